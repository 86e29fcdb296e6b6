"""The days of going and coming back around those of a congress."""

from __future__ import annotations

import pytest
from goldset import document

from sphinx_tripreports.importer.recognition.periods.period import find
from sphinx_tripreports.importer.recognition.structure import lines, sections

CONGRESS = "Het congres duurde van 12 tot en met 14 mei 2019 in Gent.\n"


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("", "2019-05-12", "2019-05-14"),
        ("Wij zijn op 11 mei 2019 afgereisd.", "2019-05-11", "2019-05-14"),
        ("Op 15 mei 2019 zijn we teruggereisd.", "2019-05-12", "2019-05-15"),
        ("Wij zijn op 11 mei vertrokken.\nOp 16 mei vlogen we terug.",
         "2019-05-11", "2019-05-16"),
        # Others came and went
        ("De spreker is op 11 mei 2019 aangekomen.", "2019-05-12", "2019-05-14"),
        # Too long before to be the same journey
        ("Wij zijn op 2 mei 2019 afgereisd.", "2019-05-12", "2019-05-14"),
        # Another day, on which nobody travelled
        ("Op 15 mei 2019 spraken wij de wethouder.", "2019-05-12", "2019-05-14"),
    ],
)  # fmt: skip
def test_days_of_the_journey(text: str, start: str, end: str) -> None:
    read = lines.read(document(f"# Verslag\n{CONGRESS}{text}"))
    found = find(sections.divide(read), "", "")
    assert (found.start, found.end) == (start, end)
