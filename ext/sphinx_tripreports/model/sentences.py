"""Where a Dutch sentence ends."""

from __future__ import annotations

import re
from typing import Final

_END: Final = re.compile(r"[.!?][\"”’')\]]*\s+(?=(?P<elided>['’‘]s\s+)?[\"“‘'(]*(?P<first>\w))")
"""*elided*: ``'s Middags``, which not all write with a capital."""
_SHORT: Final = re.compile(r"(?:\w\.)+\w")
_LAST_WORD: Final = re.compile(r"[\w.]+$")
_LONGEST: Final = 20
"""Letters of what may be a short form; a whole sentence takes long to search for its last word."""
_ABBREVIATIONS: Final = frozenset((
    "ald", "art", "bc", "bijv", "blz", "bv", "ca", "capt", "conf", "dhr", "dott", "dr", "dra",
    "drs", "ds", "enz", "evt", "excl", "hr", "incl", "ing", "ir", "jl", "judr", "mej", "mevr",
    "mgr", "mr", "mrs", "ms", "mudr", "mw", "nl", "nr", "phdr", "prof", "resp", "rndr", "sr",
    "sra", "st", "tel", "univ", "vgl", "vs", "zgn",
))  # fmt: skip


def split(text: str) -> list[str]:
    """The sentences of *text*; together they are *text* again."""
    parts, start = [], 0
    for match in _END.finditer(text):
        first = match["first"]
        if not (first.isupper() or first.isdecimal() or match["elided"]):
            continue
        if match[0].startswith(".") and _is_abbreviation(text[start : match.start()]):
            continue
        parts.append(text[start : match.end()])
        start = match.end()
    return [*parts, text[start:]] if text[start:] else parts


def _is_abbreviation(text: str) -> bool:
    """Whether *text* ends in an initial or a short form, after which a sentence goes on."""
    word = _LAST_WORD.search(text, max(0, len(text) - _LONGEST))
    if word is None:
        return False
    text = word[0]
    is_initial = len(text) == 1 and text.isupper()
    return is_initial or bool(_SHORT.fullmatch(text)) or text.casefold() in _ABBREVIATIONS
