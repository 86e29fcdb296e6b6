"""Words as they are compared: in one form, whatever accents, capitals or hidden characters."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import chain
from typing import Final

from ..model.text import fold

# All that separates words; what is not listed here is looked at once for each different word.
TOKEN: Final = re.compile(
    "[^\\x00-/:-@\\[-`{-\\xac\\xae-\\xb1\\xb4\\xb6-\\xb8\\xbb\\xbf\\xd7\\xf7"
    "\u2000-\u200a\u2010-\u2029\u202f-\u205f\u3000-\u3003\ufffd\ufffe]+"
)
"""A run of letters and digits, with the accents and hidden characters that stand among them."""
_LETTERS: Final = re.compile(r"[^\W_]+")
_ONE_WORD: Final = re.compile(r"[A-Z]?[a-z]+|[A-Z]+|[0-9]+")
_UNSEEN: Final = frozenset(("Cc", "Cf", "Co", "Me", "Mn"))
"""Categories of characters that take no place of their own: joiners, soft hyphens, accents."""
_LONGEST: Final = 64
"""Letters of a token that is still looked at for capitals; longer ones are data."""


def words(text: str) -> list[str]:
    """The words of *text* as they are compared."""
    return list(chain.from_iterable(map(readings, TOKEN.findall(text))))


@lru_cache(maxsize=2**18)
def readings(token: str) -> tuple[str, ...]:
    """The words of one `TOKEN`: nearly always one, none if it holds only signs.

    The letters *ij* and *y* are the same in names (*Dijk*, *Dyk*), and so in all words.
    """
    if token.isascii():
        return (token.lower().replace("ij", "y"),)
    plain = "".join(c for c in unicodedata.normalize("NFKC", token) if not _unseen(c))
    return tuple(word.replace("ij", "y") for word in _LETTERS.findall(fold(plain)))


def parts(token: str) -> list[str]:
    """The words that a token may be made of (*FotoSteveBerry2*), or nothing if it is one word.

    It is cut at hidden characters, at a capital after a small letter, and around digits.
    """
    if len(token) > _LONGEST or (token.isascii() and _ONE_WORD.fullmatch(token)):
        return []
    pairs = zip(" " + token, token, strict=False)
    cut = "".join(_cut(before, char) + char for before, char in pairs)
    pieces = cut.split()
    return [word for piece in pieces for word in readings(piece)] if len(pieces) > 1 else []


def _cut(before: str, char: str) -> str:
    if _unseen(char):
        return "" if unicodedata.category(char) == "Mn" else " "
    if before.isdigit() != char.isdigit() or (before.islower() and char.isupper()):
        return " "
    return ""


def _unseen(char: str) -> bool:
    return unicodedata.category(char) in _UNSEEN
