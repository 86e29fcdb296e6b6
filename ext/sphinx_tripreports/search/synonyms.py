"""Wordings that mean the same, and the file that they are read from.

An editor keeps them in TOML, a table for each group::

    [[group]]
    words = ["slimme stad", "smart city"]

    [[group]]
    words = ["voertuig"]
    includes = ["auto", "bus"]   # who looks for voertuig finds these too, not the other way round
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from .folding import fold, words

MARK: Final = "="
"""Begins the key of a group, as no word does."""

_HEADER: Final = re.compile(r"\s*\[\[\s*[\"']?group\b")
_TOML_PLACE: Final = re.compile(r"\s*\(at line (\d+), column \d+\)")
_FIELDS: Final = ("words", "includes")


class Group(NamedTuple):
    """words: wordings that mean the same; includes: narrower ones, found with them."""

    words: tuple[str, ...]
    includes: tuple[str, ...] = ()


class Problem(NamedTuple):
    """Something an editor must mend: the line in the file, from 1, and what is wrong."""

    line: int
    message: str


class Synonyms:
    """Groups of wordings, each with a key.

    Groups that share a wording stay two, as meaning does not pass on: a *bus* is an *autobus* or a
    *brievenbus*, but these are not the same.
    """

    def __init__(self, groups: Iterable[Group] = ()) -> None:
        self.groups: dict[str, Group] = {}
        for group in groups:
            if group.words:
                self.groups[self._new_key(group)] = group

    def _new_key(self, group: Group) -> str:
        """The first wording after `MARK`, with a number if another group has that."""
        key = first = MARK + fold(group.words[0])
        number = 1
        while key in self.groups:
            number += 1
            key = f"{first} {number}"
        return key

    def searched(self) -> Iterator[tuple[str, str]]:
        """Each wording that a reader may type for a group, and the key of the group."""
        for key, group in self.groups.items():
            for wording in dict.fromkeys(group.words):
                yield wording, key

    def found(self) -> Iterator[tuple[str, str]]:
        """Each wording that puts a text in a group, and the key of the group."""
        yield from self.searched()
        for key, group in self.groups.items():
            for wording in dict.fromkeys(group.includes):
                yield wording, key


def read_synonyms(text: str) -> tuple[Synonyms, list[Problem]]:
    """The groups in a TOML file with *text*, and what is wrong with it; bad groups are left out."""
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return Synonyms(), [_syntax_problem(text, str(error))]
    problems = [
        Problem(_line(text, name), f"{name}: only [[group]] is known here")
        for name in table
        if name != "group"
    ]
    entries = table.get("group", [])
    if not isinstance(entries, list):
        return Synonyms(), [*problems, Problem(_line(text, "group"), "write [[group]], twice [")]
    lines = [n for n, line in enumerate(text.splitlines(), 1) if _HEADER.match(line)]
    groups = []
    for number, entry in enumerate(entries):
        line = lines[number] if number < len(lines) else 1
        group, wrong = _read_group(entry)
        problems += [Problem(line, message) for message in wrong]
        if group:
            groups.append(group)
    return Synonyms(groups), problems


def _syntax_problem(text: str, message: str) -> Problem:
    place = _TOML_PLACE.search(message)
    line = int(place.group(1)) if place else max(1, text.count("\n"))
    return Problem(line, _TOML_PLACE.sub("", message))


def _line(text: str, name: str) -> int:
    """The line of *text* that *name* is first set on."""
    for number, line in enumerate(text.splitlines(), 1):
        if re.match(rf"\s*\[*\s*[\"']?{re.escape(name)}\b", line):
            return number
    return 1


def _read_group(entry: object) -> tuple[Group | None, list[str]]:
    if not isinstance(entry, dict):
        return None, ['a group has the form words = ["...", "..."]']
    wrong = [f"{name}: not known in a group" for name in entry if name not in _FIELDS]
    found = {}
    for field in _FIELDS:
        value = entry.get(field, [])
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            return None, [*wrong, f"{field} must be a list of texts"]
        blank = [item for item in value if not any(words(item))]
        wrong += [f"{field}: {item!r} has no word in it" for item in blank]
        found[field] = tuple(item for item in value if item not in blank)
    group = Group(found["words"], found["includes"])
    if len(group.words) + len(group.includes) < 2 or not group.words:
        return None, [*wrong, "a group needs two wordings, at least one of them in words"]
    return group, wrong
