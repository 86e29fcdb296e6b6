"""Colours of style sheets: reading them, and whether one can be read on another.

Formulas: "relative luminance" and "contrast ratio" of WCAG 2.2 (https://www.w3.org/TR/WCAG22/);
colours as in CSS Color 4 (https://www.w3.org/TR/css-color-4/), as far as token packages use them.
"""

from __future__ import annotations

import colorsys
import re
from typing import Final, NamedTuple

TEXT_CONTRAST: Final = 4.5
"""WCAG 2.2, criterion 1.4.3 (level AA), for text of ordinary size."""
MARK_CONTRAST: Final = 3.0
"""WCAG 2.2, criterion 1.4.11 (level AA), for parts of a page that are not text."""

_HEX: Final = re.compile(r"#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})", re.IGNORECASE | re.ASCII)
_FUNCTION: Final = re.compile(r"(rgb|hsl)a?\(\s*([^()]*?)\s*\)", re.IGNORECASE)
_NUMBER: Final = re.compile(r"([+-]?(?:\d{1,9}(?:\.\d{0,9})?|\.\d{1,9}))(%|deg)?", re.ASCII)
# The names of CSS 1; token packages write all other colours in numbers.
_NAMES: Final = {
    "aqua": "#00ffff", "black": "#000000", "blue": "#0000ff", "fuchsia": "#ff00ff",
    "gray": "#808080", "green": "#008000", "lime": "#00ff00", "maroon": "#800000",
    "navy": "#000080", "olive": "#808000", "purple": "#800080", "red": "#ff0000",
    "silver": "#c0c0c0", "teal": "#008080", "white": "#ffffff", "yellow": "#ffff00",
}  # fmt: skip


class Colour(NamedTuple):
    """A colour in sRGB: red, green and blue from 0 to 255, alpha from 0 (clear) to 1."""

    red: int
    green: int
    blue: int
    alpha: float = 1.0

    @property
    def css(self) -> str:
        """The colour as ``#rrggbb``, or ``#rrggbbaa`` if it is not opaque."""
        alpha = "" if self.alpha == 1 else f"{round(self.alpha * 255):02x}"
        return f"#{self.red:02x}{self.green:02x}{self.blue:02x}{alpha}"

    def over(self, below: Colour) -> Colour:
        """What is seen of this colour on top of an opaque one."""
        mixed = (
            round(mine * self.alpha + other * (1 - self.alpha))
            for mine, other in zip(self[:3], below[:3], strict=True)
        )
        return Colour(*mixed)

    @property
    def luminance(self) -> float:
        """Relative luminance, from 0 (black) to 1 (white)."""
        red, green, blue = (_linear(part / 255) for part in self[:3])
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue


WHITE: Final = Colour(255, 255, 255)


def contrast(colour: Colour, background: Colour) -> float:
    """The contrast ratio of *colour* on *background*, from 1 to 21; what is below that is white."""
    ground = background.over(WHITE)
    one, other = colour.over(ground).luminance, ground.luminance
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)


def parse_colour(text: str) -> Colour | None:
    """The colour that *text* is in CSS: hexadecimal, ``rgb()``, ``hsl()`` or a name of CSS 1."""
    text = _NAMES.get(text.lower(), text)
    if _HEX.fullmatch(text):
        digits = text[1:] if len(text) > 5 else "".join(digit * 2 for digit in text[1:])
        red, green, blue, *alpha = bytes.fromhex(digits)
        return Colour(red, green, blue, *(value / 255 for value in alpha))
    match = _FUNCTION.fullmatch(text)
    if match is None:
        return None
    numbers = [_NUMBER.fullmatch(part) for part in re.split(r"[\s,/]+", match[2])]
    parts = [(float(found[1]), found[2] or "") for found in numbers if found]
    if len(parts) != len(numbers) or len(parts) not in (3, 4):
        return None
    return (_from_rgb if match[1].lower() == "rgb" else _from_hsl)(parts)


def _from_rgb(parts: list[tuple[float, str]]) -> Colour:
    red, green, blue = (
        round(_within(value * 255 / 100 if unit == "%" else value, 255))
        for value, unit in parts[:3]
    )
    return Colour(red, green, blue, *map(_alpha, parts[3:]))


def _from_hsl(parts: list[tuple[float, str]]) -> Colour:
    hue, saturation, lightness = (value for value, _ in parts[:3])
    light, strength = _within(lightness, 100) / 100, _within(saturation, 100) / 100
    red, green, blue = colorsys.hls_to_rgb(hue % 360 / 360, light, strength)
    return Colour(round(red * 255), round(green * 255), round(blue * 255), *map(_alpha, parts[3:]))


def _alpha(part: tuple[float, str]) -> float:
    value, unit = part
    return _within(value / 100 if unit == "%" else value, 1)


def _within(value: float, most: float) -> float:
    return min(max(value, 0.0), most)


def _linear(part: float) -> float:
    """A channel of sRGB (0 to 1) without its gamma."""
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
