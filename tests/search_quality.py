"""How well the search of a built site finds what it should: for a test and for ``bench/search.py``.

What a query should find is decided by what the records of the site say, not by what is found.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from statistics import mean
from typing import NamedTuple

from playwright.sync_api import Page
from sphinx.application import Sphinx
from sphinx.util.docutils import docutils_namespace, patch_docutils

from sphinx_tripreports.search.folding import fold
from sphinx_tripreports.search.records import SearchRecord
from sphinx_tripreports.site_search import SiteSearch

QUERIES = Path(__file__).parent / "search" / "queries"
WHOLE = ("report", "page", "theme", "city", "topic")
"""Kinds of which the hit is a page, so that its link may lead to any place on it."""
READY = "#search-status[data-ready=true]"
TOP = 10


class Query(NamedTuple):
    """A query and the addresses of the records that it should find."""

    kind: str
    text: str
    relevant: frozenset[str]


class Score(NamedTuple):
    """How much of what is relevant is among the first ten, and one over the place of the first."""

    kind: str
    text: str
    recall: float
    rank: float


def queries(name: str, site: str, records: Iterable[tuple[str, str]]) -> list[Query]:
    """The queries of a set for which *records*, as (address, text), hold something.

    site: ``docs`` for the real reports, which have queries of their own.
    """
    tables = tomllib.loads((QUERIES / f"{name}.toml").read_text(encoding="utf-8"))
    own = tables.pop("docs", {}) if site == "docs" else {}
    tables.pop("docs", None)
    texts = list(records)
    found = []
    for kind, entries in [*tables.items(), *own.items()]:
        for text, patterns in entries.items():
            compiled = [re.compile(pattern, re.MULTILINE) for pattern in patterns]
            relevant = frozenset(
                address
                for address, record in texts
                if all(pattern.search(record) for pattern in compiled)
            )
            if relevant:
                found.append(Query(kind, text, relevant))
    return found


def records(source: Path, out: Path, doctrees: Path) -> list[tuple[str, str]]:
    """Address and folded text of all that can be found on a built site."""
    with patch_docutils(str(source)), docutils_namespace():
        settings = {"tripreports_search": "dutch"}
        app = Sphinx(source, source, out, doctrees, "html", settings, status=None, warning=None)
        return [
            (f"{page.url}#{record.anchor}" if record.anchor else page.url, _text(record))
            for page in SiteSearch(app).pages()
            for record in page.records
        ]


def _text(record: SearchRecord) -> str:
    lines = [f"{record.kind}: {record.title}", *(passage.text for passage in record.passages)]
    return fold("\n".join(lines))


def ask(page: Page, query: str) -> list[str]:
    """Addresses of the first hits of a query on the search page that is open."""
    page.locator("#trip-q").fill(query)
    page.locator("#trip-q").press("Enter")
    page.locator(READY).wait_for(state="attached")
    hits: list[list[str]] = page.locator("#search-results > li.trip-hit").evaluate_all(
        "hits => hits.map(hit => [hit.dataset.kind, hit.querySelector('a').getAttribute('href')])"
    )
    found = (address.partition("#")[0] if kind in WHOLE else address for kind, address in hits)
    return list(found)[:TOP]


def scores(asked: Callable[[str], list[str]], wanted: Iterable[Query]) -> Iterator[Score]:
    """What *asked* makes of queries; it gives addresses, best first."""
    for kind, text, relevant in wanted:
        hits = [address in relevant for address in asked(text)[:TOP]]
        rank = 1 / (hits.index(True) + 1) if True in hits else 0
        yield Score(kind, text, sum(hits) / min(TOP, len(relevant)), rank)


def means(found: Iterable[Score]) -> tuple[float, float]:
    """Mean recall among the first ten, and mean reciprocal rank."""
    rows = list(found)
    return mean(row.recall for row in rows), mean(row.rank for row in rows)


def by_kind(found: list[Score]) -> Iterator[str]:
    """A line for each kind of query, and for all."""
    kinds = list(dict.fromkeys(row.kind for row in found))
    for kind, rows in [*((kind, [row for row in found if row.kind == kind]) for kind in kinds),
                       ("all", found)]:  # fmt: skip
        recall, rank = means(rows)
        yield f"{kind:<28}{len(rows):>4}  recall@10 {recall:.3f}  MRR {rank:.3f}"


def misses(found: Iterable[Score]) -> Iterator[str]:
    """The queries that did not go as they should."""
    for kind, text, recall, rank in found:
        if (recall, rank) != (1, 1):
            yield f"  {kind}: {text}: recall {recall:.2f}, reciprocal rank {rank:.2f}"
