"""What a report calls itself, and which paragraphs turn out to be headings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ...document import Document
from .headings import role_of
from .lines import Line
from .sections import Section, asked

_GENERAL: Final = re.compile(
    r"\d*|(?:kort|beknopt)e?|(?:reis|trip|bezoek)?verslag|rapport|rapportage|memo|notitie"
    r"|formulier|format|buitenlandse?|internationale?|dienstreis|reis|studiereis|"
    r"werkbezoek|bezoek|gemeente|van|de|het|een|een|voor|bijlage|intern|concept|definitief"
    r"|algemeen|trip|report|inleiding|raadsinformatiebrief|mail"
)
"""Words that say nothing about which trip it was."""


def title_of(document: Document, parts: list[Section]) -> str:
    """What the report calls itself: its subject, its first heading, or its first short line."""
    if subject := asked(parts, "title"):
        return subject
    for part in parts:
        candidates = [part.heading] if part.heading else []
        candidates += part.lines[:1]
        for line in candidates:
            if len(line.text) <= 150:
                return " ".join(line.text.split())
        break
    return document.title


def is_general(title: str) -> bool:
    """Whether a title would fit any report: ``Verslag buitenlandse dienstreis``."""
    return bool(role_of(title) not in ("", "title", "other") and len(title.split()) < 4) or all(
        _GENERAL.fullmatch(word) for word in re.findall(r"\w+", title.lower())
    )


def headings(parts: list[Section]) -> Iterator[tuple[int, int]]:
    """Paragraphs that turned out to be headings, below those that the file marks as such."""
    above = 0
    for number, part in enumerate(parts):
        heading = part.heading
        if heading is None and not number and part.lines and _is_title(part.lines[0]):
            heading = part.lines[0]
        if heading is None:
            continue
        if heading.kind == "heading":
            above = heading.level
        elif heading.kind == "text" and heading.is_whole:
            yield heading.paragraph, min(above + 1, 5)


def _is_title(line: Line) -> bool:
    return (
        line.is_whole
        and line.kind == "text"
        and len(line.text) < 100
        and line.text[-1:] not in ".:;,!"
    )
