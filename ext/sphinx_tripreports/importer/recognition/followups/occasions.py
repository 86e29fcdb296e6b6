"""Occasions by which something is due: ``in het overleg van januari``, ``tijdens de kermis``.

An occasion is whole only with the time behind it; what is cut short there would be another time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ....model.dates import WEEKDAYS
from .verbs import LISTS

_ARTICLE: Final = r"(?:(?:de|het|een|onze?|uw|hun)\s+)"
_ADJECTIVE: Final = r"(?:(?:eerst)?volgende?|komende?|aankomende?|jaarlijkse|eerste|laatste)"
_MEETING: Final = rf"[\w-]*(?:{'|'.join(map(re.escape, LISTS['meetings']))})"
_DAYS: Final = rf"(?:{'|'.join(WEEKDAYS)})(?:ochtend|middag|avond)?"
_NAMED: Final = r"[A-ZÀ-Ž][\w’'-]+(?:\s+[A-ZÀ-Ž][\w’'-]+){0,3}"
_NO_NOUN: Final = r"(?!(?:in|van|op|naar|met|voor|aan|bij|te|en|om|over|uit|door|het|de|een)\b)"
_NOUN: Final = (
    rf"(?:[a-z]\w*(?:[^f]se|che|ige|ale|iële|nieuwe|grote|kleine)\s+(?={_NO_NOUN}[a-z]))?"
    rf"(?:{_NAMED}|{_NO_NOUN}[a-z][\w-]+)"
)
_WHEN: Final = "in|op|voor|vóór|na|bij|tot|tegen|richting|vanaf|rond"
_SPAN: Final = "(?:week|weekend|dagen|maand)"
_UNIT: Final = "(?:jaar|maand|kwartaal)"
_THE: Final = "(?:de|het|onze)"
_EACH: Final = "(?:elke?|iedere?)"
_NTH: Final = "(?:eerste|tweede|derde|vierde|laatste)"
_DEEDS: Final = "publicatie|verschijning|vertaling|ondertekening|overleg"
_PAPER: Final = r"(?:begroting|\w*nota|jaarrekening|begrotingsbehandeling|raadsbehandeling)"


def pattern(time: str) -> re.Pattern[str]:
    """What finds occasions; *time* is a pattern for a month or season, perhaps with its year."""
    of = rf"(?:\s+(?:van|in)\s+(?:(?:de|het)\s+)?{time})"
    # "in de commissie in het voorjaar" says where and then when
    held = rf"\s+van\s+(?:(?:de|het)\s+)?{time}"
    kinds = (
        # "tijdens" is always a time, whatever stands behind it
        rf"(?:tijdens|voorafgaand aan|na afloop van)\s+{_ARTICLE}?(?:{_ADJECTIVE}\s+)?{_NOUN}{of}?",
        rf"(?:{_WHEN})\s+{_ARTICLE}?(?:{_ADJECTIVE}\s+)?(?:{_MEETING}|MT){held}",
        rf"(?:in|rond)\s+(?:de|het)\s+{_SPAN}\s+(?:van|voor|vóór|na)\s+{_THE}\s+[a-z][\w-]+{of}?",
        rf"(?:{_WHEN}|tijdens)\s+{_ARTICLE}(?:(?:eerst)?volgende|komende|aan(?:komende|staande))\s+{_MEETING}",
        rf"bij\s+de\s+{_PAPER}(?:{of}|\s+(?:19|20)\d\d\b)?",
        rf"na\s+(?:{_DEEDS})(?=\s+(?:\w+\s+)?te\b|\s*[.,;)]|\s*$)",
        rf"{_EACH}\s+(?:(?:{_NTH}|andere|twee)\s+)?{_DAYS}(?:\s+van\s+(?:{_THE}|{_EACH})\s+{_UNIT})?",
        rf"{_EACH}\s+{_UNIT}{of}",
        rf"(?:op\s+)?de\s+{_NTH}\s+{_DAYS}\s+van\s+(?:(?:{_THE}|{_EACH})\s+(?:\w+e\s+)?{_UNIT}|{time})",
    )
    return re.compile(rf"(?<![\w-])(?:{'|'.join(kinds)})(?![\w-])")


_NEAR: Final = re.compile(
    r"(?:\b(?:elke?|iedere?|eerste|tweede|derde|vierde|laatste|van|tussen|behalve|niet|pas)"
    r"|\b(?:op|bij|voor|vóór|na|in|rond)\s+(?:de|het|een|onze?|hun)\s+"
    rf"(?:[\w-]*(?:{'|'.join(map(re.escape, LISTS['meetings']))})|[A-ZÀ-Ž][\w-]+))\s+$",
    re.IGNORECASE,
)
_ON: Final = re.compile(r"\s+(?:nog|al|tot|t/m|na|tijdens|behalve|of eerder|of later)\b")


def may_be_longer(phrase: str, text: str) -> bool:
    """Whether what stands beside *phrase* in *text* may belong to the same time."""
    start = text.find(phrase)
    if not phrase or start < 0:
        return False
    return bool(_NEAR.search(text[:start]) or _ON.match(text, start + len(phrase)))


def find(found: re.Pattern[str], text: str) -> Iterator[tuple[int, str]]:
    """Occasions in *text* by the pattern *found*, with where each begins."""
    for match in found.finditer(text):
        yield match.start(), match[0]
    # What begins a sentence is written with a capital.
    for match in re.finditer(r"(?:^|(?<=[.!?]\s))[A-Z]", text):
        small = text[: match.start()] + match[0].lower() + text[match.end() :]
        if (first := found.match(small, match.start())) is not None:
            yield match.start(), text[first.start() : first.end()]
