"""What a PDF says: the lines that PDFium finds, without regard to their place."""

from __future__ import annotations

import ctypes
import hashlib
import re
from collections import Counter
from typing import Any, Final

import pypdfium2 as pdf
import pypdfium2.raw as pdfium

from .facts import Facts, normal_address

_BULLET: Final = re.compile(r"^o[ \t]+")
_SMALLEST: Final = 5.0
_MOST_PIXELS: Final = 60_000_000


def pdf_facts(data: bytes) -> Facts:
    """What the pages of a PDF say."""
    facts = Facts(ordered=False, numbered=True, exact=False)
    document = pdf.PdfDocument(data)
    try:
        pictures: list[list[str]] = []
        for index in range(len(document)):
            page = document[index]
            addresses, is_covered = _upon(document, page, facts)
            for address in addresses:
                if normal_address(address) not in facts.links:
                    facts.link(address)
            if is_covered:
                pdfium.FPDFPage_Flatten(page.raw, pdfium.FLAT_NORMALDISPLAY)
                page.close()
                page = document[index]
            _lines(page, facts, index + 1)
            pictures.append(_pictures(page))
            page.close()
    finally:
        document.close()
    facts.images = _counted(pictures)
    return facts


def _lines(page: Any, facts: Facts, number: int) -> None:
    textpage = page.get_textpage()
    text = textpage.get_text_range(errors="ignore")
    textpage.close()
    for line in re.split("[\r\n\x02\ufffe]+", text):  # the last two end a line with a hyphen
        facts.add(_BULLET.sub("", line.strip()), page=number)


def _upon(document: Any, page: Any, facts: Facts) -> tuple[list[str], bool]:
    """Addresses on a page, and whether forms, stamps or remarks lie on it; comments are added."""
    addresses: list[str] = []
    is_covered = False
    for index in range(pdfium.FPDFPage_GetAnnotCount(page.raw)):
        annotation = pdfium.FPDFPage_GetAnnot(page.raw, index)
        kind = pdfium.FPDFAnnot_GetSubtype(annotation)
        if kind == pdfium.FPDF_ANNOT_LINK:
            action = pdfium.FPDFLink_GetAction(pdfium.FPDFAnnot_GetLink(annotation))
            size = pdfium.FPDFAction_GetURIPath(document.raw, action, None, 0) if action else 0
            if size > 1:
                buffer = ctypes.create_string_buffer(size)
                pdfium.FPDFAction_GetURIPath(document.raw, action, buffer, size)
                addresses.append(buffer.value.decode("utf-8", errors="replace"))
        elif kind in (
            pdfium.FPDF_ANNOT_WIDGET, pdfium.FPDF_ANNOT_FREETEXT, pdfium.FPDF_ANNOT_STAMP
        ):  # fmt: skip
            is_covered = True
        elif kind != pdfium.FPDF_ANNOT_POPUP:
            size = pdfium.FPDFAnnot_GetStringValue(annotation, b"Contents", None, 0)
            text = (ctypes.c_ushort * (size // 2 + 1))()
            pdfium.FPDFAnnot_GetStringValue(annotation, b"Contents", text, size)
            facts.add(bytes(text)[: max(size - 2, 0)].decode("utf-16-le", errors="replace"), True)
        pdfium.FPDFPage_CloseAnnot(annotation)
    return addresses, is_covered


def _pictures(page: Any) -> list[str]:
    """A digest of each picture on a page that is no rule or bullet."""
    found = []
    for item in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=8):
        left, bottom, right, top = item.get_bounds()
        width, height = item.get_px_size()
        if min(right - left, top - bottom) >= _SMALLEST and width * height <= _MOST_PIXELS:
            found.append(hashlib.sha256(bytes(item.get_data())).hexdigest())
    return found


def _counted(pages: list[list[str]]) -> int:
    """How many pictures there are, those on half of the pages (logos) counted once."""
    common = Counter(digest for page in pages for digest in set(page))
    total = 0
    for digest, count in common.items():
        is_logo = count > 1 and count * 2 >= len(pages)
        total += 1 if is_logo else sum(page.count(digest) for page in pages)
    return total
