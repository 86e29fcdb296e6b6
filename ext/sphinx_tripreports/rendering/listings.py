"""Each listing as blocks: what it shows, in the words of the reader's language."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Final

from ..i18n import _
from ..model import views
from ..model.dates import dutch_period
from ..model.pack_selection import select
from ..model.records import Contact, FollowUp, Lead, Mention, Outcome, Record, Report, Term
from ..model.store import Found, newest_first
from ..model.views import Wanted
from .blocks import (
    Block,
    Bullets,
    Cell,
    Facts,
    Heading,
    Link,
    Mark,
    Piece,
    Quote,
    Row,
    SearchField,
)
from .city_map import city_map
from .labels import ORGANISATION_LABELS, country, due, label, owner, unverified
from .overviews import follow_up_status, organisation_network, theme_city_matrix, trip_timeline
from .packs import pack_index, pack_query, pack_summary
from .pieces import joined
from .registers import Registers, nothing, table
from .see_also import see_also

MANY_YEARS: Final = 4
"""With more columns the matrix of topics scrolls; with fewer it fits the width of a page."""


class Listings(Registers):
    """Makes the blocks of listings from the records in a store."""

    # Indexes --------------------------------------------------------------------------------

    def blocks(self, wanted: Wanted) -> list[Block]:
        """The blocks of the listing that a page asks for."""
        return list(LISTINGS[wanted.listing](self, wanted))

    def term_index(self, kind: str, limit: int) -> Iterator[Block]:
        """The index of a kind of term, with counts; or the *limit* terms that most reports name."""
        if limit:
            yield self.most_named(kind, limit)
            return
        rows = tuple(
            Row(((Link(row.term.label, row.term.docname, row.term.anchor),),
                 *((str(count),) for count in row[1:])))
            for row in views.term_rows(self.store, kind)
        )  # fmt: skip
        captions = {"theme": _("Themes"), "city": _("Cities"), "topic": _("Strategy topics")}
        head = {"theme": _("Theme"), "city": _("City"), "topic": _("Strategy topic")}
        counts = (_("Reports"), _("Contacts"), _("Outcomes"), _("Follow-ups"))
        yield table(f"{kind}-index", captions[kind], (head[kind], *counts), rows)

    def most_named(self, kind: str, limit: int) -> Block:
        """The terms that most reports name, as a short list with the number of reports."""
        found = views.most_named(self.store, kind)[:limit]
        if not found:
            return nothing()
        return Bullets("ways", tuple(
            (Link(row.term.label, row.term.docname, row.term.anchor), f" ({row.reports})")
            for row in found
        ))  # fmt: skip

    def report_index(self, by: str) -> Iterator[Block]:
        """Reports under a heading for each year, municipality or city visited."""
        if not self.store.reports:
            yield nothing()
        elif by == "year":
            for year, group in views.reports_by_year(self.store.reports):
                yield Heading(str(year) if year else _("Without a date"))
                yield self.report_table(group)
        else:
            items = [
                (name or _("Not known"), _lines((self.report(report.docname),) for report in group))
                for name, group in views.reports_by_place(self.store, by)
            ]
            yield Facts("places", tuple(items))

    def report_table(self, reports: Iterable[Report]) -> Block:
        """Reports as a table."""
        rows = tuple(
            Row(((Link(report.title, report.docname),), (self.term("city", report.municipality),),
                 (dutch_period(report.start, report.end),), self.terms("city", report.cities)))
            for report in reports
        )  # fmt: skip
        head = (_("Report"), _("Municipality"), _("Period"), _("Visited"))
        return table("reports", _("Reports"), head, rows)

    def pack_reports(self, docname: str) -> Iterator[Block]:
        """The reports of a council pack, in its order."""
        pack = self.store.pages[docname].pack
        yield from pack_query(self, docname)
        yield self.report_table(select(pack, self.store)[0] if pack else ())

    def topic_matrix(self) -> Iterator[Block]:
        """Who leads which topic, by the year of the report that says so."""
        matrix = views.topic_matrix(self.store)
        rows = tuple(
            Row(((Link(row.topic.label, row.topic.docname),),
                 *(_lines([self.lead(lead) for lead in cell]) or ("–",) for cell in row.cells)))
            for row in matrix.rows
        )  # fmt: skip
        years = tuple(str(year) if year else _("no date") for year in matrix.years)
        yield table("topic-matrix", _("Who leads which strategy topic, by year of the report"),
                    (_("Strategy topic"), *years), rows, wide=len(years) > MANY_YEARS)  # fmt: skip

    def lead(self, lead: Lead) -> Cell:
        """A city with what a report says of its role."""
        since = _("since {year}").format(year=lead.since) if lead.since else ""
        words = ", ".join(filter(None, (label(lead.status), since)))
        return (self.term("city", lead.city), f" ({words})")

    def newest_reports(self, limit: int) -> Iterator[Block]:
        """The newest reports."""
        found = self.store.reports
        yield self.report_table(found[:limit] if limit else found)

    # Pages of terms and reports ---------------------------------------------------------------

    def term_reports(self, term: tuple[str, str]) -> Iterator[Block]:
        """The reports that name a term."""
        found = views.found(self.store, *term)
        reports = newest_first(found.reports.values())
        yield self.report_table(reports) if reports else nothing()

    def term_records(self, kind: str, term: tuple[str, str]) -> Iterator[Block]:
        """The records of *kind* that name a term."""
        records = views.records_newest_first(
            self.store, views.found(self.store, *term).records[kind]
        )
        if not records:
            yield nothing()
        elif kind == "follow-up":
            yield self.follow_up_table(item for item in records if isinstance(item, FollowUp))
        else:
            yield Bullets(f"{kind}s", tuple(self.record_item(record) for record in records))

    def record_item(self, record: Record) -> Cell:
        """A contact or outcome as a line: what it is, a link to it, and its report."""
        detail = ""
        if isinstance(record, Contact):
            names = [self.name("organisation", name) for name in record.organisations]
            titles = [record.job_title] if record.job_title != record.label else []
            detail = ", ".join([*titles, *(name for name in names if name != record.label)])
        elif isinstance(record, Outcome) and record.kind:
            detail = label(record.kind)
        link = Link(record.label or record.id, record.docname, record.anchor)
        report = self.report(record.docname)
        return (link, f", {detail}" if detail else "", " – " if report else "", report)

    def term_mentions(self, term: tuple[str, str]) -> Iterator[Block]:
        """The sentences that name a term, report by report."""
        groups = views.mentions_by_report(self.store, views.found(self.store, *term).mentions)
        if not groups:
            yield nothing()
        for report, mentions in groups:
            yield Heading(f"{report.title} ({self.origin(report)})")
            yield Bullets("mentions", tuple(_mention(mention) for mention in mentions))

    def topic_leads(self, term: tuple[str, str]) -> Iterator[Block]:
        """Who leads a topic, since when, and which report says so where."""
        topic = self.store.vocabulary.get(*term)
        leads = topic.leads if topic else ()
        ordered = sorted(leads, key=lambda lead: views.lead_year(self.store, lead))
        rows = tuple(
            Row(((self.term("city", lead.city),), (label(lead.status),), (lead.since or "–",),
                 (str(views.lead_year(self.store, lead) or "–"),), (self.lead_source(lead),)))
            for lead in ordered
        )  # fmt: skip
        head = (_("City"), _("Role"), _("Since"), _("Reported in"), _("Source"))
        yield table("leads", _("Who leads this topic"), head, rows) if rows else nothing()

    def lead_source(self, lead: Lead) -> Piece:
        """A link to the sentence that says so."""
        report = self.store.reports_by_id.get(lead.report)
        if report is None:
            return lead.report
        known = lead.evidence in self.store.pages[report.docname].anchors
        return Link(report.title, report.docname, lead.evidence if known else "")

    def report_summary(self, docname: str) -> Iterator[Block]:
        """Who, when, where and about what."""
        report = self.store.report_of(docname)
        if report is None:
            return
        travellers = [str(report.traveller_count)] if report.traveller_count else []
        items: tuple[tuple[str, Cell], ...] = (
            (_("Municipality"), self.terms("city", filter(None, [report.municipality]))),
            (_("Period"), (dutch_period(report.start, report.end),)),
            (_("Visited"), self.terms("city", report.cities)),
            (_("Events"), self.terms("event", report.events)),
            (_("Travellers"), (", ".join([*travellers, *report.traveller_functions]),)),
            (_("Themes"), self.terms("theme", report.themes)),
            (_("Strategy topics"), self.terms("topic", report.topics)),
            (_("Follow-ups"), self.follow_up_states(docname)),
            (_("Case number"), (report.case_number,)),
            (_("Portfolio holder"), (report.portfolio_holder,)),
            (_("Costs"), (report.costs,)),
            (_("Paid by"), (report.payer,)),
            (_("Audience"), (label(report.audience),)),
            (_("Source file"), (report.source_file,)),
            (_("Still to check"), (" ".join(report.unverified),)),
        )
        yield Facts("summary", tuple((str(name), cell) for name, cell in items if any(cell)))

    def follow_up_states(self, docname: str) -> Cell:
        """How many follow-ups a report has in each status."""
        follow_ups = self.store.on_page(docname).follow_ups
        states = self.states(follow_ups)
        if late := self.overdue(follow_ups):
            states.append(Mark(_("{count} overdue").format(count=late), "overdue"))
        return joined(states)

    def record_facts(self, record: Record | Term) -> list[Block]:
        """What is known of a record beyond its title and text."""
        items = self.term_facts(record) if isinstance(record, Term) else self.facts_of(record)
        shown = tuple((str(name), cell) for name, cell in items if any(cell))
        return [Facts("record-facts", shown)] if shown else []

    def facts_of(self, record: Record) -> list[tuple[str, Cell]]:
        """The facts of a contact, outcome or follow-up."""
        items: list[tuple[str, Cell]] = []
        if isinstance(record, Contact):
            title = record.job_title if record.name else ""
            items += [
                (_("Function"), (title,)),
                (_("Kind of person"), (label(record.person_kind),)),
            ]
        elif isinstance(record, Outcome):
            items += [(_("Kind"), (label(record.kind),))]
        else:
            items += [(_("Status"), (Mark(label(record.status), record.status),)),
                      (_("Owner"), (owner(record),)),
                      (_("Due"), due(record, self.today))]  # fmt: skip
        items.append((_("Organisation"), self.terms("organisation", record.organisations)))
        items.append((_("About"), self.record_terms(record)))
        if record.evidence:
            source = Link(_("the sentence in the report"), record.docname, record.evidence)
            items.append((_("Source"), (source,)))
        items.append((_("Still to check"), unverified(record.unverified)))
        return items

    def term_facts(self, term: Term) -> list[tuple[str, Cell]]:
        """The facts of an organisation or event, and how often reports name it."""
        found = views.found(self.store, term.kind, term.key)
        reports = [Link(f"{report.title} ({self.origin(report)})", report.docname, anchor)
                   for report, anchor in self.places(found)]  # fmt: skip
        return [
            (_("Also known as"), (", ".join(term.alt_labels),)),
            (_("Kind"), (_(ORGANISATION_LABELS[term.type]) if term.type else "",)),
            (_("Period"), (dutch_period(term.start, term.end),)),
            (_("City"), self.terms("city", filter(None, [term.city]))),
            (_("Identifier"), (term.tooi,)),
            (_("Named in"), joined(reports)),
        ]

    def term_summary(self, term: tuple[str, str]) -> Iterator[Block]:
        """What a theme, city or topic is called, and what it belongs to."""
        found = self.store.vocabulary.get(*term)
        if found is None:
            return
        wider = [found.broader] if found.broader else []
        items: tuple[tuple[str, Cell], ...] = (
            (_("Also known as"), (", ".join(found.alt_labels),)),
            (_("Part of"), joined([self.subject(name) for name in wider])),
            (_("Related"), joined([self.subject(name) for name in found.related])),
            (_("Country"), (country(found.country),)),
            (_("Municipality code"), (found.tooi,)),
            (_("Elsewhere"), joined(found.links)),
        )
        shown = tuple(item for item in items if any(item[1]))
        if shown:
            yield Facts("summary", shown)

    def places(self, found: Found) -> Iterator[tuple[Report, str]]:
        """Each report that names a term, with the first place on its page that does."""
        first: dict[str, str] = {}
        for item in [
            *(record for group in found.records.values() for record in group),
            *found.mentions,
        ]:
            first.setdefault(item.docname, item.anchor)
        for report in newest_first(found.reports.values()):
            yield report, first.get(report.docname, "")


Maker = Callable[[Listings, Wanted], Iterable[Block]]
LISTINGS: Final[dict[str, Maker]] = {
    "theme-index": lambda listings, wanted: listings.term_index("theme", wanted.limit),
    "city-index": lambda listings, wanted: listings.term_index("city", wanted.limit),
    "topic-index": lambda listings, wanted: listings.term_index("topic", wanted.limit),
    "report-index": lambda listings, wanted: listings.report_index(wanted.by),
    "contact-index": lambda listings, wanted: listings.contact_index(),
    "follow-up-index": lambda listings, wanted: listings.follow_up_index(),
    "topic-matrix": lambda listings, wanted: listings.topic_matrix(),
    "newest-reports": lambda listings, wanted: listings.newest_reports(wanted.limit),
    "open-follow-ups": lambda listings, wanted: listings.open_follow_ups(wanted.limit),
    "search-field": lambda listings, wanted: [SearchField(_("Search all reports"), _("Search"))],
    "city-map": lambda listings, wanted: city_map(listings),
    "trip-timeline": lambda listings, wanted: trip_timeline(listings),
    "theme-city-matrix": lambda listings, wanted: theme_city_matrix(listings),
    "organisation-network": lambda listings, wanted: organisation_network(listings),
    "follow-up-status": lambda listings, wanted: follow_up_status(listings),
    "term-summary": lambda listings, wanted: listings.term_summary(wanted.term),
    "term-reports": lambda listings, wanted: listings.term_reports(wanted.term),
    "term-contacts": lambda listings, wanted: listings.term_records("contact", wanted.term),
    "term-outcomes": lambda listings, wanted: listings.term_records("outcome", wanted.term),
    "term-follow-ups": lambda listings, wanted: listings.term_records("follow-up", wanted.term),
    "term-mentions": lambda listings, wanted: listings.term_mentions(wanted.term),
    "topic-leads": lambda listings, wanted: listings.topic_leads(wanted.term),
    "report-summary": lambda listings, wanted: listings.report_summary(wanted.key),
    "pack-index": lambda listings, wanted: pack_index(listings),
    "pack-summary": lambda listings, wanted: pack_summary(listings, wanted.key),
    "pack-reports": lambda listings, wanted: listings.pack_reports(wanted.key),
    "see-also": lambda listings, wanted: see_also(listings, wanted.key),
}


def _lines(cells: Iterable[Cell]) -> Cell:
    merged: list[Piece] = []
    for cell in cells:
        merged += ["; ", *cell] if merged else [*cell]
    return tuple(merged)


def _mention(mention: Mention) -> Cell:
    link = Link(_("to the passage"), mention.docname, mention.anchor)
    return (Quote(mention.quote), " ", link) if mention.quote else (link,)
