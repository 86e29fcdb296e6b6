"""The organisation that the sentence is at which comes next."""

from __future__ import annotations

import re
from typing import Final

from ..gazetteer import Gazetteer
from . import hosts, moving, rows

_MET_THERE: Final = re.compile(
    r"\b(?:ontmoet\w*|spraken|sprak|troffen|trof|zagen|bezocht\w*)\s(?:(?:wij|we)\s)?(?:hem|haar|hen)\b"
    r"|\b(?:hem|haar|hen)\s(?:ontmoet|gesproken|getroffen|bezocht)"
)
GOING: Final = re.compile(
    r"\b(?:naar|bezoek|bezocht(?:en)?|bezoeken|langs|ging(?:en)?|volgende|kant)\b", re.IGNORECASE
)
"""What tells that a sentence goes on to another place."""


def organisations(following: str, places: Gazetteer) -> list[str]:
    """Where the sentence is that comes next, if it names nobody."""
    is_same = _MET_THERE.search(following)  # "Wij ontmoetten hem op het kantoor van X"
    if not is_same and (moving.is_left(following) or GOING.search(following)):
        return []
    named = hosts.in_sentence(following, places)
    found = [one.name for one in named if not one.name.islower()][:1]
    if found and re.search(rf"\b(?:de|het)\s+{re.escape(found[0])}", following):
        found = [one for one in found if " " in one]  # "bij de Niers"
    return [] if found and rows.read(following, places) else found
