"""The little of SVG that the pictures need: elements as strings, with all text escaped."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Final

WIDTH: Final = 480.0
"""Width of every drawing, in its own units: on a telephone (290 to 350 px wide) a unit is 0.6 to
0.7 px, in a column of text about 1.4 px."""
FONT_SIZE: Final = 16.0
"""Largest size of the letters, in units of the drawing; style sheets may make them smaller."""
SMALL_FONT_SIZE: Final = 11.5
"""Size that style sheets give the letters on wide screens, as far as `label` counts on it."""
MIDDLE: Final = "0.35em"
"""A ``dy`` that puts the middle of the letters, not their baseline, at the given height."""
LINE: Final = 1.15
"""From one line of text to the next, as a part of the size of the letters."""
_NARROW: Final = frozenset("fijlrtI.,:;'|!()[] ")
_WIDE: Final = frozenset("mwMWABCDEFGHKNOPQRSUVXYZ@%&—…")


def element(name: str, *content: str, **attributes: str | float) -> str:
    """An element; *content* is SVG already, attributes are escaped here.

    Names of attributes are written with underscores (``stroke_width``), ``class_`` for ``class``;
    numbers are rounded to a tenth.
    """
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{_value(value)}"'
        for key, value in attributes.items()
    )
    inner = "".join(content)
    return f"<{name}{written}>{inner}</{name}>" if inner else f"<{name}{written}/>"


def text(words: str, x: float, y: float, **attributes: str | float) -> str:
    """A line of text with its baseline at *y*."""
    return element("text", escape(words), x=x, y=y, **attributes)


def label(words: str, width: float, x: float, y: float, **attributes: str | float) -> str:
    """A line of text of at most *width*; where it must be cut, its title holds all of it.

    Letters are smaller on wide screens, where more of them fit: there are two texts then, of which
    style sheets show one.
    """
    short = shortened(words, width)
    if short == words:
        return text(words, x, y, **attributes)
    long = shortened(words, width, SMALL_FONT_SIZE)
    return element(
        "g",
        title(words),
        text(short, x, y, class_="trip-narrow", **attributes),
        text(long, x, y, class_="trip-wide", display="none", **attributes),
    )


def text_block(
    words: Sequence[str], x: float, y: float, down: str = "top", **attributes: str | float
) -> str:
    """Lines of text; *y* is the ``top``, ``middle`` or ``bottom`` of them all.

    Lines are `LINE` apart as a part of the size of the letters, so that a style sheet can change
    that size.
    """
    above = {"top": 0.85, "middle": 0.35 - LINE * (len(words) - 1) / 2,
             "bottom": -0.2 - LINE * (len(words) - 1)}[down]  # fmt: skip
    if len(words) == 1:
        return text(words[0], x, y, dy=f"{above:.2f}em", **attributes)
    steps = [above, *[LINE] * (len(words) - 1)]
    lines = (
        element("tspan", escape(line), x=x, dy=f"{step:.2f}em")
        for line, step in zip(words, steps, strict=True)
    )
    return element("text", " ".join(lines), y=y, **attributes)


def title(words: str) -> str:
    """What a pointing device shows about the element it stands in."""
    return element("title", escape(words))


def drawing(label: str, height: float, *content: str, role: str = "img") -> str:
    """A whole drawing, `WIDTH` by *height*, with *label* as its text alternative."""
    return element(
        "svg",
        *content,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {_value(WIDTH)} {_value(height)}",
        role=role,
        aria_label=label,
    )


def text_width(words: str, size: float = FONT_SIZE) -> float:
    """About how wide *words* are, on the safe side for the fonts that systems come with."""
    wide = sum(letter in _WIDE for letter in words)
    narrow = sum(letter in _NARROW for letter in words)
    return size * (0.62 * len(words) + 0.18 * wide - 0.24 * narrow)


def shortened(words: str, width: float, size: float = FONT_SIZE) -> str:
    """*words*, cut with an ellipsis if they are wider than *width*."""
    if text_width(words, size) <= width:
        return words
    while words and text_width(words + "…", size) > width:
        words = words[:-1]
    return words.rstrip(" -,") + "…"


def _value(value: str | float) -> str:
    if isinstance(value, str):
        return escape(value)
    return f"{value:.1f}".removesuffix(".0")
