"""``make erase`` from end to end, and what builds do from then on."""

from __future__ import annotations

import io
import subprocess
import sys
import zipfile
from collections.abc import Callable

import pytest
from sites import VOCABULARY, Site, report

from sphinx_tripreports.i18n import console

PAGE = report("""\
Wij spraken Steve Berry en mevrouw Berry op de beurs.

:::{contact} Steve Berry
:job-title: directeur
:organisation: Angoka
:person-kind: company
:evidence: bron-berry
:::

[Een zin.]{#bron-berry}
""")
CLEAN = report("Een gewone zin.\n")


@pytest.fixture
def site(make_site: Callable[..., Site], monkeypatch: pytest.MonkeyPatch) -> Site:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")  # 2026-01-01
    return make_site({"reports/een.md": PAGE, "reports/twee.md": CLEAN}, None)


def _erase(site: Site, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "sphinx_tripreports", "erase", *arguments, str(site.src)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def _contents(site: Site) -> dict[str, bytes]:
    return {path.relative_to(site.src).as_posix(): path.read_bytes()
            for path in sorted(site.src.rglob("*")) if path.is_file()}  # fmt: skip


def test_first_only_what_would_change(site: Site) -> None:
    before = _contents(site)
    result = _erase(site, "--contact=een-steve-berry")
    assert (result.returncode, result.stderr) == (0, "")
    director = console("the {function}").format(function="directeur")
    assert f"reports/een.md:7: Steve Berry → {director}\n" in result.stdout
    assert f"reports/een.md:7: mevrouw Berry → {director}\n" in result.stdout
    assert "YES=1" in result.stdout
    assert _contents(site) == before


def test_erase_and_build(site: Site) -> None:
    assert site.build().warnings == []
    assert "Steve Berry" in site.page("reports/een").text
    result = _erase(site, "--contact=een-steve-berry", "--yes", "--reference=Z-12")
    assert (result.returncode, result.stderr) == (0, "")
    assert b"Berry" not in b"".join(_contents(site).values())
    assert b"berry" not in b"".join(_contents(site).values())
    listed = (site.src / "erased.toml").read_text(encoding="utf-8")
    assert 'erased = 2026-01-01\nreference = "Z-12"\n' in listed
    site.build()
    assert (site.warnings, site.status) == ([], 0)
    output = b"".join(path.read_bytes() for path in site.out.rglob("*") if path.is_file())
    assert b"berry" not in output.lower()
    assert "directeur" in site.page("reports/een").text


def _packed(text: str) -> bytes:
    """A file as word processors make them."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("word/document.xml", text)
    return made.getvalue()


BACK: dict[str, str | bytes] = {
    "reports/drie.md": f"{CLEAN}\nDaar was S. Berry.\n",
    "reports/vier.md": report("", "payer: Berry"),
    "reports/vijf.md": f"{CLEAN}\n% BERRY\n",
    "reports/bij-berry.md": CLEAN,
    "references.bib": "x\n% berry\n",
    "_static/a.docx": _packed("<w:t>Steve</w:t> <w:t>Berry</w:t>"),
}
"""Every kind of place in which the name may come back."""


@pytest.mark.parametrize("audience", ["internal", "public"])
def test_name_comes_back(site: Site, audience: str) -> None:
    _erase(site, "--contact=een-steve-berry", "--yes")
    settings = {"tripreports_audience": audience}
    assert (site.build(**settings).warnings, site.status) == ([], 0)
    conf = (site.src / "conf.py").read_bytes()
    site.write(BACK | {"conf.py": b'html_title = "Berry"\n' + conf})
    for _ in range(2):  # also when nothing has changed since
        site.build(**settings)
        found = [item for item in site.warnings if item.code == "trip.erased-name"]
        typed = {f"{item.file}:{item.line}" for item in found if not item.file.startswith("/")}
        assert typed == {
            "_static/a.docx:1",
            "conf.py:1",
            "references.bib:2",
            "reports/bij-berry.md:1",
            "reports/drie.md:9",
            "reports/vier.md:4",
            "reports/vijf.md:9",
        }
        assert "erry" not in "".join(item.text for item in found)
        assert site.status == 1 or site.refused
    for name in BACK:
        (site.src / name).unlink()
    site.write({"conf.py": conf})
    assert ([str(item) for item in site.build(**settings).warnings], site.status) == ([], 0)


def test_name_in_the_output_alone(site: Site) -> None:
    """What no source says, but the output does: a translation, a theme, an extension."""
    _erase(site, "--contact=een-steve-berry", "--yes")
    site.build(html_title="Site van " + "Ber" + "ry")
    assert {item.code for item in site.warnings} == {"trip.erased-name"}
    assert any(item.file.endswith("index.html") for item in site.warnings)
    assert site.status == 1


def test_exception(site: Site) -> None:
    _erase(site, "--contact=een-steve-berry", "--yes")
    entry = '[[not-a-name]]\nwords = "Piet Berry"\nreason = "een ander"\n'
    site.write({"reports/twee.md": f"{CLEAN}\nDaar was Piet Berry.\n", "not-names.toml": entry})
    assert (site.build().warnings, site.status) == ([], 0)
    site.write({"not-names.toml": entry.replace("Piet", "Jan")})
    site.build()
    assert [str(item) for item in site.of("reports/twee.md")] == [
        "reports/twee.md:9: trip.erased-name"
    ]


def test_list_that_cannot_be_read(site: Site) -> None:
    site.write({"erased.toml": "[hash]\n"})
    site.build()
    assert [str(item) for item in site.warnings] == ["erased.toml:1: trip.erased-list"]
    assert site.status == 1
    result = _erase(site, "--contact=een-steve-berry", "--yes")
    assert result.returncode == 2
    assert "erased.toml" in result.stderr
    assert (site.src / "reports/een.md").read_text(encoding="utf-8") == PAGE


def test_file_that_cannot_be_read(site: Site) -> None:
    _erase(site, "--contact=een-steve-berry", "--yes")
    site.write({"_static/a.pdf": b"%PDF-1.4 no more than this"})
    site.build()
    assert {item.code for item in site.of("_static/a.pdf")} == {"trip.erased-unreadable"}
    assert site.status == 1


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--contact=een-steve-bery"], "een-steve-berry"),
        (["--contact=niemand"], "niemand"),
        (["--contact=een-steve-berry", "--yes"], "latin.md"),
    ],
)
def test_nothing_is_changed(site: Site, arguments: list[str], words: str) -> None:
    if "latin.md" in words:
        site.write({"latin.md": "Bühler".encode("latin-1")})
    before = _contents(site)
    result = _erase(site, *arguments)
    assert (result.returncode, result.stdout) == (2, "")
    assert words in result.stderr
    assert _contents(site) == before


def test_other_files_are_named(site: Site) -> None:
    site.write({"_static/steve-berry.png": b"\x89PNG\r\n\x1a\n", "berry.bib": "x"})
    with zipfile.ZipFile(site.src / "a.docx", "w") as packed:
        packed.writestr("word/document.xml", "<w:t>mevrouw Berry</w:t>")
    site.write({"references.bib": "author = {Berry, S.}\n"})
    out = _erase(site, "--contact=een-steve-berry", "--yes").stdout
    assert "  references.bib:1: Berry, S." in out
    assert "  _static/steve-berry.png\n" in out
    assert "  berry.bib\n" in out
    assert "  a.docx: word/document.xml" in out
    assert "  references.bib:1\n" in out  # what is still there


def test_ends_of_lines_stay(site: Site) -> None:
    site.write({"reports/een.md": PAGE.replace("\n", "\r\n").encode()})
    _erase(site, "--contact=een-steve-berry", "--yes", "--as=een gast")
    text = (site.src / "reports/een.md").read_bytes()
    assert text.count(b"\r\n") == text.count(b"\n")
    assert b"Wij spraken een gast en een gast op de beurs.\r\n" in text


def test_page_gets_another_name(site: Site) -> None:
    site.write({"reports/bij-steve-berry.md": CLEAN, "x.md": "[x](reports/bij-steve-berry.md)\n"})
    _erase(site, "--contact=een-steve-berry", "--yes")
    assert (site.src / "reports" / "bij-directeur.md").read_text(encoding="utf-8") == CLEAN
    assert not (site.src / "reports" / "bij-steve-berry.md").exists()


def test_vocabulary_is_clean() -> None:
    """The cases above are about the name alone."""
    assert "berry" not in "".join(VOCABULARY.values()).lower()
