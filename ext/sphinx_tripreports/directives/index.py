"""Directives that put a generated listing on a page."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from ..model import names
from ..model.records import Problem
from ..nodes import trip_listing
from .base import TripDirective, left_over

if TYPE_CHECKING:
    from docutils.nodes import Node

LIMITED: Final = ("newest-reports", "open-follow-ups")
"""Those that may show the first few only."""
INDEXES: Final = (
    "theme-index",
    "city-index",
    "topic-index",
    "report-index",
    "contact-index",
    "follow-up-index",
    "topic-matrix",
    "newest-reports",
    "open-follow-ups",
)


class IndexDirective(TripDirective):
    """A placeholder; what it lists is known only when all pages have been read."""

    listing: ClassVar[str]

    def run(self) -> list[Node]:
        """The placeholder, and whatever text the writer put inside."""
        unknown: list[str] = []
        limit = 0
        for option in self.take_options():
            known = ("limit",) if self.listing in LIMITED else ()
            if names.canonical(names.KEYS, option.key) not in known:
                values = {
                    "option": option.key,
                    "directive": self.listing,
                    "known": ", ".join(known),
                }
                self.report(Problem("unknown-option", option.line, values))
                unknown.append(f":{option.key}: {option.value}")
            elif option.value.isdecimal():
                limit = int(option.value)
            else:
                values = {"key": option.key, "value": option.value, "known": "1, 2, 3 …"}
                self.report(Problem("unknown-value", option.line, values))
                unknown.append(f":{option.key}: {option.value}")
        node = trip_listing("", listing=self.listing, docname=self.docname, limit=limit)
        self.set_source_info(node)
        self.domain.page(self.docname).listings.add(self.listing)
        return [node, *self.body(self.listing), *left_over(unknown)]
