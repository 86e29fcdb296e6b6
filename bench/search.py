"""How well and how fast the searches of a site find, in a real browser.

    python bench/search.py SOURCE SITE DOCTREES [--set develop] [--site-name corpus]

SITE was built from SOURCE with our search.  What a query should find is decided by the texts of the
records; the sets of queries are in ``tests/search/queries``.  Prints for each kind of query recall
among the first ten hits and mean reciprocal rank, and for the whole what is transferred (gzip, level
6) and the time from the last key to the complete result.  ``bench/run.py --only search`` does so for
a corpus, beside Sphinx's own search and Pagefind.
"""

from __future__ import annotations

import argparse
import functools
import gzip
import http.server
import re
import shutil
import sys
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, Page, sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))

import search_quality as quality
from search_quality import Query, Score

ARGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
PAIRS = 12
"""How often a first and a second query are asked by a browser that has nothing yet."""

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
SPHINX_DONE = """() => document.querySelectorAll("#search-results ul.search > li").length >= 30
  || (typeof Search !== "undefined" && Search.output && Search._pulse_status < 0)"""
PAGEFIND = """async query => {
  const pagefind = await import("/pagefind/pagefind.js");
  const found = await pagefind.search(query);
  const data = await Promise.all(found.results.slice(0, 10).map(one => one.data()));
  return data.map(one => one.url);
}"""


class Server(http.server.SimpleHTTPRequestHandler):
    """Serves compressed, and counts what it sends."""

    def __init__(self, *args: object, sent: Counter[str], **kwargs: object) -> None:
        self.sent = sent
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]

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
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        """Say nothing."""


@dataclass(frozen=True)
class Engine:
    """A search that can be measured.

    start: the page to begin with; own: which addresses belong to the search, not to that page.
    ask: gives the addresses of the first hits of a query on that page.
    """

    name: str
    start: str
    own: re.Pattern[str]
    ask: Callable[[Page, str], list[str]]


def _pages_of_ours(page: Page, query: str) -> list[str]:
    """The first ten different pages among our hits."""
    quality.ask(page, query)
    while True:
        links = page.locator("#search-results .trip-hit-title a").evaluate_all(
            "links => links.map(link => link.getAttribute('href'))"
        )
        found = _different(links)
        button = page.locator("#search-more")
        if len(found) >= quality.TOP or not button.is_visible() or len(links) >= 60:
            return found
        button.click()
        page.locator(quality.READY).wait_for(state="attached")


def _pages_of_sphinx(page: Page, query: str) -> list[str]:
    base = page.url.partition("?")[0]
    page.goto(f"{base}?{page.evaluate('q => new URLSearchParams({q}).toString()', query)}")
    page.wait_for_function(SPHINX_DONE)
    links = page.locator("#search-results ul.search > li > a").evaluate_all(
        "links => links.map(link => link.getAttribute('href'))"
    )
    return _different(re.sub(r"\?[^#]*", "", link) for link in links)


def _pages_of_pagefind(page: Page, query: str) -> list[str]:
    return _different(link.lstrip("/") for link in page.evaluate(PAGEFIND, query))


def _different(links: Iterator[str] | list[str]) -> list[str]:
    return list(dict.fromkeys(link.partition("#")[0] for link in links))


OURS = Engine("ours", "search.html", re.compile(r"search[^/]*\.js|/_search/"), quality.ask)
OUR_PAGES = Engine(OURS.name, OURS.start, OURS.own, _pages_of_ours)
SPHINX = Engine(
    "sphinx",
    "search.html",
    re.compile(r"searchindex|searchtools|language_data|stemmer"),
    _pages_of_sphinx,
)
PAGEFIND_ENGINE = Engine("pagefind", "index.html", re.compile(r"^/pagefind/"), _pages_of_pagefind)


@dataclass(frozen=True)
class Transfer:
    """Bytes, gzip: the largest first query of some, and the largest second one."""

    first: int
    second: int


class Measure:
    """One built site, served to a browser."""

    def __init__(self, browser: Browser, base: str, sent: Counter[str], engine: Engine) -> None:
        self.browser = browser
        self.address = f"{base}/{engine.start}"
        self.sent = sent
        self.engine = engine

    @contextmanager
    def page(self) -> Iterator[Page]:
        """A page of a browser that has nothing yet."""
        context = self.browser.new_context()
        page = context.new_page()
        page.goto(self.address)
        yield page
        context.close()

    def scores(self, queries: list[Query]) -> list[Score]:
        """What the search makes of *queries*."""
        with self.page() as page:
            return list(quality.scores(functools.partial(self.engine.ask, page), queries))

    def transfer(self, queries: list[Query]) -> Transfer:
        """What a first query and one after it cost; phrases apart, which are rare and dear."""
        plain = [query.text for query in queries if query.kind != "phrase"]
        step = max(1, len(plain) // (PAIRS + 1))
        sizes = []
        for first, second in zip(plain[::step], plain[step::step], strict=False):
            self.sent.clear()
            with self.page() as page:
                self.engine.ask(page, first)
                one = self._own()
                self.engine.ask(page, second)
                sizes.append((one, self._own() - one))
        return Transfer(*map(max, zip(*sizes, strict=True)))

    def _own(self) -> int:
        return sum(size for path, size in self.sent.items() if self.engine.own.search(path))

    def milliseconds(self, queries: list[Query]) -> list[float]:
        """From the last key to the complete result, with what is needed at hand; ours only."""
        with self.page() as page:
            for query in queries:
                self.engine.ask(page, query.text)
            return [float(page.evaluate(TYPE, query.text)) for query in queries]


@contextmanager
def measuring(site: Path, engine: Engine) -> Iterator[Measure]:
    """Serves *site* and starts a browser."""
    sent: Counter[str] = Counter()
    handler = functools.partial(Server, directory=str(site), sent=sent)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=ARGS
        )  # fmt: skip
        yield Measure(browser, f"http://127.0.0.1:{server.server_port}", sent, engine)
        browser.close()
    server.shutdown()
    server.server_close()


def by_page(queries: list[Query]) -> list[Query]:
    """The same, with the pages that the records stand on: what other searches can find."""
    return [
        query._replace(relevant=frozenset(link.partition("#")[0] for link in query.relevant))
        for query in queries
    ]


def main() -> None:
    """Measures one site."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    for name in ("source", "site", "doctrees"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--set", default="develop", help="develop or held-back")
    parser.add_argument("--site-name", default="corpus", help="docs: with the queries for docs/")
    options = parser.parse_args()
    records = quality.records(options.source, options.site, options.doctrees)
    queries = quality.queries(options.set, options.site_name, records)
    with measuring(options.site, OURS) as measure:
        scores = measure.scores(queries)
        print(*quality.by_kind(scores), *quality.misses(scores), sep="\n")
        found = measure.transfer(queries)
        print(f"transferred: first query {found.first} bytes, second {found.second}, at most")
        times = measure.milliseconds(queries)
        print(f"last key to result: median {median(times):.0f} ms, longest {max(times):.0f} ms")


if __name__ == "__main__":
    main()
