"""Markdown (.md) of others: what CommonMark and tables know of it, without raw HTML or roles."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from ...i18n import console as _
from ..document import Block, Cell, Paragraph, Run, Table
from .content import Content, clean, linked
from .text import decode

_FRONT_MATTER: Final = re.compile(r"---\n.*?\n(?:---|\.\.\.)\n", re.DOTALL)
_DEEPEST: Final = 20
"""How deep lists and quotes may be nested; markdown-it's own limit, at which the rest is text."""


def read_markdown(data: bytes, name: str) -> Content:
    """A file with Markdown; front matter stays visible as text."""
    text = clean(decode(data).replace("\r\n", "\n").replace("\r", "\n"))
    match = _FRONT_MATTER.match(text)
    blocks: list[Block] = []
    if match:
        blocks += [Paragraph((Run(match[0].strip("-.\n")),), place=_("front matter"))]
        text = text[match.end() :]
    parser = MarkdownIt("commonmark", {"html": False, "maxNesting": _DEEPEST})
    tree = SyntaxTreeNode(parser.enable(["table", "strikethrough"]).parse(text))
    for node in tree.children:
        blocks += _blocks(node, 0)
    return Content(blocks)


def _blocks(node: SyntaxTreeNode, depth: int) -> Iterator[Block]:
    place = _("line {number}").format(number=node.map[0] + 1) if node.map else ""
    if node.type in ("bullet_list", "ordered_list"):
        yield from _list(node, depth)
    elif node.type == "table":
        yield _table(node, place)
    elif node.type == "blockquote":
        for child in node.children:
            for block in _blocks(child, depth):
                if isinstance(block, Paragraph) and block.role == "text":
                    block = block._replace(role="quote")
                yield block
    elif node.type in ("fence", "code_block"):
        yield Paragraph((Run(node.content.rstrip("\n")),), place=place)
    elif node.type in ("heading", "paragraph"):
        runs = tuple(_runs(node.children[0], Run(""))) if node.children else ()
        if node.type == "heading":
            yield Paragraph(runs, "heading", int(node.tag[1:]), place=place)
        else:
            yield Paragraph(runs, place=place)


def _list(node: SyntaxTreeNode, depth: int) -> Iterator[Block]:
    ordered = node.type == "ordered_list"
    number = int(node.attrs.get("start", 1))
    for offset, item in enumerate(node.children):
        is_first = True
        for child in item.children:
            for block in _blocks(child, depth + 1):
                if is_first and isinstance(block, Paragraph) and block.role == "text":
                    label = f"{number + offset}{item.markup}" if ordered else ""
                    block = block._replace(
                        role="list-item", level=depth, ordered=ordered, number=label
                    )
                is_first = False
                yield block


def _table(node: SyntaxTreeNode, place: str) -> Table:
    rows = [row for part in node.children for row in part.children]
    return Table(tuple(tuple(_cell(cell) for cell in row.children) for row in rows), place=place)


def _cell(node: SyntaxTreeNode) -> Cell:
    runs = tuple(_runs(node.children[0], Run(""))) if node.children else ()
    blocks = (Paragraph(runs),) if any(run.text for run in runs) else ()
    return Cell(blocks, header=node.type == "th")


def _runs(node: SyntaxTreeNode, style: Run) -> Iterator[Run]:
    """An inline node as runs in the style of what it stands in."""
    if node.type == "text" and not style.url:
        for run in linked(node.content):
            yield style._replace(text=run.text, url=run.url)
    elif node.type in ("text", "code_inline"):
        yield style._replace(text=node.content)
    elif node.type in ("softbreak", "hardbreak"):
        yield style._replace(text="\n" if node.type == "hardbreak" else " ")
    elif node.type == "image":
        yield style._replace(text=node.content, url=str(node.attrs.get("src", "")))
    else:
        yield from _styled_children(node, style)


def _styled_children(node: SyntaxTreeNode, style: Run) -> Iterator[Run]:
    if node.type == "link":
        style = style._replace(url=str(node.attrs.get("href", "")))
    style = style._replace(
        bold=style.bold or node.type == "strong",
        italic=style.italic or node.type == "em",
        strike=style.strike or node.type == "s",
    )
    for child in node.children:
        yield from _runs(child, style)
