"""Whether part of a phrase is an organisation, or belongs to the function before it."""

from __future__ import annotations

import re
from typing import Final

from ....i18n import console as _
from ..gazetteer import Gazetteer, countries_in
from ..persons.offices import office_of
from ..persons.role_parts import Role
from ..words import is_abstract, is_department, is_field, is_function_word, is_organisation_start
from .placed_functions import is_person_noun
from .prose_words import DEPARTMENT, is_closed

_ANY_LINK: Final = re.compile(r"[,;(]|\s(?:van|bij|aan|op|namens|at|of|from)\s")

_TAIL: Final = re.compile(
    r"(?P<job>[a-zà-ÿ-]+(?:\s[a-zà-ÿ-]+){1,3})"
    r"\s(?P<name>[^\W\d_a-zà-ÿ][\w'’&.-]+(?:\s[^\W\d_a-zà-ÿ][\w'’&.-]+){0,3})"
)
"""A function with its field in lower case, and a name right behind it."""


def is_of_town(text: str, places: Gazetteer) -> bool:
    """Whether *text* is an unknown noun with a city behind it: what somebody is of that city."""
    job, link, town = text.partition(" van ")
    is_unknown = bool(link) and is_person_noun(job) and not is_function_word(job)
    return is_unknown and job.islower() and bool(places.cities(town))


def is_of_function(name: str) -> bool:
    """Whether *name*, cut off as an organisation, is part of the function before it.

    So it is in ``oprichter en CEO``, ``hoofd van de dienst Wonen``, ``regional manager Italy``.
    """
    is_country = bool(countries_in(name)) and " " not in name.strip()
    first, *rest = name.split()
    is_firm = first == "bureau" and bool(rest) and not any(map(is_abstract, rest))
    is_firm = is_firm and all(word[:1].isupper() for word in rest)
    is_function = " " not in name and is_function_word(name)
    return is_function or (bool(DEPARTMENT.match(name)) and not is_firm) or is_country


def may_be_at(job: str, name: str, places: Gazetteer) -> bool:
    """Whether *name* is an organisation, and not the place or department of an office."""
    if office_of(f"{job} van {name}", places) is not None or countries_in(name):
        return False
    words = [word for word in name.split() if word.lower() not in ("en", "and", "&", "y", "e")]
    return not DEPARTMENT.match(name) and not all(map(is_field, words))


def with_tail(role: Role, places: Gazetteer) -> Role:
    """*role* of ``coördinator hulpgoederen Dobra Khata``, whose capitals no other word explains."""
    match = None if role.organisations else _TAIL.fullmatch(role.job_title)
    if match is None:
        return role
    name, (head, *field) = match["name"], match["job"].split()
    words = name.split()
    if not is_function_word(head) or any(map(is_function_word, (*field, *words))):
        return role
    if any(is_field(word) or is_abstract(word) for word in words) or name.isupper():
        return role
    if places.cities(name) or countries_in(name) or not _ends_field(field[-1]):
        return role
    doubt = _("Which is the function and which the organisation?")
    return Role(match["job"], (name,), role.doubts).doubted(doubt)


def _ends_field(word: str) -> bool:
    """Whether a field of work can end in *word*, which is no adjective or noun before a name."""
    if is_department(word) or is_organisation_start(word) or is_closed(word):
        return False
    return is_field(word) or not word.endswith("e")


def is_titled(text: str) -> bool:
    """Whether *text* begins with a function with a capital: ``International Relations Officer``."""
    job = _ANY_LINK.split(text, maxsplit=1)[0]
    return job[:1].isupper() and is_function_word(job.rsplit(maxsplit=1)[-1])


def within_part(role: Role, told: Role) -> Role:
    """*told* of a person of whom *role* has an organisation, or a part of it."""
    job = ", ".join(filter(None, (role.job_title, told.job_title)))
    return Role(job, told.organisations or role.organisations, (*role.doubts, *told.doubts))
