"""Stacked bars whose segments differ by pattern as well as by colour.

The patterns are dashed lines and not ``<pattern>`` elements: those need ids, which must differ
from all others on a page, and not every converter to PDF knows them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from . import svg

PATTERNS: Final = ("dotted", "striped", "solid", "outline")
"""How the segments of a bar look, in their order."""
_NAME: Final = 160.0  # width of the names of bars
_LEFT: Final = _NAME + 8
_RIGHT: Final = svg.WIDTH - 56  # room for a total of four digits
_ROW: Final = 28.0
_BAR: Final = 20.0
_SWATCH: Final = 22.0


class Bar(NamedTuple):
    """A bar: its name and the number in each segment."""

    name: str
    counts: tuple[int, ...]


class Kind(NamedTuple):
    """What a segment stands for: its name for style sheets, and in words."""

    style: str
    words: str


def bars(whole: Bar, parts: Sequence[Bar], kinds: Sequence[Kind], alternative: str) -> str:
    """The drawing: a bar for the *whole*, and one for each of its *parts* if there are any.

    All bars are equally wide and none may be empty: they show shares, with the total beside each.
    One scale for all would leave most parts too short to see anything in them.
    """
    drawn, height = _legend(kinds)
    drawn += _bar(whole, kinds, height, weight="bold")
    height += _ROW + (_ROW / 3 if parts else 0)
    for part in parts:
        drawn += _bar(part, kinds, height)
        height += _ROW
    return svg.drawing(alternative, height, *drawn)


def _legend(kinds: Sequence[Kind]) -> tuple[list[str], float]:
    """What each pattern means; and the height of it."""
    drawn: list[str] = []
    x, y = 0.0, 4.0
    for kind, pattern in zip(kinds, PATTERNS, strict=True):
        width = _SWATCH + 6 + svg.text_width(kind.words)
        if x and x + width > svg.WIDTH:
            x, y = 0.0, y + _ROW
        drawn += _segment(kind.style, pattern, x, y, _SWATCH)
        drawn.append(svg.text(kind.words, x + _SWATCH + 6, y + _BAR / 2, dy=svg.MIDDLE))
        x += width + 14
    return drawn, y + _ROW + 6


def _bar(bar: Bar, kinds: Sequence[Kind], y: float, weight: str = "normal") -> Iterator[str]:
    middle = y + _BAR / 2
    yield svg.label(bar.name, _NAME, 0, middle, dy=svg.MIDDLE, font_weight=weight)
    x, total = _LEFT, sum(bar.counts)
    for number, kind, pattern in zip(bar.counts, kinds, PATTERNS, strict=True):
        if not number:
            continue
        width = (_RIGHT - _LEFT) * number / total
        yield from _segment(kind.style, pattern, x, y, width)
        yield from _number(number, x + width / 2, y, width)
        x += width
    yield svg.text(str(total), x + 6, middle, dy=svg.MIDDLE, font_weight=weight)


def _number(number: int, x: float, y: float, width: float) -> Iterator[str]:
    """The number in the middle of a segment, on a plate that keeps it legible; if it fits."""
    plate = svg.text_width(str(number)) + 6
    if plate > width - 2:
        return
    yield svg.element("rect", x=x - plate / 2, y=y + 2, width=plate, height=_BAR - 4, rx=3.0,
                      fill="#fff", class_="trip-plate")  # fmt: skip
    yield svg.text(str(number), x, y + _BAR / 2, text_anchor="middle", dy=svg.MIDDLE)


def _segment(style: str, pattern: str, x: float, y: float, width: float) -> Iterator[str]:
    """A rectangle with its pattern."""
    name = f"trip-segment trip-status-{style}"
    outline: dict[str, str | float] = {
        "x": x + 0.5, "y": y + 0.5, "width": max(width - 1, 0.5), "height": _BAR - 1,
        "stroke": "#345", "class_": name,
    }  # fmt: skip
    yield svg.element("rect", fill="#345" if pattern == "solid" else "none", **outline)
    if pattern == "striped":
        yield _dashes(x, y + _BAR / 2, width, name, _BAR - 2, "3 4")
    elif pattern == "dotted":
        for third in (1, 2):
            yield _dashes(x + 3, y + third * _BAR / 3, width - 5, name, 3.0, "0 6", "round")


def _dashes(
    x: float, y: float, width: float, name: str, thickness: float, dashes: str, cap: str = "butt"
) -> str:
    """A dashed line to the right; empty where there is no room."""
    if width <= 0:
        return ""
    return svg.element("path", d=f"M{x:.1f} {y:.1f}h{width:.1f}", stroke="#345",
                       stroke_width=thickness, stroke_dasharray=dashes, stroke_linecap=cap,
                       class_=name)  # fmt: skip
