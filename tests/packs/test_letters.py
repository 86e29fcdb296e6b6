"""Every letter that counts as known can be shown, and only those."""

from __future__ import annotations

from pathlib import Path

import pytest
from docutils import nodes
from typesetting import typeset
from validation import failures

from sphinx_tripreports.packs.typst import letters
from sphinx_tripreports.packs.typst.letters import shown

FOLDER = Path(letters.FONTS)


def known(name: str) -> list[str]:
    """The letters of a group in ``letters.txt``."""
    for line in (FOLDER / "letters.txt").read_text(encoding="ascii").splitlines():
        group, _, ranges = line.partition(": ")
        if group == name:
            pairs = [code.split("-") for code in ranges.split()]
            codes = [range(int(pair[0], 16), int(pair[-1], 16) + 1) for pair in pairs]
            return [chr(code) for run in codes for code in run]
    raise AssertionError(name)


@pytest.mark.parametrize("name", ["main", "others"])
def test_every_known_letter_can_be_shown(name: str) -> None:
    """Typst refuses a PDF/A with a letter that no font has."""
    text = known(name)
    assert len(text) > 500
    lines = [" ".join(text[i : i + 40]) for i in range(0, len(text), 40)]
    parts = [node for line in lines
             for node in (nodes.paragraph("", line), nodes.literal_block("", line))]  # fmt: skip
    made = typeset(nodes.section("", *parts))
    assert made.findings == []
    assert failures(made.pdf.data) == []


def test_every_known_mark_can_be_shown() -> None:
    made = typeset(nodes.paragraph("", " ".join(f"o{mark}" for mark in known("marks"))))
    assert made.findings == []
    assert failures(made.pdf.data) == []


def test_every_known_sign_of_formulas_can_be_shown() -> None:
    signs = known("math")
    texts = ("".join(signs[start : start + 50]) for start in range(0, len(signs), 50))
    formulas = (nodes.math_block("", rf"\text{{{text}}}") for text in texts)
    made = typeset(nodes.section("", *formulas))
    assert made.findings == []
    assert failures(made.pdf.data) == []


def test_letters_of_european_languages_are_known() -> None:
    text = "ĳĲëéüçñšžďťľőűıİşğøåæœßþðłąęțșЖжΩωЇї€£©®™…–—‘’“”„«»•½²°‰→←≤≥×−·†§"
    assert shown(text) == (text, ())


@pytest.mark.parametrize(
    ("text", "result", "problems"),
    [
        ("gewoon", "gewoon", ()),
        ("e\u0301", "é", ()),
        ("af\u00adbreken, \u200bhier", "afbreken, hier", ()),
        ("1\u3000000\u2028", "1 000 ", ()),
        ("☺\ufe0f", "☺", ()),
        ("ȯ\u0323", "ọ\u0307", ()),
        ("🇳🇱", "[U+1F1F3][U+1F1F1]", ("no-glyph",)),
        ("👩‍💻", "[U+1F469][U+1F4BB]", ("no-glyph",)),
        ("北京", "[U+5317][U+4EAC]", ("no-glyph",)),
        ("سلام", "[U+0633][U+0644][U+0627][U+0645]", ("no-glyph",)),
        ("\uf0b7 punt", "[U+F0B7] punt", ("private-use",)),
        ("\U000f0001", "[U+F0001]", ("private-use",)),
        ("\x07", "[U+0007]", ("no-glyph",)),
        ("\uf0b7😀", "[U+F0B7][U+1F600]", ("private-use", "no-glyph")),
        ("中\u0301", "[U+4E2D][U+0301]", ("no-glyph",)),
    ],
)
def test_what_stands_for_other_letters(text: str, result: str, problems: tuple[str, ...]) -> None:
    found = shown(text)
    assert found.text == result
    assert tuple(code for code, _ in found.problems) == problems


def test_each_letter_is_named_once() -> None:
    ((_, values),) = shown("😀 en 😀 en 北").problems
    assert values == {"letters": "U+1F600 GRINNING FACE, U+5317 CJK UNIFIED IDEOGRAPH-5317"}


def test_code_and_formulas_know_other_signs() -> None:
    assert shown("o\u030b\u0323", "code").text == "ọ[U+030B]"
    assert shown("𝔸", "math").text == "𝔸"
