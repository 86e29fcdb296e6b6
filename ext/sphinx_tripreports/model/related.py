"""What belongs with a report: earlier and later trips, and the places that refer to it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Final, NamedTuple

from .records import Referral, Report
from .store import Store

NEARBY: Final = 3
"""At most so many earlier and so many later trips, so that a page does not grow with the rest."""
BACKLINKS: Final = 10
"""At most so many places that refer to a report, for the same reason."""

Place = tuple[str, str]
"""Kind and key of a city or event."""


class Trip(NamedTuple):
    """Another trip, with the cities and events that it shares."""

    report: Report
    shared: tuple[Place, ...]


class Backlink(NamedTuple):
    """A place that refers to a report, or to a record in it, which *subject* names."""

    title: str
    docname: str
    anchor: str = ""
    quote: str = ""
    subject: str = ""


class Related:
    """Finds what belongs with a report, among all that *store* holds."""

    def __init__(self, store: Store) -> None:
        self.store = store

    # Trips ------------------------------------------------------------------------------------

    def nearby(self, report: Report) -> tuple[list[Trip], list[Trip]]:
        """The trips before and after *report* to one of its cities or events, nearest first.

        A trip without a date has none, and is none.
        """
        places = self._places[report.docname] if report.start else ()
        found: dict[str, Report] = {}
        for place in places:
            trips, here = self._trips[place], self._positions[place, report.docname]
            for trip in trips[max(0, here - NEARBY) : here + 1 + NEARBY]:
                found[trip.docname] = trip
        found.pop(report.docname, None)
        shown = [
            Trip(trip, tuple(place for place in places if place in self._places[trip.docname]))
            for trip in sorted(found.values(), key=_moment)
        ]
        earlier = [trip for trip in shown if _moment(trip.report) < _moment(report)]
        return earlier[::-1][:NEARBY], shown[len(earlier) :][:NEARBY]

    @cached_property
    def _places(self) -> dict[str, tuple[Place, ...]]:
        """The cities visited and events of each report, by docname."""
        find = self.store.vocabulary.key
        found = {}
        for report in self.store.reports:
            typed = [*(("event", name) for name in report.events),
                     *(("city", name) for name in report.cities)]  # fmt: skip
            keys = ((kind, find(kind, name)) for kind, name in typed)
            found[report.docname] = tuple(dict.fromkeys((kind, key) for kind, key in keys if key))
        return found

    @cached_property
    def _trips(self) -> dict[Place, list[Report]]:
        """The trips with a date to each city and event, earliest first."""
        found: dict[Place, list[Report]] = {}
        for report in sorted(self.store.reports, key=_moment):
            for place in self._places[report.docname] if report.start else ():
                found.setdefault(place, []).append(report)
        return found

    @cached_property
    def _positions(self) -> dict[tuple[Place, str], int]:
        return {
            (place, report.docname): nth
            for place, trips in self._trips.items()
            for nth, report in enumerate(trips)
        }

    # Referrals --------------------------------------------------------------------------------

    def backlinks(self, docname: str) -> list[Backlink]:
        """The places on other pages that refer to the report on page *docname*."""
        return self._backlinks.get(docname, [])

    @cached_property
    def _backlinks(self) -> dict[str, list[Backlink]]:
        found: dict[str, dict[tuple[str, str], Backlink]] = {}
        for docname, link in self._all_links():
            if docname != link.docname:
                # A page that refers to the same thing again and again is named once.
                found.setdefault(docname, {}).setdefault((link.docname, link.subject), link)
        return {docname: list(links.values()) for docname, links in found.items()}

    def _all_links(self) -> Iterator[tuple[str, Backlink]]:
        """Each page that is referred to, with where from."""
        for source, page in self.store.pages.items():
            for referral in page.referrals:
                if target := self._target(source, referral):
                    docname, subject = target
                    yield docname, Backlink(page.title, source, *referral[2:], subject)
            for term in page.terms:
                for lead in term.leads:
                    report = self.store.reports_by_id.get(lead.report)
                    if report is not None:
                        yield report.docname, Backlink(term.label, term.docname, term.anchor)

    def _target(self, source: str, referral: Referral) -> tuple[str, str] | None:
        """The page that is meant, and the label of the record on it if one is."""
        if referral.kind == "doc":
            return (referral.target, "") if self.store.report_of(referral.target) else None
        found = self.store.target(referral.kind, referral.target, source)
        if found is None or self.store.report_of(found.docname) is None:
            return None
        return found.docname, "" if isinstance(found, Report) else found.label


def _moment(report: Report) -> tuple[str, str]:
    """What puts trips in order."""
    return report.start, report.docname
