"""What is known of an OpenDocument file while its text is being read."""

from __future__ import annotations

import posixpath
from collections.abc import Callable
from typing import Final

from lxml import etree

from ....i18n import console as _
from ...document import Aside, Block, Image
from ...safety import Archive
from ..metadata import media_type
from ..pictures import Pictures
from .names import DRAW, TEXT, XLINK
from .styles import Counter, Styles

_SHOWN: Final = ("image/gif", "image/jpeg", "image/png", "image/svg+xml")
_KINDS: Final = {"footnote": "", "endnote": "e"}
ReadBlocks = Callable[[etree._Element, str], list[Block]]


class State:
    """Styles, numbers, tracked changes, notes and pictures of one file."""

    def __init__(self, archive: Archive, content: etree._Element) -> None:
        self._archive = archive
        roots = [root for root in (archive.xml("styles.xml"), content) if root is not None]
        self.styles = Styles(roots)
        self.counter = Counter(self.styles)
        self.pictures = Pictures()
        self.warnings: list[str] = []
        self.notes: list[Aside] = []
        self.paragraphs = 0
        self.mark = ""
        self._deletions: dict[str, etree._Element] = {}
        self._insertions: set[str] = set()
        for region in content.iter(f"{TEXT}changed-region"):
            key = region.get(f"{TEXT}id", "") or region.get(
                "{http://www.w3.org/XML/1998/namespace}id", ""
            )
            deletion = region.find(f"{TEXT}deletion")
            if deletion is not None:
                self._deletions[key] = deletion
            elif region.find(f"{TEXT}insertion") is not None:
                self._insertions.add(key)

    def note(self, element: etree._Element, blocks: ReadBlocks) -> str:
        """Keep a foot- or endnote; its id."""
        kind = element.get(f"{TEXT}note-class", "footnote")
        kind = kind if kind in _KINDS else "footnote"
        count = sum(aside.kind == kind for aside in self.notes) + 1
        key = f"{_KINDS[kind]}{count}"
        place = _("note {number}").format(number=key)
        number = len(self.notes)
        self.notes.append(Aside(kind, (), key, "", place))
        body = element.find(f"{TEXT}note-body")
        mark, self.mark = self.mark, ""
        if body is not None:
            self.notes[number] = Aside(kind, tuple(blocks(body, kind)), key, "", place)
        self.mark = mark
        return key

    def deleted(self, key: str) -> list[str]:
        """The words that a tracked deletion took away, by paragraphs, with line ends between."""
        deletion = self._deletions.pop(key, None)
        if deletion is None:
            return []
        texts = (
            "".join(part for part in paragraph.itertext())
            for paragraph in deletion.iter(f"{TEXT}p", f"{TEXT}h")
        )
        return [f"{text} " for text in texts if text.strip()]

    def begin_change(self, key: str) -> None:
        """A tracked insertion begins; other changes touch no words."""
        self.mark = "inserted" if key in self._insertions else self.mark

    def end_change(self) -> None:
        """The tracked insertion ends."""
        self.mark = ""

    def picture(
        self, frame: etree._Element, alt: str, place: str, url: str
    ) -> Image | None:  # fmt: skip
        """The picture in a frame, of several forms of it one that a browser shows."""
        forms: list[bytes] = []
        for image in frame.findall(f"{DRAW}image"):
            target = image.get(f"{XLINK}href", "")
            data = self._archive.read(_member(target))
            if data is not None:
                forms.append(data)
            elif "://" in target:
                sentence = _(
                    "A picture ({place}) is not in the file but at {target}: put it in by hand."
                )
                self.warnings.append(sentence.format(place=place, target=target))
        if not forms:
            return None
        shown = (data for data in forms if media_type(data) in _SHOWN)
        known = (data for data in forms if media_type(data))
        best = next(shown, None) or next(known, forms[0])
        return self.pictures.add(best, alt, place, url)

    def object(self, target: str) -> etree._Element | None:
        """The content of an object in the file."""
        return self._archive.xml(posixpath.join(_member(target), "content.xml"))


def _member(target: str) -> str:
    return posixpath.normpath(target).removeprefix("./")
