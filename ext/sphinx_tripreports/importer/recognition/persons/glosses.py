"""Words beside a name that explain another: what it is, a translation, a noun alone."""

from __future__ import annotations

import re
from typing import Final

from ..words import (
    ARTICLE,
    has_function,
    has_organisation,
    is_body_word,
    is_department,
    is_field,
)
from . import evidence
from .segments import Segment

BOTH: Final = re.compile(
    r"^(?:beide[n]?|allebei|both|alle[n]?(?:\s+(?:twee|drie|vier))?|samen|allemaal)\b\s*",
    re.IGNORECASE,
)
"""What is said of several at once."""
_NOUN: Final = re.compile(r"(?:de|het|the)\s+(?P<noun>[a-zà-ÿ][\w-]{3,})")
_BODY: Final = 1.5
"""Points of what may be an organisation as well as a function."""
_COMMON: Final = 4.0
"""Points for a common noun as an organisation, where one is wanted."""


def is_before_function(segments: list[Segment], index: int) -> bool:
    """Whether a name stands first or in brackets, and a function follows: ``A (hyte), chef``."""
    one, after = segments[index], segments[index + 1] if index + 1 < len(segments) else None
    if (
        index
        or after is None
        or one.mark not in ("(", "")
        or after.depth
        or len(one.text.split()) > 4
    ):
        return False
    words = one.text.split()
    says_work = any(map(is_field, words)) or has_function(one.text) or is_department(words[0])
    is_remark = evidence.is_remark(words[0]) or not one.text[:1].isalpha()
    is_job = evidence.function(after.text) >= (3 if one.mark else 4)
    is_job = is_job and evidence.organisation(after.text) < _BODY
    return is_job and not (says_work or is_remark or evidence.is_told(one.text))


def points_of_noun(text: str) -> float:
    """Points for a noun alone behind a name and ``van``: ``mevr. Tamm van de receptie``."""
    match = _NOUN.fullmatch(text)
    if match is None or has_function(text):
        return 0.0
    return 0.0 if is_department(match["noun"]) or is_field(match["noun"]) else _COMMON


def is_just_kind(body: str) -> bool:
    """Whether a body has no name: ``het ministerie``, ``Camping``."""
    name = ARTICLE.sub("", body)
    is_known = is_body_word(name.lower()) or has_organisation(name)
    is_word = " " not in name and is_known and name[1:].islower()
    return is_word or (" " not in name and name.islower())


def is_name_of_kind(one: Segment) -> bool:
    """Whether a name stands there, behind which comes what it is: ``Curtume Lab, start-up``."""
    words = one.text.split()
    return len(words) > 1 and words[0].islower() and words[-1][:1].isupper()


def is_translated(text: str, inside: str) -> bool:
    """Whether brackets say in Dutch what a function is: ``podžupanja (locoburgemeester)``."""
    is_foreign = text.islower() and len(text.split()) < 4 and not has_function(text)
    is_plain = not re.search(r"\s(?:van|bij|at|of)\s", inside)
    return is_foreign and inside.islower() and is_plain and has_function(inside)
