"""The Dutch catalogs: complete, with the same placeholders, and compiled from what is committed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Final

import pydata_sphinx_theme
import pytest
import sphinx
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.mofile import read_mo, write_mo
from babel.messages.pofile import read_po

from sphinx_tripreports.i18n import CATALOG, LOCALE_DIR
from sphinx_tripreports.warnings_ import KIND_LABELS, Subtype

PACKAGE: Final = LOCALE_DIR.parent
DUTCH: Final = LOCALE_DIR / "nl" / "LC_MESSAGES"
SPHINX: Final = Path(sphinx.__file__).parent
THEME: Final = Path(pydata_sphinx_theme.__file__).parent

_PLACEHOLDER: Final = re.compile(r"\{\{|\}\}|\{\w*\}|%\(\w+\)s|%s|<[^>]+>|&#?\w+;")
# What Sphinx writes on a page itself; the rest of its code talks to the console.
_ON_PAGES: Final = ("themes/basic/", "writers/html5", "domains/__init__", "locale/__init__")


def read(path: Path) -> Catalog:
    with path.open("rb") as file:
        return read_po(file, locale="nl") if path.suffix != ".mo" else read_mo(file)


def texts(catalog: Catalog) -> Iterator[tuple[Message, str]]:
    """The messages with their English text; the singular of a plural."""
    for message in catalog:
        if message.id:
            yield message, message.id if isinstance(message.id, str) else message.id[0]


POT: Final = {text: message for message, text in texts(read(LOCALE_DIR / f"{CATALOG}.pot"))}
PO: Final = {text: message for message, text in texts(read(DUTCH / f"{CATALOG}.po"))}


@pytest.mark.parametrize("text", POT)
def test_every_text_is_translated(text: str) -> None:
    assert text in PO
    assert PO[text].string
    assert not PO[text].fuzzy


@pytest.mark.parametrize("domain", [CATALOG, "sphinx"])
def test_placeholders_are_the_same(domain: str) -> None:
    for message, text in texts(read(DUTCH / f"{domain}.po")):
        dutch = str(message.string)
        assert sorted(_PLACEHOLDER.findall(dutch)) == sorted(_PLACEHOLDER.findall(text)), text


def test_template_holds_the_texts_of_the_code() -> None:
    """`make catalog` was run after the last change of a text."""
    keywords = DEFAULT_KEYWORDS | {"__": None}
    methods = [("**.py", "python"), ("**/templates/**.html", "jinja2")]
    found = extract_from_dir(str(PACKAGE), methods, keywords=keywords)
    code = {text if isinstance(text, str) else text[0] for _, _, text, _, _ in found}
    assert code == set(POT)
    assert set(PO) == set(POT)


@pytest.mark.parametrize("domain", [CATALOG, "sphinx"])
def test_compiled_catalog_is_that_of_the_text(domain: str) -> None:
    compiled = BytesIO()
    write_mo(compiled, read(DUTCH / f"{domain}.po"))
    assert (DUTCH / f"{domain}.mo").read_bytes() == compiled.getvalue()


def _translated(path: Path) -> set[str]:
    return {text for message, text in texts(read(path)) if message.string}


def test_every_text_of_a_page_has_dutch() -> None:
    """What Sphinx and the theme put on pages is translated by Sphinx or by us."""
    known = _translated(SPHINX / "locale/nl/LC_MESSAGES/sphinx.mo")
    known |= _translated(DUTCH / "sphinx.mo")
    wanted = {
        text
        for message, text in texts(read(SPHINX / "locale/sphinx.pot"))
        for place, _ in message.locations
        if place.startswith(_ON_PAGES)
    }
    # Messages of the HTML writer to the console, and its texts for the theme's own site.
    console = {text for text in wanted if re.search(r"numfig|Any IDs|unsupported|image size", text)}
    wanted |= {
        text
        for message, text in texts(read(THEME / "locale/sphinx.pot"))
        for place, _ in message.locations
        if place.startswith("src/")
    }
    assert wanted - console - known == set()


def test_our_sphinx_catalog_holds_only_what_sphinx_lacks() -> None:
    """A translation that Sphinx has as well would never be seen."""
    known = _translated(SPHINX / "locale/nl/LC_MESSAGES/sphinx.mo")
    assert _translated(DUTCH / "sphinx.mo") & known == set()


@pytest.mark.parametrize("subtype", Subtype, ids=lambda subtype: subtype.code)
def test_message_fits_every_kind(subtype: Subtype) -> None:
    """A Dutch sentence with a kind in it has no article before it, which would fit only some."""
    dutch = str(PO[subtype.value[1]].string)
    assert not re.search(r"\b([Dd]e|[Hh]et|[Dd]eze|[Dd]it|[Dd]ie|[Dd]at) \{kind\}", dutch)
    assert set(KIND_LABELS.values()) <= set(PO)
