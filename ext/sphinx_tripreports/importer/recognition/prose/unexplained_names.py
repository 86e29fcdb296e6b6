"""Names in a sentence that nothing else explains: no person, no place, no time, no project.

Somebody with a function and no organisation is likely to be of one of those.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from .. import names
from ..gazetteer import Gazetteer, countries_in, is_place
from ..words import has_function, has_organisation, is_acronym, is_first_name
from .generic_hosts import is_body
from .hosts import GROUND
from .organisation_names import Host, organisation_at
from .prose_words import OCCASIONS, PROGRAMME, WORD, is_closed, is_occupation, is_office, is_verb

_ARTICLES: Final = ("de", "het", "the")
_NOT_AT: Final = frozenset(
    (
        "in",
        "uit",
        "tussen",
        "op",
        "te",
        "ons",
        "onze",
        "mijn",
        "over",
        "per",
        "als",
        "tijdens",
        "an",
        "am",
        "der",
        "im",
        "sur",
        "upon",
        "sul",
    )
)
"""Words before a place, a thing or a name of our own."""
_THING: Final = re.compile(
    r"ict|it|ai|eu|vn|ov|co2|mkb|gps|gis|bim|hbo|mbo|wmo|wo|bbp|hr|pr|tv|cv|pdf|ngo|smart|europ\w+"
    r"|nederland\w*|covid\S*|corona|internet|kerst\w*|pasen|pinksteren"
    rf"|(?:{OCCASIONS}|{PROGRAMME})",
    re.IGNORECASE,
)
"""Words with a capital that name no organisation by themselves."""
_KIND: Final = re.compile(
    r"[A-ZÀ-Þ]\w+(?:se|sche|s|isch|[^e]er)"
    r"|(?i:\w*(?:project|programma|wet|plein|straat|laan|park|dag|week|prijs|tour)(?:en|s|-\w+)?)"
)
"""``Deense``, ``Engels``, ``Omgevingswet``."""
_LEAST: Final = 3
_LONG: Final = 9
"""Letters of a single word behind an article, at least: not ``de Donau``."""
_IN_NAME: Final = re.compile(r"[^\W\d_a-zà-ÿ]\w+\s+van\s+(?:de|het)\s+$")
"""``Dag van het``."""
_OF: Final = re.compile(r"\b(?:van|bij|namens|voor)\s+(?:(?:de|het)\s+)?$")
_STREET: Final = re.compile(
    r"\b(?:Via|Viale|Rue|Rua|Calle|Carrer|Avenida|Avenue|Boulevard|Piazza|Plaza|Place|Ulica|Quai)\s+"
    r"(?:\w{1,3}\s+)*$"
)
"""``aan de Via`` before its name."""
_PAST: Final = re.compile(r"\b(?:vroeger|voorheen|ooit|eerder|eerst|naar)\b")


def of_behind(text: str, end: int, found: tuple[Host, ...]) -> list[str]:
    """Those of *found* behind text[:end] of which it can be: ``over de plannen van X``."""
    behind = [one for one in found if one.start >= end and _OF.search(text[end : one.start])]
    return [one.name for one in behind if not _PAST.search(text[end : one.start])]


def find(text: str, places: Gazetteer) -> Iterator[Host]:
    """The names in *text* that may be those of organisations, in their order."""
    end = 0
    words = list(WORD.finditer(text))
    for at, word in enumerate(words):
        if word.start() < end or not _may_begin(words, at, text):
            continue
        host = organisation_at(text, word.start(), True, places)
        if host is None or host.start != word.start() or not _is_name(host.name):
            continue
        if _may_stand(words, at, text, host):
            end = host.end
            yield host


def _may_begin(words: list[re.Match[str]], at: int, text: str) -> bool:
    """Whether a name of an organisation may begin with this word."""
    word = words[at][0].strip(".")
    is_noun = word[:1].islower() and is_body(word) and text[words[at].end() + 1 :][:1].isupper()
    if not (word[:1].isupper() or is_noun) or len(word) < _LEAST:
        return False
    return not (is_closed(word) or is_verb(word.lower()) or _THING.fullmatch(word))


def _may_stand(words: list[re.Match[str]], at: int, text: str, host: Host) -> bool:
    """Whether *host*, which begins with words[at], stands where an organisation can."""
    back = at - 1
    while back >= 0 and words[back][0].lower() in _ARTICLES:
        back -= 1
    has_article = back + 1 < at
    is_single = " " not in host.name
    between = text[words[back].end() : words[at].start()] if back >= 0 else "."
    if back < 0 or between.strip(" ") not in ("", ",", *_ARTICLES):
        goes_on = text[host.end :].split(maxsplit=1)[:1]
        return not is_single and bool(goes_on) and (has_article or is_verb(goes_on[0]))
    before = words[back][0].lower()
    ahead = text[: host.start]
    if before in _NOT_AT or _IN_NAME.search(ahead) or _STREET.search(ahead):
        return False
    if is_single and (before == "naar" if not has_article else len(host.name) < _LONG):
        return False
    return is_closed(before) or is_verb(words[back][0]) or "," in between


def _is_name(name: str) -> bool:
    """Whether *name* can be that of an organisation."""
    first = name.split(maxsplit=1)[0]
    if is_place(name) or countries_in(name) or is_first_name(first) or GROUND.search(name):
        return False
    if is_office(name) or is_occupation(first) or (has_function(name) and not is_acronym(name)):
        return False
    if " " not in name and _KIND.fullmatch(name):
        return False
    person = names.at_start(name)
    return person is None or not person.is_sure or has_organisation(name)
