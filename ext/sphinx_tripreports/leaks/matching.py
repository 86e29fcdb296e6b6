"""All terms looked for at once, in one pass over the words of a text.

Each different word is looked at once, however often it occurs: whether it is a term, holds one, or
could be read as one.  What stands in several words is left to `sequences`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Final

from .escapes import from_base64
from .records import Sort
from .sequences import Pair, Sequences, Term, Window, windows_in
from .words import TOKEN, parts, readings

_APART: Final = "\n\ue000\n"
"""Between lines that stand alone: a character that is no word, so that no pair goes across."""
_PREFIX: Final = 6
"""Letters by which a name in one word is looked up; `names.GLUED` is at least as long."""
_LEAST_IN_BYTES: Final = 6
"""Letters of a word that is not among other bytes by chance."""
_LEAST_IN_WORD: Final = 5
"""Letters of a part of a word in capitals and small letters."""


class Matcher:
    """Finds terms in texts.

    Args:
        terms: what to look for.
        met, allowed: see `Sequences`.
        windows: see `windows_in`.
    """

    def __init__(
        self,
        terms: Iterable[Term],
        met: Mapping[Pair, int] | None = None,
        allowed: Iterable[str] = (),
        windows: Mapping[Window, int] | None = None,
    ) -> None:
        self._words: dict[str, list[Term]] = defaultdict(list)
        self._glued: dict[str, list[Term]] = defaultdict(list)
        self._sequences = Sequences(self._several_words(terms), met, allowed)
        self._windows = windows or {}
        self._read: dict[str, str] = {}
        self._apart: dict[str, list[str]] = {}
        self._hot: dict[str, set[Term]] = {}
        self._clean: set[str] = set()
        self.dropped: set[Term] = set()
        """Terms that are looked for no more."""

    def _several_words(self, terms: Iterable[Term]) -> list[Term]:
        """The terms of several words; the others are put where they are looked up."""
        several = []
        for term in terms:
            if len(term.words) > 1:
                several.append(term)
            elif term.glued:
                self._glued[term.words[0][:_PREFIX]].append(term)
            else:
                self._words[term.words[0]].append(term)
        return several

    @property
    def vocabulary(self) -> set[str]:
        """All words that were read so far."""
        return set(self._read.values())

    @property
    def met(self) -> Mapping[Pair, int]:
        """How many texts had a pair of words of a term."""
        return self._sequences.met

    def drop(self, terms: Iterable[Term]) -> None:
        """Look for *terms* no more."""
        self.dropped.update(terms)

    def find(self, text: str, sort: Sort = Sort.PLAIN) -> set[Term]:
        """The terms that *text* has, in any of the readings of its words."""
        if sort in (Sort.LINES, Sort.DERIVED, Sort.STEMS):
            return self._find_in_lines(text, sort)
        found = self._find(text)
        if sort is Sort.BINARY:
            found = {term for term in found if term.sure or _letters(term) >= _LEAST_IN_BYTES}
        return found

    def _find_in_lines(self, text: str, sort: Sort) -> set[Term]:
        """Lines that had nothing in another file have nothing in this one."""
        lines = set(text.split("\n")).difference(self._clean)
        found = self._find(_APART.join(lines))
        if not found:
            self._clean.update(lines)
        if sort is Sort.DERIVED:
            found = {term for term in found if term.sure or len(term.words) > 1}
        return found

    def _find(self, text: str) -> set[Term]:
        found, sequence = self.read(text)
        if self._windows:
            found.update(windows_in(sequence, text, self._windows))
        return found - self.dropped if found else found

    def read(self, text: str) -> tuple[set[Term], list[str]]:
        """The terms that *text* has, without windows; and all its words."""
        tokens = TOKEN.findall(text)
        different = set(tokens)
        for token in different.difference(self._read):
            self._learn(token)
        found = {term for token in self._common(self._hot, different) for term in self._hot[token]}
        sequence = list(map(self._read.__getitem__, tokens))
        found |= self._sequences.find(sequence, text, self.dropped)
        if apart := self._common(self._apart, different):
            pieces = list(self._taken_apart(tokens, apart))
            found |= self._sequences.find(pieces, "", self.dropped)
        return found, sequence

    @staticmethod
    def _common(some: Mapping[str, object], tokens: set[str]) -> set[str]:
        return tokens.intersection(some) if len(some) < len(tokens) else tokens & some.keys()

    def _taken_apart(self, tokens: Iterable[str], apart: Collection[str]) -> Iterator[str]:
        for token in tokens:
            if token in apart:
                yield from self._apart[token]
            else:
                yield self._read[token]

    def _learn(self, token: str) -> None:
        """Find out what a token is, and which terms it has by itself."""
        found = readings(token)
        word = self._read[token] = "".join(found)
        terms = {*self._words.get(word, ()), *self._inside(word)}
        several = parts(token)
        if len(found) > 1 or (several and not token.isascii()):
            self._apart[token] = several or list(found)
        if pieces := several or (list(found) if len(found) > 1 else []):
            for piece in pieces:
                if len(piece) >= _LEAST_IN_WORD:
                    terms.update(self._words.get(piece, ()))
            terms |= self._sequences.find(pieces, "")
        for text in from_base64(token):
            terms |= self._find(text)
        if terms:
            self._hot[token] = terms

    def _inside(self, word: str) -> Iterator[Term]:
        """Names in one word that are part of *word*."""
        if self._glued:
            for start in range(len(word) - _PREFIX + 1):
                for term in self._glued.get(word[start : start + _PREFIX], ()):
                    if word.startswith(term.words[0], start):
                        yield term


def _letters(term: Term) -> int:
    return sum(map(len, term.words))
