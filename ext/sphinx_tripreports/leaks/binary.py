"""Files of no known kind: the characters among their bytes, and what is compressed in them."""

from __future__ import annotations

import bz2
import lzma
import re
import zlib
from collections.abc import Iterator
from typing import Final

from . import escapes
from .records import BYTES, UNPACKED, Inside, Sort, Text

# At least four characters in a row, as the Unix command `strings` has it.  Letters with accents
# count in UTF-8, and in Windows-1252 beside two plain letters; else nearly all bytes would be text.
_RUN: Final = re.compile(
    rb"(?:[\t\n\r\x20-\x7e]|[\xc2-\xc5][\x80-\xbf]|\xe1[\xb8-\xbb][\x80-\xbf]"
    rb"|[\x8a-\x9f\xc0-\xff](?=[A-Za-z]{2})|(?<=[A-Za-z]{2})[\x8a-\x9f\xc0-\xff]){4,}"
)
_WIDE_RUNS: Final = (
    ("utf-16-le", re.compile(rb"(?:[\t\n\r\x20-\x7e\xa0-\xff]\x00|[\x00-\xff][\x01\x02\x1e]){4,}")),
    ("utf-16-be", re.compile(rb"(?:\x00[\t\n\r\x20-\x7e\xa0-\xff]|[\x01\x02\x1e][\x00-\xff]){4,}")),
    ("utf-32-le", re.compile(rb"(?:[\t\n\r\x20-\x7e\xa0-\xff]\x00\x00\x00){4,}")),
)
_SIGNS: Final = re.compile(r"[\W_]+")
_CHUNK: Final = 4096
_LEAST: Final = 8
"""Bytes that a stream must give to be looked at."""
_STREAM: Final = re.compile(rb"x[\x01\x5e\x9c\xda]|\x1f\x8b\x08|BZh[1-9]1AY|\xfd7zXZ\x00")


def texts(data: bytes, deeper: Inside) -> Iterator[Text]:
    """What can be read in *data*, and in compressed streams that are found in it."""
    yield from _runs([_decoded(run) for run in _RUN.findall(data)])
    for encoding, pattern in _WIDE_RUNS:
        yield from _runs([run.decode(encoding, "replace") for run in pattern.findall(data)])
    for start, packed in streams(data):
        yield from deeper(f"{UNPACKED}: {start}", packed)


def _decoded(run: bytes) -> str:
    try:
        return run.decode()
    except UnicodeDecodeError:
        return run.decode("cp1252", "replace")


def _runs(runs: list[str]) -> Iterator[Text]:
    """The runs as they are, without their first character, and without signs between words.

    The byte before a text often gives its length, and may be a letter as well.
    """
    if not runs:
        return
    for made in (runs, [run[1:] for run in runs], [_SIGNS.sub("", run) for run in runs]):
        yield Text(BYTES, "\n".join(made), Sort.BINARY)
    for other in escapes.views("\n".join(runs)):
        yield Text(BYTES, other, Sort.BINARY)


def streams(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Compressed streams anywhere in *data*: where each starts, and what it says."""
    end = 0
    for found in _STREAM.finditer(data):
        if found.start() >= end:
            made, end = _unpack(data, found.start())
            if len(made) >= _LEAST:
                yield found.start(), made


def _unpack(data: bytes, start: int) -> tuple[bytes, int]:
    """What a stream says that starts here, and where it ends.

    A damaged one, or what only looks like one, gives what stands before the damage.
    """
    tool: zlib._Decompress | bz2.BZ2Decompressor | lzma.LZMADecompressor
    if data[start] == ord("B"):
        tool = bz2.BZ2Decompressor()
    elif data[start] == 0xFD:
        tool = lzma.LZMADecompressor()
    else:
        tool = zlib.decompressobj(wbits=zlib.MAX_WBITS + 32)  # zlib or gzip, whichever it is
    made = bytearray()
    for at in range(start, len(data), _CHUNK):
        try:
            made += tool.decompress(data[at : at + _CHUNK])
        except (zlib.error, OSError, EOFError, lzma.LZMAError):
            break
        if tool.eof:
            return bytes(made), min(at + _CHUNK, len(data)) - len(tool.unused_data)
    return bytes(made), start + 1
