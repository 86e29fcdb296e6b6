"""From running text to words, and from a word to the form in which words are compared."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from ..model.text import fold as fold_name

# What people type for an apostrophe or a hyphen; soft hyphens and joiners are no characters at all.
_MARKS: Final = str.maketrans(
    {"ʼ": "'", "´": "'", "`": "'", "′": "'", "‛": "'", "‐": "-", "‑": "-", "\xad": None,
     "\u200b": None, "\u200c": None, "\u200d": None, "\u2060": None, "\ufeff": None}
)  # fmt: skip

# Letters and digits; a letter may be followed by marks of its own, or hide a soft hyphen.
_PIECE: Final = r"[^\W_]+(?:[\u0300-\u036f\xad]+[^\W_]*)*"
# A number keeps its dots and commas: 2.400 and 3,5 are one word each.
_NUMBER: Final = r"\d+(?:[.,]\d+)+(?!\w)"
# An apostrophe holds letters together (foto's, O'Brien); so does one before s- ('s-Hertogenbosch).
_APOSTROPHE: Final = "['’‘ʼ]"
_JOINED: Final = rf"{_PIECE}(?:{_APOSTROPHE}{_PIECE})*"
_REST: Final = rf"(?:[-‐‑]{_JOINED})*"
_WORD: Final = re.compile(rf"{_NUMBER}|{_JOINED}{_REST}|(?<!\w){_APOSTROPHE}s[-‐‑]{_JOINED}{_REST}")
_PART: Final = re.compile(_JOINED)
_HYPHEN: Final = re.compile("[-‐‑]")


class Word(NamedTuple):
    """A word of a text.

    start, end: where it stands, in characters; ``text[start:end]`` is the word.
    part: it is a piece of the hyphenated word before it.
    """

    start: int
    end: int
    text: str
    part: bool = False


def fold(word: str) -> str:
    """*word* in lower case, without accents, with plain apostrophes and hyphens."""
    if word.isascii():
        return word.lower()
    return fold_name(word.translate(_MARKS)).translate(_MARKS)


def words(text: str) -> Iterator[Word]:
    """The words of *text* in order; a hyphenated word is followed by its parts.

    Parts of one letter are left out: nobody looks for the *e* of *e-mail*.
    """
    for match in _WORD.finditer(text):
        start, end = match.span()
        word = text[start:end]
        yield Word(start, end, word)
        if not word.isalnum() and _HYPHEN.search(word):
            for part in _PART.finditer(word):
                if len(part.group()) > 1:
                    yield Word(start + part.start(), start + part.end(), part.group(), True)
