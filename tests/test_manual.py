"""The manual tells the truth: its examples build, its mistakes give the messages it promises,
and nothing that a writer can type, or a web master can set, is missing from it.

An example is a fenced block after a comment: ``% voorbeeld: <name>``, or for a mistake
``% voorbeeld-fout: <name> <subtype>``.  A name begins with ``pagina-`` (a whole page, whose file
name is the rest) or ``fragment-`` (part of the page of a report).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import fields
from pathlib import Path
from typing import Final, NamedTuple

import pytest
from sites import Page, Site

from sphinx_tripreports import advice
from sphinx_tripreports.builders.findings import FORMATS
from sphinx_tripreports.config import PREFIX, TripReportsConfig
from sphinx_tripreports.directives.index import INDEXES
from sphinx_tripreports.directives.reference import ReferenceDirective
from sphinx_tripreports.export.records import SCHEMA_VERSION, Exporter
from sphinx_tripreports.front_matter import SPHINX_KEYS
from sphinx_tripreports.model import names, packs, parsing
from sphinx_tripreports.model.readability import LONGEST_SENTENCE, NORMAL
from sphinx_tripreports.model.store import Store
from sphinx_tripreports.warnings_ import TYPE, Subtype

DOCS: Final = Path(__file__).parents[1] / "docs"
WRITERS: Final = (DOCS / "manual" / "schrijven.md").read_text(encoding="utf-8")
AUDIENCES: Final = (DOCS / "manual" / "doelgroepen.md").read_text(encoding="utf-8")
CLERKS: Final = (DOCS / "manual" / "raadspakketten.md").read_text(encoding="utf-8")
AUTHORS: Final = f"{WRITERS}\n{AUDIENCES}\n{CLERKS}"
WEB_MASTERS: Final = (DOCS / "manual" / "beheer.md").read_text(encoding="utf-8")
SEARCHING: Final = (DOCS / "manual" / "zoeken.md").read_text(encoding="utf-8")
HOUSE_STYLE: Final = (DOCS / "manual" / "huisstijl.md").read_text(encoding="utf-8")
PRIVACY: Final = (DOCS / "manual" / "privacy.md").read_text(encoding="utf-8")
REFERENCE: Final = (DOCS / "develop" / "reference.md").read_text(encoding="utf-8")

CONF: Final = """
extensions = ["sphinx_tripreports", "sphinx_design", "sphinxcontrib.bibtex"]
bibtex_bibfiles = ["references.bib"]
"""
FRAGMENT: Final = """\
---
title: Een verslag
report:
  municipality: den-haag
  start: 2021-11-14
  end: 2021-11-18
---

"""
FOLDERS: Final = {"report": "reports", "theme": "themes", "city": "cities", "topic": "topics",
                  "pack": "packs"}  # fmt: skip
VALUES: Final = {
    "status": names.STATUSES,
    "kind": names.OUTCOME_KINDS,
    "person-kind": names.PERSON_KINDS,
    "type": names.ORGANISATION_TYPES,
    "audience": names.AUDIENCES,
    "name-public": names.YES_NO,
    "status of a lead": names.LEAD_STATUSES,
    "order": names.PACK_ORDERS,
    "registers": names.PACK_REGISTERS,
    "confidentiality": names.CONFIDENTIALITIES,
    "information category": names.INFORMATION_CATEGORIES,
}
NESTED: Final = {
    "travellers": ("count", "functions"),
    "source": ("file", "sha256"),
    "leads": ("city", "status", "since", "report", "evidence"),
}
INDEX_OPTIONS: Final = ("limit",)

INSIDE: Final = "---\ntitle: Van Leiden naar Lyon\nreport: {audience: internal}\n---\n\nTekst.\n"
"""A report that one of the mistakes is about."""

_EXAMPLE: Final = re.compile(
    r"^% voorbeeld(?P<wrong>-fout)?: (?P<name>(?:pagina|fragment)-\S+)(?: (?P<subtype>\S+))?\n"
    r"(?P<fence>`{3,})markdown\n(?P<text>.*?)^(?P=fence)$",
    re.DOTALL | re.MULTILINE,
)
_CODE: Final = re.compile(r"(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)")


class Example(NamedTuple):
    """An example of the manual; *subtype* is the mistake that it shows."""

    name: str
    text: str
    subtype: str

    @property
    def source(self) -> str:
        """The page that it is, or that it stands on."""
        return self.text if self.name.startswith("pagina-") else FRAGMENT + self.text

    @property
    def path(self) -> str:
        """Where its page goes: the folder follows from the block of its front matter."""
        head = self.source.split("---")[1]
        keys = re.findall(r"^(\S+):", head, re.MULTILINE)
        kinds = [names.FRONT_MATTER.get(key, key) for key in keys]
        folder = next((FOLDERS[kind] for kind in kinds if kind in FOLDERS), "")
        file = f"{self.name.removeprefix('pagina-')}.md"
        return f"{folder}/{file}" if folder else file


def examples() -> Iterator[Example]:
    for match in _EXAMPLE.finditer(AUTHORS):
        assert bool(match["wrong"]) == bool(match["subtype"]), match["name"]
        yield Example(match["name"], match["text"], match["subtype"] or "")


RIGHT: Final = [example for example in examples() if not example.subtype]
WRONG: Final = [example for example in examples() if example.subtype]
SHOWN: Final = "\n".join(example.text for example in RIGHT)
CODE: Final = {match[2].strip().strip(":") for match in _CODE.finditer(AUTHORS)}


def docs() -> dict[str, str | bytes]:
    """The pages of the knowledge base without its guides."""
    files: dict[str, str | bytes] = {
        path.relative_to(DOCS).as_posix(): path.read_bytes()
        for path in DOCS.rglob("*")
        if path.suffix in (".md", ".bib") and path.parent.name not in ("manual", "develop")
    }
    index = (DOCS / "index.md").read_text(encoding="utf-8")
    return files | {"index.md": re.sub(r"^(manual|develop)/index\n", "", index, flags=re.MULTILINE)}


@pytest.fixture(scope="module")
def right(make_site: Callable[..., Site]) -> Site:
    """One build of all examples that are right, and of the reference."""
    pages = {example.path: example.source for example in RIGHT}
    pages["develop.md"] = "---\norphan: true\n" + REFERENCE.removeprefix("---\n")
    return make_site(docs() | pages, conf=CONF, bare=True)


@pytest.fixture(scope="module")
def wrong(make_site: Callable[..., Site]) -> Site:
    """One build of all examples that are wrong."""
    pages = {example.path: example.source for example in WRONG}
    pages["reports/leiden-2024.md"] = INSIDE
    return make_site(docs() | pages, conf=CONF, bare=True)


def test_each_example_has_a_name_of_its_own() -> None:
    paths = [example.path for example in examples()]
    assert len(set(paths)) == len(paths)
    assert not set(paths) & docs().keys()
    assert AUTHORS.count("\n% voorbeeld") == len(paths)
    assert len(re.findall(r"^`{3,}markdown", AUTHORS, re.MULTILINE)) == len(paths)


@pytest.mark.parametrize("example", RIGHT, ids=lambda example: example.name)
def test_example_is_right(right: Site, example: Example) -> None:
    assert right.of(example.path) == []


def test_examples_do_no_harm_elsewhere(right: Site) -> None:
    assert right.warnings == []
    assert right.broken_links() == []


@pytest.mark.parametrize("example", WRONG, ids=lambda example: example.name)
def test_example_shows_its_mistake(wrong: Site, example: Example) -> None:
    assert [found.code for found in wrong.of(example.path)] == [f"{TYPE}.{example.subtype}"]


def test_mistakes_do_no_harm_elsewhere(wrong: Site) -> None:
    paths = [example.path for example in WRONG]
    assert [str(found) for found in wrong.warnings if found.file not in paths] == []


@pytest.mark.parametrize("example", WRONG, ids=lambda example: example.name)
def test_text_of_a_mistake_is_still_shown(wrong: Site, example: Example) -> None:
    """The last sentence of each example is on its page."""
    lines = [line for line in example.text.splitlines() if re.match(r"[A-Z].*[.]$", line)]
    shown = wrong.page(example.path.removesuffix(".md")).text
    for line in lines[-1:]:
        words = re.sub(r"\{\w+\}`([^`<]+?)(?: <[^>]*>)?`|\[([^]]*)\]\{[^}]*\}", r"\1\2", line)
        assert words in shown


@pytest.mark.parametrize("name", [*parsing.RECORD_OPTIONS, *INDEXES, "editor-note"])
def test_directive_has_an_example(name: str) -> None:
    assert re.search(rf"^:{{3,}}\{{{name}\}}", SHOWN, re.MULTILINE)
    assert name in CODE or f"{{{name}}}" in CODE or name == "editor-note"


@pytest.mark.parametrize("kind", names.KINDS)
def test_role_has_an_example(kind: str) -> None:
    assert f"{{{kind}}}`" in SHOWN


@pytest.mark.parametrize("alias", names.ROLES)
def test_alias_of_a_role_has_an_example(alias: str) -> None:
    assert f"{{{alias}}}`" in SHOWN


@pytest.mark.parametrize(
    "table",
    [names.DIRECTIVES, names.ROLES, names.KEYS, names.FRONT_MATTER, *VALUES.values()],
    ids=["directives", "roles", "keys", "front matter", *VALUES],
)
def test_every_alias_and_value_is_in_the_manual(table: dict[str, str]) -> None:
    assert {*table, *table.values()} - CODE == set()


@pytest.mark.parametrize("kind", parsing.RECORD_OPTIONS)
def test_every_option_is_in_the_manual(kind: str) -> None:
    written = " ".join(CODE)  # several may share a cell: `:cities:` `:themes:`
    missing = [name for name in parsing.RECORD_OPTIONS[kind] if not _word(name, written)]
    assert missing == []


@pytest.mark.parametrize(
    "keys",
    [
        parsing.REPORT_KEYS,
        *parsing.TERM_KEYS.values(),
        packs.PACK_KEYS,
        packs.QUERY_KEYS,
        *NESTED.values(),
        SPHINX_KEYS,
        INDEX_OPTIONS,
    ],
    ids=["report", *parsing.TERM_KEYS, "pack", "query", *NESTED, "sphinx", "index"],
)
def test_every_key_is_in_the_manual(keys: tuple[str, ...]) -> None:
    written = " ".join(CODE)
    assert [key for key in keys if not _word(key, written)] == []


def test_every_key_has_an_example(right: Site) -> None:
    """Each key and option is used, in English or Dutch, in an example that is right."""
    used = {names.canonical(names.KEYS, key) for key in re.findall(r"([\w'-]+):(?:\s|$)", SHOWN)}
    used |= set(re.findall(r"([\w'-]+):(?:\s|$)", SHOWN))
    options = {key for keys in parsing.RECORD_OPTIONS.values() for key in keys}
    keys = {key for keys in (*parsing.TERM_KEYS.values(), *NESTED.values()) for key in keys}
    assert {*options, *keys, *parsing.REPORT_KEYS} - used == set()


def test_every_message_is_in_the_manual() -> None:
    # Those of a style sheet and of synonyms are no mistakes in a page; test_design_tokens.py and
    # test_site_search.py show them.
    elsewhere = {match[2] for match in _CODE.finditer(HOUSE_STYLE)} - CODE
    elsewhere |= {"synonyms"} if "`trip.synonyms`" in SEARCHING else set()
    # Those of names and of erased people: test_name_check.py, test_erase.py.
    # Those of audiences outside: test_audiences.py.
    elsewhere |= set(re.findall(r"^\| `trip\.([\w-]+)` \|", PRIVACY + AUDIENCES, re.MULTILINE))
    assert {subtype.code for subtype in Subtype} - CODE - elsewhere == set()
    # `not-utf8` needs a file that is no text; others come when a PDF is made (tests/packs).
    shown = {example.subtype for example in WRONG} | {"not-utf8"}
    shown |= {match[2] for match in _CODE.finditer(CLERKS)}
    assert {subtype.code for subtype in Subtype} - shown - elsewhere == set()


def test_every_advice_is_in_the_manual() -> None:
    section = WRITERS[WRITERS.index("### Advies") : WRITERS.index("### Meldingen in een merge")]
    rows = re.findall(r"^\| `([\w-]+)` \|", section, re.MULTILINE)
    assert set(rows) == {"weekday", *(kind.code for kind in advice.Kind)}
    assert f"meer dan {LONGEST_SENTENCE} woorden" in WRITERS
    assert f"lager dan {NORMAL}" in WRITERS


@pytest.mark.parametrize("name", FORMATS)
def test_every_form_of_messages_is_in_the_manual(name: str) -> None:
    assert f"make check FORMAT={name}" in WRITERS
    assert FORMATS[name].file in WRITERS


def test_every_message_is_in_the_reference(right: Site) -> None:
    page = right.page("develop")
    assert {f"warning-{subtype.code}" for subtype in Subtype} - set(page.ids) == set()
    for subtype in Subtype:
        assert f"{TYPE}.{subtype.code}" in page.text
    assert {f"advice-{kind.code}" for kind in advice.Kind} - set(page.ids) == set()


def test_every_setting_is_in_the_reference(right: Site) -> None:
    page = right.page("develop")
    for item in fields(TripReportsConfig):
        name = PREFIX + item.name
        assert f"config-{name.replace('_', '-')}" in page.ids
        assert name in page.text
        assert repr(item.default) in page.text


def test_reference_of_what_does_not_exist(make_site: Callable[..., Site]) -> None:
    text = "---\ntitle: X\norphan: true\n---\n\n:::{trip-reference} roles\nTekst blijft.\n:::\n"
    site = make_site({"x.md": text})
    assert [found.code for found in site.of("x.md")] == ["trip.unknown-value"]
    assert "Tekst blijft." in site.page("x").text
    assert ReferenceDirective.__doc__


def test_export_is_in_the_manual() -> None:
    """Every array of the export, and the version of its schema."""
    code = {match[2] for match in _CODE.finditer(WEB_MASTERS)}
    assert set(Exporter(Store({}, {})).everything()) - code == set()
    assert f'"schema_version": "{SCHEMA_VERSION}"' in WEB_MASTERS


def test_pages_hold_no_live_example() -> None:
    """Nothing of the manual ends up in the registers of the knowledge base."""
    page = Page(AUTHORS)
    assert page.tags["div"] == 0
    outside = _EXAMPLE.sub("", AUTHORS)
    assert not re.search(r"^:{3,}\{", outside, re.MULTILINE)


def _word(name: str, text: str) -> bool:
    return re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", text) is not None
