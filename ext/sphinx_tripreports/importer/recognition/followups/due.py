"""When something must be done, as Dutch sentences and tables say it.

A time is a date, or else a phrase: words before it (``nog vóór``), then a month, a season, a moment
that councils plan by, or words such as ``volgend jaar`` and ``z.s.m.``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache
from typing import Final, NamedTuple

from ....i18n import console as _
from ....model.dates import MONTHS, WEEKDAYS
from ..periods import dates
from . import occasions
from .verbs import LISTS

_MONTH: Final = (
    rf"(?:{'|'.join(MONTHS)}"
    r"|(?:jan|febr?|mrt|apr|jun|jul|aug|sept?|okt|nov|dec)\b\.?(?=[\s,;)]*(?:['’]?\d|$)))"
)
_YEAR: Final = r"(?:(?:19|20)\d\d(?:\s?[-–/]\s?(?:20)?\d\d)?\b|['’]\d\d\b|dit jaar|volgend jaar)"
_OF_YEAR: Final = rf"(?:,?\s+(?:(?:van|in)\s+)?{_YEAR})?"
_NUMBER: Final = (
    r"(?:\d+|een|één|anderhalve?|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|twaalf"
    r"|enkele|een paar|een aantal)(?:\s+(?:à|tot|of)\s+(?:\d+|\w+))?"
)
_UNIT: Final = r"(?:werk)?(?:dag|dagen|week|weken|maand|maanden|kwartaal|kwartalen|jaar|jaren)"
_PART: Final = (
    r"(?:begin|medio|eind(?:e)?|half|halverwege|het (?:begin|eind|einde)|aanvang"
    r"|(?:de )?(?:eerste|tweede|laatste) (?:helft|week|weken|maand)|(?:de )?loop)"
)
_NTH: Final = r"(?:eerste|tweede|derde|vierde|laatste|1e|2e|3e|4e)"
_MOMENT: Final = "|".join(
    sorted((re.escape(word) for word in LISTS["moments"]), key=len, reverse=True)
)
_HEAD: Final = (
    rf"(?:{_MONTH}(?:\s?(?:of|en|/|tot|-|–)\s?{_MONTH})?{_OF_YEAR}"
    rf"|(?:{_MOMENT})(?:\s(?:of|en)\s(?:{_MOMENT}))?{_OF_YEAR}"
    rf"|[a-z]{{3,}}(?:semester|seizoen|weekend|periode){_OF_YEAR}"
    rf"|(?:{'|'.join(WEEKDAYS)})(?:ochtend|middag|avond)?"
    rf"|(?:{_NTH}\s+)(?:kwartaal|helft|week|weken|maand|maanden|half\s?jaar|halfjaar)"
    rf"(?:\s+(?:van\s+)?(?:{_YEAR}|{_MONTH}{_OF_YEAR}|het (?:nieuwe|volgende) jaar))?"
    rf"|(?:Q[1-4]|[1-4]e kwartaal|kwartaal\s+[1-4]){_OF_YEAR}"
    rf"|(?:school|studie)jaar(?:\s+{_YEAR})?"
    rf"|(?:week|weeknr\.?|wk\.?)\s+\d{{1,2}}{_OF_YEAR}"
    r"|(?:maand|week|jaar|kwartaal|dag|maanden|weken|jaren)(?![\w-])"
    r"|(?:nabije\s+)?toekomst|(?:korte|kortere|lange|langere|middellange) termijn"
    rf"|{_YEAR})"
)
_COMING: Final = (
    r"(?:(?:de\s+)?(?:komend|aankomend|volgend|eerstvolgend|aanstaand)e?"
    r"|dit|deze|later\s+d(?:it|eze))"
)
_SPAN: Final = (
    rf"(?:(?:{_MOMENT})|{_MONTH}|jaar|week|maand|kwartaal|periode|tijd|weken|maanden|jaren"
    rf"|{'|'.join(WEEKDAYS)}|bestuursperiode|collegeperiode|(?:school|studie)jaar|editie|vergadering)"
    rf"(?![\w-]){_OF_YEAR}"
)
_PREPOSITION: Final = (
    r"(?:in|voor|v[oó][oó]r|na|op|tegen|tijdens|vanaf|rond(?:om)?|omstreeks|uiterlijk|binnen|per"
    r"|tot|sinds|richting|met|gedurende|over|aan)"
)
_LEAD: Final = r"(?:(?:nog|ergens|al|direct|meteen|liefst|vlak|kort|pas|weer|elk geval)\s+)"
_ADJECTIVE: Final = r"(?:hele|nieuwe|vroege|late|aanstaande|lopende|nieuw)"
_ARTICLE: Final = r"(?:(?:de|het|een|ons|onze|haar|hun)\s+)"
_PHRASE: Final = re.compile(
    rf"(?<![\w-])(?P<lead>{_LEAD}*)(?P<pre>(?:(?:uiterlijk|direct|tot)\s+)?(?:{_PREPOSITION}\s+)?)"
    rf"(?:(?P<coming>{_COMING}\s+(?:{_SPAN}(?:\s+(?:{'|'.join(WEEKDAYS)}|{_MONTH}))?)"
    r"(?:\s+nog(?=\s*(?:$|[.,;)])))?)"
    rf"|(?P<after>{_NUMBER}\s+{_UNIT}(?![\w-])(?:\s+(?:(?:voor|na)(?=\s+\w)|later\b))?)"
    rf"|(?P<when>{_ARTICLE}?(?P<part>{_PART}\s+(?:van\s+)?)?{_ARTICLE}?(?P<adj>{_ADJECTIVE}\s+)?"
    rf"(?P<head>{_HEAD})))(?![\w-])",
    re.IGNORECASE,
)
_OTHER: Final = re.compile(
    r"\b(?:(?:ergens\s+in\s+)?de komende (?:tijd|periode|dagen|weken|maanden|jaren)"
    r"|zo (?:snel|spoedig|gauw) mogelijk|op (?:korte|kortere|lange|langere|middellange) termijn"
    r"|(?:voor|vóór|tot|tegen|rond) die tijd|op termijn|binnenkort|een dezer dagen"
    r"|in de loop van (?:het jaar|(?:dit|volgend) jaar|20\d\d)"
    r"|te zijner tijd|zodra [^,.;()]{4,60}"
    r"|(?:elke?|iedere?|(?:\w+ )?(?:keer|maal) per|(?:om de|eens per) (?:twee |drie )?) ?"
    r"(?:dag|week|maand|jaar|kwartaal|half\s?jaar|zomer|winter|voorjaar|najaar)"
    r"|na (?:oplevering|afloop|ontvangst|goedkeuring|vaststelling|besluitvorming)\b[^.,;()]{0,50}"
    r"|(?:maandelijks|jaarlijks|wekelijks|halfjaarlijks)(?=\s*(?:[.,;)]|$))|per (?:direct|omgaande)"
    r"|datum (?:nog )?(?:te bepalen|volgt)|nader te bepalen|nog te bepalen"
    r"|n\.?t\.?b\.?(?![\w])|z\.?s\.?m\.?(?![\w])|a\.?s\.?a\.?p\.?(?![\w])|t\.z\.t\.?"
    rf"|van {_MONTH} tot (?:en met )?{_MONTH}{_OF_YEAR}"
    r"|doorlopend|continu|later dit jaar|met regelmaat|morgen(?:ochtend)?|overmorgen"
    r")(?![\w-])",
    re.IGNORECASE,
)
_OCCASION: Final = occasions.pattern(rf"(?:(?:{_MONTH}|{_MOMENT}){_OF_YEAR}|(?:19|20)\d\d\b)")
_PAST: Final = re.compile(
    r"\b(?:sinds|dateert|dateren|al vanaf|vorige?|afgelopen|jongstleden|sedert)\s+(?:van\s+)?(?:de"
    r"\s+|het\s+)?$",
    re.IGNORECASE,
)
_GONE: Final = re.compile(r"\s*(?:jl\b|j\.l\.|jongstleden|geleden|lang\b)", re.IGNORECASE)
_PAPER: Final = re.compile(r"(?:nota|begroting|rekening)\b", re.IGNORECASE)
"""A document is a moment when something is done for it, but not when it stands in it."""
_COUNCIL: Final = re.compile(
    r"\b(?:\w*raad|\w*commissie|\w*vergadering|college|\w*overleg) van\s+$", re.IGNORECASE
)
_OF: Final = re.compile(r"\b(?:van|uit)\s+(?:de\s+|het\s+)?$", re.IGNORECASE)


_DAY_MONTH: Final = re.compile(
    r"(?:\b(?:op|voor|vóór|uiterlijk|per|tot|na|vanaf|dd)\.?\s+|[(,;]\s*|^(?=[\d/-]+$))"
    r"(?P<day>\d{1,2})[-/](?P<month>\d{1,2})(?![-/.,]?\d)(?=\s*(?:$|[.,;)]|[-–]\s|\s[a-z]))"
)
_PERHAPS: Final = re.compile(
    r"\s*\b(?:waarschijnlijk|vermoedelijk|naar verwachting|streven(?: is)?|vmdl|wrsch)\b\.?:?\s*",
    re.I,
)
_RECENT: Final = timedelta(45)
"""A day without a year so long before the end of the trip was then, and not a year later."""


class Due(NamedTuple):
    """When: a date, or else the words of the report; and doubts about it."""

    date: str = ""
    phrase: str = ""
    doubts: tuple[str, ...] = ()


class Time(NamedTuple):
    """A time at text[start:end]."""

    start: int
    end: int
    due: Due


def of(text: str, after: str) -> Due:
    """When what *text* says is due.

    Args:
        text: a sentence, or the cell of a table.
        after: ISO date of the end of the trip, after which it must be; or "".
    """
    return next((time.due for time in find(text, after)), Due())


def find(text: str, after: str) -> list[Time]:
    """The times in *text*: dates before phrases, and those that say "by when" before others."""
    found = list(_dates(text, after))
    taken = [(time.start, time.end) for time in found]
    for start, phrase in _phrases(text):
        if _is_over(phrase, after):
            continue
        end = start + len(phrase)
        if not any(one < end and start < other for one, other in taken):
            found.append(Time(start, end, Due("", phrase)))
            taken.append((start, end))
    return sorted(found, key=lambda time: (not (time.due.date or time.due.doubts),
                                           bool(time.due.doubts), time.start))  # fmt: skip


def _is_over(phrase: str, after: str) -> bool:
    """Whether a phrase names only years before the trip: ``meetreeksen 1998-2008``."""
    years = re.findall(r"\b(?:19|20)\d\d\b", phrase)
    return bool(years and after) and max(years) < after[:4]


def _written(text: str) -> Iterator[dates.Written]:
    """The days in *text*; also ``op 25-3`` and a day and month that stand alone."""
    yield from dates.find(text)
    for match in _DAY_MONTH.finditer(text):
        day = dates.Day(int(match["day"]), int(match["month"]))
        if 1 <= day.month <= 12 and day.at(2000) is not None:
            yield dates.Written(match.start("day"), match.end(), day, day)


def _dates(text: str, after: str) -> Iterator[Time]:
    for written in _written(text):
        if _PAST.search(text[: written.start]) or _GONE.match(text, written.end):
            continue
        due = _dated(written.first, after)
        if written.join:
            due = due._replace(doubts=(*due.doubts, _("This is more than one day.")))
        start = _with_preposition(text, written.start)
        if due.doubts and not due.date:
            due = due._replace(phrase=text[start : written.end])
        if due.date or due.doubts:
            yield Time(start, written.end, due)


def _with_preposition(text: str, start: int) -> int:
    """Where a date begins with what stands before it: ``uiterlijk op``."""
    match = re.search(rf"(?:(?:nog|{_PREPOSITION})\s+)+$", text[:start], re.IGNORECASE)
    return match.start() if match else start


@lru_cache(maxsize=4000)  # several ask about the same sentence
def _phrases(text: str) -> tuple[tuple[int, str], ...]:
    """Phrases of time in *text*, with where they begin."""
    found = list(occasions.find(_OCCASION, text))
    found += [
        (match.start(), match[0])
        for match in _OTHER.finditer(text)
        if not any(one <= match.start() < one + len(other) for one, other in found)
    ]
    for match in _PHRASE.finditer(text):
        start, phrase = match.start(), match[0].strip()
        start += len(match[0]) - len(match[0].lstrip())
        if any(one < match.end() and start < one + len(other) for one, other in found):
            continue
        if _GONE.match(text, match.end()) or _PAST.search(text[:start]) or not _is_due(match, text):
            continue
        bare = re.match(rf"{_ARTICLE}(?!komende)", phrase, re.IGNORECASE)
        cut = bare.end() if bare and not match["pre"] else 0
        found.append((start + cut, phrase[cut:]))
    return tuple(sorted(found))


def _is_due(match: re.Match[str], text: str) -> bool:
    """Whether a phrase tells when something will be: a year or a month alone does not."""
    before = match["pre"].lower().split()
    if (
        before
        and before[-1] in ("sinds", "met", "gedurende", "over", "aan")
        and not (match["after"] or match["part"])
    ):
        return False
    if before[-1:] == ["in"] and not match["part"] and _PAPER.search(match["head"] or ""):
        return False
    if match["coming"]:
        is_this = match["coming"].lower().startswith(("dit ", "deze "))
        return not (is_this and _OF.search(text[: match.start()]))
    if match["after"]:
        return bool(before) and before[-1] in ("binnen", "over", "na", "uiterlijk", "in")
    head = match["head"].lower()
    if head in WEEKDAYS:
        return True
    is_alone = match[0].strip() in _pieces(text)
    if re.fullmatch(rf"{_UNIT}", head):
        return bool(before and (match["part"] or match["adj"]) and _is_unit(match))
    if match["part"] or is_alone:
        return True
    if not before:
        # "de herdenking van september 2023", but not "het verslag van 2023"
        if _COUNCIL.search(text[: match.start()]):
            return True
        return not head.isdecimal() and bool(re.search(r"(?:19|20)\d\d", head)) and not (
            _OF.search(text[: match.start()]) and not re.match(_MONTH, head, re.IGNORECASE)
        )  # fmt: skip
    return True


def _is_unit(match: re.Match[str]) -> bool:
    """``voor het einde van het jaar``, ``in het nieuwe jaar``."""
    return bool(match["part"]) or (match["adj"] or "").strip().lower() == "nieuwe"


def _pieces(text: str) -> list[str]:
    """What stands between brackets, commas and dashes: there a month is enough."""
    text = _PERHAPS.sub(", ", text)
    return [piece.strip(" .") for piece in re.split(r"[(),;:]|\s[–—-]\s|\s?->\s?", text)]


def _dated(day: dates.Day, after: str) -> Due:
    if day.year:
        found = day.at()
        if found is None:
            return Due()
        doubts: tuple[str, ...] = ()
        if after and found.isoformat() < after:
            doubts = (_("This date is before the end of the trip."),)
        if not day.fits(found):
            doubts += (_("The weekday does not fit the date."),)
        return Due(found.isoformat(), "", doubts)
    if not after:
        return Due("", "", (_("There is a day without a year."),))
    end = date.fromisoformat(after)
    found = day.at(end.year)
    if found is not None and timedelta(0) <= end - found < _RECENT:
        return Due()
    if found is not None and found < end:
        found = day.at(end.year + 1)
    if found is None:
        return Due()
    return Due(found.isoformat(), "", (_("The year of this date is not in the report."),))
