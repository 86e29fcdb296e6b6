"""The page of a council pack: its cover, its reports, and the link to its PDF."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from sites import CONF, VOCABULARY, Site, report

PACK = """\
---
title: Wat de reizen opleverden
pack:
  subtitle: Twee steden
  date: 2026-03-12
  meeting: Raadsvergadering
  agenda-item: 7.2 Verslagen
  case-number: Z-1
  portfolio-holder: burgemeester
  confidentiality: beperkt-openbaar
  information-category: vergaderstuk
  audience: internal
  reports: [twee, een]
---

Geachte leden van de raad,

## Waar u op let

Zie {city}`Barcelona`.
"""
QUERY = """\
---
title: Naar Barcelona
pack:
  audience: internal
  query: {city: [barcelona, den-haag], from: 2018-01-01}
  order: oldest-first
---

De brief.
"""
FILES: dict[str, str | bytes] = {
    "reports/een.md": report(
        "Tekst.", "start: 2018-02-03\nmunicipality: den-haag\ncities: [barcelona]", "Reis een"
    ),
    "reports/twee.md": report("Tekst.", "start: 2021-02-03\ncities: [barcelona]", "Reis twee"),
    "reports/drie.md": report("Tekst.", "start: 2022-02-03", "Reis drie"),
    "packs/raad-maart.md": PACK,
    "packs/vraag.md": QUERY,
    "packs/alle.md": "---\ntitle: Pakketten\n---\n\n:::{pack-index}\n:::\n",
}
LINK = 'href="raad_maart.pdf"'


def rows(site: Site, docname: str) -> list[list[str]]:
    """The texts of the cells of each row of the tables of a page."""
    found = re.findall(r"<tr.*?</tr>", site.html(docname), re.DOTALL)
    cells = [re.findall(r"<t[hd].*?</t[hd]>", row, re.DOTALL) for row in found]
    return [[re.sub("<.*?>", "", cell) for cell in row] for row in cells]


def reports(site: Site, docname: str) -> list[str]:
    """The titles of the reports on the page of a pack."""
    return [row[0] for row in rows(site, docname)][1:]


@pytest.fixture(scope="module")
def site(make_site: Callable[..., Site]) -> Site:
    return make_site(FILES)


def test_pages_are_right(site: Site) -> None:
    assert site.warnings == []
    assert site.broken_links() == []


def test_cover_and_letter(site: Site) -> None:
    text = site.page("packs/raad-maart").text
    shown = ("Wat de reizen opleverden", "Twee steden", "Raadsvergadering", "7.2 Verslagen",
             "12 maart 2026", "Z-1", "burgemeester", "Geachte leden van de raad,",
             "Waar u op let", "Reis twee", "Reis een")  # fmt: skip
    places = [text.index(words) for words in shown]
    assert places == sorted(places)
    assert reports(site, "packs/raad-maart") == ["Reis twee", "Reis een"]


def test_what_a_query_found(site: Site) -> None:
    assert reports(site, "packs/vraag") == ["Reis een", "Reis twee"]
    text = site.page("packs/vraag").text
    assert "Barcelona of Den Haag" in text
    assert "vanaf 1 januari 2018" in text


def test_list_of_packs(site: Site) -> None:
    assert rows(site, "packs/alle")[1:] == [
        ["Wat de reizen opleverden", "Raadsvergadering", "12 maart 2026", "2"],
        ["Naar Barcelona", "–", "–", "2"],
    ]


def test_domain_knows_packs(site: Site) -> None:
    packs = site.domain.packs
    assert list(packs) == ["raad-maart", "vraag"]
    assert packs["raad-maart"].docname == "packs/raad-maart"


def test_other_builders_show_the_same(make_site: Callable[..., Site]) -> None:
    made = make_site(FILES, "text")
    text = (made.out / "packs/raad-maart.txt").read_text(encoding="utf-8")
    assert made.warnings == []
    assert [word in text for word in ("Twee steden", "7.2 Verslagen", "Reis twee")] == [True] * 3


# The PDF ------------------------------------------------------------------------------------------


def pdf(site: Site, size: int, name: str = "raad_maart") -> None:
    """Put a file where `make pdf` puts that of a pack."""
    folder = site.root / "build/pdf"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.pdf").write_bytes(b"x" * size)


def changed(site: Site) -> set[str]:
    """Which files of the site the next build changes."""
    before = {path: path.read_bytes() for path in site.out.rglob("*") if path.is_file()}
    site.build()
    assert site.warnings == []
    now = {path: path.read_bytes() for path in site.out.rglob("*") if path.is_file()}
    names = {path for path in before.keys() | now.keys() if before.get(path) != now.get(path)}
    return {path.relative_to(site.out).as_posix() for path in names} - {".tripreports.json"}


@pytest.fixture
def built(make_site: Callable[..., Site]) -> Site:
    return make_site(FILES)


def test_link_comes_and_goes_with_the_pdf(built: Site) -> None:
    assert LINK not in built.html("packs/raad-maart")
    pdf(built, 312_400)
    assert changed(built) == {"packs/raad-maart.html", "packs/raad_maart.pdf"}
    assert LINK in built.html("packs/raad-maart")
    assert "(312 kB)" in built.page("packs/raad-maart").text
    assert built.broken_links() == []
    assert changed(built) == set()
    pdf(built, 1_250_000)
    assert changed(built) == {"packs/raad-maart.html", "packs/raad_maart.pdf"}
    assert "(1,2 MB)" in built.page("packs/raad-maart").text
    (built.root / "build/pdf/raad_maart.pdf").unlink()
    assert changed(built) == {"packs/raad-maart.html", "packs/raad_maart.pdf"}
    assert not (built.out / "packs/raad_maart.pdf").exists()
    assert LINK not in built.html("packs/raad-maart")


def test_another_content_of_the_same_size(built: Site) -> None:
    pdf(built, 10)
    built.build()
    (built.root / "build/pdf/raad_maart.pdf").write_bytes(b"y" * 10)
    assert changed(built) == {"packs/raad_maart.pdf"}


def test_only_packs_bring_pdfs(built: Site) -> None:
    pdf(built, 10, "los_iets")
    pdf(built, 10, "alle")
    assert changed(built) == set()


def test_copy_goes_with_its_page(built: Site) -> None:
    pdf(built, 10)
    built.build()
    (built.src / "packs/raad-maart.md").unlink()
    built.build()
    assert not (built.out / "packs/raad_maart.pdf").exists()


def test_pdfs_elsewhere(built: Site) -> None:
    elsewhere = built.src / "klaar"
    elsewhere.mkdir()
    (elsewhere / "vraag.pdf").write_bytes(b"x" * 999)
    built.build(tripreports_pdf_folder="klaar")
    assert (built.out / "packs/vraag.pdf").stat().st_size == 999
    assert "(1 kB)" in built.page("packs/vraag").text


def test_address_of_the_pdf_with_a_folder_for_each_page(built: Site) -> None:
    pdf(built, 10)
    built.build("dirhtml")
    assert 'href="../raad_maart.pdf"' in built.html("packs/raad-maart/index")
    assert (built.out / "packs/raad_maart.pdf").exists()


def test_html_then_pdf_then_html(built: Site) -> None:
    """Nothing is read again, and only the page of a pack whose PDF is new is written."""
    built.build("pack", tripreports_pack="raad-maart")
    assert built.warnings == []
    assert sorted(path.name for path in built.out.iterdir()) == [
        "raad_maart.json", "raad_maart.pdf"
    ]  # fmt: skip
    made = {path.name: path.read_bytes() for path in built.out.iterdir()}
    built.write({"conf.py": f'{CONF}tripreports_pdf_folder = "../build/pack"\n'})
    built.out = built.root / "build/html"
    assert changed(built) == {"packs/raad-maart.html", "packs/raad_maart.pdf"}
    assert "0 added, 0 changed, 0 removed" in built.output
    built.build("pack", tripreports_pack="raad-maart")
    assert {path.name: path.read_bytes() for path in built.out.iterdir()} == made
    built.out = built.root / "build/html"
    assert changed(built) == set()


# Freshness ----------------------------------------------------------------------------------------


def test_pages_follow_their_reports(make_site: Callable[..., Site]) -> None:
    # A list of all titles beside each page would have every page written at every new title.
    site = make_site(FILES, conf='html_sidebars = {"**": []}\n')
    front = "start: 2021-02-04"  # another day, and no longer to Barcelona
    site.write({"reports/twee.md": report("Tekst.", front, "Reis twee")})
    assert changed(site) >= {"packs/raad-maart.html", "packs/vraag.html", "packs/alle.html"}
    assert rows(site, "packs/raad-maart")[1][2] == "4 februari 2021"
    assert reports(site, "packs/vraag") == ["Reis een"]
    assert [row[3] for row in rows(site, "packs/alle")[1:]] == ["2", "1"]
    site.write({"reports/drie.md": report("Meer tekst.", "start: 2022-02-03", "Reis drie")})
    assert "packs/raad-maart.html" not in changed(site)


def test_a_report_that_is_gone(built: Site) -> None:
    (built.src / "reports/twee.md").unlink()
    for _ in range(2):  # the mistake is still there in the next build
        built.build()
        assert [str(found) for found in built.warnings] == [
            "packs/raad-maart.md:13: trip.missing-record"
        ]
        assert reports(built, "packs/raad-maart") == ["Reis een"]


def test_nothing_to_do_until_the_pdf_is_there(tmp_path: Path) -> None:
    """The shortcut of the command sees a PDF that was made since the last build."""
    site = Site(tmp_path, CONF)
    site.write({**VOCABULARY, **FILES})
    command = [sys.executable, "-m", "sphinx_tripreports", "build", "-M", "html", "src", "build"]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}

    def build() -> str:
        done = subprocess.run(
            command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=True
        )
        return done.stdout

    build()
    current = build()
    assert "HTML" not in current
    pdf(site, 10)
    assert "HTML" in build()
    assert (tmp_path / "build/html/packs/raad_maart.pdf").exists()
    assert build() == current
