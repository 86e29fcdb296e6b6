"""What is known of a Word file while its text is being read."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from lxml import etree

from ....i18n import console as _
from ...document import Aside, Block
from ..pictures import Pictures
from .fields import Field
from .numbering import Numbering
from .package import Part, W
from .styles import Styles

_SEPARATORS: Final = ("separator", "continuationSeparator", "continuationNotice")
_KINDS: Final = {"footnotes": ("footnote", ""), "endnotes": ("endnote", "e")}
ReadBlocks = Callable[[etree._Element, Part, str], list[Block]]


class State:
    """Styles, numbers, open fields, notes and pictures of one file."""

    def __init__(self, document: Part, blocks: ReadBlocks) -> None:
        self.styles = Styles(document.related("styles"))
        self.numbering = Numbering(document.related("numbering"))
        self.pictures = Pictures()
        self.fields: list[Field] = []
        self.warnings: list[str] = []
        self.paragraphs = 0
        self.notes: list[Aside] = []
        self._blocks = blocks
        self._parts = {kind: document.related(kind) for kind in ("footnotes", "endnotes")}
        self._waiting = {kind: _children(part) for kind, part in self._parts.items()}
        self._comments_part = document.related("comments")
        self._comments = _children(self._comments_part)
        self._keys: dict[tuple[str, str], str] = {}

    def note(self, kind: str, number: str) -> str:
        """The id of a foot- or endnote that is called here; "" if there is no such note."""
        known = self._keys.get((kind, number))
        if known:
            return known
        element = self._waiting[kind].pop(number, None)
        if element is None:
            return ""
        name, prefix = _KINDS[kind]
        count = sum(aside.kind == name for aside in self.notes) + 1
        key = self._keys[kind, number] = f"{prefix}{count}"
        place = _("note {number}").format(number=key)
        self.notes.append(Aside(name, self._read(element, self._parts[kind], name), key, "", place))
        return key

    def comment(self, number: str) -> Aside | None:
        """A comment, once."""
        element = self._comments.pop(number, None)
        if element is None:
            return None
        author = element.get(f"{W}author", "").strip()
        blocks = self._read(element, self._comments_part, "comment")
        return Aside("comment", blocks, author=author) if blocks else None

    def remaining(self) -> list[Block]:
        """Notes and comments that nothing in the text refers to."""
        result: list[Block] = []
        for number in list(self._comments):
            aside = self.comment(number)
            result += [aside] if aside else []
        for kind, elements in self._waiting.items():
            for element in elements.values():
                name = _KINDS[kind][0]
                if element.get(f"{W}type") not in _SEPARATORS:
                    result.append(Aside(name, self._read(element, self._parts[kind], name)))
        return result

    def missing_picture(self, target: str, place: str) -> None:
        """Remember that a picture is not in the file."""
        sentence = _("A picture ({place}) is not in the file but at {target}: put it in by hand.")
        self.warnings.append(sentence.format(place=place, target=target))

    def _read(self, element: etree._Element, part: Part | None, origin: str) -> tuple[Block, ...]:
        assert part is not None
        # A field that the text left open must not swallow a note.
        fields, self.fields = self.fields, []
        blocks = self._blocks(element, part, origin)
        self.fields = fields
        return tuple(blocks)


def _children(part: Part | None) -> dict[str, etree._Element]:
    return {} if part is None else {child.get(f"{W}id", ""): child for child in part.root}
