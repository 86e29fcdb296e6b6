"""Fills sentence patterns for one report and marks the mentions in them."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from random import Random

from . import banks, sentences
from .banks import Act, Event, Noun, Organisation, Theme
from .dutch import capital, count, long_date
from .plan import Head
from .themes import TOPICS

_HOLE = re.compile(r"\{(\w+)\}")
_CHOICE = re.compile(r"<([^<>]+)>")
_NO_EVENT = "het netwerkcongres"
_HEADS = tuple(sentences.NAME_HEADS.split())
_TAILS = tuple(sentences.NAME_TAILS.split())


_TAILS_OF_COMPOUNDS = sentences.COMPOUND_TAILS.split("|")
_ADJECTIVES = tuple(tuple(pair.split("/")) for pair in sentences.ADJECTIVES)


def number(value: int) -> str:
    """``12.500``: thousands as the Dutch write them."""
    return f"{value:,}".replace(",", ".")


class Writer:
    """The words of one report; all chance comes from its own generator."""

    def __init__(self, head: Head, seed: int, rng: Random) -> None:
        self.head = head
        self.rng = rng
        self.theme: Theme = head.themes[0]
        self.project = banks.invented_name(rng, _HEADS, _TAILS)
        self.days = sorted(rng.choice(head.days) for _ in range(12))
        self.partners = _partners(head, seed, rng)
        self.units = rng.sample(sentences.UNITS, 3)
        self._seen: set[str] = set()
        self._held: dict[str, str] = {}
        self._chosen: dict[str, Noun | Act | Organisation | str] = {}
        self.extra: dict[str, str] = {}

    def say(self, pattern: str) -> str:
        """One sentence; a hole that occurs twice in a pattern gets the same words twice."""
        self._held.clear()
        self._chosen.clear()
        chosen = _CHOICE.sub(lambda match: self.rng.choice(match[1].split("|")), pattern)
        text = _HOLE.sub(self._fill, chosen)
        return capital(text) if not text.startswith("{") else text

    def mention(self, kind: str, key: str, label: str, shown: str = "") -> str:
        """A mention: a role at the first place and now and then, else the bare words."""
        shown = shown or label
        place = f"{kind}:{key}"
        if place in self._seen and self.rng.random() > 0.2:
            return shown
        self._seen.add(place)
        return f"{{{kind}}}`{shown}`" if shown == label else f"{{{kind}}}`{shown} <{key}>`"

    def organisation(self, entry: Organisation) -> str:
        """A mention of *entry*, sometimes by its short name."""
        shown = entry.label
        if entry.others and self.rng.random() < 0.2:
            shown = entry.others[0]
        return self.mention("organisation", entry.key, entry.label, shown)

    def topic(self, key: str) -> str:
        """A mention of a strategy topic."""
        return self.mention("topic", key, TOPICS[key].title)

    def _fill(self, match: re.Match[str]) -> str:
        name = match[1]
        if name not in self._held:
            self._held[name] = self.extra[name] if name in self.extra else _FILLERS[name](self)
        return self._held[name]

    def noun(self, which: str) -> Noun:
        """The noun of this sentence for N or M: N from the theme in hand, M from any theme."""
        if which not in self._chosen:
            theme = self.theme if which == "N" else self.rng.choice(self.head.themes)
            self._chosen[which] = self.rng.choice(theme.nouns)
            if which == "M" and self._chosen.get("N") == self._chosen["M"]:
                del self._chosen["M"]
                return self.noun(which)
        found = self._chosen[which]
        assert isinstance(found, Noun)
        return found

    def act(self) -> Act:
        found = self._chosen.setdefault("act", self.rng.choice(self.theme.acts))
        assert isinstance(found, Act)
        return found

    def partner(self) -> Organisation:
        found = self._chosen.setdefault("org", self.rng.choice(self.partners))
        assert isinstance(found, Organisation)
        return found

    def event(self) -> Event | None:
        """The event of the trip, or else the first one after it."""
        if self.head.event is not None:
            return self.head.event
        later = [entry for entry in banks.all_events().values() if entry.start > self.head.end]
        return min(later, key=lambda entry: entry.start, default=None)

    def next_day(self) -> date:
        """Days in order of time, as a report tells them."""
        return self.days.pop(0) if len(self.days) > 1 else self.days[0]

    def adjective(self, noun: Noun | None) -> str:
        """An adjective before *noun* after *een*; before a plural if there is no noun."""
        base, inflected = self.rng.choice(_ADJECTIVES)
        return base if noun is not None and noun.article == "het" else inflected


def _partners(head: Head, seed: int, rng: Random) -> list[Organisation]:
    """Organisations that this report speaks of: experts on its themes."""
    found = [
        entry for theme in head.themes for entry in rng.sample(banks.experts(seed)[theme.key], 2)
    ]
    return list(dict.fromkeys(found))


def _city(writer: Writer) -> str:
    city = writer.head.cities[0]
    shown = city.label
    if city.others and writer.rng.random() < 0.06:
        shown = city.others[0]
    return writer.mention("city", city.key, city.label, shown)


def _other_city(writer: Writer) -> str:
    if len(writer.head.cities) > 1:
        city = writer.head.cities[1]
    else:
        others = [*banks.home().values(), *banks.abroad().values()]
        known = (writer.head.cities[0], writer.head.municipality)
        city = writer.rng.choice([entry for entry in others if entry not in known])
    return writer.mention("city", city.key, city.label)


def _home(writer: Writer) -> str:
    city = writer.head.municipality
    return writer.mention("city", city.key, city.label)


def _dutch_partner(writer: Writer) -> str:
    pool = [entry for entry in banks.all_organisations().values() if not entry.tooi]
    taken = writer._chosen.get("org")
    dutch = [entry for entry in pool if entry.language == "nl" and entry is not taken]
    return writer.organisation(writer.rng.choice(dutch))


def _event(writer: Writer) -> str:
    event = writer.event()
    if event is None:
        return _NO_EVENT
    shown = event.others[0] if event.others and writer.rng.random() < 0.3 else event.label
    return writer.mention("event", event.key, event.label, shown)


def _event_name(writer: Writer) -> str:
    event = writer.event()
    return event.label if event else _NO_EVENT


def _topic(writer: Writer) -> str:
    return writer.topic(writer.rng.choice(writer.head.topics))


def _theme(writer: Writer) -> str:
    theme = writer.theme
    shown = theme.row.title
    others = theme.row.alt.split("; ")
    if others[0] and writer.rng.random() < 0.15:
        shown = others[0]
    return writer.mention("theme", theme.key, theme.row.title, shown)


def _with_article(which: str) -> Callable[[Writer], str]:
    def fill(writer: Writer) -> str:
        noun = writer.noun(which)
        return f"{noun.article} {noun.one}"

    return fill


def _indefinite(which: str) -> Callable[[Writer], str]:
    def fill(writer: Writer) -> str:
        noun = writer.noun(which)
        return f"een {writer.adjective(noun)} {noun.one}"

    return fill


def _compound(writer: Writer) -> str:
    """``het lichtmastenplan``: only from plain plurals on -en, which compound without doubt."""
    plain = [noun.many for noun in writer.theme.nouns if noun.many.isalpha()]
    heads = [many for many in plain if many.endswith("en") and many[0].islower()]
    article, tail = writer.rng.choice(_TAILS_OF_COMPOUNDS).split(" ")
    return f"{article} {writer.rng.choice(heads)}{tail}"


def _place(writer: Writer) -> str:
    return banks.invented_name(writer.rng, _HEADS, _TAILS)


_FILLERS: dict[str, Callable[[Writer], str]] = {
    "N": lambda w: w.noun("N").one,
    "NN": lambda w: w.noun("N").many,
    "DN": _with_article("N"),
    "AN": _indefinite("N"),
    "ANN": lambda w: f"{w.adjective(None)} {w.noun('N').many}",
    "NN_cap": lambda w: capital(w.noun("N").many),
    "N_cap": lambda w: capital(w.noun("N").one),
    "M": lambda w: w.noun("M").one,
    "MM": lambda w: w.noun("M").many,
    "DM": _with_article("M"),
    "DC": _compound,
    "obj": lambda w: w.act().objects,
    "obj_cap": lambda w: capital(w.act().objects),
    "inf": lambda w: w.act().infinitive,
    "te": lambda w: w.act().with_te,
    "pp": lambda w: w.act().participle,
    "city": _city,
    "city2": _other_city,
    "home": _home,
    "org": lambda w: w.organisation(w.partner()),
    "org2": _dutch_partner,
    "event": _event,
    "theme": _theme,
    "topic": _topic,
    "city_name": lambda w: w.head.cities[0].label,
    "home_name": lambda w: w.head.municipality.label,
    "org_name": lambda w: w.partner().label,
    "theme_name": lambda w: w.theme.row.title,
    "event_name": _event_name,
    "num": lambda w: count(w.rng.randint(2, 14)),
    "big": lambda w: number(w.rng.choice((20, 35, 60, 90, 120, 180, 240, 310, 450, 700, 1200))),
    "pct": lambda w: str(w.rng.randint(6, 88)),
    "eur": lambda w: number(w.rng.randrange(4, 900) * 500),
    "year": lambda w: str(w.head.start.year - w.rng.randint(1, 6)),
    "project": lambda w: w.project,
    "place": _place,
    "unit": lambda w: w.rng.choice(w.units),
    "unit_cap": lambda w: capital(w.rng.choice(w.units)),
    "day": lambda w: " ".join(long_date(w.next_day()).split()[:3]),
}
