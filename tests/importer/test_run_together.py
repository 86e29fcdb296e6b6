"""Lines of a list that a PDF made one."""

from __future__ import annotations

import pytest

from sphinx_tripreports.importer.recognition.persons.run_together import parted
from sphinx_tripreports.importer.recognition.structure.lines import Line


@pytest.mark.parametrize("lines", [
    ["Anna Bos, burgemeester", "Piet Smit, projectleider duurzame ontwikkeling"],
    ["Anna Bos – kok, stad Gent", "Piet Smit – Head of Innovation, gemeente Gouda"],
    ["Anna Bos (Universiteit Gent)", "Piet Smit (gemeente Gouda)", "Els Claes (gids)"],
    ["Dr. Anna Bos @ stad Gent", "Piet Smit @ gemeente Gouda"],
])  # fmt: skip
def test_each_person_gets_a_line(lines: list[str]) -> None:
    text = " ".join(lines)
    found = parted([Line(text, 3, 7)])
    assert [line.text for line in found] == lines
    assert [text[line.start - 7 :].startswith(line.text) for line in found] == [True] * len(lines)


@pytest.mark.parametrize("text", [
    "Anna Bos, directeur Stichting Anne Frank, Amsterdam",
    "Anna Bos, voorzitter van Piet Smit, wethouder",
    "Anna Bos – kok en Piet Smit – gids",
    "Anna Bos, kok; dhr. Piet Smit, gids",
    "Anna Bos, kok bij Piet Smit (gids)",
    "Anna Bos, adviseur Klaas Vaak, Gouda",
    "Directeur Anna Bos, Gouda",
    "Anna Bos (gids) & Marco Aurélio Figueira (adviseur) – stad Gent",
    "Zie de bijlage.",
])  # fmt: skip
def test_one_person_stays_a_line(text: str) -> None:
    assert [line.text for line in parted([Line(text, 1, 0)])] == [text]
