"""``audience`` and ``audience-rules``: for whom a block is, and what each audience may see."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from docutils import nodes

from ..audience import Audience
from ..i18n import N_, _
from ..model.audiences import INTERNAL, OUTSIDE, PERSON_KINDS, UNKNOWN_KIND
from ..model.records import Problem
from ..rendering.labels import label
from .base import TripDirective, left_over

if TYPE_CHECKING:
    from docutils.nodes import Node

SHOWN_LABELS: Final = {
    "name": N_("name and function"),
    "organisation-and-function": N_("function and organisation"),
    "function": N_("function"),
    "nothing": N_("nothing"),
}
"""The reader's words for how a person is shown."""


class AudienceDirective(TripDirective):
    """Never holds anything: `model.redaction` takes every audience block out of a page.

    A block that comes here was written in a way that it does not know.  It is shown to nobody.
    """

    def run(self) -> list[Node]:
        """Nothing but the error."""
        self.report(Problem("audience-place", self.lineno, {}))
        return []


class AudienceRulesDirective(TripDirective):
    """A table of what each audience may see of each kind of person, made from the rules."""

    def run(self) -> list[Node]:
        """The table, and whatever text the writer put inside."""
        rules = Audience.of(self.env).rules
        head = (_("Kind of person"), label(INTERNAL).capitalize(),
                *(label(audience).capitalize() for audience in OUTSIDE))  # fmt: skip
        everything = SHOWN_LABELS["name"]
        rows = [head]
        for kind in PERSON_KINDS:
            name = _("not filled in") if kind == UNKNOWN_KIND else label(kind)
            shown = (_(SHOWN_LABELS[rules[kind][audience]]) for audience in OUTSIDE)
            rows.append((name, _(everything), *shown))
        title = _("What each audience may see of a person")
        return [
            _table(title, rows),
            *left_over([" ".join(self.arguments)] if self.arguments else []),
            *self.body("audience-rules"),
        ]


def _table(title: str, rows: list[tuple[str, ...]]) -> nodes.table:
    """A table with a caption, and a head in its first row and first column."""
    group = nodes.tgroup("", cols=len(rows[0]))
    for nth in range(len(rows[0])):
        group += nodes.colspec("", colwidth=1, stub=int(nth == 0))
    group += nodes.thead("", _row(rows[0]))
    group += nodes.tbody("", *map(_row, rows[1:]))
    return nodes.table("", nodes.title("", title), group)


def _row(cells: tuple[str, ...]) -> nodes.row:
    return nodes.row("", *(nodes.entry("", nodes.paragraph("", cell)) for cell in cells))
