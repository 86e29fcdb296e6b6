"""Writes a tree of docutils nodes as Typst code.

One handler for each kind of node, found by the name of its class or of a class that it derives
from.  A handler takes the writer and the node, and returns a Typst expression for content.  What
the blocks look like is in ``blocks.typ``, which the code calls ``b``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, Final, NamedTuple, Protocol

from docutils import nodes

from .blocks import HANDLERS as BLOCKS
from .design import HANDLERS as DESIGN
from .findings import Finding, at
from .inline import HANDLERS as INLINE
from .letters import Use, shown
from .lists import HANDLERS as LISTS
from .media import HANDLERS as MEDIA
from .quoting import block, call, label, string
from .tables import HANDLERS as TABLES

if TYPE_CHECKING:
    from typing import Literal

Handler = Callable[["Writer", Any], str]
HANDLERS: Final[Mapping[str, Handler]] = {
    **INLINE, **BLOCKS, **LISTS, **MEDIA, **TABLES, **DESIGN,
}  # fmt: skip


class Target(NamedTuple):
    """Where a link leads.

    kind: ``inside`` the document, which says on which page; ``quiet`` is the same without that;
        or ``outside``.
    value: a label expression, or an address.
    """

    kind: Literal["inside", "quiet", "outside"]
    value: str


class Links(Protocol):
    """Knows which links lead somewhere from within this document."""

    def to(self, node: nodes.Element) -> Target | None:
        """The target of a reference; None shows it as plain text."""


class Files(Protocol):
    """Brings pictures where Typst can read them."""

    def image(self, node: nodes.image) -> str:
        """A path below Typst's root, with a slash in front; empty if there is no such picture."""

    def drawing(self, svg: str) -> str:
        """The same for a drawing, given as the source of an SVG."""


class Writer:
    """Turns the nodes of one page into Typst expressions.

    Attributes:
        docname: the page, for labels.
        level: level of the next heading.
        findings: what is wrong, for the caller.
        nested: how many blocks that cannot leave the page are around the current node.
    """

    def __init__(
        self, root: nodes.Element, docname: str, links: Links, files: Files, level: int
    ) -> None:
        self.docname, self.links, self.files, self.level = docname, links, files, level
        self.findings: list[Finding] = []
        self.nested = 0
        self.explained: set[str] = set()
        self.labels: set[str] = set()
        document = root.document or root
        self.footnotes = {
            key: note for note in document.findall(nodes.footnote) for key in note["ids"]
        }
        self.noted: set[str] = set()

    def show(self, node: nodes.Node) -> str:
        """A Typst expression for *node*; for a kind that nobody knows, that of what it holds."""
        for kind in type(node).__mro__:
            if handler := HANDLERS.get(kind.__name__):
                return _spoken(node, handler(self, node))
        self.report(node, "unknown-node", kind=type(node).__name__)
        return self.all(node.children)

    def all(self, children: Iterable[nodes.Node]) -> str:
        """A Typst expression for several nodes, one after another."""
        return block([shown for child in children if (shown := self.show(child))])

    def inside(self, children: Iterable[nodes.Node]) -> str:
        """The same for nodes in a block that cannot leave its page, so nothing in it can."""
        self.nested += 1
        try:
            return self.all(children)
        finally:
            self.nested -= 1

    def letters(self, text: str, node: nodes.Node, use: Use = "text") -> str:
        """*text* as the fonts can show it; reports what they cannot."""
        result = shown(text, use)
        for code, values in result.problems:
            self.report(node, code, **values)
        return result.text

    def anchors(self, node: nodes.Element) -> list[str]:
        """Typst expressions that mark this place with the ids of *node*."""
        found = []
        keys: list[str] = node.get("ids", [])
        for key in keys:
            name = label(self.docname, key)
            if name not in self.labels:
                self.labels.add(name)
                found.append(call("b.here", name))
        return found

    def report(self, node: nodes.Node, code: str, **values: str) -> None:
        """Remember that something is wrong at *node*."""
        self.findings.append(at(self.docname, node, code, **values))


def _spoken(node: nodes.Node, shown: str) -> str:
    """*shown* in the language that a class of *node* names, as docutils has it: ``language-en``."""
    names: list[str] = node.get("classes", []) if isinstance(node, nodes.Element) else []
    for name in names:
        if shown and name.startswith("language-"):
            return call("b.spoken", string(name.removeprefix("language-")), shown)
    return shown


def body(
    root: nodes.Element, docname: str, *, links: Links, files: Files, level: int,
    problems: list[Finding],
) -> str:  # fmt: skip
    """A Typst expression for all that *root* holds.

    Args:
        root: a page or a part of one, resolved; it is not changed.
        docname: the page, which labels and problems name.
        links: where links lead.
        files: where pictures are.
        level: level of the first heading, from 1.
        problems: what is wrong is added to it; see `findings.report`.

    The expression needs ``#import "/blocks.typ" as b``, and ``#show: b.look`` around it.
    """
    writer = Writer(root, docname, links, files, level)
    result = writer.show(root)
    problems += writer.findings
    return result
