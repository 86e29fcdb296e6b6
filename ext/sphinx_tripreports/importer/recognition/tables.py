"""What a table is about, by its header: persons met, agreements, or a programme."""

from __future__ import annotations

from ...model.text import fold
from .heads import PATTERNS, kind_of_heads
from .lines import Grid, Line, Row


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
            if index not in found.values() and PATTERNS[role].search(head):
                found.setdefault(role, index)
    return found


def kind_of(grid: Grid) -> str:
    """What a table is about by its header: "contacts", "actions", "programme" or ""."""
    if len(grid.rows) < 2:
        return ""
    return kind_of_heads([fold(text(cell)).strip(" :?") for cell in grid.rows[0]])


def text(cell: tuple[Line, ...]) -> str:
    """The words of a cell."""
    return " ".join(line.text for line in cell)


def cell(row: Row, columns: dict[str, int], role: str) -> tuple[Line, ...]:
    """The lines of a row in the column of this role; () if there is none."""
    index = columns.get(role, -1)
    return row[index] if 0 <= index < len(row) else ()
