"""Every grouping, count and order that pages, packs and exports show."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Final, NamedTuple

from .records import Contact, FollowUp, Lead, Mention, Record, Report, Term
from .store import Found, Store, newest_first, record_terms
from .text import fold

REPORT_GROUPS: Final = ("year", "municipality", "city")
STATUS_ORDER: Final = ("open", "in-progress", "done", "cancelled")
PENDING: Final = ("open", "in-progress")


class Wanted(NamedTuple):
    """A listing that a page asks for.

    listing: its name, such as ``contact-index``.
    limit: at most so many rows; 0 is all.
    by: what reports are grouped by, one of `REPORT_GROUPS`.
    kind, key: the term or page that it is about, where it is about one.
    """

    listing: str
    limit: int = 0
    by: str = "year"
    kind: str = ""
    key: str = ""

    @property
    def term(self) -> tuple[str, str]:
        """The term that the listing is about."""
        return self.kind, self.key


class TermRow(NamedTuple):
    """A line of a term index: how much names the term."""

    term: Term
    reports: int
    contacts: int
    outcomes: int
    follow_ups: int


class Person(NamedTuple):
    """One person, with every time that a report met them, newest first."""

    label: str
    contacts: tuple[Contact, ...]


class Scope(NamedTuple):
    """What a record is about, as keys of terms: its cities and themes, and who travelled."""

    cities: tuple[str, ...]
    themes: tuple[str, ...]
    municipality: str = ""


class MatrixRow(NamedTuple):
    """Who leads a topic: for each year of the matrix the statements of that year's reports."""

    topic: Term
    cells: tuple[tuple[Lead, ...], ...]


class Matrix(NamedTuple):
    """Topics x years x lead cities."""

    years: tuple[int, ...]
    rows: tuple[MatrixRow, ...]


_NOTHING: Final = Found()


def found(store: Store, kind: str, key: str) -> Found:
    """Everything that names the term; empty where nothing does."""
    return store.by_term.get((kind, key), _NOTHING)


def term_rows(store: Store, kind: str) -> list[TermRow]:
    """The index of a kind of term, by label; terms that nothing names yet are there as well."""
    rows = []
    for term in store.vocabulary.of_kind(kind):
        entry = found(store, kind, term.key)
        counts = (len(entry.records[name]) for name in ("contact", "outcome", "follow-up"))
        rows.append(TermRow(term, len(entry.reports), *counts))
    return rows


def most_named(store: Store, kind: str) -> list[TermRow]:
    """The terms that reports name, those with most reports first, then most records, by label."""
    named = [row for row in term_rows(store, kind) if row.reports]
    return sorted(named, key=lambda row: (-row.reports, -sum(row[2:]), fold(row.term.label)))


def reports_by_year(reports: Iterable[Report]) -> list[tuple[int, list[Report]]]:
    """Reports grouped by year, newest year first; 0 stands for reports without a date."""
    ordered = newest_first(reports)
    return [(year, list(group)) for year, group in groupby(ordered, key=lambda item: item.year)]


def reports_by_place(store: Store, by: str) -> list[tuple[str, list[Report]]]:
    """Reports grouped by the ``municipality`` that travelled or the ``city`` visited.

    The groups are in the order of their labels; a report that visited two cities is in both, one
    without a place under an empty label, last.
    """
    groups: dict[str, list[Report]] = {}
    for report in store.reports:
        typed = report.cities if by == "city" else (report.municipality,)
        for name in dict.fromkeys(typed or ("",)):
            term = store.vocabulary.find("city", name).term if name else None
            groups.setdefault(term.label if term else name, []).append(report)
    return sorted(groups.items(), key=lambda group: (not group[0], fold(group[0])))


def records_newest_first(store: Store, records: Iterable[Record]) -> list[Record]:
    """Records in the order of their reports (newest trip first), then of the page."""
    starts = {report.docname: report.start for report in store.reports}
    ordered = sorted(records, key=lambda record: record.docname)
    return sorted(ordered, key=lambda record: starts.get(record.docname, ""), reverse=True)


def people(store: Store) -> list[Person]:
    """The contact register: one entry for each person.

    Two contacts are one person if their names are equal (accents and case aside) and no
    organisation speaks against it: they share one, or one of them names none and only one
    candidate is left.  Contacts known by function only stay apart.
    """
    named: dict[str, list[Contact]] = {}
    entries: list[Person] = []
    for contact in records_newest_first(store, store.records("contact")):
        assert isinstance(contact, Contact)
        if contact.name:
            named.setdefault(fold(contact.name), []).append(contact)
        else:
            entries.append(Person(contact.label, (contact,)))
    for contacts in named.values():
        if len(contacts) == 1:
            entries.append(Person(contacts[0].name, (contacts[0],)))
        else:
            groups = _same_person(store, contacts)
            entries += [Person(group[0].name, tuple(group)) for group in groups]
    return sorted(entries, key=lambda person: (fold(person.label), person.contacts[0].id))


def _same_person(store: Store, contacts: Sequence[Contact]) -> list[list[Contact]]:
    groups: list[tuple[set[str], list[Contact]]] = []
    nowhere: list[Contact] = []
    for contact in contacts:
        employers = {_employer(store, name) for name in contact.organisations}
        if not employers:
            nowhere.append(contact)
            continue
        joined = [group for group in groups if group[0] & employers]
        groups = [group for group in groups if group not in joined]
        members = [member for group in joined for member in group[1]]
        groups.append((employers.union(*(group[0] for group in joined)), [*members, contact]))
    people = [members for _, members in groups]
    if len(people) == 1:
        people[0] += nowhere
    elif nowhere:
        people.append(nowhere)
    order = {contact.id: index for index, contact in enumerate(contacts)}
    return [sorted(members, key=lambda member: order[member.id]) for members in people]


def _employer(store: Store, name: str) -> str:
    return store.vocabulary.key("organisation", name) or fold(name)


def follow_ups_by_status(follow_ups: Iterable[FollowUp]) -> list[tuple[str, list[FollowUp]]]:
    """Follow-ups grouped by status; inside a group those with a date first, soonest first."""
    groups: dict[str, list[FollowUp]] = {status: [] for status in STATUS_ORDER}
    for follow_up in follow_ups:
        groups[follow_up.status].append(follow_up)
    for group in groups.values():
        group.sort(key=lambda item: (item.due or "9", item.docname, item.line))
    return [(status, group) for status, group in groups.items() if group]


def follow_up_register(follow_ups: Iterable[FollowUp], today: str) -> list[FollowUp]:
    """What is overdue *today* by date, then the rest in the order of `follow_ups_by_status`."""
    ordered = [item for _, group in follow_ups_by_status(follow_ups) for item in group]
    late = sorted((item for item in ordered if is_overdue(item, today)), key=lambda item: item.due)
    return [*late, *(item for item in ordered if not is_overdue(item, today))]


def open_follow_ups(follow_ups: Iterable[FollowUp], today: str) -> list[FollowUp]:
    """What is still to be done, in the order of `follow_up_register`."""
    return [item for item in follow_up_register(follow_ups, today) if item.status in PENDING]


def is_overdue(follow_up: FollowUp, today: str) -> bool:
    """Whether the date of what is still to be done is before *today* (both ISO 8601)."""
    return "" < follow_up.due < today and follow_up.status in PENDING


def scope(store: Store, record: Record) -> Scope:
    """What a record is about; what it does not say itself is that of its report.

    Unknown names are passed over.  As everywhere, a contact also belongs to the city of its
    organisation (`store.memberships`).
    """
    report = store.report_of(record.docname)
    own = list(record_terms(record, store.vocabulary))

    def keys(kind: str, of_report: Iterable[str]) -> tuple[str, ...]:
        named = [key for of, key in own if of == kind]
        named = named or [store.vocabulary.key(kind, typed) for typed in of_report]
        return tuple(dict.fromkeys(filter(None, named)))

    if report is None:
        return Scope(keys("city", ()), keys("theme", ()))
    municipality = store.vocabulary.key("city", report.municipality)
    return Scope(keys("city", report.cities), keys("theme", report.themes), municipality)


def topic_matrix(store: Store) -> Matrix:
    """Who leads which topic according to the report of which year."""
    topics = store.vocabulary.of_kind("topic")
    dated = [(topic, [(lead_year(store, lead), lead) for lead in topic.leads]) for topic in topics]
    years = tuple(sorted({year for _, leads in dated for year, _ in leads}))
    rows = []
    for topic, leads in dated:
        cells = tuple(tuple(lead for at, lead in leads if at == year) for year in years)
        rows.append(MatrixRow(topic, cells))
    return Matrix(years, tuple(rows))


def lead_year(store: Store, lead: Lead) -> int:
    """The year of the report that says so; 0 if that report is unknown or undated."""
    report = store.reports_by_id.get(lead.report)
    return report.year if report else 0


def mentions_by_report(
    store: Store, mentions: Iterable[Mention]
) -> list[tuple[Report, list[Mention]]]:
    """Mentions grouped by their report, newest first; those outside reports are left out."""
    groups: dict[str, list[Mention]] = {}
    for mention in mentions:
        groups.setdefault(mention.docname, []).append(mention)
    reports = newest_first(report for name in groups if (report := store.report_of(name)))
    return [(report, groups[report.docname]) for report in reports]
