"""The words of a site and the classes under which they are found, remembered between builds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Final, NamedTuple, Protocol

from .folding import fold, words
from .stopwords import STOP_WORDS
from .synonyms import Synonyms

# How well a text is found under a class, by the relation of the word to it.
_FACTORS: Final = {"form": 1.0, "lemma": 1.0, "head": 0.6, "part": 0.45}
WHOLE: Final = 1.0
SYNONYM: Final = 0.9

Classes = tuple[tuple[str, float], ...]


class Term(Protocol):
    """A term under which a word is found; relation is a key of `_FACTORS`."""

    @property
    def text(self) -> str: ...  # noqa: D102
    @property
    def relation(self) -> str: ...  # noqa: D102


class WordAnalyser(Protocol):
    """What is asked of the Dutch analyser."""

    def terms(self, word: str) -> Sequence[Term]:
        """The terms under which *word* is found."""
        ...

    def forms(self, name: str) -> Iterable[str]:
        """All inflections of a class that are known."""
        ...


class Phrase(NamedTuple):
    """One wording of a group of synonyms.

    key: the class of the group.
    forms: its words, folded.
    steps: for each word the classes that will do.
    """

    key: str
    forms: tuple[str, ...]
    steps: tuple[frozenset[str], ...]


class Text(NamedTuple):
    """The folded words of a text in order, and the pieces of those with a hyphen."""

    words: list[str]
    pieces: list[str]


class Wordbook:
    """Knows the words of a site.

    analyser: asked once for each word.
    synonyms: groups of wordings that mean the same.
    known, inflections: those of an earlier wordbook with the same analyser.
    """

    def __init__(
        self,
        analyser: WordAnalyser,
        synonyms: Synonyms | None = None,
        known: dict[str, Classes] | None = None,
        inflections: dict[str, tuple[str, ...]] | None = None,
    ) -> None:
        self.known = {} if known is None else known
        self.inflections = {} if inflections is None else inflections
        self._analyser = analyser
        self._folded: dict[str, str] = {}
        self._starts: dict[str, list[Phrase]] = {}
        self._beginning: dict[str, tuple[Phrase, ...]] = {}
        synonyms = synonyms or Synonyms()
        self.searched = tuple(self._read(synonyms.searched()))
        """What a reader may type for a group."""
        self.wordings: dict[str, list[Phrase]] = {}
        """The same by the key of the group."""
        for phrase in self.searched:
            self.wordings.setdefault(phrase.key, []).append(phrase)
        for phrase in self._read(synonyms.found()):
            for name in phrase.steps[0]:
                self._starts.setdefault(name, []).append(phrase)

    def classes(self, form: str) -> Classes:
        """The classes of a folded word, each with how well it is found under them; best first."""
        known = self.known.get(form)
        if known is None:
            known = self.known[form] = _classes(form, self._analyser)
        return known

    def whole(self, form: str) -> list[str]:
        """The classes that a folded word belongs to itself, not by its parts."""
        return [name for name, factor in self.classes(form) if factor >= WHOLE]

    def forms(self, name: str) -> tuple[str, ...]:
        """The inflections of a class that are known, folded."""
        known = self.inflections.get(name)
        if known is None:
            known = self.inflections[name] = tuple(map(fold, self._analyser.forms(name)))
        return known

    def read(self, text: str) -> Text:
        """The words of *text*."""
        found = Text([], [])
        folded = self._folded
        for _, _, word, part in words(text):
            form = folded.get(word)
            if form is None:
                form = folded[word] = fold(word)
            (found.pieces if part else found.words).append(form)
        return found

    def phrases(self, text: Text) -> Iterator[Phrase]:
        """The wordings of groups of synonyms in a text, also those within a hyphenated word."""
        return chain(self._phrases(text.words), self._phrases(text.pieces))

    def _phrases(self, forms: list[str]) -> Iterator[Phrase]:
        for at, form in enumerate(forms):
            beginning = self._beginning.get(form)
            if beginning is None:
                beginning = self._beginning[form] = self._beginnings(form)
            for phrase in beginning:
                following = forms[at : at + len(phrase.steps)]
                if len(following) == len(phrase.steps) and all(
                    map(self._fits, phrase.steps, following)
                ):
                    yield phrase

    def _beginnings(self, form: str) -> tuple[Phrase, ...]:
        found = (self._starts.get(name, ()) for name in self.whole(form))
        return tuple(dict.fromkeys(chain.from_iterable(found)))

    def _fits(self, step: frozenset[str], form: str) -> bool:
        return not step.isdisjoint(self.whole(form))

    def _read(self, wordings: Iterable[tuple[str, str]]) -> Iterator[Phrase]:
        for wording, key in wordings:
            forms = tuple(self.read(wording).words)
            if forms:
                yield Phrase(key, forms, tuple(frozenset(self.whole(form)) for form in forms))


def is_stop_word(form: str) -> bool:
    """Whether a folded word is indexed in titles only."""
    return form in STOP_WORDS


def _classes(form: str, analyser: WordAnalyser) -> Classes:
    best: dict[str, float] = {}
    terms = analyser.terms(form)
    for term in terms:
        if term.text:
            best[term.text] = max(_FACTORS[term.relation], best.get(term.text, 0))
    # The form itself is a class of its own only where no lemma is known.
    lemmas = [term.text for term in terms if term.relation == "lemma"]
    if lemmas and form not in lemmas:
        best.pop(form, None)
    return tuple(sorted(best.items(), key=lambda item: (-item[1], item[0])))
