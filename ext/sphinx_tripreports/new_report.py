"""``make new``: a report in the standard form, from a few questions."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any, Final, NamedTuple

from .i18n import N_
from .i18n import console as _
from .importer import known
from .importer.cities import city_page
from .importer.recognition.gazetteer import City, Gazetteer
from .model.dates import WEEKDAYS, WeekdayError, dutch_date, dutch_period, parse_date
from .model.form import QUESTIONS
from .model.text import split_list
from .model.vocabulary import Vocabulary
from .scaffold import ScaffoldError, quoted, typed, write_new

REPORTS: Final = "reports"
CITIES: Final = "cities"
_MOST_TRAVELLERS: Final = 10_000
_PREFIX: Final = re.compile(r"(?:de )?gemeente +", re.IGNORECASE)


class Answers(NamedTuple):
    """What is known of a trip; dates are ISO 8601, and `travellers` is 0 if unknown."""

    municipality: City
    cities: tuple[City, ...]
    start: str
    end: str
    travellers: int
    title: str


class Made(NamedTuple):
    """The page of the report, and pages of cities that the knowledge base did not have."""

    report: Path
    cities: tuple[Path, ...]


Ask = Callable[[str], str]
"""Shows a question and gives back what was typed."""


class Interview:
    """Takes answers from what was given, and asks for the others.

    Args:
        vocabulary: the terms of the knowledge base.
        given: answers by the name of their field in `Answers`, as typed.
        ask: how to ask; nothing where nobody can answer.
        say: shows a sentence.
    """

    def __init__(
        self,
        vocabulary: Vocabulary,
        given: Mapping[str, str],
        ask: Ask | None,
        say: Callable[[str], object],
    ) -> None:
        self.vocabulary = vocabulary
        self.gazetteer = Gazetteer(vocabulary)
        self.given = {name: text for name, value in given.items() if (text := typed(value))}
        self.asks_all = not self.given
        self.ask = ask
        self.say = say

    def answers(self) -> Answers:
        """All answers.

        Raises:
            ScaffoldError: an answer that was given is wrong, or one that is needed is missing.
        """
        if self.asks_all and self.ask:
            self.say(_("A few questions. Press Enter to skip one that says so, Ctrl+C to stop."))
        municipality = self._answer("municipality", self.city)
        cities = self._answer("cities", self.cities)
        start = self._answer("start", _day)
        end = self._answer("end", lambda text: _last_day(text, start), start)
        travellers = self._answer("travellers", _travellers, 0)
        title = _default_title(cities, start)
        return Answers(municipality, cities, start, end, travellers,
                       self._answer("title", str, title))  # fmt: skip

    def _answer(self, field: str, read: Callable[[str], Any], default: Any = None) -> Any:
        """One answer; *default* if there is one and nothing is typed."""
        if field in self.given:
            return read(self.given[field])
        if self.ask is None or (default is not None and not self.asks_all):
            if default is None:
                raise ScaffoldError(_missing())
            return default
        question = f"{_(_ASKED[field])} "
        while True:
            text = typed(self.ask(question))
            if not text and default is not None:
                return default
            try:
                return read(text)
            except ScaffoldError as error:
                self.say(f"  {error}")

    def cities(self, text: str) -> tuple[City, ...]:
        """Cities from their names, with commas between them."""
        found = tuple(dict.fromkeys(self.city(name) for name in split_list(text)))
        if not found:
            raise ScaffoldError(_("Type the name of a city."))
        return found

    def city(self, text: str) -> City:
        """The city that *text* names: one of the knowledge base, or else one of the world."""
        name = _PREFIX.sub("", " ".join(text.split()))
        term, several = self.vocabulary.find("city", name)
        if term is not None:
            return City(term.key, term.label, is_known=True)
        if several:
            message = _('"{name}" can be more than one city. Type one of these: {known}.')
            raise ScaffoldError(message.format(name=name, known=", ".join(several)))
        if found := self.gazetteer.cities(name):
            return found[0]
        near = ", ".join(self.vocabulary.near("city", name))
        advice = _("Did you mean: {near}?").format(near=near) if near else ""
        message = _(
            'There is no city with the name "{name}". {advice}'
            ' Is the name right? First make its page: make term KIND=stad NAME="{name}".'
        )
        raise ScaffoldError(" ".join(message.format(name=name, advice=advice).split()))


_ASKED: Final = {
    "municipality": N_("Which municipality made the trip?"),
    "cities": N_("Which city was visited? (several: with commas between them)"),
    "start": N_("What was the first day? (for example 14-11-2021)"),
    "end": N_("What was the last day? (Enter: the same day)"),
    "travellers": N_("How many people travelled? (Enter: unknown)"),
    "title": N_("What is the title of the report? (Enter: I make one)"),
}
FIELDS: Final = tuple(_ASKED)
"""What can be asked and given, in the order of the questions."""


def _missing() -> str:
    return _('Say at least which municipality travelled, where and when. For example: '
             'make new MUNICIPALITY="Den Haag" CITIES="Barcelona" START=14-11-2021')  # fmt: skip


def _day(text: str) -> str:
    try:
        return parse_date(text)
    except WeekdayError as error:
        day = dutch_date(error.day.isoformat())
        message = _("{day} is a {actual}, not a {written}.").format(
            day=day, actual=error.actual, written=error.written
        )
        raise ScaffoldError(message) from error
    except ValueError as error:
        message = _('"{text}" is no day. Write it like this: 14-11-2021.')
        raise ScaffoldError(message.format(text=text)) from error


def _last_day(text: str, start: str) -> str:
    end = _day(text)
    if end < start:
        message = _("{end} is before the first day, {start}.")
        raise ScaffoldError(message.format(end=dutch_date(end), start=dutch_date(start)))
    return end


def _travellers(text: str) -> int:
    if text.isascii() and text.isdecimal() and 0 < int(text) <= _MOST_TRAVELLERS:
        return int(text)
    message = _('"{text}" is no number of people. Write it in figures, such as 3.')
    raise ScaffoldError(message.format(text=text))


def _default_title(cities: Iterable[City], start: str) -> str:
    *names, last = (city.name for city in cities)
    both = _("{some}, and {last}").format(some=", ".join(names), last=last) if names else last
    return _("Trip to {cities} in {year}").format(cities=both, year=start[:4])


# The page ---------------------------------------------------------------------------------------


def new_report(
    source: Path, given: Mapping[str, str], ask: Ask | None, say: Callable[[str], object]
) -> Made:
    """Make the page of a report; pages that exist are left alone.

    Args:
        source: the folder with the pages.
        given: answers, as for `Interview`.
        ask: how to ask.
        say: shows a sentence.

    Raises:
        ScaffoldError: nothing was made; the message says why and what to do.
    """
    if not source.is_dir():
        raise ScaffoldError(_('There is no folder "{folder}".').format(folder=source))
    try:
        vocabulary = known.read(source).vocabulary
    except OSError as error:
        message = _("The pages cannot be read: {reason}.")
        raise ScaffoldError(message.format(reason=error.strerror)) from error
    answers = Interview(vocabulary, given, ask, say).answers()
    folder = source / REPORTS
    report = next(folder / f"{name}.md" for name in _names(answers)
                  if not (folder / f"{name}.md").exists())  # fmt: skip
    pages = {source / CITIES / f"{city.key}.md": city_page(city)
             for city in (answers.municipality, *answers.cities) if not city.is_known}  # fmt: skip
    made: list[Path] = []
    try:
        for path, text in [*pages.items(), (report, page(answers))]:
            write_new(path, text)
            made.append(path)
    except ScaffoldError:
        for path in made:
            path.unlink()
        raise
    return Made(report, tuple(pages))


def _names(answers: Answers) -> Iterator[str]:
    """``den-haag-2021``, then ``den-haag-2021-barcelona``, then with a number."""
    name = f"{answers.municipality.key}-{answers.start[:4]}"
    yield name
    name = f"{name}-{answers.cities[0].key}"
    yield name
    number = 2
    while True:
        yield f"{name}-{number}"
        number += 1


def page(answers: Answers) -> str:
    """The page: front matter, and the form with what is known and with examples as comments."""
    fields = [
        ("municipality", answers.municipality.key),
        ("start", answers.start),
        ("end", answers.end),
        ("travellers", f"{{count: {answers.travellers}}}" if answers.travellers else ""),
        ("cities", f"[{', '.join(city.key for city in answers.cities)}]"),
        ("audience", "internal"),
    ]
    head = ["---", f"title: {quoted(answers.title)}", "report:"]
    head += [f"  {key}: {value}" for key, value in fields if value]
    parts = ["\n".join([*head, "---"])]
    facts = _known_answers(answers)
    for question in QUESTIONS:
        parts += [f"## {question.text}", facts.get(question.key) or _comment(question.key)]
    return "\n\n".join(parts) + "\n"


def _known_answers(answers: Answers) -> dict[str, str]:
    """Answers of the form that follow from the facts."""
    start, end = date.fromisoformat(answers.start), date.fromisoformat(answers.end)
    days, first = (end - start).days + 1, WEEKDAYS[start.weekday()]
    when = dutch_period(answers.start, answers.end)
    several = _("From {day} {period}, {days} days.").format(day=first, period=when, days=days)
    people = _("{count} people").format(count=answers.travellers)
    return {
        "travellers": _("1 person")
        if answers.travellers == 1
        else people
        if answers.travellers
        else "",
        "period": several if days > 1 else _("On {day} {date}.").format(day=first, date=when),
        "locations": "\n".join(f"* {{city}}`{city.name} <{city.key}>`" for city in answers.cities),
    }


_HINTS: Final = {
    "travellers": N_(
        "How many people travelled? For example: 3 people, an alderman and two advisers."
    ),
    "purpose": N_("What did you want to reach or learn? Two or three sentences are enough."),
    "contacts": N_("For each person one block. Take away the percent signs and fill it in:"),
    "outcomes": N_("For each result one block, around the sentence that says it:"),
    "follow-ups": N_("For each agreement one block. Leave out what was not agreed:"),
}
_EXAMPLES: Final = {
    "contacts": N_(""":::{contact} Maria Puig
:job-title: project leader
:organisation: municipality of Barcelona
Maria Puig, project leader at the municipality of Barcelona
:::"""),
    "outcomes": N_(""":::{outcome} Seen how the city measures crowds on the beach
:kind: knowledge
We saw how the city measures crowds on the beach.
:::"""),
    "follow-ups": N_(""":::{follow-up} Send each other the measurements
:owner: policy adviser
:due: 2024-02-01
:status: open
We send each other the measurements before 1 February.
:::"""),
}


def _comment(key: str) -> str:
    """What can be said here, as a comment that the site does not show."""
    lines = [_(_HINTS[key])]
    if key in _EXAMPLES:
        lines += ["", *_(_EXAMPLES[key]).splitlines()]
    return "\n".join(f"% {line}".rstrip() for line in lines)
