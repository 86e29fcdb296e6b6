"""All that a page itself says, block by block with its line, kept beside the doctrees.

A name may become one that must not be shown by a change of another page.  So what a page says is
taken while it is read, in whatever process, and looked through in the main process at every build.
"""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple

from docutils import nodes
from sphinx import addnodes

from .domain import TripDomain
from .model.person_words import spellings
from .model.records import Contact, FollowUp, Outcome, Pack, Report, Term

if TYPE_CHECKING:
    from sphinx.environment import BuildEnvironment

FOLDER: Final = "prose"
"""Among the doctrees."""
_ADDRESSES: Final = ("uri", "refuri", "refid", "reftarget", "filename")
_ANCHORS: Final = ("names", "ids")
_TEXTS: Final = ("alt", "title", "reftitle", "caption", "rawcaption", "rawentries")
_UNSEEN: Final = (nodes.comment, nodes.substitution_definition)
_FIELDS: Final[dict[type, tuple[str, ...]]] = {
    Report: ("portfolio_holder", "costs", "payer", "traveller_functions", "case_number",
             "source_file"),
    Contact: ("job_title", "organisations"),
    Outcome: ("title", "organisations"),
    FollowUp: ("title", "owner", "due_phrase", "organisations"),
    Term: ("label", "alt_labels", "links"),
    Pack: ("subtitle", "meeting", "agenda_item", "case_number", "portfolio_holder"),
}  # fmt: skip
"""What records show that does not stand in the text of the page; all of them have a line."""


class Piece(NamedTuple):
    """Something that a page says, and the line on which it begins.

    kind: ``text`` (a block), ``address`` (a path, too), or ``anchor``, which may be made of text.
    """

    line: int
    text: str
    kind: Literal["text", "address", "anchor"] = "text"


class Prose(NamedTuple):
    """What a page says, and all its words as they are typed."""

    words: frozenset[str]
    pieces: tuple[Piece, ...]


def path_of(env: BuildEnvironment, docname: str) -> Path:
    """Where the prose of a page is kept."""
    return Path(env.doctreedir, FOLDER, f"{docname}.prose")


def keep(env: BuildEnvironment, doctree: nodes.document) -> None:
    """Take the prose of the page that is being read."""
    docname = env.current_document.docname
    found = dict.fromkeys([*_Walk().visit(doctree), *_fields(TripDomain.of(env), docname)])
    found[Piece(1, docname, "address")] = None
    pieces = tuple(piece for piece in found if piece.text.strip())
    path = path_of(env, docname)
    path.parent.mkdir(parents=True, exist_ok=True)
    words = spellings(piece.text for piece in pieces)
    path.write_bytes(pickle.dumps(Prose(words, pieces), pickle.HIGHEST_PROTOCOL))


def drop(env: BuildEnvironment, docname: str) -> None:
    """Drop the prose of a page that is gone, or read again."""
    path_of(env, docname).unlink(missing_ok=True)


def load(env: BuildEnvironment, docname: str) -> Prose:
    """The prose of a page."""
    # Our own file among the doctrees, like the doctrees themselves.
    kept: Prose = pickle.loads(path_of(env, docname).read_bytes())  # noqa: S301
    return kept


class _Walk:
    """Goes over a page and remembers on which line it is."""

    def __init__(self) -> None:
        self.line = 1

    def visit(self, node: nodes.Node) -> Iterator[Piece]:
        """The pieces of *node*."""
        if not isinstance(node, nodes.Element) or isinstance(node, _UNSEEN):
            return
        self.line = node.line or self.line
        yield from self.attributes(node)
        if isinstance(node, nodes.TextElement):
            yield Piece(self.line, "".join(_text(node)))
            for inner in node.findall(nodes.Element):
                if inner is not node:
                    yield from self.attributes(inner)
        else:
            for child in node.children:
                yield from self.visit(child)

    def attributes(self, node: nodes.Element) -> Iterator[Piece]:
        """What readers or programs find beside the text."""
        if isinstance(node, addnodes.pending_xref) and node["refdomain"] == TripDomain.name:
            return  # of our own roles nothing is shown but their text
        for name in _TEXTS:
            for text in _strings(node.get(name)):
                yield Piece(self.line, text)
        if isinstance(node, addnodes.index):
            yield from (Piece(self.line, text) for text in _strings(node["entries"]))
        for name in _ADDRESSES:
            for text in _strings(node.get(name)):
                yield Piece(self.line, text, "address")
        for name in _ANCHORS:
            for text in _strings(node.get(name)):
                yield Piece(self.line, text, "anchor")


def _text(node: nodes.Node) -> Iterator[str]:
    """The text of *node* as it runs on; a hard line break is raw in every language of output."""
    for child in node.children:
        if isinstance(child, nodes.Text):
            yield child.astext()
        elif isinstance(child, nodes.raw):
            yield "\n"
        else:
            yield from _text(child)


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from _strings(list(value.values()))
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _strings(item)


def _fields(domain: TripDomain, docname: str) -> Iterator[Piece]:
    page = domain.pages.get(docname)
    entries: list[Any] = [*domain.store.on_page(docname).all()]
    if page:
        entries += [*filter(None, (page.report, page.pack)), *page.terms]
    for entry in entries:
        for name in _FIELDS[type(entry)]:
            for text in _strings(getattr(entry, name)):
                yield Piece(entry.line, text)
