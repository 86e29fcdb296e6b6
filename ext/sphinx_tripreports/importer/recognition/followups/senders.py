"""Who sends what somebody gets: ``Van Anna Bos ontvangen wij de cijfers``."""

from __future__ import annotations

import re
from typing import Final

_SENDER: Final = re.compile(
    r"(?:(?:ook|verder)\s+)?van\s+(?P<who>(?:[\w.'’-]+\s+){1,5}?)(?:krijg|ontvang)(?:t|en)\s+"
    r"(?:wij|we|u|ik|de gemeente)\b",
    re.IGNORECASE,
)
_GIVEN: Final = re.compile(
    r"\bkrijg(?:t|en)\b|\bontvang(?:t|en)\b.*\bvan (?:ons|mij|de gemeente)\b"
)
_COUNCIL_GETS: Final = re.compile(
    r"ontvang(?:t|en)\s+(?:(?:u|uw|de|onze)\s+)?(?:u|\w*raad|\w*commissie|raadsleden)\b",
    re.IGNORECASE,
)
"""What the council gets somebody else sends."""
_COUNCIL: Final = re.compile(r"(?:(?:de|uw|onze)\s+)?(?:\w*raad|\w*commissie|raadsleden)\b", re.I)
_GETS: Final = re.compile(
    r"ontvang(?:t|en)\b[^.]*\b(?:bericht|memo|notitie|verslag|brief|voorstel|terugkoppeling|nieuws"
    r"|informatie|stuk(?:ken)?|rapport\w*|presentatie|over)\b"
)
"""``ontvangt hierover bericht``; guests one gets otherwise."""


def sender(text: str) -> str:
    """With whom a sentence begins from whom we get something; "" if it says it otherwise."""
    match = _SENDER.match(text)
    return match["who"].strip() if match else ""


def is_given(clause: str, subject: str) -> bool:
    """Whether *subject* of *clause*, from its verb on, only gets something."""
    is_council = _COUNCIL.match(subject) and _GETS.match(clause)
    return bool(is_council or _GIVEN.match(clause) or _COUNCIL_GETS.match(clause))
