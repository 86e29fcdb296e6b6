"""The numbers that Word puts before paragraphs and that are not in the text (ISO 29500-1, 17.9)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from lxml import etree

from ...roman import HIGHEST, roman
from .package import Part, W
from .styles import number_of, value_of

_PLACE: Final = re.compile(r"%([1-9])")


class Number(NamedTuple):
    """What stands before a paragraph: *ordered* is False, and *text* "", for a bullet."""

    ordered: bool
    text: str


class _Level(NamedTuple):
    format: str = "decimal"
    text: str = ""
    start: int = 1
    legal: bool = False


@dataclass
class _List:
    """One abstract list: its levels, and how far each has counted."""

    levels: dict[int, _Level]
    counts: dict[int, int] = field(default_factory=dict)
    begun: set[str] = field(default_factory=set)


class Numbering:
    """Counts the numbered paragraphs of a document, in the order in which they stand."""

    def __init__(self, part: Part | None) -> None:
        self._lists: dict[str, _List] = {}
        self._of_number: dict[str, tuple[_List, dict[int, int]]] = {}
        if part is None:
            return
        for element in part.root.findall(f"{W}abstractNum"):
            levels = {_index(level): _level(level) for level in element.findall(f"{W}lvl")}
            self._lists[element.get(f"{W}abstractNumId", "")] = _List(levels)
        for element in part.root.findall(f"{W}num"):
            abstract = self._lists.get(value_of(element.find(f"{W}abstractNumId")))
            if abstract is not None:
                key = element.get(f"{W}numId", "")
                self._of_number[key] = _overridden(abstract, element)

    def next(self, key: str, depth: int) -> Number | None:
        """The number of the next paragraph of the list *key* at a depth from 0; None for none."""
        found = self._of_number.get(key)
        if found is None:
            return None
        numbered, starts = found
        level = numbered.levels.get(depth)
        if level is None or level.format == "none":
            return None
        counts = numbered.counts
        if key not in numbered.begun:
            numbered.begun.add(key)
            counts.update({index: start - 1 for index, start in starts.items()})
        counts[depth] = counts.get(depth, level.start - 1) + 1
        for deeper in [index for index in counts if index > depth]:
            del counts[deeper]
        if level.format == "bullet":
            return Number(False, "")
        return Number(True, self._text(numbered, depth))

    def _text(self, numbered: _List, depth: int) -> str:
        level = numbered.levels[depth]

        def put(match: re.Match[str]) -> str:
            index = int(match[1]) - 1
            other = numbered.levels.get(index, _Level())
            count = numbered.counts.get(index, other.start)
            return _written(count, "decimal" if level.legal else other.format)

        return _PLACE.sub(put, level.text).strip()


def _overridden(abstract: _List, element: etree._Element) -> tuple[_List, dict[int, int]]:
    """A list as one ``w:num`` uses it, and where its levels start anew."""
    starts: dict[int, int] = {}
    levels = dict(abstract.levels)
    for override in element.findall(f"{W}lvlOverride"):
        index = _index(override)
        start = override.find(f"{W}startOverride")
        if start is not None:
            starts[index] = _start(start)
        own = override.find(f"{W}lvl")
        if own is not None:
            levels[index] = _level(own)
    if levels == abstract.levels:
        return abstract, starts
    return _List(levels, abstract.counts, abstract.begun), starts


def _index(element: etree._Element) -> int:
    value = element.get(f"{W}ilvl", "0")
    return int(value) if value.isdecimal() and len(value) == 1 else 0


def _level(element: etree._Element) -> _Level:
    start = element.find(f"{W}start")
    return _Level(
        value_of(element.find(f"{W}numFmt")) or "decimal",
        value_of(element.find(f"{W}lvlText")),
        1 if start is None else _start(start),
        element.find(f"{W}isLgl") is not None,
    )


def _start(element: etree._Element) -> int:
    value = value_of(element)
    return int(value) if value.isdecimal() and len(value) < 6 else number_of(element, 1)


def _written(count: int, style: str) -> str:
    if style in ("lowerLetter", "upperLetter"):
        letter = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)
        return letter if style == "lowerLetter" else letter.upper()
    if style in ("lowerRoman", "upperRoman") and 0 < count <= HIGHEST:
        return roman(count) if style == "lowerRoman" else roman(count).upper()
    return f"{count:02}" if style == "decimalZero" else str(count)
