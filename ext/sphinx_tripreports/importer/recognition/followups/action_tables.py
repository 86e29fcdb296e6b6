"""The rows of a table of agreements: what, who, when and how far."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, NamedTuple

from ....i18n import console as _
from ....model.text import fold
from ..structure import tables
from ..structure.lines import Grid, Line
from ..structure.lines import Row as Cells
from . import due as due_
from .agreements import introduces
from .due import Due

if TYPE_CHECKING:
    from .owners import Owners

_DONE: Final = re.compile(r"gereed|klaar|gedaan|afgerond|voltooid|done|✓|^x$")
_GOING_ON: Final = re.compile(r"loopt|bezig|uitvoering|gestart|opgepakt|onder handen")
_EMPTY: Final = re.compile(r"^\W*(?:geen|n\.?v\.?t\.?|nvt)?\W*$", re.IGNORECASE)
_NUMBER: Final = re.compile(r"^\W*\d{0,2}\W*$")


class Row(NamedTuple):
    """An agreement in a table.

    line: the cell with the action; `text` its words.
    owner, due, status: what the other cells say; `has_owner` and `has_due` tell of such a column.
    has_columns: it is known which cell is which.
    """

    line: Line
    text: str
    owner: str = ""
    due: Due = Due()
    status: str = ""
    has_owner: bool = False
    has_due: bool = False
    has_columns: bool = True
    doubts: tuple[str, ...] = ()


def rows(grid: Grid, is_asked: bool, owners: Owners, end: str) -> Iterator[Row]:
    """The agreements in a table: one with such a header, or any where they are asked for."""
    if tables.kind_of(grid) == "actions":
        columns = tables.columns(grid)
        body = grid.rows[1:]
        doubts: tuple[str, ...] = ()
    elif is_asked:
        body = grid.rows
        columns = _guessed(body, owners, end)
        doubts = (_("Is this an agreement?"),)
    else:
        return
    for cells in body:
        what = tables.cell(cells, columns, "action") if columns else _longest(cells)
        text = tables.text(what)
        if not what or _EMPTY.match(text) or introduces(text):
            continue
        yield _row(cells, columns, what, end)._replace(doubts=doubts)


def _row(cells: Cells, columns: dict[str, int], what: tuple[Line, ...], end: str) -> Row:
    if not columns:
        return Row(what[0], tables.text(what), has_columns=False)
    owner = tables.text(tables.cell(cells, columns, "owner")).strip(" -–?.")
    when = tables.text(tables.cell(cells, columns, "due")).strip(" -–?")
    status = fold(tables.text(tables.cell(cells, columns, "status")))
    return Row(
        what[0], tables.text(what), "" if fold(owner) in ("wij", "we", "allen") else owner,
        _due(when, end), _status(status), "owner" in columns, "due" in columns,
    )  # fmt: skip


def _due(when: str, end: str) -> Due:
    """A cell about time: its date, or else all of its words."""
    found = due_.of(when, end)
    return found if found.date or not when else Due("", when, found.doubts)


def _status(text: str) -> str:
    if _DONE.search(text):
        return "done"
    return "in-progress" if _GOING_ON.search(text) else ""


def _longest(cells: Cells) -> tuple[Line, ...]:
    return max(cells, key=lambda cell: len(tables.text(cell)), default=())


def _guessed(body: tuple[Cells, ...], owners: Owners, end: str) -> dict[str, int]:
    """Which column is which by what stands in it; {} if that does not show."""
    width = max(map(len, body), default=0)
    columns: dict[str, int] = {}
    lengths: dict[int, int] = {}
    for index in range(width):
        texts = [tables.text(row[index]) for row in body if index < len(row) and row[index]]
        texts = [text for text in texts if not _NUMBER.match(text)]
        if not texts:
            continue
        lengths[index] = sum(map(len, texts))
        if _most(texts, lambda text: _is_time(text, end)):
            columns.setdefault("due", index)
        elif _most(texts, owners.may_own):
            columns.setdefault("owner", index)
    left = {index: size for index, size in lengths.items() if index not in columns.values()}
    if not columns or not left:
        return {}
    return {**columns, "action": max(left, key=lambda index: left[index])}


def _most(texts: list[str], fits: object) -> bool:
    assert callable(fits)
    return sum(bool(fits(text)) for text in texts) * 3 >= len(texts) * 2


def _is_time(text: str, end: str) -> bool:
    return any(time.end - time.start >= len(text.strip(" .")) - 3 for time in due_.find(text, end))
