"""The terms under which each word of a text is found.

One word gives: itself (*form*), the dictionary words that it is a form of (*lemma*: the key of a
class of inflections), and for a compound the words that it is made of (*head* for the last, *part*
for the others).  A word that nobody knows is its own class.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, Literal, NamedTuple

from .compounds import Piece, Splitter
from .folding import fold, words
from .generation import inflections
from .lexicon import Lexicon

Relation = Literal["form", "lemma", "part", "head"]

_LONG_ENOUGH: Final = 5  # letters before an ending that an unknown word may lose


class Term(NamedTuple):
    """text: a folded word, or the key of a class; relation: what the word in the text is to it."""

    text: str
    relation: Relation


class Analyser:
    """Knows Dutch, and the names of one site.

    names: labels of cities, organisations, people: their words keep their shape, unless they are
    common words too (the *gemeente* of *gemeente Rijswijk*).
    """

    def __init__(
        self,
        names: Iterable[str] = (),
        lexicon: Lexicon | None = None,
    ) -> None:
        self.lexicon = lexicon or Lexicon.load()
        self._splitter = Splitter(self.lexicon)
        self._names = frozenset(fold(word.text) for name in names for word in words(name))
        self._terms: dict[str, tuple[Term, ...]] = {}

    def terms(self, word: str) -> tuple[Term, ...]:
        """The terms of one word, best first, each once; never empty unless *word* is."""
        known = self._terms.get(word)
        if known is None:
            known = self._terms[word] = tuple(self._find(fold(word)))
        return known

    def keys(self, word: str) -> tuple[str, ...]:
        """The keys of the classes that *word* itself is in."""
        return tuple(term.text for term in self.terms(word) if term.relation == "lemma")

    def parts(self, word: str) -> int:
        """Of how many words of the dictionary *word* is made: 1 if it is one or a form of one.

        0 for a word that is none, and no compound of such.
        """
        form = fold(word)
        if self.lexicon.lemmas(form):
            return 1
        return len(self._splitter.split(form)) if form.isalpha() else 0

    def forms(self, key: str) -> tuple[str, ...]:
        """Forms of the class *key* as a reader may type them, folded, without *key* itself."""
        lexicon = self.lexicon
        if key in lexicon:
            return tuple(inflections(key, lexicon))
        pieces = self._splitter.split(key) if key.isalpha() else ()
        if not pieces:
            return ()
        before = key[: pieces[-1].start]
        last = key[len(before) :]
        return tuple(before + form for form in inflections(last, lexicon))

    def _find(self, form: str) -> Iterator[Term]:
        if not form:
            return
        yield Term(form, "form")
        if "-" in form.strip("-"):
            found = self._hyphenated(form)
        elif form.isalpha() or "'" in form:
            found = self._word(form)
        else:
            found = iter([Term(_number(form), "lemma")])
        yield from dict.fromkeys(found)

    def _word(self, form: str) -> Iterator[Term]:
        if name := self._name(form):
            yield Term(name, "lemma")
        lemmas = self.lexicon.lemmas(form)
        for lemma in lemmas:
            yield Term(lemma, "lemma")
        if name:
            return
        if not lemmas or lemmas[0] not in self.lexicon:
            yield from self._compound(form, bool(lemmas))

    def _name(self, form: str) -> str:
        """The name that *form* is, or is the possessive of; empty if it is none."""
        for name in (form, form.removesuffix("'s"), form.removesuffix("s")):
            if name in self._names or name in self.lexicon.names:
                return name
        return ""

    def _compound(self, form: str, has_lemma: bool) -> Iterator[Term]:
        pieces = self._splitter.split(form)
        if not pieces:
            if not has_lemma:
                yield from _unknown(form)
            return
        *before, head = pieces
        if not has_lemma:
            for key in head.keys:
                yield Term(form[: head.start] + key, "lemma")
        for key in head.keys:
            yield Term(key, "head")
        for piece in before:
            for key in piece.keys:
                yield Term(key, "part")
        if len(pieces) > 2:
            yield from _longer_parts(form, pieces)

    def _hyphenated(self, form: str) -> Iterator[Term]:
        """*NL-paviljoens*: one word with *NLpaviljoen*, its parts as in a compound."""
        *before, last = [bare for part in form.split("-") if (bare := part.strip("'"))]
        start = "".join(before)
        ends = list(self._word(last))
        for term in ends:
            if term.relation == "lemma":
                yield Term(start + term.text, "lemma")
        for term in ends:
            yield Term(term.text, "part" if term.relation == "part" else "head")
        for part in before:
            if len(part) > 1:
                yield from (Term(term.text, "part") for term in self._word(part))


def _longer_parts(form: str, pieces: tuple[Piece, ...]) -> Iterator[Term]:
    """*smartcity* and *citybeleid* in *smartcitybeleid*, as they would be written on their own."""
    for first in range(len(pieces) - 1):
        for last in range(first + 1, len(pieces)):
            if last - first + 1 < len(pieces):
                relation: Relation = "head" if last == len(pieces) - 1 else "part"
                start = form[pieces[first].start : pieces[last].start]
                for key in pieces[last].keys:
                    yield Term(start + key, relation)


def _unknown(form: str) -> Iterator[Term]:
    """A word that is in no list: itself, and what it would be the plural or possessive of."""
    yield Term(form, "lemma")
    for ending in ("'s", "en", "s"):
        if form.endswith(ending):
            stem = form.removesuffix(ending)
            if len(stem) >= _LONG_ENOUGH or ending == "'s":
                yield Term(stem, "lemma")
            return


def _number(form: str) -> str:
    """*2.400* is 2400; a comma stands before decimals."""
    whole, comma, decimals = form.partition(",")
    groups = whole.split(".")
    if len(groups) > 1 and all(len(group) == 3 for group in groups[1:]):
        whole = "".join(groups)
    return whole + comma + decimals
