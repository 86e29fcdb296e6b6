"""The same invariants in situations that a random sequence of edits does not reach."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from sphinx.application import Sphinx

from invariants.site import Site, compare
from invariants.test_incremental import PNG, report_page

DOCS = Path(__file__).parents[2] / "docs"
FACTS: dict[str, object] = {
    "title": "Haven", "year": 2019, "day": 1, "theme": "water", "prose": "Kade", "person": "Molen",
    "outcome": "Brug", "status": "open", "city": "gent", "due": "2019-01-01", "link": None,
    "role": None, "cite": "aalst", "picture": None,
}  # fmt: skip


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """Three reports that name two themes."""
    made = Site(tmp_path)
    for theme in ("water", "licht"):
        made.write(
            f"themes/{theme}.md", f"---\ntitle: {theme.title()}\ntheme: {{}}\n---\n\nTekst.\n"
        )
    for nth, theme in enumerate(("water", "licht", "water"), 1):
        page = report_page({**FACTS, "theme": theme, "day": nth, "picture": "een"})
        made.write(f"reports/verslag-{nth}.md", page)
    made.write("pictures/een/foto.png", PNG)
    return made


def edit(site: Site, name: str, **changes: object) -> None:
    """Write a report anew with other facts."""
    site.write(f"reports/{name}.md", report_page({**FACTS, **changes}))


@pytest.mark.parametrize("theme", ["alabaster", "pydata_sphinx_theme"])
@pytest.mark.parametrize("jobs", [1, 2])
def test_themes_with_navigation(tmp_path: Path, theme: str, jobs: int) -> None:
    site = Site(tmp_path, theme=theme)
    site.write("themes/water.md", "---\ntitle: Water\ntheme: {}\n---\n\nTekst.\n")
    edit(site, "verslag-1")
    edit(site, "verslag-3", day=3)
    site.build(jobs=jobs)
    edit(site, "verslag-2", day=2, title="Nieuw")
    edit(site, "verslag-1", title="Anders", cite="cuijk")
    (site.source / "reports/verslag-3.md").unlink()
    site.build(jobs=jobs)
    assert site.differences(jobs=3 - jobs) == []


def test_parallel_equals_serial(tmp_path: Path) -> None:
    site = Site(tmp_path)
    shutil.rmtree(site.source)
    shutil.copytree(DOCS, site.source)
    assert site.build("one", jobs=1) == ""
    assert site.build("two", jobs=2) == ""
    assert compare(tmp_path / "one/html", tmp_path / "two/html") == []


@pytest.mark.parametrize("go_back", [False, True])
def test_interrupted_build(site: Site, go_back: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """A build that stops while writing; the sources may then go back to what they were."""
    site.build()
    edit(site, "verslag-1", title="Anders", theme="licht", outcome="Nieuw")
    setup = Sphinx.__init__

    def stop(app: Sphinx, *args: object, **options: object) -> None:
        setup(app, *args, **options)
        app.connect("html-page-context", lambda app, page, *_: page == "themes/licht" and 1 / 0)

    monkeypatch.setattr(Sphinx, "__init__", stop)
    with pytest.raises(Exception, match="division"):
        site.build()
    monkeypatch.undo()
    if go_back:
        edit(site, "verslag-1", theme="water", day=1, picture="een")
    site.build()
    assert site.differences() == []


def test_two_builders_on_shared_doctrees(site: Site) -> None:
    site.build()
    site.build(builder="text")
    edit(site, "verslag-1", title="Anders", outcome="Nieuw", theme="licht")
    site.write("themes/water.md", "---\ntitle: Waterkant\ntheme: {}\n---\n\nTekst.\n")
    site.build(builder="text")
    (site.source / "reports/verslag-3.md").unlink()
    site.build()
    site.build(builder="text")
    site.build(builder="export")
    for builder in ("html", "text", "export"):
        assert site.differences(builder=builder) == []


def test_deleted_report_is_nowhere(site: Site) -> None:
    edit(site, "verslag-9", title="Zoekwoord", person="Zoekwoord", outcome="Zoekwoord", day=2)
    site.write("reports/map/verslag-8.md", report_page({**FACTS, "title": "Zoekwoord"}))
    site.write("reports/index.md", site.source.joinpath("reports/index.md").read_text() + "map/*\n")
    site.build()
    (site.source / "reports/verslag-9.md").unlink()
    shutil.rmtree(site.source / "reports/map")
    site.build()
    kept = site.root / "kept/html"
    assert not [path for path in kept.rglob("*") if "verslag-9" in path.name or path.name == "map"]
    texts = [path.read_bytes() for path in kept.rglob("*") if path.is_file()]
    assert not any(b"Zoekwoord" in text or b"zoekwoord" in text for text in texts)
    assert site.differences() == []


def test_changed_picture_and_download(site: Site) -> None:
    site.write("reports/verslag-1.md", report_page(FACTS) + "\n{download}`lijst <lijst.csv>`\n")
    site.write("reports/lijst.csv", "een\n")
    site.build()
    site.write("reports/verslag-1.md", report_page(FACTS))
    site.write("pictures/twee/foto.png", PNG + b" ")
    edit(site, "verslag-2", theme="licht", day=2, picture="twee")
    edit(site, "verslag-3", day=3)
    site.build()
    assert site.differences() == []


def test_a_mistake_outlives_an_interrupted_build(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.build()
    edit(site, "verslag-1", theme="onbekend")
    setup = Sphinx.__init__

    def stop(app: Sphinx, *args: object, **options: object) -> None:
        setup(app, *args, **options)
        app.connect("html-page-context", lambda *_: 1 / 0)

    monkeypatch.setattr(Sphinx, "__init__", stop)
    with pytest.raises(Exception, match="division"):
        site.build()
    monkeypatch.undo()
    assert "verslag-1.md" in site.build()
    assert "verslag-1.md" in site.build()
