"""Where ``of`` tells the field of an English function, and where the body: ``Head of Sales``."""

from __future__ import annotations

import re
from typing import Final

from ..gazetteer import is_place
from ..words import (
    is_abstract,
    is_acronym,
    is_body_noun,
    is_body_word,
    is_department,
    is_field,
)
from . import evidence

OF_FIELDS: Final = ("head", "president", "vp", "professor", "dean", "director", "chief")
"""English functions after which ``of`` tells the field at least as often as the body."""

_OF_PARTS: Final = ("VP", "SVP", "EVP", "Vice President", "Head", "Lead")
"""English functions that nobody has without a field."""


def field_points(job: str, link: str, name: str) -> float:
    """What it costs that *name* may be the field of an English function, and no body."""
    first = name.split(maxsplit=1)[0]
    is_head = job in ("Head", "head", "Lead") and link == "of"
    if is_head and not is_field_of(job, name) and not _is_surely_body(name):
        return 4.0  # "Head of Smart City"
    if not link and job in _OF_PARTS and re.fullmatch(r"[A-Z][a-z]{3,}", name):
        return 3.0  # "VP Product"
    is_open = not link and job[:1].isupper() and is_field(first) and not is_body_word(first)
    return 1.5 * is_open  # "Director | Water & Climate Ramsgård"


def is_headed(job: str, name: str) -> bool:
    """Whether the field of a head stands before a name: ``Head of Growth | Loop & Ladder``."""
    words = name.split()
    is_head = re.fullmatch(r"(?:Head|Lead) of [^\W\d_a-z][a-z]+", job) is not None
    is_name = len(words) > 1 and not (is_field(words[0]) or is_body_noun(words[0]))
    return is_head and is_name and not _is_surely_body(job.rsplit(maxsplit=1)[-1])


def _is_surely_body(name: str) -> bool:
    """Whether this is a body and no field of work, behind ``Head of``."""
    words = name.split()
    if all(map(is_abstract, words)):
        return False  # "Head of Waste Management"
    is_place_there = any(map(is_place, words))
    is_named = any(is_body_noun(word) and word != "City" and not is_field(word) for word in words)
    return is_acronym(words[0]) or is_body_word(words[0]) or is_place_there or is_named


def is_work_of(job: str, name: str) -> bool:
    """Whether what is done there, and no body, stands behind ``of``: ``Head of City Planning``."""
    first, *rest = name.split()
    is_english = job.rsplit(maxsplit=1)[-1].lower() in (*OF_FIELDS, "manager")
    return is_english and len(rest) == 1 and is_body_noun(first) and is_abstract(rest[0])


def is_field_of(job: str, name: str) -> bool:
    """Whether ``of`` tells the field: ``Head of Sales``, ``hoofd van de afdeling Milieu``."""
    words = name.split()
    if is_department(words[0]) or is_field(words[0]):
        return True
    is_english = job.rsplit(maxsplit=1)[-1].lower() in OF_FIELDS
    return is_english and not evidence.organisation_words(words) and evidence.organisation(name) < 2
