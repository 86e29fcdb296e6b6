"""Lines of MyST that fit the place where they come to stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from ..document import Aside, Block, Paragraph, Table
from ..inline import render_runs

ITEM: Final = re.compile(r"(?P<margin>\s*)(?P<sign>[-*+]|\d{1,9}[.)])(?P<space>\s+)")
"""How an item of a list begins."""


def relabelled(block: Block, labels: dict[str, str]) -> Block:
    """A block in which notes are called by their label on the page."""
    if isinstance(block, Paragraph):
        runs = tuple(run._replace(note=labels.get(run.note, "")) for run in block.runs)
        return block._replace(runs=runs)
    if isinstance(block, Table):
        return block._replace(rows=tuple(
            tuple(cell._replace(blocks=tuple(relabelled(inner, labels) for inner in cell.blocks))
                  for cell in row)
            for row in block.rows
        ))  # fmt: skip
    if isinstance(block, Aside):
        return block._replace(blocks=tuple(relabelled(inner, labels) for inner in block.blocks))
    return block


def is_item(block: Block) -> bool:
    """Whether a block is an item of a list."""
    return isinstance(block, Paragraph) and block.role == "list-item"


def levels(blocks: Iterable[Block]) -> list[int]:
    """The levels of headings and items."""
    return [block.level for block in blocks
            if isinstance(block, Paragraph) and block.role in ("heading", "list-item")]  # fmt: skip


def with_level(source: str, old: Sequence[Block], new: Sequence[Block]) -> str:
    """The source of a heading at another level; "" if it is no such change."""
    if not len(old) == len(new) == 1:
        return ""
    first, last = old[0], new[0]
    if not (isinstance(first, Paragraph) and isinstance(last, Paragraph)
            and first.role == last.role == "heading"):  # fmt: skip
        return ""
    signs = len(source) - len(source.lstrip("#"))
    return "#" * min(max(signs + last.level - first.level, 2), 6) + source[signs:] if signs else ""


def item(block: Block, near: tuple[str, Block]) -> str:
    """An item of a list as MyST, with the sign and margin that fit the item *near* it."""
    source, other = near
    assert isinstance(block, Paragraph)
    assert isinstance(other, Paragraph)
    match = ITEM.match(source)
    margin = len(match["margin"]) if match else 0
    sign = (
        match["sign"]
        if match and block.ordered == other.ordered
        else "1."
        if block.ordered
        else "-"
    )
    if block.level > other.level:
        margin += len(match["sign"]) + 1 if match else 2
        sign = "1." if block.ordered else "-"
    elif block.level < other.level:
        margin = margin * block.level // other.level
    text = render_runs(block.runs)
    inner = "\n" + " " * (margin + len(sign) + 1)
    return " " * margin + f"{sign} " + text.replace("\n", inner)
