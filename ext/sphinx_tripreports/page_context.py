"""What a page carries beside its text: what it is about for machines, and its language."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from .domain import TripDomain
from .rendering.structured_data import structured_data

if TYPE_CHECKING:
    from docutils import nodes
    from sphinx.application import Sphinx


def complete(
    app: Sphinx,
    docname: str,
    template: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Add JSON-LD to the head, and mark a page that is not in the language of the site."""
    if doctree is None:  # a page that no source stands for, such as the search page
        return
    domain = TripDomain.of(app.env)
    language = app.env.metadata[docname].get("lang", "")
    data = structured_data(
        domain.listings,
        domain.pages.get(docname),
        app.env.titles[docname].astext(),
        app.config.project,
        language or app.config.language,
    )
    script = f'<script type="application/ld+json">{data}</script>'
    context["metatags"] = f"{context.get('metatags', '')}\n{script}"
    if language:
        context["body"] = f'<div lang="{escape(language)}">\n{context["body"]}</div>\n'
