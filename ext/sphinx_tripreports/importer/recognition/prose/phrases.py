"""The role in phrases whose extent is known, by what the grammar of lines makes of them."""

from __future__ import annotations

import re
from typing import Final

from ....i18n import console as _
from ..gazetteer import Gazetteer, countries_in
from ..persons.offices import office_of
from ..persons.role_parts import Role, of_one
from ..persons.roles import of_parts
from ..words import (
    has_function,
    is_department,
    is_field,
    is_function_word,
    is_organisation_start,
)
from . import organisation_names
from .organisation_names import TOO_WIDE, VISITED_NOUN
from .prose_words import (
    DEPARTMENT,
    DUTCH_DEPARTMENT,
    RANK,
    is_occupation,
    is_plural,
)

AT_WORD: Final = re.compile(r"^(?:werkzaam\s+)?(?:van|bij|namens|in\s+dienst\s+van)\s+")
"""What stands before an organisation alone."""
_ARTICLE: Final = re.compile(r"^(?:de|het)\s+")
_OF_NOUN: Final = re.compile(
    r"(?P<job>\S+(?:\s\S+){0,3})\s(?:van|bij|op|aan|in)\s(?:de|het|een)\s(?P<noun>[a-zà-ÿ-]+)"
)
"""``directrice van de basisschool``: an organisation without a name."""
_LINK: Final = re.compile(r"\s+(?:van|bij|aan|op|namens|at|in(?=\s+(?:de|het)\s))\s+")

_SECOND: Final = re.compile(
    r"(?P<first>.+\s(?:van|bij|aan|op)\s.+)\s(?P<and>en|and|&)\s(?P<other>[a-zà-ÿ-]+)"
)
"""``hoogleraar aan de Universiteit X en ontwerper``: a function on either side."""


def of_phrases(parts: list[str], places: Gazetteer) -> Role:
    """The role of all *parts*; those that begin with a preposition are organisations."""
    rest = [part for part in parts if not AT_WORD.match(part)]
    given = [_ARTICLE.sub("", AT_WORD.sub("", part)) for part in parts if AT_WORD.match(part)]
    role = Role()
    if len(rest) > 1:
        role = of_parts(rest, places)
    elif rest:
        role = of_phrase(rest[0], places)
    if given and not role.organisations:
        role = role._replace(organisations=(given[0],))
    return role


def of_phrase(text: str, places: Gazetteer) -> Role:
    """The role in a phrase: what stands behind its last preposition is one name."""
    if text.startswith("verantwoordelijk "):
        return Role(text)
    if plain := _of_noun(text) or _of_two(text, places):
        return plain
    role = of_one(text, places)
    if any(map(is_function_word, role.organisations)):
        return Role(text)  # "oprichter en CEO"
    if any(map(DEPARTMENT.match, role.organisations)):
        return Role(text)  # "hoofd van de dienst Wonen"
    if not role.job_title and is_occupation(text.split(maxsplit=1)[0]):
        role = Role(text)
    if not role.job_title:
        return role
    # "directeur Port Safety van de Busan Port Authority" has been cut too early.
    is_long = any(map(_LINK.search, role.organisations))
    if role.organisations and not is_long:
        return role
    for match in _LINK.finditer(text):
        host = organisation_names.organisation_at(text, match.end(), not is_long, places)
        if host is not None and host.end == len(text):
            job = text[: match.start()]
            is_new = len(job) > len(role.job_title) or not role.organisations
            return (
                Role(job, (host.name,)) if is_new and _may_be_at(job, host.name, places) else role
            )
    return role


def _of_two(text: str, places: Gazetteer) -> Role | None:
    """The role in ``arts bij X en docent``, whose organisation is between; None elsewhere."""
    match = _SECOND.fullmatch(text)
    if match is None or not is_function_word(match["other"]) or is_plural(match["other"]):
        return None
    role = of_phrase(match["first"], places)
    if not role.job_title or not role.organisations:
        return None
    return role._replace(job_title=f"{role.job_title} {match['and']} {match['other']}")


def _of_noun(text: str) -> Role | None:
    """The role in ``directrice van de basisschool``; None in another phrase."""
    match = _OF_NOUN.fullmatch(text)
    if match is None or not has_function(match["job"]) or is_department(match["noun"]):
        return None
    noun = match["noun"]
    if noun in TOO_WIDE or not (is_organisation_start(noun) or VISITED_NOUN.search(noun)):
        return None
    return Role(match["job"], (noun,)).doubted(_("Is this the organisation?"))


def _may_be_at(job: str, name: str, places: Gazetteer) -> bool:
    """Whether *name* is an organisation, and not the place or department of an office."""
    if office_of(f"{job} van {name}", places) is not None or countries_in(name):
        return False
    return not DEPARTMENT.match(name) and not all(map(is_field, name.split()))


def with_job(role: Role, job: str, places: Gazetteer) -> Role:
    """*role*, which stands behind a name, of a person who has the function *job* before it."""
    if not job:
        return _as_department(role)
    before = of_phrase(job, places)
    words = job.split()
    is_plain = all(is_function_word(word) or word in ("en", "and", "&") for word in words)
    if not before.job_title or is_plain:
        before = Role(job)  # by its place it is the function, whatever its words are
    title = f"{before.job_title}, {role.job_title}" if role.job_title else before.job_title
    title = RANK.sub("", title).strip(" ,") or title
    organisations = role.organisations or before.organisations
    return Role(title, organisations, (*before.doubts, *role.doubts))


def _as_department(role: Role) -> Role:
    """A department that stands alone is the function: ``van de afdeling milieu``."""
    if role.job_title or len(role.organisations) != 1:
        return role
    name = role.organisations[0]
    return Role(name, (), role.doubts) if DUTCH_DEPARTMENT.match(name) else role


def settled(role: Role) -> Role:
    """*role* of which no other organisation is known: ``bureau Trans_form`` is one then."""
    first, *rest = role.job_title.split() or [""]
    is_firm = first.lower() == "bureau" and rest and all(word[:1].isupper() for word in rest)
    return Role("", (role.job_title,), role.doubts) if is_firm and not role.organisations else role
