"""Persons in running text: who was spoken with, by whom the delegation was received."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from ...i18n import console as _
from ...model.text import fold
from . import (
    encounters,
    narrative_clauses,
    narrative_hosts,
    narrative_phrases,
    narrative_rows,
    narrative_words,
)
from .delegation import Delegation, is_office
from .gazetteer import City, Gazetteer
from .lines import Line
from .narrative_rows import Person
from .proposals import ContactProposal
from .role_parts import Role
from .sections import Section
from .words import has_function

_PRONOUN: Final = re.compile(r"^\W*(?:hij|zij|ze|deze|laatstgenoemde)\b", re.IGNORECASE)
_POSSESSIVE: Final = re.compile(
    r"^\W*(?:(?:samen\s+met|van|met|door|ook|en)\s+)?(?:zijn|haar|hun|hij|zij|ze)\b", re.IGNORECASE
)
_THERE: Final = re.compile(
    r"\b(?:daar|hier|aldaar|ter plaatse|hetzelfde|dezelfde|er)\b", re.IGNORECASE
)
_COMPLEMENT: Final = re.compile(r"\s(?:van|op|aan|in)\s+(?:de|het|een)\s+(?P<what>\S+)")
_ENOUGH: Final = 3
"""Points of evidence by which somebody is proposed; see `Narrator._is_met`."""
_BRACKET: Final = re.compile(r"\(\s*$")


class _Context:
    """What the sentences before tell: at which organisation, and of whom, we are."""

    def __init__(self) -> None:
        self.paragraph = -2
        self.heading = ""
        self.host = ""
        self.last: ContactProposal | None = None

    def enter(self, line: Line, heading: str) -> None:
        """Go on with *line*, below *heading*."""
        if line.paragraph - self.paragraph not in (0, 1) or heading != self.heading:
            self.last = None
        if line.paragraph != self.paragraph:
            self.host = ""
        self.paragraph, self.heading = line.paragraph, heading


class Narrator:
    """Finds persons in sentences; knows who made the trip."""

    def __init__(
        self,
        sections: list[Section],
        travellers: Iterable[Line],
        places: Gazetteer,
        municipality: City | None,
    ) -> None:
        self.places = places
        self.municipality = municipality
        self.delegation = Delegation(sections, travellers, places, municipality)
        self.names = self.delegation.names
        self._headings = {
            line.paragraph: section.title for section in sections for line in section.lines
        }
        self._context = _Context()

    def is_traveller(self, contact: ContactProposal) -> bool:
        """Whether the contact went along on the trip."""
        return self.delegation.is_traveller(contact)

    def is_elsewhere(self, heading: Line | None) -> bool:
        """Whether a heading such as ``Namens Wenen`` names another place than our own."""
        text = heading.text if heading else ""
        own = self.municipality.name if self.municipality else ""
        return not (own and own in text) and not re.search(
            r"\bgemeente$|\bons\b|\bonze\b", text, re.I
        )

    def persons(self, line: Line, is_asked: bool) -> Iterator[ContactProposal]:
        """The persons met whom *line* names.

        Args:
            line: a paragraph, an item of a list or a cell; those of a report come in its order.
            is_asked: it answers the question who was met.
        """
        context = self._context
        context.enter(line, self._headings.get(line.paragraph, ""))
        parts = list(narrative_words.split(line.text))
        for index, (start, sentence) in enumerate(parts):
            here = line.part(start, start + len(sentence))
            following = parts[index + 1][1] if index + 1 < len(parts) else ""
            yield from self._of_sentence(here, following, is_asked)
        if host := narrative_hosts.of_line(line.text, self.places):
            context.host = host

    def _of_sentence(self, line: Line, following: str, is_asked: bool) -> Iterator[ContactProposal]:
        text = line.text
        people = narrative_rows.read(text, self.places)
        hosts = list(narrative_hosts.in_sentence(text, self.places))
        if not people:
            self._remember(text, hosts)
            return
        previous = self._context.last
        borrowed: tuple[int, tuple[str, ...]] = (-1, ())
        for person in people:
            role = self._completed(person, text, hosts, previous)
            if not role.organisations and borrowed[0] == person.row:
                role = self._borrowed(role, borrowed[1])
            elif not person.role.organisations:
                borrowed = (person.row, role.organisations)
            role = self._predicated(role, text, following, person, len(people) == 1)
            role = narrative_phrases.settled(role)
            found = self._contact(person, role, line, following, is_asked)
            if found is not None:
                previous = found
                yield found
        self._context.last = previous
        self._remember(text, hosts)

    def _remember(self, text: str, hosts: list[narrative_hosts.Host]) -> None:
        """Keep the organisation where this sentence ends, for those after it."""
        if hosts:
            self._context.host = hosts[-1].name
        elif host := narrative_hosts.of_line(text, self.places):
            self._context.host = host

    def _completed(
        self,
        person: Person,
        text: str,
        hosts: list[narrative_hosts.Host],
        previous: ContactProposal | None,
    ) -> Role:
        """The role of *person* with an organisation that stands elsewhere."""
        role = person.role
        if role.organisations:
            return role
        is_subject = bool(_POSSESSIVE.match(text))
        is_linked = person.is_linked and not (
            # "De wethouder sprak met haar collega" is about ours.
            previous is self._context.last
            and person.mention.is_linked
            and is_office(text[: person.mention.start])
        )
        if previous is not None and (is_linked or (is_subject and _PRONOUN.match(text))):
            return self._borrowed(role, previous.organisations)
        if _is_complete(role.job_title):
            return role
        host = self._host(person, text, hosts)
        if not host or not _may_work_at(role.job_title, host):
            return role
        doubt = _("The organisation stands before the name. Is it right?")
        return role._replace(organisations=(host,)).doubted(doubt)

    def _borrowed(self, role: Role, organisations: tuple[str, ...]) -> Role:
        """*role* with the organisation of somebody else, if that can be."""
        if not organisations or not _may_work_at(role.job_title, organisations[0]):
            return role
        doubt = _("The organisation is that of the person before. Is it right?")
        return role._replace(organisations=organisations).doubted(doubt)

    def _host(self, person: Person, text: str, hosts: list[narrative_hosts.Host]) -> str:
        """The organisation that the sentence, those before it or the heading is at."""
        start = person.mention.start
        if _BRACKET.search(text[:start]) and (host := self._before_bracket(text[:start], hosts)):
            return host
        if host := narrative_hosts.right_before(text, start, self.places):
            return host
        here = [one for one in hosts if one.end <= start and ";" not in text[one.end : start]]
        if here:
            return here[-1].name
        before = self._context.host
        is_there = bool(_THERE.search(text))
        if before and not is_there and (before.islower() or self._is_moved(text[:start])):
            before = ""
        if before and (has_function(person.role.job_title) or is_there):
            return before
        return narrative_hosts.of_heading(self._context.heading, self.places)

    def _before_bracket(self, before: str, hosts: list[narrative_hosts.Host]) -> str:
        """The organisation of ``Overleg met de dienst Wonen (An Verhulst``; "" without one."""
        end = len(_BRACKET.sub("", before).rstrip())
        if near := [one for one in hosts if one.end == end]:
            return near[-1].name
        # "De afvaldienst (Lucia Izaack) liet ons zien": what such a sentence is about
        match = re.fullmatch(
            r"\W*(?P<name>(?:(?:De|Het)\s+\S+|[^\W\d_a-z][^,;.]{2,50}))", before[:end]
        )
        return match["name"] if match else ""

    def _is_moved(self, before: str) -> bool:
        """Whether a sentence is in another place than the one before: ``In Nancy``."""
        if narrative_hosts.is_left(before):
            return True
        found = self.places.mentions(before)
        return any(re.search(r"\b(?:in|naar)\s+$", before[: one.start], re.I) for one in found)

    def _predicated(
        self, role: Role, text: str, following: str, person: Person, is_only: bool
    ) -> Role:
        """*role* with what is told of the person by ``is``: here, or in the next sentence."""
        if role.job_title:
            return role
        told = narrative_clauses.of_predicate(text, person.end, self.places)
        if told is None and is_only:
            told = narrative_clauses.of_pronoun(text, person.end, self.places)
        if told is None and is_only:
            subject = _PRONOUN.match(following) or re.match(
                rf"\W*(?:\w+\s+)?{re.escape(person.mention.name.surname)}\b", following
            )
            if subject is not None:
                told = narrative_clauses.of_predicate(following, subject.end(), self.places)
        if told is None:
            return role
        organisations = told.organisations or role.organisations
        return Role(told.job_title, organisations, (*role.doubts, *told.doubts))

    def _contact(
        self, person: Person, role: Role, line: Line, following: str, is_asked: bool
    ) -> ContactProposal | None:
        name, text = person.mention.name, line.text
        if self.delegation.has(name.surname) or self.delegation.is_ours(role.organisations):
            self.delegation.add(name)
            return None
        if encounters.is_absent(text, person.mention.start, name.end):
            return None
        before = text[: person.mention.start]
        if not is_asked and self._is_own_office(person, role, before, text):
            return None
        meets = encounters.is_meeting(text) or bool(
            _PRONOUN.match(following) and encounters.is_meeting(following)
        )
        if not self._is_met(person, role, before, meets, is_asked):
            return None
        if not role.job_title and re.search("professor", name.title, re.IGNORECASE):
            role = role._replace(job_title="professor")
        doubts = tuple(dict.fromkeys((*role.doubts, *_doubts(person, role, is_asked, meets))))
        return ContactProposal(
            name.text, role.job_title, role.organisations, line, surname=name.surname,
            is_sure=name.is_sure, doubts=doubts,
        )  # fmt: skip

    def _is_own_office(self, person: Person, role: Role, before: str, text: str) -> bool:
        """Whether ``wethouder Peters`` is ours: nothing says that he is of elsewhere."""
        if not is_office(role.job_title) or role.organisations:
            return False
        if re.search(r"\s(?:van|uit|of|voor|di|de)\s+\S", role.job_title):
            return False
        if encounters.is_agent(before):
            return False
        is_full = person.mention.name.is_sure and not person.mention.name.text.startswith(
            ("De heer", "Mevrouw")
        )
        return not (is_full and encounters.is_meeting(text))

    def _is_met(self, person: Person, role: Role, before: str, meets: bool, is_asked: bool) -> bool:
        """Whether there is reason enough to propose this person."""
        if encounters.is_possessor(before) or encounters.is_spoken_of(before):
            return False
        is_sure = person.mention.name.is_sure
        if not is_sure and not (role.job_title or role.organisations):
            return False
        points = [
            (is_asked, 3),
            (encounters.is_agent(before), 2),
            (meets, 2),
            (is_sure, 1),
            (has_function(role.job_title) or bool(person.mention.job), 1),
            (bool(role.organisations), 1),
        ]
        return sum(weight for holds, weight in points if holds) >= _ENOUGH


def _is_complete(job: str) -> bool:
    """Whether a function says itself where: ``leraar op de dorpsschool``."""
    match = _COMPLEMENT.search(job)
    return match is not None and not narrative_words.DEPARTMENT.match(f"{match['what']} ")


def _may_work_at(job: str, host: str) -> bool:
    """Whether somebody with this office can be of *host*: no mayor is of a museum."""
    if is_office(job):
        return bool(narrative_words.MUNICIPAL.search(fold(host)))
    if re.search(r"ambassadeur|consul\b|consul-generaal|attach", job, re.IGNORECASE):
        return bool(re.search(r"ambassade|consulaat|embassy|botschaft", fold(host)))
    return True


def _doubts(person: Person, role: Role, is_asked: bool, meets: bool) -> Iterator[str]:
    """What is to be checked of somebody who was found in a sentence."""
    yield _("Found in running text; are the name and the role right?")
    if not person.mention.name.is_sure:
        yield _("Is this the name of a person?")
    if not is_asked and not meets:
        yield _("Was this person really met?")
    if is_office(role.job_title) and not role.organisations and not is_asked:
        yield _("Is this person from elsewhere, or a member of the delegation?")
