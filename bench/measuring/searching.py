"""What the searches of a built corpus find, beside each other."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from statistics import median

import search
from search import Measure, Query, quality

from .table import Row

GOALS = {100: (0.97, 0.95), 1000: (0.95, 0.92), 10000: (0.92, 0.90)}
"""Lowest recall among the first ten and mean reciprocal rank, by the number of reports."""
FIRST, SECOND, FIRST_BIG = 150, 60, 350  # kB, gzip; the last from 10,000 reports on
LATEST = 200  # milliseconds from the last key


def rows(folder: Path, number: int, pagefind: str | None) -> tuple[list[Row], list[str]]:
    """Rows about our search, and notes on how others do.

    folder: where the subjects ``search-dutch`` and ``search-sphinx`` were built.
    pagefind: a Python that has Pagefind, if there is one.
    """
    dutch = folder / "search-dutch"
    records = quality.records(dutch / "src", dutch / "out", dutch / "doctrees")
    sets = {name: quality.queries(name, "corpus", records) for name in ("develop", "held-back")}
    with search.measuring(dutch / "out", search.OURS) as measure:
        found = _ours(measure, sets, number)
    queries = search.by_page([query for queries in sets.values() for query in queries])
    peers = [(search.OUR_PAGES, dutch / "out"), (search.SPHINX, folder / "search-sphinx/out")]
    if pagefind:
        peers.append((search.PAGEFIND_ENGINE, _pagefind(pagefind, dutch / "out", folder)))
    notes = ["", f"Pages found by {len(queries)} queries, both sets; transfer in kB, gzip, at most"]
    for engine, site in peers:
        with search.measuring(site, engine) as measure:
            notes.append(f"{engine.name:<12}{_peer(measure, queries)}")
    return found, notes


def _ours(measure: Measure, sets: dict[str, list[Query]], number: int) -> list[Row]:
    recall, rank = GOALS[min(GOALS, key=lambda goal: abs(goal - number))]
    found = []
    for name, queries in sets.items():
        means = quality.means(measure.scores(queries))
        for text, value, goal in zip(("recall@10", "MRR"), means, (recall, rank), strict=True):
            detail = f"{len(queries)} queries"
            found.append(Row(f"{number:>6}  {text}, {name}", value, goal, detail, "", least=True))
    size = measure.transfer(sets["develop"])
    first = FIRST_BIG if number >= max(GOALS) else FIRST
    late = median(measure.milliseconds(sets["develop"]))
    return [
        *found,
        Row(f"{number:>6}  first query", size.first / 1000, first, "largest, gzip", " kB"),
        Row(f"{number:>6}  second query", size.second / 1000, SECOND, "largest, gzip", " kB"),
        Row(f"{number:>6}  last key to result", late, LATEST, "median, warm", " ms"),
    ]


def _peer(measure: Measure, queries: list[Query]) -> str:
    recall, rank = quality.means(measure.scores(queries))
    size = measure.transfer(queries)
    return (f"recall@10 {recall:.2f}  MRR {rank:.2f}  first query {size.first / 1000:.0f}  "
            f"second {size.second / 1000:.0f}")  # fmt: skip


def _pagefind(python: str, site: Path, folder: Path) -> Path:
    """A copy of *site* with the index of Pagefind."""
    copy = folder / "pagefind"
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(site, copy, ignore=shutil.ignore_patterns("_search"))
    command = [python, "-m", "pagefind", "--site", str(copy)]
    subprocess.run(command, check=True, capture_output=True)
    return copy
