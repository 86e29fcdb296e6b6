"""OpenDocument text (.odt): the blocks of the text, and what stands around it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from lxml import etree

from ...i18n import console as _
from ..document import Aside, Block, Cell, Paragraph, Table
from ..safety import Archive, damaged
from .content import Content
from .odf.inline import Context, LineReader
from .odf.names import DC, DRAW, META, OFFICE, STYLE, TABLE, TEXT, small
from .odf.state import State
from .odf.styles import Look

_PARAGRAPHS: Final = (f"{TEXT}p", f"{TEXT}h")
_CONTENTS: Final = tuple(
    TEXT + name
    for name in ("table-of-content", "illustration-index", "table-index", "alphabetical-index")
)
_SKIPPED: Final = (
    f"{TEXT}tracked-changes", f"{TEXT}sequence-decls", f"{TEXT}variable-decls",
    f"{TEXT}user-field-decls", f"{OFFICE}forms", f"{TEXT}table-of-content-source",
    f"{DC}creator", f"{DC}date", f"{TEXT}note-citation",
)  # fmt: skip
_ROW_GROUPS: Final = tuple(
    TABLE + name for name in ("table-header-rows", "table-rows", "table-row-group")
)
_CHANGES: Final = tuple(TEXT + name for name in ("change", "change-start", "change-end"))
_WIDEST: Final = 1000
"""Columns and rows of a table: files may say that a cell is repeated any number of times."""
_PLAIN: Final = Look()


def read_odt(data: bytes, name: str) -> Content:
    """An .odt file, as its bytes.

    Raises:
        ImportRefused: it is damaged or dangerous.
    """
    archive = Archive(data, name)
    content = archive.xml("content.xml")
    body = None if content is None else content.find(f"{OFFICE}body/{OFFICE}text")
    if body is None:
        raise damaged(name)
    reader = _Reader(State(archive, content))
    text = reader.blocks(body, "body")
    styles = archive.xml("styles.xml")
    headers = [] if styles is None else reader.margins(styles, "header")
    footers = [] if styles is None else reader.margins(styles, "footer")
    state = reader.state
    title, author, created = _properties(archive.xml("meta.xml"))
    return Content(
        [*headers, *text, *footers, *state.notes],
        title,
        author,
        created,
        (*state.warnings, *state.pictures.warnings),
    )


def _properties(meta: etree._Element | None) -> tuple[str, str, str]:
    if meta is None:
        return "", "", ""

    def first(*names: str) -> str:
        found = (element.text or "" for name in names for element in meta.iter(name))
        return next((text.strip() for text in found if text.strip()), "")

    creator = first(f"{META}initial-creator", f"{DC}creator")
    return first(f"{DC}title"), creator, first(f"{META}creation-date")[:10]


class _Reader:
    """Reads the blocks of one file."""

    def __init__(self, state: State) -> None:
        self.state = state

    def margins(self, styles: etree._Element, kind: str) -> list[Block]:
        """Headers or footers, those with the same words once."""
        asides: dict[str, Block] = {}
        for variant in ("", "-left", "-first"):
            for element in styles.iter(f"{STYLE}{kind}{variant}"):
                blocks = tuple(self.blocks(element, kind))
                if blocks:
                    asides.setdefault(repr(blocks), Aside(kind, blocks))
        return list(asides.values())

    def blocks(self, element: etree._Element, origin: str) -> list[Block]:
        """The blocks in the text, a cell, a text box, a note or a header."""
        return [block for child in element for block in self._block(child, origin)]

    def _block(self, child: etree._Element, origin: str) -> list[Block]:
        tag = child.tag
        if tag in _PARAGRAPHS:
            return self._paragraph(child, origin)
        if tag == f"{TEXT}list":
            return self._list(child, origin, "", 1)
        if tag == f"{TABLE}table":
            return self._table(child, origin)
        if tag in _CONTENTS:
            inner = self.blocks(child, "contents")
            return [Aside("contents", tuple(inner))] if inner else []
        if tag.startswith(DRAW) or tag in _CHANGES:
            reader = LineReader(self.state, self.blocks)
            reader.child(child, Context(_PLAIN, self._place(origin), origin))
            runs = tuple(reader.runs)
            text = [Paragraph(runs, origin=origin, place=self._place(origin))] if runs else []
            return [*text, *reader.after]
        return [] if tag in _SKIPPED else self.blocks(child, origin)

    def _place(self, origin: str) -> str:
        if origin in ("header", "footer"):
            return _("header or footer")
        return _("paragraph {number}").format(number=self.state.paragraphs)

    def _paragraph(self, element: etree._Element, origin: str) -> list[Block]:
        if origin in ("body", "contents") and "".join(element.itertext()).strip():
            self.state.paragraphs += 1
        name = element.get(f"{TEXT}style-name", "")
        place = self._place(origin)
        role, level = self._role(element, name)
        look = self.state.styles.look("paragraph", name)
        if role != "text":
            look = look._replace(bold=False)
        reader = LineReader(self.state, self.blocks)
        reader.children(element, Context(look, place, origin))
        runs = tuple(reader.runs)
        if not any(run.text.strip() or run.note for run in runs):
            return reader.after
        names = tuple(
            mark.get(f"{TEXT}name", "")
            for mark in element.iter(f"{TEXT}bookmark", f"{TEXT}bookmark-start")
        )
        paragraph = Paragraph(runs, role, level, origin=origin, place=place, bookmarks=names)
        if element.tag == f"{TEXT}h" and not _in_list(element):
            paragraph = paragraph._replace(number=self.state.counter.heading(level))
        return [paragraph, *reader.after]

    def _role(self, element: etree._Element, name: str) -> tuple[str, int]:
        if element.tag == f"{TEXT}h":
            return "heading", small(element.get(f"{TEXT}outline-level"), 1, 9)
        for style in self.state.styles.line("paragraph", name):
            level = small(style.get(f"{STYLE}default-outline-level"), 0, 9)
            if level:
                return "heading", level
        return self.state.styles.role(name), 0

    def _list(self, element: etree._Element, origin: str, style: str, depth: int) -> list[Block]:
        style = element.get(f"{TEXT}style-name", "") or style
        if depth == 1:
            goes_on = element.get(f"{TEXT}continue-numbering") == "true"
            goes_on = goes_on or bool(element.get(f"{TEXT}continue-list"))
            self.state.counter.begin(style, goes_on)
        result: list[Block] = []
        for item in element:
            is_item = item.tag == f"{TEXT}list-item"
            own = item.get(f"{TEXT}style-override", "") or style
            result += self._item(item, origin, own, depth, is_item)
        return result

    def _item(
        self, item: etree._Element, origin: str, style: str, depth: int, is_item: bool
    ) -> list[Block]:
        result: list[Block] = []
        is_first = is_item
        for child in item:
            if child.tag == f"{TEXT}list":
                result += self._list(child, origin, style, depth + 1)
                continue
            blocks = self._block(child, origin)
            if is_first and blocks and isinstance(blocks[0], Paragraph):
                is_first = False
                blocks[0] = self._numbered(blocks[0], item, style, depth)
            result += blocks
        return result

    def _numbered(
        self, paragraph: Paragraph, item: etree._Element, style: str, depth: int
    ) -> Paragraph:
        start = item.get(f"{TEXT}start-value")
        ordered, number = self.state.counter.next(style, depth, start)
        if paragraph.role == "heading":
            return paragraph._replace(number=number)
        return paragraph._replace(
            role="list-item", level=min(depth - 1, 9), ordered=ordered, number=number
        )

    def _table(self, element: etree._Element, origin: str) -> list[Block]:
        rows: list[tuple[Cell, ...]] = []
        for row, header in _rows(element, False):
            cells = tuple(self._cells(row, origin, header))
            repeated = small(row.get(f"{TABLE}number-rows-repeated"), 1)
            if any(cell.blocks for cell in cells):
                rows += [cells] * min(repeated, _WIDEST - len(rows))
        table = Table(tuple(rows), origin, self._place(origin))
        return [table] if rows else []

    def _cells(self, row: etree._Element, origin: str, header: bool) -> Iterator[Cell]:
        for cell in row:
            covered = cell.tag == f"{TABLE}covered-table-cell"
            if not covered and cell.tag != f"{TABLE}table-cell":
                continue
            blocks = tuple(self.blocks(cell, origin))
            if covered and not blocks:
                continue
            columns = small(cell.get(f"{TABLE}number-columns-spanned"), 1, 64)
            height = small(cell.get(f"{TABLE}number-rows-spanned"), 1, _WIDEST)
            repeated = small(cell.get(f"{TABLE}number-columns-repeated"), 1, 64)
            for __ in range(repeated):
                yield Cell(blocks, columns, height, header)


def _rows(table: etree._Element, header: bool) -> Iterator[tuple[etree._Element, bool]]:
    """The rows of a table, each with whether it is part of its head."""
    for child in table:
        if child.tag == f"{TABLE}table-row":
            yield child, header
        elif child.tag in _ROW_GROUPS:
            yield from _rows(child, header or child.tag == f"{TABLE}table-header-rows")


def _in_list(element: etree._Element) -> bool:
    parent = element.getparent()
    return parent is not None and parent.tag == f"{TEXT}list-item"
