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
from .words import TOKEN, words

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
    candidates = _Candidates(withheld)
    sought = candidates.windows
    matcher = Matcher(candidates.terms)
    hidden = set(sought)
    for text in visible:
        for read in dict.fromkeys((text, without_targets(text) if hidden else text)):
            found, sequence = matcher.read(read)
            matcher.drop(term for term in found if not term.sure)
            hidden.difference_update(windows(sequence))
    return Terms(
        tuple(term for term in candidates.terms if term not in matcher.dropped),
        {window: sought[window] for window in sought if window in hidden and tells(window)},
        matcher.met,
        frozenset(matcher.vocabulary),
    )


class _Candidates:
    """All terms and windows, each once: that of the first item, sure if it is so for any."""

    def __init__(self, withheld: Sequence[Withheld]) -> None:
        self._found: dict[tuple[str, ...], Term] = {}
        self._tokens: dict[str, int] = {}
        self.windows: dict[Window, int] = {}
        numbered = reversed([*enumerate(withheld)])
        numbers = {(item.kind, item.text): number for number, item in numbered}
        for (kind, text), number in sorted(numbers.items(), key=itemgetter(1)):
            if read := _BY_KIND.get(kind):
                self._add(read(text, number))
            else:
                self._add_text(text, number)
        for token, number in self._tokens.items():
            self._add(word_terms(token, number))

    @property
    def terms(self) -> list[Term]:
        return list(self._found.values())

    def _add(self, terms: Iterable[Term]) -> None:
        for term in terms:
            before = self._found.get(term.words)
            if before is None or (term.sure and not before.sure):
                self._found[term.words] = term

    def _add_text(self, text: str, number: int) -> None:
        for token in TOKEN.findall(text):
            self._tokens.setdefault(token, number)
        for sequence in map(words, segments(text)):
            for window in windows(sequence):
                self.windows.setdefault(window, number)
            if 1 < len(sequence) < WINDOW and tells(sequence):
                short = tuple(sequence)
                self._found.setdefault(short, Term(short, number, unbroken=True))
