"""A function and organisation in one breath: ``CEO bij Angoka``, ``directeur van Polis``.

All ways to read a phrase are made (all of it a function, all of it an organisation, or cut in two
at any place) and get points for their evidence; the best is taken, or `roles` chooses among them by
what stands beside the phrase.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from ....i18n import console as _
from ..gazetteer import Gazetteer
from ..words import (
    EMPLOYED,
    SAME,
    has_organisation,
    is_body_word,
    is_department,
    is_field,
    is_function_word,
)
from . import evidence
from .bodies import are_foreign, organisations
from .last_parts import points_behind
from .links import is_foreign_cut, may_be_small
from .offices import office_of
from .role_cuts import DANGLING, link_of, points_of_cut

_AT_FIRST: Final = re.compile(
    rf"(?:at|@|from|namens|vanuit|(?:{EMPLOYED}\s+)?(?:bij|van))\s+(?:(?:de|het|the)\s+)?"
    r"(?=[^\W_])",
    re.IGNORECASE,
)
_LEADING: Final = re.compile(
    rf"^(?:(?:iemand(?=\s+van)|en|and|als|ook|eveneens|evenzo|tevens|{EMPLOYED}|is|een|(?-i:de|het)|beide[n]?|allebei|both|allen|allemaal|samen|alle\s+(?:twee|drie|vier)|zijn|haar|hun|diens)\s+)+"
    r"(?=\S)",
    re.IGNORECASE,
)
_THERE: Final = re.compile(r"\s+(?:ter plaatse|aldaar|ter plekke|daar|hier|on site|vor Ort)$")
_SAME_BODY: Final = re.compile(
    r"(?P<job>\S.*?)(?:,|\s+(?:bij|van|in|op|aan))?\s+(?:de\s+|het\s+)?"
    rf"(?P<body>(?:{SAME.pattern}))",
    re.IGNORECASE,
)
"""``teamleider zelfde arbeidsbureau``: the organisation is that of the person before."""
_TWOFOLD: Final = re.compile(r"\s(?:en tevens|tevens|annex|en ook)\s(?P<job>[\w-]+)$")
_BOTH: Final = re.compile(r"\s+(?:en|and|und|/)\s+(?:tevens\s+|ook\s+)?|;\s*")
_MORE: Final = re.compile(
    r"(?P<first>.*[A-ZÀ-Ž].*?)\s+(?P<and>en|and|und|én|tevens|en tevens)\s+"
    r"(?P<more>[a-zà-ÿ][a-zà-ÿ -]+)"
)
"""``bestuurslid Westport Energy en huisarts``."""
_BEHIND: Final = re.compile(r"\s+(?:bij|van|aan|at|of)\s+")
_STREET: Final = re.compile(
    r"\s(?:in|op|aan|van|uit)\s+(?:(?:(?:de|het)\s+)?[^\W\d_a-z][\w'’-]*straat"
    r"|(?:de|het)\s+(?:[^\W\d_a-z][\w'’-]*\s+)?(?:[^\W\d_a-z][\w'’-]*"
    r"(?:laan|plein|kade|gracht|singel|wijk|buurt|dijk)|(?<=\w\s)(?:Markt|Plein|Dijk|Kade|Wijk)))$"
)
"""``pandeigenares in de Kerkstraat``: where, and no organisation."""
_HALF: Final = re.compile(r"\w-\s+(?:en|of|and|und|&)\s*$")
_FIRST_HALF: Final = re.compile(r"^\w+-\s+(?:en|of|and|und|&)\s+(?=\w)")
"""``roei- en`` in ``roei- en zeilvereniging``, which is one word for what parts a function."""
_NAMES: Final = 2.0
"""Points of two foreign names with ``en`` between them, whatever their words."""
_JOB: Final = 4.0
"""Points of what is a function for certain."""
_LEAST: Final = 3.0
"""Points of a function and organisation that may stand before another function."""
_CLEAR: Final = 1.0
"""Points by which the best reading must be better than the next, to need no doubt."""


class Role(NamedTuple):
    """A function and organisations, either or both empty; and what is doubtful about them."""

    job_title: str = ""
    organisations: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()

    def doubted(self, doubt: str) -> Role:
        """The same with one more doubt."""
        return self._replace(doubts=(*self.doubts, doubt))


class Reading(NamedTuple):
    """One way to understand a phrase.

    kind: "F" a function, "O" an organisation, "B" both, "X" neither.
    points: of its evidence.
    is_linked: a word such as ``bij`` says that the organisation is one.
    link: that word, where a phrase was cut in two.
    """

    kind: str
    points: float
    role: Role
    is_linked: bool = False
    link: str = ""


def readings(text: str, places: Gazetteer) -> list[Reading]:
    """All ways to read one phrase, the best first."""
    text = _THERE.sub("", _LEADING.sub("", text.strip(" ,;")))
    if SAME.fullmatch(text):
        return [Reading("O", 5.0, Role("", (text,)), True)]
    if (match := _AT_FIRST.match(text)) is not None:
        body = text[match.end() :]
        return [
            Reading(
                "O",
                points_behind(body, _as_place(body, places)),
                Role("", organisations([body])),
                True,
            )
        ]
    if (match := _SAME_BODY.fullmatch(text)) is not None:
        return [Reading("B", 8.0, Role(match["job"], (match["body"],)), True)]
    found = [
        Reading("F", evidence.function(text) + 5.0 * _is_twofold(text), Role(text)),
        _as_bodies(text, places),
        Reading("X", evidence.note(text) - 1, Role()),
    ]
    office = office_of(text, places)
    if office is not None:
        found.append(Reading("B", 11.0, Role(text, *office), True))
    found += _two_roles(text, places)
    found += _cut_in_two(text, places)
    found += _around(text, places)
    return sorted(found, key=lambda one: -one.points)


def _is_twofold(text: str) -> bool:
    """``vrijwillige brandweer en tevens bewoner``: the second is a function, so both are."""
    match = _TWOFOLD.search(text)
    return match is not None and is_function_word(match["job"])


def _as_bodies(text: str, places: Gazetteer) -> Reading:
    """All of a phrase as the name of an organisation, or of several."""
    bodies = organisations([text])
    are_named = len(bodies) > 1 and are_foreign(list(bodies))
    points = _as_place(text, places)
    return Reading("O", max(points, _NAMES) if are_named else points, Role("", bodies))


def _as_place(text: str, places: Gazetteer) -> float:
    """Points for an organisation; a city alone may be one, and is no function."""
    points = evidence.organisation(text)
    return max(points, 2.0) if places.cities(text) else points


def _cut_in_two(text: str, places: Gazetteer) -> Iterator[Reading]:
    """``directeur | van Polis``, cut before each word that may begin an organisation."""
    spot = _STREET.search(text)
    words = list(re.finditer(r"\S+", text[: spot.start()] if spot else text))
    for index in range(1, len(words)):
        link = link_of(words[index][0])
        start = words[index].end() if link else words[index].start()
        before, after = text[: words[index].start()], text[start:].strip()
        if link == "of" and words[index][0] == "d'":
            after = text[words[index].start() + 2 :]
        is_never = words[index][0] == "uit" and bool(places.cities(after))
        is_never = is_never or _HALF.search(before) is not None or _goes_on(before.split())
        if not after or is_never or (link and is_foreign_cut(before, words[index][0], after)):
            continue
        is_small = may_be_small(before, words[index][0], after)
        word = words[index][0] if link else ""
        judged = _FIRST_HALF.sub("", after)
        if (points := points_of_cut(before, word, judged, is_small)) is not None:
            job = DANGLING.sub("", _LEADING.sub("", before)).strip(" ,")
            role = Role(job, organisations([after]))
            last = job.rsplit(maxsplit=1)[-1]
            is_open = last[:1].isupper() and job[0].islower() and not _says_job(last)
            if not link and (is_open or not is_body_word(judged.split()[0])):
                role = role.doubted(_("Does the function hold the name of an organisation?"))
            elif is_open and word == "van" and not has_organisation(after):
                role = role.doubted(_("Which is the function and which the organisation?"))
            yield Reading("B", points, role, link in ("at", "of"), word)


def _goes_on(before: list[str]) -> bool:
    """Whether another body follows: ``Project Manager bij Polis en de``."""
    last = before[:-1] if before[-1] in ("de", "het") else before
    return last[-1:] == ["en"] and ("bij" in last or "van" in last)


def _says_job(word: str) -> bool:
    """Whether a word with a capital may end a function: ``Milieu``, ``Director``."""
    return is_field(word) or is_function_word(word)


def _two_roles(text: str, places: Gazetteer) -> Iterator[Reading]:
    """``onderzoeker aan de TU en adviseur van Polis``: two functions at two organisations."""
    cuts = ((text[: one.start()], text[one.end() :], one[0]) for one in _BOTH.finditer(text))
    pieces = next((one for one in cuts if all(map(_begins_with_job, one[:2]))), ())
    if not pieces:
        return
    first, second = (readings(piece, places)[0] for piece in pieces[:2])
    joint = pieces[2] if pieces[2].split()[0].isalpha() else ", "
    if first.kind == "B" == second.kind:
        one, other = first.role, second.role
        doubts = (_("Which function is at which organisation?"),)
        job = f"{one.job_title}{joint}{other.job_title}"
        role = Role(job, one.organisations + other.organisations, doubts)
        yield Reading("B", first.points + second.points, role, True)


def _begins_with_job(piece: str) -> bool:
    """Whether a function stands before the word that an organisation follows on, if any."""
    return evidence.function(_BEHIND.split(piece, maxsplit=1)[0]) >= _JOB


def _around(text: str, places: Gazetteer) -> Iterator[Reading]:
    """``bestuurslid Westport Energy en huisarts``: another function behind an organisation."""
    match = _MORE.fullmatch(text)
    if match is None or not _are_jobs(match["more"]):
        return
    for one in _cut_in_two(match["first"], places):
        if one.kind == "B" and one.points >= _LEAST:
            job = f"{one.role.job_title} {match['and']} {match['more']}"
            yield Reading("B", one.points + 4.0, one.role._replace(job_title=job), one.is_linked)


def _are_jobs(text: str) -> bool:
    """Whether these are functions: ``huisarts en oud-wethouder``, or one unknown noun."""
    if all(is_function_word(part.split()[-1]) for part in re.split(r"\s+en\s+", text)):
        return True
    is_noun = re.fullmatch(r"[a-zà-ÿ-]{5,}", text) is not None
    return is_noun and not (is_field(text) or is_body_word(text) or is_department(text))


def of_one(part: str, places: Gazetteer) -> Role:
    """The role in one part, such as ``CEO bij Angoka``, ``Polis`` or ``adviseur``."""
    bracket = re.fullmatch(r"(?P<job>[^()]+?)\s*\((?P<inside>[^()]+)\)", part)
    if bracket and readings(bracket["job"], places)[0].kind == "F":
        inside = readings(bracket["inside"], places)[0]
        if inside.kind == "O" and evidence.function(bracket["job"]) >= 4:
            role = Role(bracket["job"], inside.role.organisations)
            sure = inside.points >= 3
            return role if sure else role.doubted(_("Is this the organisation?"))
    found = [one for one in readings(part, places) if one.kind != "X"]
    best = found[0]
    role = Role(*best.role)
    others = [one for one in found[1:] if one.role[:2] != best.role[:2]]
    if others and best.points - others[0].points < _CLEAR:
        role = role.doubted(_("Which is the function and which the organisation?"))
    return role
