"""The organisation that a sentence is about, in whatever words: ``Een mooi voorbeeld is X``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from .. import names
from ..gazetteer import Gazetteer, countries_in, is_place
from ..words import NOW, has_organisation, is_first_name, is_function_word, is_organisation_start
from . import lower_names
from .generic_hosts import is_body
from .hosts import GROUND
from .organisation_names import Host, organisation_at
from .prose_words import is_closed, is_occupation, is_office, is_verb

_NAMED: Final = re.compile(
    r"(?<![\w'’-])(?:(?P<article>de|het)\s+)?(?P<name>[^\W\d_a-zà-ÿ][\w'’-]+|[a-zà-ÿ]{4,}(?=\s+[^\W\d_a-zà-ÿ]))",
)
"""Where a name may begin: a capital, perhaps behind an article, or a noun before one."""
_OURS: Final = re.compile(r"\b(?:ons|onze|mijn|uit|tussen)\s+$|\b[Nn]amens\s+$")
_PLURAL_KIND: Final = re.compile(r"[^\W\d_a-zà-ÿ]\w+(?:se|sche)")
"""``de Deense``, with which no name is told."""
_WITHIN: Final = re.compile(r"[^\W\d_a-zà-ÿ][\w'’-]+\s+$")
"""A word with a capital right before, to whose name the next ones belong."""
_FRAME: Final = re.compile(
    r"\b(?:naar|handen\s+van|(?:aangeboden|verzorgd|ingevuld|uitgevoerd|beheerd|georganiseerd|ontvangst"
    r"|opgezet|geleid|gedaan|getrokken)\s+door|(?:bezoek|gesprek|afspraak|programma)\s+betrof"
    r"|(?:gesprek|afspraak|overleg|samenwerking|voerden|hadden)\s+met|uitnodiging\s+van"
    r"|(?:gastheer|gastvrouw)\b[^,.;]*\s(?:was|is)|kantoor\s+van|woord\s+(?:was\s+)?aan"
    rf"|is\s+(?:{NOW}|sinds\s+\w+))\s+(?:(?:de|het)\s+)?$",
    re.IGNORECASE,
)
"""Behind these stands somebody or an organisation, whatever its name is."""
_HOST_FRAME: Final = re.compile(
    r"\b(?:handen\s+van|(?:aangeboden|verzorgd|ingevuld|uitgevoerd|georganiseerd|ontvangst)\s+door"
    r"|(?:gesprek|overleg|voerden)\s+met|(?:kantoor|eigendom|schermen|gast)\s+van|gastheer\s+in\s+[^\W\d_a-z]\w+\s+was)\s+"
    r"(?=[a-z])",
    re.IGNORECASE,
)
_LEAST: Final = 3
_SHORT: Final = 6
_LONG: Final = 2
"""Words of a name that need not say that it is one of an organisation, behind an article."""


def find(text: str, places: Gazetteer) -> list[Host]:
    """The organisations that *text* names, in their order, whatever it tells of them."""
    found = list(_lower(text))
    for match in _NAMED.finditer(text):
        start = match.start("name")
        if any(one.start <= start < one.end for one in found):
            continue
        before = text[: match.start()]
        if _OURS.search(before) or _WITHIN.search(before):
            continue
        host = _at(text, match, places)
        if host is None or _is_function(host.name):
            continue
        if _is_whole(host.name, bool(_FRAME.search(before))):
            found.append(host)
    return sorted(found, key=lambda one: one.start)


def _lower(text: str) -> Iterator[Host]:
    """Names in lower case only, where nothing but a host can be meant: ``in handen van X``."""
    for match in _HOST_FRAME.finditer(text):
        start = match.end()
        end = lower_names.end_of(text, start, True)
        if end > start:
            yield Host(text[start:end], start, end)


def _is_whole(name: str, is_framed: bool) -> bool:
    """Whether *name* is more than a noun or an acronym, which can be of a law or a place."""
    is_long = is_framed or " " in name or (len(name) > _SHORT and not name.isupper())
    return is_long and " van " not in name and not GROUND.search(name)


def _is_function(name: str) -> bool:
    """Whether *name* is what somebody is: ``Business Development Manager``."""
    words = name.split()
    return is_function_word(words[-1]) and not is_organisation_start(words[0])


def _at(text: str, match: re.Match[str], places: Gazetteer) -> Host | None:
    """The organisation whose name begins where *match* does; None without one."""
    start, first = match.start("name"), match["name"]
    if is_closed(first) or is_verb(first) or is_occupation(first) or is_office(first):
        return None
    if first.islower() and not (is_organisation_start(first) or is_body(first)):
        return None  # "bewijst X"
    host = organisation_at(text, start, False, places)
    if host is None and _FRAME.search(text[: match.start()]):
        return _framed(text, start, places)
    if host is not None or not match["article"] or not first[:1].isupper():
        return host if host is None or not _is_person(host.name) else None
    host = organisation_at(text, start, True, places)
    words = host.name.split() if host else []
    if len(words) < _LONG or _PLURAL_KIND.fullmatch(words[0]) or not words[1][:1].isupper():
        return None
    return host


def _framed(text: str, start: int, places: Gazetteer) -> Host | None:
    """A name of which only its place tells that it is one of an organisation."""
    host = organisation_at(text, start, True, places)
    if host is None or len(host.name) < _LEAST or GROUND.search(host.name):
        return None
    is_known = is_place(host.name) or countries_in(host.name) or is_first_name(host.name.split()[0])
    return None if is_known or _is_person(host.name) else host


def _is_person(name: str) -> bool:
    person = names.at_start(name)
    return person is not None and person.is_sure and not has_organisation(name)
