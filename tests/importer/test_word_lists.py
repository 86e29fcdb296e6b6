"""Words that count, and the lists of words as they are read."""

from __future__ import annotations

import re

import pytest

from sphinx_tripreports.importer.recognition import word_lists


@pytest.mark.parametrize(
    ("text", "expected"),
    [("3", 3), ("Zeven", 7), ("één", 1), ("zeventien", 17), ("007", 7), ("veel", 0), ("", 0)],
)
def test_the_value_of_a_number(text: str, expected: int) -> None:
    assert word_lists.value(text) == expected


def test_a_number_is_taken_whole() -> None:
    found = re.findall(rf"\b({word_lists.A_NUMBER})\b", "zeventien dagen, 12 dagen, eenheid")
    assert found == ["zeventien", "12"]


def test_a_list_is_read_by_its_name() -> None:
    assert "wethouder" in word_lists.load("words")["functions_dutch"]
