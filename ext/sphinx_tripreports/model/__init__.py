"""What a trip report holds, in plain Python.

Nothing in this package imports Sphinx or docutils: strings and mappings go in, immutable
records and problems come out.  That keeps the rules testable in milliseconds and lets the
importer, the exports and the search index use them without a build.
"""
