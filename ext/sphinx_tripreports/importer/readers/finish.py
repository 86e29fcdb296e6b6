"""What all readers leave to the end: levels of headings, and links within the document."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from ...i18n import console as _
from ..document import (
    Aside,
    Block,
    Document,
    Image,
    Paragraph,
    Run,
    Table,
    mapped,
    paragraphs,
)
from .content import BULLETS, Content, without_start
from .metadata import ENDINGS

_MOST_WORDS: Final = 16
_NUMBERED: Final = re.compile(r"(?:\d{1,2}\.)*\d{1,2}\.?\s+\S")
_TYPED: Final = re.compile(rf"\s*[{re.escape(BULLETS)}][ \t\xa0]+")
_ENDS: Final = re.compile(r"[.,;]\s*\Z")


def finish(content: Content, name: str, digest: str, kind: str) -> Document:
    """The document that a reader found, as `Document` says that it is."""
    blocks = [_typed_item(block) for block in content.blocks if not _is_empty(block)]
    blocks = without_gaps(with_headings(blocks))
    blocks = _with_names(_with_links(_with_notes(blocks)))
    return Document(
        tuple(blocks), name, digest, kind,
        content.title, content.author, content.created, content.warnings,
        content.seams,
    )  # fmt: skip


def _is_empty(block: Block) -> bool:
    if isinstance(block, Paragraph):
        return not any(run.text.strip() or run.note for run in block.runs)
    if isinstance(block, Table):
        return not any(cell.blocks for row in block.rows for cell in row)
    return isinstance(block, Aside) and all(_is_empty(inner) for inner in block.blocks)


def _typed_item(block: Block) -> Block:
    """A paragraph, as an item of a list if its author typed a dash or dot before it."""
    if not isinstance(block, Paragraph) or block.role != "text":
        return block
    match = _TYPED.match(block.text)
    if not match or not block.text[match.end() :].strip():
        return block
    runs = tuple(without_start(block.runs, match.end()))
    return block._replace(runs=runs, role="list-item")


def with_headings(blocks: Sequence[Block]) -> list[Block]:
    """Lines in capitals, and bold lines with a number, are headings if the file styles none."""
    if any(isinstance(block, Paragraph) and block.role == "heading" for block in blocks):
        return list(blocks)
    result: list[Block] = []
    for index, block in enumerate(blocks):
        followed = any(not _looks_like_heading(later) for later in blocks[index + 1 : index + 3])
        if isinstance(block, Paragraph) and followed and _looks_like_heading(block):
            block = block._replace(role="heading", level=1)
        result.append(block)
    return result


def _looks_like_heading(block: Block) -> bool:
    if not isinstance(block, Paragraph) or block.role != "text" or block.origin != "body":
        return False
    text = block.text.strip()
    words = text.split()
    if not 0 < len(words) <= _MOST_WORDS or "\n" in text or _ENDS.search(text):
        return False
    letters = [character for character in text if character.isalpha()]
    if len(words) > 1 and len(letters) > 7 and all(letter.isupper() for letter in letters):
        return True
    bold = all(run.bold for run in block.runs if run.text.strip())
    return bold and bool(_NUMBERED.match(text))


def without_gaps(blocks: Sequence[Block]) -> list[Block]:
    """Headings of which none is more than one level deeper than the one before."""
    open_levels: list[int] = []
    result: list[Block] = []
    for block in blocks:
        if isinstance(block, Paragraph) and block.role == "heading":
            level = max(block.level, 1)
            while open_levels and open_levels[-1] >= level:
                open_levels.pop()
            open_levels.append(level)
            block = block._replace(level=min(len(open_levels), 6))
        result.append(block)
    return result


def _with_notes(blocks: Sequence[Block]) -> list[Block]:
    """Notes of which only those keep their id that the text calls."""
    called = {
        run.note
        for paragraph in paragraphs(blocks)
        for run in paragraph.runs
        if run.mark not in ("deleted", "hidden")
    }
    return [
        block._replace(id="") if isinstance(block, Aside) and block.id not in called else block
        for block in blocks
    ]


def _with_links(blocks: Sequence[Block]) -> list[Block]:
    """Links within the document that lead somewhere, and only the bookmarks that they need."""
    wanted = {
        run.url[1:]
        for paragraph in paragraphs(blocks)
        if paragraph.origin != "contents"
        for run in paragraph.runs
        if run.url.startswith("#")
    }
    # A page can give a name to a paragraph or heading of its own text only.
    outer = [b for b in blocks if isinstance(b, Paragraph) and b.role in ("text", "heading")]
    known: dict[str, str] = {}
    for paragraph in outer:
        names = [name for name in paragraph.bookmarks if name in wanted]
        if names:
            new = f"doel-{len(set(known.values())) + 1}"
            known.update(dict.fromkeys(names, known.get(names[0], new)))
    return [_renamed(block, known) for block in blocks]


def _renamed(block: Block, known: dict[str, str]) -> Block:
    def rename(leaf: Paragraph | Image) -> Paragraph | Image:
        if isinstance(leaf, Image):
            return leaf
        names = [known[name] for name in leaf.bookmarks if name in known]
        runs = tuple(_relinked(run, known) for run in leaf.runs)
        return leaf._replace(runs=runs, bookmarks=tuple(dict.fromkeys(names)))

    return mapped(block, rename)


def _relinked(run: Run, known: dict[str, str]) -> Run:
    if not run.url.startswith("#"):
        return run
    name = known.get(run.url[1:], "")
    return run._replace(url=f"#{name}" if name else "")


def _with_names(blocks: Sequence[Block]) -> list[Block]:
    """Pictures with a name for each that differs, in the order in which they stand."""
    names: dict[bytes, str] = {}

    def name(leaf: Paragraph | Image) -> Paragraph | Image:
        if not isinstance(leaf, Image):
            return leaf
        new = _("picture-{n}").format(n=len(names) + 1) + ENDINGS[leaf.media_type]
        return leaf._replace(name=names.setdefault(leaf.data, new))

    return [mapped(block, name) for block in blocks]
