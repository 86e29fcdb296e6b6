"""What stands beside a name: the segments that are a function, an organisation, or a remark.

All readings of all segments are put together; the evidence of the segments, the order and the
marks between them decide for the whole.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from ....i18n import console as _
from ..gazetteer import Gazetteer, countries_in, is_place
from ..words import has_function, has_organisation, is_acronym, is_department, is_field
from . import evidence
from .bodies import fullest, organisations
from .contact_data import without_data
from .fields_behind import with_whole_function
from .glosses import is_just_kind, is_name_of_kind
from .going_on import continues
from .last_parts import points_left
from .readings_beside import behind_at, beside
from .role_parts import Reading, Role, readings
from .segments import Segment, cut

_MOST: Final = 6
"""Segments that are judged together; what follows on them is left to the doubts."""
_FEW: Final = 4
"""Readings of one segment that are tried, besides those as a remark and as going on."""
_FAR: Final = 9.0
"""Points below the best at which a reading is not tried."""
CLEAR: Final = 2.0
"""Points by which the best must be better than the next, to need no doubt."""
_SECOND_BODY: Final = 4.0
"""Points that a second organisation costs, if no word says that it is one."""
_HOLDS: Final = 2.0
"""The same where the function may hold the name of an organisation."""
_JOINED: Final = 1.5
"""Points for a second organisation behind a slash."""
_SEAT: Final = 3.0
"""Points for a place behind an organisation as where that is."""
_MAY_BE_JOB: Final = re.compile(
    r"\s[^\W\d_a-z][a-z]{2,}(?:(?:er|or|ist|ant|ion|Lead|Fellow)$|(?:er|or|ist|ant)\s[A-ZÀ-Ž])"
)
"""How the name of what somebody does ends in English: ``Innovation Broker Beta-i``."""
_VAN_THE: Final = re.compile(r"\svan (?:de|het) (?P<first>[^\W\d_a-z][\w'’-]+)")
_MAY_BE_SEAT: Final = re.compile(r"[^\W\d_a-z][a-zà-ÿ]{3,}")
_FIELD: Final = 4.0
"""Points that a second organisation costs if it looks like a field of work."""
_LEAST_BOTH: Final = 5.0
"""Points of a function and an organisation behind a label that announces a function."""
_NO_JOB: Final = 2.0
"""Points that an unknown name costs as a function beside one that is known."""
_HABIT: Final = 3.0
"""Points for what the other lines of the list do."""


class Judged(NamedTuple):
    """A role, the points of its evidence, and how it was written: ``-F,O``."""

    role: Role
    points: float
    pattern: str
    margin: float


class _Group(NamedTuple):
    kind: str
    text: str
    reading: Reading
    is_joined: bool = False


def of_parts(parts: Iterable[str], places: Gazetteer) -> Role:
    """The role that is written in *parts*: what stood between commas, dashes or in brackets."""
    found = [
        part if index else part._replace(mark=",")
        for raw in parts
        for index, part in enumerate(cut(without_data(raw)))
    ]
    return of_segments(found, places).role


def of_segments(segments: Sequence[Segment], places: Gazetteer, habit: str = "") -> Judged:
    """The likeliest role in *segments*, of which none is a name.

    habit: the pattern of the other lines of a list, where they have one.
    """
    segments = list(segments[:_MOST])
    if not segments:
        return Judged(Role(), 0.0, "", 9.0)
    options = [_options(segments, index, places) for index in range(len(segments))]
    best: dict[tuple[str, tuple[str, ...]], Judged] = {}
    for chosen in itertools.product(*options):
        if chosen[0].kind == "C" or not _has_seats(chosen):
            continue
        one = _judged(segments, chosen, habit)
        key = one.role[:2]
        if key not in best or one.points > best[key].points:
            best[key] = one
    ranked = sorted(best.values(), key=lambda one: -one.points)
    first = ranked[0]
    margin = _margin(ranked, habit)
    role = first.role
    if not role.organisations and any(one.role.organisations for one in ranked[1:]):
        holds = next(one for one in ranked[1:] if one.role.organisations)
        if first.points - holds.points < _HOLDS and not role.doubts:
            role = role.doubted(_("Does the function hold the name of an organisation?"))
    is_open = len(role.organisations) == 1 and not role.job_title and not role.doubts
    if is_open and _MAY_BE_JOB.search(role.organisations[0]):
        role = role.doubted(_("Which is the function and which the organisation?"))
    if margin < CLEAR and not role.doubts:
        role = role.doubted(_("Which is the function and which the organisation?"))
    return first._replace(role=role, margin=margin)


def _margin(ranked: Sequence[Judged], habit: str) -> float:
    """How much better the best is than the next; what others do counts for half in this."""
    if len(ranked) < 2:
        return 9.0
    first, second = ranked[:2]
    is_by_habit = habit.startswith(first.pattern) and not habit.startswith(second.pattern)
    return first.points - second.points - _HABIT / 2 * is_by_habit


def _options(segments: list[Segment], index: int, places: Gazetteer) -> list[Reading]:
    """The readings of one segment; "C" for what goes on with the segment before it."""
    one = segments[index]
    found = readings(one.text, places)
    found = with_whole_function(found, segments, index)
    found = [each for each in found[:_FEW] if each.points > found[0].points - _FAR]
    if one.mark == "bij":
        found = [behind_at(each, one.text) for each in found]
    is_small = one.mark == "," and one.text.islower() and found[0].kind == "O"
    if index and is_small and is_name_of_kind(segments[index - 1]):
        found = [*found[1:], Reading("X", found[0].points, Role())]
    found = beside(found, segments[index + 1 :])
    left = points_left(segments, index)
    found += [Reading("O", each, Role("", organisations([one.text]))) for each in left]
    if one.mark in ("F", "O"):
        return [_labelled(one, found, segments)]
    if index and one.mark in (",", "-", "("):
        if places.cities(one.text):
            found.append(Reading("P", _SEAT, Role()))
        elif one.mark == "," and _MAY_BE_SEAT.fullmatch(one.text) and found[0].points < 2:
            found.append(Reading("P", 0.5, Role()))  # of the villages, few are on our list
    if not any(each.kind == "X" for each in found):
        found.append(Reading("X", evidence.note(one.text) - 1, Role()))
    if index and (points := continues(segments[index - 1], one, places)) is not None:
        found.append(Reading("C", points, Role()))
    return found


def _labelled(one: Segment, found: Sequence[Reading], segments: Sequence[Segment]) -> Reading:
    """What a label says of *one*; ``functie: kok bij Polis`` holds both, if nothing else does."""
    if one.mark == "O":
        return Reading("O", 5.0, Role("", organisations([one.text])))
    is_told = any(other.mark == "O" for other in segments)
    both = next((each for each in found if each.kind == "B" and each.is_linked), None)
    is_both = both is not None and not is_told and both.points >= _LEAST_BOTH
    return both if both is not None and is_both else Reading("F", 5.0, Role(one.text))


def _has_seats(chosen: Sequence[Reading]) -> bool:
    """Whether each place stands behind an organisation that is one, or there is none."""
    seats = [index for index, one in enumerate(chosen) if one.kind == "P"]
    return all(any(one.role.organisations for one in chosen[:index]) for index in seats)


def _judged(segments: list[Segment], chosen: Sequence[Reading], habit: str) -> Judged:
    groups = _grouped(segments, chosen)
    asides = _asides(groups)
    pattern = "".join(
        (one.mark if one.mark != ")" else ",") + reading.kind
        for one, reading in zip(segments, chosen, strict=True)
    )
    points = sum(one.points for one in chosen) + _order(groups)
    is_usual = bool(habit and pattern) and habit.startswith(pattern)
    is_usual = is_usual and not any(one.kind == "F" and _is_led(one.text) for one in groups)
    has_body = any(one.kind == "O" for one in groups)
    is_strange = any(
        _is_just_name(one) and not (has_body and " " not in one.text) for one in groups
    )
    is_whole = "O" in pattern or "O" not in habit  # not "voorzitter van Polis" among ",F,O"
    points += _HABIT * (is_usual and not is_strange) * (1.0 if is_whole else 0.5)
    job = ", ".join(one.text for one in groups if one.kind == "F" and one not in asides)
    bodies = fullest([one.text for one in groups if one.kind == "O"])
    if not all(map(is_just_kind, bodies)):  # "het ministerie: A (Ministère de la Culture)"
        bodies = [one for one in bodies if not is_just_kind(one)]
    if len(bodies) > 1:  # "Vlaanderen, stad Roeselare"
        bodies = [one for one in bodies if " " in one or not countries_in(one)] or bodies
    doubts = [doubt for one in groups for doubt in one.reading.role.doubts]
    doubts += [_('Not used: "{words}".').format(words=one.text) for one in asides]
    if any(one.kind == "P" for one in chosen):
        doubts.append(_("Does this place say something of the organisation?"))
    is_joined = any(one.is_joined or len(one.reading.role.organisations) > 1 for one in groups)
    kinds = [one.kind for one in groups if one.kind != "X"]
    is_joined = is_joined or kinds == ["F", "O", "F", "O"]
    if len(bodies) > 1 and not is_joined and not all(map(has_organisation, bodies)):
        doubts.append(_("Where does the name of the organisation end?"))
        bodies = [", ".join(bodies)]
    role = Role(job, organisations(bodies), tuple(dict.fromkeys(doubts)))
    return Judged(role, points, pattern, 0.0)


def _is_led(text: str) -> bool:
    """Whether an article before a name tells where somebody works: ``vigile van het Comando X``."""
    match = _VAN_THE.search(text)
    return match is not None and not (is_field(match["first"]) or is_department(match["first"]))


def _is_just_name(one: _Group) -> bool:
    """Whether words with capitals, of which none says what somebody does, stand as a function."""
    return one.kind == "F" and one.text[:1].isupper() and evidence.function(one.text) <= 0


def _asides(groups: list[_Group]) -> list[_Group]:
    """What follows on a function and an organisation and says nothing of work itself."""
    bodies = [index for index, one in enumerate(groups) if one.kind == "O"]
    is_told = bodies and any(
        one.kind == "F" and has_function(one.text) for one in groups[: bodies[0]]
    )
    behind = [one for one in groups[bodies[0] + 1 :] if one.kind == "F"] if is_told else []
    return [
        one for one in behind
        if not has_function(one.text) and not any(map(is_field, one.text.split()))
        and not evidence.is_part_of_body(one.text.split())
    ]  # fmt: skip


def _grouped(segments: list[Segment], chosen: Sequence[Reading]) -> list[_Group]:
    """What is said in order: the functions and organisations, with what goes on with each."""
    groups: list[_Group] = []
    for one, reading in zip(segments, chosen, strict=True):
        if reading.kind == "C":
            text = f" ({one.text})" if one.mark == "(" else f", {one.text}"
            groups[-1] = groups[-1]._replace(text=groups[-1].text + text) if groups else groups[-1]
        elif reading.kind == "B":
            role = reading.role
            groups += [_Group("F", role.job_title, reading)]
            groups += [_Group("O", body, reading) for body in role.organisations]
        elif reading.kind == "F":
            groups.append(_Group("F", reading.role.job_title, reading))
        elif reading.kind == "O":
            text = "; ".join(reading.role.organisations)
            groups.append(_Group("O", text, reading, one.is_joined))
        else:
            groups.append(_Group("X", "", reading))
    return groups


def _order(groups: list[_Group]) -> float:
    """Points for the order: one function, one organisation, and by custom in this order."""
    kinds = [one.kind for one in groups if one.kind != "X"]
    bodies = [one for one in groups if one.kind == "O"]
    points = 0.0
    points += 1.0 * ("F" in kinds) + 0.3 * ("O" in kinds)
    if "F" in kinds and "O" in kinds:
        points -= 0.5 * (kinds.index("F") > kinds.index("O"))
    for before, one in itertools.pairwise(one for one in groups if one.kind != "X"):
        is_first = one is bodies[0] if bodies else True
        if one.kind == "O" and not is_first and not one.reading.is_linked:
            points -= _second(before, one, kinds.count("F") < len(bodies))
        elif one.kind == "O" and not is_first and _is_field(before, one):
            points -= _FIELD
    points -= 0.7 * max(0, kinds.count("F") - 1)
    if any(one.kind == "F" and has_function(one.text) for one in groups):
        points -= _NO_JOB * sum(map(_is_just_name, groups))  # "Imec, programmamanager"
    return points


def _is_field(before: _Group, one: _Group) -> bool:
    """Whether ``of`` tells the field, as in ``Keeper of Medieval Seals``."""
    is_of = one.reading.link == "of" and before.reading is one.reading
    return is_of and evidence.organisation(one.text, is_strict=True) < 2


def _second(before: _Group, one: _Group, is_more: bool) -> float:
    """What a second organisation costs; *is_more*: there are more of them than functions."""
    if before.kind != "O":
        return _SECOND_BODY * is_more
    if one.is_joined:
        return -_JOINED  # "Triangulum / Gemeente Groningen"
    if before.reading.kind == "B" and not before.reading.is_linked:
        return _SECOND_BODY  # "afdelingshoofd Compact City, Toyama City"
    if is_acronym(before.text):
        return 0.3  # GWCL - Ghana Water Company
    if is_place(one.text):
        return 0.5  # Siemens, München
    return 2.5 if evidence.organisation(before.text) >= 3 else _SECOND_BODY
