"""Lists within a paragraph: ``Nairobi: A (wethouder); B, directeur. Nakuru: C``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ....model import sentences
from ..structure.lines import Line
from ..words import has_function, has_organisation

_BETWEEN: Final = re.compile(r"\s*;\s*|\s+/\s+")
_LABEL: Final = re.compile(r"(?P<label>[A-ZÀ-Ž][^:;,()]{2,40}):\s+")


def label_of(item: Line) -> str:
    """``Nairobi`` before a colon and a person: it holds for those that follow as well.

    A function or an organisation there is that of one person, and gives "".
    """
    match = _LABEL.match(item.text)
    is_own = match and (has_function(match["label"]) or has_organisation(match["label"]))
    return match["label"] if match and not is_own else ""


def items_of(line: Line) -> Iterator[Line]:
    """The parts of a line between semicolons, and its sentences."""
    start = 0
    for sentence in sentences.split(line.text):
        begin = start
        for mark in [*_BETWEEN.finditer(sentence), None]:
            end = start + (mark.start() if mark else len(sentence))
            if line.text[begin:end].strip():
                part = line.part(begin, end)
                yield part._replace(text=part.text.rstrip(" ."))
            begin = start + mark.end() if mark else end
        start += len(sentence)
