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
from .pages.cells import Filled, fill, goes_on, is_cut, joined, seams, table_of
from .pages.chars import Box, Line, lines_of
from .pages.flow import Measures, grouped, measure, paragraphs
from .pages.grids import grids
from .pages.layout import in_order, margins
from .pages.notes import Comment, comments, has_drawn, links
from .pages.pictures import Drawn, pictures
from .pages.rules import rules
from .pages.tables import table_at
from .pictures import Pictures
from .text import number_lists

MOST_PAGES: Final = 5000
_DATE: Final = re.compile(r"D:(\d{4})(\d{2})(\d{2})")
_SCANNED: Final = 0.5
"""A page with no text and a picture over this part of it was scanned."""


class _Page(NamedTuple):
    """What is on a page; *lines* are those outside of the tables with borders."""

    lines: list[Line]
    tables: list[Filled]
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
    if not any(page.lines or page.tables for page in pages):
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
        tuple(seam for page in pages for one in page.tables for seam in seams(one)),
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
        bordered = grids(rules(page))
        lines = lines_of(page, index + 1, places, bool(bordered))
        tables: list[Filled] = []
        for grid in bordered:
            filled, lines = fill(grid, lines)
            tables += [filled] if any(filled.cells) else []
        lines = in_order(lines)
        drawn = list(pictures(page))
        width, height = page.get_size()
        area = max(((one.box.right - one.box.left) * one.box.height for one in drawn), default=0)
        is_scan = not (lines or tables) and area > _SCANNED * width * height
        return _Page(lines, tables, remarks, drawn, is_scan)
    finally:
        page.close()


def _blocks(pages: Sequence[_Page], collected: Pictures) -> list[Block]:
    texts = [page.lines for page in pages]
    usual = measure([*texts, *(list(cell) for page in pages for one in page.tables
                               for cell in one.cells)])  # fmt: skip
    repeated, heads, feet = margins(texts, usual.pitch)
    running = [line for page in texts for line in page if line not in repeated]
    beside = _beside(pages, running, collected)
    bordered = _bordered(pages, running, usual)
    blocks: list[Block] = beside.get(-1, [])
    for start, end, found in _stretches(running, usual, bordered):
        blocks += found
        for index in range(start, end):
            blocks += beside.get(index, [])
    return [*_margin("header", heads, usual), *blocks, *_margin("footer", feet, usual)]


_Found = tuple[int, Table, int]
"""A table: the position of the line where it begins, and how many lines it takes."""


def _stretches(
    lines: list[Line], usual: Measures, bordered: list[_Found]
) -> Iterator[tuple[int, int, list[Block]]]:
    """Tables and paragraphs, each with the first of its lines and the one after the last."""
    tables: list[_Found] = []
    start = 0
    for begin in [*(found[0] for found in bordered), len(lines)]:
        part = _tables(lines[start:begin], usual.pitch)
        tables += [(start + position, table, length) for position, table, length in part]
        start = begin
    tables = sorted([*tables, *bordered], key=lambda found: found[0])
    start = 0
    for begin, table, length in tables:
        yield from _text(lines, start, begin, usual)
        yield begin, begin + length, [table]
        start = begin + length
    yield from _text(lines, start, len(lines), usual)


def _text(
    lines: list[Line], start: int, end: int, usual: Measures
) -> Iterator[tuple[int, int, list[Block]]]:
    groups = grouped(lines[start:end], usual)
    for group, paragraph in zip(groups, number_lists(paragraphs(groups, usual)), strict=True):
        yield start, start + len(group), [paragraph]
        start += len(group)


def _bordered(pages: Sequence[_Page], running: list[Line], usual: Measures) -> list[_Found]:
    """Tables with borders; what goes on with one on the next page is part of it."""
    found: list[_Found] = []
    last: Filled | None = None
    for position, one in _placed(pages, running):
        table = table_of(one, usual)
        if last and found[-1][0] == position and goes_on(last, one):
            found[-1] = (position, joined(found[-1][1], table, is_cut(last, one)), 0)
        else:
            found.append((position, table, 0))
        last = one
    return found


def _placed(pages: Sequence[_Page], running: list[Line]) -> Iterator[tuple[int, Filled]]:
    """Each table with borders, and how many of the lines come before it."""
    positions = {line: index for index, line in enumerate(running)}
    after = 0
    for page in pages:
        known = [(positions[line], line.box) for line in page.lines if line in positions]
        for one in page.tables:
            middle = one.grid.box.bottom + one.grid.box.top
            above = [index + 1 for index, box in known if box.bottom + box.top > middle]
            after = max([after, *above])
            yield after, one
        after = max([after, *(index + 1 for index, __ in known)])


def _tables(lines: list[Line], pitch: float) -> list[_Found]:
    found: list[_Found] = []
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
