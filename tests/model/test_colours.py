"""Colours are read as a browser reads them, and contrast is that of WCAG 2.2."""

from __future__ import annotations

import pytest

from sphinx_tripreports.model.colours import WHITE, Colour, contrast, parse_colour


@pytest.mark.parametrize(
    ("text", "css"),
    [
        ("#fff", "#ffffff"),
        ("#14566B", "#14566b"),
        ("#1234", "#11223344"),
        ("#14566b80", "#14566b80"),
        ("#14566bff", "#14566b"),
        ("White", "#ffffff"),
        ("rgb(20, 86, 107)", "#14566b"),
        ("rgb(20 86 107 / 50%)", "#14566b80"),
        ("rgba(20,86,107,.5)", "#14566b80"),
        ("RGB(100% 0% 50%)", "#ff0080"),
        ("rgb(300 -5 12.4)", "#ff000c"),
        ("hsl(0 0% 100%)", "#ffffff"),
        ("hsl(120deg, 100%, 25%)", "#008000"),
        ("hsl(480, 100%, 25%)", "#008000"),
        ("hsla(240 100% 50% / 0)", "#0000ff00"),
    ],
)
def test_colour(text: str, css: str) -> None:
    colour = parse_colour(text)
    assert colour is not None
    assert colour.css == css


@pytest.mark.parametrize(
    "text",
    ["", "#12", "#12345", "#ggg", "rgb(1 2)", "rgb(1 2 3 4 5)", "rgb(a b c)", "rgb()", "12px",
     "rebeccapurple", "url(x.png)", "rgb(1 2 3); color: red", "#fff}", "lab(50% 40 59)",
     "expression(1)", "rgb(1e400 0 0)", "#fff #000", "hsl(1turn 50% 50%)"],
)  # fmt: skip
def test_no_colour(text: str) -> None:
    assert parse_colour(text) is None


@pytest.mark.parametrize(
    ("colour", "background", "ratio"),
    [
        ("#000", "#fff", 21.0),
        ("#fff", "#000", 21.0),
        ("#fff", "#fff", 1.0),
        # From the explanation of criterion 1.4.3: #767676 is the lightest grey that will do.
        ("#767676", "#fff", 4.54),
        ("#777777", "#fff", 4.48),
        ("#ff0000", "#fff", 4.0),
        ("#0000ff", "#fff", 8.59),
        # What can be seen through is mixed with what is below it; below all is white.
        ("#00000080", "#fff", 4.0),
        ("#000", "#ffffff00", 21.0),
        ("#fff", "#00000080", 4.0),
    ],
)
def test_contrast(colour: str, background: str, ratio: float) -> None:
    front, back = parse_colour(colour), parse_colour(background)
    assert front is not None
    assert back is not None
    assert contrast(front, back) == pytest.approx(ratio, abs=0.005)


def test_luminance_of_a_primary() -> None:
    assert Colour(0, 255, 0).luminance == pytest.approx(0.7152)
    assert WHITE.luminance == pytest.approx(1.0)
