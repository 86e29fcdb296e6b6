"""When something must be done, and by whom, as Dutch sentences say it."""

from __future__ import annotations

import re
from datetime import date
from typing import Final, NamedTuple

from ...i18n import console as _
from . import dates

_MONTHS: Final = (
    "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
)
_SEASONS: Final = (
    r"(?:voorjaar|lente|zomer|najaar|herfst|winter|zomerreces|zomervakantie|herfstvakantie|kerst(?:vakantie|reces)?|vakantie|reces|"
    r"nieuwe jaar|jaarwisseling|carnaval|pasen|pinksteren)"
)
_PHRASE: Final = re.compile(
    r"\b(?:(?:ergens\s+|nog\s+)?(?:in|voor|v[oó][oó]r|(?:direct\s+)?na|tegen|tijdens|begin|medio"
    r"|eind(?:\s+van)?|vanaf|rond|uiterlijk|binnen|voor\s+eind|half)\s+)*"
    rf"(?:(?:de|het|dit|volgend|komend)\s+)?"
    rf"(?:(?:{_SEASONS})(?:\s+(?:van\s+)?(?:20\d\d|dit jaar|volgend jaar))?"
    rf"|(?:(?:begin|medio|eind|half)\s+)?(?:{_MONTHS})(?:\s+20\d\d)?"
    rf"|(?:eerste|tweede|derde|vierde|laatste)\s+(?:kwartaal|helft|week|maand)"
    rf"(?:\s+(?:van\s+)?(?:20\d\d|dit jaar|volgend jaar|{_MONTHS}))?"
    r"|schooljaar(?:\s+20\d\d(?:\s?[-–/]\s?(?:20)?\d\d)?)?"
    rf"|(?:Q|kwartaal\s+)[1-4](?:\s+(?:van\s+)?20\d\d)?"
    rf"|week\s+\d{{1,2}}(?:\s+(?:van\s+)?20\d\d)?"
    rf"|komende\s+(?:tijd|periode|maanden|weken|jaren|maand|week|jaar|zomer|winter|najaar|voorjaar)"
    rf"|(?:volgende|deze)\s+(?:week|maand|zomer|winter|periode|bestuursperiode)"
    rf"|(?:volgend|komend|dit)\s+(?:jaar|voorjaar|najaar|seizoen)"
    rf"|loop van (?:het jaar|20\d\d|dit jaar|volgend jaar)"
    rf"|(?:één|twee|drie|vier|zes|\d+)\s+(?:weken|maanden|jaar)"
    rf"|(?:nabije\s+)?toekomst|korte termijn|lange(?:re)? termijn"
    rf"|20\d\d)(?![\w-])",
    re.IGNORECASE,
)
_WITH_PREPOSITION: Final = re.compile(
    r"^(?:ergens|nog|in|voor|v[oó][oó]r|na|direct|tegen|tijdens|begin|medio|eind|half|vanaf|rond"
    r"|uiterlijk|binnen|de komende|komend|volgende?|deze|dit|week|op korte|Q\d|elke)\b",
    re.IGNORECASE,
)
_OTHER: Final = re.compile(
    r"\b(?:(?:ergens\s+in\s+)?de komende (?:tijd|periode|maanden|weken|jaren)"
    r"|zo (?:snel|spoedig) mogelijk|op korte termijn|op termijn|binnenkort|zodra [^,.;]{4,60}"
    r"|(?:elke?|iedere?) (?:week|maand|jaar|kwartaal)"
    r"|na (?:oplevering|afloop|ontvangst|goedkeuring|vaststelling)\b[^.,;]{0,50}"
    r"|(?:maandelijks|jaarlijks)(?=\s*(?:[.,;)]|$))|per direct|datum (?:nog )?(?:te bepalen|volgt)"
    r"|nader te bepalen|n\.?t\.?b\.?|z\.?s\.?m\.?|doorlopend|continu|volgend jaar|later dit jaar"
    r"|met regelmaat)",
    re.IGNORECASE,
)
_PAST: Final = re.compile(r"\b(?:sinds|vanaf|dateert)\s+$", re.I)


class Due(NamedTuple):
    """When: a date, or else the words of the report; and doubts about it."""

    date: str = ""
    phrase: str = ""
    doubts: tuple[str, ...] = ()


def of(text: str, after: str) -> Due:
    """When what *text* says is due.

    Args:
        text: a sentence, or the cell of a table.
        after: ISO date of the end of the trip, after which it must be; or "".
    """
    for written in dates.find(text):
        if _PAST.search(text[: written.start]) or written.join:
            continue
        due = _dated(written.first, after)
        if due.date or due.doubts:
            return due
    if match := _OTHER.search(text):
        return Due("", match[0])
    best = ""
    for match in _PHRASE.finditer(text):
        phrase = match[0].strip()
        is_year = phrase[:2] == "20" or phrase.isdigit()
        if is_year or not (_WITH_PREPOSITION.match(phrase) or phrase in _pieces(text)
                           or re.search(rf"{_SEASONS}|schooljaar|20\d\d", phrase)):  # fmt: skip
            continue
        best = phrase
        break
    return Due("", best)


def _pieces(text: str) -> list[str]:
    """What stands between brackets, commas and dashes: there a month is enough."""
    return [piece.strip(" .") for piece in re.split(r"[(),;:]|\s[–—-]\s", text)]


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
    if found is not None and found < end:
        found = day.at(end.year + 1)
    if found is None:
        return Due()
    return Due(found.isoformat(), "", (_("The year of this date is not in the report."),))
