"""What ``make pdf`` leaves behind, and what it leaves alone."""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Callable

import pikepdf
import pytest
from sites import Site, report
from validation import Pdf, complaints, failures, levels

CONF = 'extensions += ["sphinxcontrib.bibtex"]\nbibtex_bibfiles = ["bron.bib"]\n'
CONF += 'bibtex_default_style = "dutch"\n'
PACK = """\
---
title: Wat de reizen opleverden
pack:
  subtitle: Twee steden
  date: 2026-03-12
  meeting: Raadsvergadering
  case-number: Z-1
  confidentiality: openbaar
  audience: internal
  reports: [twee, een]
---

Geachte leden van de raad,

Lees eerst [de tweede reis](../reports/een.md), dan {contact}`Steve Berry <berry>` en
{city}`Barcelona`.
Buiten dit pakket staat [de derde reis](#elders).
"""
SHORT = "---\ntitle: {title}\npack: {{audience: internal, reports: [drie]}}\n---\n"
ONE = """\
## Inleiding

Wij waren in {city}`Barcelona` en spraken over {theme}`sensoren`. Dat staat ook in de krant
{cite}`krant`.[^noot]

[^noot]: Een noot onder aan de bladzijde.

:::{contact} Steve Berry
:id: berry
:job-title: Chairman
:::

### Vervolg

Tot ziens in {report}`twee`.
"""
FILES: dict[str, str | bytes] = {
    "index.md": "---\ntitle: Start\n---\n\n```{toctree}\n:glob:\n\n*\n*/*\n```\n",
    "bron.bib": "@misc{krant, author = {{De Krant}}, title = {Het nieuws}, year = 2018}\n"
    "@misc{boek, author = {{Het Boek}}, title = {Ongelezen}, year = 2017}\n",
    "bronnen.md": "---\ntitle: Bronnen\n---\n\n```{bibliography}\n:all:\n```\n",
    "reports/een.md": report(
        ONE, "start: 2018-02-03\nmunicipality: den-haag\ncities: [barcelona]", "Reis een"
    ),
    "reports/twee.md": report("Tekst.", "start: 2021-02-03\ncities: [barcelona]", "Reis twee"),
    "reports/drie.md": report(
        "(elders)=\n\n## Vervolg\n\nTekst.", "start: 2022-02-03", "Reis drie"
    ),
    "packs/raad-maart.md": PACK,
    "packs/kort.md": SHORT.format(title="Een kort pakket"),
}


@pytest.fixture(scope="module")
def site(make_site: Callable[..., Site]) -> Site:
    return make_site(FILES, "pack", conf=CONF)


@pytest.fixture(scope="module")
def pdf(site: Site) -> Pdf:
    return Pdf((site.out / "raad_maart.pdf").read_bytes())


def page_of(pdf: Pdf, words: str) -> int:
    """The first page, counted from 1, after the contents on which some words stand."""
    return next(n for n, text in enumerate(pdf.pages, 1) if n > 2 and words in text)


def targets(pdf: Pdf) -> dict[str, str | int]:
    """Where the links lead: an address, or a page from 1, by their words; the first of each."""
    pages = {entry.objgen: number for number, entry in enumerate(pdf.file.pages, 1)}
    found: dict[str, str | int] = {}
    for link in pdf.root.all("Link"):
        for kid in link.entry.K:
            if isinstance(kid, pikepdf.Dictionary) and "/Obj" in kid:
                note = kid.Obj
                place = note.Dest if "/Dest" in note else note.A.get("/D", note.A.get("/URI"))
                is_address = isinstance(place, pikepdf.String)
                found.setdefault(link.text, str(place) if is_address else pages[place[0].objgen])
    return found


# What is in it ------------------------------------------------------------------------------------


def test_all_packs_are_made_without_a_complaint(site: Site) -> None:
    assert site.raw_warnings == ""
    assert site.status == 0
    assert sorted(path.name for path in site.out.iterdir()) == [
        "kort.json", "kort.pdf", "raad_maart.json", "raad_maart.pdf",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "title"), [("raad_maart", "Wat de reizen opleverden"), ("kort", "Een kort pakket")]
)
def test_they_are_accessible_and_fit_for_the_archive(site: Site, name: str, title: str) -> None:
    data = (site.out / f"{name}.pdf").read_bytes()
    assert failures(data) == []
    assert complaints(data, title) == []


def test_the_metadata_are_those_of_the_file(site: Site, pdf: Pdf) -> None:
    data = json.loads((site.out / "raad_maart.json").read_text(encoding="utf-8"))
    assert data["bestand"] == {
        "bestandsnaam": "raad_maart.pdf",
        "bestandsomvang": len(pdf.data),
        "aantalPaginas": len(pdf.file.pages),
        "sha256": hashlib.sha256(pdf.data).hexdigest(),
        "standaarden": ["PDF/UA-1", "PDF/A-2a"],
    }
    assert [entry["id"] for entry in data["verslagen"]] == ["twee", "een"]


def test_chapters(pdf: Pdf) -> None:
    assert levels(pdf.data, 1) == [
        "Inhoud", "Begeleidende brief", "In één oogopslag", "1 Reis twee", "2 Reis een",
        "Overzichten", "Bronnen",
    ]  # fmt: skip
    assert [text for text in levels(pdf.data, 2) if text[0].isdigit()] == [
        "1.1 Zie ook", "2.1 Inleiding", "2.2 Zie ook",
    ]  # fmt: skip
    assert "2.1.1 Vervolg" in levels(pdf.data, 3)


def test_the_cover_says_what_it_is(pdf: Pdf) -> None:
    assert pdf.pages[0].replace("\r\n", " ") == (
        "Raadspakket Wat de reizen opleverden Twee steden Vergadering Raadsvergadering "
        "Datum 12 maart 2026 Zaaknummer Z-1 Vertrouwelijkheid openbaar Doelgroep intern Kennisbank"
    )


def test_contents_have_the_numbers_of_the_pages(pdf: Pdf) -> None:
    (contents,) = pdf.root.all("TOC")[:1]
    entries = [item.text for item in contents.all("TOCI")]
    for words in ("Begeleidende brief", "Reis twee", "Inleiding", "Overzichten", "Bronnen"):
        entry = next(entry for entry in entries if words in entry)
        heading = {"Reis twee": "1 Reis twee", "Inleiding": "2.1"}.get(words, words)
        numbers = [n for n, text in enumerate(pdf.pages, 1) if n > 2 and heading in text]
        assert int(re.findall(r"\d+", entry)[-1]) in numbers[:2], entry


def test_bookmarks_are_the_headings(pdf: Pdf) -> None:
    with pdf.file.open_outline() as outline:
        names = [item.title for item in outline.root]
        inner = [item.title for item in outline.root[3].children]
    assert names == [
        "Begeleidende brief", "In één oogopslag", "1 Reis twee", "2 Reis een", "Overzichten",
        "Bronnen",
    ]  # fmt: skip
    assert inner == ["2.1 Inleiding", "2.2 Zie ook"]


def test_each_page_says_where_it_is(pdf: Pdf) -> None:
    total = len(pdf.pages)
    for number, text in enumerate(pdf.pages[1:], 2):
        assert f"pagina {number} van {total}" in text
        assert text.startswith("Wat de reizen opleverden")
        assert "Zaaknummer Z-1 · openbaar" in text
    first, second = page_of(pdf, "2 Reis een"), page_of(pdf, "Overzichten Contacten")
    for text in pdf.pages[first - 1 : second - 1]:
        assert text.startswith("Wat de reizen opleverden Reis een")


def test_a_note_is_at_the_foot_of_its_page(pdf: Pdf) -> None:
    text = pdf.pages[page_of(pdf, "Wij waren in Barcelona") - 1]
    assert re.search(r"Tot ziens.*Een noot onder aan de bladzijde\. .*pagina", text)
    assert [note.text for note in pdf.root.all("Note")][:1] == ["1Een noot onder aan de bladzijde."]


def test_only_what_is_cited_is_a_source(pdf: Pdf) -> None:
    assert "[De Krant 2018]" in pdf.text
    assert pdf.text.endswith("BronnenDe Krant 2018De Krant (2018). Het nieuws.")


def test_what_is_for_the_screen_is_not_in_the_pack(pdf: Pdf) -> None:
    assert "Verslagen in dit raadspakket" not in pdf.text
    # Only pages of the pack are named below a report: not the third trip to Barcelona.
    assert "Reis drie" not in pdf.text
    assert "Latere reizen• Reis twee (p. 5) – 3 februari 2021. Ook: Barcelona" in pdf.text


# Links --------------------------------------------------------------------------------------------


def test_links_lead_to_pages_of_the_pack(pdf: Pdf) -> None:
    contact = page_of(pdf, "Contactpersoon Steve Berry")
    chapter = page_of(pdf, "2 Reis een")
    letter = next(text for text in pdf.pages if "Geachte leden" in text)
    assert f"de tweede reis (p. {chapter}), dan Steve Berry (p. {contact}) en Barcelona." in letter
    found = targets(pdf)
    assert found["de tweede reis"] == chapter
    assert found["Steve Berry"] == contact
    assert found["Barcelona"] == page_of(pdf, "Barcelona 2021, p. 5; Den Haag 2018, p. 6")
    assert found["De Krant 2018"] == page_of(pdf, "Het nieuws.")


def test_links_out_of_the_pack(site: Site, make_site: Callable[..., Site], pdf: Pdf) -> None:
    assert "de derde reis" in pdf.text
    assert "de derde reis" not in targets(pdf)
    settings = {"tripreports_pack": "raad-maart", "tripreports_site_url": "https://intranet/reizen"}
    other = make_site(FILES, "pack", conf=CONF, **settings)
    found = targets(Pdf((other.out / "raad_maart.pdf").read_bytes()))
    assert found["de derde reis"] == "https://intranet/reizen/reports/drie.html#elders"
    assert found["Barcelona"] == targets(pdf)["Barcelona"]


# What is left alone -------------------------------------------------------------------------------


def test_the_same_bytes_twice(site: Site, make_site: Callable[..., Site]) -> None:
    before = {path.name: path.read_bytes() for path in site.out.iterdir()}
    again = make_site(FILES, "pack", conf=CONF)
    assert {path.name: path.read_bytes() for path in again.out.iterdir()} == before


def test_site_and_packs_share_what_was_read(make_site: Callable[..., Site]) -> None:
    """html -> pdf -> html reads nothing again and writes the link to the PDF, nothing else."""
    site = make_site(FILES, "html", conf=CONF)
    html = site.out
    before = {path: path.read_bytes() for path in html.rglob("*") if path.is_file()}
    site.build("pack")
    assert "0 added, 0 changed, 0 removed" in site.output
    site.build("html", tripreports_pdf_folder=os.fspath(site.root / "build/pack"))
    assert "0 added, 0 changed, 0 removed" in site.output
    after = {path: path.read_bytes() for path in html.rglob("*") if path.is_file()}
    changed = {
        path.relative_to(html).as_posix() for path in after if after[path] != before.get(path)
    }
    assert changed - {".tripreports.json"} == {
        "packs/kort.html", "packs/kort.pdf", "packs/raad-maart.html", "packs/raad_maart.pdf",
    }  # fmt: skip


def test_a_file_that_did_not_change_keeps_its_date(make_site: Callable[..., Site]) -> None:
    site = make_site(FILES, "pack", conf=CONF)
    old = 1_000_000_000
    for path in site.out.iterdir():
        os.utime(path, (old, old))
    site.write({"packs/kort.md": SHORT.format(title="Korter")})
    site.build("pack")
    dates = {path.name: int(path.stat().st_mtime) == old for path in site.out.glob("*.pdf")}
    assert dates == {"raad_maart.pdf": True, "kort.pdf": False}


def test_only_pages_of_the_pack_are_resolved(make_site: Callable[..., Site]) -> None:
    watch = """
from sphinx.util import logging
def setup(app):
    log = logging.getLogger("x").info
    app.connect("doctree-resolved", lambda app, tree, name: log("RESOLVED %s", name))
"""
    site = make_site(FILES, "pack", conf=CONF + watch, tripreports_pack="raad-maart")
    found = re.findall(r"RESOLVED (\S+)", site.output)
    assert found == ["packs/raad-maart", "reports/twee", "reports/een"]


# What is asked for --------------------------------------------------------------------------------


def test_one_pack(make_site: Callable[..., Site]) -> None:
    site = make_site(FILES, "pack", conf=CONF, tripreports_pack="kort")
    assert sorted(path.name for path in site.out.iterdir()) == ["kort.json", "kort.pdf"]


def test_a_pack_that_does_not_exist(make_site: Callable[..., Site]) -> None:
    site = make_site(FILES, "pack", conf=CONF, tripreports_pack="raad-mart")
    assert site.status == 1
    assert [*site.out.iterdir()] == []
    assert [warned.text for warned in site.warnings] == [
        'Er is geen raadspakket "raad-mart". Bedoelde u: raad-maart?'
    ]


def test_a_pack_without_a_page(make_site: Callable[..., Site]) -> None:
    settings = {"tripreports_pack_reports": "drie een", "tripreports_pack_title": "Even tussendoor"}
    site = make_site(FILES, "pack", conf=CONF, **settings)
    assert sorted(path.name for path in site.out.iterdir()) == [
        "los_even_tussendoor.json", "los_even_tussendoor.pdf",
    ]  # fmt: skip
    data = (site.out / "los_even_tussendoor.pdf").read_bytes()
    assert [title for title in levels(data, 1) if "Reis" in title] == ["1 Reis drie", "2 Reis een"]
    assert "Begeleidende brief" not in levels(data, 1)
    assert complaints(data, "Even tussendoor") == []


def test_a_page_that_is_gone_takes_its_files_with_it(make_site: Callable[..., Site]) -> None:
    site = make_site(FILES, "pack", conf=CONF)
    (site.out / "van mij.txt").write_text("blijft", encoding="utf-8")
    (site.src / "packs/kort.md").unlink()
    site.build("pack")
    assert sorted(path.name for path in site.out.iterdir()) == [
        "raad_maart.json", "raad_maart.pdf", "van mij.txt",
    ]  # fmt: skip


# Mistakes -----------------------------------------------------------------------------------------

WRONG = {
    "reports/fout.md": report(
        "Tekst met \ue000.\n\n![](plein.svg)\n\n![een plein](weg.png)\n\n"
        "![van ver](https://example.org/x.png)\n\n"
        "[nergens](niets.md) en {report}`geen` en [hier](#geen-kop).\n",
        "start: 2020-01-01",
    ),
    "reports/plein.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2"/>',
    "packs/fout.md": "---\ntitle: Fout\npack: {audience: internal, reports: [fout]}\n---\n",
    "packs/leeg.md": "---\ntitle: Leeg\npack:\n  reports: [weg]\n  audience: internal\n---\n",
}


def test_mistakes_fail_their_pack_and_no_other(make_site: Callable[..., Site]) -> None:
    site = make_site(FILES, "pack", conf=CONF)
    (site.out / "fout.pdf").write_bytes(b"van de vorige keer")
    site.write({**WRONG})
    site.build("pack")
    assert site.status == 1
    names = sorted(path.name for path in site.out.glob("*.pdf"))
    assert names == ["kort.pdf", "raad_maart.pdf"]
    assert sorted({str(warned) for warned in site.warnings}) == [
        "packs/fout.md:3: trip.pack-not-made",
        "packs/leeg.md:3: trip.pack-not-made",
        "packs/leeg.md:4: trip.missing-record",
        "reports/fout.md:11: image.not_readable",
        "reports/fout.md:11: trip.picture-missing",
        "reports/fout.md:13: trip.picture-missing",
        "reports/fout.md:15: myst.xref_missing",
        "reports/fout.md:15: trip.missing-record",
        "reports/fout.md:7: trip.private-use",
        "reports/fout.md:9: trip.picture-alt",
    ]


def test_a_mark_on_the_cover(make_site: Callable[..., Site]) -> None:
    files = {**FILES, "merk.svg": WRONG["reports/plein.svg"]}
    settings = {"tripreports_pack": "kort", "author": "Gemeente Proef"}
    site = make_site(files, "pack", conf=CONF, tripreports_pack_mark="merk.svg", **settings)
    pdf = Pdf((site.out / "kort.pdf").read_bytes())
    assert [str(figure.entry.Alt) for figure in pdf.root.all("Figure")] == ["Gemeente Proef"]
    site.build("pack", tripreports_pack_mark="weg.svg", **settings)
    assert [str(warned) for warned in site.warnings] == ["conf.py:1: trip.no-mark"]
    assert Pdf((site.out / "kort.pdf").read_bytes()).root.all("Figure") == []


def test_letters_that_no_font_has(make_site: Callable[..., Site]) -> None:
    """They are shown as codes wherever they stand: cover, running heads, registers, drawings."""
    body = ":::{contact} 李 Wei\n:organisation: Angoka\n:::\n\nTekst.\n"
    files: dict[str, str | bytes] = {
        "reports/raket.md": report(body, "start: 2020-01-01", "Reis \U0001f680"),
        "reports/ster.md": report("Tekst.", "start: 2021-01-01", "Ster"),
        "packs/raar.md": "---\ntitle: Pakket \U0001f600\npack:\n  meeting: \U0001f3db raad\n"
        "  audience: internal\n  reports: [raket, ster]\n"
        "  registers: [contacts, timeline]\n---\n\nBrief.\n",
    }
    site = make_site(files, "pack")
    assert site.status == 0
    assert sorted(str(warned) for warned in site.warnings) == [
        "packs/raar.md:3: trip.no-glyph",
        "packs/raar.md:3: trip.no-glyph",
        "reports/raket.md:2: trip.no-glyph",
        "reports/raket.md:7: trip.no-glyph",
    ]
    pdf = Pdf((site.out / "raar.pdf").read_bytes())
    assert "Pakket [U+1F600]" in pdf.pages[0]
    assert "[U+1F3DB] raad" in pdf.pages[0]
    assert "Contacten Naam en functie Organisatie Ontmoet in [U+674E] Wei" in pdf.pages[-1]
    assert failures(pdf.data) == []
    assert complaints(pdf.data, "Pakket [U+1F600]") == []
