"""A page is light, stays so when the knowledge base grows, and asks nothing of other websites."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest
from invariants.site import PACKS, Site

ROOT = Path(__file__).parents[2]
LIMIT = 60_000
"""Bytes of a report page with our own styles and scripts, compressed as a web server would."""


def weight(page: Path, *others: Path) -> int:
    """The bytes of files that are sent compressed, one by one."""
    return sum(len(gzip.compress(path.read_bytes(), 9)) for path in (page, *others))


def test_a_report(folder: Path) -> None:
    ours = sorted((ROOT / "ext/sphinx_tripreports/static").glob("*.*s"))
    assert {path.suffix for path in ours} == {".css", ".js"}
    reports = sorted((folder / "reports").glob("*.html"))
    heaviest = max(reports, key=weight)
    assert weight(heaviest, *ours) <= LIMIT


def test_growth(tmp_path: Path) -> None:
    """The same report, alone and beside sixty others."""
    sizes = []
    for others in (0, 60):
        site = Site(tmp_path / str(others), theme="pydata_sphinx_theme",
                    more='html_sidebars = {"**": []}')  # fmt: skip
        for nth in range(others + 1):
            front = f"---\ntitle: Verslag {nth}\nreport: {{cities: [gent], themes: [water]}}\n---\n"
            site.write(f"reports/r{nth}.md", f"{front}\nNaar {{city}}`gent`.\n")
        site.write("themes/water.md", "---\ntitle: Water\ntheme: {}\n---\n")
        for name in PACKS:
            site.write(
                f"packs/{name}.md",
                f"---\ntitle: {name}\npack: {{audience: internal, reports: [r0]}}\n---\n",
            )
        assert site.build() == ""
        sizes.append((site.root / "kept/html/reports/r0.html").stat().st_size)
    assert abs(sizes[1] - sizes[0]) <= 1024


def test_no_search_index_on_ordinary_pages(folder: Path) -> None:
    """It grows with every report; only the search page needs it."""
    loading = {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*.html")
        if re.search(r'<script[^>]*src="[^"]*search', path.read_text(encoding="utf-8"))
    }
    assert loading == {"search.html"}


@pytest.mark.parametrize("name", ["index", "reports/den-haag-2021", "search"])
def test_nothing_from_elsewhere(folder: Path, name: str) -> None:
    source = (folder / f"{name}.html").read_text(encoding="utf-8")
    loaded = re.findall(r'<(?:script|link|img|source|iframe)[^>]*(?:src|href)="([^"]+)"', source)
    assert loaded
    assert [url for url in loaded if re.match(r"(?:[a-z]+:)?//", url)] == []
