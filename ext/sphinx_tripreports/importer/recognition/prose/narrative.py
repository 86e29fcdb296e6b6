"""Persons in running text: who was spoken with, by whom the delegation was received."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from ....i18n import console as _
from .. import names
from ..gazetteer import City, Gazetteer
from ..persons.role_parts import Role
from ..proposals import ContactProposal
from ..structure.lines import Line
from ..structure.sections import Section
from ..words import has_function
from . import (
    absence,
    context,
    definite,
    encounters,
    look_alikes,
    predicates,
    prose_words,
    rows,
    several,
    whole_functions,
)
from .context import PRONOUN, Context
from .delegation import Delegation
from .prose_words import is_office
from .rows import Person
from .told import Sentence, settled, without

_ENOUGH: Final = 3
"""Points of evidence by which somebody is proposed; see `Narrator._points`."""
_FIRST: Final = re.compile(r"\W*(?:de\s+(?:eerste|een)|(?:de\s+)?eerstgenoemde)\s", re.IGNORECASE)
_RECEIVES: Final = re.compile(
    r"\s*,?\s+(?:ontving(?:en)?|verwelkomden?|heetten?\b[^.;]*\bwelkom|leidden?\b[^.;]*\brond)\b"
)
_QUOTE: Final = re.compile(r"\s*:\s*[\"“‘„'«]")
_OF_PLACE: Final = re.compile(r"\s(?:van|uit|of|voor|di|de)\s+\S")


class Narrator:
    """Finds persons in sentences; knows who made the trip.

    names: those of the travellers whom the report lists.
    context: what the text before tells.
    """

    def __init__(
        self,
        sections: list[Section],
        travellers: Iterable[Line],
        places: Gazetteer,
        municipality: City | None,
    ) -> None:
        self.places = places
        self.delegation = Delegation(sections, travellers, places, municipality)
        self.names = self.delegation.names
        self._headings = {
            line.paragraph: section.title for section in sections for line in section.lines
        }
        self.context = Context(places)
        self._before: list[str] = []

    def is_traveller(self, contact: ContactProposal) -> bool:
        """Whether the contact went along on the trip."""
        return self.delegation.has(contact.surname)

    def persons(self, line: Line, is_asked: bool) -> Iterator[ContactProposal]:
        """The persons met whom *line* names.

        Args:
            line: a paragraph, an item of a list or a cell; those of a report come in its order.
            is_asked: it answers the question who was met.
        """
        context = self.context
        context.enter(line, self._headings.get(line.paragraph, ""))
        parts = list(prose_words.split(line.text))
        for index, (start, text) in enumerate(parts):
            here = line.part(start, start + len(text))
            following = parts[index + 1][1] if index + 1 < len(parts) else ""
            sentence = context.sentence(here.text, following)
            people = rows.read(sentence.text, self.places)
            bodies = look_alikes.find(sentence, people, self.places)
            people = [one for one in people if one not in bodies]
            sentence = without(sentence, people).at(tuple(map(look_alikes.host, bodies)))
            if PRONOUN.match(following) and not rows.read(following, self.places):
                later = parts[index + 2][1] if index + 2 < len(parts) else ""
                sentence = sentence._replace(later=later)
            roles = self._roles(people, sentence)
            yield from self._of_sentence(here, sentence, people, roles, is_asked)
            context.leave(sentence, roles)
            self._before.append(here.text.lower())

    def _of_sentence(
        self,
        line: Line,
        sentence: Sentence,
        people: list[Person],
        roles: list[Role],
        is_asked: bool,
    ) -> Iterator[ContactProposal]:
        text = sentence.text
        points = [
            self._points(person, role, sentence, is_asked)
            for person, role in zip(people, roles, strict=True)
        ]
        for at, (person, role) in enumerate(zip(people, roles, strict=True)):
            # Who stands in one row with somebody met is met as well.
            row = [points[other] for other, one in enumerate(people) if one.row == person.row]
            if at and person.is_linked:
                row.append(points[at - 1])  # "samen met collega X"
            is_enough = points[at] >= _ENOUGH or (points[at] > 0 and max(row) >= _ENOUGH)
            first = next(one for one in people if one.row == person.row)
            is_met = first is not person and encounters.is_agent(text[: first.mention.start])
            if is_enough and not self._is_ours(person, role, sentence.text, is_asked or is_met):
                found = _contact(person, role, line, list(_doubts(person, role, points[at])))
                self.context.last = found
                yield found

    def _roles(self, people: list[Person], sentence: Sentence) -> list[Role]:
        """The roles of *people*, with what stands elsewhere."""
        roles: list[Role] = []
        previous = self.context.last
        for at, person in enumerate(people):
            row_end = max(one.end for one in people if one.row == person.row)
            role = self._completed(person, sentence, previous, row_end)
            is_next = at > 0 and people[at - 1].row == person.row
            if not role.organisations and is_next and not people[at - 1].role.organisations:
                role = context.borrowed(role, roles[-1].organisations)
            elif at and not (role.organisations or role.job_title):
                is_alone = people[at - 1].is_alone and not sentence.hosts
                between = sentence.text[people[at - 1].end : person.mention.start]
                if is_alone and several.is_next_clause(between, sentence.text[person.end :]):
                    role = context.borrowed(role, roles[-1].organisations)
            is_last = at + 1 == len(people)
            told = predicates.completed(role, sentence, person, is_last, self.places)
            if sentence.later and is_last and not told.job_title:
                then = sentence._replace(following=sentence.later)
                told = predicates.completed(role, then, person, is_last, self.places)
            if not told.job_title and len(people) == 1:
                told = self._called(told, sentence)
            if told.job_title and not (role.job_title or told.organisations):
                # "X vertelde over Y. Als adviseur weet hij": where is known by now
                told = self._completed(person._replace(role=told), sentence, previous, row_end)
            roles.append(settled(told))
            self.context.keep(person.mention.name.surname, roles[-1])
            previous = _contact(person, roles[-1], Line("", 0, 0), [])
        return self._together(people, roles, sentence)

    def _completed(
        self, person: Person, sentence: Sentence, previous: ContactProposal | None, row_end: int
    ) -> Role:
        """The role with its organisation; if that stands elsewhere, all here is function."""
        whole = whole_functions.uncut(person.role, sentence.text)
        if whole is not None:
            role = self.context.completed(person._replace(role=whole), sentence, previous, row_end)
            if role.organisations or whole_functions.is_headed(whole.job_title):
                return role
        return self.context.completed(person, sentence, previous, row_end)

    def _called(self, role: Role, sentence: Sentence) -> Role:
        """*role* with the function by which the next sentence calls the person: ``De curator``.

        Who was called so before is another, perhaps one of ours.
        """
        if encounters.is_planned(sentence.text):
            return role
        told = definite.read(sentence.following, self.places)
        if told is None or any(told.job_title.lower() in text for text in self._before):
            return role
        if role.organisations and told.organisations not in ((), role.organisations):
            return role
        return Role(told.job_title, role.organisations or told.organisations, role.doubts)

    def _together(self, people: list[Person], roles: list[Role], sentence: Sentence) -> list[Role]:
        """*roles* with what one clause tells of several: ``zijn samen eigenaar van X``."""
        text, following = sentence.text, sentence.following
        if len(people) < 2 or any(role.job_title for role in roles):
            return roles
        last = people[-1]
        if told := several.of_all(text, last.mention.name.end, self.places):
            doubt = _("Is the function or organisation of both?")
            return [
                _told_of(role, told, doubt) if person.row == last.row else role
                for person, role in zip(people, roles, strict=True)
            ]
        pair = several.of_pair(text, last.end, self.places)
        pair = pair or several.of_pair(following, 0, self.places)
        each = several.of_each(text, last.end, self.places)
        if not each and _FIRST.match(following):
            each = several.of_each(following, 0, self.places)
        if len(people) == 2 and pair:
            each = [pair[one] for one in rows.pronouns(people, list(pair))]
        if len(each) == 1 and _FIRST.match(following):
            each += roles[1:]  # "Eerstgenoemde is er adviseur."
        if len(each) != len(people):
            return roles
        doubt = _("Which function is whose?")
        return [_told_of(role, told, doubt) for told, role in zip(each, roles, strict=True)]

    def _points(self, person: Person, role: Role, sentence: Sentence, is_asked: bool) -> int:
        """How much speaks for it that this is a person who was met; 0 if something forbids it."""
        text, name = sentence.text, person.mention.name
        before = text[: person.mention.start]
        has_role = bool(role.job_title or role.organisations)
        if _is_not_met(person, sentence, has_role):
            return 0
        if encounters.is_planned(text) and not (is_asked or _is_meeting(text)):
            return 0
        if not (name.is_sure or has_role or person.mention.is_linked):
            return 0
        told = PRONOUN.match(sentence.following) and encounters.is_meeting(sentence.following)
        is_here = any(one.name in role.organisations for one in sentence.hosts)
        is_full = (name.is_sure or " " in name.text) and not names.ADDRESS.match(name.text)
        points = [
            (is_asked, 3),
            (encounters.is_agent(before) or encounters.is_given_to(before), 2),
            (_is_meeting(text) or bool(told) or encounters.is_host(before), 2),
            (encounters.is_in_building(text) or is_here, 1),
            (name.is_sure, 1),
            (is_full and not encounters.is_planned(text), 1),
            (is_full and name.is_sure and encounters.is_subject(text, name.end), 1),
            (person.end > name.end and encounters.is_subject(text, person.end, name.end), 1),
            (_QUOTE.match(text, person.end) is not None and has_role, 2),
            (has_function(role.job_title), 1),
            (bool(person.mention.job), 1),
            (bool(role.organisations), 1),
        ]
        return sum(weight for holds, weight in points if holds)

    def _is_ours(self, person: Person, role: Role, text: str, is_asked: bool) -> bool:
        """Whether this is one of our own, who is known as such from now on."""
        name = person.mention.name
        if self.delegation.is_one(name) or self.delegation.is_ours(role.organisations):
            self.delegation.add(name)
            return True
        # Where the sentence before was is no reason to take "wethouder Peters" for one of them.
        is_alone = person.is_alone and not person.is_linked
        if is_asked or not is_office(role.job_title) or (role.organisations and not is_alone):
            return False
        # "Wethouder Peters vertelde" is ours, if nothing says that he is of elsewhere.
        before = text[: person.mention.start]
        if _OF_PLACE.search(role.job_title) or encounters.is_agent(before):
            return False
        if encounters.is_given_to(before) or _RECEIVES.match(text, person.end):
            return False
        is_full = name.text != name.surname and not names.ADDRESS.match(name.text)
        return not (is_full and _is_meeting(text))


def _is_not_met(person: Person, sentence: Sentence, has_role: bool) -> bool:
    """Whether the sentence says that somebody was away, is spoken of only, or came with us."""
    text, start, end = sentence.text, person.mention.start, person.mention.name.end
    return (
        absence.is_absent(text, start, end)
        or encounters.is_possessor(text[:start], text[end:], has_role)
        or (not person.role.organisations and encounters.is_with_them(text, start, end))
        or encounters.is_spoken_of(text[:start], text[end:])
        or absence.is_unseen(sentence.following)
    )


def _is_meeting(text: str) -> bool:
    return encounters.is_meeting(text) or encounters.is_acting_on_us(text)


def _told_of(role: Role, told: Role, doubt: str) -> Role:
    """*told*, with the organisation of *role* if it has none."""
    return Role(told.job_title, told.organisations or role.organisations, (*role.doubts, doubt))


def _contact(person: Person, role: Role, line: Line, doubts: list[str]) -> ContactProposal:
    """The proposal for *person* with *role*."""
    name = person.mention.name
    job = role.job_title
    if not job and re.search("professor", name.title, re.IGNORECASE):
        job = "professor"
    every = tuple(dict.fromkeys((*role.doubts, *doubts)))
    return ContactProposal(
        name.text, job, role.organisations, line, surname=name.surname, is_sure=name.is_sure,
        doubts=every,
    )  # fmt: skip


def _doubts(person: Person, role: Role, points: int) -> Iterator[str]:
    """What is to be checked of somebody who was found in a sentence."""
    yield _("Found in running text; are the name and the role right?")
    if not person.mention.name.is_sure:
        yield _("Is this the name of a person?")
    if points <= _ENOUGH:
        yield _("Was this person really met?")
    if is_office(role.job_title) and not role.organisations and points <= _ENOUGH + 1:
        yield _("Is this person from elsewhere, or a member of the delegation?")
