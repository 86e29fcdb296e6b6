"""Which municipality went."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from ....i18n import console as _
from ....model.text import fold, slug
from ..gazetteer import City, Gazetteer, municipalities
from ..structure.sections import Section, all_lines

_OURS: Final = "".join(
    f"(?<!{re.escape(beside)} )(?<!{re.escape(beside)} de )"
    for beside in ("met", "uitnodiging van", "dank aan", "naast", "door", "collega's van", "bij",
                   "collega’s van", "ambtgenoot van", "wethouder van", "burgemeester van")
)  # fmt: skip
"""No other municipality with which one travelled, that invited or of which somebody was met."""
_OWN: Final = (
    (6, r"\bnamens (?:de )?(?:gemeente )?{0}\b"),
    (6, r"\bwij,? als (?:de )?(?:gemeente |stad )?{0}\b"),
    (5, (r"\b(?:delegatie|afvaardiging|groep|gezelschap|ambtenaren|team|mensen|college"
        r"|stadsbestuur|raad)\b[^.]{{0,40}}"
        r"(?<!burgemeester )(?<!wethouder )\b(?:van|uit)(?: de)? (?:gemeente )?{0}\b")),
    (5, r"^gem(?:eente|\.):? {0}\b(?! bereik)"),
    (5, r"\b(?:gemeente|stads)raad (?:van )?{0}\b"),
    (5, r"\bcollege van (?:burgemeester en wethouders|b en w|b&w) (?:van )?{0}\b"),
    (5, r"(?:bezoek|reis|missie) (?:van )?(?:de gemeente )?{0} (?:aan|naar)\b"),
    (4, r"\b(?:buitenlandse )?(?:dienst)?reis (?:van de )?(?:gemeente )?{0}\b"),
    (4, r"^(?:\w*verslag|evaluatie|terugkoppeling) (?:van )?{0}$"),
    (3, r"\bvanuit (?:de )?(?:gemeente )?{0}\b"),
    (3, rf"{_OURS}\b(?:de )?gem(?:eente|\.) {{0}}\b"),
    (3, r"\bnaar {0} (?:kijken|te kijken|komen|te komen)\b|^{0} op (?:bezoek|reis|pad)\b"),
    (3, (r"(?<!\bin )(?<!\buit )(?<!\bbij )(?<!\bte )(?<!\bnaar )\b{0} (?:nam deel"
         r"|bezocht|ging|reisde|was (?:met|van|aanwezig)|wil(?:de)?|is op bezoek"
        r"|ontvangt|kent|telt|zoekt|krijgt|moet"
        r"|werkt(?:e)? aan|heeft|en \w+ (?:zijn|hebben))\b")),
    (2, r"\bonze (?:stad|gemeente),? {0}\b"),
    (2, r"\bhet {0}\b"),
    (2, r"\b(?:(?:om|zo|door)?dat|om|er zelf|waar|als) {0}\b"),
    (2, r"^{0}\b(?!-)"), (2, r"(?<=[a-z]{{2}}[.!?] ){0} (?=[a-z])"),
    (2, r"\b{0} (?:is )?zelf\b"),
    (2, r"\bterug in {0}\b|\bvoor {0}\b|\bin {0} (?:ook|zelf)\b"),
)  # fmt: skip


_MOST_LETTERS: Final = 60_000
"""Of the start of a report: who went is told there."""


class Own(NamedTuple):
    """The municipality that went; None with a doubt if that is not clear.

    is_clear: its name is far ahead of the others, even if only one kind of sentence says so.
    """

    city: City | None
    doubts: tuple[str, ...] = ()
    is_clear: bool = False


def find(sections: list[Section], title: str, places: Gazetteer) -> Own:
    """The municipality whose report this is."""
    asked = [
        line.text
        for section in sections
        if section.role == "municipality"
        for line in section.lines
    ]
    for text in asked:
        named = list(_dutch(text, places))
        if named:
            return Own(named[0], is_clear=True)
    # Colleagues of other municipalities were met as well: what is told there is told last.
    told = [section for section in sections if section.role != "contacts"]
    own = _told(told, title, places)
    return own if own.city else _told(sections, title, places)


def _told(sections: list[Section], title: str, places: Gazetteer) -> Own:
    """The same by what sentences say of each Dutch municipality."""
    text = "\n".join([title, *(line.text for line in all_lines(sections))])[:_MOST_LETTERS]
    scores: dict[str, int] = {}
    kinds: dict[str, int] = {}
    cities: dict[str, City] = {}
    for city in _dutch(text, places):
        cities.setdefault(city.key, city)
    for key, city in cities.items():
        name = f"{re.escape(city.name)}|{re.escape(city.name.upper())}"
        for weight, pattern in _OWN:
            framed = pattern.format(f"(?-i:{name})")
            count = len(re.findall(framed, text, re.MULTILINE | re.IGNORECASE))
            if count and not (city.is_word and pattern[0] == "^" and weight < 3):
                scores[key] = scores.get(key, 0) + weight * min(count, 4)
                kinds[key] = kinds.get(key, 0) + 1
    ranked = sorted(scores.items(), key=lambda item: (-item[1], item[0]))
    if not ranked:
        return _most_named(text, cities)
    # "Bergen" is not what "Bergen op Zoom" counts for.
    ranked = [one for one in ranked if not any(
        cities[one[0]].name != cities[key].name and cities[one[0]].name in cities[key].name
        for key, _points in ranked)]  # fmt: skip
    best, points = ranked[0]
    second = ranked[1][1] if len(ranked) > 1 else 0
    is_clear = points >= 6 and points >= 1.5 * second
    is_sure = is_clear and kinds[best] > 1
    doubts = () if is_sure else (_("Is this the municipality that went?"),)
    return Own(cities[best], doubts, is_clear)


def _most_named(text: str, cities: dict[str, City]) -> Own:
    """Where no sentence says who went: the Dutch municipality that is named most."""
    counts = [
        (-len(re.findall(rf"\b{re.escape(city.name)}\b", text)), text.index(city.name), city)
        for city in cities.values()
        if city.name in text and not (city.is_word and text.count(city.name) < 2)
    ]
    if not counts:
        return Own(None, (_("It is not clear which municipality went."),))
    return Own(min(counts, key=lambda one: one[:2])[2], (_("Is this the municipality that went?"),))


def _dutch(text: str, places: Gazetteer) -> Iterator[City]:
    """Dutch municipalities named in *text*, in order."""
    pattern = re.compile(
        r"(?:['’]s-|[A-ZÀ-Ž])[\w'’-]*(?:,? (?:[A-ZÀ-Ž][\w'’-]*|aan|den|de|op|en|van|der|IJssel"
        r"|bij|in|Zee)\b){0,4}"
    )
    for match in pattern.finditer(text):
        words = match[0].split(" ")
        for length in range(len(words), 0, -1):
            for start in range(len(words) - length + 1):
                name = " ".join(words[start : start + length])
                city = _municipality(name.rstrip(","), places)
                if city:
                    yield city


def _municipality(name: str, places: Gazetteer) -> City | None:
    folded = fold(name)
    own = [city for city in places.own.get(folded, []) if city.country in ("NL", "")]
    if own:
        return own[0]._replace(name=name)
    if folded in municipalities() or folded in ("den bosch", "den haag"):
        found = [city for city in places.cities(name) if city.country == "NL"]
        if found:
            return found[0]._replace(name=name)
        return City(slug(name), municipalities()[folded], "NL")
    return None
