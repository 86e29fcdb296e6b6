"""From views to pages: listings as tables, and tables as HTML strings or as docutils nodes.

HTML is written as strings straight from the views: as docutils tables every cell would be several
nodes, and Sphinx goes over every node dozens of times.  Every other builder gets ordinary docutils
nodes made from the very same tables.
"""
