"""The readings of a part of a line, with what stands beside it in the line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from . import evidence
from .last_parts import is_body_apart, is_told_apart, points_behind
from .role_parts import Reading
from .segments import Segment

_FIELD: Final = 4.0
"""Points that a second organisation costs if it looks like a field of work."""
_CERTAIN: Final = 3.0
"""Points of what is an organisation by its own words."""


def beside(found: list[Reading], behind: Sequence[Segment]) -> list[Reading]:
    """The readings of a part with *behind* after it, of which one may be the organisation."""
    if any(map(is_body_apart, behind)):
        found = sorted(map(_as_field, found), key=lambda each: -each.points)
    if not any(map(is_told_apart, behind)):
        return found
    return [each for each in found if each.kind != "B" or each.is_linked or not each.role.doubts]


def behind_at(one: Reading, text: str) -> Reading:
    """*one* of *text* behind ``bij``, where an organisation is likelier."""
    if one.kind != "O":
        return one
    return one._replace(points=points_behind(text, one.points), is_linked=True)


def _as_field(one: Reading) -> Reading:
    """*one* with less for a cut without a word, where the organisation stands apart behind it.

    ``Vice President Factory Solutions, Siemens``: what follows on the function is its field.
    """
    is_guess = one.kind == "B" and not one.is_linked and bool(one.role.doubts)
    is_guess = is_guess and all(evidence.organisation(body) < _CERTAIN
                                for body in one.role.organisations)  # fmt: skip
    return one._replace(points=one.points - _FIELD) if is_guess else one
