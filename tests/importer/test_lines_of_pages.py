"""Which lines on the page of a PDF are one paragraph."""

from __future__ import annotations

from collections import Counter

import pytest

pytest.importorskip("pypdfium2")

from sphinx_tripreports.importer.readers.pages.chars import Box, Line, Piece, Style, line_of
from sphinx_tripreports.importer.readers.pages.flow import Measures, grouped
from sphinx_tripreports.importer.readers.pages.layout import margins

USUAL = Measures(10.0, 12.0, 10.0, Counter(), hyphenated=False)
LETTER = 6.0
"""Points that each letter takes here."""
FULL = "Een regel die tot aan de kantlijn loopt, en niet verder dan dat."


def page(*lines: tuple[str, float], top: float = 700) -> list[Line]:
    """Lines below each other from *top*, each with its place from the left, in points."""
    found = []
    for number, (text, left) in enumerate(lines):
        bottom = top - 12 * number
        box = Box(left, bottom, left + LETTER * len(text), bottom + 10)
        found.append(line_of([Piece(text, box, Style(size=10.0))], 1))
    return found


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param((("Gernot Plank, TU Graz en", 60), ("ASFINAG", 60)), 1, id="an open end"),
        pytest.param((("Gernot Plank, TU Graz", 60), ("ASFINAG", 60)), 2, id="a name in capitals"),
        pytest.param(
            (("• Bezoek voorbereiden samen met mevrouw Dijkgraaf van ambassade", 60),
             ("– najaar 2023", 72)), 1, id="a dash within an item"),
        pytest.param(
            (("• Bezoek voorbereiden samen met mevrouw Dijkgraaf van ambassade", 60),
             ("• najaar 2023", 60)), 2, id="another item"),
        pytest.param((("In de wijk komt een meetproef voor de bewoners in 5", 60),
                      ("woningen in de wijk.", 60)), 2, id="there was room for the word"),
        pytest.param((("In de wijk komt een meetproef voor alle bewoners in 50", 60),
                      ("woningen in de wijk.", 60)), 1, id="a wide word of the same sentence"),
        pytest.param((("In de wijk komt een meetproef voor alle bewoners in 50", 60),
                      ("Woningen in de wijk.", 60)), 2, id="the same with a capital"),
    ],
)  # fmt: skip
def test_lines_that_are_one_paragraph(lines: tuple[tuple[str, float], ...], expected: int) -> None:
    above = page((FULL, 60))[0]
    assert len(grouped([above, *page(*lines, top=640)], USUAL)) - 1 == expected


def sheets(*pages: tuple[str, ...], gap: float = 0) -> list[list[Line]]:
    """Pages of 24 lines: those given, points of white space, and words that never come again."""
    found = []
    for number, heads in enumerate(pages, 1):
        rest = tuple(f"Wat op blad {number} in regel {n} staat." for n in range(24 - len(heads)))
        lines = page(*((text, 60) for text in heads))
        lines += page(*((text, 60) for text in rest), top=700 - 12 * len(heads) - gap)
        found.append([line._replace(page=number) for line in lines])
    return found


NAME = "Gemeente Ede"
DAYS = (
    ("Dag 1", "09.00 uur Vertrek", "12.00 Lunch"),
    ("Dag 2", "09.30 uur Vertrek", "12.00 Lunch"),
)
SAME = (NAME, "Afdeling Advies")


@pytest.mark.parametrize(
    ("pages", "gap", "expected"),
    [
        pytest.param(DAYS, 0, [], id="a programme"),
        pytest.param(DAYS, 12, [], id="a programme with white space below"),
        pytest.param((("Dag 1",), ("Dag 2",), ("Dag 3",)), 12, [], id="a day on each page"),
        pytest.param((SAME, SAME), 12, list(SAME), id="white space below"),
        pytest.param((SAME, SAME), 0, [], id="two pages without white space"),
        pytest.param((SAME, SAME, SAME), 0, list(SAME), id="three pages without white space"),
        pytest.param(((*SAME, *"abc"),) * 3, 0, list(SAME), id="not further than a tenth"),
        pytest.param((("Ede", NAME), ("Epe", NAME)), 12, [], id="another line above it"),
        pytest.param((("Blz. 1",), ("Blz. 2",)), 0, ["Blz. 1"], id="the number of the page"),
        pytest.param((("Blz. 7 van 9",), ("Blz. 8 van 9",)), 0, ["Blz. 7 van 9"], id="from seven"),
        pytest.param((("Blz. 2",), ("Blz. 1",)), 12, [], id="a number that falls"),
        pytest.param((("Blz. 1 van 2",), ("Blz. 2 van 3",)), 12, [], id="two numbers that rise"),
        pytest.param((("- 1 -",), ("- 2 -",)), 0, ["- 1 -"], id="a number only"),
        pytest.param(((f"{NAME}\t1",), (f"{NAME}\t2",)), 0, [f"{NAME}\t1"], id="a gap"),
    ],
)  # fmt: skip
def test_what_repeats_at_the_top_of_pages(
    pages: tuple[tuple[str, ...], ...], gap: float, expected: list[str]
) -> None:
    __, heads, feet = margins(sheets(*pages, gap=gap), 12)
    assert [line.text for line in heads] == expected
    assert feet == []
