"""From views to pages: listings as tables, and tables as HTML strings or as docutils nodes.

HTML is written as strings straight from the views, because docutils tables made a build 1.7 times
as slow; every other builder gets ordinary docutils nodes made from the very same tables.
"""
