"""Towns where a congress or fair was held: who took part in it was there."""

from __future__ import annotations

import re
from typing import Final

from .visit_clauses import Clause
from .visit_scores import LIKELY, NAMED, Named

_EVENT: Final = (
    r"(?:(?i:[\w-]*(?:congres(?:s|so)?|conferenties?|conference|beurs|messe|expo|summit|forum|symposium"
    r"|biennale|festival|seminar|(?:jaar|leden|project|partner|netwerk)(?:vergadering|bijeenkomst)"
    r"|prijsuitreiking))|Week|Days|Fair|SCEWC|SCEC|MWC|MIPIM|jaarlijkse\s+[A-Z][\w-]+)"
)
"""What draws people from everywhere; the acronyms are those that Dutch reports go to each year."""
_NAME: Final = (
    r"(?:\s+\([^()]*\)|\s+van\s+(?:(?:de|het)\s+)?[A-ZÀ-Ž0-9][\w-]*|\s+[A-ZÀ-Ž0-9][\w-]*){0,5}\s*"
)
_WHEN: Final = (
    r"(?:\s*,?\s*(?:(?:die|dat)\s+)?(?:(?:dit|elk|ieder)\s+(?:jaar|keer)|ditmaal|jaarlijks))?\s*"
)
_HELD: Final = re.compile(
    rf"(?<![\w-]){_EVENT}{_NAME}{_WHEN}\s(?:in|te)\s+$"
    rf"|(?<![\w-]){_EVENT}\s+$"
    rf"|(?<![\w-]){_EVENT}\b[^.;:]{{0,90}}\s(?:plaats(?:gevonden|vindt|vond)?|gehouden|georganiseerd|verzorgd)"
    r"\s+(?:in|te|door)(?:\s+de\s+(?:stad|gemeente))?\s+$",
)
"""``Het Mobile World Congress in``, ``De MIPIM vindt elk jaar plaats in``."""
_LONGEST: Final = 220
"""Letters before a town that may tell of such an event."""
_TOOK_PART: Final = re.compile(
    r"\b(?:\w*verslag|\w*reis|deelgenomen|deelnam(?:en)?|na(?:m|men)\b[^.;]{0,60}\bdeel|deelname|delegatie|afvaardiging|aanwezig"
    r"|bijgewoond|woon(?:de|den)\b[^.;]{0,90}\bbij|bezocht(?:en)?|(?:er|daar)heen|afgereisd"
    r"|vertegenwoordigd|(?:ge)?presenteer(?:de|den|d)|bekrachtigd|ondertekend"
    r"|(?:was|waren)\s+(?:er|daar|wij|we)|(?:wij|we)\s+(?:waren|zijn))\b",
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
    if town.slot.is_part or not _HELD.search(start, max(0, len(start) - _LONGEST)):
        return 0
    told = " ".join((*before[-1:], town.sentence, *rest))
    own = Clause(town.sentence, 0, town.mention.start)
    is_other = own.is_future or own.is_earlier or own.is_denied
    if is_other or _NOT_THERE.search(told):
        return 0
    return LIKELY if _TOOK_PART.search(told) else NAMED
