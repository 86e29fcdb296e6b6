"""Whether a name stands behind a function or an occasion: ``Rondleiding door Jan Bos``."""

from __future__ import annotations

import re
from typing import Final

from .. import name_ends, names
from ..gazetteer import Gazetteer, is_place
from ..words import (
    AND,
    AND_ALSO,
    COLLEAGUE,
    NAMELESS_BODY,
    SAME,
    has_function,
    is_body_word,
    is_field,
    is_first_name,
    is_function_word,
)
from . import evidence
from .role_cuts import GENERALS

AT: Final = re.compile(r"\s+(?P<word>van|bij|at|@|from|of|namens|uit|von|de|chez|voor|in)\s+(?=\S)")
AND_NEXT: Final = re.compile(
    rf"\s+(?:{AND}|{AND_ALSO})\s+"
    rf"(?:met\s+|ook\s+|{COLLEAGUE})?"
)
OCCASION: Final = re.compile(
    r"^(?P<what>.*\b(?:met|door|with|by|mit|avec|contact|dank aan|m\.m\.v\.|o\.l\.v\.|i\.s\.m\."
    r"|waaronder))(?:\s+(?P<rest>.*))?$",
    re.DOTALL,
)
"""What comes before a name in a programme: ``Rondleiding door``, ``Met dank aan``."""
_FUNCTION_OF: Final = re.compile(rf"\w\s+van\s+(?:de|het)\s+{NAMELESS_BODY}$")
"""``de voorzitter van de raad`` before a name."""


_OF_THING: Final = re.compile(r"\w\s+(?:van|bij)\s+(?:de|het)\s+(?P<what>[a-zà-ÿ-]{3,})$")


def is_thing_after_job(head: str) -> bool:
    """Whether *head* is a function and one noun with a capital: ``projectleider Hanzedagen``."""
    words = head.split()
    is_job = len(words) == 2 and words[0].islower() and is_function_word(words[0])
    return is_job and bool(evidence.THING.fullmatch(words[1]))


def _is_of_thing(head: str) -> bool:
    """Whether what follows is what something is called: ``lid van het festival``, ``stichting``."""
    match = _OF_THING.search(head)
    if match is None:
        last = head.rsplit(maxsplit=1)[-1]
        return is_body_word(last) and last.islower() and not has_function(head)
    return not is_function_word(match["what"]) and not _FUNCTION_OF.search(head)


def is_after(head: str, before: str, name: names.Name, may_search: bool) -> bool:
    """Whether a known name follows on *head*, of which *before* is the last word."""
    words = name.text.split()
    if not (name.title or is_first_name(words[0])) and is_place(words[-1]):
        return False  # "directrice O.S. Nieuw-Amsterdam"
    ends = is_function_word(before) or is_field(before) or before.islower() or is_place(before)
    ends = ends or is_thing_after_job(head)
    is_job = evidence.function(head) >= 3 and ends and not AT.match(f" {before} x")
    first = head.split(maxsplit=1)[0]
    is_whole = evidence.function(head) >= 4 and is_function_word(first)  # "Hoofd Wonen Centrum"
    is_job = is_job or (is_full(name.text) and is_whole and not AT.search(f" {head} x"))
    if not name.title and _is_of_thing(head):
        return False
    is_small = head.islower() and len(head.split()) < 3 and not AT.match(f" {before} x")
    is_same = SAME.fullmatch(head) is not None or bool(_FUNCTION_OF.search(head))
    return (may_search and (is_job or is_small or is_same)) or bool(OCCASION.match(head))


def is_name_before_body(text: str, head: str, name: names.Name) -> bool:
    """Whether an unknown name parts a function in small letters and ``namens`` or ``bij``.

    ``directeur onderzoek Choi Min-jae namens Polis``: the case tells where the name begins.
    """
    first, last = head.split(maxsplit=1)[0], head.rsplit(maxsplit=1)[-1]
    is_job = head.islower() and is_function_word(first) and not AT.match(f" {last} x")
    link = AT.match(text, name.end)
    is_led = link is not None and link["word"] in ("namens", "bij", "from")
    is_job = is_job and last not in ("de", "het", "en", "the")
    return is_job and is_led


def is_full(name: str) -> bool:
    """Whether a name has a known given name and a surname."""
    words = name.split()
    return len(words) > 1 and is_first_name(words[0])


def unknown_after(text: str, before: str, start: int, places: Gazetteer) -> names.Name | None:
    """A surname alone right after a function: ``burgemeester Nørgaard``."""
    rest = text[start:]
    joined = AND_NEXT.search(rest)  # another with a function of their own follows
    if joined and is_first_name(rest[: joined.start()]):
        rest = rest[: joined.start()]  # "directeur Ria en wethouder An Smit"
    if name_ends.is_before_body(text, start, rest):
        rest = rest.split(maxsplit=1)[0]  # "voorzitter Terlinden van Voka Limburg"
    is_plain = re.fullmatch(r"(?:(?:[VDT][a-z]{1,2}|de|der|den)\s+)*[^\W\d_a-z][\w'’-]+", rest)
    if not is_function_word(before) or not is_plain or not rest[:1].isupper():
        return None
    if (
        rest in GENERALS
        or places.cities(rest)
        or is_field(rest)
        or evidence.organisation(rest) > 1.0
    ):
        return None
    return names.Name(start, start + len(rest), rest, rest, is_first_name(rest))
