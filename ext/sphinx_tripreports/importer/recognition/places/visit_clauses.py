"""The clause in which a town is named, and what it tells about being there."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from .visit_words import (
    BEFORE,
    DENIED,
    ELSEWHERE,
    ENCOUNTER,
    FUTURE,
    MOTION,
    OURS,
    PASSING,
    PAST,
    STAYED,
    US,
    WEAK,
)

_BORDER: Final = re.compile(
    r"[;()]|:(?=\s)|\s[–—-]\s|,\s+(?=(?:maar|want|terwijl|waar\w*|die|dat|omdat|zodat|wat|dus"
    r"|toen|vertel\w*|zei|zegt|aldus|(?:zo\s+)?(?:hoorden|begrepen|vernamen|leerden|bleek)|wiens|alvorens|voordat|hoewel|al|en\s+(?:we|wij|daar|dan|toen|daarna))\b)"
    r"|\s(?=(?:maar|terwijl|omdat|voordat|alvorens|zodat|en\s+(?:we|wij|dan|daarna)"
    r"|(?:hoe|dat|of)\s+(?:zij|ze|hij|men|hun)|(?:hoe|waarom)\s+(?:de|het)\s+\w+)\s)"
)
"""Where one clause ends and another begins."""
_LABEL: Final = 2
"""Words before a colon that ends no clause."""
_FRAGMENT: Final = 4
"""Words of what may be called a part of a clause."""
_RELATIVE: Final = re.compile(
    r"\s*(?!(?-i:Dat) (?:vond|was|gebeurde|deden)\b)(?:die|dat|wie|wiens|hij|zij|ze|hoe|of|men)\b",
    re.IGNORECASE,
)
_PART: Final = re.compile(
    rf",|\sen\s+(?=(?:(?:we|wij|toen|daar)\s+)*(?:{STAYED.pattern}|(?:reden|reed|reisden?|namen|pakten)\b))",
    re.IGNORECASE,
)
"""``We vlogen op Milaan en bezochten Bergamo``: what holds of one need not hold of the other."""
_ON_THE_WAY: Final = re.compile(
    r"\b(?:heen|terug)(?:reis|weg|rit)\b|\b(?:onderweg|doorreis|tussenstop)\b", re.IGNORECASE
)
_ON_FOOT: Final = re.compile(r"\b(?:lopend|te voet|wandelend|liepen|gelopen|gewandeld)\b", re.I)
_DRIVING: Final = re.compile(
    r"\b(?:(?:door|af|mee|heen)?(?:ge)?(?:reden|reisden?|reisd|vlogen)|door|trein|bus|auto|boot|veer"
    r"|verder|vertrokken|vertrek)\b",
    re.IGNORECASE,
)
_ROAD: Final = re.compile(r"\bonderweg\b", re.IGNORECASE)
_MEAL: Final = re.compile(
    r"\b(?:ge)?(?:lunch(?:t|ten)?|gegeten|koffie|getankt|pauze|stop|gestopt|broodje)\b",
    re.IGNORECASE,
)
_DEPARTURE: Final = re.compile(
    r"\bvan(?:af|uit)?\s+(?:het|de)\s+(?:vliegveld|luchthaven)\b(?!\s+(?:van|bij|in)\b)",
    re.IGNORECASE,
)
"""Where a journey to a town began."""
_START: Final = re.compile(
    r"\b(?:via|langs|van(?:af|uit)|(?:\w*overstap|tussenstop|tussenlanding)\s+(?:in|op|te|via|bij))"
    r"\s+(?:(?:de|het|een)\s+)?[\w-]+"
    r"(?=.*\b(?:naar\s+(?:(?:het|de)\s+)?(?:[\w-]+e\s+)?|bereikten?\s+(?:we|wij|ik)\s+)$)",
    re.IGNORECASE,
)
"""Where a journey began or went along, before the town at its end."""
_DEPENDENT: Final = re.compile(
    r"\s*(?!(?-i:Dat) (?:vond|was|gebeurde|deden)\b)(?:die|dat|wie|wiens|(?:hoe|of)\s+\w+)\b",
    re.IGNORECASE,
)
_TO_US: Final = re.compile(r"\b(?:ons|we|wij|ik)\b", re.IGNORECASE)
_OTHERS: Final = re.compile(r"\b(?:zij|ze|hij)\b", re.IGNORECASE)
_ASIDE: Final = re.compile(r"\([^()]*\)|\s[–—-]\s[^–—:;-]{3,60}\s[–—-](?=\s)")
"""What is said in passing, between brackets or dashes."""
_FRONTED: Final = re.compile(r"\s*,[^,;.]{3,90},(?=\s)")
"""What stands between a place at the start of a sentence and its verb."""


class Clause(NamedTuple):
    """The part sentence[start:end] around a name that stands at *at* of it."""

    text: str
    start: int
    at: int
    sentence: str = ""

    @property
    def whole(self) -> str:
        """The clause, or all of the sentence if it has no verb: ``..., maar in Gdańsk``."""
        is_own = len(self.text.split()) > _FRAGMENT or bool(_RELATIVE.match(self.text))
        return self.text if is_own else self.sentence or self.text

    @property
    def is_of_others(self) -> bool:
        """Whether its subject is somebody named before: ``die moest naar Boekarest``."""
        is_other = _RELATIVE.match(self.text) or _OTHERS.search(self.told)
        return bool(is_other) and not _TO_US.search(self.text)

    @property
    def is_relative(self) -> bool:
        """The same in a clause that depends on another, and does not name us."""
        return bool(_DEPENDENT.match(self.text)) and not _TO_US.search(self.text)

    @property
    def is_earlier(self) -> bool:
        """Whether it may tell of another time than that of the trip."""
        return bool(BEFORE.search(self.text))

    @property
    def is_denied(self) -> bool:
        """Whether it says that something did not happen."""
        return bool(DENIED.search(self.part))

    @property
    def is_passing(self) -> bool:
        """Whether the words around the name, up to a comma, tell of travelling through."""
        before, behind = self._halves
        part = _DEPARTURE.sub("", _START.sub("", before) + behind)
        return bool(PASSING.search(part)) and not STAYED.search(part)

    @property
    def is_break(self) -> bool:
        """Whether it tells of no more than a meal on the way."""
        part = self.part
        return bool(_ROAD.search(part) and _MEAL.search(part)) and not _TO_US.search(part)

    @property
    def told(self) -> str:
        """What stands before the name, and behind it up to a comma."""
        return self.before + self.text[self.at :].split(",")[0]

    @property
    def part(self) -> str:
        """The words around the name, up to a comma or the next thing that was done."""
        return "".join(self._halves)

    @property
    def _halves(self) -> tuple[str, str]:
        """The same before the name, and from there on."""
        borders = [match.span() for match in _PART.finditer(self.text)]
        first = max((end for _start, end in borders if end <= self.at), default=0)
        last = min((start for start, _end in borders if start >= self.at), default=len(self.text))
        return self.text[first : self.at], self.text[self.at : last]

    @property
    def is_on_the_way(self) -> bool:
        """Whether it tells of going there or back, so that it may be no more than a stop."""
        return bool(_ON_THE_WAY.search(self.text))

    @property
    def is_on_foot(self) -> bool:
        """Whether it tells of walking, which goes to a building rather than to a town."""
        return bool(_ON_FOOT.search(self.text))

    @property
    def is_driving(self) -> bool:
        """Whether it tells of a journey that goes from one town to another."""
        return bool(_DRIVING.search(self.text))

    @property
    def is_elsewhere(self) -> bool:
        """Whether it tells where others live, work or come from, or compares."""
        return bool(ELSEWHERE.search(self.told))

    @property
    def is_future(self) -> bool:
        """Whether it has not happened yet."""
        return bool(FUTURE.search(self.told)) and not PAST.search(self.text)

    @property
    def is_out(self) -> bool:
        """Whether it tells of anything but being there ourselves."""
        return self.is_denied or self.is_passing or self.is_of_others

    @property
    def is_by_us(self) -> bool:
        """Whether we are named before the name, or behind it up to a comma: who goes there?"""
        return bool(OURS.search(self.told))

    @property
    def is_us(self) -> bool:
        """The same, beyond doubt: ``wij``, ``de delegatie``."""
        return bool(US.search(self.whole))

    @property
    def is_ours(self) -> bool:
        """Whether it is about those who went."""
        return bool(OURS.search(self.whole))

    @property
    def has_encounter(self) -> bool:
        """Whether it tells what people did or saw there."""
        return bool(ENCOUNTER.search(self.whole))

    @property
    def has_meeting(self) -> bool:
        """The same by more than a verb of all trades: ``In Gent kregen scholen subsidie``."""
        return bool(ENCOUNTER.search(WEAK.sub(" ", self.whole)))

    @property
    def has_motion(self) -> bool:
        """Whether somebody goes somewhere in it, without saying who."""
        return bool(MOTION.search(self.text[: self.at]))

    @property
    def before(self) -> str:
        """What stands before the name."""
        return self.text[: self.at]


def around(sentence: str, start: int, end: int) -> Clause:
    """The clause of *sentence* that holds sentence[start:end], without what is said in passing."""
    for aside in _ASIDE.finditer(sentence):
        if not aside.start() <= start < aside.end():
            blank = " " * len(aside[0])
            sentence = sentence[: aside.start()] + blank + sentence[aside.end() :]
    borders = [
        match
        for match in _BORDER.finditer(sentence)
        if not start <= match.start() < end and not _is_label(sentence, match)
    ]
    first = max((match.end() for match in borders if match.end() <= start), default=0)
    last = min((match.start() for match in borders if match.start() >= end), default=len(sentence))
    if not sentence[:start].strip(" \"“‘'").count(" "):
        # "In La Ménitré, een dorp aan de Loire dat ..., wachtte madame Bourdeau ons op"
        fronted = _FRONTED.match(sentence, end)
        if fronted:  # what holds there of the place is not told of the visit
            last = len(sentence)
            sentence = sentence[:end] + " " * len(fronted[0]) + sentence[fronted.end() :]
    return Clause(sentence[first:last], first, start - first, sentence)


def _is_label(sentence: str, border: re.Match[str]) -> bool:
    """Whether a colon stands behind no more than a word or two: ``Overnachting: Linz``."""
    return border[0] == ":" and len(sentence[: border.start()].split()) <= _LABEL
