"""Text files of any kind, whatever their encoding."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from . import escapes
from .records import IN_TEXT, Inside, Text

_MARKS: Final = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\0\0", "utf-32"),
    (b"\0\0\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_DECLARED: Final = re.compile(rb"(?:charset|encoding)\s*=\s*[\"']?([A-Za-z0-9_.:-]+)")
_CONTROLS: Final = re.compile(rb"[\0-\x08\x0e-\x1a\x1c-\x1f]")
_CARDS: Final = re.compile(r"BEGIN:V|(?:[A-Z][\w-]*: )", re.IGNORECASE)


def decoded(data: bytes) -> str | None:
    """The text of a file, or nothing if it is no text."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    if _CONTROLS.search(data):
        return None
    try:
        return data.decode()
    except UnicodeDecodeError:
        return _other(data)


def _other(data: bytes) -> str:
    declared = _DECLARED.search(data[:1024])
    try:
        return data.decode(declared[1].decode() if declared else "cp1252", "replace")
    except LookupError:
        return data.decode("cp1252", "replace")


def texts(source: str, deeper: Inside) -> Iterator[Text]:
    """All that can be read in a text file."""
    for name, data in escapes.payloads(source):
        yield from deeper(name, data)
    source = escapes.without_payloads(source)
    yield Text(IN_TEXT, source)
    for other in escapes.views(source):
        yield Text(IN_TEXT, other)
    if _CARDS.match(source):
        yield from (Text(IN_TEXT, other) for other in escapes.unfolded(source))
    if "{\\rtf" in source[:16]:
        yield Text(IN_TEXT, rich_text(source))


_CONTROL_WORD: Final = re.compile(r"\\(?:'([0-9a-fA-F]{2})|u(-?\d+) ?\??|([a-z]+)-?\d* ?)|[{}\r\n]")
_BREAKS: Final = frozenset(("par", "line", "tab", "cell", "row", "page", "sect"))


def rich_text(source: str) -> str:
    """The text of a file of the Rich Text Format, without its control words."""

    def character(found: re.Match[str]) -> str:
        if found[1]:
            return bytes.fromhex(found[1]).decode("cp1252", "replace")
        if found[2]:
            return chr(int(found[2]) % 0x10000)
        return " " if found[3] in _BREAKS else ""

    return _CONTROL_WORD.sub(character, source)
