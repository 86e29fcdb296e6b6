"""What was read behind a name, and how long somebody is something, which stands before it."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from ..persons.role_parts import Role
from ..words import is_function_word
from . import positions

_SINCE: Final = re.compile(r"^(?:al|sinds|reeds|pas|inmiddels|ruim|jarenlang|tot)\s")
_LIFE: Final = re.compile(
    r"in\s+het\s+dagelijkse?\s+leven\s+|van\s+(?:huis\s+uit|beroep|origine)\s+"
)
THERE: Final = re.compile(rf"(?=(?:daar|aldaar|hier|er|sinds|al|reeds)\s){positions.TIME.pattern}")
"""``daar``, ``al twaalf jaar`` before a function."""
_SINCE_WORDS: Final = 5


class Behind(NamedTuple):
    """The role behind a name.

    end: where in the sentence it ends.
    place: ``van Utrecht``, which belongs to a function before the name.
    is_shared: it says that it is of several: ``beiden``, or a function in the plural.
    is_respective: it holds the functions of several, in their order.
    is_linked: ``zijn projectleider``: the organisation is that of the person before.
    by_name: the organisation follows by a preposition: ``A en B van X``.
    is_bracket: all of it stands in brackets.
    by_comma: the organisation follows behind a function: ``A, chef, en B, adviseur, van X``.
    parts: what is_respective is about, as it stands there.
    is_task: the function is the work that a clause tells: ``die over de financiën gaat``.
    """

    role: Role
    end: int
    place: str = ""
    is_shared: bool = False
    is_respective: bool = False
    is_linked: bool = False
    by_name: bool = False
    is_bracket: bool = False
    by_comma: bool = False
    is_task: bool = False
    parts: tuple[str, ...] = ()


def after_time(text: str, start: int, limit: int) -> int:
    """Where the function begins in ``al twaalf jaar voorzitter van`` at text[start:limit]."""
    for pattern in (_LIFE, THERE):
        if begun := pattern.match(text, start, limit):
            return begun.end()
    if not _SINCE.match(text[start:limit]):
        return start
    words = re.finditer(r"\S+", text[start:limit])
    for word, _count in zip(words, range(_SINCE_WORDS), strict=False):
        if is_function_word(word[0].strip(".,")):
            return start + word.start()
    return start
