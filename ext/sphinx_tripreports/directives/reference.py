"""``trip-reference``: settings, problems and advice of the extension, taken from its own tables.

A reference page that is typed by hand goes stale; this one cannot.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import fields
from typing import TYPE_CHECKING, Final, NamedTuple

from docutils import nodes

from .. import advice, config, warnings_
from ..i18n import N_, _
from ..model.records import Problem
from .base import TripDirective, left_over

if TYPE_CHECKING:
    from docutils.nodes import Node

REBUILD: Final[dict[str, str]] = {
    "": N_("nothing has to be built again"),
    "env": N_("all pages are read and written again"),
    "html": N_("all pages of the website are written again"),
}
"""What a change of a setting brings about, by Sphinx's name for it."""


class Entry(NamedTuple):
    """One thing to look up: its anchor and name, what it is, and facts by name."""

    anchor: str
    name: str
    text: str
    facts: tuple[tuple[str, Node], ...]


class ReferenceDirective(TripDirective):
    """A definition list of all settings (``config``), problems (``warnings``) or ``advice``."""

    def run(self) -> list[Node]:
        """The list, and whatever text the writer put inside."""
        wanted = " ".join(self.arguments)
        if wanted not in REFERENCES:
            known = ", ".join(REFERENCES)
            values = {"key": "trip-reference", "value": wanted, "known": known}
            self.report(Problem("unknown-value", self.lineno, values))
            return [*left_over([wanted] if wanted else []), *self.body("trip-reference")]
        for module in (advice, config, warnings_):
            self.env.note_dependency(str(module.__file__), docname=self.docname)
        items = [self.item(entry) for entry in REFERENCES[wanted]()]
        return [nodes.definition_list("", *items), *self.body("trip-reference")]

    def item(self, entry: Entry) -> nodes.definition_list_item:
        """An entry with an anchor, so that others can link to it."""
        term = nodes.term("", "", nodes.literal("", entry.name), ids=[entry.anchor])
        self.set_source_info(term)
        self.state.document.ids.setdefault(entry.anchor, term)
        facts = [
            nodes.field(
                "", nodes.field_name("", name), nodes.field_body("", nodes.paragraph("", "", value))
            )
            for name, value in entry.facts
        ]
        text = nodes.paragraph("", entry.text)
        definition = nodes.definition("", text, nodes.field_list("", *facts))
        return nodes.definition_list_item("", term, definition)


def settings() -> Iterator[Entry]:
    """Every field of `TripReportsConfig`."""
    for item in fields(config.TripReportsConfig):
        name = config.PREFIX + item.name
        explanation, rebuild = item.metadata["help"], REBUILD[item.metadata["rebuild"]]
        yield Entry(
            anchor="config-" + name.replace("_", "-"),
            name=name,
            text=_(explanation),
            facts=(
                (_("Default"), nodes.literal("", repr(item.default))),
                (_("After a change"), nodes.Text(_(rebuild))),
            ),
        )


def problems() -> Iterator[Entry]:
    """Every member of `Subtype`, by its code."""
    for subtype in sorted(warnings_.Subtype, key=lambda member: member.code):
        message = subtype.value[1]
        yield Entry(
            anchor=f"warning-{subtype.code}",
            name=f"{warnings_.TYPE}.{subtype.code}",
            text=subtype.explanation,
            facts=((_("Message"), nodes.Text(_shown(_(message)))),),
        )


def pieces_of_advice() -> Iterator[Entry]:
    """Every member of `advice.Kind`, by its code."""
    for kind in sorted(advice.Kind, key=lambda member: member.code):
        message = kind.value[1]
        yield Entry(
            anchor=f"advice-{kind.code}",
            name=f"{warnings_.TYPE}.{kind.code}",
            text=kind.explanation,
            facts=((_("Message"), nodes.Text(_(message))),),
        )


def _shown(message: str) -> str:
    """*message* with its braces as a reader will see them; the places to fill in keep theirs."""
    return message.replace("{{", "{").replace("}}", "}")


REFERENCES: Final[dict[str, Callable[[], Iterator[Entry]]]] = {
    "config": settings,
    "warnings": problems,
    "advice": pieces_of_advice,
}
