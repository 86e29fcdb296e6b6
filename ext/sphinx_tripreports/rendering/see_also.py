"""What stands below a report: earlier and later trips, and what refers to it."""

from __future__ import annotations

from collections.abc import Iterator

from ..i18n import _
from ..model.dates import dutch_period
from ..model.records import Report
from ..model.related import BACKLINKS, Backlink, Trip
from .blocks import Block, Bullets, Cell, Heading, Link, Note, Quote
from .pieces import Pieces


def see_also(pieces: Pieces, docname: str) -> Iterator[Block]:
    """The trips around a report, and the places that refer to it."""
    report = pieces.store.report_of(docname)
    if report is None:
        return
    earlier, later = pieces.related.nearby(report)
    links = pieces.related.backlinks(docname)
    for heading, trips in ((_("Later trips"), later), (_("Earlier trips"), earlier)):
        if trips:
            yield Heading(heading)
            yield Bullets("trips", tuple(_trip(pieces, trip) for trip in trips))
    if links:
        yield Heading(_("What refers to this report"))
        items = tuple(_backlink(pieces, link) for link in links[:BACKLINKS])
        yield Bullets("backlinks", items)
        if len(links) > BACKLINKS:
            yield Note(_("{shown} of {total} shown.").format(shown=BACKLINKS, total=len(links)))
    if not (earlier or later or links):
        yield Note(_("No other report is about the same city or event, and none refers to this."))


def fingerprint(pieces: Pieces, report: Report) -> object:
    """All that `see_also` shows of other pages, as a value to compare."""
    trips = [
        (trip.docname, trip.title, trip.start, trip.end, pieces.origin(trip),
         [pieces.name(*place) for place in shared])
        for group in pieces.related.nearby(report) for trip, shared in group
    ]  # fmt: skip
    links = pieces.related.backlinks(report.docname)
    return trips, links[:BACKLINKS], len(links)


def _trip(pieces: Pieces, trip: Trip) -> Cell:
    report = trip.report
    places = ", ".join(pieces.name(kind, key) for kind, key in trip.shared)
    who = pieces.name("city", report.municipality)
    period = dutch_period(report.start, report.end)
    facts = ", ".join(filter(None, (who, period)))
    also = _("Also: {places}").format(places=places)
    return (Link(report.title, report.docname), f" – {facts}. ", also)


def _backlink(pieces: Pieces, link: Backlink) -> Cell:
    report = pieces.store.report_of(link.docname)
    title = f"{link.title} ({pieces.origin(report)})" if report else link.title
    about = " " + _("(about {subject})").format(subject=link.subject) if link.subject else ""
    said = (": ", Quote(link.quote)) if link.quote else ()
    return (Link(title, link.docname, link.anchor), about, *said)
