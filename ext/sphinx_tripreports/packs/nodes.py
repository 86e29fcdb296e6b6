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

    Attributes: ``places`` (of `links.Place`), and ``names``, their Typst labels, once it is known
    what the pack calls them.
    """
