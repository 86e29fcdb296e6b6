"""Who is said to have gone along: ``maakte deel uit van de delegatie``, ``reisde met ons mee``."""

from __future__ import annotations

import re
from typing import Final

_PARTY: Final = (
    r"(?:(?:de|het|onze?|dit|deze)\s+)(?:(?:Nederlandse|gemeentelijke|eigen|brede|kleine)\s+)?"
    r"(?:\w*delegatie|(?:reis|werk)?gezelschap|reisgroep|afvaardiging)(?!\s+(?:van|uit)\s)"
)
"""Our delegation; one ``van de stad Lund`` can be that of the others."""
_TRIP: Final = r"(?:de|het|deze|dit|onze)\s+(?:\w*reis|werkbezoek|studiebezoek|dienstreis)"
_WITHIN: Final = r"[^.;:()]{0,80}?"
_BEHIND: Final = re.compile(
    rf"(?:\s*\([^()]*\))?{_WITHIN}\b(?:"
    rf"(?:maakte|maakten|maakt|heeft|hebben)\s+(?:\w+\s+)?(?:deel\s+)?(?:uit\s+van\s+|deel\s+uit\s+van\s+){_PARTY}"
    rf"|deel\s+(?:uit)?maakten?\s+van\s+{_PARTY}"
    rf"|(?:was|waren|is|zijn)\s+(?:\w+\s+)?(?:lid|leden|onderdeel|deel|deelnemers?)\s+van\s+{_PARTY}"
    rf"|(?:behoorden?|hoorden?)\s+(?:\w+\s+)?tot\s+{_PARTY}"
    rf"|(?:was|waren)\s+(?:\w+\s+)?aan\s+{_PARTY}\s+toegevoegd"
    rf"|(?:nam|namen)\s+(?:\w+\s+)?deel\s+aan\s+{_TRIP}"
    rf"|(?:reisden?|ging(?:en)?)\s+(?:(?!daarna|vervolgens|toen|aansluitend)\w+\s+)?(?:met\s+(?:{_PARTY}|ons)\s+)mee\s+(?:naar\b|vanuit\b|op\s+(?:\w+\s+)?\w*(?:reis|bezoek)\b)"
    rf"|(?:is|zijn|was|waren|werd(?:en)?|wordt|worden)\s+{_WITHIN}(?:ontvangen|rondgeleid|verwelkomd"
    r"|begroet|opgewacht|welkom\s+geheten|bijgepraat|toegesproken)\s+door\s"
    r"|reis(?:de|den)\s+(?:\w+\s+)?per\s)"
)
_BEFORE: Final = re.compile(
    rf"\b(?:[Oo]nderdeel|[Dd]eel|[Ll]id|[Ll]eden)\s+van\s+{_PARTY}\s+(?:was|waren|is|zijn)\s+(?:ook\s+)?"
    r"(?:(?:de|het)\s+)?[^.;,:]{0,40}$"
    rf"|\b[Aa]an\s+{_TRIP}\s+(?:nam|namen)\s+(?:(?:ook|verder|daarnaast)\s+)?[^.;:]{{0,80}}$"
)
_OTHERS: Final = re.compile(r"\b(?:door|met|bij|aan)\s|^\W*(?:Zijn|Haar|Hun|Diens)\s+(?:collega|$)")
"""Behind the verb, who follows is another: ``ontvangen door X``; so is somebody's colleague."""


def is_told(text: str, start: int, end: int) -> bool:
    """Whether *text* says of the person named at text[start:end] that he was of our party."""
    if _BEHIND.match(text, end) and not _OTHERS.search(text[:start]):
        return True
    before = _BEFORE.search(text[:start])
    return before is not None and not _OTHERS.search(before[0].split("aan ", 1)[-1])
