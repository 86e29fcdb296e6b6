"""Days and periods in running Dutch text, as people write them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache
from typing import Final, NamedTuple

from ....model.dates import MONTHS, WEEKDAYS

_MONTH_NAMES: Final = {name: number for number, name in enumerate(MONTHS, 1)} | {
    "jan": 1, "feb": 2, "febr": 2, "mrt": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9,
    "sept": 9, "okt": 10, "oct": 10, "nov": 11, "dec": 12,
    "january": 1, "february": 2, "march": 3, "may": 5, "june": 6, "july": 7, "august": 8,
    "october": 10,
}  # fmt: skip
_WEEKDAY: Final = (
    rf"(?:{'|'.join(WEEKDAYS)})(?:ochtend|morgen|middag|avond|nacht)?"
    rf"|(?:{'|'.join(name[:size] for size in (5, 4, 3, 2) for name in WEEKDAYS)})\b\.?"
)
"""A day of the week, in full or cut off: ``woensdagmiddag``, ``woe``, ``vrij``, ``di.``"""
_FULL: Final = "|".join(sorted((name for name in _MONTH_NAMES if len(name) > 4), key=len)[::-1])
_SHORT: Final = "|".join(name for name in _MONTH_NAMES if len(name) <= 4)
_MONTH: Final = rf"(?:(?:{_FULL})\b|(?:mei|may|juni|juli|june|july)\b|(?:{_SHORT})\b\.?)"
_YEAR: Final = r"(?:(?:19|20)\d\d(?!\d)|['’]\d\d\b)"
_NUMBER: Final = r"(?<![\d.,:/])(?<!\d-)\d{1,2}"
_NUMERIC_MONTH: Final = r"(?:0?[1-9]|1[0-2])(?!\d)"
_ONE: Final = re.compile(
    rf"(?:\b(?:de\s+)?(?P<weekday>{_WEEKDAY}),?\s+(?:de\s+|d\.d\.\s+)?)?(?:"
    r"(?<!\d)(?P<y1>(?:19|20)\d\d)-(?P<m1>\d\d)-(?P<d1>\d\d)(?!\d)"
    rf"|(?<!\d)(?P<d2>\d{{1,2}})[-/.](?P<m2>{_NUMERIC_MONTH})[-/.](?P<y2>\d{{4}}|\d\d)(?!\d)"
    rf"|(?P<d3>(?<![\d.,:])\d{{1,2}})(?:e|ste|de|st|nd|rd|th)?\s+(?:of\s+|van\s+)?(?P<m3>{_MONTH})"
    rf"(?:,?\s+(?P<y3>{_YEAR}))?"
    rf"|\b(?P<m4>{_MONTH})\s+(?P<d4>\d{{1,2}})(?:st|nd|rd|th)?(?!\d|[.,:]\d|\s+{_MONTH})"
    rf"(?:,?\s+(?P<y4>{_YEAR}))?"
    rf"|(?P<d5>{_NUMBER})[-/](?P<m5>{_NUMERIC_MONTH})(?![-/.,:%]?\d|\s+{_MONTH})"
    r"|(?P<d6>(?<!\bdag )(?<!\bday )(?<!\bweek )(?<!\bnr\. )"
    r"(?<![\d.,:])\d{1,2})(?:e|ste|de|st|nd|rd|th)?(?![\d%]|[.,:]\d))"
    rf"(?:,?\s+(?P<y0>{_YEAR}))?",
    re.IGNORECASE,
)
"""A day: 2021-11-14, 14-11-2021, 14 november, November 14, 14/11 or only its number."""
_UNTIL: Final = r"t/m|tot\s+en\s+met|t\.?\s?e\.?\s?m\.?|tm|tot|[-–—]|to|until|through|till"
_AND: Final = r",?\s*en|&|\+|,|/|resp\.?|and"
_BETWEEN: Final = re.compile(
    rf"\s*(?:\([^()\d]{{1,20}}\)\s*|\((?:vertrek|aankomst|heen|start)[^()]*\)\s*)?(?:(?P<until>{_UNTIL})|(?P<also>{_AND}))\s*(?:de\s+|the\s+)?",
    re.IGNORECASE,
)
_SPAN: Final = re.compile(r"\btussen\s+$", re.IGNORECASE)
_SPREAD: Final = re.compile(
    r"^[^.?!]{0,60}?\b(?:eindig\w*|t/m|tot(?:\s+en\s+met)?|terug\w*|duurde|keerden?|thuis)\b"
    r"[^.?!\d]{0,25}$",
    re.IGNORECASE,
)

_COMPOUND: Final = re.compile(r"-(?!\w*dag\b)[a-z]{3}")
"""``het 4 mei-comité``."""
_LEAVES: Final = re.compile(
    r"\b(?:vertrok\w*|vertrek\w*|weg|weggegaan|heen\w*|gingen|afgereisd|afreis|op pad|uitgezwaaid"
    r"|gestart|afgereden|vlogen|stapten)\b", re.IGNORECASE,
)  # fmt: skip
_RETURNS: Final = re.compile(
    r"[^.?!;,]{0,40}?\b(?:thuis\w*|terug\w*|retour|geland|landing|landden"
    r"|weer (?:op|in|aan|bij))\b",
    re.IGNORECASE,
)
_NEARBY: Final = 60
"""Characters around a date in which the word for leaving stands."""


class Day(NamedTuple):
    """A day as far as it is written: month or year may be 0; *weekday* in full or ""."""

    day: int
    month: int = 0
    year: int = 0
    weekday: str = ""

    def at(self, year: int = 0, month: int = 0) -> date | None:
        """The date, with *year* or *month* where none is written; None if there is no such day."""
        try:
            return date(self.year or year, self.month or month, self.day)
        except ValueError:
            return None

    def fits(self, day: date) -> bool:
        """Whether the weekday that is written is that of *day*."""
        return not self.weekday or WEEKDAYS[day.weekday()] == self.weekday


class Written(NamedTuple):
    """One day or a period in a text.

    start, end: where in the text.
    first, last: its days; the same day for a single one.
    join: the words between them: "t/m", "tot", "en"; "" for a single day.
    """

    start: int
    end: int
    first: Day
    last: Day
    join: str = ""

    @property
    def is_period(self) -> bool:
        """Whether it is more than one day."""
        return bool(self.join)


class _Token(NamedTuple):
    """A day as it is written at text[start:end], and how it is joined to the one before it."""

    start: int
    end: int
    day: Day
    join: str = ""
    is_until: bool = False
    is_plain: bool = True
    """It has its month in words, its year or its day of the week."""
    is_english: bool = False


def find(text: str) -> list[Written]:
    """All days and periods in *text*, in order; a day needs at least a month."""
    return list(_found(text)) if any(map(str.isdigit, text)) else []


@lru_cache(maxsize=20_000)  # many look for days in the same line
def _found(text: str) -> tuple[Written, ...]:
    return tuple(written for chain in _chains(text) for written in _written(_filled(chain)))


def _chains(text: str) -> Iterator[list[_Token]]:
    """Days in *text*; those that are joined together."""
    chain: list[_Token] = []
    for match in _ONE.finditer(text):
        day = _day(match)
        if day is None or _COMPOUND.match(text, match.end()):
            continue
        is_plain = bool(match["d1"] or match["d2"] or match["m3"] or match["m4"] or day.weekday)
        token = _Token(match.start(), match.end(), day, is_plain=is_plain,
                       is_english=bool(match["m4"]))  # fmt: skip
        between = _BETWEEN.fullmatch(text, chain[-1].end, token.start) if chain else None
        if between is None:
            yield chain
            chain = [token]
        else:
            join = " ".join((between["until"] or between["also"]).lower().split())
            is_span = len(chain) == 1 and bool(_SPAN.search(text, 0, chain[0].start))
            is_until = bool(between["until"]) or (is_span and join == "en")
            chain.append(token._replace(join=join, is_until=is_until))
    yield chain


def _filled(chain: list[_Token]) -> list[_Token]:
    """*chain* with the months and years that stand only once; [] if it has no month."""
    if not any(token.is_plain for token in chain) and not (len(chain) == 2 and chain[1].is_until):
        return []  # "1/3 of them"
    if len(chain) == 2 and chain[1].join == "," and not chain[0].day.month:
        chain = chain[1:]  # "Bijlage 2, 3 mei"
    tokens = list(chain)
    for index in range(len(tokens) - 2, -1, -1):  # "8 t/m 10 oktober 2019"
        day, other = tokens[index].day, tokens[index + 1].day
        day = day._replace(month=day.month or other.month, year=day.year or other.year)
        tokens[index] = tokens[index]._replace(day=day)
    for index in range(1, len(tokens)):
        tokens[index] = _after(tokens[index], tokens[index - 1])
    return [token for token in tokens if token.day.month]


def _after(token: _Token, before: _Token) -> _Token:
    """*token* with what the day before it tells: ``October 8-10``, ``3 mei 2018 - 2 juni``."""
    day, other = token.day, before.day
    month = day.month or (other.month if before.is_english else 0)
    year = day.year or (other.year and other.year + (month < other.month))
    return token._replace(day=day._replace(month=month, year=year), is_english=before.is_english)


def _written(tokens: list[_Token]) -> Iterator[Written]:
    """The periods and single days of one chain."""
    while tokens:
        count = _together(tokens)
        first, last = tokens[0], tokens[count - 1]
        yield Written(first.start, last.end, first.day, last.day, last.join if count > 1 else "")
        tokens = tokens[count:]


def _together(tokens: list[_Token]) -> int:
    """How many days at the start of a chain are one period."""
    if len(tokens) > 1 and tokens[1].is_until:
        return 2
    count = 1
    while count < len(tokens) and not tokens[count].is_until and _follows(tokens, count):
        count += 1
    return count


def _follows(tokens: list[_Token], index: int) -> bool:
    """Whether a day is the next one after that before it: ``16, 17 en 18 november``."""
    one, other = tokens[index - 1].day.at(2000), tokens[index].day.at(2000)
    return one is not None and other is not None and other - one == timedelta(1)


def _day(match: re.Match[str]) -> Day | None:
    """The day of a match; None if there is no such day, or it is no more than a number."""
    nth = next(nth for nth in "123456" if match[f"d{nth}"])
    groups = match.groupdict()
    day, month = int(match[f"d{nth}"]), groups.get(f"m{nth}") or ""
    weekday = (match["weekday"] or "").lower().rstrip(".")
    if not 1 <= day <= 31:
        return None
    number = int(month) if month.isdecimal() else _MONTH_NAMES.get(month.lower().rstrip("."), 0)
    if month and not 1 <= number <= 12:
        return None
    full = next((name for name in WEEKDAYS if weekday.startswith(name)), "")
    name = full or next((name for name in WEEKDAYS if weekday and name.startswith(weekday)), "")
    return Day(day, number, _year(groups.get(f"y{nth}") or match["y0"]), name)


def _year(text: str | None) -> int:
    if not text:
        return 0
    digits = text.lstrip("'’")
    return int(digits) if len(digits) == 4 else 2000 + int(digits)


def joined(text: str, found: list[Written]) -> list[Written]:
    """*found* with days joined that a sentence makes a period of.

    ``startte op zondagavond 11 november en eindigde op donderdag 15 november``
    """
    result: list[Written] = []
    for one in found:
        before = result[-1] if result else None
        if (
            before
            and not before.join
            and not one.join
            and _SPREAD.match(text[before.end : one.start])
        ):
            first = before.first
            first = first._replace(year=first.year or one.last.year)
            result[-1] = Written(before.start, one.end, first, one.last, "t/m")
        elif before and _is_there_and_back(text, before, one):
            first, last = before.first, one.last
            year = last.year or (first.year and first.year + (last.month < first.month))
            result[-1] = Written(before.start, one.end, first, last._replace(year=year), "t/m")
        else:
            result.append(one)
    return result


def leaves(text: str) -> bool:
    """Whether *text* tells of leaving, so that a day in it is only the first of a trip."""
    return bool(_LEAVES.search(text))


def _is_there_and_back(text: str, first: Written, last: Written) -> bool:
    """``18 september vroeg vertrokken, donderdag 21 september weer thuis``."""
    if first.join or last.join or last.start - first.end > _NEARBY:
        return False
    leaving = text[max(0, first.start - _NEARBY) : last.start]
    return bool(_LEAVES.search(leaving) and _RETURNS.match(text, last.end))
