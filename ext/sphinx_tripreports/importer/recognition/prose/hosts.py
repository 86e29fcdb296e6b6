"""The organisation that a sentence is at: ``te gast bij X``, ``bezoek aan X``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from .. import names
from ..gazetteer import Gazetteer
from ..words import has_organisation, is_organisation_start
from .generic_hosts import is_body
from .organisation_names import (
    Host,
    organisation_at,
)
from .prose_words import (
    GROUNDS,
    GUESTS_OF,
    is_closed,
    is_occupation,
    is_verb,
)

_AT: Final = re.compile(
    r"\b(?P<verb>namens|bezoek(?:je)?\s+aan|langs(?:\s+bij)?|naar|bij|op|aan|in"
    r"|(?:bezochten|bekeken|bezoeken)(?:\s+(?:wij|we))?"
    r"|bezocht(?:en)?(?:\s+(?:intussen|ondertussen|ook|nog|eerst|vervolgens|daarna|tevens))+"
    r"|bezocht(?:\s+(?:het (?:comité|gezelschap|college)|de (?:delegatie|groep|raad)))?"
    r"|vertegenwoordig(?:t|den?|en)|vanuit|met|door"
    rf"|(?:{GUESTS_OF})\s+van|^van)\s+",
    re.IGNORECASE,
)
_SEEN_WORDS: Final = 6
_SEEN: Final = re.compile(r"\b(?:bezocht(?:en)?|bezoeken|bekeken|bekijken|bezichtig\w*|gezien)\b")
_OF_WHICH: Final = re.compile(
    r",\s+(?:waar(?:van|bij|voor|achter)?|van wie|wier|wiens)\s"
    r"|,?\s+(?P<by>in\s+de\s+perso(?:on|nen)\s+van|(?:hier\s+|daar\s+)?vertegenwoordigd\s+door)\s",
    re.IGNORECASE,
)
"""``bij drukkerij X, van wie voorzitter Y``: who follows is of what stands before."""
_TOWARDS: Final = re.compile(r"\b(?:naar|bij|langs|bezochten(?:\s(?:wij|we))?)\s+$")
_BEFORE_COLON: Final = re.compile(
    r"\b(?:door|met|bij|namens|van|aan)\s+(?:(?:de|het)\s+)?(?P<name>[^\W\d_a-zà-ÿ][^:;,.()]{2,50}):"
)
"""What stands before a colon and names of persons is an organisation."""
_SITE: Final = re.compile(
    r"(?:de|het|een)\s+(?:[a-zà-ÿ]+e\s+)?(?P<noun>[a-zà-ÿ-]+)\s+(?:van|bij)\s+"
)
"""``op het lab van``: where one is of an organisation."""
_ROOM: Final = re.compile(
    r"\w*(?:kantine|lab|laboratorium|kas|kassen|campus|redactie|vergaderzaal|kelder|proeflokaal"
    r"|vestiging|hoofdkantoor|kantoren|showroom|testbaan|productielijn|bedrijfsrestaurant)"
)
"""Nouns for rooms that only an organisation has, so that its name need not say that it is one."""
_SHOWN: Final = re.compile(
    r"\brond(?:leid|ge?leid|leiding|gang)\w*\s.*door het\s|\bliep\w*\s.*\bmee\s+door het\s"
    r"|\bleidd?\w*\s.*\bdoor het\s|\bdoor het\s.*\b(?:rond|mee)\b"
)
"""Through what somebody shows the guests round is where he works."""
_SIDE: Final = re.compile(r"\s(?:zijde|kant|partners?|collega[’']?s|gasten)\b")
"""Behind an adjective: ``namens Duitse zijde`` is no organisation."""
_SOME: Final = re.compile(
    r"\s(?:een|twee|drie|vier|vijf|zes|zeven|enkele|diverse|verschillende|meerdere|alle|\d+)\s"
)
"""``van X drie mensen:``: how many there were of an organisation."""
_SUBJECT: Final = re.compile(
    r"\s*(?::|\(|(?:was|werd|is|had|gaf|stuurde|ontving|heeft|telt|levert|werkt|draait"
    r"|beheert|maakt|bouwt|verzorgt|organiseert|bestaat|zit|ligt|staat)\s)",
    re.IGNORECASE,
)
"""What stands behind an organisation with which a sentence begins, if it is the host."""
_STRONG: Final = re.compile(
    r"bij|namens|kant|zijde|bezoek|bezocht|bekeken|vertegenw", re.IGNORECASE
)
"""Words behind which a name of an organisation need not say that it is one."""
_INSTITUTION: Final = re.compile(
    r"(?:(?:de|het)\s+(?:[a-zà-ÿ]+e\s+)?|(?P<noun>[a-zà-ÿ]{5,})\s+)(?P<name>[^\W\d_a-z][\w-]+(?:\s[^\W\d_a-z][\w-]+)*)"
)
GROUND: Final = re.compile(rf"(?:{GROUNDS})s?$", re.IGNORECASE)
"""The end of a word for a place where no one works."""
_APPOSED: Final = re.compile(
    r"(?:,|\b(?:een|[Hh]et|[Dd]e))\s+(?P<noun>[a-zà-ÿ-]+)\s(?:(?P<name>[^\W\d_a-z])"
    r"|[^,.;:]{0,50},\s(?:[Hh]et\s|de\s)?(?P<far>(?:[a-zà-ÿ]{4,}\s)?[^\W\d_a-z]))"
)
_BEGINS_COLON: Final = re.compile(
    r"\s*(?:[^:.,;]{3,30}\s[^\W\d_a-z][^:.,;]{2,30}|\w+[a-z][A-Z]\w+):\s"
)
"""A name of two words or with a capital within; ``Tip:`` is none."""
_STOP: Final = re.compile(
    r"\W*(?:(?:de|het)\s+)?[^\W\d_a-z][^:.,;]{2,50}?\s(?:was|is|vormde)\s"
    r"(?:de|het|ons|onze)\s(?:\w+e?\s)?"
    r"(?:halte|stop|bestemming|adres|bezoek|programmapunt|programmaonderdeel|gastheer)\b",
    re.IGNORECASE,
)  # fmt: skip
"""``X was de laatste halte``."""
_DAY_AT: Final = re.compile(
    r"\W*(?:(?:de|het)\s+)?(?:[a-zà-ÿ]+\s)?\w*(?:ochtend|morgen|middag|avond|dag|dagdeel)(?:\s\d+)?\s"
    r"(?:was|stond|is|staat)\s"
    r"(?:geheel\s|vooral\s|bestemd\s|gereserveerd\s|ingeruimd\s)?(?:voor|in\shet\steken\svan|gewijd\saan)\s+",
    re.IGNORECASE,
)
"""``De ochtend was voor`` an organisation."""
_OPENING: Final = re.compile(
    r"\W*(?:[^\W\d_][^:.,;()]{2,25}:|vandaag|gisteren|(?:maan|dins|woens|donder|vrij|zater|zon)dag\w*"
    r"|'s (?:morgens|ochtends|middags|avonds)|daarna|vervolgens|eerst|toen)\s+"
    r"(?:(?:ook|nog|eerst|dan|door|weer)\s+)*",
    re.IGNORECASE,
)
_GOES_ON: Final = re.compile(
    r"(?:\sin\s[^\W\d_a-z][\w-]+)?,\s+"
    r"(?:met|waar\w*|een\s[a-z-]+\s(?:waar|die|dat)|die|dat|bij wie)\s"
)
"""How a sentence goes on behind the organisation that it opens with."""
_FROM: Final = re.compile(r"\W*vanuit\s+", re.IGNORECASE)
_TAKING_PART: Final = re.compile(
    r"\s(?:na(?:men|m)|wa(?:ren|s)|zijn|is|scho(?:of|ven)|slo(?:ot|ten)|de(?:ed|den))\s(?!wij\b|we\b|ik\b)"
)
_HAS: Final = re.compile(r"\b(?:had|hadden|heeft|hebben)\s+(?=(?:(?:de|het)\s+)?[^\W\d_a-z])")
_SENT: Final = re.compile(
    r"\s[^.;:,]{0,50}?\b(?:gestuurd|gezonden|afgevaardigd|meegenomen|laten komen)\b"
)


def right_before(text: str, end: int, places: Gazetteer) -> str:
    """The organisation of ``van het bureau X ingenieur Jan Smit``; "" without one."""
    for match in re.finditer(r"\b(?:van|namens|uit)\s+", text[:end]):
        host = organisation_at(text, match.end(), False, places)
        if host is not None and not text[host.end : end].strip(" ."):
            return host.name
    return ""


def in_sentence(text: str, places: Gazetteer) -> Iterator[Host]:
    """The organisations where *text* says that one was, in order of the ways to say so."""
    for match in _AT.finditer(text):
        is_strong = bool(_STRONG.search(match["verb"])) or _is_institution(text, match)
        host = organisation_at(text, match.end(), is_strong, places)
        if host is None and match["verb"].lower() == "van":
            host = _sender(text, match.end(), places)
        if host is None and (site := _SITE.match(text, match.end())):
            host = _of_site(text, site, places)
        if host is not None and not _SIDE.match(text, host.end):
            yield host._replace(start=match.start())
    yield from _apposed(text, places)
    yield from _opening(text, places)
    yield from _sent(text, places)
    yield from _before_colons(text, places)
    yield from _of_which(text, places)
    begin = len(text) - len(text.lstrip())
    label = _BEGINS_COLON.match(text)
    is_label = label is not None and not any(map(is_verb, label[0].split()))
    is_label = is_label or _STOP.match(text) is not None
    subject = organisation_at(text, begin, is_label, places)
    is_host = subject is not None and bool(_SUBJECT.match(text, subject.end))
    is_host = is_host and not _AT.match(text, begin)  # "Bezoek aan het Anna-ziekenhuis:"
    if subject is not None and is_host and not is_closed(subject.name.split()[0]):
        yield subject
    yield from _seen(text, places)


def _sender(text: str, start: int, places: Gazetteer) -> Host | None:
    """The organisation of ``Van X was Y aanwezig``, whatever its name."""
    host = organisation_at(text, start, True, places)
    return host if host is not None and _TAKING_PART.match(text, host.end) else None


def _opening(text: str, places: Gazetteer) -> Iterator[Host]:
    """``Tweede stop: X, met``, ``Vandaag X in Y, een plek waar``, ``Vanuit X namen deel``."""
    if day := _DAY_AT.match(text):
        host = organisation_at(text, day.end(), True, places)
        if host is not None and not GROUND.search(host.name):
            yield host
        return
    match = _FROM.match(text) or _OPENING.match(text)
    host = organisation_at(text, match.end(), True, places) if match else None
    if match is None or host is None or GROUND.search(host.name):
        return
    behind = _TAKING_PART if match.re is _FROM else _GOES_ON
    if behind.match(text, host.end):
        yield host


def _sent(text: str, places: Gazetteer) -> Iterator[Host]:
    """``Gelukkig had X iemand gestuurd, te weten``."""
    for match in _HAS.finditer(text):
        host = organisation_at(text, match.end(), True, places)
        if host is not None and _SENT.match(text, host.end):
            yield host


def _of_site(text: str, site: re.Match[str], places: Gazetteer) -> Host | None:
    """The organisation of ``het lab van X``; None if the noun tells no place of work."""
    noun = site["noun"]
    if is_closed(noun) or is_verb(noun) or is_occupation(noun) or GROUND.search(noun):
        return None
    return organisation_at(text, site.end(), bool(_ROOM.fullmatch(noun)), places)


def _is_institution(text: str, match: re.Match[str]) -> bool:
    """Whether a name behind ``op het`` or ``in wooncomplex`` must be that of an organisation."""
    is_shown = match["verb"].lower() == "door" and bool(_SHOWN.search(text))
    if match["verb"].lower() not in ("op", "in") and not is_shown:
        return False
    named = _INSTITUTION.match(text, match.end())
    if named is None or GROUND.search(named["name"]):
        return False
    noun = named["noun"] or ""
    return not (noun and (is_closed(noun) or is_verb(noun) or GROUND.search(noun)))


def _apposed(text: str, places: Gazetteer) -> Iterator[Host]:
    """``de maker, het bedrijf X, was``, ``een start-up in een oude hal, X, die``."""
    for match in _APPOSED.finditer(text):
        host = organisation_at(text, match.start("name" if match["name"] else "far"), True, places)
        is_kind = is_organisation_start(match["noun"]) or is_body(match["noun"])
        if is_kind and host is not None and re.match(r"\s*(?:[,.]|$)", text[host.end :]):
            yield host._replace(start=match.start())


def _of_which(text: str, places: Gazetteer) -> Iterator[Host]:
    """``drukkerij X, waar``, ``netbeheerder X, van wie``: whatever else the sentence tells."""
    for match in _OF_WHICH.finditer(text):
        begin = max(text.rfind(mark, 0, match.start()) for mark in ",;:(.") + 1
        for word in re.finditer(r"\S+", text[begin : match.start()]):
            start = begin + word.start()
            is_by = bool(match["by"]) and word[0][:1].isupper()
            host = _begins(text, start, places, is_by)
            if host is not None and host.end == match.start():
                yield host
                break


def _begins(text: str, start: int, places: Gazetteer, is_strong: bool = False) -> Host | None:
    """The organisation whose name may begin with the word at text[start:]; None without one."""
    word, *rest = text[start:].split(maxsplit=2)
    if is_verb(word) or (is_closed(word) and word not in ("de", "het", "een")):
        return None
    is_kind = is_strong or is_body(word)
    if is_occupation(word) and rest and rest[0][:1].isupper():
        host = organisation_at(text, text.index(rest[0], start), True, places)
        job = _OF_WHICH.match(text, host.end) if host else None
        is_colleague = job and any(map(is_occupation, text[job.end() :].split()[:1]))
        is_colleague = is_colleague or bool(_TOWARDS.search(text[:start]))
        # "netbeheerder X, van wie accountmanager Y"
        return host._replace(name=f"{word} {host.name}") if host and is_colleague else None
    if (
        rest
        and is_closed(rest[0])
        and rest[0].islower()
        and not (is_kind or has_organisation(word))
    ):
        return None  # "Afgesloten op de universiteit"
    return organisation_at(text, start, is_kind, places)


def _before_colons(text: str, places: Gazetteer) -> Iterator[Host]:
    """``Ontvangst door X: Jan Smit``."""
    for match in _BEFORE_COLON.finditer(text):
        person = names.at_start(match["name"])
        words = match["name"].split()
        is_side = words[-1] in ("zijde", "kant") or any(map(is_verb, words))
        if is_side or (person and person.is_sure) or places.cities(match["name"]):
            continue
        host = organisation_at(text, match.start("name"), True, places)
        if host is not None and _SOME.match(text, host.end):
            yield host
        else:
            yield Host(match["name"], match.start(), match.end("name"))


def _seen(text: str, places: Gazetteer) -> Iterator[Host]:
    """``een kwekerij van X bekeken``."""
    seen = _SEEN.search(text)
    for match in re.finditer(r"\bvan\s+", text[: seen.start()] if seen else ""):
        host = organisation_at(text, match.end(), True, places)
        if host is not None and seen is not None and host.end <= seen.start():
            yield host
    for match in list(re.finditer(r"\S+", text[: seen.start()] if seen else ""))[-_SEEN_WORDS:]:
        host = organisation_at(text, match.start(), False, places)
        if host is not None and not text[host.end : seen.start() if seen else None].strip():
            yield host  # "collège X bezocht"
            return
