"""Wordings that mean the same: reading them, and finding them in texts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sphinx_tripreports.search.analyser import Analyser
from sphinx_tripreports.search.synonyms import Group, Synonyms, read_synonyms
from sphinx_tripreports.search.wordbook import Wordbook

SITE = """\
# how people call things here
[[group]]
words = ["slimme stad", "smart city"]

[[group]]
words = ["voertuig"]
includes = ["auto", "bus"]

[[group]]
words = ["zwerfafval", "zwerfvuil"]
"""


@pytest.fixture(scope="module")
def site(dutch: Analyser) -> Wordbook:
    synonyms, problems = read_synonyms(SITE)
    assert problems == []
    return Wordbook(dutch, synonyms)


def groups(site: Wordbook, text: str) -> list[str]:
    """The keys of the groups of which a wording is in *text*."""
    return [phrase.key for phrase in site.phrases(site.read(text))]


def test_groups_are_read() -> None:
    synonyms, _ = read_synonyms(SITE)
    assert tuple(synonyms.groups.values()) == (
        Group(("slimme stad", "smart city")),
        Group(("voertuig",), ("auto", "bus")),
        Group(("zwerfafval", "zwerfvuil")),
    )
    assert list(synonyms.searched()) == [
        ("slimme stad", "=slimme stad"),
        ("smart city", "=slimme stad"),
        ("voertuig", "=voertuig"),
        ("zwerfafval", "=zwerfafval"),
        ("zwerfvuil", "=zwerfafval"),
    ]
    assert [wording for wording, key in synonyms.found() if key == "=voertuig"] == [
        "voertuig", "auto", "bus",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Een slimme stad.", ["=slimme stad"]),
        # in any inflection
        ("de slimste steden", ["=slimme stad"]),
        ("Smart Cities en smart city", ["=slimme stad"]),
        ("twee auto’s, geen zwerfvuil", ["=voertuig", "=zwerfafval"]),
        # not in another order, not half, not over other words
        ("stad slimme", []),
        ("een slimme", []),
        ("slimme oude stad", []),
        # the parts of a hyphenated word are not counted as words between
        ("NL-auto en slimme stad", ["=slimme stad", "=voertuig"]),
        ("", []),
    ],
)
def test_wordings_are_found(site: Wordbook, text: str, found: list[str]) -> None:
    assert groups(site, text) == found


def test_a_word_can_be_in_two_groups(dutch: Analyser) -> None:
    synonyms = Synonyms([Group(("bus", "autobus")), Group(("bus", "brievenbus"))])
    site = Wordbook(dutch, synonyms)
    assert list(synonyms.groups) == ["=bus", "=bus 2"]
    assert groups(site, "bussen") == ["=bus", "=bus 2"]
    assert groups(site, "brievenbus") == ["=bus 2"]


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("", []),
        ('[[group]]\nwords = ["a", "b"\n', [(2, "Unclosed array (at end of document)")]),
        ("x = \n", [(1, "Invalid value")]),
        ('[[groep]]\nwords = ["a", "b"]\n', [(1, "groep: only [[group]] is known here")]),
        ('\n[group]\nwords = ["a", "b"]\n', [(2, "write [[group]], twice [")]),
        ('group = ["a"]\n', [(1, 'a group has the form words = ["...", "..."]')]),
        ('[[group]]\nwords = "a"\n', [(1, "words must be a list of texts")]),
        ("[[group]]\nwords = [1, 2]\n", [(1, "words must be a list of texts")]),
        (
            '[[group]]\nwords = ["a"]\n',
            [(1, "a group needs two wordings, at least one of them in words")],
        ),
        (
            '[[group]]\nincludes = ["a", "b"]\n',
            [(1, "a group needs two wordings, at least one of them in words")],
        ),
        (
            '[[group]]\nwords = ["a", "b"]\n\n[[group]]\nword = ["c"]\nwords = ["c", "?", "d"]\n',
            [(4, "word: not known in a group"), (4, "words: '?' has no word in it")],
        ),
    ],
)
def test_mistakes_are_told_with_their_line(text: str, problems: list[tuple[int, str]]) -> None:
    _, found = read_synonyms(text)
    assert [(problem.line, problem.message) for problem in found] == problems


def test_a_mistake_loses_only_its_own_group() -> None:
    synonyms, problems = read_synonyms('[[group]]\nwords = 1\n[[group]]\nwords = ["c", "d"]\n')
    assert synonyms.groups == {"=c": Group(("c", "d"))}
    assert len(problems) == 1


@given(st.text() | st.text(st.sampled_from('[group]words = "a"\n,')))
def test_any_file_can_be_read(text: str) -> None:
    _, problems = read_synonyms(text)
    for problem in problems:
        assert 1 <= problem.line <= max(1, len(text.split("\n")))
        assert problem.message
