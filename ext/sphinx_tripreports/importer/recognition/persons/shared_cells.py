"""Cells of a table with more than one: ``A en B`` beside ``directeur resp. gids``."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from typing import Final

from .. import names
from ..gazetteer import is_place
from ..structure import tables
from ..structure.columns import Layout
from ..structure.lines import Line
from ..words import SAME, has_function, is_first_name
from .evidence import is_remark, is_told

_NAMES: Final = re.compile(r"\s*[,;/|]\s+|\s+[/|]\s+|\s+(?:en|&|\+|and|und|et|e|y|og|och|i)\s+")
_VALUES: Final = tuple(
    re.compile(pattern)
    for pattern in (
        r"\s*;\s*", r"\s*[,/]?\s*\b(?:resp\.?|respectievelijk)\s+", r"\s+[/|]\s+|/(?=[a-z])",
        r"\s*,\s+(?:en\s+)?", r"\s+(?:en|&|\+)\s+", r"\s*,\s+|\s+(?:en|&|\+)\s+",
    )
)  # fmt: skip
"""What may stand between the values of several persons, the surest first."""
_ALL: Final = re.compile(r"(?:beide[n]?|allebei|alle\s+(?:twee|drie)|both)\s+", re.IGNORECASE)
_NUMBERED: Final = re.compile(r"(?:resp\.?|respectievelijk)\s+|^\(?\d[.)]\s*", re.IGNORECASE)


def repeated(columns: Layout) -> frozenset[int]:
    """The columns that write out again what is in the row above: nothing there means nothing."""
    pairs = itertools.pairwise([tables.text(cell) for cell in row] for _, row in columns.rows)
    return frozenset(
        at
        for above, below in pairs
        for at, (first, second) in enumerate(zip(above, below, strict=False))
        if first and first == second and not SAME.fullmatch(first)
    )


def people_in(line: Line) -> list[Line]:
    """The parts of a cell between commas and ``en``, each of which may be a name."""
    found: list[Line] = []
    start = 0
    for mark in [*_NAMES.finditer(line.text), None]:
        part = line.part(start, mark.start() if mark else None)
        start = mark.end() if mark else 0
        found += [part] if part.text else []
    whole = [names.at_start(one.text) for one in found]
    are_names = all(
        name and name.end == len(one.text) for name, one in zip(whole, found, strict=True)
    )
    are_given = all(is_first_name(one.text) and not is_place(one.text) for one in found)
    return found if are_names or are_given else []


def share(values: Sequence[str], index: int, count: int) -> str:
    """The value of one person of a row: their own line or part, or that of all."""
    parts = _divided(values, count)
    return parts[index] if parts else " ".join(values)


def is_divided(values: Sequence[str], count: int) -> bool:
    """Whether *values* are as many as the persons, or one value that is for certain."""
    parts = _divided(values, count)
    return bool(parts) and (len(values) > 1 or all(map(has_function, parts)))


def _divided(values: Sequence[str], count: int) -> list[str]:
    """One value for each of *count* persons; [] if they share what there is."""
    if count < 2 or len(values) == count:
        return list(values) if count > 1 else []
    if len(values) != 1:
        return []
    text = _NUMBERED.sub("", values[0]) if values[0][:1].lower() == "r" else values[0]
    for at, between in enumerate(_VALUES):
        parts = [part for part in between.split(text) if part]
        is_clear = at < 2 or (any if at == 2 else all)(map(has_function, parts))
        if len(parts) == count and is_clear:
            return [without_remarks(part) for part in parts]
    return []


def has_aside(text: str) -> bool:
    """Whether brackets hold words that are no function: ``projectleider (vertrekt binnenkort)``."""
    inside = re.findall(r"\(([^()]+\s[^()]+)\)", text)
    return any(not has_function(one) for one in inside)


def without_remarks(text: str) -> str:
    """A function without a remark behind it: ``adjunct, schreef het dossier``."""
    text = _ALL.sub("", text)
    head, *rest = re.split(r"\s*[,;]\s+", text)
    kept = [head]
    for part in rest:
        if is_told(part) or (part and is_remark(part.split()[0]) and not has_function(part)):
            break
        kept.append(part)
    return text if len(kept) == len(rest) + 1 else ", ".join(kept)
