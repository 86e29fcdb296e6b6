"""The marks of the map of cities, and the legend that says what they mean."""

from __future__ import annotations

from collections.abc import Mapping
from math import sqrt
from typing import Final

from ...i18n import N_, _
from . import svg

HEAD: Final = {
    "visited": N_("Visited"),
    "travelled": N_("Municipality that travelled"),
    "named": N_("Only met or named"),
}
"""What each kind of mark stands for; also the columns of the table."""
_ONCE: Final = {**HEAD, "trip": N_("Trip")}
_OFTEN: Final = {
    "visited": N_("Visited (larger: more often)"),
    "trip": N_("Trip (thicker: more often)"),
}
_SMALL, _LARGE = 5.0, 12.0  # radius of a city that was visited, in units
_HALF: Final = 4.5  # half the side of a square, and less than half of that of a diamond
_STEP: Final = 26.0  # from one entry of the legend to the words of it, in units


def radius(role: str, reports: int, most: int) -> float:
    """How far a mark reaches, in units; the area of a visited city grows with its *reports*.

    *most*: reports of the city that most reports visited; below ten, marks stay small.
    """
    if role != "visited":
        return _HALF * 1.5
    part = (reports - 1) / (max(most, 10) - 1)
    return sqrt(_SMALL**2 + part * (_LARGE**2 - _SMALL**2))


def mark(role: str, x: float, y: float, reach: float, about: str = "") -> str:
    """A mark around (x, y), told apart by its shape as well as by its colour."""
    style, title = f"trip-map-{role}", svg.title(about) if about else ""
    if role == "visited":
        return svg.element("circle", title, class_=style, cx=x, cy=y, r=reach, fill="#14566b")
    if role == "travelled":
        return svg.element("rect", title, class_=style, x=x - _HALF, y=y - _HALF,
                           width=2 * _HALF, height=2 * _HALF, fill="#8a4b00")  # fmt: skip
    corners = f"M{x:.1f} {y - 5:.1f}l5 5-5 5-5-5z"
    return svg.element("path", title, class_=style, d=corners, fill="#ffffff", stroke="#52606d",
                       stroke_width=2, paint_order="normal")  # fmt: skip


def legend(kinds: Mapping[str, int], left: float, top: float, width: float) -> tuple[str, float]:
    """What the marks mean, in rows no wider than *width*; gives the SVG and its height.

    *kinds*: roles, and ``trip`` for lines, each with how often one of them stands for at most.
    """
    drawn, x, y, height = "", left, top, 0.0
    for kind, most in kinds.items():
        meaning = _OFTEN[kind] if most > 1 and kind in _OFTEN else _ONCE[kind]
        words = _wrapped(_(meaning), width - _STEP)
        across = _STEP + max(map(svg.text_width, words))
        if x > left and x + across > left + width:
            x, y, height = left, y + height, 0.0
        height = max(height, svg.FONT_SIZE * (svg.LINE * len(words) + 0.4))
        drawn += _symbol(kind, x, y + 9) + svg.text_block(words, x + _STEP, y)
        x += across + 12
    entries = svg.element("g", drawn, class_="trip-map-legend", fill="#1f2933",
                          font_size=svg.FONT_SIZE, font_family="sans-serif")  # fmt: skip
    return entries, y + height - top


def _symbol(kind: str, x: float, y: float) -> str:
    if kind == "trip":
        curve = f"M{x:.1f} {y + 4:.1f}q9-12 18-4"
        return svg.element("path", class_="trip-map-trip", d=curve, fill="none", stroke="#14566b",
                           stroke_opacity="0.55", stroke_width=1.5)  # fmt: skip
    return mark(kind, x + 9, y, 6)


def _wrapped(words: str, width: float) -> list[str]:
    lines: list[str] = []
    for word in words.split():
        if lines and svg.text_width(f"{lines[-1]} {word}") <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines
