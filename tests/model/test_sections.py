"""A block for some readers holds whole sections or no heading."""

from __future__ import annotations

import pytest

from sphinx_tripreports.model.fences import fenced_blocks
from sphinx_tripreports.model.sections import heading_out_of_place


def out_of_place(text: str) -> list[int]:
    """Indexes of headings that are reported, for each audience block."""
    lines = text.split("\n")
    blocks = fenced_blocks(lines)
    found = (heading_out_of_place(lines, blocks, b) for b in blocks if b.name == "audience")
    return [index for index in found if index is not None]


@pytest.mark.parametrize(
    "text",
    [
        ":::{audience} raad\nTekst\n:::\nTekst",
        "## A\n:::{audience} raad\n## B\nTekst\n### C\n:::",
        ":::{audience} raad\n\n(label)=\n{.klasse}\n## B\n:::\n\n(x)=\n## C",
        ":::{audience} raad\n## B\n:::\n# C",
        ":::{audience} raad\n### B\n:::\n## C",
        # two withheld sections, one after and one inside another
        ":::{audience} raad\n## B\n:::\n:::{audience} intern\n## C\n:::\n## D",
        "::::{audience} raad\n## B\n:::{audience} intern\n### C\n:::\n::::",
        # text, not headings
        "::::{audience} raad\n:::{note}\n## B\n:::\n```\n# c\n```\n::::",
        ":::{audience} raad\n- punt\n\n---\n\n####### x\n#x\n:::",
    ],
)
def test_clear(text: str) -> None:
    assert out_of_place(text) == []


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (":::{audience} raad\nTekst\n## B\n:::", 2),
        (":::{audience} raad\n## B\n:::\nTekst", 1),
        (":::{audience} raad\n## B\n:::\n### C", 1),
        (":::{audience} raad\n### B\n## C\n:::\n### D", 1),
        ("- :::{audience} raad\n  x\n  :::\n:::{audience} raad\nB\n===\n:::", 4),
        (":::{audience} raad\nB\n---\n:::", 1),
        ("> :::{audience} raad\n## B\n> :::", 1),
        ("::::{note}\n:::{audience} raad\n## B\n:::\n::::", 2),
    ],
)
def test_unclear(text: str, line: int) -> None:
    assert out_of_place(text) == [line]
