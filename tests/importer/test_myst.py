"""What is written as MyST must be read as the same words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sphinx_tripreports.importer.document import (
    Aside,
    Block,
    Cell,
    Image,
    Paragraph,
    Run,
    Table,
    paragraphs,
)
from sphinx_tripreports.importer.inline import is_web_address, render_runs
from sphinx_tripreports.importer.losses.page import read_page
from sphinx_tripreports.importer.myst import render

pytestmark = pytest.mark.usefixtures("english")

# Everything that means something to Markdown, MyST or docutils somewhere.
TEXT = st.text("ab1 \n*_`[]()<>!#-+=:.|~^&;{}$\\\"'%@/“”é\u00a0,?", max_size=14)
NOTHING = st.just("")
RUNS = st.builds(
    Run, text=TEXT, bold=st.booleans(), italic=st.booleans(),
    url=st.sampled_from(["", "", "", "http://a.nl/x(y)_z", "mailto:a@b.nl", "file:///x"]),
    note=NOTHING, mark=NOTHING, strike=st.just(False), underline=st.booleans(),
    superscript=st.sampled_from([False, False, True]), subscript=st.just(False),
)  # fmt: skip
PARAGRAPHS = st.builds(
    Paragraph, runs=st.lists(RUNS, min_size=1, max_size=4).map(tuple),
    role=st.sampled_from(["text", "text", "heading", "title", "quote", "list-item"]),
    level=st.integers(0, 1), ordered=st.booleans(), origin=st.just("body"), place=NOTHING,
    number=st.sampled_from(["", "1.", "2)", "b.", "iii.", "2.1"]), bookmarks=st.just(()),
)  # fmt: skip
CELLS = st.builds(
    Cell, blocks=st.lists(PARAGRAPHS, max_size=2).map(tuple), columns=st.sampled_from([1, 1, 2]),
    rows=st.sampled_from([1, 1, 1, 2]), header=st.booleans(),
)  # fmt: skip
ROWS = st.lists(CELLS, min_size=1, max_size=3).map(tuple)
TABLES = st.builds(
    Table, rows=st.lists(ROWS, min_size=1, max_size=3).map(tuple), origin=st.just("body"),
    place=NOTHING,
)  # fmt: skip
ASIDES = st.builds(
    Aside, kind=st.sampled_from(["text-box", "comment"]), id=NOTHING, author=NOTHING, place=NOTHING,
    blocks=st.lists(st.one_of(PARAGRAPHS, TABLES), max_size=2).map(tuple),
)  # fmt: skip
BLOCKS = st.lists(st.one_of(PARAGRAPHS, PARAGRAPHS, TABLES, ASIDES), min_size=1, max_size=5)


def said(blocks: list[Block]) -> list[str]:
    """The words of blocks, sorted: notes stand apart."""
    texts = ("".join(run.text for run in one.runs) for one in paragraphs(blocks))
    return sorted(word for text in texts for word in text.split())


@given(BLOCKS)
def test_the_page_has_exactly_the_words_of_the_blocks(blocks: list[Block]) -> None:
    page = read_page(render(blocks), numbered=False)
    assert sorted(" ".join((page.text, *page.asides)).split()) == said(blocks)


@given(st.lists(PARAGRAPHS, min_size=1, max_size=4))
def test_paragraphs_keep_their_order(blocks: list[Block]) -> None:
    texts = ("".join(run.text for run in one.runs) for one in paragraphs(blocks))
    page = read_page(render(blocks), numbered=False)
    assert page.text.split() == [word for text in texts for word in text.split()]


@pytest.mark.parametrize(
    ("runs", "expected"),
    [
        ((Run("a "), Run("b", bold=True), Run(" c")), "a **b** c"),
        ((Run("half"), Run("vet", bold=True)), "halfvet"),
        ((Run("vet ", bold=True), Run("schuin", italic=True)), "**vet** *schuin*"),
        ((Run("vet", bold=True), Run("schuin", italic=True)), "vetschuin"),
        ((Run("CO"), Run("2", subscript=True)), "CO{sub}`2`"),
        ((Run("zie "), Run("hier", url="https://a.nl/b c")), "zie [hier](https://a.nl/b%20c)"),
        ((Run("https://a.nl/b", url="https://a.nl/b"),), "<https://a.nl/b>"),
        ((Run("Pas op!"), Run("x", url="https://a.nl")), r"Pas op\![x](https://a.nl)"),
        ((Run("het", url="https://a.nl"), Run(" "), Run("web", url="https://a.nl")),
         "[het web](https://a.nl)"),
        ((Run("map", url="file:///x"), Run(" en "), Run("js", url="javascript:alert(1)")),
         "map en js"),
        ((Run("1. geen lijst\n# geen kop\n- geen punt"),),
         "1\\. geen lijst\\\n\\# geen kop\\\n\\- geen punt"),
        ((Run("a"), Run("", note="1"), Run(".")), "a[^1]."),
        ((Run("oud", mark="deleted"), Run("nieuw", mark="inserted")), "nieuw"),
    ],
)  # fmt: skip
def test_runs(runs: tuple[Run, ...], expected: str) -> None:
    assert render_runs(runs) == expected


def item(text: str, number: str = "", level: int = 0) -> Paragraph:
    return Paragraph((Run(text),), "list-item", level, bool(number), number=number)


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        ([item("a"), item("b", level=1), item("c")], "- a\n  - b\n- c"),
        ([item("a", "1."), item("b", "2."), item("c", "1.")], "1. a\n2. b\n1) c"),
        ([item("a", "9."), item("b", level=1), item("c", "10.")], "9. a\n   - b\n10. c"),
        ([item("a", "1."), item("b", "3.")], "1. a\n\n3) b"),
        ([item("a", "a)"), item("b", "b)")], "{style=lower-alpha}\n1) a\n2) b"),
        ([item("a", "i."), item("b", "ii.")], "{style=lower-roman}\n1. a\n2. b"),
        ([item("a", "c."), item("b", "d.")], "{style=lower-alpha}\n3. a\n4. b"),
        ([item("a", "2.1")], "- [2.1]{.generated} a"),
        ([item("a", "(b)")], "- [(b)]{.generated} a"),
        ([item("a", level=3), item("b", level=1)], "- a\n- b"),
        ([item("a"), Image("x.png", b"", "image/png"), item("b")],
         "- a\n\n  ![](images/x.png)\n\n- b"),
    ],
)  # fmt: skip
def test_lists(items: list[Block], expected: str) -> None:
    assert render(items) == expected


def test_lists_of_any_depth_are_read_whole() -> None:
    items: list[Block] = [item(f"niveau {level}", level=level) for level in range(10)]
    cell = Cell((*items, Paragraph((Run("erachter"),))))
    table = Table(((cell, Cell((Paragraph((Run("ernaast"),)),))),))
    text = render([*items, Paragraph((Run("tussenin"),)), table])
    wanted = " ".join(f"niveau {level}" for level in range(10))
    said = " ".join(read_page(text, numbered=False).text.split())
    assert said == f"{wanted} tussenin {wanted} erachter ernaast"


def test_tables_that_are_small_have_pipes_and_others_do_not() -> None:
    head = tuple(Cell((Paragraph((Run(text),)),), header=True) for text in ("Naam", "a|b"))
    body = tuple(Cell((Paragraph((Run(text),)),)) for text in ("Ann", ""))
    small = Table((head, body))
    assert render([small]) == "| Naam | a\\|b |\n| --- | --- |\n| Ann |  |"
    assert render([Table((body, body))]) == (
        ":::{list-table}\n\n* - Ann\n  -\n* - Ann\n  -\n:::"
    )  # fmt: skip
    nested = Table(((Cell((small,)), Cell((item("x"), item("y")))),))
    assert render([nested]) == (
        ":::{list-table}\n\n* - | Naam | a\\|b |\n    | --- | --- |\n    | Ann |  |\n"
        "  - - x\n    - y\n:::"
    )


def test_what_is_no_running_text_is_marked() -> None:
    box = Aside("text-box", (Paragraph((Run("in het vak"),)),))
    comment = Aside("comment", (Paragraph((Run("klopt dit?"),)),), author="Els [x]")
    assert render([box, comment]) == (
        ":::{editor-note}\nThis stood in a text box:\n\n> in het vak\n:::\n\n"
        ":::{editor-note}\nA comment in the file, by Els \\[x\\]:\n\n> klopt dit?\n:::"
    )
    changed = Paragraph((Run("blijft "), Run("weg", mark="deleted"), Run("nieuw", mark="inserted")))
    assert render([changed]) == (
        "blijft nieuw\n\n:::{editor-note}\nStruck with tracked changes, but still in the file:\n\n"
        "> weg\n\nAdded with tracked changes that nobody has accepted yet: ‘nieuw’\n:::"
    )


def test_a_note_that_nothing_calls_is_no_footnote() -> None:
    words = (Paragraph((Run("een noot"),)),)
    assert render([Aside("footnote", words, "1")]) == "[^1]: een noot"
    assert render([Aside("footnote", words)]) == (
        ":::{editor-note}\nA footnote that nothing in the text refers to:\n\n> een noot\n:::"
    )


def test_pictures_that_browsers_cannot_show_are_linked() -> None:
    assert render([Image("a.png", b"", "image/png", "Het \\ stadhuis]")], "i/x") == (
        "![Het \\\\ stadhuis\\]](i/x/a.png)"
    )
    assert render([Image("a.emf", b"", "image/emf")]).startswith("[a.emf](images/a.emf)\n\n:::")
    linked = Image("a.png", b"", "image/png", url="https://a.nl")
    assert render([linked]) == "[![](images/a.png)](https://a.nl)"


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://a.nl", True), ("HTTP://A.NL/x", True), ("mailto:a@b.nl", True),
        ("javascript:alert(1)", False), ("file:///etc/passwd", False), ("", False), ("x", False),
        ("http://[", False), ("https://", False), ("data:text/html,x", False),
    ],
)  # fmt: skip
def test_only_addresses_of_the_web_become_links(url: str, expected: bool) -> None:
    assert is_web_address(url) is expected
