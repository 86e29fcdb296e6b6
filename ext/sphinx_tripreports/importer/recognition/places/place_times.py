"""Days, hours and lengths of stay beside the name of a town."""

from __future__ import annotations

import re
from typing import Final

from ..word_lists import A_NUMBER
from .visit_words import DATED, FILLER, TIME

_ARRIVES: Final = re.compile(
    r"(?:^|\s)(?:(?:ge)?(?:vlogen|vliegen|vloog|land(?:en|den)?)\s+(?:(?:we|wij|door)\s+)?(?:op|in)"
    r"|(?:vlucht|trein|vliegtuig|bus|boot|terug)\s+naar)\s+$",
    re.IGNORECASE,
)
_STAY: Final = re.compile(
    rf"(?<!\beerste )(?<!\blaatste )\b(?:{A_NUMBER})\s+(?:\w+e\s+)?"
    r"(?:dag(?:en|je|jes)?|nacht(?:en|je|jes)?|weekend|overnachtingen)\s+(?:in|te|rond)\s+"
    r"(?:(?:de|het)\s+)?(?:(?:dorp|stad)\w*\s+)?$",
    re.IGNORECASE,
)
_TOKEN: Final = re.compile(r"[^\W_](?:[\w.:'’-]|/(?=\d))*|\S")
_STOP: Final = frozenset(",;:|/&+.–—-")


def arrives(before: str) -> bool:
    """Whether it tells of no more than getting to a town: ``Vliegen op``, ``Terug naar``."""
    return bool(_ARRIVES.search(before))


def is_stay(before: str) -> bool:
    """Whether it says for how long we were in a town: ``een halve dag in``."""
    return bool(_STAY.search(before))


def is_time(before: str) -> bool:
    """Whether what stands directly before a town is a day, an hour or the like, and no more."""
    start = 0
    has_day = False
    for match in reversed(list(_TOKEN.finditer(before))):
        word = match[0].rstrip(".:,'’")
        if TIME.fullmatch(word) or word == "uur":
            has_day = True
        elif not (FILLER.fullmatch(word) or match[0] in _STOP or match[0] in "'’s"):
            start = match.start() + len(word)  # before the colon of "op locatie:"
            break
    has_day = has_day or bool(DATED.search(before, start))
    return has_day and (
        not start
        or _is_border(before, start)
        or bool(re.match(r"\s+(?:en|op|in)\s", before[start:]))
    )


def _is_border(text: str, at: int) -> bool:
    """Whether a new part of a sentence begins after text[:at]."""
    return bool(re.match(r"\s*[.,;:|–—]", text[at:]))


def has_time(text: str) -> bool:
    """Whether a day or hour stands in *text*."""
    words = re.findall(r"[\w.:/-]+", text)
    return bool(DATED.search(text)) or any(TIME.fullmatch(word.rstrip(".:,")) for word in words)
