"""How the HTML writer shows a record and a listing."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from docutils import nodes

from .i18n import _
from .rendering import html
from .rendering.blocks import Uri
from .warnings_ import KIND_LABELS

if TYPE_CHECKING:
    from sphinx.writers.html5 import HTML5Translator

    from .domain import TripDomain
    from .nodes import trip_listing, trip_record


def _uri(translator: HTML5Translator, source: str) -> Uri:
    builder = translator.builder
    pages: dict[str, str] = {}

    def uri(docname: str, anchor: str) -> str:
        address = pages.get(docname)
        if address is None:
            address = pages[docname] = escape(builder.get_relative_uri(source, docname))
        return f"{address}#{escape(anchor)}" if anchor else address

    return uri


def visit_listing(translator: HTML5Translator, node: trip_listing) -> None:
    """Write the rows of a listing as strings."""
    domain: TripDomain = translator.builder.env.get_domain("trip")  # type: ignore[assignment]
    blocks = domain.listings.blocks(node["wanted"])
    uri = _uri(translator, node["docname"])
    translator.body.append(html.render(blocks, uri, translator.section_level + 1))
    raise nodes.SkipNode


def visit_record(translator: HTML5Translator, node: trip_record) -> None:
    """Open a record, with its facts after its title."""
    kind, anchor = node["kind"], node["ids"][0]
    translator.body.append(
        translator.starttag(node, "div", CLASS=f"trip-record trip-{kind}-record")
    )
    domain: TripDomain = translator.builder.env.get_domain("trip")  # type: ignore[assignment]
    record = domain.entry(node["docname"], anchor)
    title = escape(record.label) if record else ""
    shown = escape(_(KIND_LABELS[kind]).capitalize())
    name = escape(_("Link to this record"))
    translator.body.append(
        f'<p class="trip-record-title"><span class="trip-record-kind">{shown}</span> '
        f"<bdi>{title}</bdi>"
        f'<a class="headerlink" href="#{anchor}" title="{name}">'
        '<span aria-hidden="true">¶</span></a></p>\n'
    )
    if record is not None:
        facts = domain.listings.record_facts(record)
        translator.body.append(html.render(facts, _uri(translator, node["docname"])))


def depart_record(translator: HTML5Translator, node: trip_record) -> None:
    """Close a record."""
    translator.body.append("</div>\n")


def unexpected(translator: nodes.NodeVisitor, node: nodes.Element) -> None:
    """For other builders: `transforms.fill_placeholders` has replaced these nodes."""


def skip(translator: nodes.NodeVisitor, node: nodes.Element) -> None:
    """Write nothing: `visit_record` has written the title."""
    raise nodes.SkipNode
