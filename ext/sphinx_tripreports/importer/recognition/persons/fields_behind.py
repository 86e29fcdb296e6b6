"""A function with its field behind it, where the organisation of somebody stands elsewhere."""

from __future__ import annotations

from typing import Final

from ....i18n import console as _
from ..gazetteer import is_place
from ..words import LINKS, has_function, is_acronym, is_body_word, is_department, is_field
from . import evidence
from .role_parts import Reading, Role
from .segments import Segment

_JOB: Final = 4.0
"""Points of what is a function by its own words."""
_SURE: Final = 4.5
"""Points of what is an organisation by its own words."""


def _has_other_body(segments: list[Segment], index: int) -> bool:
    """Whether the organisation stands beside a segment: ``Imec, programmamanager City of Things``.

    Before it, as a name that is no function; or behind it in brackets, as one by its own words.
    """
    one = segments[index]
    after = segments[index + 1] if index + 1 < len(segments) else None
    is_short = is_acronym(one.text.rsplit(maxsplit=1)[-1])
    if is_short and (after is None or after.mark == "("):
        return False  # "directeur LSA (vereniging van Litouwse gemeenten)"
    if after is not None and after.mark == "(" and not one.depth and _is_sure_body(after.text):
        return True
    if after is not None and after.mark in (",", "-", "(") and _is_named_body(one, after):
        return True
    before = segments[index - 1].text if index else ""
    is_near = one.mark in (",", "(") and before[:1].isupper() and not is_place(before)
    is_name = is_near and not any(map(is_field, before.split()))
    return is_name and evidence.function(before) <= 0 and not evidence.is_remark(before.split()[0])


def _is_named_body(one: Segment, after: Segment) -> bool:
    """Whether a name stands apart behind a function: ``manager C-ITS, Yunex Traffic``."""
    words = after.text.split()
    is_name = len(words) > 1 and all(word[:1].isupper() or word in LINKS for word in words)
    is_near = after.depth == one.depth and not is_place(words[-1])
    is_work = has_function(after.text) or any(map(is_field, words)) or is_department(words[0])
    return is_name and is_near and not is_work and evidence.organisation(after.text) >= 1.5


def _is_sure_body(text: str) -> bool:
    return evidence.organisation(text, is_strict=True) >= _SURE and not is_acronym(text)


def with_whole_function(found: list[Reading], segments: list[Segment], index: int) -> list[Reading]:
    """*found* without those that cut an organisation off a function where no word parts them.

    Args:
        found: the readings of one segment.
        segments: those of the line.
        index: of the segment, beside which the organisation may stand.
    """
    loose = [one for one in found if _is_loose(one)]
    if not loose or not _has_other_body(segments, index):
        return found
    if evidence.function(loose[0].role.job_title) < _JOB:
        return found
    left = [one for one in found if one not in loose and one.kind != "F"]
    role = Role(segments[index].text).doubted(
        _("Does the function hold the name of an organisation?")
    )
    return sorted([*left, Reading("F", _JOB, role)], key=lambda one: -one.points)


def _is_loose(one: Reading) -> bool:
    """Whether a reading has an organisation right behind a function, which may be a field."""
    if one.kind != "B" or one.is_linked or one.link:
        return False
    return not is_body_word(one.role.organisations[0].split()[0])
