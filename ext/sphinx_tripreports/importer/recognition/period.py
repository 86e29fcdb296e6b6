"""When the trip was, and which dates in the text are doubtful."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final, NamedTuple

from ...i18n import console as _
from ...model.dates import WEEKDAYS, dutch_date
from . import dates
from .dates import Day, Written
from .lines import Grid, Line
from .sections import Section

_YEAR: Final = re.compile(r"(?<![\d.,€])\b(19[89]\d|20[0-4]\d)\b(?![\d%]|[.,]\d)")
_TRIP: Final = re.compile(
    r"\b(?:reis\w*|bezoek\w*|bezocht\w*|studiereis|werkbezoek|dienstreis|missie|handelsmissie|delegatie|duurde|"
    r"startte|programma|congres|beurs|verbleven|waren|was|nam(?:en)? deel|deelgenomen|vond plaats|vertrok\w*)\b",
    re.IGNORECASE,
)
_NOT_TRIP: Final = re.compile(
    r"\b(?:vóór|voor|uiterlijk|deadline|sinds|volgende|opgericht|besloten|vastgesteld|raadsvergadering|geboren)\s*$", re.I
)
_DAYS: Final = re.compile(r"\b(\d{1,2}|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien)\s*(?:-?daagse|dagen|dag)\b", re.I)
_NUMBERS: Final = {"een": 1, "één": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7,
                   "acht": 8, "negen": 9, "tien": 10}  # fmt: skip
_LEAVING: Final = re.compile(r"vertrek|heenreis|aankomst|begin|start(?:datum)?\b|\bvan$")
_RETURNING: Final = re.compile(r"terug|eind|\btot\b|t/m")
_LONGEST: Final = 60
"""Days; what is longer is no trip but the run of a project."""


class Period(NamedTuple):
    """The trip from *start* to *end*, ISO dates or ""; and what is doubtful about them."""

    start: str = ""
    end: str = ""
    doubts: tuple[str, ...] = ()

    @property
    def year(self) -> int:
        """The year of the trip; 0 if unknown."""
        return int(self.start[:4]) if self.start else 0


class _Candidate(NamedTuple):
    score: int
    order: int
    written: Written
    text: str


def find(sections: list[Section], title: str, created: str) -> Period:
    """When the trip was.

    Args:
        sections: the report.
        title: its title; often the only place that has the year.
        created: ISO date of the mail, or "".
    """
    found = [*_candidates(sections), *_travel_days(sections)]
    candidates = sorted(found, key=lambda one: (-one.score, one.order))
    asked = [one for one in candidates if one.score >= 8]
    chosen = _chosen(candidates)
    if chosen is None:
        return Period("", "", (_("No date of the trip was found."),))
    text = " ".join(line.text for line in _lines(sections))
    years = _years(chosen, f"{title}\n{text}", title, created)
    start, end, doubts = _dated(chosen.written, years)
    if start is None or end is None:
        return Period("", "", (*doubts, _("The year is not in the report: {dates}").format(
            dates=chosen.text[chosen.written.start : chosen.written.end]),))  # fmt: skip
    doubts += tuple(_contradictions(chosen, start, end, asked or candidates))
    return Period(start.isoformat(), end.isoformat(), doubts)


def _lines(sections: Iterable[Section]) -> Iterator[Line]:
    for section in sections:
        if section.heading:
            yield section.heading
        for entry in section.entries:
            if isinstance(entry, Grid):
                yield from (line for row in entry.rows for cell in row for line in cell)
            else:
                yield entry


def _candidates(sections: list[Section]) -> Iterator[_Candidate]:
    order = 0
    for section in sections:
        heading = section.heading
        label = heading.text.lower() if heading else ""
        if heading:
            order += 1
            for written in dates.find(heading.text):
                yield _Candidate(7 if written.is_period else 4, order, written, heading.text)
        if section.role == "follow-ups":
            continue
        if section.role == "period" and re.search(r"verslag|opgesteld|memo|brief|publicatie", label):
            continue
        lines = section.lines
        for line in lines:
            order += 1
            found = dates.joined(line.text, dates.find(line.text))
            if section.role == "period":
                found = _paired(found, label)
            for written in found:
                score = _score(section, written, line, order, label)
                yield _Candidate(score, order, written, line.text)
        for grid in section.grids:
            order += 1
            yield from _of_grid(grid, order)


def _travel_days(sections: list[Section]) -> Iterator[_Candidate]:
    """``Datum vertrek`` and ``Datum terugkomst``; and lines that each begin with a day."""
    days: dict[str, tuple[Written, str]] = {}
    for section in sections:
        label = section.heading.text.lower() if section.heading else ""
        part = "first" if _LEAVING.search(label) else "last" if _RETURNING.search(label) else ""
        for line in section.lines[:1]:
            found = dates.find(line.text)
            if part and len(found) == 1 and not found[0].join:
                days[part] = (found[0], line.text)
    if len(days) == 2:
        (first, text), (last, _text) = days["first"], days["last"]
        yield _Candidate(10, 0, Written(first.start, first.end, first.first, last.first, "t/m"), text)
    started = [
        (found[0], line.text)
        for section in sections
        if section.role not in ("follow-ups", "contacts")
        for line in (section.heading, *section.lines)
        if line and (found := dates.find(line.text)) and found[0].start < 16 and not found[0].join
        and (line.kind == "heading" or line is section.heading or re.match(r"\s*[:–—-]", line.text[found[0].end :]))
    ]  # fmt: skip
    if len(started) > 1:
        (first, text), (last, _text) = started[0], started[-1]
        year = last.first.year or first.first.year
        written = Written(first.start, first.end, first.first._replace(year=year), last.first._replace(year=year), "t/m")
        if 0 < _length(written) < 30:
            yield _Candidate(6, 1, written, text)


def _paired(found: list[Written], label: str) -> list[Written]:
    """Two dates after ``Van / tot`` are one period."""
    if len(found) == 2 and not any(one.join for one in found) and re.search(r"van|tot|begin|eind|data|periode", label):
        first, last = found
        return [Written(first.start, last.end, first.first, last.last, "t/m")]
    return found


def _score(section: Section, written: Written, line: Line, order: int, label: str) -> int:
    before = line.text[max(0, written.start - 30) : written.start]
    if _NOT_TRIP.search(before):
        return 0
    score = 4 if written.is_period else 1
    if section.role == "period":
        # The date of a memo or letter is not that of the trip.
        is_memo = not written.is_period and not re.search(r"reis|bezoek|wanneer|periode|duur|hoe", label)
        score += 3 if is_memo else 6
    elif _TRIP.search(line.text) and order < 40:
        score += 2
    if order <= 6:
        score += 1
    if not written.is_period and re.match(r"\s*(?:gemeente|memo)", line.text, re.I):
        score -= 2
    return score


def _of_grid(grid: Grid, order: int) -> Iterator[_Candidate]:
    """The days of a programme together are the period."""
    found = [(one, line.text) for row in grid.rows for line in (row[0] if row else ()) for one in dates.find(line.text)]
    days = [one for one, _ in found if not one.join]
    if len(days) > 1:
        year = next((one.last.year for one in reversed(days) if one.last.year), 0)
        first, last = days[0].first._replace(year=year), days[-1].last._replace(year=year)
        text = found[0][1]
        yield _Candidate(5, order, Written(days[0].start, days[0].end, first, last, "t/m"), text)
    elif found:
        yield _Candidate(1, order, *found[0])


def _chosen(candidates: list[_Candidate]) -> _Candidate | None:
    usable = [one for one in candidates if one.score > 0 and _length(one.written) <= _LONGEST]
    if not usable:
        return None
    best = usable[0]
    if best.written.join:
        return best
    # Days named one by one: the first to the last of the same weight, if they lie close together.
    return best


def _length(written: Written) -> int:
    start, end = written.first.at(2000), written.last.at(2000)
    if start is None or end is None:
        return 0
    return (end - start).days % 366


def _years(chosen: _Candidate, text: str, title: str, created: str) -> list[tuple[int, bool]]:
    """The years that the trip can have been in, the likeliest first; and whether that is sure."""
    written = chosen.written
    if written.last.year:
        return [(written.last.year, True)]
    counted = Counter(map(int, _YEAR.findall(text)))
    in_title = list(map(int, _YEAR.findall(title)))
    named = list(dict.fromkeys([*in_title, *(year for year, _ in counted.most_common())]))
    fitting = [year for year in named if _fits(written, year)]
    has_weekday = bool(written.first.weekday or written.last.weekday)
    if has_weekday and len(fitting) == 1:
        return [(fitting[0], True)]
    if len(set(in_title)) == 1 and in_title[0] in fitting:
        return [(in_title[0], True)]
    if created and not named:
        named = fitting = [int(created[:4])] if _fits(written, int(created[:4])) else []
    return [(year, False) for year in fitting or named]


def _fits(written: Written, year: int) -> bool:
    start, end = written.first.at(year), written.last.at(year)
    return bool(start and end and written.first.fits(start) and written.last.fits(end))


def _dated(
    written: Written, years: list[tuple[int, bool]]
) -> tuple[date | None, date | None, tuple[str, ...]]:
    if not years:
        return None, None, ()
    year, is_sure = years[0]
    first, last = written.first, written.last
    start, end = first.at(year), last.at(year)
    if start and end and end < start and (first.month, first.day) > (last.month, last.day):
        start = Day(first.day, first.month, 0, first.weekday).at(end.year - 1)
    doubts: tuple[str, ...] = ()
    if not is_sure:
        doubts += (_("The year does not stand beside the dates; {year} was taken.").format(year=year),)
    return start, end, doubts


def _contradictions(
    chosen: _Candidate, start: date, end: date, others: list[_Candidate]
) -> Iterator[str]:
    written = chosen.written
    for day, found in ((written.first, start), (written.last, end)):
        if not day.fits(found):
            yield weekday_doubt(found, day.weekday)
    if end < start:
        yield _("The end is before the start.")
    counted = _DAYS.search(chosen.text)
    length = (end - start).days + 1
    days = 0
    if counted:
        days = _NUMBERS.get(counted[1].lower()) or int(counted[1]) if counted[1].isdecimal() or counted[1].lower() in _NUMBERS else 0
        if days and days != length:
            yield _("The report counts {written} days, but these dates are {days}.").format(written=days, days=length)
    if written.join in ("tot", "to", "until") and days != length and not (written.last.weekday and written.first.weekday):
        yield _('"Tot": does the last day count?')
    if not written.join and chosen.score < 8:
        yield _("Only one day was found.")
    elif chosen.score < 5:
        yield _("Are these the dates of the trip?")
    same = {_key(one.written) for one in others if one.score == chosen.score and one.written.join and _length(one.written) <= _LONGEST}
    if len(same) > 1:
        yield _("There are more periods in the report.")


def _key(written: Written) -> tuple[int, int, int, int]:
    return (written.first.day, written.first.month, written.last.day, written.last.month)


def weekday_doubt(day: date, written: str) -> str:
    """The sentence about a weekday that does not fit its date."""
    return _("{date} is a {actual}, not a {written}.").format(
        date=dutch_date(day.isoformat()), actual=WEEKDAYS[day.weekday()], written=written)  # fmt: skip


def wrong_weekdays(sections: list[Section], year: int) -> Iterator[tuple[Line, str]]:
    """Lines with a weekday that does not fit, each with the sentence that says so."""
    for line in _lines(sections):
        for written in dates.find(line.text):
            for day in dict.fromkeys((written.first, written.last)):
                found = day.at(year) if day.year or year else None
                if found and not day.fits(found):
                    yield line, weekday_doubt(found, day.weekday)
