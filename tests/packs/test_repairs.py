"""What is repaired in a file of Typst: the headers of rows, and the ends of streams."""

from __future__ import annotations

from pathlib import Path

import pytest
from typesetting import parsed, typeset
from validation import Pdf, failures

from sphinx_tripreports.packs.typst import compile as compiler
from sphinx_tripreports.packs.typst.pdf_objects import PdfObjects
from sphinx_tripreports.packs.typst.row_headers import NAME_TINT

TABLE = """\
Voor.

.. list-table::
   :header-rows: {head}
   :stub-columns: {stub}

   * - Stad
     - Land
   * - Barcelona
     - Spanje
   * - Wenen
     - Oostenrijk

.. list-table::
   :header-rows: 1

   * - Kop
   * - Cel
"""


def headers(pdf: Pdf) -> list[tuple[str, str]]:
    return [(head.text, str(head.attribute("/Scope"))) for head in pdf.root.all("TH")]


@pytest.mark.parametrize(
    ("head", "stub", "expected"),
    [
        (
            1,
            1,
            [("Stad", "/Column"), ("Land", "/Column"), ("Barcelona", "/Row"), ("Wenen", "/Row")],
        ),
        (1, 0, [("Stad", "/Column"), ("Land", "/Column")]),
        (0, 1, [("Stad", "/Row"), ("Barcelona", "/Row"), ("Wenen", "/Row")]),
    ],
)
def test_headers(head: int, stub: int, expected: list[tuple[str, str]]) -> None:
    pdf = typeset(TABLE.format(head=head, stub=stub)).pdf
    assert headers(pdf) == [*expected, ("Kop", "/Column")]
    assert failures(pdf.data) == []


def test_other_tables_keep_their_lists_of_headers() -> None:
    pdf = typeset(TABLE.format(head=1, stub=1)).pdf
    lists = [cell.attribute("/Headers") is not None for cell in pdf.root.all("TD")]
    assert lists == [False, False, True]


def test_a_name_over_several_rows() -> None:
    source = """\
+-----+-----+
| a   | b   |
+=====+=====+
| een | 1   |
|     +-----+
|     | 2   |
+-----+-----+
"""
    document = parsed(source)
    for spec in list(document.findall(lambda node: node.tagname == "colspec"))[:1]:
        spec["stub"] = 1
    pdf = typeset(document).pdf
    assert headers(pdf)[-1] == ("een", "/Row")
    assert failures(pdf.data) == []


def test_the_colour_is_that_of_the_style_sheet() -> None:
    sheet = Path(compiler.__file__).with_name("blocks.typ").read_text(encoding="utf-8")
    assert sheet.count(f'#let name-tint = rgb("{NAME_TINT}")') == 1
    assert sheet.count(NAME_TINT) == 1
    assert sheet.count("name-tint") == 2


def test_a_file_taken_apart_and_joined_is_the_same() -> None:
    data = typeset(TABLE.format(head=1, stub=0)).pdf.data
    assert PdfObjects(data).joined() == data


def test_no_data_runs_into_the_end_of_its_line() -> None:
    objects = PdfObjects(typeset("Tekst.").pdf.data)
    end = b"endstream\nendobj\n\n"
    objects.content = {1: b"x\r\n" + end, 2: b"x\n" + end, 3: b"\r\n" + end + b"\n<<>>\nendobj"}
    objects.end_streams()
    assert objects.content[1] == b"x\r\r\n" + end
    assert objects.content[2] == b"x\n" + end
    assert objects.content[3] == b"\r\n" + end + b"\n<<>>\nendobj"


def test_a_file_with_such_data_is_valid(monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(PdfObjects, "end_streams", lambda self: None)
        files = (typeset(f"Verslag {number}.").pdf.data for number in range(2000))
        wrong = next(data for data in files if b"\r\nendstream" in data)
    assert [failure.split(":")[0] for failure in failures(wrong)] == [
        "PDF/A-2a PDFA2A-STREAM-LENGTH-001"
    ]
    objects = PdfObjects(wrong)
    objects.end_streams()
    assert failures(objects.joined()) == []
