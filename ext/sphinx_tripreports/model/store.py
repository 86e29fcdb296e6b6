"""All records of all pages, with the look-ups that pages, exports and checks need.

A store is made from the pages of a build and never changes; whatever takes a walk over all
records is done once, when first asked for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from .records import (
    Contact,
    FollowUp,
    Mention,
    Outcome,
    Pack,
    Page,
    Record,
    Records,
    Report,
    Term,
)
from .text import fold
from .vocabulary import Vocabulary

RECORD_KIND: Mapping[type[Record], str] = {
    Contact: "contact",
    Outcome: "outcome",
    FollowUp: "follow-up",
}
_NO_RECORDS = Records()
_TERM_FIELDS = (("city", "cities"), ("theme", "themes"), ("topic", "topics"))


class Found:
    """A term's reports, records and mentions, in the order of the pages."""

    __slots__ = ("mentions", "records", "reports")

    def __init__(self) -> None:
        self.reports: dict[str, Report] = {}
        self.records: dict[str, list[Record]] = {"contact": [], "outcome": [], "follow-up": []}
        self.mentions: list[Mention] = []

    def add(self, item: Report | Record | Mention, report: Report | None) -> None:
        """Take in *item*, which stands on the page of *report*."""
        if isinstance(item, Mention):
            self.mentions.append(item)
        elif not isinstance(item, Report):
            self.records[RECORD_KIND[type(item)]].append(item)
        if report is not None:
            self.reports[report.docname] = report


class Store:
    """What the pages of a project hold.

    Args:
        pages: by docname, what is known of each page at once.
        records: by docname, the records of each page; may load each when it is asked for.
    """

    def __init__(self, pages: Mapping[str, Page], records: Mapping[str, Records]) -> None:
        self.pages = {docname: pages[docname] for docname in sorted(pages)}
        self._records = records

    def on_page(self, docname: str) -> Records:
        """The records of one page; empty if it has none."""
        return self._records.get(docname, _NO_RECORDS)

    def everywhere(self) -> Iterator[tuple[str, Records]]:
        """The records of all pages that have some, by docname."""
        for docname in sorted(self._records):
            yield docname, self._records[docname]

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """All terms."""
        return Vocabulary(term for page in self.pages.values() for term in page.terms)

    @cached_property
    def reports(self) -> list[Report]:
        """All reports, the newest trip first; those without a date last."""
        return newest_first(page.report for page in self.pages.values() if page.report)

    @cached_property
    def reports_by_id(self) -> dict[str, Report]:
        """Each report by its id; where two claim one id, the first by docname."""
        found: dict[str, Report] = {}
        for page in self.pages.values():
            if page.report:
                found.setdefault(page.report.id, page.report)
        return found

    @cached_property
    def packs(self) -> dict[str, Pack]:
        """Each council pack by its id; where two claim one id, the first by docname."""
        found: dict[str, Pack] = {}
        for page in self.pages.values():
            if page.pack:
                found.setdefault(page.pack.id, page.pack)
        return found

    def report_of(self, docname: str) -> Report | None:
        """The report that the page *docname* is, if it is one."""
        page = self.pages.get(docname)
        return page.report if page else None

    def records(self, kind: str) -> Iterator[Record]:
        """All records of *kind*, in page order."""
        attribute = {"contact": "contacts", "outcome": "outcomes", "follow-up": "follow_ups"}[kind]
        for _, records in self.everywhere():
            yield from getattr(records, attribute)

    @cached_property
    def records_by_id(self) -> dict[tuple[str, str], Record]:
        """Each record by kind and id; where two claim one id, the first by docname."""
        found: dict[tuple[str, str], Record] = {}
        for _, records in self.everywhere():
            for record in records.all():
                found.setdefault((RECORD_KIND[type(record)], record.id), record)
        return found

    @cached_property
    def _records_by_label(self) -> dict[tuple[str, str], list[Record]]:
        found: dict[tuple[str, str], list[Record]] = {}
        for (kind, _), record in self.records_by_id.items():
            found.setdefault((kind, fold(record.label)), []).append(record)
        return found

    def find_record(self, kind: str, typed: str, docname: str) -> list[Record]:
        """The records that *typed* may mean on page *docname*: by id, else by name or title.

        Of several with one name, those on the same page win.
        """
        by_id = self.records_by_id.get((kind, typed))
        if by_id is not None:
            return [by_id]
        named = self._records_by_label.get((kind, fold(typed)), [])
        here = [record for record in named if record.docname == docname]
        return here or named

    def target(self, kind: str, typed: str, docname: str) -> Report | Record | Term | None:
        """What a role *kind* with text *typed* on page *docname* points at, if one thing."""
        if kind == "report":
            return self.reports_by_id.get(typed)
        if kind in RECORD_KIND.values():
            found = self.find_record(kind, typed, docname)
            return found[0] if len(found) == 1 else None
        return self.vocabulary.find(kind, typed).term

    @cached_property
    def by_term(self) -> dict[tuple[str, str], Found]:
        """Everything that names a term, by its kind and key."""
        found: dict[tuple[str, str], Found] = {}
        for docname in sorted({*self.pages, *self._records}):
            report = self.report_of(docname)
            for term, item in memberships(report, self.on_page(docname), self.vocabulary):
                entry = found.get(term)
                if entry is None:
                    entry = found[term] = Found()
                entry.add(item, report)
        return found


def newest_first(reports: Iterable[Report]) -> list[Report]:
    """Reports by the start of the trip, newest first, undated last; ties by title."""
    ordered = sorted(reports, key=lambda report: (fold(report.title), report.docname))
    return sorted(ordered, key=lambda report: report.start, reverse=True)


def memberships(
    report: Report | None, records: Records, vocabulary: Vocabulary
) -> Iterator[tuple[tuple[str, str], Report | Record | Mention]]:
    """Which term (kind, key) is named by what on a page; unknown names are passed over.

    A contact also belongs to the city of its organisation, if that organisation has a record.
    """
    if report is not None:
        for kind, typed in report_terms(report):
            if key := vocabulary.key(kind, typed):
                yield (kind, key), report
    for record in records.all():
        for term in dict.fromkeys(record_terms(record, vocabulary)):
            yield term, record
    for mention in records.mentions:
        if key := vocabulary.key(mention.kind, mention.target):
            yield (mention.kind, key), mention


def report_terms(report: Report) -> Iterator[tuple[str, str]]:
    """The terms of *report*'s front matter as (kind, as typed)."""
    for kind, attribute in (*_TERM_FIELDS, ("event", "events")):
        for typed in getattr(report, attribute):
            yield kind, typed
    if report.municipality:
        yield "city", report.municipality


def record_terms(record: Record, vocabulary: Vocabulary) -> Iterator[tuple[str, str]]:
    """The known terms that *record* names, as (kind, key); a term may come twice."""
    for kind, attribute in _TERM_FIELDS:
        for typed in getattr(record, attribute):
            if key := vocabulary.key(kind, typed):
                yield kind, key
    for typed in record.organisations:
        organisation = vocabulary.find("organisation", typed).term
        if organisation is not None:
            yield "organisation", organisation.key
            if organisation.city and (key := vocabulary.key("city", organisation.city)):
                yield "city", key
