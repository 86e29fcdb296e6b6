"""How a town stands in its clause: in, to, from, by way of, or after a day of a diary."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from ..gazetteer import Mention
from ..words import has_function
from . import place_parts, visit_frames
from .place_names import is_reporter
from .place_times import has_time, is_stay, is_time
from .visit_clauses import Clause
from .visit_words import (
    BUILDING,
    COUNCIL,
    ENCOUNTER,
    FILLER,
    TOWN_BEFORE,
    TOWN_BEHIND,
    TOWN_HALL,
)

_AT: Final = ("in", "te", "op", "rond", "rondom", "binnen")
_AT_BUILDING: Final = (*_AT, "bij", "aan", "naar")
_IN: Final = re.compile(r"\bin\s+$")
_NAMED: Final = re.compile(r"(?<=\s)(?:[A-ZÀ-Ž][\w-]+\s+)+$")
"""The name of a building before the word for it."""
_FROM: Final = (
    "uit", "van", "vanuit", "namens", "over", "met", "zoals", "als", "tussen", "voor", "ook",
    "voorbij",
    "door",
    "tegen", "dan", "behalve", "of",
)  # fmt: skip
_BY: Final = ("via", "langs", "bij", "nabij", "vlakbij", "boven")
_BACK: Final = re.compile(
    r"\b(?:bussen|treinen|vluchten|veerboten)\s+naar\s+(?:de\s+)?$|\b(?:(?:terug|weg)\s+naar|(?:de|het|een)\s+(?:trein|veer|boot|vlucht|bus|vliegtuig|snelweg)"
    r"\s+naar)\s+(?:de\s+)?$",
    re.IGNORECASE,
)
"""Going home, or what goes there without us."""
_ABOARD: Final = re.compile(
    r"\b(?:met|per|na(?:m|men)|pak(?:te|ten)|stap(?:te|ten))\s+(?:(?!bussen|treinen)[\w-]+\s+){1,4}naar\s+$"
    r"|\b(?:op|in|aan boord van)\s+(?:de|het)\s+(?:trein|bus|boot|veer(?:boot)?)\s+naar\s+$",
    re.IGNORECASE,
)
"""Going there by that."""
HALL: Final = re.compile(
    r"(?:huis|kantoor|campus|centrum|hal|universiteit|beurs|haven|museum|ambassade|consulaat"
    r"|station)\s+$",
    re.IGNORECASE,
)
"""A building before the town in which it stands."""
_VISIT: Final = re.compile(
    rf"\b(?:{visit_frames.TRIP}(?:\s+\w+){{0,3}}?\s+(?:aan|van|naar|in|bij|langs)|{visit_frames.TRIP}\s+van\s+(?:[\w-]+\s+){{1,7}}aan|{visit_frames.TRIP}\s*:|(?:geweest|gegaan)\s+in"
    r"|bracht\w*\s+(?:\w+\s+){0,8}?aan)\s+(?:de\s+)?$",
    re.IGNORECASE,
)
_OUTING: Final = re.compile(
    r"\b(?:uitstapje|dagje|middagje|uurtje|rondje|stadswandeling|(?:een|hele|halve)\s+"
    r"(?:dag|ochtend|middag|avond|nacht))\s+$",
    re.IGNORECASE,
)
"""``een middag Bureå``."""
_SITE: Final = re.compile(
    r"\bop\s+(?:de|het|een)\s+(?!(?:stand|beursstand|kraam|lijst|weg|kaart|basis|hoogte|plaats|rand|grens|manier|dag)\b)"
    r"[a-z]+\s+van\s+$",
    re.IGNORECASE,
)
"""``op de visafslag van``: what one is on, is there."""
_THEN: Final = re.compile(r"(?:^|[,;]\s*(?:en\s+)?|\ben\s+)dan\s+$", re.IGNORECASE)
_TRIP_TO: Final = re.compile(r"(?:reis|missie)\w*\s+naar\s+$", re.IGNORECASE)
_STOP_AT: Final = (
    r"(?:stop|halte|bestemming|reisdoel|eindpunt|eindbestemming|uitvalsbasis|hoofdmoot"
    r"|hoofddoel|startpunt|beginpunt|thuisbasis|hoogtepunt|standplaats|gastheer|gaststad|decor|doel)"
)
_NEAR_HERE: Final = re.compile(r"\bhet\s+(?:nabij\w*|naburige|naastgelegen|omliggende)\s+$", re.I)
"""What lies near is a place of its own."""
_NEUTER: Final = re.compile(r"\b[Hh]et\s+(?:\w+\s+)?(?!de\b)[\w-]+(?:e|gelegen)\s+$")
"""Names of places are neuter, and those of most others have no adjective: ``het naburige``."""
_ALSO: Final = re.compile(r"\W*ook\s+", re.IGNORECASE)
_ARTICLE: Final = re.compile(r"\b(?:de|het|een)\s+$", re.IGNORECASE)
_ABOUT: Final = re.compile(r"\s*([A-ZÀ-Ž]\w+)\s+(?:[A-ZÀ-Ž]\w+\s+)?over\s+")
"""Who reports on a place that we visited: ``Els over Krumbach: ...``."""
_COLON: Final = re.compile(r"\s*(?:\([^)]*\)\s*)?:")
_IS_STOP: Final = re.compile(
    r"\s+(?:(?:stond|was|waren)\w*\s+)?(?:\w+\s+){0,3}?(?:op het programma|aan de beurt|centraal)\b"
    r"|\s+aan(?:gedaan)?\b(?!\s+(?:de|het|een|tafel))"
    r"|\s+(?:\w+\s+){0,2}?(?:bekeken|bezocht|bezichtigd|verkend|aangedaan|(?:uit)?gekozen)\b"
    rf"|\s+(?:was|werd)\s+(?:\w+\s+){{0,3}}?{_STOP_AT}\b",
    re.IGNORECASE,
)
_EMPLOYED: Final = re.compile(
    r"(?:,\s+|[(–])([^,;.()–]{3,80})\s(?:bij|op|aan|in)\s+(?:(?:de|het)\s+)?$"
)
"""What somebody is at a town or in a building: ``Ida Holm, projectleider bij de stad``."""
_VISITED: Final = re.compile(
    r"(?:\bbereik(?:ten?|te)\s+(?:we|wij|ik)|\bbezo(?:cht(?:en)?|eken|ekt)\b(?:\s+(?!(?:van|over|uit|door|met)\b)[\w'’]+){0,6}?"
    rf"|\b(?:omweg|uitstap(?:je)?|{_STOP_AT})(?:\s+\w+){{0,4}}?,?\s+(?:langs|via|naar|in|bij)"
    r"|\bin het teken van|\b(?:ging|gingen|zijn|gaan)\s+(?:[\w']+\s+){0,4}?langs\s+in"
    rf"|\bals\s+{_STOP_AT}(?:\s+(?:diende|fungeerde|hadden\s+we|was))?"
    rf"|\b{_STOP_AT}(?:\s+[\w'’-]+){{0,6}}?\s+(?:was|waren|werd|vormde)"
    r"(?:\s+(?:dit\s+(?:jaar|keer)|deze\s+keer|ditmaal))?"
    r"|\b(?:keu[sz]e?\s+(?:\w+\s+){0,3}?(?:viel|gevallen)|viel\s+(?:\w+\s+){0,3}?keu[sz]e?|gekozen|kozen\s+(?:we|wij))"
    r"(?:\s+(?:is|werd|dit\s+jaar|uiteindelijk))*\s+(?:op|voor)"
    rf"|\b(?:voerden?|leidden?|brachten?)\s+(?:\w+\s+){{0,4}}?"
    r"(?:langs|via|naar))\s+(?:de\s+)?$",
    re.IGNORECASE,
)
_THROUGH: Final = re.compile(
    r"\b(?:wandeling|rondleiding|\w*tocht|rondrit|excursie)\s+(?:door|langs)\s+$", re.I
)
_WALKED: Final = re.compile(
    r"\s+(?:\w+\s+)?(?:gelopen|gewandeld|gefietst|gestruind|gekuierd|rondgeleid|geleid)\b"
)
_CALLED: Final = re.compile(r"\b(?:deed|deden)\s+(?:we|wij|ze|de\s+delegatie)\s+(?:ook\s+)?$", re.I)
_CALLS: Final = re.compile(r"^[^.;:]{0,60}\baan\b(?=\s*(?:[,.;:]|$))")
_AFTER: Final = re.compile(r"\s*Na\s+(?:(?:het\s+)?bezoek\s+aan\s+)?")
"""``Na Monschau volgde ...``"""
_SEEN: Final = re.compile(
    r"^\W*(?:gezien|bezocht|bekeken|bezichtigd)\s*:\s*(?:[^.]*[,;]\s*(?:en\s+)?)?"
    r"(?:het|de|een)\s+[\w-]+\s+(?:van|in|bij)\s+$",
    re.IGNORECASE,
)
"""``Gezien: het zwembad van``"""
_TO_SITE: Final = re.compile(
    r"\bnaar\s+(?:de|het|een)\s+(?:[\w-]+\s+){1,4}(?:in|te)\s+$", re.IGNORECASE
)
_WENT: Final = re.compile(
    r"[^.;,]*\b(?:door|mee|af|heen)?ge(?:reden|reisd|gaan|varen|lopen|fietst|bracht)\b"
)
"""``naar de terminal in Zierbena gereden``"""
_MOST_ACTIVITY: Final = 4
_NUMBER: Final = re.compile(r"^\s*(?:[A-Z]|[IVX]{1,4}|\d{1,2}(?:\.\d)?)[.):]\s+(?=\S|$)")
"""The number of a heading or item."""
_ENDS: Final = re.compile(r"\s*(?:[,.;:!?|(/)–—+-]|$|en\b|&)")


class Slot(NamedTuple):
    """How a town stands in its clause.

    kind: "at", "to", "going", "visited", "through", "from",
        "outside", "by", "diary", "label", "hall", "segment", or "named".
    is_town: a word beside it says that it is a town.
    is_part: the word before it says that it is something else.
    is_place: it stands as only places do.
    """

    kind: str
    is_town: bool = False
    is_part: bool = False
    is_place: bool = False


def of(clause: Clause, sentence: str, mention: Mention) -> Slot:
    """The slot of *mention* in *sentence*, of which *clause* is the part around it."""
    before, after = _THEN.sub(", ", clause.before), sentence[mention.end :]
    town = TOWN_BEFORE.search(before)
    is_town = bool(town or TOWN_BEHIND.match(after) or TOWN_HALL.search(before))
    is_town = is_town or bool(COUNCIL.search(before) or _NEAR_HERE.search(before))
    neuter = None if town else _NEUTER.search(before)
    if outer := town or neuter:
        before = before[: outer.start()]
    kind = _of_town(before) if town and _last(before) == "bij" else _kind(before)
    if _WALKED.match(after) and _last(before) == "door":
        kind = "through"
    elif _is_gone_to(kind, before, after) or visit_frames.is_shown(kind, before, after):
        kind = "visited"
    about = _ABOUT.fullmatch(before)
    if about and _COLON.match(after) and is_reporter(about[1]):
        kind = "diary"
    elif kind == "named" or (_ALSO.fullmatch(before) and _IS_STOP.match(after)):
        kind = (
            "visited" if _IS_STOP.match(after) else _bare(sentence[: clause.start] + before, after)
        )
    elif (kind == "at" and _heads(before, after)) or _is_day(kind, before):
        kind = "diary"
    words = before.split()
    is_part = place_parts.is_part(mention, words[-1] if words else "", after, is_town=bool(town))
    last = words[-1].lower() if words else ""
    is_town = is_town or last == "te" or bool(_TRIP_TO.search(before)) or is_stay(before)
    is_town = is_town or bool(_OUTING.search(before))
    is_place = (
        is_town
        or bool(neuter)
        or last in ("in", "naar")
        or bool(BUILDING.search(before))
        or kind == "going"
    )
    return Slot(kind, is_town, is_part, is_place)


def _of_town(before: str) -> str:
    """The kind behind ``bij`` and a word for a town: ``bij onze partnergemeente`` is there."""
    return "from" if _is_employed(before) else "at"


def _is_employed(before: str) -> bool:
    """Whether it ends with what somebody is there: ``Jan Smit, landbouwraad op``."""
    employed = _EMPLOYED.search(before)
    return bool(employed and has_function(employed[1]) and not ENCOUNTER.search(employed[1]))


def _is_gone_to(kind: str, before: str, after: str) -> bool:
    """Whether the words behind a town tell that we went there: ``deden wij ook Gent aan``."""
    if kind == "named":
        return bool(_CALLED.search(before) and _CALLS.search(after))
    return kind == "at" and bool(_TO_SITE.search(before) and _WENT.match(after))


def _heads(before: str, after: str) -> bool:
    """Whether a line is ``In Telavi:``, above what happened there."""
    return before.strip().lower() == "in" and bool(_COLON.fullmatch(after))


def _is_day(kind: str, before: str) -> bool:
    """Whether a day and a preposition or ``ook`` stand before a town: ``woensdag in``."""
    is_there = kind == "at" or _last(before) == "ook"
    return is_there and is_time(before) and not _ARTICLE.search(before)


def _kind(before: str) -> str:
    """The same by the words before it; "named" if they say nothing."""
    outer = before
    while building := BUILDING.search(outer):  # "de campus van de universiteit van"
        outer = _NAMED.sub("", outer[: building.start()])
    if outer != before:
        return _of_building(outer)
    if visit_frames.is_spoken_of(before) or (_IN.search(before) and _is_employed(before)):
        return "from"
    if _BACK.search(before) and not _ABOARD.search(before):
        return "by"
    if _VISIT.search(before):
        return "going"
    if _OUTING.search(before) or _VISITED.search(before) or _AFTER.fullmatch(before):
        return "visited"
    if _THROUGH.search(before):
        return "through"
    if _SITE.search(before) or _SEEN.search(before):
        return "at"
    last = _last(before)
    kinds = (
        {"naar": "to", "richting": "to"} | dict.fromkeys(_AT, "at") | dict.fromkeys(_FROM, "from")
    )
    if last in kinds or last in _BY:
        return kinds.get(last, "by")
    return "named"


def _of_building(before: str) -> str:
    """The kind of a town by the words before a building that stands in it."""
    last = _last(before)
    if _THROUGH.search(before):
        return "through"
    if last in _FROM or _is_employed(before):
        return "from"
    if is_time(before):
        return "diary"
    if _VISITED.search(before) or _VISIT.search(before):
        return "visited"
    return "at" if last in _AT_BUILDING else "outside"


def _last(before: str) -> str:
    """The last word of *before*, but for an article."""
    words = _ARTICLE.sub("", before).split()
    return words[-1].lower() if words else ""


def _bare(before: str, after: str) -> str:
    """The same where no preposition stands before the town."""
    before = _NUMBER.sub("", before)
    if is_time(before):
        return "diary"
    if not before.strip(" \"“‘'"):
        if _COLON.match(after):
            return "diary" if has_time(after[:30]) else "label"
        if re.match(r"\s*[,(–—-]", after) and has_time(after[:16]):
            return "diary"
    if visit_frames.is_meeting(before) and has_time(after[:20]):
        return "diary"
    if HALL.search(before):
        return "hall"
    if _is_activity(before):
        return "segment"
    starts = not before.strip() or before.rstrip()[-1] in ",;:|/–—-("
    return "segment" if starts and _ENDS.match(after) else "named"


def _is_activity(before: str) -> bool:
    """Whether no more than what was done stands before a town: ``Excursie Narva``."""
    words = before.split()
    return 0 < len(words) < _MOST_ACTIVITY and all(
        ENCOUNTER.fullmatch(word) or FILLER.fullmatch(word) for word in words
    )
