"""The places in a document that proposals point at, marked while it is written as MyST.

`myst` escapes all text, so a mark goes through it as two signs that the text does not have; only in
what it gives back do they become the brackets of a span with an id.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import count
from typing import Final, NamedTuple

from ..model.text import Anchors, slug
from .document import Aside, Block, Paragraph, Run, Table, paragraphs
from .recognition.lines import Line

_SIGNS: Final = ("⟦⟧", "⦗⦘", "❲❳", "⸢⸣", "⁅⁆")
PREFIX: Final = "bron-"
_MOST_WORDS: Final = 6
"""Of a sentence, in the id of its place."""


class Span(NamedTuple):
    """Part of the text of a paragraph: where it starts and ends, and the id of the place."""

    start: int
    end: int
    id: str


class Marker:
    """Gives places their ids, and puts the marks around them."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        texts = [paragraph.text for paragraph in paragraphs(blocks)]
        self._signs = next(
            (pair for pair in _SIGNS if not any(sign in text for sign in pair for text in texts)), ""
        )
        self._anchors = Anchors()
        self._spans: dict[int, list[Span]] = {}

    def place(self, line: Line, name: str) -> str:
        """The id of the place of *line*; made after *name* unless the place has one.

        Returns "" if the place cannot be marked: it would overlap another.
        """
        start, end = line.start, line.start + len(line.text)
        spans = self._spans.setdefault(line.paragraph, [])
        for span in spans:
            if (span.start, span.end) == (start, end):
                return span.id
            if start < span.end and span.start < end:
                return span.id if span.start <= start and end <= span.end else ""
        if not self._signs:
            return ""
        words = slug(name).split("-")[:_MOST_WORDS]
        stem, _ = self._anchors.take(PREFIX + ("-".join(words) or "zin"))
        spans.append(Span(start, end, stem))
        return stem

    def marked(self, blocks: Sequence[Block]) -> tuple[Block, ...]:
        """*blocks* with the signs around each place."""
        return tuple(self._marked(blocks, count()))

    def _marked(self, blocks: Sequence[Block], numbers: Iterator[int]) -> Iterator[Block]:
        for block in blocks:
            if isinstance(block, Paragraph):
                spans = sorted(self._spans.get(next(numbers), ()))
                yield block._replace(runs=tuple(self._cut(block.runs, spans))) if spans else block
            elif isinstance(block, Table):
                rows = tuple(
                    tuple(cell._replace(blocks=tuple(self._marked(cell.blocks, numbers))) for cell in row)
                    for row in block.rows
                )
                yield block._replace(rows=rows)
            elif isinstance(block, Aside):
                yield block._replace(blocks=tuple(self._marked(block.blocks, numbers)))
            else:
                yield block

    def _cut(self, runs: Iterable[Run], spans: list[Span]) -> Iterator[Run]:
        """*runs* with the signs in between, cut where a place starts or ends within one."""
        signs = sorted(
            [(span.start, 1, self._signs[0]) for span in spans]
            + [(span.end, 0, f"{self._signs[1]}{span.id}{self._signs[1]}") for span in spans]
        )
        position = 0
        for run in runs:
            length = 0 if run.mark == "deleted" else len(run.text)
            text = run.text
            taken = 0
            while signs and position + length > signs[0][0] - (signs[0][1] == 0 and 1 or 0) and length:
                at = signs[0][0] - position
                if at > length:
                    break
                if text[taken:at]:
                    yield run._replace(text=text[taken:at])
                yield Run(signs.pop(0)[2])
                taken = at
            if text[taken:] or run.note or not text:
                yield run._replace(text=text[taken:])
            position += length
        for _at, _order, sign in signs:
            yield Run(sign)

    def finished(self, text: str) -> str:
        """MyST in which the signs have become spans."""
        if not self._signs:
            return text
        first, last = map(re.escape, self._signs)
        text = re.sub(rf"{last}([\w-]+){last}", r"]{#\1}", text)
        return re.sub(first, "[", text)
