"""How many people went, where the report gives the number itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from ....i18n import console as _
from ....model import sentences
from ..structure.headings import SINGLE
from ..structure.lines import Line
from ..structure.sections import Section
from ..word_lists import A_NUMBER, value

_COLLECTIVE: Final = {
    "tweeën": 2, "tweeen": 2, "drieën": 3, "drieen": 3, "vieren": 4, "vijven": 5, "zessen": 6,
    "zevenen": 7, "achten": 8, "negenen": 9, "tienen": 10, "elven": 11, "twaalven": 12,
}  # fmt: skip
"""What follows on "met z'n"."""
_ALL_OF_US: Final = "|".join(_COLLECTIVE)
_PEOPLE: Final = (
    r"(?:personen|persoon|mensen|man|vrouw|deelnemers?|reizigers?|leden|lid|gemeenteambtenaren"
    r"|ambtenaren|medewerkers)\b"
)
_TOTAL: Final = re.compile(
    rf"(?:=|\b(?:in\s+)?totaal(?:\s+(?:met|dus|ging(?:en)?|waren|zijn))*\s*:?)\s*(?P<n>{A_NUMBER})\b"
    rf"|\b(?P<o>{A_NUMBER})\s+(?:{_PEOPLE}\s+)?(?:in|als)\s+totaal\b",
    re.IGNORECASE,
)
_MARKED: Final = re.compile(r"\((?P<n>\d{1,2})(?:\s*(?:pers\b\.?|personen|man))?\)\s*:?$", re.I)
"""In a heading: ``Delegatie Diemen (6)``."""
_SHORT: Final = re.compile(r"(?<![\w.])(?P<n>[1-9]\d?)\s+pers(?:\.|\b)", re.IGNORECASE)
_OF_TRIP: Final = re.compile(
    r"\b(?:\w*reis\w*|reed|reden|\w*bezoek\w*|gingen|ging|vertrokken|waren|was|zijn|togen|trokken"
    r"|vlogen|mee|deelnem\w*|deelgenomen)\b",
    re.IGNORECASE,
)
"""Words of a sentence that tells who went."""
_OF_OTHERS: Final = re.compile(r"\b(?:ze|zij|die)\b", re.IGNORECASE)
_WRITER: Final = re.compile(r"\b(?:ik|ondergetekende)\b", re.IGNORECASE)
"""Who may not be counted in ``met twee collega's``."""
_FIRST: Final = re.compile(
    rf"^\W*(?:(?:met|wij waren|we waren)\s+)*(?P<n>(?!een\s+(?!{_PEOPLE}))(?:{A_NUMBER}))\b"
    r"(?!\s+(?:gemeente\b|\w+\s+en\s+\d))",
    re.IGNORECASE,
)
_ALONE: Final = re.compile(
    rf"(?:^|[.;:)?]\s+)(?P<n>{A_NUMBER})\s+{_PEOPLE}\s*(?:[.;(]|$)", re.IGNORECASE
)
"""A sentence that is no more than the number: ``Wethouder en een raadslid. 2 personen.``"""
_ANY: Final = re.compile(rf"^[^,:;]*?\b(?P<n>{A_NUMBER})\s+{_PEOPLE}", re.IGNORECASE)
_WITH: Final = re.compile(
    rf"\bmet\s+(?P<n>{A_NUMBER})\s+(?:personen|mensen|man\b|collega['’]?s)"
    rf"|\b(?P<o>{A_NUMBER})\s+(?:collega['’]?s|medewerkers|ambtenaren)\s+van\s+(?:de|onze)\s+gemeente",
    re.IGNORECASE,
)
_TOGETHER: Final = re.compile(
    rf"\bmet\s+(?:z['’]?n|zijn|ons|hun|haar)\s+(?P<n>{_ALL_OF_US})\b|\bons\s+(?P<o>{_ALL_OF_US})\b",
    re.IGNORECASE,
)
_DELEGATION: Final = re.compile(
    rf"\b(?:delegatie|groep|\w*gezelschap|team|afvaardiging)\s+(?:van|bestond\s+(?:\w+\s+){{0,2}}?uit"
    rf"|telde|met)\s+(?P<n>{A_NUMBER})(?:\s+(?:{_PEOPLE}|[A-Z]\w+)|(?=\s*[(:,]))",
    re.IGNORECASE,
)
_SIZED: Final = re.compile(
    rf"\b(?P<n>{A_NUMBER})[-\s]?(?:koppige|hoofdige|persoons)\s+(?:delegatie|groep|gezelschap)",
    re.IGNORECASE,
)
_ASIDE: Final = re.compile(
    rf"(?:^|[,;(–—])\s*(?P<n>{A_NUMBER})\s+(?:personen|mensen|man|deelnemers|reizigers|p\.)"
    r"(?=\s*(?:[,;).–—]|$|sterk\b|in totaal\b|totaal\b))",
    re.IGNORECASE,
)
"""Beside other things about a trip: ``De reis was van 7 tot 9 mei, vier man, met de trein``."""
_EARLY: Final = 12
"""Lines from the start in which a report says in passing how many went."""


class Travellers(NamedTuple):
    """How many went; 0 if the report does not say it.  And what is doubtful about it."""

    number: int = 0
    doubts: tuple[str, ...] = ()


def find(sections: Iterable[Section]) -> Travellers:
    """The number of travellers: the answer to the question for it, or what is told in passing."""
    parts = list(sections)
    asked = [part for part in parts if part.role == "travellers"]
    for part in asked:
        if part.lines and (answer := _answer(part.lines)).number:
            return answer
    for part in asked:
        if part.heading and (marked := _MARKED.search(part.heading.text)):
            return Travellers(_value(marked))
    others = [part for part in parts if part.role not in ("letter", "follow-ups")]
    early = [line for part in others if part.role not in SINGLE for line in part.lines]
    counts = {count for line in early[:_EARLY] for count in _told(line.text)}
    counts |= {
        _value(match) for part in others for line in part.lines for match in _together(line.text)
    }
    if len(counts) != 1:
        return Travellers()
    return Travellers(counts.pop(), (_("This stands in a sentence. Did so many people go?"),))


def _answer(lines: list[Line]) -> Travellers:
    """The number in an answer; none if the answer is a list that somebody has to count."""
    first = lines[0]
    if first.number.rstrip(".)").isdecimal() and not any(line.number for line in lines[1:]):
        # "4. Wethouder, ambtenaar en twee boeren" is no item of a list
        doubt = _("This number stands before a line, as in a list. Did so many people go?")
        return Travellers(int(first.number.rstrip(".)")), (doubt,))
    for pattern in (_TOTAL, _DELEGATION, _FIRST, _ALONE, _TOGETHER, _ANY, _WITH):
        if match := pattern.search(first.text):
            return _checked(first.text, _value(match), is_total=pattern is _TOTAL)
    return Travellers()


def _checked(text: str, count: int, is_total: bool) -> Travellers:
    """*count*, with a doubt if the answer has other numbers that may have to be added."""
    others = [one for one in re.findall(r"\b\d{1,3}\b", text) if int(one) > count]
    if others and not is_total:
        return Travellers(count, (_("There are more numbers in the answer. Is this the total?"),))
    return Travellers(count)


def _told(text: str) -> Iterator[int]:
    """The numbers that a line gives for the whole group."""
    yield from map(_value, _together(text))
    for pattern in (_TOTAL, _DELEGATION, _SIZED, _SHORT):
        for match in pattern.finditer(text):
            if pattern is not _TOTAL or re.match(rf"\s*{_PEOPLE}", text[match.end() :]):
                yield _value(match)
    for sentence in sentences.split(text):
        if _OF_TRIP.search(sentence) and not _WRITER.search(sentence):
            yield from map(_value, _WITH.finditer(sentence))
    if _OF_TRIP.search(text) and not _WRITER.search(text):
        yield from map(_value, _ASIDE.finditer(text))


def _together(text: str) -> Iterator[re.Match[str]]:
    """``Met z'n vijven``, if that is not said of others."""
    for match in _TOGETHER.finditer(text):
        if not _OF_OTHERS.search(text, max(0, match.start() - 40), match.start()):
            yield match


def _value(match: re.Match[str]) -> int:
    word = next(filter(None, match.groups())).lower()
    return _COLLECTIVE.get(word) or value(word)
