"""The HTML in which programmes write messages: words and structure, no looks."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator, Mapping
from typing import Final

from lxml import etree, html

from ..document import Block, Cell, Paragraph, Run, Table
from ..safety import MIB
from .content import clean
from .pictures import Pictures

_SKIPPED: Final = ("head", "style", "script", "title", "template", "noscript", "object", "svg")
_HEADINGS: Final = ("h1", "h2", "h3", "h4", "h5", "h6")
_BLOCKS: Final = (
    "p", "div", "body", "html", "section", "article", "header", "footer", "center", "form",
    "address", "blockquote", "pre", "ul", "ol", "li", "table", "hr", "dl", "dt", "dd", "figure",
    "figcaption", "main", "nav", "aside", "fieldset", *_HEADINGS,
)  # fmt: skip
_HIDDEN: Final = re.compile(r"display\s*:\s*none|mso-hide\s*:\s*all", re.IGNORECASE)
_SPACE: Final = re.compile(r"[ \t\r\n]+")
_DATA: Final = re.compile(r"data:image/[^,]{0,60};base64,(?P<data>.*)", re.DOTALL)
_WHOLE: Final = re.compile(r"data:image/[^,\"'<>]{0,60};base64,[\w+/=\s%]*")
_DECLARED: Final = re.compile(r"^\s*<\?xml[^>]*\?>")
_LARGEST: Final = 4 * MIB
_MOST_TAGS: Final = 100_000
_MOST_OPEN: Final = 1_000
"""Signs ``<`` without ``>``, over which parsers of HTML go again and again."""


def is_too_much(text: str) -> bool:
    """Whether a page of HTML would take minutes to read, as no page that people write does.

    Pictures that stand in it whole do not count.
    """
    opened = text.count("<")
    size = len(_WHOLE.sub("", text)) if len(text) > _LARGEST else len(text)
    return size > _LARGEST or opened > _MOST_TAGS or opened - text.count(">") > _MOST_OPEN


def html_blocks(text: str, attached: Mapping[str, bytes], pictures: Pictures) -> list[Block]:
    """The blocks of a page of HTML.

    Args:
        text: the page.
        attached: pictures that came with it, by their Content-ID.
        pictures: where they are collected.
    """
    parser = html.HTMLParser(remove_comments=True, remove_pis=True, huge_tree=False)
    try:
        root = html.document_fromstring(_DECLARED.sub("", text) or "<p></p>", parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return [Paragraph((Run(clean(text)),))]
    reader = _Reader(attached, pictures)
    reader.block(root, Run(""))
    reader.flush()
    return reader.blocks


class _Reader:
    """Collects blocks; the paragraph that is being read is in `runs`."""

    def __init__(self, attached: Mapping[str, bytes], pictures: Pictures) -> None:
        self.attached = attached
        self.pictures = pictures
        self.blocks: list[Block] = []
        self.runs: list[Run] = []
        self.after: list[Block] = []
        self.next = Paragraph(())
        self.role = "text"
        self.lists: list[tuple[bool, int]] = []

    def flush(self) -> None:
        """The paragraph ends."""
        runs = tuple(self.runs)
        if any(run.text.strip() for run in runs):
            self.blocks.append(self.next._replace(runs=runs))
            self.next = Paragraph((), self.role)
        self.blocks += self.after
        self.runs, self.after = [], []

    def block(self, element: html.HtmlElement, style: Run) -> None:
        """An element that begins a paragraph of its own."""
        tag = element.tag
        self.flush()
        if tag == "table":
            table = self._table(element)
            self.blocks += [table] if table.rows else []
            return
        before, self.role = self.role, "quote" if tag == "blockquote" else self.role
        self.next = Paragraph((), self.role)
        if tag in _HEADINGS:
            self.next = Paragraph((), "heading", int(tag[1]))
        elif tag in ("ul", "ol"):
            self.lists.append((tag == "ol", 0))
        elif tag == "li" and self.lists:
            ordered, count = self.lists.pop()
            self.lists.append((ordered, count + 1))
            number = f"{count + 1}." if ordered else ""
            depth = len(self.lists) - 1
            self.next = Paragraph((), "list-item", depth, ordered, number=number)
        self._inside(element, style)
        self.flush()
        self.role = before
        self.next = Paragraph((), self.role)
        if tag in ("ul", "ol"):
            self.lists.pop()

    def _inside(self, element: html.HtmlElement, style: Run) -> None:
        keep = element.tag == "pre"
        self._text(element.text, style, keep)
        for child in element:
            self._child(child, style)
            self._text(child.tail, style, keep)

    def _child(self, child: html.HtmlElement, style: Run) -> None:
        tag = child.tag
        if not isinstance(tag, str) or tag in _SKIPPED:
            return
        if _HIDDEN.search(child.get("style", "")):
            style = style._replace(mark="hidden")
        if tag in _BLOCKS:
            self.block(child, style)
        elif tag == "br":
            self.runs.append(style._replace(text="\n"))
        elif tag == "img":
            self._picture(child, style)
        else:
            self._inside(child, _styled(child, style))

    def _text(self, text: str | None, style: Run, keep: bool) -> None:
        if not text:
            return
        text = clean(text) if keep else clean(_SPACE.sub(" ", text))
        last = self.runs[-1].text if self.runs else "\n"
        if last.endswith((" ", "\n")) and not keep:
            text = text.removeprefix(" ")
        if text:
            self.runs.append(style._replace(text=text))

    def _picture(self, element: html.HtmlElement, style: Run) -> None:
        source = element.get("src", "")
        data = self.attached.get(source.removeprefix("cid:")) or written_out(source)
        if data is not None:
            image = self.pictures.add(data, element.get("alt", ""), "", style.url)
            self.after += [image] if image else []

    def _table(self, element: html.HtmlElement) -> Table:
        rows = []
        for row in _rows(element):
            cells = [self._cell(cell) for cell in row if cell.tag in ("td", "th")]
            if any(cell.blocks for cell in cells):
                rows.append(tuple(cells))
        return Table(tuple(rows))

    def _cell(self, element: html.HtmlElement) -> Cell:
        reader = _Reader(self.attached, self.pictures)
        reader._inside(element, Run(""))
        reader.flush()
        return Cell(
            tuple(reader.blocks),
            _span(element.get("colspan")),
            _span(element.get("rowspan")),
            element.tag == "th",
        )


def _rows(element: html.HtmlElement) -> Iterator[html.HtmlElement]:
    """The rows of a table, without those of tables in it."""
    for child in element:
        if child.tag == "tr":
            yield child
        elif child.tag != "table":
            yield from _rows(child)


def written_out(source: str) -> bytes:
    """The picture of which all bytes stand in its address (RFC 2397); none for other addresses."""
    match = _DATA.match(source)
    try:
        return base64.b64decode(match["data"], validate=False) if match else b""
    except ValueError:
        return b""


def _styled(element: html.HtmlElement, style: Run) -> Run:
    """The style of what stands in an inline element."""
    tag = element.tag
    if tag == "a":
        return style._replace(url=element.get("href", "").strip())
    return style._replace(
        bold=style.bold or tag in ("b", "strong"),
        italic=style.italic or tag in ("i", "em", "cite"),
        strike=style.strike or tag in ("s", "strike", "del"),
        superscript=style.superscript or tag == "sup",
        subscript=style.subscript or tag == "sub",
    )


def _span(value: str | None) -> int:
    return min(max(int(value), 1), 100) if value and value.isdecimal() and len(value) < 5 else 1
