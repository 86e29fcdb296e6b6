"""The file of words that look like a name of a person, and are none.

The privacy officer keeps it in TOML, beside ``conf.py``::

    [[not-a-name]]
    words = "Hotel Berry"
    pages = ["reports/barcelona-*"]   # may be left out: then it holds for all pages
    reason = "a hotel in Barcelona"
"""

from __future__ import annotations

import re
import tomllib
from typing import Final

from .person_records import NotName
from .person_words import words
from .records import Problem

FILE: Final = "not-names.toml"
_TABLE: Final = "not-a-name"
_HEADER: Final = re.compile(rf"\s*\[\[\s*[\"']?{_TABLE}\b")
_PLACE: Final = re.compile(r"\(at line (\d+), column \d+\)")
_FIELDS: Final = frozenset(("words", "pages", "reason"))


def read_not_names(text: str) -> tuple[list[NotName], list[Problem]]:
    """The exceptions in a file with *text*, and what is wrong with it; bad ones are left out."""
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = _PLACE.search(str(error))
        line = int(place[1]) if place else max(1, text.count("\n"))
        return [], [Problem("not-names", line, {})]
    lines = [n for n, line in enumerate(text.splitlines(), 1) if _HEADER.match(line)]
    entries = table.get(_TABLE, [])
    if not isinstance(entries, list) or table.keys() - {_TABLE}:
        return [], [Problem("not-names", 1, {})]
    found: list[NotName] = []
    problems: list[Problem] = []
    for number, entry in enumerate(entries):
        exception = _read(entry)
        if exception is None:
            line = lines[number] if number < len(lines) else 1
            problems.append(Problem("not-names", line, {}))
        else:
            found.append(exception)
    return found, problems


def _read(entry: object) -> NotName | None:
    if not isinstance(entry, dict) or entry.keys() - _FIELDS:
        return None
    typed, pages, reason = entry.get("words"), entry.get("pages", []), entry.get("reason")
    if not isinstance(typed, str) or not any(word.key for word in words(typed)):
        return None
    if not isinstance(reason, str) or not reason.strip():
        return None
    if not isinstance(pages, list) or not all(isinstance(page, str) for page in pages):
        return None
    return NotName(typed, tuple(pages))
