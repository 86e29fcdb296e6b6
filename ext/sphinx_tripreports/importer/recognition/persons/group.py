"""Lines of a report that belong together, and whose people they are about."""

from __future__ import annotations

from typing import NamedTuple

from ..structure.lines import Grid, Line
from ..structure.sections import Section


class Group(NamedTuple):
    """Lines that belong together.

    entries: the lines of a list, or one line of text, or one table.
    section: where they stand.
    side: `sides.MET`, `sides.OWN`, or "" where nothing says whose people they are.
    is_list: each line is about persons.
    is_asked: they answer the question who was met.
    organisation: what stands above them, if that is one.
    """

    entries: tuple[Line | Grid, ...]
    section: Section
    side: str = ""
    is_list: bool = False
    is_asked: bool = False
    organisation: str = ""

    @property
    def lines(self) -> list[Line]:
        """All lines, also those of a table."""
        found: list[Line] = []
        for entry in self.entries:
            if isinstance(entry, Line):
                found.append(entry)
            else:
                found += [line for row in entry.rows for cell in row for line in cell]
        return found
