"""Themes, strategy topics and events of the knowledge base that a report names."""

from __future__ import annotations

import re
from typing import NamedTuple

from ...i18n import console as _
from ...model.records import Term
from ...model.text import fold
from ...model.vocabulary import Vocabulary


class Named(NamedTuple):
    """Keys of the terms named, in the order of the vocabulary; and doubts about some."""

    keys: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()


def find(vocabulary: Vocabulary, kind: str, text: str) -> Named:
    """Terms of *kind* whose label or other name stands in *text* as a word.

    One that stands there only once, or under a name of few letters, is doubtful.
    """
    folded = fold(text)
    keys, doubtful = [], []
    for term in vocabulary.of_kind(kind):
        count = sum(
            _count(fold(name), folded) for name in dict.fromkeys((term.label, *term.alt_labels))
        )
        if count:
            keys.append(term.key)
            if count == 1:
                doubtful.append(term.label)
    doubts = (
        (_("Named only once: {terms}. Is the trip about that?").format(terms=", ".join(doubtful)),)
        if doubtful
        else ()
    )
    return Named(tuple(keys), doubts)


def _count(name: str, text: str) -> int:
    if len(name) < 3:
        return 0
    return len(re.findall(rf"(?<![\w-]){re.escape(name)}(?![\w-])", text))


def events(vocabulary: Vocabulary, text: str, start: str, end: str) -> Named:
    """Events named in *text* that were during the trip, or whose own name has its year."""
    folded = fold(text)
    return Named(
        tuple(
            term.key
            for term in vocabulary.of_kind("event")
            if _was_during(term, start, end)
            and any(_count(fold(name), folded) for name in (term.label, *term.alt_labels))
        )
    )


def _was_during(event: Term, start: str, end: str) -> bool:
    if not start or not event.start:
        return False
    return event.start <= (end or start) and start <= (event.end or event.start)
