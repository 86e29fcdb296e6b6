"""The few building blocks that every listing is made of, whatever the builder."""

from __future__ import annotations

from typing import NamedTuple


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
    """A table row; the first cell is its header, *facts* become ``data-`` attributes."""

    cells: tuple[Cell, ...]
    facts: tuple[tuple[str, str], ...] = ()


class Table(NamedTuple):
    """A table with a caption; *style* names it for style sheets."""

    style: str
    caption: str
    head: tuple[str, ...]
    rows: tuple[Row, ...]


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


Block = Table | Bullets | Facts | Heading | Note
