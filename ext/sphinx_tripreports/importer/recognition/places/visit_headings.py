"""Towns in the title and the headings of a report, and how strongly they show a visit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final, NamedTuple

from ..gazetteer import Gazetteer, Mention
from ..structure.headings import role_of
from ..structure.sections import Section
from . import place_names, place_slots, place_times
from .place_slots import Slot
from .visit_clauses import Clause
from .visit_scores import CERTAIN, DENIED, DOUBTFUL, GONE, is_listed

_FEW: Final = 4
"""Words beside a town in a heading that is about it."""
LISTED: Final = re.compile(
    r"\s*(?:\([^()]*\)\s*)?(?:,|en|,\s*en|&|/|\+)\s*"
    r"(?:(?:ook|daarna|toen|dan|vervolgens|tot slot|ten slotte|later|verder|als laatste)\s+)*"
    r"(?:in\s+|naar\s+|te\s+)?(?:(?:de|het)\s+)?"
    r"(?:(?:gemeente|stad|dorp|dorpje|stadje|gehucht|buurtschap)\s+)?"
)
_EVENT: Final = re.compile(
    r"\s(?:\w+\s){0,3}?(?:messe|expo|summit|forum|fair|week|conference|congres|congress|beurs"
    r"|biennale|festival|top)\b",
    re.IGNORECASE,
)
_NAMED_EVENT: Final = re.compile(
    r"(?<![\w-])(?P<name>[A-ZÀ-Ž0-9][\w-]+(?:\s[A-ZÀ-Ž0-9][\w-]+){1,7})"
    r"(?:,?\s\((?P<short>[A-Z][\w-]+)\))?,?\s(?:in|te)\s"
)
_FIRST: Final = 8
"""Lines at the start of a report, which tell why it went."""
_FROM_IN_TITLE: Final = re.compile(
    r"\b(?:uit|vanuit|van|namens|via|met|gemeente|stad|voor)\s+$", re.IGNORECASE
)
_HOME: Final = re.compile(r"\b(?:van|vanuit)\s+$", re.IGNORECASE)
_AWAY: Final = re.compile(r"\s+naar\s")
_GOES_ON: Final = re.compile(r"-?[^\W\d]| (?=[^\W\d_])(?![a-z])")
_OF_REPORT: Final = re.compile(
    r"\w*(?:verslag|reis|bezoek|missie|gemeente|rapportage|memo|evaluatie|reizen)|buitenlandse?",
    re.IGNORECASE,
)
_HERE: Final = re.compile(r"(?:Hier|In deze|In dit)\b")


class Proof(NamedTuple):
    """A place in a report where a town is named.

    score: how strongly it shows a visit: from 6 it is certain, from 4 likely; below zero it denies
        one.
    is_town: the words beside the name tell that it is a town.
    is_place: they tell that it is a place.
    is_beside: it stands in one list with a town that was visited.
    is_asked: it stands in the title, a heading, or the answer to where it was.
    is_inner: it stands there as something in another town, and is its quarter if it lies near.
    is_of_host: somebody who was met is of it, which is no second sign of a visit.
    """

    score: int
    mention: Mention
    is_town: bool = False
    is_place: bool = False
    is_beside: bool = False
    is_asked: bool = False
    is_inner: bool = False
    is_of_host: bool = False


def of_title(title: str, places: Gazetteer) -> Iterator[Proof]:
    """``Werkbezoek Cork en Limerick``: where a title says that it went."""
    for mention in place_names.find(title, places):
        before, after = title[: mention.start], title[mention.end :]
        slot = _slot(title, mention)
        if _HOME.search(before) and _AWAY.match(after) and not _is_abroad(mention):
            yield Proof(DENIED, mention)
        elif slot.kind in ("going", "to", "visited") and not slot.is_part:
            yield Proof(GONE, mention, slot.is_town, slot.is_place)
        elif is_listed(mention) and not _FROM_IN_TITLE.search(before):
            yield Proof(GONE if not _EVENT.match(after) else DOUBTFUL, mention)
    yield from _names_in_title(title, places)


def event_in(title: str) -> frozenset[str]:
    """The words of what a title names: ``Verslag World Water Week 2017``."""
    names = re.findall(r"(?<![\w-])[A-ZÀ-Ž0-9][\w-]+(?:\s+[A-ZÀ-Ž0-9][\w-]+)+", title)
    words = {word for name in names for word in name.split() if not word.isdecimal()}
    return frozenset(word for word in words if not _OF_REPORT.fullmatch(word))


def event_told(texts: list[str]) -> frozenset[str]:
    """The same of what a report tells of first, and names again: ``Smart City Expo (SCE)``."""
    whole = "\n".join(texts)
    for found in _NAMED_EVENT.finditer("\n".join(texts[:_FIRST])):
        names = (found["name"], found["short"] or found["name"])
        if _EVENT.search(f" {found['name']}") and any(whole.count(name) > 1 for name in names):
            return frozenset(re.findall(r"[\w-]+", found["name"]))
    return frozenset()


def _is_abroad(mention: Mention) -> bool:
    return mention.city.country not in ("", "NL")


def _names_in_title(title: str, places: Gazetteer) -> Iterator[Proof]:
    """``Fruit Logistica Berlijn``: an event with the city where it is."""
    for mention in places.mentions(title):
        before, after = title[: mention.start], title[mention.end :]
        is_own = mention.city.country == "NL" or mention.city.is_word
        is_event = _EVENT.match(after) and not before.rstrip()[-1:].isupper()
        is_own = is_own or place_names.is_region(title, mention)
        is_other = is_own or _FROM_IN_TITLE.search(before) or _GOES_ON.match(after)
        if (is_event or not is_other) and not place_names.is_surname(title, mention):
            yield Proof(DOUBTFUL, mention)


def of_heading(text: str, section: Section, places: Gazetteer) -> Iterator[Proof]:
    """A heading that is a day and a town, or hardly more than a town."""
    has_time = place_times.has_time(text)
    mentions = list(place_names.find(text, places))
    beside = _beside(text, mentions) if has_time else frozenset()
    for mention in mentions:
        slot = _slot(text, mention)
        if slot.kind in ("from", "by") or slot.is_part:
            continue
        rest = (text[: mention.start] + text[mention.end :]).strip(" :–—-.,")
        goes = slot.kind in ("going", "to", "visited", "diary")
        is_label = slot.kind == "label"  # "Malaga: een stad die zichzelf opnieuw uitvond"
        if is_listed(mention) and (len(rest.split()) <= _FEW or goes or is_label):
            score = GONE if goes or not rest or has_time else DOUBTFUL
            yield Proof(score, mention, slot.is_town, slot.is_place)
        elif mention.start in beside:
            yield Proof(CERTAIN, mention, True, is_place=True, is_beside=True)
        elif goes or (has_time and slot.kind in ("segment", "hall")):
            yield Proof(CERTAIN, mention, slot.is_town, slot.is_place)
        elif not rest and _begins_here(section) and not role_of(text):
            yield Proof(CERTAIN, mention, True, is_place=True)


def asked(proof: Proof) -> Proof:
    """*proof* of a town in the title, a heading, or the answer to where it was."""
    return proof._replace(is_asked=True)


def _beside(text: str, mentions: list[Mention]) -> frozenset[int]:
    """Where those begin that stand in one list with a known town: ``Barolo en La Morra``."""
    found = set()
    for one, other in pairwise(mentions):
        if LISTED.fullmatch(text, one.end, other.start):
            known = [town for town in (one, other) if is_listed(town) or town.city.geonames]
            found |= {one.start, other.start} if known else set()
    return frozenset(found)


def _slot(text: str, mention: Mention) -> Slot:
    return place_slots.of(Clause(text, 0, mention.start), text, mention)


def _begins_here(section: Section) -> bool:
    """Whether the text below a heading begins with ``Hier``."""
    return bool(section.lines and _HERE.match(section.lines[0].text))
