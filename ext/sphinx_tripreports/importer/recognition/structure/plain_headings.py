"""Headings that only their place tells, as in plain text: a few words between two paragraphs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from .. import names
from .lines import Grid, Line

_MOST_WORDS: Final = 5
_BEFORE, _BEHIND = 8, 20
"""Words of the paragraphs before and behind it, at least."""
_PLAIN: Final = re.compile(r"[^\W\d_a-zà-öø-ÿ][^.:;,!?()]*[^\W_]\Z")
_END: Final = re.compile(r"[.!?]['’”\")]*\Z")


def places(entries: Sequence[Line | Grid]) -> frozenset[tuple[int, int]]:
    """Paragraph and start of each line that stands alone, as a heading does."""
    return frozenset(
        (line.paragraph, line.start)
        for before, line, after in zip(entries, entries[1:], entries[2:], strict=False)
        if isinstance(line, Line)
        and _is_short(line)
        and _is_running(before, _BEFORE)
        and _is_running(after, _BEHIND)
    )


def _is_short(line: Line) -> bool:
    text = line.text
    if line.kind != "text" or not line.is_whole or len(text.split()) > _MOST_WORDS:
        return False
    name = names.at_start(text)
    return bool(_PLAIN.match(text)) and not (name is not None and name.is_sure)


def _is_running(entry: Line | Grid, least: int) -> bool:
    """Whether an entry is a paragraph of sentences, of so many words at least."""
    if not isinstance(entry, Line) or entry.kind != "text":
        return False
    return len(entry.text.split()) >= least and _END.search(entry.text) is not None
