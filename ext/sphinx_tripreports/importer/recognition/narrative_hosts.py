"""The organisation that a sentence or heading is at: ``te gast bij X``, ``Bezoek aan X``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from ...model.text import fold
from . import names
from .gazetteer import Gazetteer
from .narrative_words import BUILDINGS, GENERIC, VISITED, is_closed, is_verb
from .words import (
    has_organisation,
    is_first_name,
    is_function_word,
    is_organisation_start,
    is_organisation_word,
)

_ARTICLE: Final = re.compile(
    rf"(?:(?:de|het|the|een|den|der|ene)\s+)?(?:(?:\w+e\s+)?(?:{GENERIC})\s+)?"
    r"(?:(?:nieuwe|oude|grote|kleine|lokale|plaatselijke|regionale|nabijgelegen|beroemde)\s+)*",
    re.IGNORECASE,
)
_TOKEN: Final = re.compile(r"\s*(?P<word>[^\s,;:()\[\]\"“”!?]+)")
_LINKS: Final = frozenset(
    ("van", "der", "den", "de", "het", "voor", "of", "for", "the", "fur", "für", "des", "du", "la",
     "le", "les", "del", "di", "da", "do", "dos", "das", "y", "i", "e", "et", "und", "and", "&",
     "en", "with", "on", "to", "och", "og", "à", "a", "in", "'t", "op", "aan", "nr.", "nr", "-", "–", "+")
)  # fmt: skip
_CAPITAL: Final = re.compile(r"(?:[a-zà-ÿ]{1,4}['’])?(?:[^\W_a-zà-ÿ])")
"""How a word of a name begins: ``Terre``, ``d'Ici``, ``7``."""
_MOST_LOWER: Final = 2
"""Words in lower case before the name proper: ``technische hogeschool IMT``."""
_AT: Final = re.compile(
    r"\b(?P<verb>namens|bezoek(?:je)?\s+aan|langs(?:\s+bij)?|naar|bij|op|aan|in|bezochten|bekeken"
    r"|bezoeken|bezocht|vanuit|met|door|(?:vertegenwoordigers?|medewerkers?|collega['’]s|mensen|team"
    r"|delegatie|bestuur|directie|studenten|docenten|onderzoekers|leerlingen|bestuurders)\s+van|^van)\s+",
    re.IGNORECASE,
)  # fmt: skip
_SEEN: Final = re.compile(r"\b(?:bezocht(?:en)?|bezoeken|bekeken|bekijken|bezichtig\w*|gezien)\b")
_WHERE: Final = re.compile(
    r"\b(?:een|de|het)\s+(?P<name>(?:[a-zà-ÿ]+e\s+)?(?P<noun>[a-zà-ÿ-]+)),?\s+waar\b"
)
"""``een technische school waar`` before those who work there."""
_BEFORE_COLON: Final = re.compile(
    r"\b(?:door|met|bij|namens|van|aan)\s+(?:(?:de|het)\s+)?(?P<name>[^\W\d_a-zà-ÿ][^:;,.()]{2,50}):"
)
"""What stands before a colon and names of persons is an organisation."""
_SUBJECT: Final = re.compile(
    r"\s*(?::|\(|(?:was|werd|is|had|gaf|stuurde|ontving)\s)", re.IGNORECASE
)
"""What stands behind an organisation with which a sentence begins, if it is the host."""
_STRONG: Final = re.compile(r"bij|namens|bezoek|bezocht|bekeken", re.IGNORECASE)
"""Words behind which a name of an organisation need not say that it is one."""
VISITED_NOUN: Final = re.compile(rf"\b(?:{VISITED})\b|\w(?:{VISITED})\b", re.IGNORECASE)
_OF_BUILDING: Final = re.compile(
    rf"(?:\w+\s+)?(?:{BUILDINGS})\s+van\s+(?=(?:(?:de|het)\s+)?(?-i:[^\W\d_a-z]))", re.IGNORECASE
)
_BUILDING: Final = re.compile(rf"(?:\w+e\s+)?(?:{BUILDINGS})\b", re.IGNORECASE)
_HEADING: Final = re.compile(
    r"^(?:.*\b(?:bezoek aan|bezoek bij|bij|gesprek met|ontvangst door|overleg met|langs)\s+)?"
    r"(?:(?:de|het)\s+)?(?P<host>\S.*)$",
    re.IGNORECASE,
)
_TIME: Final = re.compile(
    r"^[\W\d]*(?:\d{1,2}[.:]\d\d\s*(?:u\w*\.?)?|(?:maan|dins|woens|donder|vrij|zater|zon)dag\w*"
    r"|'s (?:ochtends|middags|avonds)|(?:ma|di|wo|do|vr|za|zo)\b)[\s:,.–-]*", re.IGNORECASE
)  # fmt: skip
_DASH: Final = re.compile(r"\s+[–—-]\s+|,\s+|:\s+")


_NO_HOST: Final = re.compile(
    r"^\d|\b(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag|januari|februari|maart|april|mei|juni"
    r"|juli|augustus|september|oktober|november|december|city hall|town hall)\b", re.IGNORECASE
)  # fmt: skip


_ELSEWHERE: Final = re.compile(
    r"^\W*(?:daarna|vervolgens|later|hierna|tot slot|ten slotte|na (?:de|het|een)|['’]s \w+s|ook|(?:op )?dag (?:\d|een|twee|drie|vier)|(?:op )?de \w+de dag"
    r"|(?:op )?(?:maan|dins|woens|donder|vrij|zater|zon)dag\w*|de volgende dag)\b", re.IGNORECASE
)  # fmt: skip
_AT_OTHER: Final = re.compile(r"\b(?:door|in|op|langs|naar|aan)\s+(?:de|het)\s+[^\W\d_a-z]")
_AT_GENERIC: Final = re.compile(r"\b(?:in|op|bij)\s+(?:het|de|een)\s+(?P<noun>[a-zà-ÿ-]+)", re.I)


class Host(NamedTuple):
    """An organisation where the delegation was, named at text[start:end]."""

    name: str
    start: int
    end: int


def organisation_at(text: str, start: int, is_strong: bool, places: Gazetteer) -> Host | None:
    """The organisation whose name begins at text[start:], after an article; None if none does.

    Args:
        text: a sentence.
        start: where an article or the name begins.
        is_strong: only organisations stand here, so that the name need not say that it is one.
        places: the cities, whose names alone are no organisation.
    """
    article = _ARTICLE.match(text, start)
    begin = article.end() if article else start
    if building := _OF_BUILDING.match(text, begin):
        return organisation_at(text, building.end(), True, places)
    if _BUILDING.match(text, begin):
        return None
    end = _end(text, begin)
    name = text[begin:end].strip(" .,–-")
    if not name or not _is_organisation(name, is_strong, places):
        return None
    return Host(name, start, begin + len(name))


def _end(text: str, begin: int) -> int:
    """Where the name ends that begins at text[begin:]: after its last capital word."""
    end = position = begin
    lower = 0
    has_capital = False
    while match := _TOKEN.match(text, position):
        word = match["word"]
        bare = word.strip(".")
        is_capital = bool(_CAPITAL.match(bare))
        if is_capital and has_capital and _is_next_name(text, match.start("word"), end):
            break
        if is_capital or (has_capital and _ends_organisation(bare, text[begin:end])):
            has_capital = has_capital or bare[:1].isupper()
            end = match.end()
        elif has_capital and bare.lower() not in _LINKS:
            break
        elif not has_capital:
            lower += 1
            if lower == 1 and is_organisation_start(bare):
                end = match.end()
            is_link = end > begin and bare in ("van", "of", "voor", "de", "het")
            if not is_link and (lower > _MOST_LOWER or is_closed(bare) or is_verb(bare)):
                break
        position = match.end()
        if text[position : position + 1] not in (" ", "\u00a0"):
            break
    return end


def _ends_organisation(word: str, before: str) -> bool:
    """Whether a word in lower case can end a name: ``Samsø kommune``, ``Nederlandse ambassade``."""
    if is_organisation_start(word):
        return bool(re.fullmatch(r"\w+(?:se|sche)", before.strip()))
    return is_organisation_word(word)


def _is_next_name(text: str, start: int, end: int) -> bool:
    """Whether after ``en`` no more of the name comes, but a person or another organisation."""
    if text[end:start].split()[-1:] not in (["en"], ["and"], ["&"]):
        return False
    name = names.at_start(text, start)
    return bool(name and name.is_sure) or is_organisation_start(text[start:].split()[0])


def _is_organisation(name: str, is_strong: bool, places: Gazetteer) -> bool:
    words = name.split()
    if not any(word[:1].isupper() for word in words):
        return False  # "de universiteit": which?
    if all(map(places.cities, re.split(r"\s+(?:en|and)\s+", name))) or _NO_HOST.search(name):
        return False
    if is_function_word(words[0]):
        return False
    person = names.at_start(name)
    is_person = person is not None and person.is_sure
    if person is not None and is_person and re.match(r"(?:$|,|\s+(?:van|bij|of)\s)", name[person.end :]):
        return False
    if has_organisation(name) or is_organisation_start(words[0]) or VISITED_NOUN.search(fold(name)):
        return not _is_quarter(words)
    return is_strong and not is_person and not is_first_name(words[0]) and not _is_quarter(words)


_TOO_WIDE: Final = frozenset(("stad", "gemeente", "dorp", "regio", "provincie", "haven"))
"""Nouns that name no organisation of persons, unless a name follows."""


def _is_quarter(words: list[str]) -> bool:
    return bool(re.match(r"wijk|dorp|stadsdeel|plein|straat|eiland|provincie$", words[0]))


def generic_at(text: str, start: int) -> Host | None:
    """``de universiteit``: an organisation that the report does not name."""
    match = re.compile(r"(?:de|het|een)\s+(?P<name>[^\s,;.:()]+)").match(text, start)
    if match is None or not is_organisation_start(match["name"]) or not match["name"].islower():
        return None
    return Host(match["name"], start, match.end())


def is_left(before: str) -> bool:
    """Whether *before*, the begin of a sentence, tells of another time or place than those before.

    Places with a name that is no organisation count, and such as ``in het museum``.
    """
    if _ELSEWHERE.match(before) or _AT_OTHER.search(before):
        return True
    return any(
        is_organisation_start(match["noun"]) or VISITED_NOUN.search(match["noun"])
        for match in _AT_GENERIC.finditer(before)
    )


def right_before(text: str, end: int, places: Gazetteer) -> str:
    """The organisation of ``van het bureau X ingenieur Jan Smit``; "" without one."""
    for match in re.finditer(r"\b(?:van|namens|uit)\s+", text[:end]):
        host = organisation_at(text, match.end(), False, places)
        if host is not None and not text[host.end : end].strip(" ."):
            return host.name
    return ""


def in_sentence(text: str, places: Gazetteer) -> Iterator[Host]:
    """The organisations where *text* says that one was, in order."""
    for match in _AT.finditer(text):
        is_strong = bool(_STRONG.search(match["verb"]))
        host = organisation_at(text, match.end(), is_strong, places)
        if host is None and match["verb"].lower() in ("bij", "namens"):
            host = generic_at(text, match.end())
        if host is not None:
            yield host._replace(start=match.start())
    for match in _BEFORE_COLON.finditer(text):
        person = names.at_start(match["name"])
        is_side = re.search(r"\b(?:zijde|kant)$", match["name"])
        if not is_side and not (person and person.is_sure) and not places.cities(match["name"]):
            yield Host(match["name"], match.start(), match.end("name"))
    for match in _WHERE.finditer(text):
        noun = match["noun"]
        if noun not in _TOO_WIDE and (is_organisation_start(noun) or VISITED_NOUN.search(noun)):
            yield Host(match["name"], match.start(), match.end("name"))
    subject = organisation_at(text, 0, False, places)
    if subject is not None and not is_closed(subject.name.split()[0]) and _SUBJECT.match(text, subject.end):
        yield subject
    if seen := _SEEN.search(text):
        for match in re.finditer(r"\bvan\s+", text[: seen.start()]):
            host = organisation_at(text, match.end(), True, places)
            if host is not None and host.end <= seen.start():
                yield host


def of_line(text: str, places: Gazetteer) -> str:
    """The organisation that a line without a verb consists of: ``10.00u Fabriek X, Auby``."""
    rest = _TIME.sub("", text.strip().rstrip(".:"))
    if len(rest.split()) > 8 or any(map(is_verb, rest.split())):
        return ""
    for part in reversed(_DASH.split(rest)):
        host = organisation_at(part, 0, False, places)
        if host is not None and host.end >= len(part.rstrip(" .")):
            return host.name
    return ""


def of_heading(text: str, places: Gazetteer) -> str:
    """The organisation that a heading names as the one visited; "" without one."""
    if text.isupper():
        return ""  # a question in capitals
    match = _HEADING.match(_TIME.sub("", text.strip().rstrip(" .:")))
    if match is None:
        return ""
    is_strong = match.start("host") > 0
    host = organisation_at(match["host"], 0, is_strong, places)
    is_whole = host is not None and host.end >= len(re.split(r"\s*[,(–]", match["host"])[0])
    return host.name if host is not None and is_whole else ""
