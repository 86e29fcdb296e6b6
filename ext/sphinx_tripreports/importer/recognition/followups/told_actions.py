"""Actions in a report that has no list of them: told in running text, mostly near its end.

There a sentence in the present tense may as well be a fact.  So what speaks for an action is added
up: the verb, who does it, for whom, when, where in the report, and whether its neighbours are
actions too.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from ....model.text import fold
from ..structure.lines import Line
from . import agreements, clauses, verbs
from .agreements import Strength
from .clauses import Clause
from .due import Due
from .owners import Owner
from .verbs import LISTS

_AMBIGUOUS: Final = frozenset(LISTS["ambiguous"])
_HABIT: Final = re.compile(
    r"\b(?:" + "|".join(map(re.escape, LISTS["habits"])) + r")\b", re.IGNORECASE
)
_TO_US: Final = re.compile(
    r"\b(?:ons|onze|mij|uw raad|u|jullie|de raad|de gemeenteraad|het college|de commissie)\b",
    re.IGNORECASE,
)
_ENOUGH: Final = 4
_LATE: Final = 0.6
"""From which part of a report on actions are usual."""


class Told(NamedTuple):
    """A sentence or a part of one, with what is known of it.

    position: where in the report, from 0 to 1.
    sentence: the number of its sentence.
    """

    line: Line
    strength: Strength
    when: Due
    owner: Owner
    position: float
    sentence: int


def chosen(told: list[Told], end: str, own: str) -> list[Told]:
    """Those that tell of an action.

    Args:
        told: all sentences outside lists of agreements, in order.
        end: ISO date of the last day of the trip, or "".
        own: the municipality whose report it is, or "".
    """
    points = [_points(one, end, own) for one in told]
    found = []
    for index, one in enumerate(told):
        if one.strength == Strength.AGAINST:
            continue
        near = [other for other in (index - 1, index + 1) if 0 <= other < len(told)]
        company = [told[other] for other in near if points[other] >= _ENOUGH]
        is_part = any(other.sentence == one.sentence for other in company)
        if points[index] + bool(company) + 2 * is_part >= _ENOUGH:
            found.append(one)
    return found


def _points(one: Told, end: str, own: str) -> int:
    """How much speaks for an action."""
    if one.strength == Strength.AGAINST:
        return 0
    if one.strength >= Strength.LIKELY:
        return _ENOUGH
    clause = clauses.read(one.line.text)
    return (
        _of_verb(clause)
        + _of_owner(one, clause)
        + bool(_TO_US.search(one.line.text) or (own and f" {own}" in one.line.text))
        + bool(one.when.date or one.when.phrase)
        + agreements.is_later(one.when, end)
        + (one.position >= _LATE)
        - 2 * bool(_HABIT.search(one.line.text))
    )


def _of_verb(clause: Clause) -> int:
    """2 for a verb that tells of the future as a rule, 1 if it may."""
    if clause.mood in ("will", "passive"):
        return 1
    if clause.mood != "does":
        return -1
    verb = verbs.infinitive_of(clause.verb) or fold(clause.verb)
    if verb not in verbs.ARRANGING:
        return 0
    return 1 if verb in _AMBIGUOUS else 2


def _of_owner(one: Told, clause: Clause) -> int:
    """1 for somebody who is named, or for ourselves; less for the people of the place."""
    subject = fold(clause.subject)
    if subject in ("wij", "we", "ik", "de gemeente", "onze gemeente"):
        return 1
    if subject in ("zij", "ze", "hij"):
        return -1
    if subject in ("je", "men", "er", "het", "dit", "dat"):
        return -2
    return 1 if one.owner.name and not one.owner.doubts else 0
