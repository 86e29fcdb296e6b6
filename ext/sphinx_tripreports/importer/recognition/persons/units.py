"""The names of persons in a line, and what stands between them."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from .. import name_ends, names
from ..gazetteer import Gazetteer
from ..words import (
    has_organisation,
    is_first_name,
    is_function_word,
)
from . import evidence
from .behind_functions import (
    AND_NEXT,
    AT,
    OCCASION,
    is_after,
    is_full,
    is_name_before_body,
    is_thing_after_job,
    unknown_after,
)
from .offices import is_local_office
from .segments import Segment, cut
from .unknown_names import after_title, may_be_unknown, shaped, single, without_work

_WHOSE: Final = re.compile(r"(?:met\s+)?(?:zijn|haar|hun|diens)\s+(?!collega)", re.IGNORECASE)


class Unit(NamedTuple):
    """A segment, or a part of one, that is a name (then `name` is set) or stands beside one.

    is_ahead: it stands before the name that follows, without a mark: ``wethouder`` Jan Jansen.
    is_guessed: a surname that is one because it follows on a function.
    is_guest: a name behind what happened: ``Rondleiding door`` Jan Jansen.
    """

    segment: Segment
    name: names.Name | None = None
    is_ahead: bool = False
    is_guessed: bool = False
    is_guest: bool = False

    @property
    def is_sure(self) -> bool:
        """Whether this is a name for certain."""
        return self.name is not None and self.name.is_sure


def units(text: str, places: Gazetteer, has_single: bool = False) -> list[Unit]:
    """The names of *text* and what stands between them, in order.

    Args:
        text: a line about persons.
        places: what names of places are known by.
        has_single: the first segment may be a name of one word, as those of other lines are names.
    """
    found: list[Unit] = []
    segments = cut(text)
    for index, segment in enumerate(segments):
        if not index and _is_before_name(segments, places):
            found.append(Unit(segment))
            continue
        name = _in_place(segments, places) if not index and has_single else None
        if name is not None:
            found.append(Unit(segment, name))
            continue
        is_list = any(one.is_ahead for one in found)
        is_named = any(one.is_sure for one in found)
        may_search = not is_named or segment.mark == ";" or is_list
        divided = list(_divided(segment, places, may_search))
        if any(one.is_guest for one in divided) and not any(one.name for one in found):
            # What comes before tells when and where, and sometimes at whose place.
            found = [one for one in found if evidence.organisation(one.segment.text) >= 3]
        found += divided
    return list(_without_guesses(found))


def _is_before_name(segments: Sequence[Segment], places: Gazetteer) -> bool:
    """Whether nobody is named before a colon and a known name: ``kok Terra Nuova: A``."""
    if len(segments) < 2 or segments[1].mark != ":" or OCCASION.match(segments[0].text):
        return False
    first, second = (_name(one.text, 0, places) for one in segments[:2])
    is_own = first is not None and first.is_sure
    return (
        second is not None
        and second.is_sure
        and not is_own
        and not AND_NEXT.search(segments[0].text)
    )


def _without_guesses(found: list[Unit]) -> Iterator[Unit]:
    """Without surnames that were guessed behind a function, if a name is known for certain."""
    is_known = any(one.is_sure or _is_apart(one) for one in found)
    has_job = any(one.is_ahead and other.is_sure for one, other in itertools.pairwise(found))
    for one, after in zip(found, [*found[1:], None], strict=False):
        if has_job and _is_parallel(one, after):  # "chef A en eigenaar B"
            yield one
            continue
        if has_job and one.is_guessed and one.name and " " in one.name.text:
            yield one
            continue
        if is_known and one.is_ahead and after is not None and after.is_guessed:
            text = f"{one.segment.text} {after.segment.text}"
            yield Unit(one.segment._replace(text=text))
        elif not (is_known and one.is_guessed):
            yield one


def _is_apart(one: Unit) -> bool:
    """Whether an unknown name is all that stands behind a colon: ``De directeur van X: Bo Aas``."""
    return one.name is not None and not one.is_guessed and one.segment.mark == ":"


def _is_parallel(one: Unit, after: Unit | None) -> bool:
    """Whether a function with a whole unknown name follows on another person."""
    name = after.name if after is not None and after.is_guessed else None
    return one.is_ahead and one.segment.mark == "en" and name is not None and " " in name.text


def _in_place(segments: Sequence[Segment], places: Gazetteer) -> names.Name | None:
    """The name that stands first where those of the other lines do: ``Jógvan á Heygum (x)``."""
    others = (_name(one.text, 0, places) for one in segments[1:])
    is_named = any(one is not None and one.is_sure for one in others)
    text = segments[0].text
    return single(text) or (None if is_named or len(segments) < 2 else shaped(text))


def _divided(segment: Segment, places: Gazetteer, may_search: bool) -> Iterator[Unit]:
    """A segment cut at the names in it.

    may_search: a name may also stand within it, behind a function.
    """
    text = segment.text
    name = _name(text, 0, places)
    if name is not None and not name.is_sure and (start := after_title(text)):
        yield Unit(segment._replace(text=text[:start].strip()), None, True)
        yield from _divided(segment._replace(text=text[start:], mark=""), places, False)
        return
    if name is not None:
        yield Unit(segment._replace(text=name.text), name)
        yield from _after(segment, name, places)
        return
    if (match := _WHOSE.match(text)) and (one := _name_behind(text, match.end(), places)):
        yield Unit(segment._replace(text=text[match.end() : one.start].strip()), None, True)
        yield Unit(segment._replace(text=one.text, mark=""), one)
        yield from _after(segment, one, places)
        return
    for match in [] if may_search else AND_NEXT.finditer(text):
        if _begins_person(text, match.end(), places):
            yield Unit(segment._replace(text=text[: match.start()]))
            after = segment._replace(text=text[match.end() :], mark="en")
            yield from _divided(after, places, True)
            return
    yield from _within(segment, places, may_search)


def _name_behind(text: str, start: int, places: Gazetteer) -> names.Name | None:
    """The known name behind words that begin small: ``cheffe de cabinet Manon Da Silva``."""
    for word in list(re.finditer(r"\S+", text))[2:]:
        name = _name(text, word.start(), places) if word.start() > start else None
        is_job = name is not None and is_function_word(text[: word.start()].rsplit(maxsplit=1)[-1])
        if name is not None and (name.is_sure or is_job) and text[start].islower():
            return name
    return None


def _within(segment: Segment, places: Gazetteer, may_search: bool) -> Iterator[Unit]:
    """A segment with a name behind a function or an occasion; else as it is."""
    name = _name_within(segment.text, places, may_search)
    if name is None:
        yield Unit(segment)
        return
    head = segment.text[: name.start].strip(" :,")
    occasion = OCCASION.match(head)
    job = (occasion["rest"] or "") if occasion else head
    if job:
        yield Unit(segment._replace(text=job), None, True)
    guessed = bool(job) and not name.is_sure
    yield Unit(segment._replace(text=name.text, mark=""), name,
               is_guessed=guessed, is_guest=occasion is not None)  # fmt: skip
    yield from _after(segment, name, places)


def _begins_person(text: str, start: int, places: Gazetteer) -> bool:
    """Whether a known name begins here, or a function with one behind it."""
    name = _name(text, start, places)
    if name is not None:
        return name.is_sure and _stops(text[name.end :])
    rest = text[start:]
    within = _name_within(rest, places)
    is_known = within is not None and within.is_sure
    if not is_known or within is None:
        return False
    head = rest[: within.start].strip()
    if re.search(r"(?:^|\s)(?:en|and|und|et|&)$", head):
        return False  # "adviseur wonen en | leefbaarheid en An Bos"
    is_small = head.islower() and len(head.split()) < 5 and is_full(within.text)
    return evidence.function(head) >= 4 or is_small


def _stops(rest: str) -> bool:
    """Whether a name can end here: at the end, or before a word such as ``van``."""
    return not rest.strip() or bool(AT.match(rest) or AND_NEXT.match(rest))


def _name(text: str, start: int, places: Gazetteer) -> names.Name | None:
    """The name of a person that begins here; unknown ones must be all there is."""
    name = names.at_start(text, start)
    if name is None:
        return None
    name = without_work(name, text)
    is_loud = name.text.isupper() and is_first_name(name.text.split()[0])
    plain = name.text.title() if is_loud else name.text
    if not name.title and (has_organisation(plain) or places.cities(name.text)):
        return None
    rest = text[name.end :]
    if name.is_sure:
        return name if _stops(rest) or _is_role(rest) else None
    joins = AND_NEXT.match(rest)
    is_whose = joins and _WHOSE.match(rest, joins.end())
    if joins and not is_whose and not _begins_person(rest, joins.end(), places):
        return None  # "Solaris Bus & Coach"
    return name if _stops(rest) and may_be_unknown(name.text, places) else None


def _is_role(rest: str) -> bool:
    """Whether what follows a name without a mark is what the person does."""
    is_job = any(map(is_function_word, rest.split()[:3]))
    return is_job or evidence.organisation(rest.strip()) >= 3


def _after(segment: Segment, name: names.Name, places: Gazetteer) -> Iterator[Unit]:
    """What follows a name in its segment."""
    rest = segment.text[name.end :]
    if match := AND_NEXT.match(rest):
        after = segment._replace(text=rest[match.end() :], mark="en")
        yield from _divided(after, places, True)
    elif match := AT.match(rest):
        mark = "uit" if match["word"] == "uit" else "bij"
        after = segment._replace(text=rest[match.end() :], mark=mark)
        yield from _body(after, places)
    elif rest.strip(" ."):
        yield from _divided(segment._replace(text=rest.strip(" ."), mark=""), places, False)


def _body(segment: Segment, places: Gazetteer) -> Iterator[Unit]:
    """What stands behind ``van``, and who is named after it: ``Mayo North Tourism en An Bos``."""
    for match in AND_NEXT.finditer(segment.text):
        if _begins_person(segment.text, match.end(), places):
            yield Unit(segment._replace(text=segment.text[: match.start()]))
            after = segment._replace(text=segment.text[match.end() :], mark="en")
            yield from _divided(after, places, True)
            return
    yield Unit(segment)


def _is_office(text: str, places: Gazetteer) -> bool:
    """``Burgemeester van Saldus``: the name of its holder follows."""
    return is_local_office(text) and bool(places.cities(text.rsplit(maxsplit=1)[-1]))


def _name_within(text: str, places: Gazetteer, may_search: bool = True) -> names.Name | None:
    """The name behind a function, if *may_search*, or an occasion: ``Rondleiding door Jan Bos``."""
    guessed: names.Name | None = None
    for before, word in itertools.pairwise(re.finditer(r"\S+", text)):
        head = text[: word.start()].strip()
        name = _name(text, word.start(), places)
        if name and not name.is_sure and name_ends.is_before_body(text, name.start, name.text):
            name = None  # "voorzitter Terlinden van Voka Limburg"
        if name is not None and not name.is_sure and evidence.begins_with_thing(name.text):
            continue  # "projectleider Hanzedagen Tiit Orav"
        if name is not None and name.is_sure:
            if is_after(head, before[0], name, may_search):
                return name
            continue
        name = name or unknown_after(text, before[0], word.start(), places)
        if name is not None and name.is_sure and may_search:
            return name  # "verpleegkundige Joke en directrice An Debruyne"
        occasion = OCCASION.match(head)
        is_known = may_search and (
            is_function_word(before[0])
            or is_thing_after_job(head)
            or _is_office(head, places)
            or (name is not None and is_name_before_body(text, head, name))
        )
        if (
            name is not None
            and guessed is None
            and (is_known or (occasion and not occasion["rest"]))
        ):
            guessed = name
    return guessed
