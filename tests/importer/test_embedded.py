"""Files within files: what is attached to a message, and ``w:altChunk`` in Word files."""

from __future__ import annotations

import base64
import io
import zipfile
from email.message import EmailMessage
from pathlib import Path

import pytest

from sphinx_tripreports.importer.document import Document, Image, walk
from sphinx_tripreports.importer.losses import lost
from sphinx_tripreports.importer.myst import render
from sphinx_tripreports.importer.readers import read

from files.compound import message, tree  # isort: skip

pytestmark = pytest.mark.usefixtures("english")
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = (
    b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default'
    b' Extension="xml" ContentType="application/vnd.openxmlformats-officedocument'
    b'.wordprocessingml.document.main+xml"/></Types>'
)
_GIF = b"GIF89a\x01\x00\x01\x00\x80\x00\x00\xff\xff\xff\x00\x00\x00!\xf9\x04\x01\x00\x00\x00\x00,"
GIF = _GIF + b"\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;"
TOO_DEEP = (
    "An attachment was not read. Bericht 0 is a message in a message: save it as a file, and import"
    " that."
)
TELLS = (
    "The file contains another file (paragraph {}), which was not read: open it in Word, save it"
    " again, and import that."
)


def word(body: str, note: str = "", **chunks: bytes) -> bytes:
    """A Word file: *body* without the tags around it, a note with id 2, and files within it."""
    space = f'xmlns:w="{_WORD}" xmlns:r="{_OFFICE}"'
    text = f"<w:document {space}><w:body>{body}</w:body></w:document>"
    kinds = {name: ("aFChunk", f"{name}.dat") for name in chunks}
    kinds |= {"notes": ("footnotes", "footnotes.xml")} if note else {}
    relations = "".join(
        f'<Relationship Id="{key}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for key, (kind, target) in kinds.items()
    )
    main = f'<Relationship Id="m" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as new:
        new.writestr("[Content_Types].xml", _TYPES)
        new.writestr("_rels/.rels", f'<Relationships xmlns="{_PACKAGE}">{main}</Relationships>')
        new.writestr(
            "word/_rels/document.xml.rels",
            f'<Relationships xmlns="{_PACKAGE}">{relations}</Relationships>',
        )
        new.writestr("word/document.xml", text)
        inner = paragraph(note)
        new.writestr(
            "word/footnotes.xml",
            f'<w:footnotes {space}><w:footnote w:id="2">{inner}</w:footnote></w:footnotes>',
        )
        for name, data in chunks.items():
            new.writestr(f"word/{name}.dat", data)
    return stream.getvalue()


def paragraph(text: str, more: str = "") -> str:
    return f"<w:p><w:r><w:t>{text}</w:t>{more}</w:r></w:p>"


def chunk(name: str) -> str:
    return f'<w:altChunk r:id="{name}"/>'


CALL = '<w:footnoteReference w:id="2"/>'
BEFORE, BEHIND = paragraph("Ervoor."), paragraph("Erachter.")


def draft_of(path: Path, data: bytes) -> tuple[Document, str]:
    """The document and the page made of *data*, of which nothing is reported lost."""
    path.write_bytes(data)
    document = read(path)
    page = render(document.blocks)
    assert lost(path, page) == ()
    return document, page


@pytest.mark.parametrize(("data", "expected"), [
    (b"<html><body><p>Een <b>vet</b> stuk.</p><ul><li>punt</li></ul></body></html>",
     "Een **vet** stuk.\n\n- punt"),
    ("<p>Café</p>".encode("cp1252"), "Café"),
    (b"Gewone tekst.\r\n\r\nNog een alinea.", "Gewone tekst.\n\nNog een alinea."),
    (b"Over mail.\n\nContent-Type: is een woord.", "Over mail.\n\nContent-Type: is een woord."),
    (b"<els@example.org> schreef een brief.", "\\<els@example.org> schreef een brief."),
    ('<meta charset="iso-8859-2"><p>Łódź</p>'.encode("iso-8859-2"), "Łódź"),
    ("<p>Zestien één.</p>".encode("utf-16"), "Zestien één."),
    (b'<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><p>Ja.</p></html>', "Ja."),
    (b"<table><tr><td>a<table><tr><td>b</td></tr></table></td></tr></table>",
     "::::{list-table}\n\n* - a\n\n    :::{list-table}\n\n    * - b\n    :::\n::::"),
    (word(paragraph("Een deel van een ander.")), "Een deel van een ander."),
])  # fmt: skip
def test_a_file_within_a_word_file_stands_where_it_was_put(
    tmp_path: Path, data: bytes, expected: str
) -> None:
    document, page = draft_of(tmp_path / "brief.docx", word(BEFORE + chunk("a") + BEHIND, a=data))
    assert page == f"Ervoor.\n\n{expected}\n\nErachter."
    assert document.warnings == ()


def test_a_web_page_in_one_file_with_its_pictures(tmp_path: Path) -> None:
    archive = EmailMessage()
    archive["MIME-Version"] = "1.0"
    archive.set_content('<p>Zie de foto: <img src="file:///C:/foto.gif"></p>', subtype="html")
    archive.add_related(GIF, "image", "gif", headers=["Content-Location: file:///C:/foto.gif"])
    document, page = draft_of(
        tmp_path / "brief.docx", word(BEFORE + chunk("a"), a=archive.as_bytes())
    )
    assert page.startswith("Ervoor.\n\nZie de foto:")
    assert [block.media_type for block in walk(document.blocks) if isinstance(block, Image)] == [
        "image/gif"
    ]


@pytest.mark.parametrize(("location", "source"), [
    ("file:///C:/brief_bestanden/foto.gif", "brief_bestanden/foto.gif"),
    ("cid:foto", "cid:foto"),
    ("", f"data:image/gif;base64,{base64.b64encode(GIF).decode()}"),
])  # fmt: skip
def test_pictures_of_a_web_page_in_one_file(tmp_path: Path, location: str, source: str) -> None:
    archive = EmailMessage()
    archive.set_content(f'<p>Zie: <img src="{source}"></p>', subtype="html",
                        headers=["Content-Location: file:///C:/brief.htm"])  # fmt: skip
    name = "Content-ID: <foto>" if location.startswith("cid:") else f"Content-Location: {location}"
    archive.add_related(GIF, "image", "gif", headers=[name])
    data = b"MIME-Version: 1.0\n" + archive.as_bytes().replace(b"MIME-Version: 1.0\n", b"")
    _, page = draft_of(tmp_path / "brief.docx", word(chunk("a"), a=data))
    assert "![](images/" in page


def test_files_named_very_often_are_read_only_so_often(tmp_path: Path) -> None:
    path = tmp_path / "brief.docx"
    path.write_bytes(word(chunk("a") * 130, a=b"<p>Kort.</p>"))
    document = read(path)
    page = render(document.blocks)
    assert page.count("Kort.") == 100
    assert len(document.warnings) == 30
    assert lost(path, page) == ()


def test_what_of_a_file_within_a_file_is_missing_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / "brief.docx"
    path.write_bytes(word(BEFORE + chunk("a") + chunk("b"), a=b"<p>Een web pagina.</p>",
                          b=word(paragraph("Uit Word."))))  # fmt: skip
    assert lost(path, "Ervoor.\n\nEen web pagina.") == (
        "Missing on the page: “Uit Word”, from “Uit Word.”.",
    )
    assert lost(path, "Ervoor.\n\nUit Word.") == (
        "Missing on the page: “Een web pagina”, from “Een web pagina.”.",
    )


@pytest.mark.parametrize("data", [
    rb"{\rtf1 Tekst.}",
    word(BEFORE)[:300],
    b"",
    word(BEFORE).replace(b"word/document.xml", b"word/documents.xm"),
    b"\xef\xbb\xbf\n{\\rtf1 Tekst.}",
    b"%PDF-1.7 ...",
    GIF,
    "<p>zonder merk</p>".encode("utf-16-le"),
    b"<?xml version='1.0'?><pkg:package xmlns:pkg='x'><pkg:part>Tekst</pkg:part></pkg:package>",
    b"MIME-Version: 1.0\nContent-Type: text/plain\n\nAlleen tekst.",
    b"<p>" + b"<!--" * 2_000,
    b"<p>a</p>" * 60_000,
    b"<p>" + b"a" * 5_000_000 + b"</p>",
])  # fmt: skip
def test_what_cannot_be_read_is_told(tmp_path: Path, data: bytes) -> None:
    document, page = draft_of(tmp_path / "brief.docx", word(BEFORE + chunk("a") + BEHIND, a=data))
    assert page == "Ervoor.\n\nErachter."
    assert document.warnings == (TELLS.format(1),)


def test_files_within_files_within_a_file_are_told(tmp_path: Path) -> None:
    inner = word(paragraph("Binnen.") + chunk("b"), b=word(paragraph("Dieper.")))
    document, page = draft_of(tmp_path / "brief.docx", word(BEFORE + chunk("a"), a=inner))
    assert (page, document.warnings) == ("Ervoor.\n\nBinnen.", (TELLS.format(1),))


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    document, page = draft_of(tmp_path / "brief.docx", word(BEFORE + chunk("weg")))
    assert (page, document.warnings) == ("Ervoor.", (TELLS.format(1),))


def test_files_within_a_file_take_no_more_room_than_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sphinx_tripreports.importer.readers.word.chunks.MAX_XML", 5_000)
    inner = word(paragraph("Veel. " * 500))
    path = tmp_path / "brief.docx"
    path.write_bytes(word(BEFORE + chunk("a") + chunk("b"), a=inner, b=inner))
    assert read(path).warnings == (TELLS.format(1),)


def test_notes_of_two_files_are_kept_apart(tmp_path: Path) -> None:
    own = word(paragraph("Eigen", CALL) + chunk("a"), "Noot van buiten.",
               a=word(paragraph("Ander", CALL), "Noot van binnen."))  # fmt: skip
    _, page = draft_of(tmp_path / "brief.docx", own)
    assert page == (
        "Eigen[^1]\n\nAnder[^d1-1]\n\n[^1]: Noot van buiten.\n\n[^d1-1]: Noot van binnen."
    )


def test_notes_and_links_of_two_attachments_are_kept_apart(tmp_path: Path) -> None:
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "els@example.org", "Twee verslagen"
    mail.set_content("Zie de bijlagen.")
    for name in ("een", "twee"):
        data = word(paragraph(f"Verslag {name}", CALL), f"Noot bij {name}.")
        mail.add_attachment(data, "application", "octet-stream", filename=f"{name}.docx")
    _, page = draft_of(tmp_path / "bericht.eml", mail.as_bytes())
    assert "Verslag een[^1]\n\n[^1]: Noot bij een." in page
    assert "Verslag twee[^2-1]\n\n[^2-1]: Noot bij twee." in page


SAID = {0x37: "Fwd: bezoek", 0x7D: "From: =?utf-8?q?Ren=C3=A9e?= Bos <renee@example.org>\r\n"}
INNER = tree({0x37: "Bezoek aan Gent", 0x1000: "Wij spraken met Ann Smet.", 0xC1A: "Ann Smet"},
             b"", [("noot.txt", b"Een noot.", "")])  # fmt: skip
TOLD = """## {title}

:::{{editor-note}}
The head of the message:

> [From:]{{.generated}} Ann Smet
:::

Wij spraken met Ann Smet.

### noot.txt

Een noot."""


def with_series(path: Path, *changes: tuple[str, str]) -> str:
    """Write a Word file whose chart has one series more, with these changes; its page."""
    source = Path(__file__).parent / "files" / "everything.docx"
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(path, "w") as new:
        for name in old.namelist():
            data = old.read(name).decode() if name == "word/rChart.xml" else old.read(name)
            if isinstance(data, str):
                start, end = data.index("<c:ser>"), data.index("</c:ser>") + len("</c:ser>")
                other = data[start:end]
                for change in changes:
                    other = other.replace(*change)
                data = data[:end] + other + data[end:]
            new.writestr(name, data)
    return render(read(path).blocks)


def test_each_series_of_a_chart_repeats_the_categories(tmp_path: Path) -> None:
    path = tmp_path / "brief.docx"
    page = with_series(path, ("Aantal", "Deel"), ("000", ""))
    assert "> |  | Aantal | Deel |\n> | --- | --- | --- |\n> | 2018 | 16000 | 16 |" in page
    assert lost(path, page) == ()
    assert lost(path, page.replace("2018", "", 1)) != ()


def test_series_of_a_chart_with_categories_of_their_own(tmp_path: Path) -> None:
    path = tmp_path / "brief.docx"
    page = with_series(path, ("Aantal", "Deel"), ("2018", "1718"), ("000", ""))
    assert "> |  | Aantal |\n> | --- | --- |\n> | 2018 | 16000 |" in page
    assert "> |  | Deel |\n> | --- | --- |\n> | 1718 | 16 |" in page
    assert lost(path, page) == ()


@pytest.mark.parametrize("name", ["", "Het bericht"])
def test_a_message_attached_to_one_of_outlook(tmp_path: Path, name: str) -> None:
    data = message(SAID, b"<p>Zie hieronder.</p>", [(name, INNER, "")])
    document, page = draft_of(tmp_path / "bericht.msg", data)
    told = TOLD.format(title=name or "Bezoek aan Gent")
    assert document.author == "Renée Bos <renee@example.org>"
    assert "Renée Bos" in page
    assert "Zie hieronder.\n\n" in page
    assert (told if not name else told.replace("\n\n", "\n\n**Bezoek aan Gent**\n\n", 1)) in page


def test_what_of_an_attached_message_is_missing_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / "bericht.msg"
    path.write_bytes(message({0x37: "Bezoek"}, b"<p>Zie hieronder.</p>", [("Bericht", INNER, "")]))
    assert lost(path, "Bezoek\n\nZie hieronder.\n\nBericht\n\nBezoek aan Gent") == (
        "Missing on the page: “Ann Smet”, from “Ann Smet”.",
        "Missing on the page: “Wij spraken met Ann Smet”, from “Wij spraken met Ann Smet.”.",
        "Missing on the page: “noottxt”, from “noot.txt”.",
        "Missing on the page: “Een noot”, from “Een noot.”.",
    )


@pytest.mark.parametrize("kind", ["rfc822", "octet-stream"])
def test_a_message_attached_to_another(tmp_path: Path, kind: str) -> None:
    inner = EmailMessage()
    inner["From"], inner["Subject"] = "ann@example.org", "Bezoek aan Gent"
    inner.set_content("Wij spraken met Ann Smet.")
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "els@example.org", "Fwd: bezoek"
    mail.set_content("Zie de bijlage.")
    if kind == "rfc822":
        mail.add_attachment(inner)
    else:
        mail.add_attachment(inner.as_bytes(), "application", kind, filename="gent.eml")
    document, page = draft_of(tmp_path / "bericht.eml", mail.as_bytes())
    title = "Bezoek aan Gent" if kind == "rfc822" else "gent.eml\n\n**Bezoek aan Gent**"
    assert f"Zie de bijlage.\n\n## {title}\n\n:::" in page
    assert page.endswith("Wij spraken met Ann Smet.")
    assert document.warnings == ()


def test_messages_are_read_only_so_deep(tmp_path: Path) -> None:
    inner = tree({0x37: "Diepste", 0x1000: "Onderaan."}, b"", [])
    for number in range(4):
        inner = tree(
            {0x37: f"Bericht {number}", 0x1000: f"Tekst {number}."}, b"", [("", inner, "")]
        )
    data = message({0x37: "Boven", 0x1000: "Bovenaan."}, b"", [("", inner, "")])
    document, page = draft_of(tmp_path / "bericht.msg", data)
    assert "Tekst 1." in page
    assert "Tekst 0." not in page
    assert document.warnings == (TOO_DEEP,)


def test_an_attached_message_that_is_damaged_is_told(tmp_path: Path) -> None:
    data = message({0x37: "Boven"}, b"<p>Tekst.</p>", [("stuk.msg", b"geen bericht", "")])
    document, page = draft_of(tmp_path / "bericht.msg", data)
    assert page.endswith("Tekst.\n\n## stuk.msg")
    assert document.warnings == (
        (
            "An attachment was not read. stuk.msg is damaged or not complete: open it in Word or"
            " LibreOffice, save it again, or ask for it again."
        ),
    )
