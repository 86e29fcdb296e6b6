"""A page cut into chunks of source, each with the blocks that show it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import count, pairwise
from typing import Final, NamedTuple

from markdown_it.tree import SyntaxTreeNode

from ...model import frontmatter, names
from ...model.fields import Fields
from ...model.parsing import RECORD_OPTIONS, Option, split_block
from ..document import Aside, Cell, Paragraph, Run, Table, paragraphs
from . import facts, shown
from .shown import Piece, Place

_LINE: Final = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
"""Lines as Markdown has them; Python knows more line ends."""
_DIRECTIVE: Final = re.compile(r"\{(?P<name>[^}\s]+)\}[ \t]*(?P<title>.*)", re.DOTALL)
_LISTS: Final = ("bullet_list", "ordered_list", "list_item")
_BLOCKS: Final = ("fence", "colon_fence", "code_block", "table", "blockquote", "heading", "dl")
_INVISIBLE: Final = ("toctree", "bibliography", "contents")
_UNTITLED: Final = ("container", "div", "grid", "grid-item", "tab-set")
"""Directives whose argument is no title."""
_CODE: Final = ("code-block", "code", "raw", "parsed-literal", "math", "sourcecode")


class Box(NamedTuple):
    """A directive with something in it.

    kind: canonical name; title: its argument, in the source's words.
    opening, options_source, closing: lines of the source; together with `inner` they are all of it.
    options: what `options_source` says.
    """

    kind: str
    title: str
    opening: str
    options_source: str
    options: tuple[Option, ...]
    inner: tuple[Chunk, ...]
    closing: str

    @property
    def is_record(self) -> bool:
        """Whether it is a contact, outcome and so on, whose options are shown."""
        return self.kind in RECORD_OPTIONS

    @property
    def head(self) -> int:
        """How many of the pieces of the chunk show the box itself; the others show `inner`."""
        return bool(self.title or self.kind in facts.TITLES) + bool(self.has_facts)

    @property
    def has_facts(self) -> bool:
        """Whether any of its options is shown."""
        fields = Fields(RECORD_OPTIONS.get(self.kind, ()), self.kind, 0)
        return any(fields.name(option.key) in facts.LABELS for option in self.options
                   if fields.name(option.key) in fields.known)  # fmt: skip


class Chunk(NamedTuple):
    """A piece of a page.

    lead: empty lines and lines of attributes before it.
    source: its own lines; `lead` and `source` of all chunks together are the page.
    pieces: the blocks that show it; none for what is not seen, such as comments.
    group: the block of the page of which it is a part; items of one list have one group.
    note: the label of the footnote that it defines; "" otherwise.
    """

    lead: str
    source: str
    pieces: tuple[Piece, ...]
    group: int = 0
    box: Box | None = None
    note: str = ""


class Page(NamedTuple):
    """The front matter of a page (without pieces if it has none), and its text."""

    front: Chunk
    chunks: tuple[Chunk, ...]

    @property
    def source(self) -> str:
        """The page, as it was."""
        return "".join(chunk.lead + chunk.source for chunk in (self.front, *self.chunks))

    @property
    def pieces(self) -> list[Piece]:
        """What a Word file shows: title and facts, the text, and then the footnotes."""
        text = [chunk for chunk in self.chunks if not chunk.note]
        order = {label: place for place, label in enumerate(called(text))}
        notes = [chunk for chunk in self.chunks if chunk.note in order]
        notes.sort(key=lambda chunk: order[chunk.note])
        return [piece for chunk in (self.front, *text, *notes) for piece in chunk.pieces]


def called(chunks: Iterable[Chunk]) -> list[str]:
    """The labels of footnotes in the order in which the text calls them."""
    pieces = [piece.block for chunk in chunks for piece in chunk.pieces]
    return list(dict.fromkeys(
        run.note for paragraph in paragraphs(pieces) for run in paragraph.runs if run.note
    ))  # fmt: skip


def read(source: str, place: Place) -> Page:
    """The chunks of a page; `Page.source` gives *source* back, whatever is in it."""
    parts = frontmatter.split(source)
    rest = parts[1] if parts else source
    head = source[: len(source) - len(rest)]
    front = Chunk("", head, tuple(_front(parts[0], place)) if parts else ())
    return Page(front, tuple(split(rest, place)))


def _front(text: str, place: Place) -> Iterator[Piece]:
    """The title, and a table of facts."""
    fields = frontmatter.read(text).fields
    canonical = {names.canonical(names.FRONT_MATTER, key): value
                 for key, (value, _line) in fields.items()}  # fmt: skip
    title = canonical.get("title")
    if title and isinstance(title.content, str) and title.content:
        yield Piece(Paragraph((Run(title.content),), "title"))
    report = canonical.get("report")
    if report and isinstance(report.content, dict):
        found = facts.of_report(report.content, place.names)
        rows = [(_cell(fact.label), _cell(fact.text)) for fact in found]
        yield from [Piece(Table(tuple(rows)), "facts")] if rows else []


def _cell(text: str) -> Cell:
    return Cell((Paragraph((Run(text),)),))


def split(text: str, place: Place) -> Iterator[Chunk]:
    """The chunks of a text without front matter."""
    lines = _LINE.findall(text)
    position = 0
    for group, node in zip(count(), shown.tree(text).children):
        start, end = node.map or (position, position)
        start, end = max(start, position), _without_empty(lines, max(start, position), end)
        lead, source = "".join(lines[position:start]), "".join(lines[start:end])
        chunks = list(_chunks(node, lines, (start, end), place))
        if chunks:
            yield chunks[0]._replace(lead=lead, group=group)
            yield from (chunk._replace(group=group) for chunk in chunks[1:])
        else:
            yield Chunk(lead, source, (), group)
        position = end
    if position < len(lines):
        yield Chunk("".join(lines[position:]), "", ())


def _without_empty(lines: list[str], start: int, end: int) -> int:
    while end > start and not lines[end - 1].strip():
        end -= 1
    return end


def _chunks(
    node: SyntaxTreeNode, lines: list[str], span: tuple[int, int], place: Place
) -> Iterator[Chunk]:
    """The chunks of one block: one, or one for each paragraph of a list."""
    source = "".join(lines[slice(*span)])
    match = (
        _DIRECTIVE.fullmatch(node.info.strip()) if node.type in ("colon_fence", "fence") else None
    )
    if match is not None:
        yield _directive(match["name"], match["title"].strip(), source, node, place)
    elif node.type == "footnote_reference":
        blocks = tuple(
            piece.block for child in node.children for piece in shown.blocks(child, place)
        )
        label = str(node.meta["label"])
        yield Chunk("", source, (Piece(Aside("footnote", blocks, label)),), note=label)
    else:
        pieces = tuple(shown.blocks(node, place))
        starts = [leaf.map[0] for leaf in _leaves(node) if leaf.map]
        if len(set(starts)) == len(starts) == len(pieces):
            yield from _items(pieces, lines, [*starts, span[1]])
        else:
            yield Chunk("", source, pieces)


def _items(pieces: Iterable[Piece], lines: list[str], borders: list[int]) -> Iterator[Chunk]:
    """A chunk for each paragraph of a list; *borders* are their first lines, and the end."""
    lead = ""
    for piece, (first, after) in zip(pieces, pairwise(borders), strict=True):
        last = _without_empty(lines, first, after)
        yield Chunk(lead, "".join(lines[first:last]), (piece,))
        lead = "".join(lines[last:after])


def _leaves(node: SyntaxTreeNode) -> list[SyntaxTreeNode]:
    """The paragraphs of a list that holds nothing else; none for other blocks."""
    if node.type not in _LISTS:
        return []
    leaves = []
    for child in node.walk(include_self=False):
        if child.type == "paragraph":
            leaves.append(child)
        elif child.type in _BLOCKS:
            return []
    return leaves


# Directives ---------------------------------------------------------------------------------------


def _directive(name: str, title: str, source: str, node: SyntaxTreeNode, place: Place) -> Chunk:
    kind = names.canonical(names.DIRECTIVES, name.removeprefix("trip:"))
    if kind in _CODE:
        return Chunk("", source, tuple(shown.code(node.content)))
    if kind in _INVISIBLE or (
        kind not in RECORD_OPTIONS and not node.content.strip() and not title
    ):
        return Chunk("", source, ())
    box = _box(kind, "" if kind in _UNTITLED else title, source, place)
    if kind == "list-table":
        return Chunk("", source, tuple(_list_table(box, place)))
    if kind in ("figure", "image"):
        picture = f"![{_option(box, 'alt')}]({title})"
        inner = [piece for chunk in split(picture, place) for piece in chunk.pieces]
        inner += [piece for chunk in box.inner for piece in chunk.pieces]
        return Chunk("", source, tuple(inner))
    inner = [piece for chunk in box.inner for piece in chunk.pieces]
    return Chunk("", source, (*_head(box, place), *map(_inside(box), inner)), box=box)


def _inside(box: Box) -> Callable[[Piece], Piece]:
    style = "inside" if box.is_record else "note" if box.kind == "editor-note" else ""

    def styled(piece: Piece) -> Piece:
        block = piece.block
        is_text = isinstance(block, Paragraph) and block.role == "text" and not piece.style
        return piece._replace(style=style) if is_text else piece

    return styled


def _box(kind: str, title: str, source: str, place: Place) -> Box:
    lines = _LINE.findall(source)
    fence = re.match(r"\s*(:{3,}|`{3,}|~{3,})", lines[0])
    closed = len(lines) > 1 and fence and lines[-1].strip().startswith(fence[1])
    inside, closing = (lines[1:-1], lines[-1]) if closed else (lines[1:], "")
    found = split_block([line.rstrip("\r\n") for line in inside], 1)
    text = "".join(inside[found.body_start :])
    return Box(kind, title, lines[0], "".join(inside[: found.body_start]), tuple(found.options),
               tuple(split(text, place)), closing)  # fmt: skip


def _option(box: Box, key: str) -> str:
    return next((option.value for option in box.options if option.key == key), "")


def _head(box: Box, place: Place) -> Iterator[Piece]:
    """The line that says what a box is, and the line with its options."""
    label = facts.TITLES.get(box.kind, "")
    text = ": ".join(filter(None, (label, box.title)))
    if text:
        style = "record" if box.is_record else "note" if label else ""
        yield Piece(Paragraph((Run(text, bold=True),)), style)
    if box.has_facts:
        found = facts.of_record(box.kind, box.options, place.names)
        yield Piece(Paragraph((Run("\n".join(f"{fact.label}: {fact.text}" for fact in found)),)),
                    "facts")  # fmt: skip


def _list_table(box: Box, place: Place) -> Iterator[Piece]:
    """A table that is written as a list of lists, one for each row."""
    text = "".join(chunk.lead + chunk.source for chunk in box.inner)
    heads = int(_option(box, "header-rows") or "0")
    rows = []
    for node in shown.tree(text).children:
        for number, row in enumerate(node.children):
            cells = [cell for part in row.children for cell in part.children]
            rows.append(tuple(
                Cell(tuple(piece.block for child in cell.children
                           for piece in shown.blocks(child, place)), header=number < heads)
                for cell in cells
            ))  # fmt: skip
    if box.title:
        yield Piece(Paragraph((Run(box.title),), "caption"))
    if rows:
        yield Piece(Table(tuple(rows)))
