"""The text of a paragraph of OpenDocument: runs, and the pictures, boxes and comments at it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, NamedTuple

from lxml import etree

from ...document import Aside, Block, Run
from ..content import clean
from ..symbols import replace_private
from .names import DC, DRAW, FIELD, OFFICE, SVG, TEXT, XLINK, small
from .objects import chart, formula
from .styles import Look

if TYPE_CHECKING:
    from .state import State

# Fields that show something else whenever, wherever or by whoever the file is opened.
_VOLATILE: Final = tuple(
    TEXT + name
    for name in (
        "date", "time", "page-number", "page-count", "page-continuation", "file-name",
        "author-name", "author-initials", "creation-date", "creation-time", "modification-date",
        "modification-time", "print-date", "print-time", "creator", "initial-creator",
        "editing-duration", "editing-cycles", "sender-firstname", "sender-lastname",
    )
)  # fmt: skip
_CHANGES: Final = tuple(TEXT + name for name in ("change", "change-start", "change-end"))
_SKIPPED: Final = (
    f"{OFFICE}annotation-end", f"{OFFICE}forms", f"{OFFICE}event-listeners",
    f"{TEXT}note-citation", f"{TEXT}ruby-text", f"{TEXT}toc-mark", f"{TEXT}tracked-changes",
    f"{TEXT}user-index-mark", f"{TEXT}alphabetical-index-mark", f"{TEXT}script",
)  # fmt: skip
_MOST_SPACES: Final = 200
_PLAIN: Final = Look()
_DRAWN: Final = (
    "frame", "custom-shape", "rect", "ellipse", "circle", "line", "polygon", "polyline", "path",
    "regular-polygon", "connector", "caption", "g", "a", "control", "measure",
)  # fmt: skip
_DRAWINGS: Final = tuple(DRAW + name for name in _DRAWN)


class Context(NamedTuple):
    """What holds for text because of what it stands in."""

    look: Look
    place: str
    origin: str
    url: str = ""
    mark: str = ""


class LineReader:
    """Reads one ``text:p`` or ``text:h`` into `runs`, and what comes after it into `after`."""

    def __init__(self, state: State, blocks: Callable[[etree._Element, str], list[Block]]) -> None:
        self.state = state
        self.blocks = blocks
        self.runs: list[Run] = []
        self.after: list[Block] = []

    def children(self, element: etree._Element, context: Context) -> None:
        """All text in *element*."""
        self._text(element.text, context)
        for child in element:
            self.child(child, context)
            self._text(child.tail, context)

    def _text(self, text: str | None, context: Context) -> None:
        if not text:
            return
        look = context.look
        mark = context.mark or ("hidden" if look.hidden else "") or self.state.mark
        # White space counts once; several spaces are written as `text:s`.
        text = replace_private(clean(" ".join(text.split("\n")).replace("\r", "")), look.font)
        self._add(text, context, mark)

    def _add(self, text: str, context: Context, mark: str) -> None:
        run = Run(text, url=context.url, mark=mark)
        if context.look != _PLAIN:
            look = context.look._asdict()
            run = run._replace(**{name: look[name] for name in look if name in run._fields})
        self.runs.append(run)

    def child(self, child: etree._Element, context: Context) -> None:
        """One element within text."""
        tag = child.tag
        if tag == f"{TEXT}span":
            self.children(child, context._replace(look=self._look(child, context.look)))
        elif tag == f"{TEXT}s":
            count = small(child.get(f"{TEXT}c"), 1, _MOST_SPACES)
            self._add(" " * count, context, context.mark or self.state.mark)
        elif tag in (f"{TEXT}tab", f"{TEXT}line-break"):
            sign = "\t" if tag == f"{TEXT}tab" else "\n"
            self._add(sign, context, context.mark or self.state.mark)
        elif tag == f"{TEXT}a":
            self.children(child, context._replace(url=_address(child)))
        elif tag in _VOLATILE:
            self.children(child, context._replace(mark=context.mark or "field"))
        elif tag in _DRAWINGS:
            self.drawing(child, context)
        elif tag not in _SKIPPED:
            self._special(child, context)

    def _look(self, element: etree._Element, around: Look) -> Look:
        name = element.get(f"{TEXT}style-name", "")
        own = self.state.styles.look("text", name)
        if own == _PLAIN:
            return around
        plain = _PLAIN._asdict()
        changed = {name: value for name, value in own._asdict().items() if value != plain[name]}
        return around._replace(**changed)

    def _special(self, child: etree._Element, context: Context) -> None:
        tag = child.tag
        if tag == f"{TEXT}note":
            key = self.state.note(child, self.blocks)
            if context.mark != "deleted":
                self.runs.append(Run("", note=key))
        elif tag == f"{OFFICE}annotation":
            author = "".join(child.itertext(f"{DC}creator")).strip()
            blocks = self.blocks(child, "comment")
            self.after += [Aside("comment", tuple(blocks), author=author)] if blocks else []
        elif tag in _CHANGES:
            self._change(child, context)
        elif tag in (f"{TEXT}hidden-text", f"{TEXT}hidden-paragraph"):
            text = child.get(f"{TEXT}string-value") or "".join(child.itertext())
            self._text(text, context._replace(mark=context.mark or "hidden"))
        elif tag == f"{TEXT}ruby":
            self._ruby(child, context)
        elif tag == f"{FIELD}fieldmark":
            self._text(_chosen(child), context)
            self.children(child, context)
        else:
            self.children(child, context)

    def _change(self, element: etree._Element, context: Context) -> None:
        """Where a tracked change begins or ends, or where something was deleted."""
        key = element.get(f"{TEXT}change-id", "")
        if element.tag == f"{TEXT}change":
            for text in self.state.deleted(key):
                self._text(text, context._replace(mark="deleted"))
        elif element.tag == f"{TEXT}change-start":
            self.state.begin_change(key)
        else:
            self.state.end_change()

    def _ruby(self, element: etree._Element, context: Context) -> None:
        """Text with its pronunciation above it: the one, and the other in brackets."""
        for name, before, after in (("ruby-base", "", ""), ("ruby-text", " (", ")")):
            part = element.find(f"{TEXT}{name}")
            if part is not None:
                self._text(before, context)
                self.children(part, context)
                self._text(after, context)

    def drawing(self, element: etree._Element, context: Context) -> None:
        """A drawing: a picture, a text box, an object, or several of them."""
        if element.tag == f"{DRAW}a":
            context = context._replace(url=_address(element))
        if element.tag in (f"{DRAW}g", f"{DRAW}a"):
            for child in element:
                if child.tag in _DRAWINGS:
                    self.drawing(child, context)
        elif element.tag == f"{DRAW}frame":
            self._frame(element, context)
        else:
            self._box(self.blocks(element, "text-box"), context)

    def _frame(self, element: etree._Element, context: Context) -> None:
        """A frame holds the same thing in several forms, the best of which comes first."""
        box = element.find(f"{DRAW}text-box")
        if box is not None:
            self._box(self.blocks(box, "text-box"), context)
            return
        if element.find(f"{DRAW}object") is not None and self._object(element, context):
            return
        alt = " ".join(
            "".join(child.itertext())
            for child in element
            if child.tag in (f"{SVG}desc", f"{SVG}title")
        )
        image = self.state.picture(element, alt, context.place, context.url)
        if image is not None:
            self.after.append(image._replace(origin=context.origin))

    def _object(self, element: etree._Element, context: Context) -> bool:
        """A formula or chart; False if it is anything else, of which there is a picture."""
        part = element.find(f"{DRAW}object")
        root = self.state.object(part.get(f"{XLINK}href", ""))
        if root is None:
            return False
        text = formula(root)
        if text:
            self._text(text, context)
            return True
        drawn = chart(root)
        blocks = [] if drawn is None else self.blocks(drawn, "text-box")
        self._box(blocks, context)
        return bool(blocks)

    def _box(self, blocks: list[Block], context: Context) -> None:
        if blocks:
            self.after.append(Aside("text-box", tuple(blocks), place=context.place))


def _address(element: etree._Element) -> str:
    return str(element.get(f"{XLINK}href", ""))


def _chosen(mark: etree._Element) -> str:
    """What a form field of Word shows: the choice of a list."""
    values: dict[str, list[str]] = {}
    for parameter in mark.findall(f"{FIELD}param"):
        name = parameter.get(f"{FIELD}name", "")
        values.setdefault(name, []).append(parameter.get(f"{FIELD}value", ""))
    entries = values.get("Dropdown_ListEntry", [])
    index = small(next(iter(values.get("Dropdown_Selected", [])), None), 0)
    return entries[index] if index < len(entries) else ""
