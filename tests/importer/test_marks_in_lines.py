"""Odd marks between the parts of a line, letters before it, and what it tells of the meeting."""

from __future__ import annotations

import pytest
from telling import listed

from sphinx_tripreports.importer.recognition.persons.parting_marks import usual, without_letters
from sphinx_tripreports.importer.recognition.persons.told_behind import without_meeting

pytestmark = pytest.mark.usefixtures("english")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Anna Bos ..... adviseur, Polis", ["Anna Bos | adviseur | Polis"]),
        ("Anna Bos____ adviseur____ Polis", ["Anna Bos | adviseur | Polis"]),
        ("Anna Bos ~ adviseur ~ Polis", ["Anna Bos | adviseur | Polis"]),
        ("Anna Bos * adviseur * Polis", ["Anna Bos | adviseur | Polis"]),
        ("Anna Bos {adviseur, Polis}", ["Anna Bos | adviseur | Polis"]),
        ("Anna Bos/adviseur/Kreis Borken", ["Anna Bos | adviseur | Kreis Borken"]),
        ("A. adviseur Anna Bos bij Polis", ["Anna Bos | adviseur | Polis"]),
        ("directeur onderzoek Choi Min-jae namens Polis",
         ["Choi Min-jae | directeur onderzoek | Polis"]),
        ("Anna Bos – Head of Smart City at Aarhus Kommune",
         ["Anna Bos | Head of Smart City | Aarhus Kommune"]),
        ("Anna Bos, docent at Universiteit van Uppsala",
         ["Anna Bos | docent | Universiteit van Uppsala"]),
        ("Anna Bos, die adviseur is bij Kreis Borken", ["Anna Bos | adviseur | Kreis Borken"]),
        ("Anna Bos (die bij Kreis Borken adviseur is)", ["Anna Bos | adviseur | Kreis Borken"]),
        ("Anna Bos, die adviseur is", ["Anna Bos | adviseur | "]),
        ("Met Anna Bos van de Kreis Borken een uur gesproken over hun aanpak",
         ["Anna Bos |  | Kreis Borken"]),
        ("Met Anna Bos, adviseur bij Kreis Borken, het terrein bekeken",
         ["Anna Bos | adviseur | Kreis Borken"]),
        ("Anna Bos (adviseur, Polis) kort gesproken tijdens de lunch",
         ["Anna Bos | adviseur | Polis"]),
    ],
)  # fmt: skip
def test_parts_of_a_line(text: str, wanted: list[str]) -> None:
    assert listed(text) == wanted


def test_letters_number_lines_unless_they_are_initials() -> None:
    numbered = ["A. Anna Bos (kok)", "B. directeur Jan Smit", "C. Eva Maier"]
    assert without_letters(numbered) == ["Anna Bos (kok)", "directeur Jan Smit", "Eva Maier"]
    for initials in (["A. Bos", "B. Smit"], ["B. Anna Bos", "D. Jan Smit"], ["A. van Dijk"]):
        assert without_letters(initials) == initials


@pytest.mark.parametrize(
    "text",
    ["Anna Bos/Jan Smit (Polis)", "Anna Bos, adviseur water/klimaat", "An Bos (Polis), a/b/c/d/e"],
)
def test_slashes_that_part_nothing(text: str) -> None:
    assert usual(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "Anna Bos, verbonden aan Polis (adviseur)",
        "Anna Bos, hoofd gezondheid en gemeenten bij Polis",
        "Anna Bos van Polis. Hebben ons van het station gehaald.",
        "Polis heeft met Anna Bos gesproken",
    ],
)
def test_what_tells_of_no_meeting(text: str) -> None:
    assert without_meeting(text) == text
