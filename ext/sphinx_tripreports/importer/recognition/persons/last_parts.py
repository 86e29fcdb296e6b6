"""What is left for the organisation: the part behind one that is a function for certain.

``Country Manager, mol limo``: two parts behind a name are seldom one function.
"""

from __future__ import annotations

from typing import Final

from ..words import is_department, is_field, is_function_word
from . import evidence
from .segments import Segment

_JOB: Final = 4.0
"""Points of what is a function for certain."""
_LEFT: Final = 1.5
"""Points for what is left above those as another function."""


def points_as_rest(before: Segment, one: Segment) -> float | None:
    """Points for *one* as the organisation of who is *before*; None if it may say more of that."""
    words = one.text.split()
    is_job = evidence.function(before.text) >= _JOB and evidence.organisation(before.text) < 1.5
    if one.mark not in (",", "-", ";", "(", ")") or not is_job or len(words) > 6:
        return None
    if any(map(is_function_word, words)) or evidence.note(one.text) > 0:
        return None
    if is_department(words[0]) or evidence.is_part_of_body(words) or _is_of_work(words):
        return None
    return max(evidence.function(one.text), evidence.note(one.text)) + _LEFT


def _is_of_work(words: list[str]) -> bool:
    """Whether these words tell what the work is about: ``verkeer en vervoer``."""
    return is_field(words[-1]) or is_field(words[0]) or evidence.is_remark(words[0])
