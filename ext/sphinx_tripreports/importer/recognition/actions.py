"""A sentence with two actions as two parts: ``Anna stuurt het plan, dat Bert bewerkt``."""

from __future__ import annotations

import re
from typing import Final

from ...model.text import fold
from . import clauses, names, verbs
from .lines import Line
from .verbs import LISTS
from .words import has_organisation, is_function_word

_BOUNDARY: Final = re.compile(
    r"(?:\s*[,;]\s+(?:en\s+|maar\s+|terwijl\s+|waarna\s+|dan\s+|vervolgens\s+)?|\s+en\s+|\s+terwijl\s+|\s[–—-]\s)(?=\S)"
)
_RELATIVE: Final = re.compile(r",\s+(?:dat|die|welke|wat)\s+(?=\S)")
_ACTORS: Final = frozenset(LISTS["actors"])
_LEAST_WORDS: Final = 3
_FAR: Final = 60
"""Characters before the verb of a clause that begins here."""


def divided(line: Line) -> list[Line]:
    """The actions in a line, each as a part of it; the line itself if there is but one."""
    cuts = _cuts(line.text)
    if not cuts:
        return [line]
    starts = [0, *(start for _end, start in cuts)]
    ends = [*(end for end, _start in cuts), len(line.text)]
    return [line.part(start, end) for start, end in zip(starts, ends, strict=True)]


def _cuts(text: str) -> list[tuple[int, int]]:
    """Where an action ends and the next begins."""
    found: list[tuple[int, int]] = []
    start = 0
    for pattern, is_relative in ((_BOUNDARY, False), (_RELATIVE, True)):
        for match in pattern.finditer(text):
            left, right = text[start : match.start()], text[match.end() :]
            if match.start() <= start or text.count("(", 0, match.start()) != text.count(
                ")", 0, match.start()
            ):
                continue
            if clauses.read(left).mood and (_is_inner(right) if is_relative else _is_main(right)):
                found.append((match.start(), match.end()))
                start = match.end()
        start = 0
    return sorted(found)


def _is_main(text: str) -> bool:
    """Whether *text* begins with a main clause in which somebody else does something."""
    if len(text.split()) < _LEAST_WORDS:
        return False
    clause = clauses.read(text)
    if clause.mood not in ("does", "will", "wants") or not clause.subject:
        return False
    return clause.position < _FAR and _is_actor(clause.subject)


def _is_inner(text: str) -> bool:
    """Whether *text* is a clause, behind ``dat`` or ``die``, in which another does something."""
    who = clauses.noun_phrase(text, 0)
    if not who or not _is_actor(who):
        return False
    rest = clauses.words(re.split(r"[,.;]\s|[.;]?$", text[len(who) :])[0])
    return bool(rest) and verbs.is_doing(rest[-1].text)


def _is_actor(who: str) -> bool:
    """Whether *who* is somebody who can do something."""
    words = re.sub(r"^(?:de|het|onze?|een)\s+", "", who, flags=re.IGNORECASE).split()
    if not words or fold(who) in ("er", "het", "dit", "dat", "je", "men"):
        return False
    name = names.at_start(who)
    if (name is not None and name.is_sure) or fold(who) in clauses.PRONOUNS:
        return True
    if has_organisation(who) or any(map(is_function_word, words)):
        return True
    return fold(words[0]) in _ACTORS or (len(words) == 1 and words[0][:1].isupper()) or (
        fold(words[0]) == "gemeente")  # fmt: skip
