"""Contacts in many layouts of lists and wordings of sentences, filled with people from all over."""

from __future__ import annotations

from pathlib import Path

import filling
import pytest
from goldset import Score, score_contacts

from sphinx_tripreports.importer import known
from sphinx_tripreports.importer.recognition import recognise

DOCS = Path(__file__).parents[2] / "docs"
FLOORS = {"lists": (0.91, 0.9), "prose": (0.79, 0.78)}
"""Precision and recall; every seed is another test."""
SEEDS = (1,)


@pytest.fixture(scope="module", params=FLOORS)
def scored(request: pytest.FixtureRequest) -> tuple[str, Score]:
    kind, result = request.param, Score()
    vocabulary, pool = known.read(DOCS).vocabulary, filling.people()
    for template in filling.read(kind):
        for seed in SEEDS:
            case = filling.filled(template, kind, pool, seed)
            score_contacts(case, recognise(case.document, vocabulary), result)
    return kind, result


def test_most_are_read(scored: tuple[str, Score]) -> None:
    kind, result = scored
    precision, recall = FLOORS[kind]
    assert result.wanted > 400
    assert result.precision >= precision, "\n".join(result.notes)
    assert result.recall >= recall, "\n".join(result.notes)


def test_nothing_wrong_goes_without_a_doubt(scored: tuple[str, Score]) -> None:
    assert scored[1].unflagged == []
