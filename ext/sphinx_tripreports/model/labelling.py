"""Which marks of a map share a label, and where labels go without covering anything."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import dist, hypot
from typing import Final, NamedTuple

from .geography import Box, Point

GAP: Final = 3.0
"""Room between a mark and its label, in units of the drawing."""


class Circle(NamedTuple):
    """What a label must not cover."""

    x: float
    y: float
    radius: float


class Wish(NamedTuple):
    """A label to place: next to what it names (*around*), or at the height of its *middle*.

    sizes: width and height of each version of the label, the best first.
    group: the link that the label belongs to.
    """

    around: Box
    middle: Point
    sizes: tuple[tuple[float, float], ...]
    group: int


class Spot(NamedTuple):
    """Where a label goes: at (x, y).

    across: whether that is the ``start``, ``middle`` or ``end`` of the label.
    down: whether it is the ``top``, ``middle`` or ``bottom``.
    version: which of the sizes fits there.
    """

    version: int
    x: float
    y: float
    across: str
    down: str


def clusters(points: Sequence[Point], reach: float) -> list[list[int]]:
    """Groups of near points, as their numbers; the first of a group is the one that leads it.

    A point leads if no earlier one that leads is nearer than *reach*; so two groups are always
    that far apart at their leading points.  Every other point joins the nearest.
    """
    groups: dict[int, list[int]] = {}
    for number, point in enumerate(points):
        if all(dist(point, points[leader]) >= reach for leader in groups):
            groups[number] = [number]
    for number, point in enumerate(points):
        if number not in groups:
            nearest = min(groups, key=lambda leader: dist(point, points[leader]))
            groups[nearest].append(number)
    return list(groups.values())


def place_labels(
    wishes: Sequence[Wish], areas: Sequence[Circle], marks: Sequence[Circle], frame: Box
) -> list[Spot | None]:
    """Where each label goes, the most important placed first; None where there is no room.

    areas: for each group the area of its link; the labels of other groups stay out of it.
    marks: what no label may cover.
    """
    taken: list[Box] = []
    spots: list[Spot | None] = []
    for wish in wishes:
        avoid = [*marks, *areas[: wish.group], *areas[wish.group + 1 :]]
        found = next((found for found in _candidates(wish)
                      if _is_free(_covered(*found), avoid, taken, frame)), None)  # fmt: skip
        if found is not None:
            taken.append(_covered(*found))
        spots.append(found[0] if found else None)
    return spots


def _candidates(wish: Wish) -> Iterator[tuple[Spot, tuple[float, float]]]:
    """The places to try, best first: beside, below, above, and at the corners."""
    box, (x, y) = wish.around, wish.middle
    right, left, below, above = box.right + GAP, box.left - GAP, box.bottom + GAP, box.top - GAP
    for version, size in enumerate(wish.sizes):
        for spot in (
            Spot(version, right, y, "start", "middle"),
            Spot(version, left, y, "end", "middle"),
            Spot(version, x, below, "middle", "top"),
            Spot(version, x, above, "middle", "bottom"),
            Spot(version, right, y, "start", "bottom"),
            Spot(version, right, y, "start", "top"),
            Spot(version, left, y, "end", "bottom"),
            Spot(version, left, y, "end", "top"),
            Spot(version, x, below, "start", "top"),
            Spot(version, x, above, "start", "bottom"),
            Spot(version, x, below, "end", "top"),
            Spot(version, x, above, "end", "bottom"),
        ):
            yield spot, size


_BEFORE: Final = {"start": 0.0, "top": 0.0, "middle": 0.5, "end": 1.0, "bottom": 1.0}


def _covered(spot: Spot, size: tuple[float, float]) -> Box:
    left = spot.x - _BEFORE[spot.across] * size[0]
    top = spot.y - _BEFORE[spot.down] * size[1]
    return Box(left, top, left + size[0], top + size[1])


def _is_free(box: Box, avoid: Sequence[Circle], taken: Sequence[Box], frame: Box) -> bool:
    return (
        frame.left <= box.left
        and frame.top <= box.top
        and box.right <= frame.right
        and box.bottom <= frame.bottom
        and not any(_overlap(box, other) for other in taken)
        and not any(_touches(box, circle) for circle in avoid)
    )


def _overlap(box: Box, other: Box) -> bool:
    return (box.left < other.right and other.left < box.right
            and box.top < other.bottom and other.top < box.bottom)  # fmt: skip


def _touches(box: Box, circle: Circle) -> bool:
    across = max(box.left - circle.x, 0.0, circle.x - box.right)
    down = max(box.top - circle.y, 0.0, circle.y - box.bottom)
    return hypot(across, down) < circle.radius
