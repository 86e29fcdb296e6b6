"""What somebody is behind where: ``bij X adviseur``, ``bij de stad belast met het portaal``."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from ..gazetteer import Gazetteer
from ..words import EMPLOYED
from .extent import role_end
from .prose_words import WORD, is_closed, is_modifier, is_occupation, is_verb

_AT: Final = re.compile(rf"(?:{EMPLOYED}\s+)?(?:van|bij|namens|aan)\s+(?:(?:de|het)\s+)?")
_TASK: Final = re.compile(r"(?:belast\s+met|(?:mede)?verantwoordelijk\s+voor)\s+(?:(?:de|het)\s+)?")
_WIDE: Final = ("stad", "gemeente", "provincie", "regio")
"""Bodies that need no name where somebody works for one of them."""


class Placed(NamedTuple):
    """An organisation, the function behind it, and where in the text that ends."""

    body: str
    job: str
    end: int


def read(text: str, start: int, limit: int, places: Gazetteer) -> Placed | None:
    """The organisation at text[start:limit], behind ``bij``, with the function behind its name.

    None if no function follows right behind it: a word in lower case for what somebody is, or
    ``belast met`` and a task.
    """
    link = _AT.match(text, start, limit)
    if link is None:
        return None
    words = list(WORD.finditer(text, link.end(), limit))
    for before, word, behind in zip(words, words[1:], [*words[2:], None], strict=False):
        if text[before.end() : word.start()].strip() or is_verb(word[0]):
            return None
        is_body = before[0][:1].isupper() or before[0] in _WIDE
        job = _job(text, word, behind, limit, places) if is_body else None
        if job is not None:
            return Placed(text[link.end() : before.end()], text[slice(*job)], job[1])
        if is_closed(before[0]) and before[0].islower() and before is words[0]:
            return None
    return None


def _job(
    text: str, word: re.Match[str], behind: re.Match[str] | None, limit: int, places: Gazetteer
) -> tuple[int, int] | None:
    """Where the function stands that begins with *word*; None without one."""
    start = word.start()
    if task := _TASK.match(text, start, limit):
        end = role_end(text, task.end(), limit, places)
        return (start, end) if end > task.end() else None
    is_job = is_occupation(word[0]) or (
        is_modifier(word[0]) and behind is not None and is_occupation(behind[0])
    )
    return (start, role_end(text, start, limit, places)) if is_job and word[0].islower() else None
