"""Days and periods in running Dutch text, as people write them."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final, NamedTuple

from ...model.dates import MONTHS, WEEKDAYS

_MONTH_NAMES: Final = {name: number for number, name in enumerate(MONTHS, 1)} | {
    "jan": 1, "feb": 2, "febr": 2, "mrt": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9,
    "sept": 9, "okt": 10, "oct": 10, "nov": 11, "dec": 12,
    "january": 1, "february": 2, "march": 3, "may": 5, "june": 6, "july": 7, "august": 8,
    "october": 10,
}  # fmt: skip
_WEEKDAY_NAMES: Final = {name: name for name in WEEKDAYS} | {name[:2]: name for name in WEEKDAYS}

_WEEKDAY = (
    rf"(?:{'|'.join(WEEKDAYS)})(?:ochtend|middag|avond|nacht)?"
    rf"|(?:{'|'.join(name[:2] for name in WEEKDAYS)})\b\.?"
)
_FULL = "|".join(sorted((name for name in _MONTH_NAMES if len(name) > 4), key=len, reverse=True))
_SHORT = "|".join(name for name in _MONTH_NAMES if len(name) <= 4)
_MONTH = rf"(?:(?:{_FULL})\b|(?:mei|may|juni|juli|june|july)\b|(?:{_SHORT})\b\.?)"
_YEAR = r"(?:(?:19|20)\d\d(?!\d)|['’]\d\d\b)"
_ONE: Final = (
    rf"(?:(?:de\s+)?\b(?P<wd{{n}}>{_WEEKDAY}),?\s+(?:de\s+|d\.d\.\s+)?)?"
    rf"(?P<d{{n}}>(?<!\d)(?<!\d[.,/-])\d{{{{1,2}}}})(?:e|ste|de)?(?![\d%])"
    rf"(?:\s+(?P<m{{n}}>{_MONTH})(?:,?\s+(?P<y{{n}}>{_YEAR}))?)?"
)
_OTHER: Final = _ONE.format(n=2).replace(r"(?<!\d[.,/-])", "")
_JOIN: Final = (
    r"(?:t/m|tot\s+en\s+met|t\.?\s?e\.?\s?m\.?|tm|tot|[-–—]|en|&|\+|,|/|to|until|through)"
)
_WRITTEN: Final = re.compile(
    rf"\b{_ONE.format(n=1)}(?P<rest>(?:\s*,\s*\d{{1,2}}(?!\d)(?=\s*(?:,|en\b|&)))*)"
    rf"(?:\s*(?P<join>{_JOIN})\s*{_OTHER})?",
    re.IGNORECASE,
)
_NUMERIC_ONE: Final = (
    rf"(?:\b(?P<wd{{n}}>{_WEEKDAY}),?\s+)?(?P<d{{n}}>(?<!\d)\d{{{{1,2}}}})[-/.](?P<m{{n}}>\d{{{{1,2}}}})"
    rf"[-/.](?P<y{{n}}>\d{{{{4}}}}|\d{{{{2}}}})(?!\d)"
)
_ISO_ONE: Final = r"(?<!\d)(?P<y{n}>(?:19|20)\d\d)-(?P<m{n}>\d\d)-(?P<d{n}>\d\d)(?!\d)(?P<wd{n}>)"
_NUMERIC, _ISO = (
    re.compile(rf"{one.format(n=1)}(?:\s*(?P<join>{_JOIN})\s*{one.format(n=2)})?", re.IGNORECASE)
    for one in (_NUMERIC_ONE, _ISO_ONE)
)
_SPREAD: Final = re.compile(
    r"^[^.?!]{0,45}?\b(?:eindig\w*|t/m|tot(?:\s+en\s+met)?|terug\w*|duurde)\b[^.?!\d]{0,20}$", re.I
)


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


def find(text: str) -> list[Written]:
    """All days and periods in *text*, in order; a day needs at least a month."""
    found: list[Written] = []
    for pattern in (_ISO, _NUMERIC, _WRITTEN):
        for match in pattern.finditer(text):
            if any(one.start < match.end() and match.start() < one.end for one in found):
                continue
            found += _written(match)
    return sorted(found)


def _written(match: re.Match[str]) -> Iterator[Written]:
    first, last = _day(match, 1), _day(match, 2)
    if first is None:
        return
    if last is None or not last.month:
        if first.month:
            yield Written(match.start(), _end(match, 1), first, first)
        return
    first = first._replace(month=first.month or last.month, year=first.year or last.year)
    join = " ".join(match["join"].lower().split())
    rest = match.groupdict().get("rest") or ""
    days = [first.day, *map(int, re.findall(r"\d+", rest)), last.day]
    if join in ("en", "&", "+", ",", "/") and not _follow(days, first, last):
        yield Written(match.start(), _end(match, 1), first, first)
        yield Written(match.start("d2"), match.end(), last, last)
        return
    yield Written(match.start(), match.end(), first, last, join)


def _end(match: re.Match[str], nth: int) -> int:
    """Where the day ends that is the *nth* of *match*."""
    return max(match.end(f"{part}{nth}") for part in "dmy")


def _follow(days: list[int], first: Day, last: Day) -> bool:
    """Whether days that are summed up follow each other (``16, 17 en 18 november``)."""
    if len(days) > 2:
        return all(b - a == 1 for a, b in itertools.pairwise(days))
    one, other = first.at(2000), last.at(2000)
    return one is not None and other is not None and other - one == timedelta(1)


def _day(match: re.Match[str], nth: int) -> Day | None:
    day, month, year = match[f"d{nth}"], match[f"m{nth}"], match[f"y{nth}"]
    if not day or not 1 <= int(day) <= 31:
        return None
    weekday = (match[f"wd{nth}"] or "").lower().rstrip(".")
    number = 0
    if month:
        number = int(month) if month.isdecimal() else _MONTH_NAMES[month.lower().rstrip(".")]
        if not 1 <= number <= 12:
            return None
    name = next((_WEEKDAY_NAMES[key] for key in _WEEKDAY_NAMES if weekday == key), "") or next(
        (full for full in WEEKDAYS if weekday.startswith(full)), ""
    )
    return Day(int(day), number, _year(year), name)


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
        else:
            result.append(one)
    return result
