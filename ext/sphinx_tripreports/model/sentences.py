"""Where a Dutch sentence ends."""

from __future__ import annotations

import re
from typing import Final

_END: Final = re.compile(r"[.!?][\"”’')\]]*\s+(?=[\"“‘'(]*(?P<first>\w))")
_SHORT: Final = re.compile(r"(?:\w\.)+\w")
_LAST_WORD: Final = re.compile(r"[\w.]+$")
_ABBREVIATIONS: Final = frozenset((
    "art", "bijv", "blz", "bv", "ca", "dhr", "dr", "drs", "ds", "enz", "evt", "excl", "incl", "ing",
    "ir", "jl", "mej", "mevr", "mr", "mw", "nl", "nr", "prof", "resp", "st", "tel", "vgl", "vs",
    "zgn",
))  # fmt: skip


def split(text: str) -> list[str]:
    """The sentences of *text*; together they are *text* again."""
    parts, start = [], 0
    for match in _END.finditer(text):
        first = match["first"]
        if not (first.isupper() or first.isdecimal()):
            continue
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
    text = word[0]
    is_initial = len(text) == 1 and text.isupper()
    return is_initial or bool(_SHORT.fullmatch(text)) or text.casefold() in _ABBREVIATIONS
