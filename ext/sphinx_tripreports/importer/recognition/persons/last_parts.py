"""What is left for the organisation: the part behind one that is a function for certain.

``Country Manager, mol limo``: two parts behind a name are seldom one function.
"""

from __future__ import annotations

from typing import Final

from ..words import has_function, is_function_word
from . import evidence
from .glosses import is_before_function, points_of_noun
from .links import says_work
from .segments import Segment

_JOB: Final = 4.0
"""Points of what is a function for certain."""
_LEFT: Final = 1.5
"""Points for what is left above those as another function."""


def points_left(segments: list[Segment], index: int) -> list[float]:
    """Points for one of *segments* as the organisation by its place beside a function, if any."""
    rest = _points_as_rest(segments[index - 1], segments[index]) if index else None
    return [2.0] * is_before_function(segments, index) + [rest] * (rest is not None)


def points_behind(text: str, points: float) -> float:
    """Points for *text* as an organisation, *points* by its words, behind a name and ``bij``."""
    words = text.split()
    is_name = not (says_work(words) or has_function(text) or words[0] in ("de", "het"))
    points += 2.5 + points_of_noun(text)
    return max(points, 3.5) if is_name else points


def _points_as_rest(before: Segment, one: Segment) -> float | None:
    """Points for *one* as the organisation of who is *before*; None if it may say more of that."""
    words = one.text.split()
    is_job = evidence.function(before.text) >= _JOB and evidence.organisation(before.text) < 1.5
    if one.mark not in (",", "-", ";", "(", ")") or not is_job or len(words) > 6:
        return None
    if any(map(is_function_word, words)) or evidence.note(one.text) > 0:
        return None
    if says_work(words):
        return None
    return max(evidence.function(one.text), evidence.note(one.text)) + _LEFT
