"""The order of the lines of a page, and what stands at the top and bottom of all pages."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from .chars import Box, Line

_NUMBER: Final = re.compile(r"\d{1,5}")
_NUMBERED: Final = re.compile(
    r"\W*\0\W*"
    r"|.*(?:\b(?:blz|bladzijde|pag|pagina|p|page|seite)\b[.:]?\s*|\t|\s[|–—•·-]\s+)\0\W*"
    r"|.*\0\s*(?:/|\bvan\b|\bof\b|\bvon\b)\s*\d+\W*"
    r"|\0(?:\t|\s+[|•·]\s).*",
    re.IGNORECASE,
)
"""A line with \0 for its number, if that is one of a page: "Dag 1" and "Foto 1" say more."""
_LONGEST: Final = 200
"""Characters of a line that may hold the number of a page."""
_EDGE_ROWS: Final = 6
"""Rows from the top and bottom of a page that may be a header or footer."""
_EDGE: Final = 0.1
"""The part of the height of the text where a header or footer needs no white space beside it."""
_APART: Final = 1.4
"""A header or footer lies so many times the usual distance of lines from the text."""
_FEWEST: Final = 2
_SHARE: Final = 0.5
"""A header stands on at least two pages and on half of them, or of the even or odd ones."""

_Key = tuple[str, int, int]
"""What a line has in common with its like on other pages: see `_keys`."""


def in_order(lines: Sequence[Line]) -> list[Line]:
    """The lines of a page in the order in which one reads them.

    A file mostly draws them in that order, also those of columns and tables.  Only lines that
    lead back up, to words above those that were read just before, show that it doesn't.
    """
    if not any(_leads_back(line, other) for line, other in pairwise(lines)):
        return list(lines)
    return _cut(list(lines))


def _leads_back(line: Line, other: Line) -> bool:
    above = other.box.bottom > line.box.top - 0.3 * line.box.height
    beside = other.box.left >= line.box.right or other.box.right <= line.box.left
    return above and not beside


def _cut(lines: list[Line]) -> list[Line]:
    """Lines cut apart where white space runs across the page, or else down it, and so on."""
    if len(lines) < 2:
        return lines
    for cuts in (_gaps(lines, across=False), _gaps(lines, across=True)):
        if cuts:
            return [line for part in cuts for line in _cut(part)]
    return sorted(lines, key=lambda line: (-round(line.box.top, 1), line.box.left))


def _gaps(lines: list[Line], *, across: bool) -> list[list[Line]]:
    """Groups of lines with white space between them; nothing if there is none.

    Args:
        lines: of one part of a page.
        across: whether the white space runs across the page: groups lie above each other.
    """

    def start(box: Box) -> float:
        return -box.top if across else box.left

    def end(box: Box) -> float:
        return -box.bottom if across else box.right

    ordered = sorted(lines, key=lambda line: start(line.box))
    groups: list[list[Line]] = [[ordered[0]]]
    reach = end(ordered[0].box)
    least = 0.0 if across else 8.0
    for line in ordered[1:]:
        if start(line.box) > reach + least:
            groups.append([])
        groups[-1].append(line)
        reach = max(reach, end(line.box))
    if len(groups) < 2 or (not across and min(map(len, groups)) < 3):
        return []
    return groups


def margins(
    pages: Sequence[Sequence[Line]], pitch: float
) -> tuple[set[Line], list[Line], list[Line]]:
    """Lines that repeat at the top or bottom of pages.

    Such lines are the same, but for the number of the page; none that doesn't repeat lies between
    them and the edge; and white space parts them from the text, or they lie very near the edge.

    Args:
        pages: the lines of each page.
        pitch: the usual distance of lines, in points.

    Returns:
        All such lines, and those of them that stand for the others: headers and footers.
    """
    if len(pages) < _FEWEST or not any(pages):
        return set(), [], []
    repeated: set[Line] = set()
    shown: list[list[Line]] = []
    top = max(line.box.top for page in pages for line in page)
    bottom = min(line.box.bottom for page in pages for line in page)
    reach = _EDGE * (top - bottom)
    for is_top in (True, False):
        edges = [_rows(page, is_top) for page in pages]
        counts = Counter(
            key for rows in edges for key in {key for row in rows for x in row for key in _keys(x)}
        )
        near = (top - reach, top) if is_top else (bottom, bottom + reach)
        side = _Side(len(pages), counts, pitch, near)
        lines = [line for rows in edges for line in side.outer(rows)]
        repeated.update(lines)
        shown.append(side.first(lines))
    return repeated, shown[0], shown[1]


def _rows(page: Sequence[Line], is_top: bool) -> list[list[Line]]:
    """The rows of a page from one edge inwards: those at the edge, and one more."""
    ordered = sorted(page, key=lambda line: (-line.box.top, line.box.left), reverse=not is_top)
    rows: list[list[Line]] = []
    for line in ordered:
        if rows and _is_beside(rows[-1][0].box, line.box):
            rows[-1].append(line)
        elif len(rows) <= _EDGE_ROWS:
            rows.append([line])
        else:
            break
    return rows


def _is_beside(box: Box, other: Box) -> bool:
    overlap = min(box.top, other.top) - max(box.bottom, other.bottom)
    return overlap > 0.5 * min(box.height, other.height)


class _Side(NamedTuple):
    """The tops or the bottoms of all pages.

    pages: how many there are; counts: on how many of them something is there.
    pitch: as in `margins`.
    near: heights between which nothing needs white space beside it.
    """

    pages: int
    counts: Counter[_Key]
    pitch: float
    near: tuple[float, float]

    def outer(self, rows: list[list[Line]]) -> list[Line]:
        """The lines of a page, in rows from the edge inwards, that are its header or footer."""
        run: list[list[Line]] = []
        apart = 0
        for number, row in enumerate(rows[:_EDGE_ROWS], 1):
            run.append([line for line in row if self.common(line)])
            if not run[-1]:
                break
            inner = rows[number][0].box.bottom if rows[number:] else math.inf
            apart = number if abs(row[0].box.bottom - inner) > _APART * self.pitch else apart
            if len(run[-1]) < len(row):
                break
        found = [line for same in run[:apart] for line in same]
        for same in run[apart:]:
            sure = [line for line in same if self.is_sure(line)]
            found += sure
            if len(sure) < len(same):
                break
        return found

    def common(self, line: Line) -> list[_Key]:
        """What makes a line one that repeats."""
        least = max(_FEWEST, _SHARE * (self.pages // 2))
        return [key for key in _keys(line) if self.counts[key] >= least]

    def is_sure(self, line: Line) -> bool:
        """Whether a line is so near the edge, and such, that no white space needs to tell."""
        low, high = self.near
        return (
            low <= line.box.bottom
            and line.box.top <= high
            and any(
                "\0" in key[0] or (count > _FEWEST and count >= _SHARE * self.pages)
                for key, count in ((key, self.counts[key]) for key in self.common(line))
            )
        )

    def first(self, lines: Sequence[Line]) -> list[Line]:
        """Of lines that repeat the first each time, as one reads them."""
        seen: set[_Key] = set()
        found: list[Line] = []
        for line in sorted(lines, key=lambda line: (line.page, -line.box.top, line.box.left)):
            keys = self.common(line)
            if seen.isdisjoint(keys):
                found.append(line)
            seen.update(keys)
        return found


def _keys(line: Line) -> Iterator[_Key]:
    """Its words, height on the page, and what its number is more than that of the page."""
    text, height = line.text.strip(), round(line.box.bottom / 6)
    yield text, 0, height
    for number in _NUMBER.finditer(text) if len(text) <= _LONGEST else ():
        other = f"{text[: number.start()]}\0{text[number.end() :]}"
        if _NUMBERED.fullmatch(other):
            yield other, int(number[0]) - line.page, height
