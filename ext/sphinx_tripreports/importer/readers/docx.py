"""Word documents (.docx): the blocks of the text, and what stands around it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from lxml import etree

from ...i18n import console as _
from ..document import Aside, Block, Cell, Paragraph, Run, Table
from .content import Content
from .word import graphics
from .word.chunks import Chunks, ReadWord
from .word.inline import Context, Line, read_line
from .word.package import MC, Package, Part, R, W
from .word.state import State
from .word.styles import Style, number_of, style_with, value_of

_PARAGRAPH: Final = f"{W}p"
_TABLE: Final = f"{W}tbl"
_PLAIN_TABLES: Final = ("tablegrid", "tabelraster", "tablenormal", "standaardtabel", "")
_WRAPPERS: Final = tuple(
    W + name for name in ("sdt", "sdtContent", "customXml", "ins", "del", "moveFrom", "moveTo")
)
_HEXADECIMAL: Final = re.compile(r"[0-9A-Fa-f]{1,8}")
_FIRST_ROW: Final = 0x0020
"""Bit of ``w:tblLook`` for "first row" (ISO/IEC 29500-4)."""
_DROP_CAPS: Final = ("drop", "margin")


def read_docx(data: bytes, name: str) -> Content:
    """A .docx file, as its bytes.

    Raises:
        ImportRefused: it is damaged or dangerous.
    """
    return _read(data, name, _read_within)


def _read_within(data: bytes, name: str) -> Content:
    """The same of a file in another one; what is in that one in turn is not read."""
    return _read(data, name, None)


def _read(data: bytes, name: str, read_word: ReadWord | None) -> Content:
    package = Package(data, name)
    document = package.document()
    reader = _Reader(document, read_word)
    blocks = reader.document()
    properties = package.properties()
    state = reader.state
    return Content(
        blocks,
        properties.get("title", ""),
        properties.get("creator", ""),
        properties.get("created", "")[:10],
        (*state.warnings, *state.pictures.warnings),
    )


class _Reader:
    """Reads the blocks of one file."""

    def __init__(self, document: Part, read_word: ReadWord | None) -> None:
        self.part = document
        self.state = State(document, self.blocks)
        self.drop_cap: list[Run] = []
        self.chunks = Chunks(document.package.name, read_word)

    def document(self) -> list[Block]:
        """All blocks: headers, text, footers, notes."""
        body = self.part.root.find(f"{W}body")
        assert body is not None
        text = self.blocks(body, self.part, "body")
        headers = self._margins("header")
        footers = self._margins("footer")
        remaining = self.state.remaining()
        notes = [*self.state.notes, *self.chunks.notes]
        return [*headers, *text, *footers, *remaining, *notes]

    def _margins(self, kind: str) -> list[Block]:
        """Headers or footers, those with the same words once."""
        asides: dict[str, Block] = {}
        for reference in self.part.root.iter(f"{W}{kind}Reference"):
            relation = self.part.target(reference.get(f"{R}id"))
            part = self.part.package.part(relation.target) if relation else None
            if part is None:
                continue
            blocks = tuple(self.blocks(part.root, part, kind))
            if blocks:
                asides.setdefault(repr(blocks), Aside(kind, blocks))
        return list(asides.values())

    def blocks(self, element: etree._Element, part: Part, origin: str) -> list[Block]:
        """The blocks in the body, a cell, a text box, a note or a header."""
        result: list[Block] = []
        for child in element:
            if child.tag == _PARAGRAPH:
                result += self._paragraph(child, part, origin)
            elif child.tag == _TABLE:
                table = self._table(child, part, origin)
                result += [table] if table.rows else []
            elif child.tag == f"{W}altChunk":
                result += self._chunk(part, child.get(f"{R}id"), origin)
            elif child.tag == f"{W}sdt" and _is_contents(child):
                inner = self.blocks(child, part, "contents")
                result += [Aside("contents", tuple(inner))] if inner else []
            elif child.tag == f"{MC}AlternateContent":
                result += self.blocks(graphics.alternative(child), part, origin)
            else:  # content controls, custom XML, tracked insertions around whole paragraphs
                result += self.blocks(child, part, origin)
        return _gathered(result) if origin == "body" else result

    def _chunk(self, part: Part, key: str | None, origin: str) -> list[Block]:
        """What a programme put here as a file of its own; see `word.chunks`."""
        content = self.chunks.read(part, key)
        if content is None:
            # Word turns it into text of the file itself, once it saves it.
            sentence = _(
                "The file contains another file ({place}), which was not read: open it in Word,"
                " save it again, and import that."
            )
            self.state.warnings.append(sentence.format(place=self._place(origin)))
            return []
        self.state.warnings += content.warnings
        return content.blocks

    def _place(self, origin: str) -> str:
        if origin in ("header", "footer"):
            return _("header or footer")
        return _("paragraph {number}").format(number=self.state.paragraphs)

    def _paragraph(self, element: etree._Element, part: Part, origin: str) -> list[Block]:
        properties = element.find(f"{W}pPr")
        style = self._style(properties)
        has_words = any((text.text or "").strip() for text in element.iter(f"{W}t"))
        if origin in ("body", "contents") and has_words:
            self.state.paragraphs += 1
        place = self._place(origin)
        in_contents = origin == "contents" or style.role == "contents" or self._in_contents()
        look = style.look if style.role == "text" else style.look._replace(bold=None)
        line = read_line(
            element, Context(part, look, place, origin), self.state, self.blocks
        )  # fmt: skip
        line = self._with_drop_cap(properties, line)
        if in_contents:
            style, origin = Style(), "contents" if origin == "body" else origin
        shown = any(run.text.strip() or run.note for run in line.runs)
        if not shown:
            return line.after
        paragraph = Paragraph(tuple(line.runs), origin=origin, place=place)
        names = (start.get(f"{W}name", "") for start in element.iter(f"{W}bookmarkStart"))
        paragraph = paragraph._replace(bookmarks=tuple(name for name in names if name))
        return [self._with_role(paragraph, style), *line.after]

    def _style(self, properties: etree._Element | None) -> Style:
        if properties is None:
            return self.state.styles[self.state.styles.default]
        key = value_of(properties.find(f"{W}pStyle")) or self.state.styles.default
        return style_with(self.state.styles[key], properties)

    def _in_contents(self) -> bool:
        return any(field.result and field.result.kind == "TOC" for field in self.state.fields)

    def _with_drop_cap(self, properties: etree._Element | None, line: Line) -> Line:
        """A big first letter is a paragraph of its own; it belongs to the next one."""
        frame = None if properties is None else properties.find(f"{W}framePr")
        if frame is not None and frame.get(f"{W}dropCap") in _DROP_CAPS:
            self.drop_cap += line.runs
            return Line([], line.after)
        if self.drop_cap and line.runs:
            runs, self.drop_cap = [*self.drop_cap, *line.runs], []
            return Line(runs, line.after)
        return line

    def _with_role(self, paragraph: Paragraph, style: Style) -> Paragraph:
        number = self.state.numbering.next(style.list_id, style.list_level)
        if style.role == "heading":
            text = number.text if number else ""
            return paragraph._replace(role="heading", level=style.level, number=text)
        if number and (number.text or not number.ordered):
            return paragraph._replace(
                role="list-item", level=style.list_level, ordered=number.ordered, number=number.text
            )
        return paragraph._replace(role=style.role)

    def _table(self, element: etree._Element, part: Part, origin: str) -> Table:
        rows = list(_deep(element, f"{W}tr"))
        header = _has_header(element)
        cells = [
            self._row(row, part, origin, _is_header(row) or (header and number == 0))
            for number, row in enumerate(rows)
        ]
        return Table(_with_spans(cells), origin, self._place(origin))

    def _row(
        self, row: etree._Element, part: Part, origin: str, header: bool
    ) -> list[tuple[Cell, bool]]:
        """The cells of a row, each with whether it goes on with the one above it."""
        result = []
        before = row.find(f"{W}trPr/{W}gridBefore")
        if before is not None and number_of(before, 0):
            result.append((Cell((), number_of(before, 0)), False))
        for cell in _deep(row, f"{W}tc"):
            blocks = tuple(self.blocks(cell, part, origin))
            properties = cell.find(f"{W}tcPr")
            span = None if properties is None else properties.find(f"{W}gridSpan")
            columns = 1 if span is None else max(_columns(value_of(span)), 1)
            merge = None if properties is None else properties.find(f"{W}vMerge")
            goes_on = merge is not None and value_of(merge) != "restart" and not blocks
            result.append((Cell(blocks, columns, header=header), goes_on))
        return result


def _gathered(blocks: list[Block]) -> list[Block]:
    """Blocks with the lines of a table of contents, which Word may scatter, as one aside."""
    result: list[Block] = []
    for block in blocks:
        if isinstance(block, Paragraph) and block.origin == "contents":
            last = result[-1] if result else None
            if isinstance(last, Aside) and last.kind == "contents":
                result[-1] = last._replace(blocks=(*last.blocks, block))
            else:
                result.append(Aside("contents", (block,)))
        else:
            result.append(block)
    return result


def _is_contents(element: etree._Element) -> bool:
    """Whether a content control (``w:sdt``) is a table of contents."""
    gallery = element.find(f"{W}sdtPr/{W}docPartObj/{W}docPartGallery")
    return value_of(gallery) == "Table of Contents"


def _deep(element: etree._Element, tag: str) -> Iterator[etree._Element]:
    """Rows or cells, also those within content controls and tracked changes."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag in _WRAPPERS:
            yield from _deep(child, tag)


def _has_header(table: etree._Element) -> bool:
    """Whether the style of a table sets its first row apart."""
    properties = table.find(f"{W}tblPr")
    if properties is None:
        return False
    style = value_of(properties.find(f"{W}tblStyle")).lower().replace(" ", "")
    look = properties.find(f"{W}tblLook")
    if style in _PLAIN_TABLES or look is None:
        return False
    first = look.get(f"{W}firstRow")
    if first is not None:
        return first not in ("0", "false")
    value = look.get(f"{W}val", "0")
    return bool(_FIRST_ROW & int(value, 16)) if _HEXADECIMAL.fullmatch(value) else False


def _columns(value: str) -> int:
    """Columns that a cell takes; Word allows 63."""
    return min(int(value), 63) if value.isdecimal() and len(value) < 4 else 1


def _is_header(row: etree._Element) -> bool:
    mark = row.find(f"{W}trPr/{W}tblHeader")
    return mark is not None and mark.get(f"{W}val", "1") not in ("0", "false", "off")


def _with_spans(rows: list[list[tuple[Cell, bool]]]) -> tuple[tuple[Cell, ...], ...]:
    """Rows in which a cell that goes on in rows below says so, instead of those rows."""
    result: list[list[Cell]] = []
    starts: dict[int, tuple[int, int]] = {}
    for number, row in enumerate(rows):
        kept: list[Cell] = []
        column = 0
        for cell, goes_on in row:
            if goes_on and column in starts:
                line, place = starts[column]
                above = result[line][place]
                result[line][place] = above._replace(rows=number - line + 1)
            else:
                starts[column] = (number, len(kept))
                kept.append(cell)
            column += cell.columns
        result.append(kept)
    return tuple(tuple(row) for row in result)
