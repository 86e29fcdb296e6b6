"""Lines that were cut at a margin by hand, so that sentences go on in the next one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final, TypeAlias

from .headings import role_of
from .lines import Grid, Line

_LOW: Final = re.compile(r"[a-zà-öø-ÿ(\d]")
_SENTENCE_END: Final = re.compile(r"[.!?:;…]['’”\")]*\Z")
_ANY_END: Final = re.compile(r"\w{3}[.!?]['’”\")]*\s|\w{2}[.!?:]['’”\")]*\Z")
"""The end of a sentence within a line, or at its end."""
_NARROWEST: Final = 40
_LEAST: Final = 6
"""Sentences that run on in the next line, at least."""
_OFTEN: Final = 8
"""At least one line in so many runs on."""
_FULL: Final = 0.8
"""Lines that were cut take at least this part of the width; and at least this part of them do."""
_NEARLY: Final = 0.93
"""The same before a capital, with which something else may begin."""
_WIDE: Final = 1.4
"""Longer lines, in widths, were not cut."""

Entry: TypeAlias = Line | Grid


class Wrapped:
    """The entries of a report with the lines put together that were cut by hand.

    entries: they, in order.
    """

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._parts: dict[int, list[tuple[int, Line]]] = {}
        """Of each line that was put together, by its paragraph: where each part begins in it."""
        width = _width(entries)
        self.entries = list(self._joined(entries, width)) if width else list(entries)

    def _joined(self, entries: Iterable[Entry], width: int) -> Iterator[Entry]:
        waiting: list[Line] = []
        for entry in entries:
            if waiting and isinstance(entry, Line) and _goes_on(waiting[-1], entry, width):
                waiting.append(entry)
                continue
            yield from map(self._whole, _paragraphs(waiting))
            waiting = [entry] if isinstance(entry, Line) else []
            if isinstance(entry, Grid):
                yield entry
        yield from map(self._whole, _paragraphs(waiting))

    def _whole(self, lines: list[Line]) -> Line:
        first = lines[0]
        if len(lines) == 1:
            return first
        starts = self._parts.setdefault(first.paragraph, [])
        position = first.start
        for line in lines:
            starts.append((position, line))
            position += len(line.text) + 1
        text = " ".join(line.text for line in lines)
        return first._replace(text=text, is_whole=False)

    def placed(self, line: Line) -> Line:
        """*line* at its place in the document: in the part in which it begins."""
        parts = self._parts.get(line.paragraph, ())
        found = [one for one in parts if one[0] <= line.start]
        if not found:
            return line
        begin, part = found[-1]
        start = part.start + line.start - begin
        return line._replace(paragraph=part.paragraph, start=start, place=part.place)


def _paragraphs(lines: list[Line]) -> Iterator[list[Line]]:
    """*lines* as one paragraph; those behind its last sentence may be the items of a list."""
    last = max((at for at, line in enumerate(lines) if _ANY_END.search(line.text)), default=0)
    start = 0
    for at in range(last + 1, len(lines)):
        if not _runs_on(lines[at - 1], lines[at]):
            yield lines[start:at]
            start = at
    if lines:
        yield lines[start:]


def _width(entries: Sequence[Entry]) -> int:
    """The number of characters at which lines were cut; 0 if they were not."""
    lines = [one for one in entries if isinstance(one, Line) and one.kind == "text"]
    running = [
        (len(line.text), len(following.text.split(maxsplit=1)[0]))
        for line, following in pairwise(entries)
        if isinstance(line, Line) and isinstance(following, Line) and _runs_on(line, following)
    ]
    if len(running) < _LEAST or len(running) * _OFTEN < len(lines):
        return 0
    width = sorted(length for length, _word in running)[len(running) // 2]
    full = sum(length + 1 + word > _FULL * width for length, word in running)
    longer = sum(len(line.text) > _WIDE * width for line in lines)
    is_cut = width >= _NARROWEST and full >= _FULL * len(running) and longer * 20 <= len(lines)
    return width if is_cut else 0


def _may_go_on(line: Line, following: Line) -> bool:
    """Whether the two are of a kind that can be one paragraph."""
    is_text = line.kind in ("text", "item") and following.kind == "text"
    return is_text and not following.number and line.is_bold == following.is_bold


def _runs_on(line: Line, following: Line) -> bool:
    """Whether a sentence of *line* goes on in the next one."""
    is_low = _LOW.match(following.text) is not None
    return is_low and _may_go_on(line, following) and not _SENTENCE_END.search(line.text)


def _goes_on(line: Line, following: Line, width: int) -> bool:
    """Whether *following* is of the paragraph of *line*: its first word did not fit there."""
    if not _may_go_on(line, following):
        return False
    text = following.text
    needed = len(line.text) + 1 + len(text.split(maxsplit=1)[0])
    if _runs_on(line, following):
        return needed > _FULL * width
    if needed <= _NEARLY * width:
        return False
    is_short = len(text) < _FULL * width
    if _SENTENCE_END.search(line.text):
        # Else a heading, or what leads to a list.
        return not is_short or (_SENTENCE_END.search(text) is not None and text[-1] not in ":;")
    return not (is_short and role_of(text) and not _ANY_END.search(text[:-1]))
