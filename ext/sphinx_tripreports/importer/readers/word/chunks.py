"""Files that a programme put into a Word file whole, for Word to turn into text (``w:altChunk``).

ISO/IEC 29500-1, 17.17.2.1.  Programmes that put letters together of parts write them; Word itself
never does.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from email import message_from_bytes, policy
from typing import Final

from ...document import Aside, Block, ImportRefused
from ...safety import MAX_XML, ZIP, Archive
from ..content import Content
from ..embedded import apart
from ..html import html_blocks
from ..pictures import Pictures
from ..text import decode, text_blocks

ReadWord = Callable[[bytes, str], Content]
_RICH_TEXT: Final = b"{\\rtf"
_ARCHIVE: Final = re.compile(rb"^(?:MIME-Version|Content-Type):", re.IGNORECASE | re.MULTILINE)
"""How a web page with its pictures in one file begins (MHTML, RFC 2557)."""


class Chunks:
    """Reads the files within a Word file.

    name: of that file.
    read_word: reads a Word file; None if there may be none in this one.
    """

    def __init__(self, name: str, read_word: ReadWord | None) -> None:
        self.name = name
        self.read_word = read_word
        self.notes: list[Block] = []
        """Foot- and endnotes of the files read."""
        self._count = 0
        self._room = MAX_XML

    def read(self, data: bytes) -> Content | None:
        """What *data*, a file, says beside `notes`; None if it cannot be read, or is too large."""
        try:
            content = self._content(data)
        except ImportRefused:
            return None  # the text around it can be read
        if content is None:
            return None
        self._count += 1
        blocks = apart(content.blocks, self._count)
        self.notes += filter(_is_note, blocks)
        return content._replace(blocks=[block for block in blocks if not _is_note(block)])

    def _content(self, data: bytes) -> Content | None:
        is_word = data.startswith(ZIP)
        self._room -= Archive(data, self.name).size if is_word else len(data)
        if self._room < 0 or not data or data.startswith(_RICH_TEXT):
            return None
        if is_word:
            return self.read_word(data, self.name) if self.read_word is not None else None
        return _page(data)


def _is_note(block: Block) -> bool:
    return isinstance(block, Aside) and bool(block.id)


def _page(data: bytes) -> Content:
    """A page of HTML, alone or in one file with its pictures, or plain text."""
    page, attached = _unpacked(data) if _ARCHIVE.search(data[:1000]) else (decode(data), {})
    if not page.lstrip().startswith("<"):
        return Content(text_blocks(page))
    pictures = Pictures()
    blocks = html_blocks(page, attached, pictures)
    return Content(blocks, warnings=tuple(pictures.warnings))


def _unpacked(data: bytes) -> tuple[str, dict[str, bytes]]:
    """The page in an MHTML file, and its pictures by the addresses that it has for them."""
    page = ""
    attached: dict[str, bytes] = {}
    for part in message_from_bytes(data, policy=policy.default).walk():
        content = part.get_payload(decode=True)
        if not isinstance(content, bytes):
            continue
        if part.get_content_type() == "text/html" and not page:
            page = _text(content, part.get_content_charset() or "")
        attached[str(part.get("Content-ID", "")).strip("<> ")] = content
        attached[str(part.get("Content-Location", "")).strip()] = content
    attached.pop("", None)
    return page, attached


def _text(content: bytes, charset: str) -> str:
    try:
        return content.decode(charset) if charset else decode(content)
    except (LookupError, UnicodeDecodeError):
        return decode(content)
