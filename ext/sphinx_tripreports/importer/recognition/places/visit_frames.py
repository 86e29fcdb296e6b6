"""Sentences whose order tells what was visited, or only flown to, whatever their nouns are."""

from __future__ import annotations

import re
from typing import Final

_WITH: Final = re.compile(
    r"\bbezo(?:cht(?:en)?|ek(?:en|t))\s+(?:we|wij|ik|de\s+(?:delegatie|groep))\s+"
    r"(?:samen\s+)?(?:met|op|in|onder|na|tijdens|per)\s+(?:[\w'’-]+\s+){1,8}$",
    re.IGNORECASE,
)
"""``bezochten wij met een deel van de delegatie``: a name behind that is what was visited."""
_TURN: Final = re.compile(
    r"\b(?:was|waren|stond|stonden)\b[^.;:]*\s(?:aan\s+de\s+beurt|op\s+het\s+programma)\b"
    r"|^\W*in\s+¶\s+stond(?:en)?\b[^.;:]*\s(?:centraal|op\s+het\s+programma)\b",
    re.IGNORECASE,
)
"""What was done there: ``Donderdag was het instituut in Leoben aan de beurt``."""
_THEME: Final = re.compile(
    r"(?:dag|ochtend|middag|avond)\w*\s+(?:\w+\s+){0,2}(?:in\s+het\s+teken\s+van"
    r"|(?:gereserveerd|ingeruimd|bestemd)\s+voor|(?:gewijd|besteed)\s+aan)\s+[^.;:,]{3,60}\s(?:in|te)\s+$",
    re.IGNORECASE,
)
"""What a day was for, and where that is."""
_STATION: Final = re.compile(
    r"\([^()]*\b(?:\w*station|halte|luchthaven|vliegveld)\s+$", re.IGNORECASE
)
_BY_AIR: Final = re.compile(
    r"\b(?:heen|terug)?(?:vlucht(?:en)?|gevlogen)\b(?P<on>[^.;]{0,40}?)(?:\b(?:op|naar)|:)\s*$"
    r"|\b(?:vliegveld|luchthaven)\s*:\s*$",
    re.IGNORECASE,
)
_WENT_ON: Final = re.compile(
    r"\b(?:we|wij|ik|\w*bezoek|ontvangst|verder|vandaar|door\w*|daarna|toen|trein|bus|auto)\b",
    re.IGNORECASE,
)


def is_shown(kind: str, before: str, after: str) -> bool:
    """Whether the order of a sentence tells that a town, or what stands there, was visited.

    Args:
        kind: how the words right before the town say that it stands; see `place_slots.Slot`.
        before: what stands before it.
        after: what stands behind it.
    """
    if kind == "named":
        return _WITH.search(before) is not None
    if kind in ("at", "outside", "from") and _THEME.search(before):
        return True
    return kind in ("at", "outside") and _TURN.search(f"{before}¶{after}") is not None


def is_stop(before: str) -> bool:
    """Whether brackets name no more than a station, of another town: ``Gent (station Dampoort)``.

    *before* stands before the name in its line.
    """
    return _STATION.search(before) is not None


def is_flown_to(before: str) -> bool:
    """Whether an aeroplane went to the town behind *before*, of which nothing else is told."""
    flown = _BY_AIR.search(before)
    return flown is not None and not _WENT_ON.search(flown["on"] or "")
