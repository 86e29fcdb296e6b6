"""Organisations that a sentence is at without a name of their own: ``op de universiteit``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ..words import is_body_word, is_organisation_start, remembered
from .organisation_names import TOO_WIDE, VISITED_NOUN, Host
from .prose_words import (
    BUILDINGS,
    GIVEN,
    GROUNDS,
    GUESTS_OF,
    OCCASIONS,
    is_closed,
    is_occupation,
    is_plural,
    is_verb,
)

_QUALITIES: Final = (r"", r"[a-zà-ÿ-]+e\s+", r"(?:[a-zà-ÿ-]+e\s+){2}")
"""What stands before the noun: nothing, one adjective or two. All are tried, for a noun may look
like an adjective: ``de bibliotheek``, but ``de gemeenschappelijke bibliotheek``."""


def _patterns(before: str, behind: str) -> list[re.Pattern[str]]:
    noun = r"(?P<noun>[a-zà-ÿ-]{4,})"
    return [
        re.compile(rf"{before}(?P<words>{words}){noun}{behind}", re.IGNORECASE)
        for words in _QUALITIES
    ]


_AT: Final = _patterns(
    r"\b(?P<verb>bij|op|in|naar|(?:bezoek(?:je)?|gebracht)\s+aan|aan|langs|vanuit|namens|door|met"
    r"|bezochten(?:\s+(?:wij|we))?|bezocht|bekeken(?:\s+(?:wij|we))?|staat|ligt|zit|stond|zat|lag"
    rf"|(?:{GUESTS_OF})\s+van)\s+(?:(?P<article>de|het|een|een van de|dezelfde)\s+)?",
    r"(?P<next>)(?=[^\w-]|$)",
)
_WHERE: Final = _patterns(r"\b(?P<verb>)(?P<article>de|het|een)\s+", r"(?P<next>)(?=,?\s+waar\b)")
"""``een technische school, waar`` before those who work there."""
_SUBJECT: Final = _patterns(r"^\W*(?P<verb>)(?P<article>de|het)\s+", r"(?=\s+(?P<next>[a-zà-ÿ]+))")
"""``De coöperatie is in 1998 opgericht, vertelde voorzitter``."""
_HAS: Final = _patterns(
    r"\b(?P<verb>heeft|hebben|had(?:den)?|kent|kennen|runt|runnen|opende(?:n)?|is|zijn|kwam)\s+"
    r"(?:(?:ze|zij|men|er|daar|hier|ook|nu|sinds\s\S+|de\s(?:stad|gemeente))\s+){1,3}"
    r"(?P<article>een)\s+(?:eigen\s+)?",
    r"(?P<next>)(?=[^\w-]|$)",
)
"""``In X hebben ze een eigen laboratorium``, where the next sentence is."""
_FAMILY: Final = re.compile(
    r"\svan\s+(?:de\s+)?(?:familie|gebroeders)(?:\s(?:van|de|der|den))*\s[^\W\d_a-zà-ÿ][\w'’-]+"
)
_FOREMOST: Final = re.compile(r"(?:\w{3,}ste|enige)\s", re.IGNORECASE)
"""``de oudste glasvakschool van Europa``: what follows is no part of a name."""
_KIND: Final = re.compile(r"\S+(?:isch|iek|air|onal|okal)e|regionale|plaatselijke")
"""What adjectives end in that say of which kind it is: ``technische school``."""
_SHORT: Final = re.compile(r"\s\([^\W\d_a-zà-ÿ]{2,8}\)")
_SEAT: Final = re.compile(r"\ste\s+[^\W\d_a-zà-ÿ][\w-]+")
_FOR: Final = re.compile(r"\svoor\s+(?P<words>(?:[a-zà-ÿ-]+e?\s+)?[a-zà-ÿ-]+)")
_NAMED: Final = re.compile(r"\s+(?:(?:van|voor)\s+(?:(?:de|het|een)\s+)?)?[^\W\d_a-zà-ÿ]")
_ARTICLES: Final = ("de", "het", "een", "ons", "onze")
_GENERIC_NAME: Final = re.compile(
    r"(?:de|het|een)\s+(?:(?:nieuwe|oude|grote|kleine)\s+)?"
    r"(?P<name>(?:[a-zà-ÿ]+e\s+)?(?P<noun>[^\s,;.:()]+)"
    r"(?:\s+voor\s+(?:de|het)\s+[a-zà-ÿ-]{6,}(?=\s*[,.;()]|$))?(?:\s+\([^\W\d_a-zà-ÿ]{2,8}\))?)"
)
"""``de sociale dienst``, ``het bureau voor de wederopbouw (ABC)``."""
_BUILDING: Final = re.compile(rf"(?:{BUILDINGS})", re.IGNORECASE)
_GROUND: Final = re.compile(rf"\w*(?:{GROUNDS})s?", re.IGNORECASE)
_BODY_END: Final = re.compile(
    r"\w{2,}(?:(?<!gal)(?<!lot)(?<!batt)erij|praktijk|kliniek|theek|kazerne|redactie|faculteit"
    r"|instelling|organisatie|cooperatie|coöperatie|hoeve|politie|recherche|vakschool|instantie"
    r"|veiling|afslag|rederij|stal|crèche|hospice|internaat|lab|zuivering|regiment|kiesdistrict)"
    r"|politie|hospice|kliniek|faculteit|kazerne|regiment|bataljon|garnizoen|brigade"
)
"""What nouns for places of work and bodies end in."""
_NO_BODY: Final = re.compile(
    rf"(?:{OCCASIONS}|{GUESTS_OF}|{'|'.join(sorted(GIVEN))}|begin|einde?|start|ingang|uitgang|poort"
    r"|grens|graf|kraam|balie|receptie|tafel|vis|maaltijd|thee|kop|groep|kamer|raad|commissie|complex"
    r"|\w+(?:diner|lunch|ontbijt|borrel|maaltijd|ontvangst|gesprek|molen|sluis|graf|deur|feest)"
    r"|molen|sluis|deur|feest|comité|buren|provincies|gemeenten|familie|gemeenschap)",
    re.IGNORECASE,
)


def find(text: str) -> Iterator[Host]:
    """The organisations that have no name, at which *text* says that one was, in their order.

    Those are weak that only the word ``bij`` shows, or that are as often just a place.
    """
    begin = len(text) - len(text.lstrip(" '\"("))
    found: list[Host] = []
    for pattern in (*_SUBJECT, *_AT, *_WHERE, *_HAS):
        for match in pattern.finditer(text):
            is_first = match.start() <= begin
            noun = match["noun"]
            is_known = is_body(noun)
            is_council = noun == "gemeente" and match["verb"].lower() in ("bij", "langs")
            is_council = is_council and not _NAMED.match(text, match.end())
            is_at = match["verb"].lower() == "bij" and bool(match["article"])
            is_at = is_at and (is_first or text[match.end() : match.end() + 1] == ":")
            if (is_known or is_at) and (is_council or _may_be_body(match, text, is_first)):
                is_place = bool(_BUILDING.fullmatch(noun) or _GROUND.fullmatch(noun))
                is_label = text[match.end() : match.end() + 1] == ":"
                is_weak = is_place or not (is_known or is_label) or bool(match["next"])
                found.append(Host(_name(text, match), match.start(), match.end(), is_weak))
    yield from sorted(found, key=lambda one: one.end)


@remembered
def is_body(noun: str) -> bool:
    """Whether *noun* is that of an organisation, by a list or by what it ends in."""
    is_known = is_body_word(noun) or bool(VISITED_NOUN.search(noun))
    return is_known or bool(_BODY_END.fullmatch(noun.lower()))


def _may_be_body(match: re.Match[str], text: str, is_first: bool) -> bool:
    """Whether the noun of *match* can be what one is at, and is all that names it."""
    noun = match["noun"].lower()
    if not match["article"] and not (is_first and is_body(noun)):
        return False
    is_by = match["verb"].lower() in ("door", "met", "aan")
    if (is_by and match["article"] != "het" and not is_first) or _is_no_body(noun):
        return False
    if any(is_body(word) or word.startswith("voormalig") for word in match["words"].split()):
        return False  # "de bibliotheek opende"
    if match["next"] and not is_verb(match["next"]):
        return False
    return bool(_FOREMOST.search(match["words"])) or not _NAMED.match(text, match.end())


def _is_no_body(noun: str) -> bool:
    """Whether *noun* is an act, a person, a part of a town or the like."""
    if noun in TOO_WIDE or _is_seat_of_council(noun) or is_plural(noun) or _NO_BODY.fullmatch(noun):
        return True
    is_other = is_closed(noun) or is_verb(noun) or is_occupation(noun) or noun.endswith("ing")
    return is_other and not is_body(noun)


def _is_seat_of_council(noun: str) -> bool:
    return bool(
        re.fullmatch(r"(?:gemeente|raad|stad|provincie)(?:huis|kantoor)|huis|station", noun)
    )


def _name(text: str, match: re.Match[str]) -> str:
    """The noun with what says of which kind it is, its acronym, and ``te X``."""
    kinds = [word for word in match["words"].split() if _KIND.fullmatch(word)]
    end = match.end()
    if family := _FAMILY.match(text, end):
        return f"{match['noun']}{family[0]}"
    tail = ""
    aim = _FOR.match(text, end)
    words = aim["words"].split() if aim else [""]
    if aim and not is_verb(words[-1]) and not is_closed(words[-1]) and words[0] not in _ARTICLES:
        tail = aim[0]
    tail += "".join(m[0] for m in [_SHORT.match(text, end) or _SEAT.match(text, end)] if m)
    return " ".join([*kinds, match["noun"]]) + tail


def generic_at(text: str, start: int) -> Host | None:
    """``de universiteit``: an organisation that the report does not name."""
    match = _GENERIC_NAME.match(text, start)
    name = match["name"].partition(" (")[0] if match else ""
    if match is None or not is_organisation_start(match["noun"]) or not name.islower():
        return None
    return Host(match["name"], start, match.end())
