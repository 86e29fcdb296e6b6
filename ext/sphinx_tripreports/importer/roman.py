"""Roman numbers, in which lists are counted."""

from __future__ import annotations

from typing import Final

HIGHEST: Final = 3999
_WORTHS: Final = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


def roman(value: int) -> str:
    """A number from 1 to `HIGHEST` in lower case."""
    text = ""
    for worth, sign in _WORTHS:
        text += sign * (value // worth)
        value %= worth
    return text


def roman_value(text: str) -> int:
    """What a Roman number in lower case is worth; 0 if it is none."""
    value, rest = 0, text
    for worth, sign in _WORTHS:
        while rest.startswith(sign) and value <= HIGHEST:
            value, rest = value + worth, rest[len(sign) :]
    return value if not rest and 0 < value <= HIGHEST and roman(value) == text else 0
