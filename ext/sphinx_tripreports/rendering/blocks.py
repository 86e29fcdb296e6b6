"""The few building blocks that every listing is made of, whatever the builder."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

Uri = Callable[[str, str], str]
"""Gives the relative address of (docname, anchor), already escaped for an attribute."""


class Link(NamedTuple):
    """A link to a page of the project, at *anchor* if that is not empty."""

    text: str
    docname: str
    anchor: str = ""


class Quote(NamedTuple):
    """Words of a report, shown as such."""

    text: str


class Mark(NamedTuple):
    """A short state such as a status: its words, and a name for its style."""

    text: str
    style: str


Piece = str | Link | Quote | Mark
Cell = tuple[Piece, ...]


class Row(NamedTuple):
    """A table row; the first cell is its header, *facts* become ``data-`` attributes.

    sort: what a cell (by its number) is sorted by where its text will not do; empty sorts last.
    anchor: the id of the row on its page, if something there links to it.
    """

    cells: tuple[Cell, ...]
    facts: tuple[tuple[str, str], ...] = ()
    sort: tuple[tuple[int, str], ...] = ()
    anchor: str = ""


class Select(NamedTuple):
    """A choice among the values of a fact of rows: its name, its label, (value, label) of each."""

    fact: str
    label: str
    options: tuple[tuple[str, str], ...]


class Filters(NamedTuple):
    """What a reader can narrow a table by, and sort it by, where there is a script for it.

    columns: names of the columns for addresses; the order is that of the table's head.
    label: what the form is for.
    search: label of the text field.
    anything: the option of each choice that leaves nothing out.
    clear: label of the button that takes all choices back.
    tally: a sentence with the placeholders ``{shown}`` and ``{total}``.
    nothing: a sentence for when no row is left.
    """

    columns: tuple[str, ...]
    label: str
    search: str
    anything: str
    clear: str
    tally: str
    nothing: str
    selects: tuple[Select, ...] = ()


class Table(NamedTuple):
    """A table with a caption; *style* names it for style sheets.

    wide: it may be wider than its column, and then scrolls on its own.
    filters: what it can be narrowed by; only pages have it.
    """

    style: str
    caption: str
    head: tuple[str | Cell, ...]
    rows: tuple[Row, ...]
    wide: bool = False
    filters: Filters | None = None


class Bullets(NamedTuple):
    """A list of items."""

    style: str
    items: tuple[Cell, ...]


class Facts(NamedTuple):
    """Names with values: what a report or record is about."""

    style: str
    items: tuple[tuple[str, Cell], ...]


class Heading(NamedTuple):
    """A heading inside a listing, one level below the section it stands in."""

    text: str


class Note(NamedTuple):
    """A sentence, such as that a listing is empty."""

    text: str


class Picture(NamedTuple):
    """A picture, with the same facts in words.

    style: its name for style sheets; on one page no two pictures have the same.
    caption: what it shows, as a line below it.
    draw: gives the SVG; its text alternative is part of it.
    facts: the same facts as tables or lists.
    summary: what to call these facts; if empty, they stand below the picture in full view.
    """

    style: str
    caption: str
    draw: Callable[[Uri], str]
    facts: tuple[Block, ...]
    summary: str = ""


class SearchField(NamedTuple):
    """A field to search the whole site; only pages have it."""

    label: str
    button: str


class Download(NamedTuple):
    """A link to a file of the site, at an address relative to the page; only pages have it."""

    text: str
    address: str


Block = Table | Bullets | Facts | Heading | Note | Picture | SearchField | Download
