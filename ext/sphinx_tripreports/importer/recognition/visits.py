"""Where a report shows that a town was visited, and how strongly."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from ...model import sentences
from ...model.text import fold
from . import clauses, place_names, place_slots, tables
from .clauses import Clause
from .contact_lines import is_prose
from .gazetteer import Gazetteer, Mention, countries_in
from .headings import role_of
from .lines import Grid
from .place_slots import Slot
from .sections import Section
from .words import is_first_name

_DENIED: Final = -9
_CERTAIN: Final = 6
_LIKELY: Final = 4
_WEAK: Final = 2
_DOUBTFUL: Final = 5
_PLAIN: Final = 8
PASSED: Final = -1
"""The score of a town that was only travelled through."""
_FEW: Final = 4
"""Words before ``naar Galway`` that leave no room for a subject other than ourselves."""
_EARLY: Final = 8
"""Lines at the start of a report, where it tells where it was."""
_NOT_IN: Final = re.compile(r"\bniet (?:in|naar)\s+$")
_NOT_SEEN: Final = re.compile(r"[^.;]*\bniet (?:meer )?(?:bezocht|gelukt|doorgegaan)\b", re.I)
_LISTED: Final = re.compile(
    r"\s*(?:\([^()]*\)\s*)?(?:,|en|,\s*en|&|/|en ook|\+)\s*(?:daarna\s+|in\s+|naar\s+|te\s+)?"
    r"(?:de\s+)?(?:gemeente\s+|stad\s+)?"
)
_EVENT: Final = re.compile(
    r"\s(?:\w+\s){0,3}?(?:messe|expo|summit|forum|fair|week|conference|congres|congress|beurs"
    r"|biennale|festival|top)\b",
    re.IGNORECASE,
)
_FROM_IN_TITLE: Final = re.compile(
    r"\b(?:uit|vanuit|van|namens|via|met|gemeente|stad|voor)\s+$", re.IGNORECASE
)
_LEAVING: Final = re.compile(r"\b(?:vertrek|terugreis|vlucht|terugvlucht)\b", re.IGNORECASE)
_CHANGING: Final = re.compile(r"\b(?:overstap|tussenstop|transfer)", re.IGNORECASE)
_PLACE_COLUMN: Final = re.compile(r"locatie|plaats|stad|waar|bestemming")
_HERE: Final = re.compile(r"(?:Hier|In deze|In dit)\b")
_THERE: Final = re.compile(r"\b(?:er|daar|hier|aldaar)\b", re.IGNORECASE)
_ASIDE: Final = ("travellers", "municipality", "follow-ups", "case-number", "present")
"""Sections that do not tell where we were."""


class Proof(NamedTuple):
    """A place in a report where a town is named.

    score: how strongly it shows a visit: from 6 it is certain, from 4 likely; below zero it denies
        one.
    is_town: the words beside the name tell that it is a town.
    is_place: they tell that it is a place.
    is_beside: it stands in one list with a town that was visited.
    """

    score: int
    mention: Mention
    is_town: bool = False
    is_place: bool = False
    is_beside: bool = False


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

    def read(self, sections: list[Section], title: str) -> Iterator[Proof]:
        yield from self.title(title)
        for section in sections:
            heading = section.heading
            is_diary = False
            if heading and heading.text != title:
                self.order += 1
                is_diary = place_slots.has_time(heading.text)
                if section.role not in _ASIDE:
                    yield from self.heading(heading.text, section)
            if section.role in _ASIDE:
                continue
            for entry in section.entries:
                self.order += 1
                if isinstance(entry, Grid):
                    yield from self.grid(entry)
                elif section.role == "locations" and not is_prose(entry.text):
                    yield from self.answer(entry.text)
                elif section.role != "contacts" or entry.kind == "text":
                    yield from self.text(entry.text, section.role, is_diary)

    def title(self, title: str) -> Iterator[Proof]:
        """``Werkbezoek Cork en Limerick``: where a title says that it went."""
        for mention in place_names.find(title, self.places):
            before, after = title[: mention.start], title[mention.end :]
            slot = _slot(title, mention)
            if slot.kind in ("going", "to", "visited") and not slot.is_part:
                yield Proof(7, mention, slot.is_town, slot.is_place)
            elif is_listed(mention) and not _FROM_IN_TITLE.search(before):
                yield Proof(7 if not _EVENT.match(after) else 5, mention)
        yield from self.names_in_title(title)

    def names_in_title(self, title: str) -> Iterator[Proof]:
        """``Fruit Logistica Berlijn``: an event with the city where it is."""
        for mention in self.places.mentions(title):
            before, after = title[: mention.start], title[mention.end :]
            is_own = mention.city.country == "NL" or mention.city.is_word
            if is_own or _FROM_IN_TITLE.search(before) or re.match(r"[ -]?[^\W\d]", after):
                if not (_EVENT.match(after) and not before.rstrip()[-1:].isupper()):
                    continue
            if not place_names.is_surname(title, mention):
                yield Proof(5, mention)

    def heading(self, text: str, section: Section) -> Iterator[Proof]:
        """A heading that is a day and a town, or hardly more than a town."""
        has_time = place_slots.has_time(text)
        for mention in place_names.find(text, self.places):
            slot = _slot(text, mention)
            if slot.kind in ("from", "by") or slot.is_part:
                continue
            rest = (text[: mention.start] + text[mention.end :]).strip(" :–—-.,")
            goes = slot.kind in ("going", "to", "visited", "diary")
            if is_listed(mention) and (len(rest.split()) <= _FEW or goes):
                score = 7 if goes or not rest or has_time else 5
                yield Proof(score, mention, slot.is_town, slot.is_place)
            elif goes or (has_time and slot.kind == "segment"):
                yield Proof(_CERTAIN, mention, slot.is_town, slot.is_place)
            elif not rest and _begins_here(section) and not role_of(text):
                yield Proof(_CERTAIN, mention, True, is_place=True)

    def answer(self, text: str) -> Iterator[Proof]:
        """What was asked for: towns, or buildings with their towns."""
        for number, sentence in enumerate(sentences.split(text)):
            for mention in place_names.find(sentence, self.places):
                clause = clauses.around(sentence, mention.start, mention.end)
                slot = place_slots.of(clause, sentence, mention, not number)
                score, is_town = _of_answer(clause, slot, sentence, mention)
                yield Proof(score, mention, is_town, slot.is_place)
        for mention in self.places.mentions(text):
            if place_slots.HALL.search(text[: mention.start]):
                yield Proof(5, mention)

    def grid(self, grid: Grid) -> Iterator[Proof]:
        """The column with places of a table, and the days of a programme."""
        heads = [fold(tables.text(cell)) for cell in grid.rows[0]]
        is_programme = tables.kind_of(grid) == "programme"
        for row in grid.rows:
            line = " ".join(tables.text(cell) for cell in row)
            if _CHANGING.search(line):
                continue
            is_day = is_programme or (row and place_slots.has_time(tables.text(row[0])[:30]))
            for index, cell in enumerate(row):
                text = tables.text(cell)
                if index < len(heads) and _PLACE_COLUMN.search(heads[index]):
                    most = _DOUBTFUL if _LEAVING.search(line) else _PLAIN
                    for proof in self.answer(text):
                        yield proof._replace(score=min(proof.score, most))
                elif is_day and not _LEAVING.search(line):
                    yield from self.text(text, "", True)

    def text(self, text: str, role: str, is_diary: bool) -> Iterator[Proof]:
        """What the sentences of a line tell."""
        is_day = is_diary or place_slots.has_time(text[:16])
        parts = sentences.split(text)
        for sentence, following in zip(parts, [*parts[1:], ""], strict=False):
            previous: Proof | None = None
            for mention in place_names.find(sentence, self.places):
                clause = clauses.around(sentence, mention.start, mention.end)
                slot = place_slots.of(clause, sentence, mention, True)
                is_beside = previous is not None and _is_listed_after(sentence, mention, previous)
                if previous is not None and is_beside:
                    score = previous.score
                else:
                    score = self.score(clause, slot, sentence, mention, is_day)
                if slot.kind == "at" and 0 <= score < _DOUBTFUL and not clause.is_out:
                    score = _DOUBTFUL if _goes_on_there(following) else score
                is_beside = is_beside and score > 0
                if role == "locations" and score >= 0 and slot.kind not in ("from", "by"):
                    score = max(score, 0 if clause.is_out else _CERTAIN)
                is_place = slot.is_place or is_beside
                is_town = slot.is_town or (role == "locations" and slot.kind == "diary")
                previous = Proof(score, mention, is_town, is_place, is_beside)
                yield previous

    def score(
        self, clause: Clause, slot: Slot, sentence: str, mention: Mention, is_day: bool
    ) -> int:
        """How strongly a sentence shows that the town of *mention* was visited; see `Proof`."""
        if _NOT_IN.search(clause.before) or _NOT_SEEN.match(sentence[mention.end :]):
            return _DENIED
        if slot.is_part or slot.kind in ("from", "by", "outside"):
            return PASSED if clause.is_passing else 0
        if slot.kind in ("diary", "segment", "label", "hall"):
            return _of_diary(clause, slot, is_day and not is_prose(sentence))
        if clause.is_denied or clause.is_future:
            return 0
        if slot.kind in ("going", "to"):
            return self.going(clause, sentence, slot)
        if slot.kind in ("visited", "through"):
            return _CERTAIN if slot.kind == "visited" else _DOUBTFUL
        if slot.kind == "at":
            return self.at(clause, sentence, mention)
        return 5 if _has_country(sentence, mention, brackets=True) else 0

    def going(self, clause: Clause, sentence: str, slot: Slot) -> int:
        """The same after a word of going, such as ``naar``: was it us who went?"""
        if clause.is_passing or clause.is_of_others:
            return 0
        if clause.is_by_us or (self.own and self.own in clause.before):
            return 7
        if is_first_name(clause.before.split(" ")[0]):
            return 0
        # "Met de boot naar Saparua" has no subject at all.
        is_open = len(clause.before.split()) <= _FEW or slot.kind == "going"
        is_told = clause.has_motion or place_slots.has_time(clause.before)
        return _DOUBTFUL if is_open or is_told else 0

    def at(self, clause: Clause, sentence: str, mention: Mention) -> int:
        """The same after ``in`` and the like: what happened there, and to whom?"""
        if clause.is_passing or clause.is_elsewhere:
            return PASSED if clause.is_passing else 0
        is_early = self.order < _EARLY
        if clause.has_encounter:
            is_first = not clause.before.strip().count(" ")
            return _CERTAIN if clause.is_ours or is_first else 5
        is_own = self.own and self.own in sentence and mention.city.country != "NL"
        if clause.is_ours or is_own:
            return 5 if is_early else _LIKELY
        if place_slots.has_time(clause.before) and not is_prose(clause.text):
            return _DOUBTFUL  # "Vrijdag naar het museum in Mettmann"
        return _WEAK if is_early else 0


def is_listed(mention: Mention) -> bool:
    """Whether a town is on the list of those that count wherever they stand."""
    return mention.city.is_known or bool(mention.city.people or mention.city.country == "NL")


def _is_listed_after(sentence: str, mention: Mention, previous: Proof) -> bool:
    """Whether a town stands in one list with the one before it: ``Lille en Gent``."""
    return bool(_LISTED.fullmatch(sentence[previous.mention.end : mention.start]))


def _goes_on_there(sentence: str) -> bool:
    """Whether a sentence tells what happened at the place before it: ``Wij spraken er met ...``."""
    clause = Clause(sentence, 0, 0)
    return bool(_THERE.search(sentence)) and clause.has_encounter and not clause.is_out


def _slot(text: str, mention: Mention) -> Slot:
    return place_slots.of(Clause(text, 0, mention.start), text, mention, True)


def _of_answer(clause: Clause, slot: Slot, sentence: str, mention: Mention) -> tuple[int, bool]:
    """The score of a town in the answer to where it was, and whether it is shown to be a town."""
    after = sentence[mention.end :]
    if clause.is_denied or _NOT_SEEN.match(after):
        is_refused = _NOT_IN.search(sentence[: mention.start]) or _NOT_SEEN.match(after)
        return (_DENIED if is_refused else 0), slot.is_town
    is_passed = clause.is_passing and slot.kind not in ("label", "segment")
    if slot.kind in ("from", "by") or slot.is_part or is_passed:
        return (PASSED if is_passed else 0), slot.is_town
    if is_listed(mention) or (mention.city.geonames and slot.kind != "named"):
        return 8, slot.is_town
    is_town = slot.is_town or slot.kind == "diary" or _has_country(sentence, mention)
    return (7 if is_town or slot.kind == "at" else 0), is_town


def _of_diary(clause: Clause, slot: Slot, is_day: bool) -> int:
    """The score of a town beside a day or hour, or that is a part of such a line by itself."""
    if clause.is_passing:
        return 0
    if slot.kind == "diary":
        return _LIKELY if clause.is_denied else _CERTAIN
    if slot.kind == "label":
        return _LIKELY if clause.has_encounter else _LIKELY - 1
    return (
        0 if clause.is_denied or not is_day else _CERTAIN if slot.kind == "segment" else _DOUBTFUL
    )


def _has_country(text: str, mention: Mention, *, brackets: bool = False) -> bool:
    """Whether its country stands behind a town: ``Yamada Machi, Japan``, ``Lecce (Italië)``."""
    mark = r"\s*\(" if brackets else r"\s*[(,]\s*"
    behind = re.match(rf"{mark}(?:in\s+)?((?:[A-ZÀ-Ž][\w-]+\s?)+)", text[mention.end :])
    return bool(behind and countries_in(behind[1]))


def _begins_here(section: Section) -> bool:
    """Whether the text below a heading begins with ``Hier``."""
    return bool(section.lines and _HERE.match(section.lines[0].text))
