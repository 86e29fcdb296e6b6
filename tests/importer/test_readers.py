"""What the readers make of real files; `files/make_files.py` made them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from sphinx_tripreports.importer.document import (
    Aside,
    Document,
    Image,
    Paragraph,
    Table,
    paragraphs,
    walk,
)
from sphinx_tripreports.importer.losses import lost
from sphinx_tripreports.importer.myst import render
from sphinx_tripreports.importer.readers import read
from sphinx_tripreports.importer.readers.content import clean
from sphinx_tripreports.importer.readers.metadata import media_type, without_metadata
from sphinx_tripreports.importer.readers.text import text_blocks

from files.compound import message  # isort: skip

pytestmark = pytest.mark.usefixtures("english")
FILES = Path(__file__).parent / "files"
EXPECTED = Path(__file__).parent / "expected"
DATA = Path(__file__).parents[1] / "data"
ALL = sorted(path for path in FILES.iterdir() if path.suffix in (
    ".docx", ".odt", ".pdf", ".txt", ".eml", ".msg"))  # fmt: skip


def images(document: Document) -> list[Image]:
    return [block for block in walk(document.blocks) if isinstance(block, Image)]


@pytest.mark.parametrize("name", [
    "everything.docx", "everything.odt", "changes.odt", "columns.pdf", "form.pdf", "tables.pdf",
    "message.eml", "message.msg",
])  # fmt: skip
def test_the_draft_is_as_a_person_read_it(name: str) -> None:
    document = read(FILES / name)
    assert render(document.blocks) + "\n" == (EXPECTED / f"{name}.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", ALL, ids=lambda path: path.name)
def test_nothing_is_reported_lost(path: Path) -> None:
    document = read(path)
    assert lost(path, render(document.blocks)) == ()
    assert document.warnings == ()


@pytest.mark.parametrize("kind", ["docx", "odt", "pdf", "txt"])
@pytest.mark.parametrize("name", ["den-haag", "rijswijk"])
def test_the_source_reports_keep_each_word_in_its_order(name: str, kind: str) -> None:
    source = next(DATA.glob(f"{name}-*.txt")).read_text(encoding="utf-8")
    document = read(FILES / f"{name}.{kind}")
    words = [
        word
        for one in paragraphs(document.blocks)
        for word in re.findall(r"[^\W_]+", f"{one.number if kind == 'txt' else ''} {one.text}")
    ]
    assert words == re.findall(r"[^\W_]+", source)


@pytest.mark.parametrize("kind", ["docx", "odt", "pdf", "txt"])
def test_the_standard_form_keeps_its_parts(kind: str) -> None:
    document = read(FILES / f"den-haag.{kind}")
    found = [block.text.strip() for block in document.blocks if block.role == "heading"]  # type: ignore[union-attr]
    assert found == [
        "VERSLAG BUITENLANDSE DIENSTREIS", "HOEVEEL PERSONEN HEBBEN DE REIS GEMAAKT",
        "HOELANG DUURDE DE REIS?", "WAT WAS HET DOEL VAN DE REIS?", "WELKE LOCATIES ZIJN BEZOCHT?",
        "WIE HEB JE ONTMOET? (BENOEM DE FUNCTIEOMSCHRIJVING)",
        "WAT HEEFT DE REIS DE GEMEENTE OPGELEVERD?", "ZIJN ER VERVOLGAFSPRAKEN? ZO JA, WELKE?",
    ]  # fmt: skip
    lines = [block.text.strip() for block in document.blocks if isinstance(block, Paragraph)]
    assert "Paula Boet Serrano – Project Manager bij de gemeente Barcelona" in lines
    items = [block for block in document.blocks if block.role == "list-item"]  # type: ignore[union-attr]
    assert len(items) == 4


@pytest.mark.parametrize("kind", ["docx", "odt", "pdf", "txt"])
def test_the_narrative_keeps_its_lists_and_boxes(kind: str) -> None:
    document = read(FILES / f"rijswijk.{kind}")
    items = [one.text.strip() for one in paragraphs(document.blocks) if one.role == "list-item"]
    assert len(items) == 12
    assert items[0].startswith("dat Nederlandse steden")
    boxes = [block for block in document.blocks if isinstance(block, Aside)]
    assert len(boxes) == (3 if kind in ("docx", "odt") else 0)
    long = [one for one in paragraphs(document.blocks) if one.text.startswith("De economie")]
    assert kind != "txt" or long[0].text.endswith("structuren en zingeving.")


def test_metadata_of_the_file() -> None:
    document = read(FILES / "everything.docx")
    assert document.source_name == "everything.docx"
    assert len(document.sha256) == 64
    assert document[3:7] == ("docx", "Werkbezoek Gent", "Els de Wit", "2021-03-04")
    message = read(FILES / "message.eml")
    assert (message.title, message.created) == ("Verslag werkbezoek Gent – concept", "2021-03-08")


def test_pictures_have_names_of_their_own_and_no_metadata() -> None:
    found = images(read(FILES / "everything.docx"))
    assert [image.name for image in found] == [
        "picture-1.png", "picture-2.jpg", "picture-1.png", "picture-3.emf", "picture-4.wmf"
    ]  # fmt: skip
    assert [image.alt for image in found] == ["Het stadhuis van Gent", "", "", "", ""]
    assert b"Camera" not in found[0].data
    assert b"Telefoon" not in found[1].data
    assert b"\x01\x12\x00\x03\x00\x00\x00\x01\x00\x06" in found[1].data, "turned on its side"


def test_pictures_can_still_be_opened() -> None:
    from io import BytesIO

    from PIL import Image as Picture

    sizes = {}
    for name in ("everything.docx", "columns.pdf"):
        for image in images(read(FILES / name)):
            if image.media_type in ("image/png", "image/jpeg"):
                with Picture.open(BytesIO(image.data)) as picture:
                    picture.load()
                    sizes[name, image.name] = picture.size
    assert sizes == {
        ("everything.docx", "picture-1.png"): (8, 8),
        ("everything.docx", "picture-2.jpg"): (12, 8),
        ("columns.pdf", "picture-1.png"): (40, 40),
    }


def test_gif_and_svg_lose_comments_and_scripts() -> None:
    gif = (
        b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff"
        b"!\xfe\x06geheim\0!\xff\x0bNETSCAPE2.0\x03\x01\0\0\0"
        b",\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;"
    )
    assert without_metadata(gif, media_type(gif)) == gif.replace(b"!\xfe\x06geheim\0", b"")
    svg = (
        b'<svg xmlns="http://www.w3.org/2000/svg" onload="x()"><metadata>wie</metadata>'
        b'<script>y()</script><a href="https://a.nl"><rect width="1"/></a></svg>'
    )
    assert without_metadata(svg, media_type(svg)) == (
        b'<svg xmlns="http://www.w3.org/2000/svg"><a><rect width="1"/></a></svg>'
    )


def test_places_tell_a_writer_where_to_look() -> None:
    by_text = {one.text: one.place for one in paragraphs(read(FILES / "everything.docx").blocks)}
    assert by_text["Tussen de lijsten."] == "paragraph 12"
    assert by_text["Tekst van de eindnoot."] == "paragraph 21"
    assert {one.place for one in paragraphs(read(FILES / "everything.pdf").blocks)} == {
        "page 1", "page 2", "page 3", "header or footer"
    }  # fmt: skip


def test_tables_know_their_spans() -> None:
    table = next(b for b in read(FILES / "everything.docx").blocks if isinstance(b, Table))
    assert [[(c.text, c.columns, c.rows, c.header) for c in row] for row in table.rows] == [
        [("Naam", 1, 1, True), ("Functie", 1, 1, True), ("Organisatie", 1, 1, True)],
        [("Ann Smet", 1, 2, False), ("Schepen", 1, 1, False), ("Stad Gent", 1, 1, False)],
        [("Voorzitter van het netwerk, sinds 2019", 2, 1, False)],
        [("Over twee kolommen", 2, 1, False),
         ("Binnenste cel\nTweede binnenste\nNa de binnenste tabel", 1, 1, False)],
    ]  # fmt: skip


def test_reading_twice_gives_the_same() -> None:
    for path in ALL:
        assert read(path) == read(path)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Een regel.\nNog een regel.\n\nDerde.", ["Een regel.", "Nog een regel.", "Derde."]),
        ("- een\n- twee", ["* een", "* twee"]),
        ("1. een\n2. twee\n\nIn 2021 was het zo.", ["1. een", "2. twee", "In 2021 was het zo."]),
        ("1. Inleiding\n\nTekst.", ["1. Inleiding", "Tekst."]),
        ("Zie https://a.nl/b_(c). Klaar", ["Zie https://a.nl/b_(c). Klaar"]),
        ("\ufeffMet\u00adhyfens\u200b en\x0bregel", ["Methyfens en", "regel"]),
    ],
)  # fmt: skip
def test_plain_text(text: str, expected: list[str]) -> None:
    found = []
    for block in text_blocks(text):
        sign = f"{block.number} " if block.number else "* " if block.role == "list-item" else ""
        found.append(sign + block.text)
    assert found == expected


def test_long_gaps_are_cut_and_short_ones_kept() -> None:
    assert clean(f"Naam{' ' * 5000}Rol") == f"Naam{' ' * 30}Rol"
    assert clean(f"Naam{' ' * 30}Rol\t\tWie") == f"Naam{' ' * 30}Rol\t\tWie"


def test_lines_that_a_programme_broke_are_put_together() -> None:
    lines = (
        "Wij bezochten in het voorjaar de stad Gent, om te leren van haar aanpak van de",
        "openbare ruimte en van de manier waarop zij met haar inwoners samenwerkt bij de",
        "inrichting van straten en pleinen.",
        "Daarna spraken wij met de schepen over het vervolg, en over een bezoek aan onze",
        "gemeente in het najaar.",
        "Met dank aan:",
        "Ann Smet – schepen",
    )
    assert [block.text for block in text_blocks("\n".join(lines))] == [
        " ".join(lines[:3]), " ".join(lines[3:5]), lines[5], lines[6]
    ]  # fmt: skip


def test_a_line_that_ends_in_a_preposition_goes_on_before_a_capital() -> None:
    """The first line is not as full as others, whose letters are narrower."""
    lines = (
        "Het programma begon met de aftrap van de heer Jansma, burgemeester van",
        "Eindhoven, die ons en de anderen van de delegatie een goede reis toewenste en het",
        "programma van de volgende dagen nog een keer met ons doornam in de zaal van",
        "het hotel.",
    )
    assert [block.text for block in text_blocks("\n".join(lines))] == [" ".join(lines)]


def test_lines_that_nobody_broke_are_left_apart() -> None:
    """Items of very different length: none of them was cut for want of room."""
    lines = (
        "1. Eleni Voutsina – wethouder van Heraklion",
        "2. Conor Walsh – directeur van de haven van Cork",
        "3. Val Dunne – directeur van de Groep Eenvoudig Blauw",
        "Opbrengst:",
    )
    assert [block.text for block in text_blocks("\n".join(lines))] == [
        *(line[3:] for line in lines[:3]), lines[3]
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ("Coördinatie – één".encode("cp1252"), "Coördinatie – één"),
        ("Coördinatie – één".encode("utf-16"), "Coördinatie – één"),
        (b"\xef\xbb\xbfCo\xc3\xb6rdinatie", "Coördinatie"),
    ],
)
def test_text_of_windows(tmp_path: Path, data: bytes, expected: str) -> None:
    path = tmp_path / "verslag.txt"
    path.write_bytes(data)
    assert next(paragraphs(read(path).blocks)).text == expected


def test_markdown_of_others(tmp_path: Path) -> None:
    path = tmp_path / "verslag.md"
    path.write_text(
        "# Verslag\n\nEen *schuin* woord, [bron](https://a.nl).\n\n3. drie\n   - diep\n4. vier\n\n"
        "> citaat\n\n| A | B |\n|---|---|\n| 1 | `2` |\n\n<b>geen html</b> {naam}`rol`\n",
        encoding="utf-8",
    )
    document = read(path)
    assert render(document.blocks) == (
        "## Verslag\n\nEen *schuin* woord, [bron](https://a.nl).\n\n3. drie\n   - diep\n4. vier\n\n"
        "> citaat\n\n| A | B |\n| --- | --- |\n| 1 | 2 |\n\n\\<b>geen html\\</b> \\{naam}rol"
    )
    assert lost(path, render(document.blocks)) == ()


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        pytest.param(
            "Naam\tFunctie\tWie\nAn Bos\tkok\tPolis\n",
            [["Naam", "Functie", "Wie"], ["An Bos", "kok", "Polis"]],
            id="one tab between cells",
        ),
        pytest.param(
            "Naam\t\tRol\nAn van der Bos\tkok\n",
            [["Naam", "Rol"], ["An van der Bos", "kok"]],
            id="columns lined up by hand",
        ),
        pytest.param(
            "Wat\tWie\tKlaar\n1.\tAn Bos\t\n",
            [["Wat", "Wie", "Klaar"], ["1.", "An Bos", ""]],
            id="an empty cell; a number before its cell",
        ),
        pytest.param("1.\tWij waren in Gent\n2.\tEn in Luik\n", [], id="items of a list"),
        pytest.param("Naam:\tAn Bos\nNiets meer dan dit\n", [], id="one row"),
        pytest.param("An\tkok\nBo\tarts\tGent\n", [], id="rows of different lengths"),
    ],
)
def test_tables_in_plain_text(tmp_path: Path, text: str, rows: list[list[str]]) -> None:
    path = tmp_path / "verslag.txt"
    path.write_text(f"Verslag\n\n{text}\nTot zover.\n", encoding="utf-8")
    document = read(path)
    tables = [block for block in document.blocks if isinstance(block, Table)]
    assert [[cell.text for cell in row] for table in tables for row in table.rows] == rows
    assert lost(path, render(document.blocks)) == ()


def test_a_message_whose_encoding_is_another_than_it_says(tmp_path: Path) -> None:
    path = tmp_path / "bericht.msg"
    path.write_bytes(message({0x37: "Verslag"}, "<p>Café één</p>".encode("cp1252"), []))
    assert render(read(path).blocks) == "**Verslag**\n\nCafé één"
    assert lost(path, render(read(path).blocks)) == ()


def test_a_message_is_read_though_an_attachment_cannot_be(tmp_path: Path) -> None:
    path = tmp_path / "bericht.msg"
    report = (FILES / "den-haag.docx").read_bytes()
    attached = [
        ("half.docx", report[:9000], ""),
        ("blad.xlsx", report, ""),
        ("goed.docx", report, ""),
    ]
    path.write_bytes(message({0x37: "Verslag"}, b"<p>Zie bijlagen.</p>", attached))
    document = read(path)
    assert [warning[:62] for warning in document.warnings] == [
        "An attachment was not read. half.docx is damaged or not comple",
        "An attachment was not read. blad.xlsx is of a kind that cannot",
    ]
    draft = render(document.blocks)
    assert "## half.docx\n\n## blad.xlsx\n\n## goed.docx\n\n### VERSLAG BUITENLANDSE" in draft
    assert lost(path, draft) == ()
