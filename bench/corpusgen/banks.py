"""The data modules as typed objects."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from random import Random

from . import geo, organisations, people, themes
from .dutch import capital, slug


@dataclass(frozen=True)
class Noun:
    article: str
    one: str
    many: str


@dataclass(frozen=True)
class Act:
    """An activity such as *looproutes aanpassen*."""

    objects: str
    infinitive: str
    with_te: str
    participle: str


@dataclass(frozen=True)
class Theme:
    key: str
    row: themes.ThemeRow
    nouns: tuple[Noun, ...]
    acts: tuple[Act, ...]


@dataclass(frozen=True)
class City:
    key: str
    label: str
    country: str
    latitude: str
    longitude: str
    others: tuple[str, ...]
    language: str
    tooi: str


@dataclass(frozen=True)
class Organisation:
    key: str
    label: str
    type: str
    city: str
    language: str
    others: tuple[str, ...]
    tooi: str = ""


@dataclass(frozen=True)
class Event:
    key: str
    label: str
    city: str
    start: date
    end: date
    others: tuple[str, ...]


def _cells(block: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.split(";")] for line in block.strip().splitlines()]


def _split(text: str, mark: str = ",") -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(mark) if part.strip())


def _noun(text: str) -> Noun:
    article, _, rest = text.partition(" ")
    one, _, many = rest.partition("/")
    return Noun(article, one.strip(), many.strip())


def _act(text: str) -> Act:
    objects, verb, participle = text.split("|")
    head, mark, tail = verb.partition("~")
    if mark:
        return Act(objects, head + tail, f"{head} te {tail}", participle)
    *before, last = verb.split(" ")
    return Act(objects, verb, " ".join([*before, "te", last]), participle)


@cache
def all_themes() -> dict[str, Theme]:
    return {
        key: Theme(
            key,
            row,
            tuple(_noun(part) for part in _split(row.nouns)),
            tuple(_act(part) for part in _split(row.acts, ";")),
        )
        for key, row in themes.THEMES.items()
    }


@cache
def home() -> dict[str, City]:
    found = {}
    for cells in _cells(geo.HOME):
        title, tooi, lat, lon = cells[:4]
        others = _split(cells[4]) if len(cells) > 4 else ()
        found[slug(title)] = City(slug(title), title, "NL", lat, lon, others, "nl", tooi)
    return found


@cache
def abroad() -> dict[str, City]:
    found = {}
    for title, country, lat, lon, others, language in _cells(geo.ABROAD):
        key = slug(title)
        found[key] = City(key, title, country, lat, lon, _split(others), language, "")
    return found


@cache
def all_organisations() -> dict[str, Organisation]:
    """The invented ones, and a town council for every place."""
    found = []
    for cells in _cells(organisations.ORGANISATIONS):
        label, kind, city, language = cells[:4]
        others = _split(cells[4]) if len(cells) > 4 else ()
        found.append(Organisation(slug(label), label, kind, slug(city), language, others))
    found += [council(place) for place in [*home().values(), *abroad().values()]]
    return {organisation.key: organisation for organisation in found}


def council(city: City) -> Organisation:
    """The town council of *city* as an organisation."""
    label = f"gemeente {city.label}" if city.tooi else f"Stad {city.label}"
    return Organisation(slug(label), label, "municipality", city.key, city.language, (), city.tooi)


@cache
def all_events() -> dict[str, Event]:
    found = {}
    for cells in _cells(organisations.EVENTS):
        label, city, years, month, day, length = cells[:6]
        others = _split(cells[6]) if len(cells) > 6 else ()
        short = slug(others[0] if others else label)
        for year in years.split():
            start = date(int(year), int(month), int(day))
            start += timedelta(days=(1 - start.weekday()) % 7)  # conferences begin on a Tuesday
            end = start + timedelta(days=int(length) - 1)
            key = f"{short}-{year}"
            names = tuple(f"{other} {year}" for other in others)
            found[key] = Event(key, f"{label} {year}", slug(city), start, end, names)
    return found


_PREFIXES = {"van", "den", "der", "de", "ter", "'t", "el", "De", "Van"}


@cache
def first_names(language: str) -> tuple[str, ...]:
    return tuple(people.FIRST[language].split())


@cache
def last_names(language: str) -> tuple[str, ...]:
    found: list[str] = []
    held: list[str] = []
    for word in people.LAST[language].split():
        held.append(word)
        if word not in _PREFIXES:
            found.append(" ".join(held))
            held = []
    return tuple(found)


@cache
def titles(kind: str) -> tuple[str, ...]:
    return tuple(people.TITLES[kind].split("|"))


@cache
def experts(seed: int) -> dict[str, tuple[Organisation, ...]]:
    """For each theme the organisations that work on it, so that the two go together."""
    pool = [entry for entry in all_organisations().values() if entry.type != "municipality"]
    rng = Random(f"{seed}:experts")
    return {key: tuple(rng.sample(pool, 9)) for key in all_themes()}


def invented_name(rng: Random, heads: tuple[str, ...], tails: tuple[str, ...]) -> str:
    """A project or building such as *Mosterdkade*."""
    return capital(rng.choice(heads)) + rng.choice(tails)
