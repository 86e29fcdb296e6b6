"""What was read behind a name, and how long somebody is something, which stands before it."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from ..gazetteer import Gazetteer
from ..persons.role_parts import Role
from ..words import ALSO, NOW, is_field, is_function_word
from . import organisation_names, positions
from .phrases import is_part
from .prose_words import is_modifier

_SINCE: Final = re.compile(r"^(?:al|sinds|reeds|pas|inmiddels|ruim|jarenlang|tot)\s")
_LIFE: Final = re.compile(
    r"(?:in\s+het\s+dagelijkse?\s+leven|van\s+(?:huis\s+uit|beroep|origine)|normaal\s+gesproken"
    r"|doordeweeks|(?:naar|zo)\s+(?:\w+\s+)?(?:bleek|blijkt)|naar\s+eigen\s+zeggen)\s+"
)
LATELY: Final = rf"(?:{ALSO}|{NOW}|daarnaast)"
ONE_OF: Final = re.compile(
    r"(?:(?:één|een)\s+van\s+(?:de|haar|zijn|hun)\s+\S+"
    r"|(?:in\s+\d{4}\s+|ooit\s+)?(?:ooit|eerder|eerst|voorheen|vroeger|begonnen|oorspronkelijk|tot)\s[^,;()]{3,60}?)"
    r"\s+(?:en|maar)\s+(?:is\s+)?(?=" + LATELY + r"\s+\S)"
)
"""``een van de bedenkers en tegenwoordig``, ``ooit monteur en nu``: then the function comes."""
THERE: Final = re.compile(rf"(?=(?:daar|aldaar|hier|er|sinds|al|reeds)\s){positions.TIME.pattern}")
"""``daar``, ``al twaalf jaar`` before a function."""
RELATIVE: Final = re.compile(r"\s*,\s*(?:die|dat|who)\s+")
_LATER: Final = re.compile(
    r"(?:(?:\s+\w+){1,3}\s*,\s*die\s+(?=(?:als|bij|namens)\s)|(?:\s+(?:ons|nog|ook|al|op|aan|binnen|rond|in|af|mee|toe|bij|uit"
    r"|langs|welkom|aanwezig|er|erbij|daar|te\s\w+en)){1,3}\s*,\s*die\s+)"
)
"""``nam X het over, die als``, ``wachtte X ons op, die``."""
_CLAUSE_END: Final = re.compile(r"[,;]|\.\s|\.$|$")
_PARTICLE: Final = re.compile(
    r"\s+(?:ons\s+|\w+\s+)?(?:aan|op|binnen|rond|toe|af|mee|klaar|uit|in|bij|thuis"
    r"|aan\s+het\s+woord|(?:naar\s+ons\s+)toe|(?:bij\s+ons\s+)?langs|het\s+woord)",
    re.IGNORECASE,
)
"""The end of a verb between a name and what is said of it: ``schoof Jan Smit aan, adviseur``."""
_LINK: Final = re.compile(r"\s+(?:van|bij|namens|of|from|at)\s+")
_SINCE_WORDS: Final = 5


class Behind(NamedTuple):
    """The role behind a name.

    end: where in the sentence it ends.
    place: ``van Utrecht``, which belongs to a function before the name.
    is_shared: it says that it is of several: ``beiden``, or a function in the plural.
    is_respective: it holds the functions of several, in their order.
    is_linked: ``zijn projectleider``: the organisation is that of the person before.
    by_name: the organisation follows by a preposition: ``A en B van X``.
    is_bracket: all of it stands in brackets.
    by_comma: the organisation follows behind a function: ``A, chef, en B, adviseur, van X``.
    parts: what is_respective is about, as it stands there.
    is_task: the function is the work that a clause tells: ``die over de financiën gaat``.
    """

    role: Role
    end: int
    place: str = ""
    is_shared: bool = False
    is_respective: bool = False
    is_linked: bool = False
    by_name: bool = False
    is_bracket: bool = False
    by_comma: bool = False
    is_task: bool = False
    parts: tuple[str, ...] = ()


def after_time(text: str, start: int, limit: int) -> int:
    """Where the function begins in ``al twaalf jaar voorzitter van`` at text[start:limit]."""
    for pattern in (_LIFE, THERE):
        if begun := pattern.match(text, start, limit):
            return begun.end()
    if not _SINCE.match(text[start:limit]):
        return start
    words = re.finditer(r"\S+", text[start:limit])
    for word, _count in zip(words, range(_SINCE_WORDS), strict=False):
        if is_function_word(word[0].strip(".,")):
            return start + word.start()
    return start


def goes_on(text: str, end: int, limit: int) -> bool:
    """Whether a field of work in lower case stands at text[end:]."""
    word = re.match(r"\s+([a-zà-ÿ]+)", text[end:limit])
    return word is not None and is_field(word[1])


def of_part(name: str, places: Gazetteer) -> list[str]:
    """*name*; of ``afdeling Verkeer van de gemeente X`` the organisation apart."""
    for link in _LINK.finditer(name) if is_part(name) else ():
        host = organisation_names.organisation_at(name, link.end(), True, places)
        if host and host.end == len(name) and "voor" not in link[0]:
            return [f"bij {host.name}", f"bij {name[: link.start()]}"]
    return [f"bij {name}"]


def is_told_later(between: str, words: list[str]) -> bool:
    """Whether an apposition can follow after *between*: a function, or behind a particle."""
    first = words[:2] if is_modifier(words[0]) else words[:1]
    return any(is_function_word(word.strip(".,")) for word in first) or bool(
        _PARTICLE.fullmatch(between)
    )


def relative_at(text: str, start: int, limit: int) -> tuple[int, int] | None:
    """Where in text[start:limit] the clause is that begins with ``, die``; None without one."""
    match = RELATIVE.match(text, start, limit) or _LATER.match(text, start, limit)
    stop = match and _CLAUSE_END.search(text, match.end())
    if not match or not stop or "dat" in match[0].split():
        return None
    return match.end(), min(limit, stop.start())
