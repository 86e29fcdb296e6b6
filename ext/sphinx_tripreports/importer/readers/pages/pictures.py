"""Pictures on a page of a PDF."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from typing import Any, Final, NamedTuple

import pypdfium2 as pdf
import pypdfium2.raw as pdfium

from .chars import Box

SMALLEST: Final = 5.0
"""Points; what is narrower or lower is a rule or a bullet."""
_MOST_PIXELS: Final = 60_000_000
_DEPTH: Final = 8


class Drawn(NamedTuple):
    """A picture and where it stands."""

    data: bytes
    box: Box


def pictures(page: Any) -> Iterator[Drawn]:
    """The pictures on a `pypdfium2.PdfPage`, in the order in which they are drawn."""
    for item in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=_DEPTH):
        try:
            box = Box(*item.get_bounds())
            width, height = item.get_px_size()
            if min(box.right - box.left, box.height) < SMALLEST or width * height > _MOST_PIXELS:
                continue
            data = _data(item)
        except (pdf.PdfiumError, ValueError):
            continue
        if data:
            yield Drawn(data, box)


def _data(item: Any) -> bytes:
    """A photograph as the file holds it; any other picture as PNG."""
    if item.get_filters() == ["DCTDecode"]:
        data = bytes(item.get_data(decode_simple=False))
        if data.startswith(b"\xff\xd8"):
            return data
    return _png(item.get_bitmap(render=False))


def _png(bitmap: Any) -> bytes:
    """A bitmap of PDFium (rows of blue, green, red, and perhaps opacity) as PNG."""
    channels = bitmap.n_channels
    raw = bytes(bitmap.buffer)
    rows = []
    for number in range(bitmap.height):
        start = number * bitmap.stride
        row = bytearray(raw[start : start + bitmap.width * channels])
        if channels >= 3:
            row[0::channels], row[2::channels] = row[2::channels], row[0::channels]
        if bitmap.mode == "BGRX":
            row[3::4] = b"\xff" * bitmap.width
        rows.append(b"\0" + bytes(row))
    kind = {1: 0, 3: 2, 4: 6}[channels]
    header = struct.pack(">IIBBBBB", bitmap.width, bitmap.height, 8, kind, 0, 0, 0)
    parts = ((b"IHDR", header), (b"IDAT", zlib.compress(b"".join(rows), 6)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*part) for part in parts)


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
