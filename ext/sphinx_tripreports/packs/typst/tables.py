"""Tables: their columns, spans and headers, and whether they need a page on its side."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from docutils import nodes

from ..nodes import pack_pages
from .inline import words
from .lists import item_body
from .quoting import block, call, string

if TYPE_CHECKING:
    from .writer import Writer

PORTRAIT: Final = 92
"""How many letters of a table's size fit beside each other on an upright page."""
HYPHENATED: Final = 13
"""Longer words than this can be broken, so a column need not be wider for them."""
PADDING: Final = 3
"""What the space beside the text of a cell takes, in letters."""
LANDSCAPE: Final = 150
"""The same on a page on its side."""
PAGES: Final = " p.\u00a012"
"""What numbers of pages look like, which are not known yet."""
WIDEST: Final = 60
"""A column with more text than this, in letters, is not wider for it."""
MATRIX: Final = "trip-theme-city"
"""The class of a table that is drawn as a matrix."""
_HEAT: Final = re.compile(r"trip-mark-heat-([1-4])")
_ALIGN: Final = {"text-left": "left", "text-center": "center", "text-right": "right"}


def table(writer: Writer, node: nodes.Element) -> str:
    """A table, with its header on each page; on a page on its side if it is too wide for one."""
    group = next(child for child in node.children if isinstance(child, nodes.tgroup))
    columns = Columns(group, given="colwidths-given" in node.get("classes", ()))
    head = [row for part in group.children if isinstance(part, nodes.thead)
            for row in part.children]  # fmt: skip
    rows = [row for part in group.children if isinstance(part, nodes.tbody)
            for row in part.children]  # fmt: skip
    if MATRIX in node["classes"]:
        return block([*writer.anchors(node), _matrix(writer, head[0], rows)])
    # Without a header of any kind it is no table to a screen reader, but an arrangement.
    kind = "table" if head or columns.stubs else "grid"
    widths = "".join(f"{weight}fr, " for weight in columns.weights)
    arguments = [f"columns: ({widths})"]
    if kind == "table":
        arguments.append(f"head: {len(head)}")
    if head:
        arguments.append(_head(writer, head, columns))
    arguments += _cells(writer, rows, columns, kind)
    shown = call(f"b.{kind}", *arguments)
    if next(node.findall(pack_pages), None):
        shown = f"context {shown}"  # once for all rows: for each, it took twice the memory
    title = next((child for child in node.children if isinstance(child, nodes.title)), None)
    if title is not None:
        shown = call("b.captioned", words(writer, title), shown)
    shown = block([*writer.anchors(node), shown])
    if columns.needed <= PORTRAIT:
        return shown
    # What stands inside another block cannot have a page of its own.
    return call("b.small" if writer.nested else "b.wide", shown)


def _matrix(writer: Writer, head: nodes.Node, rows: list[nodes.Node]) -> str:
    """How often two things go together: a field for each pair, the darker the more often."""
    corner, *names = (string(writer.letters(cell.astext(), cell)) for cell in head.children)
    cells = []
    for row in rows:
        for column, (entry, _) in enumerate(placed([row])):
            shown = item_body(writer, entry)
            cells.append(call("b.field", str(_shade(entry)), shown) if column
                         else call("b.name", shown))  # fmt: skip
    upright = [call("b.upright", name) for name in names]
    header = call("table.header", call("b.corner", corner), *upright)
    return call("b.matrix", str(len(names)), header, *cells)


def _shade(entry: nodes.Element) -> int:
    """How dark a field is, from 0 to 4."""
    classes = " ".join(name for mark in entry.findall(nodes.strong) for name in mark["classes"])
    match = _HEAT.search(classes)
    return int(match[1]) if match else 0


def _head(writer: Writer, rows: list[nodes.Node], columns: Columns) -> str:
    """The header of a table.

    On each further page it is for the eye only, and there it may neither lead anywhere nor have
    notes: links are words, and a header with a note is not repeated.
    """
    links, writer.links = writer.links, _NoLinks()
    try:
        cells = _cells(writer, rows, columns, "head")
    finally:
        writer.links = links
    has_note = any(next(row.findall(nodes.footnote_reference), None) for row in rows)
    return call("table.header", *(["repeat: false"] if has_note else []), *cells)


class _NoLinks:
    """Links where there can be none."""

    def to(self, node: nodes.Element) -> None:
        """No target: the link is shown as its words."""


def _cells(writer: Writer, rows: list[nodes.Node], columns: Columns, kind: str) -> list[str]:
    """Expressions for the cells of *rows*; *kind* is ``head``, ``table`` or ``grid``."""
    return [
        _cell(writer, entry, kind, is_name=kind != "head" and column < columns.stubs)
        for entry, column in placed(rows)
    ]


def _cell(writer: Writer, entry: nodes.Element, kind: str, *, is_name: bool) -> str:
    options = [
        f"{name}: {int(entry[key]) + 1}"
        for name, key in (("colspan", "morecols"), ("rowspan", "morerows"))
        if entry.get(key)
    ]
    names: list[str] = entry.get("classes", [])
    options += [f"align: {_ALIGN[name]}" for name in names if name in _ALIGN]
    # A header without words names nothing.
    function = "b.name" if is_name and entry.astext().strip() else f"{kind}.cell"
    if kind == "head":
        function = "table.cell"
    # An arrangement gives its cells no tags, so each paragraph in them needs its own.
    shown = writer.inside(entry.children) if function == "grid.cell" else item_body(writer, entry)
    return call(function, *options, shown)


def placed(rows: list[nodes.Node]) -> list[tuple[nodes.Element, int]]:
    """The cells of *rows*, each with the number of its column, from 0, whatever spans there are."""
    found = []
    taken: dict[int, int] = {}
    for row in rows:
        column = 0
        free = {place: left - 1 for place, left in taken.items() if left > 1}
        for entry in row.children:
            while taken.get(column, 0):
                column += 1
            assert isinstance(entry, nodes.Element)
            found.append((entry, column))
            width = int(entry.get("morecols", 0)) + 1
            if below := int(entry.get("morerows", 0)):
                free |= dict.fromkeys(range(column, column + width), below)
            column += width
        taken = free
    return found


class Columns:
    """The columns of a table.

    Attributes:
        stubs: how many of them, from the first, name their rows.
        weights: how wide each is, beside the others.
        needed: how many letters must fit beside each other.
    """

    def __init__(self, group: nodes.Element, *, given: bool) -> None:
        specs = [child for child in group.children if isinstance(child, nodes.colspec)]
        self.stubs = sum(1 for spec in specs if spec.get("stub"))
        lengths, words_ = [0] * len(specs), [0] * len(specs)
        for part in group.children:
            if isinstance(part, nodes.colspec):
                continue
            assert isinstance(part, nodes.Element)
            for entry, column in placed(part.children):
                if not entry.get("morecols"):
                    pages = PAGES * sum(1 for _ in entry.findall(pack_pages))
                    text = (entry.astext() + pages).split()
                    lengths[column] = max(lengths[column], len(" ".join(text)))
                    words_[column] = max([words_[column], *map(len, text)])
        least = [min(longest, HYPHENATED) + PADDING for longest in words_]
        self.needed = sum(least)
        if given:
            self.weights = [int(spec["colwidth"]) for spec in specs]
        else:
            wanted = [max(few, min(length, WIDEST) + PADDING)
                      for few, length in zip(least, lengths, strict=True)]  # fmt: skip
            self.weights = shared(least, wanted, PORTRAIT if self.needed <= PORTRAIT else LANDSCAPE)


def shared(least: list[int], wanted: list[int], room: int) -> list[int]:
    """Widths: what each column needs, and of what is left first what those want that want little.

    So a date or a name with its page stays on one line, and long texts are broken.
    """
    widths, left = list(least), max(0, room - sum(least))
    order = sorted(range(len(wanted)), key=lambda column: wanted[column] - least[column])
    for place, column in enumerate(order):
        more = min(wanted[column] - least[column], left // (len(order) - place))
        widths[column] += more
        left -= more
    return widths


HANDLERS: Final[dict[str, Any]] = {"table": table}
