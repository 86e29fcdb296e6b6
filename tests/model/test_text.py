"""Folding, slugs, near matches and lists."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sphinx_tripreports.model.text import Anchors, fold, slug, split_list, suggestions


@pytest.mark.parametrize(
    ("text", "folded", "made"),
    [
        ("", "", ""),
        ("  Den   Haag ", "den haag", "den-haag"),
        ("'s-Hertogenbosch", "'s-hertogenbosch", "s-hertogenbosch"),
        ("’s-Gravenhage", "'s-gravenhage", "s-gravenhage"),
        ("Zoë Čapek", "zoe capek", "zoe-capek"),
        ("Ærø", "aero", "aero"),
        ("Łódź", "lodz", "lodz"),
        ("Þór ÞÓR", "thor thor", "thor-thor"),
        ("Straße", "strasse", "strasse"),
        ("ﬁets", "fiets", "fiets"),
        ("Ǿ", "o", "o"),
        ("İstanbul ISPARTA ılgaz", "istanbul isparta ilgaz", "istanbul-isparta-ilgaz"),
        ("a/b & c", "a/b & c", "a-b-c"),
        ("x" * 80, "x" * 80, "x" * 60),
        ("a" * 59 + " b", "a" * 59 + " b", "a" * 59),
    ],
)
def test_fold_and_slug(text: str, folded: str, made: str) -> None:
    assert fold(text) == folded
    assert slug(text) == made


@pytest.mark.parametrize("text", ["محمد", "Ελλάδα", "北京", "🚀", "!!!"])
def test_slug_of_other_scripts_is_stable_and_its_own(text: str) -> None:
    assert re.fullmatch(r"x[0-9a-f]{8}", slug(text))
    assert slug(text) == slug(f" {text} ")
    assert slug(text) != slug(text + text)


@given(st.text())
@example("Þ")
@example("Ð")
@example("ǿ")
@example("Ǣ")
@example("ẞ")
def test_fold_is_idempotent(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(st.characters(codec="latin-1")))
@example("Þ")
def test_fold_ignores_case(text: str) -> None:
    # Two capitals have no capital form of their own.
    if "ß" not in text and "µ" not in text:
        assert fold(text.upper()) == fold(text) == fold(text.lower())


@given(st.text())
def test_slug_is_ascii_and_idempotent(text: str) -> None:
    made = slug(text)
    assert re.fullmatch(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*)?", made)
    assert len(made) <= 60
    assert slug(made) == made
    assert bool(made) == bool(text.strip())


@given(st.text(), st.lists(st.text(max_size=20), max_size=8))
def test_suggestions_are_known_and_few(wanted: str, known: list[str]) -> None:
    found = suggestions(wanted, known)
    assert len(found) <= 3
    assert set(found) <= set(known)
    assert len(set(found)) == len(found)


def test_suggestions() -> None:
    known = ["barcelona", "den-haag", "rotterdam", "crowdmanagement"]
    assert suggestions("Barselona", known) == ("barcelona",)
    assert suggestions("crowd", known) == ("crowdmanagement",)
    assert suggestions("de", known) == ()
    assert suggestions("xyz", known) == ()
    assert len(suggestions("aaa", ["aaa1", "aaa2", "aaa3", "aaa4"], limit=2)) == 2


@pytest.mark.parametrize(
    ("value", "separator", "parts"),
    [
        ("", ",", ()),
        ("a, b ,c", ",", ("a", "b", "c")),
        ("a;b, c", ",", ("a", "b", "c")),
        ("Jansen, Piet; Klaassen", ";", ("Jansen, Piet", "Klaassen")),
        (" ,, ;", ",", ()),
        ("een  twee", ",", ("een twee",)),
    ],
)
def test_split_list(value: str, separator: str, parts: tuple[str, ...]) -> None:
    assert split_list(value, separator) == parts


def test_anchors_are_given_once() -> None:
    anchors = Anchors()
    wanted = ["a", "a", "a-2", "a", "b", "a-2"]
    assert [anchors.take(stem) for stem in wanted] == [
        ("a", 1), ("a-2", 2), ("a-2-2", 2), ("a-3", 3), ("b", 1), ("a-2-3", 3),
    ]  # fmt: skip


@given(st.lists(st.sampled_from(["a", "a-2", "a-3", "a-2-2", "b"])))
def test_no_anchor_twice(stems: list[str]) -> None:
    anchors = Anchors()
    given_out = [anchors.take(stem)[0] for stem in stems]
    assert len(set(given_out)) == len(given_out)
