"""Folding, slugs and near matches of names, for people who type from memory."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from hashlib import blake2b
from typing import Final

# Letters that Unicode does not decompose (https://www.unicode.org/reports/tr15/).
_LETTERS: Final = str.maketrans(
    {"ø": "o", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe", "đ": "d", "ð": "d", "þ": "th", "ı": "i",
     "’": "'", "‘": "'"}
)  # fmt: skip
_MARKDOWN: Final = re.compile(r"[!-/:-@\[-`{-~]")
_NOT_SLUG: Final = re.compile(r"[^a-z0-9]+")


_SHORT: Final = 40
"""Letters; so short a text comes back often enough to remember what it is folded."""


def fold(text: str) -> str:
    """*text* without accents, in lower case, with single spaces: the form names are compared in."""
    return _remembered(text) if len(text) <= _SHORT else _lately(text)


@lru_cache(maxsize=20_000)
def _remembered(text: str) -> str:
    return _folded(text)


@lru_cache(maxsize=500)  # several modules ask about the same sentence, one after another
def _lately(text: str) -> str:
    return _folded(text)


def _folded(text: str) -> str:
    text = text.casefold()
    if not text.isascii():
        decomposed = unicodedata.normalize("NFKD", text)
        text = "".join(char for char in decomposed if not unicodedata.combining(char))
        text = text.casefold().translate(_LETTERS)
    return " ".join(text.split())


def slug(text: str) -> str:
    """An identifier of ASCII letters, digits and hyphens made from *text*, at most 60 long.

    Names in another script (or of emoji only) have no such letters; they get a short digest, so
    that each still has a stable identifier of its own.  Empty text gives an empty slug.
    """
    made = _NOT_SLUG.sub("-", fold(text)).strip("-")[:60].rstrip("-")
    if made or not text.strip():
        return made
    return "x" + blake2b(text.strip().encode(), digest_size=4).hexdigest()


def as_markdown(text: str) -> str:
    """*text* so that Markdown shows it as it is."""
    return _MARKDOWN.sub(r"\\\g<0>", text)


def suggestions(wanted: str, known: Iterable[str], limit: int = 3) -> tuple[str, ...]:
    """The names among *known* that a writer of *wanted* most likely meant, best first."""
    by_fold = {fold(name): name for name in sorted(known)}
    near = difflib.get_close_matches(fold(wanted), by_fold, n=limit, cutoff=0.6)
    folded = fold(wanted)
    starts = [key for key in by_fold if len(folded) > 2 and key.startswith(folded)]
    return tuple(by_fold[key] for key in dict.fromkeys([*near, *starts]))[:limit]


def split_list(value: str, separator: str = ",") -> tuple[str, ...]:
    """The parts of an option such as ``data, veiligheid``; a semicolon always separates."""
    parts = value.replace(";", separator).split(separator)
    return tuple(part for raw in parts if (part := " ".join(raw.split())))


class Anchors:
    """Hands out the anchors of a page, each but once."""

    def __init__(self) -> None:
        self._given: dict[str, int] = {}

    def take(self, stem: str) -> tuple[str, int]:
        """*stem*, or *stem* with the next free number; and that number, 1 for the bare stem."""
        nth = self._given.get(stem, 0) + 1
        while (anchor := stem if nth == 1 else f"{stem}-{nth}") in self._given and nth > 1:
            nth += 1
        self._given[stem] = nth
        self._given.setdefault(anchor, 1)
        return anchor, nth
