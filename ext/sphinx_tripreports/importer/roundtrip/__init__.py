"""A page as a Word file, and that file, changed or not, as the page again.

`page` cuts a page into chunks of source, each with the blocks (`document.Block`) that show it;
`word` writes those blocks; the file carries the source (`carried`); and `merge` makes a new source
of the old one and of the blocks that a reader finds in the file.
"""
