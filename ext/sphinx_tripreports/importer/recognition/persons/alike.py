"""Names that nobody knows, by their place: they stand in a line as those of other persons do."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from .. import names
from ..words import has_function, has_organisation, is_department, is_field
from . import evidence
from .units import Unit

_JOB: Final = 4.0
"""Points of what is a function for certain."""
_NAME: Final = re.compile(
    r"(?:[^\W\d_a-zà-ÿ](?:\.|[\w'’-]+)|v[ao]n|de[rn]?|te[rn]?|da|di|dos|du|von|zu|af|bin|al|el)"
)
_JOINED: Final = ("en", ",", ";", ")")
_FIRST: Final = ("", ":", "-", *_JOINED)


def with_alike(found: list[Unit]) -> list[Unit]:
    """*found* with names that stand as others do: ``Ana (x), Park Soo-jin (y) en Emyr (z)``."""
    slots = [index for index in range(len(found)) if _is_slot(found, index)]
    if any(one.is_sure and one.segment.depth for one in found) or not _are_persons(found, slots):
        return found
    result = list(found)
    for index in slots:
        one = found[index]
        if not one.is_sure:
            text = one.segment.text
            surname = text.split()[-1]
            result[index] = one._replace(name=names.Name(0, len(text), text, surname, False))
    return result


def _is_slot(found: Sequence[Unit], index: int) -> bool:
    """Whether at *index* stands what may be a name, with brackets behind it."""
    one = found[index]
    after = found[index + 1].segment if index + 1 < len(found) else None
    is_open = after is not None and after.mark == "(" and after.depth > one.segment.depth
    marks = _JOINED if index else _FIRST
    is_begin = one.segment.mark in marks or (one.segment.mark == ":" and not found[0].name)
    if one.segment.depth or not is_open or not is_begin:
        return False
    if one.is_sure or not _has_shape(one.segment.text):
        return one.is_sure
    # "Kim Dae-hyun (chef) en Park Soo-jin (adviseur)": a park has no function
    is_after = index > 1 and found[index - 1].segment.depth > 0 and _is_role(found, index)
    return (is_after and one.segment.mark == "en") or not _may_be_body(one.segment.text)


def _has_shape(text: str) -> bool:
    """Whether *text* is written as a name is: with capitals, initials or ``van``."""
    words = text.split()
    if not (0 < len(words) < 5 and all(map(_NAME.fullmatch, words))) or words[-1].islower():
        return False
    if len(words) == 1 and (text.isupper() or len(text) < 3):
        return False
    return not has_function(text)


def _may_be_body(text: str) -> bool:
    return has_organisation(text) or evidence.organisation(text) >= 2.5


def _are_persons(found: Sequence[Unit], slots: Sequence[int]) -> bool:
    """Whether brackets tell what each of several does, and nothing says that they are bodies."""
    if len(slots) == 1:
        return _is_joined(found, slots[0]) and (
            _is_role(found, slots[0]) or found[slots[0]].segment.mark == ":"
        )
    if not slots:
        return False
    jobs = [_is_role(found, index) for index in slots]
    is_any = any(found[index].is_sure for index in slots)
    return all(jobs) if not is_any else sum(jobs) * 2 >= len(slots)


def _is_joined(found: Sequence[Unit], index: int) -> bool:
    """Whether a known name follows on the brackets: ``Han Sang-woo (x) en An Bos``."""
    after = next((one for one in found[index + 1 :] if not one.segment.depth), found[index])
    words = found[index].segment.text.split()
    is_led = found[index].segment.mark == ":" and len(words) > 1
    is_led = is_led and not (is_department(words[0]) or any(map(is_field, words)))
    return after.is_sure and (after.segment.mark == "en" or (is_led and not after.segment.depth))


def _is_role(found: Sequence[Unit], index: int) -> bool:
    """Whether the brackets behind *index* hold a function, or words that may be one."""
    for one in found[index + 1 :]:
        if not one.segment.depth:
            return False
        if evidence.function(one.segment.text) >= _JOB - 1:
            return True
    return False


def persons_at(found: Sequence[Unit]) -> list[int]:
    """Where the names of persons are: the known ones, and unknown ones in the same place."""
    named = [index for index, one in enumerate(found) if one.name]
    sure = [index for index in named if found[index].is_sure]
    if not sure:
        slots = [index for index in named if _is_slot(found, index)]
        are_all = slots == named and _are_persons(found, slots)
        return named if are_all else []
    return [index for index in named if index in sure or _is_like(found, index, sure)]


def _is_like(found: Sequence[Unit], index: int, sure: Sequence[int]) -> bool:
    """Whether an unknown name stands as a known one: after ``en`` or ``;``, or ``A (…), B``."""
    one = found[index]
    after = found[index + 1] if index + 1 < len(found) else None
    if one.segment.mark == "en":
        return True
    if index and found[index - 1].is_ahead and found[index - 1].segment.mark == "en":
        return True  # "chef A en eigenaar B"
    if one.segment.mark == ";" and any(found[other].segment.mark == ";" for other in sure):
        return True
    if _is_slot(found, index):
        is_joined = any(found[other].segment.mark == "en" for other in sure)
        slots = [other for other in sure if _is_slot(found, other)]
        if _is_role(found, index) and (is_joined or slots):
            return True
    if index == 0 or one.segment.mark == ":":
        are_parts = any(found[other].segment.mark == ";" for other in sure)
        if are_parts and after is not None and after.segment.mark == ",":  # "A, kok; B, gids"
            return evidence.function(after.segment.text) >= _JOB
        return after is not None and (bool(after.name) and after.segment.mark == "en")
    in_bracket = found[index - 1].segment.depth > one.segment.depth
    return in_bracket and after is not None and after.segment.mark == "("
