"""Persons in lines with labels: ``Naam: …``, ``Functie: …``, ``Organisatie: …``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from ....i18n import console as _
from ....model.text import fold
from .. import names
from ..gazetteer import Gazetteer
from ..proposals import ContactProposal
from ..structure.heads import roles_of
from ..structure.lines import Line
from .cards import spanning
from .contact_data import without_data
from .contact_lines import contacts_of, contacts_of_list
from .shorthand import is_unknown

_FIELD: Final = re.compile(r"\s*(?P<label>[^\W\d_][\w /.-]{1,24}?)\s*:\s*(?P<value>.*)$", re.DOTALL)
_BARE: Final = re.compile(
    r"(?P<label>functie|organisatie|bedrijf|org\.?|fu\.?)\s+(?P<value>.+)$", re.IGNORECASE
)
"""A label without the colon that the others have."""
_BETWEEN: Final = re.compile(
    r"\s*(?:[,;|–—]|\s/\s|(?<=\w{2})\.)\s*(?=[\w-]+\.?\s*:|(?:functie|organisatie|bedrijf|org\.?|fu\.)\s)|\s-\s(?=[\w-]+\s*:)"
)
_MORE: Final = re.compile(r"[,(;]|\s[-–—]\s")
_ASKED: Final = {"wat": "job", "waar": "organisation", "van": "organisation"}
"""Questions behind ``Wie:`` in the same line."""
_ROLES: Final = ("name", "job", "organisation", "data", "place")


class _Field(NamedTuple):
    role: str
    value: str
    line: Line


def field_contacts(lines: Sequence[Line], places: Gazetteer) -> Iterator[ContactProposal]:
    """Persons in labelled lines, in any order of labels; none if no label is that of a name.

    A line without such labels may be about a person all the same.
    """
    person: list[_Field] = []
    found = [(line, list(_fields(line))) for line in lines]
    roles = [field.role for _, fields in found for field in fields]
    if not {"name"} < {role for role in roles if role in ("name", *_ROLES[1:3])}:
        return
    for line, fields in found:
        if not fields:
            yield from _contact(person, places)
            yield from contacts_of(line, places)
            person = []
        for field in fields:
            if any(field.role == one.role for one in person):
                yield from _contact(person, places)
                person = []
            person.append(field)
    yield from _contact(person, places)


def _fields(line: Line) -> Iterator[_Field]:
    """The labelled values in one line."""
    is_asked = re.match(r"wie\s*:", line.text, re.IGNORECASE) is not None
    for number, part in enumerate(_BETWEEN.split(line.text)):
        match = _FIELD.match(part) or (_BARE.match(part) if number else None)
        roles = roles_of(fold(match["label"])) if match else ()
        role = next((role for role in _ROLES if len(roles) == 1 and role in roles[0]), "")
        role = _ASKED.get(match["label"].lower(), role) if match and is_asked else role
        if match and role and match["value"] and not is_unknown(match["value"].rstrip(" .;,")):
            yield _Field(role, match["value"].strip(), line)


def _contact(person: list[_Field], places: Gazetteer) -> Iterator[ContactProposal]:
    values = {field.role: field.value for field in person}
    text = values.get("name", "")
    if not text:
        return
    name = names.at_start(text)
    if _MORE.search(text) and "job" not in values:
        yield from _told_of(person, text, values.get("organisation", ""), places)
        return
    is_whole = name is not None and name.end == len(text)
    doubts = () if is_whole else (_("Is this the name of a person?"),)
    body = without_data(values.get("organisation", ""))
    lines = list(dict.fromkeys(field.line for field in person))
    yield ContactProposal(
        name.text if name else text, without_data(values.get("job", "")), (body,) if body else (),
        spanning(lines), surname=name.surname if name else text.split()[-1], doubts=doubts,
    )  # fmt: skip


def _told_of(
    person: list[_Field], text: str, body: str, places: Gazetteer
) -> Iterator[ContactProposal]:
    """Persons of a label that tells more than the name: ``contactpersoon: An Bos, kok``."""
    line = next(field.line for field in person if field.role == "name")
    bodies = (without_data(body),) if without_data(body) else ()
    for one in contacts_of_list([line._replace(text=text)], places, body):
        own = bodies or one.organisations
        yield one._replace(organisations=own, line=line)
