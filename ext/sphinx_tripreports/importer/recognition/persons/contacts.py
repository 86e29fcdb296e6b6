"""Everybody met, wherever the report says so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ....i18n import console as _
from ....model.text import fold
from .. import certainty
from ..gazetteer import Gazetteer
from ..proposals import ContactProposal
from ..prose.narrative import Narrator
from ..structure import tables
from ..structure.lines import Grid, Line
from ..words import has_function
from . import cards, ditto, people, run_together
from .below import below
from .contact_lines import (
    assured,
    contacts_of_list,
    is_header,
    is_nameless,
    is_prose,
    went_along,
)
from .field_lines import field_contacts
from .group import Group
from .person_tables import persons
from .sides import OWN


def find(
    groups: Iterable[Group], places: Gazetteer, narrator: Narrator, own: str
) -> list[ContactProposal]:
    """Contacts in the order of the report, each person once; travellers are left out.

    Args:
        groups: the lines of the report.
        places: finds the names of cities.
        narrator: finds persons in prose, and knows the travellers.
        own: the name of the municipality whose report it is; "" if that is not certain.
    """
    every = list(groups)
    spots = " ".join(
        line.text
        for group in every
        for line in group.entries
        if isinstance(line, Line) and not group.is_list and group.section.role == "locations"
    )
    found = [
        contact
        for group in every
        if group.side != OWN
        for contact in _of_group(group, places, narrator)
        if not (
            narrator.is_traveller(contact) or _is_of_us(contact, own) or _is_visited(contact, spots)
        )
    ]
    return [certainty.of_contact(one, places) for one in people.merged(found)]


def _is_of_us(one: ContactProposal, own: str) -> bool:
    """Whether somebody works for the municipality whose report it is."""
    ours = {fold(name) for name in (own, f"gemeente {own}", f"stad {own}", f"de gemeente {own}")}
    return bool(own) and any(fold(name) in ours for name in one.organisations)


def _of_group(group: Group, places: Gazetteer, narrator: Narrator) -> Iterator[ContactProposal]:
    for entry in group.entries:
        if isinstance(entry, Grid):
            yield from _of_grid(entry, group, places, narrator)
    lines = [entry for entry in group.entries if isinstance(entry, Line)]
    if group.is_list:
        yield from _of_list(lines, group, places, narrator)
        return
    for line in lines:
        if not (group.is_asked and is_nameless(line.text)):
            told = list(narrator.persons(line, is_asked=group.is_asked))
            is_where = group.section.role == "locations"
            # "Torquay (replica Golden Hind)": what was visited
            if not is_where or any(has_function(one.job_title) for one in told):
                yield from told


def _is_visited(one: ContactProposal, spots: str) -> bool:
    """Whether somebody of whom nothing is told is the name of a place that was visited."""
    is_told = one.job_title or one.organisations or one.is_line or one.line.kind == "cell"
    return not is_told and " " in one.name and one.name in spots


def _of_list(
    lines: list[Line], group: Group, places: Gazetteer, narrator: Narrator
) -> Iterator[ContactProposal]:
    """The persons of a list; what gives nobody there is read as text."""
    lines = run_together.parted(_without_bullets(lines))
    lines = [line for line in cards.without_reach(lines) if not is_header(line.text)]
    if fields := list(field_contacts(lines, places)):
        yield from ditto.filled(fields, frozenset())
        return
    items = [_Item(*ditto.without(line), shown) for line, shown in cards.joined(lines)]
    dittos = frozenset((item.line.paragraph, item.line.start) for item in items if item.is_same)
    found = contacts_of_list([item.line for item in items], places, group.organisation)
    found = [below(one, group.organisation) for one in ditto.filled(found, dittos)]
    of_item = [[one for one in found if _is_at(one, item.line)] for item in items]
    is_unread = [not of_item[at] and _is_short(item.line) for at, item in enumerate(items)]
    for at, item in enumerate(items):
        for one in of_item[at] or (_told(item.line, group, narrator) if group.is_asked else ()):
            one = one._replace(line=item.shown) if item.shown.text != item.line.text else one
            one = _beside(one) if any(is_unread[max(0, at - 1) : at + 2]) else one
            yield one if group.is_asked else _unasked(one)


def _without_bullets(lines: list[Line]) -> list[Line]:
    """*lines* without a letter that stands for a bullet before most of them: ``o An Bos``."""
    listed = [line for line in lines if line.text.startswith(("o ", "O "))]
    if len(listed) < 2 or len(listed) * 2 < len(lines):
        return lines
    return [line.part(2) if line in listed else line for line in lines]


class _Item(NamedTuple):
    """A line of a list as it can be read, and as it stands in the report."""

    line: Line
    is_same: bool
    """It began with ``idem``."""
    shown: Line


def _is_at(one: ContactProposal, line: Line) -> bool:
    return (one.line.paragraph, one.line.start) == (line.paragraph, line.start)


def _is_short(line: Line) -> bool:
    """Whether a line may be a part of what stands above or below it."""
    return len(line.text.split()) < 10 and line.text[-1:] not in ".:?!"


def _beside(one: ContactProposal) -> ContactProposal:
    if one.doubts or (one.job_title and one.organisations):
        return one
    return one._replace(doubts=(_("A line beside this one was not used. Does it belong here?"),))


def _unasked(one: ContactProposal) -> ContactProposal:
    return one._replace(doubts=(*one.doubts, _("Was this person really met?")))


def _told(line: Line, group: Group, narrator: Narrator) -> Iterator[ContactProposal]:
    """A line of an answer that is in no form of a list."""
    if went_along(line.text):
        return
    for one in narrator.persons(line, is_asked=True):
        one = one if is_prose(line.text) else assured(one, line.text)
        if group.organisation and not one.organisations:
            doubt = _("The organisation stands in a line above. Is it right?")
            one = one._replace(organisations=(group.organisation,), doubts=(*one.doubts, doubt))
        yield one


def _of_grid(
    grid: Grid, group: Group, places: Gazetteer, narrator: Narrator
) -> Iterator[ContactProposal]:
    if tables.kind_of(grid) == "actions":
        return
    if (found := persons(grid, places, group.organisation)) is not None:
        is_other = group.section.role == "travellers"  # the list of those present, of both sides
        yield from map(_unasked, found) if is_other else found
        return
    for row in grid.rows:
        narrator.context.row(line.text for cell in row for line in cell)
        for cell in row:
            if group.is_asked:
                yield from _of_list(list(cell), group, places, narrator)
                continue
            for line in cell:
                yield from narrator.persons(line, is_asked=False)
    narrator.context.row(())
