"""Dates in a report that can be those of the trip, with how likely that is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Final, NamedTuple

from ..places import visit_clauses
from ..structure.lines import Grid, Line
from ..structure.sections import Section
from . import dates
from .dates import Day, Written
from .report_date import is_of_report

_TRIP: Final = re.compile(
    r"\b(?:\w*reis\w*|\w*bezoek\w*|bezocht\w*|\w*missie|delegatie|duurde|startte|programma|congres"
    r"|beurs|verble\w+|waren|was|geweest|weggeweest|nam(?:en)? (?:[^.]{0,80} )?deel|deelgenomen"
    r"|vond(?:en)? plaats|vertrok\w*|togen|trokken|reden|vlogen)\b",
    re.IGNORECASE,
)
_NOT_TRIP: Final = re.compile(
    r"\b(?:vóór|voor|uiterlijk|deadline|sinds|volgende|opgericht|besloten|vastgesteld|geboren)\s*$",
    re.IGNORECASE,
)
"""Before a date of something else."""
_NOT_DAY: Final = re.compile(
    r"\b(?:vanaf|per|(?:\w*commissie|\w*raad|\w*vergadering|\w*besluit|\w*brief|\w*mail"
    r"|\w*nota|motie|\w*overleg)\s+(?:van|op|d\.?d\.?)|week\s+van(?:\s+\w+dag)?)(?:\s+de)?\s*$",
    re.IGNORECASE,
)
"""Before a day of something else, or only the first of a week."""
_COUNCIL: Final = re.compile(
    r"\b(?:raad|gemeenteraad|raadscommissie|commissie|college)\b[^.]{0,40}"
    r"\b(?:besprak|bespreekt|behandeld\w*|stemde|stelde|nam|besloot|vergader\w*|besproken)\b",
    re.IGNORECASE,
)
"""Before a day of the council at home."""
_LEAVING: Final = re.compile(r"vertrek|heenreis|aankomst|begin|start(?:datum)?\b|\bvan$")
_RETURNING: Final = re.compile(r"terug|eind|\btot\b|t/m")
_OWN_DATE: Final = re.compile(r"verslag|opgesteld|memo|brief|publicatie")
_TO_AND_FROM: Final = re.compile(r"van|tot|begin|eind|data|periode")
_ASKS_TRIP: Final = re.compile(r"reis|bezoek|wanneer|periode|duur|hoe")
_OPENING: Final = 15
"""Characters before a day at the start of a line, such as ``Dag 2 –``."""
_AFTER_DAY: Final = re.compile(r"\s*\)?\s*(?:[:–—|,-]|$)")
DERIVED: Final = "days"
"""How a period is joined that the report does not write as one, but that its days show."""
LONGEST: Final = 60
"""Days; what is longer is no trip but the run of a project."""
_LONGEST_DIARY: Final = 30
_MOST_DAYS: Final = 10
"""Between the first and the last of days that are named one by one."""
_TOLD: Final = (3, 4)
"""The scores of single days that a sentence or heading tells about."""
_FAR: Final = 40
"""Lines from the start within which a report tells when it was."""
_EARLY: Final = 6
_SHORT: Final = 14
"""Words of a line that tells little more than the date."""
_ASIDE: Final = ("follow-ups", "contacts", "case-number")


class Candidate(NamedTuple):
    """A period or day that may be that of the trip; a higher *score* is likelier."""

    score: int
    order: int
    written: Written
    text: str
    is_of_report: bool = False
    """It may as well be the day on which the report was written."""


def candidates(sections: list[Section]) -> list[Candidate]:
    """All of them, the likeliest first."""
    written = list(_written(sections))
    found = [*written, *_one_by_one(written), *_from_to(sections), *_diary(sections)]
    return sorted(found, key=lambda one: (-one.score, one.order))


def _written(sections: list[Section]) -> Iterator[Candidate]:
    """The dates in headings, lines and tables, but those of agreements."""
    order = 0
    for section in sections:
        heading = section.heading
        if heading:
            order += 1
            for written in dates.find(heading.text):
                yield Candidate(7 if written.is_period else 4, order, written, heading.text)
        label = section.title.lower()
        is_own = section.role == "period" and _OWN_DATE.search(label)
        if section.role == "follow-ups" or is_own:
            continue
        for line in section.lines:
            order += 1
            found = dates.joined(line.text, dates.find(line.text))
            if section.role == "period":
                found = _paired(found, label)
            for written in found:
                score = _score(section, written, line, order)
                is_report = is_of_report(written, line, section)
                yield Candidate(score, order, written, line.text, is_report)
        for grid in section.grids:
            order += 1
            yield from _of_grid(grid, order)


def _one_by_one(found: list[Candidate]) -> Iterator[Candidate]:
    """Days that sentences tell about: from the first to the last."""
    days = [
        one for one in found if one.score in _TOLD and not (one.written.join or one.is_of_report)
    ]
    days.sort(key=lambda one: (one.written.first.month, one.written.first.day))
    years = {one.written.first.year for one in days} - {0}
    if days and len(years) < 2:
        hull = _hull([(one.written, one.text) for one in days], 4, days[0].order)
        yield from (one for one in hull if length(one.written) <= _MOST_DAYS)


def _paired(found: list[Written], label: str) -> list[Written]:
    """Two dates after ``Van / tot`` are one period."""
    is_pair = len(found) == 2 and not any(one.join for one in found)
    if is_pair and _TO_AND_FROM.search(label):
        first, last = found
        return [Written(first.start, last.end, first.first, last.last, "t/m")]
    return found


def _score(section: Section, written: Written, line: Line, order: int) -> int:
    """How likely a date in a line is that of the trip."""
    before = line.text[max(0, written.start - 30) : written.start]
    if _NOT_TRIP.search(before) or (not written.is_period and _NOT_DAY.search(before)):
        return 0
    told = line.text[line.text.rfind(". ", 0, written.start) + 1 : written.start]
    if not written.is_period and _COUNCIL.search(told):
        return 0
    if is_of_report(written, line, section):
        return 3 if section.role == "period" else 0
    label = section.title.lower()
    score = 4 if written.is_period else 1
    if section.role == "period":
        score += 6 if written.is_period or _ASKS_TRIP.search(label) else 3
    elif section.role == "title" or (order < _FAR and _has_been(written, line)):
        score += 2
    # "26 februari - 1 maart 2014" below the title needs no more words.
    is_told = order <= _EARLY and len(line.text.split()) <= _SHORT and written.last.year
    return score + (2 if is_told and written.is_period else order <= _EARLY)


def _has_been(written: Written, line: Line) -> bool:
    """Whether a line tells of the trip, and the date in it is not of what is still to come."""
    clause = visit_clauses.around(line.text, written.start, written.end)
    is_trip = bool(_TRIP.search(line.text)) or clause.has_encounter
    return is_trip and not clause.is_future


def _from_to(sections: list[Section]) -> Iterator[Candidate]:
    """``Datum vertrek`` and ``Datum terugkomst``."""
    days: dict[str, tuple[Written, str]] = {}
    for section in sections:
        label = section.title.lower()
        part = "first" if _LEAVING.search(label) else "last" if _RETURNING.search(label) else ""
        for line in section.lines[:1]:
            found = dates.find(line.text)
            if part and len(found) == 1 and not found[0].join:
                days[part] = (found[0], line.text)
    if len(days) == 2:
        (first, text), (last, _text) = days["first"], days["last"]
        written = Written(first.start, first.end, first.first, last.first, "t/m")
        yield Candidate(10, 0, written, text)


def _diary(sections: list[Section]) -> Iterator[Candidate]:
    """Headings and lines that each begin with a day: from the first to the last."""
    days = [
        (written, line.text)
        for section in sections
        if section.role not in _ASIDE
        for line in (section.heading, *section.lines)
        if line
        for written in dates.find(line.text)[:1]
        if _opens(written, line, section)
    ]
    yield from _hull(days, 6, 1)


def _opens(written: Written, line: Line, section: Section) -> bool:
    """Whether a line begins with a day, as those of a programme do."""
    if line is section.heading:
        return section.role not in ("period", "title")
    if section.role == "period" or written.start > _OPENING or _is_trip(written):
        return False
    is_line = bool(_AFTER_DAY.match(line.text[written.end :]))
    return is_line and not is_of_report(written, line, section)


def _is_trip(written: Written) -> bool:
    """Whether it is a period with its year, which is that of a trip rather than of a diary."""
    return written.last.year > 0 and written.join not in ("", "en", "&", "+", ",", "/")


def _hull(days: list[tuple[Written, str]], score: int, order: int) -> Iterator[Candidate]:
    """The period from the first to the last of *days*, if they can be those of one trip."""
    if len(days) < 2:
        return
    (first, text), (last, _text) = days[0], days[-1]
    year = next((one.last.year for one, _ in reversed(days) if one.last.year), 0)
    written = Written(first.start, first.end, first.first._replace(year=year),
                      last.last._replace(year=year), DERIVED)  # fmt: skip
    if 0 < length(written) < _LONGEST_DIARY:
        yield Candidate(score, order, written, text)


def _of_grid(grid: Grid, order: int) -> Iterator[Candidate]:
    """The days of a programme together are the period."""
    found = [
        (written, line.text)
        for row in grid.rows
        for line in (row[0] if row else ())
        for written in dates.find(line.text)
    ]
    days = [(written, text) for written, text in found if not written.join]
    if len(days) > 1:
        yield from _hull(days, 5, order)
    elif found:
        yield Candidate(1, order, *found[0])


def length(written: Written) -> int:
    """How many days lie between the first and the last; 0 if a day does not exist."""
    start, end = _in_any_year(written.first), _in_any_year(written.last)
    return 0 if start is None or end is None else (end - start).days % 366


def holds(one: Written, other: Written) -> bool:
    """Whether all days of *other* are also days of *one*, as far as their years are written."""
    years = {day.year for day in (one.last, other.last) if day.year}
    start = _in_any_year(one.first)
    first, last = _in_any_year(other.first), _in_any_year(other.last)
    if start is None or first is None or last is None or len(years) > 1:
        return False
    before, until = (first - start).days % 366, (last - start).days % 366
    return before <= until <= length(one) <= LONGEST


def _in_any_year(day: Day) -> date | None:
    """A day in a leap year, whatever year is written."""
    return day._replace(year=0).at(2000)
