"""Which municipality went, and which cities it visited."""

from __future__ import annotations

from ...i18n import console as _
from ...model.text import fold
from .gazetteer import City, Gazetteer, Mention, countries_in
from .sections import Section, all_lines
from .visits import Proof, proofs


def cities(
    sections: list[Section], title: str, own: City | None, places: Gazetteer
) -> tuple[list[City], list[str]]:
    """The cities visited, in the order of the report, and doubts about some of them."""
    text = "\n".join(line.text for line in all_lines(sections))
    named = countries_in(f"{title}\n{text}")
    groups: dict[str, list[Proof]] = {}
    for proof in proofs(sections, title, places, own.name if own else ""):
        city = _of_country(proof.mention, named)
        if own is None or (city.key != own.key and fold(city.name) != fold(own.name)):
            groups.setdefault(city.key, []).append(proof)
    found: list[tuple[int, City, int]] = []
    for group in groups.values():
        best = max(proof.score for proof in group)
        total = best + min(2, sum(proof.score > 0 for proof in group) - 1)
        if any(proof.score < -5 for proof in group):
            best = total = 4  # "niet in Soest"
        if best >= 4 or total >= 4:
            order = min(proof.order for proof in group if proof.score >= min(best, 4))
            found.append((order, _of_country(group[0].mention, named), best))
    strong = [entry for entry in found if entry[2] >= 6]
    kept = [entry for entry in found if entry[2] >= 6 or not strong or entry[2] >= 4]
    kept.sort(key=lambda entry: entry[0])
    doubts = [
        _("Was {city} really visited?").format(city=city.name)
        for _order, city, total in kept
        if total < 6
    ]
    doubts += [
        _("Which {city} is meant?").format(city=city.name)
        for _order, city, _total in kept
        if _is_ambiguous(city, places, named)
    ]
    return [city for _order, city, _total in kept], doubts


def _of_country(mention: Mention, named: frozenset[str]) -> City:
    """The city that is meant: one in a country that the report names, or else the largest."""
    foreign = [city for city in mention.cities if city.country in named and city.country != "NL"]
    return foreign[0] if foreign else mention.city


def _is_ambiguous(city: City, places: Gazetteer, named: frozenset[str]) -> bool:
    if city.is_known:
        return False
    others = [other for other in places.cities(city.name) if other.geonames != city.geonames]
    same_country = [other for other in others if other.country in named]
    if city.country in named:
        return any(other.people * 4 > city.people for other in same_country)
    return any(other.people * 4 > city.people or other.country in named for other in others)
