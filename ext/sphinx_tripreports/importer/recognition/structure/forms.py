"""Tables that are no tables: a form with questions and answers, or a frame around text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from .headings import role_of
from .lines import Grid, Line, Row
from .tables import kind_of, text

_NUMBER: Final = re.compile(r"(?:vraag\s*)?\d{0,2}[a-z]?[.):]?", re.IGNORECASE)


def rows(grid: Grid) -> list[Row]:
    """The filled rows, without a first column that only numbers them."""
    filled = [row for row in grid.rows if any(row)]
    numbers = [text(row[0]) for row in filled if row]
    is_numbered = len(filled) > 1 and any(numbers) and all(map(_NUMBER.fullmatch, numbers))
    return [row[1:] for row in filled] if is_numbered else filled


def is_frame(grid: Grid) -> bool:
    """Whether a table has one column, and so is a box around text."""
    return all(sum(map(bool, row)) <= 1 for row in grid.rows) and all(
        len(row) == 1 for row in rows(grid)
    )


def is_form(grid: Grid) -> bool:
    """Whether a table has questions in its first column and answers beside them."""
    filled = rows(grid)
    asked = [row for row in filled if row and row[0]]
    if not asked or any(len(row) < 2 for row in filled):
        return False
    if len(filled[0]) > 2 and kind_of(grid):
        return False
    known = sum(bool(role_of(text(row[0]))) for row in asked)
    if len(filled) == 1 and len(filled[0]) == 2:  # what is left of a form on the next page
        return bool(known) and "?" in text(filled[0][0])
    return known >= 2 and known * 3 >= len(asked)


def answers(grid: Grid) -> Iterator[tuple[tuple[Line, ...], list[Line | Grid]]]:
    """The questions of a form, each with its answer; rows without a question go on with it.

    An answer in several columns is a table of its own.
    """
    question: tuple[Line, ...] = ()
    answer: list[Row] = []
    for row in rows(grid):
        if row[0]:
            if question or answer:
                yield question, list(_entries(answer))
            question, answer = row[0], []
        answer.append(row[1:])
    yield question, list(_entries(answer))


def _entries(answer: list[Row]) -> Iterator[Line | Grid]:
    if any(sum(map(bool, row)) > 1 for row in answer):
        yield Grid(tuple(row for row in answer if any(row)))
        return
    for row in answer:
        for cell in row:
            yield from (line._replace(kind="text") for line in cell)
