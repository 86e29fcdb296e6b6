"""Links of a visible page to what its audience may not see: their text stays, if they have one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docutils import nodes
from sphinx import addnodes
from sphinx.transforms import SphinxTransform

from .audience import View
from .evidence import linked_page
from .model import names
from .model.records import Problem
from .warnings_ import warn

if TYPE_CHECKING:
    from collections.abc import Iterator


class WithholdLinks(SphinxTransform):
    """Replaces links to withheld pages, places and files by their text.

    It runs before anything looks a target up; our own roles never made such a link.
    """

    default_priority = 650  # before MyST resolves links within the page (879), and collectors

    def apply(self, **kwargs: Any) -> None:
        """Do so for the page that is being read."""
        self.view = View.of(self.env)
        if not self.view.audience.outside:
            return
        found = [(node, target) for node in self.document.findall(nodes.Element)
                 if (target := self.withheld(node))]  # fmt: skip
        for node, _target in found:
            self.replace(node)
        if found:
            self.forget_source({target for _, target in found})

    def withheld(self, node: nodes.Element) -> str:
        """The withheld target of a link; empty for all other nodes."""
        for target, kind in _targets(node, self.view.docname):
            if kind == "file":
                _, path = self.env.relfn2path(target, self.view.docname)
                docname = self.env.path2doc(path)
                hidden = docname is not None and self.view.hides_page(docname)
            elif kind == "page":
                hidden = self.view.hides_page(target)
            else:
                hidden = self.view.hides_label(target) or self.hides_record(target)
            if hidden:
                return target
        return ""

    def hides_record(self, target: str) -> bool:
        """Whether a link by id alone, such as ``[](barcelona)``, leads to something withheld."""
        contact = self.view.person(target)
        if contact is not None and not contact.named:
            return True
        return any(self.view.hides(kind, target) for kind in names.KINDS if kind != "contact")

    def replace(self, node: nodes.Element) -> None:
        """Put the text of a link in its place; report a link without a text of its own."""
        explicit = node["refexplicit"] if "refexplicit" in node else bool(node.children)
        content: list[nodes.Node] = [nodes.inline("", "", *_content(node))] if explicit else []
        if not explicit:
            place = next((part.line for part in _around(node) if part.line), 0)
            values = {"kind": "", "target": node.get("reftarget") or node.get("refuri", "")}
            warn([Problem("withheld-target", place, values)], self.view.docname)
        node.replace_self(content)

    def forget_source(self, targets: set[str]) -> None:
        """Nodes around a link may hold its source text as it was typed."""
        for node in self.document.findall(nodes.Element):
            if node.children and any(target in node.rawsource for target in targets):
                node.rawsource = ""


def _targets(node: nodes.Element, docname: str) -> Iterator[tuple[str, str]]:
    """What a link leads to: (target, ``file``, ``page`` or ``label``)."""
    if isinstance(node, addnodes.download_reference):
        yield node["reftarget"], "file"
    elif isinstance(node, addnodes.pending_xref):
        domain, kind, target = node.get("refdomain") or "", node["reftype"], node["reftarget"]
        if page := linked_page(docname, domain, kind, target):
            yield page, "page"
            yield from ((part, "label") for part in [node.get("reftargetid")] if part)
        elif domain != "trip":
            yield target.lstrip("#"), "label"
    elif isinstance(node, nodes.reference) and node.get("id_link"):
        yield node["refuri"].lstrip("#"), "label"


def _content(node: nodes.Element) -> list[nodes.Node]:
    """The text of a link without the nodes that give it the look of a link."""
    content = list(node.children)
    while len(content) == 1 and isinstance(content[0], nodes.inline | nodes.literal):
        content = list(content[0].children)
    return content


def _around(node: nodes.Element) -> Iterator[nodes.Element]:
    at: nodes.Element | None = node
    while at is not None:
        yield at
        at = at.parent
