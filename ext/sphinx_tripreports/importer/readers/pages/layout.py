"""The order of the lines of a page, and what stands at the top and bottom of all pages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from .chars import Box, Line

_DIGITS: Final = re.compile(r"\d+")
_EDGE_LINES: Final = 6
"""Lines from the top and bottom of a page that may be a header or footer."""
_FEWEST: Final = 2
_SHARE: Final = 0.5
"""A header stands on at least two pages and on half of them, or of the even or odd ones."""


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


def margins(pages: Sequence[Sequence[Line]]) -> tuple[set[Line], list[Line], list[Line]]:
    """Lines that repeat at the top or bottom of pages.

    Args:
        pages: the lines of each page.

    Returns:
        All such lines, and those of them that stand for the others: headers and footers.
    """
    if len(pages) < _FEWEST:
        return set(), [], []
    repeated: set[Line] = set()
    shown: tuple[list[Line], list[Line]] = ([], [])
    for side in (0, 1):
        edges = [_edge(page, side) for page in pages]
        counts = Counter(key for edge in edges for key in {_key(line) for line in edge})
        keys = {key for key, count in counts.items() if _is_repeated(count, len(pages))}
        seen: set[tuple[str, int]] = set()
        for edge in edges:
            for line in edge:
                key = _key(line)
                if key in keys and line not in repeated:
                    repeated.add(line)
                    if key not in seen:
                        shown[side].append(line)
                    seen.add(key)
    return repeated, *shown


def _edge(page: Sequence[Line], side: int) -> list[Line]:
    ordered = sorted(page, key=lambda line: (-line.box.top, line.box.left))
    return ordered[:_EDGE_LINES] if side == 0 else ordered[-_EDGE_LINES:]


def _key(line: Line) -> tuple[str, int]:
    """What a line has in common with its like on other pages: words, and height on the page."""
    text = _DIGITS.sub("#", line.text).strip()
    return text, round(line.box.bottom / 6)


def _is_repeated(count: int, pages: int) -> bool:
    return count >= _FEWEST and count >= _SHARE * (pages // 2)
