"""Roles: a term, report or record named in running text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from sphinx import addnodes
from sphinx.util.docutils import ReferenceRole

from .audience import View
from .directives.base import page_anchors
from .model.records import Mention, Problem
from .model.text import slug
from .warnings_ import warn

if TYPE_CHECKING:
    from docutils.nodes import Node, system_message

    from .domain import TripDomain


class MentionRole(ReferenceRole):
    """A link to a report, record or term, with an anchor of its own so that pages can link back.

    What is shown is what was typed; only a bare key (``{city}`s-hertogenbosch```) is replaced by
    the label of its term.
    """

    def __init__(self, kind: str) -> None:
        super().__init__()
        self.kind = kind

    def run(self) -> tuple[list[Node], list[system_message]]:
        """The anchor and the link; the mention is noted on the page."""
        domain: TripDomain = self.env.get_domain("trip")  # type: ignore[assignment]
        docname = self.env.current_document.docname
        target = " ".join(self.target.split())
        if self.withheld(target):
            # `model.redaction` takes these out; this one it did not see.
            warn([Problem("audience-place", self.lineno, {})], docname)
            return [], []
        mentions = domain.records(docname).mentions
        anchor, _ = page_anchors(self.env).take(f"mention-{slug(target)}")
        mentions.append(Mention(self.kind, target, docname, anchor, self.lineno))
        # The anchor stands on the text itself: a target node before it would be one more node for
        # each of the many passes that Sphinx makes over a page.
        link = addnodes.pending_xref(
            self.rawtext,
            nodes.inline("", self.title, ids=[anchor], classes=["trip-mention"]),
            refdoc=docname,
            refdomain="trip",
            reftype=self.kind,
            reftarget=target,
            refexplicit=self.has_explicit_title,
            refwarn=True,
        )
        self.set_source_info(link)
        return [link], []

    def withheld(self, target: str) -> bool:
        """Whether the audience may not see what *target* is."""
        view = View.of(self.env)
        if not view.audience.outside:
            return False
        if self.kind == "contact":
            naming = view.person(target)
            return naming is None or not naming.named
        return view.hides(self.kind, target)
