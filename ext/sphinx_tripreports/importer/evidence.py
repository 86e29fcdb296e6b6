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
from .document import (
    Aside,
    Block,
    Paragraph,
    Run,
    Table,
    paragraphs,
)
from .recognition.structure.lines import Line

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
            (pair for pair in _SIGNS if not any(sign in text for sign in pair for text in texts)),
            "",
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
                    tuple(
                        cell._replace(blocks=tuple(self._marked(cell.blocks, numbers)))
                        for cell in row
                    )
                    for row in block.rows
                )
                yield block._replace(rows=rows)
            elif isinstance(block, Aside):
                yield block._replace(blocks=tuple(self._marked(block.blocks, numbers)))
            else:
                yield block

    def _cut(self, runs: Iterable[Run], spans: list[Span]) -> Iterator[Run]:
        """*runs* with the signs in between, cut where a place starts or ends within one."""
        first, last = self._signs[0], self._signs[1]
        signs = [(span.start, first) for span in spans]
        signs += [(span.end, f"{last}{span.id}{last}") for span in spans]
        # Where one place ends and the next begins, the end comes first.
        signs.sort(key=lambda sign: (sign[0], sign[1] == first))
        position = 0
        for run in runs:
            text = "" if run.mark == "deleted" else run.text
            start = 0
            while signs and text and signs[0][0] < position + len(text):
                at, sign = signs.pop(0)
                if cut := text[start : at - position]:
                    yield run._replace(text=cut)
                yield Run(sign)
                start = at - position
            if not text or text[start:]:
                yield run._replace(text=text[start:]) if text else run
            position += len(text)
        yield from (Run(sign) for _at, sign in signs)

    def finished(self, text: str) -> str:
        """MyST in which the signs have become spans."""
        if not self._signs:
            return text
        first, last = re.escape(self._signs[0]), re.escape(self._signs[1])
        text = re.sub(rf"{last}([\w-]+){last}", r"]{#\1}", text)
        return re.sub(first, "[", text)
