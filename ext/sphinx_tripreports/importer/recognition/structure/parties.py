"""Lines that say of whom the people below them are: ``Delegatie Polis:``, ``Polis (gastheer)``."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from .headings import PARTY, role_of

_PEOPLE: Final = (
    r"(?:(?:de|het|onze|alle|overige)\s+)?(?:delegatie(?:leden)?|afvaardiging|afgevaardigden?"
    r"|vertegenwoordig(?:ers|sters|ing|d)|deelnemers|aanwezig(?:en)?|gesprekspartners?|teamleden|team"
    r"|leden|sprekers|contact(?:en|persoon|personen)|mensen|collega'?s|personen|gast(?:heer|heren|vrouw)"
    r"|ontvangende\s+(?:partij|organisatie)|host|hosts|delegates|participants|attendees|representatives)"
    r"(?:\s+(?:waren|aanwezig|gesproken|door|met))*"
)
_FIRST: Final = re.compile(
    rf"{_PEOPLE}(?:\s+(?P<at>van(?:uit)?|namens|uit|bij|from|of))?\s+(?P<article>de\s|het\s)?"
    r"(?P<name>[^\s(,;:–-][^;:]*?)(?:\s+(?:waren|was|zijn|bestond|bestaande)\b[^:]*)?(?P<colon>:?)",
    re.IGNORECASE,
)
"""``Teamleden Polis``, ``Aanwezig van Polis:``."""
_LAST: Final = re.compile(
    rf"(?P<name>[^\W_][^;:]*?)\s*(?:,\s*|\s[-–—|/]\s+|:\s+|\(\s*){_PEOPLE}\s*\)?(?P<colon>:?)",
    re.IGNORECASE,
)
"""``Polis (gastheer)``, ``Polis - deelnemers``."""
_SMALL_FIRST: Final = re.compile(
    r"(?:aan|bij|best\w*|door|en|er|in|is|met|na|naar|onze|op|over|samen|te|tijdens|uit|van|voor|was|waren"
    r"|wie|wij|we|zijn|zag|[^\W\d_]+(?:en|ers|s|heid|ing|tie))(?:\s|$)"
)
"""How words in small letters begin that are no name."""
_TOLD: Final = re.compile(
    r"\s+(?:spraken|spreken|hebben|hadden|waren|zijn|werden|ontmoetten|troffen)\s+(?:we|wij|er|met|door)\b.*"
)
"""``Bij Polis spraken wij met``."""
_MOST_WORDS: Final = 10
_MOST_LETTERS: Final = 120
"""Of such a line."""


class Party(NamedTuple):
    """Of whom people are.

    article: the article before the name, or "".
    """

    name: str
    article: str = ""


def party(text: str) -> Party | None:
    """Of whom the people are below *text*; None if it says nothing but that."""
    if match := PARTY.match(text):
        return Party(_TOLD.sub("", match["name"]), match["article"] or "")
    if len(text) > _MOST_LETTERS or len(text.split()) > _MOST_WORDS or text.isupper():
        return None
    if match := _FIRST.fullmatch(text):
        is_name = _is_name(match["name"], bool(match["colon"]) or bool(match["at"]))
        return Party(match["name"], match["article"] or "") if is_name else None
    if match := _LAST.fullmatch(text):
        return Party(match["name"]) if _is_name(match["name"], True) else None
    return None


def _is_name(name: str, may_be_small: bool) -> bool:
    """Whether words beside such a word may be a name: with a capital, or unknown small ones."""
    if role_of(name):
        return False  # "Bijlage 1 - gesprekspartners"
    if name[0].isupper() or name[0].isdigit():
        return True
    words = name.split()
    has_capital = any(word[0].isupper() for word in words[:2])
    is_small = may_be_small and len(words) < 4 and not _SMALL_FIRST.match(words[-1])
    return not _SMALL_FIRST.match(words[0]) and (has_capital or is_small)
