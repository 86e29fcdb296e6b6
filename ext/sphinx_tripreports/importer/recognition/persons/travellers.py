"""How many people went, where the report gives the number itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from ....i18n import console as _
from ....model import sentences
from ....model.text import fold
from ..places.visit_words import ADJECTIVES
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
    rf"(?:=|\b(?:bij elkaar|samen)\s+dus|[,;]\s+dus(?:\s+met)?"
    rf"|\b(?:in\s+)?totaal(?:\s+(?:met|dus|ging(?:en)?|waren|zijn))*\s*:?)\s*(?P<n>{A_NUMBER})\b"
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
    r"(?!\s+(?:gemeente\b|\w+\s+en\s+\d|van\s+(?:de\s+)?gemeente\b[^.]*\sen\s+\d))",
    re.IGNORECASE,
)
_ALONE: Final = re.compile(
    rf"(?:^|[.;:)?]\s+)(?P<n>{A_NUMBER})\s+{_PEOPLE}\s*(?:[.;(]|$)", re.IGNORECASE
)
"""A sentence that is no more than the number: ``Wethouder en een raadslid. 2 personen.``"""
_ANY: Final = re.compile(rf"^[^,:;]*?\b(?<!\ben )(?P<n>{A_NUMBER})\s+{_PEOPLE}", re.IGNORECASE)
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
_FROM_US: Final = re.compile(
    rf"\b(?:vanuit|namens)\s+(?:(?:de|onze)\s+gemeente|(?:de\s+gemeente\s+)?[A-ZÀ-Ž][\w-]+)"
    rf"\s+(?P<n>{A_NUMBER})(?:\s+{_PEOPLE}|\s*\()",
    re.IGNORECASE,
)
"""``Vanuit Tiel 2 personen``, ``Namens onze gemeente vier (...)``, of a larger group."""
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
_PLAIN: Final = re.compile(
    rf"\W*(?:(?:met|wij waren|we waren)\s+)*(?:{A_NUMBER})"
    r"(?:\s+(?:personen|persoon|pers\b\.?|mensen|man|deelnemers?|reizigers?))?"
    rf"(?:\s*(?:$|[.:;(]|[–—-]\s|,(?!\s*(?:{A_NUMBER})\b))|\s+en\s+wel\b)",
    re.IGNORECASE,
)
"""An answer that begins with no more than a number of persons."""
_BESIDES: Final = re.compile(
    rf"\b(?:plus|daarnaast|bovendien|excl\w*|naast|nog|ongeveer|circa|ca|zo['’]?n|aangesloten"
    rf"|ter plaatse|later|buiten|behalve|samen met|vergezeld|en\s+(?:{A_NUMBER})\s+van)\b"
    r"|^[^:.;(,]*\([^()]*\)\s*,?\s*(?:en|\+)\s",
    re.IGNORECASE,
)
"""What tells of others, who may have to be counted or not."""
_WIDER: Final = re.compile(
    r"\b(?:meegereisd|meegegaan|aangesloten|onderdeel|deel\s+(?:van|uit)|(?:de|een)\s+(?:\w+\s+)?"
    r"(?:groep|delegatie|missie|gezelschap)\s+(?:van|uit)|regio\w*|provincie)\b", re.IGNORECASE,
)  # fmt: skip
"""What tells of a group of others too: ``Eén. Meegereisd met de groep van de provincie (9)``."""
_PLUS: Final = re.compile(
    r"(?:[^.;:()]|\([^()]*\)){0,60}?\s(?:plus|en nog|naast|samen met)\s+(?:ook\s+)?"
    rf"(?:{A_NUMBER})\b",
    re.IGNORECASE,
)
"""``met z'n drieën namens Tiel (...), plus twee ondernemers``: somebody has to add."""
_LISTED: Final = re.compile(r"\s*(?::|,\s*te weten)\s*(?P<list>[^.;]+)|\s*\((?P<inner>[^()]+)\)")
_ENDED: Final = re.compile(r"[.:;(=]\s*(?:[^\W\d]+\s+){0,3}$")
"""A list has ended before ``Dus met 3 man``, and not before ``en 3 raadsleden``."""
_NEXT: Final = re.compile(r"\s*(?:,\s*en\b|,|\ben\b|\+)\s*")
_EACH: Final = re.compile(rf"(?P<n>{A_NUMBER})\b", re.IGNORECASE)
_DUTCH: Final = {word for word, code in ADJECTIVES.items() if code == "NL"}
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
        heading = part.heading.text if part.heading else ""
        marked = _MARKED.search(heading) or _DELEGATION.search(f"{heading}:")
        if marked:
            return _of_heading(_value(marked), part.lines)
    others = [part for part in parts if part.role not in ("letter", "follow-ups")]
    early = [line for part in others if part.role not in SINGLE for line in part.lines]
    counts = {count for line in early[:_EARLY] for count in _told(line.text)}
    counts |= {
        _value(match) for part in others for line in part.lines for match in _together(line.text)
    }
    if len(counts) != 1:
        return Travellers()
    return Travellers(counts.pop(), (_("This stands in a sentence. Did so many people go?"),))


def _of_heading(count: int, lines: list[Line]) -> Travellers:
    """The number in a heading, which is sure only if as many items stand below it."""
    if sum(line.kind == "item" for line in lines) == count:
        return Travellers(count)
    return Travellers(count, (_("This stands in a heading. Did so many people go?"),))


def _answer(lines: list[Line]) -> Travellers:
    """The number in an answer; none if the answer is a list that somebody has to count."""
    first = lines[0]
    if first.number.rstrip(".)").isdecimal() and not any(line.number for line in lines[1:]):
        # "4. Wethouder, ambtenaar en twee boeren" is no item of a list
        doubt = _("This number stands before a line, as in a list. Did so many people go?")
        return Travellers(int(first.number.rstrip(".)")), (doubt,))
    for pattern in (_FROM_US, _TOTAL, _DELEGATION, _FIRST, _ALONE, _TOGETHER, _ANY, _WITH):
        if match := pattern.search(first.text):
            is_total = pattern in (_TOTAL, _ALONE)
            return _checked(first.text, match, is_total=is_total)
    return Travellers()


def _checked(text: str, match: re.Match[str], *, is_total: bool) -> Travellers:
    """The number of *match*, without a doubt only if the answer plainly gives it.

    That is if it is called the total, if the answer begins with no more than a number of persons,
    or if it lists as many.
    """
    count = _value(match)
    first = _FIRST.search(text) if is_total and _PLAIN.match(text) else None
    if first is not None and _value(first) != count:
        is_wider = _WIDER.search(text, first.end()) is not None
        doubt = _("There are more numbers in the answer. Is this the total?")
        return Travellers(_value(first) if is_wider else count, (doubt,))
    if not is_total and any(int(one) > count for one in re.findall(r"\b\d{1,3}\b", text)):
        return Travellers(count, (_("There are more numbers in the answer. Is this the total?"),))
    is_plain = is_total or bool(_PLAIN.match(text)) or count in _listed(text, match)
    if not is_plain or _BESIDES.search(text) or _WIDER.search(text, match.end()):
        doubt = _("The answer tells more than a number of persons. Did so many people go?")
        return Travellers(count, (doubt,))
    return Travellers(count)


def _listed(text: str, match: re.Match[str]) -> tuple[int, int]:
    """How many persons are listed before a number, and behind it; 0 if none are."""
    found = _LISTED.match(text, match.end())
    behind = (found["list"] or found["inner"]) if found else ""
    before = text[: match.start(match.lastgroup or 0)]
    return _persons(before) if _ENDED.search(before) else 0, _persons(behind)


def _persons(text: str) -> int:
    """``Jan Bos (teamleider), An Vos en vier medewerkers`` are six."""
    names = _NEXT.split(re.sub(r"\([^()]*\)", "", text))
    counts = (_EACH.match(name) for name in names if re.search(r"\w", name))
    return sum(_value(one) if one else 1 for one in counts)


def _told(text: str) -> Iterator[int]:
    """The numbers that a line gives for the whole group."""
    yield from map(_value, _together(text))
    for pattern in (_TOTAL, _DELEGATION, _SIZED, _SHORT):
        for match in pattern.finditer(text):
            is_of_us = pattern is not _TOTAL or re.match(rf"\s*{_PEOPLE}", text[match.end() :])
            if is_of_us and not _is_foreign(match[0]):
                yield _value(match)
    for sentence in sentences.split(text):
        if _OF_TRIP.search(sentence):
            writer = _WRITER.search(sentence)
            found = () if writer and writer[0] == "ik" else _WITH.finditer(sentence)
            yield from (_value(one) for one in found if not (writer and "coll" in one[0]))
    if _OF_TRIP.search(text) and not _WRITER.search(text):
        yield from map(_value, _ASIDE.finditer(text))


def _is_foreign(group: str) -> bool:
    """Whether people of another country are counted: ``een groep van tien Canadese gasten``."""
    return bool((ADJECTIVES.keys() - _DUTCH) & set(fold(group).split()))


def _together(text: str) -> Iterator[re.Match[str]]:
    """``Met z'n vijven``, if that is not said of others."""
    for match in _TOGETHER.finditer(text):
        is_of_others = _OF_OTHERS.search(text, max(0, match.start() - 40), match.start())
        if not (is_of_others or _PLUS.match(text, match.end())):
            yield match


def _value(match: re.Match[str]) -> int:
    word = next(filter(None, match.groups())).lower()
    return _COLLECTIVE.get(word) or value(word)
