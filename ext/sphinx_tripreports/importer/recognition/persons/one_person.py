"""The person that a name and what stands around it make."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from ....i18n import console as _
from .. import names
from ..gazetteer import Gazetteer
from ..proposals import ContactProposal
from ..words import (
    has_function,
    has_organisation,
    is_acronym,
    is_field,
    is_function_word,
)
from . import evidence
from .roles import Judged, of_segments
from .seats import without_seats
from .segments import Segment
from .units import Unit


class Person(NamedTuple):
    """A person read in a line, and how it was written, for the other lines of the list."""

    contact: ContactProposal
    judged: Judged
    pattern: str


def person(
    name: names.Name, head: Sequence[Unit], own: Sequence[Unit], places: Gazetteer, habit: str = ""
) -> Person:
    """The person called *name*.

    Args:
        name: the name.
        head: what stands before it and is about this person.
        own: what stands behind it.
        places: what names of places are known by.
        habit: the pattern of the other lines of the list.
    """
    before = [_as_host(one.segment, own) for one in head]
    lives = [one for one in own if one.segment.mark == "uit" and places.cities(one.segment.text)]
    behind = [one.segment for one in own if one not in lives]
    if before and behind and behind[0].mark == "(":  # of the name, not of what stands before it
        behind[0] = behind[0]._replace(mark="-", depth=0)
    behind = [_as_own(one, name) for one in behind]
    start = f"{len(before)}:"
    wanted = habit.removeprefix(start) if habit.startswith(start) else ""
    judged = of_segments([*before, *behind], places, wanted)
    role = without_seats(judged.role, places)
    if not role.job_title and re.search("professor|hoogleraar", name.title, re.IGNORECASE):
        role = role._replace(job_title="professor")
    doubts = list(role.doubts)
    if lives:
        doubts.append(_("Does this place say something of the organisation?"))
    is_clear = has_function(role.job_title) and all(map(has_organisation, role.organisations))
    if (not name.is_sure and not is_clear) or (before and " " not in name.text):
        doubts.append(_("Is this the name of a person?"))
    if before and not _is_plain(head, role.job_title, name):
        doubts.append(_("The name does not come first. Are the name and the role right?"))
    contact = ContactProposal(name.text, role.job_title, role.organisations, surname=name.surname,
                              is_sure=name.is_sure, doubts=tuple(doubts))  # fmt: skip
    return Person(contact, judged, start + judged.pattern)


def _as_host(segment: Segment, own: Sequence[Unit]) -> Segment:
    """*segment*, marked as an organisation if brackets hold the rest: ``polis (An Bos, kok)``."""
    is_inside = bool(own) and all(one.segment.depth and one.segment.mark != "(" for one in own)
    is_free = not segment.depth and not has_function(segment.text) and segment.mark == ""
    is_told = is_inside and any(has_function(one.segment.text) for one in own)
    return segment._replace(mark="O") if is_free and is_told and len(segment.text) > 2 else segment


def _as_own(segment: Segment, name: names.Name) -> Segment:
    """*segment*, marked as an organisation if it is called after the person: ``bakkerij Bos``."""
    is_called = name.surname in segment.text and re.match(
        rf"[a-zà-ÿ-]{{4,}}\s+(?:\S+\s+)?{re.escape(name.surname)}(?![\w-])", segment.text
    )
    is_own = bool(name.surname and is_called) and not has_function(segment.text)
    return segment._replace(mark="O") if is_own else segment


def _is_plain(head: Sequence[Unit], job: str, name: names.Name) -> bool:
    """Whether what stands before a name is a function and nothing else."""
    text = " ".join(one.segment.text for one in head)
    last = text.split()[-1]
    if last[:1].isupper() and not (is_field(last) or is_function_word(last) or is_acronym(last)):
        return False  # of the function, or of the name
    return name.is_sure and evidence.function(text) >= 4 and job.startswith(head[0].segment.text)
