"""Persons in one row of a sentence, and what is said of several of them."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from ....i18n import console as _
from ..gazetteer import Gazetteer, countries_in
from ..persons.offices import office_of
from ..persons.role_parts import Role
from ..words import AND, AND_ALSO, has_function, is_field, is_function_word
from . import generic_hosts, person_mentions, roles_behind, workplaces
from .behind_names import Behind
from .person_mentions import Mention
from .phrases import is_part, of_phrase, with_job
from .prose_words import is_occupation, is_office, is_plural

_JOINS: Final = re.compile(
    rf"\s*(?:(?:[,;]|{AND}|{AND_ALSO}|plus|met|van|door|bij|naast|ook|later|verder"
    r"|dan|de|het|een|zijn|haar|hun|tot slot|als|samen)(?=\W)\s*|\s)*", re.IGNORECASE
)  # fmt: skip
"""What stands between the persons of one row."""
_ALONG: Final = re.compile(
    r"\s*,?\s*(?:(?:samen|tezamen)\s+)?(?:met|vergezeld (?:door|van)|bijgestaan door)\s+"
    r"(?:(?:de|het|een)\s+)?"
)
"""Between two persons of whom the second is with the first."""
_APART: Final = re.compile(r"\s*,?\s*en\s+(?:ook\s+)?(?:met|door|bij|van)\s+(?:(?:de|het)\s+)?")
_THINGS: Final = re.compile(r"[a-z-]{3,}(?:en|s)")
"""In what somebody deals, in brackets behind the name."""
_PARTS: Final = re.compile(r"\s*,\s*|\s+en\s+")


class Person(NamedTuple):
    """A person of a sentence with the role that stands there.

    row: the number of the row of persons that this one is in.
    is_apart: the preposition stands before this one again: ``met A en met B van X``.
    """

    mention: Mention
    behind: Behind
    role: Role
    row: int
    is_apart: bool = False

    @property
    def end(self) -> int:
        """Where in the sentence the person and the role end."""
        return self.behind.end

    @property
    def is_linked(self) -> bool:
        """Of the same organisation as the person before."""
        return self.mention.is_linked or self.behind.is_linked

    @property
    def is_alone(self) -> bool:
        """Whether no organisation stands beside the person."""
        return not self.role.organisations

    @property
    def is_bare(self) -> bool:
        """Whether nothing is said of the person alone."""
        return not any(self.role[:2]) and self.end == self.mention.name.end

    @property
    def is_shared(self) -> bool:
        """Whether what stands behind can be of those before as well: ``A en B (Polis)``."""
        behind = self.behind
        return behind.is_shared or behind.by_name or behind.by_comma or self.is_in_brackets

    @property
    def is_in_brackets(self) -> bool:
        """Whether an organisation in brackets is all that stands behind the name."""
        role, behind = self.behind.role, self.behind
        is_body = bool(role.organisations) and not role.job_title
        return behind.is_bracket and is_body and not (behind.is_shared or behind.by_name)

    @property
    def is_open(self) -> bool:
        """Whether an organisation that comes later can be of this person too."""
        is_bare = self.end == self.mention.name.end
        return not self.role.organisations and (is_bare or self.behind.is_bracket)


def read(text: str, places: Gazetteer) -> list[Person]:
    """The persons whom the sentence *text* names, each with what stands beside the name."""
    found: list[Person] = []
    mentions = person_mentions.find(text, places)
    for index, mention in enumerate(mentions):
        if found and mention.start < found[-1].end:
            continue  # an unknown name within the role of the one before
        sure = (one.start for one in mentions[index + 1 :] if _is_next(mention, one))
        limit = next(sure, len(text))
        behind = roles_behind.behind(text, mention.name.end, limit, places, bool(mention.job))
        is_of_other = mention.is_linked and not is_office(mention.job)
        job = mention.job
        if job and behind.place and not is_of_other:  # "haar secretaris Jan Smit uit Latem"
            job = f"{job} {behind.place}"
        is_known = bool(job) and behind.is_task
        told = behind.role._replace(job_title="") if is_known else behind.role
        role = with_job(_at_bracket(told, mention, behind), job, places)
        if body := _unknown_body(mention, behind, places):
            doubt = _("Is this the organisation?")
            role = with_job(told, mention.job, places)
            if not role.organisations:
                role = role._replace(organisations=(body,)).doubted(doubt)
        between = text[found[-1].end : mention.start] if found else ""
        row = found[-1].row if found else 0
        if found and not _JOINS.fullmatch(between):
            row += 1
        if found and _ALONG.fullmatch(between):
            mention = mention._replace(is_linked=True)
        is_apart = bool(_APART.fullmatch(between))
        found.append(Person(mention, behind, role, row, is_apart))
    return _shared(found, places)


def _unknown_body(mention: Mention, behind: Behind, places: Gazetteer) -> str:
    """``Hansa Hydrogen`` in ``van Hansa Hydrogen`` behind a name; "" if it can be a place.

    Nor is it one behind an office that is that of a place.
    """
    name = behind.place.removeprefix("van ")
    is_place = places.cities(name) or places.villages(name) or countries_in(name)
    is_name = " " in name and all(word[:1].isupper() for word in name.split())
    is_of_place = is_office(mention.job) or office_of(f"{mention.job} van {name}", places)
    return name if is_name and not (is_place or is_of_place) else ""


def _at_bracket(told: Role, mention: Mention, behind: Behind) -> Role:
    """*told*, where brackets behind a person with a function name the organisation alone."""
    name = told.job_title
    if not mention.job or not behind.is_bracket or told.organisations or not name:
        return told
    is_more = has_function(name) or is_part(name) or is_occupation(name.split()[0])
    is_work = " " not in name and is_field(name)
    if _THINGS.fullmatch(name) and not generic_hosts.is_body(name):
        return Role()  # "ondernemer Anna Berg (hazelnoten)"
    return told if is_more or is_work else Role("", (name,), told.doubts)


def _is_next(mention: Mention, other: Mention) -> bool:
    """Whether what is said of *mention* ends where *other* begins."""
    is_list = bool(mention.job) and other.job[:1].islower()  # "gids A (x), leraar B"
    return other.name.is_sure or is_list


def _shared(people: list[Person], places: Gazetteer) -> list[Person]:
    """*people* in which what is said of several stands with each."""
    result = list(people)
    for index in range(len(people) - 1, -1, -1):
        last = result[index]
        row = [at for at in range(index) if result[at].row == last.row]
        if last.is_linked and row and last.role.organisations and result[row[-1]].is_alone:
            before = result[row[-1]]
            role = Role(before.role.job_title, last.role.organisations, before.role.doubts)
            result[row[-1]] = before._replace(role=role)
        is_each = len(row) == 1 and result[row[0]].is_bare and _is_pair(last.role.job_title)
        if last.behind.is_respective or is_each:
            _distribute(result, [*row, index], places)
        elif last.is_shared:
            for at in reversed(row):
                is_other = last.behind.by_comma and not result[at].role.organisations
                after = result[at + 1]
                is_end = after.is_apart and (after.behind.by_name or bool(result[at].mention.job))
                is_end = is_end or (last.is_in_brackets and not result[at].is_bare)
                if is_end or not (result[at].is_open or is_other):
                    break
                result[at] = _with_role_of(result[at], last)
        elif is_plural(last.mention.job):
            _forward(result, index)
    return result


def _is_pair(job: str) -> bool:
    """Whether *job* is two plain functions, so that of two persons each has one."""
    first, _and, second = job.partition(" en ")
    return is_function_word(first) and is_function_word(second) and not is_plural(first)


def _forward(people: list[Person], index: int) -> None:
    """``de ingenieurs A en B``: the function before the first is of those in its row."""
    first = people[index]
    for at in range(index + 1, len(people)):
        one = people[at]
        if one.row != first.row or one.role.job_title:
            return
        organisations = one.role.organisations or first.role.organisations
        role = Role(first.role.job_title, organisations, one.role.doubts)
        people[at] = one._replace(role=role.doubted(_("Is the function or organisation of both?")))


def _distribute(people: list[Person], row: list[int], places: Gazetteer) -> None:
    """``A en B, respectievelijk directeur en adviseur van X``: to each the own function."""
    last = people[row[-1]]
    jobs = _each(last, len(row))
    if len(jobs) != len(row) or not all(jobs):
        return
    doubt = _("Is the function or organisation of both?")
    for at, job in zip(row, jobs, strict=True):
        own = of_phrase(job, places)
        title = own.job_title if own.organisations else job
        organisations = own.organisations or last.role.organisations
        people[at] = people[at]._replace(role=Role(title, organisations, (doubt,)))


def _each(last: Person, count: int) -> list[str]:
    """The roles of *count* persons that stand behind *last* of them, in their order."""
    parts = list(last.behind.parts)
    if count == 1:
        return []
    if len(parts) == count:
        return parts
    for text in (*parts[:1], last.role.job_title):
        jobs = _PARTS.split(text)
        starts = [at for at, job in enumerate(jobs) if at == 0 or _begins_role(job)]
        if len(jobs) == count:
            return jobs
        if len(starts) == count:  # "adviseur van Wonen en Zorg en chef van X"
            ends = [*starts[1:], len(jobs)]
            return [" en ".join(jobs[a:b]) for a, b in zip(starts, ends, strict=True)]
    return []


def _begins_role(text: str) -> bool:
    """Whether *text*, behind ``en``, says what another is."""
    first = text.split(maxsplit=1)[:1]
    return bool(first) and is_occupation(first[0])


def _with_role_of(person: Person, last: Person) -> Person:
    """*person* with what is said of *last* and those before in one breath."""
    is_shared = last.behind.is_shared or is_part(last.role.job_title)
    job = person.role.job_title or (last.role.job_title if is_shared else "")
    doubt = _("Is the function or organisation of both?")
    shared = last.role.organisations
    is_fit = all(workplaces.may_work_at(job, one) for one in shared)
    role = Role(job, person.role.organisations or (shared if is_fit else ()),
                (*person.role.doubts, doubt))  # fmt: skip
    return person._replace(role=role)


def pronouns(people: list[Person], told: list[str]) -> list[str]:
    """Which pronoun is that of which of two *people*: by their given names, or in order."""
    is_woman = [_is_woman(person) for person in people]
    if is_woman[0] == is_woman[1]:
        return told
    return ["zij" if one else "hij" for one in is_woman]


def _is_woman(person: Person) -> bool:
    """A guess by the end of the given name, or the form of address."""
    text = person.mention.name.text
    return text.startswith("Mevrouw") or text.split()[0].endswith(("a", "e", "ie", "y"))
