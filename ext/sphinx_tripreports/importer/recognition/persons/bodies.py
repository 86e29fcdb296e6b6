"""The names of one organisation or several in one phrase: ``FairsFair en EIT Urban Mobility``."""

from __future__ import annotations

import re
from typing import Final

from ....model.text import fold
from ..dutch import is_dutch
from ..gazetteer import countries_in, is_place
from ..words import (
    AND,
    ARTICLE,
    PLURAL_BODIES,
    has_organisation,
    is_abstract,
    is_acronym,
    is_body_noun,
    is_body_word,
    is_field,
    is_organisation_start,
    remembered,
)
from . import evidence
from .links import TOWNS

_AND: Final = re.compile(rf"(?<!-)\s+{AND}\s+|\s+/\s+")
_FOREIGN_AND: Final = re.compile(r"[^\W\d_]\s(?:et|und|och|og)\s[^\W\d_]")
"""``Pain et Vélo``: in a Dutch report, a word of one name."""
_DUTCH_AND: Final = re.compile(
    r".*[^\W\d_]\s(?:di|della|of|the|für|der|och|og|am|zu|do|da|dos)\s.*\sen\s(?P<last>[^,;]+)"
)
"""``Università di Firenze en Polimoda``: no name of one organisation holds both."""
_FOREIGN: Final = frozenset(
    ["of", "the", "for", "with", "at", "and", "di", "della", "do", "da", "dos", "del", "e", "y",
     "et", "pour", "und", "für", "der", "zu", "am", "og", "och", "i", "na", "a"]
)  # fmt: skip
"""Small words within names in another language."""
_LONG: Final = 4
"""Letters of a word that may be the name of a body by itself."""
_FIRST_FIELD: Final = re.compile(r".*\s(?:für|for|of|voor|van|pour|per|de|do|di)\s[^,]+,\s")
"""``Landesamt für Bergbau, Geologie``: more fields of one body follow."""


_ADJECTIVE: Final = re.compile(r"[^\W\d_]+(?:sche|ijke|ale|ele|ieve)")
"""``Technische`` of ``Technische en Economische Universiteit``."""
_SMALL: Final = re.compile(r"[a-zà-ÿ]{3,}(?<!en)(?<!s)(?<!ing)(?<!heid)(?<!ie)(?<!uur)")
"""``imec``, and no noun such as ``dorpen`` or ``natuur``."""
_DUTCH_ARTICLE: Final = re.compile(r"^(?:de|het|een)\s+(?=\w)")


def organisations(parts: list[str]) -> tuple[str, ...]:
    """Names of organisations, without articles; ``FairsFair en EIT Urban Mobility`` are two."""
    found = [piece for part in ";".join(parts).split(";") for piece in _several(part)]
    # "De Nieuwe Poort" is called so; "de Europese Commissie" is not.
    clean = (_without_seat(_without_article(piece.strip(" ,;"))) for piece in found)
    return tuple(dict.fromkeys(piece for piece in clean if piece))


def _several(part: str) -> list[str]:
    """The names in one phrase; "Milieu en Klimaat" is one, as not each could be one alone."""
    pieces = _AND.split(part)
    # "ministerie van Milieu en Landbouw" is one as well
    if len(pieces) < 2 or _FIRST_FIELD.match(pieces[0]) or _is_plural(pieces[0]):
        return [part]
    if len(pieces) == 2 and " en " in part and (_is_foreign(part) or are_foreign(pieces)):
        return pieces
    if "&" in part and " en " not in part:
        return [part]
    is_one = len(pieces) == 2 and bool(_FOREIGN_AND.search(part))
    if is_one and not all(map(has_organisation, pieces)):
        return [part]
    if " en " in part and _are_plain([piece.strip() for piece in pieces]):
        return [part]
    return pieces if all(map(_stands_alone, pieces)) and _are_alike(pieces) else [part]


def _is_plural(piece: str) -> bool:
    return bool(PLURAL_BODIES & set(fold(piece).split()))


def are_foreign(pieces: list[str]) -> bool:
    """Whether both sides of a Dutch ``en`` are foreign names: ``CEIIA en Mobi.Porto``."""
    bare = [ARTICLE.sub("", piece.strip()) for piece in pieces]
    return not _are_plain(bare) and all(map(_is_foreign_name, bare))


def _are_plain(names: list[str]) -> bool:
    """Whether all are plain words, one short or all Dutch, as in one name: ``Aa en Maas``."""
    if any(" " in name or name.islower() or _is_coined(name) for name in names):
        return False
    return any(len(name) < _LONG for name in names) or all(map(is_dutch, names))


def _is_coined(word: str) -> bool:
    """``CEIIA``, ``Mobi.Porto``: a word that only a name is."""
    rest = word.removeprefix("IJ")[1:]
    return is_acronym(word) or not word.isalpha() or rest != rest.lower()


@remembered
def _is_foreign_name(name: str) -> bool:
    """Whether a name of a body is no phrase of Dutch words, and not that of a place alone."""
    first, *rest = name.split() or [""]
    if is_body_word(first.lower()) and (first.islower() or is_dutch(first)):
        return first.lower() in TOWNS and is_place(" ".join(rest))
    is_name = first[:1].isupper() or _is_coined(first) or (not rest and first.isalpha())
    if not is_name or is_place(name) or countries_in(name):
        return False
    are_names = all(word[:1].isupper() or _is_coined(word) or word in _FOREIGN for word in rest)
    words = [first, *rest]
    are_dutch = all((is_dutch(word) and not is_place(word)) or is_field(word) for word in words)
    return are_names and not are_dutch


def _without_seat(name: str) -> str:
    """*name* without the town that it is from: ``Cykelplan ApS uit Odense``."""
    body, _, place = name.partition(" uit ")
    return body if place and body[:1].isupper() and is_place(place) else name


def _without_article(name: str) -> str:
    """*name* without its article; one in small letters may have one of its own language."""
    return (_DUTCH_ARTICLE if name.islower() else ARTICLE).sub("", name)


def _is_foreign(text: str) -> bool:
    """Whether ``en`` is a word of the report, as the name before it has other small words."""
    match = _DUTCH_AND.fullmatch(text)
    if match is None or not match["last"][:1].isupper():
        return False
    return not is_field(match["last"].split()[-1])


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
