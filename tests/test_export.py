"""``make export``: valid by its schema, and true to the pages that it points at."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import sites
from invariants.site import Site
from sphinx.util.inventory import InventoryFile

from sphinx_tripreports.export.records import SCHEMA_VERSION

ROOT = Path(__file__).parents[1]
SCHEMAS = ROOT / "ext/sphinx_tripreports/export"
SCHEMA = json.loads((SCHEMAS / "schema.json").read_text("utf-8"))
SEARCH_SCHEMA = json.loads((SCHEMAS / "search-schema.json").read_text("utf-8"))
SEARCH_FILE = "search-records.jsonl"
ARRAYS = ("reports", "contacts", "outcomes", "follow_ups", "themes", "cities", "topics",
          "organisations", "events")  # fmt: skip


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real pages as HTML and as export; gives the folder with both."""
    made = Site(tmp_path_factory.mktemp("export"))
    made.source = ROOT / "docs"
    assert made.build() == ""
    assert made.build(builder="export") == ""
    return made.root / "kept"


@pytest.fixture(scope="module")
def data(site: Path) -> dict[str, Any]:
    """The export."""
    text = (site / "export/tripreports.json").read_text("utf-8")
    return json.loads(text)  # type: ignore[no-any-return]


@pytest.fixture(scope="module")
def found(site: Path) -> list[dict[str, Any]]:
    """What can be found, as other search engines get it."""
    return lines(site / "export" / SEARCH_FILE)


def lines(path: Path) -> list[dict[str, Any]]:
    text = path.read_text("utf-8")
    assert text.endswith("}\n")
    return [json.loads(line) for line in text.removesuffix("\n").split("\n")]


def anchors(site: Path) -> dict[str, set[str]]:
    """The places that can be linked to, by page."""
    return {
        path.relative_to(site / "html").as_posix(): set(
            re.findall(r'\bid="([^"]+)"', path.read_text("utf-8"))
        )
        for path in (site / "html").rglob("*.html")
    }


def test_schema(data: dict[str, Any]) -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    validator = jsonschema.Draft202012Validator(SCHEMA, format_checker=jsonschema.FormatChecker())
    assert [error.message for error in validator.iter_errors(data)] == []
    assert data["schema_version"] == SCHEMA_VERSION
    assert tuple(data)[1:] == ARRAYS


@pytest.mark.parametrize("array", ARRAYS)
def test_ids_are_unique(data: dict[str, Any], array: str) -> None:
    ids = [item["id"] for item in data[array]]
    assert data[array]
    assert len(ids) == len(set(ids))


def test_every_address_exists(data: dict[str, Any], site: Path) -> None:
    places = anchors(site)

    def addresses(item: Any) -> list[str]:
        if isinstance(item, dict):
            own = [item[key] for key in ("url", "evidence") if item.get(key)]
            return own + [found for value in item.values() for found in addresses(value)]
        return (
            [found for value in item for found in addresses(value)]
            if isinstance(item, list)
            else []
        )

    found = addresses(data)
    assert len(found) > 200
    for address in found:
        page, _, anchor = address.partition("#")
        assert page in places, address
        assert not anchor or anchor in places[page], address


def test_references_are_known(data: dict[str, Any]) -> None:
    known = {array: {item["id"] for item in data[array]} for array in ARRAYS}
    reports = known["reports"]
    for array in ("contacts", "outcomes", "follow_ups"):
        for item in data[array]:
            assert item["report"] in reports
            assert set(item["cities"]) <= known["cities"]
            assert set(item["themes"]) <= known["themes"]
            assert set(item["topics"]) <= known["topics"]
            assert set(item["organisation_ids"]) <= known["organisations"]
    for topic in data["topics"]:
        for lead in topic["leads"]:
            assert lead["report"] in reports
            assert lead["city"] in known["cities"]


def test_every_record_has_its_sentence(data: dict[str, Any]) -> None:
    for array in ("contacts", "outcomes", "follow_ups"):
        for item in data[array]:
            source = (ROOT / f"tests/data/{item['report']}.txt").read_text("utf-8")
            words = " ".join(re.sub(r"[\uf000-\uf8ff]", " ", source).replace("*", "").split())
            wanted = item["evidence_text"].removesuffix(" …")
            assert wanted
            for part in wanted.split("\n"):
                assert part in words, item["id"]


def test_inventory_is_that_of_sphinx(site: Path, tmp_path: Path) -> None:
    """Ours is written faster; the bytes are those of Sphinx's own function."""
    made = Site(tmp_path)
    made.source = ROOT / "docs"
    assert made.build() == ""
    InventoryFile.dump(tmp_path / "theirs.inv", made.app.env, made.app.builder)
    assert (site / "html/objects.inv").read_bytes() == (tmp_path / "theirs.inv").read_bytes()


# --- for other search engines ---------------------------------------------------------------------


def test_schema_of_search_records(found: list[dict[str, Any]]) -> None:
    jsonschema.Draft202012Validator.check_schema(SEARCH_SCHEMA)
    validator = jsonschema.Draft202012Validator(SEARCH_SCHEMA)
    assert [error.message for row in found for error in validator.iter_errors(row)] == []
    assert {tuple(row) for row in found} == {tuple(SEARCH_SCHEMA["properties"])}


def test_search_records_have_an_id_and_a_place(found: list[dict[str, Any]], site: Path) -> None:
    places = anchors(site)
    for row in found:
        page, _, anchor = row["url"].partition("#")
        assert page in places, row["url"]
        assert not anchor or anchor in places[page], row["url"]
    ids = [row["id"] for row in found]
    assert len(set(ids)) == len(ids) > 100
    pages = list(dict.fromkeys(name.partition("#")[0] for name in ids))
    assert pages == sorted(pages)


def test_every_record_can_be_found(found: list[dict[str, Any]], data: dict[str, Any]) -> None:
    by_url = {row["url"]: row for row in found}
    for array in ("reports", "contacts", "outcomes", "follow_ups", "themes", "cities", "topics"):
        for item in data[array]:
            names = [item.get(key) for key in ("title", "label", "name", "job_title")]
            name = next(filter(None, names), None) or item["organisations"][0]
            assert by_url[item["url"]]["title"] == name


def test_search_record_stands_alone(make_site: Callable[..., sites.Site]) -> None:
    """It has the facets of its report, unless it has its own, and words that lead to it."""
    body = (
        ":::{contact} Ann Jansen\nZij praat over zwerfafval.\n:::\n\n"
        ":::{follow-up} Borden\n:status: open\n:themes: sensoren\nVerkeersborden.\n:::\n"
    )
    front = (
        "municipality: den-haag\nstart: 2021-11-14\nend: 2021-11-15\ncities: [barcelona]\n"
        "themes: [crowdmanagement]\ntopics: [veiligheid]\n"
    )
    site = make_site({"reports/naar zee.md": sites.report(body, front)}, builder="export")
    report, contact, follow_up = (
        row for row in lines(site.out / SEARCH_FILE) if row["id"].startswith("reports/")
    )
    of_report = {
        "theme": ["crowdmanagement"],
        "city": ["barcelona"],
        "topic": ["veiligheid"],
        "municipality": ["den-haag"],
        "year": ["2021"],
        "status": [],
    }
    assert report["facets"] == contact["facets"] == of_report
    assert follow_up["facets"] == of_report | {"theme": ["sensoren"], "status": ["open"]}
    assert contact["id"] == "reports/naar zee#contact-ann-jansen"
    assert contact["url"] == "reports/naar%20zee.html#contact-ann-jansen"
    assert (contact["kind"], contact["title"], contact["date"]) == (
        "contact", "Ann Jansen", "2021-11-14"
    )  # fmt: skip
    assert contact["text"] == "Zij praat over zwerfafval."
    assert {"afval", "praten"} <= set(contact["hidden"].split())
    assert {"bord", "verkeer"} <= set(follow_up["hidden"].split())
    assert "Zij praat over zwerfafval." in report["text"]


@pytest.mark.parametrize("other", ["sphinx", "none"])
def test_search_records_only_with_our_search(
    make_site: Callable[..., sites.Site], other: str
) -> None:
    site = make_site({"reports/reis.md": sites.report("Tekst.")}, builder="export")
    first = (site.out / SEARCH_FILE).read_bytes()
    site.build("export", tripreports_search=other)
    assert [path.name for path in site.out.iterdir()] == ["tripreports.json"]
    site.build("export")
    assert (site.out / SEARCH_FILE).read_bytes() == first


def test_what_is_not_searched_is_not_exported(make_site: Callable[..., sites.Site]) -> None:
    page = "---\ntitle: Stil\n{}---\n\nGeheimwoord.\n"
    files = {"stil.md": page.format("nosearch: true\n"), "luid.md": page.format("")}
    site = make_site(files, builder="export")
    assert [row["id"] for row in lines(site.out / SEARCH_FILE) if "Geheim" in row["text"]] == [
        "luid"
    ]


def test_manual_shows_a_line(found: list[dict[str, Any]]) -> None:
    """The example is a line of the file; every field and facet is explained."""
    manual = (ROOT / "docs/manual/beheer.md").read_text("utf-8")
    shown = json.loads(re.findall(r"^```json\n(.*?)^```$", manual, re.DOTALL | re.MULTILINE)[1])
    assert (shown["text"], shown["hidden"]) == ("…", "…")
    assert [row | {"text": "…", "hidden": "…"} for row in found if row["id"] == shown["id"]] == [
        shown
    ]
    properties = SEARCH_SCHEMA["properties"]
    facets = properties["facets"]["properties"]
    for name in (*properties, *facets, *properties["kind"]["enum"]):
        assert f"`{name}`" in manual
