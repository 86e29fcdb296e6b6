"""Proposals out of a report: by rules and lists, without a model and without a network."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from ...model.vocabulary import Vocabulary
from ..document import Document
from . import certainty, terms
from .followups import outcomes
from .followups.follow_ups import FollowUps
from .followups.owners import Owners
from .gazetteer import City, Gazetteer
from .periods import period
from .periods.period import Period
from .persons import contacts, groups, travellers
from .persons.group import Group
from .persons.sides import OWN
from .places import municipality, visited
from .places.municipality import Own
from .proposals import ContactProposal, Facts, FollowUpProposal, OutcomeProposal, Proposals
from .prose.narrative import Narrator
from .structure import lines, sections, titles
from .structure.sections import Section
from .structure.wrapped import Wrapped

_Found = TypeVar("_Found", ContactProposal, OutcomeProposal, FollowUpProposal)


def recognise(document: Document, vocabulary: Vocabulary) -> Proposals:
    """All that is recognised in *document*, given the terms that the knowledge base has."""
    wrapped = Wrapped(lines.read(document))
    parts = sections.divide(wrapped.entries)
    places = Gazetteer(vocabulary)
    title = titles.title_of(document, parts)
    own = municipality.find(parts, title, places)
    home = own.city.name if own.city else ""
    people = groups.divide(parts, places, home)
    teller = narrator(parts, people, places, own.city)
    met = contacts.find(people, places, teller, home if own.is_clear else "")
    # Of other files the date is often that of the template.
    sent = document.created if document.format in ("eml", "msg") else ""
    when = period.find(parts, title, sent)
    seen = visited.cities(parts, title, own.city, places, met)
    facts = _facts(parts, title, own, when, seen, vocabulary)
    known = [contact.name for contact in met if contact.name] + sorted(teller.names)
    owners = Owners(known, home, [word for contact in met for word in contact.organisations])
    remarks = [
        f"{line.place + ': ' if line.place else ''}{doubt}"
        for line, doubt in period.wrong_weekdays(parts, when.year)
    ]
    return Proposals(
        facts,
        tuple(certainty.with_seams(_at(one, wrapped), document.seams) for one in met),
        tuple(_at(one, wrapped) for one in outcomes.find(parts, home)),
        tuple(_at(one, wrapped) for one in FollowUps(owners, when.end, when.year).find(parts)),
        tuple(titles.headings(parts)),
        tuple(dict.fromkeys(remarks)),
    )


def _at(one: _Found, wrapped: Wrapped) -> _Found:
    """*one* with the place in the document of the line that tells it."""
    return one._replace(line=wrapped.placed(one.line))


def _facts(
    parts: list[Section],
    title: str,
    own: Own,
    when: Period,
    seen: tuple[Iterable[City], Iterable[str]],
    vocabulary: Vocabulary,
) -> Facts:
    """What the front matter will say; *seen*: the cities visited, and the doubts about them."""
    cities, city_doubts = seen
    went = travellers.find(parts)
    said = terms.texts(parts, title)
    themes, topics = (terms.find(vocabulary, kind, said) for kind in ("theme", "topic"))
    events = terms.events(vocabulary, said, when.start, when.end)
    doubts = {
        "municipality": own.doubts, "start": when.doubts, "travellers": went.doubts,
        "cities": city_doubts, "events": events.doubts, "themes": themes.doubts,
        "topics": topics.doubts,
    }  # fmt: skip
    return Facts(
        "" if titles.is_general(title) else title.rstrip(" .:"), own.city, when.start, when.end,
        went.number, tuple(cities), events.keys, themes.keys, topics.keys,
        sections.asked(parts, "case-number"),
        tuple((field, doubt) for field, found in doubts.items() for doubt in found),
    )  # fmt: skip


def narrator(
    parts: list[Section], people: list[Group], places: Gazetteer, city: City | None
) -> Narrator:
    """The finder of persons in prose, who knows the travellers."""
    mine = [line for group in people if group.side == OWN for line in group.lines]
    return Narrator(parts, mine, places, city)
