"""Labels such as ``Sprekers: A, B``, whose persons are of the organisation of the heading above."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..gazetteer import Gazetteer
from ..structure.sections import Section
from .sides import OWN, organisation_of, side_of


def with_hosts(
    sections: Sequence[Section], places: Gazetteer, own: str
) -> Iterator[tuple[Section, str]]:
    """Each section, and for a label the organisation that the heading above it names, or "".

    Args:
        sections: the report.
        places: finds the names of cities.
        own: the name of the municipality whose report it is, or "".
    """
    held = ""
    title = next((section.title for section in sections if section.heading), "")
    for section in sections:
        is_label = _is_label(section)
        if section.heading and not is_label:
            held = "" if section.title == title else _held(section.title, places, own)
        yield section, held if is_label else ""
        above = [line for line in section.lines if line.is_bold and line.is_whole][-1:]
        held = _held(above[0].text, places, own) if above else held


def _is_label(section: Section) -> bool:
    """Whether a section is what a label in a line asks for: ``Sprekers: A, B``."""
    heading = section.heading
    is_part = heading is not None and not heading.is_whole and heading.kind != "heading"
    return is_part and section.role in ("contacts", "travellers", "present")


def _held(heading: str, places: Gazetteer, own: str) -> str:
    """The organisation of a heading, for the labels below it: not the own municipality."""
    return "" if side_of(heading, own, places) == OWN else organisation_of(heading, places)
