"""From a file of Word, LibreOffice, PDF or a mail programme to the draft of a page."""
