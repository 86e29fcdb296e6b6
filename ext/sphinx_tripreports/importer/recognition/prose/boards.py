"""Ministries and the like, whose names enumerate fields: ``Ministry of Land and Trade``."""

from __future__ import annotations

import re
from typing import Final

from ..gazetteer import is_place
from ..words import is_first_name
from .prose_words import is_verb

IS_ONE: Final = re.compile(
    r"\w*minist\w+|department|dep[au]rtement\w*|directora\w+|secretar[ií]a|dipartimento|faculteit"
    r"|faculty|school|kamer|chamber|amt|agency|agentschap|directie",
    re.IGNORECASE,
)
"""How names begin that enumerate fields of work: ``Ministry of Land, Transport and Tourism``."""
_FIELDS: Final = re.compile(
    r"(?:,\s[^\W\d_][\w-]+){1,4},?\s(?:en|and|&|und|y|et|e|i|og|och|a)\s"
    r"(?:[^\W\d_a-z][\w-]+(?:\s[^\W\d_a-z][\w-]+)?|(?<=und\s)[^\W\d_][\w-]+)"
    r"(?=\s*[,.;:()]|\s*$|\s[a-zà-ÿ])"
)


def end_of(text: str, begin: int, end: int) -> int:
    """Where a ministry at text[begin:end] ends with its fields, if those are no persons."""
    more = _FIELDS.match(text, end) if IS_ONE.match(text, begin) else None
    if more is None:
        return end
    words = re.findall(r"[^\W\d_][\w-]+", more[0])
    if any(map(is_first_name, words)) or any(map(is_place, words)) or any(map(is_verb, words)):
        return end
    return more.end()
