"""Makes headers of the cells that name the rows of tables, for screen readers.

Typst has a function for this, but behind a feature that its Python package cannot switch on
(``a11y-extras``).  It writes structure elements as objects of their own, in which the few words
that differ can be replaced.
"""

from __future__ import annotations

import re
from typing import Final

NAME_TINT: Final = "#f3f6f9"
"""The colour behind these cells and nowhere else, as ``blocks.typ`` has it: how they are found."""
_MARK: Final = (
    "/BackgroundColor["
    + " ".join(f"{int(NAME_TINT[i : i + 2], 16) / 255:.7g}" for i in (1, 3, 5))
    + "]"
).encode()
_CELL: Final = re.compile(rb"\d+ 0 obj\n<</Type/StructElem/S/TD/P (\d+) 0 R")
_ELEMENT: Final = re.compile(rb"\d+ 0 obj\n<</Type/StructElem/S/(\w+)/P (\d+) 0 R")
_HEADERS: Final = re.compile(rb"/Headers\[[^\]]*\]")


def add_row_headers(objects: dict[int, bytes]) -> None:
    """Make header cells (``TH``, scope ``Row``) of cells in `NAME_TINT`, among the *objects*.

    In a table that has them, all cells find their headers by scope (ISO 32000-1, 14.8.5.7):
    the list of headers that Typst gives with each would leave those of rows out.
    """
    cells = {number: int(match[1]) for number, content in objects.items()
             if (match := _CELL.match(content))}  # fmt: skip
    names = {number for number in cells if _MARK in objects[number]}
    tables = {_table(objects, cells[number]) for number in names}
    for number, row in cells.items():
        if number in names:
            objects[number] = _named(objects[number])
        elif tables and _table(objects, row) in tables:
            objects[number] = _HEADERS.sub(b"", objects[number], count=1)


def _named(cell: bytes) -> bytes:
    cell = cell.replace(b"/S/TD", b"/S/TH", 1)
    if _HEADERS.search(cell):
        return _HEADERS.sub(b"/Scope/Row", cell, count=1)
    # A table without a header above has no list of headers to replace.
    return cell.replace(b"/A[", b"/A[<</O/Table/Scope/Row>>", 1)


def _table(objects: dict[int, bytes], number: int) -> int:
    """The number of the table in which the element *number* is."""
    match = _ELEMENT.match(objects[number])
    while match and match[1] != b"Table":
        number = int(match[2])
        match = _ELEMENT.match(objects[number])
    return number
