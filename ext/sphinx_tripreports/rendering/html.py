"""Blocks as HTML.  All text is escaped here, and nowhere else."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from itertools import repeat

from .blocks import (
    Block,
    Bullets,
    Cell,
    Download,
    Facts,
    Filters,
    Heading,
    Link,
    Picture,
    Piece,
    Quote,
    Row,
    SearchField,
    Select,
    Table,
    Uri,
)


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
    if isinstance(block, Picture):
        return _picture(block, uri, level)
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
    if isinstance(block, SearchField):
        return _search_field(block, uri)
    if isinstance(block, Download):
        address, text = escape(block.address), escape(block.text)
        return f'<p class="trip-download"><a href="{address}"><bdi>{text}</bdi></a></p>\n'
    return f'<p class="trip-note">{escape(block.text)}</p>\n'


def _search_field(field: SearchField, uri: Uri) -> str:
    label, button, page = escape(field.label), escape(field.button), uri("search", "")
    return (
        f'<form class="trip-search" role="search" aria-label="{label}" action="{page}">\n'
        f'<label for="trip-search-field">{label}</label>\n'
        '<div><input type="search" id="trip-search-field" name="q" autocomplete="off">\n'
        f'<button type="submit">{button}</button></div>\n</form>\n'
    )


def _picture(picture: Picture, uri: Uri, level: int) -> str:
    facts = render(picture.facts, uri, level)
    if picture.summary:
        name = f"<summary>{escape(picture.summary)}</summary>"
        facts = f'<details class="trip-picture-facts">{name}\n{facts}</details>\n'
    return (
        f'<figure class="trip-picture trip-picture-{picture.style}">\n{picture.draw(uri)}\n'
        f"<figcaption>{escape(picture.caption)}</figcaption>\n</figure>\n{facts}"
    )


def _table(table: Table, uri: Uri) -> str:
    names = table.filters.columns if table.filters else repeat(None)
    head = "".join(
        f'<th scope="col"{_data("name", name)}>{_head(text, uri)}</th>'
        for text, name in zip(table.head, names, strict=False)
    )
    # On a narrow screen each cell is a line of its own, and needs the name of its column.
    labels = [
        _data("label", text if isinstance(text, str) and not table.wide else None)
        for text in table.head
    ]
    rows = "".join([_row(row, labels, uri) for row in table.rows])
    # Who has no mouse scrolls by keyboard, and must be able to get there.
    name = escape(table.caption)
    region = f' tabindex="0" role="region" aria-label="{name}"' if table.wide else ""
    return (
        f'<div class="trip-table-wrap"{region}><table class="trip-table trip-{table.style}">\n'
        f"<caption>{name}</caption>\n<thead><tr>{head}</tr></thead>\n"
        f"<tbody>\n{rows}</tbody>\n</table></div>\n"
        f"{_filters(table.style, table.filters) if table.filters else ''}"
    )


def _filters(style: str, filters: Filters) -> str:
    """The form that ``registers.js`` puts in front of the table; without it nothing is shown."""
    return (
        f'<template class="trip-filters" data-table="{style}">\n'
        f'<fieldset class="trip-filter-form"><legend>{escape(filters.label)}</legend>\n'
        f'<label class="trip-filter-search">{escape(filters.search)}\n'
        '<input type="search" name="q" autocomplete="off"></label>\n'
        f"{''.join(_select(select, filters.anything) for select in filters.selects)}"
        f'<button type="button">{escape(filters.clear)}</button>\n</fieldset>\n'
        f'<p class="trip-filter-count" role="status" data-count="{escape(filters.tally)}" '
        f'data-nothing="{escape(filters.nothing)}"></p>\n</template>\n'
    )


def _select(select: Select, anything: str) -> str:
    options = "".join(
        f'<option value="{escape(value)}">{escape(text)}</option>\n'
        for value, text in (("", anything), *select.options)
    )
    return (
        f'<label>{escape(select.label)}\n<select name="{select.fact}" autocomplete="off">\n'
        f"{options}</select></label>\n"
    )


def _data(name: str, value: str | None) -> str:
    """A ``data-`` attribute; nothing where there is no value."""
    return "" if value is None else f' data-{name}="{escape(value)}"'


def _head(name: str | Cell, uri: Uri) -> str:
    return escape(name) if isinstance(name, str) else cell(name, uri)


def _row(row: Row, labels: Sequence[str], uri: Uri) -> str:
    facts = "".join([_data(name, value) for name, value in row.facts])
    anchor = f' id="{escape(row.anchor)}"' if row.anchor else ""
    keys = dict(row.sort)
    first, *others = row.cells
    rest = "".join([
        f"<td{label}{_data('sort', keys.get(nth))}>{cell(pieces, uri)}</td>"
        for nth, (pieces, label) in enumerate(zip(others, labels[1:], strict=True), 1)
    ])  # fmt: skip
    return f'<tr{anchor}{facts}><th scope="row">{cell(first, uri)}</th>{rest}</tr>\n'
