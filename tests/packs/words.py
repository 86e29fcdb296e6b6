"""Whether a PDF says all that its pages say."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docutils import nodes
from sphinx.addnodes import index
from sphinx.application import Sphinx

# What is not said on paper: markup of other formats, notes of the makers; formulas and pictures
# say what they say in another way, and have tests of their own.
SILENT = (
    nodes.raw, nodes.comment, nodes.substitution_definition, nodes.image, nodes.math,
    nodes.math_block, nodes.system_message, nodes.label, nodes.footnote_reference, index,
)  # fmt: skip
JOINTS = re.compile(r"[\s\xad\u2010\u2011\u200b-]+")


class Said:
    """Collects the pages of packs as they are when they are written."""

    def __init__(self) -> None:
        self.pages: dict[str, list[str]] = {}
        self.notes: dict[str, list[str]] = {}

    def connect(self, app: Sphinx) -> None:
        """Take each page when all in it is resolved and filled in."""
        app.connect("doctree-resolved", self._take, priority=999)

    def _take(self, app: Sphinx, doctree: nodes.document, docname: str) -> None:
        notes = [note for note in doctree.findall(nodes.footnote) if note["backrefs"]]
        self.pages[docname] = list(texts(doctree, tuple(notes)))
        self.notes[docname] = [text for note in notes for text in texts(note)]


def texts(root: nodes.Element, without: tuple[nodes.Element, ...] = ()) -> Iterator[str]:
    """All pieces of text below *root*, each without a break in it, in order."""
    for child in root.children:
        if isinstance(child, nodes.Text):
            # Lines of code may have their numbers between them.
            parts = str(child).splitlines() if _is_code(child) else [str(child)]
            yield from filter(None, map(squeezed, parts))
        elif not isinstance(child, SILENT) and child not in without:
            assert isinstance(child, nodes.Element)
            yield from texts(child, without)


def _is_code(text: nodes.Text) -> bool:
    node = text.parent
    while node is not None and isinstance(node, nodes.inline):
        node = node.parent
    return isinstance(node, nodes.literal_block)


def squeezed(text: str) -> str:
    """Text without spaces and hyphens, which depend on where a line ends."""
    return JOINTS.sub("", text)


def lost(pieces: list[str], text: str) -> list[str]:
    """The pieces that *text* does not have, or not after those before; text is squeezed."""
    place, missing = 0, []
    for piece in pieces:
        found = text.find(piece, place)
        if found < 0:
            missing.append(piece)
        else:
            place = found + len(piece)
    return missing
