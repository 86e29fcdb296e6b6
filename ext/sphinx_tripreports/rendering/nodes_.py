"""Blocks as ordinary docutils nodes, for every builder that is not HTML."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

from docutils import nodes

from .blocks import (
    Block,
    Bullets,
    Cell,
    Download,
    Facts,
    Heading,
    Link,
    Note,
    Picture,
    Piece,
    Quote,
    Row,
    SearchField,
    Table,
)

WIDTHS: Final = (12, 30)
"""The narrowest and widest column, in letters."""
Refer = Callable[[Link], nodes.Node]
"""Gives the node of a link (a reference, or plain text where the target is not in the output)."""


def render(blocks: Iterable[Block], refer: Refer) -> list[nodes.Node]:
    """The nodes of *blocks*."""
    shown: list[nodes.Node] = []
    for block in blocks:
        if isinstance(block, Picture):
            # Drawings are for pages; their facts say the same.
            shown.append(nodes.rubric("", block.caption))
            shown += render(block.facts, refer)
        elif not isinstance(block, SearchField | Download):  # of no use on paper
            shown.append(_block(block, refer))
    return shown


def inline(pieces: Cell, refer: Refer) -> nodes.paragraph:
    """The pieces of a cell as a paragraph."""
    paragraph = nodes.paragraph()
    for piece in pieces:
        if isinstance(piece, str):
            paragraph += nodes.Text(piece)
        elif isinstance(piece, Link):
            paragraph += refer(piece)
        elif isinstance(piece, Quote):
            paragraph += nodes.emphasis("", piece.text)
        else:
            paragraph += nodes.strong("", piece.text, classes=[f"trip-mark-{piece.style}"])
    return paragraph


def _block(block: Table | Bullets | Facts | Heading | Note, refer: Refer) -> nodes.Node:
    if isinstance(block, Table):
        return _table(block, refer)
    if isinstance(block, Bullets):
        items = [nodes.list_item("", inline(item, refer)) for item in block.items]
        return nodes.bullet_list("", *items)
    if isinstance(block, Facts):
        return nodes.field_list("", *[
            nodes.field("", nodes.field_name("", name), nodes.field_body("", inline(value, refer)))
            for name, value in block.items
        ])  # fmt: skip
    if isinstance(block, Heading):
        return nodes.rubric("", block.text)
    return nodes.paragraph("", block.text)


def _table(table: Table, refer: Refer) -> nodes.table:
    head = Row(tuple((name,) if isinstance(name, str) else name for name in table.head))
    columns = zip(*(row.cells for row in (head, *table.rows)), strict=True)
    group = nodes.tgroup(cols=len(table.head))
    specs = [nodes.colspec(colwidth=_width(column)) for column in columns]
    specs[0]["stub"] = 1  # names its row
    group += specs
    group += nodes.thead("", _row(head, refer))
    group += nodes.tbody("", *[_row(row, refer) for row in table.rows])
    # No title node: LaTeX would number it; the caption says what a heading above says already.
    return nodes.table("", group, classes=[f"trip-{table.style}"])


def _width(column: Iterable[Cell]) -> int:
    """How many letters wide a column is: as its longest cell, within `WIDTHS`."""
    longest = max(sum(len(_words(piece)) for piece in cell) for cell in column)
    return max(WIDTHS[0], min(longest, WIDTHS[1]))


def _words(piece: Piece) -> str:
    return piece if isinstance(piece, str) else piece.text


def _row(row: Row, refer: Refer) -> nodes.row:
    cells = [inline(pieces, refer) for pieces in row.cells]
    if row.anchor:
        cells[0].insert(0, nodes.target("", "", ids=[row.anchor]))
    return nodes.row("", *[nodes.entry("", cell) for cell in cells])
