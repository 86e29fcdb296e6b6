"""Proposals out of a report: by rules and lists, without a model and without a network."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ...model.vocabulary import Vocabulary
from ..document import Document
from . import contacts, groups, lines, municipality, outcomes, period, sections, terms, visited
from .follow_ups import FollowUps
from .gazetteer import City, Gazetteer
from .groups import Group
from .headings import SINGLE, role_of
from .lines import Line
from .narrative import Narrator
from .owners import Owners
from .proposals import Facts, Proposals
from .sections import Section
from .sides import OWN

_COUNT: Final = re.compile(
    r"^\W*(?P<number>\d{1,3})\b|\b(?P<some>\d{1,3})\s+(?:personen|persoon|mensen|man|deelnemers"
    r"|reizigers|leden|collega)"
    r"|\b(?P<word>één|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|drieën|tweeën"
    r"|vieren)\b"
    r"(?:\s+(?:personen|mensen|persoon|collega|deelnemers|leden|reizigers)|\s*[:(.,]|\W*$)",
    re.IGNORECASE,
)  # fmt: skip
_GROUP: Final = re.compile(
    r"(?:delegatie|groep|gezelschap|team) van (?P<number>\w+)\b|met z'n (?P<other>\w+)"
    r"|(?:met|uit) (?P<with>\w+) (?:personen|mensen|man\b|collega)"
    r"|(?P<staff>\w+) (?:collega's|medewerkers|ambtenaren) van (?:de|onze) gemeente",
    re.I,
)
_GENERAL: Final = re.compile(
    r"\d*|(?:kort|beknopt)e?|(?:reis|trip|bezoek)?verslag|rapport|rapportage|memo|notitie"
    r"|formulier|format|buitenlandse?|internationale?|dienstreis|reis|studiereis|"
    r"werkbezoek|bezoek|gemeente|van|de|het|een|een|voor|bijlage|intern|concept|definitief"
    r"|algemeen|trip|report|inleiding|raadsinformatiebrief|mail"
)
"""Words that say nothing about which trip it was."""
_NUMBERS: Final = {
    "één": 1, "een": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7, "acht": 8,
    "negen": 9, "tien": 10, "elf": 11, "twaalf": 12, "tweeën": 2, "drieën": 3, "vieren": 4,
}  # fmt: skip


def recognise(document: Document, vocabulary: Vocabulary) -> Proposals:
    """All that is recognised in *document*, given the terms that the knowledge base has."""
    entries = lines.read(document)
    parts = sections.divide(entries)
    places = Gazetteer(vocabulary)
    title = title_of(document, parts)
    own = municipality.find(parts, title, places)
    # Of other files the date is often that of the template.
    sent = document.created if document.format in ("eml", "msg") else ""
    when = period.find(parts, title, sent)
    cities, city_doubts = visited.cities(parts, title, own.city, places)
    said = terms.texts(parts, title)
    themes, topics = (terms.find(vocabulary, kind, said) for kind in ("theme", "topic"))
    events = terms.events(vocabulary, said, when.start, when.end)
    doubts = [("municipality", doubt) for doubt in own.doubts]
    doubts += [("start", doubt) for doubt in when.doubts]
    doubts += [("cities", doubt) for doubt in city_doubts]
    named = (("events", events), ("themes", themes), ("topics", topics))
    doubts += [(field, doubt) for field, one in named for doubt in one.doubts]
    facts = Facts(
        "" if is_general(title) else title.rstrip(" .:"), own.city, when.start, when.end,
        travellers(parts), tuple(cities),
        events.keys, themes.keys, topics.keys,
        _asked(parts, "case-number"), tuple(doubts),
    )  # fmt: skip
    home = own.city.name if own.city else ""
    people = groups.divide(parts, places, home)
    teller = narrator(parts, people, places, own.city)
    met = contacts.find(people, places, teller, "" if own.doubts else home)
    known = [contact.name for contact in met if contact.name]
    known += sorted(teller.names)
    organisations = [word for contact in met for word in contact.organisations]
    owners = Owners(known, own.city.name if own.city else "", organisations)
    remarks = [
        f"{line.place + ': ' if line.place else ''}{doubt}"
        for line, doubt in period.wrong_weekdays(parts, when.year)
    ]
    return Proposals(
        facts,
        tuple(met),
        tuple(outcomes.find(parts, own.city.name if own.city else "")),
        tuple(FollowUps(owners, when.end, when.year).find(parts)),
        tuple(headings(parts)),
        tuple(dict.fromkeys(remarks)),
    )


def narrator(
    parts: list[Section], people: list[Group], places: Gazetteer, city: City | None
) -> Narrator:
    """The finder of persons in prose, who knows the travellers."""
    mine = [line for group in people if group.side == OWN for line in group.lines]
    return Narrator(parts, mine, places, city)


def title_of(document: Document, parts: list[Section]) -> str:
    """What the report calls itself: its subject, its first heading, or its first short line."""
    if subject := _asked(parts, "title"):
        return subject
    for part in parts:
        candidates = [part.heading] if part.heading else []
        candidates += part.lines[:1]
        for line in candidates:
            if len(line.text) <= 150:
                return " ".join(line.text.split())
        break
    return document.title


def is_general(title: str) -> bool:
    """Whether a title would fit any report: ``Verslag buitenlandse dienstreis``."""
    return bool(role_of(title) not in ("", "title", "other") and len(title.split()) < 4) or all(
        _GENERAL.fullmatch(word) for word in re.findall(r"\w+", title.lower())
    )


def headings(parts: list[Section]) -> Iterator[tuple[int, int]]:
    """Paragraphs that turned out to be headings, below those that the file marks as such."""
    above = 0
    for number, part in enumerate(parts):
        heading = part.heading
        if heading is None and not number and part.lines and _is_title(part.lines[0]):
            heading = part.lines[0]
        if heading is None:
            continue
        if heading.kind == "heading":
            above = heading.level
        elif heading.kind == "text" and heading.is_whole:
            yield heading.paragraph, min(above + 1, 5)


def _is_title(line: Line) -> bool:
    return (
        line.is_whole
        and line.kind == "text"
        and len(line.text) < 100
        and line.text[-1:] not in ".:;,!"
    )


def _asked(parts: list[Section], role: str) -> str:
    return next((line.text for part in parts if part.role == role for line in part.lines), "")


def travellers(parts: list[Section]) -> int:
    """How many people went, where the report gives a number; else 0."""
    for part in parts:
        if (
            part.role == "travellers"
            and part.lines
            and (match := _COUNT.search(part.lines[0].text))
        ):
            number = match["number"] or match["some"]
            return int(number) if number else _NUMBERS[match["word"].lower()]
    for part in [one for one in parts if one.role not in (*SINGLE, "letter")][:4]:
        for line in part.lines[:6]:
            if match := _GROUP.search(line.text):
                word = match[match.lastgroup or 0].lower()
                if word in _NUMBERS or word.isdecimal():
                    return _NUMBERS.get(word) or int(word)
    return 0
