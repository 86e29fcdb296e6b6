"""The proof that nothing withheld is in the output: all of it is read, whatever kind of file.

Nothing here knows how the site was made.  `check.check` gets a folder and what must not be in it.
"""
