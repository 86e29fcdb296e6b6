"""The date of the report itself: of a memo, letter, mail or form."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from ..structure.lines import Line
from ..structure.sections import Section, all_lines
from . import dates
from .dates import Written

_LABEL: Final = re.compile(
    r"\b(?:datum(?! (?:van )?(?:de |het )?(?:reis|bezoek|dienstreis|vertrek|terug))|date|verzonden"
    r"|sent|opgesteld|opgemaakt|verslag(?:datum)?|memo|brief|publicatie\w*|geplaatst|behandeld"
    r"|(?:e-?)?mail|bericht|d\.d\.|dd\.?)\b",
    re.IGNORECASE,
)
_TRIP: Final = re.compile(r"reis|bezoek|missie|periode|duur|wanneer|hoe", re.IGNORECASE)
_MOST_WORDS: Final = 6
"""Of a line that is a date with the place where it was written."""
_PLACED: Final = re.compile(r"(?:[A-ZÀ-Ž’'][\w'’-]+(?: [\w'’-]+){0,4}, )?(?:\w+dag )?$")


def is_of_report(written: Written, line: Line, section: Section) -> bool:
    """Whether a day is that on which the report was written: ``Datum:`` or ``Tiel, 3 mei 2019``."""
    if written.is_period:
        return False
    label = section.title if section.role in ("period", "letter") else ""
    before = line.text[: written.start]
    if _TRIP.search(label) or _TRIP.search(before):
        return False
    if label and _LABEL.search(label) and len(before.split()) < 3:
        return True
    after = line.text[written.end :].strip()
    is_line = len(line.text.split()) <= _MOST_WORDS and not after
    is_placed = is_line and written.first.year > 0 and bool(_PLACED.fullmatch(before))
    return (is_placed and "," in before) or bool(_LABEL.search(before[-25:]))


def find(sections: list[Section], created: str) -> date | None:
    """When the report was written; *created* is the ISO date of a mail, or ""."""
    if created:
        return date.fromisoformat(created)
    for section in sections:
        for line in all_lines([section]):
            for written in dates.find(line.text):
                if written.first.year and is_of_report(written, line, section):
                    return written.first.at()
    return None
