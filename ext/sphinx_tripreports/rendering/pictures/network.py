"""The network: names on the left, names on the right, and a curve for each tie between them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from . import svg

TINTS: Final = 6
"""So many colours take turns, so that a curve can be followed; places say the same without."""
_HEAD: Final = 30.0
_ROW: Final = 26.0
_LEFT: Final = 180.0  # width of the names on the left; those of organisations are long
_RIGHT: Final = 160.0
_GAP: Final = 8.0
_THICKEST: Final = 7.0
_STEP: Final = 2.5  # at most so much thicker for each time


class Side(NamedTuple):
    """One side: what its names are, and the names from top to bottom."""

    heading: str
    names: tuple[str, ...]


class Curve(NamedTuple):
    """A tie between the name at place *left* and that at place *right*, each counted from 0."""

    left: int
    right: int
    strength: int


def network(left: Side, right: Side, curves: Sequence[Curve], alternative: str) -> str:
    """The drawing, with *alternative* as its text alternative."""
    rows = max(len(left.names), len(right.names))
    height = _HEAD + rows * _ROW
    step = min(_THICKEST / max(curve.strength for curve in curves), _STEP)
    from_x, to_x = _LEFT + _GAP, svg.WIDTH - _RIGHT - _GAP
    middle = (from_x + to_x) / 2
    drawn = []
    for curve in sorted(curves, key=lambda curve: (curve.strength, curve)):  # strong ones on top
        start, end = _y(curve.left, left, height), _y(curve.right, right, height)
        width = max(curve.strength * step, 1.0)
        name = f"{left.names[curve.left]} – {right.names[curve.right]} ({curve.strength})"
        drawn.append(
            svg.element(
                "path",
                svg.title(name),
                d=f"M{from_x:.1f} {start:.1f}C{middle:.1f} {start:.1f} {middle:.1f} {end:.1f} "
                f"{to_x:.1f} {end:.1f}",
                fill="none", stroke="#567", stroke_opacity="0.7", stroke_width=width,
                class_=f"trip-curve trip-tint-{curve.right % TINTS}",
            )
        )  # fmt: skip
    return svg.drawing(
        alternative,
        height,
        *drawn,
        *_side(left, height, _LEFT, -1),
        *_side(right, height, _RIGHT, 1),
    )


def _y(place: int, side: Side, height: float) -> float:
    """The names of the shorter side are spread over the whole height."""
    return _HEAD + (height - _HEAD) * (place + 0.5) / len(side.names)


def _side(side: Side, height: float, width: float, away: int) -> list[str]:
    """The names of a side and their dots; *away* from the curves is 1 for right, -1 for left."""
    x = width if away < 0 else svg.WIDTH - width
    anchor = "end" if away < 0 else "start"
    drawn = [svg.label(side.heading, width, x, 16, text_anchor=anchor, font_weight="bold")]
    for place, name in enumerate(side.names):
        y = _y(place, side, height)
        drawn.append(
            svg.element("circle", cx=x - away * _GAP, cy=y, r=4.0, fill="#345", class_="trip-node")
        )
        drawn.append(svg.label(name, width - 4, x, y, text_anchor=anchor, dy=svg.MIDDLE))
    return drawn
