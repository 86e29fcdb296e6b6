"""The place behind the name of an organisation, which tells where it is: ``Siemens, München``."""

from __future__ import annotations

import re
from typing import Final

from ....i18n import console as _
from ..gazetteer import Gazetteer
from .role_parts import Role

_TAIL: Final = re.compile(
    r"(?P<body>.*\S)(?:,\s*|\s+(?:in|te|à|à|i)\s+|\s*\()(?P<place>[^\W\d_a-z][^,()]*)\)?"
)
_OFFICIAL: Final = re.compile(
    r"\b(?:ambassad\w*|embass\w+|botschaft|consula\w+|consolato|konsulat)\b", re.IGNORECASE
)
"""Bodies of which the place is a part of the name: ``ambassade van Nederland in Helsinki``."""


def without_seats(role: Role, places: Gazetteer) -> Role:
    """*role* with its organisations without the places where they are, and a doubt for those."""
    bodies = tuple(without_seat(body, places) for body in role.organisations)
    if bodies == role.organisations:
        return role
    doubt = _("Does this place say something of the organisation?")
    return role._replace(organisations=bodies).doubted(doubt)


def without_seat(body: str, places: Gazetteer) -> str:
    """The name of an organisation without the city behind it: ``Aarhus Universitet in Viborg``."""
    match = _TAIL.fullmatch(body)
    if match is None or not places.cities(match["place"]) or _OFFICIAL.search(body):
        return body
    return match["body"]
