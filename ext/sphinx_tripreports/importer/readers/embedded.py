"""Files within a file: what is attached to a message, and what a programme put into a Word file."""

from __future__ import annotations

from collections.abc import Sequence

from ..document import Aside, Block, Image, Paragraph, Run, mapped


def apart(blocks: Sequence[Block], start: str) -> list[Block]:
    """*blocks* of one of several files, with names of notes and bookmarks that no other file has.

    start: with what each name begins from now on; "" leaves them as they are.
    """
    if not start:
        return list(blocks)

    def rename(leaf: Paragraph | Image) -> Paragraph | Image:
        if isinstance(leaf, Image):
            return leaf
        runs = tuple(_renamed(run, start) for run in leaf.runs)
        return leaf._replace(runs=runs, bookmarks=tuple(start + name for name in leaf.bookmarks))

    found = [mapped(block, rename) for block in blocks]
    return [
        block._replace(id=start + block.id) if isinstance(block, Aside) and block.id else block
        for block in found
    ]


def _renamed(run: Run, start: str) -> Run:
    url = f"#{start}{run.url[1:]}" if run.url.startswith("#") else run.url
    return run._replace(url=url, note=start + run.note if run.note else "")
