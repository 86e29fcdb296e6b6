"""Everybody met, wherever the report says so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ...i18n import console as _
from . import certainty, names, people, tables
from .contact_lines import assured, contacts_of, is_prose, went_along
from .field_lines import field_contacts
from .gazetteer import Gazetteer
from .lines import Grid, Line
from .narrative import Narrator
from .proposals import ContactProposal
from .role_parts import of_one
from .roles import of_parts
from .sections import Section

_SAME: Final = re.compile(r"idem|id\.?|[\"”„'’]+|zie boven", re.IGNORECASE)
_NOTHING: Final = re.compile(r"[-–—?/.]*|n\.?v\.?t\.?|onbekend", re.IGNORECASE)


def find(sections: list[Section], places: Gazetteer, narrator: Narrator) -> list[ContactProposal]:
    """Contacts in the order of the report, each person once; travellers are left out."""
    found = [
        contact
        for section in sections
        for contact in _of_section(section, places, narrator)
        if not narrator.is_traveller(contact)
    ]
    return [certainty.of_contact(one, places) for one in people.merged(found)]


def _of_section(
    section: Section, places: Gazetteer, narrator: Narrator
) -> Iterator[ContactProposal]:
    if section.role in ("travellers", "municipality", "title", "case-number", "follow-ups"):
        return
    if section.role == "present" and not narrator.is_elsewhere(section.heading):
        return
    for grid in section.grids:
        yield from _of_grid(grid, section, places, narrator)
    lines = section.lines
    if section.role in ("contacts", "present"):
        fields = list(field_contacts(lines, places))
        if fields:
            yield from fields
            return
        yield from _grouped(lines, places, narrator)
        return
    for line in lines:
        yield from narrator.persons(line, is_asked=False)


def _grouped(lines: list[Line], places: Gazetteer, narrator: Narrator) -> Iterator[ContactProposal]:
    """Persons line by line; a line with an organisation alone is that of those below it."""
    organisation = ""
    unread = [_is_unread(line, places, narrator) for line in lines]
    for index, line in enumerate(lines):
        found = _of_line(line, places, narrator)
        if any(unread[max(0, index - 1) : index + 2]):
            found = [_beside(one) for one in found]
        if not found and _is_heading_of_group(line, places):
            organisation = line.text.rstrip(" :")
        for contact in found:
            if organisation and not contact.organisations and contact.name:
                doubt = _("The organisation stands in a line above. Is it right?")
                contact = contact._replace(
                    organisations=(organisation,), doubts=(*contact.doubts, doubt)
                )
            elif organisation and not contact.job_title and contact.name:
                # "Inditex", and below it "Ana Martín (HR)"
                doubt = _("Which is the function and which the organisation?")
                contact = contact._replace(doubts=(*contact.doubts, doubt))
            yield contact


def _is_unread(line: Line, places: Gazetteer, narrator: Narrator) -> bool:
    """Whether a short line gives no person: it may belong to the one above or below it."""
    is_short = len(line.text.split()) < 10 and line.text[-1:] not in ".:?!"
    return is_short and not _of_line(line, places, narrator)


def _beside(one: ContactProposal) -> ContactProposal:
    if one.doubts or (one.job_title and one.organisations):
        return one
    return one._replace(doubts=(_("A line beside this one was not used. Does it belong here?"),))


def _is_heading_of_group(line: Line, places: Gazetteer) -> bool:
    text = line.text.rstrip(" :")
    is_name = text[:1].isupper() and len(text.split()) < 8 and text[-1:] not in ".;,?!"
    return is_name and line.kind == "text" and not places.cities(text)


def _of_line(line: Line, places: Gazetteer, narrator: Narrator) -> list[ContactProposal]:
    """A line where persons were asked for: a list of persons, or else prose about them."""
    if is_prose(line.text):
        return list(narrator.persons(line, is_asked=True))
    found = contacts_of(line, places)
    if not found and went_along(line.text):
        return []
    return found or [assured(one, line.text) for one in narrator.persons(line, is_asked=True)]


def _of_grid(
    grid: Grid, section: Section, places: Gazetteer, narrator: Narrator
) -> Iterator[ContactProposal]:
    kind = tables.kind_of(grid)
    if kind == "actions":
        return
    if kind == "programme" and (found := list(_of_programme(grid, places))):
        yield from found
        return
    columns = tables.columns(grid)
    if kind != "contacts" or "name" not in columns:
        for row in grid.rows:
            for cell in row:
                for line in cell:
                    if section.role == "contacts":
                        yield from _of_line(line, places, narrator)
                    else:
                        yield from narrator.persons(line, is_asked=False)
        return
    yield from _of_columns(grid, columns, places)


_WITH: Final = re.compile(
    r"^(?:met\b|wie|gesprek|ontvangst|ontvangen|contact|spreker|gast|door)", re.I
)
"""The header of a column of a programme that names who was met."""


def _of_programme(grid: Grid, places: Gazetteer) -> Iterator[ContactProposal]:
    """Persons in the column of a programme for those who were met."""
    wanted = [at for at, head in enumerate(grid.rows[0]) if _WITH.search(tables.text(head))]
    for row in grid.rows[1:]:
        for index in wanted:
            for line in row[index] if index < len(row) else ():
                for one in contacts_of(line, places):
                    doubt = _("This stands in a programme. Was this person really met?")
                    yield one._replace(is_line=False, doubts=(*one.doubts, doubt))


def _of_columns(
    grid: Grid, columns: dict[str, int], places: Gazetteer
) -> Iterator[ContactProposal]:
    """The persons of a table with a column for their names."""
    above = ""
    for row in grid.rows[1:]:
        job = tables.text(tables.cell(row, columns, "job"))
        organisation = tables.text(tables.cell(row, columns, "organisation"))
        above = organisation = above if _SAME.fullmatch(organisation) else organisation
        job = "" if _NOTHING.fullmatch(job) else job
        for line in tables.cell(row, columns, "name"):
            for contact in contacts_of(line, places) or _plain(line):
                yield _completed(contact, job, organisation, places)._replace(is_line=False)


def _plain(line: Line) -> list[ContactProposal]:
    """A cell with something that may be a name."""
    if not line.text[:1].isupper() or len(line.text.split()) > 5 or names.is_no_name(line.text):
        return []
    name = names.at_start(line.text)
    doubt = _("Is this the name of a person?")
    surname = name.surname if name else line.text.split()[-1]
    return [ContactProposal(line.text, line=line, surname=surname, is_sure=False, doubts=(doubt,))]


def _completed(
    contact: ContactProposal, job: str, organisation: str, places: Gazetteer
) -> ContactProposal:
    """A contact with what the other columns of its row say."""
    doubts = contact.doubts
    if job and not contact.job_title:
        contact = contact._replace(job_title=job)
    if organisation and not contact.organisations:
        role = of_parts([part for part in organisation.split(", ") if part], places)
        if role.job_title and not contact.job_title and role.organisations and not job:
            return contact._replace(job_title=role.job_title, organisations=role.organisations,
                                    doubts=doubts + role.doubts)  # fmt: skip
        one = of_one(organisation, places)
        organisations = one.organisations if not one.job_title else (organisation,)
        contact = contact._replace(organisations=organisations or (organisation,))
    return contact
