"""What to look for: terms of all that is withheld, without those that may be seen."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from operator import itemgetter
from typing import Final, NamedTuple

from .matching import Matcher
from .names import name_terms
from .passages import (
    file_terms,
    identifier_terms,
    segments,
    tells,
    without_targets,
    word_terms,
)
from .records import Withheld
from .sequences import WINDOW, Pair, Term, Window, windows
from .words import words

_BY_KIND: Final[dict[str, Callable[[str, int], Iterator[Term]]]] = {
    "name": name_terms,
    "identifier": identifier_terms,
    "file": file_terms,
}
"""The others are texts."""


class Terms(NamedTuple):
    """What to look for.

    terms, windows: each with the place of the thing withheld in the sequence that was given.
    met: how many texts that may be seen have a pair of words.
    visible: all words of what may be seen.
    """

    terms: tuple[Term, ...]
    windows: Mapping[Window, int]
    met: Mapping[Pair, int]
    visible: frozenset[str]


def terms(withheld: Sequence[Withheld], visible: Iterable[str]) -> Terms:
    """What to look for.

    withheld: a kind that is not known here is read as a text.
    visible: all that may be seen, as MyST source or plain text, and nothing that is withheld.
    """
    candidates, sought = _candidates(withheld)
    matcher = Matcher(candidates)
    hidden = set(sought)
    for text in visible:
        for read in dict.fromkeys((text, without_targets(text) if hidden else text)):
            found, sequence = matcher.read(read)
            matcher.drop(term for term in found if not term.sure)
            hidden.difference_update(windows(sequence))
    return Terms(
        tuple(term for term in candidates if term not in matcher.dropped),
        {window: sought[window] for window in sought if window in hidden and tells(window)},
        matcher.met,
        frozenset(matcher.vocabulary),
    )


def _candidates(withheld: Sequence[Withheld]) -> tuple[list[Term], dict[Window, int]]:
    """All terms and windows, each once: that of the first item, sure if it is so for any."""
    found: dict[tuple[str, ...], Term] = {}
    sought: dict[Window, int] = {}
    numbers = {(item.kind, item.text): number for number, item in reversed([*enumerate(withheld)])}
    for (kind, text), number in sorted(numbers.items(), key=itemgetter(1)):
        for term in _BY_KIND.get(kind, word_terms)(text, number):
            before = found.get(term.words)
            if before is None or (term.sure and not before.sure):
                found[term.words] = term
        if kind not in _BY_KIND:
            for segment in segments(text):
                sequence = words(segment)
                for window in windows(sequence):
                    sought.setdefault(window, number)
                short = tuple(sequence)
                if 1 < len(short) < WINDOW and short not in found and tells(short):
                    found[short] = Term(short, number, unbroken=True)
    return list(found.values()), sought
