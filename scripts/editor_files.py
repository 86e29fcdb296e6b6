"""Make what helps writers in their editor: a JSON Schema of the front matter, and snippets.

    python scripts/editor_files.py

Names and values come from the tables of the extension, explanations from the manual for writers, so
that none of them is kept twice.  The files stand in ``.vscode``; other editors can read the schema
from there.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Any

from sphinx_tripreports.front_matter import PAGE_BLOCKS, SPHINX_KEYS
from sphinx_tripreports.model import names
from sphinx_tripreports.model.dates import MONTHS, WEEKDAYS
from sphinx_tripreports.model.fields import Fields
from sphinx_tripreports.model.packs import PACK_KEYS, QUERY_KEYS
from sphinx_tripreports.model.parsing import RECORD_OPTIONS, REPORT_KEYS, TERM_KEYS

ROOT = Path(__file__).parents[1]
MANUAL = ROOT / "docs" / "manual" / "schrijven.md"
FOLDER = ROOT / ".vscode"
SCHEMA, SNIPPETS = "front-matter.schema.json", "verslag.code-snippets"

Schema = dict[str, Any]
TEXT: Schema = {"type": ["string", "number", "null"]}
WHOLE: Schema = {"type": ["integer", "null"], "minimum": 0}
TEXTS: Schema = {"anyOf": [TEXT, {"type": "array", "items": TEXT}]}
DATE: Schema = {
    "type": ["string", "null"],
    "pattern": (
        r"^(\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}"
        rf"|(({'|'.join(WEEKDAYS)}) )?\d{{1,2}} ({'|'.join(MONTHS)}) \d{{4}})$"
    ),
}
LISTS = ("cities", "events", "themes", "topics", "functions", "alt-labels", "related", "links",
         "unverified", "reports")  # fmt: skip


def choice(table: dict[str, str]) -> Schema:
    """One of the names of a table, English ones first."""
    return {"enum": [*dict.fromkeys([*table.values(), *table]), None]}


def several(table: dict[str, str]) -> Schema:
    """Names of a table: one, or a list."""
    one = choice(table)
    return {"anyOf": [one, {"type": "array", "items": one}]}


def number(least: int, most: int) -> Schema:
    return {"type": ["number", "null"], "minimum": least, "maximum": most}


def block(name: str, keys: Iterable[str], own: dict[str, Schema]) -> Schema:
    """The definition *name* of a block: each key under all its names, and no other."""
    known = tuple(keys)
    properties: dict[str, Schema] = {}
    for key in known:
        text = explanations().get(f"{name} {key}") or explanations().get(key)
        value = own.get(key) or (TEXTS if key in LISTS else TEXT)
        properties[key] = {"description": text, **value} if text else value
        for alias in aliases(key, known)[1:]:
            properties[alias] = {"$ref": f"#/definitions/{name}/properties/{key}"}
    return {"type": ["object", "null"], "properties": properties, "additionalProperties": False}


def aliases(key: str, known: tuple[str, ...]) -> list[str]:
    """All that a writer may type for *key* where the keys *known* are."""
    fields = Fields(known, "", 0)
    return [key, *(name for name in names.KEYS if name != key and fields.name(name) == key)]


@cache
def explanations() -> dict[str, str]:
    """What to fill in, by key: from the tables of the manual, the first that has it.

    A table of several blocks has a column that says of which; only that of the leads of a topic
    has names that others have as well.
    """
    found: dict[str, str] = {}
    for line in MANUAL.read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]]
        if len(cells) < 3:
            continue
        text = re.sub(r"(?:, )?[Zz]ie \[[^]]*\]\([^)]*\)\.?", "", cells[-1])
        text = text.replace("`", "").replace("*", "").strip()
        where = "lead " if cells[2] == "trekker" else ""
        for key in re.findall(r"`:?([\w-]+):?`", cells[0]):
            found.setdefault(where + key, text[:1].upper() + text[1:].rstrip(".") + ".")
    return found


def to(name: str) -> Schema:
    return {"$ref": f"#/definitions/{name}"}


def schema() -> Schema:
    """The schema of all front matter (draft-07, which editors know best)."""
    travellers = {"anyOf": [WHOLE, to("travellers")]}
    report = {"start": DATE, "end": DATE, "audience": choice(names.AUDIENCES),
              "travellers": travellers, "source": to("source")}  # fmt: skip
    term = {"lat": number(-90, 90), "lon": number(-180, 180),
            "leads": {"type": "array", "items": to("lead")}}  # fmt: skip
    pack = {"date": DATE, "audience": choice(names.AUDIENCES), "query": to("query"),
            "order": choice(names.PACK_ORDERS), "registers": several(names.PACK_REGISTERS),
            "confidentiality": choice(names.CONFIDENTIALITIES),
            "information-category": choice(names.INFORMATION_CATEGORIES)}  # fmt: skip
    query = {key: DATE if key in ("from", "to") else TEXTS for key in QUERY_KEYS}
    lead = ("city", "status", "since", "report", "evidence")
    definitions = {
        "report": block("report", REPORT_KEYS, report),
        **{kind: block(kind, TERM_KEYS[kind], term) for kind in names.PAGE_KINDS},
        "pack": block("pack", PACK_KEYS, pack),
        "query": block("query", QUERY_KEYS, query),
        "travellers": block("travellers", ("count", "functions"), {"count": WHOLE}),
        "source": block("source", ("file", "sha256"), {}),
        "lead": block("lead", lead, {"status": choice(names.LEAD_STATUSES)}),
    }
    properties: dict[str, Schema] = {"title": {"type": ["string", "number"]}}
    properties |= dict.fromkeys(aliases("audience", ("audience",)), choice(names.AUDIENCES))
    properties |= {kind: to(kind) for kind in PAGE_BLOCKS} | {key: {} for key in SPHINX_KEYS}
    dutch = {alias: properties[key] for alias, key in names.FRONT_MATTER.items()}
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "De gegevens bovenaan een pagina van de kennisbank dienstreizen",
        "type": "object",
        "properties": properties | dutch,
        "additionalProperties": False,
        "not": {"anyOf": [both(*pair) for pair in combinations(PAGE_BLOCKS, 2)]},
        "definitions": definitions,
    }


def both(*kinds: str) -> Schema:
    """Two blocks of which a page can have only one, each under any of its names."""
    called = [[kind, *(name for name, key in names.FRONT_MATTER.items() if key == kind)]
              for kind in kinds]  # fmt: skip
    return {"allOf": [{"anyOf": [{"required": [name]} for name in some]} for some in called]}


# Snippets -----------------------------------------------------------------------------------------

VALUES = {"kind": names.OUTCOME_KINDS, "person-kind": names.PERSON_KINDS, "status": names.STATUSES,
          "type": names.ORGANISATION_TYPES}  # fmt: skip
SHOWN = {
    "contact": ("job-title", "organisation", "person-kind"),
    "outcome": ("kind", "themes", "cities"),
    "follow-up": ("owner", "due", "status"),
    "organisation": ("id", "type"),
    "event": ("id", "start", "end", "city"),
}
ARGUMENTS = {"contact": "Voornaam Achternaam", "outcome": "Korte titel", "follow-up": "Korte titel",
             "organisation": "Naam", "event": "Naam"}  # fmt: skip
WITH_TEXT = ("contact", "outcome", "follow-up")
SENTENCE = "De zin uit het verslag."


def snippets() -> dict[str, dict[str, Any]]:
    """Snippets of VS Code, by name: each record in English and in Dutch, roles, and a report."""
    found: dict[str, dict[str, Any]] = {}
    for kind in RECORD_OPTIONS:
        dutch = next(name for name, meant in names.DIRECTIVES.items() if meant == kind)
        for name in (kind, dutch):
            text = f"Een blok voor een {dutch}" + (", in het Engels" if name == kind else "")
            found[f"Blok {name}"] = snippet(name, text, record(kind, name, name == dutch))
    for role in names.ROLES:
        body = [f"{{{role}}}`${{1:naam}}`$0"]
        found[f"Verwijzing {role}"] = snippet(f"noem-{role}", f"Noem een {role} in de tekst", body)
    found |= {
        "Vindplaats": snippet("vindplaats", "De zin waar een blok naar wijst met :evidence:",
                              ["[${1:De zin uit het verslag.}]{#${2:bron-naam}}$0"]),
        "Noot": snippet("noot", "Een noot van de redactie",
                        [":::{editor-note}", "${1:Wat er niet klopt.}", ":::", "$0"]),
        "Plaatje": snippet("plaatje", "Een plaatje met een omschrijving",
                           ["![${1:wat erop staat}](${2:plaatje.png})$0"]),
        "Verslag": snippet("verslag", "De gegevens bovenaan een verslag", front_matter()),
    }  # fmt: skip
    return found


def snippet(prefix: str, description: str, body: list[str]) -> dict[str, Any]:
    return {"scope": "markdown", "prefix": prefix, "description": description, "body": body}


def record(kind: str, name: str, dutch: bool) -> list[str]:
    """A block with the options that are used most."""
    lines = [f":::{{{name}}} ${{1:{ARGUMENTS[kind]}}}"]
    for stop, option in enumerate(SHOWN[kind], start=2):
        others = aliases(option, RECORD_OPTIONS[kind])[1:] if dutch else []
        key = others[0] if others else option
        lines.append(f":{key}: {value(option, stop, dutch)}")
    if kind in WITH_TEXT:
        lines.append(f"${{{len(SHOWN[kind]) + 2}:{SENTENCE}}}")
    return [*lines, ":::", "$0"]


def value(option: str, stop: int, dutch: bool) -> str:
    """What stands behind an option: a choice where there are only so many values."""
    if option in VALUES:
        table = VALUES[option]
        possible = dict.fromkeys(table.values())
        if dutch:
            possible = dict.fromkeys(
                next((name for name, meant in table.items() if meant == one and name != one), one)
                for one in possible
            )
        return f"${{{stop}|{','.join(possible)}|}}"
    examples = {"due": "2026-12-31", "start": "2026-01-31", "end": "2026-02-01"}
    return f"${{{stop}:{examples.get(option, '')}}}" if option in examples else f"${stop}"


def front_matter() -> list[str]:
    audiences = ",".join(dict.fromkeys(names.AUDIENCES.values()))
    return [
        "---", "title: ${1:Werkbezoek aan een stad}", "report:", "  municipality: ${2:den-haag}",
        "  start: ${3:2026-01-31}", "  end: ${4:2026-02-01}", "  travellers: {count: ${5:2}}",
        "  cities: [${6:barcelona}]", "  themes: [$7]", "  topics: [$8]",
        f"  audience: ${{9|{audiences}|}}", "---", "", "$0",
    ]  # fmt: skip


def files() -> dict[str, str]:
    """The text of each file by its name."""
    made = {SCHEMA: schema(), SNIPPETS: snippets()}
    return {
        name: json.dumps(data, ensure_ascii=False, indent=2) + "\n" for name, data in made.items()
    }


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for name, text in files().items():
        (FOLDER / name).write_text(text, encoding="utf-8")
