"""Days that a mail or letter counts from its own date: ``vorige week di t/m do``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from ....model.dates import WEEKDAYS
from .dates import Day, Written

_DAY: Final = (
    rf"(?:{'|'.join(WEEKDAYS)})"
    rf"|(?:{'|'.join(name[:size] for size in (5, 4, 3, 2) for name in WEEKDAYS)})\b\.?"
)
_PART: Final = r"(?:ochtend|morgen|middag|avond)?"
_COUNTED: Final = re.compile(
    r"\b(?:(?P<week>(?:vorige|afgelopen|verleden)\s+week)|afgelopen|vorige|jongstleden)\s+(?:op\s+|van\s+)?"
    rf"(?P<first>{_DAY}){_PART}(?:\s*(?:t/m|tot\s+en\s+met|tot|en|&|-|–)\s*(?P<last>{_DAY}){_PART})?",
    re.IGNORECASE,
)


def find(text: str, today: date) -> Iterator[Written]:
    """The days that *text*, written on *today*, names by their weekdays in the past."""
    for match in _COUNTED.finditer(text):
        first, last = _number(match["first"]), _number(match["last"] or match["first"])
        if last < first:
            continue
        end = today - timedelta((today.weekday() - last) % 7 or 7)
        if match["week"]:  # that of last week, also if this week had one already
            end = today - timedelta(today.weekday() + 7 - last)
        start = end - timedelta(last - first)
        join = "t/m" if match["last"] else ""
        yield Written(match.start(), match.end(), _day(start), _day(end), join)


def _number(name: str) -> int:
    short = name[:2].lower()
    return next(number for number, full in enumerate(WEEKDAYS) if full.startswith(short))


def _day(day: date) -> Day:
    return Day(day.day, day.month, day.year)
