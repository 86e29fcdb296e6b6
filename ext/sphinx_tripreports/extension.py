"""Registration of the domain, nodes, transforms, builders and catalogs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from . import accessibility, design_tokens
from .builders.check import CheckBuilder
from .builders.export import ExportBuilder
from .builders.html import TripHTMLBuilder
from .builders.pack import PackBuilder
from .directives.raw import RawAsText
from .domain import TripDomain
from .i18n import CATALOG, LOCALE_DIR
from .nodes import trip_listing, trip_record, trip_title
from .transforms import CollectPage
from .visitors import depart_record, skip, unexpected, visit_listing, visit_record
from .withheld_links import WithholdLinks

if TYPE_CHECKING:
    from collections.abc import Callable

    from docutils import nodes
    from sphinx.application import Sphinx

    _Visitor = Callable[[Any, Any], None]

STATIC: Final = Path(__file__).parent / "static"
STYLES: Final = ("tripreports.css", "pictures.css", "map.css", "registers.css")
SCRIPTS: Final = ("registers.js", "print.js", "shortcut.js")
_OTHERS: Final = ("latex", "text", "man", "texinfo")


def register(app: Sphinx) -> None:
    """Tell Sphinx about all of them."""
    app.add_message_catalog(CATALOG, str(LOCALE_DIR))
    app.add_message_catalog("sphinx", str(LOCALE_DIR))
    app.add_domain(TripDomain)
    _add_node(app, trip_listing, visit_listing, None)
    _add_node(app, trip_record, visit_record, depart_record)
    _add_node(app, trip_title, skip, None)
    app.add_transform(CollectPage)
    app.add_transform(WithholdLinks)
    app.add_directive("raw", RawAsText, override=True)
    app.add_builder(TripHTMLBuilder, override=True)
    app.add_builder(CheckBuilder)
    app.add_builder(ExportBuilder)
    app.add_builder(PackBuilder)
    app.connect("builder-inited", add_static_files)
    accessibility.register(app)
    design_tokens.register(app)


def _add_node(
    app: Sphinx, node: type[nodes.Element], visit: _Visitor, depart: _Visitor | None
) -> None:
    others: dict[str, Any] = dict.fromkeys(_OTHERS, (unexpected, unexpected))
    app.add_node(node, html=(visit, depart), **others)


def add_static_files(app: Sphinx) -> None:
    """Our style sheets and script come with the package; nothing is fetched from elsewhere."""
    if app.builder.format != "html":
        return
    app.config.html_static_path = [*app.config.html_static_path, str(STATIC)]
    for name in STYLES:
        app.add_css_file(name)
    app.add_css_file("print.css", media="print")
    for name in SCRIPTS:
        app.add_js_file(name, loading_method="defer")
