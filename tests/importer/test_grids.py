"""The cells that the lines on a page of a PDF make."""

from __future__ import annotations

import pytest

pytest.importorskip("pypdfium2")

from sphinx_tripreports.importer.readers.pages.grids import grids
from sphinx_tripreports.importer.readers.pages.rules import Rule


def level(at: float, low: float = 0, high: float = 300) -> Rule:
    return Rule(False, at, low, high)


def upright(at: float, low: float = 0, high: float = 90) -> Rule:
    return Rule(True, at, low, high)


FRAME = [level(0), level(90), upright(0), upright(300)]


def cells(rules: list[Rule]) -> list[list[tuple[int, ...]]]:
    """Of each table its cells: row, columns, rows, left, bottom, right, top."""
    return [
        [(slot.row, slot.columns, slot.rows, *map(round, slot.box)) for slot in grid.slots]
        for grid in grids(rules)
    ]


def test_two_rows_of_two_cells() -> None:
    assert cells([*FRAME, level(30), upright(100)]) == [
        [(0, 1, 1, 0, 30, 100, 90), (0, 1, 1, 100, 30, 300, 90),
         (1, 1, 1, 0, 0, 100, 30), (1, 1, 1, 100, 0, 300, 30)]
    ]  # fmt: skip


def test_lines_in_pieces_a_little_off_are_one() -> None:
    """Some programs draw the borders of each cell by themselves."""
    pieces = [level(30, 0, 99), level(31, 101, 300), upright(100, 0, 29), upright(101, 31, 90)]
    assert cells([*FRAME, *pieces]) == cells([*FRAME, level(30), upright(100)])


def test_cells_over_two_columns_and_over_two_rows() -> None:
    rules = [*FRAME, level(60), level(30, 0, 100), upright(100, 0, 60)]
    assert cells(rules) == [
        [(0, 2, 1, 0, 60, 300, 90), (1, 1, 1, 0, 30, 100, 60), (1, 1, 2, 100, 0, 300, 60),
         (2, 1, 1, 0, 0, 100, 30)]
    ]  # fmt: skip


def test_tables_that_do_not_touch_are_two_from_top_to_bottom() -> None:
    low = [*FRAME, level(30), upright(100)]
    high = [rule._replace(at=rule.at + 200) if not rule.is_upright
            else rule._replace(low=200, high=290) for rule in low]  # fmt: skip
    assert [grid.box.top for grid in grids([*low, *high])] == [290, 90]


@pytest.mark.parametrize(
    "rules",
    [
        pytest.param([], id="nothing"),
        pytest.param(FRAME, id="a frame around a text"),
        pytest.param([*FRAME, upright(100)], id="one row"),
        pytest.param([*FRAME, level(30)], id="one column"),
        pytest.param([level(0), level(30), level(60)], id="rules between rows only"),
        pytest.param(
            # Without its right half the lower border leaves a cell in the form of an L.
            [*FRAME, level(45, 0, 100), upright(100, 45, 90)],
            id="a cell that is no rectangle",
        ),
    ],
)
def test_no_table(rules: list[Rule]) -> None:
    assert grids(rules) == []


def test_tables_that_touch_are_two_if_no_border_goes_on() -> None:
    rules = [level(at) for at in (0, 30, 60, 90, 120)]
    rules += [upright(0, 0, 120), upright(300, 0, 120), upright(100, 60, 120)]
    rules += [upright(150, 0, 60), upright(200, 0, 60)]
    assert cells(rules) == [
        [(0, 1, 1, 0, 90, 100, 120), (0, 1, 1, 100, 90, 300, 120),
         (1, 1, 1, 0, 60, 100, 90), (1, 1, 1, 100, 60, 300, 90)],
        [(0, 1, 1, 0, 30, 150, 60), (0, 1, 1, 150, 30, 200, 60), (0, 1, 1, 200, 30, 300, 60),
         (1, 1, 1, 0, 0, 150, 30), (1, 1, 1, 150, 0, 200, 30), (1, 1, 1, 200, 0, 300, 30)],
    ]  # fmt: skip


@pytest.mark.parametrize(
    "inner",
    [
        [upright(100, 60, 120), upright(150, 0, 60), upright(100, 0, 30)],
        [upright(100, 60, 120)],
        [upright(100, 90, 120), upright(150, 0, 90)],
    ],
)
def test_a_table_with_rows_of_other_cells_is_one(inner: list[Rule]) -> None:
    rules = [level(at) for at in (0, 30, 60, 90, 120)]
    assert len(cells([*rules, upright(0, 0, 120), upright(300, 0, 120), *inner])) == 1
