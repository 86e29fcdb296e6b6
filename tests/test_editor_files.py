"""What helps writers in their editor: made from the code's own tables, and right."""

from __future__ import annotations

import importlib.util
import json
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any, Final

import jsonschema
import pytest
import yaml
from sites import Site, report

from sphinx_tripreports.model import frontmatter, names
from sphinx_tripreports.model.parsing import RECORD_OPTIONS, REPORT_KEYS, TERM_KEYS

ROOT: Final = Path(__file__).parents[1]
FOLDER: Final = ROOT / ".vscode"


def load() -> ModuleType:
    path = ROOT / "scripts" / "editor_files.py"
    spec = importlib.util.spec_from_file_location("editor_files", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


EDITOR: Final = load()
SCHEMA: Final = json.loads((FOLDER / EDITOR.SCHEMA).read_text(encoding="utf-8"))
SNIPPETS: Final = json.loads((FOLDER / EDITOR.SNIPPETS).read_text(encoding="utf-8"))


class Yaml12(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """YAML as editors read it: since 1.2, a date is text."""


Yaml12.yaml_implicit_resolvers = {
    first: [pair for pair in pairs if pair[0] != "tag:yaml.org,2002:timestamp"]
    for first, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def wrong(text: str) -> list[str]:
    """Where a front matter does not fit the schema."""
    data = yaml.load(text, Yaml12)
    validator = jsonschema.Draft7Validator(SCHEMA)
    return sorted("/".join(map(str, error.path)) for error in validator.iter_errors(data))


@pytest.mark.parametrize("name", EDITOR.files())
def test_file_is_current(name: str) -> None:
    """If not: python scripts/editor_files.py."""
    assert (FOLDER / name).read_text(encoding="utf-8") == EDITOR.files()[name]


# The schema --------------------------------------------------------------------------------------


def test_schema_is_one() -> None:
    jsonschema.Draft7Validator.check_schema(SCHEMA)


def front_matters() -> Iterator[tuple[str, str]]:
    for path in sorted((ROOT / "docs").rglob("*.md")):
        if parts := frontmatter.split(path.read_text(encoding="utf-8")):
            yield path.relative_to(ROOT).as_posix(), parts[0]
    manual = (ROOT / "docs" / "manual" / "schrijven.md").read_text(encoding="utf-8")
    for match in re.finditer(r"^% voorbeeld: (pagina-\S+)\n```markdown\n---\n(.*?)^---$", manual,
                             re.DOTALL | re.MULTILINE):  # fmt: skip
        yield match[1], match[2]


@pytest.mark.parametrize(("name", "text"), list(front_matters()), ids=lambda value: value[:40])
def test_all_pages_fit(name: str, text: str) -> None:
    assert wrong(text) == []


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("report: {municipalty: x}", "report"),
        ("verslag: {begin: 14/11/21}", "verslag/begin"),
        ("report: {start: 14 novembre 2021}", "report/start"),
        ("report: {audience: iedereen}", "report/audience"),
        ("report: {cities: {a: b}}", "report/cities"),
        ("report: {travellers: drie}", "report/travellers"),
        ("report: {travellers: {aantal: 3, namen: [x]}}", "report/travellers"),
        ("report: {source: {sha265: x}}", "report/source"),
        ("stad: {lat: 91}", "stad/lat"),
        ("city: {leads: []}", "city"),
        ("topic: {leads: [{city: x, status: baas}]}", "topic/leads/0/status"),
        ("tittel: x", ""),
        ("theme: {}\nstad: {}", ""),
    ],
)
def test_mistakes_are_seen(text: str, where: str) -> None:
    assert wrong(text) == [where]


@pytest.mark.parametrize(
    "text",
    ["report:", "report: {end: }", "report: {start: zondag 14 november 2021, cities: barcelona}",
     "thema: {}", "report: {case-number: 12, travellers: 3}", "orphan: true", "lang: en"],
)  # fmt: skip
def test_what_the_build_takes_is_right(text: str) -> None:
    assert wrong(text) == []


@pytest.mark.parametrize("kind", ["report", *names.PAGE_KINDS])
def test_every_key_is_there_with_its_explanation(kind: str) -> None:
    known = REPORT_KEYS if kind == "report" else TERM_KEYS[kind]
    properties = SCHEMA["definitions"][kind]["properties"]
    assert [key for key in known if key not in properties] == []
    assert [key for key in known if not properties[key].get("description")] == []


def test_dutch_names_mean_the_same() -> None:
    properties = SCHEMA["definitions"]["report"]["properties"]
    assert properties["gemeente"] == {"$ref": "#/definitions/report/properties/municipality"}
    assert SCHEMA["properties"]["verslag"] == SCHEMA["properties"]["report"]


# Snippets ----------------------------------------------------------------------------------------


def expanded(body: list[str]) -> str:
    """A snippet as it stands when a writer takes the first of each choice."""
    text = "\n".join(body)
    text = re.sub(r"\$\{\d+\|([^,|]+)[^|]*\|\}", r"\1", text)
    return re.sub(r"\$\{\d+:([^}]*)\}|\$\d+", lambda match: match[1] or "", text)


def test_every_block_has_snippets_in_both_languages() -> None:
    starts = {name for snippet in SNIPPETS.values()
              for name in re.findall(r"^:::\{([\w-]+)\}", snippet["body"][0])}  # fmt: skip
    assert starts >= set(RECORD_OPTIONS) | {"contactpersoon", "opbrengst", "vervolgafspraak",
                                            "organisatie", "evenement", "editor-note"}  # fmt: skip
    prefixes = [snippet["prefix"] for snippet in SNIPPETS.values()]
    assert len(set(prefixes)) == len(prefixes)
    assert all(snippet["description"] and snippet["scope"] == "markdown"
               for snippet in SNIPPETS.values())  # fmt: skip


def test_snippets_build_without_a_warning(make_site: Any) -> None:
    front = SNIPPETS["Verslag"]["body"]
    blocks = [expanded(snippet["body"]).replace("Naam", name) for name, snippet in SNIPPETS.items()
              if name.startswith(("Blok", "Noot"))]  # fmt: skip
    site: Site = make_site(
        {"reports/a.md": expanded(front), "reports/b.md": report("\n\n".join(blocks))}
    )
    assert site.raw_warnings == ""
    page = site.domain.store.on_page("reports/b")
    assert [len(page.contacts), len(page.outcomes), len(page.follow_ups)] == [2, 2, 2]
    assert {contact.person_kind for contact in page.contacts} == {"office-holder"}
    assert {outcome.kind for outcome in page.outcomes} == {"award"}


# The task of VS Code -----------------------------------------------------------------------------


def test_tasks_find_the_messages_of_make_check(make_site: Any) -> None:
    tasks = json.loads((FOLDER / "tasks.json").read_text(encoding="utf-8"))["tasks"]
    matchers = tasks[0]["problemMatcher"]
    mistakes, advice = (re.compile(matcher["pattern"]["regexp"], re.M) for matcher in matchers)
    site: Site = make_site({"reports/a.md": report("{city}`nergens`\n")}, "check")
    path = f"{site.src}/reports/a.md"
    assert [match.group(1, 2, 3) for match in mistakes.finditer(site.raw_warnings)] == [
        (path, "7", "WARNING")
    ]
    found = {match[1]: match[2] for match in advice.finditer(site.output)}
    assert found == {path: "3"}


@pytest.mark.parametrize("name", ["settings.json", "tasks.json", "extensions.json"])
def test_other_files_can_be_read(name: str) -> None:
    assert json.loads((FOLDER / name).read_text(encoding="utf-8"))


def test_settings_lead_to_the_schema() -> None:
    settings = json.loads((FOLDER / "settings.json").read_text(encoding="utf-8"))
    assert [(ROOT / name).is_file() for name in settings["yaml.schemas"]] == [True]
