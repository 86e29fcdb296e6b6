"""What a foreign function is in Dutch, in brackets behind it: ``Podžupan (locoburgemeester)``."""

from __future__ import annotations

import re
from typing import Final

from ..words import has_function

_GLOSS: Final = re.compile(
    r"(?<=\w)\s*\((?:(?:zeg maar|ongeveer|letterlijk|dus|tevens|vergelijkbaar met|zoiets als|onze?"
    r"|bij ons|(?:een\s)?soort(?:\svan)?|in het Nederlands):?\s+)*(?:(?:de|het|een|onze)\s)?"
    r"(?P<job>[a-zà-ÿ][a-zà-ÿ -]*)\)\s*,?\s*$"
)
"""At the end of what stands before a name."""
_SHORT: Final = re.compile(r"(?<=\w)\s\((?:[A-Z][\w&-]*[A-Z][\w&-]*)\)(?=\s*,\s*$)")
"""How an organisation is called in short, before a comma and the name of somebody there."""
_LAST: Final = re.compile(r"\s*\((?P<within>[^()]*)\)?\s*$")


def start_of(text: str, bound: int, end: int) -> int:
    """Where the gloss begins that ends text[bound:end]; -1 without one."""
    match = _GLOSS.search(text, bound, end)
    return match.start() if match is not None and has_function(match["job"]) else -1


def blanked(text: str, bound: int, end: int) -> str:
    """*text*, as long, without a short name before a comma at the end of text[bound:end]."""
    match = _SHORT.search(text, bound, end)
    if match is None:
        return text
    return f"{text[: match.start()]}{' ' * len(match[0])}{text[match.end() :]}"


def without(job: str) -> str:
    """*job* without what it is in Dutch: ``Podžupan (zeg maar locoburgemeester)``."""
    match = _LAST.search(job)
    is_short = match is not None and _SHORT.search(f"{job},") is not None
    return job if match is None or is_short else job[: match.start()]
