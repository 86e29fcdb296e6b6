"""The file of words that are no names."""

from __future__ import annotations

import pytest

from sphinx_tripreports.model.not_names import read_not_names
from sphinx_tripreports.model.person_records import NotName

GOOD = '[[not-a-name]]\nwords = "Hotel Berry"\nreason = "een hotel"\n'


def test_entries() -> None:
    text = f'# Uitleg\n\n{GOOD}\n{GOOD}pages = ["reports/a*", "index"]\n'
    found, problems = read_not_names(text)
    assert problems == []
    assert found == [NotName("Hotel Berry"), NotName("Hotel Berry", ("reports/a*", "index"))]
    assert read_not_names("") == ([], [])


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ('[[not-a-name]]\nwords = "Hotel Berry"\n', [1]),
        ('[[not-a-name]]\nwords = "Hotel Berry"\nreason = " "\n', [1]),
        ('[[not-a-name]]\nwords = ["Hotel"]\nreason = "x"\n', [1]),
        ('[[not-a-name]]\nwords = "–"\nreason = "x"\n', [1]),
        (f'{GOOD}pages = "index"\n', [1]),
        (f"{GOOD}pages = [1]\n", [1]),
        (f'{GOOD}word = "x"\n', [1]),
        (f'{GOOD}\n[[not-a-name]]\nreason = "x"\n', [5]),
        ("not-a-name = [1]\n", [1]),
        ("not-a-name = 1\n", [1]),
        ("names = 1\n", [1]),
        ("[[not-a-name]]\nwords = Hotel\n", [2]),
        ('x = "\n', [1]),
        ('x = """', [1]),
    ],
)
def test_mistakes(text: str, lines: list[int]) -> None:
    assert [item.line for item in read_not_names(text)[1]] == lines
