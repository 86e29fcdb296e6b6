"""Draws the map of cities: Europe, the rest of the world below it, and a legend."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from ...model import geography
from ..blocks import Uri
from . import svg
from .map_legend import HEAD, legend
from .map_sheet import City, Sheet, Trip

MOST_TRIPS: Final = 40
"""With more lines than that nobody can follow one; then there are none."""
_INSET: Final = 300.0  # width of the map of the world below that of Europe
_SPACE: Final = 14.0  # between the maps and the legend


def draw(
    cities: Sequence[City], counts: Mapping[tuple[str, str], int], label: str, uri: Uri
) -> str:
    """The map of *cities*, of which there is at least one, the most important first.

    counts: how often which municipality visited which city, by their keys.
    label: the same in words.
    """
    trips = _trips(cities, counts)
    most = max(city.visited for city in cities)
    near = [city for city in cities if city.is_near]
    far = [city for city in cities if not city.is_near]
    drawn, left, top = "", 0.0, 0.0
    if near:
        frame = geography.europe([(city.latitude, city.longitude) for city in near], svg.WIDTH)
        within = [trip for trip in trips if trip.home.is_near and trip.to.is_near]
        drawn += Sheet(frame, near, most, uri).draw("europe", within)
        top = frame.height + _SPACE
    bottom = top
    if far:
        frame = geography.world(_INSET if near else svg.WIDTH)
        beyond = [trip for trip in trips if not trip.to.is_near]
        sheet = Sheet(frame, far, most, uri).draw("world", beyond)
        drawn += svg.element("g", sheet, transform=f"translate(0 {top:.1f})")
        bottom += frame.height
        left, top = (_INSET + _SPACE, top) if near else (0.0, bottom + _SPACE)
    kinds = {role: most for role in HEAD if any(city.role == role for city in cities)}
    if trips:
        kinds["trip"] = max(trip.times for trip in trips)
    words, height = legend(kinds, left, top, svg.WIDTH - left)
    # One unit more, for the edge of the lower map.
    return svg.drawing(label, max(bottom, top + height) + 1, drawn, words, role="group")


def _trips(cities: Sequence[City], counts: Mapping[tuple[str, str], int]) -> list[Trip]:
    """Trips between two cities that have a place; none if there are too many."""
    places = {city.key: city for city in cities}
    trips = [
        Trip(places[home], places[to], count)
        for (home, to), count in sorted(counts.items())
        if home in places and to in places
    ]
    return trips if len(trips) <= MOST_TRIPS else []
