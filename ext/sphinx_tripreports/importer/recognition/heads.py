"""What a table is about, by the words of its header."""

from __future__ import annotations

import re
from typing import Final

_HEADERS: Final = {
    "name": r"^(?:naam|namen|name|persoon|contact(?:persoon|personen)?|wie|gesproken met"
    r"|gesprekspartner|spreker)s?\b",
    "job": r"^(?:functie|function|rol|role|job|positie|titel)",
    "organisation": r"^(?:organisatie|organis?z?ation|bedrijf|instelling|instantie|van$|gemeente"
    r"|werkgever|stad|partij)",
    "action": r"^(?:actie|afspraak|vervolg|wat\b|actiepunt|taak|to.?do|omschrijving|toezegging)",
    "owner": r"^(?:wie|door|eigenaar|actiehouder|verantwoordelijk|trekker|houder|owner)",
    "due": r"^(?:wanneer|datum|deadline|termijn|voor wanneer|gereed|uiterlijk|planning|due)",
    "status": r"^(?:status|stand)",
    "day": r"^(?:dag|datum|tijd|time|wanneer|moment)",
    "activity": r"^(?:activiteit|programma|onderdeel|bezoek|activity)",
}
PATTERNS: Final = {role: re.compile(pattern) for role, pattern in _HEADERS.items()}
"""What the header of a column begins with, folded."""


def kind_of_heads(heads: list[str]) -> str:
    """What a table is about: "contacts", "actions", "programme" or "".

    heads: the folded words of its header.
    """
    roles = {role for head in heads for role, pattern in PATTERNS.items() if pattern.search(head)}
    if "action" in roles and roles & {"owner", "due", "status"}:
        return "actions"
    if "activity" in roles and "day" in roles:
        return "programme"
    if "name" in roles and roles & {"job", "organisation"}:
        return "contacts"
    return ""
