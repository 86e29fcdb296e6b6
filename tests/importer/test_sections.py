"""Questions and answers that stand in one line."""

from __future__ import annotations

import pytest
from goldset import document

from sphinx_tripreports.importer.recognition.structure import lines, sections


def _parts(text: str) -> list[tuple[str, list[str]]]:
    """The role of each section that asks something, with its lines."""
    read = sections.divide(lines.read(document(f"# Verslag\n{text}")))
    return [(one.role, [line.text for line in one.lines]) for one in read if one.title and one.role]


@pytest.mark.parametrize(
    ("text", "role", "answer"),
    [
        ("HOELANG DUURDE DE REIS? Van 3 t/m 5 mei 2019", "period", "Van 3 t/m 5 mei 2019"),
        ("Met hoeveel personen is de reis gemaakt? 4 personen", "travellers", "4 personen"),
    ],
)
def test_a_question_with_its_answer_behind_it(text: str, role: str, answer: str) -> None:
    assert (role, [answer]) in _parts(text)


@pytest.mark.parametrize(
    "text",
    [
        # A second question, and no answer
        "Met hoeveel personen is de reis gemaakt? Wie gingen er mee?",
        # What is asked besides
        "MET HOEVEEL PERSONEN IS DE REIS GEMAAKT? GRAAG MET FUNCTIE",
        # Text, and not the short answer to a question
        ("Met hoeveel personen is de reis gemaakt? Dat vroeg de raad zich af nadat wij in mei met"
         " een groep uit alle fracties op reis waren geweest."),
    ],
)  # fmt: skip
def test_what_has_no_answer_behind_it(text: str) -> None:
    question = text.partition("?")[2].strip()
    assert all(question not in lines_ for _role, lines_ in _parts(text))
