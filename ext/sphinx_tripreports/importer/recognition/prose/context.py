"""Where a person in running text belongs who is named without an organisation."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from ....i18n import console as _
from ..gazetteer import Gazetteer
from ..persons.role_parts import Role
from ..proposals import ContactProposal
from ..structure.lines import Line
from ..words import has_function
from . import (
    ahead,
    encounters,
    generic_hosts,
    host_lines,
    hosts,
    mentioned,
    moving,
    unexplained_names,
    workplaces,
)
from .prose_words import is_office, is_verb
from .rows import Person
from .told import Sentence, before_bracket, is_field_of_colleague, with_field

PRONOUN: Final = re.compile(r"^\W*(?:hij|zij|ze|deze|laatstgenoemde)\b", re.IGNORECASE)
_POSSESSIVE: Final = re.compile(
    r"^\W*(?:(?:samen\s+met|van|met|door|ook|en)\s+)?(?:zijn|haar|hun|hij|zij|ze)\b", re.IGNORECASE
)
_THERE: Final = re.compile(
    r"\b(?:daar|hier|aldaar|ter plaatse|hetzelfde|dezelfde|er|namens hen|namens deze)\b",
    re.IGNORECASE,
)
_TOWN: Final = re.compile(r"\b(?:in|naar|uit)\s+$", re.IGNORECASE)
_WHERE: Final = re.compile(r",\s+waar\b|\bcollega['’]?s?\s+$")
_WORKS_THERE: Final = re.compile(r"\s*,\s+(?:die|dat)\s+(?:er|daar|ook)\s+\S")
_SAME: Final = re.compile(
    r"\b(?:die)?(?:de|het)?zelfde\s+(?:[a-zà-ÿ]+)|\b(?:eveneens|ook)\s+(?:van|bij)\s+(?:deze|dit)\s"
)
"""``bij dezelfde organisatie``, behind a name."""
_OWNER: Final = re.compile(
    r"(?P<name>[^\W\d_a-z][\w-]+?)(?:['’]s|s['’]|['’](?=\s))\s+(?:[a-zà-ÿ-]+\s+){0,3}$"
    r"|(?P<bare>[^\W\d_a-z][\w-]+)s\s+(?:[a-zà-ÿ-]+\s+){1,3}$"
)
"""Of whom somebody is the colleague, before that somebody."""
_STAYING: Final = re.compile(r"\s*,\s+(?:aldaar|daar|hier)\s")
_PARTING: Final = re.compile(r"[,;:()]|\b(?:en|waar)\b")
_ON_BEHALF: Final = re.compile(r",?\s(?:[a-z]+\s){1,2}namens\s")
"""``X, directeur, deden namens Y het woord``."""
_THING: Final = re.compile(r"\bhet\s+$", re.IGNORECASE)


class Context:
    """What the sentences before tell: at which organisation, and of whom, we are.

    host: the organisation at which the sentence before ended; "" without one.
    post: the embassy or consulate that the paragraph named last; "" without one.
    beside: the one that a cell beside the one that is read names; "" without one.
    last: the person who was named last.
    """

    def __init__(self, places: Gazetteer) -> None:
        self.places = places
        self.host = self.beside = self.post = self._left = self._named = ""
        self._known: dict[str, tuple[str, ...]] = {}
        self._is_moved_on = False
        """The report has come to another organisation since it named somebody."""
        self._is_named_only = False
        """It was named, but nothing says that we were there."""
        self._is_told = False
        """It stood in a line without a verb, as in a programme, and holds until another comes."""
        self.last: ContactProposal | None = None
        self._paragraph = -2
        self._heading = ""

    def enter(self, line: Line, heading: str) -> None:
        """Go on with *line*, below *heading*."""
        if line.paragraph - self._paragraph not in (0, 1) or heading != self._heading:
            self.last = None
        is_on = self._is_told and not host_lines.is_timed(line.text)
        is_next = is_on and line.paragraph == self._paragraph + 1
        if line.paragraph != self._paragraph and not (is_next and heading == self._heading):
            self.host, self._is_told, self.post, self._left = "", False, "", ""
        self._paragraph, self._heading = line.paragraph, heading

    def row(self, texts: Iterable[str]) -> None:
        """Go on with cells of a row that has these *texts*; none of them at its end."""
        found = (
            host_lines.of_line(text, self.places) or host_lines.of_heading(text, self.places)
            for text in texts
        )
        self.beside = next(filter(None, found), "")

    def sentence(self, text: str, following: str) -> Sentence:
        """The sentence *text* with the organisations in it."""
        named = tuple(hosts.in_sentence(text, self.places)) + host_lines.of_begin(text, self.places)
        generic = [
            one
            for one in generic_hosts.find(text)
            if not any(one.start < other.end and other.start < one.end for other in named)
        ]
        self.post = workplaces.post_in(text) or self.post
        every = tuple(sorted((*named, *generic), key=lambda one: one.end))
        told = tuple(mentioned.find(text, self.places))
        unexplained = tuple(unexplained_names.find(text, self.places))
        return Sentence(text, following, every, told, unexplained)

    def leave(self, sentence: Sentence, roles: list[Role]) -> None:
        """Keep the organisation at which *sentence* ends, for those after it.

        Args:
            sentence: what has been read.
            roles: those of the persons in it.
        """
        here = [host.name for host in sentence.hosts if not host.is_weak][-1:]
        self._is_moved_on = not roles and (bool(here) or self._is_moved_on)
        named = [one for role in roles for one in role.organisations if not one.islower()]
        if here and here[0].islower() and len(set(named)) == 1:
            here = named[:1]  # "Op de universiteit liet X van de University of Y"
        host = host_lines.of_line(sentence.text, self.places)
        self._is_told = bool(host) or (self._is_told and not here)
        # One without a name is no more than that of the next sentence.
        kept = self.host if self._is_told or not self.host.islower() else ""
        told = [one.name for one in sentence.mentioned if one.name not in named][-1:]
        known = host or "".join(here)
        self._is_named_only = not known and (self._is_named_only or not kept)
        left = [one.name for one in sentence.unexplained if one.name not in named][-1:]
        is_gone = moving.is_left(sentence.text)
        if (told or left) and (is_gone or ahead.GOING.search(sentence.text)):
            kept = ""  # another one came
        if is_gone and not roles and not any(map(is_verb, sentence.text.split())):
            kept = self._left = ""  # "Daarna een parochie buiten de stad."
        self.host = known or kept or "".join(told)
        self._named = "".join(told or left or here)
        self._left = "".join(left) or self._left

    def completed(
        self, person: Person, sentence: Sentence, previous: ContactProposal | None, row_end: int
    ) -> Role:
        """The role of *person* with an organisation that stands elsewhere.

        Args:
            person: somebody whom *sentence* names.
            sentence: where.
            previous: who was named before, in this sentence or an earlier one.
            row_end: where the row of persons ends in which this one stands.
        """
        role, text = with_field(person.role, person, sentence), sentence.text
        if is_field_of_colleague(person):
            role = Role(role.organisations[0], (), role.doubts)
        if role.organisations:
            return role
        theirs = self._of_previous(person, sentence, previous)
        if theirs is not None:
            return borrowed(role, theirs)
        if known := self._of_possessor(text[: person.mention.start]):
            return borrowed(role, known)
        if workplaces.is_complete(role.job_title) and not self._is_headed_here(person, sentence):
            return role
        is_known = person.is_bare and person.mention.name.surname in self._known
        host = "" if is_known else self._host(person, sentence, row_end)
        if not host or not workplaces.may_work_at(role.job_title, host):
            return role
        is_person = person.mention.name.is_sure and not _THING.search(text[: person.mention.start])
        if host.islower() and not (role.job_title or is_person):
            return role  # "bij een zagerij in het Val di Fiemme"
        doubt = _("The organisation stands before the name. Is it right?")
        return role._replace(organisations=(host,)).doubted(doubt)

    def _of_previous(
        self, person: Person, sentence: Sentence, previous: ContactProposal | None
    ) -> tuple[str, ...] | None:
        """The organisations of who was named before, if *person* is of the same; else None."""
        text = sentence.text
        if previous is None:
            return None
        is_last = previous is self.last
        is_ours = is_office(text[: person.mention.start])  # "De wethouder sprak met haar collega"
        is_own = is_last and person.mention.is_linked and is_ours
        is_same = bool(_SAME.search(text, person.mention.name.end))
        is_told = (
            is_same
            or (is_last and bool(PRONOUN.match(text)))
            or (bool(_POSSESSIVE.match(text)) and person.is_linked)
        )
        if is_told or (person.is_linked and not is_own):
            is_past = self._is_moved_on and is_last and bool(self.host)
            theirs = (self.host,) if is_past else previous.organisations
            if theirs or person.is_linked or not sentence.hosts:
                return theirs
        is_there = not is_last and _is_there(previous, person, text)
        return previous.organisations if is_there else None

    def keep(self, surname: str, role: Role) -> None:
        """Keep where somebody is, who may be named again: ``Sandhu's promovendus``."""
        self._known[surname] = role.organisations or self._known.get(surname, ())

    def _of_possessor(self, before: str) -> tuple[str, ...]:
        """The organisations of whose colleague a name follows: ``Sandhu's promovendus``."""
        match = _OWNER.search(before)
        return self._known.get(match["name"] or match["bare"], ()) if match else ()

    def _is_headed_here(self, person: Person, sentence: Sentence) -> bool:
        """Whether ``voorzitter van de vrijwilligers`` is so of what the sentence is at."""
        is_here = any(one.end <= person.mention.start for one in sentence.hosts)
        return is_here and workplaces.is_of_members(person.role.job_title)

    def _host(self, person: Person, sentence: Sentence, row_end: int) -> str:
        """The organisation that the sentence, those before it or the heading is at."""
        text, start = sentence.text, person.mention.start
        if host := moving.of_that(text, self._named) or before_bracket(text[:start], sentence):
            return host
        if host := hosts.right_before(text, start, self.places):
            return host
        job = person.role.job_title
        here = [one for one in sentence.hosts if one.end <= start]
        if not job:  # "met A, adviseur bij X, en met B"
            here = [one for one in here if not sentence.is_told_of_somebody(one)]
        here = [one for one in here if workplaces.may_work_at(job, one.name)]
        here = [one for one in here if not one.is_weak or workplaces.is_head(job)]
        if here:
            return ([one for one in here if not one.name.islower()] or here)[-1].name
        end = max(person.end, row_end)
        after = [one for one in sentence.hosts if one.start >= end]
        between = text[end : after[0].start] if after else ""
        if after and (not _PARTING.search(between) or _ON_BEHALF.match(text, end)):
            return after[0].name
        around = self.beside or host_lines.of_heading(self._heading, self.places)
        before = self._before(person, text) or around or self._beside(person, sentence)
        is_unfit = not before or not workplaces.may_work_at(job, before)
        return self.post if self.post and is_unfit and workplaces.is_envoy(job) else before

    def _before(self, person: Person, text: str) -> str:
        """The organisation at which the sentence before was, unless this one has left it."""
        is_there = bool(_THERE.search(text))
        is_left = self._is_moved(text[: person.mention.start])
        is_somebody = bool(person.role.job_title or person.mention.name.title)
        is_somebody = is_somebody or (
            self._is_moved_on and encounters.is_received_by(text, person.mention.name, person.end)
        )
        if not is_there and (is_left or not (is_somebody or self._is_told)):
            return ""
        if self._is_named_only and workplaces.is_of_nobody(person.role.job_title):
            return ""
        if is_there and not self.host and self.last and _WORKS_THERE.match(text, person.end):
            return next(iter(self.last.organisations), "")
        return self.host

    def _beside(self, person: Person, sentence: Sentence) -> str:
        """The organisation that the sentence names before the person, or the next one is at."""
        role, start = person.role, person.mention.start
        if not role.job_title or workplaces.is_of_nobody(role.job_title):
            return ""
        # "X van Y en ontwerper Z", but "X, directeur van Y, en Z, ontwerper"
        theirs = sentence.theirs if person.mention.job else ()
        here = [one.name for one in sentence.mentioned if one.end <= start]
        here = [one for one in here if not _is_in(one, theirs)]
        found = next(iter(here[-1:] or ahead.organisations(sentence.following, self.places)), "")
        if found or not (has_function(role.job_title) or _STAYING.match(sentence.text, person.end)):
            return found
        left = [one.name for one in sentence.unexplained if one.end <= start]
        left = [one for one in left if not _is_in(one, theirs)]
        is_there = bool(_THERE.search(sentence.text))
        before = "" if self._is_moved(sentence.text[:start]) and not is_there else self._left
        behind = unexplained_names.of_behind(sentence.text, person.end, sentence.unexplained)
        behind = [one for one in behind if not _is_in(one, sentence.theirs)]
        same = self._of_last() if moving.is_same_place(sentence.text) else []
        return next(iter([*left[-1:], *filter(None, [before]), *behind[:1], *same]), "")

    def _of_last(self) -> list[str]:
        """The organisation of who was named last in this paragraph, where nothing tells more."""
        return list(self.last.organisations[:1]) if self.last else []

    def _is_moved(self, before: str) -> bool:
        """Whether a sentence is in another place than the one before: ``In Nancy``."""
        towns = self.places.mentions(before)
        return moving.is_left(before) or any(_TOWN.search(before[: one.start]) for one in towns)


def _is_in(name: str, others: Iterable[str]) -> bool:
    """Whether *name* is one of *others*, or part of one."""
    return any(name in other for other in others)


def _is_there(previous: ContactProposal, person: Person, text: str) -> bool:
    """Whether *person* is where the one before is: ``X van Y bracht ons naar Z, waar``."""
    before = text[: person.mention.start]
    return bool(_WHERE.search(before[max(before.rfind(previous.surname), 0) :]))


def borrowed(role: Role, organisations: tuple[str, ...]) -> Role:
    """*role* with the organisation of somebody else, if that can be."""
    if not organisations or not workplaces.may_work_at(role.job_title, organisations[0]):
        return role
    doubt = _("The organisation is that of the person before. Is it right?")
    return role._replace(organisations=organisations).doubted(doubt)
