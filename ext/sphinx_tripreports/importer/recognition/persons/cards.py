"""Persons who take more lines: the name, and below it the function and the organisation."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from .. import names
from ..structure.lines import Line
from ..words import has_function, has_organisation
from .contact_data import is_data

_MOST_LINES: Final = 4
"""Of one person."""
_END: Final = re.compile(r"[;:?!]$|[a-z]{4}\.$")
_SPLIT: Final = re.compile(r"[,(]|\s[-–—]\s")
_AT: Final = re.compile(r"\s(?:bij|van|at|namens)\s+(?:de\s|het\s)?[^\W\d_a-z]|[,(–-].*[,(–-]")
_MOST_WORDS: Final = 9
"""Of a line of a visiting card."""


def spanning(lines: Sequence[Line]) -> Line:
    """Lines of one paragraph as one line, with its line ends; of more paragraphs the first."""
    first = lines[0]
    text = first.text
    for line in lines[1:]:
        if line.paragraph != first.paragraph or line.start <= first.start:
            break
        text = f"{text.ljust(line.start - first.start - 1)}\n{line.text}"
    return first._replace(text=text, is_whole=False) if text != first.text else first


def joined(lines: Sequence[Line]) -> list[tuple[Line, Line]]:
    """*lines*, in which those of each person are one, if all persons take more than one.

    Returns pairs of a line as it can be read, and as it stands in the report.
    """
    people = [_name_first(lines)] if is_card(lines) else list(_divided(lines))
    if turns := _turns(lines, lambda line: False):
        people = turns
    elif _are_pairs(lines):
        people = [list(pair) for pair in zip(lines[::2], lines[1::2], strict=True)]
    elif not people or not all(map(_is_card, people)):
        return [(line, line) for line in lines]
    return [
        (card[0]._replace(text=" – ".join(line.text for line in card)), spanning(card))
        for card in people
    ]


def in_turn(lines: Sequence[Line], is_person: Callable[[Line], bool]) -> list[Line]:
    """The lines of a list in which each person takes as many lines, written in the same way.

    A person with a function and then a body, or a body, a name and a function; [] if none is so.
    """
    for first in range(min(2, len(lines))):
        for last in (len(lines), len(lines) - 1):
            part = list(lines[first:last])
            if _turns(part, is_person):
                return part
    return []


def _turns(lines: Sequence[Line], is_person: Callable[[Line], bool]) -> list[list[Line]]:
    """*lines* as persons of two or three lines each; [] if they are not in turn."""
    if any(len(line.text.split()) > _MOST_WORDS or _END.search(line.text) for line in lines):
        return []
    for size in (2, 3):
        people = [list(lines[at : at + size]) for at in range(0, len(lines), size)]
        if len(lines) % size or len(people) < 2:
            continue
        columns = list(zip(*people, strict=True))
        if size == 3 and any(_are_names(columns, at) for at in (0, 1)):
            return [sorted(one, key=lambda line: not is_bare_name(line)) for one in people]
        if size == 2 and _are_led(columns[0]) and _are_bodies(columns[1], is_person):
            return people
        if size == 2 and _are_placed(columns[0]) and _are_jobs(columns[1]):
            return people
    return []


def _are_names(columns: Sequence[Sequence[Line]], at: int) -> bool:
    """Whether one column is names, and of the others one holds functions and no names."""
    others = [column for index, column in enumerate(columns) if index != at]
    is_sure = 2 * sum(map(is_sure_name, columns[at])) >= len(columns[at])
    is_job = any(2 * sum(has_function(x.text) for x in column) >= len(column) for column in others)
    is_else = not any(map(is_sure_name, itertools.chain(*others)))
    is_plain = not any(_SPLIT.search(line.text) for line in itertools.chain(*columns))
    return is_plain and is_sure and is_job and is_else and all(map(is_bare_name, columns[at]))


def _are_led(lines: Sequence[Line]) -> bool:
    """Whether lines are persons with a function, and name no organisation."""
    is_told = all(_SPLIT.search(line.text) and _is_led(line) for line in lines)
    has_jobs = 2 * sum(has_function(line.text) for line in lines) >= len(lines)
    return is_told and has_jobs and not any(_AT.search(line.text) for line in lines)


def _are_bodies(lines: Sequence[Line], is_person: Callable[[Line], bool]) -> bool:
    """Whether lines may be organisations, and most are by their own words."""
    bodies = sum(has_organisation(line.text) for line in lines)
    is_other = any(is_sure_name(one) or _SPLIT.search(one.text) or is_person(one) for one in lines)
    has_jobs = any(has_function(line.text) for line in lines)
    are_names = all(line.text[:1].isupper() and " " in line.text for line in lines)
    return not (is_other or has_jobs) and (are_names or 2 * bodies >= len(lines))


def _are_placed(lines: Sequence[Line]) -> bool:
    """Whether lines are persons with something in brackets that is no function: ``A (Polis)``."""
    is_told = all(line.text.endswith(")") and _is_led(line) for line in lines)
    return is_told and not any(has_function(line.text) for line in lines)


def _are_jobs(lines: Sequence[Line]) -> bool:
    """Whether lines may be functions alone, and most are by their own words."""
    jobs = sum(has_function(line.text) for line in lines)
    is_other = any(is_sure_name(line) or _SPLIT.search(line.text) for line in lines)
    return not is_other and 2 * jobs >= len(lines)


def _is_led(line: Line) -> bool:
    """Whether a name stands first in a line."""
    name = names.at_start(line.text)
    return name is not None and not has_organisation(name.text)


def is_card(lines: Sequence[Line]) -> bool:
    """Whether *lines* are one paragraph that is what a visiting card says, in any order."""
    if len(lines) < 2 or len({line.paragraph for line in lines}) != 1:
        return False
    said = _name_first(lines)
    is_short = all(len(line.text.split()) <= _MOST_WORDS for line in said)
    return is_short and sum(map(is_bare_name, said)) == 1 and _is_card(said)


def _name_first(lines: Sequence[Line]) -> list[Line]:
    """*lines* without telephone numbers and the like, the name before the others."""
    said = without_reach(lines)
    return sorted(said, key=lambda line: not is_bare_name(line))


def without_reach(lines: Sequence[Line]) -> list[Line]:
    """*lines* but those that only tell how somebody can be reached."""
    return [line for line in lines if not is_data(line.text)]


def _divided(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """*lines* cut before each name that has a line to itself."""
    card: list[Line] = []
    for line in lines:
        if is_bare_name(line) and card:
            yield card
            card = []
        card.append(line)
    if card:
        yield card


def _are_pairs(lines: Sequence[Line]) -> bool:
    """Whether *lines* are in turn a name alone and something else: two persons at least."""
    first, second = lines[::2], lines[1::2]
    if len(second) < 2 or len(lines) % 2 or not all(map(is_bare_name, first)):
        return False
    return any(map(is_sure_name, first)) and all(map(_is_role, second))


def _is_role(line: Line) -> bool:
    """Whether a line may be what somebody does: it is short and has no name first."""
    name = names.at_start(line.text)
    is_led = name is not None and name.is_sure
    return not is_led and len(line.text.split()) <= _MOST_WORDS + 3


def is_sure_name(line: Line) -> bool:
    """Whether a line is a known name and nothing else."""
    name = names.at_start(line.text)
    return name is not None and name.is_sure and is_bare_name(line)


def _is_card(lines: list[Line]) -> bool:
    below = " ".join(line.text for line in lines[1:])
    is_role = has_function(below) or has_organisation(below)
    return 1 < len(lines) <= _MOST_LINES and is_bare_name(lines[0]) and is_role


def is_bare_name(line: Line) -> bool:
    """Whether a line is a name and nothing else."""
    name = names.at_start(line.text)
    return name is not None and name.end >= len(line.text.rstrip(" .,:;"))
