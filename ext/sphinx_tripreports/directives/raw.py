"""``raw``: shown as text.  A page of an intranet never runs what a writer pasted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

from ..model.records import Problem
from .base import TripDirective

if TYPE_CHECKING:
    from docutils.nodes import Node


class RawAsText(TripDirective):
    """Takes the place of docutils' own directive."""

    def run(self) -> list[Node]:
        """The content as a literal block."""
        name = " ".join(self.arguments)
        self.report(Problem("raw-html", self.lineno, {"format": name}))
        return [nodes.literal_block("", "\n".join(self.content), language="none")]
