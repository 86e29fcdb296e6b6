"""Nothing of the two source reports is lost: every word stands on its page, in its order."""

from __future__ import annotations

import difflib
import re
import tomllib
from pathlib import Path

import pytest
from docutils import nodes
from invariants.site import Site

from sphinx_tripreports.domain import TripDomain
from sphinx_tripreports.nodes import trip_listing

DATA = Path(__file__).parent / "data"
REPORTS = ("den-haag-2021", "rijswijk-2018")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The real pages, read."""
    site = Site(tmp_path_factory.mktemp("sources"))
    site.source = DATA.parents[1] / "docs"
    assert site.build(builder="dummy") == ""
    return site


def words_of_source(name: str) -> list[str]:
    """The words of a source text after the written list of repairs in ``data/repairs.toml``."""
    text = (DATA / f"{name}.txt").read_text("utf-8")
    text = re.sub(r"[\ue000-\uf8ff]", " ", text)  # bullets of the conversion: now list items
    text = re.sub(r"(?m)^\s*-\s+(?:\d+\)\s+)?", " ", text)  # "- " and "- 1) ": now list items
    text = text.replace("*", "")  # marks of emphasis: now emphasis
    repairs = tomllib.loads((DATA / "repairs.toml").read_text("utf-8"))
    for repair in repairs["reports"][name]["repair"]:
        assert repair["source"] in text, repair
        text = text.replace(repair["source"], repair["page"])
    return text.casefold().split()


def words_of_page(site: Site, name: str) -> list[str]:
    """The words that a page shows of the report itself, without what the editors added."""
    doctree = site.doctree(f"reports/{name}")
    section = next(iter(doctree.findall(nodes.section)))
    # The title comes from front matter, the last section from other pages.
    added = [section[0], *doctree.findall(trip_listing)]
    added += [part for part in doctree.findall(nodes.section) if part["ids"] == ["trip-see-also"]]
    added += [node for node in doctree.findall(nodes.admonition)
              if "trip-editor-note" in node["classes"]]  # fmt: skip
    for node in added:
        node.parent.remove(node)
    return " ".join(text.astext() for text in _blocks(section)).casefold().split()


def _blocks(section: nodes.Element) -> list[nodes.Element]:
    return [node for node in section.findall(nodes.TextElement)
            if not isinstance(node.parent, nodes.TextElement)
            and not isinstance(node, nodes.Inline)]  # fmt: skip


@pytest.mark.parametrize("name", REPORTS)
def test_every_word_in_order(built: Site, name: str) -> None:
    source, page = words_of_source(name), words_of_page(built, name)
    changes = list(difflib.unified_diff(source, page, "source", "page", lineterm="", n=3))
    assert changes == []
    assert len(source) > 600


def test_a_lost_word_is_found(built: Site) -> None:
    source = words_of_source(REPORTS[0])
    assert source[:100] + source[101:] != words_of_page(built, REPORTS[0])


@pytest.mark.parametrize(
    ("name", "least"),
    [("den-haag-2021", (10, 8, 3)), ("rijswijk-2018", (10, 8, 4))],
)
def test_records_with_evidence(built: Site, name: str, least: tuple[int, int, int]) -> None:
    records = TripDomain.of(built.app.env).store.on_page(f"reports/{name}")
    source = " ".join(words_of_source(name))
    counts = (len(records.contacts), len(records.outcomes), len(records.follow_ups))
    assert all(count >= wanted for count, wanted in zip(counts, least, strict=True))
    for item in (*records.all(), *records.mentions):
        quote = item.quote.removesuffix(" …").casefold()
        assert quote, item
        assert all(word in source for word in quote.split()), item


@pytest.mark.parametrize(
    ("name", "doubts"),
    [
        ("rijswijk-2018", ("donderdag", "Floriade", "Krimpen", "foto|afbeelding|beeld")),
        ("den-haag-2021", ("Business Forum",)),
    ],
)
def test_doubts_carry_a_note(built: Site, name: str, doubts: tuple[str, ...]) -> None:
    notes = [node.astext() for node in built.doctree(f"reports/{name}").findall(nodes.admonition)]
    for doubt in doubts:
        assert any(re.search(doubt, note, re.IGNORECASE) for note in notes), doubt
