"""What a foreign function is in Dutch, in brackets behind it: ``Podžupan (locoburgemeester)``."""

from __future__ import annotations

import re
from typing import Final

from ..words import has_function

_GLOSS: Final = re.compile(
    r"(?<=\w)\s*\((?:(?:zeg maar|ongeveer|letterlijk|dus|vergelijkbaar met|zoiets als|onze?|bij ons"
    r"|(?:een\s)?soort(?:\svan)?|in het Nederlands)\s+)*(?:(?:de|het|een|onze)\s)?"
    r"(?P<job>[a-zà-ÿ][a-zà-ÿ -]*)\)\s*,?\s*$"
)
"""At the end of what stands before a name."""


def start_of(text: str, bound: int, end: int) -> int:
    """Where the gloss begins that ends text[bound:end]; -1 without one."""
    match = _GLOSS.search(text, bound, end)
    return match.start() if match is not None and has_function(match["job"]) else -1


def without(job: str) -> str:
    """*job* without what it is in Dutch: ``Podžupan (zeg maar locoburgemeester)``.

    An acronym stays, for it is that of the organisation before it.
    """
    return re.sub(r"\s*\((?![A-ZÀ-Þ][^\s()]{1,9}\))[^()]*\)?\s*$", "", job)
