"""Coasts and borders for the map of cities, from ``data/outlines.json``, as SVG paths.

The data are those of Natural Earth (public domain); ``data/README.md`` says what was done to them.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import cache
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Final

from ...model.geography import Frame, Line, Point, areas, lines
from . import svg

_DATA: Final = Path(__file__).parents[2] / "data" / "outlines.json"
_DETAIL, _ACROSS = 2.3, 4000.0
"""Smallest step between two corners, in units of the drawing, on a map of so many km across or
more; on a smaller one there is room for smaller steps."""


def outlines(name: str, frame: Frame) -> str:
    """The land and the borders of the map *name* (``europe`` or ``world``), cut to *frame*."""
    land, borders = _read(name)
    detail = _DETAIL * min(1, frame.width / frame.scale / _ACROSS)
    return _path("land", areas(land, frame, detail), "z", fill="#e4e6e1", fill_rule="evenodd") + (
        _path("borders", lines(borders, frame, detail), "", fill="none", stroke="#ffffff")
    )


def _path(name: str, found: Iterable[Line], end: str, **attributes: str) -> str:
    drawn = "".join(steps + end for line in found if (steps := _steps(line)))
    return svg.element("path", class_=f"trip-map-{name}", d=drawn, **attributes) if drawn else ""


def _steps(line: Line) -> str:
    """A line as a path, in steps of a tenth from corner to corner: shorter than the places."""
    tenths = [(round(x * 10), round(y * 10)) for x, y in line]
    steps = [(u - x, v - y) for (x, y), (u, v) in pairwise(tenths)]
    numbers = [f"{number / 10:g}" for step in steps if any(step) for number in step]
    if not numbers:
        return ""
    x, y = tenths[0]
    return f"M{x / 10:g} {y / 10:g}l" + " ".join(numbers).replace(" -", "-")


@cache
def _read(name: str) -> tuple[list[list[Point]], list[list[Point]]]:
    """The coasts and the borders of a map, in degrees (longitude, latitude)."""
    found = json.loads(_DATA.read_text(encoding="utf-8"))[name]
    coasts, borders = (
        [_unpacked(line, found["steps"]) for line in found[part]] for part in ("land", "borders")
    )
    return coasts, borders


def _unpacked(numbers: list[int], steps: int) -> list[Point]:
    across, down = accumulate(numbers[::2]), accumulate(numbers[1::2])
    return [(x / steps, y / steps) for x, y in zip(across, down, strict=True)]
