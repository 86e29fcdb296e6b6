"""Who the person of the sentence before is, called by the function: ``De curator gaf ons``."""

from __future__ import annotations

import re
from typing import Final

from ..gazetteer import Gazetteer
from ..persons.role_parts import Role
from ..words import has_function
from . import capacities, encounters
from .absence import is_absent
from .extent import role_end
from .placed_functions import is_person_noun
from .prose_words import is_occupation, is_office, is_plural, is_verb

_THE: Final = re.compile(r"\W*(?:De|Deze)\s+(?=\S)")
_SAID: Final = re.compile(
    r"(?:[\"”’']\s*,?\s*(?:aldus|vertel(?:t|de)|ze(?:gt|i)|lacht(?:e)?|stel(?:t|de)|vindt|vond)"
    r"|,\s+aldus)\s+(?:de|onze|deze)\s+(?P<role>[^,;.\"]{3,90}?)\s*[.,]?\s*$"
)
"""Behind what somebody said: ``", vertelt de directeur van X``."""
_THIS_SAID: Final = re.compile(
    r"(?:^|,\s)(?:zo\s|aldus\s)?(?:(?:stelde|zei|vertelde|verzekerde|vond|meende|gaf|bekende|beaamde|erkende)\s)?"
    r"(?:deze|dit)\s(?P<role>[^,;.\"]{3,60}?)(?:\s(?:toe|aan|ons|mij|desgevraagd))?,"
)
"""Within what somebody said: ``, gaf deze directeur toe,``."""
_HELPED: Final = re.compile(r"\b(?:ondersteund|bijgestaan|vergezeld|geholpen|aangevuld)\b")
_PLACED: Final = re.compile(
    r"(?P<job>[^,]{3,50}?)\s(?:van|bij|at|of)\s(?:(?:de|het)\s)?(?P<name>[^\W\d_a-zà-ÿ].{2,60})"
)
_MOST_WORDS: Final = 8


def read(text: str, places: Gazetteer) -> Role | None:
    """The role by which *text*, the sentence behind that with a name, calls the person; or None.

    It must tell what the person did with us, or said: what is called so else can be another.
    """
    if said := _SAID.search(text):
        return _role(said["role"], places)
    if (
        (this := _THIS_SAID.search(text))
        and " deze " in this[0]
        and (role := _role(this["role"], places))
    ):
        return role
    the = _THE.match(text)
    if the is None:
        return None
    end = role_end(text, the.end(), len(text), places)
    behind = text[end:].split(maxsplit=1)
    if not behind or not is_verb(behind[0]) or is_absent(text, the.end(), end):
        return None
    is_telling = encounters.is_acting_on_us(text) or encounters.is_meeting(behind[0])
    if not (is_telling or _HELPED.search(text, end)) or encounters.is_with_them(text, 0, end):
        return None
    return _role(text[the.end() : end], places)


def _role(part: str, places: Gazetteer) -> Role | None:
    """The role that *part* is, if it is that of one person, and can be of somebody of elsewhere."""
    words = part.split()
    job = part.partition(" van ")[0]
    if not words or len(words) > _MOST_WORDS or is_plural(part) or is_office(job):
        return None
    if placed := _PLACED.fullmatch(part):
        is_job = is_person_noun(words[0]) or has_function(placed["job"])
        found = capacities.of_position(part, places)
        if is_job and not (found and found.organisations):
            return Role(placed["job"], (placed["name"],))
        return found
    is_known = has_function(part) or is_occupation(words[0]) or is_occupation(words[-1])
    return Role(part) if is_known else None
