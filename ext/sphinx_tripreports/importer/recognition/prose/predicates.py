"""What is told of a person by a verb: in the same sentence, or in the one after it."""

from __future__ import annotations

import re
from typing import Final

from ..gazetteer import Gazetteer
from ..persons.role_parts import Role
from . import (
    capacities,
    encounters,
    phrase_parts,
    phrases,
    relative_clauses,
    seeming,
    several,
    where_clauses,
)
from .context import PRONOUN
from .rows import Person
from .told import Sentence

_ACCORDING: Final = re.compile(r"\b[Vv]olgens\s+(?:\S+\s+)?$")
"""``Volgens X was de tegenstand groot`` says nothing of X."""


def completed(
    role: Role, sentence: Sentence, person: Person, is_last: bool, places: Gazetteer
) -> Role:
    """*role* with what is told of the person by ``is``: here, or in the next sentence."""
    text, following = sentence.text, sentence.following
    if phrases.is_part(role.job_title) or not role.job_title:
        name = person.mention.name
        names_of = {name.surname, name.text, name.text.split()[0]}
        named = relative_clauses.of_named(text[person.end :], names_of, places)
        if named := named or relative_clauses.of_named(following, names_of, places):
            return phrase_parts.within_part(role, named)
    is_our_host = encounters.is_our_host(text[: person.mention.start], role.job_title)
    if role.job_title and not (is_our_host or phrases.is_at_meeting(role.job_title)):
        return role
    told = _of_sentence(sentence, person, is_last, places)
    if told is None and is_last:
        told = _of_next(following, person, places)
    if told is None:
        told = _of_order(sentence, person, is_last, places)
    if told is None:
        return role
    every = (*role.doubts, *told.doubts)
    return Role(told.job_title, told.organisations or role.organisations, every)


def _of_sentence(
    sentence: Sentence, person: Person, is_last: bool, places: Gazetteer
) -> Role | None:
    """What the sentence with the name tells behind it, or ``waar`` before it."""
    text, name = sentence.text, person.mention.name
    if _ACCORDING.search(text[: person.mention.start]):
        return None
    told = capacities.of_rest(text, name.end, places)
    told = told or where_clauses.of_own_place(text, name)
    told = told or relative_clauses.of_predicate(text, person.end, places)
    if told is None and is_last and not several.of_pair(text, 0, places):
        told = relative_clauses.of_pronoun(text, person.end, places)
    return told


def _of_next(following: str, person: Person, places: Gazetteer) -> Role | None:
    """What the next sentence tells of the person by a pronoun or the surname."""
    if told := seeming.of_text(following, places):
        return told
    pronoun = PRONOUN.match(following)
    if pronoun is None and (told := where_clauses.of_place(following, places)):
        return told
    called = rf"\W*(?:\w+\s+)?{re.escape(person.mention.name.surname)}\b"
    subject = pronoun or re.match(called, following)
    told = relative_clauses.of_predicate(following, subject.end(), places) if subject else None
    where = where_clauses.of_place(following, places) if told and not told.job_title else None
    return told._replace(job_title=where.job_title) if told and where else told


def _of_order(sentence: Sentence, person: Person, is_last: bool, places: Gazetteer) -> Role | None:
    """What this sentence or the next tells by its order: ``is X arts``, ``Als arts weet``."""
    name, text = person.mention.name, sentence.text
    if told := capacities.inverted(text, name.start, name.end, places):
        return told
    called = (name.text, name.surname)
    told = capacities.of_beginning(text, called, places)
    if told is not None or not is_last:
        return told
    return capacities.of_clause(sentence.following, called, places)
