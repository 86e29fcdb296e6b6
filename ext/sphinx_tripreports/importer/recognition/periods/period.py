"""When the trip was, and which dates in the text are doubtful."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import Final, NamedTuple

from ....i18n import console as _
from ....model.dates import WEEKDAYS, dutch_date
from ..structure.lines import Line
from ..structure.sections import Section, all_lines
from ..word_lists import A_NUMBER, value
from . import dates, journey, relative, report_date
from .dates import Day, Written
from .period_candidates import (
    DERIVED,
    LONGEST,
    Candidate,
    candidates,
    holds,
    length,
)

_ASKED: Final = 8
"""From this score on, a date answers the question when the trip was."""
_OF_REPORT: Final = 4
"""The score of a day that may as well be that on which the report was written."""
_TOLD: Final = 6
"""The score of a period of which a sentence or heading says that it is that of the trip."""
_LEAST: Final = 3
"""What a date needs; one with less stands in the report for something else."""
_YEAR: Final = re.compile(r"(?<![\d.,€])\b(19[89]\d|20[0-4]\d)\b(?![\d%]|[.,]\d)")
_DAYS: Final = re.compile(rf"\b({A_NUMBER})\s*(?:-?daagse|dagen|dag)\b", re.IGNORECASE)


class Period(NamedTuple):
    """The trip from *start* to *end*, ISO dates or ""; and what is doubtful about them."""

    start: str = ""
    end: str = ""
    doubts: tuple[str, ...] = ()

    @property
    def year(self) -> int:
        """The year of the trip; 0 if unknown."""
        return int(self.start[:4]) if self.start else 0


def find(sections: list[Section], title: str, created: str) -> Period:
    """When the trip was.

    Args:
        sections: the report.
        title: its title; often the only place that has the year.
        created: ISO date of the mail, or "".
    """
    ranked = candidates(sections)
    asked = [one for one in ranked if one.score >= _ASKED]
    reported = report_date.find(sections, created)
    ranked = [one for one in ranked if not _is_later(one.written, reported)]
    chosen = _chosen(ranked)
    if chosen is None or (chosen.score <= _OF_REPORT and not chosen.written.join):
        chosen = _counted(sections, reported) or chosen
    if chosen is None:
        return Period("", "", (_("No date of the trip was found."),))
    if chosen.score < _ASKED or journey.is_of_congress(chosen):
        chosen = journey.added(chosen, ranked)
    text = " ".join(line.text for line in all_lines(sections))
    years = _years(chosen, f"{title}\n{text}", title, reported)
    start, end, doubts = _dated(chosen.written, years)
    if start is None or end is None:
        return Period("", "", (*doubts, _("The year is not in the report: {dates}").format(
            dates=chosen.text[chosen.written.start : chosen.written.end]),))  # fmt: skip
    doubts += tuple(_contradictions(chosen, start, end, asked or ranked))
    return Period(start.isoformat(), end.isoformat(), doubts)


def _is_later(written: Written, reported: date | None) -> bool:
    """Whether days with their year are after that on which the report was written."""
    first = written.first.at() if written.first.year else None
    return bool(first and reported and first > reported)


def _counted(sections: list[Section], reported: date | None) -> Candidate | None:
    """Days that are counted from the date of the report."""
    for order, line in enumerate(all_lines(sections) if reported else ()):
        for written in relative.find(line.text, reported) if reported else ():
            return Candidate(_LEAST, order, written, line.text)
    return None


def _chosen(ranked: list[Candidate]) -> Candidate | None:
    """The likeliest; a longer one that holds it is better, as that tells of all of the trip."""
    usable = [one for one in ranked if one.score >= _LEAST and length(one.written) <= LONGEST]
    if not usable:
        return None
    best = usable[0]
    if best.score >= _ASKED and best.written.join:
        return best
    is_whole = best.written.join not in ("", DERIVED) and best.written.last.year
    longer = [one for one in usable if one.written.join and holds(one.written, best.written)
              and length(one.written) > length(best.written)
              and not (is_whole and one.written.join == DERIVED)]  # fmt: skip
    return max(longer, key=lambda one: length(one.written), default=best)


def _years(
    chosen: Candidate, text: str, title: str, reported: date | None
) -> list[tuple[int, bool]]:
    """The years that the trip can have been in, the likeliest first; and whether that is sure."""
    written = chosen.written
    if written.last.year:
        return [(written.last.year, True)]
    counted = Counter(map(int, _YEAR.findall(text)))
    in_title = list(map(int, _YEAR.findall(title)))
    named = list(dict.fromkeys([*in_title, *(year for year, _ in counted.most_common())]))
    fitting = [year for year in named if _fits(written, year, reported)]
    has_weekday = bool(written.first.weekday or written.last.weekday)
    if has_weekday and len(fitting) == 1:
        return [(fitting[0], True)]
    if len(set(in_title)) == 1 and in_title[0] in fitting:
        return [(in_title[0], True)]
    if reported:
        last = written.last.at(reported.year)
        year = reported.year - bool(last and last > reported)
        if _fits(written, year, reported):
            return [(year, False)]
    return [(year, False) for year in fitting or named]


def _fits(written: Written, year: int, reported: date | None) -> bool:
    """Whether the days exist in *year*, on their weekdays, and before the report was written."""
    start, end = written.first.at(year), written.last.at(year)
    if end and reported and end > reported:
        return False
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
        doubts += (
            _("The year does not stand beside the dates; {year} was taken.").format(year=year),
        )
    return start, end, doubts


def _contradictions(
    chosen: Candidate, start: date, end: date, others: list[Candidate]
) -> Iterator[str]:
    written = chosen.written
    for day, found in ((written.first, start), (written.last, end)):
        if not day.fits(found):
            yield weekday_doubt(found, day.weekday)
    if end < start:
        yield _("The end is before the start.")
    counted = _DAYS.search(chosen.text)
    taken = (end - start).days + 1
    days = value(counted[1]) if counted else 0
    if days and days != taken:
        yield _("The report counts {written} days, but these dates are {days}.").format(
            written=days, days=taken
        )
    if (
        written.join in ("tot", "to", "until")
        and days != taken
        and not (written.last.weekday and written.first.weekday)
    ):
        yield _('"Tot": does the last day count?')
    yield from _weak(chosen)
    same = {
        _key(one.written)
        for one in others
        if one.score >= min(chosen.score, 4)
        and one.written.join
        and length(one.written) <= LONGEST
        and not holds(written, one.written)
    }
    if len(same | {_key(written)}) > 1:
        yield _("There are more periods in the report.")


def _weak(chosen: Candidate) -> Iterator[str]:
    """What is doubtful about how the report tells the period."""
    is_one_of_more = len(dates.find(chosen.text)) > 1 or dates.leaves(chosen.text)
    if not chosen.written.join and (chosen.score < _ASKED or is_one_of_more):
        yield _("Only one day was found.")
    elif chosen.written.join == DERIVED:
        yield _("These are the first and the last day that the report names. Is that the trip?")
    elif chosen.score < _TOLD:
        yield _("Are these the dates of the trip?")


def _key(written: Written) -> tuple[int, int, int, int]:
    return (written.first.day, written.first.month, written.last.day, written.last.month)


def weekday_doubt(day: date, written: str) -> str:
    """The sentence about a weekday that does not fit its date."""
    actual = WEEKDAYS[day.weekday()]
    sentence = _("{date} is a {actual}, not a {written}.")
    return sentence.format(date=dutch_date(day.isoformat()), actual=actual, written=written)


def wrong_weekdays(sections: list[Section], year: int) -> Iterator[tuple[Line, str]]:
    """Lines with a weekday that does not fit, each with the sentence that says so."""
    for line in all_lines(sections):
        for written in dates.find(line.text):
            for day in dict.fromkeys((written.first, written.last)):
                found = day.at(year) if day.year or year else None
                if found and not day.fits(found):
                    yield line, weekday_doubt(found, day.weekday)
