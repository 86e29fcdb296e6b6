"""Decides for every report who travels where, when and for what, before any text is written.

All heads are planned first because reports refer to one another and topic pages refer to reports.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from . import banks
from .banks import City, Event, Theme
from .dutch import MONTHS, capital, slug
from .themes import TOPICS

TODAY = date(2026, 11, 1)
"""The day on which the invented collection ends; never the clock's."""
YEARS = range(2012, 2027)
_WEIGHTS = (2, 3, 3, 4, 5, 6, 7, 9, 2, 3, 8, 9, 10, 10, 8)  # few trips in 2020 and 2021


@dataclass(frozen=True)
class Lead:
    """A topic's lead city as one report says it."""

    topic: str
    city: City
    status: str
    since: str


@dataclass(frozen=True)
class Head:
    """What is settled about a report before its text."""

    number: int
    id: str
    title: str
    municipality: City
    start: date
    end: date
    cities: tuple[City, ...]
    event: Event | None
    themes: tuple[Theme, ...]
    topics: tuple[str, ...]
    audience: str
    previous: str
    leads: tuple[Lead, ...]

    @property
    def days(self) -> list[date]:
        """The days of the trip."""
        return [self.start + timedelta(days=n) for n in range((self.end - self.start).days + 1)]


class _Planner:
    def __init__(self, seed: int, total: int) -> None:
        self.seed = seed
        self.ids: set[str] = set()
        self.titles: set[str] = set()
        self.public: dict[str, list[tuple[date, str]]] = {}
        self.leads: dict[int, list[Lead]] = {}
        self._spread_leads(Random(f"{seed}:leads"), total)

    def _spread_leads(self, rng: Random, total: int) -> None:
        """Every topic is claimed in one to three reports, not always for the same city."""
        for key, row in TOPICS.items():
            for nth in range(rng.randint(1, 3)):
                city = banks.home()[row.lead] if nth == 0 else rng.choice([*banks.home().values()])
                status = "lead" if nth == 0 else rng.choice(("lead", "joined-later", "asked"))
                since = rng.choice(("2018", "2021", ""))
                lead = Lead(key, city, status, since)
                claims = self.leads.setdefault(rng.randrange(total), [])
                if all(claim.topic != key for claim in claims):
                    claims.append(lead)

    def head(self, number: int) -> Head:
        rng = Random(f"{self.seed}:head:{number}")
        event = rng.choice([*banks.all_events().values()]) if rng.random() < 0.3 else None
        start, end = _period(rng, event)
        leads = tuple(self.leads.get(number, ()))
        town = rng.choice([*banks.home().values()])
        cities = _cities(rng, event)
        chosen = _themes(rng)
        topics = [theme.row.broader for theme in chosen] + [lead.topic for lead in leads]
        audience = "public" if leads else rng.choice(("internal",) * 3 + ("council", "public"))
        identifier = self._unique_id(f"{town.key}-{cities[0].key}-{start.year}")
        title = self._unique_title(_title(rng, cities[0], event, chosen), town, start)
        earlier = [known for day, known in self.public.get(town.key, []) if day < start]
        previous = rng.choice(earlier) if earlier and rng.random() < 0.3 else ""
        if audience == "public":  # reports for fewer eyes must not be linked from public ones
            self.public.setdefault(town.key, []).append((end, identifier))
        return Head(number, identifier, title, town, start, end, cities, event, chosen,
                    tuple(dict.fromkeys(topics)), audience, previous, leads)  # fmt: skip

    def _unique_id(self, wish: str) -> str:
        found, nth = wish, 1
        while found in self.ids:
            nth += 1
            found = f"{wish}-{nth}"
        self.ids.add(found)
        return found

    def _unique_title(self, wish: str, town: City, start: date) -> str:
        when = f"{MONTHS[start.month - 1]} {start.year}"
        tries = [wish, f"{wish} ({when})", f"{wish} ({town.label}, {when})"]
        tries += [f"{tries[-1][:-1]}, deel {nth})" for nth in range(2, 100)]
        found = next(title for title in tries if title not in self.titles)
        self.titles.add(found)
        return found


def _period(rng: Random, event: Event | None) -> tuple[date, date]:
    if event is not None:
        start = event.start - timedelta(days=rng.randint(0, 2))
        return start, event.end + timedelta(days=rng.randint(0, 1))
    year = rng.choices(YEARS, _WEIGHTS)[0]
    last = 290 if year == TODAY.year else 350
    start = date(year, 1, 8) + timedelta(days=rng.randrange(last))
    length = rng.choice((1, 1, 2, 2, 3, 4))
    start -= timedelta(days=max(0, start.weekday() + length - 4))  # home again by Friday
    return start, start + timedelta(days=length)


def _cities(rng: Random, event: Event | None) -> tuple[City, ...]:
    cities = banks.abroad()
    first = rng.choice([*cities.values()])
    if event is not None:
        first = (cities | banks.home())[event.city]
    near = [city for city in cities.values() if city.country == first.country and city != first]
    if near and rng.random() < 0.35:
        return first, rng.choice(near)
    return (first,)


def _themes(rng: Random) -> tuple[Theme, ...]:
    """Two to four themes that belong together: a focus, its relatives and a stranger."""
    themes = banks.all_themes()
    focus = rng.choice([*themes.values()])
    related = [themes[key] for key in focus.row.related.split("; ") if key in themes]
    chosen = [focus, *rng.sample(related, min(len(related), rng.randint(1, 2)))]
    if rng.random() < 0.5:
        chosen.append(rng.choice([theme for theme in themes.values() if theme not in chosen]))
    return tuple(chosen)


def _title(rng: Random, city: City, event: Event | None, themes: tuple[Theme, ...]) -> str:
    focus, second = themes[0].row.title, themes[1].row.title
    if event is not None:
        return rng.choice(
            (f"{event.label}: {focus}", f"{event.label}", f"Delegatie naar {event.label}")
        )
    return rng.choice(
        (
            f"Werkbezoek aan {city.label} over {focus}",
            f"Studiereis {city.label}: {focus} en {second}",
            f"{capital(focus)} in {city.label}",
            f"Bestuurlijk bezoek {city.label}",
            f"Kennisreis naar {city.label} rond {focus}",
            f"Leren van {city.label}: {second} en {focus}",
            f"Verslag dienstreis {city.label}",
        )
    )


def plan(seed: int, total: int) -> Iterator[Head]:
    """The heads of *total* reports."""
    planner = _Planner(seed, total)
    for number in range(total):
        yield planner.head(number)


def lead_anchor(lead: Lead) -> str:
    """The anchor of the sentence that names a lead city."""
    return f"bron-trekker-{slug(lead.topic)}"
