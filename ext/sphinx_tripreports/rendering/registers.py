"""The registers: all follow-ups and all people met, each in one table that can be filtered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ..i18n import _
from ..model import views
from ..model.records import Contact, FollowUp, Record
from .blocks import Block, Filters, Link, Mark, Note, Piece, Row, Select, Table
from .filters import facts, filters, of_names, of_terms, select, value
from .labels import due, label, owner
from .pieces import Pieces, joined

WITHOUT_DATE = "none"
"""What the address of a filtered register calls follow-ups that have no exact date."""

_STATUSES = ("overdue", *views.STATUS_ORDER)


class Registers(Pieces):
    """Makes the blocks of the registers."""

    # Contacts -----------------------------------------------------------------------------------

    def contact_index(self) -> Iterator[Block]:
        """The contact register: one row for each person."""
        rows = tuple(self.person_row(person) for person in views.people(self.store))
        columns = {"name": _("Name"), "function": _("Function"),
                   "organisation": _("Organisation"), "met": _("Met in")}  # fmt: skip
        years = sorted({report.year for report in self.store.reports}, reverse=True)
        found = filters(
            columns,
            _("Filter the contacts"),
            _("{shown} of {total} contacts"),
            # Organisations are too many to choose from; the text field finds them.
            [
                *self.select_terms(rows),
                *select("year", _("Year"), rows, {str(year): str(year) for year in years}),
            ],
        )
        yield table("contacts", _("Contacts"), columns.values(), rows, found=found)

    def person_row(self, person: views.Person) -> Row:
        """A person with every report that met them."""
        first = person.contacts[0]
        titles = dict.fromkeys(
            contact.job_title for contact in person.contacts if contact.job_title
        )
        employers = dict.fromkeys(
            name for contact in person.contacts for name in contact.organisations
        )
        name: Piece = Link(person.label, first.docname, first.anchor) if person.label else ""
        met = [self.met(contact) for contact in person.contacts]
        reports = [self.store.report_of(contact.docname) for contact in person.contacts]
        years = [str(report.year) for report in reports if report and report.year]
        return Row(
            ((name,), (", ".join(titles),), self.terms("organisation", employers), joined(met)),
            facts({**self.subjects(person.contacts), "year": years}),
        )

    def met(self, contact: Contact) -> Piece:
        """A link to the exact place where a report tells of a contact."""
        report = self.store.report_of(contact.docname)
        text = self.origin(report) if report else contact.docname
        return Link(text, contact.docname, contact.anchor)

    # Follow-ups ---------------------------------------------------------------------------------

    def follow_up_index(self) -> Iterator[Block]:
        """The register of follow-ups: what is overdue first, then by status."""
        items = views.follow_up_register(self.all_follow_ups(), self.today)
        if items:
            yield Note(self.follow_up_counts(items))
        rows = tuple(self.register_row(item) for item in items)
        years = sorted({item.due[:4] for item in items if item.due})
        found = filters(
            ("follow-up", "owner", "due", "status", "report"),
            _("Filter the follow-ups"),
            _("{shown} of {total} follow-ups"),
            [
                *select("status", _("Status"), rows, _statuses()),
                *select("owner", _("Owner"), rows, of_names(item.owner for item in items)),
                *select("due", _("Due"), rows,
                        {**dict(zip(years, years, strict=True)), WITHOUT_DATE: _("no date")}),
                *self.select_terms(rows),
            ],
        )  # fmt: skip
        yield self.follow_up_rows(rows, found)

    def follow_up_counts(self, items: Sequence[FollowUp]) -> str:
        """How many follow-ups there are in each status, as a sentence or two."""
        states = ", ".join(mark.text for mark in self.states(items))
        counts = _("{total} in total: {states}.").format(total=len(items), states=states)
        late = self.overdue(items)
        overdue = _("Overdue: {count}.").format(count=late)
        return f"{counts} {overdue}" if late else counts

    def states(self, items: Iterable[FollowUp]) -> list[Mark]:
        """How many follow-ups there are in each status; what is overdue is one of these too."""
        groups = views.follow_ups_by_status(items)
        return [Mark(f"{len(group)} {label(status)}", status) for status, group in groups]

    def overdue(self, items: Iterable[FollowUp]) -> int:
        """How many follow-ups are overdue."""
        return sum(views.is_overdue(item, self.today) for item in items)

    def register_row(self, item: FollowUp) -> Row:
        """A follow-up with all that it can be filtered and sorted by."""
        late = ["overdue"] if views.is_overdue(item, self.today) else []
        found = {
            "status": [item.status, *late],
            "owner": [value(item.owner)],
            "due": [item.due[:4] or WITHOUT_DATE],
            **self.subjects([item]),
        }
        rank = _STATUSES.index((*late, item.status)[0])
        no_owner = () if item.owner else ((1, ""),)
        return self.follow_up_row(item)._replace(
            facts=facts(found),
            sort=(*no_owner, (2, item.due), (3, str(rank))),
        )

    def follow_up_row(self, item: FollowUp) -> Row:
        """A follow-up as a row of any table."""
        return Row(
            ((Link(item.title, item.docname, item.anchor),), (owner(item),), due(item, self.today),
             (Mark(label(item.status), item.status),), (self.report(item.docname),))
        )  # fmt: skip

    def follow_up_table(self, items: Iterable[FollowUp]) -> Block:
        """Follow-ups as a table without filters."""
        return self.follow_up_rows(tuple(self.follow_up_row(item) for item in items))

    def follow_up_rows(self, rows: tuple[Row, ...], found: Filters | None = None) -> Block:
        """Rows of follow-ups under their head."""
        head = (_("Follow-up"), _("Owner"), _("Due"), _("Status"), _("Report"))
        return table("follow-ups", _("Follow-ups"), head, rows, found=found)

    def open_follow_ups(self, limit: int) -> Iterator[Block]:
        """What is still to be done, the first *limit* of it."""
        found = views.open_follow_ups(self.all_follow_ups(), self.today)
        yield self.follow_up_table(found[:limit] if limit else found)
        if limit and len(found) > limit:
            yield Note(_("{shown} of {total} shown.").format(shown=limit, total=len(found)))

    def all_follow_ups(self) -> list[FollowUp]:
        """Every follow-up, newest report first."""
        found = views.records_newest_first(self.store, self.store.records("follow-up"))
        return [record for record in found if isinstance(record, FollowUp)]

    # Both ---------------------------------------------------------------------------------------

    def subjects(self, records: Iterable[Record]) -> dict[str, list[str]]:
        """What the records of one row are about: the values for `select_terms`."""
        scopes = [views.scope(self.store, record) for record in records]
        return {
            "city": [value(key) for scope in scopes for key in scope.cities],
            "theme": [value(key) for scope in scopes for key in scope.themes],
            "municipality": [value(scope.municipality) for scope in scopes],
        }

    def select_terms(self, rows: Sequence[Row]) -> list[Select]:
        """The choices of what records are about."""
        cities = of_terms(self.store, "city")
        return [
            *select("city", _("City"), rows, cities),
            *select("theme", _("Theme"), rows, of_terms(self.store, "theme")),
            *select("municipality", _("Municipality"), rows, cities),
        ]


def _statuses() -> dict[str, str]:
    """What a follow-up can be; what is overdue is open or in progress as well."""
    return {status: label(status) for status in _STATUSES}


def table(
    style: str,
    caption: str,
    head: Iterable[str],
    rows: tuple[Row, ...],
    *,
    wide: bool = False,
    found: Filters | None = None,
) -> Block:
    """A table, or a sentence where there are no rows."""
    return Table(style, caption, tuple(head), rows, wide, found) if rows else nothing()


def nothing() -> Note:
    """The sentence that stands for a listing without entries."""
    return Note(_("Nothing yet."))
