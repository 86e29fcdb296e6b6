"""Organisations whose names look like those of persons: ``op bezoek bij Nová Cvernovka``."""

from __future__ import annotations

import re
from typing import Final

from ..gazetteer import Gazetteer
from ..words import is_first_name
from . import rows
from .organisation_names import Host
from .rows import Person
from .told import Sentence

_AT: Final = re.compile(
    r"\b(?:bij|namens|vanuit|naar|langs|was|heet|(?:bezoek(?:je)?|gebracht|beurt|dank)\s+aan|bezochten(?:\s(?:wij|we))?"
    r"|(?:gast(?:en)?|kantoor|gebouw|terrein|stand|uitnodiging|kant|zijde|rol|werk|werkwijze|plannen"
    r"|ervaringen|medewerkers|collega['’]s|handen|project(?:en)?|initiatief|eigendom)\s+van"
    r"|(?:samen|contact(?:en)?|afspraak|kennis|gesprek|overleg|samenwerking)(?:\s+(?:was|gemaakt|geregeld|gepland|gehad))?\s+met"
    r"|(?:verzorgd|aangeboden|georganiseerd|georganiseerde|samengesteld|voorbereid|beheerd|ontwikkeld)\s+door)\s+$"
    r"|\b(?:de|het)\s+$",
    re.IGNORECASE,
)
"""Behind these an organisation stands as often as a person, or nothing but one."""
_PROGRAMME: Final = re.compile(r"\s+(?:heeft|had)\s+voor\s+ons\b[^.;]*\bprogramma\b")
_THE_BODY: Final = re.compile(
    r"^\W*(?:[Bb]ij|[Bb]innen|[Vv]oor)\s+(?:deze(?:lfde)?|die|dit)\s+(?:organisatie|bedrijf|instelling|stichting|vereniging)\b"
    r"|^\W*[Nn]amens\s(?:hen|deze)\b"
)
_BY: Final = re.compile(r"\s+(?:\w+\s+){1,4}door\s")
_TOLD: Final = re.compile(r"\W*(?:hij|zij|ze|als)\s", re.IGNORECASE)
_FOR: Final = re.compile(r"\b(?:namens|vanuit)\s+$", re.IGNORECASE)
_BEHIND: Final = re.compile(r"\s+[a-zà-ÿ]|\s*(?:[.:–]|$|,\s+(?:waar|dat|een)\b)")


def find(sentence: Sentence, people: list[Person], places: Gazetteer) -> list[Person]:
    """Those of *people* who are no person but an organisation, of which another one is.

    Nothing is told of them; they stand where one is a guest; and somebody else has a function
    there, in the same sentence or in the next.
    """
    text = sentence.text
    found = [
        one
        for one in people
        if one.is_bare
        and not (one.mention.name.title or one.is_linked)
        and not one.mention.job
        and (_is_called(text, one.end, sentence.following) or _AT.search(text[: one.mention.start]))
        and _BEHIND.match(text, one.end)
    ]
    if not found:
        return []
    if any(_is_called(text, one.end, sentence.following) for one in found):
        return found
    others = [one for one in people if one not in found]
    if others and any(_is_place_of(text, one) for one in found):
        return found
    if not others:
        others = rows.read(sentence.following, places)
    if any(_FOR.search(text[: one.mention.start]) for one in found):
        return found if others else []
    is_of_these = any(one.role.job_title and not one.role.organisations for one in others)
    is_of_these = is_of_these or (
        any(one.is_bare for one in others)
        and bool(_TOLD.match(sentence.following))
        and not any(is_first_name(one.mention.name.text.split()[0]) for one in found)
    )
    return found if is_of_these else []


def _is_called(text: str, end: int, following: str) -> bool:
    """Whether what is named before text[end:] is called an organisation later, or acts as one."""
    is_programme = _PROGRAMME.match(text, end) is not None
    return is_programme or (_THE_BODY.search(following) is not None and not text[end:].strip(" ."))


def _is_place_of(text: str, person: Person) -> bool:
    """Whether one was received at what looks like *person*: ``bij X te woord gestaan door``."""
    is_at = re.search(r"\bbij\s+$", text[: person.mention.start]) is not None
    return is_at and _BY.match(text, person.end) is not None


def host(person: Person) -> Host:
    """The organisation that *person* is in fact."""
    name = person.mention.name
    return Host(name.text, name.start, name.end)
