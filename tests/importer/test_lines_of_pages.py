"""Which lines on the page of a PDF are one paragraph."""

from __future__ import annotations

from collections import Counter

import pytest

pytest.importorskip("pypdfium2")

from sphinx_tripreports.importer.readers.pages.chars import Box, Line, Piece, Style, line_of
from sphinx_tripreports.importer.readers.pages.flow import Measures, grouped

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
