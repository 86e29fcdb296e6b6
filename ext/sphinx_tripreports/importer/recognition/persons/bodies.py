"""The names of one organisation or several in one phrase: ``FairsFair en EIT Urban Mobility``."""

from __future__ import annotations

import re
from typing import Final

from ....model.text import fold
from ..words import (
    AND,
    ARTICLE,
    PLURAL_BODIES,
    has_organisation,
    is_abstract,
    is_body_noun,
    is_field,
    is_organisation_start,
)
from . import evidence

_AND: Final = re.compile(rf"(?<!-)\s+{AND}\s+|\s+/\s+")
_FOREIGN_AND: Final = re.compile(r"[^\W\d_]\s(?:et|und|och|og)\s[^\W\d_]")
"""``Pain et Vélo``: in a Dutch report, a word of one name."""
_DUTCH_AND: Final = re.compile(
    r".*[^\W\d_]\s(?:di|della|of|the|für|der|och|og|am|zu|do|da|dos)\s.*\sen\s(?P<last>[^,;]+)"
)
"""``Università di Firenze en Polimoda``: no name of one organisation holds both."""
_FIRST_FIELD: Final = re.compile(r".*\s(?:für|for|of|voor|van|pour|per|de|do|di)\s[^,]+,\s")
"""``Landesamt für Bergbau, Geologie``: more fields of one body follow."""


_ADJECTIVE: Final = re.compile(r"[^\W\d_]+(?:sche|ijke|ale|ele|ieve)")
"""``Technische`` of ``Technische en Economische Universiteit``."""
_SMALL: Final = re.compile(r"[a-zà-ÿ]{3,}(?<!en)(?<!s)(?<!ing)(?<!heid)(?<!ie)(?<!uur)")
"""``imec``, and no noun such as ``dorpen`` or ``natuur``."""
_DUTCH_ARTICLE: Final = re.compile(r"^(?:de|het|een)\s+(?=\w)")


def organisations(parts: list[str]) -> tuple[str, ...]:
    """Names of organisations, without articles; ``FairsFair en EIT Urban Mobility`` are two."""
    found: list[str] = []
    for part in ";".join(parts).split(";"):
        pieces = _AND.split(part)
        # "Milieu en Klimaat" is one name; two that could each be one alone are two.
        are_several = len(pieces) > 1 and all(map(_stands_alone, pieces)) and _are_alike(pieces)
        if "&" in part and " en " not in part:
            are_several = False
        if len(pieces) == 2 and _FOREIGN_AND.search(part):
            are_several = are_several and all(map(has_organisation, pieces))
        if len(pieces) == 2 and _is_foreign(part) and pieces[1][:1].isupper():
            are_several = True
        if _FIRST_FIELD.match(pieces[0]):
            are_several = False
        if PLURAL_BODIES & set(fold(pieces[0]).split()):
            are_several = False  # "ministerie van Milieu en Landbouw"
        found += pieces if are_several else [part]
    # "De Nieuwe Poort" is called so; "de Europese Commissie" is not.
    clean = (_without_article(piece.strip(" ,;")) for piece in found)
    return tuple(dict.fromkeys(piece for piece in clean if piece))


def _without_article(name: str) -> str:
    """*name* without its article; one in small letters may have one of its own language."""
    return (_DUTCH_ARTICLE if name.islower() else ARTICLE).sub("", name)


def _is_foreign(text: str) -> bool:
    """Whether ``en`` is a word of the report, as the name before it has other small words."""
    match = _DUTCH_AND.fullmatch(text)
    return match is not None and not is_field(match["last"].split()[-1])


def _are_alike(pieces: list[str]) -> bool:
    """Whether all are names of bodies, or none is: not one of ``the Highlands and Islands``."""
    points = [evidence.organisation(piece.strip()) for piece in pieces]
    return min(points) >= 1.4 or max(points) < 3


def _stands_alone(piece: str) -> bool:
    """Whether this is a name by itself, and no field after ``ministerie van Milieu en``."""
    name = ARTICLE.sub("", piece.strip())
    if len(name.split()) > 1 and all(map(is_body_noun, name.split())):
        return False  # "Limerick City and | County Council"
    if _ADJECTIVE.fullmatch(name):
        return False
    if not name or is_field(name.split()[-1]):
        return bool(name) and evidence.organisation(name) >= 3
    is_small = _SMALL.fullmatch(name) is not None and not is_abstract(name)
    return name[:1].isupper() or is_organisation_start(name.split()[0]) or is_small


def fullest(bodies: list[str]) -> list[str]:
    """*bodies* without a noun that begins another: ``Camping`` beside ``Camping Les Pins``."""
    starts = [f"{fold(one)} " for one in bodies]
    return [
        one
        for one, start in zip(bodies, starts, strict=True)
        if " " in one or not any(other.startswith(start) and other != start for other in starts)
    ]


def abbreviates(short: str, name: str) -> bool:
    """Whether the letters of *short* stand in *name* in this order, from its first on."""
    letters, rest = re.sub(r"\W", "", fold(short)), iter(re.sub(r"[^\w]", "", fold(name)))
    is_first = fold(name)[:1] == letters[:1]
    return is_first and all(letter in rest for letter in letters)
