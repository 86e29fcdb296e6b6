"""Sentences whose order tells what was visited, or only flown to, whatever their nouns are."""

from __future__ import annotations

import re
from typing import Final

from ..words import is_first_name

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
    r"|(?:(?:gereserveerd|ingeruimd|bestemd|uitgetrokken|vrijgemaakt)\s+)?voor|(?:gewijd|besteed|op)\s+aan)\s+(?:(?!het\s|de\s|een\s)|[^.;:,]{3,60}\s(?:in|te)\s+)$",
    re.IGNORECASE,
)
"""What a day was for, and where that is: ``De ochtend was gereserveerd voor``."""
_FOLLOWS: Final = re.compile(
    r"(?:dag|ochtend|morgen|middag|avond|lunch|diner)\w*\s+(?:volgde|wachtte|lonkte|stond)(?:n|en)?\s+"
    r"(?:(?:nog|ook|eerst|ons|toen|daarna)\s+)*$|\b(?:aansluitend|daarna|vervolgens|tot\s+slot)\s+(?:volgde|wachtte)n?\s+$|\baan\s+bod\s+kwam(?:en)?\s+$",
    re.IGNORECASE,
)
"""What came next: ``'s Middags volgde``."""
_INVITED: Final = re.compile(r"\bop\s+uitnodiging\s+van\s+[^.;,]{0,60}$", re.IGNORECASE)
_AWAY: Final = re.compile(
    r"[^.;A-ZÀ-Ž]*\b(?:te\s+gast|op\s+(?:werk)?bezoek|afgereisd|op\s+reis|daar|aldaar|daarheen)\b"
)
_AT_LAST: Final = re.compile(r"[\s,][^.;A-ZÀ-Ž]*\b(?:aldaar|ter\s+plaatse|ter\s+plekke)\b")
"""``de jumelage met Gent gevierd tijdens een weekend aldaar``"""
_SEAT: Final = re.compile(
    r"\b(?:bezocht(?:en)?|\w*bezoek(?:en)?|bezochte|rondleiding(?:en)?|excursies?|langs|te\s+gast)\b"
    r"(?:(?!\b(?:met|uit|namens|vertegenwoordigers?)\b)[^.;]){3,160}\($",
    re.IGNORECASE,
)
"""A body that was visited, before its town in brackets."""
_SEAT_LENGTH: Final = 200
_MEETING: Final = re.compile(
    r"(?<!vorige )(?<!volgende )(?<!eerdere )(?<!komende )\b\w*(?:bijeenkomst|vergadering|overleg"
    r"|meeting|bezoek|congres|conferentie|workshop|excursie|reis)\s+\($",
    re.IGNORECASE,
)
"""What was held, before its town and days in brackets."""
_STATION: Final = re.compile(
    r"\([^()]*\b(?:\w*station|halte|luchthaven|vliegveld)\s+$", re.IGNORECASE
)
TRIP: Final = (
    r"(?:\w*(?:bezoek|reis|(?<!com)(?<!trans)missie|trip|excursie|uitstap)(?:en|je|s)?"
    r"|overnachting(?:en)?|verblijf"
    r"|bestemming)"
)
"""A journey, or what is a part of one."""
_STAND: Final = re.compile(
    r"\b(?:\w*(?:stand|paviljoen)|kraam|booth|bijdrage|inzending|presentatie|delegatie|collega['’]?s|verhaal"
    r"|aanpak)\s+(?:van|uit)\s+(?:de\s+)?$",
    re.IGNORECASE,
)
"""What people of a town have or do elsewhere."""
_STAND_LENGTH: Final = 40
_ELSEWHERE: Final = re.compile(
    rf"\b(?:eerdere?|vorige|voorgaande|volgende?|komende?|aanstaande)\s+(?:\w+\s+)?{TRIP}\s+(?:aan|naar|in)\s+$|"
    r"\b(?:over|sinds|vanwege|wegens|na|in de schaduw van|naar aanleiding van)\s+"
    rf"(?:de|het|een)\s+(?!{TRIP}\b|(?:grens|nacht|dag|ochtend|middag|avond|weekend|week|\w*congres|\w*conferentie|\w*beurs|\w*diner|\w*lunch"
    r"|\w*stad)\b)(?:[\w-]+e\s+)?[a-z][\w-]+\s+(?:in|te|naar)\s+$",
    re.IGNORECASE,
)
"""What is only spoken of: ``na de aanslagen in``."""
_EMPLOYER: Final = re.compile(
    r"\b(?:mevrouw|heer|[A-ZÀ-Ž][\w-]+)\s+[A-ZÀ-Ž][\w'’-]+\s+van\s+(?:(?:de|het)\s+)?"
    r"(?:[A-ZÀ-Ž][\w-]+\s+)+in\s+$"
)
"""Where the organisation of a person is: ``mevrouw Pauwels van het Agentschap Erfgoed in``."""
_ONLY_FOR: Final = re.compile(
    r"\s+(?:voor\s+(?:de|het|onze)\s+(?:\w*vlucht|vliegtuig|terugreis|boot)\b"
    r"|voor\s+(?:diesel|benzine|brandstof|een\s+(?:tank|plas|koffie)\w*)\b"
    r"|om\s+(?:\w+\s+){0,2}te\s+(?:tanken|lunchen|eten|plassen|rusten|vliegen)\b)"
    r"|\s*,\s+(?:van\s*waar|waar\s*vandaan)\b"
    r"|\s*,?\s*(?:en\s+)?(?:(?:vandaar|daarna|meteen|direct|gelijk)\s+)*"
    r"(?:door|verder)(?:ge\w+)?\s+naar\b"
    r"|\s*,?\s*(?:en\s+)?(?:reden|reisden|gingen|trokken)\s+(?:\w+\s+){0,2}?"
    r"(?:vandaar|daarvandaan|meteen|direct|gelijk)\b"
    r"|\s*,?\s*en\s+(?:meteen|direct|gelijk)\s+(?:door|verder)ge\w+\b"
    r"|\s*,?\s*en\s+(?:namen|pakten|huurden)\s+(?:\w+\s+){0,4}(?:\w*trein|\w*bus|(?:huur)?auto|\w*boot)\b"
    r"|\s*,?\s*(?:en\s+)?(?:vandaar|daarna|vervolgens|dan|toen|verder|door)\s+(?:nog\s+)?(?:verder\s+)?"
    r"(?:(?:met|per)\s+)?(?:(?:de|een)\s+)?(?:\w*trein|\w*bus|(?:huur)?auto|taxi|\w*boot|veer)\b"
    r"|[^.;,:()]{0,30},?\s(?:i\.?v\.?m\.?|in\s+verband\s+met|vanwege|wegens|voor)\s+(?:de|het|een|onze)\s+"
    r"(?:aansluit\w+|\w*vlucht|overstap|doorreis|gemiste\s+\w+)\b",
    re.IGNORECASE,
)
"""Why one was there, if only for the journey; or that it went on at once."""
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
        return bool(_WITH.search(before) or _FOLLOWS.search(before))
    if kind == "from" and (
        _AT_LAST.match(after) or (_INVITED.search(before) and _AWAY.match(after))
    ):
        return True
    if kind in ("at", "outside", "from") and _THEME.search(before):
        return True
    return kind in ("at", "outside") and _TURN.search(f"{before}¶{after}") is not None


def is_seat(before: str, after: str) -> bool:
    """Whether a town alone between brackets is where a body is that was visited."""
    is_visited = _SEAT.search(before, max(0, len(before) - _SEAT_LENGTH)) is not None
    is_person = any(map(is_first_name, before[:-1].split()[-3:-1]))
    return after[:1] in (")", ",") and is_visited and not is_person


def is_meeting(before: str) -> bool:
    """Whether brackets tell where, and then when, there was a meeting."""
    return _MEETING.search(before) is not None


def is_spoken_of(before: str) -> bool:
    """Whether a place is only where something is that the report speaks of, or somebody works."""
    is_stand = _STAND.search(before, max(0, len(before) - _STAND_LENGTH))
    return bool(is_stand or _ELSEWHERE.search(before) or _EMPLOYER.search(before))


def is_only_for(after: str) -> bool:
    """Whether one was in the town before *after* for the sake of the journey only."""
    return _ONLY_FOR.match(after) is not None


def is_stop(before: str) -> bool:
    """Whether brackets name no more than a station, of another town: ``Gent (station Dampoort)``.

    *before* stands before the name in its line.
    """
    return _STATION.search(before) is not None


def is_flown_to(before: str) -> bool:
    """Whether an aeroplane went to the town behind *before*, of which nothing else is told."""
    flown = _BY_AIR.search(before)
    return flown is not None and not _WENT_ON.search(flown["on"] or "")
