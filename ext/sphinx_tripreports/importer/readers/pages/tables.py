"""Tables of a PDF, which are no more than words with space between them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ....i18n import console as _
from ...document import Cell, Paragraph, Run, Table
from .chars import Line, Piece
from .flow import run_of

_FEWEST_ROWS: Final = 2
_NEAR: Final = 6.0
"""Points between the left edges of what stands in one column."""
_LOOSE: Final = 1.3
"""Heights of a line; a line further down begins a row, whatever its first column holds."""
_FAR: Final = 4.0
"""Heights of a line between rows of one table."""


def table_at(lines: Sequence[Line], start: int) -> tuple[Table | None, int]:
    """The table that begins with a line, and how many lines it takes; (None, 0) if none does."""
    lefts = _lefts(lines[start])
    if len(lefts) < 2:
        return None, 0
    end = start + 1
    rows = 1
    while end < len(lines) and _belongs(lines[end - 1], lines[end], lefts):
        rows += len(_segments(lines[end])) > 1
        end += 1
    # A last line with one segment in the first column may be the text after the table.
    while len(_segments(lines[end - 1])) == 1 and _column(_lefts(lines[end - 1])[0], lefts) == 0:
        end -= 1
    if rows < _FEWEST_ROWS:
        return None, 0
    return _table(lines[start:end], lefts), end - start


def _segments(line: Line) -> list[list[Piece]]:
    """The pieces of a line, cut where the space is wide."""
    segments: list[list[Piece]] = [[]]
    for piece in line.pieces:
        segments[-1].append(piece)
        if piece.text.endswith("\t"):
            segments.append([])
    return [segment for segment in segments if any(piece.text.strip() for piece in segment)]


def _lefts(line: Line) -> list[float]:
    return [segment[0].box.left for segment in _segments(line)]


def _column(left: float, lefts: Sequence[float]) -> int:
    """The column that something with this left edge stands in; -1 for none."""
    return next((n for n, known in enumerate(lefts) if abs(known - left) <= _NEAR), -1)


def _belongs(line: Line, other: Line, lefts: Sequence[float]) -> bool:
    drop = line.box.bottom - other.box.bottom
    if other.page != line.page or not -1 < drop < _FAR * line.box.height:
        return False
    return all(_fits(segment, lefts) for segment in _segments(other))


def _fits(segment: Sequence[Piece], lefts: Sequence[float]) -> bool:
    """Whether a segment begins in a column, and ends before the next one."""
    column = _column(segment[0].box.left, lefts)
    right = lefts[column + 1] if 0 <= column < len(lefts) - 1 else segment[-1].box.right
    return column >= 0 and segment[-1].box.right <= right


def _table(lines: Sequence[Line], lefts: Sequence[float]) -> Table:
    rows: list[list[list[Piece]]] = []
    before = lines[0]
    for line in lines:
        segments = _segments(line)
        columns = [_column(segment[0].box.left, lefts) for segment in segments]
        drop = before.box.bottom - line.box.bottom
        before = line
        if not rows or 0 in columns or drop > _LOOSE * line.box.height:
            rows.append([[] for __ in lefts])
        for column, segment in zip(columns, segments, strict=True):
            rows[-1][column] += [*segment[:-1], segment[-1]._replace(text=segment[-1].text + " ")]
    head = all(piece.bold for cell in rows[0] for piece in cell if piece.text.strip())
    place = _("page {number}").format(number=lines[0].page)
    return Table(
        tuple(
            tuple(_cell(pieces, head and number == 0, place) for pieces in row)
            for number, row in enumerate(rows)
        ),
        place=place,
    )


def _cell(pieces: Sequence[Piece], header: bool, place: str) -> Cell:
    runs: tuple[Run, ...] = tuple(
        run_of(piece._replace(text=piece.text.replace("\t", " "))) for piece in pieces
    )
    return Cell((Paragraph(runs, place=place),) if runs else (), header=header)
