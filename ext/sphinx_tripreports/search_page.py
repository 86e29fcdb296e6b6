"""Puts the search page in the site, with the scripts and styles that only it needs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

from .config import TripReportsConfig
from .domain import TripDomain
from .i18n import _
from .rendering.search_page import no_search_page, search_page
from .site_search import OUTPUT

if TYPE_CHECKING:
    from docutils import nodes
    from sphinx.application import Sphinx

PAGE: Final = "search"
SCRIPTS: Final = ("search-index.js", "search-query.js", "search-hits.js", "search.js")
_INDEXES: Final = (
    "report-index",
    "theme-index",
    "city-index",
    "topic-index",
    "contact-index",
    "follow-up-index",
)


def collect(app: Sphinx) -> Iterator[tuple[str, dict[str, Any], str]]:
    """The search page (``html-collect-pages``), unless Sphinx makes its own."""
    search = TripReportsConfig.of(app.config).search
    if app.builder.format != "html" or search == "sphinx":
        return
    links = list(_links(app))
    body = search_page(OUTPUT, links) if search == "dutch" else no_search_page(links)
    yield PAGE, {"title": _("Search"), "body": body}, "page.html"


def add_files(
    app: Sphinx,
    docname: str,
    template: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Scripts and styles of the search page (``html-page-context``)."""
    if docname == PAGE and TripReportsConfig.of(app.config).search == "dutch":
        app.add_css_file("search.css")
        for name in SCRIPTS:
            app.add_js_file(name, loading_method="defer")


def _links(app: Sphinx) -> Iterator[tuple[str, str]]:
    """Address and title of the pages with indexes."""
    pages, titles = TripDomain.of(app.env).pages, app.env.titles
    for listing in _INDEXES:
        found = min((name for name, page in pages.items() if listing in page.listings
                     and name != app.config.root_doc), default="")  # fmt: skip
        if found:
            yield app.builder.get_relative_uri(PAGE, found), titles[found].astext()
