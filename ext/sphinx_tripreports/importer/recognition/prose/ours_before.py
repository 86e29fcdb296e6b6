"""Whether what stands right before a name makes it one of ours: ``mijn collega``."""

from __future__ import annotations

import re
from typing import Final

from . import prose_words

_OUR: Final = re.compile(
    rf"\b(?:mijn|onze?)\s+(?:(?!(?:met|door|bij|van|aan|{prose_words.HOSTS})\b)[\w-]+\s+){{0,3}}"
    r",?\s*$"
    rf"|\bonze\s+(?:eigen\s+[\w\s-]{{3,40}}|{prose_words.OFFICES}),\s+$"
    r"|\bsamen met (?:de )?(?:wethouder|burgemeester|raadslid|griffier)\w*\s+$",
    re.IGNORECASE,
)
"""What stands right before one of ours: ``mijn collega``, ``onze wethouder``."""
_AT_OURS: Final = re.compile(
    r"\b(?:aan|bij|naast|tegenover)\s+(?:mijn|onze?)\s+\w+\s+\w+\s+$", re.IGNORECASE
)
"""``Aan onze tafel zaten``: who stands there is with us."""
_FROM: Final = re.compile(r"\b(?:vanuit|namens|(?<!leiding )van|uit)\s+$", re.IGNORECASE)


def is_right_behind(before: str) -> bool:
    """Whether *before* ends in ``onze`` or ``mijn`` and what somebody is, without a verb."""
    match = _OUR.search(before)
    if match is None or _AT_OURS.search(before):
        return False
    if _FROM.search(before[: match.start()]):
        return True  # "Vanuit onze gemeente waren dat"
    return not any(map(prose_words.is_verb, match[0].split()))
