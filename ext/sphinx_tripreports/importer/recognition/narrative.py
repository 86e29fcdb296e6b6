"""Persons in running text: who was spoken with, by whom the delegation was received."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from ...i18n import console as _
from ...model.text import fold
from . import encounters, narrative_hosts, narrative_mentions, narrative_roles, narrative_words
from .delegation import Delegation, is_office
from .gazetteer import City, Gazetteer
from .lines import Line
from .narrative_mentions import Mention
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
_ELSEWHERE: Final = re.compile(
    r"^\W*(?:daarna|vervolgens|later|hierna|tot slot|ten slotte|na (?:de|het|een)|['’]s \w+s"
    r"|(?:op )?(?:maan|dins|woens|donder|vrij|zater|zon)dag\w*|de volgende dag)\b", re.IGNORECASE
)  # fmt: skip
"""How a sentence begins that is about another hour, and so perhaps about another place."""
_AT_OTHER: Final = re.compile(r"\b(?:door|in|op|langs|naar|aan)\s+(?:de|het)\s+[^\W\d_a-z]")
_JOINS: Final = re.compile(
    r"\s*(?:[,;]|en|and|&|alsmede|evenals|alsook|plus|met|van|door|bij|naast|ook|later|verder|dan"
    r"|de|het|een|zijn|haar|hun|tot slot|\s)*", re.IGNORECASE
)  # fmt: skip
_ORGANISATION_BRACKET: Final = re.compile(r"\(\s*$")


class _Person(NamedTuple):
    """A person of a sentence with the role that stands there."""

    mention: Mention
    role: Role
    end: int
    is_shared: bool
    is_linked: bool
    by_name: bool
    group: int

    @property
    def is_open(self) -> bool:
        """Whether nothing stands behind the name, so that what comes later can be of it."""
        return not self.role.organisations and self.end == self.mention.name.end


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

    def _of_sentence(
        self, line: Line, following: str, is_asked: bool
    ) -> Iterator[ContactProposal]:
        text = line.text
        people = _shared(self._read(text))
        hosts = list(narrative_hosts.in_sentence(text, self.places))
        if not people:
            self._remember(text, hosts)
            return
        previous = self._context.last
        borrowed: tuple[int, tuple[str, ...]] = (-1, ())
        for person in people:
            role = self._completed(person, text, hosts, previous)
            if not role.organisations and borrowed[0] == person.group:
                role = self._borrowed(role, borrowed[1])
            elif not person.role.organisations:
                borrowed = (person.group, role.organisations)
            role = self._predicated(role, text, following, person, len(people) == 1)
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

    def _read(self, text: str) -> list[_Person]:
        """The persons of a sentence, each with what stands beside the name."""
        found: list[_Person] = []
        mentions = narrative_mentions.find(text, self.places)
        for index, mention in enumerate(mentions):
            if found and mention.start < found[-1].end:
                continue  # an unknown name within the role of the one before
            sure = (one.start for one in mentions[index + 1 :] if one.name.is_sure)
            limit = next(sure, len(text))
            behind = narrative_roles.behind(text, mention.name.end, limit, self.places)
            role = self._with_job(behind.role, mention.job)
            group = found[-1].group if found else 0
            if found and not _JOINS.fullmatch(text[found[-1].end : mention.start]):
                group += 1
            found.append(
                _Person(mention, role, behind.end, behind.is_shared,
                        mention.is_linked or behind.is_linked, behind.by_name, group)
            )  # fmt: skip
        return found

    def _with_job(self, role: Role, job: str) -> Role:
        """*role* of a person who has the function *job* before the name."""
        if not role.job_title and not job and len(role.organisations) == 1:
            name = role.organisations[0]
            if narrative_roles.DEPARTMENT.match(name) and (name.islower() or " " in name):
                return Role(name, (), role.doubts) if _is_department(name) else role
        if not job:
            return role
        before = narrative_roles.of_phrase(job, self.places)
        if not before.job_title:
            before = Role(job)  # by its place it is the function, whatever its words are
        title = f"{before.job_title}, {role.job_title}" if role.job_title else before.job_title
        title = narrative_words.RANK.sub("", title).strip(" ,") or title
        return Role(title, role.organisations or before.organisations,
                    (*before.doubts, *role.doubts))  # fmt: skip

    def _completed(
        self,
        person: _Person,
        text: str,
        hosts: list[narrative_hosts.Host],
        previous: ContactProposal | None,
    ) -> Role:
        """The role of *person* with an organisation that stands elsewhere."""
        role = person.role
        if role.organisations:
            return role
        is_subject = bool(_POSSESSIVE.match(text))
        is_linked = person.is_linked and (
            is_subject or not person.mention.is_linked or previous is not self._context.last
        )
        if previous is not None and (is_linked or (is_subject and _PRONOUN.match(text))):
            return self._borrowed(role, previous.organisations)
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

    def _host(self, person: _Person, text: str, hosts: list[narrative_hosts.Host]) -> str:
        """The organisation that the sentence, those before it or the heading is at."""
        start = person.mention.start
        if _ORGANISATION_BRACKET.search(text[:start]):
            before = re.search(r"(?:^|[\s,;])(?P<name>[^,;.]{3,50})\s*\($", text[:start])
            if before and has_organisation_start(before["name"]):
                return before["name"].strip()
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

    def _is_moved(self, before: str) -> bool:
        """Whether a sentence is in another place than the one before: ``In Nancy``."""
        if _ELSEWHERE.match(before) or _AT_OTHER.search(before):
            return True
        found = self.places.mentions(before)
        return any(re.search(r"\b(?:in|naar)\s+$", before[: one.start], re.I) for one in found)

    def _predicated(
        self, role: Role, text: str, following: str, person: _Person, is_only: bool
    ) -> Role:
        """*role* with what is told of the person by ``is``: here, or in the next sentence."""
        if role.job_title:
            return role
        told = narrative_roles.of_predicate(text, person.end, self.places)
        if told is None and is_only:
            subject = _PRONOUN.match(following) or re.match(
                rf"\W*(?:\w+\s+)?{re.escape(person.mention.name.surname)}\b", following
            )
            if subject is not None:
                told = narrative_roles.of_predicate(following, subject.end(), self.places)
        if told is None:
            return role
        return Role(told.role.job_title, told.role.organisations or role.organisations,
                    (*role.doubts, *told.role.doubts))  # fmt: skip

    def _contact(
        self, person: _Person, role: Role, line: Line, following: str, is_asked: bool
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

    def _is_own_office(self, person: _Person, role: Role, before: str, text: str) -> bool:
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

    def _is_met(
        self, person: _Person, role: Role, before: str, meets: bool, is_asked: bool
    ) -> bool:
        """Whether there is reason enough to propose this person."""
        if encounters.is_possessor(before):
            return False
        if is_asked:
            return True
        name = person.mention.name
        has_role = bool(role.job_title or role.organisations)
        is_job = has_function(role.job_title) or bool(person.mention.job)
        if name.is_sure and is_job and role.organisations:
            return True  # who is named with function and organisation has a part in the trip
        if has_role and encounters.is_agent(before):
            return True
        return meets and (has_role or name.is_sure)


def has_organisation_start(text: str) -> bool:
    """Whether an organisation stands in *text*, right before a bracket with a name."""
    return bool(re.match(r"(?:de|het)\s+\w+$|[^\W\d_a-z]", text.strip()))


def _is_department(name: str) -> bool:
    first, rest = name.split(maxsplit=1)
    return first.lower() != "bureau" or rest.islower() or len(rest.split()) > 1


def _may_work_at(job: str, host: str) -> bool:
    """Whether somebody with this office can be of *host*: no mayor is of a museum."""
    if is_office(job):
        return bool(narrative_words.MUNICIPAL.search(fold(host)))
    if re.search(r"ambassadeur|consul\b|consul-generaal|attach", job, re.IGNORECASE):
        return bool(re.search(r"ambassade|consulaat|embassy|botschaft", fold(host)))
    return True


def _shared(people: list[_Person]) -> list[_Person]:
    """*people* in which what is said of several stands with each: ``beiden ingenieur bij X``."""
    result = list(people)
    for index in range(len(people) - 1, 0, -1):
        last = result[index]
        if not (last.is_shared or last.by_name):
            continue
        for at in range(index - 1, -1, -1):
            if result[at].group != last.group or not result[at].is_open:
                break
            result[at] = _with_role_of(result[at], last)
    return result


def _with_role_of(person: _Person, last: _Person) -> _Person:
    job = person.role.job_title or (last.role.job_title if last.is_shared else "")
    doubt = _("Is the function or organisation of both?")
    role = Role(job, person.role.organisations or last.role.organisations,
                (*person.role.doubts, doubt))  # fmt: skip
    return person._replace(role=role)


def _doubts(person: _Person, role: Role, is_asked: bool, meets: bool) -> Iterator[str]:
    """What is to be checked of somebody who was found in a sentence."""
    yield _("Found in running text; are the name and the role right?")
    if not person.mention.name.is_sure:
        yield _("Is this the name of a person?")
    if not is_asked and not meets:
        yield _("Was this person really met?")
    if is_office(role.job_title) and not role.organisations and not is_asked:
        yield _("Is this person from elsewhere, or a member of the delegation?")
