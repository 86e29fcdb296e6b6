"""Nodes that only a council pack has."""

from __future__ import annotations

from docutils import nodes


class pack_picture(nodes.General, nodes.Element):
    """A drawing that was made for the pack.

    Attributes: ``svg`` (the source of the drawing), ``alt`` (what it shows, in words) and
    ``caption`` (a line below it; may be empty).
    """


class pack_pages(nodes.Inline, nodes.Element):
    """The numbers of the pages on which some places are.

    Attributes: ``docname`` and ``anchors`` (a tuple; empty for the page itself), and ``names``, the
    Typst labels of those places, once it is known which are in the pack.
    """
