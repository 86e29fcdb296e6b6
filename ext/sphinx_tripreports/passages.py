"""The text of a page in passages, taken while it is read and kept beside the doctrees for search.

A page is read in any process, and only when its source has changed; the search index is made in the
main process, from all pages.  So each page leaves its passages in a file of its own.
"""

from __future__ import annotations

import pickle
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from docutils import nodes
from sphinx import addnodes

from .nodes import trip_listing, trip_record, trip_title
from .search.records import Passage

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

FOLDER: Final = "search"
"""Among the doctrees."""
_KEY: Final = "\ue000{kind}:{key}\ue001"
_KEYS: Final = re.compile("\ue000([^:\ue001]*):([^\ue001]*)\ue001")
_LEFT_ALONE: Final = re.compile(" (?=[.,])")
"""The space before a source that was named at the end of a sentence."""
_NUMBERED: Final = re.compile(r"id\d+")
"""Anchors that docutils makes up, of footnotes and citations; they move when others come."""
_SILENT: Final = (
    trip_listing,
    trip_title,
    nodes.Invisible,
    nodes.raw,
    nodes.image,
    addnodes.toctree,
    addnodes.index,
)
"""What is not the page's own text: what others say, and what nobody reads."""


class PageText(NamedTuple):
    """What a page says: passages with the anchor of the record that they stand in, if in one."""

    passages: tuple[tuple[str, Passage], ...]


def path_of(env: BuildEnvironment, docname: str) -> Path:
    """Where the passages of a page are kept."""
    return Path(env.doctreedir, FOLDER, f"{docname}.passages")


def keep(app: Sphinx, doctree: nodes.document) -> None:
    """Take the passages of the page that is being read (``doctree-read``)."""
    docname = app.env.current_document.docname
    path = path_of(app.env, docname)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(pickle.dumps(PageText(tuple(_Walk().page(doctree)))))


def load(env: BuildEnvironment, docname: str, label: Callable[[str, str], str]) -> PageText:
    """The passages of a page; *label* gives what is shown for a bare key of a term."""

    def shown(text: str) -> str:
        return _KEYS.sub(lambda found: label(found[1], found[2]), text)

    # Our own file among the doctrees, like the doctrees themselves.
    kept: PageText = pickle.loads(path_of(env, docname).read_bytes())  # noqa: S301
    return PageText(
        tuple(
            (record, passage._replace(heading=shown(passage.heading), text=shown(passage.text)))
            for record, passage in kept.passages
        )
    )


class _Walk:
    """Goes over a page and remembers where it is."""

    def __init__(self) -> None:
        self.anchor = ""
        self.heading = ""
        self.record = ""

    def page(self, doctree: nodes.document) -> Iterator[tuple[str, Passage]]:
        """The passages below the title of the page; that itself is no heading of a passage."""
        for node in doctree.children:
            if isinstance(node, nodes.section):
                yield from self.inside(node)
            else:
                yield from self.visit(node)

    def inside(self, node: nodes.Element) -> Iterator[tuple[str, Passage]]:
        """The passages of the children of *node*."""
        for child in node.children:
            yield from self.visit(child)

    def visit(self, node: nodes.Node) -> Iterator[tuple[str, Passage]]:
        """The passages of *node*."""
        if isinstance(node, _SILENT) or not isinstance(node, nodes.Element):
            return
        if isinstance(node, nodes.section):
            before = self.anchor, self.heading
            self.anchor, self.heading = node["ids"][0], words(node[0])
            yield from self.inside(node)
            self.anchor, self.heading = before
        elif isinstance(node, trip_record):
            outside = self.anchor, self.record
            self.anchor = self.record = node["ids"][0]
            yield from self.inside(node)
            self.anchor, self.record = outside
        elif isinstance(node, nodes.row):
            yield from self.passage(node, " – ".join(map(words, node.children)))
        elif isinstance(node, nodes.TextElement):
            if not isinstance(node, nodes.title):
                yield from self.passage(node, words(node))
        else:
            yield from self.inside(node)

    def passage(self, node: nodes.Element, text: str) -> Iterator[tuple[str, Passage]]:
        """A piece of text, at the first place in it that can be linked to."""
        if not text:
            return
        ids = (item["ids"][0] for item in node.findall(nodes.Element) if item.get("ids"))
        own = (name for name in ids if not _NUMBERED.fullmatch(name))
        anchor = self.anchor if self.record else next(own, self.anchor)
        yield self.record, Passage(anchor, self.heading, text)


def words(node: nodes.Node) -> str:
    """The text of *node* with single spaces; a bare key of a term as a mark for its label."""
    return _LEFT_ALONE.sub("", " ".join("".join(_pieces(node)).split()))


def _pieces(node: nodes.Node) -> Iterator[str]:
    if isinstance(node, nodes.Text):
        yield node.astext()
    elif isinstance(node, addnodes.pending_xref):
        yield from _link(node)
    elif isinstance(node, nodes.Element) and not isinstance(node, _SILENT):
        for child in node.children:
            yield from _pieces(child)
            if not isinstance(child, nodes.Inline | nodes.Text):
                yield " "


def _link(node: addnodes.pending_xref) -> Iterator[str]:
    if node.get("refdomain") == "cite":
        return
    text = node.astext()
    if node.get("refdomain") == "trip" and not node["refexplicit"]:
        yield _KEY.format(kind=node["reftype"], key=text)
    else:
        yield text
