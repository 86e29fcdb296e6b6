"""How well and how fast the search of a built site finds, in a real browser.

    python bench/search.py SITE RECORDS [--queries bench/queries.toml]

SITE is the folder of the built site, RECORDS its ``search-records.jsonl``: what a query should find
is looked up there.  Prints recall among the first ten hits and mean reciprocal rank for each kind of
query, bytes transferred (gzip, level 6) and milliseconds from the last key to the complete result.
"""

from __future__ import annotations

import argparse
import functools
import gzip
import http.server
import json
import re
import shutil
import statistics
import threading
import tomllib
from collections import Counter
from itertools import pairwise
from pathlib import Path
from typing import ClassVar

from playwright.sync_api import Page, sync_playwright

from sphinx_tripreports.search.folding import fold

HERE = Path(__file__).parent
ARGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
READY = "#search-status[data-ready=true]"
HITS = "#search-results > li.trip-hit"

# Types a query as if pasted, and says how long it took until the result was complete.
TYPE = """query => new Promise(done => {
  const field = document.getElementById("trip-q"), status = document.getElementById("search-status");
  field.value = query;
  field.dispatchEvent(new Event("input", {bubbles: true}));
  const begin = performance.now();
  new MutationObserver((_, observer) => {
    if (status.dataset.ready !== "true") return;
    observer.disconnect();
    done(performance.now() - begin);
  }).observe(status, {attributes: true, attributeFilter: ["data-ready"]});
})"""


class Server(http.server.SimpleHTTPRequestHandler):
    """Serves compressed, and counts what it sends."""

    sent: ClassVar[Counter[str]] = Counter()

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        if not path.is_file():
            self.send_error(404)
            return
        body = gzip.compress(path.read_bytes(), 6)
        self.sent[self.path] += len(body)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Content-Security-Policy", "default-src 'self'")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        """Say nothing."""


def transferred() -> int:
    """Bytes of the search so far: its scripts and its index, not the page and its style."""
    return sum(size for path, size in Server.sent.items() if "search" in path and ".js" in path)


def wanted(records: Path, queries: Path) -> list[tuple[str, str, set[str]]]:
    """The queries for which there is something to find: (kind, query, addresses)."""
    rows = [json.loads(line) for line in records.read_text(encoding="utf-8").splitlines()]
    texts = [(row["url"], fold(f"{row['title']} {row['text']}")) for row in rows]
    found = []
    for kind, entries in tomllib.loads(queries.read_text(encoding="utf-8")).items():
        for query, patterns in entries.items():
            relevant = {
                url for url, text in texts if all(re.search(part, text) for part in patterns)
            }
            if relevant:
                found.append((kind, query, relevant))
    return found


def ask(page: Page, query: str) -> list[str]:
    """What the hits of a submitted query stand for; that of a report is a place on its page."""
    page.locator("#trip-q").fill(query)
    page.locator("#trip-q").press("Enter")
    page.locator(READY).wait_for(state="attached")
    found = []
    for hit in page.locator(HITS).all():
        address = str(hit.locator("a").first.get_attribute("href"))
        whole = hit.get_attribute("data-kind") in {"report", "page", "theme", "city", "topic"}
        found.append(address.partition("#")[0] if whole else address)
    return found


def measure_quality(page: Page, queries: list[tuple[str, str, set[str]]]) -> None:
    """Prints recall and reciprocal rank."""
    by_kind: dict[str, list[tuple[float, float]]] = {}
    for kind, query, relevant in queries:
        hits = [address in relevant for address in ask(page, query)[:10]]
        rank = hits.index(True) + 1 if True in hits else 0
        score = sum(hits) / min(10, len(relevant)), 1 / rank if rank else 0
        by_kind.setdefault(kind, []).append(score)
        if score != (1, 1):
            print(f"  {kind}: {query}: recall {score[0]:.2f}, reciprocal rank {score[1]:.2f}")
    by_kind["all"] = [score for scores in by_kind.values() for score in scores]
    for kind, scores in by_kind.items():
        recall, rank = (statistics.mean(column) for column in zip(*scores, strict=True))
        print(f"{kind:30} {len(scores):3}  recall@10 {recall:.3f}  MRR {rank:.3f}")


def main() -> None:
    """Measures one site."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("site", type=Path)
    parser.add_argument("records", type=Path)
    parser.add_argument("--queries", type=Path, default=HERE / "queries.toml")
    options = parser.parse_args()
    queries = wanted(options.records, options.queries)
    handler = functools.partial(Server, directory=str(options.site))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=ARGS
        )  # fmt: skip
        page = browser.new_page()
        page.goto(f"http://127.0.0.1:{server.server_port}/search.html")
        sizes = [transferred()]
        for _, query, _ in queries[::9]:
            ask(page, query)
            sizes.append(transferred())
        steps = [after - before for before, after in pairwise(sizes)]
        print(f"first query {sizes[1]} bytes, {sizes[0]} of them scripts; further ones {steps[1:]}")
        measure_quality(page, queries)
        times = [page.evaluate(TYPE, query) for _, query, _ in queries]
        print(f"last key to result: median {statistics.median(times):.0f} ms, "
              f"longest {max(times):.0f} ms")  # fmt: skip
        browser.close()
    server.shutdown()


if __name__ == "__main__":
    main()
