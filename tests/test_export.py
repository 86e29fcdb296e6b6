"""``make export``: valid by its schema, and true to the pages that it points at."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from invariants.site import Site
from sphinx.util.inventory import InventoryFile

from sphinx_tripreports.export.records import SCHEMA_VERSION

ROOT = Path(__file__).parents[1]
SCHEMA = json.loads((ROOT / "ext/sphinx_tripreports/export/schema.json").read_text("utf-8"))
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
    anchors = {
        path.relative_to(site / "html").as_posix(): set(
            re.findall(r'\bid="([^"]+)"', path.read_text("utf-8"))
        )
        for path in (site / "html").rglob("*.html")
    }

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
        assert page in anchors, address
        assert not anchor or anchor in anchors[page], address


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
