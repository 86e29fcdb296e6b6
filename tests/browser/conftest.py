"""The real site, and one with every construct that writers may use, in a real browser.

Without a browser these tests are skipped, and say so; with ``REQUIRE_BROWSER=1`` that is a failure.
"""

from __future__ import annotations

import functools
import http.server
import os
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from invariants.site import Site
from playwright.sync_api import Browser, Page, sync_playwright

DOCS = Path(__file__).parents[2] / "docs"
KITCHEN_SINK = Path(__file__).parent / "kitchen_sink"
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ARGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *args: object) -> None:
        """Say nothing."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address at which *folder* can be fetched."""
    handler = functools.partial(_Quiet, directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def _built(source: Path, root: Path) -> Path:
    site = Site(root)
    site.source = source
    assert site.build() == ""
    return root / "kept/html"


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site of ``docs/``."""
    return _built(DOCS, tmp_path_factory.mktemp("browser"))


@pytest.fixture(scope="session")
def address(folder: Path) -> Iterator[str]:
    """Where the site of ``docs/`` is served."""
    with served(folder) as found:
        yield found


@pytest.fixture(scope="session")
def kitchen_sink(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the site with every construct is served."""
    with served(_built(KITCHEN_SINK, tmp_path_factory.mktemp("sink"))) as found:
        yield found


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The system's Chromium."""
    found = next((path for name in NAMES if (path := shutil.which(name))), None)
    if found is None:
        message = "NO BROWSER: the tests of the pages in a browser did not run"
        if os.environ.get("REQUIRE_BROWSER") == "1":
            pytest.fail(message)
        pytest.skip(message)
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=found, args=ARGS)
        yield started
        started.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page of the browser, with what went wrong on it in ``page.problems``."""
    made = browser.new_page(viewport={"width": 1280, "height": 900})
    made.problems = []  # type: ignore[attr-defined]
    made.on("pageerror", lambda error: made.problems.append(str(error)))  # type: ignore[attr-defined]
    made.on(
        "requestfailed",
        # A page that was left before all of it came is no problem.
        lambda request: request.failure == "net::ERR_ABORTED" or made.problems.append(request.url),  # type: ignore[attr-defined]
    )
    made.on(
        "response",
        lambda answer: answer.status < 400 or made.problems.append(answer.url),  # type: ignore[attr-defined]
    )
    yield made
    made.close()


@pytest.fixture(scope="session")
def axe() -> Callable[..., list[str]]:
    """Gives what axe-core finds wrong on a page, or in the part of it that a selector finds."""
    script = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
    options = {"runOnly": RULES, "resultTypes": ["violations"]}
    run = "([part, options]) => axe.run(document.querySelector(part), options)"

    def violations(page: Page, part: str = "html") -> list[str]:
        if not page.evaluate("'axe' in window"):
            page.evaluate(script)
        found: dict[str, Any] = page.evaluate(run, [part, options])
        return [
            f"{violation['id']}: {node['target']}: {node['failureSummary']}"
            for violation in found["violations"]
            for node in violation["nodes"]
        ]

    return violations
