"""Dutch dates, numbers and file names. Pure functions."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
COUNTS = (
    "nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien",
    "elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien",
    "negentien", "twintig",
)  # fmt: skip
_FOLDED = {"ø": "o", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "đ": "d"}


def weekday(day: date) -> str:
    return WEEKDAYS[day.weekday()]


def day_month(day: date) -> str:
    """``14 november``."""
    return f"{day.day} {MONTHS[day.month - 1]}"


def long_date(day: date) -> str:
    """``zondag 14 november 2021``: the weekday is computed, so it always fits."""
    return f"{weekday(day)} {day_month(day)} {day.year}"


def count(number: int) -> str:
    return COUNTS[number] if number < len(COUNTS) else str(number)


def slug(text: str) -> str:
    """A key or file name: plain lower-case letters, digits and hyphens."""
    lowered = "".join(_FOLDED.get(letter, letter) for letter in text.lower())
    plain = unicodedata.normalize("NFKD", lowered).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def capital(text: str) -> str:
    """First letter upper case; the rest as it is (``str.capitalize`` lowers the rest)."""
    return text[:1].upper() + text[1:]


def joined(items: list[str]) -> str:
    """``a, b en c``."""
    if len(items) < 2:
        return "".join(items)
    return ", ".join(items[:-1]) + " en " + items[-1]
