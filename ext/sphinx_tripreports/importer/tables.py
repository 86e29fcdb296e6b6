"""Tables as MyST: with pipes if they are small, as ``list-table`` if cells hold more than words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from ..model.text import fold
from .document import Block, Cell, Paragraph, Table
from .inline import fenced, render_runs
from .recognition.structure.heads import kind_of_heads

_WIDEST: Final = 120
"""Characters in a line of a table with pipes; wider ones are hard to edit."""
_EMPTY: Final = Cell(())


def with_header(block: Block) -> Block:
    """A table of persons, agreements or a programme with its first row as header, by its words.

    Few authors tell Word that a row is one.  What is no such table comes back as it is.
    """
    if not isinstance(block, Table) or len(block.rows) < 2:
        return block
    first, *rest = block.rows
    if not kind_of_heads([fold(cell.text).strip(" :?*") for cell in first]):
        return block
    header = tuple(cell._replace(header=True) for cell in first)
    return block._replace(rows=(header, *rest))


def render_table(table: Table, render: Callable[[Sequence[Block]], str]) -> str:
    """A table; *render* writes the blocks of a cell.

    MyST has no cells that span others: the words stand in the first of the places, and the other
    places are empty.
    """
    rows = _grid(table)
    if not rows:
        return ""
    heads = _header_rows(rows)
    if heads == 1 and all(_is_simple(cell) for row in rows for cell in row):
        lines = _with_pipes(rows)
        if max(map(len, lines)) <= _WIDEST:
            return "\n".join(lines)
    return _list_table(rows, heads, render)


def _grid(table: Table) -> list[list[Cell]]:
    """Rows of equal length, without those that are empty altogether."""
    spans: dict[int, int] = {}
    rows: list[list[Cell]] = []
    for cells in table.rows:
        row: list[Cell] = []
        for cell in cells:
            _skip(row, spans)
            for place in range(max(cell.columns, 1)):
                if cell.rows > 1:
                    spans[len(row)] = cell.rows - 1
                row.append(cell if place == 0 else _EMPTY._replace(header=cell.header))
        _skip(row, spans)
        rows.append(row)
    rows = [row for row in rows if any(cell.blocks for cell in row)]
    width = max(map(len, rows), default=0)
    return [[*row, *[_EMPTY] * (width - len(row))] for row in rows]


def _skip(row: list[Cell], spans: dict[int, int]) -> None:
    """Fill the places that cells of earlier rows span."""
    while spans.get(len(row), 0) > 0:
        spans[len(row)] -= 1
        row.append(_EMPTY)


def _header_rows(rows: list[list[Cell]]) -> int:
    for number, row in enumerate(rows):
        if not all(cell.header for cell in row):
            return number
    return len(rows) - 1


def _is_simple(cell: Cell) -> bool:
    """Whether the cell is one line of words."""
    return all(
        isinstance(block, Paragraph)
        and block.role in ("text", "heading", "title", "caption")
        and not block.bookmarks
        and not block.number
        and not any("\n" in run.text or run.mark or run.strike for run in block.runs)
        for block in cell.blocks
    ) and len(cell.blocks) <= 1  # fmt: skip


def _with_pipes(rows: list[list[Cell]]) -> list[str]:
    texts = [[_words(cell) for cell in row] for row in rows]
    texts.insert(1, ["---"] * len(rows[0]))
    return ["| " + " | ".join(row) + " |" for row in texts]


def _words(cell: Cell) -> str:
    text = " ".join(render_runs(b.runs) for b in cell.blocks if isinstance(b, Paragraph))
    return text.replace("|", r"\|")


def _list_table(
    rows: list[list[Cell]], heads: int, render: Callable[[Sequence[Block]], str]
) -> str:
    lines = []
    for row in rows:
        for number, cell in enumerate(row):
            first, *rest = render(cell.blocks).split("\n")
            lines.append((("* - " if number == 0 else "  - ") + first).rstrip())
            lines += [f"    {line}" if line else "" for line in rest]
    text = "\n".join(lines)
    return fenced("list-table", f":header-rows: {heads}\n\n{text}" if heads else f"\n{text}")
