"""Fonts: the names that they carry; what is packed is unpacked."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from . import binary
from .containers import brotli, unreadable
from .records import DAMAGED, METADATA, NEEDS, Inside, Text, inside

_WOFF2: Final = b"wOF2"
_NAMED: Final = 63
"""Names of tables that one number stands for; this number says that the name follows."""
_OUTLINES: Final = (10, 11)
"""Numbers of the tables ``glyf`` and ``loca``: version 0 is packed in a way of its own."""
_HEADER: Final = 48


def is_font(_suffix: str, data: bytes) -> bool:
    """Whether *data* is a font of the web, version 2 (version 1 and TrueType need no unpacking)."""
    return data.startswith(_WOFF2)


def texts(data: bytes, deeper: Inside) -> Iterator[Text]:
    """The tables of a WOFF2 file, and the remarks behind them (W3C, WOFF File Format 2.0)."""
    unpack = brotli()
    if unpack is None:
        yield unreadable("", f"{NEEDS}: brotli")
        return
    try:
        at = _after_directory(data)
        size = int.from_bytes(data[20:24])
        yield from _tables(unpack(data[at : at + size]), deeper)
        start, size = int.from_bytes(data[28:32]), int.from_bytes(data[32:36])
        if size:
            yield from deeper(METADATA, unpack(data[start : start + size]))
        start, size = int.from_bytes(data[40:44]), int.from_bytes(data[44:48])
        yield from _tables(data[start : start + size], deeper)
    except (OSError, IndexError):
        yield unreadable("", DAMAGED)


def _tables(data: bytes, deeper: Inside) -> Iterator[Text]:
    for text in binary.texts(data, deeper):
        yield text._replace(place=inside(METADATA, text.place))


def _after_directory(data: bytes) -> int:
    """Where the list of tables ends: of each a number or name, and one or two sizes."""
    at = _HEADER
    for _ in range(int.from_bytes(data[12:14])):
        kind, version = data[at] & 0x3F, data[at] >> 6
        at += 5 if kind == _NAMED else 1
        packed = version == 0 if kind in _OUTLINES else version != 0
        for _ in range(1 + packed):
            while data[at] & 0x80:  # UIntBase128: the highest bit says that more follows
                at += 1
            at += 1
    return at
