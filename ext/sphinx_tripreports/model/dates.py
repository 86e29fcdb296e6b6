"""Dates as Dutch reports write them, and the check that a weekday fits its date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Final, NamedTuple

MONTHS: Final = ("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus",
                 "september", "oktober", "november", "december")  # fmt: skip
WEEKDAYS: Final = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")

_WEEKDAY: Final = "|".join(WEEKDAYS)
_PARTS_OF_DAY: Final = "ochtend|middag|avond|nacht"
_WRITTEN: Final = re.compile(
    rf"\b(?:(?P<weekday>{_WEEKDAY})(?:{_PARTS_OF_DAY})?,?\s+)?"
    rf"(?P<day>\d{{1,2}})\s+(?P<month>{'|'.join(MONTHS)})\b(?:\s+(?P<year>\d{{4}})\b)?",
    re.IGNORECASE,
)
_ISO: Final = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_NUMERIC: Final = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})")


class WeekdayError(ValueError):
    """The weekday that was written is not that of the date.

    Args: the weekday as written, the date, and the weekday that it really is.
    """

    def __init__(self, written: str, day: date) -> None:
        super().__init__(written, day)
        self.written = written
        self.day = day
        self.actual = WEEKDAYS[day.weekday()]


class WrittenDate(NamedTuple):
    """A date with a weekday in running text that does not fit."""

    text: str
    written: str
    day: date
    actual: str


def parse_date(text: str) -> str:
    """A date in a field as ISO 8601 (``2021-11-14``).

    Takes ISO, ``14-11-2021`` and ``[zondag] 14 november 2021``.

    Raises:
        WeekdayError: the weekday given is not that of the date.
        ValueError: not a date, or one that the calendar lacks (30 februari).
    """
    text = text.strip()
    if match := _ISO.fullmatch(text):
        return date(*map(int, match.groups())).isoformat()
    if match := _NUMERIC.fullmatch(text):
        day, month, year = map(int, match.groups())
        return date(year, month, day).isoformat()
    match = _WRITTEN.fullmatch(text)
    if match is None or match["year"] is None:
        raise ValueError(text)
    found = date(int(match["year"]), MONTHS.index(match["month"].lower()) + 1, int(match["day"]))
    if match["weekday"] and WEEKDAYS[found.weekday()] != match["weekday"].lower():
        raise WeekdayError(match["weekday"].lower(), found)
    return found.isoformat()


def wrong_weekdays(text: str, year: int | None) -> Iterator[WrittenDate]:
    """Dates in running *text* whose weekday does not fit.

    *year* is that of the trip, for dates that name none; without it those are passed over, as
    are days that do not exist.
    """
    for match in _WRITTEN.finditer(text):
        in_year = int(match["year"]) if match["year"] else year
        if match["weekday"] is None or in_year is None:
            continue
        try:
            day = date(in_year, MONTHS.index(match["month"].lower()) + 1, int(match["day"]))
        except ValueError:
            continue
        written = match["weekday"].lower()
        actual = WEEKDAYS[day.weekday()]
        if actual != written:
            yield WrittenDate(" ".join(match[0].split()), written, day, actual)


def dutch_date(iso: str) -> str:
    """``2021-11-14`` as ``14 november 2021``; an empty string stays empty."""
    if not iso:
        return ""
    day = date.fromisoformat(iso)
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def dutch_period(start: str, end: str) -> str:
    """A period in the shortest clear Dutch: ``14 t/m 18 november 2021``."""
    if not end or start == end:
        return dutch_date(start)
    if not start:
        return f"t/m {dutch_date(end)}"
    first, last = date.fromisoformat(start), date.fromisoformat(end)
    if first.year != last.year:
        return f"{dutch_date(start)} t/m {dutch_date(end)}"
    if first.month != last.month:
        return f"{first.day} {MONTHS[first.month - 1]} t/m {dutch_date(end)}"
    return f"{first.day} t/m {dutch_date(end)}"
