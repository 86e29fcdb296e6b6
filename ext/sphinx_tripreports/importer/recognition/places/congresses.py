"""Towns where a congress or fair was held: who took part in it was there."""

from __future__ import annotations

import re
from typing import Final

from .visit_clauses import Clause
from .visit_scores import LIKELY, NAMED, Named
from .visit_words import FAIRS, US

_EVENT: Final = (
    rf"(?:{FAIRS}|(?i:[\w-]*(?:congres(?:s|so)?|conferenties?|conference|beurs|messe|expo|summit|forum|symposium"
    r"|biennale|festival|seminar|(?:jaar|leden|project|partner|netwerk)(?:vergadering|bijeenkomst)"
    r"|prijsuitreiking))|Week|Days|Fair|jaarlijkse\s+[A-Z][\w-]+)"
)
"""What draws people from everywhere."""
_NAME: Final = (
    r"(?:\s+\([^()]*\)|\s+(?:van|voor)\s+(?:(?:de|het)\s+)?[A-ZÀ-Ž0-9][\w-]*"
    r"|\s+[A-ZÀ-Ž0-9][\w-]*){0,5}\s*"
)
_WHEN: Final = (
    r"(?:\s*,?\s*(?:(?:die|dat)\s+)?(?:(?:dit|elk|ieder)\s+(?:jaar|keer)|ditmaal|jaarlijks))?\s*"
)
_HELD: Final = re.compile(
    rf"(?<![\w-]){_EVENT}{_NAME}{_WHEN}\s(?:in|te)\s+$"
    rf"|(?<![\w-]){_EVENT}\s+$|(?<![\w-]){_EVENT}{_NAME}\($"
    rf"|(?<![\w-]){_EVENT}\b[^.;:]{{0,90}}\s(?:plaats(?:gevonden|vindt|vond)?|gehouden|georganiseerd|verzorgd)"
    r"\s+(?:in|te|door)(?:\s+de\s+(?:stad|gemeente))?\s+$"
    r"|\b(?:kwam(?:en)?|komt|komen)\s+[^.;:]{0,40}\b(?:bijeen|bij\s+elkaar|samen)\s+(?:in|te)\s+$",
)
"""``Het Mobile World Congress in``, ``De MIPIM vindt elk jaar plaats in``."""
_IS_EVENT: Final = re.compile(
    r"\s+(?:is|was)\s+(?:de|het|een)\s+[^.;:]{0,80}\b(?:\w*(?:beurs|congres|conferentie|evenement)|plek\s+waar)\b"
)
"""``De IFAT in München is de grootste milieubeurs``"""
_YEAR: Final = re.compile(r"\bin\s+20\d\d\b")
_LONGEST: Final = 220
"""Letters before a town that may tell of such an event."""
_TOOK_PART: Final = re.compile(
    r"\b(?:\w*verslag|deelgenomen|deelnam(?:en)?|na(?:m|men)\b[^.;]{0,60}\bdeel|deelname|aanwezig"
    r"|bijgewoond|woon(?:de|den)\b[^.;]{0,90}\bbij|bezocht(?:en)?|(?:er|daar)heen|afgereisd"
    r"|vertegenwoordigd|(?:ge)?presenteer(?:de|den|d)|bekrachtigd|ondertekend)\b",
    re.IGNORECASE,
)
_NOT_THERE: Final = re.compile(r"\b(?:online|digitaal|livestream|op\s+afstand)\b", re.IGNORECASE)


def score(town: Named, before: list[str], rest: list[str]) -> int:
    """How strongly a sentence shows a visit by naming *town* as that of a congress or fair.

    Args:
        town: the town in its sentence.
        before: the sentences of the paragraph before it.
        rest: those behind it.
    """
    start = town.sentence[: town.mention.start]
    is_held = _HELD.search(start, max(0, len(start) - _LONGEST)) or (
        town.slot.kind == "at" and _IS_EVENT.match(town.after)
    )
    if town.slot.is_part or not is_held:
        return 0
    told = " ".join((*before[-1:], town.sentence, *rest))
    own = Clause(_YEAR.sub(" ", town.sentence), 0, town.mention.start)
    is_other = own.is_future or own.is_earlier or own.is_denied
    if is_other or _NOT_THERE.search(told):
        return 0
    return LIKELY if US.search(told) or _TOOK_PART.search(told) else NAMED
