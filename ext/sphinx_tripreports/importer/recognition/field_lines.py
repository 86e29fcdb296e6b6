"""Persons in lines with labels: ``Naam: …``, ``Functie: …``, ``Organisatie: …``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from ...i18n import console as _
from . import names
from .gazetteer import Gazetteer
from .lines import Line
from .proposals import ContactProposal
from .roles import without_data

_FIELD: Final = re.compile(
    r"^\s*(?P<key>naam|name|functie|function|rol|organisatie|organization|organisation|bedrijf"
    r"|instelling|"
    r"werkgever|e-?mail|tel(?:efoon)?|land|plaats)\s*:\s*(?P<value>.*)$",
    re.IGNORECASE,
)


def field_contacts(lines: Sequence[Line], places: Gazetteer) -> Iterator[ContactProposal]:
    """Persons in lines such as ``Naam: …``, ``Functie: …``, ``Organisatie: …``."""
    person: dict[str, str] = {}
    first: Line | None = None
    for line in [*lines, None]:
        fields = _fields(line.text) if line else {"naam": ""}
        if "naam" in fields and person.get("naam") and first:
            yield _from_fields(person, first)
            person = {}
        if line and fields:
            first = line if "naam" in fields else first
            person |= fields


def _fields(text: str) -> dict[str, str]:
    """The labelled values in one line."""
    found: dict[str, str] = {}
    for part in re.split(r"\s*[,;|–—]\s*(?=[\w-]+\s*:)|\s-\s(?=[\w-]+\s*:)", text):
        if match := _FIELD.match(part):
            key = match["key"].lower()
            key = {"name": "naam", "function": "functie", "rol": "functie"}.get(key, key)
            if key in ("organization", "organisation", "bedrijf", "instelling", "werkgever"):
                key = "organisatie"
            found[key] = without_data(match["value"]) if key != "naam" else match["value"].strip()
    return found


def _from_fields(person: dict[str, str], line: Line) -> ContactProposal:
    name = names.at_start(person["naam"])
    text, surname = (
        (name.text, name.surname) if name else (person["naam"], person["naam"].split()[-1])
    )
    doubts = (
        () if name and name.end == len(person["naam"]) else (_("Is this the name of a person?"),)
    )
    organisation = person.get("organisatie", "")
    return ContactProposal(text, person.get("functie", ""), (organisation,) if organisation else (),
                           line, surname=surname, doubts=doubts)  # fmt: skip
