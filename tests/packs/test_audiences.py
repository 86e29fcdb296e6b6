"""Council packs are for the audience of their front matter, and hold nothing that is not."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from canaries import without_contacts
from sites import CONF, VOCABULARY, Page, Site, report
from validation import Pdf

from sphinx_tripreports.leaks import pdf as pdf_reader
from sphinx_tripreports.packs import made
from sphinx_tripreports.publication import Publication

WITH_NAMES = """\
Wij spraken {contact}`Steve Berry` over sensoren.

:::{contact} Steve Berry
:job-title: technisch directeur
:organisation: Angoka
:person-kind: company
:::

:::{contact} Ans Jansen
:job-title: wethouder
:person-kind: office-holder
:::

:::{audience} council
Dit leest de raad.
:::
"""
FILES: dict[str, str | bytes] = {
    "reports/open.md": report(WITH_NAMES, "audience: public\nstart: 2021-02-03", "Reis een"),
    "reports/dicht.md": report("Zonnebloemen.", "start: 2022-02-03", "Reis naar Utopia"),
    "packs/binnen.md": "---\ntitle: Voor binnen\npack: {audience: internal, reports: [open]}\n"
    "---\n\nBeste collega's van Plutonium,\n",
    "packs/raad.md": "---\ntitle: Voor de raad\npack: {query: {from: 2018-01-01}}\n"
    "---\n\nGeachte raad van Ganymedes,\n",
    "packs/allen.md": "---\ntitle: Voor iedereen\npack: {audience: public, reports: [open]}\n"
    "---\n\nBeste lezer,\n",
    "packs/index.md": "---\ntitle: Pakketten\n---\n\n:::{pack-index}\n:::\n\n"
    "```{toctree}\n:glob:\n\n*\n```\n",
}


def pdf(site: Site, name: str) -> str:
    """The text of a PDF as others read it."""
    return Pdf((site.root / "build/pack" / f"{name}.pdf").read_bytes()).text


def names(site: Site) -> list[str]:
    return sorted(path.name for path in (site.root / "build/pack").iterdir())


@pytest.mark.parametrize(
    ("audience", "name", "named", "for_council"),
    [
        ("internal", "binnen", True, True),
        ("council", "raad", False, True),
        ("public", "allen", False, False),
    ],
)
def test_each_build_makes_the_packs_of_its_audience(
    make_site: Callable[..., Site], audience: str, name: str, named: bool, for_council: bool
) -> None:
    site = make_site(FILES, "pack", tripreports_audience=audience)
    assert (site.raw_warnings, site.refused, site.status) == ("", "", 0)
    assert names(site) == [f"{name}.json", f"{name}.pdf"]
    text = pdf(site, name)
    assert ("Steve Berry" in text) == named
    assert ("spraken technisch directeur over" in text) != named
    assert "Ans Jansen" in text
    assert ("Dit leest de raad." in text) == for_council
    assert "Utopia" not in text
    facts = json.loads((site.out / f"{name}.json").read_text(encoding="utf-8"))
    assert facts["doelgroep"] == audience
    assert [entry["id"] for entry in facts["verslagen"]] == ["open"]


def test_one_folder_for_all_audiences(make_site: Callable[..., Site]) -> None:
    """A build leaves alone what is for others, also when a pack goes from one to another."""
    site = make_site(FILES, "pack", tripreports_audience="council")
    site.build("pack", tripreports_audience="public")
    assert names(site) == ["allen.json", "allen.pdf", "raad.json", "raad.pdf"]
    text = str(FILES["packs/raad.md"]).replace("{query", "{audience: public, query")
    site.write({"packs/raad.md": text})
    site.build("pack", tripreports_audience="public")
    assert "Steve Berry" not in pdf(site, "raad")
    site.build("pack", tripreports_audience="council")
    assert names(site) == ["allen.json", "allen.pdf", "raad.json", "raad.pdf"]


def test_a_pack_for_another_audience(make_site: Callable[..., Site]) -> None:
    """Nobody gets the names of an internal build under a cover that says "council"."""
    site = make_site(FILES, "pack", tripreports_pack="raad")
    assert [(str(found), found.text) for found in site.warnings] == [
        (":0: trip.pack-audience", site.warnings[0].text)
    ]
    assert "raad" in site.warnings[0].text
    assert (site.status, names(site)) == (1, [])


def test_a_pack_without_a_page(make_site: Callable[..., Site]) -> None:
    settings = {"tripreports_pack_title": "Los", "tripreports_audience": "council"}
    site = make_site(FILES, "pack", tripreports_pack_reports="open", **settings)
    assert (site.raw_warnings, names(site)) == ("", ["los_los.json", "los_los.pdf"])
    assert "Doelgroepraad" in pdf(site, "los_los")
    assert "Steve Berry" not in pdf(site, "los_los")
    site.build("pack", tripreports_pack_reports="open dicht", **settings)
    assert [found.code for found in site.warnings] == ["trip.pack-not-made", "trip.withheld-report"]
    assert names(site) == []


def test_a_withheld_report_in_a_list(make_site: Callable[..., Site]) -> None:
    """Also in an internal build: its writer is to know."""
    text = "---\ntitle: Fout\npack:\n  audience: public\n  reports:\n  - open\n  - dicht\n---\n"
    site = make_site({**FILES, "packs/fout.md": text})
    assert [str(found) for found in site.warnings] == ["packs/fout.md:7: trip.withheld-report"]
    site.build("pack", tripreports_audience="public")
    assert [str(found) for found in site.warnings] == ["packs/fout.md:7: trip.withheld-report"]
    assert site.refused != ""
    assert not (site.root / "build/pack").exists() or names(site) == []


# The site -----------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def made_all(make_site: Callable[..., Site]) -> Site:
    """A project of which all PDFs have been made."""
    site = make_site(FILES, "pack")
    for audience in ("council", "public"):
        site.build("pack", tripreports_audience=audience)
    return site


@pytest.mark.parametrize(
    ("audience", "shown"),
    [
        ("internal", ["allen", "binnen", "raad"]),
        ("council", ["allen", "raad"]),
        ("public", ["allen"]),
    ],
)
def test_a_site_has_the_packs_that_its_readers_may_see(
    made_all: Site, audience: str, shown: list[str]
) -> None:
    site = made_all.build(tripreports_audience=audience, tripreports_pdf_folder="../build/pack")
    assert (site.raw_warnings, site.refused) == ("", "")
    pages = sorted(path.stem for path in (site.out / "packs").glob("*.html"))
    assert pages == sorted([*shown, "index"])
    assert sorted(path.stem for path in (site.out / "packs").glob("*.pdf")) == shown
    for name in shown:
        assert f'href="{name}.pdf"' in site.html(f"packs/{name}")
        copied = (site.out / f"packs/{name}.pdf").read_bytes()
        assert copied == (site.root / f"build/pack/{name}.pdf").read_bytes()
    text = site.page("packs/index").text
    titles = {"binnen": "Voor binnen", "raad": "Voor de raad", "allen": "Voor iedereen"}
    assert [name for name in sorted(titles) if titles[name] in text] == shown
    rest = "".join(path.read_text(encoding="utf-8") for path in site.out.rglob("*.js"))
    assert ("plutonium" in rest) == ("binnen" in shown)
    assert ("ganymedes" in rest) == ("raad" in shown)


def test_reports_on_the_page_are_those_in_the_pdf(made_all: Site) -> None:
    """An internal site knows more reports than the pack that is for the council."""
    site = made_all.build()
    assert 'href="../reports/open.html"' in _table(site)
    assert 'href="../reports/dicht.html"' not in _table(site)


def test_a_pdf_of_when_the_pack_was_for_others(make_site: Callable[..., Site]) -> None:
    """It was made with names, and would be refused; the site does without it."""
    site = make_site(FILES, "pack")
    site.write({"packs/binnen.md": str(FILES["packs/binnen.md"]).replace("internal", "council")})
    settings = {"tripreports_pdf_folder": "../build/pack", "tripreports_audience": "council"}
    site.build(**settings)
    assert (site.raw_warnings, site.refused) == ("", "")
    assert not (site.out / "packs/binnen.pdf").exists()
    assert "binnen.pdf" not in site.html("packs/binnen")
    # Neither the PDF of another, nor one without its metadata.
    (site.root / "build/pack/binnen.json").unlink()
    assert not made.is_of(site.root / "build/pack/binnen.pdf", b"", "council")


def _table(site: Site) -> str:
    """The reports on the page of a pack."""
    found = re.search(r"<table.*</table>", site.html("packs/raad"), re.DOTALL)
    assert found is not None
    return found[0]


# The leak check -----------------------------------------------------------------------------------


def test_a_pdf_that_leaks_is_never_there(
    make_site: Callable[..., Site], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nor is the old one; a pack without the leak is made."""
    without_contacts(monkeypatch)
    monkeypatch.setattr(Publication, "stop_if_wrong", lambda *_: [])
    clean = {
        **FILES,
        "reports/schoon.md": report("Niets.", "audience: public\nstart: 2001-01-01", "Schoon"),
        "packs/schoon.md": "---\ntitle: Schoon\npack: {reports: [schoon]}\n---\n",
    }
    site = make_site({"reports/schoon.md": clean["reports/schoon.md"]})
    (site.root / "build/pack").mkdir()
    (site.root / "build/pack/raad.pdf").write_bytes(b"van de vorige keer")
    site.write(clean)
    site.build("pack", tripreports_audience="council")
    assert names(site) == ["schoon.json", "schoon.pdf"]
    assert site.status == 1
    found = [found for found in site.warnings if found.code == "trip.leak"]
    assert {Path(one.file).name for one in found} == {"raad.pdf"}
    assert [str(one) for one in site.of("packs/raad.md")] == ["packs/raad.md:3: trip.pack-not-made"]
    assert not (site.doctrees / "packs.new").exists()


def test_mistakes_leave_no_old_pdf(make_site: Callable[..., Site]) -> None:
    site = make_site(FILES, "pack", tripreports_audience="council")
    site.build("pack", tripreports_audience="public")
    site.write({"reports/open.md": str(FILES["reports/open.md"]) + "\nSteve Berry belde.\n"})
    site.build("pack", tripreports_audience="council")
    assert [found.code for found in site.warnings] == ["trip.name-in-text"]
    assert site.refused != ""
    assert names(site) == ["allen.json", "allen.pdf"]


def test_no_reader_of_pdfs(make_site: Callable[..., Site], monkeypatch: pytest.MonkeyPatch) -> None:
    """A site with a PDF that cannot be looked through is not made, and says what to do."""
    monkeypatch.setattr(pdf_reader, "_PACKAGES", ("pikepdf", "geen_lezer"))
    files = {**FILES, "reports/bijlage.pdf": b"%PDF-1.7\n", "los.md": "# Los\n\n{download}`x"
             " <reports/bijlage.pdf>`\n"}  # fmt: skip
    site = make_site(files, tripreports_audience="council")
    (found,) = site.warnings
    assert found.code == "trip.no-reader"
    assert "geen_lezer" in found.text
    assert "make pdf" in found.text
    assert site.refused != ""


# The privacy report -------------------------------------------------------------------------------


def test_the_privacy_report_of_packs(make_site: Callable[..., Site]) -> None:
    other = ":::{contact} Bea Buiten\n:person-kind: office-holder\n:::\n"
    files = {**FILES, "reports/ander.md": report(other, "audience: public", "Ander verslag")}
    site = make_site(files, "pack", tripreports_audience="council")
    path = site.root / "build/privacy-report-pdf-council.html"
    text = Page(path.read_text(encoding="utf-8")).text
    assert "Ans Jansen" in text
    assert "Bea Buiten" not in text  # not in a pack: it has no date
    assert "Steve Berry" not in text
    assert "Voor de raadraadraad.pdfReis een" in text
    assert "Voor iedereen" not in text
    site.build(tripreports_audience="council")
    assert Page(path.read_text(encoding="utf-8")).text == text
    shown = (site.root / "build/privacy-report-council.html").read_text(encoding="utf-8")
    for words in ("Bea Buiten", "Voor de raad", "Voor iedereen"):
        assert words in shown
    assert "Voor binnen" not in shown


# The command --------------------------------------------------------------------------------------


@pytest.mark.slow
def test_the_command_shares_doctrees_with_each_site(tmp_path: Path) -> None:
    """html, pdf, html: the last reads nothing and writes the links to the PDFs alone."""
    site = Site(tmp_path, CONF)
    site.write({**VOCABULARY, **FILES})
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}

    def run(*arguments: str) -> str:
        done = subprocess.run(
            [sys.executable, "-m", "sphinx_tripreports", *arguments], cwd=tmp_path,
            env=environment, capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert (done.returncode, done.stderr) == (0, "")
        return done.stdout

    def html() -> str:
        return run("build", "-b", "html", "-d", "build/doctrees-council", "-D",
                   "tripreports_audience=council", "src", "build/html-council")  # fmt: skip

    html()
    made = run("pdf", "src", "build", "-n", "-W")
    assert (
        made.count("0 added, 0 changed, 0 removed") == 1
    )  # the others are read for the first time
    assert sorted(path.name for path in (tmp_path / "build/pdf").glob("*.pdf")) == [
        "allen.pdf", "binnen.pdf", "raad.pdf"
    ]  # fmt: skip
    folder = tmp_path / "build/html-council"
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    assert "0 added, 0 changed, 0 removed" in html()
    after = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    changed = {path.relative_to(folder).as_posix() for path in after
               if after[path] != before.get(path)}  # fmt: skip
    assert changed - {".tripreports.json"} == {
        "packs/allen.html", "packs/allen.pdf", "packs/raad.html", "packs/raad.pdf",
    }  # fmt: skip
    made = run("pdf", "src", "build", "-n", "-W")
    assert made.count("0 added, 0 changed, 0 removed") == 3
