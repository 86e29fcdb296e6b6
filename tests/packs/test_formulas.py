"""Formulas are set and said in words; what cannot be read is shown as it is, and reported."""

from __future__ import annotations

import pytest
from docutils import nodes
from hypothesis import given
from hypothesis import strategies as st
from typesetting import typeset
from validation import failures

from sphinx_tripreports.packs.typst import math, spoken

# LaTeX, and its words with the source texts of the catalog.
WORDS = {
    r"a^2 + b^2 = c^2": "a squared plus b squared equals c squared",
    r"x_i^n": "x sub i to the power n",
    r"\frac{1}{2}": "1 divided by 2",
    r"\frac{a+b}{2}": "fraction a plus b divided by 2, end of fraction",
    r"\sqrt{2}": "square root of 2",
    r"\sqrt{a+b}": "square root of a plus b, end of root",
    r"\sqrt[3]{x}": "root 3 of x, end of root",
    r"\sum_{i=1}^{n} x_i": "sum from i equals 1 to n of x sub i",
    r"\vec{x}": "vector x",
    r"\overline{ab}": "a b with a line above",
    r"\begin{pmatrix}a&b\\c&d\end{pmatrix}":
        "open bracket row 1: a, b; row 2: c, d close bracket",
    r"x \le 5 \%": "x is at most 5 percent",
    r"\sin x": "sin x",
}  # fmt: skip
SETTABLE = [
    *WORDS,
    r"\begin{cases} a & x>0 \\ b & \text{anders} \end{cases}",
    r"\int_0^\infty e^{-x^2}\,dx = \tfrac{\sqrt{\pi}}{2}",
    r"\lim_{x\to 0} \left\{\frac{a}{b}\right\} \mathrm{km/h} \boldsymbol{v} \mathcal{L}",
    r"\binom{n}{k} \dot x \hat a \underline{z} \underbrace{x+y}_{n} \phantom{x}",
    r"\mathbb{R} \forall x \in \emptyset",
    r"\xrightarrow{a} \quad 3{,}5 \ldots \overbrace{a}^b",
]


@pytest.mark.parametrize("source", WORDS)
def test_words(source: str) -> None:
    with_english = pytest.MonkeyPatch()
    with_english.setattr(spoken, "_", lambda text: text)
    try:
        assert spoken.spoken(math.mathml(source, block=True)) == WORDS[source]
    finally:
        with_english.undo()


@pytest.mark.parametrize("source", SETTABLE)
def test_valid(source: str) -> None:
    parts = (nodes.paragraph("", "", nodes.math("", source)), nodes.math_block("", source))
    made = typeset(nodes.section("", *parts))
    assert made.findings == []
    assert failures(made.pdf.data) == []
    assert len(made.pdf.root.all("Formula")) == 2


def test_lines_are_aligned() -> None:
    made = typeset(nodes.section("", nodes.math_block("", r"a &= b \\\\ c &= d+1")))
    assert made.pdf.text == "𝑎 = 𝑏𝑐 = 𝑑 + 1"
    assert made.code.count("b.align-here") == 2


def test_a_number_beside_a_formula() -> None:
    node = nodes.math_block("", "x", number=7, ids=["equation-x"])
    assert "(7)" in typeset(node).pdf.text


@pytest.mark.parametrize("source", [r"\onbekend{x}", r"\frac{1}", r"\text{€} €", "a &= b"])
def test_what_cannot_be_read_is_shown_and_reported(source: str) -> None:
    made = typeset(nodes.paragraph("", "", nodes.math("", source)))
    assert made.pdf.text == source
    assert [found.problem.code for found in made.findings] == ["formula"]


SIGNS = [*"abxyz0129+-=()[]{}&^_|<>,.!'\"#~ é😀\\"]
COMMANDS = [r"\\", r"\frac", r"\sqrt", r"\sum", r"\left(", r"\right)", r"\text{", r"\overline",
            r"\begin{matrix}", r"\end{matrix}", r"\hat", r"\lim", r"\quad", "{a}"]  # fmt: skip
pieces = st.sampled_from(SIGNS + COMMANDS)


@given(st.lists(pieces, max_size=12).map("".join))
def test_no_formula_stops_the_pdf(source: str) -> None:
    made = typeset(nodes.section("", nodes.title("", "Kop"), nodes.math_block("", source)))
    assert made.pdf.root.all("H1")
