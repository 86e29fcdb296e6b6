"""Makes headers of the cells that name the rows of tables, for screen readers.

Typst has a function for this, but behind a feature that its Python package cannot switch on
(``a11y-extras``).  It writes structure elements in plain text, one object each, so the few words
that differ can be replaced, and the table of offsets at the end made anew.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

NAME_TINT: Final = "#f3f6f9"
"""The colour behind these cells and nowhere else, as ``blocks.typ`` has it: how they are found."""
_MARK: Final = (
    "/BackgroundColor["
    + " ".join(f"{int(NAME_TINT[i : i + 2], 16) / 255:.7g}" for i in (1, 3, 5))
    + "]"
).encode()
_END: Final = re.compile(rb"startxref\n(\d+)\n%%EOF\s*\Z")
_CELL: Final = re.compile(rb"\d+ 0 obj\n<</Type/StructElem/S/TD/P (\d+) 0 R")
_PARENT: Final = re.compile(rb"\d+ 0 obj\n<</Type/StructElem/S/(\w+)/P (\d+) 0 R")
_HEADERS: Final = re.compile(rb"/Headers\[[^\]]*\]")


def with_row_headers(pdf: bytes) -> bytes:
    """*pdf* with header cells (``TH``, scope ``Row``) where Typst wrote cells in `NAME_TINT`.

    In a table that has them, all cells find their headers by scope (ISO 32000-1, 14.8.5.7):
    the list of headers that Typst gives with each would leave those of rows out.
    """
    if _MARK not in pdf:
        return pdf
    start, offsets, end = _layout(pdf)
    objects = _objects(pdf, offsets, start)
    cells = {number: int(match[1]) for number, content in objects.items()
             if (match := _CELL.match(content))}  # fmt: skip
    names = {number for number in cells if _MARK in objects[number]}
    tables = {_table(objects, row) for number, row in cells.items() if number in names}
    for number, row in cells.items():
        if number in names or _table(objects, row) in tables:
            objects[number] = _repaired(objects[number], is_name=number in names)
    return _joined(pdf[: min(offsets.values())], objects, end)


def _repaired(cell: bytes, *, is_name: bool) -> bytes:
    if not is_name:
        return _HEADERS.sub(b"", cell, count=1)
    cell = cell.replace(b"/S/TD", b"/S/TH", 1)
    if _HEADERS.search(cell):
        return _HEADERS.sub(b"/Scope/Row", cell, count=1)
    # A table without a header above has no list of headers to replace.
    return cell.replace(b"/A[", b"/A[<</O/Table/Scope/Row>>", 1)


def _table(objects: dict[int, bytes], number: int) -> int:
    """The number of the table in which the element *number* is."""
    match = _PARENT.match(objects[number])
    while match and match[1] != b"Table":
        number = int(match[2])
        match = _PARENT.match(objects[number])
    return number


def _layout(pdf: bytes) -> tuple[int, dict[int, int], bytes]:
    """Where the table of offsets starts, the offset of each object by its number, and the rest."""
    match = _END.search(pdf)
    assert match is not None
    start = int(match[1])
    lines, _, end = pdf[start:].partition(b"trailer\n")
    entries = lines.splitlines()[2:]
    offsets = {number: int(entry[:10]) for number, entry in enumerate(entries)
               if entry[17:18] == b"n"}  # fmt: skip
    return start, offsets, b"trailer\n" + end[: end.index(b"startxref\n")]


def _objects(pdf: bytes, offsets: dict[int, int], start: int) -> dict[int, bytes]:
    """Each object as it stands in the file, in the order of the file."""
    order = sorted(offsets, key=offsets.__getitem__)
    bounds = [*(offsets[number] for number in order), start]
    return {number: pdf[first:last]
            for number, (first, last) in zip(order, pairwise(bounds), strict=True)}  # fmt: skip


def _joined(head: bytes, objects: dict[int, bytes], end: bytes) -> bytes:
    """The file again, with a table of where each object is now."""
    offsets, place = {}, len(head)
    for number, content in objects.items():
        offsets[number] = place
        place += len(content)
    count = max(objects) + 1
    assert len(objects) == count - 1, "a number without an object"
    entries = [b"0000000000 65535 f\r\n"]
    entries += [b"%010d 00000 n\r\n" % offsets[number] for number in range(1, count)]
    table = b"xref\n0 %d\n" % count + b"".join(entries)
    return b"".join([head, *objects.values(), table, end, b"startxref\n%d\n%%%%EOF" % place])
