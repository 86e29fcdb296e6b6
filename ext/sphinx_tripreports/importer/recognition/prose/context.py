"""Where a person in running text belongs who is named without an organisation."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final, NamedTuple

from ....i18n import console as _
from ....model.text import fold
from ..gazetteer import Gazetteer
from ..persons.role_parts import Role
from ..proposals import ContactProposal
from ..structure.lines import Line
from ..words import has_function, has_organisation, is_organisation_start
from . import hosts, prose_words
from .delegation import is_office
from .organisation_names import Host
from .rows import Person

PRONOUN: Final = re.compile(r"^\W*(?:hij|zij|ze|deze|laatstgenoemde)\b", re.IGNORECASE)
_POSSESSIVE: Final = re.compile(
    r"^\W*(?:(?:samen\s+met|van|met|door|ook|en)\s+)?(?:zijn|haar|hun|hij|zij|ze)\b", re.IGNORECASE
)
_THERE: Final = re.compile(
    r"\b(?:daar|hier|aldaar|ter plaatse|hetzelfde|dezelfde|er)\b", re.IGNORECASE
)
_TOWN: Final = re.compile(r"\b(?:in|naar|uit)\s+$", re.IGNORECASE)
_BRACKET: Final = re.compile(r"\(\s*$")
_SUBJECT: Final = re.compile(r"\W*(?P<name>(?:(?:De|Het)\s+\S+|[^\W\d_a-z][^,;.]{2,50}))")
_COMPLEMENT: Final = re.compile(r"\s(?:van|op|aan|in)\s+(?:de|het|een)\s+(?P<what>\S+)")
_MAYOR: Final = re.compile(
    r"mayor\b|burgermeister|\bmaire\b|alcalde|sindac|prefeit|presidente da camara|burmistrz"
    r"|borgmester|ordforer|pormestari|starosta\b|primator|polgarmester|zupan"
    r"|gouverneur|governor|prefe[ck]t\b|\bprefet\b|landrat\b|landshovding"
)
"""Mayors of other countries and heads of provinces, in folded words."""
_PART: Final = re.compile(rf"(?:{prose_words.PARTS})$|^(?:{prose_words.PARTS})\b", re.I)
_OF_STATE: Final = re.compile(r"staatssecretaris|\bminister|kamerlid|senator", re.IGNORECASE)
_ENVOY: Final = re.compile(r"ambassadeur|consul\b|consul-generaal|attach", re.IGNORECASE)
_EMBASSY: Final = re.compile(r"ambassade|consulaat|embassy|botschaft|vertegenwoordiging")


class Sentence(NamedTuple):
    """A sentence, the one after it, and the organisations where it says that one was."""

    text: str
    following: str
    hosts: tuple[Host, ...]


class Context:
    """What the sentences before tell: at which organisation, and of whom, we are.

    host: the organisation at which the sentence before ended; "" without one.
    beside: the one that a cell beside the one that is read names; "" without one.
    last: the person who was named last.
    """

    def __init__(self, places: Gazetteer) -> None:
        self.places = places
        self.host = self.beside = ""
        self._is_told = False
        """It stood in a line without a verb, as in a programme, and holds until another comes."""
        self.last: ContactProposal | None = None
        self._paragraph = -2
        self._heading = ""

    def enter(self, line: Line, heading: str) -> None:
        """Go on with *line*, below *heading*."""
        if line.paragraph - self._paragraph not in (0, 1) or heading != self._heading:
            self.last = None
        is_on = self._is_told and not hosts.is_timed(line.text)
        is_next = is_on and line.paragraph == self._paragraph + 1
        if line.paragraph != self._paragraph and not (is_next and heading == self._heading):
            self.host, self._is_told = "", False
        self._paragraph, self._heading = line.paragraph, heading

    def row(self, texts: Iterable[str]) -> None:
        """Go on with cells of a row that has these *texts*; none of them at its end."""
        found = (
            hosts.of_line(text, self.places) or hosts.of_heading(text, self.places)
            for text in texts
        )
        self.beside = next(filter(None, found), "")

    def sentence(self, text: str, following: str) -> Sentence:
        """The sentence *text* with the organisations in it."""
        return Sentence(text, following, tuple(hosts.in_sentence(text, self.places)))

    def leave(self, sentence: Sentence) -> None:
        """Keep the organisation at which *sentence* ends, for those after it."""
        here = [host.name for host in sentence.hosts[-1:]]
        host = hosts.of_line(sentence.text, self.places)
        self._is_told = bool(host) or (self._is_told and not here)
        self.host = host or "".join(here) or self.host

    def completed(
        self, person: Person, sentence: Sentence, previous: ContactProposal | None
    ) -> Role:
        """The role of *person* with an organisation that stands elsewhere.

        Args:
            person: somebody whom *sentence* names.
            sentence: where.
            previous: who was named before, in this sentence or an earlier one.
        """
        role, text = person.role, sentence.text
        if _is_field_of_colleague(person):
            role = Role(role.organisations[0], (), role.doubts)
        if role.organisations:
            return role
        is_ours = is_office(text[: person.mention.start])  # "De wethouder sprak met haar collega"
        is_own = previous is self.last and person.mention.is_linked and is_ours
        is_told = (previous is self.last and bool(PRONOUN.match(text))) or (
            bool(_POSSESSIVE.match(text)) and person.is_linked
        )
        if previous is not None and (is_told or (person.is_linked and not is_own)):
            return borrowed(role, previous.organisations)
        if _is_complete(role.job_title):
            return role
        host = self._host(person, sentence)
        if not host or not _may_work_at(role.job_title, host):
            return role
        doubt = _("The organisation stands before the name. Is it right?")
        return role._replace(organisations=(host,)).doubted(doubt)

    def _host(self, person: Person, sentence: Sentence) -> str:
        """The organisation that the sentence, those before it or the heading is at."""
        text, start = sentence.text, person.mention.start
        if _BRACKET.search(text[:start]) and (host := _before_bracket(text[:start], sentence)):
            return host
        if host := hosts.right_before(text, start, self.places):
            return host
        here = [one for one in sentence.hosts if one.end <= start]
        if here:
            return here[-1].name
        after = [one for one in sentence.hosts if one.start >= person.end]
        if after and not re.search(r"[,;:()]|\b(?:en|waar)\b", text[person.end : after[0].start]):
            return after[0].name
        around = self.beside or hosts.of_heading(self._heading, self.places)
        return self._before(person, text) or around

    def _before(self, person: Person, text: str) -> str:
        """The organisation at which the sentence before was, unless this one has left it."""
        is_there = bool(_THERE.search(text))
        is_small = self.host.islower() and not self._is_told
        is_left = is_small or self._is_moved(text[: person.mention.start])
        is_somebody = has_function(person.role.job_title) or bool(person.mention.name.title)
        if not is_there and (is_left or not (is_somebody or self._is_told)):
            return ""
        return self.host

    def _is_moved(self, before: str) -> bool:
        """Whether a sentence is in another place than the one before: ``In Nancy``."""
        towns = self.places.mentions(before)
        return hosts.is_left(before) or any(_TOWN.search(before[: one.start]) for one in towns)


def _is_field_of_colleague(person: Person) -> bool:
    """``haar collega Jan Smit (EU-fondsen)``: of the same organisation, so that is the field."""
    role = person.role
    is_alone = len(role.organisations) == 1 and not role.job_title
    if not is_alone or not person.mention.is_linked or not person.behind.is_bracket:
        return False
    words = role.organisations[0].split()
    return not has_organisation(role.organisations[0]) and not is_organisation_start(words[0])


def borrowed(role: Role, organisations: tuple[str, ...]) -> Role:
    """*role* with the organisation of somebody else, if that can be."""
    if not organisations or not _may_work_at(role.job_title, organisations[0]):
        return role
    doubt = _("The organisation is that of the person before. Is it right?")
    return role._replace(organisations=organisations).doubted(doubt)


def _before_bracket(before: str, sentence: Sentence) -> str:
    """The organisation of ``Overleg met de dienst Wonen (An Verhulst``; "" without one."""
    end = len(_BRACKET.sub("", before).rstrip())
    if near := [one for one in sentence.hosts if one.end == end]:
        return near[-1].name
    # "De afvaldienst (Lucia Izaack) liet ons zien": what such a sentence is about
    match = _SUBJECT.fullmatch(before[:end])
    return match["name"] if match and not has_function(match["name"]) else ""


def _is_complete(job: str) -> bool:
    """Whether a function says itself where: ``leraar op de dorpsschool``."""
    match = _COMPLEMENT.search(job)
    return match is not None and not _PART.search(match["what"])


def _may_work_at(job: str, host: str) -> bool:
    """Whether somebody with this office can be of *host*: no mayor is of a museum."""
    if _OF_STATE.search(job):
        return "minist" in fold(host)
    if is_office(job) or _MAYOR.search(fold(job)):
        return bool(prose_words.MUNICIPAL.search(fold(host)))
    return not _ENVOY.search(job) or bool(_EMBASSY.search(fold(host)))
