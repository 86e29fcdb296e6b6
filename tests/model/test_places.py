"""Which cities the map shows, and as what."""

from __future__ import annotations

import pytest

from sphinx_tripreports.model.places import by_country, places, trips
from sphinx_tripreports.model.records import Contact, Mention, Page, Records, Report, Term
from sphinx_tripreports.model.store import Store


def city(key: str, country: str = "NL", **more: object) -> Term:
    return Term("city", key, key.title(), f"cities/{key}", "", 1, country=country)._replace(**more)


CITIES = (
    city("barcelona", "ES"), city("wenen", "AT"), city("gent", "BE"), city("breda"), city("delft"),
    city("stil", "SE"),
)  # fmt: skip
REPORTS = (
    Report("a", "a", "A", 1, municipality="breda", cities=("Barcelona", "barcelona", "wenen")),
    Report("b", "b", "B", 1, municipality="Breda", cities=("barcelona", "breda")),
    Report("c", "c", "C", 1, municipality="delft", cities=("barcelona", "nergens")),
    Report("d", "d", "D", 1),
)
RECORDS = {
    "b": Records(contacts=[Contact("x", "b", "x", 1, "Jan", cities=("gent", "wenen"))]),
    "d": Records(mentions=[Mention("city", "gent", "d", "m", 1)]),
}


@pytest.fixture
def store() -> Store:
    pages = {report.docname: Page(report=report) for report in REPORTS}
    pages["cities"] = Page(terms=list(CITIES))
    return Store(pages, RECORDS)


def test_places_and_their_order(store: Store) -> None:
    found = [(place.term.key, place.visited, place.travelled, place.named, sorted(place.reports))
             for place in places(store)]  # fmt: skip
    assert found == [
        ("barcelona", 3, 0, 0, ["a", "b", "c"]),
        ("breda", 1, 2, 0, ["a", "b"]),
        ("wenen", 1, 0, 1, ["a", "b"]),
        ("delft", 0, 1, 0, ["c"]),
        ("gent", 0, 0, 2, ["b", "d"]),
    ]


def test_roles(store: Store) -> None:
    assert {place.term.key: place.role for place in places(store)} == {
        "barcelona": "visited", "breda": "visited", "wenen": "visited", "delft": "travelled",
        "gent": "named",
    }  # fmt: skip


def test_trips_are_to_other_cities(store: Store) -> None:
    assert dict(trips(store)) == {
        ("breda", "barcelona"): 2, ("breda", "wenen"): 1, ("delft", "barcelona"): 1,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("latitude", "longitude", "expected"),
    [(52.0, 5.0, True), (0.0, 0.0, True), (None, 5.0, False), (52.0, None, False)],
)
def test_on_the_map(latitude: float | None, longitude: float | None, expected: bool) -> None:
    term = city("breda", latitude=latitude, longitude=longitude)
    pages = {"a": Page(report=REPORTS[0], terms=[term])}
    assert [place.on_map for place in places(Store(pages, {}))] == [expected]


def test_countries_by_number_of_different_reports_then_name(store: Store) -> None:
    names = {"BE": "België", "AT": "Oostenrijk"}
    found = by_country(places(store), lambda code: names.get(code, code))
    assert [(code, [place.term.key for place in group]) for code, group in found] == [
        ("ES", ["barcelona"]),
        ("NL", ["breda", "delft"]),  # three reports, as often as Spain; N comes after E
        ("BE", ["gent"]),
        ("AT", ["wenen"]),
    ]
