"""Short pieces of listings: links to reports and terms, with their labels."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from ..i18n import _
from ..model.records import Record, Report
from ..model.related import Related
from ..model.store import Store
from .blocks import Cell, Link, Piece


class Pdf(NamedTuple):
    """The PDF of a council pack in the site.

    address: relative to the page of the pack.
    size: in bytes.
    """

    address: str
    size: int


class Pieces:
    """Makes links and labels from the records in a store.

    today: the day (ISO 8601) that decides what is overdue; nothing is where it is not given.
    pdfs: the PDFs that the site has, by the page of their council pack.
    """

    def __init__(
        self, store: Store, today: str = "", pdfs: Mapping[str, Pdf] = MappingProxyType({})
    ) -> None:
        self.store = store
        self.today = today
        self.pdfs = pdfs
        self.related = Related(store)

    def report(self, docname: str) -> Piece:
        """A link to the report that the page *docname* is; its period tells two trips apart."""
        report = self.store.report_of(docname)
        if report is None:
            return ""
        return Link(f"{report.title} ({self.origin(report)})", docname)

    def origin(self, report: Report) -> str:
        """Who travelled and in which year, in short."""
        parts = [self.name("city", report.municipality), str(report.year or "")]
        return " ".join(filter(None, parts)) or _("no date")

    def name(self, kind: str, typed: str) -> str:
        """The label of a term; what was typed if there is no such term."""
        term = self.store.vocabulary.find(kind, typed).term if typed else None
        return term.label if term else typed

    def term(self, kind: str, typed: str) -> Piece:
        """A link to a term; plain text if there is no such term."""
        term = self.store.vocabulary.find(kind, typed).term
        return Link(term.label, term.docname, term.anchor) if term else typed

    def terms(self, kind: str, typed: Iterable[str]) -> Cell:
        """Links to several terms."""
        return joined([self.term(kind, name) for name in typed])

    def record_terms(self, record: Record) -> Cell:
        """Links to all terms of a record."""
        pieces = [
            self.term(kind, name)
            for kind, names in (("theme", record.themes), ("topic", record.topics),
                                ("city", record.cities))
            for name in names
        ]  # fmt: skip
        return joined(pieces)

    def subject(self, name: str) -> Piece:
        """A link to a theme or topic."""
        theme = self.term("theme", name)
        return self.term("topic", name) if isinstance(theme, str) else theme


def joined(pieces: Iterable[Piece]) -> Cell:
    """Pieces with commas between them."""
    cell: list[Piece] = []
    for piece in pieces:
        cell += [", ", piece] if cell else [piece]
    return tuple(cell)
