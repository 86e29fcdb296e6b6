"""Blocks as a Word file: the same bytes for the same blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from ..document import Aside, Block, Image, Paragraph, Run, Table
from . import carried, package, styles
from .carried import Carried
from .measures import size_of
from .package import RELATIONS
from .shown import Piece

STYLES: Final = {"record": "TripRecord", "facts": "TripFacts", "inside": "TripInside",
                 "note": "TripNote", "code": "TripCode", "continued": "TripContinued"}  # fmt: skip
"""Styles of pieces that are no role of their block."""
_BOXES: Final = {"facts": "record", "inside": "record", "record": "record", "note": "note"}
"""Of what kind of box a style is."""
_SPACE_BELOW: Final = '<w:spacing w:after="200"/>'
_ROLES: Final = {"title": "Title", "quote": "Quote", "caption": "Caption",
                 "list-item": "ListParagraph"}  # fmt: skip
_DRAWING: Final = "http://schemas.openxmlformats.org/drawingml/2006"
_TEXT_WIDTH: Final = 9070
"""Of the page, in twentieths of a point: A4 less margins of 2.5 cm."""
_TEXT_HEIGHT: Final = 11000
_PIXEL: Final = 9525
"""English Metric Units in a pixel of 1/96 inch; 635 in a twentieth of a point."""
_NO_XML: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_SECTION: Final = (
    '<w:sectPr><w:footerReference w:type="default" r:id="rFooter"/>'
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1418" w:right="1418" w:bottom="1418"'
    ' w:left="1418" w:header="709" w:footer="709" w:gutter="0"/></w:sectPr>'
)


def write(pieces: Sequence[Piece], page: Carried) -> bytes:
    """The file that shows *pieces*, and carries the page that they show."""
    return _Writer(pieces).file(page)


def clean(text: str) -> str:
    """*text* without characters that XML cannot hold."""
    return _NO_XML.sub("", text)


class _Writer:
    def __init__(self, pieces: Sequence[Piece]) -> None:
        self.pieces = pieces
        notes = [piece.block for piece in pieces if isinstance(piece.block, Aside)]
        self.notes = {note.id: number for number, note in enumerate(notes, start=1)}
        self.note_blocks = notes
        self.links: dict[str, str] = {}
        self.media: dict[bytes, tuple[str, str]] = {}
        self.lists = 0
        self.drawings = 0

    # The text -------------------------------------------------------------------------------

    def body(self) -> str:
        """All blocks but notes."""
        parts: list[str] = []
        in_list = False
        styles_after = [*(piece.style for piece in self.pieces[1:]), ""]
        for piece, after in zip(self.pieces, styles_after, strict=True):
            block = piece.block
            is_item = isinstance(block, Paragraph) and block.role == "list-item"
            if is_item and not in_list:
                self.lists += 1
            in_list = is_item or (in_list and piece.style == "continued")
            box = _BOXES.get(piece.style)
            ends_box = box is not None and box != _BOXES.get(after)
            if not isinstance(block, Aside):
                parts.append(self.block(block, piece.style, _SPACE_BELOW if ends_box else ""))
        return "".join(parts)

    def block(self, block: Block, style: str = "", spacing: str = "") -> str:
        """One block, as paragraphs and tables; *spacing* is a property of a paragraph."""
        if isinstance(block, Table):
            return self.table(block, style)
        if isinstance(block, Image):
            return f"<w:p>{self.drawing(block)}</w:p>"
        assert isinstance(block, Paragraph)
        name = STYLES.get(style) or _ROLES.get(block.role, "")
        if block.role == "heading":
            name = f"Heading{min(block.level, 6)}"
        properties = f'<w:pStyle w:val="{name}"/>' if name else ""
        if block.role == "list-item":
            number = styles.BULLETS + self.lists if block.ordered else styles.BULLETS
            properties += (
                f'<w:numPr><w:ilvl w:val="{min(block.level, 8)}"/>'
                f'<w:numId w:val="{number}"/></w:numPr>'
            )
        return f"<w:p><w:pPr>{properties}{spacing}</w:pPr>{self.runs(block.runs)}</w:p>"

    def runs(self, runs: Sequence[Run]) -> str:
        """Runs, those of one link together."""
        parts = []
        for url, group in groupby(runs, lambda run: run.url):
            text = "".join(self.run(run) for run in group)
            if url:
                key = self.links.setdefault(url, f"rLink{len(self.links) + 1}")
                text = f'<w:hyperlink r:id="{key}">{text}</w:hyperlink>'
            parts.append(text)
        return "".join(parts)

    def run(self, run: Run) -> str:
        """Text in one style, or the call of a note."""
        if run.note:
            number = self.notes.get(run.note)
            call = f'<w:footnoteReference w:id="{number}"/>'
            style = '<w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>'
            return f"<w:r>{style}{call}</w:r>" if number else ""
        marks = ['<w:rStyle w:val="Hyperlink"/>'] if run.url else []
        marks += [f"<w:{tag}/>" for tag, on in
                  (("b", run.bold), ("i", run.italic), ("strike", run.strike)) if on]  # fmt: skip
        raised = "superscript" if run.superscript else "subscript" if run.subscript else ""
        marks += [f'<w:vertAlign w:val="{raised}"/>'] if raised else []
        properties = f"<w:rPr>{''.join(marks)}</w:rPr>" if marks else ""
        return f"<w:r>{properties}{''.join(_texts(clean(run.text)))}</w:r>"

    def table(self, table: Table, style: str) -> str:
        """A table, and an empty line, so that two tables do not become one."""
        columns = max((len(row) for row in table.rows), default=1)
        widths = [_TEXT_WIDTH // columns] * columns
        if style == "facts":
            widths = [_TEXT_WIDTH // 4, _TEXT_WIDTH - _TEXT_WIDTH // 4]
        rows = []
        for row in table.rows:
            is_head = any(cell.header for cell in row)
            cells = []
            for column, cell in enumerate(row):
                shaded = is_head or (style == "facts" and not column)
                fill = '<w:shd w:val="clear" w:color="auto" w:fill="E8F0F2"/>' if shaded else ""
                text = "".join(self.block(block) for block in cell.blocks) or "<w:p/>"
                width = f'<w:tcW w:w="{widths[min(column, columns - 1)]}" w:type="dxa"/>'
                cells.append(f"<w:tc><w:tcPr>{width}{fill}</w:tcPr>{text}</w:tc>")
            head = "<w:trPr><w:tblHeader/></w:trPr>" if is_head else ""
            rows.append(f"<w:tr>{head}{''.join(cells)}</w:tr>")
        grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
        return (
            '<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/>'
            f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLook w:val="0000" w:firstRow="0"'
            ' w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
            f"</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl><w:p/>"
        )

    def drawing(self, image: Image) -> str:
        """A picture, at most as wide as the text."""
        ending = {"image/png": "png", "image/gif": "gif"}.get(image.media_type, "jpeg")
        name = f"image{len(self.media) + 1}.{ending}"
        key, name = self.media.setdefault(image.data, (f"rImage{len(self.media) + 1}", name))
        self.drawings += 1
        width, height = size_of(image.data) or (480, 360)
        room = _TEXT_WIDTH * 635 / (width * _PIXEL), _TEXT_HEIGHT * 635 / (height * _PIXEL)
        scale = min(1.0, *room)
        size = f'cx="{round(width * _PIXEL * scale)}" cy="{round(height * _PIXEL * scale)}"'
        click = ""
        if image.url:
            link = self.links.setdefault(image.url, f"rLink{len(self.links) + 1}")
            click = f'<a:hlinkClick xmlns:a="{_DRAWING}/main" r:id="{link}"/>'
        alt = quoteattr(clean(image.alt))
        return (
            f"<w:r><w:drawing><wp:inline><wp:extent {size}/>"
            f'<wp:docPr id="{self.drawings}" name="{name}" descr={alt}>{click}</wp:docPr>'
            f'<a:graphic xmlns:a="{_DRAWING}/main"><a:graphicData uri="{_DRAWING}/picture">'
            f'<pic:pic xmlns:pic="{_DRAWING}/picture"><pic:nvPicPr>'
            f'<pic:cNvPr id="{self.drawings}" name="{name}"/><pic:cNvPicPr/></pic:nvPicPr>'
            f'<pic:blipFill><a:blip r:embed="{key}"/><a:stretch><a:fillRect/></a:stretch>'
            f'</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
            "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
        )

    def footnotes(self) -> str:
        """``word/footnotes.xml``: the two lines that Word wants, and the notes."""
        notes = []
        for number, note in enumerate(self.note_blocks, start=1):
            first = (
                '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>'
            )
            first += '<w:r><w:t xml:space="preserve"> </w:t></w:r>'
            text = []
            for block in note.blocks:
                if isinstance(block, Paragraph):
                    style = '<w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>'
                    text.append(f"<w:p>{style}{first}{self.runs(block.runs)}</w:p>")
                else:
                    text.append(self.block(block))
                first = ""
            notes.append(f'<w:footnote w:id="{number}">{"".join(text) or "<w:p/>"}</w:footnote>')
        return (
            f"<w:footnotes {_SPACES}>"
            '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p>'
            '</w:footnote><w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r>'
            f"<w:continuationSeparator/></w:r></w:p></w:footnote>{''.join(notes)}</w:footnotes>"
        )

    # The file -------------------------------------------------------------------------------

    def file(self, page: Carried) -> bytes:
        """The zip archive."""
        body, notes = self.body(), self.footnotes()
        media = [(key, f"{RELATIONS}/image", f"media/{name}") for key, name in self.media.values()]
        links = [(clean(address), key) for address, key in self.links.items()]
        first = next((piece.block for piece in self.pieces), None)
        title = first.text if isinstance(first, Paragraph) else page.name
        texts = {
            "[Content_Types].xml": package.content_types(),
            "_rels/.rels": package.relations(package.OF_FILE),
            "docProps/core.xml": package.core(clean(title)),
            "word/document.xml":
                f"<w:document {_SPACES}><w:body>{body}{_SECTION}</w:body></w:document>",
            "word/_rels/document.xml.rels":
                package.relations([*package.OF_DOCUMENT, *media], links),
            "word/footnotes.xml": notes,
            "word/_rels/footnotes.xml.rels": package.relations(media, links),
            "word/styles.xml": styles.styles(),
            "word/numbering.xml": styles.numbering(self.lists),
            "word/settings.xml": package.settings(),
            "word/footer1.xml": package.footer(),
            "customXml/item1.xml": carried.part(page),
            "customXml/_rels/item1.xml.rels": package.relations(package.OF_PAGE),
            "customXml/itemProps1.xml": package.item_properties(),
        }  # fmt: skip
        pictures = {f"word/media/{name}": data for data, (_key, name) in self.media.items()}
        return package.archive(texts, pictures)


_SPACES: Final = (
    f'xmlns:w="{styles.MAIN}" xmlns:r="{RELATIONS}" xmlns:wp="{_DRAWING}/wordprocessingDrawing"'
)


def _texts(text: str) -> Iterator[str]:
    for part in re.split(r"([\n\t])", text):
        if part in ("\n", "\t"):
            yield "<w:br/>" if part == "\n" else "<w:tab/>"
        elif part:
            yield f'<w:t xml:space="preserve">{escape(part)}</w:t>'
