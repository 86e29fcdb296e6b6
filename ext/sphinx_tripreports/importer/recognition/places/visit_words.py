"""The words by which sentences tell that a town was visited, of ``data/visits.toml``."""

from __future__ import annotations

import re
from typing import Final

from .. import word_lists

_LISTS: Final = word_lists.load("visits")


def _any(*lists: str) -> str:
    """A pattern for one of the words of these lists."""
    return "(?:" + "|".join(word for name in lists for word in _LISTS[name]) + ")"


def _word(*lists: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){_any(*lists)}(?![\w-])", re.IGNORECASE)


ENCOUNTER: Final = _word("encounter")
"""Something that people do where they are."""
WEAK: Final = _word("weak")
"""Those of them that tell nothing where no word says that it was us."""
US: Final = _word("us")
"""Who went, or the word for the trip itself."""
OURS: Final = _word("us", "ours")
"""The same, and words that may also be about others."""
MOTION: Final = _word("motion")
FUTURE: Final = _word("future")
PAST: Final = _word("past")
DENIED: Final = _word("denied")
"""In a clause with such a word a town may just as well not have been visited."""
PASSING: Final = _word("passing")
STAYED: Final = _word("stayed")
"""What is done at a place on the way, and not only by passing it."""
BEFORE: Final = _word("before")
"""What tells that it was another visit."""
ELSEWHERE: Final = _word("elsewhere")
TIME: Final = re.compile(_any("times", "clock"), re.IGNORECASE)
"""A day of the week or an hour."""
DATED: Final = re.compile(rf"(?<!\d)\d{{1,2}}(?:e|ste|de)?\s+{_any('months')}\b", re.IGNORECASE)
FILLER: Final = re.compile(_any("fillers", "months"), re.IGNORECASE)
"""What may stand between them and a town."""
PART: Final = _word("parts")
"""A noun that tells that a name is not that of a town."""
PLACE_KIND: Final = re.compile(
    r"(?:plein|straat|laan|gracht|markt|park|museum|huis|kerk|toren|brug|haus|platz|stra(?:ss|ß)e"
    r"|hof|palast|paleis|kasteel|station|stadion|centrum|hal|fabriek|school|hotel)$",
    re.IGNORECASE,
)
"""How names of buildings and squares end."""
PLACE_THING: Final = re.compile(
    rf"{_any('buildings')}|\w*(?:bedrijf|boerderij|centrale|fabriek|park|gebied|terrein|dijk|brug"
    r"|sluis|haven|stort(?:plaats)?|kwekerij|wijngaard|mijn|molen|kas|kassen|groeve|hoeve)",
    re.IGNORECASE,
)
"""What stands in a place, and can be visited."""
REGIONS: Final = frozenset(_LISTS["regions"])
FAIRS: Final = _any("fairs")
"""A pattern for the short names of fairs and congresses."""

_ARTICLE: Final = r"(?:(?:de|het|een|haar|hun|onze?|[\w-]+s)\s+)?(?:[\w-]+e\s+)?"
TOWN_BEFORE: Final = re.compile(rf"{_ARTICLE}(?<![\w-]){_any('towns')}\s+$", re.IGNORECASE)
"""``de havenstad`` before a name."""
TOWN_BEHIND: Final = re.compile(
    rf"\s+{_any('towns_behind')}\b|,?\s+(?:\(|(?:is|was)\s+)?een\s+(?:[\w-]+\s+){{0,2}}(?:\w*stad|\w*stadje|\w*dorp|\w*dorpje|\w*plaats"
    r"|plaatsje|gemeente|gat)\b|:\s+(?:het|een)\s+(?:[\w-]+e\s+){0,2}(?:stadje|dorp|dorpje|plaatsje|gehucht)\b|,\s+(?:een\s+)?[^,.;:()]{0,30}\binwoners\b|\s*[,(]\s*(?:stad|stadje|dorp|dorpje|gehucht|plaatsje)\b|\s*\((?:ca?\.?\s*)?[\d.]+\s+inw",
    re.IGNORECASE,
)
"""What makes a name that of a town: ``Kommune``, ``, een dorp aan de Loire``, ``(7.200 inw.)``."""
BUILDING: Final = re.compile(
    rf"{_ARTICLE}(?<![\w-]){_any('buildings')}\s+(?:van|in|te|vlak bij|bij|of|d[aeiou]|de[lr]|von"
    r"|w|we)\s+"
    r"(?:(?:de\s+)?(?:gemeente|stad)\s+)?$",
    re.IGNORECASE,
)
"""``het stadhuis van`` before a name."""
TOWN_HALL: Final = re.compile(
    r"(?:(?:stad|raad|gemeente|dorps?)huis|gemeentekantoor|stadskantoor|rathaus|mairie|town hall)"
    r"\s+(?:(?:van|in|te|de)\s+)?$",
    re.IGNORECASE,
)
"""What only towns have."""
COUNCIL: Final = re.compile(
    r"\b(?:[Dd]e|[Ee]en|[Hh]et)\s+(?:\w+\s+)?(?:(?:loco-?|vice-?)?burgemeester|wethouder|schepen"
    r"|gemeenteraad|gemeentesecretaris|gemeentebestuur|stadsbestuur|college)\s+van\s+$"
)
"""Who govern one; ``wethouder van Gerven`` has no article."""
ADJECTIVES: Final[dict[str, str]] = {
    form: code
    for code, words in _LISTS["adjectives"].items()
    for word in words
    for form in (
        word,
        word if word.endswith("e") else f"{word}e",
        re.sub(r"(a|o|u|e)\1(\w)$", r"\1\2e", word),
    )
}
"""Folded adjectives of countries, also inflected, with their codes of ISO 3166-1."""
