"""What lies upon a page of a PDF: links, comments, and forms that were filled in."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import Any, Final, NamedTuple

import pypdfium2.raw as pdfium

from .chars import Box

_COMMENTS: Final = (
    pdfium.FPDF_ANNOT_TEXT, pdfium.FPDF_ANNOT_HIGHLIGHT, pdfium.FPDF_ANNOT_UNDERLINE,
    pdfium.FPDF_ANNOT_SQUIGGLY, pdfium.FPDF_ANNOT_STRIKEOUT, pdfium.FPDF_ANNOT_CARET,
    pdfium.FPDF_ANNOT_INK, pdfium.FPDF_ANNOT_SQUARE, pdfium.FPDF_ANNOT_CIRCLE,
    pdfium.FPDF_ANNOT_LINE, pdfium.FPDF_ANNOT_POLYGON, pdfium.FPDF_ANNOT_POLYLINE,
)  # fmt: skip
_DRAWN: Final = (pdfium.FPDF_ANNOT_WIDGET, pdfium.FPDF_ANNOT_FREETEXT, pdfium.FPDF_ANNOT_STAMP)
_LONGEST: Final = 100_000


class Comment(NamedTuple):
    """A comment on a page."""

    text: str
    author: str
    box: Box


def links(document: Any, page: Any) -> list[tuple[Box, str]]:
    """Places on a page and the web addresses to which they lead."""
    found: list[tuple[Box, str]] = []
    start = ctypes.c_int(0)
    link = pdfium.FPDF_LINK()
    while pdfium.FPDFLink_Enumerate(page.raw, ctypes.byref(start), ctypes.byref(link)):
        action = pdfium.FPDFLink_GetAction(link)
        box = _rectangle(lambda place, link=link: pdfium.FPDFLink_GetAnnotRect(link, place))
        if action and box and pdfium.FPDFAction_GetType(action) == pdfium.PDFACTION_URI:
            url = _address(document, action)
            if url:
                found.append((box, url))
    return found


def _address(document: Any, action: Any) -> str:
    size = pdfium.FPDFAction_GetURIPath(document.raw, action, None, 0)
    if not 1 < size < _LONGEST:
        return ""
    buffer = ctypes.create_string_buffer(size)
    pdfium.FPDFAction_GetURIPath(document.raw, action, buffer, size)
    return buffer.value.decode("utf-8", errors="replace")


def comments(page: Any) -> Iterator[Comment]:
    """The comments on a page."""
    for annotation, kind in _annotations(page):
        text = _string(annotation, b"Contents")
        box = _rectangle(lambda place, a=annotation: pdfium.FPDFAnnot_GetRect(a, place))
        if kind in _COMMENTS and text.strip() and box:
            yield Comment(text, _string(annotation, b"T"), box)


def has_drawn(page: Any) -> bool:
    """Whether a page has forms, stamps or typed remarks, which are no text until it is flat."""
    return any(kind in _DRAWN for __, kind in _annotations(page))


def _annotations(page: Any) -> Iterator[tuple[Any, int]]:
    for index in range(pdfium.FPDFPage_GetAnnotCount(page.raw)):
        annotation = pdfium.FPDFPage_GetAnnot(page.raw, index)
        if annotation:
            try:
                yield annotation, pdfium.FPDFAnnot_GetSubtype(annotation)
            finally:
                pdfium.FPDFPage_CloseAnnot(annotation)


def _string(annotation: Any, key: bytes) -> str:
    size = pdfium.FPDFAnnot_GetStringValue(annotation, key, None, 0)
    if not 2 < size < _LONGEST:
        return ""
    buffer = (ctypes.c_ushort * (size // 2 + 1))()
    pdfium.FPDFAnnot_GetStringValue(annotation, key, buffer, size)
    return bytes(buffer)[: size - 2].decode("utf-16-le", errors="replace")


def _rectangle(get: Any) -> Box | None:
    place = pdfium.FS_RECTF()
    if not get(ctypes.byref(place)):
        return None
    low, high = sorted((place.bottom, place.top))
    return Box(place.left, low, place.right, high)
