"""The words of a site and the classes under which they are found, remembered between builds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple, Protocol

from .folding import fold, words
from .stopwords import STOP_WORDS

# How well a text is found under a class, by the relation of the word to it.
_FACTORS: Final = {"form": 1.0, "lemma": 1.0, "head": 0.6, "part": 0.45}
WHOLE: Final = 1.0
SYNONYM: Final = 0.9
GROUP_MARK: Final = "="  # begins the class of a group of synonyms; no word begins so

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


class Token(NamedTuple):
    """A word of a text: its folded form, its classes; whether it is a piece of the one before."""

    form: str
    classes: Classes
    part: bool


class Wordbook:
    """Knows the words of a site.

    analyser: asked once for each word.
    groups: wordings that mean the same, by any name of the group.
    known, inflections: those of an earlier wordbook with the same analyser and groups.
    """

    def __init__(
        self,
        analyser: WordAnalyser,
        groups: Mapping[str, Iterable[str]] | None = None,
        known: dict[str, Classes] | None = None,
        inflections: dict[str, tuple[str, ...]] | None = None,
    ) -> None:
        self.known = {} if known is None else known
        self.inflections = {} if inflections is None else inflections
        self._analyser = analyser
        self._folded: dict[str, str] = {}
        self._starts: dict[str, list[Phrase]] = {}
        self.phrases = tuple(self._read(groups or {}))
        for phrase in self.phrases:
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

    def tokens(self, text: str) -> list[Token]:
        """The words of *text*, in order."""
        found, folded, known = [], self._folded, self.known
        for _, _, word, part in words(text):
            form = folded.get(word)
            if form is None:
                form = folded[word] = fold(word)
            classes = known.get(form)
            if classes is None:
                classes = self.classes(form)
            found.append(Token(form, classes, part))
        return found

    def groups(self, tokens: Iterable[Token]) -> Iterator[Phrase]:
        """The wordings of groups of synonyms that stand in a text."""
        if not self._starts:
            return
        whole = [token for token in tokens if not token.part]
        for at, token in enumerate(whole):
            for name, _ in token.classes:
                for phrase in self._starts.get(name, ()):
                    if _matches(phrase, whole[at : at + len(phrase.steps)]):
                        yield phrase

    def _read(self, groups: Mapping[str, Iterable[str]]) -> Iterator[Phrase]:
        for key in sorted(groups):
            for wording in sorted(set(groups[key])):
                forms = tuple(one.form for one in self.tokens(wording) if not one.part)
                steps = tuple(frozenset(self.whole(form)) for form in forms)
                if steps:
                    yield Phrase(GROUP_MARK + key, forms, steps)


def is_stop_word(form: str) -> bool:
    """Whether a folded word is indexed in titles only."""
    return form in STOP_WORDS


def _classes(form: str, analyser: WordAnalyser) -> Classes:
    best: dict[str, float] = {}
    terms = analyser.terms(form)
    for term in terms:
        best[term.text] = max(_FACTORS[term.relation], best.get(term.text, 0))
    # The form itself is a class of its own only where no lemma is known.
    lemmas = [term.text for term in terms if term.relation == "lemma"]
    if lemmas and form not in lemmas:
        best.pop(form, None)
    return tuple(sorted(best.items(), key=lambda item: (-item[1], item[0])))


def _matches(phrase: Phrase, tokens: Sequence[Token]) -> bool:
    if len(tokens) < len(phrase.steps):
        return False
    return all(
        any(name in step for name, factor in token.classes if factor >= WHOLE)
        for step, token in zip(phrase.steps, tokens, strict=True)
    )
