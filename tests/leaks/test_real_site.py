"""A whole site, from which nothing is withheld: nobody is found in it who is not there."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest
from sites import Site

from sphinx_tripreports.leaks.check import check
from sphinx_tripreports.leaks.records import Withheld

pytestmark = pytest.mark.slow

_TITLE = re.compile(r"^title: (.+)$", re.MULTILINE)
_ROLE = re.compile(r"\{\w+\}`([\w-]+)`")
_CONTACT = re.compile(r"^:::\{contact\} (.+)$", re.MULTILINE)


def _folder(package: str) -> Path:
    found = find_spec(package)
    assert found is not None
    assert found.origin is not None
    return Path(found.origin).parent


def _programs(root: Path) -> list[Path]:
    package = root / "ext" / "sphinx_tripreports"
    parts = (
        "directives",
        "locale/nl",
        "locale_js",
        "rendering",
        "static",
        "theme",
        "search_page.py",
    )
    return [
        *(package / part for part in parts),
        _folder("babel") / "locale-data" / "nl.dat",
        _folder("docutils") / "writers",
        _folder("pydata_sphinx_theme") / "theme",
        _folder("sphinx") / "locale" / "nl",
        _folder("sphinx") / "themes",
        _folder("sphinx") / "writers",
        _folder("sphinx_design"),
    ]


@pytest.fixture(scope="module")
def docs(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The knowledge base of this project, as everyone in the house sees it."""
    folder = tmp_path_factory.mktemp("docs")
    shutil.copytree(root / "docs", folder / "src")
    return Site(folder, (root / "docs" / "conf.py").read_text(encoding="utf-8")).build()


@pytest.fixture(scope="module")
def visible(docs: Site) -> list[str]:
    paths = sorted(path for path in docs.src.rglob("*") if path.suffix in {".md", ".bib", ".toml"})
    texts = {path: path.read_text(encoding="utf-8") for path in paths}
    titles = {path.stem: found[1] for path, text in texts.items() if (found := _TITLE.search(text))}
    # Readers see the title of a term where a role has no text of its own.
    return [_ROLE.sub(lambda role: titles.get(role[1], role[1]), text) for text in texts.values()]


@pytest.fixture(scope="module")
def invented(root: Path, tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """Pages of reports that are not in the docs: other words about the same things."""
    folder = tmp_path_factory.mktemp("corpus") / "src"
    program = root / "bench" / "corpus.py"
    subprocess.run([sys.executable, program, "--n", "60", "--out", folder], check=True,
                   stdout=subprocess.DEVNULL)  # fmt: skip
    return [path.read_text(encoding="utf-8") for path in sorted(folder.glob("reports/*.md"))]


def test_strangers_are_not_found(
    docs: Site, visible: list[str], invented: list[str], root: Path
) -> None:
    known = " ".join(visible)
    names = {name for page in invented for name in _CONTACT.findall(page) if name not in known}
    assert len(names) > 300
    items = [Withheld(name, "name", "x.md", 1) for name in sorted(names)]
    assert check(docs.out, items, visible, software=_programs(root)) == []


def test_other_reports_are_not_found(
    docs: Site, visible: list[str], invented: list[str], root: Path
) -> None:
    """The invented reports share most of their words with the real ones."""
    blocks = [
        block
        for page in invented
        for block in page.split("\n\n")
        if len(block) > 200 and not block.lstrip().startswith((":", "|", "-", "!"))
    ]
    assert len(blocks) > 200
    items = [Withheld(block, "block", "x.md", 1) for block in blocks]
    assert check(docs.out, items, visible, software=_programs(root)) == []


def test_everyone_in_it_is_found(docs: Site, visible: list[str], root: Path) -> None:
    """The other way around: the same site with all names withheld."""
    names = {name for page in visible for name in _CONTACT.findall(page) if len(name.split()) > 1}
    assert len(names) > 15
    items = [Withheld(name, "name", "x.md", 1) for name in sorted(names)]
    found = check(docs.out, items, [], software=_programs(root))
    assert {leak.withheld for leak in found} == set(items)
    files = {leak.file.split("/")[0] for leak in found}
    assert {"contacts.html", "reports", "objects.inv", "_search"} <= files
