"""The places of a page that records and mentions point at, and the words that stand there."""

from __future__ import annotations

import posixpath
from itertools import count
from typing import TYPE_CHECKING, Any, TypeVar

from docutils import nodes
from sphinx import addnodes

from .directives.record import quote
from .model import sentences
from .model.names import TERM_KINDS
from .model.records import Contact, FollowUp, Mention, Outcome, Term
from .nodes import trip_record

if TYPE_CHECKING:
    from .model.records import Records


def linked_page(source: str, domain: str, kind: str, target: str) -> str:
    """The page that a link on page *source* leads to; empty if it is no link to a page."""
    if domain == "doc":  # MyST's, from the top of the sources
        return target.lstrip("/")
    if (domain, kind) != ("std", "doc"):
        return ""
    return posixpath.normpath(posixpath.join("/", posixpath.dirname(source), target)).lstrip("/")


_Entry = TypeVar("_Entry", Contact, Outcome, FollowUp, Mention, Term)


def is_mention(node: nodes.Element) -> bool:
    """Whether *node* is the text of one of our roles."""
    return "trip-mention" in node["classes"]


class Places:
    """Everything on a page that has an anchor, found in one walk over the page.

    Attributes:
        links: links that other domains resolve, as `TripDomain.links` keeps them.
        nodes: the node at each anchor.
        mentions: the node of each mention, by the anchor that its role gave it.
        moved: anchors that are not where their role or directive put them, with where they are.
    """

    def __init__(self, document: nodes.document) -> None:
        self.links: set[tuple[str, ...]] = set()
        self.nodes: dict[str, nodes.Element] = {}
        self.mentions: dict[str, nodes.Element] = {}
        self.moved: dict[str, str] = {}
        ours: list[nodes.Element] = []
        for node in document.findall(nodes.Element):
            if ids := node.attributes.get("ids"):
                if isinstance(node, trip_record) or is_mention(node):
                    ours.append(node)
                else:
                    self.nodes.update(dict.fromkeys(ids, node))
            if isinstance(node, addnodes.pending_xref) and node["reftype"] not in TERM_KINDS:
                self._note_link(node)
        for node in ours:
            self._place(node)

    def _note_link(self, node: addnodes.pending_xref) -> None:
        part, explicit = node.get("reftargetid") or "", str(bool(node.get("refexplicit")))
        domain = node.get("refdomain") or ""
        self.links.add((domain, node["reftype"], node["reftarget"], part, explicit))

    def _place(self, node: nodes.Element) -> None:
        """Give one of our nodes an anchor that nothing else on the page has."""
        wanted = anchor = node["ids"][0]
        if is_mention(node):
            self.mentions[wanted] = node
            if (section := _section_titled(node)) is not None:
                # The text of a heading is shown in tables of contents as well.
                node["ids"] = []
                self.moved[wanted] = section["ids"][0]
                return
        if anchor in self.nodes:
            free = (f"{wanted}-{nth}" for nth in count(2))
            anchor = next(name for name in free if name not in self.nodes)
            node["ids"], self.moved[wanted] = [anchor], anchor
        self.nodes[anchor] = node

    def move(self, records: Records, terms: list[Term]) -> None:
        """Let records and terms know of anchors that had to give way."""
        if not self.moved:
            return
        _move(records.contacts, self.moved)
        _move(records.outcomes, self.moved)
        _move(records.follow_ups, self.moved)
        _move(records.mentions, self.moved)
        _move(terms, self.moved)

    def evidence(self) -> frozenset[str]:
        """Anchors in running text that a statement elsewhere can point at."""
        return frozenset(
            anchor
            for anchor, node in self.nodes.items()
            if isinstance(node, nodes.inline | nodes.target | nodes.paragraph)
            and not is_mention(node)
        )


def _move(entries: list[_Entry], moved: dict[str, str]) -> None:
    entries[:] = [entry._replace(anchor=moved.get(entry.anchor, entry.anchor)) for entry in entries]


def _section_titled(node: nodes.Element) -> nodes.Element | None:
    """The section in whose title *node* stands."""
    block = _block_of(node)
    section = block.parent if isinstance(block, nodes.title) else None
    return section if isinstance(section, nodes.section) and section["ids"] else None


def _block_of(node: nodes.Element) -> nodes.Element | None:
    """The paragraph, title or cell around *node*."""
    block: Any = node.parent
    while isinstance(block, nodes.Element) and isinstance(block, nodes.Inline):
        block = block.parent
    return block if isinstance(block, nodes.Element) else None


class Sentences:
    """Finds the sentence around a node; goes through the text of a paragraph but once."""

    def __init__(self) -> None:
        self.blocks: dict[int, tuple[dict[int, int], list[tuple[int, str]]]] = {}

    def around(self, node: nodes.Element) -> str:
        """The sentence in which *node* stands, or the whole line of a list, table or heading."""
        block = _block_of(node)
        if block is None:
            return ""
        found = self.blocks.get(id(block))
        if found is None:
            found = self.blocks[id(block)] = (_starts(block), _ends(block.astext()))
        starts, ends = found
        start = starts.get(id(node), 0)
        return next((text for end, text in ends if start < end), "")


def _starts(block: nodes.Element) -> dict[int, int]:
    """How many letters of *block* stand before each of the nodes in it."""
    starts, length = {}, 0
    for node in block.findall():
        starts[id(node)] = length
        if isinstance(node, nodes.Text):
            length += len(node)
    return starts


def _ends(text: str) -> list[tuple[int, str]]:
    """The sentences of *text*, each with where it ends."""
    ends, length = [], 0
    for part in sentences.split(text):
        length += len(part)
        ends.append((length, quote(part)))
    return ends
