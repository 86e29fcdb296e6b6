"""A function for each of several persons: ``A en B, kok en gids``, ``respectievelijk``."""

from __future__ import annotations

import re
from typing import Final

from ..words import AND_WORDS, has_function, is_field
from .glosses import BOTH

_EACH: Final = re.compile(r"\s+(?:resp\.?|respectievelijk|c\.q\.)\s+")
_EACH_FIRST: Final = re.compile(r"(?:resp\.?|respectievelijk)\s+", re.IGNORECASE)
_JOINT: Final = re.compile(rf"\s+(?:{'|'.join(AND_WORDS)})\s+")
_ITEMS: Final = re.compile(rf"{_JOINT.pattern}|,\s+")
_MARKS_OF_EACH: Final = (
    *map(re.compile, (r"\s+/\s+", r"\s+&\s+", r"\s+\+\s+", r",\s+")),
    _JOINT,
    _ITEMS,
)
"""What stands between the functions of several who are named before them."""


def each_of(job: str, count: int) -> tuple[str, list[str], bool]:
    """A function of *count*: as it is, one for each, and whether it says that it is of all."""
    plain = BOTH.sub("", job)
    match = _EACH_FIRST.match(plain)
    parts = _ITEMS.split(plain[match.end() :]) if match else _EACH.split(plain)
    if len(parts) < 2 and plain == job:
        parts = _of_as_many(plain, count) or parts
        are_clear = not _JOINT.search(plain) and all(map(has_function, parts))
        return plain, [part.strip() for part in parts], len(parts) > 1 and are_clear
    if match and len(parts) != count:  # "resp. vrijwilliger en rondleider en adviseur"
        merged = _merged(parts)
        return plain[match.end() :], merged, len(merged) == count
    is_said = plain != job or len(parts) > 1
    return plain, [part.strip() for part in parts], is_said


def _merged(parts: list[str]) -> list[str]:
    """*parts* in which what is no function is of the one before: ``adviseur wonen en water``."""
    found: list[str] = []
    for part in parts:
        if found and not has_function(part):
            found[-1] = f"{found[-1]} en {part}"
        else:
            found.append(part)
    return found


def _of_as_many(job: str, count: int) -> list[str]:
    """*job* in *count* parts, each of which may be a function: ``wethouder en directeur``."""
    for mark in _MARKS_OF_EACH:
        parts = mark.split(job)
        if len(parts) == count and all(map(_may_be_job, parts)):
            return parts
    return []


def _may_be_job(part: str) -> bool:
    """Whether a part is a function for itself, and no field of the one before it."""
    words = part.split()
    is_more = len(words) < 2 and is_field(part)
    is_small = part.islower() and not any(map(is_field, words))
    is_capital = all(word[:1].isupper() for word in words) and len(words) > 1
    return has_function(part) or is_small or (is_capital and not is_more)
