"""What was done or when, in a heading or before a colon, and what is an organisation instead."""

from __future__ import annotations

import re
from typing import Final

from ....model.text import fold
from ..words import WEEKDAY, has_function, has_organisation, is_organisation_start

FIRST: Final = re.compile(
    r"(?:\w*(?:bezoek|gesprek|ontvangst|overleg|lunch|diner|borrel|ontbijt)(?:en)?"
    r"|[^\W\d_]{3,}(?:ing|tie)s?|gids|dag|avond|middag|ochtend)\b",
    re.IGNORECASE,
)
"""How the name of something that was done begins."""
NEUTRAL: Final = re.compile(
    rf"\b(?:overig\w*|verder|ook|diversen?|ander\w*|dag|{WEEKDAY}\w*|ochtend|middag|avond|vertrek"
    r"|aankomst|lunch|diner|programma|\d{4})\b"
)
"""What a heading may say that tells nothing of an organisation."""


def is_occasion(text: str) -> bool:
    """Whether *text* says what was done or when: ``Presentatie``, ``Gids tijdens de lunch``."""
    folded = fold(text)
    is_when = NEUTRAL.search(folded) or re.search(r"\btijdens\b", folded)
    return bool(FIRST.match(text) or is_when) and not is_body(text)


def is_occasion_label(text: str) -> bool:
    """Whether what stands before a colon is no function and no body, but what was done."""
    is_alone = re.fullmatch(r"[^\W\d_]+(?:\s+(?:tijdens|door|in|op|bij|aan|van)\b.*)?", text)
    is_unit = re.match(r"(?:\w*afdeling|\w*organisatie|directie|regering)\b", fold(text))
    is_plain = not has_function(text) or bool(re.search(r"\btijdens\b", text))
    return bool(is_alone) and not is_unit and is_plain and is_occasion(text)


def is_body(text: str) -> bool:
    """Whether *text* is an organisation by its own words; False if it is empty."""
    words = text.split()
    small = [words[0], words[0].lower()] if words else []  # "Vissersvereniging" begins a cell
    return bool(words) and (has_organisation(text) or any(map(is_organisation_start, small)))
