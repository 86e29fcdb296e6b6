"""Directives that put a generated listing on a page."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from ..model import names
from ..model.records import Problem
from ..model.views import REPORT_GROUPS, Wanted
from ..nodes import trip_listing
from .base import TripDirective, left_over

if TYPE_CHECKING:
    from docutils.nodes import Node

    from ..model.parsing import Option

_OPTIONS: Final = {
    "theme-index": ("limit",),
    "city-index": ("limit",),
    "topic-index": ("limit",),
    "report-index": ("by",),
    "newest-reports": ("limit",),
    "open-follow-ups": ("limit",),
}
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
    "search-field",
    "city-map",
    "trip-timeline",
    "theme-city-matrix",
    "organisation-network",
    "follow-up-status",
    "pack-index",
)


class IndexDirective(TripDirective):
    """A placeholder; what it lists is known only when all pages have been read."""

    listing: ClassVar[str]

    def run(self) -> list[Node]:
        """The placeholder, and whatever text the writer put inside."""
        self.unknown: list[str] = []
        wanted = Wanted(self.listing)
        for option in self.take_options():
            name = names.canonical(names.KEYS, option.key)
            known = _OPTIONS.get(self.listing, ())
            if name not in known:
                values = {"option": option.key, "known": ", ".join(known)}
                self.refuse("unknown-option", option, {**values, "directive": self.listing})
            elif name == "by":
                wanted = wanted._replace(by=self.group(option))
            else:
                wanted = wanted._replace(limit=self.number(option))
        node = trip_listing("", wanted=wanted, docname=self.docname)
        self.set_source_info(node)
        self.domain.page(self.docname).listings.add(self.listing)
        return [node, *self.body(self.listing), *left_over(self.unknown)]

    def group(self, option: Option) -> str:
        """What to group reports by."""
        found = names.canonical(names.GROUPS, option.value)
        if found in REPORT_GROUPS:
            return found
        values = {"key": option.key, "value": option.value, "known": ", ".join(REPORT_GROUPS)}
        self.refuse("unknown-value", option, values)
        return REPORT_GROUPS[0]

    def number(self, option: Option) -> int:
        """How many rows to show."""
        if option.value.isascii() and option.value.isdecimal():
            return int(option.value)
        values = {"key": option.key, "value": option.value, "known": "1, 2, 3 …"}
        self.refuse("unknown-value", option, values)
        return 0

    def refuse(self, code: str, option: Option, values: dict[str, str]) -> None:
        """Report an option, and keep its text visible."""
        self.report(Problem(code, option.line, values))
        self.unknown.append(f":{option.key}: {option.value}")
