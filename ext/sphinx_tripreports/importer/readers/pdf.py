"""PDF files with text."""

from __future__ import annotations

import re
import shlex
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any, Final, NamedTuple

import pypdfium2 as pdf
import pypdfium2.raw as pdfium

from ...i18n import console as _
from ..document import Aside, Block, Image, ImportRefused, Paragraph, Run, Table
from ..safety import damaged, encrypted, too_large
from .content import Content, clean
from .pages.chars import Box, Line, lines_of
from .pages.flow import Measures, grouped, measure, paragraphs
from .pages.layout import in_order, margins
from .pages.notes import Comment, comments, has_drawn, links
from .pages.pictures import Drawn, pictures
from .pages.tables import table_at
from .pictures import Pictures
from .text import number_lists

MOST_PAGES: Final = 5000
_DATE: Final = re.compile(r"D:(\d{4})(\d{2})(\d{2})")
_SCANNED: Final = 0.5
"""A page with no text and a picture over this part of it was scanned."""


class _Page(NamedTuple):
    lines: list[Line]
    comments: list[Comment]
    pictures: list[Drawn]
    is_scan: bool


def read_pdf(data: bytes, name: str) -> Content:
    """A PDF file, as its bytes.

    Raises:
        ImportRefused: it is damaged, has a password, or no text.
    """
    document = _opened(data, name)
    try:
        pages = [_page(document, number) for number in range(len(document))]
        properties = document.get_metadata_dict()
    except pdf.PdfiumError as error:
        raise damaged(name) from error
    finally:
        document.close()
    scans = [number for number, page in enumerate(pages, 1) if page.is_scan]
    if not any(page.lines for page in pages):
        raise _without_text(name) if scans else damaged(name)
    warnings = [
        _("Page {number} is a picture of text: type over what it says.").format(number=number)
        for number in scans
    ]
    collected = Pictures()
    blocks = _blocks(pages, collected)
    return Content(
        blocks,
        properties.get("Title", "").strip(),
        properties.get("Author", "").strip(),
        _created(properties.get("CreationDate", "")),
        (*warnings, *collected.warnings),
    )


def _created(text: str) -> str:
    match = _DATE.match(text)
    return "-".join(match.groups()) if match else ""


def _opened(data: bytes, name: str) -> Any:
    try:
        document = pdf.PdfDocument(data)
        count = len(document)
    except pdf.PdfiumError as error:
        if "assword" in str(error):
            raise encrypted(name) from error
        raise damaged(name) from error
    if count > MOST_PAGES:
        raise too_large(name)
    if not count:
        raise damaged(name)
    if document.get_formtype() == pdfium.FORMTYPE_XFA_FULL:
        sentence = _(
            "{name} is a form that only Adobe Reader can show: print it there to a PDF file, and"
            " import that."
        )
        raise ImportRefused(sentence.format(name=name))
    return document


def _without_text(name: str) -> ImportRefused:
    sentence = _(
        "{name} holds pictures of pages and no text: recognise the text first (ocrmypdf -l nld"
        " {quoted} {new}), and import the new file."
    )
    new = shlex.quote(re.sub(r"(?i)\.pdf$", "", name) + "-ocr.pdf")
    return ImportRefused(sentence.format(name=name, quoted=shlex.quote(name), new=new))


def _page(document: Any, index: int) -> _Page:
    page = document[index]
    try:
        places = links(document, page)
        remarks = list(comments(page))
        if has_drawn(page):
            pdfium.FPDFPage_Flatten(page.raw, pdfium.FLAT_NORMALDISPLAY)
            page.close()
            page = document[index]
        lines = in_order(lines_of(page, index + 1, places))
        drawn = list(pictures(page))
        width, height = page.get_size()
        area = max(((one.box.right - one.box.left) * one.box.height for one in drawn), default=0)
        return _Page(lines, remarks, drawn, not lines and area > _SCANNED * width * height)
    finally:
        page.close()


def _blocks(pages: Sequence[_Page], collected: Pictures) -> list[Block]:
    texts = [page.lines for page in pages]
    repeated, heads, feet = margins(texts)
    usual = measure(texts)
    running = [line for page in texts for line in page if line not in repeated]
    beside = _beside(pages, running, collected)
    blocks: list[Block] = beside.get(-1, [])
    for start, end, found in _stretches(running, usual):
        blocks += found
        for index in range(start, end):
            blocks += beside.get(index, [])
    return [*_margin("header", heads, usual), *blocks, *_margin("footer", feet, usual)]


def _stretches(lines: list[Line], usual: Measures) -> Iterator[tuple[int, int, list[Block]]]:
    """Tables and paragraphs, each with the first of its lines and the one after the last."""
    tables: list[tuple[int, Table | None, int]] = [
        *_tables(lines, usual.pitch),
        (len(lines), None, 0),
    ]
    start = 0
    for begin, table, length in tables:
        groups = grouped(lines[start:begin], usual)
        for group, paragraph in zip(groups, number_lists(paragraphs(groups, usual)), strict=True):
            yield start, start + len(group), [paragraph]
            start += len(group)
        if table is not None:
            yield begin, begin + length, [table]
        start = begin + length


def _tables(lines: list[Line], pitch: float) -> list[tuple[int, Table, int]]:
    found = []
    position = 0
    while position < len(lines):
        table, length = table_at(lines, position, pitch)
        if table is not None:
            found.append((position, table, length))
        position += max(length, 1)
    return found


def _margin(kind: str, lines: list[Line], usual: Measures) -> list[Block]:
    place = _("header or footer")
    found = [
        paragraph._replace(origin=kind, place=place, role="text")
        for paragraph in paragraphs([[line] for line in lines], usual)
    ]
    return [Aside(kind, tuple(found), place=place)] if found else []


def _beside(
    pages: Sequence[_Page], running: list[Line], collected: Pictures
) -> dict[int, list[Block]]:
    """Pictures and comments, by the position of the line in *running* that they follow."""
    positions = {line: index for index, line in enumerate(running)}
    common = Counter(
        one.data for page in pages for one in {p.data: p for p in page.pictures}.values()
    )
    seen: set[bytes] = set()
    result: dict[int, list[Block]] = {}
    before = -1
    for number, page in enumerate(pages, 1):
        place = _("page {number}").format(number=number)
        known = [(positions[line], line.box) for line in page.lines if line in positions]
        things: list[tuple[Box, Block]] = []
        for drawn in page.pictures:
            is_logo = common[drawn.data] > 1 and common[drawn.data] * 2 >= len(pages)
            image = None if is_logo and drawn.data in seen else _image(drawn, place, collected)
            seen.add(drawn.data)
            things += [(drawn.box, image)] if image else []
        things += [(remark.box, _comment(remark, place)) for remark in page.comments]
        for box, block in things:
            above = [
                index for index, other in known if other.bottom + other.top > box.bottom + box.top
            ]
            result.setdefault(max(above, default=before), []).append(block)
        before = max((index for index, __ in known), default=before)
    return result


def _image(drawn: Drawn, place: str, collected: Pictures) -> Image | None:
    return collected.add(drawn.data, "", place)


def _comment(remark: Comment, place: str) -> Block:
    text = Paragraph((Run(clean(remark.text)),), origin="comment", place=place)
    return Aside("comment", (text,), author=clean(remark.author).strip(), place=place)
