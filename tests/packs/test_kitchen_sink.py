"""Everything that a page may hold, in one pack: valid, whole, and as it should look."""

from __future__ import annotations

import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image
from sites import Site
from validation import Pdf, complaints, failures, levels, verapdf, verapdf_failures

HERE = Path(__file__).parent / "kitchen_sink"
# The pages that browsers are tested with: what the site can show, a pack can.
OTHERS = Path(__file__).parents[1] / "browser" / "kitchen_sink"
CONF = """
extensions += ["sphinx_design", "sphinxcontrib.bibtex"]
bibtex_bibfiles = ["references.bib"]
myst_enable_extensions = ["dollarmath", "fieldlist", "strikethrough"]
suppress_warnings = ["myst.strikethrough"]
"""
PACK = """\
---
title: Alles op een rij
pack:
  audience: internal
  date: 2026-03-12
  reports: [constructs, design, paper, trip]
  registers: [contacts, outcomes, follow-ups, themes, cities, topics, map, matrix, timeline]
---

Geachte leden van de raad,

Hierbij alles wat een pagina kan hebben.
"""
REPORT = """\
report:
  municipality: den-haag
  start: 2021-11-14
  end: 2021-11-18
  cities: [barcelona]
  audience: public
---
"""
COLOURS = {"rood.png": "red", "blauw.jpg": "blue", "groen.gif": "green", "geel.webp": "yellow",
           "versiering.png": "grey"}  # fmt: skip


def pages() -> dict[str, str | bytes]:
    """The files of the project."""
    files: dict[str, str | bytes] = {
        path.relative_to(OTHERS).as_posix(): path.read_text(encoding="utf-8")
        for path in OTHERS.rglob("*") if path.suffix in {".md", ".bib", ".svg"}
    }  # fmt: skip
    for name in ("constructs.md", "design.md"):
        files[f"reports/{name}"] = as_report(str(files.pop(name)))
    paper = (HERE / "paper.md").read_text(encoding="utf-8")
    rows = "\n".join(f"* - {n}\n  - Rij {n} van een lange tabel." for n in range(1, 81))
    files["reports/paper.md"] = paper.replace("RIJEN", rows)
    files["reports/plein.svg"] = files["plein.svg"]
    files["packs/alles.md"] = PACK
    files["index.md"] = "---\ntitle: Start\n---\n\n```{toctree}\n:glob:\n\n*\n*/*\n```\n"
    for name, colour in COLOURS.items():
        picture = BytesIO()
        kind = Path(name).suffix[1:].replace("jpg", "jpeg")
        Image.new("RGB", (60, 40), colour).save(picture, kind)
        files[f"reports/{name}"] = picture.getvalue()
    return files


def as_report(source: str) -> str:
    """A page of the other kitchen sink as a report: one heading of the first level."""
    head, _, text = source.partition("---\n\n")
    text = text.replace("{button-ref} constructs\n", "{button-ref} constructs\n:ref-type: doc\n")
    return f"{head}{REPORT}\n{text}"


@pytest.fixture(scope="module")
def site(make_site: Callable[..., Site]) -> Site:
    return make_site(pages(), "pack", bare=True, conf=CONF)


@pytest.fixture(scope="module")
def pdf(site: Site) -> Pdf:
    return Pdf((site.out / "alles.pdf").read_bytes())


def test_nothing_is_wrong_with_it(site: Site) -> None:
    assert site.raw_warnings == ""


def test_valid(pdf: Pdf) -> None:
    assert failures(pdf.data) == []
    assert complaints(pdf.data, "Alles op een rij") == []


@pytest.mark.skipif(not verapdf(), reason="veraPDF is not installed")
def test_valid_by_verapdf(site: Site) -> None:
    assert verapdf_failures(site.out / "alles.pdf") == []


def test_one_chapter_for_each_report(pdf: Pdf) -> None:
    titles = [re.sub(r"^\d+", "", title).strip() for title in levels(pdf.data, 1)]
    reports = ["Teksten", "Kaarten, tabbladen en uitklappers", "Op papier",
               "Een reis met alles erin"]  # fmt: skip
    assert [title for title in titles if title in reports] == reports


@pytest.mark.parametrize(
    "words",
    [
        # All of a tab set, a dropdown and a card, each with its label.
        "Eerste tabblad Tekst van het eerste tabblad. Tweede tabblad Tekst van het tweede tabblad",
        "naam waarde rij tabbladcel Derde tabblad Tekst van het derde tabblad.",
        'Windows Voor Windows. Linux Voor Linux. PYTHON print("a") BASH echo a',
        "Dichte uitklapper Tekst van de dichte uitklapper",
        "Kaart naar buiten Naar buiten. https://example.org/",
        "Kaart 1 Een. Kaart 2 Twee. Kaart 3 Drie.",
        "gewoon eerste tweede goed let op mis uitleg licht donker lijn buiten",
        # Boxes say of which kind they are.
        "Notitie Een noot. Waarschuwing Een waarschuwing met een lijst.",
        "Fout Fout. Hint Een hint. Zie ook Zie ook Kaarten, tabbladen en uitklappers",
        "Noot van de redactie De dag en de datum passen niet bij elkaar",
        "Veranderd in versie 1.1: Dit is anders.",
        "Contactpersoon Steve Berry Functie: Chairman",
        # Words in a line, and lines.
        "Een doorgestreept woord, a few English words, een toets Ctrl+C, een bestand, een adres",
        "Een regel nog een regel de laatste regel.",
        "Stadhuis Spui 70 Den Haag",
        "☐ Nog te doen ☑ Gedaan",
        "een toets Ctrl+C",
        # Tables, code and formulas.
        "Kop Kop over twee kolommen links rechts Twee rijen een twee over twee kolommen",
        "Geen kop maar een schikking derde vierde",
        "Met een bijschrift 1 make html ▸ 2 make check",
    ],
)
def test_words_are_there_in_their_order(pdf: Pdf, words: str) -> None:
    assert squeezed(words) in squeezed(pdf.text)


def squeezed(text: str) -> str:
    """Text without spaces and hyphens, which depend on where a line ends."""
    return re.sub(r"[\s\xad-]+", "", text)


def test_long_words_and_addresses_stay_on_the_page(pdf: Pdf) -> None:
    document = pypdfium2.PdfDocument(pdf.data)
    for sheet in document:
        text = sheet.get_textpage()
        width = sheet.get_size()[0]
        for number in range(text.count_rects()):
            left, _, right, _ = text.get_rect(number)
            assert left > 40
            assert right < width - 40


def test_headers_and_sides(pdf: Pdf) -> None:
    assert sum(width > height for width, height in pdf.sizes) == 1
    assert len([text for text in pdf.pages if "Nummer Wat" in text]) == 3
    names = [head.text for head in pdf.root.all("TH") if head.attribute("/Scope") == "/Row"]
    assert names.count("80") == 1


def test_languages_are_marked(pdf: Pdf) -> None:
    number = next(n for n, text in enumerate(pdf.pages) if "a few English words" in text)
    assert b"/Lang(en)" in pdf.file.pages[number].Contents.read_bytes()
    found = [part.text for part in pdf.root.all("P") if part.entry.get("/Lang") == "fr"]
    assert found == ["Un paragraphe en français."]


def test_formulas_are_read_in_dutch(pdf: Pdf) -> None:
    spoken = [str(formula.entry.Alt) for formula in pdf.root.all("Formula")]
    assert "a kwadraat plus b kwadraat is gelijk aan c kwadraat" in spoken


def test_a_decorative_picture_is_no_figure(pdf: Pdf) -> None:
    alts = [str(figure.entry.Alt) for figure in pdf.root.all("Figure")]
    assert [alt for alt in alts if "vlak" in alt] == [
        "Een rood vlak.", "Een blauw vlak.", "Een groen vlak.", "Een geel vlak.", "Een rood vlak.",
    ]  # fmt: skip
    assert len([1 for sheet in pdf.file.pages for _ in sheet.get_images()]) == len(COLOURS)
