"""Whose people stand below a heading, and of which organisation: ``Onze gastheren``."""

from __future__ import annotations

import re
from typing import Final

from ....model.text import fold
from .. import names
from ..gazetteer import Gazetteer, countries_in
from ..structure.headings import BESIDES, role_of
from ..structure.parties import party
from ..words import (
    ABSENT,
    MONTH,
    has_function,
    has_organisation,
    is_organisation_start,
    is_organisation_word,
)
from . import activities, leads
from .activities import is_body, is_occasion

MET: Final = "met"
OWN: Final = "own"

_GROUP: Final = re.compile(
    r"\b(?:delegatie\w*|deelnemers?|deelname|aanwezig\w*|namens|vanuit|zijde|kant|afvaardiging"
    r"|gezelschap|vertegenwoordig\w+|collega's|partners?|team)\b"
)
_OURS: Final = re.compile(
    r"\b(?:onze|ons|eigen|nederlands\w*(?! (?:ambassade|consula|kamer|bedrij|school))"
    r"|meegereisd\w*|mee(?:gegaan)?|wij|reizigers|reisgenoten)\b"
)
_OTHERS: Final = re.compile(r"\bander\w*\s+(?:(?:nederlands|eigen)\w*\s+)?\w+")
"""``andere Nederlandse gemeenten``: of the own country, but none of ours."""
_THEIRS: Final = re.compile(
    r"\b(?:gast\w*|buitenlands\w*|lokale|plaatselijke|ter plaatse|aldaar|ontvangende|hun"
    r"|amerikaans\w*|belgisch\w*|brits\w*|chinees\w*|chinese|deens\w*|duits\w*|engels\w*|ests\w*"
    r"|fins\w*|frans\w*|grieks\w*|hongaars\w*|iers\w*|italiaans\w*|japans\w*|kroatisch\w*|lets\w*"
    r"|litouws\w*|noors\w*|oostenrijks\w*|pools\w*|portugees\w*|portugese|roemeens\w*|schots\w*"
    r"|sloveens\w*|spaans\w*|tsjechisch\w*|turks\w*|vlaams\w*|zweeds\w*|zwitsers\w*)\b"
)
_OUR_HOSTS: Final = re.compile(r"\b(?:onze|ons)\s+(?:\w+e\s+)?(?=gast(?:h|vr|org|gem|gev))")
_RECEIVED: Final = re.compile(
    r"\b(?:wij|we|ons)\b(?:.*\b(?:ontvangen|ontvingen|gesproken|spraken|ontmoet\w*|te gast|welkom"
    r"|rondgeleid|te woord|uitgenodigd|kennisgemaakt|kennis)\b)|\b(?:spraken|ontmoetten|troffen"
    r"|zagen"
    r"|ontvingen|ontving)\s+(?:wij|we|ons)\b"
)
"""``zijn wij ontvangen door``: our own people are those who tell, and others follow."""
_NOT_MET: Final = re.compile(rf"\b(?:{ABSENT}|niet (?:aanwezig|gesproken|ontmoet))\b")
_STEP: Final = re.compile(
    r"(?:\d{1,2}[.:]\d{2}\s*(?:uur|u|h)?\b[-–: ]*|[\d.]+\s+|[a-z][.)]\s+"
    r"|(?:(?:bezoek|dag|onderdeel|blok|gesprek|stop)\s+)?(?:\d{1,2}|[IVX]{1,4})\b[.)]?"
    r"\s*[:–-]?\s+|(?:ma(?:andag)?|di(?:nsdag)?"
    r"|wo(?:ensdag)?|do(?:nderdag)?|vr(?:ijdag)?|za(?:terdag)?|zo(?:ndag)?)\b[,.: ]*)",
    re.IGNORECASE,
)
"""A time, day or number before a heading; a row of them in one pattern would take for ever."""
_LEAD: Final = re.compile(
    r"^(?:(?:werk)?bezoek(?: aan)?|gesprek(?:ken|spartners)?(?: bij| met)?|ontvangst(?: bij| door)?"
    r"|(?:lunch|diner|ontbijt|borrel|rondleiding|presentatie|kennismaking|overleg)"
    r"(?: bij| in| door| van| met)?"
    r"|bij|van|namens|vanuit|met)?(?:\s*\b(?:de|het|den)\b)?\s+",
    re.IGNORECASE,
)
_SEGMENT: Final = re.compile(r"\s+[-–—|/]\s+|\s*[,;:]\s+|\s+(?=\()")
_AT: Final = re.compile(
    r"\b(?:bij|van|namens|at)\s+(?:de |het )?(?P<name>[A-ZÀ-Ž].+|[a-z]\S+ [A-ZÀ-Ž].+)$"
)
_PEOPLE_OF: Final = re.compile(
    r"\b[a-zà-ÿ'’]{4,}(?:en|s)\s+(?:van|bij|namens|uit)\s+(?:de\s|het\s)?(?P<name>.+)$"
)
"""The end of a sentence above persons that says of whom they are."""
_OUR_PEOPLE: Final = re.compile(r"\b(?:onze|eigen|meegereisd\w*|meegegaan|gingen|reisden)\b")
_PLAIN_FIRST: Final = re.compile(
    r"(?:in|op|met|wij|we|er|en|door|voor|over|aan|te|daar|hier|waar|wie|een|alle|de|het|nog|na)\b",
    re.IGNORECASE,
)
_SILENT: Final = {"gemeente", "stad", "de", "van", "uit", "vanuit", "namens", "voor"}
_MOST_SMALL: Final = 4
"""Of a name in small letters."""
_OF_COUNTRY: Final = 3
"""Words with a capital of what is more than a country: ``Holland Charter Township``."""
_CAPITAL_FIRST: Final = re.compile(
    r"[^\W\d_a-zà-ÿ]|\d[\w-]*[^\W\d_a-z]|[a-zà-ÿ]{1,2}[^\W\d_a-zà-ÿ]"
)
"""``Polis``, ``2000-Watt-Areal``, ``eThekwini``."""
_MOST_WORDS: Final = 7
"""Of the name of an organisation in a heading."""


def side_of(text: str, own: str, places: Gazetteer) -> str:
    """Whose people a heading announces: `MET`, `OWN` (or not met at all), or "".

    Args:
        text: the heading.
        own: the name of the municipality whose report it is; "" if it is not known.
        places: finds the names of cities.
    """
    folded = fold(text)
    if BESIDES.match(folded):
        return ""
    folded = _OUR_HOSTS.sub("gast", _OTHERS.sub(" ", folded))
    role = role_of(text)
    if role == "letter" or _NOT_MET.search(folded):
        return OWN
    if own and _is_own(folded, fold(own)):
        return OWN
    if _RECEIVED.search(folded):
        return MET
    if _GROUP.search(folded) or role in ("travellers", "present"):
        if _OURS.search(folded):
            return OWN
        if _THEIRS.search(folded) or is_abroad(text, places):
            return MET
        return OWN if role == "travellers" else MET if role in ("contacts", "present") else ""
    if _OURS.search(folded) and role != "contacts":
        return OWN
    return MET if role == "contacts" or re.match(r"gast\w*\b", folded) else ""


def _is_own(text: str, own: str) -> bool:
    """Whether a heading is about people of the own municipality: it says hardly more."""
    rest, count = re.subn(rf"\b{re.escape(own)}\b", " ", text)
    words = set(re.findall(r"\w+", rest)) - _SILENT
    return bool(count) and (len(words) < 2 or bool(_GROUP.search(rest)))


def is_party_of_others(text: str, own: str) -> bool:
    """Whether a line within the answer who was met names another party: ``Delegatie van Vinci``."""
    people = _PEOPLE_OF.search(text.rstrip(": ")) if text.endswith(":") else None
    if people and not _OUR_PEOPLE.search(fold(text)):
        return not (own and fold(own) in fold(people["name"]))
    found = party(text)
    if (
        found is None
        or _OURS.search(_OUR_HOSTS.sub("", fold(text)))
        or (own and fold(own) in fold(text))
    ):
        return False
    return not found.article or not found.name.islower()


def is_abroad(text: str, places: Gazetteer) -> bool:
    """Whether *text* names a city or a country other than the Netherlands."""
    cities = {mention.city.country for mention in places.mentions(text)}
    return bool((cities | countries_in(text)) - {"NL"})


def organisation_of(text: str, places: Gazetteer) -> str:
    """The organisation that a heading names, of the people below it; "" if none.

    A place, a day or a word such as ``Overig`` says nothing of an organisation.
    """
    text = leads.without_told(text)
    is_open = text.endswith(":")
    told = leads.SENTENCES.split(text)
    text = ". ".join([one for one in told[:-1] if not BESIDES.match(fold(one))] + told[-1:])
    text = leads.without_side(text.strip(" :."))
    if BESIDES.match(fold(told[-1])):
        return ""
    if named := host_of(text, places) or _named_party(f"{text}:" if is_open else text, places):
        return named
    if role_of(text) not in ("", "other", "municipality"):
        match = _AT.search(text)
        return match["name"] if match and has_organisation(match["name"]) else ""
    if is_open and (name := behind_people(text, places)):
        return name
    text = _without_lead(text)
    parts = [part for raw in _SEGMENT.split(text) if (part := _without_lead(raw.strip(" ()")))]
    clear = [part for part in parts if _is_named(part)]
    if clear:
        return _with_short(clear[0], parts)
    left = [part for part in parts if not _is_where_or_when(part, places)]
    if len(left) != 1 or len(text.split()) > _MOST_WORDS:
        return ""
    if not _is_proper(left[0]) and not (is_open and _is_small_name(text)):
        return ""
    return "" if has_function(left[0].lower()) else left[0]


def host_of(text: str, places: Gazetteer, is_label: bool = False) -> str:
    """The organisation in a phrase that leads to persons (see `leads.hosts`); "" if none.

    is_label: persons follow in the same line.
    """
    for host in leads.hosts(text):
        name, words = host.name.strip(), host.name.split()
        if not 0 < len(words) <= _MOST_WORDS or _is_where_or_when(name, places):
            continue
        is_nameless = len(words) == 1 and (name.islower() or is_organisation_word(name.lower()))
        if is_nameless and not re.search(r"[^\W\d_a-z]{2}", name):
            continue  # "bij de gemeente"
        if re.match(r"[a-zà-ÿ ]+ (?:van|bij)\b", name) and not is_organisation_start(words[0]):
            continue  # "volgende mensen van Polis"
        if is_body(name) and not has_function(words[0].lower()):
            return name
        if host.is_direct and not is_label:
            continue
        person = names.at_start(host.rest)
        is_person = person is not None and person.is_sure
        is_named = _CAPITAL_FIRST.match(name) and not activities.FIRST.match(name)
        is_small = host.is_led and len(words) > 1 and _is_small_name(name)
        if (is_named or is_small) and not is_person and not has_function(name.lower()):
            return name
    return ""


def _named_party(text: str, places: Gazetteer) -> str:
    """What stands behind ``Vanuit`` or ``Delegatie van``, however it is written; "" if nothing."""
    found = party(text)
    name = _SEGMENT.split(found.name)[0].strip(" :") if found else ""
    if found is None or len(name.split()) > _MOST_WORDS or _is_where_or_when(name, places):
        return name if is_body(name) else ""
    is_thing = bool(found.article) and name.islower()  # "Bij de lunch"
    is_known = is_body(name) or not (is_thing or has_function(name.lower()))
    return name if is_known and not activities.FIRST.match(name) else ""


def behind_people(text: str, places: Gazetteer) -> str:
    """``Polis`` in ``Ontvangen door de volgende mensen van Polis``; "" if it names none."""
    match = _PEOPLE_OF.search(text)
    name = match["name"] if match else ""
    is_short = 0 < len(name.split()) <= _MOST_WORDS and not re.search(r"[,;:]", name)
    is_name = is_body(name) or not (name.islower() or has_function(name.lower()))
    return name if is_short and is_name and not _is_where_or_when(name, places) else ""


def _is_where_or_when(part: str, places: Gazetteer) -> bool:
    """Whether a part of a heading is a place or a day."""
    is_date = re.match(rf"\d{{1,2}}-\d|(?:\d{{1,2}}\s+)?{MONTH}\b", part, re.IGNORECASE)
    is_place = (places.cities(part) and not _is_of_place(part, places)) or (
        countries_in(part) and len(re.findall(r"(?<!\w)[^\W\d_a-z]", part)) < _OF_COUNTRY
    )
    return bool(
        is_date or activities.NEUTRAL.search(fold(part)) or is_place or leads.is_where(part)
    )


def _is_of_place(part: str, places: Gazetteer) -> bool:
    """Whether more than the name of a place stands there: ``Viljandi linn``."""
    words = part.split()
    behind = " ".join(words[1:])
    is_more = len(words) == 2 and behind.isalnum() and not places.cities(behind)
    return bool(is_more and places.cities(words[0])) and not is_occasion(behind)


def _is_small_name(text: str) -> bool:
    """Whether words with a colon behind them may be a name in small letters: ``arriva italia``."""
    words = text.split()
    is_group = re.search(r"(?:en|ers|eurs|'s|’s)$", words[-1]) if words[-1].islower() else None
    if is_group or len(words) > _MOST_SMALL or not text[:1].islower():
        return False
    return not (is_occasion(text) or _PLAIN_FIRST.match(text) or has_function(text))


def is_unknown_name(text: str, places: Gazetteer) -> bool:
    """Whether words with a capital first may be a name nobody knows: ``Rīgas satiksme``."""
    is_where = _is_where_or_when(text, places) or bool(BESIDES.match(fold(text)))
    is_name = text[:1].isupper() and " " in text and text[-1:].isalnum() and not is_where
    return is_name and not role_of(text) and _is_small_name(text[0].lower() + text[1:])


def is_foreign_name(text: str, places: Gazetteer) -> bool:
    """Whether words that stand out are such a name, and no Dutch ones: ``Oulun kaupunki``."""
    text = text.rstrip(" .:")
    first = text.split(maxsplit=1)[0] if text else ""
    is_dutch = first.endswith("e") and not re.search(r"\s[^\W\d_a-z]", text)
    return is_unknown_name(text, places) and not is_dutch and not party(text)


def _without_lead(text: str) -> str:
    """*text* without a time, a day or ``bezoek aan`` before it."""
    text = f"{text} "
    while step := _STEP.match(text):
        text = text[step.end() :]
    return _LEAD.sub("", text).strip()


def _is_named(text: str) -> bool:
    """Whether a part of a heading is the name of an organisation."""
    is_short = len(text.split()) <= _MOST_WORDS and not re.search(r"\d{1,2}[.:]\d\d", text)
    return is_short and is_body(text) and (" " in text or not leads.is_where(text))


def _with_short(name: str, parts: list[str]) -> str:
    """*name* with the abbreviation in brackets that stands behind it."""
    after = parts[parts.index(name) + 1 :][:1]
    return f"{name} ({after[0]})" if after and after[0].isupper() and " " not in after[0] else name


def _is_proper(text: str) -> bool:
    """Whether all words but small ones have a capital."""
    words = [word for word in re.findall(r"[\w'’&-]+", text) if len(word) > 3]
    return bool(words) and all(word[0].isupper() for word in words)
