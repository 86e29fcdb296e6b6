"""What is asked where: lines, headings, sections, forms and tables of a report."""
