"""What somebody works as and where, in any order: ``als arts verbonden aan X``."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from ..gazetteer import Gazetteer
from ..persons.role_parts import Role
from ..words import ALSO, EMPLOYED, NOW, THERE, has_function
from . import lower_names, organisation_names
from .extent import role_end
from .phrases import of_phrase
from .placed_functions import is_person_noun
from .prose_words import is_closed, is_occupation, is_verb

_YEARS: Final = r"\S*(?:ja[ar]+\w*|maand\w*|weken)"
TIME: Final = re.compile(
    rf"(?:(?:{THERE}|{ALSO}|{NOW}"
    r"|namelijk|sinds\s+(?:\d{4}|kort|(?:het\s+)?(?:begin|eind|vorig|dit|afgelopen)\s+\w+"
    rf"|(?:\S+\s+){{1,2}}?{_YEARS})|(?:al|reeds|pas|ruim|bijna)\s+(?:\S+\s+){{0,3}}?{_YEARS})\s+)+"
)
"""How long, or that it is there."""
_STATE: Final = rf"(?:{EMPLOYED}|betrokken|aanwezig|is|was|werkt|werkte)"
_STATES: Final = re.compile(rf"{_STATE}(?=[\s,;.:)]|$)")
_AS: Final = re.compile(r"(?:als|in\s+de\s+(?:functie|rol)\s+van)\s+(?:(?:de|het|een)\s+)?(?=\S)")
_AT: Final = re.compile(r"(?:bij|aan|voor|van|namens)\s+(?=\S)")
_IN: Final = re.compile(
    r"(?:afkomstig\s+)?(?:in|te|uit|vanuit)\s+(?P<place>[^\W\d_a-z][\w'’-]+)(?=[\s,;.)]|$)(?:\s+maar(?=\s))?"
)
_CUT: Final = re.compile(rf"\s(?:{_STATE}(?=[\s,;.:)]|$)|(?:bij|namens)\s)")
_FOR: Final = re.compile(
    rf"\s(?:aan|voor)(?=(?:\s(?!(?:aan|voor|bij|van)\s)[^\s,;.]+){{1,6}}\s{EMPLOYED}(?=[\s,;.:)]|$))"
)
"""``als adviseur aan X verbonden``: there the function ends, whatever its words are."""
_WORKS_AT: Final = re.compile(rf"\s{EMPLOYED}\s+(?:aan|bij|van|voor)\s")
_RESPONSIBLE: Final = re.compile(r"\s(?:verantwoordelijk|belast)$")
_SPACE: Final = re.compile(r"\s*")
_MOST_WORDS: Final = 7


class Position(NamedTuple):
    """What somebody works as, and where in the sentence that ends."""

    role: Role
    end: int


def read(text: str, start: int, limit: int, places: Gazetteer) -> Position | None:
    """The position that text[start:limit] tells from its beginning; None without one.

    It needs a word such as ``werkzaam``, and ``als`` with the function; how long somebody is there,
    the town and the organisation may stand before, between and behind them.
    """
    return _Reader(text, start, limit, places).read()


class _Reader:
    """Reads on while what comes is part of what somebody works as."""

    def __init__(self, text: str, start: int, limit: int, places: Gazetteer) -> None:
        self.text, self.position, self.limit, self.places = text, start, limit, places
        self.job = self.body = ""
        self.is_working = self.is_elsewhere = False

    def read(self) -> Position | None:
        """Everything that belongs to the position."""
        while self.time() or self.state() or self.function() or self.host() or self.town():
            space = _SPACE.match(self.text, self.position, self.limit)
            end = self.position
            self.position = space.end() if space else end
            if self.position == self.limit:
                break
        is_of_other = self.is_elsewhere and bool(self.body)  # "uit Graz maar werkzaam bij X"
        if not (self.job or is_of_other) or not self.is_working:
            return None
        role = Role(self.job, (self.body,)) if self.body else of_phrase(self.job, self.places)
        role = role if role.job_title or self.body else Role(self.job)
        return Position(role, len(self.text[: self.position].rstrip()))

    def _skip(self, pattern: re.Pattern[str]) -> bool:
        match = pattern.match(self.text, self.position, self.limit)
        self.position = match.end() if match else self.position
        return match is not None

    def time(self) -> bool:
        """``sinds vier jaar``."""
        return self._skip(TIME)

    def state(self) -> bool:
        """``werkzaam``."""
        found = self._skip(_STATES)
        self.is_working = self.is_working or found
        return found

    def function(self) -> bool:
        """``als adviseur``."""
        match = _AS.match(self.text, self.position, self.limit)
        if match is None or self.job:
            return False
        cut = _CUT.search(self.text, match.end(), self.limit)
        limit = cut.start() if cut else self.limit
        body = _FOR.search(self.text, match.end(), limit + 12)
        end = body.start() if body else role_end(self.text, match.end(), limit, self.places)
        job = _RESPONSIBLE.sub("", self.text[match.end() : end])
        if not _is_short_noun(job):
            return False
        self.is_working = self.is_working or match[0].startswith("in")
        self.job, self.position = job, end
        return True

    def host(self) -> bool:
        """``bij X``."""
        match = _AT.match(self.text, self.position, self.limit)
        if match is None or self.body:
            return False
        cut = _CUT.search(self.text, match.end(), self.limit)
        within = self.text[: cut.start() if cut else self.limit]
        start = match.end()
        host = organisation_names.organisation_at(within, start, True, self.places)
        end = host.end if host else start
        if host is None and cut is not None:  # "aan imec verbonden"
            end = lower_names.end_of(within.rstrip(), start, True)
        if end == start:
            return False
        self.body, self.position = host.name if host else self.text[start:end], end
        return True

    def town(self) -> bool:
        """``in Leipzig``, which is no organisation."""
        match = _IN.match(self.text, self.position, self.limit)
        if match is None or not self.places.cities(match["place"]):
            return False
        self.position = match.end()
        self.is_elsewhere = match[0].endswith("maar")
        return True


def with_at(text: str) -> str:
    """*text* with ``bij`` for ``in dienst van``, ``verbonden aan``."""
    return _WORKS_AT.sub(" bij ", f" {text}").strip()


def may_be_job(job: str) -> bool:
    """Whether *job* can be a function by its place behind ``als``."""
    if not _is_short_noun(job):
        return False
    words = job.split()
    if has_function(job) or any(map(is_occupation, words[:4])):
        return True
    return is_person_noun(words[0]) or is_person_noun(words[-1])


def _is_short_noun(job: str) -> bool:
    """Whether *job* is a few words that begin with no verb or small word."""
    words = job.split()
    return 0 < len(words) <= _MOST_WORDS and not (is_closed(words[0]) or is_verb(words[0]))
