"""PDF: characters with a place on paper, of which lines, paragraphs and pages are made again."""
