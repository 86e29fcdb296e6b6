"""Dates in a report that can be those of the trip, with how likely that is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from . import dates
from .dates import Written
from .lines import Grid, Line
from .sections import Section

_TRIP: Final = re.compile(
    r"\b(?:reis\w*|bezoek\w*|bezocht\w*|studiereis|werkbezoek|dienstreis|missie|handelsmissie"
    r"|delegatie|duurde|"
    r"startte|programma|congres|beurs|verbleven|waren|was|nam(?:en)? deel|deelgenomen|vond plaats"
    r"|vertrok\w*)\b",
    re.IGNORECASE,
)
_NOT_TRIP: Final = re.compile(
    r"\b(?:vóór|voor|uiterlijk|deadline|sinds|volgende|opgericht|besloten|vastgesteld"
    r"|raadsvergadering|geboren)\s*$",
    re.I,
)
_LEAVING: Final = re.compile(r"vertrek|heenreis|aankomst|begin|start(?:datum)?\b|\bvan$")
_RETURNING: Final = re.compile(r"terug|eind|\btot\b|t/m")
_OPENING: Final = 15
"""Characters before a day at the start of a line, such as ``Dag 2 –``."""
DERIVED: Final = "days"
"""How a period is joined that the report does not write as one, but that its days show."""
LONGEST: Final = 60
"""Days; what is longer is no trip but the run of a project."""


class Candidate(NamedTuple):
    """A period or day that may be that of the trip; a higher *score* is likelier."""

    score: int
    order: int
    written: Written
    text: str


def candidates(sections: list[Section]) -> Iterator[Candidate]:
    """The dates in headings, lines and tables, but those of agreements and of the report itself."""
    order = 0
    for section in sections:
        heading = section.heading
        label = heading.text.lower() if heading else ""
        if heading:
            order += 1
            for written in dates.find(heading.text):
                yield Candidate(7 if written.is_period else 4, order, written, heading.text)
        if section.role == "follow-ups":
            continue
        if section.role == "period" and re.search(
            r"verslag|opgesteld|memo|brief|publicatie", label
        ):
            continue
        lines = section.lines
        for line in lines:
            order += 1
            found = dates.joined(line.text, dates.find(line.text))
            if section.role == "period":
                found = _paired(found, label)
            for written in found:
                score = _score(section, written, line, order, label)
                yield Candidate(score, order, written, line.text)
        for grid in section.grids:
            order += 1
            yield from _of_grid(grid, order)


def travel_days(sections: list[Section]) -> Iterator[Candidate]:
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
        yield Candidate(
            10, 0, Written(first.start, first.end, first.first, last.first, "t/m"), text
        )
    started = [
        (found[0], line.text)
        for section in sections
        if section.role not in ("follow-ups", "contacts")
        for line in (section.heading, *section.lines)
        if line and (found := dates.find(line.text)) and _opens(found[0], line, section)
    ]
    if len(started) > 1:
        (first, text), (last, _text) = started[0], started[-1]
        year = last.first.year or first.first.year
        written = Written(
            first.start,
            first.end,
            first.first._replace(year=year),
            last.first._replace(year=year),
            DERIVED,
        )
        if 0 < length(written) < 30:
            yield Candidate(6, 1, written, text)


def _opens(written: Written, line: Line, section: Section) -> bool:
    """Whether a line begins with a day, as those of a programme do."""
    if written.join or written.start > _OPENING:
        return False
    is_heading = line is section.heading
    return is_heading or bool(re.match(r"\s*[:–—-]", line.text[written.end :]))


def _paired(found: list[Written], label: str) -> list[Written]:
    """Two dates after ``Van / tot`` are one period."""
    if (
        len(found) == 2
        and not any(one.join for one in found)
        and re.search(r"van|tot|begin|eind|data|periode", label)
    ):
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
        is_memo = not written.is_period and not re.search(
            r"reis|bezoek|wanneer|periode|duur|hoe", label
        )
        score += 3 if is_memo else 6
    elif _TRIP.search(line.text) and order < 40:
        score += 2
    if order <= 6:
        score += 1
    if not written.is_period and re.match(r"\s*(?:gemeente|memo)", line.text, re.I):
        score -= 2
    return score


def _of_grid(grid: Grid, order: int) -> Iterator[Candidate]:
    """The days of a programme together are the period."""
    found = [
        (one, line.text)
        for row in grid.rows
        for line in (row[0] if row else ())
        for one in dates.find(line.text)
    ]
    days = [one for one, _ in found if not one.join]
    if len(days) > 1:
        year = next((one.last.year for one in reversed(days) if one.last.year), 0)
        first, last = days[0].first._replace(year=year), days[-1].last._replace(year=year)
        text = found[0][1]
        yield Candidate(5, order, Written(days[0].start, days[0].end, first, last, DERIVED), text)
    elif found:
        yield Candidate(1, order, *found[0])


def length(written: Written) -> int:
    """How many days lie between the first and the last; 0 if a day does not exist."""
    start, end = written.first.at(2000), written.last.at(2000)
    if start is None or end is None:
        return 0
    return (end - start).days % 366
