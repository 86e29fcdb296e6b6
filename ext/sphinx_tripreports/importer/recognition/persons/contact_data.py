"""Mail addresses, telephone numbers, links and titles behind a name, which say no function."""

from __future__ import annotations

import re
from typing import Final

_CONTACT_DATA: Final = re.compile(
    r"[\s,;|–-]*(?:\b(?:e-?mail|mail|tel(?:efoon)?|mob(?:iel)?|t|m|e)\b\.?\s*:?\s*)?"
    r"(?:\(?[\w.+-]+@[\w-]+\.[\w.-]+\)?|\(?(?:\+|0)\d[\d\s()–-]{6,}\d\)?|https?://\S+|www\.\S+)",
    re.IGNORECASE,
)
_BEHIND: Final = re.compile(
    r",?\s+(?:Ph\.?\s?D|M\.?Sc|B\.?Sc|MBA|MPA|MA|LL\.?M|C\.?Sc|Dr\.?Sc|Esq|OBE|MBE|CBE|PE|AIA|RA)\b\.?"
    r"(?=\s*(?:[,;(–—|]|-\s|$))"
)
"""Titles behind a name."""


_TOLD: Final = re.compile(
    r"(?:[TME][.:]\s+[a-z]|(?:tel|telefoon\w*|mob|mobiel\w*|mail\w*|e-?mail\w*|linkedin|kaartje"
    r"|visitekaartje|nummer|06|adres\w*|website)\b[.:]?\s+(?:[a-z]|\?|$))",
    re.IGNORECASE,
)
"""``mobiel staat in mijn telefoon``."""


def is_data(text: str) -> bool:
    """Whether a line only tells how somebody can be reached, or that this is known."""
    is_told = _TOLD.match(text) and not re.match(r"[TME]\.\s+[^\W\d_a-zà-ÿ]", text)
    return not without_data(text).strip(" :.") or bool(is_told and len(text.split()) < 9)


def without_data(text: str) -> str:
    """*text* without mail addresses, telephone numbers, links, and titles behind a name."""
    return _BEHIND.sub("", _CONTACT_DATA.sub("", text)).strip(" ,;–—-|.\t")
