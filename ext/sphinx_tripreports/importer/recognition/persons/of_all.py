"""What is said of several persons at once: ``beiden van de provincie``, ``oprichters``."""

from __future__ import annotations

import re
from typing import Final

from ....i18n import console as _
from ..gazetteer import Gazetteer
from ..proposals import ContactProposal
from ..words import is_function_word
from .glosses import BOTH
from .role_parts import Role
from .roles import of_parts

_TWO: Final = re.compile(r"^(?:beide[n]?|allebei|both|alle twee)\b", re.IGNORECASE)
_OURS: Final = re.compile(r"\b(?:mij|ons|onze|mijn|we|wij|ik|kaartjes|gegevens|adressen|foto's)\b")
"""``Alle kaartjes liggen bij mij``: of no person above."""
_PLURAL: Final = re.compile(r"(?P<job>[a-zà-ÿ-]+(?:eur|er|or|aar|ent|ist))s")


def is_of_two(text: str) -> bool:
    """Whether *text* is of the last two only: ``beiden``."""
    return _TWO.match(text) is not None


def of_all(text: str, places: Gazetteer) -> Role:
    """The role in a line without a person that is about those above it; empty if it is not."""
    if not BOTH.match(text) or _OURS.search(text):
        return Role()
    return of_parts([BOTH.sub("", text)], places)


def with_role_of_all(found: list[ContactProposal], text: str, role: Role) -> list[ContactProposal]:
    """*found* with *role*, which the line *text* gives to the last two, or to all."""
    first = max(0, len(found) - 2) if _TWO.match(text) else 0
    doubt = _("Is the function or organisation of both?")
    return found[:first] + [
        one if one.organisations else one._replace(
            job_title=one.job_title or role.job_title, organisations=role.organisations,
            doubts=tuple(dict.fromkeys((*one.doubts, *role.doubts, doubt))))
        for one in found[first:]
    ]  # fmt: skip


def singular(job: str) -> str:
    """The function of each of ``oprichters``; what is no plural stays as it is."""
    match = _PLURAL.fullmatch(job)
    return match["job"] if match and is_function_word(match["job"]) else job
