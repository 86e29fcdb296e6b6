"""What is left for the organisation: the part behind one that is a function for certain.

``Country Manager, mol limo``: two parts behind a name are seldom one function.
"""

from __future__ import annotations

from typing import Final

from ..words import SAME, has_function, is_abstract, is_function_word
from . import evidence
from .glosses import BOTH, is_before_function, points_of_noun
from .links import says_work
from .segments import Segment

_JOB: Final = 4.0
"""Points of what is a function for certain."""
SAID: Final = frozenset(
    ["de", "het", "een", "ons", "onze", "wij", "we", "ook", "wel", "niet", "nog", "met", "in", "op",
     "voor", "na", "al", "te", "zelf", "zeer", "erg", "alleen"]
)  # fmt: skip
"""Words of a remark in Dutch, which hardly stand in a name."""
_CERTAIN: Final = 3.0
"""Points of what is an organisation by its own words."""
_WITHIN: Final = 6.0
"""Points for the first of two organisations, of which the second costs nearly as many."""
_MARKS: Final = (",", "-", ";", "(", ")")
_UNSAID: Final = 0.5
"""Points less for what may be an organisation, where no function stands before it."""
_LEAST_BODY: Final = 0.9
"""Points of what may be an organisation: one word with a capital."""
_LEFT: Final = 1.5
"""Points for what is left above those as another function."""


def points_left(segments: list[Segment], index: int) -> list[float]:
    """Points for one of *segments* as the organisation by its place beside a function, if any."""
    found = [2.0] * is_before_function(segments, index)
    found += [_WITHIN] * (not index and _is_part_within(segments))
    if _may_be_body(segments[index]):
        points = evidence.function(segments[index].text)
        is_behind = index > 0 and _is_job(segments[index - 1])
        # By itself it is none; the other lines of a list may say that one stands here.
        found.append(points + _LEFT if is_behind else points - _UNSAID)
    return found


def _is_part_within(segments: list[Segment]) -> bool:
    """``Smart Docks (Polis City Council)``: a name that tells no work, and of whom it is."""
    words = segments[0].text.split()
    is_name = len(words) > 1 and all(word[:1].isupper() for word in words)
    is_whole = [one.mark for one in segments] in (["-", "("], [",", "("])
    is_whole = is_whole and evidence.organisation(segments[1].text) >= _CERTAIN
    return (
        is_name
        and is_whole
        and not (says_work(words) or has_function(segments[0].text) or any(map(is_abstract, words)))
    )


def points_behind(text: str, points: float) -> float:
    """Points for *text* as an organisation, *points* by its words, behind a name and ``bij``."""
    words = text.split()
    is_name = not (says_work(words) or has_function(text) or words[0] in ("de", "het"))
    points += 2.5 + points_of_noun(text)
    return max(points, 3.5) if is_name else points


def is_told_apart(one: Segment) -> bool:
    """Whether a segment is the organisation in so many words: ``@ Polis``, ``idem``."""
    return one.mark == "O" or SAME.fullmatch(one.text) is not None


def is_body_apart(one: Segment) -> bool:
    """Whether a segment behind a function may be the organisation."""
    if is_told_apart(one):
        return True
    is_apart = one.mark in (",", "-", ";", ")") and not one.text[:1].isdigit()
    least = max(_LEAST_BODY, evidence.function(one.text))
    return is_apart and evidence.organisation(one.text) > least


def _is_job(before: Segment) -> bool:
    """Whether a part is a function, and no organisation as well."""
    return evidence.function(before.text) >= _JOB and evidence.organisation(before.text) < 1.5


def _may_be_body(one: Segment) -> bool:
    """Whether a part says nothing of work, and is no remark: a name that nobody knows."""
    words = one.text.split()
    if one.mark not in _MARKS or len(words) > 6 or says_work(words) or BOTH.match(one.text):
        return False
    is_remark = evidence.note(one.text) > 0 and (len(words) > 4 or bool(SAID & set(words)))
    is_remark = is_remark or one.text.startswith(("oud-", "ex-")) or not one.text[0].isalpha()
    return not (is_remark or evidence.is_told(one.text) or any(map(is_function_word, words)))
