"""Formulas: LaTeX by way of MathML, as on the pages of the site, so both know the same formulas."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .quoting import call, string

if TYPE_CHECKING:
    from docutils import nodes

    from .writer import Writer


def formula(writer: Writer, node: nodes.Element, *, block: bool) -> str:
    """A Typst expression for the formula of *node*."""
    return call("b.code", string(writer.letters(node.astext(), node)))
