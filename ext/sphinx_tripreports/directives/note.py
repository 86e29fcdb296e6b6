"""``editor-note``: a doubt about the source, visibly not the source's own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from docutils.statemachine import StringList

from ..i18n import _
from ..model.records import Problem
from .base import TripDirective

if TYPE_CHECKING:
    from docutils.nodes import Node

CLASS = "trip-editor-note"


class EditorNoteDirective(TripDirective):
    """A note of the editors after the passage that it is about."""

    def run(self) -> list[Node]:
        """An admonition."""
        if self.arguments:
            self.content = StringList([self.arguments[0], *self.content], self.name)
            self.content_offset -= 1
        if not any(line.strip() for line in self.content):
            self.report(Problem("empty-directive", self.lineno, {"directive": self.name}))
            return []
        node = nodes.admonition("", classes=[CLASS])
        self.set_source_info(node)
        node += nodes.title("", _("Editor's note"))
        node += self.body("editor-note")
        return [node]
