"""Where a Dutch sentence ends."""

from __future__ import annotations

import re
from typing import Final

_END: Final = re.compile(r"[.!?][\"”’')\]]*\s+(?=[\"“‘'(]*[A-Z0-9])")
_LAST_WORD: Final = re.compile(r"[\w.]+$")
_ABBREVIATIONS: Final = frozenset((
    "art", "bijv", "blz", "bv", "ca", "dhr", "dr", "drs", "ds",
    "enz", "evt", "ing", "ir", "jl", "mej", "mevr", "mr", "mw",
    "nr", "nl", "o.a", "d.w.z", "prof", "resp", "st", "vgl", "vs",
    "zgn",
))  # fmt: skip


def split(text: str) -> list[str]:
    """The sentences of *text*; together they are *text* again."""
    parts, start = [], 0
    for match in _END.finditer(text):
        if match[0].startswith(".") and _is_abbreviation(text[start : match.start()]):
            continue
        parts.append(text[start : match.end()])
        start = match.end()
    return [*parts, text[start:]] if text[start:] else parts


def _is_abbreviation(text: str) -> bool:
    """Whether *text* ends in an initial or a short form, after which a sentence goes on."""
    word = _LAST_WORD.search(text)
    if word is None:
        return False
    return (len(word[0]) == 1 and word[0].isupper()) or word[0].casefold() in _ABBREVIATIONS
