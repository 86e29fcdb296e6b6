"""What names of people are looked for, and what is found."""

from __future__ import annotations

from typing import NamedTuple

from .person_words import Name


class Person(NamedTuple):
    """Someone whose name must not be shown.

    replacement: what may be written in its place, such as the function.
    docname, line: where the name stands as that of a contact; line from 1.
    """

    name: str
    replacement: str
    docname: str
    line: int


class Found(NamedTuple):
    """A place in a text where *person* is named: ``text`` is what stands from start to end.

    sure: more than a lone surname or given name says so.
    """

    start: int
    end: int
    text: str
    person: Person
    sure: bool


class NotName(NamedTuple):
    """Words that name no person, on the pages that fit *pages* (patterns; none: everywhere)."""

    words: str
    pages: tuple[str, ...] = ()


class Known(NamedTuple):
    """A name and who bears it.

    shown: may be named; with *only_there* on *pages* only.
    """

    name: Name
    persons: tuple[Person, ...]
    shown: bool
    pages: frozenset[str]
    only_there: bool


class Entry(NamedTuple):
    """A word of a name.

    part: surname, middle or given.
    strictness: what else the word is: ``word`` of the language, ``label`` of a term, or nothing.
    """

    known: Known
    part: str
    strictness: str


class Match(NamedTuple):
    """A place that names someone; *sure* where more than a surname says so."""

    start: int
    end: int
    known: Known
    score: int
    sure: bool
