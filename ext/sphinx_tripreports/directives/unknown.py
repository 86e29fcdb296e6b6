"""Directives and roles whose name nobody knows: a slip of the pen must not lose text.

MyST and docutils report an unknown name and drop what stands inside.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, cast

from docutils import nodes
from docutils.parsers.rst import directives, roles
from docutils.parsers.rst.languages import en
from docutils.utils import Reporter, new_document

from ..model.records import Problem
from ..model.text import suggestions
from ..warnings_ import warn
from .base import TripDirective, left_over

if TYPE_CHECKING:
    from collections.abc import Collection

    from docutils.nodes import Node, system_message
    from docutils.parsers.rst.states import Inliner
    from sphinx.environment import BuildEnvironment
    from sphinx.util.typing import RoleFunction

_SILENT: Final = Reporter("", report_level=5, halt_level=6)


def directive_exists(name: str) -> bool:
    """Whether Sphinx, docutils or an extension has a directive *name*."""
    document = new_document("")
    document.reporter = _SILENT
    found, _ = directives.directive(name, en, document)  # type: ignore[arg-type]
    return found is not None


def role_exists(name: str) -> bool:
    """Whether Sphinx, docutils or an extension has a role *name*."""
    found, _ = roles.role(name, en, 0, _SILENT)  # type: ignore[arg-type]
    return found is not None


def unknown_directive(known: Collection[str]) -> type[TripDirective]:
    """A directive that reports its name and shows all that was typed inside."""

    class UnknownDirective(TripDirective):
        def run(self) -> list[Node]:
            near = ", ".join(suggestions(self.name, known))
            values = {"directive": self.name, "suggestion": near, "known": ""}
            self.report(Problem("unknown-directive", self.lineno, values))
            options = [f":{option.key}: {option.value}" for option in self.take_options()]
            title = [nodes.paragraph("", text) for text in self.arguments]
            return [*title, *left_over(options), *self.body(self.name)]

    return UnknownDirective


def unknown_role(env: BuildEnvironment, name: str, known: Collection[str]) -> RoleFunction:
    """A role that reports its name and shows its text."""

    def role(
        _name: str,
        rawtext: str,
        text: str,
        lineno: int,
        inliner: Inliner,
        options: dict[str, Any] | None = None,
        content: list[str] | None = None,
    ) -> tuple[list[Node], list[system_message]]:
        near = ", ".join(suggestions(name, known))
        values = {"directive": name, "suggestion": near, "known": ""}
        warn([Problem("unknown-role", lineno, values)], env.current_document.docname)
        return [nodes.inline(rawtext, text)], []

    return cast("RoleFunction", role)
