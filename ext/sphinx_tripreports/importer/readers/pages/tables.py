"""Tables of a PDF, which are no more than words with space between them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ....i18n import console as _
from ...document import Cell, Paragraph, Table
from .chars import Line, Piece
from .flow import run_of

_FEWEST_ROWS: Final = 2
_NEAR: Final = 6.0
"""Points between the left edges of what stands in one column."""
_LOOSE: Final = 1.1
"""Times the usual pitch; a line further down begins a row, whatever its first column holds."""
_LEAST_GAP: Final = 0.45
"""Heights of a line; twice the space between words."""
_FAR: Final = 4.0
"""Heights of a line between rows of one table."""


def table_at(lines: Sequence[Line], start: int, pitch: float) -> tuple[Table | None, int]:
    """The table that begins with a line, and how many lines it takes; (None, 0) if none does.

    The first line must have wide gaps; in those below it, any gap will do where a column begins.

    Args:
        lines: in the order of reading.
        start: where the table may begin.
        pitch: points from one line of running text to the next.
    """
    lefts = [segment[0].box.left for segment in _segments(lines[start], ())]
    if len(lefts) < 2:
        return None, 0
    end = start + 1
    rows = 1
    while end < len(lines) and _belongs(lines[end - 1], lines[end], lefts):
        rows += len(_segments(lines[end], lefts)) > 1
        end += 1
    # A last line with words in the first column only may be the text after the table.
    while _columns(lines[end - 1], lefts) == [0]:
        end -= 1
    if rows < _FEWEST_ROWS:
        return None, 0
    return _table(lines[start:end], lefts, _LOOSE * pitch), end - start


def _segments(line: Line, lefts: Sequence[float]) -> list[list[Piece]]:
    """The pieces of a line, cut where the space is wide, or where a column begins."""
    segments: list[list[Piece]] = [[]]
    for piece in line.pieces:
        last = segments[-1][-1] if segments[-1] else None
        if last is not None and piece.text.strip():
            gap = piece.box.left - _end(last)
            begins = _column(piece.box.left, lefts) > 0 and gap > _LEAST_GAP * line.box.height
            if last.text.endswith("\t") or begins:
                segments.append([])
        segments[-1].append(piece)
    return [segment for segment in segments if any(piece.text.strip() for piece in segment)]


def _end(piece: Piece) -> float:
    """Where the letters of a piece end, without the space after them."""
    length = len(piece.text)
    width = piece.box.right - piece.box.left
    return piece.box.left + width * len(piece.text.rstrip()) / max(length, 1)


def _column(left: float, lefts: Sequence[float]) -> int:
    """The column that something with this left edge stands in; -1 for none."""
    return next((n for n, known in enumerate(lefts) if abs(known - left) <= _NEAR), -1)


def _columns(line: Line, lefts: Sequence[float]) -> list[int]:
    return [_column(segment[0].box.left, lefts) for segment in _segments(line, lefts)]


def _belongs(line: Line, other: Line, lefts: Sequence[float]) -> bool:
    drop = line.box.bottom - other.box.bottom
    if other.page != line.page or not -1 < drop < _FAR * line.box.height:
        return False
    return all(_fits(segment, lefts) for segment in _segments(other, lefts))


def _fits(segment: Sequence[Piece], lefts: Sequence[float]) -> bool:
    """Whether a segment begins in a column, and ends before the next one."""
    column = _column(segment[0].box.left, lefts)
    right = lefts[column + 1] if 0 <= column < len(lefts) - 1 else _end(segment[-1])
    return column >= 0 and _end(segment[-1]) <= right


def _table(lines: Sequence[Line], lefts: Sequence[float], loose: float) -> Table:
    rows: list[list[list[Piece]]] = []
    before = lines[0]
    for line in lines:
        segments = _segments(line, lefts)
        columns = _columns(line, lefts)
        drop = before.box.bottom - line.box.bottom
        before = line
        if not rows or 0 in columns or drop > loose:
            rows.append([[] for __ in lefts])
        for column, segment in zip(columns, segments, strict=True):
            is_cut = line.hyphen and segment is segments[-1]
            end = segment[-1].text + ("" if is_cut else " ")
            rows[-1][column] += [*segment[:-1], segment[-1]._replace(text=end)]
    head = all(piece.style.bold for cell in rows[0] for piece in cell if piece.text.strip())
    place = _("page {number}").format(number=lines[0].page)
    return Table(
        tuple(
            tuple(_cell(pieces, head and number == 0, place) for pieces in row)
            for number, row in enumerate(rows)
        ),
        place=place,
    )


def _cell(pieces: Sequence[Piece], header: bool, place: str) -> Cell:
    runs = tuple(run_of(piece._replace(text=piece.text.replace("\t", " "))) for piece in pieces)
    return Cell((Paragraph(runs, place=place),) if runs else (), header=header)
