"""The words in the cells of a PDF's table with borders."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import Final, NamedTuple

from ....i18n import console as _
from ....search.analyser import Analyser
from ...document import Cell, Paragraph, Run, Table
from ..text import number_lists
from .chars import Box, Line, Piece, line_of
from .flow import Measures, ends_sentence, grouped, is_full, paragraphs
from .grids import Grid

_OVER: Final = 2.0
"""Points that letters may stand out over the border of their table."""

_ROOM: Final = 1.5
"""Letters for which there is no room behind a word that was broken off."""

_LINKED: Final = re.compile(r"(?:ing|heid|teit|schap)s$")
"""Nouns with the s that they have only before another part of a compound: no plurals."""

_LONG: Final = 6
"""Letters of a word that is hardly the rest of another one."""

_LITTLE: Final = frozenset((
    "aan", "als", "bij", "dat", "de", "die", "door", "du", "en", "et", "for", "het", "in", "is",
    "la", "le", "met", "naar", "of", "om", "on", "op", "over", "te", "tot", "to", "und", "uit",
    "van", "voor", "the", "and", "das", "der", "für", "des", "del", "di", "da", "y", "och", "og",
))  # fmt: skip
"""Words that follow a word that fills its line, rather than the rest of one that was broken."""


class Filled(NamedTuple):
    """A grid with the lines in each of its slots, in the order of reading."""

    grid: Grid
    cells: tuple[tuple[Line, ...], ...]


def fill(grid: Grid, lines: Sequence[Line]) -> tuple[Filled, list[Line]]:
    """The lines of a page that stand in a table, cut at its borders; and those that do not.

    Args:
        grid: the table.
        lines: of its page, with each word in a piece of its own.
    """
    cells: list[list[Line]] = [[] for __ in grid.slots]
    rest: list[Line] = []
    for line in lines:
        if not _holds(grid.box, line.box, _OVER):
            rest.append(line)
            continue
        parts: dict[int, list[Piece]] = {}
        for piece in line.pieces:
            parts.setdefault(_slot(grid, piece.box), []).append(piece)
        for index, pieces in parts.items():
            if any(piece.text.strip() for piece in pieces):
                is_cut = line.hyphen and pieces[-1] is line.pieces[-1]
                cells[index].append(_part(pieces, line.page, is_cut))
    ordered = (sorted(cell, key=lambda one: (-one.box.bottom, one.box.left)) for cell in cells)
    whole = (_unbroken(cell, slot.box) for cell, slot in zip(ordered, grid.slots, strict=True))
    return Filled(grid, tuple(map(tuple, whole))), rest


def _unbroken(lines: Sequence[Line], box: Box) -> list[Line]:
    """Lines without the breaks that programs put in words which are too wide for their cell."""
    result: list[Line] = []
    for line in reversed(lines):  # what is broken twice ends in the last line
        if result and _is_broken(line, result[-1], box):
            rest = result.pop()
            line = line_of([*line.pieces, *rest.pieces], line.page)._replace(hyphen=rest.hyphen)
        result.append(line)
    return result[::-1]


def _is_broken(line: Line, after: Line, box: Box) -> bool:
    return _may_be_broken(line, after, box) and _are_halves(*_meeting(line.text, after.text))


def seams(filled: Filled) -> list[str]:
    """Two words in a cell, with a space between them, that may be one word."""
    return [
        " ".join(_meeting(line.text, after.text))
        for slot, cell in zip(filled.grid.slots, filled.cells, strict=True)
        for line, after in pairwise(cell)
        if _may_be_broken(line, after, slot.box)
    ]


def _may_be_broken(line: Line, after: Line, box: Box) -> bool:
    """Whether a word may go on in the next line: it is alone in its own, and fills it."""
    word, rest = line.text.strip(), after.text.lstrip()
    if not word.isalpha() or not rest[:1].islower() or line.hyphen:
        return False
    letter = (line.box.right - line.box.left) / len(word)
    return box.right - _margin(line, box) - line.box.right < _ROOM * letter


def _margin(line: Line, box: Box) -> float:
    """The room that a cell leaves beside its text, which is the same at both sides."""
    return max(line.box.left - box.left, 0.0)


def _meeting(text: str, after: str) -> tuple[str, str]:
    """The last word of *text* and the first one of *after*."""
    return text.rsplit(maxsplit=1)[-1], after.split(maxsplit=1)[0].strip("().,;:")


def _are_halves(word: str, rest: str) -> bool:
    """Whether *word* and *rest*, on two lines, are one word and not two.

    Two words that can make a compound are two: the first may fill its line by chance.
    """
    dutch = _dutch()
    first, second, whole = map(dutch.parts, (word, rest, f"{word}{rest}"))
    if whole:
        return not first or not second or whole < first + second or bool(_LINKED.search(word))
    return rest not in _LITTLE and len(rest) < _LONG


@cache
def _dutch() -> Analyser:
    return Analyser()


def _holds(outer: Box, box: Box, over: float = 0.0) -> bool:
    across, up = (box.left + box.right) / 2, (box.bottom + box.top) / 2
    is_beside = outer.left - over <= across <= outer.right + over
    return is_beside and outer.bottom - over <= up <= outer.top + over


def _slot(grid: Grid, box: Box) -> int:
    """The cell in which something stands, or else the one that is nearest."""
    holding = [index for index, slot in enumerate(grid.slots) if _holds(slot.box, box)]
    if holding:
        return holding[0]
    distances = [_distance(slot.box, box) for slot in grid.slots]
    return distances.index(min(distances))


def _distance(one: Box, other: Box) -> float:
    across = (one.left + one.right - other.left - other.right) / 2
    up = (one.bottom + one.top - other.bottom - other.top) / 2
    return across * across + up * up


def _part(pieces: list[Piece], page: int, is_cut: bool) -> Line:
    """A part of a line; the wide space at its end was that between the cells."""
    last = pieces[-1]
    pieces[-1] = last._replace(text=last.text.rstrip("\t "))
    return line_of(pieces, page)._replace(hyphen=is_cut)


def table_of(filled: Filled, usual: Measures) -> Table:
    """The table, with paragraphs in its cells; a first row in bold is its header."""
    slots = list(zip(filled.grid.slots, filled.cells, strict=True))
    first = [line for slot, cell in slots if slot.row == 0 for line in cell]
    has_header = bool(first) and all(line.bold for line in first)
    page = next((line.page for cell in filled.cells for line in cell), 1)
    rows: dict[int, list[Cell]] = {}
    for slot, cell in slots:
        blocks = tuple(number_lists(paragraphs(grouped(cell, usual), usual)))
        header = has_header and slot.row == 0
        rows.setdefault(slot.row, []).append(Cell(blocks, slot.columns, slot.rows, header))
    place = _("page {number}").format(number=page)
    return Table(tuple(tuple(rows[row]) for row in sorted(rows)), place=place)


def goes_on(filled: Filled, after: Filled) -> bool:
    """Whether *after* is the rest of a table that did not fit on its page.

    Args:
        filled: a table.
        after: the next one, with no text between them.
    """
    one, other = filled.grid.lefts, after.grid.lefts
    is_alike = len(one) == len(other) and all(
        abs(left - right) <= _OVER for left, right in zip(one, other, strict=True)
    )
    return is_alike and _page(filled) < _page(after)


def _page(filled: Filled) -> int:
    return max((line.page for cell in filled.cells for line in cell), default=0)


def is_cut(filled: Filled, after: Filled) -> bool:
    """Whether the end of the page has cut the last row of *filled*, so that *after* has its rest.

    What goes on there did not fit in its cell: neither on its line nor below it.  And a cell with
    nothing more to say is empty.
    """
    last = max(slot.row for slot in filled.grid.slots)
    row = [
        pair for pair in zip(filled.grid.slots, filled.cells, strict=True) if pair[0].row == last
    ]
    pairs = zip(after.grid.slots, after.cells, strict=True)
    rest = [cell for slot, cell in pairs if slot.row == 0]
    if len(row) != len(rest):
        return False
    lowest = min((cell[-1].box.bottom for _slot, cell in row if cell), default=0.0)
    goes_on = [
        is_full(cell[-1], more[0], slot.box.right - _margin(cell[-1], slot.box))
        and cell[-1].box.bottom - lowest < cell[-1].box.height / 2
        for (slot, cell), more in zip(row, rest, strict=True)
        if cell and more
    ]
    return bool(goes_on) and all(goes_on) and not all(rest)


def joined(table: Table, rest: Table, is_cut: bool) -> Table:
    """A table with its rest; a row that was cut by the end of the page is made whole."""
    *before, last = table.rows
    first, *after = rest.rows
    if len(first) == len(last) and (is_cut or _is_rest(first)):
        row = tuple(_with(cell, more) for cell, more in zip(last, first, strict=True))
        return table._replace(rows=(*before, row, *after))
    return table._replace(rows=table.rows + rest.rows)


def _is_rest(row: Sequence[Cell]) -> bool:
    """Whether a row goes on with the one before: it begins with nothing, or within a sentence."""
    return not row[0].blocks or (row[0].text[:1].islower() and not all(cell.blocks for cell in row))


def _with(cell: Cell, more: Cell) -> Cell:
    """A cell with what stands on the next page; a sentence that is cut goes on."""
    if not (cell.blocks and more.blocks):
        return cell._replace(blocks=cell.blocks + more.blocks)
    end, start = cell.blocks[-1], more.blocks[0]
    if not (isinstance(end, Paragraph) and isinstance(start, Paragraph)):
        return cell._replace(blocks=cell.blocks + more.blocks)
    if start.role != "text" or ends_sentence(end.text):
        return cell._replace(blocks=cell.blocks + more.blocks)
    word, rest = _meeting(end.text, start.text)
    is_cut = rest[:1].islower() and _dutch().parts(f"{word}{rest}") and _are_halves(word, rest)
    between = () if is_cut else (Run(" "),)
    whole = end._replace(runs=(*end.runs, *between, *start.runs))
    return cell._replace(blocks=(*cell.blocks[:-1], whole, *more.blocks[1:]))
