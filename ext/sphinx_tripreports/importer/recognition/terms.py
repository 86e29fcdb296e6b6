"""Themes, strategy topics and events of the knowledge base that a report names.

A word is no evidence where it belongs to a name, a function or an address, in a question of the
form, or where the sentence denies it.  And what is named need not be what the trip is about: that
is certain only of what stands in the title, or in the purpose or a heading and elsewhere too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Final, NamedTuple

from ...i18n import console as _
from ...model.records import Term
from ...model.text import fold
from ...model.vocabulary import Vocabulary
from .structure.lines import Grid, Line
from .structure.sections import Section
from .words import is_function_word, is_organisation_start, is_organisation_word

_ADDRESS: Final = re.compile(
    r"\S+@\S+|(?:https?://|www\.)\S+|\b[\w-]+\.(?:nl|com|eu|org)\b|[#@]\w+"
    r"|\b[\w'-]+(?:straat|weg|laan|plein|kade)\s+\d+\b"
)
_DENIED: Final = re.compile(
    r"\b(?:geen|niet(?! alleen)|zonder|noch|nooit|niets|nauwelijks|amper|in plaats van|los van)"
    r"\b(?:(?! maar\b)\s+[^\s,;.:]+){0,5}\s+$",
    re.IGNORECASE,
)
_DENIED_AFTER: Final = re.compile(
    r"[^.,;:]{0,40}\b(?:niet(?! alleen)|nauwelijks|amper|geen|nooit)\b", re.I
)
_LINKS: Final = frozenset(("van", "of", "for", "voor", "en", "&", "de", "het", "the", "and"))
_UNITS: Final = frozenset(
    (
        *("afdeling", "team", "ministerie", "departement", "department", "ministry", "stichting"),
        *("portefeuille", "cluster", "directie", "dienst", "bureau", "sector", "domein"),
        *("vakgroep", "faculteit", "leerstoel", "lectoraat", "programma"),
    )
)
_LISTS: Final = ("contacts", "travellers", "present", "letter")
"""Sections of persons: lists tell what somebody is, and not what the trip is about."""
_SENTENCE: Final = 8
"""Words of a line that tells something all the same."""
_LONG: Final = 14
"""Days: whoever travels during so long an event need not have been there."""


class Named(NamedTuple):
    """Keys of the terms named, in the order of the vocabulary; and doubts about some."""

    keys: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()


class Text(NamedTuple):
    """A line, and whether it says what the trip is about.

    weight: 2 for the title, 1 for the purpose and for headings, 0 elsewhere.
    folded: its text in the form in which names are compared.
    """

    text: str
    weight: int
    folded: str


def texts(parts: list[Section], title: str) -> list[Text]:
    """The lines of a report in which a term may tell what the trip is about."""
    found = [_text(title, 2)]
    for part in parts:
        if part.title and part.role in ("", "other") and part.title != title:
            found.append(_text(part.title, 1))
        weight = int(part.role in ("purpose", "title"))
        for line in _lines(part):
            is_list = part.role in _LISTS and len(line.text.split()) <= _SENTENCE
            if line.text != title and not is_list:
                found.append(_text(line.text, weight))
    return found


def _text(text: str, weight: int) -> Text:
    """A line without mail and web addresses."""
    bare = _ADDRESS.sub(lambda match: " " * len(match[0]), text)
    folded = fold(bare)
    # With a letter that is two when folded, no capitals are known.
    return Text(bare if len(folded) == len(bare) else folded, weight, folded)


def _lines(part: Section) -> Iterator[Line]:
    for entry in part.entries:
        if isinstance(entry, Grid):
            yield from (line for row in entry.rows for cell in row for line in cell)
        else:
            yield entry


def find(vocabulary: Vocabulary, kind: str, lines: list[Text]) -> Named:
    """Terms of *kind* whose label or other name stands in *lines* as a word."""
    keys: list[str] = []
    once: list[str] = []
    aside: list[str] = []
    for term in vocabulary.of_kind(kind):
        names = _names(term)
        weights = [line.weight for line in lines for _place in _places(names, line)]
        if not weights:
            continue
        keys.append(term.key)
        if max(weights) == 2 or (max(weights) == 1 and len(weights) > 1):
            continue
        (once if len(weights) == 1 else aside).append(term.label)
    doubts = []
    if once:
        doubts.append(
            _("Named only once: {terms}. Is the trip about that?").format(terms=", ".join(once))
        )
    if aside:
        doubts.append(
            _(
                "Named, but not in the title or the purpose: {terms}. Is the trip about that?"
            ).format(terms=", ".join(aside))
        )
    return Named(tuple(keys), tuple(doubts))


def _places(names: list[str], line: Text) -> list[int]:
    """Where a line names something, under one of its folded *names*, as what it is about."""
    return [
        match.start()
        for name in names
        if name in line.folded
        for match in re.finditer(rf"(?<![\w-]){re.escape(name)}(?![\w-])", line.folded)
        if not _is_denied(line.text, match) and not _is_in_name(line.text, match)
    ]


def _names(term: Term) -> list[str]:
    """The names of a term, folded; what is shorter than three letters is in too many words."""
    return [name for name in dict.fromkeys(map(fold, (term.label, *term.alt_labels)))
            if len(name) > 2]  # fmt: skip


def _is_denied(text: str, match: re.Match[str]) -> bool:
    return bool(_DENIED.search(text[: match.start()]) or _DENIED_AFTER.match(text, match.end()))


def _is_in_name(text: str, match: re.Match[str]) -> bool:
    """Whether a term belongs to a function or a name: ``adviseur data``, ``Data Lab Gent``."""
    before = re.findall(r"[\w&-]+|[.:!?;,(]", text[: match.start()])
    while before and before[-1].lower() in _LINKS:
        before.pop()
    last = before[-1] if before else ""
    if fold(last) in _UNITS or any(
        is_kind(last) for is_kind in (is_function_word, is_organisation_word, is_organisation_start)
    ):
        return True
    behind = re.match(r"\s+([\w-]+)", text[match.end() :])
    after = behind[1] if behind else ""
    is_capital = text[match.start()].isupper() and not text[: match.end()].isupper()
    if not is_capital or text.isupper():
        return False
    return is_organisation_word(after) or (last[:1].isupper() and after[:1].isupper())


# --- events --------------------------------------------------------------------------------------


def events(vocabulary: Vocabulary, lines: list[Text], start: str, end: str) -> Named:
    """Events named in *lines* that were during the trip.

    Doubtful is one that lasts long, one that began before the trip or ended after it and is named
    only once, and one that has the year of another in its name.
    """
    keys, doubtful = [], []
    for term in vocabulary.of_kind("event"):
        names = _names(term)
        texts_ = [line.text for line in lines for _place in _places(names, line)]
        if texts_ and _was_during(term, start, end):
            keys.append(term.key)
            if not _is_sure(term, texts_, start, end):
                doubtful.append(term.label)
    if not doubtful:
        return Named(tuple(keys))
    doubt = _("Was the trip to this event? {terms}").format(terms=", ".join(doubtful))
    return Named(tuple(keys), (doubt,))


def _was_during(event: Term, start: str, end: str) -> bool:
    if not start or not event.start:
        return False
    return event.start <= (end or start) and start <= (event.end or event.start)


def _is_sure(event: Term, named: list[str], start: str, end: str) -> bool:
    """Whether a trip at the time of an event, that its report names, was certainly there."""
    first, last = date.fromisoformat(event.start), date.fromisoformat(event.end or event.start)
    if (last - first).days > _LONG:
        return False
    years = {year for text in named for year in re.findall(r"\b(?:19|20)\d\d\b", text)}
    if years and start[:4] not in years:
        return False
    is_within = start <= event.start and (event.end or event.start) <= (end or start)
    return is_within or len(named) > 1
