"""Whether a segment goes on with the one before it: ``Landesamt für Bergbau, Geologie``."""

from __future__ import annotations

import re
from typing import Final

from ....model.text import fold
from ..gazetteer import Gazetteer, countries_in
from ..words import (
    AND,
    PLURAL_BODIES,
    has_function,
    is_acronym,
    is_body_word,
    is_field,
    is_organisation_start,
)
from . import evidence
from .bodies import abbreviates
from .glosses import is_translated
from .segments import Segment

_FOR_FIELD: Final = re.compile(
    r"\s(?:f[uü]r|for|of|voor|van|pour|per|de|des|do|dos|di)(?:\s+(?:de|het|the|la))?"
    r"\s*(?:[ld]['’])?\s?[^\W\d_]+$"
)
"""A body of a field, which may be the first of several."""
_PLURAL: Final = re.compile(r"[a-zà-ÿ-]{4,}(?:ers|eurs|aars|anten|isten|ingen|leden)")
"""Whom a body is of; of one person it is no function."""
_AND_MORE: Final = re.compile(rf"[^()]*\S\s+(?:{AND}|e|y)\s+\S.*")


def continues(before: Segment, one: Segment, places: Gazetteer) -> float | None:
    """Points for one segment as a part of the one before it; None if it cannot be."""
    if one.mark == "(" and one.depth:
        return _in_brackets(before, one, places)
    if one.mark != "," or before.depth != one.depth:
        return None
    if PLURAL_BODIES & set(fold(before.text).split()) and (
        any(map(is_field, one.text.split())) or places.cities(one.text.split()[0])
    ):
        return 5.0  # het ministerie van Milieu, Verstedelijking en Klimaat
    if (
        _FOR_FIELD.search(before.text)
        and _AND_MORE.fullmatch(one.text)
        and (evidence.organisation(before.text) >= 3 and not has_function(one.text))
    ):
        return 5.5  # Landesamt für Bergbau, Geologie und Rohstoffe
    is_more = any(map(is_field, one.text.split())) and evidence.organisation(one.text, True) < 2
    return 3.5 if is_more and re.search(rf"\s{AND}\s", one.text) else None


def _in_brackets(before: Segment, one: Segment, places: Gazetteer) -> float | None:
    """The same for what stands in brackets."""
    if is_translated(before.text, one.text):
        return 6.0
    if is_acronym(one.text) and abbreviates(one.text, before.text):
        return 5.0  # Kauno technologijos universitetas (KTU)
    is_body = one.text[:1].isupper() or is_organisation_start(one.text.split()[0])
    if is_acronym(before.text.split()[-1]) and is_body and evidence.function(one.text) < 4:
        return 5.5  # LSA (vereniging van Litouwse gemeenten)
    is_far = bool(places.cities(one.text) or countries_in(one.text))
    if is_far and evidence.function(before.text) < 3:
        return 4.5  # Sail Training International (UK)
    if one.text.islower() and is_body_word(one.text.split()[-1]):
        return 4.5 if evidence.function(before.text) < 3 else None  # Bo-Vest (woningcorporatie)
    if _PLURAL.fullmatch(one.text) and evidence.organisation(before.text) >= 3:
        return 4.5  # City Initiative Karlsruhe (ondernemers)
    return 3.0 if len(one.text) < 6 and one.text.islower() else 0.5
