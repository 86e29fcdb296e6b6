"""What of a withheld text proves, when it is found, that it has leaked.

Most of its words are in other texts as well.  What is looked for are its rare words, and sequences
of words that stand nowhere else.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final

from ..model.dates import MONTHS, WEEKDAYS
from ..search.stopwords import STOP_WORDS
from .sequences import BREAK, Term
from .words import words

_TELLING: Final = 2
"""Words of a sequence that must say something; dates and figures are on any page."""
_LEAST: Final = 4
"""Letters of a word that says something."""
_LEAST_IN_NUMBER: Final = 6
"""Digits and letters of a number that is rare, such as that of a telephone or a case."""
_SILENT: Final = frozenset(word.replace("ij", "y") for word in (*STOP_WORDS, *MONTHS, *WEEKDAYS))
"""Words that say nothing, as they are compared."""

_OPTION: Final = re.compile(r"\s*:?[\w-]+:(?:\s+(.*))?$")
_OPENING: Final = re.compile(r"\s*[:`~]{3,}\s*(?:\{[^}]*\})?\s*(.*)$")
_OWN_LINE: Final = re.compile(r"\s*(?:#{1,6}\s|[-*+]\s|\d+[.)]\s|>|\|)")
_LISTED: Final = re.compile(r"[,;\[\]{}\"]")
_TARGETS: Final = re.compile(r"\{[\w:+-]+\}(?=`)|\]\([^()\s]*\)|\s*<[^<>`]*>(?=`)|\{[.#][^{}]*\}")
"""What of roles, links and attributes is not shown, except in addresses."""


def without_targets(source: str) -> str:
    """MyST *source* without what readers do not see between two words."""
    return _TARGETS.sub("", source) if "`" in source or "](" in source or "{" in source else source


def word_terms(source: str, item: int) -> Iterator[Term]:
    """The rare words of a withheld text; *item* is its number among all that is withheld."""
    for word in dict.fromkeys(words(source)):
        if is_rare(word):
            yield Term((word,), item)


def is_rare(word: str) -> bool:
    """Whether a word says something when it stands nowhere else."""
    return len(word) >= (_LEAST if word.isalpha() else _LEAST_IN_NUMBER)


def tells(sequence: Iterable[str]) -> bool:
    """Whether a sequence of words says something when it stands nowhere else."""
    return sum(map(_is_telling, sequence)) >= _TELLING


@cache
def _is_telling(word: str) -> bool:
    return len(word) >= _LEAST and word.isalpha() and word not in _SILENT


def segments(source: str) -> Iterator[str]:
    """The parts of a MyST text that are read in one go: sentences, headings, items, values.

    What stands in two of them may come together on a page that shows neither.
    """
    for part in _parts(source):
        yield from BREAK.split(part)


def _parts(source: str) -> Iterator[str]:
    lines: list[str] = []
    in_front_matter = False
    for number, line in enumerate(without_targets(source).splitlines()):
        if line.rstrip() == "---":
            in_front_matter = number == 0
        short = _short_segments(line, in_front_matter)
        if short is None and line.strip() and not _OWN_LINE.match(line):
            lines.append(line)
            continue
        yield " ".join(lines)
        lines = [line] if short is None else []
        yield from short or ()
    yield " ".join(lines)


def _short_segments(line: str, in_front_matter: bool) -> list[str] | None:
    """The parts of a line that is a heading of a directive, an option, or a row; else nothing."""
    if opening := _OPENING.match(line):
        return [opening[1]]
    if line.lstrip().startswith("|"):
        return line.split("|")
    if (in_front_matter or line.lstrip().startswith(":")) and (option := _OPTION.match(line)):
        return _LISTED.split(option[1] or "")
    return None


def identifier_terms(identifier: str, item: int) -> Iterator[Term]:
    """The terms for a docname, an anchor or another identifier.

    One with a path in it is written as such or not at all; others may be made of common words.
    """
    found = tuple(words(identifier))
    if len(found) > 1:
        yield Term(found, item, sure="/" in identifier, whole=True)
    elif found and len(found[0]) >= _LEAST:
        yield Term(found, item)


def file_terms(path: str, item: int) -> Iterator[Term]:
    """The terms for a file: its path, its name, and its name without suffix."""
    yield from identifier_terms(path, item)
    name = path.rpartition("/")[2]
    if len(found := tuple(words(name))) > 1:
        yield Term(found, item, sure=True, whole=True)
    stem = name.rpartition(".")[0] or name
    yield from identifier_terms(stem, item)
    yield from word_terms(stem, item)
