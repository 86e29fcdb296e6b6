"""The command behind ``make pdf``: what it asks of Sphinx, and what it refuses."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sphinx_tripreports import cli
from sphinx_tripreports.packs.made import Made

OPTIONS = ["-n", "-W", "--keep-going", "-j", "2"]
PAGES = {
    "raad": "pack: {reports: [een]}",
    "iedereen": "raadspakket: {doelgroep: openbaar, reports: [een]}",
    "binnen": "audience: internal\npack: {reports: [een]}",
    "gewoon": "report: {audience: public}",
}


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The arguments of each build, which does not take place."""
    found: list[list[str]] = []

    def apart(arguments: list[str]) -> int:
        found.append(arguments)
        return 3 * ("tripreports_audience=council" in arguments)

    monkeypatch.setattr(cli, "apart", apart)
    return found


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with pages, in which the commands are typed."""
    monkeypatch.chdir(tmp_path)
    for name, block in PAGES.items():
        write(tmp_path, name, block)
    return tmp_path


def write(project: Path, name: str, block: str) -> None:
    path = project / "mijn docs/packs" / f"{name}.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"---\ntitle: {name}\n{block}\n---\n\nEen pack.\n", encoding="utf-8")


def arguments(audience: str, *settings: str) -> list[str]:
    """What sphinx-build gets."""
    doctrees = "uit/doctrees" if audience == "internal" else f"uit/doctrees-{audience}"
    defined = (f"tripreports_{text}" for text in (f"audience={audience}", *settings))
    return ["-b", "pack", "-d", doctrees, *OPTIONS, *(part for text in defined for part in
            ("-D", text)), "mijn docs", "uit/pdf"]  # fmt: skip


@pytest.mark.parametrize("given", [[], ["--pack=", "--reports=", "--title=", "--audience="]])
def test_one_build_for_each_audience(
    project: Path, asked: list[list[str]], given: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """One that fails does not stop the others, and its code is that of all."""
    assert cli.pdf(["mijn docs", "uit", *given, *OPTIONS]) == 3
    assert asked == [arguments("internal"), arguments("council"), arguments("public")]
    assert capsys.readouterr().out == ""


def test_only_audiences_that_packs_are_for(
    project: Path, asked: list[list[str]], capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "mijn docs/packs/raad.md").unlink()
    (project / "mijn docs/packs/binnen.md").unlink()
    assert cli.pdf(["mijn docs", "uit", *OPTIONS]) == 0
    assert asked == [arguments("public")]
    assert "uit/pdf" in capsys.readouterr().out


def test_no_packs(
    project: Path, asked: list[list[str]], capsys: pytest.CaptureFixture[str]
) -> None:
    for name in PAGES:
        write(project, name, "report: {}")
    assert cli.pdf(["mijn docs", "uit", *OPTIONS]) == 0
    assert asked == []
    assert "uit/pdf" not in capsys.readouterr().out


def test_a_page_that_cannot_be_read_is_for_internal_use(
    project: Path, asked: list[list[str]]
) -> None:
    """Its build tells what is wrong."""
    write(project, "raad", "pack: {reports: [een")
    (project / "mijn docs/packs/binnen.md").unlink()
    cli.pdf(["mijn docs", "uit", *OPTIONS])
    assert asked == [arguments("internal"), arguments("public")]


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (["--pack=raad"], arguments("council", "pack=raad")),
        (["--pack=iedereen"], arguments("public", "pack=iedereen")),
        (["--pack=binnen"], arguments("internal", "pack=binnen")),
        # That build knows all packs, and says what was meant.
        (["--pack=rad"], arguments("internal", "pack=rad")),
        (
            ["--reports=een twee", '--title=Een "titel", $(ls) = goed'],
            arguments("council", "pack_reports=een twee",
                      'pack_title=Een "titel", $(ls) = goed'),
        ),
        (
            ["--reports=een", "--title=T", "--audience=Openbaar"],
            arguments("public", "pack_reports=een", "pack_title=T"),
        ),
    ],
)  # fmt: skip
def test_one_pack(
    project: Path, asked: list[list[str]], given: list[str], expected: list[str]
) -> None:
    cli.pdf(["mijn docs", "uit", *given, *OPTIONS])
    assert asked == [expected]


@pytest.mark.parametrize(
    ("given", "word"),
    [
        (["--pack=raad", "--reports=een", "--title=Titel"], "PACK"),
        (["--pack=raad", "--title=Titel"], "PACK"),
        (["--reports=een"], "TITLE"),
        (["--title=Titel"], "REPORTS"),
        (["--audience=public"], "AUDIENCE"),
        (["--pack=raad", "--audience=public"], "AUDIENCE"),
        (["--reports=een", "--title=T", "--audience=iedereen"], "iedereen"),
    ],
)
def test_what_is_refused(
    project: Path,
    asked: list[list[str]],
    capsys: pytest.CaptureFixture[str],
    given: list[str],
    word: str,
) -> None:
    assert cli.pdf(["mijn docs", "uit", *given]) == 2
    assert word in capsys.readouterr().err
    assert asked == []


def test_two_packs_with_one_name(
    project: Path, asked: list[list[str]], capsys: pytest.CaptureFixture[str]
) -> None:
    """Their files would have one name, and not always one audience."""
    write(project, "meer/raad", "pack: {audience: public}")
    assert cli.pdf(["mijn docs", "uit"]) == 2
    assert "packs/meer/raad.md" in capsys.readouterr().err
    assert asked == []


def test_files_of_an_audience_without_packs_are_removed(
    project: Path, asked: list[list[str]]
) -> None:
    """Only when all packs are asked for; what is now for others stays."""
    folder = project / "uit/pdf"
    folder.mkdir(parents=True)
    for name, audience in (("raad", "council"), ("weg", "council"), ("nu", "public")):
        (folder / f"{name}.pdf").write_bytes(b"x")
        facts = {"doelgroep": audience, "bestand": {"sha256": ""}}
        (folder / f"{name}.json").write_text(json.dumps(facts), encoding="utf-8")
    made = Made(project / "uit/doctrees-council", folder)
    made.settle("council", ["raad.pdf", "weg.pdf", "nu.pdf"])
    (project / "mijn docs/packs/raad.md").unlink()
    cli.pdf(["mijn docs", "uit", "--pack=iedereen"])
    assert len([*folder.iterdir()]) == 6
    cli.pdf(["mijn docs", "uit"])
    assert sorted(path.name for path in folder.iterdir()) == ["nu.json", "nu.pdf"]
    assert Made(project / "uit/doctrees-council", folder).names == []


def test_a_build_of_a_pack_is_never_skipped() -> None:
    """The shortcut for a site that is up to date knows nothing of PDFs."""
    from sphinx_tripreports.uptodate import Stamp

    assert Stamp.of(["-b", "pack", "-d", "build/doctrees", "docs", "build/pdf"]) is None
