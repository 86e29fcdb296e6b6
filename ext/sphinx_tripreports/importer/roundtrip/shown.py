"""Markdown as blocks: what a reader of the site sees of a piece of MyST."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.tree import SyntaxTreeNode

from ..document import Block, Cell, Image, Paragraph, Run, Table
from ..inline import is_web_address
from .names_of import Names

MEDIA_TYPES: Final = {".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg",
                      ".gif": "image/gif"}  # fmt: skip
"""Pictures that Word shows."""
_EXTENSIONS: Final = ("attrs_block", "attrs_inline", "colon_fence", "deflist", "strikethrough",
                      "tasklist")  # fmt: skip
_UNSEEN: Final = ("inline", "myst_line_comment", "myst_target")


class Piece(NamedTuple):
    """A block, and how Word should show it.

    style: "" for what the block's own role asks for, or one of `word.STYLES`.
    """

    block: Block
    style: str = ""


class Place(NamedTuple):
    """What is known around a page: names of terms, and the folder of its pictures."""

    names: Names
    folder: Path


@cache
def parser() -> MarkdownIt:
    """The parser of the site's pages, without what needs docutils."""
    from myst_parser.config.main import MdParserConfig
    from myst_parser.parsers.mdit import create_md_parser

    config = MdParserConfig(
        enable_extensions=set(_EXTENSIONS), disable_syntax=["html_block", "html_inline"]
    )
    return create_md_parser(config, RendererHTML)


def tree(source: str) -> SyntaxTreeNode:
    """The blocks of *source*, which has no front matter."""
    # Else a first line of dashes would be taken for front matter.
    tokens = parser().disable("front_matter", ignoreInvalid=True).parse(source)
    return SyntaxTreeNode(tokens)


def blocks(node: SyntaxTreeNode, place: Place, depth: int = 0) -> Iterator[Piece]:
    """The blocks of a node of Markdown's own; a directive is none of these.

    depth: of the list in which the node stands, from 1; 0 outside.
    """
    if node.type in ("bullet_list", "ordered_list"):
        for item in node.children:
            yield from _item(item, place, node.type == "ordered_list", depth)
    elif node.type in ("heading", "paragraph", "dt"):
        yield from _paragraph(node, place, depth)
    elif node.type == "blockquote":
        for child in node.children:
            yield from map(_quoted, blocks(child, place, depth))
    elif node.type == "table":
        yield Piece(_table(node, place))
    elif node.type in ("fence", "code_block", "math_block"):
        yield from code(node.content)
    elif node.type not in _UNSEEN:
        for child in node.children:
            yield from blocks(child, place, depth)


def code(text: str) -> Iterator[Piece]:
    """The lines of a listing that are not empty."""
    for line in text.split("\n"):
        if line.strip():
            yield Piece(Paragraph((Run(line),)), "code")


def _paragraph(node: SyntaxTreeNode, place: Place, depth: int) -> Iterator[Piece]:
    runs, images = _line(node, place)
    if node.type == "dt":
        runs = tuple(run._replace(bold=True) for run in runs)
    if any(run.text.strip() or run.note for run in runs):
        if node.type == "heading":
            yield Piece(Paragraph(runs, "heading", max(int(node.tag[1:]) - 1, 1)))
        else:
            yield Piece(Paragraph(runs), "continued" if depth else "")
    yield from images


def _quoted(piece: Piece) -> Piece:
    block = piece.block
    if isinstance(block, Paragraph) and block.role == "text":
        return Piece(block._replace(role="quote"))
    return piece


def _item(item: SyntaxTreeNode, place: Place, ordered: bool, depth: int) -> Iterator[Piece]:
    is_first = True
    for child in item.children:
        for piece in blocks(child, place, depth + 1):
            block = piece.block
            if is_first and isinstance(block, Paragraph) and block.role == "text":
                piece = Piece(block._replace(role="list-item", level=depth, ordered=ordered))
            is_first = False
            yield piece


def _table(node: SyntaxTreeNode, place: Place) -> Table:
    rows = [row for part in node.children for row in part.children]
    return Table(tuple(tuple(_cell(cell, place) for cell in row.children) for row in rows))


def _cell(node: SyntaxTreeNode, place: Place) -> Cell:
    runs, images = _line(node, place)
    text: list[Block] = [Paragraph(runs)] if any(run.text.strip() for run in runs) else []
    return Cell((*text, *(piece.block for piece in images)), header=node.type == "th")


def _line(node: SyntaxTreeNode, place: Place) -> tuple[tuple[Run, ...], list[Piece]]:
    """The runs of a paragraph, heading or cell, and its pictures, which come after it."""
    reader = _Line(place)
    for child in node.children:
        if child.type == "inline":
            for part in child.children:
                reader.read(part, Run(""))
    return tuple(reader.runs), reader.images


class _Line:
    def __init__(self, place: Place) -> None:
        self.place = place
        self.runs: list[Run] = []
        self.images: list[Piece] = []

    def read(self, node: SyntaxTreeNode, style: Run) -> None:
        """An inline node in the style of what it stands in."""
        if node.type == "text":
            self._add(node.content, style)
        elif node.type in ("softbreak", "hardbreak"):
            self._add("\n" if node.type == "hardbreak" else " ", style)
        elif node.type == "image":
            self._image(node, style)
        elif node.type == "myst_role":
            role = str(node.meta["name"])
            style = style._replace(superscript=role == "sup", subscript=role == "sub")
            self._add(self.place.names.of_role(role, node.content), style)
        elif node.type == "footnote_ref":
            self.runs.append(Run("", note=str(node.meta["label"])))
        elif node.children:
            self._styled(node, style)
        elif node.type == "link":
            self._add(str(node.attrs.get("href", "")), style)
        else:  # code, mathematics
            self._add(node.content, style)

    def _add(self, text: str, style: Run) -> None:
        if text:
            self.runs.append(style._replace(text=text))

    def _styled(self, node: SyntaxTreeNode, style: Run) -> None:
        style = style._replace(bold=style.bold or node.type == "strong",
                               italic=style.italic or node.type == "em",
                               strike=style.strike or node.type == "s")  # fmt: skip
        address = str(node.attrs.get("href", ""))
        if node.type == "link" and is_web_address(address):
            style = style._replace(url=address)
        for child in node.children:
            self.read(child, style)

    def _image(self, node: SyntaxTreeNode, style: Run) -> None:
        """A picture, or words in its place if Word cannot show it or it is not there."""
        address = str(node.attrs.get("src", ""))
        path = self.place.folder / address
        media_type = MEDIA_TYPES.get(path.suffix.lower(), "")
        if media_type and not is_web_address(address) and path.is_file():
            url = style.url if style.url else ""
            image = Image(path.name, path.read_bytes(), media_type, node.content, url=url)
            self.images.append(Piece(image))
        else:
            self._add(f"[{node.content or path.name}]", style)
