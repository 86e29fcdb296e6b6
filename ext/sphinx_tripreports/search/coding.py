"""The compact notation of the files of the index, which ``static/search.js`` reads.

Numbers are written in printable ASCII, one character for a small one.  Base 64 of packed bytes is
shorter before compression, but not after it: gzip sees through characters that keep their place.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Final

# Printable ASCII without what JSON or HTML would escape, and without the separator of lists.
ALPHABET: Final = "".join(chr(code) for code in range(0x20, 0x7F) if chr(code) not in '"\\<|`')
BASE: Final = len(ALPHABET) // 2
SEPARATOR: Final = "|"


def _number(value: int) -> str:
    digits = []
    while value >= BASE:
        digits.append(ALPHABET[BASE + value % BASE])
        value //= BASE
    return "".join(digits) + ALPHABET[value]


_SMALL: Final = tuple(_number(value) for value in range(BASE * BASE))


def number(value: int) -> str:
    """A number from 0: digits of base `BASE`, the lowest first; the last is in the lower half."""
    return _SMALL[value] if value < len(_SMALL) else _number(value)


def numbers(values: Iterable[int]) -> str:
    """Several numbers one after the other; they need no separator."""
    return "".join(map(number, values))


def steps(values: Iterable[int]) -> list[int]:
    """The differences between rising numbers; the first is counted from 0."""
    found, before = [], 0
    for value in values:
        found.append(value - before)
        before = value
    return found


def read_numbers(text: str) -> list[int]:
    """What `numbers` wrote."""
    found, value, scale = [], 0, 1
    for char in text:
        digit = ALPHABET.index(char)
        value += digit % BASE * scale
        scale *= BASE
        if digit < BASE:
            found.append(value)
            value, scale = 0, 1
    return found


def shared(first: str, second: str) -> int:
    """How many characters two words have in common at their start."""
    count = 0
    for one, other in zip(first, second, strict=False):
        if one != other:
            break
        count += 1
    return count


def turned(word: str, other: str) -> str:
    """How to make *other* out of *word*: how many letters to drop, and what to put there."""
    same = shared(word, other)
    return number(len(word) - same) + other[same:]


def script(data: object) -> bytes:
    """A file of the index: a script that hands *data* to ``static/search.js``.

    A script, because only scripts can be loaded from a file share as well as from a server.
    """
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    text = text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return f"tripSearch.add({text});\n".encode("utf-8", "replace")
