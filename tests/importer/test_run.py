"""``make import``: what becomes of files, and what is said about it."""

from __future__ import annotations

from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest
from sites import Site

from sphinx_tripreports import cli
from sphinx_tripreports.importer import known, run
from sphinx_tripreports.importer.cities import city_page
from sphinx_tripreports.importer.recognition.gazetteer import City
from sphinx_tripreports.scaffold import ScaffoldError

REPORT = """\
Verslag werkbezoek Tampere

Gemeente: Den Haag

Periode: 6 t/m 9 juni 2023

Wie hebben we ontmoet?

Mika Kulmala, projectleider, ITS Factory

Zqi Xyz

Vervolgafspraken

Mika Kulmala stuurt de cijfers voor 1 juli 2023.
"""
FILES = Path(__file__).parent / "files"


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    folder = tmp_path / "docs"
    (folder / "cities").mkdir(parents=True)
    (folder / "reports").mkdir()
    page = "---\ntitle: Den Haag\nstad: {country: NL}\n---\n"
    (folder / "cities" / "den-haag.md").write_text(page)
    return folder


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "verslag 1.txt"
    path.write_text(REPORT)
    return path


def _import(docs: Path, *arguments: Path | str) -> tuple[int, str]:
    out = StringIO()
    code = run.import_all(list(map(str, arguments)), docs, out, StringIO())
    return code, out.getvalue()


@pytest.mark.usefixtures("english")
def test_a_report(docs: Path, report: Path) -> None:
    code, said = _import(docs, report)
    assert code == 0
    assert said.splitlines() == [
        "These cities got a page of their own: tampere",
        (
            "Page                      Municipality  Dates                    Cities   Contacts  "
            "Outcomes  Follow-ups  To check"
        ),
        (
            "reports/den-haag-2023.md  Den Haag      2023-06-06 – 2023-06-09  Tampere  2         "
            "0         1           1"
        ),
        "1 of 1 files have become a page. Look at each, and type: make check",
    ]
    assert (docs / "cities" / "tampere.md").read_text() == (
        '---\ntitle: "Tampere"\ncity:\n  country: FI\n  lat: 61.50\n  lon: 23.79\n'
        "  geonames: 634963\n---\n\nTampere is a city in Finland.\n"
    )
    page = (docs / "reports" / "den-haag-2023.md").read_text()
    assert page.startswith('---\ntitle: "Verslag werkbezoek Tampere"\nreport:\n')


@pytest.mark.usefixtures("english")
def test_the_same_file_again(docs: Path, report: Path) -> None:
    _import(docs, report)
    before = {path: path.read_bytes() for path in docs.rglob("*.md")}
    code, said = _import(docs, report)
    assert code == 1
    assert said == "verslag 1.txt has been imported before: reports/den-haag-2023.md.\n"
    assert {path: path.read_bytes() for path in docs.rglob("*.md")} == before


def test_nothing_is_overwritten(docs: Path, report: Path) -> None:
    page = docs / "reports" / "den-haag-2023.md"
    page.write_text("van iemand anders")
    city = docs / "cities" / "tampere.md"
    city.write_text("ook van iemand anders")
    assert _import(docs, report)[0] == 0
    assert page.read_text() == "van iemand anders"
    assert city.read_text() == "ook van iemand anders"
    assert (docs / "reports" / "den-haag-2023-tampere.md").exists()


@pytest.mark.usefixtures("english")
def test_one_bad_file_does_not_stop_the_others(docs: Path, report: Path, tmp_path: Path) -> None:
    empty = tmp_path / "leeg.docx"
    empty.write_bytes(b"")
    code, said = _import(docs, empty, tmp_path / "weg.pdf", report)
    assert code == 1
    lines = said.splitlines()
    assert lines[0].startswith("leeg.docx")
    assert "weg.pdf" in lines[1]
    assert lines[-1].startswith("1 of 3 files")


def test_which_files_are_meant(tmp_path: Path) -> None:
    for name in ("b.docx", "a.txt", "~$b.docx", ".c.txt", "foto.png", "sub/d.odt", "'s avonds.md"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"x")

    def names(*arguments: str) -> list[str]:
        return [path.name for path in run.files_of(arguments)]

    assert names(str(tmp_path)) == ["'s avonds.md", "a.txt", "b.docx", "d.odt"]
    assert names(f"{tmp_path}/a.txt {tmp_path}/b.docx") == ["a.txt", "b.docx"]
    assert names(f"'{tmp_path}/een reis.txt' x.pdf") == ["een reis.txt", "x.pdf"]
    assert names(f"{tmp_path}/'s avonds.md") == ["'s avonds.md"]
    assert names("niet's er.txt") == ["niet's er.txt"]


def test_nothing_to_do(docs: Path, tmp_path: Path) -> None:
    (tmp_path / "leeg").mkdir()
    with pytest.raises(ScaffoldError):
        _import(docs, tmp_path / "leeg")
    with pytest.raises(ScaffoldError):
        _import(docs / "niet", tmp_path / "leeg")


def test_progress_on_a_terminal(docs: Path, report: Path, tmp_path: Path) -> None:
    other = tmp_path / "b.txt"
    other.write_text("Hallo.")
    progress = Terminal()
    run.import_all([str(report), str(other)], docs, StringIO(), progress)
    steps = progress.getvalue().split("\r")[1:]
    assert [step[:40] for step in steps] == [
        f"[{'-' * 30}] 0/2 ver",
        f"[{'#' * 15}{'-' * 15}] 1/2 b.t",
        f"[{'#' * 30}] 2/2    ",
    ]
    assert steps[-1].endswith("\n")


@pytest.mark.usefixtures("english")
def test_a_city_of_which_little_is_known() -> None:
    page = city_page(City("ga-east", "Ga East"))
    assert page == (
        '---\ntitle: "Ga East"\ncity: {}\n---\n\nWrite here in one or two sentences what this is.\n'
    )


def test_the_command(
    docs: Path, report: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.run(["import", f"--file={report}", str(docs)]) == 0
    assert "reports/den-haag-2023.md" in capsys.readouterr().out
    (tmp_path / "leeg").mkdir()
    assert cli.run(["import", f"--file={tmp_path / 'leeg'}", str(docs)]) == 2
    assert ".docx" in capsys.readouterr().err


def test_what_the_pages_say_already(docs: Path) -> None:
    (docs / "reports" / "oud.md").write_text(
        "---\ntitel: Oud\nverslag:\n  bron: {bestand: oud.docx, sha256: abc}\n---\n"
    )
    (docs / "lijst.md").write_text(
        "---\ntitle: Lijst\n---\n\n:::{organisatie} Polis\n:ook-bekend-als: Polis Network\n:::\n\n"
        ":::{event} Beurs\n:start: 2023-06-06\n:end: 2023-06-07\nTekst.\n:::\n"
    )
    (docs / "stuk.md").write_text("---\ntitle: [\n---\n")
    found = known.read(docs)
    assert found.imported == {"abc": "reports/oud.md"}
    assert [(term.kind, term.label) for term in found.vocabulary] == [
        ("city", "Den Haag"), ("event", "Beurs"), ("organisation", "Polis"),
    ]  # fmt: skip
    assert found.vocabulary.key("organisation", "polis network") == "polis"


def test_drafts_are_right_pages(make_site: Callable[..., Site], tmp_path: Path) -> None:
    """They build without a warning, show what is to be checked, and `make check` names it."""
    site = make_site({"reports/index.md": "---\ntitle: R\n---\n"}, None)
    report = tmp_path / "verslag.txt"
    report.write_text(REPORT)
    names = ("den-haag.docx", "rijswijk.odt", "den-haag.pdf")
    code, said = _import(site.src, report, *(FILES / name for name in names))
    assert code == 0, said
    site.build("html")
    assert [str(warned) for warned in site.warnings] == []
    shown = site.page("reports/den-haag-2023").text
    assert "Mika Kulmala, projectleider, ITS Factory" in shown
    page = (site.src / "reports" / "den-haag-2023.md").read_text(encoding="utf-8")
    reason = page.split(":nakijken: ")[1].split("\n")[0]
    assert reason in shown
    site.build("check")
    (line,) = [
        number for number, text in enumerate(page.splitlines(), 1) if text == ":::{contact} Zqi Xyz"
    ]
    assert f"reports/den-haag-2023.md:{line}:" in site.output
