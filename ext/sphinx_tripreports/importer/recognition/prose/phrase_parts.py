"""Whether part of a phrase is an organisation, or belongs to the function before it."""

from __future__ import annotations

import re
from typing import Final

from ..gazetteer import Gazetteer, countries_in
from ..persons.offices import office_of
from ..words import is_abstract, is_field, is_function_word
from .placed_functions import is_person_noun
from .prose_words import DEPARTMENT

_ANY_LINK: Final = re.compile(r"[,;(]|\s(?:van|bij|aan|op|namens|at|of|from)\s")


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


def is_titled(text: str) -> bool:
    """Whether *text* begins with a function with a capital: ``International Relations Officer``."""
    job = _ANY_LINK.split(text, maxsplit=1)[0]
    return job[:1].isupper() and is_function_word(job.rsplit(maxsplit=1)[-1])
