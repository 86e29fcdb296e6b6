"""What the lines of one list have in common, and those that were not clear read again by it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Final, NamedTuple

from ..gazetteer import Gazetteer
from .one_person import Person
from .roles import CLEAR
from .several_persons import persons_of

_MOST: Final = 3.0
"""Points of margin above which one line says no more of the others than that it is clear."""
_LEAST: Final = 3.0
"""Points of margin of lines of one pattern, together, that make it a habit."""


class Habits(NamedTuple):
    """What most lines of a list have in common.

    pattern: how function and organisation are written, as in `Person.pattern`; "" if none.
    is_name_first: names come first in nearly all.
    is_single: nearly all are about one person, and tell a function and an organisation.
    """

    pattern: str
    is_name_first: bool
    is_single: bool


def read_alike(
    texts: Sequence[str], read: list[list[Person]], places: Gazetteer
) -> list[list[Person]]:
    """The persons *read* in each of *texts*; those that were not clear, as the others are."""
    habits = _habits(read)
    if not habits.pattern and not habits.is_name_first and not habits.is_single:
        return read
    return [
        _again(text, persons, places, habits) for text, persons in zip(texts, read, strict=True)
    ]


def _habits(read: list[list[Person]]) -> Habits:
    single = [persons[0] for persons in read if len(persons) == 1]
    first = sum(one.pattern.startswith("0:") for one in single)
    is_name_first = len(read) > 1 and first >= max(2, 0.6 * len(read))
    full = sum(bool(one.contact.job_title and one.contact.organisations) for one in single)
    is_single = is_name_first and full >= max(2, 0.5 * len(read))
    return Habits(_pattern(single), is_name_first, is_single)


def _pattern(single: Sequence[Person]) -> str:
    """The pattern of most lines, by how clear they are; a shorter one may begin as it does."""
    points: defaultdict[str, float] = defaultdict(float)
    lines: defaultdict[str, int] = defaultdict(int)
    for one in single:
        points[one.pattern] += min(one.judged.margin, _MOST)
        lines[one.pattern] += 1
    total = sum(points.values())
    begun = {
        whole: [each for each in points if whole.startswith(each) and not each.endswith(":")]
        for whole in points
    }
    ranked = sorted(points, key=lambda each: -sum(points[one] for one in begun[each]))
    if not ranked or ranked[0].endswith(":"):
        return ""
    best = begun[ranked[0]]
    own = sum(points[one] for one in best)
    is_habit = sum(lines[one] for one in best) > 1 and own >= max(_LEAST, 0.5 * total)
    return ranked[0] if is_habit else ""


def _again(text: str, persons: list[Person], places: Gazetteer, habits: Habits) -> list[Person]:
    """The persons of a line that was not clear, read as the others of its list are."""
    if habits.is_single and _is_split(text, persons):
        return persons_of(text, places, habits.pattern, is_one=True) or persons
    if text and habits.is_name_first and not (persons and persons[0].pattern.startswith("0:")):
        only = persons_of(text, places, habits.pattern, is_one=True)
        if only and only[0].pattern.startswith("0:"):
            return only
        return persons_of(text, places, habits.pattern, has_single=True) or persons
    if not persons:
        return []
    is_clear = persons[0].judged.margin >= CLEAR and habits.pattern.startswith(persons[0].pattern)
    if len(persons) > 1 or is_clear or not habits.pattern:
        return persons
    return persons_of(text, places, habits.pattern)


def _is_split(text: str, persons: Sequence[Person]) -> bool:
    """Whether a part that looks like a name may have become a person of its own."""
    if len(persons) != 2:
        return False
    first, last = (one.contact for one in persons)
    is_bare = not last.job_title and not last.organisations
    if is_bare:
        return bool(first.job_title) and not first.organisations
    is_one = f"{last.name} {last.job_title}" in text  # "Age Friendly Programme Manager"
    is_guess = is_one or not last.is_sure
    return is_guess and not first.job_title and not first.organisations
