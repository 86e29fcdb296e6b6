"""A report as a Word file, and that file back to its page, changed or not."""

from __future__ import annotations

import copy
import io
import re
import shutil
import struct
import subprocess
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Final
from zlib import crc32

import pytest
from lxml import etree

from sphinx_tripreports.importer.document import Aside, Image, Paragraph, Table, walk
from sphinx_tripreports.importer.readers import read
from sphinx_tripreports.importer.roundtrip import page as pages
from sphinx_tripreports.importer.roundtrip import word
from sphinx_tripreports.importer.roundtrip.again import joined, take_back
from sphinx_tripreports.importer.roundtrip.carried import Carried, find
from sphinx_tripreports.importer.roundtrip.export import export
from sphinx_tripreports.importer.roundtrip.facts import LABELS, TITLES
from sphinx_tripreports.importer.roundtrip.merge import Merged, merge
from sphinx_tripreports.importer.roundtrip.names_of import Names
from sphinx_tripreports.importer.roundtrip.shown import Place
from sphinx_tripreports.importer.run import Library
from sphinx_tripreports.model import names
from sphinx_tripreports.model.parsing import RECORD_OPTIONS
from sphinx_tripreports.scaffold import ScaffoldError

DOCS: Final = Path(__file__).parents[2] / "docs"
W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
REPORTS: Final = sorted(path for path in (DOCS / "reports").glob("*.md") if path.stem != "index")

SINK: Final = """\
---
title: "Alles: wat een pagina kan hebben"
# een opmerking van de redactie
report:
  municipality: den-haag
  start: zondag 14 november 2021
  end: 2021-11-18
  travellers: {count: 2, functions: [wethouder, adviseur]}
  cities: [barcelona, s-hertogenbosch]
  audience: public
  case-number: Z-12/3
  source: {file: "a.docx", sha256: abc}
---

## Eerste kop

Een zin met **vette** en *schuine* woorden, ~~weg~~, `code`, H{sub}`2`O en m{sup}`2`.

[Een gemarkeerde zin over {city}`Barcelona`.]{#bron-a} En [een adres](https://example.org/a?b=c&d)
met een noot[^x] en nog een[^lang].

(bron-b)=
Een alinea met een naam.

% een opmerking
% over twee regels

{.boxed}
Een alinea in een kader.

### Kop van laag drie

- punt een
- punt {theme}`sensoren` twee
  - dieper
  - nog dieper

    vervolg van het punt
- punt drie

1. eerste
2. tweede

> Een citaat van *iemand*.

| kop a | kop b |
|---|---|
| een | {city}`s-hertogenbosch` |
| twee | zes |

```{list-table}
:header-rows: 1

* - Naam
  - Rol
* - Jansen
  - adviseur
```

:::{contact} Steve Berry
:job-title: Chairman
:organisation: Angoka; VNG
:person-kind: company
:cities: barcelona, den-haag
:evidence: bron-a
:id: steve
Steve Berry is chairman.

- een lijst
- in een blok
:::

:::{vervolgafspraak} Elkaar bellen
:eigenaar: CBS
:uiterlijk: 2024-02-01
:status: loopt
:::

:::{contact}
:job-title: medewerker
:::

:::{editor-note}
Er staat iets fout.
:::

::::{grid} 1 1 2 2
:::{grid-item-card} Een kaart
:link: https://example.org
Tekst op een kaart.
:::
::::

:::{note}
Let op dit.
:::

:::{report-index}
:::

```python
x = 1

y = 2
```

![een plein](plein.png)

Regel een\\
regel twee met \\* een ster en 1\\. een nummer.

[^x]: Een noot met {event}`een congres <scewc-2021>`.

[^lang]: Een noot
    van twee regels.

[^ongebruikt]: Niemand noemt deze noot.

Slot.
"""


def png(colour: int) -> bytes:
    """A picture of one pixel."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", crc32(kind + data))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
    data = chunk(b"IDAT", zlib.compress(bytes((0, colour))))
    return b"\x89PNG\r\n\x1a\n" + head + data + chunk(b"IEND", b"")


PNG: Final = png(100)


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Place:
    folder = tmp_path_factory.mktemp("reports")
    (folder / "plein.png").write_bytes(PNG)
    return Place(Names(DOCS), folder)


@pytest.fixture
def merged(place: Place, tmp_path: Path) -> Callable[..., Merged]:
    """What becomes of a page after a change of its Word file."""

    def do(source: str, *changes: Callable[[etree._Element], None]) -> Merged:
        path = written(source, place, tmp_path / "a.docx")
        changed(path, *changes)
        return merge(source, read(path), place, "images/a")

    return do


def written(source: str, place: Place, path: Path) -> Path:
    path.write_bytes(word.write(pages.read(source, place).pieces, Carried(path.stem, source)))
    return path


def changed(path: Path, *changes: Callable[[etree._Element], None], part: str = "document") -> None:
    """Change the XML of a Word file, as somebody who types in Word does."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name == f"word/{part}.xml":
                root = etree.fromstring(data)
                for change in changes:
                    change(root)
                data = etree.tostring(root)
            new.writestr(name, data)
    path.write_bytes(buffer.getvalue())


def text_of(element: etree._Element) -> str:
    return "".join(node.text or "" for node in element.iter(f"{W}t"))


def paragraph(root: etree._Element, text: str) -> etree._Element:
    """The paragraph that has *text* in it."""
    [found] = [element for element in root.iter(f"{W}p") if text in text_of(element)][:1] or [None]
    assert found is not None, text
    return found


def say(old: str, new: str) -> Callable[[etree._Element], None]:
    """Other words, within the run in which the old ones stand."""

    def change(root: etree._Element) -> None:
        node = next(node for node in root.iter(f"{W}t") if old in (node.text or ""))
        node.text = (node.text or "").replace(old, new, 1)

    return change


def drop(*texts: str) -> Callable[[etree._Element], None]:
    def change(root: etree._Element) -> None:
        for text in texts:
            element = paragraph(root, text)
            element.getparent().remove(element)

    return change


def add(after: str, *texts: str, like: str = "") -> Callable[[etree._Element], None]:
    """New paragraphs after one, in the style of that one or of another."""

    def change(root: etree._Element) -> None:
        place = paragraph(root, after)
        for text in reversed(texts):
            new = copy.deepcopy(paragraph(root, like or after))
            for child in list(new):
                if child.tag != f"{W}pPr":
                    new.remove(child)
            for number, line in enumerate(text.split("\n")):
                run = etree.SubElement(new, f"{W}r")
                if number:
                    etree.SubElement(run, f"{W}br")
                etree.SubElement(run, f"{W}t").text = line
            place.addnext(new)

    return change


def difference(old: str, new: str) -> tuple[list[str], list[str]]:
    """Lines that are gone, and lines that came."""
    before, after = old.split("\n"), new.split("\n")
    gone = [line for line in before if line not in after]
    return gone, [line for line in after if line not in before]


# Unchanged ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.stem)
def test_reports_come_back_as_they_are(path: Path, tmp_path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    place = Place(Names(DOCS), path.parent)
    file = written(source, place, tmp_path / "a.docx")
    assert merge(source, read(file), place, "x") == Merged(source, 0, (), exact=True)


@pytest.mark.parametrize("path", sorted(DOCS.rglob("*.md")), ids=lambda path: path.stem)
def test_chunks_are_all_of_a_page(path: Path, place: Place) -> None:
    source = path.read_text(encoding="utf-8")
    assert pages.read(source, place).source == source


@pytest.mark.parametrize(
    "source",
    ["", "\n\n", "Tekst", "Tekst\r\nmeer\r\n\r\n- a\r\n", "a\rb\r\rc", "\x0c\u2028x\n",
     ":::{contact}", ":::{contact} A\nB", "---\ntitle: x\n---\n", "---\n", "- - a\n- b",
     "1) a\n   - b\n\n     c\n", "```\n", "> > a\n", "(a)=\n", "[^1]: x",
     "::::{grid}\n:::{card} A\n:::\n::::"],
)  # fmt: skip
def test_chunks_of_odd_text(source: str, place: Place) -> None:
    assert pages.read(source, place).source == source


def test_everything_comes_back_as_it_is(merged: Callable[..., Merged]) -> None:
    assert merged(SINK) == Merged(SINK, 0, (), exact=True)


def test_same_page_same_bytes(place: Place, tmp_path: Path) -> None:
    files = [written(SINK, place, tmp_path / "a.docx").read_bytes() for _ in range(2)]
    assert files[0] == files[1]


@pytest.mark.slow
@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not there")
def test_saved_by_libreoffice_nothing_changes(place: Place, tmp_path: Path) -> None:
    file = written(SINK, place, tmp_path / "a.docx")
    out = tmp_path / "out"
    home = f"-env:UserInstallation=file://{tmp_path}/home"
    subprocess.run(["soffice", home, "--headless", "--convert-to", "docx", "--outdir", out, file],
                   check=True, capture_output=True, timeout=180)  # fmt: skip
    assert find(out / "a.docx") == Carried("a", SINK)
    assert merge(SINK, read(out / "a.docx"), place, "x") == Merged(SINK, 0, (), exact=True)


# What the file shows ---------------------------------------------------------------------------


def test_what_a_reader_of_the_file_sees(place: Place, tmp_path: Path) -> None:
    document = read(written(SINK, place, tmp_path / "a.docx"))
    shown = [block for block in document.blocks if isinstance(block, Paragraph)]
    texts = [block.text for block in shown]
    assert shown[0].role == "title"
    assert texts[0] == "Alles: wat een pagina kan hebben"
    [facts, table, list_table] = [block for block in document.blocks if isinstance(block, Table)]
    assert [tuple(cell.text for cell in row) for row in facts.rows] == [
        ("Gemeente", "Den Haag"), ("Begin", "14 november 2021"), ("Eind", "18 november 2021"),
        ("Reizigers", "2: wethouder; adviseur"), ("Steden", "Barcelona; 's-Hertogenbosch"),
        ("Doelgroep", "openbaar"), ("Zaaknummer", "Z-12/3"),
    ]  # fmt: skip
    assert [cell.header for cell in table.rows[0]] == [True, True]
    assert table.rows[1][1].text == "'s-Hertogenbosch"
    assert list_table.rows[1][0].text == "Jansen"
    assert [(block.text, block.level) for block in shown if block.role == "heading"] == [
        ("Eerste kop", 1), ("Kop van laag drie", 2)
    ]  # fmt: skip
    assert "Contact: Steve Berry" in texts
    assert ("Functie: Chairman\nOrganisatie: Angoka; VNG\nSoort persoon: bedrijf\n"
            "Steden: Barcelona; Den Haag") in texts  # fmt: skip
    assert "Eigenaar: CBS\nUiterlijk: 1 februari 2024\nStatus: loopt" in texts
    assert "punt Sensoren twee" not in texts
    assert "punt sensoren twee" in texts
    notes = [block for block in document.blocks if isinstance(block, Aside)
             and block.kind == "footnote"]  # fmt: skip
    assert [note.id for note in notes] == ["1", "2"]
    [image] = [block for block in walk(document.blocks) if isinstance(block, Image)]
    assert (image.alt, image.media_type) == ("een plein", "image/png")
    assert not any("opmerking" in text or "Niemand" in text for text in texts)


def test_names_in_the_file_lead_back() -> None:
    keys = {key for options in RECORD_OPTIONS.values() for key in options}
    for key, label in LABELS.items():
        found = names.canonical(names.KEYS, label)
        assert key in (found, {"cities": "city"}.get(found)), label
    for kind, label in TITLES.items():
        assert names.canonical(names.DIRECTIVES, label) == kind
    shown = keys - {"id", "evidence", "alt-labels", "tooi", "links", "start", "end"}
    assert shown <= LABELS.keys()


def test_file_is_a_package_with_all_its_parts(place: Place, tmp_path: Path) -> None:
    with zipfile.ZipFile(written(SINK, place, tmp_path / "a.docx")) as archive:
        members = set(archive.namelist())
        for name in members:
            if name.endswith((".xml", ".rels")):
                root = etree.fromstring(archive.read(name))
            if name.endswith(".rels"):
                folder = Path(name).parent.parent
                inside = [element.get("Target") for element in root
                          if element.get("TargetMode") != "External"]  # fmt: skip
                targets = {str(folder / str(target)) for target in inside}
                assert {re.sub(r"\w+/\.\./", "", target) for target in targets} <= members


# Changes in the text -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("Een zin met ", "Een mooie zin met ", "Een mooie zin met **vette** en"),
        ("schuine", "scheve", "*scheve*"),
        ("Een gemarkeerde zin", "Dit is een zin",
         "[Dit is een zin over {city}`Barcelona`.]{#bron-a}"),
        ("een adres", "een ander adres", "[een ander adres](https://example.org/a?b=c&d)"),
        ("met een naam", "met *ster* en `tik`", r"Een alinea met \*ster\* en \`tik\`."),
        ("in een kader", "in een lijst", "{.boxed}\nEen alinea in een lijst."),
        ("Eerste kop", "De eerste kop", "## De eerste kop"),
        ("punt een", "punt nul", "- punt nul"),
        (" twee", " vier", "- punt {theme}`sensoren` vier"),
        ("nog dieper", "veel dieper", "  - veel dieper"),
        ("vervolg van", "einde van", "    einde van het punt"),
        ("tweede", "volgende", "2. volgende"),
        ("Een citaat", "Een gezegde", "> Een gezegde van *iemand*."),
        ("zes", "vier", "| twee | vier |"),
        ("Jansen", "De Vries", "* - De Vries"),
        ("Steve Berry is chairman", "Steve Berry is baas", "Steve Berry is baas."),
        ("een lijst", "een rij", "- een rij"),
        ("Er staat iets fout", "Er staat iets goed", "Er staat iets goed."),
        ("Tekst op een kaart", "Woorden op een kaart", "Woorden op een kaart."),
        ("Een kaart", "Een kaartje", ":::{grid-item-card} Een kaartje\n:link:"),
        ("Let op dit", "Let op dat", "Let op dat."),
        ("x = 1", "x = 2", "x = 2\n\ny = 2"),
        ("een ster", "een maan", r"regel twee met \* een maan en 1\. een nummer."),
    ],
)  # fmt: skip
def test_other_words_keep_the_markup(
    merged: Callable[..., Merged], old: str, new: str, line: str
) -> None:
    found = merged(SINK, say(old, new))
    assert line in found.source
    assert found.exact
    gone, came = difference(SINK, found.source)
    assert max(len(gone), len(came)) == 1


@pytest.mark.parametrize(
    ("old", "new", "gone", "came"),
    [
        ("Contact: Steve Berry", "Contact: Stef Bes", ":::{contact} Steve Berry",
         ":::{contact} Stef Bes"),
        ("Functie: Chairman", "Functie: 's-Baas: ja", ":job-title: Chairman",
         ":job-title: 's-Baas: ja"),
        ("Soort persoon: bedrijf", "Soort persoon: ambtenaar", ":person-kind: company",
         ":person-kind: civil-servant"),
        ("Steden: Barcelona; Den Haag", "Steden: Barcelona; Gent", ":cities: barcelona, den-haag",
         ":cities: barcelona, gent"),
        ("Uiterlijk: 1 februari 2024", "Uiterlijk: 2 maart 2024", ":uiterlijk: 2024-02-01",
         ":uiterlijk: 2024-03-02"),
        ("Status: loopt", "Status: gereed", ":status: loopt", ":status: done"),
        ("Eigenaar: CBS", "Eigenaar: VNG", ":eigenaar: CBS", ":eigenaar: VNG"),
        ("Alles: wat", "Niets: wat", 'title: "Alles: wat een pagina kan hebben"',
         'title: "Niets: wat een pagina kan hebben"'),
        ("18 november 2021", "19-11-2021", "  end: 2021-11-18", "  end: 2021-11-19"),
        ("2: wethouder; adviseur", "3: wethouder",
         "  travellers: {count: 2, functions: [wethouder, adviseur]}",
         "  travellers: {count: 3, functions: [wethouder]}"),
        ("Barcelona; 's-Hertogenbosch", "Gent; Ver: weg",
         "  cities: [barcelona, s-hertogenbosch]", '  cities: [gent, "Ver: weg"]'),
        ("openbaar", "intern", "  audience: public", "  audience: internal"),
        ("Z-12/3", "Z: 4", "  case-number: Z-12/3", '  case-number: "Z: 4"'),
    ],
)  # fmt: skip
def test_other_values(
    merged: Callable[..., Merged], old: str, new: str, gone: str, came: str
) -> None:
    found = merged(SINK, say(old, new))
    assert difference(SINK, found.source) == ([gone], [came])
    assert found.changed == 1


def test_options_that_come_and_go(merged: Callable[..., Merged]) -> None:
    def change(root: etree._Element) -> None:
        element = paragraph(root, "Functie: Chairman")
        first = next(element.iter(f"{W}t"))
        assert first.text == "Functie: Chairman"
        first.text = "Onderwerpen: veiligheid"

    found = merged(SINK, change)
    assert difference(SINK, found.source) == ([":job-title: Chairman"], [":topics: veiligheid"])
    assert ":evidence: bron-a\n:id: steve\n:topics: veiligheid\nSteve Berry" in found.source


def test_new_paragraphs(merged: Callable[..., Merged]) -> None:
    found = merged(SINK, add("Een alinea met een naam", "Nieuw *een*.", "# Nieuw twee."))
    assert (
        "Een alinea met een naam.\n\nNieuw \\*een\\*.\n\n\\# Nieuw twee.\n\n% een" in found.source
    )
    assert (found.changed, found.exact) == (2, True)


def test_new_paragraph_at_either_end(merged: Callable[..., Merged]) -> None:
    first = merged("Een.\n\nTwee.", add("Twee.", "Drie."))
    assert (first.source, first.exact) == ("Een.\n\nTwee.\n\nDrie.\n", True)
    second = merged("Een.\n\nTwee.\n", lambda root: paragraph(root, "Een.").addprevious(
        copy.deepcopy(paragraph(root, "Twee."))))  # fmt: skip
    assert second.source == "\nTwee.\nEen.\n\nTwee.\n" or second.exact


def test_items_that_come_and_go(merged: Callable[..., Merged]) -> None:
    found = merged(SINK, add("punt drie", "punt vier"), add("nog dieper", "het diepst"),
                   drop("eerste"))  # fmt: skip
    assert "- punt drie\n- punt vier\n" in found.source
    assert "  - nog dieper\n" in found.source
    assert "  - het diepst\n" in found.source
    assert "1. eerste" not in found.source
    assert "2. tweede" in found.source


def test_paragraphs_that_are_gone(merged: Callable[..., Merged]) -> None:
    found = merged(SINK, drop("Een alinea met een naam", "Slot."))
    gone, came = difference(SINK, found.source)
    assert (gone, came) == (["Een alinea met een naam.", "Slot."], [])
    assert found.exact


def test_record_that_is_gone(merged: Callable[..., Merged]) -> None:
    found = merged(SINK, drop("Vervolgafspraak: Elkaar", "Eigenaar: CBS"))
    assert "vervolgafspraak" not in found.source
    assert found.exact


def test_record_of_which_only_the_text_is_left(merged: Callable[..., Merged]) -> None:
    found = merged(SINK, drop("Contact: Steve", "Functie: Chairman"))
    assert "{contact} Steve" not in found.source
    assert "\nSteve Berry is chairman.\n\n- een lijst\n- in een blok\n" in found.source
    assert found.exact


def test_record_that_is_copied(merged: Callable[..., Merged]) -> None:
    """As somebody adds a contact in Word: copy one, paste it, and type over it."""

    def change(root: etree._Element) -> None:
        last = paragraph(root, "Status: loopt")
        texts = ("Contact: Ans Jansen", "Functie: adviseur", "Ans Jansen is adviseur.")
        likes = ("Contact: Steve", "Functie: Chairman", "Steve Berry is")
        for text, like in reversed(list(zip(texts, likes, strict=True))):
            new = copy.deepcopy(paragraph(root, like))
            for child in list(new):
                if child.tag != f"{W}pPr":
                    new.remove(child)
            etree.SubElement(etree.SubElement(new, f"{W}r"), f"{W}t").text = text
            last.addnext(new)

    found = merged(SINK, change)
    assert (
        "\n:::{contact} Ans Jansen\n:job-title: adviseur\nAns Jansen is adviseur.\n:::\n"
        in found.source
    )
    assert found.exact or "Ans Jansen" in found.source


def test_other_style(merged: Callable[..., Merged]) -> None:
    """What was made bold is bold, and the name of the sentence is kept."""

    def change(root: etree._Element) -> None:
        run = next(node for node in root.iter(f"{W}t") if node.text == "Een gemarkeerde zin over ")
        properties = etree.Element(f"{W}rPr")
        etree.SubElement(properties, f"{W}b")
        run.getparent().insert(0, properties)

    found = merged(SINK, change)
    assert "**Een gemarkeerde zin over** Barcelona." in found.source
    assert "bron-a" in found.source
    assert found.exact


def test_level_of_a_heading(merged: Callable[..., Merged]) -> None:
    def change(root: etree._Element) -> None:
        style = next(paragraph(root, "Kop van laag").iter(f"{W}pStyle"))
        style.set(f"{W}val", "Heading1")

    found = merged(SINK, change)
    assert difference(SINK, found.source) == (["### Kop van laag drie"], ["## Kop van laag drie"])
    assert found.exact


def test_footnotes(place: Place, tmp_path: Path) -> None:
    path = written(SINK, place, tmp_path / "a.docx")
    changed(path, say("Een noot met ", "Een voetnoot met "), part="footnotes")
    found = merge(SINK, read(path), place, "x")
    assert "[^x]: Een voetnoot met {event}`een congres <scewc-2021>`." in found.source
    assert found.exact

    def forget(root: etree._Element) -> None:
        call = next(root.iter(f"{W}footnoteReference"))
        call.getparent().getparent().remove(call.getparent())

    path = written(SINK, place, tmp_path / "b.docx")
    changed(path, forget)
    found = merge(SINK, read(path), place, "x")
    assert "[^x]" not in found.source
    assert "met een noot en nog een[^lang]." in found.source.replace("\n", " ")


def test_picture_that_was_replaced(place: Place, tmp_path: Path) -> None:
    path = written(SINK, place, tmp_path / "a.docx")
    other = png(200)
    buffer = io.BytesIO()
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            new.writestr(name, other if name.startswith("word/media/") else old.read(name))
    path.write_bytes(buffer.getvalue())
    found = merge(SINK, read(path), place, "images/a")
    [image] = found.images
    assert f"![een plein](images/a/{image.name})" in found.source
    assert re.fullmatch(r"word-[0-9a-f]{10}\.png", image.name)


def test_tracked_changes_and_comments_are_kept(merged: Callable[..., Merged]) -> None:
    def change(root: etree._Element) -> None:
        run = next(paragraph(root, "Slot.").iter(f"{W}r"))
        inserted = etree.Element(f"{W}ins")
        run.addprevious(inserted)
        inserted.append(copy.deepcopy(run))
        next(inserted.iter(f"{W}t")).text = "Nieuw "

    found = merged(SINK, change)
    assert "\nNieuw Slot.\n" in found.source
    assert found.source.count("{editor-note}") == 2


def test_rows_of_the_table_of_facts(merged: Callable[..., Merged]) -> None:
    def change(root: etree._Element) -> None:
        table = next(root.iter(f"{W}tbl"))
        rows = list(table.iter(f"{W}tr"))
        table.remove(rows[-1])
        for label, value in (("Kosten", "€ 100"), ("Weer", "zonnig")):
            row = copy.deepcopy(rows[0])
            cells = list(row.iter(f"{W}t"))
            cells[0].text, cells[1].text = label, value
            table.append(row)

    found = merged(SINK, change)
    gone, came = difference(SINK, found.source)
    assert gone == ["  case-number: Z-12/3"]
    assert "  costs: € 100" in came
    assert "Weer" in found.source  # no field, so it has come into the text
    assert "zonnig" in found.source


def test_words_without_a_place_are_not_lost(merged: Callable[..., Merged]) -> None:
    """Fields of one record that came to stand below those of another."""

    def change(root: etree._Element) -> None:
        facts = paragraph(root, "Eigenaar: CBS")
        facts.addnext(copy.deepcopy(facts))
        next(facts.getnext().iter(f"{W}t")).text = "Eigenaar: VNG"

    found = merged(SINK, change)
    place = Place(Names(None), DOCS)
    blocks = [piece.block for piece in pages.read(found.source, place).pieces]
    shown = " ".join(block.text for block in blocks if isinstance(block, Paragraph))
    assert "Eigenaar: CBS" in shown
    assert "Eigenaar: VNG" in shown


# Files -------------------------------------------------------------------------------------------


@pytest.fixture
def base(tmp_path: Path) -> Path:
    """A knowledge base with one report, and its Word file."""
    source = tmp_path / "docs"
    for folder in ("cities", "themes", "topics"):
        shutil.copytree(DOCS / folder, source / folder)
    (source / "reports").mkdir()
    text = SINK.replace("![een plein](plein.png)\n\n", "")
    (source / "reports" / "sink.md").write_text(text, encoding="utf-8")
    export("sink", source, tmp_path / "out")
    return source


def row(base: Path, replace: bool = False) -> tuple[str, str]:
    """The problem and the note of an import of the Word file."""
    found = Library(base, replace).add_page(base.parent / "out" / "sink.docx")
    return found.problem, found.note


def test_import_of_an_unchanged_file_changes_nothing(base: Path) -> None:
    page = base / "reports" / "sink.md"
    before = page.read_bytes(), page.stat().st_mtime_ns
    problem, note = row(base, replace=True)
    assert problem == ""
    assert "sink.md" in note
    assert (page.read_bytes(), page.stat().st_mtime_ns) == before
    assert [path.name for path in (base / "reports").iterdir()] == ["sink.md"]


def test_changed_page_is_replaced_only_when_asked(base: Path) -> None:
    page = base / "reports" / "sink.md"
    before = page.read_text(encoding="utf-8")
    changed(base.parent / "out" / "sink.docx", say("Slot.", "Einde."))
    problem, _note = row(base)
    assert "REPLACE=1" in problem
    assert str(before[: before.index("Slot.")].count("\n") + 1) in problem
    assert page.read_text(encoding="utf-8") == before
    assert row(base, replace=True)[0] == ""
    assert page.read_text(encoding="utf-8") == before.replace("Slot.", "Einde.")


def test_page_that_was_changed_meanwhile(base: Path) -> None:
    page = base / "reports" / "sink.md"
    text = page.read_text(encoding="utf-8").replace("## Eerste kop", "## Andere kop")
    page.write_text(text, encoding="utf-8")
    assert row(base, replace=True)[0] == ""
    assert page.read_text(encoding="utf-8") == text
    changed(base.parent / "out" / "sink.docx", say("Slot.", "Einde."))
    assert row(base, replace=True)[0] == ""
    assert page.read_text(encoding="utf-8") == text.replace("Slot.", "Einde.")
    changed(base.parent / "out" / "sink.docx", say("Eerste kop", "Laatste kop"))
    problem, _note = row(base, replace=True)
    assert "make docx" in problem
    assert "Laatste kop" not in page.read_text(encoding="utf-8")


def test_page_that_is_gone_is_made_again(base: Path) -> None:
    page = base / "reports" / "sink.md"
    before = page.read_text(encoding="utf-8")
    page.unlink()
    assert row(base)[0] == ""
    assert page.read_text(encoding="utf-8") == before


def test_picture_comes_with_the_page(place: Place, tmp_path: Path) -> None:
    path = written(SINK, place, tmp_path / "sink.docx")
    (tmp_path / "docs").mkdir()
    carried = find(path)
    assert carried is not None
    names_ = Names(DOCS)
    take_back(path, read(path), carried, names_, tmp_path / "docs", replace=False)
    text = (tmp_path / "docs" / "reports" / "sink.md").read_text(encoding="utf-8")
    match = re.search(r"!\[een plein\]\((images/sink/word-\w+\.png)\)", text)
    assert match is not None
    assert (tmp_path / "docs" / "reports" / match[1]).is_file()


def test_word_files_are_not_overwritten(base: Path, tmp_path: Path) -> None:
    file = tmp_path / "out" / "sink.docx"
    assert export("reports/sink.md", base, tmp_path / "out") == file
    file.write_bytes(b"veranderd")
    assert export("sink", base, tmp_path / "out").name == "sink-2.docx"
    assert file.read_bytes() == b"veranderd"


@pytest.mark.parametrize("report", ["", "sinkk", "../../etc/passwd", "reports"])
def test_no_such_report(base: Path, report: str, tmp_path: Path) -> None:
    with pytest.raises(ScaffoldError) as caught:
        export(report, base, tmp_path / "out")
    assert "\n" not in str(caught.value)
    assert ("sink" in str(caught.value)) >= (report == "sinkk")


@pytest.mark.parametrize("name", ["../x", "a/b", "", ".x", "a\\b", "c:x"])
def test_name_cannot_lead_elsewhere(name: str, place: Place, tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(word.write(pages.read("Tekst.", place).pieces, Carried(name, "Tekst.")))
    assert find(path) is None


def test_words_of_the_file_count_and_not_those_it_carries(place: Place, tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    pieces = pages.read("Zichtbaar.\n\nOok dit.\n", place).pieces
    path.write_bytes(word.write(pieces, Carried("a", "Onzichtbaar.\n\nOok dit.\n")))
    found = merge("Onzichtbaar.\n\nOok dit.\n", read(path), place, "x")
    assert "Onzichtbaar" not in found.source
    assert "Zichtbaar." in found.source
    assert found.exact


@pytest.mark.parametrize(
    ("ours", "theirs", "both"),
    [
        ("a\nb\nc\n", "a\nb\nc\n", "a\nb\nc\n"),
        ("x\nb\nc\n", "a\nb\ny\n", "x\nb\ny\n"),
        ("x\nb\nc\n", "x\nb\nc\n", "x\nb\nc\n"),
        ("x\nb\nc\n", "y\nb\nc\n", None),
        ("a\nc\n", "a\nB\nc\n", None),
        ("a\nn\nb\nc\n", "a\nm\nb\nc\n", None),
    ],
)
def test_changes_of_two_people(ours: str, theirs: str, both: str | None) -> None:
    assert joined("a\nb\nc\n", ours, theirs) == both
