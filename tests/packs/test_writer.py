"""What the writer makes of each kind of node, as a screen reader finds it in the PDF."""

from __future__ import annotations

import pypdfium2
import pytest
from casefiles import Case, read_cases
from docutils import nodes
from typesetting import PIXEL, TITLE, Files, Typeset, parsed, typeset, written
from validation import complaints, failures

from sphinx_tripreports.packs.nodes import pack_pages, pack_picture
from sphinx_tripreports.packs.typst.compile import TypesettingError
from sphinx_tripreports.packs.typst.findings import report
from sphinx_tripreports.packs.typst.quoting import label

CASES = read_cases("pdf.txt")
A4 = (595, 842)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_structure(case: Case) -> None:
    made = typeset(case.files["source"].strip("\n"))
    assert made.pdf.structure == case.files["structure"].strip("\n")
    assert made.problems == case.files.get("problems", "").split("\n")[:-1]
    assert failures(made.pdf.data) == []
    assert complaints(made.pdf.data, TITLE) == []


# Pictures -----------------------------------------------------------------------------------------


def picture(line: str) -> Typeset:
    return typeset(f"Tekst.\n\n.. image:: {line}\n")


@pytest.mark.parametrize(
    ("source", "problems"),
    [
        ("a.svg\n   :alt: Een plein.", []),
        ("missing.svg\n   :alt: Een plein.", ["3: picture-missing"]),
        ("a.bmp\n   :alt: Een plein.", ["3: picture-kind"]),
        ("a.svg\n   :class: decorative", []),
        ("a.svg\n   :class: versiering", []),
    ],
)
def test_pictures(source: str, problems: list[str]) -> None:
    assert picture(source).problems == problems


@pytest.mark.parametrize("more", ["", "\n   :alt:", "\n   :alt: a.svg"])
def test_a_picture_without_alternative_text_is_no_pdf(more: str) -> None:
    source = f"Tekst.\n\n.. figure:: a.svg{more}\n"
    findings = written(parsed(source), Files())[1]
    assert [found.problem.values for found in findings] == [{"file": "a.svg"}]
    assert report(findings)


def test_a_decorative_picture_is_an_ornament() -> None:
    made = picture("a.svg\n   :class: decorative")
    assert made.pdf.structure == "P Tekst."
    assert failures(made.pdf.data) == []


def test_a_damaged_picture_is_named() -> None:
    with pytest.raises(TypesettingError) as raised:
        typeset(".. image:: a.png\n   :alt: Een plein.\n", Files(b"no picture"))
    assert raised.value.pictures == ("/a.png",)


def test_a_drawing_of_the_pack() -> None:
    node = pack_picture(svg=PIXEL, alt="Een vlak.", caption="Een <vlak>")
    assert typeset(node).pdf.structure == "Div\n  Caption\n    P Een <vlak>\n  Figure (Een vlak.)"


# Pages --------------------------------------------------------------------------------------------


def table(columns: int, rows: int, words: str = "Waardetoekenning") -> str:
    line = "   * - " + "\n     - ".join([words] * columns)
    return ".. list-table::\n   :header-rows: 1\n\n" + "\n".join([line] * rows) + "\n"


def test_a_long_table_has_its_header_on_each_page() -> None:
    pages = typeset(table(2, 90).replace("- Waardetoekenning", "- Kopje", 1)).pdf.pages
    assert len(pages) > 2
    assert all("Kopje" in text for text in pages)


def test_only_a_wide_table_is_on_a_page_on_its_side() -> None:
    made = typeset(f"Voor\n\n{table(9, 2)}\nNa\n").pdf
    assert made.sizes == [A4, A4[::-1], A4]
    assert typeset(f"Voor\n\n{table(5, 2)}\nNa\n").pdf.sizes == [A4]


def test_a_wide_table_in_a_list_stays_there_with_smaller_letters() -> None:
    inner = "\n".join(f"  {line}" for line in table(9, 2).splitlines())
    made = typeset(f"* Voor\n\n{inner}\n\n* Na\n").pdf
    assert made.sizes == [A4]
    assert len(made.root.all("TH")) == 9


def test_a_table_as_wide_as_its_first_column_needs() -> None:
    """A column of dates is not broken for one with sentences."""
    source = f"""
.. list-table::
   :header-rows: 1

   * - Periode
     - Wat
   * - 11 t/m 15 november 2018
     - {"heel veel woorden " * 20}
"""
    code = typeset(source).code
    assert "columns: (26fr, 63fr, )" in code


def test_a_link_says_on_which_page_its_place_is() -> None:
    source = "Zie doel_.\n\n" + "Tekst.\n\n" * 60 + ".. _doel:\n\nHier.\n"
    assert "Zie doel (p. 2)." in typeset(source).pdf.text


def test_a_place_is_where_its_block_is_and_not_on_the_page_before() -> None:
    """A block that moves to the next page takes its anchor along."""
    source = "Zie doel_.\n\n" + "Tekst.\n\n" * 30 + ".. _doel:\n\nKop\n===\n\n" + "Tekst " * 400
    for lines in range(22, 40):
        made = typeset(source.replace("Tekst.\n\n" * 30, "Tekst.\n\n" * lines)).pdf
        page = next(n for n, text in enumerate(made.pages, 1) if "Kop " in text)
        assert f"Zie doel (p. {page})." in made.text


def test_numbers_of_pages_of_several_places() -> None:
    document = parsed("".join(f"Plek {n}\n\n" + "Tekst.\n\n" * 50 for n in range(6)))
    marks = [node for node in document.children if node.astext().startswith("Plek")]
    for number, node in enumerate(marks):
        node["ids"] = [f"plek-{number}"]
    names = [label("page", f"plek-{number}") for number in (0, 2, 3, 4, 4, 5)]
    row = nodes.row("", nodes.entry("", nodes.paragraph("", "", pack_pages(names=names))))
    group = nodes.tgroup("", nodes.colspec(stub=1), nodes.tbody("", row), cols=1)
    document.insert(0, nodes.table("", group))
    pdf = typeset(document).pdf
    found = [n for n, text in enumerate(pdf.pages, 1) for name in "02345" if f"Plek {name}" in text]
    assert found == [1, 3, 5, 6, 7]
    assert pdf.text.startswith("p. 1, 3, 5–7")


# What is told -------------------------------------------------------------------------------------


def html(text: str) -> nodes.raw:
    return nodes.raw("", text, format="html")


def test_simple_tags_mean_what_they_say_and_others_are_left_out() -> None:
    latex = nodes.raw("", r"\\", format="latex")
    words = ["Dit is ", html("<s>"), "weg", html("</s>"), html("<blink>"), " en", html("<br />"),
             latex, "dit ", html("</s>"), html("<b>"), "niet"]  # fmt: skip
    node = nodes.paragraph("", "", *(nodes.Text(w) if isinstance(w, str) else w for w in words))
    made = typeset(node)
    assert "strike(" in made.code
    assert made.pdf.pages[0].split("1")[0].split() == ["Dit", "is", "weg", "en", "dit", "niet"]
    assert [finding.problem.code for finding in made.findings] == ["raw-left-out"] * 2


def test_check_boxes() -> None:
    box = '<input class="task-list-item-checkbox" type="checkbox"{}>'
    boxes = [html(box.format("")), html(box.format(' checked="checked"'))]
    items = [nodes.list_item("", nodes.paragraph("", "", box, nodes.Text("doen"))) for box in boxes]
    made = typeset(nodes.bullet_list("", *items, classes=["contains-task-list"]))
    assert [item.text for item in made.pdf.root.all("LBody")] == ["☐ doen", "☑ doen"]


def test_an_unknown_node_keeps_its_text() -> None:
    class Strange(nodes.General, nodes.Element):
        pass

    made = typeset(nodes.section("", Strange("", nodes.paragraph("", "Blijft staan."))))
    assert made.pdf.text == "Blijft staan."
    assert [finding.problem.values for finding in made.findings] == [{"kind": "Strange"}]


def test_abbreviations_are_explained_once() -> None:
    short = [nodes.abbreviation("", "VNG", explanation="Vereniging") for _ in range(2)]
    node = nodes.paragraph("", "", short[0], nodes.Text(" en "), short[1])
    assert typeset(node).pdf.text == "VNG (Vereniging) en VNG"


def test_letters_without_a_meaning_or_a_font() -> None:
    made = typeset("Een \uf0b7 bolletje en 中 en 😀.")
    assert made.pdf.text == "Een [U+F0B7] bolletje en [U+4E2D] en [U+1F600]."
    assert [(found.problem.code, found.problem.values["letters"]) for found in made.findings] == [
        ("private-use", "U+F0B7"),
        ("no-glyph", "U+4E2D CJK UNIFIED IDEOGRAPH-4E2D, U+1F600 GRINNING FACE"),
    ]


def test_the_language_of_words_is_in_the_pdf() -> None:
    source = ".. role:: en\n   :class: language-en\n\nHet :en:`National Programme` en ``code``.\n"
    pdf = typeset(source).pdf
    assert pdf.file.pages[0].Contents.read_bytes().count(b"/Lang(en)") == 1


def test_headings_below_the_sixth_level_stay_there() -> None:
    section = nodes.section("", nodes.title("", "Diep"))
    for _ in range(8):
        section = nodes.section("", nodes.title("", "Kop"), section)
    tags = [line.split()[0] for line in typeset(section).pdf.structure.splitlines()]
    assert tags == ["H1", "H2", "H3", "H4", "H5", "H6", "H6", "H6", "H6"]


def test_the_same_input_gives_the_same_bytes() -> None:
    source = CASES[0].files["source"]
    assert typeset(source).pdf.data == typeset(source).pdf.data


def test_the_page_is_named_in_findings() -> None:
    made = typeset("Een\n\n* twee \uf0b7\n")
    assert [(f.docname, f.problem.line) for f in made.findings] == [("page", 3)]


LONG = f"bestand_{'abcdefghij' * 12}.docx"


@pytest.mark.parametrize(
    "source",
    [
        f"Woord {LONG} en verder.",
        f"Woord ``{LONG}`` en verder.",
        f"::\n\n   x {LONG}{LONG}\n",
        f"Post voor voornaam.achternaam.{'afdeling.' * 12}@gemeente.nl of https://a.nl/{LONG}",
        table(5, 2, LONG),
        f"Feiten.\n\n:{LONG}: {LONG}\n",
        f"{LONG}\n{'=' * 200}\n\nTekst.\n",
    ],
)
def test_what_has_no_spaces_stays_on_the_page(source: str) -> None:
    made = typeset(source).pdf
    document = pypdfium2.PdfDocument(made.data)
    texts = [sheet.get_textpage() for sheet in document]
    edges = [text.get_rect(number)[2] for text in texts for number in range(text.count_rects())]
    width = max(made.sizes[0][0], made.sizes[-1][0])
    assert max(edges) < width - 60
    assert "\u200b" not in made.text
    assert failures(made.data) == []


def test_words_of_dutch_are_hyphenated_and_not_broken_anywhere() -> None:
    word = "meervoudigepersoonlijkheidsstoornissen"
    assert "b.long" not in typeset(word).code
    assert "b.long" not in typeset("https://example.org/een-heel-lang-adres").code
