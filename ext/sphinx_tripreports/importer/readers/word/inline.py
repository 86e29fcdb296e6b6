"""The text of a paragraph of Word: runs, and the pictures, boxes and comments at it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from lxml import etree

from ...document import Aside, Block, Paragraph, Run
from ..content import clean
from ..symbols import replace_private, symbol
from . import graphics
from .fields import VOLATILE, Field, Instruction, chosen, instruction
from .package import MC, WP, A, M, Part, R, V, W
from .styles import Look, look_of, value_of

if TYPE_CHECKING:
    from .state import State

_TEXTS: Final = {
    f"{W}tab": "\t", f"{W}ptab": "\t", f"{W}br": "\n", f"{W}cr": "\n",
    f"{W}noBreakHyphen": "-",
}  # fmt: skip
_DELETED: Final = (f"{W}del", f"{W}moveFrom")
_INSERTED: Final = (f"{W}ins", f"{W}moveTo")
_LETTERS: Final = (f"{W}t", f"{W}delText", f"{M}t")
_IGNORED: Final = (
    f"{W}pPr", f"{W}rPr", f"{W}sdtPr", f"{W}sdtEndPr", f"{W}smartTagPr", f"{W}fldData",
    f"{W}rt",  # of a ruby: how to pronounce what stands below it; see `_ruby`
)  # fmt: skip
_NOTES: Final = {f"{W}footnoteReference": "footnotes", f"{W}endnoteReference": "endnotes"}
_EMPTY_LOOK: Final = Look()


class Context(NamedTuple):
    """What holds for a run because of what it stands in."""

    part: Part
    base: Look
    place: str
    origin: str
    url: str = ""
    mark: str = ""


class Line(NamedTuple):
    """The text of a paragraph, and the blocks that come after it."""

    runs: list[Run]
    after: list[Block]


def read_line(
    paragraph: etree._Element,
    context: Context,
    state: State,
    blocks: Callable[[etree._Element, Part, str], list[Block]],
) -> Line:
    """The text of a ``w:p``; *blocks* reads the content of a text box."""
    reader = _LineReader(state, blocks)
    reader.children(paragraph, context)
    return reader.line


class _LineReader:
    def __init__(
        self, state: State, blocks: Callable[[etree._Element, Part, str], list[Block]]
    ) -> None:
        self.state = state
        self.blocks = blocks
        self.line = Line([], [])

    def children(self, element: etree._Element, context: Context) -> None:
        """All that stands in an element around runs."""
        for child in element:
            tag = child.tag
            if tag == f"{W}r" or tag == f"{M}r":
                self._run(child, context)
            elif tag in _DELETED:
                self.children(child, context._replace(mark="deleted"))
            elif tag in _INSERTED:
                self.children(child, context._replace(mark=context.mark or "inserted"))
            elif tag == f"{W}hyperlink":
                self.children(child, context._replace(url=_target(child, context.part)))
            elif tag == f"{W}fldSimple":
                self._simple_field(child, context)
            elif tag == f"{MC}AlternateContent":
                self.children(graphics.alternative(child), context)
            elif tag == f"{W}commentReference":
                self._comment(child)
            elif tag not in _IGNORED:
                self.children(child, context)

    def _simple_field(self, element: etree._Element, context: Context) -> None:
        found = instruction(element.get(f"{W}instr", ""))
        mark = context.mark or ("field" if found.kind in VOLATILE else "")
        self.children(element, context._replace(url=found.url or context.url, mark=mark))

    def _run(self, element: etree._Element, context: Context) -> None:
        properties = element.find(f"{W}rPr")
        look = context.base
        font = ""
        if properties is not None:
            style = value_of(properties.find(f"{W}rStyle"))
            if style:
                look = self.state.styles[style].look.over(look)
            look = look_of(properties).over(look)
            fonts = properties.find(f"{W}rFonts")
            font = "" if fonts is None else fonts.get(f"{W}ascii", "")
        for child in element:
            self._content(child, context, look, font)

    def _content(self, child: etree._Element, context: Context, look: Look, font: str) -> None:
        tag = child.tag
        if tag in _LETTERS:
            self._text(replace_private(clean(child.text or ""), font), context, look)
        elif tag in _TEXTS:
            self._text(_TEXTS[tag], context, look)
        elif tag == f"{W}sym":
            sign = symbol(_hexadecimal(child.get(f"{W}char", "")), child.get(f"{W}font", ""))
            self._text(sign, context, look)
        elif tag == f"{W}fldChar":
            self._field(child, context, look)
        elif tag == f"{MC}AlternateContent":
            for inner in graphics.alternative(child):
                self._content(inner, context, look, font)
        else:
            self._beside(child, context)

    def _beside(self, child: etree._Element, context: Context) -> None:
        """What is no text of the run itself."""
        tag = child.tag
        if tag == f"{W}instrText":
            if self.state.fields:
                self.state.fields[-1].code.append(child.text or "")
        elif tag in _NOTES:
            key = self.state.note(_NOTES[tag], child.get(f"{W}id", ""))
            if key and context.mark != "deleted":
                self.line.runs.append(Run("", note=key))
        elif tag == f"{W}commentReference":
            self._comment(child)
        elif tag in (f"{W}drawing", f"{W}pict", f"{W}object"):
            self._drawing(child, context)
        elif tag == f"{W}ruby":
            self._ruby(child, context)

    def _ruby(self, element: etree._Element, context: Context) -> None:
        """Text with its pronunciation above it: the one, and the other in brackets."""
        for name, before, after in (("rubyBase", "", ""), ("rt", " (", ")")):
            part = element.find(f"{W}{name}")
            if part is not None:
                self._text(before, context, _EMPTY_LOOK)
                self.children(part, context)
                self._text(after, context, _EMPTY_LOOK)

    def _text(self, text: str, context: Context, look: Look) -> None:
        fields = self.state.fields
        if not text or any(field.result is None for field in fields):
            return  # within an instruction, which nobody sees
        results = [field.result or Instruction() for field in fields]
        url = next((result.url for result in reversed(results) if result.url), context.url)
        mark = context.mark or ("hidden" if look.hidden else "")
        if not mark and any(result.kind in VOLATILE for result in results):
            mark = "field"
        run = Run(text, bool(look.bold), bool(look.italic), url, mark=mark)
        if look != _EMPTY_LOOK:
            run = run._replace(
                strike=bool(look.strike),
                underline=bool(look.underline),
                superscript=look.raised == "superscript",
                subscript=look.raised == "subscript",
            )
        self.line.runs.append(run)

    def _field(self, element: etree._Element, context: Context, look: Look) -> None:
        kind = element.get(f"{W}fldCharType")
        fields = self.state.fields
        if kind == "begin":
            fields.append(Field(element))
        elif kind == "separate" and fields and fields[-1].result is None:
            fields[-1].result = instruction("".join(fields[-1].code))
        elif kind == "end" and fields:
            field = fields.pop()
            if field.result is None or field.result.kind == "FORMDROPDOWN":
                self._text(chosen(field.start), context, look)

    def _comment(self, element: etree._Element) -> None:
        aside = self.state.comment(element.get(f"{W}id", ""))
        if aside is not None:
            self.line.after.append(aside)

    def _drawing(self, element: etree._Element, context: Context) -> None:
        alt = url = ""
        for shape in graphics.shapes(element):
            tag = shape.tag
            if tag == f"{WP}docPr" or tag.endswith("}cNvPr"):
                alt = shape.get("descr", "") or alt
                click = shape.find(f"{A}hlinkClick")
                url = _address(click, context.part) if click is not None else url
            elif tag in (graphics.BLIP, graphics.IMAGE_DATA):
                self._picture(shape, context, alt, url)
            elif tag == graphics.TEXT_BOX:
                self._box(self.blocks(shape, context.part, "text-box"), context)
            elif tag == graphics.TEXT_BODY:
                self._box(graphics.drawn_paragraphs(shape), context)
            elif tag == graphics.WORD_ART:
                text = clean(shape.get("string", ""))
                self._box([Paragraph((Run(text),))] if text.strip() else [], context)
            elif tag == graphics.DIAGRAM:
                self._box(graphics.diagram(context.part, shape), context)
            elif tag == graphics.CHART:
                self._box(graphics.chart(context.part, shape), context)

    def _picture(self, shape: etree._Element, context: Context, alt: str, url: str) -> None:
        key = shape.get(f"{R}embed") or shape.get(f"{R}id")
        data = context.part.data(key)
        if data is None:
            relation = context.part.target(key or shape.get(f"{R}link"))
            if relation is not None:
                self.state.missing_picture(relation.target, context.place)
            return
        alt = alt or _described(shape)
        image = self.state.pictures.add(data, alt, context.place, url or context.url)
        if image is not None:
            self.line.after.append(image._replace(origin=context.origin))

    def _box(self, blocks: Sequence[Block], context: Context) -> None:
        if blocks:
            placed = tuple(_placed(block, context.place) for block in blocks)
            self.line.after.append(Aside("text-box", placed, place=context.place))


def _placed(block: Block, place: str) -> Block:
    return block if isinstance(block, Aside) else block._replace(origin="text-box", place=place)


def _described(shape: etree._Element) -> str:
    """The description of a picture in VML, which stands at the shape around it."""
    parent = shape.getparent()
    return "" if parent is None or not parent.tag.startswith(V) else str(parent.get("alt", ""))


def _target(element: etree._Element, part: Part) -> str:
    """Where a ``w:hyperlink`` leads: an address, or "#" and a bookmark."""
    anchor = element.get(f"{W}anchor", "")
    address = _address(element, part)
    return f"{address}#{anchor}" if anchor and "#" not in address else address


def _address(element: etree._Element, part: Part) -> str:
    relation = part.target(element.get(f"{R}id"))
    return relation.target if relation is not None and relation.external else ""


def _hexadecimal(text: str) -> int:
    try:
        return min(int(text, 16), 0x10FFFF)
    except ValueError:
        return 0
