"""The map of cities visited and cities met, with a table of the same facts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import Final

from ..i18n import N_, _
from ..model.places import Place, by_country, places, trips
from .blocks import Block, Cell, Link, Note, Picture, Piece, Row, Table
from .labels import country
from .pictures.map_drawing import draw
from .pictures.map_legend import HEAD
from .pictures.map_sheet import City
from .pieces import Pieces

_MOST_VISITED: Final = 3
_COUNTS: Final = {
    "visited": (N_("visited in 1 report"), N_("visited in {count} reports")),
    "travelled": (N_("travelled in 1 report"), N_("travelled in {count} reports")),
    "named": (N_("only met or named in 1 report"), N_("only met or named in {count} reports")),
}


def city_map(pieces: Pieces) -> Iterator[Block]:
    """The map and its table."""
    shown = places(pieces.store)
    if not shown:
        yield Note(_("Nothing yet."))
        return
    cities = [_city(place) for place in shown if place.on_map]
    nowhere = ", ".join(place.term.label for place in shown if not place.on_map)
    facts: list[Block] = [_table(shown)]
    if nowhere:
        facts.append(Note(_("Without a place on the map: {cities}.").format(cities=nowhere)))
    if not cities:
        yield from facts
        return
    caption = _("Where municipalities travelled, and which cities they met or name.")
    drawing = partial(draw, cities, trips(pieces.store), _summary(shown))
    yield Picture("city-map", caption, drawing, tuple(facts))


def _city(place: Place) -> City:
    term = place.term
    assert term.latitude is not None
    assert term.longitude is not None
    page = Link(term.label, term.docname, term.anchor)
    return City(
        term.key, term.latitude, term.longitude, place.role, place.visited, _about(place), page,
        _row_id(term.country),
    )  # fmt: skip


def _about(place: Place) -> str:
    """A city, and what reports have to do with it."""
    counts = {"visited": place.visited, "travelled": place.travelled, "named": place.named}
    parts = []
    for name, count in counts.items():
        one, more = _COUNTS[name]
        if count:
            parts.append(_(one) if count == 1 else _(more).format(count=count))
    return f"{place.term.label}: {', '.join(parts)}"


def _summary(shown: Sequence[Place]) -> str:
    """The map in a few sentences."""
    words = _("Map. Cities visited: {visited}. Municipalities that travelled: {travelled}. "
              "Cities only met or named: {named}.").format(
        visited=sum(bool(place.visited) for place in shown),
        travelled=sum(bool(place.travelled) for place in shown),
        named=sum(place.role == "named" for place in shown),
    )  # fmt: skip
    most = [place for place in shown[:_MOST_VISITED] if place.visited]
    if most:
        cities = ", ".join(f"{place.term.label} ({place.visited})" for place in most)
        words += " " + _("Most visited: {cities}.").format(cities=cities)
    return words


def _row_id(code: str) -> str:
    return f"map-{code or 'unknown'}"


def _country(code: str) -> str:
    return country(code) if code else _("Not known")


def _table(shown: Sequence[Place]) -> Table:
    """A row for each country, with its cities by what they were to the trips."""
    rows = []
    for code, cities in by_country(shown, _country):
        columns = (
            _names((place, place.visited) for place in cities),
            _names((place, place.travelled) for place in cities),
            _names((place, place.named) for place in cities if place.role == "named"),
        )
        rows.append(Row(((_country(code),), *columns), anchor=_row_id(code)))
    head = (_("Country"), *(_(name) for name in HEAD.values()))
    return Table("city-map", _("Cities by country, with numbers of reports"), head, tuple(rows))


def _names(cities: Iterable[tuple[Place, int]]) -> Cell:
    """Cities with how many reports, most first; those with none are left out."""
    cells: list[Piece] = []
    for place, count in sorted(cities, key=lambda entry: -entry[1]):
        if count:
            term = place.term
            cells += [Link(term.label, term.docname, term.anchor), f" ({count})", ", "]
    return tuple(cells[:-1]) or ("–",)
