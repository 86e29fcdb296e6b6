"""What of a block counts when the blocks of a page and those of a Word file are compared."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from hashlib import sha256
from typing import Final

from ..document import Aside, Block, Document, Image, Paragraph, Run, Table, paragraphs
from ..readers.content import Content, clean
from ..readers.finish import finish
from ..readers.pictures import Pictures

Key = tuple[object, ...]
_SPACE: Final = re.compile(r"[ \t\xa0]+")
_ROLES: Final = ("heading", "list-item", "quote", "title", "caption")


def as_read(blocks: Sequence[Block]) -> list[Block]:
    """Blocks as a reader would give them, if it found them in a file; one for each."""
    read = finish(Content(list(blocks)), "", "", "docx").blocks
    assert len(read) == len(blocks), "a block that no reader would see"
    return list(read)


def alone(blocks: Sequence[Block]) -> tuple[Key, ...]:
    """The keys of blocks as a reader would give them, whatever the level of their headings."""
    # With a heading before them, a reader takes no line for a heading by its looks.
    return without_levels(as_read([Paragraph((Run("-"),), "heading", 1), *blocks])[1:])


def without_levels(blocks: Iterable[Block]) -> tuple[Key, ...]:
    """The keys of blocks, whatever the level of headings and items of lists."""
    return keys(block._replace(level=0) if isinstance(block, Paragraph) else block
                for block in blocks)  # fmt: skip


def text_of(document: Document) -> tuple[list[Block], list[Aside]]:
    """The text of a Word file and its footnotes; not the number at the foot of each page."""
    text, notes = [], []
    for block in document.blocks:
        if isinstance(block, Aside) and block.kind == "footnote" and block.id:
            notes.append(block)
        elif not (isinstance(block, Aside) and block.kind == "footer" and _is_generated(block)):
            text.append(block)
    return text, notes


def _is_generated(aside: Aside) -> bool:
    runs = (run for paragraph in paragraphs(aside.blocks) for run in paragraph.runs)
    return all(run.mark == "field" or not run.text.strip() for run in runs)


def key_of(block: Block) -> Key:
    """What of a block a reader sees; two blocks of the same key are the same."""
    if isinstance(block, Paragraph):
        role = block.role if block.role in _ROLES else "text"
        level = block.level if role in ("heading", "list-item") else 0
        return ("p", role, level, block.ordered and role == "list-item", *_runs(block.runs))
    if isinstance(block, Table):
        return ("t", *(tuple(keys(cell.blocks) for cell in row) for row in block.rows))
    if isinstance(block, Image):
        return ("i", _picture(block.data), " ".join(block.alt.split()))
    return ("a", block.kind, *keys(block.blocks))


def keys(blocks: Iterable[Block]) -> tuple[Key, ...]:
    """The keys of blocks in a row."""
    return tuple(map(key_of, blocks))


def words_of(block: Block) -> str:
    """The words of a block."""
    return "\n".join(paragraph.text for paragraph in paragraphs([block]))


def _runs(runs: Sequence[Run]) -> tuple[tuple[object, ...], ...]:
    """Text by its style; the style of white space does not count, nor how much of it there is."""
    merged: list[tuple[str, tuple[object, ...]]] = []
    for run in runs:
        style: tuple[object, ...] = (
            run.bold, run.italic, run.strike, run.superscript, run.subscript, run.url,
            bool(run.note), run.mark,
        )  # fmt: skip
        text = _SPACE.sub(" ", clean(run.text))
        if merged and (merged[-1][1] == style or (not text.strip() and not run.note)):
            merged[-1] = (merged[-1][0] + text, merged[-1][1])
        elif text or run.note:
            merged.append((text, style))
    result: list[tuple[object, ...]] = []
    before = ""
    for words, look in merged:  # white space between two runs belongs to the second
        text = before + words
        before = text[len(text.rstrip()) :]
        text = _SPACE.sub(" ", text.rstrip() if result else text.strip())
        if text or look[6]:
            result.append((text, *look))
    return tuple(result)


@cache
def _picture(data: bytes) -> str:
    """A picture by its content, whatever a program wrote about it."""
    image = Pictures().add(data)
    return sha256(image.data if image else data).hexdigest()
