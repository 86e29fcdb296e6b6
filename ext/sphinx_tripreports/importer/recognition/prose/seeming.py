"""What somebody turned out, or said, to be: ``bleek adviseur te zijn bij X``."""

from __future__ import annotations

import re
from typing import Final

from ..gazetteer import Gazetteer
from ..persons.role_parts import Role
from . import positions
from .organisation_names import organisation_at
from .phrases import of_phrases

_SEEMS: Final = re.compile(
    r"\W*(?:(?:hij|zij|ze|die|dat|deze)\s+)?(?:blijkt|bleek|bleken|vertelde|zei|verklaarde|meldde)\s+(?:(?:de|het|een|er|daar)\s+)*"
    r"(?P<job>[^,;.!]{3,70}?)\s+te\s+zijn(?P<at>\s+(?:bij|van|aan|voor)\s+[^,;.!]{2,60})?(?=\s*[,;.!]|$|\s(?:en|van))",
    re.IGNORECASE,
)
"""``Hij bleek adviseur te zijn bij X``, ``die vertelde adviseur te zijn``."""


def of_text(text: str, places: Gazetteer) -> Role | None:
    """The role of ``Zij bleek adviseur te zijn bij X``, the sentence after the name."""
    match = _SEEMS.match(text)
    if match is None or not positions.may_be_job(match["job"]):
        return None
    begin = match["at"] and text.index(" ", match.start("at") + 1) + 1
    host = begin and organisation_at(text, begin, True, places)
    at = f"bij {host.name}" if host else (match["at"] or "").strip()
    role = of_phrases([match["job"], *filter(None, [at])], places)
    return role if role.job_title else Role(match["job"], role.organisations, role.doubts)
