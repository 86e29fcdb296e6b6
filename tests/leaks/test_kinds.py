"""Every kind of output file, every place in it and every way to write a name: it is found."""

from __future__ import annotations

import gzip
import io
import random
import re
import sys
import zipfile
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from makers import MAKERS
from PIL import Image

from sphinx_tripreports.leaks import binary, escapes, markup, pdf, plain, texts
from sphinx_tripreports.leaks.check import check
from sphinx_tripreports.leaks.records import Leak, Withheld

NAME = Withheld("Quirien Zwaluwendal", "name", "reports/x.md", 7)
OTHER = "Wubbechien Brandgansma"


def leaks(folder: Path, item: Withheld = NAME) -> list[Leak]:
    return check(folder, [item], ["Zomaar een tekst."])


def made(folder: Path, case: str, text: str = NAME.text) -> str:
    """Write the file of a case; gives its name."""
    file, make = MAKERS[case]
    make(folder / file, text)
    return file


@pytest.mark.parametrize("case", MAKERS)
def test_found(tmp_path: Path, case: str) -> None:
    file = made(tmp_path, case)
    found = leaks(tmp_path)
    assert {leak.withheld for leak in found} == {NAME}
    assert {leak.file for leak in found} == {file}
    assert all(leak.place for leak in found)


@pytest.mark.parametrize("case", MAKERS)
def test_no_false_alarm(tmp_path: Path, case: str) -> None:
    made(tmp_path, case, OTHER)
    assert leaks(tmp_path) == []


# Each reader is needed ----------------------------------------------------------------------------

NEEDED = {
    "inventory": None,  # its stream is found without it, but a line is no place of its own
    "catalog": None,  # finds shorter words: see test_check
    "pdf": "pdf text",
    "picture": None,  # spares false alarms: see below
    "font": "font woff2",
    "zip": "docx",
    "packed": "brotli",
    "tar": "tar",
    "closed": None,  # says what it cannot read: see below
    "pickle": None,  # finds shorter words: see below
    "email": "mail attachment",
    "search index": None,  # see test_indexes
    "sphinx index": None,
    "markup": "html first letters",
    "text": "csv of excel",
}


def test_each_kind_has_its_proof() -> None:
    assert set(NEEDED) == {kind.name for kind in (*texts.KINDS, *texts.TEXT_KINDS)}


def _without(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """Switch a kind of file off."""
    for table in ("KINDS", "TEXT_KINDS"):
        kinds = [kind for kind in getattr(texts, table) if kind.name != name]
        monkeypatch.setattr(texts, table, tuple(kinds))


@pytest.mark.parametrize(("kind", "case"), [pair for pair in NEEDED.items() if pair[1]])
def test_without_its_reader_it_is_missed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str, case: str
) -> None:
    made(tmp_path, case)
    assert leaks(tmp_path) != []
    _without(monkeypatch, kind)
    assert leaks(tmp_path) == []


def _nothing(*_: Any) -> tuple[()]:
    return ()


STEPS = {
    "html decimal codes": (escapes, "_decoded", _nothing),
    "json codes": (escapes, "_MARKUP", re.compile("(?!)")),
    "css content": (escapes, "_css", str),
    "html broken by a hyphen": (escapes, "_HYPHENS", ()),
    "html data address": (escapes, "payloads", _nothing),
    "html markup in words": (markup, "_tight", _nothing),
    "calendar folded": (escapes, "unfolded", _nothing),
    "rich text": (plain, "rich_text", str),
    "pdf wide letters": (escapes, "unspaced", _nothing),
    "pdf stream in hexadecimal": (pdf, "_stream", _nothing),
    "pdf title in hexadecimal": (pdf, "_strings", _nothing),
    "pdf stamp": (pdf, "_pages", _nothing),
    "pdf after the end": (binary, "texts", _nothing),
    "compressed somewhere": (binary, "streams", _nothing),
    "old office document": (binary, "_WIDE_RUNS", ()),
}


@pytest.mark.parametrize("case", STEPS)
def test_without_this_step_it_is_missed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, case: str
) -> None:
    made(tmp_path, case)
    assert leaks(tmp_path) != []
    module, name, other = STEPS[case]
    monkeypatch.setattr(module, name, other)
    assert leaks(tmp_path) == []


def test_short_words_in_a_doctree_are_no_chance(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    word = Withheld("Het kwik steeg.", "block", "reports/x.md", 3)
    made(tmp_path, "doctree", "het kwik")
    assert [leak.withheld for leak in leaks(tmp_path, word)] == [word]
    _without(monkeypatch, "pickle")
    assert leaks(tmp_path, word) == []


def test_pixels_are_no_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """By chance, a name stands among the pixels; what a picture says of itself is read."""
    image = Image.frombytes("P", (64, 8), b"Quirien Zwaluwendal ".ljust(64 * 8, b"\1"))
    image.putpalette(bytes(768))
    image.save(tmp_path / "a.png", compress_level=0)
    assert b"Quirien Zwaluwendal" in (tmp_path / "a.png").read_bytes()
    assert leaks(tmp_path) == []
    _without(monkeypatch, "picture")
    assert [leak.file for leak in leaks(tmp_path)] == ["a.png"] * 2


def test_noise_gives_no_alarm(tmp_path: Path) -> None:
    (tmp_path / "a.bin").write_bytes(random.Random(6).randbytes(2_000_000))
    names = ["Bo Wit", "Jan Li", "Ali Al", "Eva Bos", "Tom Vos", "Jet Mol", "Cas Rol", "Ed Kok"]
    items = [Withheld(name, "name", "a.md", at) for at, name in enumerate(names)]
    assert check(tmp_path, items, []) == []


# What cannot be read is a leak --------------------------------------------------------------------


def _why(folder: Path) -> list[tuple[str, str]]:
    found = leaks(folder)
    assert all(leak.withheld is None for leak in found)
    return [(leak.file, leak.place) for leak in found]


def test_encrypted_archive(tmp_path: Path) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("geheim.txt", "x")
    data = bytearray(buffer.getvalue())
    data[6] |= 1  # of the member itself
    data[data.index(b"PK\1\2") + 8] |= 1  # and of the list of members
    (tmp_path / "a.zip").write_bytes(data)
    assert _why(tmp_path) == [("a.zip", "geheim.txt › is encrypted")]


def test_unknown_compression_in_an_archive(tmp_path: Path) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("a.txt", "x")
    data = bytearray(buffer.getvalue())
    data[8] = data[data.index(b"PK\1\2") + 10] = 93  # Zstandard
    (tmp_path / "a.docx").write_bytes(data)
    assert _why(tmp_path) == [("a.docx", "a.txt › is packed in a way that is not known here")]


def test_a_damaged_member_of_an_archive(tmp_path: Path) -> None:
    made(tmp_path, "zip")
    content = (tmp_path / "a.zip").read_bytes()
    (tmp_path / "a.zip").write_bytes(content[:60] + b"kapot" + content[65:])
    assert ("a.zip", "map/a.txt › is damaged") in _why(tmp_path)


def test_a_damaged_stream_of_a_pdf(tmp_path: Path) -> None:
    document = pikepdf.new()
    document.add_blank_page()
    stream = document.make_stream(b"kapot")
    stream.Filter = pikepdf.Name.FlateDecode
    document.pages[0].Metadata = stream
    level = pikepdf.StreamDecodeLevel.none
    document.save(tmp_path / "a.pdf", stream_decode_level=level, compress_streams=False)
    assert [why.split(" › ")[1:] for _, why in _why(tmp_path)] == [["is damaged"]]


def test_encrypted_pdf(tmp_path: Path) -> None:
    pikepdf.new().save(tmp_path / "a.pdf", encryption=pikepdf.Encryption(owner="a", user="b"))
    assert _why(tmp_path) == [("a.pdf", "is encrypted")]


@pytest.mark.parametrize(
    ("file", "content", "why"),
    [
        ("a.7z", b"7z\xbc\xaf\x27\x1c\0\4", "is packed in a way that is not known here"),
        ("a.rar", b"Rar!\x1a\x07\x01\0", "is packed in a way that is not known here"),
        ("a.zst", b"\x28\xb5\x2f\xfd\x04", "is packed in a way that is not known here"),
        ("a.gz", gzip.compress(b"tekst" * 99)[:-20], "is damaged"),
        ("a.zip", b"PK\3\4" + b"\0" * 40, "is damaged"),
        ("a.xlsx", b"PK\3\4kapot", "is damaged"),
        ("a.pdf", b"%PDF-1.7\nkapot", "is damaged"),
        ("a.tar", b"a".ljust(257, b"\0") + b"ustar" + b"x" * 400, "is damaged"),
        ("x.mo", b"\xde\x12\x04\x95" + bytes(4) + b"\5" + bytes(15), "is damaged"),
        ("objects.inv", b"# Sphinx inventory version 2\n#\n#\n# zlib\nkapot", "is damaged"),
        ("a.js", b"tripSearch.add([1,", "search index › is damaged"),
        ("searchindex.js", b"Search.setIndex({", "search index › is damaged"),
        ("a.doctree", b"\x80\x05\x95", "is damaged"),
        ("a.woff2", b"wOF2" + bytes(60), "is damaged"),
    ],
)
def test_what_cannot_be_read(tmp_path: Path, file: str, content: bytes, why: str) -> None:
    if file == "a.woff2":
        pytest.importorskip("brotli")
    (tmp_path / file).write_bytes(content)
    assert _why(tmp_path) == [(file, why)]


@pytest.mark.parametrize(
    ("module", "case", "why"),
    [
        ("pikepdf", "pdf text", "can only be read with these packages: pikepdf, pypdfium2"),
        ("pypdfium2", "pdf text", "can only be read with these packages: pikepdf, pypdfium2"),
        ("brotli", "brotli", "can only be read with these packages: brotli"),
        ("brotli", "font woff2", "can only be read with these packages: brotli"),
    ],
)
def test_missing_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, module: str, case: str, why: str
) -> None:
    file = made(tmp_path, case)
    monkeypatch.setitem(sys.modules, module, None)
    assert _why(tmp_path) == [(file, why)]


def test_an_archive_in_an_archive_without_end(tmp_path: Path) -> None:
    content = b"Quirien Zwaluwendal"
    for _ in range(14):
        content = gzip.compress(content)
    (tmp_path / "a.gz").write_bytes(content)
    assert _why(tmp_path) == [("a.gz", "is packed too many times")]


def test_a_picture_that_is_cut_off_is_searched_as_bytes(tmp_path: Path) -> None:
    for case in ("png text", "jpeg comment", "gif comment", "webp xmp"):
        file = tmp_path / made(tmp_path, case)
        content = file.read_bytes()
        at = content.index(b"Zwaluwendal") + 20
        file.write_bytes(content[:at])
    assert {leak.file for leak in leaks(tmp_path)} == {"a.png", "a.jpg", "a.gif", "a.webp"}
