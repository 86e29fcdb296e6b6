"""Whether a block that is for some readers only holds whole sections, or no heading at all."""

from __future__ import annotations

import re
from typing import Final

from .fences import Fenced
from .survey import is_audience

_HEADING: Final = re.compile(r" {0,3}(#{1,6})(?:[ \t]|\Z)")
_UNDERLINE: Final = re.compile(r" {0,3}(?:=+|-+)[ \t]*\Z")
_BESIDE: Final = re.compile(r"\([^()]+\)=[ \t]*\Z|\{[^{}]*\}[ \t]*\Z|[ \t]*\Z")
"""What may stand before a heading: its labels, its attributes, nothing."""


def heading_out_of_place(lines: list[str], blocks: list[Fenced], block: Fenced) -> int | None:
    """The index of a heading that makes it unclear what *block* holds; None if all is clear.

    A block may hold whole sections: it begins with a heading, stands in nothing else, and what
    follows it is a heading of the same level or above.  Anything else would put text of one
    section under the heading of another for those who don't see the block.
    """
    own = {index for other in blocks if other.outer is block for index in _all(other)}
    free = [index for index in block.inside if index not in own]
    for index in free[1:]:
        if _UNDERLINE.match(lines[index]) and lines[index - 1].strip() and index - 1 in free:
            return index - 1
    headings = {index: len(match[1]) for index in free if (match := _HEADING.match(lines[index]))}
    if not headings:
        return None
    first = min(headings)
    before = [index for index in block.inside if index < first and not _BESIDE.match(lines[index])]
    placed = not block.lead and (block.outer is None or is_audience(block.outer))
    if before or not placed or not _ends_section(lines, blocks, block, min(headings.values())):
        return first
    return None


def _ends_section(lines: list[str], blocks: list[Fenced], block: Fenced, level: int) -> bool:
    """Whether what follows *block* begins a section of *level* or above, or is nothing."""
    fences = {index for other in blocks if is_audience(other) for index in (other.start, other.end)}
    for index in range(block.end + 1, len(lines)):
        if index not in fences and not _BESIDE.match(lines[index]):
            match = _HEADING.match(lines[index])
            return match is not None and len(match[1]) <= level
    return True


def _all(block: Fenced) -> range:
    return range(block.start, block.end + 1)
