"""Where a report lists what was agreed: below a heading or a sentence that says so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from ....model import sentences
from ..structure.lines import Grid, Line
from ..structure.sections import Section, all_lines
from . import agreements

_HEADS: Final = re.compile(
    r"\b(?:vervolg\w*|afspra\w+|afgesproken|toezegg\w+|toegezegd|acties|actie\w+|to.?do\w*"
    r"|opvolging|voornemens|besluit\w*|next steps|oppakken|stappen|te doen|huiswerk"
    r"|beloofd|beloftes?|en nu|wat nu|staan we nu|(?:hoe|wat)\b.*\bverder|(?:doen|gaan) (?:we|wij)"
    r"|gaan doen|pakken (?:we|wij)\b.*\bop)\b",
    re.IGNORECASE,
)
"""A heading that asks for agreements, though `headings` does not know it."""
_AGREED: Final = re.compile(r"\bafspra\w+|\bafgesproken|\btoegezegd|\bacties?\b", re.IGNORECASE)
_LONGEST_HEAD: Final = 8


def is_asked(section: Section) -> bool:
    """Whether what stands in a section is asked for as an agreement."""
    if section.role == "follow-ups":
        return True
    is_short = len(section.title.split()) <= _LONGEST_HEAD
    if section.role not in ("", "other"):
        return False
    return agreements.opens(section.title) or (is_short and bool(_HEADS.search(section.title)))


def opened(sections: list[Section]) -> list[Section]:
    """*sections* in which what stands below ``Besproken is dat`` is a section of its own."""
    found: list[Section] = []
    for section in sections:
        if is_asked(section):
            found += _until_next(section)
            continue
        rest = Section(section.role, section.heading, section.level)
        listed: Section | None = None
        for entry in (part for whole in section.entries for part in _introduced(whole)):
            if isinstance(entry, Line) and _opens(entry, section):
                listed = Section("follow-ups", None, section.level)
                found.append(listed)
            elif listed is not None and _goes_on(listed, entry):
                listed.entries.append(entry)
            else:
                listed = None
                rest.entries.append(entry)
        found.append(rest)
    return found


def _opens(line: Line, section: Section) -> bool:
    """Whether agreements follow on *line*; among those met a list of persons may follow as well."""
    is_clear = section.role != "contacts" or _AGREED.search(line.text) is not None
    return is_clear and agreements.opens(line.text)


def _introduced(entry: Line | Grid) -> Iterator[Line | Grid]:
    """*entry*; or its parts, if a sentence within it says that agreements follow in it."""
    if not isinstance(entry, Line) or entry.kind == "item":
        yield entry
        return
    start = 0
    for sentence in sentences.split(entry.text):
        end = start + len(sentence)
        if agreements.opens(sentence.strip()) and entry.text[end:].strip():
            yield from (entry.part(*ends) for ends in ((0, start), (start, end), (end, None)))
            return
        start = end
    yield entry


def _until_next(section: Section) -> list[Section]:
    """*section*, and apart what stands below a line that goes on with the number of its heading.

    ``6. Acties`` ends at a bold ``7. Sluiting``, though nobody knows that as a heading.
    """
    number = _number(section.heading)
    for index, entry in enumerate(section.entries):
        if isinstance(entry, Line) and entry.is_bold and number and _number(entry) == number + 1:
            rest = Section("other", entry, section.level, section.entries[index + 1 :])
            return [replace(section, entries=section.entries[:index]), *_until_next(rest)]
    return [section]


def _number(line: Line | None) -> int:
    """The number before a heading; 0 if it has none."""
    match = re.match(r"(\d{1,2})\b", (line.number or line.text) if line is not None else "")
    return int(match[1]) if match else 0


def _goes_on(listed: Section, entry: object) -> bool:
    """Whether a line belongs to a list of agreements: all its items, or else one paragraph."""
    if not listed.entries:
        return True
    return isinstance(entry, Line) and entry.kind == listed.lines[-1].kind == "item"


def is_beyond_label(section: Section, line: Line) -> bool:
    """Whether a line stands behind the line of a label such as ``Actie:``, with its own value."""
    head = section.heading
    if head is None or head.is_whole or head.kind == "heading" or not section.lines:
        return False
    first = section.lines[0]
    if agreements.introduces(first.text):
        return False
    return first.paragraph == head.paragraph and line.paragraph != head.paragraph


def first_year(sections: list[Section]) -> int:
    """The first year that the report names; 0 if it names none."""
    texts = (line.text for line in all_lines(sections))
    years = (match[0] for text in texts if (match := re.search(r"\b(?:19|20)\d\d\b", text)))
    return int(next(years, 0))
