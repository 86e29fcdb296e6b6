"""Which towns were visited: all that a report tells about each of them, put together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from ...i18n import console as _
from ...model.text import fold
from . import visits
from .gazetteer import City, Gazetteer, countries_in
from .sections import Section, all_lines
from .visit_words import ADJECTIVES
from .visits import Proof

_CERTAIN: Final = 6
_LIKELY: Final = 4
_DENIED: Final = -5
_MOST_FOR_MORE: Final = 2
"""What other places that show a visit add to the strongest."""
_AT_HOME: Final = 8
"""What a town in the Netherlands needs on a journey abroad."""


_LARGE: Final = 100
"""Thousands of inhabitants of a city of which reports name the quarters."""
_NO_LINE: Final = 1_000_000


class _Town(NamedTuple):
    """A town, its proofs, and what they amount to: the strongest, and all together."""

    city: City
    order: int
    best: int
    total: int
    is_town: bool


def cities(
    sections: list[Section], title: str, own: City | None, places: Gazetteer
) -> tuple[list[City], list[str]]:
    """The towns visited, in the order of the report, and doubts about some of them."""
    text = title + "\n" + "\n".join(line.text for line in all_lines(sections))
    found = visits.proofs(sections, title, places, own.name if own else "")
    named = _countries(text) | _near(found)
    groups: dict[str, list[Proof]] = {}
    for proof in found:
        city = _meant(proof, named)
        if city and not (own and (city.key == own.key or fold(city.name) == fold(own.name))):
            groups.setdefault(_key(city), []).append(
                proof._replace(mention=proof.mention._replace(cities=(city,)))
            )
    large = _first_large(groups)
    towns = [
        town
        for group in _joined(groups).values()
        if _may_be_town(group, large) and (town := _town(group))
    ]
    kept = sorted(_abroad(towns), key=lambda town: town.order)
    return [town.city for town in kept], list(_doubts(kept, places, named))


def _countries(text: str) -> frozenset[str]:
    """Codes of the countries that a report names, also by their adjectives."""
    words = re.findall(r"[\w-]+", fold(text))
    return countries_in(text) | {ADJECTIVES[word] for word in words if word in ADJECTIVES}


def _near(found: list[Proof]) -> frozenset[str]:
    """The countries of towns that were certainly visited."""
    return frozenset(
        proof.mention.city.country
        for proof in found
        if proof.score >= _CERTAIN and visits.is_listed(proof.mention)
    ) - {"NL"}


def _meant(proof: Proof, named: frozenset[str]) -> City | None:
    """The town that is meant: one in a country that the report names, or else the largest."""
    mention = proof.mention
    foreign = [city for city in mention.cities if city.country in named and city.country != "NL"]
    if foreign:
        return foreign[0]
    dutch = [city for city in mention.cities if city.country == "NL"]
    if dutch:
        return dutch[0]
    if visits.is_listed(mention) or not mention.city.geonames:
        return mention.city
    # A village of that name in another country is not the one that is meant.
    return City(mention.city.key, mention.city.name)


def _key(city: City) -> str:
    return city.geonames or city.key


def _joined(groups: dict[str, list[Proof]]) -> dict[str, list[Proof]]:
    """*groups* in which a name and its longer form are one: Kaliningrad, Kaliningrad Oblast."""
    joined: dict[str, list[Proof]] = {}
    cities = {key: group[0].mention.city for key, group in groups.items()}
    names = {key: city.name for key, city in cities.items() if city.country or city.is_known}
    for key, group in groups.items():
        longer = next((other for other, name in names.items()
                       if name.startswith(f"{cities[key].name} ")), key)  # fmt: skip
        joined.setdefault(longer, []).extend(group)
    return joined


def _first_large(groups: dict[str, list[Proof]]) -> int:
    """The line that first names a large city that was visited."""
    orders = [
        proof.order
        for group in groups.values()
        if group[0].mention.city.people >= _LARGE and any(one.score >= _LIKELY for one in group)
        for proof in group
    ]
    return min(orders, default=_NO_LINE)


def _may_be_town(group: list[Proof], large: int) -> bool:
    """Whether a name that no list has can be that of a town.

    Other words must say that it is a place; and in a report about a large city it is rather one of
    its quarters, unless they say that it is a town or name it beside one.
    """
    city = group[0].mention.city
    if city.country or city.is_known or any(proof.is_town for proof in group):
        return True
    places = [proof for proof in group if proof.is_place]
    return bool(places) and (
        min(proof.order for proof in group) < large or any(proof.is_beside for proof in places)
    )


def _town(group: list[Proof]) -> _Town | None:
    """What the proofs of one town amount to; None if it was likely not visited."""
    city = max(
        (proof.mention.city for proof in group), key=lambda one: (one.is_known, len(one.name))
    )
    is_town = bool(city.country) or any(proof.is_town for proof in group)
    lack = 0 if city.is_known or city.people or city.country == "NL" else 1 if is_town else 2
    lack += 2 if city.is_word and not city.is_known else 0
    scores = [proof.score - (lack if proof.score < 5 else 0) for proof in group]
    best = max(scores)
    total = best + min(_MOST_FOR_MORE, sum(score > 0 for score in scores) - 1)
    if min(scores) < _DENIED:
        best = total = _LIKELY if best > 0 else 0
    if total < _LIKELY:
        return None
    order = min(
        proof.order for proof, score in zip(group, scores, strict=True) if score >= min(best, 4)
    )
    return _Town(city, order, best, total, is_town)


def _abroad(towns: list[_Town]) -> Iterator[_Town]:
    """*towns* without those that are less likely if others are certain."""
    is_abroad = any(town.best >= _CERTAIN and town.city.country != "NL" for town in towns)
    for town in towns:
        at_home = is_abroad and town.city.country == "NL"
        if town.best >= (_AT_HOME if at_home else _LIKELY if is_abroad else 0):
            yield town


def _doubts(towns: list[_Town], places: Gazetteer, named: frozenset[str]) -> Iterator[str]:
    for town in towns:
        city = town.city
        if town.best < _CERTAIN or city.country == "NL" or not (city.country or city.is_known):
            yield _("Was {city} really visited?").format(city=city.name)
        if _is_ambiguous(city, places, named):
            yield _("Which {city} is meant?").format(city=city.name)


def _is_ambiguous(city: City, places: Gazetteer, named: frozenset[str]) -> bool:
    if city.is_known or not city.country:
        return False
    others = [other for other in places.cities(city.name) if other.geonames != city.geonames]
    same_country = [other for other in others if other.country in named]
    if city.country in named:
        return any(other.people * 4 > city.people for other in same_country)
    return any(other.people * 4 > city.people or other.country in named for other in others)
