"""Cities and countries: those of the knowledge base first, then the lists that we ship."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Final, NamedTuple

from babel import Locale

from ...model.records import Term
from ...model.text import fold, slug
from ...model.vocabulary import Vocabulary

_MOST_WORDS: Final = 5  # of a name: 's-Hertogenbosch, Krimpen aan den IJssel
_WORD: Final = re.compile(r"['’]?[^\W\d_][\w'’-]*|[.,;:()/]|\S")
_THING: Final = re.compile(r"(?:De|Het|Een) [a-z]+")
"""``De haven`` is not the hamlet De Haven."""
_ALONE: Final = re.compile(r"\s*(?:[(,;:/]|$|en\b|&|[–—-]\s|\.\s*$)")
"""What stands behind the first town of an answer."""
_WELL_KNOWN: Final = 100
"""Thousands of inhabitants of a city that is meant whatever else has its name."""
_DEGREE: Final = 111.2  # kilometres of a degree of latitude
_COUNTRIES: Final = {
    "verenigde staten": "US", "vs": "US", "usa": "US", "amerika": "US", "engeland": "GB",
    "groot-brittannie": "GB", "schotland": "GB", "wales": "GB", "noord-ierland": "GB", "uk": "GB",
    "vk": "GB", "zuid korea": "KR", "korea": "KR", "tsjechie": "CZ", "turkije": "TR", "vae": "AE",
    "holland": "NL", "ivoorkust": "CI", "bosnie": "BA", "macedonie": "MK", "palestina": "PS",
}  # fmt: skip
"""What Dutch reports call countries besides their names in CLDR."""


_NEVER: Final = frozenset(
    ("van", "of", "as", "or", "most", "man", "date", "deal", "bar", "mark", "lot", "made")
)
"""Names of towns that stand in Dutch text, also with a capital, for something else."""


class City(NamedTuple):
    """A city that a report can mean.

    key: of its page in the knowledge base; of the page to be made if `is_known` is false.
    people: thousands of inhabitants; 0 if unknown.
    is_word: its name is also a Dutch word, so that it needs more proof.
    """

    key: str
    name: str
    country: str = ""
    latitude: str = ""
    longitude: str = ""
    geonames: str = ""
    people: int = 0
    is_known: bool = False
    is_word: bool = False


class Mention(NamedTuple):
    """A city named in a text, at text[start:end]; the most likely of *cities* comes first."""

    start: int
    end: int
    text: str
    cities: tuple[City, ...]

    @property
    def city(self) -> City:
        """The likeliest."""
        return self.cities[0]


class Gazetteer:
    """Finds names of cities and countries in text."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.own: dict[str, list[City]] = {}
        for term in vocabulary.of_kind("city"):
            for name in (term.label, *term.alt_labels):
                self.own.setdefault(fold(name), []).append(_known(term))
        self.keys = {term.key for term in vocabulary.of_kind("city")}
        self._found: dict[str, tuple[City, ...]] = {}

    def cities(self, name: str) -> tuple[City, ...]:
        """The cities of this name, the likeliest first; only ours if the pages have any."""
        if name not in self._found:
            self._found[name] = self._cities(name)
        return self._found[name]

    def _cities(self, name: str) -> tuple[City, ...]:
        folded = fold(name)
        if folded in self.own:
            return tuple(self.own[folded])
        rows = next((found for one in _spellings(folded) if (found := _places().get(one))), ())
        return tuple(self._city(row, name) for row in rows)

    def villages(self, name: str) -> tuple[City, ...]:
        """The smaller places of this name, which are cities only where a text says so."""
        rows = next((row for one in _spellings(fold(name)) if (row := _villages().get(one))), ())
        return tuple(self._city(row, name) for row in rows)

    def _namesakes(self, name: str, found: tuple[City, ...]) -> tuple[City, ...]:
        """Villages that a town on the list shares its name with, and that may be meant instead."""
        is_small = all(
            city.people < _WELL_KNOWN and city.country != "NL" and not city.is_known
            for city in found
        )
        return self.villages(name) if is_small else ()

    def _city(self, row: _Row, name: str) -> City:
        if fold(name) not in map(fold, row.names):
            name = _CITY_OF.sub("", name)
        if fold(name) == fold(f"{row.names[0]} City"):
            name = row.names[0]  # "Taoyuan City" is Taoyuan
        key = slug(name)
        own = self.own.get(fold(row.names[0]))
        if own:  # a page under another name of the same city
            return own[0]
        if name.isupper():  # a heading in capitals
            name = next((other for other in row.names if fold(other) == fold(name)), row.names[0])
        return City(key, name, row.country, row.latitude, row.longitude, row.geonames, row.people,
                    False, fold(name) in row.words)  # fmt: skip

    def mentions(self, text: str, *, is_answer: bool = False) -> Iterator[Mention]:
        """Names of cities in *text*, the longest where they overlap; see `place_names.find`."""
        tokens = list(_WORD.finditer(text))
        index = 0
        while index < len(tokens):
            step = 1
            if _can_begin(tokens[index][0]):
                for length in range(min(_MOST_WORDS, len(tokens) - index), 0, -1):
                    start, end = tokens[index].start(), tokens[index + length - 1].end()
                    name = text[start:end]
                    found = () if _THING.fullmatch(name) else self.cities(name)
                    is_first = is_answer and bool(_ALONE.match(text, end))
                    if found and not _is_just_a_word(text, tokens[index], found[0], is_first):
                        yield Mention(start, end, name, (*found, *self._namesakes(name, found)))
                        step = length
                        break
            index += step


def _is_just_a_word(text: str, token: re.Match[str], city: City, is_first: bool) -> bool:
    """Whether a capital is no proof of a name: that of a word at the start of a sentence."""
    if not city.is_word or city.is_known:
        return False
    before = text[: token.start()].rstrip()
    if is_first:
        return token[0].lower() in _NEVER
    return token[0].lower() in _NEVER or not before or before[-1] in ".!?:;"


def _can_begin(word: str) -> bool:
    return word[:1].isupper() or word.startswith(("'s", "’s"))


def is_place(name: str) -> bool:
    """Whether a place or Dutch municipality of this name is on the lists that we ship."""
    return fold(name) in _places() or fold(name) in municipalities()


def _known(term: Term) -> City:
    rows = _places().get(fold(term.label), ())
    row = next((one for one in rows if term.geonames in ("", one.geonames)
                and term.country in ("", one.country)), None)  # fmt: skip
    city = City(term.key, term.label, term.country, geonames=term.geonames, is_known=True)
    if row is None:
        return city
    return city._replace(latitude=row.latitude, longitude=row.longitude, people=row.people)


def called(group: list[City]) -> City:
    """The one of *group* with the longest name, but for ``Royal Leamington Spa``."""
    city = max(group, key=lambda one: (one.is_known, len(one.name)))
    ends = (one for one in group if one.geonames and city.name == f"Royal {one.name}")
    return next(ends, city)


def distance(one: City, other: City) -> float | None:
    """Kilometres between two cities, near enough for neighbours; None if one is not on a list."""
    if not (one.latitude and other.latitude):
        return None
    north = float(one.latitude) - float(other.latitude)
    east = float(one.longitude) - float(other.longitude)
    return math.hypot(north, east * math.cos(math.radians(float(one.latitude)))) * _DEGREE


class _Row(NamedTuple):
    names: tuple[str, ...]
    words: frozenset[str]
    country: str
    latitude: str
    longitude: str
    geonames: str
    people: int


_CITY_OF: Final = re.compile(r"-stad$", re.IGNORECASE)
"""Behind a town that is called as its country: ``Luxemburg-stad``."""
_SAINT: Final = re.compile(r"st\.? ")
_SAINTS: Final = ("sankt ", "saint-", "saint ", "sint-", "sint ", "st ", "st. ")
_BESIDE: Final = re.compile(
    r"\s+(?:a[md]|an der|bei|im|in|ob|sur|sous|en|pres|de la|upon|on|under)\s"
)
"""What tells towns of one name apart: ``Spielberg bei Knittelfeld``."""


def _spellings(folded: str) -> Iterator[str]:
    """A folded name as the list may have it: ``St. Pölten`` is Sankt Pölten there."""
    yield folded
    if "' " in folded:
        yield folded.replace("' ", "'")
    yield f"royal {folded}"  # Leamington Spa
    if folded.endswith("-stad"):  # Luxemburg-stad
        yield folded.removesuffix("-stad")
    if saint := _SAINT.match(folded):
        yield from (start + folded[saint.end() :] for start in _SAINTS)


@cache
def _places() -> dict[str, tuple[_Row, ...]]:
    """The towns that we ship, by folded name; the largest first, as they stand in the file."""
    return _read("places.tsv")


@cache
def _villages() -> dict[str, tuple[_Row, ...]]:
    """The same of smaller places, which also go by the first part of their name."""
    found = _read("villages.tsv")
    for name in [name for name in found if _BESIDE.search(name)]:
        short = _BESIDE.split(name, maxsplit=1)[0]
        found[short] = (*found.get(short, ()), *found[name])
    return found


def _read(file: str) -> dict[str, tuple[_Row, ...]]:
    found: dict[str, tuple[_Row, ...]] = {}
    for line in _data(file):
        names, country, latitude, longitude, geonames, *rest = line.split("\t")
        marked = names.split(";")
        plain = tuple(name.lstrip("*") for name in marked)
        words = frozenset(fold(name[1:]) for name in marked if name.startswith("*"))
        people = int(rest[0]) if rest else 0
        row = _Row(plain, words, country, latitude, longitude, geonames, people)
        for name in dict.fromkeys(map(fold, plain)):
            found[name] = (*found.get(name, ()), row)
    return found


@cache
def municipalities() -> dict[str, str]:
    """Names of Dutch municipalities, by folded name."""
    return {fold(name): name for name in _data("municipalities.txt")}


@cache
def first_names() -> frozenset[str]:
    """Folded given names of many languages."""
    return frozenset(_data("first-names.txt"))


def _data(name: str) -> list[str]:
    path = files("sphinx_tripreports.importer") / "data" / name
    return path.read_text(encoding="utf-8").splitlines()


@cache
def countries() -> dict[str, str]:
    """Dutch and English names of countries, folded, with their codes of ISO 3166-1; from CLDR."""
    names = [Locale.parse(language).territories for language in ("en", "nl")]
    found = {fold(str(name)): code for one in names for code, name in one.items() if len(code) == 2}
    return found | _COUNTRIES


def country_name(code: str) -> str:
    """The Dutch name of a country (ISO 3166-1 alpha-2)."""
    return str(Locale.parse("nl").territories.get(code, code))


def countries_in(text: str) -> frozenset[str]:
    """Codes of the countries that *text* names."""
    words = list(re.findall(r"[\w-]+", fold(text)))
    pairs = [" ".join(words[at : at + size]) for size in (1, 2, 3) for at in range(len(words))]
    return frozenset(countries()[name] for name in pairs if name in countries())
