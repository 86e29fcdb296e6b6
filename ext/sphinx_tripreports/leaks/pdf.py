"""PDF: the text of its pages, and everything else in it.

Two packages are needed that a website has no other use for (group ``pdf``): pikepdf for what a PDF
is made of, pypdfium2 for what its pages say.  Without them a PDF counts as a leak.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from importlib import import_module
from io import BytesIO
from typing import Any, Final

from . import binary, escapes
from .containers import unreadable
from .records import (
    ATTACHMENT,
    DAMAGED,
    ENCRYPTED,
    METADATA,
    NEEDS,
    OBJECT,
    PAGE,
    Inside,
    Sort,
    Text,
    inside,
    place,
)

_PACKAGES: Final = ("pikepdf", "pypdfium2")
_HEAD: Final = 1024
"""Bytes within which the mark of a PDF may stand (ISO 32000-1, annex H)."""
_PIXELS: Final = frozenset(("/DCTDecode", "/JPXDecode"))
_FAILED: Final = 0
"""What PDFium answers when it could not draw notes; nothing to draw is another answer."""
_LINE: Final = re.compile(r"\s+")


def is_pdf(_suffix: str, data: bytes) -> bool:
    """Whether *data* is a PDF."""
    return b"%PDF-" in data[:_HEAD]


def texts(data: bytes, deeper: Inside) -> Iterator[Text]:
    """Pages, objects, streams, and what is left of earlier versions."""
    logging.getLogger("pikepdf").setLevel(logging.WARNING)  # it greets whoever imports it
    try:
        tools = [import_module(name) for name in _PACKAGES]
    except ImportError:
        yield unreadable("", f"{NEEDS}: {', '.join(_PACKAGES)}")
        return
    known: list[bytes] = []
    try:
        yield from _objects(tools[0], data, deeper, known)
        yield from _pages(tools[1], data)
    except tools[0].PasswordError:
        yield unreadable("", ENCRYPTED)
    except (tools[0].PdfError, tools[1].PdfiumError):
        yield unreadable("", DAMAGED)
    yield from binary.texts(_without(data, known), deeper)


# What pages say ----------------------------------------------------------------------------------


def _pages(pdfium: Any, data: bytes) -> Iterator[Text]:
    """The text of each page; then with that of its notes and fields drawn on it."""
    document = pdfium.PdfDocument(data)
    try:
        document.init_forms()
        for number in range(len(document)):
            plain = _text(document, number)
            page = document[number]
            if pdfium.raw.FPDFPage_Flatten(page, pdfium.raw.FLAT_NORMALDISPLAY) == _FAILED:
                raise pdfium.PdfiumError("the notes of a page cannot be drawn")
            page.close()
            for text in dict.fromkeys((plain, _text(document, number))):
                yield from _views(place(PAGE, number + 1), text)
    finally:
        document.close()


def _text(document: Any, number: int) -> str:
    page = document[number]
    reader = page.get_textpage()
    text = str(reader.get_text_range())
    reader.close()
    page.close()
    return text


def _views(where: str, text: str) -> Iterator[Text]:
    yield Text(where, text)
    for other in (*escapes.views(text), *escapes.unspaced(text)):
        yield Text(where, other)


# What it is made of ------------------------------------------------------------------------------


def _objects(pikepdf: Any, data: bytes, deeper: Inside, known: list[bytes]) -> Iterator[Text]:
    """All texts and names in all objects, with the streams decoded; these are added to *known*."""
    with pikepdf.open(BytesIO(data)) as document:
        yield Text(METADATA, "\n".join(_strings(pikepdf, document.trailer)), Sort.LINES)
        for item in document.objects:
            where = place(OBJECT, item.objgen[0])
            lines = "\n".join(_strings(pikepdf, item))
            yield Text(where, lines, Sort.LINES)
            for other in escapes.views(lines):
                yield Text(where, other, Sort.LINES)
            if isinstance(item, pikepdf.Stream):
                known.append(item.read_raw_bytes())
                yield from _stream(pikepdf, item, where, deeper)


def _strings(pikepdf: Any, item: Any, depth: int = 0) -> Iterator[str]:
    """The texts and names in one object, each on one line; what it refers to is read apart."""
    if depth and getattr(item, "is_indirect", False):
        return
    if isinstance(item, pikepdf.String):
        yield _LINE.sub(" ", str(item))
    elif isinstance(item, pikepdf.Name):
        yield str(item)
    elif isinstance(item, pikepdf.Array):
        for value in item:
            yield from _strings(pikepdf, value, depth + 1)
    elif isinstance(item, pikepdf.Dictionary | pikepdf.Stream):
        for name, value in item.items():
            yield name
            yield from _strings(pikepdf, value, depth + 1)


def _stream(pikepdf: Any, item: Any, where: str, deeper: Inside) -> Iterator[Text]:
    """What a stream holds: metadata, an attached file, drawing, a font; pictures as they are."""
    filters = [str(name) for name in _listed(pikepdf, item.get("/Filter"))]
    if item.get("/Subtype") == "/Image" and not _PIXELS.intersection(filters):
        return
    try:
        content = item.read_raw_bytes() if _PIXELS.intersection(filters) else item.read_bytes()
    except pikepdf.PdfError:
        yield unreadable(where, DAMAGED)
        return
    if item.get("/Type") == "/EmbeddedFile":
        where = inside(where, ATTACHMENT)
    for text in deeper("", content):
        yield text._replace(place=inside(where, text.place))


def _listed(pikepdf: Any, item: Any) -> list[Any]:
    if item is None:
        return []
    return list(item) if isinstance(item, pikepdf.Array) else [item]


def _without(data: bytes, known: list[bytes]) -> bytes:
    """*data* without streams that have been read: compressed pictures are full of chance words."""
    rest, at = [], 0
    spans = ((data.find(stream), len(stream)) for stream in known if stream)
    for start, size in sorted(span for span in spans if span[0] >= 0):
        rest.append(data[at:start])
        at = max(at, start + size)
    return b"\n".join([*rest, data[at:]])
