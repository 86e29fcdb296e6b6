"""Names of which the words beside them say that they are those of a part of a town."""

from __future__ import annotations

import re
from typing import Final

from ..gazetteer import Mention
from .visit_words import PART, PLACE_THING

_IS_SITE: Final = re.compile(
    r"\s*,\s+(?:de|het|een)\s+(?:[\w-]+e\s+){0,2}(?:\w*campus|\w*wijk|\w*buurt|stadsdeel|\w*terrein"
    r"|\w*district|\w*park|\w*plein|\w*straat|vliegveld|\w*museum|\w*centrum|\w*zaal|\w*hal"
    r"|\w*complex|\w*fabriek|\w*gebouw)\b",
    re.IGNORECASE,
)
"""What says behind a name that it is no town: ``Otaniemi, de campus van``."""
_ISLAND: Final = re.compile(r"^\s+op\s+(?:het\s+)?(?:eiland|schiereiland)\s+[A-ZÀ-Ž][\w-]+")
_NAMED: Final = re.compile(r"\s+[A-ZÀ-Ž]")
_IS_PART: Final = re.compile(
    r"\s*\((?:(?:de|het|een)\s+)?(?:[a-z][\w-]*\s+){0,2}(?:\w*wijk|\w*buurt|stadsdeel|nieuwbouw\w*"
    r"|woongebouw|\w*project|\w*congres|concert\w*|congres\w*|\w*plein|\w*straat|\w*zaal|broedplaats"
    r"|herontwikkeling|gebiedsontwikkeling|transformatie\w*)\b"
)
"""The same of a name that no list has: ``Stigsborg (nieuwe wijk aan het water)``."""


def is_part(mention: Mention, before: str, after: str, *, is_town: bool) -> bool:
    """Whether a name is that of a quarter, a street, a building or a project.

    Args:
        mention: the name.
        before: the word before it.
        after: what stands behind it.
        is_town: a word before it says that it is a town.
    """
    is_unknown = not (mention.city.country or mention.city.is_known)
    if is_unknown and _IS_PART.match(after):
        return True
    site = _IS_SITE.match(after)
    if site and not is_unknown and _NAMED.match(after, site.end()):
        return False  # "Wenen, de wijk Simmering"
    return not is_town and bool(PART.fullmatch(before) or site)


def is_of_something(sentence: str, mention: Mention) -> bool:
    """Whether a place tells where something is: ``een boerderij bij Neukalen``."""
    before = sentence[: mention.start].split()[:-1]
    return bool(before and PLACE_THING.fullmatch(before[-1]))


def without_island(after: str) -> str:
    """What stands *after* a town, without the island on which it is: ``op het eiland Texel``."""
    return _ISLAND.sub("", after)
