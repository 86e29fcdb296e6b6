"""Where directives begin and end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sphinx_tripreports.model.fences import fenced_blocks


def found(text: str) -> list[tuple[str, str, int, int, bool]]:
    """Name, argument, first and last line, and whether its own fence closed it."""
    blocks = fenced_blocks(text.strip("\n").split("\n"))
    return [(b.name, b.argument, b.start, b.end, b.closed) for b in blocks]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (":::{audience} internal\nx\n:::\ny", [("audience", "internal", 0, 2, True)]),
        ("```{trip:Audience}\n```", [("audience", "", 0, 1, True)]),
        ("~~~ {doelgroep}  intern \nx\n~~~~", [("doelgroep", "intern", 0, 2, True)]),
        (":::{a}\n::::{b}\n:::", [("a", "", 0, 2, True), ("b", "", 1, 2, False)]),
        ("::::{a}\n:::{b}\n:::\n::::", [("a", "", 0, 3, True), ("b", "", 1, 2, True)]),
        # the first line that can close the outermost does
        (":::{a}\n::::{b}\n::::\n:::", [("a", "", 0, 2, True), ("b", "", 1, 2, False),
                                         ("", "", 3, 4, False)]),
        (":::{a}\nx", [("a", "", 0, 2, False)]),
        (":::note\n:::", [("", "", 0, 1, True)]),
        ("`` `x` ``\n```a`b\n:::{a}\n:::", [("a", "", 2, 3, True)]),
        # text inside code is text
        ("```\n:::{a}\n:::\n```\n:::{b}\n:::", [("", "", 0, 3, True), ("b", "", 4, 5, True)]),
        ("```{code-block} markdown\n:::{a}\n```", [("code-block", "markdown", 0, 2, True)]),
        # in lists and quotes
        ("- :::{a}\n  x\n  :::", [("a", "", 0, 2, True)]),
        ("1. x\n   :::{a}\n   :::", [("a", "", 1, 2, True)]),
        ("> :::{a}\n> x\n> :::", [("a", "", 0, 2, True)]),
        (":::{a}\n> :::\nx\n:::", [("a", "", 0, 3, True), ("", "", 1, 3, False)]),
        (":::{a}\n- :::\nx\n:::", [("a", "", 0, 3, True), ("", "", 1, 3, False)]),
        (":::{a}\n    :::\nx\n:::", [("a", "", 0, 3, True), ("", "", 1, 3, False)]),
        (":::{a}\n   :::\nx", [("a", "", 0, 1, True)]),
    ],
)  # fmt: skip
def test_blocks(text: str, expected: list[tuple[str, str, int, int, bool]]) -> None:
    assert found(text) == expected


def test_what_stands_inside_what() -> None:
    outer, inner, code = fenced_blocks(["::::{a}", ":::{b}", "```", "```", ":::", "::::"])
    assert (outer.outer, inner.outer, code.outer) == (None, outer, inner)
    assert (list(outer.inside), list(inner.inside)) == ([1, 2, 3, 4], [2, 3])
    assert [block.literal for block in (outer, inner, code)] == [False, False, True]


LINES = st.sampled_from(
    [":::{a}", "::::{b}", "```{c}", "```", ":::", "::::", "x", "", "> :::", "- :::{a}", "  :::"]
)


@given(st.lists(LINES, max_size=12))
def test_blocks_nest(lines: list[str]) -> None:
    for block in fenced_blocks(lines):
        assert 0 <= block.start < block.end <= len(lines)
        assert not block.closed or set(lines[block.end].strip(" >")) == {block.mark[0]}
        if block.outer is not None:
            assert block.outer.start < block.start
            assert block.end <= block.outer.end
