"""Which towns were visited: all that a report tells about each of them, put together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from ....i18n import console as _
from ....model.text import fold
from ..gazetteer import City, Gazetteer, Mention, called, countries_in
from ..proposals import ContactProposal
from ..structure.sections import Section, all_lines
from . import host_towns, quarters, visits
from .visit_headings import Proof
from .visit_scores import CERTAIN, DOUBTFUL, LARGE, LIKELY, PASSED, is_listed
from .visit_words import ADJECTIVES

_DENIED: Final = -5
_AT_HOME: Final = 8
"""What a town in the Netherlands needs on a journey abroad."""
_LAST: Final = 2
"""Towns named last, none of which is a large city where it has been left."""
_MOST_FOR_MORE: Final = 2
"""What other places that show a visit add to the strongest."""


_CODE: Final = re.compile(r"(?<=\()[A-Z]{2}(?=\))")
_CODES: Final = frozenset((
    "AT", "BE", "BG", "CH", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB", "GR", "HR", "HU", "IE",
    "IT", "LT", "LU", "LV", "NO", "PL", "PT", "RO", "RS", "SE", "SI", "SK", "TR",
))  # fmt: skip
"""Countries that a report may name by their code behind a town; others are parties as well."""


class _Shown(NamedTuple):
    """What the report tells at one place, in its order, about the town that is meant."""

    order: int
    city: City
    proof: Proof


class _Town(NamedTuple):
    """A town, where it is first named, and how strong the best of its proofs is.

    is_town: words beside it say that it is one, and no quarter.
    is_inner: the report names it as something in another town.
    is_sure: it was asked for, or more than one place shows a visit; and nothing speaks against it.
    """

    city: City
    order: int
    best: int
    is_sure: bool = False
    is_town: bool = False
    is_inner: bool = False


def cities(
    sections: list[Section],
    title: str,
    own: City | None,
    places: Gazetteer,
    people: Iterable[ContactProposal] = (),
) -> tuple[list[City], list[str]]:
    """The towns visited, in the order of the report, and doubts about some of them.

    *people* are those met, whose organisations may tell where that was.
    """
    text = title + "\n" + "\n".join(line.text for line in all_lines(sections))
    found = visits.proofs(sections, title, places, own.name if own else "")
    found += _of_hosts(
        found, host_towns.proofs(people, places), host_towns.is_congress(sections, title)
    )
    named = _countries(text) | _near(found)
    groups: dict[str, list[_Shown]] = {}
    for order, proof in enumerate(found):
        city = _meant(proof, named)
        if not (own and _is_home(city, own)):
            groups.setdefault(city.geonames or city.key, []).append(_Shown(order, city, proof))
    told_of = _told_of(groups)
    towns = [
        town for group in _joined(groups) if _may_be_town(group, told_of) and (town := _town(group))
    ]
    seen = [town.city for town in towns]
    called = quarters.called_so(text)
    towns = [
        town
        for town in towns
        if not (
            quarters.is_named_after(town.city, seen) or quarters.looks_so(town.city, called, seen)
        )
    ]
    kept = sorted(_likely(towns, named), key=lambda town: town.order) or _named_most(groups, named)
    return [town.city for town in kept], list(_doubts(kept, places, named))


def _is_home(city: City, own: City) -> bool:
    """Whether a town is our own, or a name that no list has that of a part of it: Gouda-Oost."""
    name, ours = fold(city.name), fold(own.name)
    is_unknown = not (city.country or city.is_known)
    return city.key == own.key or name == ours or (is_unknown and name.startswith(f"{ours}-"))


def _of_hosts(found: list[Proof], hosts: Iterable[Proof], is_congress: bool) -> list[Proof]:
    """What the towns of the people met add to what was *found*.

    At a congress in Barcelona one meets people of Gent as well.
    """
    near = _near(found)
    if is_congress and any(
        proof.score >= DOUBTFUL and is_listed(proof.mention) and not proof.is_inner
        for proof in found
    ):
        return []
    return [one for one in hosts
            if not near or any(city.country in near for city in one.mention.cities)]  # fmt: skip


def _countries(text: str) -> frozenset[str]:
    """Codes of the countries that a report names, also by their adjectives."""
    words = re.findall(r"[\w-]+", fold(text))
    codes = {code for code in _CODE.findall(text) if code in _CODES}
    return countries_in(text) | codes | {ADJECTIVES[word] for word in words if word in ADJECTIVES}


def _near(found: list[Proof]) -> frozenset[str]:
    """The countries of towns that were certainly visited."""
    towns = [proof for proof in found if proof.score >= DOUBTFUL and is_listed(proof.mention)]
    certain = [proof for proof in towns if proof.score >= CERTAIN]
    # A name that two countries have tells nothing where another town does.
    clear = [[proof for proof in some if _is_of_one(proof.mention)] for some in (certain, towns)]
    some = clear[0] or (clear[1] if certain else []) or certain
    return frozenset(proof.mention.city.country for proof in some) - {"NL"}


def _is_of_one(mention: Mention) -> bool:
    return len({city.country for city in mention.cities}) == 1


def _meant(proof: Proof, named: frozenset[str]) -> City:
    """The town that is meant: in a country that the report names, at home, or else the largest."""
    mention = proof.mention
    foreign = [city for city in mention.cities if city.country in named and city.country != "NL"]
    dutch = [city for city in mention.cities if city.country == "NL"]
    if foreign or dutch:
        return (foreign or dutch)[0]
    is_open = not named - {"NL"}
    if is_open or is_listed(mention) or not mention.city.geonames:
        return mention.city
    # A village of that name in another country is not the one that is meant.
    return City(mention.city.key, mention.city.name)


def _joined(groups: dict[str, list[_Shown]]) -> Iterator[list[_Shown]]:
    """*groups* in which a name and its longer form are one: Jerez, Jerez de la Frontera.

    A form with a hyphen is that only if the report has it as a known place: ``Loos-en-Gohelle``.
    """
    joined: dict[str, list[_Shown]] = {}
    cities = {key: group[0].city for key, group in groups.items()}
    longer = {key: city.name for key, city in cities.items() if city.country or city.is_known}
    for key, group in groups.items():
        name = cities[key].name
        whole = next((other for other, one in longer.items()
                      if one.startswith((f"{name} ", f"{name}-"))), key)  # fmt: skip
        joined.setdefault(whole, []).extend(group)
    return iter(joined.values())


def _told_of(groups: dict[str, list[_Shown]]) -> list[tuple[int, bool]]:
    """Where the report tells of known towns that were visited, and whether each is a large city."""
    return sorted(
        (shown.order, group[0].city.people >= LARGE)
        for group in groups.values()
        if group[0].city.country and any(shown.proof.score >= LIKELY for shown in group)
        for shown in group
    )


def _may_be_town(group: list[_Shown], told_of: list[tuple[int, bool]]) -> bool:
    """Whether a name that no list has can be that of a town.

    Other words must say that it is a place; and where the report tells of a large city it is rather
    one of its quarters, unless they say that it is a town or name it beside one.
    """
    city, proofs = group[0].city, [shown.proof for shown in group]
    if city.country or city.is_known or any(proof.is_town for proof in proofs):
        return True
    before = [is_large for order, is_large in told_of if order < group[0].order]
    is_apart = not any(before) or not any(before[-_LAST:])
    return any(proof.is_place and (is_apart or proof.is_beside) for proof in proofs)


def _town(group: list[_Shown]) -> _Town | None:
    """What the proofs of one town amount to; None if it was likely not visited."""
    city = called([shown.city for shown in group])
    lack = _lack(city, any(shown.proof.is_town for shown in group))
    scores = [_less(shown.proof.score, lack) for shown in group]
    best = max(scores)
    total = best + min(_MOST_FOR_MORE, sum(score > 0 for score in scores) - 1)
    if min(scores) < _DENIED:  # "niet in Soest"
        best = total = LIKELY if sum(score >= CERTAIN for score in scores) > 1 else 0
    if total < LIKELY or (best < DOUBTFUL and PASSED in scores):
        return None
    strong = min(best, LIKELY)
    order = min(shown.order for shown, score in zip(group, scores, strict=True) if score >= strong)
    is_town = any(shown.proof.is_town for shown in group)
    is_inner = any(shown.proof.is_inner for shown in group)
    return _Town(city, order, best, _is_sure(group, scores), is_town, is_inner)


def _is_sure(group: list[_Shown], scores: list[int]) -> bool:
    """Whether the proofs of a town, with their scores, leave no doubt."""
    is_asked = any(
        shown.proof.is_asked and score >= CERTAIN
        for shown, score in zip(group, scores, strict=True)
    )
    is_small = not any(is_listed(shown.proof.mention) for shown in group)
    shown = [score for one, score in zip(group, scores, strict=True) if not one.proof.is_of_host]
    is_twice = sum(score > 0 for score in shown) > 1
    return min(scores) >= 0 and (is_twice or (is_asked and not is_small))


def _lack(city: City, is_town: bool) -> int:
    """How much less a name counts that may not be that of a town."""
    if city.is_known:
        return 0
    is_small = not city.people and city.country != "NL"
    return (2 if city.is_word else 0) + (0 if not is_small else 1 if city.country or is_town else 2)


def _less(score: int, lack: int) -> int:
    return score if score >= DOUBTFUL else score - lack


def _likely(towns: list[_Town], named: frozenset[str]) -> Iterator[_Town]:
    """*towns* without those that are less likely where others are certain."""
    certain = [town.city for town in towns if town.best >= CERTAIN]
    is_abroad = any(city.country != "NL" for city in certain)
    is_located = any(city.country not in ("", "NL") for city in certain)
    lands = {*named, *(city.country for city in certain), "", "NL"}
    if lands == {"", "NL"}:
        lands.update(town.city.country for town in towns)
    for town in towns:
        is_at_home = is_abroad and town.city.country == "NL"
        is_weak = bool(certain) and town.best < LIKELY
        is_part = not town.is_town and any(_is_part(town, city) for city in certain)
        is_part = is_part or (town.is_inner and quarters.is_namesake(town.city, certain))
        is_strange = is_located and town.best < CERTAIN and town.city.country not in lands
        is_strange = is_strange and not quarters.is_outing(town.city, certain)
        if not (is_weak or is_part or is_strange or (is_at_home and town.best < _AT_HOME)):
            yield town


def _is_part(town: _Town, city: City) -> bool:
    """Whether a town is rather a quarter of a certain one."""
    if town.is_inner:
        return quarters.is_inner(town.city, city)
    return town.best < CERTAIN and quarters.is_quarter(town.city, city)


def _named_most(groups: dict[str, list[_Shown]], named: frozenset[str]) -> list[_Town]:
    """Where nothing tells of a visit: the foreign town of which a report tells most."""
    abroad = {code for code in named if code != "NL"}
    counts = [
        (sum(shown.proof.score >= 0 for shown in group), -group[0].order, group[0].city)
        for group in groups.values()
        if group[0].city.country not in ("", "NL")
        and not group[0].city.is_word
        and (group[0].city.country in abroad or not abroad)
    ]
    most = max(counts, default=(0, 0, None))
    return [_Town(most[2], -most[1], LIKELY)] if most[0] and most[2] else []


def _doubts(towns: list[_Town], places: Gazetteer, named: frozenset[str]) -> Iterator[str]:
    is_abroad = any(town.city.country not in ("", "NL") for town in towns)
    for town in towns:
        city = town.city
        is_home = is_abroad and city.country == "NL"  # "Utrecht naar Münster"
        is_found = not is_home and (city.country not in ("", "NL") or city.is_known)
        is_part = any(quarters.may_be_quarter(city, other.city) for other in towns)
        if town.best < CERTAIN or not town.is_sure or not is_found or is_part:
            yield _("Was {city} really visited?").format(city=city.name)
        if _is_ambiguous(city, places, named):
            yield _("Which {city} is meant?").format(city=city.name)


def _is_ambiguous(city: City, places: Gazetteer, named: frozenset[str]) -> bool:
    if city.is_known or not city.country:
        return False
    if not city.people and city.country not in named:
        return True
    others = [other for other in places.cities(city.name) if other.geonames != city.geonames]
    same_country = [other for other in others if other.country in named]
    if city.country in named:
        return any(other.people * 4 > city.people for other in same_country)
    return any(other.people * 4 > city.people or other.country in named for other in others)
