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
_IN_VILLAGE: Final = re.compile(
    r"[a-zà-ÿ][^,()]*\s[^\W\d_a-zà-ÿ]\S*\s+(?:in|te)\s+[^\W\d_a-zà-ÿ][a-zà-ÿ]+"
)
"""``opvang Khayalethu in Kayamandi``: a name behind what it is, and where."""
_NORDIC: Final = re.compile(r"[^\W\d_]+(?:en|et|a)\s+i\s+\S+")
"""``Høgskolen i Lillehammer``: the place is a part of such a name."""
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
    if match is None or _OFFICIAL.search(body):
        return body
    if _NORDIC.fullmatch(body):
        return body
    is_known = bool(places.cities(match["place"]))
    return match["body"] if is_known or _IN_VILLAGE.fullmatch(body) else body
