"""The sources that the pages of a pack cite, worded as in the bibliography of the site."""

from __future__ import annotations

from collections.abc import Container
from typing import TYPE_CHECKING, Any

from docutils import nodes

from .links import Place

if TYPE_CHECKING:
    from sphinx.environment import BuildEnvironment


def cited(env: BuildEnvironment, wanted: Container[Place]) -> dict[Place, nodes.citation]:
    """The sources whose places on the site are *wanted*, in the order of the site.

    A project without sphinxcontrib-bibtex has none.
    """
    domain: Any = env.domaindata.get("cite")
    if not domain:
        return {}
    from pybtex_docutils import Backend

    backend = Backend()
    found = {}
    for item in domain["citations"]:
        place = Place(item.bibliography_key.docname, item.citation_id)
        if place in wanted:
            label = nodes.label("", item.formatted_entry.label)
            text = backend.paragraph(item.formatted_entry)
            found[place] = nodes.citation("", label, text, ids=[f"source-{place.anchor}"])
    return found
