"""Surnames alone in a sentence, where the function before says so: ``directeur Kjeldgaard``."""

from __future__ import annotations

import re
from typing import Final

from .. import names
from ..gazetteer import Gazetteer
from ..words import (
    PARTICLES,
    is_acronym,
    is_field,
    is_first_name,
    is_function_word,
    is_organisation_word,
)
from . import introductions, prose_words
from .prose_words import is_closed

_OFFICES: Final = re.compile(
    r"burgemeester|wethouder|schepen|minister|ambassadeur|professor|dokter|meester|raadslid", re.I
)
"""What somebody is called by, with the surname."""
_THE: Final = re.compile(r"\b(?:[Dd]e|een)\s+[a-zà-ÿ-]+\s+$")
_PARTICLE: Final = "|".join(sorted(map(re.escape, PARTICLES), key=len, reverse=True))
_SURNAME: Final = re.compile(rf"(?:(?i:{_PARTICLE})\s+)*[^\W\d_a-zà-ÿ][\w'’]+(?:-[^\W\d_][\w'’]+)*")


def at(text: str, start: int, bound: int, places: Gazetteer) -> names.Name | None:
    """``Kjeldgaard`` after ``directeur``: a surname alone, where the function says so."""
    match = _SURNAME.match(text, start)
    if match is None or not match[0][:1].isupper() or not match[0].split()[-1][:1].isupper():
        return None  # "directeur van Polis"
    surname = match[0]
    if (
        surname in ("General", "Generaal", "Adjunct")
        or is_acronym(surname)
        or places.cities(surname)
    ):
        return None
    if is_function_word(surname) or is_organisation_word(surname) or is_closed(surname):
        return None
    before = text[bound:start].split()
    after = text[match.end() :].split()
    goes_on = bool(after and (after[0][:1].isupper() or is_organisation_word(after[0])))
    if goes_on or is_field(surname) or _is_field_row(after):
        return None
    alone = names.Name(start, match.end(), surname, surname, False)
    if is_first_name(surname) and introductions.is_introduced(text[:start], text[match.end() :]):
        return alone._replace(is_sure=True)
    if not before or before[-1].endswith(","):
        return None
    is_thing = not (is_first_name(surname) or _OFFICES.search(before[-1]))
    if is_thing and _THE.search(text[bound:start]):
        return None  # "de projectleider Glasstad"
    is_person = is_first_name(surname) and prose_words.is_occupation(before[-1])
    if not is_person and not is_function_word(before[-1]):
        return None  # "de bewoonster Aino", but "de bewoner Noord"
    return alone


def _is_field_row(after: list[str]) -> bool:
    """Whether *after* goes on as ``en Bruggen Jan Smit``: the noun before is a field as well."""
    is_and = len(after) > 3 and after[0] in ("en", "&")
    is_open = is_and and all(word[:1].isupper() for word in after[1:4])
    return is_open and not is_first_name(after[1]) and is_first_name(after[2])
