"""What is not imported, and the one sentence that says why."""

from __future__ import annotations

import io
import random
import struct
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from sphinx_tripreports.importer import safety
from sphinx_tripreports.importer.document import ImportRefused
from sphinx_tripreports.importer.losses import lost
from sphinx_tripreports.importer.myst import render
from sphinx_tripreports.importer.readers import read

from files.compound import compound  # isort: skip

pytestmark = pytest.mark.usefixtures("english")
FILES = Path(__file__).parent / "files"
DAMAGED = (
    "{} is damaged or not complete: open it in Word or LibreOffice, save it again, or ask for it"
    " again."
)
UNSAFE = (
    "{} is not built as a document should be and may be an attack: do not open it, and show it to"
    " your security officer."
)
LARGE = "{} is too large to import: split it, or make its pictures smaller."
PASSWORD = "{} has a password: open it, save it without a password, and import that."
MACROS = (
    "{} contains macros (programmes): save it as an ordinary document without macros (.docx or"
    " .odt), and import that."
)
OTHER = (
    "{} is of a kind that cannot be imported: choose one of .docx, .odt, .pdf, .txt, .text, .md,"
    " .markdown, .eml, .msg."
)
EMPTY = "{} is empty: ask for the file again."
SOURCE = {name: (FILES / f"everything.{name}").read_bytes() for name in ("docx", "odt", "pdf")}
"""Of each kind a file in which there is everything."""


def repacked(data: bytes, change: Callable[[str, bytes], bytes | None], **more: bytes) -> bytes:
    """An archive with its members changed (None: without it), and with *more* of them."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w", 8) as new:
        for name in old.namelist():
            content = change(name, old.read(name))
            if content is not None:
                new.writestr(name, content)
        for name, content in more.items():
            new.writestr(name, content)
    return stream.getvalue()


def same(name: str, content: bytes) -> bytes:
    return content


def in_document(old: bytes, new: bytes) -> bytes:
    """The Word file with something else in its text."""
    return repacked(
        SOURCE["docx"],
        lambda name, data: data.replace(old, new, 1) if name.endswith("document.xml") else data,
    )


BOMB = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
FOREIGN = b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
OUTER = b'<!DOCTYPE x SYSTEM "http://localhost/x.dtd">'
SCAN = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count"
    b" 1>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]/Contents 4 0"
    b" R/Resources<</XObject<</I 5 0 R>>>>>>endobj 4 0 obj<</Length 27>>stream\n100 0 0 100 0 0"
    b" cm /I Do   \nendstream endobj 5 0"
    b" obj<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent"
    b" 8/Length 1>>stream\n\x80\nendstream endobj trailer<</Root 1 0 R>>"
)


def scan_name(name: str) -> str:
    return (
        f"{name} holds pictures of pages and no text: recognise the text first (ocrmypdf -l nld"
        f" {name} {name[:-4]}-ocr.pdf), and import the new file."
    )


def old_name(name: str, quoted: str = "") -> str:
    return (
        f"{name} is in an old format: convert it with LibreOffice (soffice --headless --convert-to"
        f" docx {quoted or name}), and import the .docx file."
    )


def kind_name(name: str, kind: str) -> str:
    return f"{name} is in truth a {kind} file: give it the ending .{kind}, and try again."


def encrypted_pdf() -> bytes:
    import pikepdf

    stream = io.BytesIO()
    with pikepdf.open(io.BytesIO(SOURCE["pdf"])) as pdf:
        pdf.save(stream, encryption=pikepdf.Encryption(owner="a", user="b"))
    return stream.getvalue()


def encrypted_zip() -> bytes:
    data = bytearray(SOURCE["docx"])
    with zipfile.ZipFile(io.BytesIO(SOURCE["docx"])) as archive:
        start = archive.start_dir
    data[start + 8] |= 1
    return bytes(data)


CASES = {
    "nothing.docx": (b"", EMPTY.format("nothing.docx")),
    "zeros.pdf": (bytes(5000), EMPTY.format("zeros.pdf")),
    "spaces.txt": (b" \r\n ", EMPTY.format("spaces.txt")),
    "short.docx": (SOURCE["docx"][:5000], DAMAGED.format("short.docx")),
    "short.odt": (SOURCE["odt"][:20000], DAMAGED.format("short.odt")),
    "short.pdf": (SOURCE["pdf"][:200], DAMAGED.format("short.pdf")),
    "text.docx": (b"Geen Word-bestand", DAMAGED.format("text.docx")),
    "letter.pdf": (SOURCE["docx"], kind_name("letter.pdf", "docx")),
    "letter.docx": (SOURCE["odt"], kind_name("letter.docx", "odt")),
    "letter.txt": (SOURCE["pdf"], kind_name("letter.txt", "pdf")),
    "letter.md": (b"\x00\x01\x02binair", DAMAGED.format("letter.md")),
    "sheet.xlsx": (SOURCE["docx"], OTHER.format("sheet.xlsx")),
    "old.doc": (compound({"WordDocument": b"x" * 5000}), old_name("old.doc")),
    "old one.docx": (compound({"WordDocument": b"x"}), old_name("old one.docx", "'old one.docx'")),
    "brief.rtf": (b"{\\rtf1 Hallo}", old_name("brief.rtf")),
    "brief.docx": (b"{\\rtf1 Hallo}", old_name("brief.docx")),
    "scan.pdf": (SCAN, scan_name("scan.pdf")),
    "locked.pdf": (encrypted_pdf(), PASSWORD.format("locked.pdf")),
    "locked.docx": (compound({"EncryptedPackage": b"x", "EncryptionInfo": b"y"}),
                    PASSWORD.format("locked.docx")),
    "flagged.docx": (encrypted_zip(), PASSWORD.format("flagged.docx")),
    "locked.odt": (
        repacked(SOURCE["odt"], lambda name, data: data.replace(
            b"</manifest:manifest>", b"<manifest:encryption-data/></manifest:manifest>")),
        PASSWORD.format("locked.odt"),
    ),
    "macro.docm": (SOURCE["docx"], MACROS.format("macro.docm")),
    "macro.docx": (repacked(SOURCE["docx"], same, **{"word/vbaProject.bin": b"x"}),
                   MACROS.format("macro.docx")),
    "macro.odt": (repacked(SOURCE["odt"], same, **{"Basic/Standard/Module1.xml": b"x"}),
                  MACROS.format("macro.odt")),
    "entities.docx": (in_document(b"<w:document", BOMB + b"<w:document"),
                      UNSAFE.format("entities.docx")),
    "foreign.docx": (in_document(b"<w:document", FOREIGN + b"<w:document"),
                     UNSAFE.format("foreign.docx")),
    "outer.docx": (in_document(b"<w:document", OUTER + b"<w:document"),
                   UNSAFE.format("outer.docx")),
    "deep.docx": (in_document(b"<w:body>", b"<w:body>" + b"<w:sdt>" * 300),
                  DAMAGED.format("deep.docx")),
    "slip.docx": (repacked(SOURCE["docx"], same, **{"../../x": b"x"}), UNSAFE.format("slip.docx")),
    "slip.odt": (repacked(SOURCE["odt"], same, **{"C:\\x": b"x"}), UNSAFE.format("slip.odt")),
    "without.docx": (repacked(SOURCE["docx"], lambda name, data:
                              None if name == "word/document.xml" else data),
                     DAMAGED.format("without.docx")),
    "no head.eml": (b"zomaar tekst", DAMAGED.format("no head.eml")),
    "secret.eml": (b"From: a@b.nl\nContent-Type: application/pkcs7-mime\n\nx",
                   PASSWORD.format("secret.eml")),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_a_file_that_cannot_be_read_gets_one_sentence(name: str, tmp_path: Path) -> None:
    data, expected = CASES[name]
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(ImportRefused) as caught:
        read(path)
    assert str(caught.value) == expected


def test_names_of_empty_folders_do_no_harm(tmp_path: Path) -> None:
    path = tmp_path / "brief.odt"
    path.write_bytes(repacked(SOURCE["odt"], same, **{"/Configurations2/menubar/": b""}))
    assert read(path).blocks == read(FILES / "everything.odt").blocks


def test_no_file_and_a_folder(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "weg.docx"):
        with pytest.raises(ImportRefused, match=r"^There is no file .*\.$"):
            read(path)


def test_a_document_without_words(tmp_path: Path) -> None:
    from docx import Document

    path = tmp_path / "leeg.docx"
    Document().save(str(path))
    with pytest.raises(ImportRefused, match=r"^leeg\.docx has no text: open it"):
        read(path)


def test_a_bomb_of_zeros_is_not_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(safety, "MAX_UNPACKED", 2**20)
    path = tmp_path / "bomb.docx"
    path.write_bytes(repacked(SOURCE["docx"], same, **{"word/media/x.png": bytes(2**21)}))
    with pytest.raises(ImportRefused, match=r"^bomb\.docx is too large to import"):
        read(path)


def test_an_archive_that_lies_about_its_sizes(tmp_path: Path) -> None:
    data = repacked(SOURCE["docx"], lambda name, old: old + b" " * 2**20 if "document.xml" in name
                    and "rels" not in name else old)  # fmt: skip
    size = struct.pack("<I", 2**20 + len(in_original("word/document.xml")))
    path = tmp_path / "liar.docx"
    path.write_bytes(data.replace(size, struct.pack("<I", 10)))
    with pytest.raises(ImportRefused, match=r"^liar\.docx is damaged"):
        read(path)


def in_original(name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(SOURCE["docx"])) as archive:
        return archive.read(name)


def test_too_large_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(safety, "MAX_FILE", 100)
    path = tmp_path / "groot.txt"
    path.write_bytes(b"a" * 101)
    with pytest.raises(ImportRefused) as caught:
        read(path)
    assert str(caught.value) == LARGE.format("groot.txt")


def _cut(data: bytes, chance: random.Random) -> bytes:
    return data[: chance.randrange(1, len(data))]


def _flipped(data: bytes, chance: random.Random) -> bytes:
    changed = bytearray(data)
    for __ in range(chance.choice((1, 5, 50))):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def _shuffled(data: bytes, chance: random.Random) -> bytes:
    """Values of attributes exchanged or made absurd, in one member of the archive."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        chosen = chance.choice([n for n in archive.namelist() if n.endswith((".xml", ".rels"))])

    def change(name: str, content: bytes) -> bytes:
        if name != chosen:
            return content
        parts = content.split(b'"')
        for __ in range(3):
            index = chance.randrange(len(parts))
            if index % 2:
                parts[index] = chance.choice(
                    (b"-1", b"99999999999", b"x", b"", b"\xc3\xa9", chance.choice(parts[1::2]))
                )
        return b'"'.join(parts)

    return repacked(data, change)


def _outcome(path: Path) -> tuple[str, ...]:
    try:
        document = read(path)
    except ImportRefused as refused:
        return (str(refused),)
    return lost(path, render(document.blocks))


@pytest.mark.parametrize(
    "path",
    [path for path in sorted(FILES.iterdir()) if path.suffix != ".py"],
    ids=lambda path: path.name,
)
def test_a_damaged_file_is_refused_or_read(path: Path, tmp_path: Path) -> None:
    """Never anything else: a writer must not see a traceback."""
    chance = random.Random(zlib.crc32(path.name.encode()))
    data = path.read_bytes()
    kinds = [_cut, _flipped, *([_shuffled] if data.startswith(safety.ZIP) else [])]
    target = tmp_path / path.name
    for number in range(24):
        target.write_bytes(kinds[number % len(kinds)](data, chance))
        sentences = _outcome(target)
        assert not any("could not be checked" in sentence for sentence in sentences)
        assert not any("\n" in sentence for sentence in sentences)
