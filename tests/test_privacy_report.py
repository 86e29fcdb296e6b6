"""The privacy report of a build: complete, for the right eyes, and never in what is published."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from sites import Page, Site, report

NAMED = """\
:::{contact} Steve Berry
:job-title: Chairman
:organisation: Angoka <b>
:person-kind: company
:::

:::{contact} Ans Jansen
:job-title: wethouder
:person-kind: office-holder
:::

:::{contact} Piet Toestemming
:job-title: gids
:person-kind: company
:name-public: yes
:ground: toestemming van 3 mei
:::

:::{contact} Zonder Soort
:job-title: gids
:::
"""
FRONT = "audience: public\nstart: 2021-11-14\nend: 2021-11-18\n"
FILES = {
    "reports/een.md": report(NAMED, FRONT, "Reis een"),
    "reports/binnen.md": report(
        ":::{contact} Geheim Persoon\n:person-kind: office-holder\n:::\n", "audience: internal"
    ),
}


@pytest.fixture(scope="module")
def site(make_site: Callable[..., Site]) -> Site:
    return make_site(FILES, None)


def _report(site: Site, audience: str, **settings: object) -> Page:
    site.build(tripreports_audience=audience, tripreports_today="2026-11-19", **settings)
    assert (site.warnings, site.refused) == ([], "")
    name = "privacy-report.html" if audience == "internal" else f"privacy-report-{audience}.html"
    return Page((site.out.parent / name).read_text(encoding="utf-8"))


def test_internal(site: Site) -> None:
    page = _report(site, "internal", tripreports_retention_years=5)
    for name in ("Steve Berry", "Ans Jansen", "Piet Toestemming", "Zonder Soort", "Geheim Persoon"):
        assert name in page.text
    assert "Angoka <b>" in page.text
    assert page.tags["b"] == 0
    assert "reports/een.md:9" in page.text
    assert "18 november 2026" in page.text
    assert (
        page.source.count('<span class="trip-mark trip-mark-overdue">') == 4
    )  # of the other report no end is known
    assert "html/reports/een.html" in page.hrefs
    assert (site.out / "reports" / "een.html").is_file()


def test_outside(site: Site) -> None:
    page = _report(site, "public", tripreports_retention_years=6)
    assert "Ans Jansen" in page.text
    assert "Piet Toestemming" in page.text
    assert "toestemming van 3 mei" in page.text
    assert "<span" not in page.source
    for name in ("Berry", "Zonder Soort", "Geheim"):
        assert name not in page.source
    assert "reports/binnen.md" in page.text


def test_nothing_in_what_is_published(site: Site) -> None:
    _report(site, "public")
    assert not list(site.out.rglob("privacy-report*"))
    output = b"".join(path.read_bytes() for path in site.out.rglob("*") if path.is_file())
    assert b"van 3 mei" not in output


def test_same_input_same_bytes(site: Site) -> None:
    one = _report(site, "council").source
    (site.out.parent / "privacy-report-council.html").unlink()
    site.write({"reports/een.md": FILES["reports/een.md"]})
    assert _report(site, "council").source == one


def test_page_for_everyone(site: Site) -> None:
    """What a browser and a screen reader need; nothing is loaded from elsewhere."""
    source = _report(site, "council").source
    assert source.startswith('<!DOCTYPE html>\n<html lang="nl">')
    assert source.count("<h1>") == 1
    assert source.count("<caption>") == source.count("<table")
    assert source.count("<th ") == source.count("<th scope=")
    assert "http:" not in source
    assert "https:" not in source
    assert "<script" not in source


def test_erased_and_exceptions(make_site: Callable[..., Site]) -> None:
    forms = '"00ff-00112233445566778899aabbccddeeff"'
    erased = (
        '[hash]\nmethod = "scrypt"\nsalt = "00112233445566778899aabbccddeeff"\n'
        "n = 2\nr = 1\np = 1\n"
        f'[[person]]\nerased = 2026-01-31\nreference = "Z-12"\nforms = [{forms}]\n'
        'words = ["00000"]\n'
        f'[[person]]\nerased = 2026-02-28\nforms = [{forms}]\nwords = ["00000"]\n'
    )
    words = '[[not-a-name]]\nwords = "Hotel Berry"\npages = ["reports/a*"]\nreason = "hotel"\n'
    page = _report(make_site({"erased.toml": erased, "not-names.toml": words}, None), "internal")
    for text in ("31 januari 2026", "Z-12", "28 februari 2026", "Hotel Berry", "reports/a*"):
        assert text in page.text


def test_builders_that_publish_nothing(make_site: Callable[..., Site]) -> None:
    site = make_site(FILES, "check")
    assert not list(site.root.rglob("privacy-report*"))


def test_doctrees_inside_the_output(tmp_path: Path, make_site: Callable[..., Site]) -> None:
    """As a bare ``sphinx-build`` has them."""
    from sphinx.cmd.build import main

    site = make_site(FILES, None)
    out = tmp_path / "www" / "site"
    assert main(["-q", "-b", "html", str(site.src), str(out)]) == 0
    assert [path.parent for path in tmp_path.rglob("privacy-report*")] == [tmp_path / "www"]
