"""The organisation that a heading or a line of a programme is at: ``Bezoek aan X``, ``10.00 X``."""

from __future__ import annotations

import re
from typing import Final

from ..gazetteer import Gazetteer
from ..word_lists import A_NUMBER
from ..words import WEEKDAY, has_organisation, is_acronym, is_organisation_start
from .hosts import GROUND
from .organisation_names import VISITED_NOUN, Host, organisation_at
from .prose_words import OCCASIONS, PROGRAMME, is_verb

_HEADING: Final = re.compile(
    r"^(?:.*\b(?:bezoek aan|bezoek bij|bij|gesprek met|ontvangst door|overleg met|langs)\s+)?"
    r"(?:(?:de|het)\s+)?(?P<host>\S.*)$",
    re.IGNORECASE,
)
_NUMBER: Final = re.compile(r"^(?:\d{1,2}|[a-z])[.)]\s+", re.IGNORECASE)
_EXPLAINED: Final = re.compile(
    r"\s*(?:\((?:de|het|een)\s[^()]+\)|(?:,|\s[–-])\s+(?:de|het|een)\s[^,]+)$"
)
"""``Povodí Vltavy (de rivierbeheerder)``: what needs to be explained is the name of somebody."""
_TIME: Final = re.compile(
    rf"^[\W\d]*(?:\d{{1,2}}[.:]\d\d\s*(?:u(?:ur|ren)?\b\.?)?|{WEEKDAY}\w*"
    r"|(?:['’]s )?(?:ochtends|middags|avonds)|(?:ma|di|wo|do|vr|za|zo)\b)[\s:,.–-]*", re.IGNORECASE
)  # fmt: skip
_STAY: Final = re.compile(
    rf"(?:{A_NUMBER})\s+(?:dag|dagen|week|weken|nachten|uur)\b", re.IGNORECASE
)
"""``Twee dagen Gent``: the title of a report."""
_HOUR: Final = re.compile(r"\W*\d{1,2}[.:]\d\d\b")
_NOUN: Final = re.compile(r"(?:het|de|een)\s+([a-zà-ÿ-]+)(?=\s+(?:in|op|van|bij|te)\s|\s*$)", re.I)
"""``Woensdag het textielmuseum in de Witte Hal.``"""
_VISIT: Final = re.compile(
    r"^(?:.{0,20}\b(?:bezoek|gesprek|ontvangst|overleg|rondleiding|lunch|presentatie)\s+"
    r"(?:aan|bij|met|door|op|in)\s+(?:(?:de|het)\s+)?)(?=\S)", re.IGNORECASE
)  # fmt: skip
_PROGRAMME_FIRST: Final = re.compile(rf"(?:{PROGRAMME})\s+(?=(?-i:[^\W\d_a-z]))", re.I)
_IN_PROGRAMME: Final = re.compile(rf"(?:{PROGRAMME})\b", re.IGNORECASE)
_DASH: Final = re.compile(r"\s+[–—-]\s+|,\s+|:\s+")
_OCCASION: Final = re.compile(
    rf"(?:{OCCASIONS}|\w*(?:kerk|ere|gebeds|zondags|herdenkings|rouw|avond)dienst)\b", re.IGNORECASE
)
_LONGEST: Final = 10
"""Words of a line that names an organisation and its town; twice with an hour."""


def is_timed(text: str) -> bool:
    """Whether *text* begins with an hour, as the lines of a programme do."""
    return bool(_HOUR.match(text.strip()))


def of_line(text: str, places: Gazetteer) -> str:
    """The organisation that a line without a verb consists of: ``10.00u Fabriek X, Auby``."""
    time = _TIME.match(text.strip())
    rest = text.strip()[time.end() if time else 0 :].rstrip(" .:")
    timed = is_timed(text)
    longest = _LONGEST * (1 + timed)
    if len(rest.split()) > longest or any(map(is_verb, rest.split())) or _OCCASION.match(rest):
        return ""
    whole = _DASH.split(rest)
    parts = _without_towns(whole, bool(time), places)
    # A time before it and a town behind it: that is where one is, whatever it is called.
    is_there = bool(time) and len(parts) < len(whole)
    if is_there and has_organisation(parts[0]):
        return ", ".join(parts)  # "Ministry of Water, Land and Mines, Victoria"
    plain = [_PROGRAMME_FIRST.sub("", _VISIT.sub("", part)) for part in parts]
    tries = [(part, is_there) for part in reversed(plain)]
    tries += [
        (part, True)
        for part, first in zip(plain, parts, strict=True)
        if part != first or (timed and not _IN_PROGRAMME.match(part))
    ]
    for part, is_strong in tries:
        host = organisation_at(part, 0, is_strong, places)
        if host is not None and host.end >= len(part):
            return host.name
    noun = _NOUN.match(rest)
    if noun is not None and (is_organisation_start(noun[1]) or VISITED_NOUN.search(noun[1])):
        return noun[1]
    return ""


def _without_towns(parts: list[str], has_time: bool, places: Gazetteer) -> list[str]:
    """*parts* of a line without the towns at its end."""
    left = list(parts)
    while len(left) > 1 and (places.cities(left[-1]) or _is_town(left, has_time)):
        left.pop()
    return left


def _is_town(parts: list[str], has_time: bool) -> bool:
    """Whether the last of *parts* may be a small town: one word behind an organisation."""
    word = parts[-1]
    is_name = word[:1].isupper() and " " not in word and not is_acronym(word)
    is_after = has_organisation(parts[0]) or (has_time and len(parts) > 1)
    return is_name and is_after and not has_organisation(word)


def of_begin(text: str, places: Gazetteer) -> tuple[Host, ...]:
    """The organisation behind the hour of a line that goes on: ``10.00 u – X, gesprek met``."""
    time = _TIME.match(text)
    if (
        time is None
        or not time[0].strip()
        or _IN_PROGRAMME.match(text, time.end())
        or _OCCASION.match(text, time.end())
    ):
        return ()
    host = organisation_at(text, time.end(), False, places)
    is_first = host is not None and re.match(r"\s*[,;:(–-]", text[host.end :])
    return (host,) if host is not None and is_first else ()


def of_heading(text: str, places: Gazetteer) -> str:
    """The organisation that a heading names as the one visited; "" without one."""
    if text.isupper() or _STAY.match(text):
        return ""  # a question in capitals, a title
    text = _NUMBER.sub("", _TIME.sub("", text.strip().rstrip(" .:")))
    is_explained = bool(_EXPLAINED.search(text))
    text = _EXPLAINED.sub("", text)
    match = _HEADING.match(_PROGRAMME_FIRST.sub("", text))
    if match is None:
        return ""
    is_strong = match.start("host") > 0 or is_explained
    host = organisation_at(match["host"], 0, is_strong, places)
    is_whole = host is not None and host.end >= len(re.split(r"\s*[,(–]", match["host"])[0])
    if host is None or not is_whole or GROUND.search(host.name):
        return ""
    return host.name
