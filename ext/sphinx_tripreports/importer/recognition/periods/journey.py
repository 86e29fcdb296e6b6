"""The days of going and coming back, where a report dates its congress and tells them apart."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from ....model import sentences
from .dates import Written
from .period_candidates import DERIVED, Candidate, length

_MOST: Final = 3
"""Days that a journey begins before the first day of a congress, or ends after the last."""
_GOING: Final = re.compile(
    r"\b(?:(?:af|heen)?gereisd|(?:heen)?gevlogen|vertrokken|aangekomen|heenreis|aankomst|reisden"
    r"|vlogen|vertrokken)\b"
)
_RETURNING: Final = re.compile(
    r"\b(?:terug(?:gekomen|gereisd|gevlogen|gekeerd|reis|vlucht|gereden)"
    r"|(?:reisden|vlogen|keerden|reden|kwamen)\b[^.;]*\bterug)\b"
)
_CONGRESS: Final = re.compile(
    r"\b(?:\w*congres|\w*conferentie|\w*beurs|symposium|forum|festival|summit)\s+(?:\w+\s+)?"
    r"(?:duurde|was|werd|vond|liep|begon)\b",
    re.IGNORECASE,
)
_US: Final = re.compile(
    r"\b(?:wij|we|ik|delegatie|groep|heenreis|terugreis|wethouder|ons)\b", re.IGNORECASE
)


def is_of_congress(candidate: Candidate) -> bool:
    """Whether its sentence gives the days of a congress, which may not be those of the trip."""
    return bool(_CONGRESS.search(_sentence(candidate)))


def added(chosen: Candidate, others: Iterable[Candidate]) -> Candidate:
    """*chosen* with the day before it on which we left, and the one after it that we came back."""
    if not chosen.written.join:
        return chosen
    written = chosen.written
    for one in others:
        day = one.written
        if day.join:
            continue
        sentence = _sentence(one)
        if not _US.search(sentence):
            continue
        earlier = Written(day.start, day.end, day.first, written.last, written.join)
        later = Written(written.start, written.end, written.first, day.last, written.join)
        if _GOING.search(sentence) and _is_longer(earlier, written):
            written = written._replace(first=day.first._replace(year=written.first.year))
        elif _RETURNING.search(sentence) and _is_longer(later, written):
            written = written._replace(last=day.last._replace(year=written.last.year))
    if written == chosen.written:
        return chosen
    return chosen._replace(written=written._replace(join=DERIVED))


def _is_longer(one: Written, other: Written) -> bool:
    return 0 < length(one) - length(other) <= _MOST


def _sentence(candidate: Candidate) -> str:
    """The sentence in which a day stands."""
    at = 0
    for sentence in sentences.split(candidate.text):
        at = candidate.text.find(sentence, at)
        if at <= candidate.written.start < at + len(sentence):
            return sentence
        at += len(sentence)
    return candidate.text
