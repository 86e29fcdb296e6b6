"""Words in the cells of a PDF's table, and tables that go on on the next page."""

from __future__ import annotations

from collections import Counter

import pytest

pytest.importorskip("pypdfium2")

from sphinx_tripreports.importer.document import Cell, Paragraph, Run, Table
from sphinx_tripreports.importer.readers.pages.cells import (
    Filled,
    fill,
    is_cut,
    joined,
    seams,
    table_of,
)
from sphinx_tripreports.importer.readers.pages.chars import (
    Box,
    Line,
    Piece,
    Style,
    line_of,
)
from sphinx_tripreports.importer.readers.pages.flow import Measures
from sphinx_tripreports.importer.readers.pages.grids import grids
from sphinx_tripreports.importer.readers.pages.rules import Rule

USUAL = Measures(10.0, 12.0, 10.0, Counter(), hyphenated=False)
LETTER = 6.0
"""Points that each letter takes here."""


def line(text: str, left: float, bottom: float) -> Line:
    box = Box(left, bottom, left + LETTER * len(text), bottom + 10)
    return line_of([Piece(text, box, Style(size=10.0))], 1)


def texts(*lines: Line) -> list[list[str]]:
    """The paragraphs in each of the cells of a table: 70 and 230 points wide."""
    rules = [Rule(False, at, 0, 300) for at in (0, 100, 200)]
    rules += [Rule(True, at, 0, 200) for at in (0, 70, 300)]
    filled, rest = fill(grids(rules)[0], list(lines))
    assert rest == []
    return [
        [paragraph.text for paragraph in cell.blocks if isinstance(paragraph, Paragraph)]
        for row in table_of(filled, USUAL).rows
        for cell in row
    ]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param(("afdelings", "hoofd"), "afdelingshoofd", id="a word too wide for its cell"),
        pytest.param(("afdelings", "van"), "afdelings van", id="a little word goes on"),
        pytest.param(("afdeling", "Milieu"), "afdeling Milieu", id="a capital goes on"),
        pytest.param(("bijeenkomst", "en"), "bijeenkomsten", id="an ending that is a little word"),
        pytest.param(("projectlei", "der"), "projectleider", id="a word of the dictionary"),
        pytest.param(("platformnet", "werk"), "platformnetwerk", id="within a part of a compound"),
        pytest.param(("informatie", "adviseur"), "informatie adviseur", id="between two words"),
        pytest.param(("Umweltbea", "uftragte"), "Umweltbea uftragte", id="no Dutch, and long"),
        pytest.param(("Amtsleiter", "in,"), "Amtsleiter in,", id="no Dutch, and a little word"),
    ],
)
def test_words_that_a_narrow_column_breaks(lines: tuple[str, str], expected: str) -> None:
    first, second = lines
    assert texts(line(first, 6, 180), line(second, 6, 168))[0] == [expected]


def test_a_word_that_is_broken_twice() -> None:
    lines = (line("bewonersb", 6, 180), line("ijeenkoms", 6, 168), line("ten nu", 6, 156))
    assert texts(*lines)[0] == ["bewonersbijeenkomsten nu"]


def test_words_that_may_have_been_one_are_told() -> None:
    rules = [*(Rule(False, at, 0, 300) for at in (0, 100, 200))]
    rules += [Rule(True, at, 0, 200) for at in (0, 70, 300)]
    cell = [line("Stadtgemei", 6, 180), line("de, Linz", 6, 168)]
    filled, _rest = fill(grids(rules)[0], [*cell, line("kort", 80, 180), line("woord", 80, 168)])
    assert seams(filled) == ["Stadtgemei de"]


def test_an_abbreviation_goes_on_with_its_line() -> None:
    """Lines in capitals are headings, but not those of a few letters."""
    found = texts(line("Nadja Weiss, projectleider, Gateway", 80, 180), line("AG", 80, 168))
    assert found[1] == ["Nadja Weiss, projectleider, Gateway AG"]


def table(*rows: tuple[str, ...]) -> Table:
    return Table(tuple(tuple(
        Cell((Paragraph((Run(text),)),) if text else ()) for text in row) for row in rows
    ))  # fmt: skip


@pytest.mark.parametrize(
    ("last", "first", "expected"),
    [
        pytest.param(("Wie", "Zij liet"), ("", "alles zien."), [["Wie", "Zij liet alles zien."]],
                     id="nothing in the first column"),
        pytest.param(("Stuk over", "An Vos"), ("de kade", ""), [["Stuk over de kade", "An Vos"]],
                     id="within a sentence"),
        pytest.param(("Wie", "An Vos."), ("", "Jan Bos."), [["Wie", "An Vos.\nJan Bos."]],
                     id="another paragraph"),
        pytest.param(("Wie", "An Vos"), ("Wat", "Kade"), [["Wie", "An Vos"], ["Wat", "Kade"]],
                     id="another row"),
        pytest.param(("kade", "An"), ("brug", "Jan"), [["kade", "An"], ["brug", "Jan"]],
                     id="a full row in lower case"),
    ],
)  # fmt: skip
def test_rows_that_the_end_of_a_page_cuts(
    last: tuple[str, ...], first: tuple[str, ...], expected: list[list[str]]
) -> None:
    whole = joined(table(last), table(first), is_cut=False)
    assert [[cell.text for cell in row] for row in whole.rows] == expected


@pytest.mark.parametrize(
    ("last", "first", "expected"),
    [
        pytest.param(("European", "B. Ensinger"), ("Federation", ""), True, id="no room"),
        pytest.param(("Agros del", "An Vos"), ("Koppert", "Bo Kok"), False, id="a full row"),
        pytest.param(("Agros", "An Vos"), ("NV", ""), False, id="it would have fitted"),
        pytest.param(("", "An Vos"), ("Federation", ""), False, id="nothing that goes on"),
    ],
)
def test_a_row_whose_rest_did_not_fit(
    last: tuple[str, str], first: tuple[str, str], expected: bool
) -> None:
    rules = [Rule(False, at, 0, 300) for at in (0, 100, 200)]
    grid = grids([*rules, *(Rule(True, at, 0, 200) for at in (0, 70, 300))])[0]

    def page(row: tuple[str, str], bottom: float) -> Filled:
        lines = [line(text, left, bottom) for text, left in zip(row, (6, 80), strict=True) if text]
        return fill(grid, lines)[0]

    assert is_cut(page(last, 50), page(first, 150)) is expected


@pytest.mark.parametrize("below", ["", "Bo"])
def test_a_cell_with_room_below_its_words_is_not_cut(below: str) -> None:
    rules = [Rule(False, at, 0, 300) for at in (0, 100, 200)]
    grid = grids([*rules, *(Rule(True, at, 0, 200) for at in (0, 70, 300))])[0]
    more = [line(below, 80, 38)] if below else []
    last = fill(grid, [line("European", 6, 50), line("Hoofd van", 80, 50), *more])[0]
    first = fill(grid, [line("Federation", 6, 150)])[0]
    assert is_cut(last, first) is not bool(below)


def test_a_word_that_the_end_of_a_page_cuts() -> None:
    whole = joined(table(("Wie", "Communicatiead")), table(("", "viseur")), is_cut=False)
    assert whole.rows[0][1].text == "Communicatieadviseur"


def test_a_row_that_is_cut_is_made_whole() -> None:
    whole = joined(table(("European", "An")), table(("Federation", "")), is_cut=True)
    assert [cell.text for cell in whole.rows[0]] == ["European Federation", "An"]
