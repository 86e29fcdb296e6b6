"""The real site in a real browser.

Without a browser these tests are skipped, and say so; with ``REQUIRE_BROWSER=1`` that is a failure.
"""

from __future__ import annotations

import functools
import http.server
import os
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from invariants.site import Site
from playwright.sync_api import Browser, Page, sync_playwright

DOCS = Path(__file__).parents[2] / "docs"
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ARGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *args: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the site of ``docs/`` is served."""
    site = Site(tmp_path_factory.mktemp("browser"))
    site.source = DOCS
    assert site.build() == ""
    handler = functools.partial(_Quiet, directory=str(site.root / "kept/html"))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


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
    made.on("requestfailed", lambda request: made.problems.append(request.url))  # type: ignore[attr-defined]
    made.on(
        "response",
        lambda answer: answer.ok or made.problems.append(answer.url),  # type: ignore[attr-defined]
    )
    yield made
    made.close()
