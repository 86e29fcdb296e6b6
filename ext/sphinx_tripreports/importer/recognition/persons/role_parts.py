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
from ..gazetteer import Gazetteer, is_place
from ..words import (
    SAME,
    has_function,
    is_acronym,
    is_body_noun,
    is_body_word,
    is_department,
    is_field,
    is_function_word,
    is_of_body,
    is_organisation_start,
)
from . import evidence
from .bodies import organisations
from .offices import office_of

_AT: Final = frozenset(["bij", "at", "@", "from", "namens", "chez", "bei", "beim", "hos", "presso"])
_OF: Final = frozenset(
    ["van", "of", "von", "vom", "de", "del", "della", "dell'", "di", "der", "des", "du", "d'", "af",
     "av", "do", "da", "vanuit", "uit", "voor", "for", "fur"]
)  # fmt: skip
_IN: Final = frozenset(["aan", "in", "op", "te", "im", "au", "en"])
_OF_FIELDS: Final = ("head", "president", "vp", "professor", "dean", "director", "chief")
"""English functions after which ``of`` tells the field at least as often as the body."""
_LINK_POINTS: Final = {"at": 2.5, "of": 0.7, "in": 0.0, "": -0.5}
_AT_FIRST: Final = re.compile(
    r"(?:bij|at|@|from|namens|van(?:uit)?|werkzaam bij|in dienst van)\s+(?:(?:de|het|the)\s+)?"
    r"(?=[^\W_])",
    re.IGNORECASE,
)
_OPEN_LINK: Final = re.compile(
    r".*\s(?P<link>bij|at|@|from|namens|van|of|von|de|del|di|vom|for|voor|aan|in|op)\s+"
    r"(?:(?:de|het|the|der)\s+)?(?P<name>[^\W\d_a-zà-ÿ]\S*(?:\s+\S+)*)$"
)
"""The name of something begins before a cut, behind a word such as ``van``."""
_DANGLING: Final = re.compile(
    r"(?:[\s,]+(?:van|of|von|bij|de|het|the|der|aan|voor|in|op|werkzaam|en|als|d')(?!\S)|[\s,:]+$)+$",
    re.IGNORECASE,
)
_LEADING: Final = re.compile(
    r"^(?:(?:iemand(?=\s+van)|en|and|als|ook|eveneens|evenzo|tevens|werkzaam|is|een|(?-i:de|het)|beide[n]?|allebei|both|zijn|haar|hun|diens)\s+)+"
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
_ADJECTIVE: Final = re.compile(r"[^\W\d_a-zà-ÿ][a-zà-ÿ]+se|NL|EU|VN|BE|UK|US")
"""``Nederlandse``, before a body."""
_MORE: Final = re.compile(
    r"(?P<first>.*[A-ZÀ-Ž].*?)\s+(?P<and>en|and|und|én|tevens|en tevens)\s+"
    r"(?P<more>[a-zà-ÿ][a-zà-ÿ -]+)"
)
"""``bestuurslid Westport Energy en huisarts``."""
_LEAST: Final = 3.0
"""Points of a function and organisation that may stand before another function."""
BOARDS: Final = ("raad", "gemeenteraad", "bestuur", "directie", "commissie", "dienst", "fractie")
"""Parts of an organisation that are none themselves."""
_SHORT: Final = 5
"""Letters of more than a legal form."""
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
        return [Reading("O", _as_place(body, places) + 2.5, Role("", organisations([body])), True)]
    if (match := _SAME_BODY.fullmatch(text)) is not None:
        return [Reading("B", 8.0, Role(match["job"], (match["body"],)), True)]
    found = [
        Reading("F", evidence.function(text) + 5.0 * _is_twofold(text), Role(text)),
        Reading("O", _as_place(text, places), Role("", organisations([text]))),
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


def _as_place(text: str, places: Gazetteer) -> float:
    """Points for an organisation; a city alone may be one, and is no function."""
    points = evidence.organisation(text)
    return max(points, 2.0) if places.cities(text) else points


def _cut_in_two(text: str, places: Gazetteer) -> Iterator[Reading]:
    """``directeur | van Polis``, cut before each word that may begin an organisation."""
    words = list(re.finditer(r"\S+", text))
    for index in range(1, len(words)):
        link = _link(words[index][0])
        start = words[index].end() if link else words[index].start()
        before, after = text[: words[index].start()], text[start:].strip()
        if link == "of" and words[index][0] == "d'":
            after = text[words[index].start() + 2 :]
        is_home = words[index][0] == "uit" and bool(places.cities(after))
        if after and not is_home and (points := _points(before, link, after)) is not None:
            job = _DANGLING.sub("", _LEADING.sub("", before)).strip(" ,")
            role = Role(job, organisations([after]))
            if not link and not is_body_word(after.split()[0]):
                role = role.doubted(_("Does the function hold the name of an organisation?"))
            yield Reading("B", points, role, link in ("at", "of"), words[index][0] if link else "")


def _link(word: str) -> str:
    return "at" if word in _AT else "of" if word in _OF else "in" if word in _IN else ""


def _points(before: str, link: str, after: str) -> float | None:
    """Points for a function and organisation on both sides of a cut; None if it cannot be one."""
    name = evidence.ARTICLE.sub("", after)
    first = name.split()[0]
    job = _DANGLING.sub("", before)
    is_kind = bool(job) and _is_kind(job, link, name)
    is_name = first[:1].isupper() or first[:1].isdigit() or is_organisation_start(first) or is_kind
    if is_acronym(name) and len(name) < _SHORT and is_body_noun(name):
        return None  # a legal form alone
    if not job or not (is_name or link == "at") or _link(first):
        return None
    is_title = link == "of" and name != after and _is_title(job)
    if not is_title and not _may_end(job, link, first):
        return None
    theirs = evidence.organisation(name, is_strict=link != "at")
    if link == "at" or is_kind:
        theirs = max(theirs, 1.0)  # "bij raumlabor berlin"
    if _is_cut_wrong(job, link, name):
        return None
    if link == "in" and theirs < 3 and not after.startswith("The "):
        return None
    points = evidence.function(job) + theirs + _LINK_POINTS[link]
    if not link:
        points += _without_link(job, first, theirs)
    elif link == "of" and _is_field_of(job, name):
        points -= 3.0
    return points - 1.5 * (not has_function(job) and link != "at")


def _is_cut_wrong(job: str, link: str, name: str) -> bool:
    """Whether a function and the *name* of an organisation are surely not parted there."""
    if link:
        return link == "of" and name in BOARDS  # "voorzitter van de raad": of another body
    if name[:1].islower() and _ADJECTIVE.fullmatch(job.rsplit(maxsplit=1)[-1]):
        return True  # "directrice Nederlandse | ambassade"
    # "Vice President Factory Solutions bij Hanbit Electronics"
    return re.search(r"\s(?:bij|at)\s", name) is not None


def _is_kind(job: str, link: str, name: str) -> bool:
    """Whether a noun tells what kind of body has the name behind it: ``taverne Ta Kymata``."""
    words = name.split()
    if len(words) > 2 and words[0].islower() and words[0].endswith("se") and link == "of":
        words = words[1:]  # "van de naschoolse opvang Khayalethu"
    if len(words) < 2 or not words[0].islower() or not words[1][:1].isupper():
        return False
    if is_field(words[0]) or evidence.is_part_of_body(words) or is_function_word(words[0]):
        return False
    last = job.rsplit(maxsplit=1)[-1]
    return is_function_word(last) and (link == "of" or (not link and is_of_body(last)))


def _may_end(job: str, link: str, first: str) -> bool:
    """Whether a function can end here, before the word *first*."""
    words = job.split()
    is_job = has_function(job) or (job.islower() and not evidence.ARTICLE.match(f"{job} x"))
    opened = _OPEN_LINK.match(f" {job}")
    if not is_job or words[-1].endswith(("'s", "’s")) or evidence.is_remark(words[0]):
        return False
    if _link(words[-1]):
        return False
    is_field_there = opened is not None and is_field(opened["name"].split()[-1])
    is_at = opened is not None and opened["link"] in _AT
    if opened and not (is_field_there and (link or (is_body_word(first) and not is_at))):
        return bool(link) and opened["link"] not in _AT and _link(opened["link"]) != "in"
    is_open = words[-1][:1].isupper() and not is_function_word(words[-1])
    if link == "of" and is_open and words[0].islower() and not is_field(words[-1]):
        return False  # "gerente Aguas de Manizales"
    return bool(link) or not is_open or is_field(words[-1]) or first[:1].islower()


def _is_title(job: str) -> bool:
    """Whether an unknown word with a capital may be a function: ``Cathaoirleach van het X``."""
    is_word = re.fullmatch(r"[^\W\d_a-zà-ÿ][a-zà-ÿ'’-]{4,}", job) is not None
    return is_word and not (is_body_word(job) or is_body_word(job.lower()) or is_field(job)
                            or is_place(job) or is_body_noun(job))  # fmt: skip


def _without_link(job: str, first: str, theirs: float) -> float:
    """``CEO Nordic Edge``, but ``projectleider Waterfront``: who is head of what."""
    last = job.rsplit(maxsplit=1)[-1]
    if is_body_word(first):
        return 0.5
    if not is_function_word(last):
        return 0.0 if theirs >= 2 else -1.0
    if is_place(first):
        return -1.5  # "Oberbaudirektor Hamburg"
    if is_of_body(last):
        return 0.7 if last[:1].islower() or last.isupper() else 0.2
    return 0.0 if evidence.organisation_words([first]) or is_acronym(first) else -1.0


def _is_field_of(job: str, name: str) -> bool:
    """Whether ``of`` tells the field: ``Head of Sales``, ``hoofd van de afdeling Milieu``."""
    words = name.split()
    if is_department(words[0]) or is_field(words[0]):
        return True
    is_english = job.rsplit(maxsplit=1)[-1].lower() in _OF_FIELDS
    return is_english and not evidence.organisation_words(words) and evidence.organisation(name) < 2


def _two_roles(text: str, places: Gazetteer) -> Iterator[Reading]:
    """``onderzoeker aan de TU en adviseur van Polis``: two functions at two organisations."""
    pieces = [piece for piece in _BOTH.split(text) if piece.strip()]
    if len(pieces) != 2 or not all(evidence.function(piece) >= 4 for piece in pieces):
        return
    first, second = (readings(piece, places)[0] for piece in pieces)
    if first.kind == "B" == second.kind:
        one, other = first.role, second.role
        doubts = (_("Which function is at which organisation?"),)
        role = Role(f"{one.job_title}, {other.job_title}", one.organisations + other.organisations,
                    doubts)  # fmt: skip
        yield Reading("B", first.points + second.points, role, True)


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
