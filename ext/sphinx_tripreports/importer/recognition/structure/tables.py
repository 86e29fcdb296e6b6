"""What a table is about, by its header: persons met, agreements, or a programme."""

from __future__ import annotations

import re
from typing import Final

from ....model.text import fold
from .heads import kind_of_heads, may_be
from .lines import Grid, Line, Row

_ROLES: Final = {
    "contacts": ("name", "job", "organisation"),
    "actions": ("action", "owner", "due", "status"),
    "programme": ("day", "activity"),
}
_RULE: Final = re.compile(r":?-{2,}:?")


def columns(grid: Grid) -> dict[str, int]:
    """The columns of a table by what their headers say; {} if its first row is no header."""
    words = heads(grid)
    found: dict[str, int] = {}
    for role in _ROLES.get(kind_of(grid), ()):
        for index, head in enumerate(words):
            if index not in found.values() and may_be(head, role):
                found.setdefault(role, index)
    return found


def kind_of(grid: Grid) -> str:
    """What a table is about by its header: "contacts", "actions", "programme" or ""."""
    return kind_of_heads(heads(grid)) if len(grid.rows) > 1 else ""


def heads(grid: Grid) -> list[str]:
    """The cells of the first row, folded."""
    return [fold(text(cell)).strip(" :?*") for cell in grid.rows[0]] if grid.rows else []


def text(cell: tuple[Line, ...]) -> str:
    """The words of a cell."""
    return " ".join(line.text for line in cell)


def cell(row: Row, columns: dict[str, int], role: str) -> tuple[Line, ...]:
    """The lines of a row in the column of this role; () if there is none."""
    index = columns.get(role, -1)
    return row[index] if 0 <= index < len(row) else ()


def is_rule(row: Row) -> bool:
    """Whether a row is only the line below a header, as in ``| --- | --- |``."""
    return any(row) and all(_RULE.fullmatch(text(one)) for one in row if one)
