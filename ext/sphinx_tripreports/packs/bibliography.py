"""The sources that the pages of a pack cite, worded as in the bibliography of the site."""

from __future__ import annotations

from collections.abc import Container
from typing import TYPE_CHECKING, Any

from docutils import nodes

from .links import Place

if TYPE_CHECKING:
    from sphinx.environment import BuildEnvironment


def cited(env: BuildEnvironment, wanted: Container[Place]) -> list[tuple[nodes.citation, str]]:
    """The sources whose places are *wanted*, each with the page of the site that lists it.

    They are in the order of that list; a project without sphinxcontrib-bibtex has none.
    """
    domain: Any = env.domaindata.get("cite")
    if not domain:
        return []
    from pybtex_docutils import Backend

    backend = Backend()
    found = []
    for item in domain["citations"]:
        docname = item.bibliography_key.docname
        if Place(docname, item.citation_id) in wanted:
            label = nodes.label("", item.formatted_entry.label)
            text = backend.paragraph(item.formatted_entry)
            found.append((nodes.citation("", label, text, ids=[item.citation_id]), docname))
    return found
