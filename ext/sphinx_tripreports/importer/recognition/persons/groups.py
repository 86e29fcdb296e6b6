"""The people of a report as they stand together: lists with what stands above them, tables, text.

A list of persons is known by what stands in it, whatever the heading says; the heading says whose
people they are (`sides`).  Below the question who was met, every line counts.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from typing import Final

from ....model.text import fold
from .. import names
from ..gazetteer import Gazetteer
from ..structure.headings import role_of
from ..structure.lines import Grid, Line
from ..structure.sections import Section
from ..structure.tables import kind_of, text
from . import cards, labels, line_labels
from .activities import is_body, is_occasion
from .contact_lines import contacts_of, is_certain, is_clear, is_prose, without_aside
from .group import Group
from .group_heads import body_of_field, is_head, is_person, named, plain
from .inline_lists import items_of, label_of
from .line_forms import without_told
from .sides import (
    MET,
    OWN,
    is_abroad,
    is_foreign_name,
    is_party_of_others,
    is_unknown_name,
    organisation_of,
    side_of,
)

_PEOPLE: Final = ("travellers", "present", "contacts", "letter")
"""Answers that are about people; below other headings only what stands there tells."""
_SKIPPED: Final = ("municipality", "title", "case-number", "follow-ups")
"""Answers in which nobody is met."""
_LEAST: Final = 2
"""Persons that make lines below another heading a list of persons."""


def divide(sections: Sequence[Section], places: Gazetteer, own: str) -> list[Group]:
    """All lines and tables of a report in groups, in order.

    Args:
        sections: the report.
        places: finds the names of cities.
        own: the name of the municipality whose report it is, or "".
    """
    found: list[Group] = []
    is_asked = False
    for section, host in labels.with_hosts(sections, places, own):
        reader = _Reader(section, places, own, is_asked, host)
        found += reader.read()
        is_asked = reader.is_asked
    return found


class _Reader:
    """Puts the lines of one section into groups."""

    def __init__(
        self, section: Section, places: Gazetteer, own: str, was_asked: bool, held: str
    ) -> None:
        self.section, self.places, self.own = section, places, own
        self.side = self.side_of_section()
        is_group = section.role == "other" and not role_of(section.title) and section.heading
        # "Overig" in bold below the question who was met goes on with the answer.
        self.is_asked = section.role == "contacts" or bool(
            was_asked and is_group and self.begins_with_person()
        )
        if self.is_asked and self.side != OWN:
            self.side = MET
        self.above = self.side
        self.above_all = organisation_of(section.title, places) if section.heading else ""
        if is_group and self.is_asked and is_foreign_name(section.title, places):
            self.above_all = self.above_all or section.title.rstrip(" .:")
        self.above_all = self.above_all or (held if self.side == MET else "")
        self.organisation = self.above_all
        self.waiting: list[Line] = []
        self.has_own = False
        """A line above a group named the own municipality."""

    def side_of_section(self) -> str:
        side = side_of(self.section.title, self.own, self.places)
        default = {"travellers": OWN, "letter": OWN, "present": MET, "contacts": MET}
        return side or default.get(self.section.role, "")

    def side_below(self, head: str) -> str:
        """Whose people stand below a line within the section."""
        side = side_of(head, self.own, self.places)
        if self.is_asked and self.above == MET and is_party_of_others(head, self.own):
            return MET
        self.has_own |= side == OWN
        if side or self.above != OWN or self.section.role == "letter":
            return side or self.above
        # "Achtkarspelen", "Wales": who were present, by where they are from
        is_other = self.has_own and not is_body(organisation_of(head, self.places))
        return MET if is_other or is_abroad(head, self.places) else self.above

    def begins_with_person(self) -> bool:
        first = self.section.lines[:1]
        return bool(first) and not is_prose(first[0].text) and is_person(first[0], self.places)

    def read(self) -> Iterator[Group]:
        if self.section.role in _SKIPPED:
            return
        entries = self.section.entries
        if self.is_asked and (listed := cards.in_turn(self.section.lines, self.is_person)):
            at = entries.index(listed[0])
            yield from self.read_of(entries[:at])
            yield from self.flush()
            yield self.group(*listed, is_list=True)
            entries = entries[at + len(listed) :]
        yield from self.read_of(entries)
        yield from self.flush()

    def is_person(self, line: Line) -> bool:
        return is_person(line, self.places)

    def read_of(self, entries: Sequence[Line | Grid]) -> Iterator[Group]:
        """The groups of some lines; those that wait for more are kept in `waiting`."""
        found = self.cards()
        for index, entry in enumerate(entries):
            if isinstance(entry, Line) and entry.paragraph in found:
                yield from self.flush()
                if card := found[entry.paragraph]:
                    self.organisation = self.above_all
                    yield self.group(*card, is_list=True)
                found[entry.paragraph] = []
                continue
            after = entries[index + 1] if index + 1 < len(entries) else None
            if isinstance(entry, Grid):
                yield from self.flush()
                yield from self.table(entry)
            elif is_head(entry, after, self.is_asked, self.places):
                yield from self.flush()
                self.side = self.side_below(entry.text)
                self.organisation = self.named_by(entry.text)
            elif self.is_town(entry):
                yield from self.flush()
                self.organisation = self.above_all
            elif self.is_prose(entry):
                yield from self.flush()
                yield from self.prose(entry)
            else:
                if self.is_past_items(entry):
                    yield from self.flush()
                    self.organisation = self.above_all
                self.waiting.append(entry)

    def named_by(self, head: str) -> str:
        """The organisation of a head; below one that has a name the next may be unknown."""
        is_next = self.is_asked and self.organisation != self.above_all
        if line_labels.is_filler(head.rstrip(" .:")):
            return ""
        is_small = self.is_asked and head[:1].islower() and not head.endswith(":")
        name = body_of_field(head) or named(f"{head}:" if is_small else head, self.places)
        name = "" if self.own and fold(name) == fold(self.own) else name
        head = plain(head)
        head = head.rstrip(" .:") if self.is_asked else head
        is_unknown = is_next and is_unknown_name(head, self.places)
        is_unknown |= self.is_asked and is_foreign_name(head, self.places)
        return name or (head if is_unknown else "")

    def is_prose(self, line: Line) -> bool:
        """Whether a line is text; within an answer brackets may tell of a person of the list."""
        if not self.is_asked:
            return is_prose(line.text)
        said = line_labels.read(line.text, self.places).text if is_prose(line.text) else line.text
        said = without_aside(said)
        return is_prose(without_told(said) if names.at_start(line.text) else said)

    def is_past_items(self, line: Line) -> bool:
        """Whether a line comes after the persons below a head, and is none of them."""
        if self.organisation == self.above_all or not self.waiting or line.kind != "text":
            return False
        is_other = is_occasion(line.text.partition(": ")[0]) and ": " in line.text
        is_other = is_other and line_labels.read(line.text, self.places).text == line.text
        return is_other or self.waiting[-1].kind == "item"

    def cards(self) -> dict[int, list[Line]]:
        """The visiting cards of the section, by their paragraphs; a single one only if asked."""
        found = {
            number: lines
            for number, each in itertools.groupby(self.section.lines, lambda line: line.paragraph)
            if cards.is_card(lines := list(each))
        }
        return found if self.is_asked or len(found) > 1 else {}

    def group(self, *entries: Line | Grid, is_list: bool = False) -> Group:
        is_known = is_list or self.is_asked or self.section.role in _PEOPLE
        side = self.side if is_known else ""
        return Group(entries, self.section, side, is_list, self.is_asked, self.organisation)

    def table(self, grid: Grid) -> Iterator[Group]:
        """A table; one that has a column for each side is as many lists."""
        heads = grid.rows[0] if len(grid.rows) > 1 else ()
        sides = [side_of(text(head), self.own, self.places) for head in heads]
        if len(heads) < 2 or not all(heads) or OWN not in sides or kind_of(grid):
            yield self.group(grid)
            return
        for at, head in enumerate(heads):
            lines = tuple(line for row in grid.rows[1:] if at < len(row) for line in row[at])
            organisation = organisation_of(text(head), self.places)
            yield Group(lines, self.section, sides[at] or MET, True, False, organisation)

    def flush(self) -> Iterator[Group]:
        """The lines that were gathered, as a list if they are one."""
        lines, self.waiting = self.waiting, []
        if self.section.role == "travellers" and self.is_of_both(lines):
            ours = [line for line in lines if self.own in line.text]
            theirs = [line for line in lines if self.own not in line.text]
            yield self.group(*ours)
            yield self.group(*theirs, is_list=True)._replace(side=MET)
            return
        is_met = self.section.role in _PEOPLE and self.side == MET
        if lines and (self.is_asked or is_met):
            yield self.group(*lines, is_list=True)
            return
        for run in self.runs(lines):
            if self.is_list(run):
                yield self.group(*run, is_list=True)
            else:
                yield from (self.group(line) for line in run)
            self.organisation = self.above_all

    def is_of_both(self, lines: list[Line]) -> bool:
        """Whether all who were present are listed, each with the organisation."""
        if not self.own or not fold(self.section.title).startswith("aanwezig"):
            return False
        named = [one for line in lines for one in contacts_of(line, self.places)]
        is_ours = [any(self.own in name for name in one.organisations) for one in named]
        return any(is_ours) and not all(is_ours) and all(one.organisations for one in named)

    def runs(self, lines: list[Line]) -> Iterator[list[Line]]:
        """*lines* cut into those of one list; paragraphs are one as long as they are persons."""
        for (kind, paragraph), run in itertools.groupby(lines, _shape):
            if kind == "item" or paragraph >= 0:
                yield list(run)
                continue
            yield from (
                list(alike)
                for _, alike in itertools.groupby(run, lambda line: is_person(line, self.places))
            )

    def is_list(self, lines: list[Line]) -> bool:
        """Whether most of these lines are persons with what they do."""
        found = [contacts_of(line, self.places) for line in lines]
        known = sum(any(map(is_clear, ones)) for ones in found)
        certain = sum(any(map(is_certain, ones)) for ones in found)
        least = 1 if self.organisation != self.above_all else _LEAST
        return known >= least and known * 3 >= len(lines) * 2 and certain * 2 >= known

    def is_town(self, line: Line) -> bool:
        """Whether a line is a town above other persons than those of the group before."""
        is_next = self.is_asked and self.waiting and self.organisation != self.above_all
        return bool(is_next and line.kind == "text" and self.places.cities(line.text))

    def prose(self, line: Line) -> Iterator[Group]:
        """A long line: text, or a list with its items one behind the other."""
        if not self.is_asked:
            yield self.group(line)
            return
        items = list(items_of(line))
        if (
            len(items) < _LEAST
            or sum(is_person(item, self.places) for item in items) * 3 < len(items) * 2
        ):
            yield self.group(line)
            return
        run: list[Line] = []
        for item in items:
            label = label_of(item)
            if run and (label or not is_person(item, self.places)):
                yield self.group(*run, is_list=True)
                run = []
            if label:
                name = organisation_of(label, self.places)
                self.organisation = name if is_body(name) else ""
                item = item.part(len(label) + 1)
            if is_person(item, self.places):
                run.append(item)
            else:
                yield self.group(item)
        if run:
            yield self.group(*run, is_list=True)


def _shape(line: Line) -> tuple[str, int]:
    """What lines of one list have in common: they are items, or lines of one paragraph."""
    return (line.kind, -1 if line.is_whole or line.kind == "item" else line.paragraph)
