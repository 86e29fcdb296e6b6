"""From degrees on the globe to places in a drawing: projections, frames and outlines.

The earth is a sphere here: next to the true ellipsoid that is off by a few kilometres on a map of
Europe, less than the width of a mark.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from math import asin, cos, radians, sin, sqrt
from typing import Final, NamedTuple

Point = tuple[float, float]
"""x (east) and y (down, as in a drawing), in kilometres on a map or in units of a drawing."""
Line = Sequence[Point]
Projection = Callable[[float, float], Point]
"""Gives the place on the map, in kilometres, of a latitude and longitude in degrees."""

_EARTH: Final = 6371.0  # mean radius in km, IUGG 1980
_EUROPE_CENTRE: Final = (radians(52), radians(10))
_EQUAL_EARTH: Final = (1.340264, -0.081106, 0.000893, 0.003796)

_LEAST_EXTENT: Final = 1400.0
"""A map of Europe shows at least so many km, so that a reader knows the coasts and countries."""
_MARGIN: Final = 0.11
"""Room around the outermost cities, as a part of the longer side: for their labels."""
_FLATTEST, _TALLEST = 0.65, 1.0
"""Height of a map of Europe as a part of its width: both ends fit on a page and on a telephone."""


class Box(NamedTuple):
    """An upright rectangle."""

    left: float
    top: float
    right: float
    bottom: float


class Frame(NamedTuple):
    """A piece of a map, as wide as *width* and as high as *height* in units of a drawing.

    left, top: its upper left corner on the map, in km.
    scale: units per km.
    """

    project: Projection
    left: float
    top: float
    scale: float
    width: float
    height: float

    def place(self, latitude: float, longitude: float) -> Point:
        """Where in the drawing a place on the globe is, in units."""
        x, y = self.project(latitude, longitude)
        return (x - self.left) * self.scale, (y - self.top) * self.scale


def lambert(latitude: float, longitude: float) -> Point:
    """Lambert's azimuthal equal-area projection, centred on 52° N, 10° E.

    The projection that the European Union uses for its own maps (EPSG:3035), so that Europe looks
    as readers know it.  Formulas: Snyder, Map Projections: A Working Manual (USGS 1395), 24-2
    to 24-4.
    """
    phi, turn = radians(latitude), radians(longitude) - _EUROPE_CENTRE[1]
    sine, cosine = sin(_EUROPE_CENTRE[0]), cos(_EUROPE_CENTRE[0])
    reach = _EARTH * sqrt(2 / (1 + sine * sin(phi) + cosine * cos(phi) * cos(turn)))
    return (
        reach * cos(phi) * sin(turn),
        -reach * (cosine * sin(phi) - sine * cos(phi) * cos(turn)),
    )


def equal_earth(latitude: float, longitude: float) -> Point:
    """The Equal Earth projection: the whole world, each country as large as it is.

    Formulas: Šavrič, Patterson and Jenny, The Equal Earth map projection (IJGIS, 2019).
    """
    theta = asin(sqrt(3) / 2 * sin(radians(latitude)))
    a1, a2, a3, a4 = _EQUAL_EARTH
    square = theta * theta
    cube = square**3
    width = 9 * a4 * square * cube + 7 * a3 * cube + 3 * a2 * square + a1
    x = 2 * sqrt(3) * radians(longitude) * cos(theta) / (3 * width)
    y = theta * (a4 * square * cube + a3 * cube + a2 * square + a1)
    return _EARTH * x, -_EARTH * y


def is_european(latitude: float, longitude: float) -> bool:
    """Whether a place is on the map of Europe: from the Azores to the Caucasus."""
    return 33 <= latitude <= 72 and -25 <= longitude <= 45


def europe(cities: Iterable[Point], width: float) -> Frame:
    """A map of the part of Europe where *cities* (latitude, longitude; at least one) lie."""
    places = [lambert(*city) for city in cities]
    box = bounds(places)
    margin = _MARGIN * max(box.right - box.left, box.bottom - box.top)
    across = max(box.right - box.left + 2 * margin, _LEAST_EXTENT)
    down = max(box.bottom - box.top + 2 * margin, _FLATTEST * across)
    across = max(across, down / _TALLEST)
    left = (box.left + box.right - across) / 2
    top = (box.top + box.bottom - down) / 2
    scale = width / across
    return Frame(lambert, left, top, scale, width, down * scale)


def world(width: float) -> Frame:
    """A map of the world without Antarctica."""
    left, right = equal_earth(0, -180)[0], equal_earth(0, 180)[0]
    top, bottom = equal_earth(80, 0)[1], equal_earth(-56, 0)[1]
    scale = width / (right - left)
    return Frame(equal_earth, left, top, scale, width, (bottom - top) * scale)


# Outlines -----------------------------------------------------------------------------------------


def bounds(points: Iterable[Point]) -> Box:
    """The box around *points*, of which there is at least one."""
    across, down = zip(*points, strict=True)
    return Box(min(across), min(down), max(across), max(down))


def areas(rings: Iterable[Line], frame: Frame, detail: float) -> Iterator[list[Point]]:
    """The rings (longitude, latitude) in units of *frame*, cut off at its edges.

    *detail* is the smallest step between two corners, in units; what is not larger is left out.
    """
    box = Box(0, 0, frame.width, frame.height)
    for ring in rings:
        shown = thinned(clip_ring(_placed(ring, frame), box), detail)
        if len(shown) > 3 and _area(shown) > detail:
            yield shown


def lines(borders: Iterable[Line], frame: Frame, detail: float) -> Iterator[list[Point]]:
    """The lines (longitude, latitude) in units of *frame*, cut off at its edges."""
    box = Box(0, 0, frame.width, frame.height)
    for border in borders:
        for part in clip_line(_placed(border, frame), box):
            yield thinned(part, detail)


def _placed(line: Line, frame: Frame) -> list[Point]:
    return [frame.place(latitude, longitude) for longitude, latitude in line]


def _area(ring: Line) -> float:
    pairs = zip(ring, [*ring[1:], ring[0]], strict=True)
    return abs(sum(x * v - u * y for (x, y), (u, v) in pairs)) / 2


def thinned(line: Line, detail: float) -> list[Point]:
    """*line* without corners that are nearer than *detail* to the corner before; the ends stay."""
    kept = [*line[:1]]
    for point in line[1:-1]:
        if abs(point[0] - kept[-1][0]) + abs(point[1] - kept[-1][1]) >= detail:
            kept.append(point)
    return [*kept, *line[1:][-1:]]


def clip_ring(ring: Line, box: Box) -> list[Point]:
    """The part of a closed *ring* inside *box*, with pieces of its edges (Sutherland-Hodgman)."""
    for inside in _sides(box):
        kept: list[Point] = []
        for before, point in zip([*ring[-1:], *ring[:-1]], ring, strict=True):
            kept += _crossing(before, point, inside)
            if inside(point) >= 0:
                kept.append(point)
        ring = kept
    return list(ring)


def clip_line(line: Line, box: Box) -> list[list[Point]]:
    """The parts of an open *line* inside *box*."""
    parts = [list(line)]
    for inside in _sides(box):
        parts = [cut for part in parts for cut in _split(part, inside)]
    return parts


def _split(line: Line, inside: Callable[[Point], float]) -> Iterator[list[Point]]:
    part: list[Point] = []
    for before, point in zip([line[0], *line[:-1]], line, strict=True):
        part += _crossing(before, point, inside)
        if inside(point) >= 0:
            part.append(point)
        elif part:
            yield part
            part = []
    if part:
        yield part


def _sides(box: Box) -> tuple[Callable[[Point], float], ...]:
    """For each side of *box*: how far a point is on the inner side of it."""
    return (
        lambda point: point[0] - box.left,
        lambda point: box.right - point[0],
        lambda point: point[1] - box.top,
        lambda point: box.bottom - point[1],
    )


def _crossing(before: Point, point: Point, inside: Callable[[Point], float]) -> list[Point]:
    """Where the way from *before* to *point* crosses the side, if it does."""
    near, far = inside(before), inside(point)
    if (near < 0) == (far < 0):
        return []
    part = near / (near - far)
    return [(before[0] + part * (point[0] - before[0]), before[1] + part * (point[1] - before[1]))]
