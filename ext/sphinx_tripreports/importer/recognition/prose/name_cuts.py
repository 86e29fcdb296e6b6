"""Where the name of a person has gone on into that of a thing or organisation."""

from __future__ import annotations

import re
from typing import Final

from ..gazetteer import Gazetteer
from . import prose_words

_OF_HOUSE: Final = re.compile(r"\s(?:van|bij)\s(?:de|het|der)\s(?P<house>\S+)$")
_HOUSE: Final = re.compile(
    rf"(?:{prose_words.VISITED}|kirche|kerk|church|haus|archief|instituut|fonds|dienst|agentschap"
    r"|verein|club|stiftung|bank|werke)$",
    re.IGNORECASE,
)
_CUT: Final = re.compile(
    r"\s(?:het|de)\s+[^\W\d_a-z][\w-]+-[a-z]\w*$|\s(?:van|bij)\s+\w*[a-z][A-Z]\w*$"
)
"""``Siobhán Clarke het Connect-lab``, ``Rhys Evans van EcoDyfi``."""


def find(name: str) -> str:
    """The end of *name* that is no part of it; "" without one."""
    if cut := _CUT.search(name):
        return cut[0]
    match = _OF_HOUSE.search(name)  # "Jan Smit van de Marienkirche"
    return match[0] if match and _HOUSE.search(match["house"]) else ""


def is_of_town(name: str, places: Gazetteer) -> bool:
    """Whether *name* may be what somebody is of a town: ``Landeskonservator van Berlijn``."""
    first, _van, town = name.partition(" van ")
    return " " not in first and bool(places.cities(town))
