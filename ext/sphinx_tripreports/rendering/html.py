"""Blocks as HTML.  All text is escaped here, and nowhere else."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from html import escape

from .blocks import Block, Bullets, Cell, Facts, Heading, Link, Piece, Quote, Row, Table

Uri = Callable[[str, str], str]
"""Gives the relative address of (docname, anchor), already escaped for an attribute."""


def render(blocks: Iterable[Block], uri: Uri, level: int = 2) -> str:
    """The HTML of *blocks*; headings among them get *level*."""
    return "".join(_block(block, uri, level) for block in blocks)


def cell(pieces: Cell, uri: Uri) -> str:
    """The HTML of the pieces of a cell."""
    return "".join([_piece(piece, uri) for piece in pieces])


def _piece(piece: Piece, uri: Uri) -> str:
    if isinstance(piece, str):
        return escape(piece)
    if isinstance(piece, Link):
        address = uri(piece.docname, piece.anchor)
        text = escape(piece.text)
        return f'<a class="reference internal" href="{address}"><bdi>{text}</bdi></a>'
    if isinstance(piece, Quote):
        return f"<q><bdi>{escape(piece.text)}</bdi></q>"
    return f'<span class="trip-mark trip-mark-{piece.style}">{escape(piece.text)}</span>'


def _block(block: Block, uri: Uri, level: int) -> str:
    if isinstance(block, Table):
        return _table(block, uri)
    if isinstance(block, Bullets):
        items = "".join(f"<li>{cell(item, uri)}</li>\n" for item in block.items)
        return f'<ul class="trip-list trip-{block.style}">\n{items}</ul>\n'
    if isinstance(block, Facts):
        items = "".join(
            f"<div><dt>{escape(name)}</dt><dd>{cell(value, uri)}</dd></div>\n"
            for name, value in block.items
        )
        return f'<dl class="trip-facts trip-{block.style}">\n{items}</dl>\n'
    if isinstance(block, Heading):
        return f"<h{level}>{escape(block.text)}</h{level}>\n"
    return f'<p class="trip-note">{escape(block.text)}</p>\n'


def _table(table: Table, uri: Uri) -> str:
    head = "".join(f'<th scope="col">{escape(name)}</th>' for name in table.head)
    rows = "".join([_row(row, uri) for row in table.rows])
    return (
        f'<div class="trip-table-wrap"><table class="trip-table trip-{table.style}">\n'
        f"<caption>{escape(table.caption)}</caption>\n<thead><tr>{head}</tr></thead>\n"
        f"<tbody>\n{rows}</tbody>\n</table></div>\n"
    )


def _row(row: Row, uri: Uri) -> str:
    facts = "".join(f' data-{name}="{escape(value)}"' for name, value in row.facts)
    first, *others = row.cells
    rest = "".join([f"<td>{cell(pieces, uri)}</td>" for pieces in others])
    return f'<tr{facts}><th scope="row">{cell(first, uri)}</th>{rest}</tr>\n'
