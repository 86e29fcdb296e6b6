"""Pictures: all that they say about themselves, without the picture.

Pixels are left out: they are packed in ways of their own, and short names would be found in them
by chance.  Nothing here recognises letters in a picture either.  What stands behind the end of a
picture is read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from . import binary
from .records import METADATA, Inside, Text, inside, place

_PNG: Final = b"\x89PNG\r\n\x1a\n"
_PNG_PIXELS: Final = frozenset((b"IDAT", b"fdAT", b"PLTE", b"tRNS"))
_WEBP_PIXELS: Final = frozenset((b"VP8 ", b"VP8L", b"ALPH", b"ANMF"))
_JPEG_ALONE: Final = frozenset((0x01, *range(0xD0, 0xD9)))
"""Markers of JPEG without content."""
_JPEG_TABLES: Final = frozenset((*range(0xC0, 0xD0), 0xDA, 0xDB, 0xDD))

Blocks = Iterator[tuple[str, bytes]]


class BrokenError(Exception):
    """A picture is not made as its kind prescribes."""


def is_picture(_suffix: str, data: bytes) -> bool:
    """Whether *data* is PNG, JPEG, GIF or WebP; SVG is markup."""
    return _reader(data) is not None


def _reader(data: bytes) -> Callable[[bytes], Blocks] | None:
    if data.startswith(_PNG):
        return _png
    if data.startswith(b"\xff\xd8\xff"):
        return _jpeg
    if data.startswith((b"GIF87a", b"GIF89a")):
        return _gif
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return _webp
    return None


def texts(data: bytes, deeper: Inside) -> Iterator[Text]:
    """The parts of a picture that are no pixels; all of it, if it cannot be taken apart."""
    reader = _reader(data)
    assert reader is not None
    try:
        blocks = list(reader(data))
    except (BrokenError, IndexError):
        blocks = [("?", data)]
    for name, block in blocks:
        if not name:
            yield from deeper(name, block)
            continue
        where = place(METADATA, name)
        for text in binary.texts(block, deeper):
            yield text._replace(place=inside(where, text.place))


def _png(data: bytes) -> Blocks:
    """Chunks (ISO/IEC 15948): texts, EXIF, XMP, colour profiles."""
    at = len(_PNG)
    while at + 12 <= len(data):
        size, kind = int.from_bytes(data[at : at + 4]), data[at + 4 : at + 8]
        if at + 12 + size > len(data):
            raise BrokenError
        if kind not in _PNG_PIXELS:
            yield kind.decode("latin-1"), data[at + 8 : at + 8 + size]
        at += 12 + size
        if kind == b"IEND":
            break
    yield "", data[at:]


def _jpeg(data: bytes) -> Blocks:
    """Segments (ITU-T T.81): EXIF, XMP and IPTC in APP1 to APP15, and comments."""
    at = 2
    while at < len(data):
        if data[at] != 0xFF:
            raise BrokenError
        marker = data[at + 1]
        if marker == 0xFF:  # filling
            at += 1
            continue
        if marker == 0xD9:
            yield "", data[at + 2 :]
            return
        at += 2
        if marker in _JPEG_ALONE:
            continue
        size = int.from_bytes(data[at : at + 2])
        if marker not in _JPEG_TABLES or marker == 0xC8:
            yield f"{marker:X}", data[at + 2 : at + size]
        at += size
        if marker == 0xDA:
            at = _after_scan(data, at)


def _after_scan(data: bytes, at: int) -> int:
    """Where the pixels end that begin at *at*: at a marker that is neither escape nor restart."""
    while True:
        at = data.find(b"\xff", at)
        if at < 0 or at + 1 >= len(data):
            return len(data)
        if data[at + 1] not in (0x00, *range(0xD0, 0xD8)):
            return at
        at += 2


def _gif(data: bytes) -> Blocks:
    """Extensions (GIF89a): comments, texts, XMP."""
    at = 13 + _colours(data[10])
    while data[at] != 0x3B:
        if data[at] == 0x21:
            kind, (block, after) = data[at + 1], _sub_blocks(data, at + 2)
            if kind != 0xF9:
                yield f"{kind:X}", block
                yield f"{kind:X}", data[at:after]  # XMP disregards the sub-blocks
        elif data[at] == 0x2C:
            after = _sub_blocks(data, at + 11 + _colours(data[at + 9]))[1]
        else:
            raise BrokenError
        at = after
    yield "", data[at + 1 :]


def _colours(flags: int) -> int:
    """The size of a table of colours."""
    return 3 * 2 ** ((flags & 7) + 1) if flags & 0x80 else 0


def _sub_blocks(data: bytes, at: int) -> tuple[bytes, int]:
    """The content of blocks of at most 255 bytes, each after its size; and where they end."""
    parts = []
    while size := data[at]:
        parts.append(data[at + 1 : at + 1 + size])
        at += 1 + size
    return b"".join(parts), at + 1


def _webp(data: bytes) -> Blocks:
    """Chunks of RIFF: EXIF, XMP, colour profile."""
    end = 8 + int.from_bytes(data[4:8], "little")
    at = 12
    while at + 8 <= min(end, len(data)):
        kind, size = data[at : at + 4], int.from_bytes(data[at + 4 : at + 8], "little")
        if kind not in _WEBP_PIXELS:
            yield kind.decode("latin-1"), data[at + 8 : at + 8 + size]
        at += 8 + size + size % 2
    yield "", data[end:]
