"""The command behind ``make pdf``: what it asks of Sphinx, and what it refuses."""

from __future__ import annotations

import pytest

from sphinx_tripreports import cli


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The arguments of each build, which does not take place."""
    found: list[list[str]] = []

    def build(arguments: list[str]) -> int:
        found.append(arguments)
        return 3

    monkeypatch.setattr(cli, "build", build)
    return found


@pytest.mark.parametrize(
    ("given", "settings"),
    [
        ([], []),
        (["--pack=", "--reports=", "--title="], []),
        (["--pack=raad-maart"], ["-D", "tripreports_pack=raad-maart"]),
        (
            ["--reports=een twee", '--title=Een "titel", $(ls) = goed'],
            ["-D", "tripreports_pack_reports=een twee",
             "-D", 'tripreports_pack_title=Een "titel", $(ls) = goed'],
        ),
    ],
)  # fmt: skip
def test_what_is_asked_of_sphinx(
    asked: list[list[str]], given: list[str], settings: list[str]
) -> None:
    options = ["-n", "-W", "--keep-going", "-j", "2"]
    assert cli.pdf(["mijn docs", "uit", *given, *options]) == 3
    assert asked == [
        ["-b", "pack", "-d", "uit/doctrees", *options, *settings, "mijn docs", "uit/pdf"]
    ]


@pytest.mark.parametrize(
    ("given", "word"),
    [
        (["--pack=raad", "--reports=een", "--title=Titel"], "PACK"),
        (["--pack=raad", "--title=Titel"], "PACK"),
        (["--reports=een"], "TITLE"),
        (["--title=Titel"], "REPORTS"),
    ],
)
def test_what_is_refused(
    asked: list[list[str]], capsys: pytest.CaptureFixture[str], given: list[str], word: str
) -> None:
    assert cli.pdf(["docs", "build", *given]) == 2
    assert word in capsys.readouterr().err
    assert asked == []


def test_a_build_of_a_pack_is_never_skipped() -> None:
    """The shortcut for a site that is up to date knows nothing of PDFs."""
    from sphinx_tripreports.uptodate import Stamp

    assert Stamp.of(["-b", "pack", "-d", "build/doctrees", "docs", "build/pdf"]) is None
