"""What a table is about, by its header: persons met, agreements, or a programme."""

from __future__ import annotations

import re
from typing import Final

from ...model.text import fold
from .lines import Grid, Line, Row

_HEADERS: Final = {
    "name": r"^(?:naam|namen|name|persoon|contact(?:persoon|personen)?|wie|gesproken met|gesprekspartner|spreker)s?\b",
    "job": r"^(?:functie|function|rol|role|job|positie|titel)",
    "organisation": r"^(?:organisatie|organis?z?ation|bedrijf|instelling|instantie|van$|gemeente|werkgever|stad|partij)",
    "action": r"^(?:actie|afspraak|vervolg|wat\b|actiepunt|taak|to.?do|omschrijving|toezegging)",
    "owner": r"^(?:wie|door|eigenaar|actiehouder|verantwoordelijk|trekker|houder|owner)",
    "due": r"^(?:wanneer|datum|deadline|termijn|voor wanneer|gereed|uiterlijk|planning|due)",
    "status": r"^(?:status|stand)",
    "day": r"^(?:dag|datum|tijd|time|wanneer|moment)",
    "activity": r"^(?:activiteit|programma|onderdeel|bezoek|activity)",
}
_PATTERNS: Final = {role: re.compile(pattern) for role, pattern in _HEADERS.items()}


def columns(grid: Grid) -> dict[str, int]:
    """The columns of a table by what their headers say; {} if its first row is no header."""
    if len(grid.rows) < 2:
        return {}
    heads = [fold(text(cell)).strip(" :?") for cell in grid.rows[0]]
    if any(len(head.split()) > 6 for head in heads):
        return {}
    kind = kind_of_heads(heads)
    wanted = {
        "contacts": ("name", "job", "organisation"),
        "actions": ("action", "owner", "due", "status"),
        "programme": ("day", "activity"),
    }.get(kind, ())
    found: dict[str, int] = {}
    for role in wanted:
        for index, head in enumerate(heads):
            if index not in found.values() and _PATTERNS[role].search(head):
                found.setdefault(role, index)
    return found


def kind_of(grid: Grid) -> str:
    """ "contacts", "actions", "programme" or "" for what the header of a table shows."""
    if len(grid.rows) < 2:
        return ""
    return kind_of_heads([fold(text(cell)).strip(" :?") for cell in grid.rows[0]])


def kind_of_heads(heads: list[str]) -> str:
    """The same for the words of a header."""
    roles = {role for head in heads for role, pattern in _PATTERNS.items() if pattern.search(head)}
    if "action" in roles and roles & {"owner", "due", "status"}:
        return "actions"
    if "activity" in roles and "day" in roles:
        return "programme"
    if "name" in roles and roles & {"job", "organisation"}:
        return "contacts"
    return ""


def text(cell: tuple[Line, ...]) -> str:
    """The words of a cell."""
    return " ".join(line.text for line in cell)


def cell(row: Row, columns: dict[str, int], role: str) -> tuple[Line, ...]:
    """The lines of a row in the column of this role; () if there is none."""
    index = columns.get(role, -1)
    return row[index] if 0 <= index < len(row) else ()
