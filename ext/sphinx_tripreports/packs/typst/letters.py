"""Which letters the fonts of the PDF have, and what stands for the others."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from pathlib import Path
from typing import Final, Literal, NamedTuple

Use = Literal["text", "code", "math"]

FONTS: Final = Path(__file__).parent / "fonts"
"""The folder with the fonts that do not come with Typst, and the list of all their letters."""
_STEERING: Final = re.compile(
    "[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff]"
)
"""Marks that only say how letters join, run or break; without them nothing is lost."""


LONG: Final = 24
"""Words of so many letters may not fit in their column."""
LONGEST: Final = 40
"""No Dutch word has so many letters that hyphenation finds no place to break it."""


class Shown(NamedTuple):
    """Text that can be shown; problems are (code, values) for `warnings_.Subtype`."""

    text: str
    problems: tuple[tuple[str, dict[str, str]], ...]


def shown(text: str, use: Use = "text") -> Shown:
    """*text* in composed form (NFC), with ``[U+1F600]`` for each letter that no font has.

    *use* says in which font it is set.
    """
    odd = _odd(use)
    if text.isascii() and text.isprintable():
        return Shown(text, ())
    text = _STEERING.sub("", unicodedata.normalize("NFC", text))
    text = odd.sub(lambda match: _other_form(match[0], odd), text)
    found = dict.fromkeys(odd.findall(text))
    private = [letter for letter in found if unicodedata.category(letter) == "Co"]
    others = [letter for letter in found if letter not in private]
    problems = []
    for code, letters in (("private-use", private), ("no-glyph", others)):
        if letters:
            problems.append((code, {"letters": ", ".join(map(_named, letters))}))
    return Shown(odd.sub(lambda match: f"[{_code(match[0])}]", text), tuple(problems))


def is_long(text: str) -> bool:
    """Whether *text* has something without spaces that should be broken where it can be."""
    return len(text) >= LONG and any(
        len(word) >= LONGEST or (len(word) >= LONG and not word.isalpha()) for word in text.split()
    )


@cache
def _odd(use: Use) -> re.Pattern[str]:
    """Finds each letter that no font has.

    ``letters.txt`` holds ranges of code points in hexadecimal digits: ``main`` and ``marks`` of
    the font for text, ``others`` of the other fonts, and ``math`` of that for formulas.  A mark
    must be in one font with its letter; only that for text puts them together so that a reader of
    the PDF finds each but once.
    """
    lines = (FONTS / "letters.txt").read_text(encoding="ascii").splitlines()
    main, marks, others, signs = (_ranges(line.partition(": ")[2].split()) for line in lines)
    if use != "text":
        return re.compile(f"[^\\n{main}{others}{signs if use == 'math' else ''}]")
    return re.compile(f"[^\\n{main}{marks}{others}]|(?<![{main}{marks}])[{marks}]")


def _ranges(codes: list[str]) -> str:
    """The inside of a set of letters in a regular expression."""
    pairs = (code.split("-") for code in codes)
    return "".join(f"\\U{int(pair[0], 16):08x}-\\U{int(pair[-1], 16):08x}" for pair in pairs)


def _other_form(letter: str, odd: re.Pattern[str]) -> str:
    """An ordinary space for a rare one; letter and accent apart, if the fonts have only those."""
    if letter.isspace():
        return " "
    apart = unicodedata.normalize("NFD", letter)
    return letter if odd.search(apart) else apart


def _code(letter: str) -> str:
    return f"U+{ord(letter):04X}"


def _named(letter: str) -> str:
    return f"{_code(letter)} {unicodedata.name(letter, '')}".rstrip()
