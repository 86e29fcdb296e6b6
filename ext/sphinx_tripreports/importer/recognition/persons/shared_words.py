"""What persons of one line share, spelled out: ``Anton en Maria Peischl``, ``Aanwezig X: A, B``."""

from __future__ import annotations

import re
from typing import Final

from .. import names
from ..words import is_first_name
from . import evidence

_COUPLE: Final = re.compile(
    r"(?:^|(?<=[:;,(>] )|(?<=[a-z] ))(?P<first>[^\W\d_]+(?:-[^\W\d_]+)?)"
    r"\s+(?P<and>en|&|\+|und|and|et|e|y|og|och|i)\s+(?=[^\W\d_a-z])"
)
_LEAD: Final = re.compile(
    r"(?:(?:aanwezig(?:en)?|gesprekspartners?|deelnemers?|gastheren|gasten|delegatie|afvaardiging"
    r"|(?:van(?:uit)?\s+)?(?:de\s+)?(?:kant|zijde)|namens|vanuit|van|op|in|bij)\s+)+"
    r"(?:(?:de|het|den)\s+)?(?=[^\W_][^:,;()]{2,60}:\s)",
    re.IGNORECASE,
)
_FAMILY: Final = re.compile(r"^fam(?:ilie|\.)?\s+(?P<name>[^:,;]+):\s+(?=.*\b(?P=name)\b)", re.I)
_BODY: Final = 2.0
"""Points of what may be an organisation: ``Anna en Museum Plantin``."""


def spelled_out(text: str) -> str:
    """*text* with the surname that two share behind both, and without what announces persons."""
    text = _FAMILY.sub("", _LEAD.sub("van ", text, count=1) if _LEAD.match(text) else text)
    match = _COUPLE.search(text)
    if match is None or not is_first_name(match["first"]) or not match["first"][0].isupper():
        return text
    name = names.at_start(text, match.end())
    if name is None or name.title or len(name.text.split()) < 2:
        return text
    given, _space, surname = name.text.partition(" ")
    is_known = is_first_name(given) or evidence.organisation(name.text) < _BODY
    if not is_known or is_first_name(surname):
        return text
    return f"{text[: match.end('first')]} {surname}{text[match.end('first') :]}"
