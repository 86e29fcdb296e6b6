"""Proposals out of a report: by rules and lists, without a model and without a network."""

from __future__ import annotations

from ...model.vocabulary import Vocabulary
from ..document import Document
from . import (
    contacts,
    groups,
    lines,
    municipality,
    outcomes,
    period,
    sections,
    terms,
    titles,
    travellers,
    visited,
)  # fmt: skip
from .follow_ups import FollowUps
from .gazetteer import City, Gazetteer
from .groups import Group
from .lines import Grid, Line
from .narrative import Narrator
from .owners import Owners
from .proposals import Facts, Proposals
from .sections import Section
from .sides import OWN


def recognise(document: Document, vocabulary: Vocabulary) -> Proposals:
    """All that is recognised in *document*, given the terms that the knowledge base has."""
    entries = lines.read(document)
    parts = sections.divide(entries)
    places = Gazetteer(vocabulary)
    facts = _facts(document, entries, parts, places, vocabulary)
    home = facts.municipality.name if facts.municipality else ""
    people = groups.divide(parts, places, home)
    teller = narrator(parts, people, places, facts.municipality)
    is_sure = "municipality" not in {field for field, _doubt in facts.doubts}
    met = contacts.find(people, places, teller, home if is_sure else "")
    known = [contact.name for contact in met if contact.name]
    known += [word for contact in met for word in contact.organisations]
    known += sorted(teller.names)
    year = int(facts.start[:4]) if facts.start else 0
    remarks = [
        f"{line.place + ': ' if line.place else ''}{doubt}"
        for line, doubt in period.wrong_weekdays(parts, year)
    ]
    return Proposals(
        facts,
        tuple(met),
        tuple(outcomes.find(parts, home)),
        tuple(FollowUps(Owners(known, home), facts.end, year).find(parts)),
        tuple(titles.headings(parts)),
        tuple(dict.fromkeys(remarks)),
    )


def _facts(
    document: Document,
    entries: list[Line | Grid],
    parts: list[Section],
    places: Gazetteer,
    vocabulary: Vocabulary,
) -> Facts:
    """What the front matter will say."""
    title = titles.title_of(document, parts)
    own = municipality.find(parts, title, places)
    # Of other files the date is often that of the template.
    sent = document.created if document.format in ("eml", "msg") else ""
    when = period.find(parts, title, sent)
    cities, city_doubts = visited.cities(parts, title, own.city, places)
    went = travellers.find(parts)
    text = _text(entries)
    themes, topics = terms.find(vocabulary, "theme", text), terms.find(vocabulary, "topic", text)
    doubts = {
        "municipality": own.doubts, "start": when.doubts, "travellers": went.doubts,
        "cities": city_doubts, "themes": themes.doubts, "topics": topics.doubts,
    }  # fmt: skip
    return Facts(
        "" if titles.is_general(title) else title.rstrip(" .:"), own.city, when.start, when.end,
        went.number, tuple(cities),
        terms.events(vocabulary, text, when.start, when.end).keys, themes.keys, topics.keys,
        sections.asked(parts, "case-number"),
        tuple((field, doubt) for field, found in doubts.items() for doubt in found),
    )  # fmt: skip


def narrator(
    parts: list[Section], people: list[Group], places: Gazetteer, city: City | None
) -> Narrator:
    """The finder of persons in prose, who knows the travellers."""
    mine = [line for group in people if group.side == OWN for line in group.lines]
    return Narrator(parts, mine, places, city)


def _text(entries: list[Line | Grid]) -> str:
    found: list[str] = []
    for entry in entries:
        if isinstance(entry, Line):
            found.append(entry.text)
        else:
            found += [line.text for row in entry.rows for cell in row for line in cell]
    return "\n".join(found)
