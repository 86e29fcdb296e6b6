"""Towns that are named for their people: those who received us, and those who came as well."""

from __future__ import annotations

import re
from typing import Final

from .visit_words import COUNCIL

_HOSTS: Final = re.compile(
    r"(?:,\s[^,.;:]{3,60},)?"
    r"\s+(?:ontving|verwelkomde|heette|leidde|wachtte|haalde|liet|nam|gaf|toonde|stond|trakteerde|bood|nodigde)"
    r"(?:e?n)?\s+(?:\w+\s+){0,2}?(?:ons|(?:de|onze)\s+(?:delegatie|groep)|het\s+gezelschap)\b",
    re.IGNORECASE,
)
"""``, de heer Novák, ontving ons``"""
_HAVE_HOSTED: Final = re.compile(
    r"\s+(?:had|heeft|hadden|hebben)\s+(?:\w+\s+){0,2}?(?:ons|(?:de|onze)\s+(?:delegatie|groep))\b"
    r"[^.;,]*\b(?:rondgeleid|ontvangen|verwelkomd|samengesteld|georganiseerd|voorbereid|opgesteld)\b"
)
"""``had voor ons een programma samengesteld``"""
_COUNCIL: Final = re.compile(r"^\W*(?:De|Onze)\s+(?:stad|gemeente|partner\w+|zuster\w+)\s+$")
_NAMED_HOST: Final = re.compile(
    r"\b(?:(?:[Ll]oco-?|[Vv]ice-?)?[Bb]urgemeester|[Ww]ethouder|[Ss]chepen|[Gg]emeentesecretaris)"
    r"\s+(?:[A-ZÀ-Ž][\w'’.-]*\s+){1,4}van\s+$"
)
"""``Burgemeester Karel Novák van``; one without a name has an article."""
_CAME: Final = re.compile(
    r"[^.;,]{0,60},?\s(?:die|dat)\s(?:(?!we\b|wij\b|ons\b|ik\b)[^\s.;,]+\s){0,8}"
    r"(?:overgekomen|overgevlogen|overkwam(?:en)?|aangereisd|ingevlogen|aangeschoven|aansloot"
    r"|aansloten|meereisde?n?|ingebeld|inbelden?)\b"
)
"""``in Warschau, die daarvoor was overgekomen``"""
_PRESENT: Final = re.compile(
    r"\s(?:wa(?:s|ren)\s(?:er\s(?:ook|eveneens)\b|(?:er\s)?(?:[\w-]+\s){0,5}(?:aanwezig|te\sgast"
    r"|vertegenwoordigd|overgekomen|aangeschoven|bij)\b(?=\s*(?:[.,;:(]|$)))"
    r"|(?:had(?:den)?|stuurden?|zond(?:en)?)\s(?:[\w-]+\s){0,3}"
    r"(?:delegaties?|afvaardiging(?:en)?|mensen|vertegenwoordigers?|ambtenaren)\b"
    r"|(?:deed|deden|doet|doen)\s(?:ook\s|eveneens\s)?mee\b"
    r"|(?:nam|namen|neemt|nemen)\s(?:ook\s|eveneens\s)?deel\b)",
    re.IGNORECASE,
)
"""``was er ook``, ``had een delegatie gestuurd``"""
_NAMED: Final = ("named", "segment", "label", "hall", "diary")
"""How those of such a town stand in their clause."""


def receives(before: str, after: str, kind: str) -> bool:
    """Whether those of a town received us: ``De burgemeester van Telfs ontving ons``."""
    is_of_it = kind == "outside" or COUNCIL.search(before) or _NAMED_HOST.search(before)
    is_of_it = is_of_it or _COUNCIL.match(before)
    return bool(is_of_it and (_HOSTS.match(after) or _HAVE_HOSTED.match(after)))


def are_guests(after: str, kind: str) -> bool:
    """Whether those of a town came to where we were: ``De zusterstad Brühl was er ook``."""
    return bool(_CAME.match(after) or (kind in _NAMED and _PRESENT.match(after)))
