"""Pictures without what they tell of the camera, the place and the maker.

The pixels stay as they are: nothing is decoded, only parts of the file are left out.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import Final

from lxml import etree

from ..document import ImportRefused
from ..safety import parse_xml

_SIGNS: Final = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"BM", "image/bmp"),
    (b"II*\0", "image/tiff"),
    (b"MM\0*", "image/tiff"),
    (b"\xd7\xcd\xc6\x9a", "image/wmf"),
    (b"\x01\0\0\0", "image/emf"),
    (b"\x01\0\x09\0", "image/wmf"),
)
ENDINGS: Final = {
    "image/png": ".png", "image/jpeg": ".jpg", "image/gif": ".gif", "image/svg+xml": ".svg",
    "image/bmp": ".bmp", "image/tiff": ".tif", "image/webp": ".webp", "image/wmf": ".wmf",
    "image/emf": ".emf",
}  # fmt: skip
# PNG specification, third edition, 11.2 and 11.3: chunks that have an influence on the pixels.
_PNG_KEPT: Final = (
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB",
    b"cICP", b"bKGD", b"hIST", b"pHYs", b"sPLT", b"acTL", b"fcTL", b"fdAT",
)  # fmt: skip
_SVG_DROPPED: Final = ("script", "foreignObject", "metadata", "title", "desc", "namedview", "set",
                       "animate", "handler", "iframe")  # fmt: skip
_ORIENTATION: Final = 0x0112
"""Tag of Exif 2.32, 4.6.4: how the camera was held; without it a photograph lies on its side."""


def media_type(data: bytes) -> str:
    """The kind of a picture by its first bytes; "" if it is none that is known."""
    for sign, kind in _SIGNS:
        if data.startswith(sign):
            return kind
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return "image/webp"
    start = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n")
    return "image/svg+xml" if start.startswith(b"<") and b"<svg" in data[:4096] else ""


def without_metadata(data: bytes, kind: str) -> bytes:
    """A picture of the media type *kind* without metadata; as it was where it cannot be read."""
    try:
        if kind == "image/png":
            return b"".join(_png(data)) or data
        if kind == "image/jpeg":
            return b"".join(_jpeg(data))
        if kind == "image/gif":
            return _gif(data)
        if kind == "image/svg+xml":
            return _svg(data)
    except (ValueError, IndexError, struct.error):
        return data
    return data


def _png(data: bytes) -> Iterator[bytes]:
    yield data[:8]
    position = 8
    while position + 8 <= len(data):
        (length,) = struct.unpack_from(">I", data, position)
        end = position + 12 + length
        if data[position + 4 : position + 8] in _PNG_KEPT:
            yield data[position:end]
        position = end


def _jpeg(data: bytes) -> Iterator[bytes]:
    """Segments up to the pixels (ITU-T T.81, B.1); of APPn those with colours, of Exif the turn."""
    yield data[:2]
    position = 2
    while data[position] == 0xFF and data[position + 1] != 0xDA:
        marker = data[position + 1]
        (length,) = struct.unpack_from(">H", data, position + 2)
        segment = data[position : position + 2 + length]
        if marker == 0xE1 and segment[4:10] == b"Exif\0\0":
            turn = _orientation(segment[10:])
            if 2 <= turn <= 8:
                yield _exif(turn)
        elif _is_needed(marker, segment):
            yield segment
        position += 2 + length
    yield data[position:]


def _is_needed(marker: int, segment: bytes) -> bool:
    if 0xE0 <= marker <= 0xEF:
        return marker in (0xE0, 0xEE) or segment[4:15] == b"ICC_PROFILE"
    return marker != 0xFE


def _orientation(tiff: bytes) -> int:
    order = "<" if tiff.startswith(b"II") else ">"
    (start,) = struct.unpack_from(order + "I", tiff, 4)
    (count,) = struct.unpack_from(order + "H", tiff, start)
    for number in range(min(count, 200)):
        tag, __, __, value = struct.unpack_from(order + "HHIH", tiff, start + 2 + 12 * number)
        if tag == _ORIENTATION:
            return int(value)
    return 1


def _exif(turn: int) -> bytes:
    entry = struct.pack(">HHIHH", _ORIENTATION, 3, 1, turn, 0)
    body = b"Exif\0\0MM\0*" + struct.pack(">IH", 8, 1) + entry + bytes(4)
    return b"\xff\xe1" + struct.pack(">H", len(body) + 2) + body


def _gif(data: bytes) -> bytes:
    """Blocks of a GIF (specification 89a, appendix A) without comments and applications' data.

    Netscape's block stays: it says how often an animation is repeated.
    """
    position = 13 + (3 << (data[10] & 7) + 1 if data[10] & 0x80 else 0)
    kept = [data[:position]]
    while data[position] != 0x3B:
        start = position
        if data[position] == 0x2C:
            flags = data[position + 9]
            position += 11 + (3 << (flags & 7) + 1 if flags & 0x80 else 0)
            wanted = True
        else:
            label = data[position + 1]
            wanted = label in (0xF9, 0x01) or data[position + 3 : position + 11] == b"NETSCAPE"
            position += 2
        while data[position]:
            position += data[position] + 1
        position += 1
        if wanted:
            kept.append(data[start:position])
    return b"".join([*kept, b"\x3b"])


def _svg(data: bytes) -> bytes:
    """A drawing without scripts, addresses of others, and what its programme noted."""
    try:
        root = parse_xml(data, "")
    except ImportRefused:
        return b'<svg xmlns="http://www.w3.org/2000/svg"/>'
    for element in list(root.iter(etree.Element)):
        parent = element.getparent()
        if etree.QName(element).localname in _SVG_DROPPED and parent is not None:
            parent.remove(element)
            continue
        for name, value in list(element.attrib.items()):
            local = etree.QName(name).localname.lower()
            foreign = local == "href" and not value.startswith(("#", "data:image/"))
            if local.startswith("on") or foreign:
                del element.attrib[name]
    return bytes(etree.tostring(root, encoding="utf-8"))
