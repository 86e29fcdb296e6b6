"""Which cities were visited, travelled themselves, or are named: what the map of cities shows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from typing import NamedTuple

from . import views
from .records import Term
from .store import Store
from .text import fold


class Place(NamedTuple):
    """A city, and how many reports have to do with it.

    visited: reports of trips to it.
    travelled: reports of trips that it made itself.
    named: other reports that name it, or a contact, outcome or follow-up of it.
    reports: the pages of all of these.
    """

    term: Term
    visited: int
    travelled: int
    named: int
    reports: frozenset[str]

    @property
    def role(self) -> str:
        """The first that is true: ``visited``, ``travelled`` or ``named``."""
        return "visited" if self.visited else "travelled" if self.travelled else "named"

    @property
    def on_map(self) -> bool:
        """Whether its place on the globe is known."""
        return self.term.latitude is not None and self.term.longitude is not None


def places(store: Store) -> list[Place]:
    """Every city that a report has to do with, the most important first.

    That is the one that most reports visited; among equals the one that travelled most, then the
    one in most reports, then by label.
    """
    visited: dict[str, set[str]] = {}
    travelled: dict[str, set[str]] = {}
    for report in store.reports:
        for groups, typed in ((visited, report.cities), (travelled, (report.municipality,))):
            for name in typed:
                groups.setdefault(store.vocabulary.key("city", name), set()).add(report.docname)
    shown = []
    for term in store.vocabulary.of_kind("city"):
        reports = views.found(store, "city", term.key).reports.keys()
        to, by = visited.get(term.key, set()), travelled.get(term.key, set())
        if reports:
            named = len(reports - to - by)
            shown.append(Place(term, len(to), len(by), named, frozenset(reports)))
    return sorted(shown, key=lambda place: (-place.visited, -place.travelled, -len(place.reports)))


def trips(store: Store) -> Counter[tuple[str, str]]:
    """How often which municipality visited which other city, by their keys."""
    found: Counter[tuple[str, str]] = Counter()
    for report in store.reports:
        home = store.vocabulary.key("city", report.municipality)
        for key in dict.fromkeys(store.vocabulary.key("city", name) for name in report.cities):
            if home and key and home != key:
                found[home, key] += 1
    return found


def by_country(shown: Iterable[Place], name: Callable[[str], str]) -> list[tuple[str, list[Place]]]:
    """Places by country code, the country in most reports first, then by what *name* calls it.

    The order of the places stays as it is.
    """
    groups: dict[str, list[Place]] = {}
    for place in shown:
        groups.setdefault(place.term.country, []).append(place)

    def order(group: tuple[str, list[Place]]) -> tuple[int, str]:
        reports = frozenset[str]().union(*(place.reports for place in group[1]))
        return -len(reports), fold(name(group[0]))

    return sorted(groups.items(), key=order)
