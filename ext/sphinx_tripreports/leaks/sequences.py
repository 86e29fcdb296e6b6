"""Terms of several words.

Most are found by two neighbours in each, which are chosen so that they seldom stand together
elsewhere; only where they do is the rest compared.  Withheld texts have very many sequences of the
same length (`Window`), which are looked up as they are.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import combinations, pairwise
from typing import Final, NamedTuple

from .records import BLOCK
from .words import TOKEN, words

Pair = tuple[str, str]
Window = tuple[str, str, str, str]
"""Words of a withheld text.  Shorter sequences come about by chance, such as a city and a year."""

WINDOW: Final = 4

BREAK: Final = re.compile(rf"[()]|[.!?:;|](?:\s|$)|{BLOCK}|\n\s*\n|\",|,\"")
"""Where something else begins to be said; see `passages.segments`."""
_TIED: Final = re.compile(r"[-_][^\W_]")
_APOSTROPHES: Final = frozenset("'’‘ʼ´`")


class Term(NamedTuple):
    """Words to look for.

    words: one after the other, whatever signs stand between them; in the form of `words.words`.
    item: number of what is withheld.
    sure: nobody else is called so; else the words count only if nothing that may be seen has them.
    glued: the one word may be part of a longer one.
    initial: it begins with initials, and so an apostrophe may not stand before it.
    unbroken: the words belong to one sentence.
    whole: the words are not part of a longer identifier.
    """

    words: tuple[str, ...]
    item: int
    sure: bool = False
    glued: bool = False
    initial: bool = False
    unbroken: bool = False
    whole: bool = False


class Sequences:
    """Finds terms of at least two words.

    Args:
        terms: what to look for.
        met: how many texts have a pair of words; without it, that is counted (in `met`).
        allowed: phrases; a term that is part of one is not found there.
    """

    def __init__(
        self,
        terms: Collection[Term],
        met: Mapping[Pair, int] | None = None,
        allowed: Iterable[str] = (),
    ) -> None:
        counts = Counter(pair for term in terms for pair in pairwise(term.words))
        known = met or {}
        self._pairs: dict[Pair, list[tuple[int, Term]]] = defaultdict(list)
        for term in terms:
            pairs = enumerate(pairwise(term.words))
            at, pair = min(pairs, key=lambda one: (known.get(one[1], 0), counts[one[1]]))
            self._pairs[pair].append((at, term))
        self._counting = met is None
        self._keys = frozenset(counts if self._counting else self._pairs)
        self.met: Counter[Pair] = Counter()
        self._allowed: dict[tuple[str, ...], list[tuple[int, tuple[str, ...]]]] = defaultdict(list)
        for phrase in map(tuple, map(words, allowed)):
            for start, end in combinations(range(len(phrase) + 1), 2):
                self._allowed[phrase[start:end]].append((start, phrase))

    def find(self, sequence: Sequence[str], text: str, dropped: Collection[Term] = ()) -> set[Term]:
        """The terms in *sequence*, which has the words of *text*, except those *dropped*.

        Where *text* is empty, it is not known what stands between the words.
        """
        common = self._keys.intersection(pairwise(sequence))
        if self._counting:
            self.met.update(common)
        possible = self._possible(common, set(sequence), dropped) if common else {}
        if not possible:
            return set()
        found: set[Term] = set()
        spans: list[tuple[int, int]] = []
        for place, pair in enumerate(pairwise(sequence)):
            for at, term in possible.get(pair, ()):
                start = place - at
                if term in found or not self._stands(term, sequence, start):
                    continue
                if text and not spans:
                    spans = [token.span() for token in TOKEN.finditer(text)]
                if not text or _fits(term, text, spans[start : start + len(term.words)]):
                    found.add(term)
        return found

    def _possible(
        self, pairs: Iterable[Pair], present: set[str], dropped: Collection[Term]
    ) -> dict[Pair, list[tuple[int, Term]]]:
        """The terms with all their words present, by the pair that leads to them."""
        possible = {}
        for pair in pairs:
            kept = [
                (at, term)
                for at, term in self._pairs.get(pair, ())
                if present.issuperset(term.words) and term not in dropped
            ]
            if kept:
                possible[pair] = kept
        return possible

    def _stands(self, term: Term, sequence: Sequence[str], start: int) -> bool:
        """Whether *term* stands here, and not as part of a phrase that is allowed."""

        def has(words: tuple[str, ...], start: int) -> bool:
            return start >= 0 and tuple(sequence[start : start + len(words)]) == words

        return has(term.words, start) and not any(
            has(phrase, start - at) for at, phrase in self._allowed.get(term.words, ())
        )


def _fits(term: Term, text: str, spans: list[tuple[int, int]]) -> bool:
    """Whether the signs around and in a term, whose words stand at *spans*, allow it."""
    start, end = spans[0][0], spans[-1][1]
    if term.initial and text[max(0, start - 1) : start] in _APOSTROPHES:
        return False
    if term.whole and (
        _TIED.match(text, end) or _TIED.match(text[max(0, start - 2) : start][::-1])
    ):
        return False
    return not (term.unbroken and BREAK.search(text, start, end))


def windows(sequence: Sequence[str]) -> Iterator[Window]:
    """All sequences of the length of a `Window`."""
    return zip(sequence, sequence[1:], sequence[2:], sequence[3:], strict=False)


def windows_in(sequence: Sequence[str], text: str, sought: Mapping[Window, int]) -> Iterator[Term]:
    """The windows that are *sought* and stand in *text*, whose words are *sequence*.

    sought: windows with the number of what is withheld.
    """
    common = sought.keys() & windows(sequence)
    if common:
        spans = [token.span() for token in TOKEN.finditer(text)]
        for start, window in enumerate(windows(sequence)):
            if window in common:
                term = Term(window, sought[window], unbroken=True)
                if _fits(term, text, spans[start : start + len(window)]):
                    yield term
