"""The persons of one line: ``A (functie) en B``, ``Organisatie: A, B``, ``A en B, beiden …``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from ....i18n import console as _
from ..gazetteer import Gazetteer
from ..proposals import ContactProposal
from ..words import has_function, has_organisation, is_function_word
from . import evidence
from .activities import is_occasion
from .alike import persons_at, with_alike
from .bodies_apart import as_body, without_body_last
from .contact_data import without_data
from .each import each_of
from .given_names import of_given_names
from .glosses import BOTH
from .lone_functions import whole, with_function
from .of_all import is_of_two, singular
from .offices import is_local_office
from .one_person import Person, person
from .role_parts import Role
from .roles import of_segments
from .shared_words import spelled_out
from .units import Unit, units

_EVENT: Final = re.compile(r"^(?:bezoek(?:en)? aan|bij|te gast bij|gesprek bij)\s+", re.IGNORECASE)
_EVENT_FIRST: Final = re.compile(
    r"(?:\w+(?:bezoek|gesprek|ontvangst|overleg)|bezoek|gesprek|ontvangst|overleg|lunch|diner|borrel"
    r"|[^\W\d_]{3,}(?:ing|tie)|dag|avond|middag|ochtend|namens|vanuit|met|ook|verder|overig\w*"
    r"|in|op|bij|tijdens|na|vanaf|\w+dag(?:ochtend|middag|avond)?)\b",
    re.IGNORECASE,
)
"""How the name of something that was done begins, or of a day."""


def persons_of(
    text: str, places: Gazetteer, habit: str = "", has_single: bool = False, is_one: bool = False
) -> list[Person]:
    """The persons whom *text* is about, in order; [] if none stands in it.

    habit, has_single, is_one: what the other lines of the list teach; see `person` and `units`;
    is_one: the line is about the person who stands first, and nobody else.
    """
    found = units(spelled_out(without_data(text)), places, has_single)
    found = with_alike(without_body_last(_without_body_first(_without_inside(found))))
    if is_one:
        found = [*found[:1], *(one._replace(name=None) for one in found[1:])]
    at = persons_at(found)
    if not at:
        return of_given_names(text, places) or _unknown(found, places, habit)
    heads, owns = _shares(found, at)
    if len(at) == 1:
        heads[0] = as_body(heads[0], owns[0], found[at[0]])
        return [_person(found[at[0]], heads[0], owns[0], places, habit)]
    together, first = _head_of_all(heads[0])
    heads[0] = first
    made = [
        _person(found[index], head, own, places)
        for index, head, own in zip(at, heads, owns, strict=True)
    ]
    role = of_segments([one.segment for one in together], places).role
    if not role.organisations and (
        _is_head(together, found[at[0]], heads[0]) or _is_small_head(together, made)
    ):
        role = Role("", (together[0].segment.text,))
    shared = _shared(_of_plural(made, heads[0]), found, at, role)
    return _beside_unsure(_of_colleagues(shared, text))


def _beside_unsure(people: list[Person]) -> list[Person]:
    """*people* of one line, of whom a bare name may be what another does: ``Cap de Mobilitat``."""
    if all(_has_role(one.contact) for one in people):
        return people
    doubt = _("Which is the function and which the organisation?")
    is_half = [bool(one.contact.job_title) != bool(one.contact.organisations) for one in people]
    return [
        one._replace(contact=one.contact._replace(doubts=(doubt,)))
        if half and not one.contact.doubts else one
        for one, half in zip(people, is_half, strict=True)
    ]  # fmt: skip


def _is_head(together: list[Unit], first: Unit, ahead: list[Unit]) -> bool:
    """Whether words before a colon and persons may be a name: ``Marymount daycare: A, B``."""
    mark = (ahead[0] if ahead else first).segment.mark
    text = together[0].segment.text if len(together) == 1 and mark in (":", "-") else ""
    is_name = text[:1].isupper() and 1 < len(text.split()) < 6 and not text.isupper()
    return is_name and not has_function(text) and not _EVENT_FIRST.match(text)


def _is_small_head(together: list[Unit], made: list[Person]) -> bool:
    """Whether unknown small words before persons are a name: ``tecnalia: A (kok), B (gids)``."""
    text = together[0].segment.text if len(together) == 1 else ""
    is_small = text.islower() and len(text.split()) < 4 and not re.search(r"(?:en|s|d)$", text)
    jobs = [one.contact.job_title for one in made]
    has_jobs = all(jobs) and any(map(has_function, jobs))
    return is_small and has_jobs and not (has_function(text) or is_occasion(text))


def _of_plural(made: list[Person], ahead: list[Unit]) -> list[Person]:
    """``bosbezitters A en B``: a plural before the first is of those who have nothing else."""
    text = ahead[0].segment.text if len(ahead) == 1 else ""
    one = made[0].contact
    is_plural = re.fullmatch(r"[a-zà-ÿ-]+(?:eurs|ers|ors|aars)", text) or is_function_word(
        text[:-1]
    )
    if not text.islower() or not text.endswith("s") or not is_plural:
        return made
    if one.job_title != text or any(_has_role(other.contact) for other in made[1:]):
        return made
    return [
        each._replace(contact=each.contact._replace(
            job_title=text[:-1], organisations=one.organisations,
            doubts=tuple(dict.fromkeys((*each.contact.doubts, *one.doubts)))))
        for each in made
    ]  # fmt: skip


def _of_colleagues(made: list[Person], text: str) -> list[Person]:
    """``A (Polis) en zijn collega B``: both are of the same organisation."""
    result = made[:1]
    plural = re.search(r"\bcollega['’]s\s", text)
    for one in made[1:]:
        contact, before = one.contact, result[-1].contact.organisations
        own = re.escape(f"{contact.job_title} {contact.name}".strip())
        is_colleague = re.search(
            rf"\bcollega\s+{re.escape(contact.name)}|\b(?:zijn|haar|hun|diens)\s+{own}", text
        )
        is_said = plural is not None and contact.name in text[plural.end() :]
        is_head = contact.job_title and text.startswith(contact.job_title)
        if is_colleague and is_head and result[-1].contact.job_title == contact.job_title:
            contact = contact._replace(job_title="")  # "Onderzoeker: A en haar collega B"
        if (is_colleague or is_said) and before and not contact.organisations:
            doubts = (*contact.doubts, _("Is the function or organisation of both?"))
            contact = contact._replace(organisations=before, doubts=doubts)
        result.append(one._replace(contact=contact))
    return result


def _person(
    unit: Unit, head: Sequence[Unit], own: Sequence[Unit], places: Gazetteer, habit: str = ""
) -> Person:
    assert unit.name is not None
    return person(unit.name, head, own, places, habit)


def _without_inside(found: list[Unit]) -> list[Unit]:
    """*found* without names alone in brackets right behind a name: ``A (Holland Logistiek)``."""
    return [
        one._replace(name=None) if _is_inside(found[index - 1 : index + 2]) else one
        for index, one in enumerate(found)
    ]


def _is_inside(around: Sequence[Unit]) -> bool:
    if len(around) < 2 or not around[0].is_sure:
        return False
    before, one = around[0].segment, around[1].segment
    is_alone = len(around) < 3 or around[2].segment.depth < one.depth
    return is_alone and one.mark == "(" and one.depth > before.depth and not before.depth


def _without_body_first(found: list[Unit]) -> list[Unit]:
    """*found* without a name first that a colon or ``>`` sets before others: an organisation."""
    if len(found) < 3 or not found[0].name or found[0].name.title:
        return found
    after = next((one for one in found[1:] if not one.segment.depth), found[0])
    if not after.is_sure or after.segment.mark not in (":", "-"):
        return found
    return [found[0]._replace(name=None), *found[1:]]


def _shares(found: Sequence[Unit], at: Sequence[int]) -> tuple[list[list[Unit]], list[list[Unit]]]:
    """What stands before each name for it, and behind it."""
    heads: list[list[Unit]] = [list(found[: at[0]])]
    owns: list[list[Unit]] = []
    for start, end in zip(at, [*at[1:], len(found)], strict=True):
        between = list(found[start + 1 : end])
        ahead = [one for one in between if one.is_ahead]
        owns.append([one for one in between if not one.is_ahead])
        if end < len(found):
            heads.append(ahead)
    return heads, owns


def _head_of_all(head: list[Unit]) -> tuple[list[Unit], list[Unit]]:
    """What stands before all persons, and what only before the first."""
    return [one for one in head if not one.is_ahead], [one for one in head if one.is_ahead]


def _shared(
    made: list[Person], found: Sequence[Unit], at: Sequence[int], together: Role
) -> list[Person]:
    """Persons with what is said of all of them at once."""
    contacts = [one.contact for one in made]
    contacts = _from_last(contacts, [found[index].segment.mark for index in at])
    said = [one.segment.text for one in found[at[-1] + 1 :] if BOTH.match(one.segment.text)]
    if said:
        bodies = contacts[-1].organisations
        first = max(0, len(contacts) - 2) if is_of_two(said[0]) else 0
        contacts = contacts[:first] + [
            one if one.organisations else one._replace(organisations=bodies)
            for one in contacts[first:]
        ]
    if together.organisations or together.job_title:
        text = "; ".join(one.segment.text for one in found)
        contacts = [_with_all(whole(one, text, together.organisations), together)
                    for one in contacts]  # fmt: skip
    elif any(one.organisations for one in contacts):
        last = found[at[-1] + 1 :]
        is_own = found[at[-1]].segment.mark == ";"  # "A, chef; B, De Linde"
        is_last = len(at) == 2 and found[at[-1]].segment.mark == "en" and len(last) == 1
        is_all = _is_apart(last) or is_last  # "A, chef en B, kok van De Linde"
        bodies = contacts[-1].organisations if is_all and not is_own else ()
        contacts = [_compared(one, bodies) for one in contacts]
    return [one._replace(contact=contact) for one, contact in zip(made, contacts, strict=True)]


def _from_last(contacts: list[ContactProposal], marks: list[str]) -> list[ContactProposal]:
    """``A en B (organisatie)``: what stands behind the last may be of those before it."""
    last = contacts[-1]
    bare = 0
    while bare < len(contacts) - 1 and not _has_role(contacts[-2 - bare]):
        bare += 1
    if not bare or not _has_role(last) or marks[-1] not in ("en", ",", ")"):
        return contacts
    group = contacts[-1 - bare :]
    job, jobs, is_said = each_of(last.job_title, len(group))
    job = singular(job)
    doubt = () if is_said else (_("Is the function or organisation of both?"),)
    each = jobs if len(jobs) == len(group) else [job] * len(group)
    return contacts[: -1 - bare] + [
        one._replace(job_title=title, organisations=last.organisations,
                     doubts=tuple(dict.fromkeys((*one.doubts, *last.doubts, *doubt))))
        for one, title in zip(group, each, strict=True)
    ]  # fmt: skip


def _has_role(one: ContactProposal) -> bool:
    return bool(one.job_title or one.organisations)


def _with_all(one: ContactProposal, together: Role) -> ContactProposal:
    one = with_function(one, together.organisations)
    doubts = one.doubts
    job = one.job_title or together.job_title
    bodies = tuple(_EVENT.sub("", body) for body in together.organisations)
    if not one.organisations and bodies:
        one = one._replace(organisations=bodies)
        if not all(map(has_organisation, bodies)):
            doubts += (_("Is this the organisation?"),)
    return one._replace(job_title=job, doubts=doubts)


def _is_apart(behind: Sequence[Unit]) -> bool:
    """Whether what stands last is of all: ``A (chef) en B (kok), De Linde``."""
    marks = [one.segment.mark for one in behind if not one.segment.depth]
    is_first = len(behind) == 1 and not has_function(behind[0].segment.text)
    return (
        bool(marks) and behind[-1].segment.depth == 0 and (is_first or behind[0].segment.depth > 0)
    )


def _compared(one: ContactProposal, bodies: tuple[str, ...]) -> ContactProposal:
    """Who lacks what another person of the line has may share it, as the *bodies* behind all."""
    if one.organisations or (one.doubts and not bodies):
        return one
    doubts = (*one.doubts, _("Is the function or organisation of both?"))
    is_open = bool(one.job_title) and not is_local_office(one.job_title)
    return one._replace(organisations=bodies if is_open else (), doubts=doubts)


def _unknown(found: list[Unit], places: Gazetteer, habit: str) -> list[Person]:
    """The person in a line without a known name: where the rest reads best as a role."""
    tried: list[tuple[float, Person]] = []
    for index, one in enumerate(found):
        if one.name is None or one.segment.depth:
            continue
        others = [*found[:index], *found[index + 1 :]]
        # What is an organisation as well as it is a name is one, and names come first.
        points = 1.5 * (not index) - max(0.0, evidence.organisation(one.segment.text) - 1.5)
        plain = [other._replace(name=None) for other in others]
        made = _person(one, plain[:index], plain[index:], places, habit)
        tried.append((points + made.judged.points, made))
    return [max(tried, key=lambda pair: pair[0])[1]] if tried else []
