"""Where a report shows that a city was visited, and how strongly."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final, NamedTuple

from ...model.text import fold, slug
from . import names
from .contact_lines import is_prose
from .gazetteer import City, Gazetteer, Mention, countries_in, is_place
from .lines import Grid
from .place_names import is_name_of_place, is_surname
from .sections import Section
from .visit_words import (
    AT_A_PLACE,
    BY_THE_WAY,
    DENIED,
    ELSEWHERE,
    EVENT,
    FROM,
    FUTURE,
    GOING,
    HAPPENED,
    IN,
    IN_PAST,
    LISTED,
    NOT_IN,
    OURS,
    PRESENT,
    SUBJECT,
    TO_UNKNOWN,
    VISITED,
)
from .words import has_organisation

_CONNECTION: Final = re.compile(r"\b(?:de|het|een)\s+\w+\s+naar\s+$", re.IGNORECASE)
"""``Het veer naar``: what goes there without us."""
_DOUBTFUL: Final = 5
"""The highest score of what has no proof."""
_FEW: Final = 4
"""Words before ``naar Galway`` that leave no room for a subject other than ourselves."""
_EARLY: Final = 8
"""Lines at the start of a report, where it tells where it was."""


class Proof(NamedTuple):
    """A place in a report where a city is named.

    score: how strongly it shows a visit: from 6 it is certain, from 4 likely; below zero it denies
        one.
    order: the number of the line, to sort by.
    """

    score: int
    order: int
    mention: Mention


def proofs(sections: list[Section], title: str, places: Gazetteer, own: str) -> Iterator[Proof]:
    """All places of a report that show a visit, or deny one.

    Args:
        sections: the report.
        title: what it calls itself.
        places: finds names of cities.
        own: the municipality whose report it is, or "".
    """
    yield from _unknown(title, 0)
    yield from _of_title(title, places)
    order = 0
    for section in sections:
        if section.heading and section.heading.text != title:
            order += 1
            yield from _of_heading(section.heading.text, order, places)
        if section.role in ("travellers", "municipality", "follow-ups", "case-number"):
            continue
        for entry in section.entries:
            order += 1
            if isinstance(entry, Grid):
                yield from _of_grid(entry, section, order, places)
            elif section.role == "locations" and not is_prose(entry.text):
                yield from _of_locations(entry.text, order, places)
            elif section.role == "contacts" and entry.kind != "text":
                continue
            else:
                yield from _of_day(entry.text, order, places)
                yield from _of_text(entry.text, order, places, section, own)


def _of_title(title: str, places: Gazetteer) -> Iterator[Proof]:
    for mention in places.mentions(title):
        before, after = title[: mention.start], title[mention.end :]
        if FROM.search(before):
            continue
        if is_name_of_place(title, mention):
            yield Proof(7, 0, mention)
        elif EVENT.match(after) and not before.rstrip()[-1:].isupper():
            yield Proof(5, 0, mention)
        elif mention.city.country != "NL" and not re.match(r"[ -]?[^\W\d]", after):
            # "Fruit Logistica Berlijn": an event with the city where it is.
            is_other = is_surname(title, mention) or mention.city.is_word
            yield from () if is_other else (Proof(5, 0, mention),)


def _of_heading(text: str, order: int, places: Gazetteer) -> Iterator[Proof]:
    """A heading that is a day and a city, or hardly more than a city."""
    for mention in places.mentions(text):
        if not is_name_of_place(text, mention) or FROM.search(text[: mention.start]):
            continue
        rest = (text[: mention.start] + text[mention.end :]).strip()
        goes = GOING.search(text[: mention.start]) or re.search(r"bezoek|reis|missie", text, re.I)
        if len(rest.split()) <= 4 or goes:
            yield Proof(7 if goes or not rest or re.search(r"\d", rest) else 5, order, mention)


def _of_locations(text: str, order: int, places: Gazetteer) -> Iterator[Proof]:
    if DENIED.search(text):
        yield from _of_text(text, order, places, Section("locations"), "")
        return
    yield from _of_unknown_list(text, order, places)
    for mention in places.mentions(text):
        before = text[: mention.start]
        if not is_name_of_place(text, mention):
            if re.search(
                r"(?:huis|kantoor|campus|centrum|hal|universiteit|beurs|haven|museum)\s+$",
                before,
                re.I,
            ):
                yield Proof(5, order, mention)
            continue
        if re.search(r"\b(?:via|vanuit|uit|bij|nabij)\s+$", before, re.I):
            continue
        yield Proof(8, order, mention)


def _of_unknown_list(text: str, order: int, places: Gazetteer) -> Iterator[Proof]:
    """Places that no list has, beside their country in an answer: ``Yamada Machi, Japan``."""
    parts = [part.strip(" .:)") for part in re.split(r"[,;/(]|\s(?:en|and|&|[–—-])\s", text)]
    for name, after in pairwise(parts):
        is_name = re.fullmatch(r"[A-ZÀ-Ž][\w'’-]+(?:\s[A-ZÀ-Ž][\w'’-]+){0,2}", name)
        is_place_ = is_name and countries_in(after) and len(after.split()) < 3
        is_other = is_place(name) or has_organisation(name) or countries_in(name)
        if is_place_ and not is_other and not any(places.mentions(name)):
            start = text.index(name)
            city = City(slug(name), name)
            yield Proof(4, order, Mention(start, start + len(name), name, (city,)))


def _is_unknown(name: str) -> bool:
    """Whether a name may be that of a place that no list has."""
    return not (is_place(name) or has_organisation(name) or names.at_start(name)
                or countries_in(name) or len(name) < 4)  # fmt: skip


def _of_grid(grid: Grid, section: Section, order: int, places: Gazetteer) -> Iterator[Proof]:
    from . import tables

    if tables.kind_of(grid) not in ("programme",):
        return
    heads = [fold(tables.text(cell)) for cell in grid.rows[0]]
    for row in grid.rows[1:]:
        line = " ".join(tables.text(cell) for cell in row)
        if re.search(r"\b(?:vertrek|terugreis|overstap|vlucht)", line, re.I):
            continue
        for index, cell in enumerate(row):
            if index < len(heads) and re.search(r"locatie|plaats|stad|waar", heads[index]):
                yield from _of_locations(tables.text(cell), order, places)


def _of_day(text: str, order: int, places: Gazetteer) -> Iterator[Proof]:
    """``24 sept: Edinburgh, ontvangst door de Lord Provost``."""
    match = re.match(r"(?:\w+\s+)?\d{1,2}\s+[a-z]+\.?\s*(?:20\d\d)?\s*[:–—-]\s*(?P<rest>.+)", text)
    for mention in places.mentions(match["rest"]) if match else ():
        if mention.start == 0 and re.match(
            r"\s*(?:[,.:(–-]|$)", match["rest"][mention.end :] if match else ""
        ):
            yield Proof(6, order, mention)


def _unknown(text: str, order: int) -> Iterator[Proof]:
    """A place that no list has, where a title or sentence says that we went there."""
    for match in TO_UNKNOWN.finditer(text):
        name = match["name"]
        if not _is_unknown(name):
            continue
        yield Proof(
            4,
            order,
            Mention(match.start("name"), match.end("name"), name, (City(slug(name), name),)),
        )


def _of_text(
    text: str, order: int, places: Gazetteer, section: Section, own: str
) -> Iterator[Proof]:
    from ...model import sentences

    start = 0
    for sentence in sentences.split(text):
        mentions = [one for one in places.mentions(sentence) if is_name_of_place(sentence, one)]
        previous: Proof | None = None
        for mention in mentions:
            score = _score(sentence, mention, order, previous, own)
            is_denied = _is_denied(sentence, mention)
            if section.role == "locations" and score >= 0 and not is_denied:
                score = max(score, 0 if FROM.search(sentence[: mention.start]) else 6)
            elif mention.city.is_word and score and score < 5:
                score -= 2
            if DENIED.search(sentence):
                score = min(score, 5)
            previous = Proof(score, order, mention)
            if score > 0 or score < -5:
                yield previous
            if score > 5:
                yield from _beside(sentence, mention, order)
        start += len(sentence)


def _beside(sentence: str, mention: Mention, order: int) -> Iterator[Proof]:
    """A place that no list has beside one that was visited: ``naar Accra en Ga East``."""
    match = re.match(
        r"\s*(?:,|en|&)\s+(?:naar\s+"
        r"|in\s+)?(?P<name>[A-ZÀ-Ž][\w-]+(?:\s[A-ZÀ-Ž][\w-]+)?)\s*(?:[.,;(]|$)",
        sentence[mention.end :],
    )
    name = match["name"] if match else ""
    if name and not (is_place(name) or has_organisation(name) or countries_in(name)):
        yield Proof(4, order, Mention(0, 0, name, (City(slug(name), name),)))


def _score(sentence: str, mention: Mention, order: int, previous: Proof | None, own: str) -> int:
    """How strongly a sentence shows that the city of *mention* was visited; see `Proof`."""
    before, after = sentence[: mention.start], sentence[mention.end :]
    if re.search(r"\bniet (?:in|naar)\s+$", before):
        return -9
    if _is_denied(sentence, mention):
        return 0
    if previous is not None and previous.score > 0:
        between = sentence[previous.mention.end : mention.start]
        if LISTED.fullmatch(between):
            return previous.score
    if FUTURE.search(sentence) and not IN_PAST.search(sentence):
        return 0
    if GOING.search(before):
        return _score_of_going(sentence, mention, own)
    if VISITED.search(before):
        return 6
    if AT_A_PLACE.match(before) and re.match(r",?\s+\w+(?:den|ten|erde|te|de)\b", after):
        return 4
    if (FROM.search(before) and not IN.search(before)) or NOT_IN.search(before):
        return 0
    return _score_of_place(sentence, mention, order, own)


def _score_of_going(sentence: str, mention: Mention, own: str) -> int:
    """The same after a word of going, such as ``naar``: was it us who went?"""
    before, after = sentence[: mention.start], sentence[mention.end :]
    if BY_THE_WAY.search(before) or "rijdt" in after:
        return 0
    if OURS.search(sentence) or (own and own in sentence):
        return 7
    # "Met de boot naar Saparua" has no subject at all.
    is_other = len(before.split()) > _FEW or _CONNECTION.search(before)
    return 0 if is_other else _DOUBTFUL


def _is_denied(sentence: str, mention: Mention) -> bool:
    """Whether the clause that names a city says that something did not happen."""
    start = max(sentence.rfind(mark, 0, mention.start) for mark in (",", ";", ":", " maar "))
    after = re.search(r"[;:]|, (?!en\b)| maar ", sentence[mention.end :])
    end = mention.end + after.start() if after else len(sentence)
    return bool(DENIED.search(sentence[start + 1 : end]))


def _score_of_place(sentence: str, mention: Mention, order: int, own: str) -> int:
    """The same where no word tells of going there."""
    before, after = sentence[: mention.start], sentence[mention.end :]
    if ELSEWHERE.search(sentence):
        return 0
    if IN.search(before):
        if re.match(r"In\s+$", before) and HAPPENED.match(after):
            return 6
        is_ours = SUBJECT.search(sentence) or PRESENT.search(sentence)
        if is_ours or (own and own in sentence and mention.city.country != "NL"):
            return 5 if order < _EARLY else 4
        return 2 if order < _EARLY else 0
    if re.match(r"\s*\((?:[A-ZÀ-Ž][\w-]+\s?)+\)\s*:?", after) and countries_in(after[:30]):
        return 5
    return 0
