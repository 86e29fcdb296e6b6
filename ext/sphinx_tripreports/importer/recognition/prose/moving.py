"""Whether a sentence goes on where one was, or tells of another place."""

from __future__ import annotations

import re
from typing import Final

from ..words import is_organisation_start
from .organisation_names import VISITED_NOUN
from .prose_words import SHIFTS

_ELSEWHERE: Final = re.compile(rf"^\W*(?:{SHIFTS})\b", re.IGNORECASE)
_SAME_PLACE: Final = re.compile(
    r"\W*(?:(?:na|in|tijdens|bij)\s+(?:een|het|de|haar|zijn|hun)\s+(?:[a-zà-ÿ]+\s+){0,2}?"
    r"(?:film(?:pje)?|video|welkom\w*|inleiding|introductie|voorstelrond\w*|kennismaking|koffie"
    r"|rondleiding|presentatie|opening|toelichting|uitleg|groepsfoto|gesprek)\s"
    r"(?!.*\b(?:naar|bij|langs|verder|vertrok\w*|re[ed]+(?:en)?)\b)"
    r"|tijdens\s+(?:een|het|de)\s+[a-zà-ÿ]+\s+[a-zà-ÿ]+(?:te|de|[kp]rak|gaf|liet|hield)\s"
    r"|(?:daarna|vervolgens|hierna)\s+(?:volgde|was|kregen|hadden|kwam)\s(?!.*\b(?:naar|bij|op)\b)"
    r"|na\s+(?:een|het|de)\s+(?:[a-zà-ÿ]+\s+)?\w+\s+(?:van|door)\s"
    r"|(?:daarna|vervolgens|hierna|tot slot|ten slotte)\s+"
    r"(?:nam|gaf|vertelde|ging|vulde)\s)(?!.*,)",
    re.IGNORECASE,
)
"""Another speaker follows in the same place: ``Na een welkomstwoord van``, ``Daarna nam``."""
_INDOORS: Final = re.compile(
    r"\W*(?:eenmaal\s|daar\s)?(?:op\s(?:het\s)?kantoor|binnen|na\saankomst|ter\splaatse|aan\stafel)\b",
    re.IGNORECASE,
)
_OF_THAT: Final = re.compile(
    r"\W*(?:van|namens|bij|voor|vanuit)\s+(?:dat|die|dit|deze|het\slaatste|de\slaatste)\s"
    r"(?:bedrijf|organisatie|dienst|instelling|stichting|bureau|partij|vereniging|firma|instituut)\s",
    re.IGNORECASE,
)
_AT_OTHER: Final = re.compile(r"\b(?:door|in|op|langs|naar|aan)\s+(?:de|het)\s+[^\W\d_a-z]")
_AT_GENERIC: Final = re.compile(r"\b(?:in|op|bij)\s+(?:het|de|een)\s+(?P<noun>[a-zà-ÿ-]+)", re.I)


def of_that(text: str, named: str) -> str:
    """*named*, the organisation that came last, in ``Van dat bedrijf was X``; "" elsewhere."""
    return named if _OF_THAT.match(text) else ""


def is_left(before: str) -> bool:
    """Whether *before*, the begin of a sentence, tells of another time or place than those before.

    Places with a name that is no organisation count, and such as ``in het museum``.
    """
    if _SAME_PLACE.match(before):
        return False
    if _ELSEWHERE.match(before) or _AT_OTHER.search(before):
        return True
    return any(
        is_organisation_start(match["noun"]) or VISITED_NOUN.search(match["noun"])
        for match in _AT_GENERIC.finditer(before)
    )


def is_same_place(text: str) -> bool:
    """Whether *text* goes on where somebody was: ``Na de koffie nam``, ``Op kantoor``."""
    return bool(_SAME_PLACE.match(text) or _INDOORS.match(text))
