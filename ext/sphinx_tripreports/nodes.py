"""Nodes that stand for a record, or for a listing that is filled when the page is written."""

from __future__ import annotations

from docutils import nodes


class trip_record(nodes.General, nodes.Element):
    """A contact, outcome, follow-up, organisation or event around its text.

    Attributes: ``kind``, ``docname``; the ids hold the record's anchor.  The children are the text
    that the writer put inside; title and facts come from the record when the page is written.
    """


class trip_listing(nodes.General, nodes.Element):
    """The place of a generated listing.

    Attributes: ``wanted`` (a `model.views.Wanted`) and ``docname``.
    """


class trip_title(nodes.Part, nodes.TextElement):
    """The title of a record as text, for Sphinx's search index; it is not written."""
