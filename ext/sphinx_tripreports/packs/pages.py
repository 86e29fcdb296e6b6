"""The pages of a pack: read from what earlier builds left, cut to what paper needs, resolved."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from docutils import nodes

from ..i18n import _
from ..nodes import trip_listing
from ..rendering.blocks import Note

if TYPE_CHECKING:
    from sphinx.builders import Builder

    from ..rendering.listings import Listings

_ON_SCREEN: Final = "pack-"
"""Listings whose names begin so are for the page of a pack; the pack has its own."""


class Pages:
    """Gives the pages of a pack as doctrees without anything left to resolve.

    complaints: number of warnings on the way, each of which has been shown with its place.
    """

    def __init__(self, builder: Builder, listings: Listings) -> None:
        """*listings*: what there is to list in the pack, for placeholders on its pages."""
        self.builder = builder
        self.listings = listings
        self.complaints = 0

    def letter(self, docname: str) -> nodes.document | None:
        """The page of a pack as its covering letter; nothing if it says no more than its title."""
        document = self.builder.env.get_doctree(docname)
        for listing in list(document.findall(trip_listing)):
            if listing["wanted"].listing.startswith(_ON_SCREEN):
                _remove(listing)
        title = next(iter(document.findall(nodes.title)), None)
        if title is None or document.astext().strip() == title.astext().strip():
            return None
        title.children = []
        title += nodes.Text(_("Covering letter"))
        return self.resolved(document, docname)

    def report(self, docname: str, number: int) -> nodes.document:
        """The page of a report; its headings begin with *number*."""
        document = self.builder.env.get_doctree(docname)
        for listing in list(document.findall(trip_listing)):
            if listing["wanted"].listing == "see-also" and self._says_nothing(listing):
                _remove(listing.parent)
        self.resolved(document, docname)
        _number(document, number)
        return document

    def resolved(self, document: nodes.document, docname: str) -> nodes.document:
        """*document* with its links, listings and citations filled in."""
        with self._listening():
            tags = self.builder.tags
            env = self.builder.env
            env.get_and_resolve_doctree(docname, self.builder, tags=tags, doctree=document)
            self.builder.post_process_images(document)
        _with_one_top(document)
        return document

    def _says_nothing(self, listing: trip_listing) -> bool:
        return all(isinstance(block, Note) for block in self.listings.blocks(listing["wanted"]))

    @contextmanager
    def _listening(self) -> Iterator[None]:
        """Count warnings, whatever the language of their words."""
        counter = _Counter()
        logger = logging.getLogger("sphinx")
        logger.addHandler(counter)
        try:
            yield
        finally:
            logger.removeHandler(counter)
            self.complaints += counter.number


class _Counter(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.number = 0

    def emit(self, record: logging.LogRecord) -> None:
        """Count a warning."""
        self.number += 1


def _remove(node: nodes.Element) -> None:
    """Take *node* out, and sections that then hold a title only."""
    parent = node.parent
    parent.remove(node)
    if isinstance(parent, nodes.section) and len(parent) == 1 and parent.parent is not None:
        is_inner = isinstance(parent.parent, nodes.section)
        if is_inner and isinstance(parent[0], nodes.title):
            _remove(parent)


def _with_one_top(document: nodes.document) -> None:
    """Put further headings of the first level below the first: a page is one chapter of a pack."""
    tops = [child for child in document.children if isinstance(child, nodes.section)]
    for section in tops[1:]:
        document.remove(section)
        tops[0] += section


def _number(node: nodes.Element, first: int, above: str = "") -> None:
    """Give the sections in *node*, and those in them, numbers such as ``2.1``."""
    sections = (child for child in node.children if isinstance(child, nodes.section))
    for number, section in enumerate(sections, first):
        section["number"] = f"{above}{number}"
        _number(section, 1, f"{section['number']}.")
