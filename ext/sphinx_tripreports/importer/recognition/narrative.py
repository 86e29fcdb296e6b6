"""Persons in running text: who was spoken with, by whom the delegation was received."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from ...i18n import console as _
from ...model import sentences
from ...model.text import fold
from . import names
from .gazetteer import City, Gazetteer
from .lines import Line
from .narrative_roles import at_place, with_job
from .narrative_words import (
    ABSENT,
    APPOSITION,
    BRACKET,
    MEETING,
    NOT_MET,
    OF,
    OFFICE,
    OWN,
    PRESENT,
    UNNAMED,
    WHO_IS,
    WORD,
    job_before,
    office_before,
)
from .proposals import ContactProposal
from .role_parts import Role, of_one
from .roles import of_parts
from .words import TITLES, has_function, has_organisation, is_function_word

_TITLE: Final = re.compile(rf"(?:{TITLES})", re.IGNORECASE)


class _Found(NamedTuple):
    name: names.Name
    job: str
    job_start: int


class Narrator:
    """Finds persons in sentences; knows who made the trip."""

    def __init__(
        self, places: Gazetteer, travellers: Iterable[Line], municipality: City | None
    ) -> None:
        self.places = places
        self.municipality = municipality
        found = [name for line in travellers for name in _names(line.text)]
        self.names = {name.text for name in found}
        """The travellers whom the report lists."""
        self.travellers = {fold(name.surname) for name in found}
        """Folded surnames, also of those who turn out to have gone along."""

    def is_traveller(self, contact: ContactProposal) -> bool:
        """Whether the contact went along on the trip."""
        return bool(contact.surname) and fold(contact.surname) in self.travellers

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
            line: a paragraph, or an item of a list.
            is_asked: it answers the question who was met.
        """
        start = 0
        for sentence in sentences.split(line.text):
            here = line.part(start, start + len(sentence))
            start += len(sentence)
            if NOT_MET.search(sentence):
                continue
            is_meeting = bool(MEETING.search(sentence))
            is_meeting = is_meeting or bool(PRESENT.search(sentence))
            named: list[str] = []
            for found in self._found(here.text):
                contact = self._contact(found, here, is_asked, is_meeting)
                if contact is not None:
                    named.append(contact.job_title)
                    yield contact
            if (is_meeting or is_asked) and "uitgenodigd" not in sentence:
                for contact in self._unnamed(here):
                    if not any(contact.job_title in job for job in named):
                        yield contact

    def _found(self, text: str) -> Iterator[_Found]:
        """Names in a sentence, each with the function that stands right before it."""
        position = 0
        for word in WORD.finditer(text):
            if word.start() < position:
                continue
            name = names.at_start(text, word.start())
            if name is None or not self._is_name(text, word.start(), name):
                continue
            job, job_start = job_before(text, word.start())
            if not job:
                job, job_start = office_before(text, word.start())
            after = BRACKET.match(text[name.end :]) or APPOSITION.match(text[name.end :])
            if not (name.is_sure or job or (after and has_function(after["text"]))):
                continue
            yield _Found(name, job, job_start)
            position = name.end

    def _is_name(self, text: str, start: int, name: names.Name) -> bool:
        if name.title:
            return True
        before = text[:start].split()
        if before and (before[-1][:1].isupper() and before[-1][-1:].isalpha()):
            # Within a longer name, unless a function or the start of the sentence stands before it.
            if not is_function_word(before[-1]) and len(before) > 1:
                return False
            if not is_function_word(before[-1]) and not before[-1].istitle():
                return False
        if self.places.cities(name.text) or has_organisation(name.text):
            return False
        if not name.is_sure and self.places.cities(name.text.split()[0]):
            return False  # "Bilbao Metropoli-30"
        after = text[name.end :].split()
        return not (after and after[0][:1].isupper() and has_organisation(after[0]))

    def _contact(
        self, found: _Found, line: Line, is_asked: bool, is_meeting: bool
    ) -> ContactProposal | None:
        text, name = line.text, found.name
        before, after = text[: found.job_start], text[name.end :]
        role = at_place(before, self._role(after, found.job))
        if re.search(r"\s(?:van|of)\s", found.job) and not role.organisations:
            role = of_one(found.job, self.places)
        if self._is_own(before, found, text) or self._is_of_us(role):
            self.travellers.add(fold(name.surname))
            return None
        if ABSENT.search(before) or not self._may_be_met(name, role, is_asked, is_meeting):
            return None
        if not role.job_title and re.search("professor", name.title, re.IGNORECASE):
            role = role._replace(job_title="professor")
        in_list = is_asked and bool(BRACKET.match(after))
        doubts = (*role.doubts, *_doubts(text, name, role, is_asked, in_list))
        return ContactProposal(
            name.text,
            role.job_title,
            role.organisations,
            line,
            surname=name.surname,
            is_sure=name.is_sure,
            doubts=doubts,
        )

    def _is_of_us(self, role: Role) -> bool:
        own = self.municipality.name if self.municipality else ""
        return bool(own) and any(own in organisation for organisation in role.organisations)

    def _may_be_met(self, name: names.Name, role: Role, is_asked: bool, is_meeting: bool) -> bool:
        """Whether there is reason enough to propose this person."""
        if is_asked:
            return True
        has_role = bool(role.job_title or role.organisations)
        if name.is_sure and has_function(role.job_title) and role.organisations:
            return True  # who is named with function and organisation has a part in the trip
        return is_meeting and (has_role or bool(name.title) or name.is_sure)

    def _is_own(self, before: str, found: _Found, text: str) -> bool:
        """Whether this is somebody of the delegation itself."""
        if fold(found.name.surname) in self.travellers:
            return True
        if OWN.search(before[-60:]) and not re.search(r"\b(?:door|met|van)\s+(?:de\s+)?$", before):
            return True
        if re.search(
            r"\bonder leiding van\s*$|\bnamens [\w ]+(?:waren aanwezig|aanwezig)?:?\s*[^.]*$",
            before,
        ):
            return True
        if not OFFICE.search(found.job):
            return False
        # "Burgemeester Bezuijen" is ours; one of elsewhere comes with a city or a passive.
        after = text[found.name.end :]
        has_place = re.match(
            r"\s*(?:,\s*)?(?:van|uit|of|,\s*burgemeester)\s+(?:de\s+stad\s+)?[A-Z]", after
        )
        if has_place:
            return self.municipality is not None and self.municipality.name in after[:40]
        return not re.search(r"\b(?:door|met|van|bij)\s+(?:onder meer\s+)?(?:de\s+)?$", before)

    def _role(self, after: str, job: str) -> Role:
        """The role of a person from what stands around the name."""
        if match := BRACKET.match(after):
            role = (
                of_one(match["text"], self.places)
                if "," not in match["text"]
                else self._listed(match["text"])
            )
            return with_job(role, job)
        if (match := WHO_IS.match(after)) and has_function(match["job"]):
            return with_job(of_one(match["job"], self.places), job)
        if match := APPOSITION.match(after):
            text = re.sub(r"^(?:de|het|een)\s+", "", match["text"].strip())
            text = re.sub(r"\s+(?:van|bij|in|op|en)$", "", text)
            if has_function(text):
                rest = after[match.end() :]
                return with_job(self._with_bracket(of_one(text, self.places), rest), job)
            if has_organisation(text) and text[:1].isupper():
                return with_job(Role("", (text,)), job)
        if match := OF.match(after):
            return self._of(match["text"].strip(), job)
        return Role(job)

    def _with_bracket(self, role: Role, rest: str) -> Role:
        if not role.organisations and (match := BRACKET.match(rest)):
            return role._replace(organisations=(match["text"],))
        return role

    def _listed(self, text: str) -> Role:
        return of_parts([part for part in re.split(r",\s*", text) if part], self.places)

    def _of(self, text: str, job: str) -> Role:
        """``van De Haagse Hogeschool``; for an office the place is part of the title."""
        name = re.sub(r"^(?:de|het|the|den)\s+", "", text)
        if re.match(r"afdeling|team|directie|dienst", name, re.I):
            return Role(job, (), (_("Which organisation is this department of?"),))
        if job and OFFICE.search(job):
            return of_one(f"{job} van {name}", self.places)
        if self.places.cities(name) and not has_organisation(name):
            doubt = _("Does this place say something of the organisation?")
            return Role(f"{job} van {name}" if job else "", (), (doubt,))
        doubts = (
            ()
            if has_organisation(name) or name[:1].isupper()
            else (_("Is this the organisation?"),)
        )
        return Role(job, (name,), doubts)

    def _unnamed(self, line: Line) -> Iterator[ContactProposal]:
        for match in UNNAMED.finditer(line.text):
            job = re.sub(r"^(?:een|de)\s+", "", match["job"].strip())
            job = re.split(r"(?:^|\s)(?:een|de|door|met|van de)\s+(?=\S+\s+van\s)", job)[-1]
            office = re.search(r"burgemeester|wethouder", job)
            organisation = re.sub(r"^(?:de|het)\s+", "", match["organisation"])
            if self.municipality and organisation == self.municipality.name:
                continue
            if office:
                organisation = _("municipality of {name}").format(name=organisation)
            doubt = _("No name is given.")
            yield ContactProposal("", job, (organisation,), line, doubts=(doubt,))


def _doubts(
    text: str, name: names.Name, role: Role, is_asked: bool, in_list: bool
) -> Iterator[str]:
    """What is to be checked of somebody who was found in a sentence."""
    if not in_list:
        yield _("Found in running text; are the name and the role right?")
    if not name.is_sure:
        yield _("Is this the name of a person?")
    if not is_asked and not _is_close(text, name):
        yield _("Was this person really met?")
    if OFFICE.search(role.job_title) and not role.organisations and not is_asked:
        yield _("Is this person from elsewhere, or a member of the delegation?")


def _is_close(text: str, name: names.Name) -> bool:
    """Whether a word of meeting stands in the same part of the sentence."""
    start = max(text.rfind(mark, 0, name.start) for mark in ";:") + 1
    ends = [at for mark in ";" if (at := text.find(mark, name.end)) >= 0]
    return bool(MEETING.search(text[start : min(ends, default=len(text))]))


def _names(text: str) -> Iterator[names.Name]:
    """The names of travellers in a line."""
    position = 0
    for word in WORD.finditer(text):
        if word.start() < position:
            continue
        name = names.at_start(text, word.start())
        if name is not None and (
            name.is_sure
            or is_function_word(
                text[: word.start()].rsplit(maxsplit=1)[-1] if text[: word.start()].split() else ""
            )
        ):
            yield name
            position = name.end
