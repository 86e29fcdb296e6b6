"""A sentence with the organisations that it names."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from ..persons.role_parts import Role
from ..words import has_function, has_organisation, is_organisation_start
from .organisation_names import Host
from .prose_words import GENERIC, is_closed, is_verb
from .rows import Person

_BRACKET: Final = re.compile(r"\(\s*$")
_SUBJECT: Final = re.compile(
    r"\W*(?P<name>(?:(?:De|Het)\s+\S+|[^\W\d_a-z](?:[^,;.]|\.(?=\w|$)){2,50}))"
)


_KIND: Final = re.compile(
    rf"^(?:\w+e\s)?(?:{GENERIC}|bedrijf(?:je)?|firma|importeur|vervoerder|leverancier|fabrikant)\s(?=[^\W\d_a-zà-ÿ])"
)
"""What an organisation is, before its name: ``het Finse bedrijf X``."""


class Sentence(NamedTuple):
    """A sentence, the one after it, and the organisations where it says that one was."""

    text: str
    following: str
    hosts: tuple[Host, ...]
    mentioned: tuple[Host, ...] = ()
    """All organisations that it names, whatever it tells of them."""
    unexplained: tuple[Host, ...] = ()
    """Names that may be those of organisations, as nothing else explains them."""
    inner: tuple[tuple[int, int], ...] = ()
    """Where it tells of persons what they are."""
    theirs: frozenset[str] = frozenset()
    """The organisations that it names as those of persons."""
    later: str = ""
    """The sentence behind *following*, if that tells of the same person by a pronoun."""

    def is_told_of_somebody(self, host: Host) -> bool:
        """Whether it names *host* as that of a person, and not as where one was."""
        return any(start <= host.start and host.end <= end for start, end in self.inner)

    def at(self, hosts: tuple[Host, ...]) -> Sentence:
        """The sentence with more organisations where one was."""
        every = (*self.hosts, *hosts)
        return self._replace(hosts=tuple(sorted(every, key=lambda one: one.end)))


def without(sentence: Sentence, people: list[Person]) -> Sentence:
    """*sentence* without organisations of whose names that of a person would be part."""
    spans = [(one.mention.name.start, one.mention.name.end) for one in people]

    def is_free(host: Host) -> bool:
        return not any(host.start < start and end <= host.end for start, end in spans)

    every, told = (tuple(filter(is_free, some)) for some in (sentence.hosts, sentence.mentioned))
    theirs = frozenset(name for one in people for name in one.role.organisations)
    left = tuple(
        one
        for one in sentence.unexplained
        if not any(one.start < end and start < one.end for start, end in spans)
    )
    inner = tuple((one.mention.name.end, one.end) for one in people)
    return sentence._replace(
        hosts=every, mentioned=told, unexplained=left, theirs=theirs, inner=inner
    )


def before_bracket(before: str, sentence: Sentence) -> str:
    """The organisation of ``Overleg met de dienst Wonen (An Verhulst``; "" without one."""
    if not _BRACKET.search(before):
        return ""
    end = len(_BRACKET.sub("", before).rstrip())
    if near := [one for one in sentence.hosts if one.end == end]:
        return near[-1].name
    # "De afvaldienst (Lucia Izaack) liet ons zien": what such a sentence is about
    match = _SUBJECT.fullmatch(before[:end])
    name = match["name"] if match else ""
    words = name.split()
    is_clause = bool(words) and (
        any(map(is_verb, words)) or (is_closed(words[0]) and words[0] not in ("De", "Het"))
    )
    return "" if is_clause or has_function(name) else name


def is_field_of_colleague(person: Person) -> bool:
    """``haar collega Jan Smit (EU-fondsen)``: of the same organisation, so that is the field."""
    role = person.role
    is_alone = len(role.organisations) == 1 and not role.job_title
    if not is_alone or not person.mention.is_linked or not person.behind.is_bracket:
        return False
    words = role.organisations[0].split()
    return not has_organisation(role.organisations[0]) and not is_organisation_start(words[0])


def with_field(role: Role, person: Person, sentence: Sentence) -> Role:
    """*role* of ``bij X met Anna Berg (Director Urban Green)``: where she is has been told."""
    name = role.organisations[0] if len(role.organisations) == 1 else ""
    title = f"{role.job_title} {name}"
    before = [one for one in sentence.hosts if one.end <= person.mention.start]
    is_told = any(not one.name.islower() and has_organisation(one.name) for one in before)
    if not is_told or not name or not role.job_title or title not in sentence.text:
        return role
    is_body = has_organisation(name) or is_organisation_start(name.split()[0])
    return role if is_body else Role(title, (), role.doubts)


def settled(role: Role) -> Role:
    """*role* of which no other organisation is known: ``bureau Trans_form`` is one then."""
    role = role._replace(organisations=tuple(_KIND.sub("", one) for one in role.organisations))
    first, *rest = role.job_title.split() or [""]
    is_firm = first.lower() == "bureau" and rest and all(word[:1].isupper() for word in rest)
    return Role("", (role.job_title,), role.doubts) if is_firm and not role.organisations else role
