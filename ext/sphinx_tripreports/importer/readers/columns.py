"""Tables in plain text: Word writes each row as a line with tabs between its cells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from ..document import Cell, Paragraph, Table
from .content import BULLETS, linked

_ITEM: Final = re.compile(rf"(?:[{re.escape(BULLETS)}]|(?:\d{{1,3}}|[a-z])[.)])\t")
"""The sign of a list before its tab."""
_LEAST_ROWS: Final = 2


def is_row(line: str) -> bool:
    """Whether *line* may be the row of a table: two cells at least, and no item of a list."""
    sign = _ITEM.match(line)
    return "\t" in (line[sign.end() :].lstrip() if sign else line.strip())


def table(lines: Sequence[str], place: str) -> Table | None:
    """*lines* as a table if all of them have as many cells; None if they have not.

    Between two cells stands one tab; those who line up columns by hand may have typed more.

    Args:
        lines: for which `is_row` holds.
        place: where they stand, for messages.
    """
    if len(lines) < _LEAST_ROWS:
        return None
    for between in (r"\t", r"\t+"):
        rows = [re.split(between, line.rstrip(" ")) for line in lines]
        if len({len(row) for row in rows}) == 1 and all(row[0].strip() for row in rows):
            return Table(tuple(tuple(map(_cell, row)) for row in rows), place=place)
    return None


def _cell(text: str) -> Cell:
    text = text.strip()
    return Cell((Paragraph(tuple(linked(text))),) if text else ())
