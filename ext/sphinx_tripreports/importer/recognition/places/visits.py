"""Where a report shows that a town was visited, and how strongly."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from ....model import sentences
from ....model.text import fold
from .. import names
from ..gazetteer import Gazetteer, Mention
from ..persons.contact_lines import is_prose
from ..structure import tables
from ..structure.lines import Grid, Line
from ..structure.sections import Section
from . import (
    congresses,
    place_items,
    place_lines,
    place_names,
    place_parts,
    place_slots,
    place_times,
    venues,
    visit_frames,
    visit_headings,
    visit_scores,
)
from .visit_clauses import Clause
from .visit_headings import Proof, asked
from .visit_scores import CERTAIN, DOUBTFUL, LIKELY, PASSED, PLAIN, Named, is_listed
from .visit_words import US

_EARLY: Final = 8
"""Lines at the start of a report, where it tells where it was."""
_NUMBERED: Final = 3
"""Letters of the number of a line, which may look like a sentence: ``c.``"""
_DAY: Final = 16
"""Letters at the start of a line of a diary, in which its day or hour stands."""
_LEAVING: Final = re.compile(r"\b(?:vertrek|terugreis|vlucht|terugvlucht)\b", re.IGNORECASE)
_CHANGING: Final = re.compile(r"\b(?:overstap|tussenstop|transfer)", re.IGNORECASE)
_TOWNS: Final = re.compile(r"\b(?:plaatsen|steden|plaats|stad)\b")
_PLACE_COLUMN: Final = re.compile(
    r"\b(?:locaties?|plaats(?:en)?|stad|steden|bestemming)\b|^waar(?! werk)\b"
)
_ASIDE: Final = ("travellers", "municipality", "follow-ups", "case-number", "present")
"""Sections that do not tell where we were."""
_NOT_YET: Final = "follow-ups"
"""What tells of what is still to come; the others may go over in what the report tells."""
_TRIP: Final = re.compile(r"\b\w*(?:bezoek|reis|(?<!com)(?<!trans)missie)\b", re.IGNORECASE)


def proofs(sections: list[Section], title: str, places: Gazetteer, own: str) -> list[Proof]:
    """All places of a report that name a town, in order.

    Args:
        sections: the report.
        title: what it calls itself.
        places: finds names of towns.
        own: the municipality whose report it is, or "".
    """
    return list(_Reader(places, own).read(sections, title))


class _Reader:
    """Reads a report from its title on, and counts its lines."""

    def __init__(self, places: Gazetteer, own: str) -> None:
        self.places = places
        self.own = own
        self.order = 0
        self.venues: dict[str, frozenset[str]] = {}
        self.event: frozenset[str] = frozenset()
        self.names: frozenset[str] = frozenset()

    def read(self, sections: list[Section], title: str) -> Iterator[Proof]:
        texts = [line.text for part in sections for line in part.lines]
        self.names = place_names.named_in(texts)
        yield from map(asked, visit_headings.of_title(title, self.places))
        self.event = visit_headings.event_in(title) | visit_headings.event_told(texts)
        for section in sections:
            heading = section.heading
            is_diary = False
            if heading and heading.text != title:
                self.order += 1
                is_diary = place_times.has_time(heading.text)
                if section.role not in _ASIDE:
                    yield from map(
                        asked, visit_headings.of_heading(heading.text, section, self.places)
                    )
                elif _TRIP.search(heading.text):
                    yield from map(asked, visit_headings.of_title(heading.text, self.places))
            is_answer = section.role == "locations"
            heads = self.heads(section) if is_answer else {}
            self.venues = venues.of_lines(list(self.mentions(section))) if is_answer else {}
            for entry in section.entries:
                self.order += 1
                if not isinstance(entry, Grid):
                    if entry.text in heads:
                        yield from self.towns([heads[entry.text]], entry)
                    yield from self.line(entry, section, is_diary)
                elif section.role not in _ASIDE:
                    yield from self.grid(entry)

    def line(self, line: Line, section: Section, is_diary: bool) -> Iterator[Proof]:
        """A town by itself, an answer, or text."""
        if section.role == "letter" or place_lines.is_dateline(line.text, self.places):
            return
        is_told = section.role == "locations" and "(" in line.text
        if not is_told and (alone := [*self.towns(place_lines.alone(line, self.places), line)]):
            yield from map(asked, alone)
        elif _is_aside(section, line):
            return
        elif section.role == "locations" and not is_prose(line.text):
            asks_towns = bool(_TOWNS.search(fold(section.title)))
            yield from map(asked, self.towns(self.answer(line.text, asks_towns), line))
        elif section.role != "contacts" or (line.kind == "text" and not _is_person(line.text)):
            yield from self.towns(self.text(line.text, section.role, is_diary), line)

    def mentions(self, section: Section) -> Iterator[tuple[Line, list[Mention]]]:
        """The lines of the answer to where it was, with what may be towns in each."""
        for line in section.lines:
            found = place_names.find(line.text, self.places, is_answer=True, names=self.names)
            yield line, list(found)

    def towns(self, proofs: Iterable[Proof], line: Line) -> Iterator[Proof]:
        """*proofs* without those of halls and quarters."""
        return venues.without(proofs, self.venues.get(line.text, frozenset()))

    def heads(self, section: Section) -> dict[str, Proof]:
        """Lines that begin with a name that no list has, as others do with a known town."""
        lines = [(line.text, mentions) for line, mentions in self.mentions(section)]
        return {
            text: asked(Proof(DOUBTFUL, mention, True, is_place=True))
            for text, mention in place_items.of_lines(lines)
        }

    def answer(self, text: str, asks_towns: bool) -> Iterator[Proof]:
        """What was asked for: towns, or buildings with their towns."""
        for sentence in sentences.split(text):
            mentions = list(place_names.find(sentence, self.places, is_answer=True))
            items, inner = place_items.of_answer(sentence, mentions)
            parts = place_items.of_wider(sentence, mentions)
            for mention in mentions:
                if mention.start in parts:
                    continue
                town = visit_scores.named(sentence, mention, is_near=True)
                score, is_town = visit_scores.of_answer(town)
                if mention.start in inner:
                    score = (
                        0
                        if visit_frames.is_stop(sentence[: mention.start])
                        else min(score, DOUBTFUL)
                    )
                elif mention.start in items and score >= 0 and not town.slot.is_part:
                    score, is_town = max(score, DOUBTFUL), True
                if asks_towns and not score and town.slot.kind == "segment":
                    score, is_town = DOUBTFUL, True
                yield Proof(score, mention, is_town, town.slot.is_place)
        for mention in self.places.mentions(text):
            before = text[: mention.start]
            if place_slots.HALL.search(before) and not visit_frames.is_stop(before):
                yield Proof(DOUBTFUL, mention)

    def grid(self, grid: Grid) -> Iterator[Proof]:
        """The column with places of a table, and the days of a programme."""
        heads = [fold(tables.text(cell)) for cell in grid.rows[0]]
        is_programme = tables.kind_of(grid) == "programme"
        has_head = any(map(_PLACE_COLUMN.search, heads))
        for row in grid.rows[has_head:]:
            line = " ".join(tables.text(cell) for cell in row)
            if _CHANGING.search(line):
                continue
            is_day = is_programme or (row and place_times.has_time(tables.text(row[0])[:30]))
            for index, cell in enumerate(row):
                text = tables.text(cell)
                if index < len(heads) and _PLACE_COLUMN.search(heads[index]):
                    most = DOUBTFUL if _LEAVING.search(line) else PLAIN
                    for proof in self.answer(text, True):
                        yield proof._replace(score=min(proof.score, most), is_asked=True)
                elif is_day and not _LEAVING.search(line):
                    yield from self.text(text, "", True)

    def text(self, text: str, role: str, is_diary: bool) -> Iterator[Proof]:
        """What the sentences of a line tell."""
        is_day = is_diary or place_times.has_time(text[:_DAY])
        is_early = self.order < _EARLY
        parts = sentences.split(text)
        for number, plain in enumerate(parts):
            sentence = place_lines.both(plain)
            told: list[tuple[Named, Proof]] = []
            previous: Proof | None = None
            is_answer = role == "locations"
            is_first = not "".join(parts[:number])[_NUMBERED:]
            is_dated = is_day or (is_first and _is_dated(sentence))
            mentions = list(place_names.find(sentence, self.places, is_answer=is_answer))
            items, inner = place_items.of_answer(sentence, mentions if is_answer else [])
            for mention in mentions:
                town = visit_scores.named(sentence, mention, is_near=is_answer)
                if place_parts.is_of_something(sentence, mention) and (is_dated or town.is_told):
                    town = visit_scores.named(sentence, mention, is_near=True)
                score = visit_scores.of_sentence(town, self.own, is_day=is_dated, is_early=is_early)
                is_beside = previous is not None and place_items.is_listed_after(
                    sentence, mention, previous
                )
                is_first = not (told and place_items.is_open(*told[-1]))
                if previous is not None and is_beside and is_first:
                    score = previous.score if score >= 0 else score
                else:
                    score = self.told(town, score, parts[:number], parts[number + 1 :])
                previous = self.proof(town, score, role, is_beside and score > 0)
                if mention.start in items and score >= 0 and not town.slot.is_part:
                    score = max(previous.score, DOUBTFUL)
                    previous = previous._replace(score=score, is_town=True)
                elif mention.start in inner:
                    previous = previous._replace(score=min(previous.score, DOUBTFUL))
                told.append((town, previous))
            yield from place_items.backwards(told)

    def told(self, town: Named, score: int, before: list[str], rest: list[str]) -> int:
        """How strongly a sentence shows a visit, with what those before and behind it tell."""
        following = "".join(rest[:1])
        if town.may_go_on and 0 <= score < DOUBTFUL and visit_scores.goes_on_there(following):
            return DOUBTFUL
        if place_times.arrives(town.clause.before) and not town.is_where_we_were:
            return self.arrived(town, score, following)
        if town.slot.kind == "at" and self.is_event(town):
            return max(score, CERTAIN)
        if score >= 0:
            score = max(score, congresses.score(town, before, rest))
        return max(score, LIKELY) if self.is_setting(town, before, rest) else score

    def arrived(self, town: Named, score: int, following: str) -> int:
        """How strongly getting to a town shows a visit, by what is told next."""
        after = place_parts.without_island(town.after)
        if any(map(is_listed, place_names.find(after, self.places))):
            return min(score, PASSED)  # "Vliegtuig naar Ciampino, en om twee uur waren we in Anzio"
        return max(score, DOUBTFUL) if self.is_met_there(following) else score

    def is_met_there(self, sentence: str) -> bool:
        """Whether a sentence tells of an encounter, and names no other town."""
        clause = Clause(sentence, 0, 0)
        is_told = clause.has_encounter and not (clause.is_out or clause.is_future)
        is_told = is_told and (clause.is_us or clause.has_meeting)
        return is_told and not any(map(is_listed, place_names.find(sentence, self.places)))

    def is_event(self, town: Named) -> bool:
        """Whether it is where the congress is after which the report is called."""
        words = set(re.findall(r"[\w-]+", town.clause.before))
        is_other = town.clause.is_future or town.clause.is_earlier or town.clause.is_denied
        return len(words & self.event) > 1 and not is_other

    def is_setting(self, town: Named, earlier: list[str], rest: list[str]) -> bool:
        """Whether a town is what is told about, and then what we did, with no other place."""
        is_told_of = any(town.mention.text in sentence for sentence in earlier)
        if is_told_of or town.sentence[: town.mention.start].strip() or town.slot.kind != "named":
            return False
        for sentence in rest:
            if any(map(is_listed, place_names.find(sentence, self.places))):
                return False
            clause = Clause(sentence, 0, 0)
            if clause.has_encounter and clause.is_us and not clause.is_out:
                return is_listed(town.mention) or town.slot.is_town
        return False

    def proof(self, town: Named, score: int, role: str, is_beside: bool) -> Proof:
        """The proof of a town in a sentence, which may be the answer to where it was."""
        is_town = town.slot.is_town or (
            score >= DOUBTFUL and town.slot.kind in ("to", "going") and town.clause.is_driving
        )
        if role == "locations":
            is_town = is_town or town.slot.kind == "diary"
            if score >= 0 and not (town.is_around or town.clause.is_out or town.slot.is_part):
                score = max(score, DOUBTFUL if town.clause.is_on_the_way else CERTAIN)
        is_place = town.slot.is_place or is_beside
        return Proof(score, town.mention, is_town, is_place, is_beside, role == "locations")


def _is_dated(sentence: str) -> bool:
    """Whether a line begins with a few words and a day: ``Vimperk (CZ), woensdag``."""
    is_short = len(sentence.split()) <= _EARLY and not is_prose(sentence)
    return is_short and place_times.has_time(sentence)


def _is_person(text: str) -> bool:
    """Whether a line tells no more than who somebody is: ``Ola Lund – adviseur, stad Bergen``."""
    person = names.at_start(text)
    is_named = person is not None and person.is_sure
    return is_named and not is_prose(text) and not US.search(text)


def _is_aside(section: Section, line: Line) -> bool:
    """Whether a line does not tell where we were, as those of a list of travellers."""
    is_told = is_prose(line.text) and bool(US.search(line.text))
    return section.role in _ASIDE and (section.role == _NOT_YET or not is_told)
