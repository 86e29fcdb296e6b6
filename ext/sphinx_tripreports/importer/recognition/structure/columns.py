"""What stands in each column of a table with persons: by its header, and by its cells."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from ....model.text import fold
from .. import names
from ..gazetteer import Gazetteer
from ..persons.activities import is_body
from ..persons.contact_lines import contacts_of
from ..words import MONTH, WEEKDAY, has_function
from . import tables
from .heads import ASKED, are_questions, kind_of_heads, may_be, roles_of
from .lines import Grid, Line, Row

_KNOWN: Final = (
    "name", "given", "job", "organisation", "place", "activity", "day", "note", "data", "number",
)  # fmt: skip
"""Roles of columns, those first that a header with more meanings has in a list of persons."""
_WHEN: Final = re.compile(
    rf"(?:{WEEKDAY}|(?:ma|di|wo|do|vr|za|zo)\b|dag\s+\d|\d{{1,2}}[.:]\d\d|\d{{1,2}}\s+{MONTH}"
    r"|\d{1,2}[-/]\d{1,2}\b|(?:ochtend|middag|avond)\b)",
    re.IGNORECASE,
)
"""A day or a time."""
_MOST: Final = 0.6
"""Of the cells of a column that must be alike."""


class Column(NamedTuple):
    """What a column holds.

    roles: of `heads`; more than one if a cell holds more, () if nothing tells.
    head: its header, folded.
    is_guessed: its cells tell, not its header.
    """

    roles: tuple[str, ...]
    head: str = ""
    is_guessed: bool = False


class Layout(NamedTuple):
    """The columns of a table with persons, and its rows below the header."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[int, Row], ...]
    """With their numbers in the table."""
    is_programme: bool = False

    def having(self, role: str) -> list[int]:
        """The columns with this role."""
        return [at for at, column in enumerate(self.columns) if role in column.roles]


def layout(grid: Grid, places: Gazetteer) -> Layout | None:
    """The columns of a table that names persons; None if it is about something else."""
    rows = [(at, row) for at, row in enumerate(grid.rows) if any(row) and not tables.is_rule(row)]
    kind = tables.kind_of(grid)
    if kind == "actions" or not rows:
        return None
    heads = tables.heads(Grid((rows[0][1],)))
    has_header = bool(kind) or _is_header(heads)
    columns = [_by_header(head) if has_header else Column(()) for head in heads]
    if has_header and are_questions(heads):
        columns = [Column(ASKED[head], head) if head in ASKED else one
                   for head, one in zip(heads, columns, strict=True)]  # fmt: skip
    if has_header:
        rows = rows[1:]
    cells = [[row[at] for _, row in rows if at < len(row) and row[at]] for at in range(len(heads))]
    _guess(columns, cells, places)
    if not any("name" in column.roles for column in columns):
        return None
    return Layout(tuple(columns), tuple(rows), kind == "programme")


def upright(grid: Grid) -> list[Grid]:
    """*grid*, or if its headers stand in its first column, a table for each ``Naam``."""
    rows = [row for row in grid.rows if any(row)]
    heads = [fold(tables.text(row[0])) for row in rows if row]
    is_lying = not tables.kind_of(grid) and kind_of_heads(heads) == "contacts"
    if not is_lying or any(len(head.split()) > 3 for head in heads):
        return [grid]
    starts = [at for at, head in enumerate(heads) if may_be(head, "name")]
    cuts = [0, *starts[1:], len(rows)]
    parts = [rows[start:end] for start, end in itertools.pairwise(cuts)]
    return [Grid(tuple(itertools.zip_longest(*part, fillvalue=())), grid.place) for part in parts]


def _is_header(heads: Sequence[str]) -> bool:
    filled = [head for head in heads if head]
    return len(filled) > 1 and sum(bool(roles_of(head)) for head in filled) * 2 > len(filled)


def _by_header(head: str) -> Column:
    parts = roles_of(head)
    found = [next((role for role in _KNOWN if role in part), "") for part in parts]
    roles = tuple(dict.fromkeys(filter(None, found)))
    has_person = any(role in roles for role in ("name", "job", "organisation"))
    return Column(tuple(role for role in roles if role not in ("note", "place")) if has_person
                  else roles, head)  # fmt: skip


def _guess(columns: list[Column], cells: list[list[tuple[Line, ...]]], places: Gazetteer) -> None:
    """Give roles to columns whose headers tell none."""
    tests: dict[str, Callable[[str], bool]] = {
        "name": lambda text: _is_person(text, places),
        "job": has_function,
        "organisation": is_body,
    }
    for role, test in tests.items():
        if any(role in column.roles for column in columns):
            continue
        shares = [
            0.0 if column.roles else _share(cells[at], test) for at, column in enumerate(columns)
        ]
        if shares and max(shares) >= _MOST:
            at = shares.index(max(shares))
            columns[at] = columns[at]._replace(roles=(role,), is_guessed=True)
    said = {role for column in columns for role in column.roles}
    left = [at for at, column in enumerate(columns) if not column.roles and not column.head]
    missing = {"name", "job", "organisation"} - said
    if len(columns) == 3 and len(left) == 1 and len(missing) == 1 and "name" in said:
        columns[left[0]] = Column(tuple(missing), is_guessed=True)  # what the others leave
    elif left and "name" in said and "organisation" in missing:
        _guess_beside(columns, cells, left)


def _guess_beside(
    columns: list[Column], cells: list[list[tuple[Line, ...]]], left: list[int]
) -> None:
    """The organisation beside days and remarks, where names and functions share a column."""
    for at in list(left):
        for role, test in (("day", _is_when), ("note", _is_remark)):
            if _share(cells[at], test) >= _MOST:
                columns[at] = Column((role,), is_guessed=True)
                left.remove(at)
                break
    if len(left) == 1 and _share(cells[left[0]], _may_be_body) > _MOST:
        columns[left[0]] = Column(("organisation",), is_guessed=True)


def _is_when(text: str) -> bool:
    return _WHEN.match(text) is not None


def _is_remark(text: str) -> bool:
    return text[:1].islower() and not is_body(text)


def _may_be_body(text: str) -> bool:
    return is_body(text) or (text[:1].isupper() and not has_function(text))


def _share(cells: list[tuple[Line, ...]], test: Callable[[str], bool]) -> float:
    texts = [text for cell in cells if (text := tables.text(cell))]
    return sum(map(test, texts)) / len(texts) if len(texts) > 1 else 0.0


def _is_person(text: str, places: Gazetteer) -> bool:
    name = names.at_start(text)
    if name is not None and name.is_sure and not places.cities(name.text):
        return True
    return any(one.is_sure and one.name for one in contacts_of(Line(text, 0, 0), places))
