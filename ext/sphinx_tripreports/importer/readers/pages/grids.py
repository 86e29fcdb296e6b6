"""Tables of a PDF that have borders: the cells that the lines on a page make."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from .chars import Box
from .rules import Rule

_NEAR: Final = 3.0
"""Points between lines that are meant to be one, or to touch."""
_FEWEST: Final = 2
"""Rows, and columns; a frame around a text has one of each."""
_MOST: Final = 5000
"""Fields between all lines of one table; what has more is no table of words."""


class Slot(NamedTuple):
    """A cell of a grid: where it is, and how many columns and rows it takes."""

    box: Box
    row: int
    columns: int = 1
    rows: int = 1


class Grid(NamedTuple):
    """A table without its words: cells by row, from top to bottom and left to right.

    lefts: the left edge of each column, in points.
    """

    box: Box
    slots: tuple[Slot, ...]
    lefts: tuple[float, ...]


def grids(rules: Sequence[Rule]) -> list[Grid]:
    """The tables that lines on a page make, from top to bottom."""
    found = [grid for group in _touching(rules) if (grid := _grid(group))]
    parts = [part for grid in found for part in _apart(grid)]
    return sorted(parts, key=lambda grid: -grid.box.top)


def _touching(rules: Sequence[Rule]) -> list[list[Rule]]:
    """Rules in groups that hang together."""
    groups: list[list[Rule]] = []
    for rule in rules:
        near = [group for group in groups if any(_meet(rule, other) for other in group)]
        groups = [group for group in groups if group not in near]
        groups.append([rule, *(other for group in near for other in group)])
    return groups


def _meet(rule: Rule, other: Rule) -> bool:
    if rule.is_upright == other.is_upright:
        is_near = abs(rule.at - other.at) <= _NEAR
        return is_near and rule.low - _NEAR <= other.high and other.low - _NEAR <= rule.high
    return _spans(rule, other.at) and _spans(other, rule.at)


def _spans(rule: Rule, at: float) -> bool:
    return rule.low - _NEAR <= at <= rule.high + _NEAR


def _grid(rules: Sequence[Rule]) -> Grid | None:
    upright = [rule for rule in rules if rule.is_upright]
    level = [rule for rule in rules if not rule.is_upright]
    across = _places([rule.at for rule in upright])
    down = _places([rule.at for rule in level])[::-1]
    columns, rows = len(across) - 1, len(down) - 1
    if columns < _FEWEST or rows < _FEWEST or columns * rows > _MOST:
        return None
    groups = _fields(upright, level, across, down)
    slots = tuple(sorted(_slots(groups, across, down), key=lambda slot: (slot.row, slot.box.left)))
    is_whole = sum(slot.columns * slot.rows for slot in slots) == columns * rows
    if not is_whole or len({slot.row for slot in slots}) < _FEWEST:
        return None
    return Grid(Box(across[0], down[-1], across[-1], down[0]), slots, tuple(across[:-1]))


def _places(values: list[float]) -> list[float]:
    """The different values, from low to high; those that are near each other as one."""
    result: list[float] = []
    for value in sorted(values):
        if not result or value - result[-1] > _NEAR:
            result.append(value)
    return result


_Field = tuple[int, int]


def _fields(
    upright: Sequence[Rule], level: Sequence[Rule], across: list[float], down: list[float]
) -> list[set[_Field]]:
    """Fields (row and column) in sets that have no border between them."""
    groups = {(row, column): {(row, column)} for row in range(len(down) - 1)
              for column in range(len(across) - 1)}  # fmt: skip
    for row, column in list(groups):
        middle = (down[row] + down[row + 1]) / 2
        centre = (across[column] + across[column + 1]) / 2
        if column < len(across) - 2 and not _has_border(upright, across[column + 1], middle):
            _join(groups, (row, column), (row, column + 1))
        if row < len(down) - 2 and not _has_border(level, down[row + 1], centre):
            _join(groups, (row, column), (row + 1, column))
    return list({id(group): group for group in groups.values()}.values())


def _has_border(rules: Sequence[Rule], at: float, middle: float) -> bool:
    return any(abs(rule.at - at) <= _NEAR and _spans(rule, middle) for rule in rules)


def _join(groups: dict[_Field, set[_Field]], one: _Field, other: _Field) -> None:
    if groups[one] is groups[other]:
        return
    groups[one] |= groups[other]
    for field in groups[other]:
        groups[field] = groups[one]


def _slots(groups: list[set[_Field]], across: list[float], down: list[float]) -> Iterator[Slot]:
    """Cells of those sets that are rectangles."""
    for group in groups:
        rows, columns = [row for row, _column in group], [column for _row, column in group]
        top, bottom, left, right = min(rows), max(rows), min(columns), max(columns)
        width, height = right - left + 1, bottom - top + 1
        if len(group) == width * height:
            box = Box(across[left], down[bottom + 1], across[right + 1], down[top])
            yield Slot(box, top, width, height)


def _apart(grid: Grid) -> Iterator[Grid]:
    """A grid; or its parts, if it is tables that touch: no border goes on from one to the next."""
    end = max(slot.row + slot.rows for slot in grid.slots)
    start = 0
    for row in range(_FEWEST, end - _FEWEST + 1):
        above = [slot for slot in grid.slots if start <= slot.row < row]
        below = [slot for slot in grid.slots if slot.row >= row]
        edges, others = _inner(above, grid.box), _inner(below, grid.box)
        is_cut = all(slot.row + slot.rows <= row for slot in above) and edges.isdisjoint(others)
        if row - start >= _FEWEST and edges and others and is_cut:
            yield _part(above)
            start = row
    yield grid if not start else _part([slot for slot in grid.slots if slot.row >= start])


def _inner(slots: Sequence[Slot], box: Box) -> set[float]:
    """The left edges of *slots* within a table."""
    return {slot.box.left for slot in slots} - {box.left}


def _part(slots: Sequence[Slot]) -> Grid:
    """Rows of a grid as a table with the columns that they have."""
    lefts = sorted({slot.box.left for slot in slots})
    first = slots[0].row
    own = tuple(
        slot._replace(
            row=slot.row - first,
            columns=sum(slot.box.left <= left < slot.box.right for left in lefts),
        )
        for slot in slots
    )
    boxes = [slot.box for slot in slots]
    box = Box(
        lefts[0], min(one.bottom for one in boxes), max(one.right for one in boxes),
        max(one.top for one in boxes),
    )  # fmt: skip
    return Grid(box, own, tuple(lefts))
