"""The registers of a pack: what its reports hold, and on which pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final

from ..i18n import N_, _
from ..model import views
from ..model.dates import dutch_period
from ..model.records import Mention, Outcome, Record, Report, Term
from ..rendering.blocks import Block, Cell, Link, Mark, Note, Piece, Row
from ..rendering.labels import due, label, owner
from ..rendering.listings import Listings
from ..rendering.registers import table
from .links import REGISTERS, Place

HEADINGS: Final[Mapping[str, str]] = {
    "contacts": N_("Contacts"),
    "outcomes": N_("Outcomes"),
    "follow-ups": N_("Follow-ups"),
    "themes": N_("Themes"),
    "cities": N_("Cities"),
    "topics": N_("Strategy topics"),
}
"""The registers that a pack can have, in their order, by names of `names.PACK_REGISTERS`."""
_TERM_KINDS: Final = {"themes": "theme", "cities": "city", "topics": "topic"}
_TERM_HEADS: Final = {"theme": N_("Theme"), "city": N_("City"), "topic": N_("Strategy topic")}


class PackListings(Listings):
    """What pages show in a pack: nothing that paper has no use for."""

    def facts_of(self, record: Record) -> list[tuple[str, Cell]]:
        """The facts of a record without those that nobody knows.

        The sentence that they come from is near: on paper a link to it says no more than that.
        """
        source = _("Source")
        facts = super().facts_of(record)
        return [(name, cell) for name, cell in facts if cell != ("–",) and name != source]


def pages_of(docname: str, anchors: Iterable[str]) -> Link:
    """The numbers of the pages on which some places are: a link without words of its own.

    Anchors hold no spaces, so that several fit in one link.
    """
    return Link("", docname, " ".join(anchors))


def register_blocks(name: str, listings: Listings) -> list[Block]:
    """The register *name* over all that *listings* know; empty if there is nothing in it."""
    if kind := _TERM_KINDS.get(name):
        return _terms(kind, listings)
    makers: dict[str, Callable[[Listings], list[Block]]] = {
        "contacts": _contacts, "outcomes": _outcomes, "follow-ups": _follow_ups,
    }  # fmt: skip
    return makers[name](listings)


def term_places(names: Iterable[str], listings: Listings) -> dict[Place, Place]:
    """Where the registers *names* have the terms that have pages of their own on the site."""
    return {
        Place(term.docname, term.anchor): Place(REGISTERS, _row_anchor(term))
        for name in names
        if (kind := _TERM_KINDS.get(name))
        for term in _named_terms(kind, listings)
    }


def report_table(listings: Listings, reports: Iterable[Report]) -> Block:
    """The reports of a pack, each with its page."""
    rows = tuple(
        Row(((report.title,), (listings.name("city", report.municipality) or "–",),
             (dutch_period(report.start, report.end) or "–",),
             (", ".join(listings.name("city", city) for city in report.cities) or "–",),
             (pages_of(report.docname, ()),)))
        for report in reports
    )  # fmt: skip
    head = (_("Report"), _("Municipality"), _("Period"), _("Visited"), _("Page"))
    return table("reports", _("Reports"), head, rows)


# Records ------------------------------------------------------------------------------------------


def _contacts(listings: Listings) -> list[Block]:
    head = (_("Name and function"), _("Organisation"), _("Met in"))
    rows = tuple(_person(person, listings) for person in views.people(listings.store))
    return [table("contacts", _("Contacts"), head, rows)] if rows else []


def _person(person: views.Person, listings: Listings) -> Row:
    titles = dict.fromkeys(contact.job_title for contact in person.contacts if contact.job_title)
    employers = dict.fromkeys(
        listings.name("organisation", name)
        for contact in person.contacts
        for name in contact.organisations
    )
    name = person.contacts[0].name
    who = ", ".join([name, *titles] if name else titles) or person.label
    met = _joined(_where(contact, listings) for contact in person.contacts)
    return Row(((who,), (", ".join(employers) or "–",), met))


def _outcomes(listings: Listings) -> list[Block]:
    found = views.records_newest_first(listings.store, listings.store.records("outcome"))
    head = (_("Outcome"), _("Kind"), _("Report"))
    rows = tuple(
        Row(((item.title,), (label(item.kind) or "–",), _where(item, listings)))
        for item in found
        if isinstance(item, Outcome)
    )
    return [table("outcomes", _("Outcomes"), head, rows)] if rows else []


def _follow_ups(listings: Listings) -> list[Block]:
    items = views.follow_up_register(listings.all_follow_ups(), listings.today)
    if not items:
        return []
    head = (_("Follow-up"), _("Owner"), _("Due"), _("Status"), _("Report"))
    rows = tuple(
        Row(((item.title,), (owner(item),), due(item, listings.today),
             (Mark(label(item.status), item.status),), _where(item, listings)))
        for item in items
    )  # fmt: skip
    counts = Note(listings.follow_up_counts(items))
    return [table("follow-ups", _("Follow-ups"), head, rows), counts]


def _where(record: Record, listings: Listings) -> Cell:
    """The report of a record in short, and the page."""
    report = listings.store.report_of(record.docname)
    name = listings.origin(report) if report else ""
    return (f"{name}, " if name else "", pages_of(record.docname, [record.anchor]))


# Terms --------------------------------------------------------------------------------------------


def _terms(kind: str, listings: Listings) -> list[Block]:
    terms = _named_terms(kind, listings)
    heads = _TERM_HEADS[kind]
    rows = tuple(
        Row(((term.label,), _joined(_named_in(term, listings))),
            anchor=_row_anchor(term))
        for term in terms
    )  # fmt: skip
    head = (_(heads), _("Named in"))
    return [table(f"{kind}-pages", _(heads), head, rows)] if rows else []


def _named_terms(kind: str, listings: Listings) -> list[Term]:
    store = listings.store
    return [row.term for row in views.term_rows(store, kind) if row.reports]


def _named_in(term: Term, listings: Listings) -> Iterator[Cell]:
    """Each report that names a term, the newest first, with the pages that do."""
    found = views.found(listings.store, term.kind, term.key)
    anchors: dict[str, list[str]] = {docname: [] for docname in found.reports}
    items: list[Record | Mention] = [*found.mentions]
    for records in found.records.values():
        items += records
    for item in items:
        if item.docname in anchors:
            anchors[item.docname].append(item.anchor)
    for report in listings.store.reports:
        if report.docname in anchors:
            yield _pages_in(report, anchors[report.docname], listings)


def _pages_in(report: Report, anchors: list[str], listings: Listings) -> Cell:
    return (f"{listings.origin(report)}, ", pages_of(report.docname, anchors))


def _joined(cells: Iterable[Cell]) -> Cell:
    pieces: list[Piece] = []
    for cell in cells:
        pieces += ["; ", *cell] if pieces else cell
    return tuple(pieces)


def _row_anchor(term: Term) -> str:
    return f"{term.kind}-{term.key}"
