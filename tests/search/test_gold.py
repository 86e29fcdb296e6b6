"""How well the analyser does on lists that a reader of Dutch made before it was written.

The rules were tuned on the first half of each list only; the other half tells how good they are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from sphinx_tripreports.search.analyser import Analyser
from sphinx_tripreports.search.folding import fold, words

GOLD = Path(__file__).parent / "gold"


def rows(name: str) -> list[list[str]]:
    lines = (GOLD / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [line.split() for line in lines if line and not line.startswith("#")]


def arrows(name: str) -> list[tuple[str, str]]:
    lines = (GOLD / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [(a, b) for line in lines if not line.startswith("#") for a, b in [line.split(" => ")]]


def _share(analyser: Analyser, one: str, other: str) -> bool:
    return not set(analyser.keys(one)).isdisjoint(analyser.keys(other))


def inflections(analyser: Analyser, half: str) -> Iterator[tuple[str, bool]]:
    for first, *others in rows(f"inflections.{half}"):
        for other in others:
            yield f"{first} {other}", _share(analyser, first, other)


def different(analyser: Analyser, half: str) -> Iterator[tuple[str, bool]]:
    for one, other in rows(f"different.{half}"):
        yield f"{one} {other}", not _share(analyser, one, other)


def compounds(analyser: Analyser, half: str) -> Iterator[tuple[str, bool]]:
    """Right is: all parts are found, the last of them as the head."""
    for word, *parts in rows(f"compounds.{half}"):
        terms = analyser.terms(word)
        found = {term.text for term in terms if term.relation in {"part", "head"}}
        heads = {term.text for term in terms if term.relation == "head"}
        right = all(found.intersection(analyser.keys(part)) for part in parts)
        yield word, right and not heads.isdisjoint(analyser.keys(parts[-1]))


def whole(analyser: Analyser, half: str) -> Iterator[tuple[str, bool]]:
    for (word,) in rows(f"whole.{half}"):
        yield word, all(term.relation in {"form", "lemma"} for term in analyser.terms(word))


@pytest.mark.parametrize(
    ("task", "half", "floor", "fewest"),
    [
        (inflections, "develop", 0.97, 150),
        (inflections, "held-back", 0.97, 150),
        (different, "develop", 0.95, 40),
        (different, "held-back", 0.90, 40),
        (compounds, "develop", 0.97, 80),
        (compounds, "held-back", 0.95, 80),
        (whole, "develop", 0.97, 50),
        (whole, "held-back", 0.97, 50),
    ],
    ids=lambda value: getattr(value, "__name__", None) or str(value),
)
def test_quality(
    dutch: Analyser,
    task: Callable[[Analyser, str], Iterator[tuple[str, bool]]],
    half: str,
    floor: float,
    fewest: int,
) -> None:
    results = list(task(dutch, half))
    wrong = [name for name, right in results if not right]
    share = 1 - len(wrong) / len(results)
    print(f"{task.__name__} {half}: {len(results) - len(wrong)} of {len(results)}, {share:.3f}")
    assert len(results) >= fewest
    assert share >= floor, wrong


def test_halves_have_no_word_in_common() -> None:
    for name in ("inflections", "different", "compounds", "whole"):
        develop, held_back = (
            {tuple(row) for row in rows(f"{name}.{half}")} for half in ("develop", "held-back")
        )
        assert develop.isdisjoint(held_back)


@pytest.mark.parametrize(("text", "folded"), arrows("fold"))
def test_folding(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(("text", "found"), arrows("words"))
def test_words(text: str, found: str) -> None:
    assert "|".join(word.text for word in words(text)) == found
