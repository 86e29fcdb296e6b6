"""The other one of a couple: ``Anna en Piet Smit``, ``de heer en mevrouw Smit``."""

from __future__ import annotations

import re
from typing import Final

from .. import names
from ..words import is_first_name

_AND_BEFORE: Final = re.compile(r"(?<![\w-])(?P<given>[^\W\d_a-z]\w+)\s+(?:en|&|\+)\s+$")
_ADDRESS_BEFORE: Final = re.compile(
    r"\b(?P<form>(?:de\s+)?heer|dhr\.?|meneer|mevrouw|mevr\.?|mw\.?|herr|frau|mr\.?|mrs\.?)"
    r"\s+(?:en|&|und|and)\s+$",
    re.IGNORECASE,
)
"""``De heer en`` mevrouw Smit."""


def partner(text: str, name: names.Name, job: str, start: int, bound: int) -> names.Name | None:
    """Who is called by the surname of *name*, and stands right before it; None if nobody does.

    Args:
        text: a sentence.
        name: who is named in it.
        job: the function before the name.
        start: where that function, or else the name, begins.
        bound: where the person before ends.
    """
    if name.title and (other := _ADDRESS_BEFORE.search(text, bound, name.start)):
        plain = names.at_start(f"{other['form']} {name.surname}")
        return plain and plain._replace(start=other.start("form"), end=other.end("form"))
    match = _AND_BEFORE.search(text, bound, start)
    if job or not match or match.end() != start or not is_first_name(match["given"]):
        return None  # "de gemeente Kobe en adviseur Anna Berg"
    before = text[bound : match.start()].split()[-1:]
    if name.title or " " not in name.text or (before and before[0][:1].isupper()):
        return None
    if before and before[0] in ("in", "uit", "naar", "tussen"):
        return None
    called = f"{match['given']} {name.surname}"
    return names.Name(match.start("given"), match.end("given"), called, name.surname, True)
