"""Files that a programme put into a Word file whole, for Word to turn into text (``w:altChunk``).

ISO/IEC 29500-1, 17.17.2.1.  Programmes that put letters together of parts write them; Word itself
never does.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from email import message_from_bytes, policy
from html import unescape
from typing import Final, NamedTuple
from urllib.parse import urljoin

from ...document import Aside, Block
from ...safety import MAX_XML, OLE, ZIP, Archive
from ..content import Content
from ..embedded import apart
from ..eml import words_of
from ..html import html_blocks, is_too_much
from ..pictures import Pictures
from ..text import decode, text_blocks
from .package import Part

ReadWord = Callable[[bytes, str], Content]
MOST: Final = 100
"""Files of one file that are read; one file may be named any number of times."""
_UNREAD: Final = (b"{\\rtf", b"%PDF-", OLE, b"\x89PNG", b"\xff\xd8\xff", b"GIF8")
_MARK: Final = b"\xef\xbb\xbf"
_HEADS: Final = re.compile(rb"(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)+")
_IS_ARCHIVE: Final = re.compile(rb"(?:^|\n)(?:MIME-Version|Content-Type):", re.IGNORECASE)
_CHARSET: Final = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([\w-]+)", re.IGNORECASE)
_IS_PAGE: Final = re.compile(
    r"(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|(?:\w+:)?html|head|body|meta|style|title"
    r"|p|div|span|table|h[1-6]|[uo]l|dl|b|i|u|a|em|strong|font|br|hr|img|center|section|article)\b",
    re.IGNORECASE | re.DOTALL,
)
_SOURCE: Final = re.compile(r"\bsrc\s*=\s*[\"']?([^\"'\s>]+)", re.IGNORECASE)


class Page(NamedTuple):
    """A file that is no Word file: HTML with its pictures by their addresses, or plain text."""

    text: str
    is_html: bool
    pictures: Mapping[str, bytes]


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

    def read(self, part: Part, key: str | None) -> Content | None:
        """What the file that *part* calls *key* says beside `notes`; None if it cannot be read."""
        self._count += 1
        if self._count > MOST or self._room < 0:
            return None
        try:
            content = self._content(part.data(key) or b"")
        except Exception:  # noqa: BLE001 - the text around it can be read
            return None
        if content is None:
            return None
        blocks = apart(content.blocks, f"d{self._count}-")
        self.notes += filter(_is_note, blocks)
        return content._replace(blocks=[block for block in blocks if not _is_note(block)])

    def _content(self, data: bytes) -> Content | None:
        is_word = data.startswith(ZIP)
        self._room -= Archive(data, self.name).size if is_word else len(data)
        if self._room < 0:
            return None
        if is_word:
            return self.read_word(data, self.name) if self.read_word is not None else None
        page = page_of(data)
        if page is None:
            return None
        if not page.is_html:
            return Content(text_blocks(page.text))
        pictures = Pictures()
        blocks = html_blocks(page.text, page.pictures, pictures)
        return Content(blocks, warnings=tuple(pictures.warnings))


def _is_note(block: Block) -> bool:
    return isinstance(block, Aside) and bool(block.id)


def page_of(data: bytes) -> Page | None:
    """The page or text in a file; None if it is another kind of file, or too large to be read."""
    bare = data.removeprefix(_MARK).lstrip()
    if not bare or bare.startswith((*_UNREAD, ZIP)):
        return None
    heads = _HEADS.match(bare)
    is_archive = heads is not None and _IS_ARCHIVE.search(heads[0])
    found = _unpacked(bare) if is_archive else _told(data)
    if found is None or not found.is_html:
        return found
    return None if is_too_much(found.text) else found


def _told(data: bytes) -> Page | None:
    """The same of a file that is text."""
    declared = _CHARSET.search(data[:2000])
    text = _text(data, declared[1].decode("ascii", "replace") if declared else "")
    if "\0" in text:
        return None
    is_html = _IS_PAGE.match(text.lstrip()) is not None
    if not is_html and text.lstrip().startswith("<?xml"):
        return None
    return Page(text, is_html, {})


def _unpacked(data: bytes) -> Page | None:
    """The page in an MHTML file (RFC 2557), with its pictures by the addresses that it has."""
    page: str | None = None
    base = ""
    attached: dict[str, bytes] = {}
    for part in message_from_bytes(data, policy=policy.default).walk():
        content = part.get_payload(decode=True)
        if not isinstance(content, bytes):
            continue
        location = str(part.get("Content-Location", "")).strip()
        is_page = part.get_content_type() in ("text/html", "application/xhtml+xml")
        if is_page and page is None:
            page, base = words_of(part), location
        attached[f"cid:{str(part.get('Content-ID', '')).strip('<> ')}"] = content
        attached[location] = content
    if page is None:
        return None
    sources = map(unescape, _SOURCE.findall(page))
    absolute = {source: urljoin(base, source) for source in sources}
    return Page(page, True, {
        source.removeprefix("cid:"): attached[where if where in attached else source]
        for source, where in absolute.items()
        if where in attached or source in attached
    })  # fmt: skip


def _text(content: bytes, charset: str) -> str:
    is_marked = content.startswith((b"\xff\xfe", b"\xfe\xff", _MARK))
    try:
        return content.decode(charset) if charset and not is_marked else decode(content)
    except (LookupError, UnicodeDecodeError):
        return decode(content)
