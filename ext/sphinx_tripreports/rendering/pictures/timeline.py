"""The timeline: a lane for each municipality, and a mark for each of its trips."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from . import svg

LABELLED: Final = 12
"""With so many trips at most, each has its title beside its mark."""
_RADII: Final = (7.0, 11.0, 15.0, 19.0, 24.0)
"""Radius of a mark for one trip, and for trips whose number has 1, 2, 3 and 4 or more digits."""
_HEAD: Final = 24.0  # the years
_NAME: Final = 140.0  # width of the names of lanes, where they stand beside the lanes
_LINE: Final = 22.0  # a line of text, or of a mark with its title
_GAP: Final = 6.0


class Trip(NamedTuple):
    """A trip that began at *at*, a year with a fraction."""

    at: float
    title: str


class Lane(NamedTuple):
    """The trips of a municipality."""

    name: str
    trips: tuple[Trip, ...]


class Axis(NamedTuple):
    """The years *first* to *last*, from *left* to *right* in units of the drawing."""

    first: int
    last: int
    left: float
    right: float

    @property
    def year(self) -> float:
        """How wide a year is."""
        return (self.right - self.left) / (self.last + 1 - self.first)

    def x(self, at: float) -> float:
        """Where a moment is."""
        return self.left + (at - self.first) * self.year

    @property
    def step(self) -> int:
        """Each how many years there is room for a number: 1, 2, 5, 10, 20, 50 and so on."""
        room = 1.2 * svg.text_width("2000")
        steps = [base * 10**power for power in range(4) for base in (1, 2, 5)]
        return next((step for step in steps if step * self.year >= room), 10_000)


class Mark(NamedTuple):
    """One or more trips that lie close together."""

    x: float
    trips: int

    @property
    def radius(self) -> float:
        """How large it is: room for the number in it."""
        return _radius(self.trips)


def timeline(lanes: Sequence[Lane], alternative: str) -> str:
    """The drawing, with *alternative* as its text alternative."""
    trips = [trip for lane in lanes for trip in lane.trips]
    first, last = int(min(trip.at for trip in trips)), int(max(trip.at for trip in trips))
    few = len(trips) <= LABELLED
    left, right = (_RADII[0], svg.WIDTH - _RADII[0]) if few else (_NAME + _GAP, svg.WIDTH - 1)
    axis = Axis(min(first, last - 1), last, left, right)
    height, drawn = _HEAD, []
    for lane in lanes:
        rule = svg.element(
            "path", d=f"M0 {height:.1f}H{svg.WIDTH:.0f}", stroke="#ccd", class_="trip-rule"
        )
        content, lane_height = (_titled if few else _counted)(lane, axis, height)
        drawn += [rule, *content]
        height += lane_height
    return svg.drawing(alternative, height, *_years(axis, height), *drawn)


def _years(axis: Axis, height: float) -> Iterator[str]:
    """The number of every so many years in the middle of the year, and a line where it starts."""
    half = svg.text_width("2000") / 2
    for year in range(axis.first, axis.last + 1):
        if year % axis.step:
            continue
        x = axis.x(year)
        if year > axis.first:
            path = f"M{x:.1f} {_HEAD:.0f}V{height:.1f}"
            yield svg.element("path", d=path, stroke="#ccd", class_="trip-rule")
        middle = min(x + axis.year / 2, svg.WIDTH - half)
        yield svg.text(str(year), middle, 16, text_anchor="middle", class_="trip-quiet")


def _counted(lane: Lane, axis: Axis, top: float) -> tuple[list[str], float]:
    """A lane of marks with numbers in them, its name on the left; and its height."""
    marks = merged([axis.x(trip.at) for trip in lane.trips], axis.left, axis.right)
    height = max(26.0, 2 * max(mark.radius for mark in marks) + 4)
    middle = top + height / 2
    drawn = [svg.label(lane.name, _NAME, 0, middle, dy=svg.MIDDLE)]
    for mark in marks:
        drawn.append(_dot(mark, middle))
        if mark.trips > 1:
            drawn.append(
                svg.text(str(mark.trips), mark.x, middle, text_anchor="middle", fill="#fff",
                         dy=svg.MIDDLE, class_="trip-on-mark")
            )  # fmt: skip
    return drawn, height


def merged(places: Sequence[float], left: float, right: float) -> list[Mark]:
    """Marks for trips at *places*, between *left* and *right*; those close together share one.

    The lane is cut into cells as wide as its largest mark.  Each mark stays in its own cell, and as
    near to the mean of its trips as that allows, so that none lies on another.
    """
    tried = (_cells(places, left, right, radius) for radius in _RADII)
    cells, width = next(found for found in tried if _fits(*found))
    marks = []
    for cell, members in cells.items():
        start, edge = left + cell * width, _radius(len(members))
        mean = sum(members) / len(members)
        marks.append(Mark(min(max(mean, start + edge), start + width - edge), len(members)))
    return marks


def _cells(
    places: Sequence[float], left: float, right: float, radius: float
) -> tuple[dict[int, list[float]], float]:
    """The places in each cell that holds a mark of *radius*, and the width of a cell."""
    number = int((right - left) // (2 * radius + 1))
    width = (right - left) / number
    cells: dict[int, list[float]] = {}
    for place in sorted(places):
        cells.setdefault(min(int((place - left) / width), number - 1), []).append(place)
    return cells, width


def _fits(cells: dict[int, list[float]], width: float) -> bool:
    return 2 * max(_radius(len(members)) for members in cells.values()) < width


def _radius(trips: int) -> float:
    return _RADII[0 if trips == 1 else min(len(str(trips)), len(_RADII) - 1)]


def _titled(lane: Lane, axis: Axis, top: float) -> tuple[list[str], float]:
    """A lane of marks with titles, its name above; and its height.

    What would lie on something else goes one line down.
    """
    drawn = [svg.label(lane.name, svg.WIDTH, 0, top + 17, font_weight="bold")]
    lines: list[float] = []  # for each line, where what stands in it ends
    for trip in sorted(lane.trips):
        x = axis.x(trip.at)
        start, end, anchor, room = _place_of_title(trip.title, x)
        line = next((at for at, taken in enumerate(lines) if taken < start), len(lines))
        lines[line : line + 1] = [end + 2 * _GAP]
        middle = top + (line + 1.5) * _LINE
        edge = _RADII[0] + _GAP
        drawn.append(_dot(Mark(x, 1), middle, trip.title))
        drawn.append(
            svg.label(trip.title, room, x + edge if anchor == "start" else x - edge, middle,
                      text_anchor=anchor, dy=svg.MIDDLE)
        )  # fmt: skip
    return drawn, (len(lines) + 1) * _LINE + _GAP


def _place_of_title(title: str, x: float) -> tuple[float, float, str, float]:
    """Where a mark at *x* with its title starts and ends; the anchor and width of the title.

    The title stands on the right if it fits there, else on the left, else where there is more room.
    """
    edge = _RADII[0] + _GAP
    after, before = svg.WIDTH - x - edge, x - edge
    wanted = svg.text_width(title)
    if wanted <= after or (wanted > before and after >= before):
        width = min(wanted, after)
        return x - _RADII[0], x + edge + width, "start", width
    width = min(wanted, before)
    return x - edge - width, x + _RADII[0], "end", width


def _dot(mark: Mark, y: float, title: str = "") -> str:
    name = svg.title(title) if title else ""
    return svg.element(
        "circle", name, cx=mark.x, cy=y, r=mark.radius, fill="#14566b", class_="trip-dot"
    )
