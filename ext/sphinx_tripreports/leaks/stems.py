"""Sphinx's own search index, which holds the stems of words and not the words themselves."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable
from importlib import import_module
from typing import Final, cast

from .sequences import Term
from .words import readings

_LANGUAGES: Final = ("dutch", "english")
"""Of the pages of a knowledge base; by the names of Snowball (https://snowballstem.org)."""


class Stems:
    """Finds withheld words by their stems.

    Args:
        terms: what is withheld; only single words have a stem of their own.
        visible: words that may be seen; what has the same stem as one of these proves nothing.
    """

    def __init__(self, terms: Iterable[Term], visible: Collection[str]) -> None:
        self._terms: dict[str, list[Term]] = defaultdict(list)
        stemmers = [_stemmer(language) for language in _LANGUAGES]
        known = {stem(word) for stem in stemmers for word in visible}
        for term in terms:
            if len(term.words) == 1 and not term.glued:
                for made in {stem(term.words[0]) for stem in stemmers} - known:
                    self._terms[made].append(term)

    def find(self, lines: str) -> set[Term]:
        """The terms whose stems are among *lines*."""
        found = {word for line in lines.split("\n") for word in readings(line)}
        return {term for stem in found & self._terms.keys() for term in self._terms[stem]}


def _stemmer(language: str) -> Callable[[str], str]:
    # Sphinx brings this package; it has no types.
    module = import_module("snowballstemmer")
    return cast("Callable[[str], str]", module.stemmer(language).stemWord)
