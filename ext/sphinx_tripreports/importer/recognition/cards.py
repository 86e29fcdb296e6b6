"""Persons who take more lines: the name, and below it the function and the organisation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from . import names
from .lines import Line
from .words import has_function, has_organisation

_MOST_LINES = 4
"""Of one person."""


def joined(lines: Sequence[Line]) -> list[Line]:
    """*lines*, in which those of each person are one, if all persons take more than one."""
    people = list(_divided(lines))
    if not people or not all(map(_is_card, people)):
        return list(lines)
    return [card[0]._replace(text=" – ".join(line.text for line in card)) for card in people]


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


def _is_card(lines: list[Line]) -> bool:
    below = " ".join(line.text for line in lines[1:])
    is_role = has_function(below) or has_organisation(below)
    return 1 < len(lines) <= _MOST_LINES and is_bare_name(lines[0]) and is_role


def is_bare_name(line: Line) -> bool:
    """Whether a line is a name and nothing else."""
    name = names.at_start(line.text)
    return name is not None and name.end >= len(line.text.rstrip(" .,:;"))
