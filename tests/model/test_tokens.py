"""Tokens of a made-up municipality on the variables of the theme."""

from __future__ import annotations

import re

import pytest

from sphinx_tripreports.model.css_properties import read_properties
from sphinx_tripreports.model.token_names import COLOURS, FONTS, HEADER, READABLE
from sphinx_tripreports.model.tokens import Look

SITE = """html[data-theme="light"] {
  --pst-color-text-base: #222; --pst-color-text-muted: #555; --pst-color-heading: #222;
  --pst-color-primary: #14566b; --pst-color-link-hover: #0b3c4c; --pst-color-surface: #f3f4f5;
  --pst-color-accent: #b3440e;
}"""


def look(css: str) -> Look:
    site = dict(read_properties(SITE))
    return Look(dict(read_properties(f".dorp-theme {{\n{css}\n}}", "dorp.css")), site)


def variables(css: str) -> dict[str, dict[str, str]]:
    """The variables of a style sheet, by the part of the page that they are for."""
    rules = re.findall(
        r'^html\[data-theme="light"\] ?(.*),\n(.*) \{\n([^{}]*)\}$',
        look(css).stylesheet(),
        re.MULTILINE,
    )
    assert all(same == f"html:not([data-theme]) {place}".strip() for place, same, _ in rules)
    return {place: dict(re.findall(r"  (\S+): (.*);\n", lines)) for place, _, lines in rules}


def problems(css: str) -> list[tuple[str, int, dict[str, str]]]:
    return [(found.code, found.line, dict(found.values)) for _, found in look(css).troubles]


def test_whole_style_sheet() -> None:
    assert look("--dorp-groen: #0B5D3B; --utrecht-link-color: var(--dorp-groen);").stylesheet() == (
        "/* Made from the project's design tokens; dark mode keeps the theme's colours. */\n"
        "\n"
        'html[data-theme="light"],\n'
        "html:not([data-theme]) {\n"
        "  --pst-color-primary: #0b5d3b;\n"
        "  --pst-color-link: #0b5d3b;\n"
        "  --pst-color-link-higher-contrast: #0b5d3b;\n"
        "  --pst-color-link-hover: #0b5d3b;\n"
        "  --pst-color-primary-highlight: #0b5d3b;\n"
        "  --pst-color-secondary: #0b5d3b;\n"
        "  --pst-color-secondary-highlight: #0b5d3b;\n"
        "}\n"
    )


@pytest.mark.parametrize("css", ["", "--dorp-groen: #0b5d3b;", "--utrecht-link-color: ;",
                                 "--utrecht-link-color: transparent; --nl-link-color: #fff0;",
                                 "--utrecht-document-font-family: inherit"])  # fmt: skip
def test_nothing_to_use(css: str) -> None:
    assert look(css).stylesheet() == ""
    assert look(css).troubles == []


@pytest.mark.parametrize(
    ("css", "variable", "value"),
    [
        ("--nl-link-color: #111; --utrecht-link-color: #222", "--pst-color-primary", "#111111"),
        ("--nl-link-color: inherit; --utrecht-link-color: #222", "--pst-color-primary", "#222222"),
        ("--nl-link-color: ; --ams-link-color: #333", "--pst-color-link", "#333333"),
        ("--utrecht-link-color: #222; --utrecht-link-hover-color: #333", "--pst-color-link-hover",
         "#333333"),
        ("--utrecht-document-color: #111", "--pst-color-text-base", "#111111"),
        ("--utrecht-document-color: #111", "--pst-heading-color", "#111111"),
        ("--utrecht-document-color: #111; --basis-heading-color: #222", "--pst-heading-color",
         "#222222"),
        ("--utrecht-document-background-color: #fdfdfd", "--pst-color-background", "#fdfdfd"),
        ("--basis-color-default-bg-subtle: #eee", "--pst-color-surface", "#eeeeee"),
        ("--utrecht-separator-color: hsl(0 0% 80% / 50%)", "--pst-color-border", "#cccccc80"),
        ("--rhc-focus-outline-color: black", "--pst-color-accent", "#000000"),
        ("--nl-button-primary-background-color: #060", "--sd-color-primary", "#006600"),
        ("--nl-button-primary-background-color: #060", "--sd-color-primary-highlight", "#006600"),
        ("--utrecht-document-font-family: 'Dorp  Sans', Arial", "--pst-font-family-base",
         '"Dorp Sans", Arial, var(--pst-font-family-base-system)'),
        ("--utrecht-document-font-family: Dorp\n  Sans, Serif", "--pst-font-family-heading",
         "Dorp Sans, Serif"),
        ("--utrecht-heading-font-family: 'Kop-1 & Co.', serif", "--pst-font-family-heading",
         '"Kop-1 & Co.", serif'),
        ("--utrecht-body-font-family: -apple-system, system-ui", "--pst-font-family-base",
         "-apple-system, system-ui"),
    ],
)  # fmt: skip
def test_variable(css: str, variable: str, value: str) -> None:
    assert variables(css)[""][variable] == value


def test_header() -> None:
    css = "--utrecht-page-header-background-color: #0b5d3b; --utrecht-page-header-color: white"
    inside = ".bd-header :is(.navbar-brand, .navbar-nav, .pst-navbar-icon)"
    found = variables(css)
    assert found.keys() == {".bd-header", inside}
    assert found[".bd-header"] == {"--pst-color-on-background": "#0b5d3b"}
    assert found[inside]["--pst-color-text-muted"] == "#ffffff"
    assert found[inside]["--pst-color-on-background"] == "#0b5d3b"


def test_text_of_a_header_without_background() -> None:
    """White letters would stand on the white of the page."""
    assert look("--utrecht-page-header-color: white").stylesheet() == ""


@pytest.mark.parametrize(
    ("css", "token", "value"),
    [
        ("--nl-link-color: url(https://example.nl/x)", "--nl-link-color",
         "url(https://example.nl/x)"),
        ("--nl-link-color: expression(alert(1))", "--nl-link-color", "expression(alert(1))"),
        ("--nl-link-color: </style><script>", "--nl-link-color", "</style><script>"),
        ("--nl-link-color: @import 'x'", "--nl-link-color", "@import 'x'"),
        ("--nl-link-color: #111 !important", "--nl-link-color", "#111 !important"),
        ("--nl-link-color: var(--weg)", "--nl-link-color", "var(--weg)"),
        ("--x: url(y); --nl-link-color: var(--x)", "--nl-link-color", "url(y)"),
        ("--utrecht-heading-font-family: url(x)", "--utrecht-heading-font-family", "url(x)"),
        ('--utrecht-heading-font-family: "a\\", Arial', "--utrecht-heading-font-family",
         '"a\\", Arial'),
        ("--utrecht-document-font-family: 16px", "--utrecht-document-font-family", "16px"),
        ("--utrecht-document-font-family: Arial,,Times", "--utrecht-document-font-family",
         "Arial,,Times"),
    ],
)  # fmt: skip
def test_unsafe_or_unknown_value(css: str, token: str, value: str) -> None:
    assert problems(css) == [("token-value", 2, {"token": token, "value": value})]
    assert look(css).stylesheet() == ""


def test_next_best_after_an_unusable_value() -> None:
    css = "--nl-link-color: url(x);\n--utrecht-link-color: #111"
    assert variables(css)[""]["--pst-color-link"] == "#111111"
    assert problems(css) == [("token-value", 2, {"token": "--nl-link-color", "value": "url(x)"})]


def test_long_value_in_a_message() -> None:
    [(_, _, values)] = problems(f"--nl-link-color: {'x' * 500}")
    assert values["value"] == "x" * 80


def test_contrast_of_two_tokens() -> None:
    css = "--utrecht-link-color: #999;\n--utrecht-document-background-color: #fff;"
    assert problems(css) == [
        ("token-contrast", 2,
         {"token": "--utrecht-link-color", "value": "#999999", "behind": "#ffffff",
          "other": "--utrecht-document-background-color", "ratio": "2.84", "least": "4.5"})
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("css", "token", "other", "ratio"),
    [
        # Just too light: the ratio is rounded down, so that it is never "4.50".
        ("--utrecht-document-color: #777", "--utrecht-document-color", "--pst-color-background",
         "4.47"),
        # Fine on white, not on the grey of the site.
        ("--utrecht-link-color: #757575", "--utrecht-link-color", "--pst-color-surface", "4.18"),
        # A colour of the site on one of the municipality.
        ("--utrecht-surface-background-color: #333", "--pst-color-text-base",
         "--utrecht-surface-background-color", "1.25"),
        ("--utrecht-focus-outline-color: #ccc", "--utrecht-focus-outline-color",
         "--pst-color-background", "1.60"),
        ("--utrecht-page-header-background-color: #ff0; --utrecht-page-header-color: white",
         "--utrecht-page-header-color", "--utrecht-page-header-background-color", "1.07"),
        ("--nl-button-primary-background-color: #e17000; --nl-button-primary-color: #fff",
         "--nl-button-primary-color", "--nl-button-primary-background-color", "3.22"),
    ],
)  # fmt: skip
def test_contrast(css: str, token: str, other: str, ratio: str) -> None:
    code, line, values = problems(css)[0]
    assert (code, line) == ("token-contrast", 2)
    assert (values["token"], values["other"], values["ratio"]) == (token, other, ratio)


def test_enough_contrast() -> None:
    assert problems("--utrecht-link-color: #0b5d3b; --utrecht-focus-outline-color: #888") == []


def test_other_colours_of_the_site_are_not_checked() -> None:
    site = dict(read_properties(":root { --pst-color-text-base: #eee }"))
    declared = dict(read_properties(":root { --utrecht-separator-color: #ddd }"))
    assert Look(declared, site).troubles == []


def test_no_variable_or_token_twice() -> None:
    """Two parts that set one variable would depend on their order."""
    parts = {**COLOURS, **FONTS}
    names = [variable for part in parts.values() for variable in part.variables]
    assert len(names) == len(set(names))
    for part in (parts | HEADER).values():
        assert len(part.tokens) == len(set(part.tokens))
    assert {part for pair in READABLE for part in pair[:2]} <= {*COLOURS, *HEADER}
