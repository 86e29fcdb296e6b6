"""Whether a place is rather a part of another town that was visited."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from ....model.text import fold
from ..gazetteer import City, distance

_NAME: Final = r"[A-ZÀ-Ž][\w-]+(?:\s[A-ZÀ-Ž][\w-]+)?"
_CALLED: Final = re.compile(
    rf"\b(?:wijk(?:en)?|buurt(?:en)?|stadsde(?:el|len)|stadswijk(?:en)?)\s"
    rf"(?P<names>{_NAME}(?:(?:,\s|\sen\s|,\sen\s){_NAME})*)"
)
_ARTICLE: Final = re.compile(
    rf"(?:(?:^|[.!?]\s)De|(?<![\w-])"
    rf"(?:aan|op|bij|van|voor|naar|dat|is|was|met|over|in) de)\s({_NAME})"
    r"(?![\w-]|\s[A-ZÀ-Ž])",
    re.MULTILINE,
)
"""``De Expo Real is``; not ``Universidad de Colima``."""
_AND: Final = re.compile(r",?\sen\s|,\s")
_PART: Final = re.compile(
    r"\b(?:fira|messe|plaza|placa|piazza|platz)\b|(?:viertel|kvarter(?:et)?|siedlung|quartier|park"
    r"|platz|strasse|gatan|gade|torget|torvet|huset|museet|stadion|arena)\b"
    r"|^(?:palais|palazzo|palaci?o|palau|teatro|theatre|museo|musee|muzeum|schloss|hotel|parc|parque"
    r"|parco|jardins?|place|praca|rue|calle|avenue|boulevard|quai|gare|mercado|mercat|mercato|marche"
    r"|stade|estadio|stadio|centro|centre|cite|haus|casa|maison|fondation|fondazione|cafe)\s"
    r"|^(?:palais|palazzo|palaci?o|palau|teatro|theatre|museo|musee|muzeum|mercado|estadio)$"
    r"|\s(?:hus|house|halls?|hallen?|building|tower|square|street|avenue|road|plads|plassen|palace"
    r"|works|docks?|wharf|pier|expo|forum|centre|center|zentrum|museum|gardens?|yards?|mills?|market"
    r"|gallery|theatre|theater|opera|quarter|quays?|rooms|festivals?|paviljoen|pavilion|hub|lab)$"
)
"""Words in the names of halls, squares and quarters, folded."""
_LARGER: Final = 5
"""Times as many people as a quarter has."""
_WITHIN: Final = 6
_NEAR: Final = 12
"""Kilometres from the middle of a city within which a place is, or may be, a quarter of it."""
_TRIP: Final = 80
"""Kilometres of an afternoon's outing, also across a border."""


def called_so(text: str) -> frozenset[str]:
    """The names, folded, that *text* calls quarters: ``de wijken Vauban en Rieselfeld``.

    And those that have an article, as fairs do: ``De Expo Real is ...``.
    """
    found = (_AND.split(match["names"]) for match in _CALLED.finditer(text))
    things = _ARTICLE.findall(text)
    return frozenset(fold(name) for name in (*things, *(one for some in found for one in some)))


def looks_so(city: City, called: frozenset[str], towns: Iterable[City] = ()) -> bool:
    """Whether a name is that of a quarter or a hall: ``Fira Gran Via``.

    Args:
        city: a place, which may be on no list.
        called: the names, folded, of what the report calls quarters.
        towns: where the report was; one of these holds what it calls a quarter of it.
    """
    name = fold(city.name)
    if city.country or city.is_known:
        return name in called and any(may_be_quarter(city, town) for town in towns)
    return name in called or _PART.search(name) is not None


def is_quarter(city: City, other: City) -> bool:
    """Whether a place lies so near a much larger one that it is a part of it: Camden."""
    return _is_within(city, other, _WITHIN) and city.people * _LARGER < other.people


def may_be_quarter(city: City, other: City) -> bool:
    """The same of one that lies a little farther."""
    return _is_within(city, other, _NEAR) and city.people * _LARGER < other.people


def is_inner(city: City, other: City) -> bool:
    """The same of a place that the report names as something in another town."""
    return _is_within(city, other, _NEAR) and city.people < other.people


def is_namesake(city: City, towns: list[City]) -> bool:
    """Whether a village lies so far from *towns* that a quarter of one is meant, of its name."""
    if city.people or city.is_known or not city.latitude:
        return False
    located = [town for town in towns if town.latitude]
    return bool(located) and not is_outing(city, located)


def is_outing(city: City, towns: Iterable[City]) -> bool:
    """Whether a place lies so near one of *towns* that one goes there from it, in any country."""
    return any(_is_within(city, town, _TRIP) for town in towns)


def is_named_after(city: City, towns: Iterable[City]) -> bool:
    """Whether a name that no list has is that of something in one of *towns*: ``Messe Linz``."""
    if city.country or city.is_known:
        return False
    words = fold(city.name).replace("-", " ").split()
    return any(fold(town.name) in words for town in towns if town.country or town.is_known)


def _is_within(city: City, other: City, most: int) -> bool:
    away = distance(city, other)
    return away is not None and away < most
