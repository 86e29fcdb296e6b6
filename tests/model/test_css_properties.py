"""Style sheets of token packages, and what is none of our business in them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sphinx_tripreports.model.css_properties import Properties, read_properties


def values(css: str) -> dict[str, str]:
    return {name: declared.value for name, declared in read_properties(css)}


def value(css: str, name: str = "--a") -> str:
    return Properties(dict(read_properties(css))).value(name)


@pytest.mark.parametrize(
    "selector",
    [":root", ".dorp-theme", ".dorp-theme--compact", ".kern-blauw", "html", "body",
     ".utrecht-theme", "html[data-theme=light]", 'html[data-theme="light"]',
     ".dorp-theme, .dorp-theme ::backdrop", ".dorp-theme--dark, :root"],
)  # fmt: skip
def test_theme(selector: str) -> None:
    assert values(f"{selector} {{ --a: red }}") == {"--a": "red"}


@pytest.mark.parametrize(
    "css",
    [
        "--a: red;",
        ".dorp-theme--color-scheme-dark { --a: red }",
        ".dorp-theme .dorp-footer { --a: red }",
        ".utrecht-page-footer { --a: red }",
        "@media (width >= 35em) { :root { --a: red } }",
        ":root { @media print { --a: red } }",
        "@property --a { syntax: '<color>'; --a: red }",
        ":root { color: red; a: --a; --a }",
        "/* :root { --a: red } */",
        ':root { --b: "; --a: red' + '" }',
        ":root { /* --a: red; }",
    ],
)
def test_elsewhere(css: str) -> None:
    assert "--a" not in values(css)


def test_last_one_holds() -> None:
    assert values(":root { --a: red; --a: blue } .x { --a: green }") == {"--a": "green"}


def test_shape_of_a_value() -> None:
    css = """:root{--a : "Een; {twee}" , /* of */
      serif;;--b:;--c:url(x.svg);--A:1}"""
    assert values(css) == {"--a": '"Een; {twee}" , serif', "--b": "", "--c": "url(x.svg)",
                           "--A": "1"}  # fmt: skip


def test_file_and_line() -> None:
    css = '@import "x.css";\n/* two\nlines */\n.x {\n\n  --a: red; --b:\n    blue;\n  --c: x\n}'
    found = {
        name: (declared.file, declared.line) for name, declared in read_properties(css, "t.css")
    }
    assert found == {"--a": ("t.css", 6), "--b": ("t.css", 6), "--c": ("t.css", 8)}


@pytest.mark.parametrize(
    ("css", "wanted"),
    [
        ("}}} :root { --a: red }", {"--a": "red"}),
        (":root { --a: red; --b: blue", {"--a": "red"}),
        ("' :root { --a: red } :root { --b: blue }", {"--b": "blue"}),
        (":root { --a: 'red; --b: blue\n }", {"--a": "'red", "--b": "blue"}),
    ],
)
def test_broken_files(css: str, wanted: dict[str, str]) -> None:
    assert values(css) == wanted


@given(st.text(alphabet="{};:-/*\"'\\ \na.(),@", max_size=60))
def test_any_text(css: str) -> None:
    for name, declared in read_properties(css):
        assert name.startswith("--")
        assert 1 <= declared.line <= css.count("\n") + 1


@pytest.mark.parametrize(
    ("css", "wanted"),
    [
        (":root { --a: var(--b); --b: var( --c ); --c: red }", "red"),
        (":root { --a: rgb(var(--b) 2 3); --b: 1 }", "rgb(1 2 3)"),
        (":root { --a: var(--b, blue) }", "blue"),
        (":root { --a: var(--b, rgb(1, 2, 3)) }", "rgb(1, 2, 3)"),
        (":root { --a: var(--b, var(--c, rgb(1 2 3))) }", "rgb(1 2 3)"),
        (":root { --a: var(--b, blue); --b: red }", "red"),
        (":root { --a: var(--b) }", ""),
        (":root { --a: var(--b,) }", ""),
        (":root { --a: 1px var(--b) }", ""),
        (":root { --a: var(--b); --b: }", ""),
        # Circles.
        (":root { --a: var(--a) }", ""),
        (":root { --a: var(--b); --b: var(--c); --c: var(--a) }", ""),
        (":root { --b: red }", ""),
    ],
)
def test_references(css: str, wanted: str) -> None:
    assert value(css) == wanted


def test_circle_from_outside() -> None:
    properties = Properties(dict(read_properties(":root{--a: var(--b); --b: var(--a); --c: red}")))
    assert [properties.value(name) for name in ("--b", "--a", "--c")] == ["", "", "red"]


def test_no_end_of_references() -> None:
    """Neither a long chain, nor properties that double each other, nor a long value hurt."""
    chain = "".join(f"--x{n}: var(--x{n + 1});" for n in range(5000))
    assert value(f":root {{ --a: var(--x0); {chain} --x5000: red }}") == ""
    doubling = "".join(f"--x{n}: var(--x{n + 1}) var(--x{n + 1});" for n in range(40))
    assert value(f":root {{ --a: var(--x0); {doubling} --x40: red }}") == ""
    assert value(":root { --a: " + "var(--b," * 20000 + "}") == ""
