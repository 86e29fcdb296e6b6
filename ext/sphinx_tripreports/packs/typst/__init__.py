"""From docutils nodes to a PDF: quoting, the writer, its look, and the compiler."""
