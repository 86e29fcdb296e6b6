"""Paragraphs, names and paths in MyST text."""

from __future__ import annotations

import pytest

from sphinx_tripreports.model.pieces import pieces


def found(text: str, kind: str) -> list[tuple[str, int]]:
    lines = enumerate(text.split("\n"))
    return [(piece.text, piece.line) for piece in pieces(lines) if piece.kind == kind]


def test_paragraphs() -> None:
    text = "een\ntwee\n\n  \ndrie\n"
    assert found(text, "text") == [("een\ntwee", 0), ("drie", 4)]
    assert found("", "text") == []


def test_lines_that_are_not_together() -> None:
    assert [(p.text, p.line) for p in pieces([(1, "een"), (3, "drie"), (4, "vier")])] == [
        ("een", 1),
        ("drie\nvier", 3),
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("x\n(de-plek)=\ny", ("de-plek", 1)),
        ("[zin]{#plek}", ("plek", 0)),
        ("[zin]{.klasse #plek}", ("plek", 0)),
        ("[link](../ander \"titel\")", ("../ander", 0)),
        ("{contact}`hij <anna>`", ("anna", 0)),
        (":name: tabel", ("tabel", 0)),
        ("[^noot]: tekst", ("noot", 0)),
        ("[naam]: ../ander", ("naam", 0)),
    ],
)  # fmt: skip
def test_names(text: str, name: tuple[str, int]) -> None:
    assert name in found(text, "identifier")


@pytest.mark.parametrize(
    "text",
    ["![foto](map/foto.png)", "```{figure} map/foto.png\n```", "{download}`map/foto.png`",
     "{download}`de foto <map/foto.png>`", "[naam]: map/foto.png", ":file: map/foto.png"],
)  # fmt: skip
def test_files(text: str) -> None:
    assert found(text, "file") == [("map/foto.png", 0)]
