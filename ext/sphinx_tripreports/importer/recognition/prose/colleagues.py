"""Persons told as somebody's colleague: ``haar collega Anna Berg``."""

from __future__ import annotations

import re
from typing import Final

from . import placed_functions

_COLLEAGUES: Final = re.compile(
    r"(?:\b(?:zijn|haar|hun|diens)\s+(?:\w+e\s+)?|(?<=[a-z]\s)(?<!onze\s)(?<!mijn\s)(?=collega\s+$))"
    r"(?:collega(?:'s|’s)?|medewerk(?:er|ster)s?|rechterhand|team(?:genoot|lid|leden)?)\s*,?\s*$",
    re.IGNORECASE,
)
_LINKED: Final = re.compile(
    r"\b(?:zijn|haar|hun|diens|z'n|d'r)\s+(?:\w+\s+en\s+)?(?:\w+e\s+)?$"
    r"|\been\s+(?:\w+e\s+)?collega\s+(?:daar|aldaar|van\s+(?:hem|haar))\s*,?\s*$",
    re.IGNORECASE,
)
_COLLEAGUE: Final = re.compile(
    r"^(?:(?:directe|naaste)\s+)?(?:collega|medewerk(?:er|ster)|rechterhand|ambtgeno(?:ot|te))"
    r"(?:\s+(?=[^\W\d_a-zà-ÿ])|$|\s*,?\s*$)"
)
_INHABITANT: Final = re.compile(r"^oud-[^\W\d_a-z]\w+$")
"""``oud-Sliedrechter``, which is no function."""
_LEAD: Final = re.compile(
    r"^(?:collega-(?=\w))?(?:(?:nieuwe|vaste|verantwoordelijke|hoogste|eigen|jonge|twee|drie|vier|beide)\s+)*",
    re.IGNORECASE,
)


def without_colleague(job: str) -> tuple[str, bool]:
    """*job* without ``collega``, and whether it had that."""
    job = re.sub(r"^zekere(?:\s+|$)", "", job)  # "een zekere Jan Smit"
    job = _INHABITANT.sub("", placed_functions.without_praise(_LEAD.sub("", job)))
    match = _COLLEAGUE.match(job)
    if match is None:
        return job, False
    rest = job[match.end() :].strip(" ,")
    is_work = not rest and job.strip(" ,").endswith(("medewerker", "medewerkster"))
    return (job.strip(" ,") if is_work else rest), True


def is_linked(before: str) -> bool:
    """Whether *before* a function or name says that it is of somebody: ``haar``."""
    return bool(_LINKED.search(before) or _COLLEAGUES.search(before))
