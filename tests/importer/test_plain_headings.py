"""Headings in plain text, which only their place tells."""

from __future__ import annotations

import pytest
from goldset import document

from sphinx_tripreports.importer.recognition.structure import lines, sections

TEXT = (
    "De dag begon met een rondleiding door de haven van Gent, waar wij veel hebben gezien van wat"
    " er de laatste jaren is gebouwd."
)


def headings(*texts: str) -> list[str]:
    found = sections.divide(list(lines.read(document("\n".join(texts)))))
    return [section.heading.text for section in found if section.heading]


@pytest.mark.parametrize("heading", ["Delft", "Het programma", "De haven van Gent", "Woensdag"])
def test_a_few_words_between_two_paragraphs(heading: str) -> None:
    assert headings("Doel van de reis", TEXT, heading, TEXT) == ["Doel van de reis", heading]


@pytest.mark.parametrize("line", [
    "Anna Bos", "het programma", "Met dank aan Gent.", "Gent, 3 mei", "Tijd: 10 uur",
    "Een regel van meer dan vijf woorden",
])  # fmt: skip
def test_what_is_no_heading(line: str) -> None:
    assert headings("Doel van de reis", TEXT, line, TEXT) == ["Doel van de reis"]


def test_only_between_running_text() -> None:
    assert headings("Doel van de reis", TEXT, "Delft", "Gent", TEXT) == ["Doel van de reis"]
    assert headings("Doel van de reis", TEXT, "Delft", "- een", "- twee") == ["Doel van de reis"]
    assert headings("Wie heb je ontmoet?", TEXT, "Polis", TEXT) == ["Wie heb je ontmoet?"]
