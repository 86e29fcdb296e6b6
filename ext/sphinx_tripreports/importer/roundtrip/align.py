"""Which blocks of a Word file were made of which chunk of a page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import cache
from typing import Final, NamedTuple

from .keys import Key

_LIKE: Final = 0.5
"""From this likeness of their words, blocks are a chunk with changes."""
_MORE: Final = 4
"""Blocks that a chunk may have got besides its own."""


class Part(NamedTuple):
    """A chunk as it is compared: the keys of its blocks, and their words."""

    keys: tuple[Key, ...]
    words: tuple[str, ...]


class Span(NamedTuple):
    """The blocks start to end of the file; *start* is where it would be if there are none."""

    start: int
    end: int


def align(old: Sequence[Part], new: Sequence[Part]) -> list[Span]:
    """For each of the *old* chunks the span of the *new* blocks, each of which is one `Part`.

    Spans are in order; blocks between them are new.  A chunk without blocks gets an empty span.
    """
    spans: list[Span | None] = [None] * len(old)
    first = [sum(len(part.keys) for part in old[:index]) for index in range(len(old) + 1)]
    places = _equal([key for part in old for key in part.keys],
                    [key for part in new for key in part.keys])  # fmt: skip
    for index, part in enumerate(old):
        found = [places.get(number) for number in range(first[index], first[index + 1])]
        if (
            found
            and found[0] is not None
            and found == list(range(found[0], found[0] + len(part.keys)))
        ):
            spans[index] = Span(found[0], found[0] + len(part.keys))
    _fill(spans, old, new)
    return [span for span in spans if span is not None]


def _equal(old: list[Key], new: list[Key]) -> dict[int, int]:
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    return {
        match.a + offset: match.b + offset
        for match in matcher.get_matching_blocks()
        for offset in range(match.size)
    }


def _fill(spans: list[Span | None], old: Sequence[Part], new: Sequence[Part]) -> None:
    """Find spans for runs of chunks that have none, between those that have."""
    index = 0
    while index < len(spans):
        if spans[index] is not None:
            index += 1
            continue
        end = next((at for at in range(index, len(spans)) if spans[at] is not None), len(spans))
        before, after = (
            spans[index - 1] if index else None,
            spans[end] if end < len(spans) else None,
        )
        start = before.end if before else 0
        stop = after.start if after else len(new)
        found = _rewritten(_best(old[index:end], new[start:stop]), old[index:end], new[start:stop])
        for offset, span in enumerate(found):
            spans[index + offset] = Span(start + span.start, start + span.end)
        index = end


def _best(old: Sequence[Part], new: Sequence[Part]) -> list[Span]:
    """The spans that have most words in common with their chunks."""
    counts = [Counter(part.words) for part in old]
    cells: dict[tuple[int, int], tuple[float, int, int]] = {}

    @cache
    def words(start: int, end: int) -> Counter[str]:
        return Counter(word for part in new[start:end] for word in part.words)

    for row in range(len(old), -1, -1):
        for column in range(len(new), -1, -1):
            best = (0.0, 0, 0)  # points, blocks that are new here, blocks of this chunk
            if column < len(new):
                best = (cells[row, column + 1][0], 1, 0)
            if row < len(old):
                best = max(best, (cells[row + 1, column][0], 0, 0), key=lambda cell: cell[0])
                most = min(len(old[row].keys) + _MORE, len(new) - column)
                for length in range(1, most + 1 if old[row].keys else 1):
                    points = _likeness(counts[row], words(column, column + length))
                    if points:
                        points += cells[row + 1, column + length][0]
                        best = max(best, (points, 0, length), key=lambda cell: cell[0])
            cells[row, column] = best
    return _followed(cells, len(old))


def _rewritten(spans: list[Span], old: Sequence[Part], new: Sequence[Part]) -> list[Span]:
    """Spans, also for chunks of which no word is left, if blocks like theirs are in their place."""
    made = list(spans)
    index = 0
    while index < len(made):
        end = index
        while end < len(made) and made[end].start == made[end].end:
            end += 1
        first = made[index - 1].end if index else 0
        last = made[end].start if end < len(made) else len(new)
        if end > index and _kinds(old[index:end]) == _kinds(new[first:last]):
            for place in range(index, end):
                made[place] = Span(first, first + len(old[place].keys))
                first = made[place].end
        index = end + 1
    return made


def _kinds(parts: Sequence[Part]) -> list[Key]:
    """Of each block whether it is text, a table and so on, and with what role and level."""
    return [key[:4] if key[0] == "p" else key[:1] for part in parts for key in part.keys]


def _followed(cells: dict[tuple[int, int], tuple[float, int, int]], rows: int) -> list[Span]:
    spans: list[Span] = []
    row = column = 0
    while row < rows:
        _points, added, length = cells[row, column]
        if added:
            column += 1
            continue
        spans.append(Span(column, column + length))
        row, column = row + 1, column + length
    return spans


def _likeness(old: Counter[str], new: Counter[str]) -> float:
    """Words in common; 0 if they are less than a part (`_LIKE`) of all."""
    common, total = (old & new).total(), old.total() + new.total()
    return common / total * common if common and 2 * common >= _LIKE * total else 0.0


def words_in(text: str) -> tuple[str, ...]:
    """The words of a text, as they are compared."""
    return tuple(re.findall(r"\w+", text.casefold()))
