"""From what a writer typed to the one term it means."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from .records import Problem, Term
from .text import fold, slug, suggestions


class Found(NamedTuple):
    """The outcome of a look-up: a term, or else the keys that it could have been."""

    term: Term | None
    candidates: tuple[str, ...] = ()


class Vocabulary:
    """All terms, by kind and by everything they are called."""

    def __init__(self, terms: Iterable[Term]) -> None:
        ordered = sorted(terms, key=lambda term: (term.kind, term.key, term.docname, term.line))
        self._terms: dict[tuple[str, str], Term] = {}
        self._names: dict[tuple[str, str], list[str]] = {}
        self._found: dict[tuple[str, str], Found] = {}  # the same names come back all the time
        for term in ordered:
            self._terms.setdefault((term.kind, term.key), term)  # a second one is reported
        for kind, key in self._terms:
            term = self._terms[kind, key]
            for name in dict.fromkeys(map(fold, (term.label, *term.alt_labels, slug(term.label)))):
                self._names.setdefault((kind, name), []).append(key)

    def __iter__(self) -> Iterator[Term]:
        return iter(self._terms.values())

    def of_kind(self, kind: str) -> list[Term]:
        """The terms of *kind*, by label as a reader sorts them."""
        found = [term for term in self._terms.values() if term.kind == kind]
        return sorted(found, key=lambda term: (fold(term.label), term.key))

    def get(self, kind: str, key: str) -> Term | None:
        """The term with exactly this key."""
        return self._terms.get((kind, key))

    def find(self, kind: str, typed: str) -> Found:
        """The term that *typed* means: its key or one of its labels, accents and case aside.

        Of several that fit, the keys come back as candidates.
        """
        found = self._found.get((kind, typed))
        if found is None:
            found = self._found[kind, typed] = self._look_up(kind, typed)
        return found

    def _look_up(self, kind: str, typed: str) -> Found:
        exact = self._terms.get((kind, typed))
        if exact is not None:
            return Found(exact)
        keys = self._names.get((kind, fold(typed)), [])
        if len(keys) == 1:
            return Found(self._terms[kind, keys[0]])
        # "Den Haag" for a key den-haag whose page has another title
        return Found(None if keys else self._terms.get((kind, slug(typed))), tuple(keys))

    def key(self, kind: str, typed: str) -> str:
        """The key that *typed* stands for, or an empty string."""
        term = self.find(kind, typed).term
        return term.key if term else ""

    def problem(self, kind: str, typed: str, line: int) -> Problem | None:
        """What is wrong with *typed* as a reference to a *kind*: unknown, ambiguous or nothing."""
        term, candidates = self.find(kind, typed)
        if term is not None:
            return None
        values = {"kind": kind, "target": typed}
        if candidates:
            return Problem("ambiguous-term", line, {**values, "known": ", ".join(candidates)})
        near = ", ".join(self.near(kind, typed))
        return Problem("unknown-term", line, {**values, "suggestion": near})

    def near(self, kind: str, typed: str) -> tuple[str, ...]:
        """Keys of the terms whose key or name resembles *typed*."""
        names = {key for of, key in self._terms if of == kind}
        labels = {name: keys[0] for (of, name), keys in self._names.items() if of == kind}
        near = suggestions(typed, [*names, *labels])
        return tuple(dict.fromkeys(labels.get(name, name) for name in near))
