"""A document as lines with the place where each stands, whatever its blocks are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from ....model.text import fold
from ...document import (
    Aside,
    Block,
    Document,
    Paragraph,
    Table,
)
from . import marks
from .headings import role_of
from .heads import kind_of_heads, roles_of

READ: Final = ("body", "text-box")
"""Where a report says what it says; headers, comments and notes only repeat or remark."""

_ENUMERATOR: Final = re.compile(r"(?:(?<=\s)|^)\(?(?P<label>[a-h]|[1-9])\)(?=\s+\S)")
"""The label of an item within a paragraph."""
_COLUMNS: Final = re.compile(r"\t|\s+\|\s+|\s*\|\s+")
_MARKS: Final = (
    _COLUMNS, re.compile(r"\s+[-–—]+\s+"), re.compile(r"\s*;\s*"), re.compile(r"\s*,\s*"),
    re.compile(r"\s+/\s+"),
)  # fmt: skip
"""What may stand between the columns of lines below a header: ``Naam – organisatie – functie``."""
_LEAST_HEADS: Final = 3
"""Words that are a header without tabs or bars."""
_MOST_IN_HEAD: Final = 3
_BULLET: Final = re.compile(
    r"\s*(?:(?:[-–—=]?>|[-–—•·▪◦●○■►▶➢➤‣⁃→»+\uf0b7\uf0fc\uf0a7\uf0d8\u2713]|\*{1,3})\s+"
    r"|\[[ xX]?\]\s*"
    r"|(?:\d{1,2}|[a-z])[.)]\s+|\((?:\d{1,2}|[a-z])\)\s+"
    r"|o\s+(?=[A-ZÀ-Ž]))+"
)


class Line(NamedTuple):
    """A line of a paragraph.

    text: its words, without the mark of a list item.
    paragraph: number of its paragraph, counted over the whole document as `paragraphs` gives them.
    start: where in the text of that paragraph `text` begins.
    kind: "heading", "item", "text" or "cell".
    level: of a heading from 1; of an item how deep it stands, from 0; 0 otherwise.
    is_bold: all of it is bold.
    place: where a writer finds it in the file.
    is_whole: it is all there is in its paragraph.
    number: the number before it, as in ``2.1``.
    """

    text: str
    paragraph: int
    start: int
    kind: str = "text"
    level: int = 0
    is_bold: bool = False
    place: str = ""
    is_whole: bool = False
    number: str = ""

    def part(self, start: int, end: int | None = None) -> Line:
        """The line cut to a part of its text, without white space around it."""
        text = self.text[start:end]
        begin = start + len(text) - len(text.lstrip())
        is_whole = self.is_whole and text.strip() == self.text.strip()
        return self._replace(text=text.strip(), start=self.start + begin, is_whole=is_whole)


Row = tuple[tuple[Line, ...], ...]
"""The cells of a row, each as its lines."""


class Grid(NamedTuple):
    """A table, in which all columns stand below each other.

    rows: where a cell spans more, the rest of what it spans is empty.
    merged: those empty cells that belong to the one above, by row and column from 0.
    """

    rows: tuple[Row, ...]
    place: str = ""
    merged: frozenset[tuple[int, int]] = frozenset()


def read(document: Document) -> list[Line | Grid]:
    """The lines and tables of the body, in order; empty lines are left out."""
    entries = _without_marks(list(_read(document.blocks, _Counter())))
    return list(_joined(_with_headings(list(entries))))


def _without_marks(entries: list[Line | Grid]) -> Iterator[Line | Grid]:
    """*entries* in which numbered lines are items, and those with signs around them are bold."""
    is_open = [isinstance(one, Line) and one.kind == "text" and not one.is_bold for one in entries]
    texts = [
        one.text if isinstance(one, Line) and free else ""
        for one, free in zip(entries, is_open, strict=True)
    ]
    for entry, end in zip(entries, marks.of(texts), strict=True):
        if isinstance(entry, Line) and end:
            yield entry.part(end)._replace(kind="item", is_whole=entry.is_whole)
        elif isinstance(entry, Line) and (around := marks.decorated(entry.text)):
            inner = entry.part(around.start("said"), around.end("said"))
            yield inner._replace(is_whole=entry.is_whole, is_bold=True, kind=_kind_bold(entry))
        else:
            yield entry


def _kind_bold(line: Line) -> str:
    """The kind of a line without the signs around it, which may have looked like a bullet."""
    return line.kind if line.kind == "heading" else "text"


def _with_headings(entries: list[Line | Grid]) -> Iterator[Line | Grid]:
    """*entries* in which a numbered item that stands alone, and asks something, is no item."""
    for index, entry in enumerate(entries):
        near = (entries[index - 1] if index else None, *entries[index + 1 : index + 2])
        is_item = isinstance(entry, Line) and entry.kind == "item" and entry.is_whole
        if isinstance(entry, Line) and is_item and not any(_is_like(entry, one) for one in near):
            entry = entry._replace(kind="text") if _is_question(entry.text) else entry
        yield entry


def _is_like(line: Line, other: Line | Grid | None) -> bool:
    """Whether two items are of one list; bullets below a numbered question are its answer."""
    is_item = isinstance(other, Line) and other.kind == "item"
    return is_item and (not line.number or not isinstance(other, Line) or bool(other.number))


def _is_question(text: str) -> bool:
    """Whether the words of an item ask something, and perhaps for something besides."""
    asked, mark, rest = text.partition("?")
    is_loud = asked.isupper() or (mark and len(rest.split()) < 5)
    return (bool(is_loud) or len(text.split()) < 6) and bool(role_of(asked))


def _joined(entries: Iterable[Line | Grid]) -> Iterator[Line | Grid]:
    """*entries* in which lines with tabs or bars below a header are a table."""
    waiting: list[Line] = []
    mark = _COLUMNS
    for entry in entries:
        if isinstance(entry, Line):
            if waiting and _goes_on(entry, waiting[0], mark):
                waiting.append(entry)
                continue
            yield from _table(waiting, mark)
            waiting = []
            if found := next((one for one in _MARKS if _is_header(entry, one)), None):
                waiting, mark = [entry], found
                continue
        yield from _table(waiting, mark)
        waiting = []
        yield entry
    yield from _table(waiting, mark)


def _goes_on(line: Line, header: Line, mark: re.Pattern[str]) -> bool:
    """Whether a line has the columns of a header above it."""
    if mark is _COLUMNS:
        return mark.search(line.text) is not None
    return len(mark.findall(line.text)) == len(mark.findall(header.text))


def _is_header(line: Line, mark: re.Pattern[str]) -> bool:
    """Whether a line names columns; where no tab or bar divides them all must be known."""
    heads = [fold(part).strip(" :?") for part in mark.split(line.text)]
    is_plain = len(heads) >= _LEAST_HEADS and not re.search(r"\d|:\s*\S", line.text)
    is_plain = is_plain and not line.text.isupper()  # "1. WIE, WAT, WAAR"
    is_known = mark is _COLUMNS and not re.search(r":\s+\S", line.text)
    is_known = is_known or (is_plain and all(map(_is_head, heads)))
    return len(heads) > 1 and is_known and bool(kind_of_heads(heads))


def _is_head(head: str) -> bool:
    return len(head.split()) <= _MOST_IN_HEAD and bool(roles_of(head))


def _table(lines: list[Line], mark: re.Pattern[str]) -> Iterator[Line | Grid]:
    if len(lines) < 2:
        yield from lines
        return
    yield Grid(tuple(tuple(_cells(line, mark)) for line in lines), lines[0].place)


def _cells(line: Line, mark: re.Pattern[str]) -> Iterator[tuple[Line, ...]]:
    start = 0
    for match in [*mark.finditer(line.text), None]:
        part = line.part(start, match.start() if match else None)
        yield (part._replace(kind="cell"),) if part.text else ()
        start = match.end() if match else 0


class _Counter:
    """The number of the next paragraph."""

    def __init__(self) -> None:
        self.next = 0


def _read(blocks: Sequence[Block], counter: _Counter) -> Iterator[Line | Grid]:
    for block in blocks:
        if isinstance(block, Paragraph):
            lines = list(_lines(block, counter.next))
            counter.next += 1
            if block.origin in READ:
                yield from lines
        elif isinstance(block, Table):
            grid = _grid(block, counter)
            if block.origin in READ:
                yield grid
        elif isinstance(block, Aside):
            yield from _read(block.blocks, counter)


def _grid(table: Table, counter: _Counter) -> Grid:
    rows: list[Row] = []
    merged: set[tuple[int, int]] = set()
    open_: dict[int, int] = {}
    """Columns that a cell above still spans, and how many rows more."""
    for at, cells in enumerate(table.rows):
        row: list[tuple[Line, ...]] = []
        left = list(cells)
        while left or open_.get(len(row)):
            column = len(row)
            if open_.get(column):
                open_[column] -= 1
                merged.add((at, column))
                row.append(())
                continue
            cell = left.pop(0)
            row += [_cell(cell.blocks, counter), *[()] * (cell.columns - 1)]
            open_ |= {one: cell.rows - 1 for one in range(column, len(row)) if cell.rows > 1}
        rows.append(tuple(row))
    return Grid(tuple(rows), table.place, frozenset(merged))


def _cell(blocks: Sequence[Block], counter: _Counter) -> tuple[Line, ...]:
    found: list[Line] = []
    for entry in _without_marks(list(_read(blocks, counter))):
        if isinstance(entry, Line):
            found.append(entry._replace(kind="cell"))
        else:  # a table within a cell
            found += [line for row in entry.rows for cell in row for line in cell]
    return tuple(found)


def _lines(paragraph: Paragraph, number: int) -> Iterator[Line]:
    text = paragraph.text
    bold = _is_bold(paragraph)
    starts = [0, *(match.end() for match in re.finditer("\n", text))]
    starts = sorted({*starts, *_enumerated(text)})
    for begin, end in zip(starts, [*starts[1:], None], strict=True):
        part, kind, shown = text[begin:end].rstrip(), _kind(paragraph), paragraph.number
        bullet = _BULLET.match(part)
        if kind == "text" and bullet and not _is_numbered_heading(part[bullet.end() :], bold):
            begin, kind = begin + bullet.end(), "item"
            shown = re.sub(r"\D", "", bullet[0])
            part = part[bullet.end() :]
        begin += len(part) - len(part.lstrip())
        if part.strip():
            yield Line(part.strip(), number, begin, kind, _level(paragraph), bold,
                       paragraph.place, len(starts) == 1, shown)  # fmt: skip


def _enumerated(text: str) -> list[int]:
    """Where the items begin of ``a) Anna belt. b) Bert mailt.``; none if there is but one."""
    found: list[int] = []
    for match in _ENUMERATOR.finditer(text):
        if match["label"] == ("a", "1")[match["label"].isdecimal()]:
            found = [match.start()]
        elif found and ord(match["label"]) == ord(text[found[-1] :].lstrip("(")[0]) + 1:
            found.append(match.start())
    return found if len(found) > 1 else []


def _is_numbered_heading(text: str, is_bold: bool) -> bool:
    """Whether what follows a number is a heading (``2. Programma``) and no item of a list."""
    is_short = len(text.split()) < 9 and text[-1:] not in ".;,"
    is_known = bool(role_of(text)) and (len(text.split()) < 4 or text.endswith("?"))
    return is_short and (is_bold or text.isupper() or is_known)


def _kind(paragraph: Paragraph) -> str:
    kinds = {"heading": "heading", "title": "heading", "list-item": "item"}
    return kinds.get(paragraph.role, "text")


def _level(paragraph: Paragraph) -> int:
    levels = {"heading": max(1, paragraph.level), "title": 1, "list-item": paragraph.level}
    return levels.get(paragraph.role, 0)


def _is_bold(paragraph: Paragraph) -> bool:
    return all(run.bold for run in paragraph.runs if run.text.strip() and run.mark != "deleted")
