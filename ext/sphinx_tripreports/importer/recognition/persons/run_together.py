"""Lines of a list that a PDF made one, as the first ended where its column does."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from .. import names
from ..structure.lines import Line
from ..words import (
    ARTICLE,
    TITLES,
    has_function,
    has_organisation,
    is_first_name,
    is_organisation_start,
)

_MARK: Final = re.compile(r"\s*(?P<mark>[-–—]|,|@|\()\s*")
_BEGINS: Final = re.compile(r"(?<=[\w).])\s(?=[^\W\d_a-z])")
_LEADS: Final = re.compile(
    rf"en|van|der|den|bij|met|door|of|de|het|the|and|at|in|uit|namens|voor|aan|{TITLES}",
    re.IGNORECASE,
)
"""Words behind which the same person or phrase goes on."""


def parted(lines: Sequence[Line]) -> list[Line]:
    """*lines* with each that is two in a row cut: ``An Bos – kok, Polis Jan Smit – gids, Angoka``.

    Both begin with a name that is known as one, with the same mark behind it.
    """
    return [part for line in lines for part in _parts(line)]


def _parts(line: Line) -> list[Line]:
    text = line.text
    first = names.at_start(text)
    mark = _mark(text, first)
    if first is None or not mark:
        return [line]
    found = (match.end() for match in _BEGINS.finditer(text, first.end))
    starts = [0, *(start for start in found if _begins(text, start, mark))]
    if len(starts) == 1:
        return [line]
    return [line.part(*ends) for ends in pairwise([*starts, len(text)])]


def _begins(text: str, start: int, mark: str) -> bool:
    """Whether the next person begins at *start* of a line of which the first has *mark*."""
    name = names.at_start(text, start)
    before = text[:start].rsplit(maxsplit=1)[-1]
    if name is None or not name.is_sure or " " not in name.text or _mark(text, name) != mark:
        return False
    after = ARTICLE.sub("", _MARK.sub("", text[name.end :], count=1)).strip("() .")
    is_led = _LEADS.fullmatch(before) or is_organisation_start(before) or is_first_name(before)
    return not is_led and (has_function(after) or has_organisation(after))


def _mark(text: str, name: names.Name | None) -> str:
    """The mark behind a name that is known as one; "" for none."""
    match = _MARK.match(text, name.end) if name is not None and name.is_sure else None
    return match["mark"] if match else ""
