"""The check of a whole folder: names of files, exact places, programs, phrases that are allowed."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from sphinx_tripreports.leaks import check as check_module
from sphinx_tripreports.leaks.check import check
from sphinx_tripreports.leaks.records import Leak, Text, Withheld, shown

NAME = Withheld("Steve Berry", "name", "reports/x.md", 7)


def write(folder: Path, files: dict[str, str | bytes]) -> Path:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


def places(folder: Path, *items: Withheld, visible: str = "") -> list[tuple[str, str]]:
    return [(leak.file, leak.place) for leak in check(folder, items or [NAME], [visible])]


def test_nothing_withheld(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(check_module, "texts_in", None)  # nothing is read
    assert check(write(tmp_path, {"a.html": "Steve Berry"}), [], []) == []


def test_exact_places(tmp_path: Path) -> None:
    page = """<html>
<head><meta name="author" content="Steve Berry"></head>
<p>Met Steve
Berry.</p>
<!-- Steve Berry -->
<p>Met <b>S</b>teve <b>B</b>erry.</p>
<img alt="Steve Berry" src="/steve-berry.png">
<style>p {content: "Steve Berry"}</style>
</html>"""
    write(tmp_path, {"map/a.html": page, "b.txt": "een\ntwee\nSteve Berry\nsteve_berry"})
    assert places(tmp_path) == [
        ("b.txt", "line: 3"),
        ("b.txt", "line: 4"),
        ("map/a.html", "line: 2 › attribute: meta content"),
        ("map/a.html", "line: 3 › text"),
        ("map/a.html", "line: 5 › comment"),
        ("map/a.html", "line: 7 › attribute: img alt"),
        ("map/a.html", "line: 7 › attribute: img src"),
        ("map/a.html", "line: 8 › text"),
    ]


def test_a_place_in_pieces_is_named_less_exactly(tmp_path: Path) -> None:
    write(tmp_path, {"a.html": "<p>Met <b>S</b>teve <b>B</b>erry.</p>", "b.txt": "Steve\nBerry"})
    assert places(tmp_path, visible="steve berry berrys steves") == [
        ("a.html", "text"),
        ("b.txt", "text"),
    ]


def test_names_of_files_and_folders(tmp_path: Path) -> None:
    write(tmp_path, {"foto_Steve-Berry.jpg.txt": "", "steve%20berry/a.txt": ""})
    (tmp_path / "Berry, Steve").mkdir()
    assert places(tmp_path) == [
        ("Berry, Steve", "file name"),
        ("foto_Steve-Berry.jpg.txt", "file name"),
        ("steve%20berry", "file name"),
        ("steve%20berry/a.txt", "file name"),
    ]


def test_a_link_to_a_file(tmp_path: Path) -> None:
    secret = write(tmp_path / "buiten", {"a.txt": "Steve Berry"}) / "a.txt"
    output = write(tmp_path / "uit", {"b.txt": "niets"})
    (output / "c.txt").symlink_to(secret)
    (output / "d.txt").symlink_to(tmp_path / "nergens")
    assert places(output) == [("c.txt", "line: 1")]


def test_a_link_to_a_folder(tmp_path: Path) -> None:
    write(tmp_path / "buiten", {"a.txt": "niets"})
    (tmp_path / "uit").mkdir()
    (tmp_path / "uit" / "b").symlink_to(tmp_path / "buiten")
    assert check(tmp_path / "uit", [NAME], []) == [Leak("b", "is a link to a folder", None)]


def test_a_file_that_cannot_be_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(path: Path) -> bytes:
        raise PermissionError(path)

    write(tmp_path, {"a.txt": "x"})
    monkeypatch.setattr(Path, "read_bytes", fail)
    found = check(tmp_path, [NAME], [])
    assert found == [Leak("a.txt", "may not be opened", None)]


# What is remembered -------------------------------------------------------------------------------


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files that are read."""
    names: list[str] = []
    read = check_module.texts_in

    def noting(name: str, data: bytes) -> Iterator[Text]:
        names.append(name)
        return read(name, data)

    monkeypatch.setattr(check_module, "texts_in", noting)
    return names


def test_only_what_changed_is_read_again(tmp_path: Path, reads: list[str]) -> None:
    output = write(
        tmp_path / "out", {"a.txt": "een", "b.txt": "Steve Berry", "c.7z": b"7z\xbc\xaf\x27\x1c"}
    )
    theme = write(tmp_path / "theme", {"x.html": "menu"})
    memory = tmp_path / "doctrees" / "leaks.json"

    def read(
        item: Withheld = NAME, visible: str = "een", allowed: str = "x y"
    ) -> tuple[list[str], int]:
        reads.clear()
        found = check(output, [item], [visible], software=[theme], allowed=[allowed], memory=memory)
        return [*reads], len(found)

    assert read() == (["a.txt", "b.txt", "c.7z"], 2)
    assert read() == (["b.txt", "c.7z"], 2)
    assert read(visible="een twee") == (["b.txt", "c.7z"], 2)
    write(output, {"a.txt": "Berry, Steve"})
    assert read() == (["a.txt", "b.txt", "c.7z"], 3)
    write(output, {"a.txt": "een", "b.txt": "twee", "c.7z": "drie"})
    assert read() == (["a.txt", "b.txt", "c.7z"], 0)
    assert read() == ([], 0)
    assert read(Withheld("Een", "block", "a.md", 1), visible="") == (["a.txt", "b.txt", "c.7z"], 0)
    assert read(Withheld("twee drie vier", "block", "a.md", 1)) == (["a.txt", "b.txt", "c.7z"], 2)
    assert read() == (["a.txt", "b.txt", "c.7z"], 0)
    assert read(allowed="x z") == (["a.txt", "b.txt", "c.7z"], 0)
    write(theme, {"x.html": "ander menu"})
    assert read(allowed="x z") == (["a.txt", "b.txt", "c.7z"], 0)
    memory.write_text("kapot")
    assert read() == (["a.txt", "b.txt", "c.7z"], 0)
    (output / "a.txt").rename(output / "d.txt")
    assert read() == (["d.txt"], 0)
    (output / "d.txt").rename(output / "berry-steve.txt")
    assert read() == (["berry-steve.txt"], 1)
    assert read() == ([], 1)


def test_stems_are_read_each_time(tmp_path: Path, reads: list[str]) -> None:
    """Whether a stem proves something depends on all that may be seen."""
    write(tmp_path / "out", {"searchindex.js": 'Search.setIndex({"terms":{"kwestie":0}})'})
    item = Withheld("de kwesties", "block", "a.md", 1)
    memory = tmp_path / "leaks.json"
    assert check(tmp_path / "out", [item], ["een kwestie"], memory=memory) == []
    assert len(check(tmp_path / "out", [item], ["iets"], memory=memory)) == 1


def test_what_is_remembered_holds_no_names(tmp_path: Path) -> None:
    output = write(tmp_path / "out", {"directeur/a.txt": "een"})
    memory = tmp_path / "leaks.json"
    assert check(output, [NAME], [], memory=memory) == []
    assert "berry" not in memory.read_text().lower()
    assert "directeur" not in memory.read_text()


def test_each_source_is_named(tmp_path: Path) -> None:
    block = Withheld("Een vertrouwelijke afspraak.", "block", "b.md", 3)
    same = Withheld("Steve Berry", "name", "later.md", 9)
    write(tmp_path, {"a.txt": "afspraak met Steve Berry"})
    found = check(tmp_path, [same, NAME, block], ["een"])
    assert found == [Leak("a.txt", "line: 1", same), Leak("a.txt", "line: 1", block)]


def test_the_same_in_any_order(tmp_path: Path) -> None:
    names = [Withheld(name, "name", "a.md", 1) for name in ("Jan Bos", "Piet Vos", "Els Mol")]
    write(tmp_path, {f"{n}.txt": "Jan Bos, P. Vos en elsmol@example.org" for n in range(9)})
    found = check(tmp_path, names, [])
    assert len(found) == 27
    assert sorted(check(tmp_path, names[::-1], []), key=repr) == sorted(found, key=repr)
    assert check(tmp_path, names, []) == found


# Programs and phrases -----------------------------------------------------------------------------


def test_words_of_programs_are_no_leak(tmp_path: Path) -> None:
    block = Withheld("Sorteren volgens geheime afspraken", "block", "a.md", 1)
    output = write(tmp_path / "out", {"a.html": "<button>Sorteren</button>"})
    theme = write(tmp_path / "theme", {"layout.html": "<button>Sorteren</button>"})
    assert [leak.withheld for leak in check(output, [block], [])] == [block]
    assert check(output, [block], [], software=[theme]) == []
    write(output, {"b.html": "<p>Sorteren volgens geheime afspraken</p>"})
    found = check(output, [block], [], software=[theme])
    assert [(leak.file, leak.place) for leak in found] == [("b.html", "line: 1 › text")]


def test_a_name_in_full_is_a_leak_even_if_a_program_has_it(tmp_path: Path) -> None:
    output = write(tmp_path / "out", {"a.html": "<p>Steve Berry</p>", "b.js": "/* Steve Berry */"})
    theme = write(
        tmp_path / "theme", {"footer.html": "Steve Berry", "js/b.js": "/* Steve Berry */"}
    )
    found = check(output, [NAME], [], software=[theme])
    assert [leak.file for leak in found] == ["a.html"]  # b.js is that of the theme


def test_a_copy_of_what_a_program_brings_is_no_leak(tmp_path: Path) -> None:
    output = write(
        tmp_path / "out", {"a.7z": b"7z\xbc\xaf\x27\x1c1", "b.7z": b"7z\xbc\xaf\x27\x1c2"}
    )
    theme = write(
        tmp_path / "theme", {"x/a.7z": b"7z\xbc\xaf\x27\x1c1", "b.7z": b"7z\xbc\xaf\x27\x1c3"}
    )
    found = check(output, [NAME], [], software=[theme / "x", theme / "b.7z"])
    assert [leak.file for leak in found] == ["b.7z"]


def test_catalogs_are_read_in_their_compiled_form(tmp_path: Path) -> None:
    block = Withheld("Zoek", "block", "a.md", 1)
    output = write(tmp_path / "out", {"a.html": "<p>zoek</p>"})
    theme = write(tmp_path / "theme", {"x.po": 'msgstr "Zoek"'})
    assert check(output, [block], [], software=[theme]) != []
    catalog, compiled = Catalog(), io.BytesIO()
    catalog.add("Search", "Zoek")
    write_mo(compiled, catalog)
    write(theme, {"x.mo": compiled.getvalue()})
    assert check(output, [block], [], software=[theme]) == []


@pytest.mark.parametrize(
    ("text", "leaks"),
    [
        ("het Anne Frank Huis", 0),
        ("anne-frank-huis", 0),
        ("het Anne Frank Huis van Anne Frank", 1),
        ("Anne Frank", 1),
        ("Anne Frank. Huis", 0),
    ],
)
def test_phrases_that_are_allowed(tmp_path: Path, text: str, leaks: int) -> None:
    person = Withheld("Anne Frank", "name", "a.md", 1)
    write(tmp_path, {"a.txt": text})
    found = check(tmp_path, [person], ["anne frank huis"], allowed=["Anne Frank Huis"])
    assert len(found) == leaks


# What readers see ---------------------------------------------------------------------------------


def test_places_are_translated() -> None:
    dutch = {
        "attachment": "bijlage",
        "line": "regel",
        "text": "tekst",
        "is encrypted": "versleuteld",
    }
    assert shown("a.zip › attachment › line: 3 › text", lambda w: dutch.get(w, w)) == (
        "a.zip › bijlage › regel: 3 › tekst"
    )
    assert shown("attachment: text", lambda w: dutch.get(w, w)) == "bijlage: text"
    assert shown("geheim.txt › is encrypted", lambda w: dutch.get(w, w)) == (
        "geheim.txt › versleuteld"
    )


# False alarms -------------------------------------------------------------------------------------

VISIBLE = """---
title: Werkbezoek aan Wenen
report: {themes: [sensoren, veiligheid], cities: [wenen]}
---

De wethouder sprak in Wenen over sensoren. Het gesprek over veiligheid duurde een uur.
De leverancier wil de samenwerking uitbreiden. De stad meet de drukte op de markt.
"""
PAGE = """<title>Werkbezoek aan Wenen – Kennisbank</title>
<a class="reference" href="../themes/sensoren.html">sensoren</a>, <a>veiligheid</a>
<p>De wethouder sprak in Wenen over sensoren. Het gesprek over veiligheid duurde een uur.
De leverancier wil de samenwerking uitbreiden. De stad meet de drukte op de markt.</p>
<table><tr><td>sensoren</td><td>Wenen</td><td>De wethouder</td></tr></table>
<li>Werkbezoek aan Wenen (2021)</li><li>De leverancier</li>
"""


@pytest.mark.parametrize(
    "block",
    [
        "De leverancier wil de samenwerking met de wethouder in Wenen over de markt.",
        "Het gesprek over sensoren op de markt duurde een uur. De wethouder meet de drukte.",
        ":::{outcome} Gesprek in Wenen\n:themes: sensoren, veiligheid\n\nDe stad wil drukte.\n:::",
        "| sensoren | Wenen |\n| --- | --- |\n| veiligheid | de wethouder |",
        "Wenen",
        "- de markt\n- de drukte",
    ],
)
def test_shared_words_give_no_alarm(tmp_path: Path, block: str) -> None:
    write(tmp_path, {"reports/wenen.html": PAGE})
    seen = VISIBLE + "\n:::{outcome} x\n:::\n"
    assert check(tmp_path, [Withheld(block, "block", "a.md", 1)], [seen]) == []


def test_shared_words_in_a_new_order_are_a_leak(tmp_path: Path) -> None:
    block = "De leverancier wil de samenwerking met de wethouder in Wenen over de markt."
    write(tmp_path, {"a.html": PAGE, "b.html": "<p>de samenwerking met de wethouder</p>"})
    found = check(tmp_path, [Withheld(block, "block", "a.md", 1)], [VISIBLE])
    assert [leak.file for leak in found] == ["b.html"]
