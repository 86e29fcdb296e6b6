"""The names in a line, and the person that a name and the segments around it make."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from ...i18n import console as _
from . import evidence, names
from .gazetteer import Gazetteer, is_place
from .proposals import ContactProposal
from .roles import Judged, of_segments
from .segments import Segment, cut
from .words import SAME, has_function, has_organisation, is_field, is_first_name, is_function_word

_AT: Final = re.compile(
    r"\s+(?P<word>van|bij|at|@|from|of|namens|uit|von|de|chez|voor|in)\s+(?=\S)"
)
_AND: Final = re.compile(r"\s+(?:en|and|&|\+|und|et|og|och|alsmede|evenals)\s+(?:met\s+|ook\s+)?")
_OCCASION: Final = re.compile(
    r"^(?P<what>.*\b(?:met|door|with|by|mit|avec|contact|over))(?:\s+(?P<rest>.*))?$", re.DOTALL
)
"""What comes before a name in a programme: ``Rondleiding door``, ``13.00 Lunch met``."""
_BIG: Final = 100
"""Thousands of inhabitants of a city of which the name is no given name."""
_MOST_UNKNOWN: Final = 4
"""Words of a name of which nothing is known."""


class Unit(NamedTuple):
    """A segment, or a part of one, that is a name (then `name` is set) or stands beside one.

    is_ahead: it stands before the name that follows, without a mark: ``wethouder`` Jan Jansen.
    is_guessed: a surname that is one because it follows on a function.
    """

    segment: Segment
    name: names.Name | None = None
    is_ahead: bool = False
    is_guessed: bool = False


class Person(NamedTuple):
    """A person read in a line, and how it was written, for the other lines of the list."""

    contact: ContactProposal
    judged: Judged
    pattern: str


def units(text: str, places: Gazetteer, has_single: bool = False) -> list[Unit]:
    """The names of *text* and what stands between them, in order.

    has_single: the first segment may be a name of one word, as those of other lines are names.
    """
    found: list[Unit] = []
    for index, segment in enumerate(cut(text)):
        if not index and has_single and (name := _single(segment.text)):
            found.append(Unit(segment, name))
            continue
        is_list = any(one.is_ahead for one in found)
        is_named = any(one.name and one.name.is_sure for one in found)
        may_search = not is_named or segment.mark == ";" or is_list
        divided = list(_divided(segment, places, may_search))
        if any(map(_is_guest, divided)) and not any(one.name for one in found):
            found = [one for one in found if evidence.organisation(one.segment.text) >= 3]
        found += divided
    return list(_without_guesses(found))


def _without_guesses(found: list[Unit]) -> Iterator[Unit]:
    """Without surnames that were guessed behind a function, if a name is known for certain."""
    is_known = any(one.name and one.name.is_sure for one in found)
    for one, after in zip(found, [*found[1:], None], strict=False):
        if is_known and one.is_ahead and after is not None and after.is_guessed:
            text = f"{one.segment.text} {after.segment.text}"
            yield Unit(one.segment._replace(text=text))
        elif not (is_known and one.is_guessed):
            yield one


def _is_guest(one: Unit) -> bool:
    """Whether a name stands behind what happened: ``Rondleiding door Jan Jansen``."""
    return one.name is not None and one.segment.start < 0


def _single(text: str) -> names.Name | None:
    """The name in a segment that is one word: ``Sutrisno``."""
    is_word = re.fullmatch(r"[^\W\d_](?:[^\W\d_]|['’-])+", text) is not None
    if not is_word or not text[0].isupper() or text.isupper() or has_function(text):
        return None
    return None if has_organisation(text) else names.Name(0, len(text), text, text, False)


def _divided(segment: Segment, places: Gazetteer, may_search: bool) -> Iterator[Unit]:
    text = segment.text
    name = _name(text, 0, places)
    if name is not None:
        yield Unit(segment._replace(text=name.text), name)
        yield from _after(segment, name, places)
        return
    for match in [] if may_search else _AND.finditer(text):
        if _begins_person(text, match.end(), places):
            yield Unit(segment._replace(text=text[: match.start()]))
            after = segment._replace(text=text[match.end() :], mark="en")
            yield from _divided(after, places, True)
            return
    later = _name_within(text, places, may_search)
    if later is None:
        yield Unit(segment)
        return
    head = text[: later.start].strip(" :,")
    before = _without_occasion(head)
    if before:
        yield Unit(segment._replace(text=before), None, True)
    start = segment.start if before == head else -1
    after_job = Unit(segment._replace(text=later.text, mark="", start=start), later)
    yield after_job._replace(is_guessed=bool(before) and not later.is_sure)
    yield from _after(segment, later, places)


def _begins_person(text: str, start: int, places: Gazetteer) -> bool:
    name = _name(text, start, places)
    if name is not None:
        return name.is_sure and _stops(text[name.end :])
    within = _name_within(text[start:], places)
    return within is not None and within.is_sure and evidence.function(text[start:][: within.start]) >= 4


def _stops(rest: str) -> bool:
    """Whether a name can end here: at the end, or before a word such as ``van``."""
    return not rest.strip() or bool(_AT.match(rest) or _AND.match(rest))


def _name(text: str, start: int, places: Gazetteer) -> names.Name | None:
    """The name of a person that begins here; unknown ones must be all there is."""
    name = names.at_start(text, start)
    if name is None or has_organisation(name.text) and not name.title:
        return None
    if not name.title and places.cities(name.text):
        return None
    rest = text[name.end :]
    if name.is_sure:
        return name if _stops(rest) or _is_role(rest) else None
    is_short = len(name.text.split()) <= _MOST_UNKNOWN and not any(map(is_field, name.text.split()))
    if any(city.people >= _BIG for city in places.cities(name.text.split()[0])):
        return None  # "Bilbao Metropoli-30"
    joins = _AND.match(rest)
    if joins and not _begins_person(rest, joins.end(), places):
        return None  # "Solaris Bus & Coach"
    return name if is_short and _stops(rest) and evidence.organisation(name.text) < 2.5 else None


def _is_role(rest: str) -> bool:
    """Whether what follows a name without a mark is what the person does."""
    words = rest.split()
    return any(map(is_function_word, words[:3])) or evidence.organisation(rest.strip()) >= 3


def _after(segment: Segment, name: names.Name, places: Gazetteer) -> Iterator[Unit]:
    """What follows a name in its segment."""
    rest = segment.text[name.end :]
    if match := _AND.match(rest):
        after = segment._replace(text=rest[match.end() :], mark="en")
        yield from _divided(after, places, True)
    elif match := _AT.match(rest):
        mark = "uit" if match["word"] == "uit" else "bij"
        after = segment._replace(text=rest[match.end() :], mark=mark)
        yield from _divided(after, places, False)
    elif rest.strip():
        yield from _divided(segment._replace(text=rest.strip(), mark=""), places, False)


def _name_within(text: str, places: Gazetteer, may_search: bool = True) -> names.Name | None:
    """The name behind a function (if *may_search*) or an occasion: ``Burgemeester Anne Hidalgo``."""
    guessed: names.Name | None = None
    words = list(re.finditer(r"\S+", text))
    for before, word in zip(words, words[1:], strict=False):
        head = text[: word.start()].strip()
        name = _name(text, word.start(), places)
        if name is not None and name.is_sure:
            if _is_after(head, before[0], name, may_search):
                return name
            continue
        name = name or _unknown_after(text, before[0], word.start(), places)
        is_job = may_search and is_function_word(before[0])
        if name is not None and guessed is None and (is_job or _ends_occasion(head)):
            guessed = name
    return guessed


def _is_after(head: str, before: str, name: names.Name, may_search: bool) -> bool:
    """Whether a known name follows on *head*, of which *before* is the last word."""
    words = name.text.split()
    if not (name.title or is_first_name(words[0])) and is_place(words[-1]):
        return False  # "directrice O.S. Nieuw-Amsterdam"
    ends = is_function_word(before) or is_field(before) or before.islower() or is_place(before)
    is_job = evidence.function(head) >= 3 and ends and not _AT.match(f" {before} x")
    is_small = head.islower() and len(head.split()) < 3
    is_same = SAME.fullmatch(head) is not None
    return (may_search and (is_job or is_small or is_same)) or bool(_OCCASION.match(head))


def _unknown_after(
    text: str, before: str, start: int, places: Gazetteer
) -> names.Name | None:
    """A surname alone right after a function: ``burgemeester Nørgaard``."""
    rest = text[start:]
    is_plain = re.fullmatch(r"(?:(?:van|de|der|den|von|ten|ter|el|al)\s+)*[^\W\d_][\w'’-]+", rest)
    if not is_function_word(before) or not is_plain or not rest.split()[-1][:1].isupper():
        return None
    if places.cities(rest) or is_field(rest) or evidence.organisation(rest) > 1.0:
        return None
    return names.Name(start, len(text), rest, rest, False)


def _ends_occasion(head: str) -> bool:
    match = _OCCASION.match(head)
    return bool(match) and not match["rest"]


def _without_occasion(head: str) -> str:
    """What stands before a name, without what happened: ``Ontvangst door burgemeester``."""
    match = _OCCASION.match(head)
    return (match["rest"] or "") if match else head


def person(
    name: names.Name, head: Sequence[Unit], own: Sequence[Unit], places: Gazetteer, habit: str = ""
) -> Person:
    """The person called *name*, from what stands before and behind it.

    habit: the pattern of the other lines of the list.
    """
    before = [one.segment for one in head]
    behind = [one.segment for one in own]
    start = f"{len(before)}:"
    wanted = habit.removeprefix(start) if habit.startswith(start) else ""
    lives = [one for one in behind if one.mark == "uit" and places.cities(one.text)]
    judged = of_segments([*before, *(one for one in behind if one not in lives)], places, wanted)
    role = judged.role
    if not role.job_title and re.search("professor|hoogleraar", name.title, re.I):
        role = role._replace(job_title="professor")
    doubts = list(role.doubts)
    if lives:
        doubts.append(_("Does this place say something of the organisation?"))
    is_clear = has_function(role.job_title) and all(map(has_organisation, role.organisations))
    if not name.is_sure and not is_clear:
        doubts.append(_("Is this the name of a person?"))
    if before and not _is_plain_head(head, role.job_title, name):
        doubts.append(_("The name does not come first. Are the name and the role right?"))
    contact = ContactProposal(name.text, role.job_title, role.organisations, surname=name.surname,
                              is_sure=name.is_sure, doubts=tuple(doubts))  # fmt: skip
    return Person(contact, judged, start + judged.pattern)


def _is_plain_head(head: Sequence[Unit], job: str, name: names.Name) -> bool:
    """Whether what stands before a name is a function and nothing else."""
    text = " ".join(one.segment.text for one in head)
    return name.is_sure and evidence.function(text) >= 4 and job.startswith(head[0].segment.text)
