"""The sources that the pages of a pack cite, worded as in the bibliography of the site."""

from __future__ import annotations

from collections.abc import Container
from typing import TYPE_CHECKING, Any

from docutils import nodes

from .links import REGISTERS, Place

if TYPE_CHECKING:
    from sphinx.environment import BuildEnvironment


def source_places(env: BuildEnvironment) -> dict[Place, Place]:
    """Where the sources of a project are in a pack that cites them, by their places on the site."""
    return {
        Place(item.bibliography_key.docname, item.citation_id): _place(item)
        for item in _citations(env)
    }


def sources(env: BuildEnvironment, wanted: Container[Place]) -> list[nodes.citation]:
    """The sources whose places in the pack are *wanted*, in the order of the site."""
    found = [item for item in _citations(env) if _place(item) in wanted]
    if not found:
        return []
    from pybtex_docutils import Backend

    backend = Backend()
    return [
        nodes.citation(
            "",
            nodes.label("", item.formatted_entry.label),
            backend.paragraph(item.formatted_entry),
            ids=[_place(item).anchor],
        )
        for item in found
    ]


def _citations(env: BuildEnvironment) -> list[Any]:
    """What sphinxcontrib-bibtex knows of each source; a project without it has none."""
    domain: Any = env.domaindata.get("cite", {})
    citations: list[Any] = domain.get("citations", [])
    return citations


def _place(item: Any) -> Place:
    return Place(REGISTERS, f"source-{item.citation_id}")
