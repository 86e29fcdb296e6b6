"""Indexes of a site in a notation of their own: those of search, and the list of objects."""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Iterator
from typing import Any, Final

from ..search.coding import ALPHABET, BASE, SEPARATOR
from . import escapes
from .containers import unreadable
from .records import DAMAGED, IN_TEXT, INDEX, Inside, Sort, Text

_OURS: Final = ("tripSearch.add(", ");")
_SPHINX: Final = ("Search.setIndex(", ")")
_INVENTORY: Final = b"# Sphinx inventory version 2\n"
_INVENTORY_HEAD: Final = 4
"""Lines that are not compressed."""
_ROW: Final = re.compile(r"([^A-Z]*)([A-Z])(.*)", re.DOTALL)
_NEVER: Final = "A"
"""How often a word is in the texts that only a dictionary knows."""


_NUMBERS: Final = frozenset(("shape", "single", "sizes", "lists", "owns", "statuses"))
"""Fields of the list of records that hold nothing else."""


# Ours: see search.index --------------------------------------------------------------------------


def is_ours(source: str) -> bool:
    """Whether a text file is part of the index of ``search.index``."""
    return source.startswith(_OURS[0])


def of_ours(source: str, deeper: Inside) -> Iterator[Text]:
    """What a file of the index says.

    Words of the texts are told from what a dictionary made of them: other inflections, and the
    classes that stand for all inflections.  Those may well be words of something withheld.
    """
    try:
        data = json.loads(source.strip().removeprefix(_OURS[0]).removesuffix(_OURS[1]))
    except ValueError:
        yield unreadable(INDEX, DAMAGED)
        return
    words, derived = _of_data(data)
    text = "\n".join(words)
    yield Text(INDEX, text, Sort.LINES)
    yield from (Text(INDEX, other, Sort.LINES) for other in escapes.views(text))
    yield Text(INDEX, "\n".join(derived), Sort.DERIVED)


def _of_data(data: Any) -> tuple[list[str], list[str]]:
    """The lines that can be read in a file of the index: of the texts, and derived."""
    if isinstance(data, str):
        return _vocabulary(data)
    if isinstance(data, list):  # synonyms: class, wording, classes of its words
        rows = [_strings(row) for row in data]
        return [row[1] for row in rows], [text for row in rows for text in (row[0], *row[2:])]
    if "k" in data:  # postings: classes, and their words as in the texts
        names, forms = data["k"].split(SEPARATOR), data["f"].split(SEPARATOR)
        both = zip(names, forms, strict=False)
        words = [form.replace("~", name) for name, row in both for form in row.split()]
        return words, names
    if "stop" in data:  # the manifest: first words of other files
        return _strings(data["vocabulary"]), _strings([data["forms"], data["postings"]])
    if "r" in data:  # a page: of its records without the numbers of passages
        data["r"] = [row[:2] for row in data["r"]]
    return _strings({name: data[name] for name in data if name not in _NUMBERS}), []


def _vocabulary(packed: str) -> tuple[list[str], list[str]]:
    """The words of a vocabulary: those that texts have; then all others, and classes."""
    words: list[str] = []
    derived: list[str] = []
    before = ""
    for row in packed.split(SEPARATOR):
        same, rest = _number(row)
        found = _ROW.match(rest)
        if found is None:
            words.append(row)
            continue
        word = before[:same] + found[1]
        (derived if found[2] == _NEVER else words).append(word)
        for turned in filter(None, found[3].split(",")):
            drop, end = _number(turned)
            derived.append(word[: len(word) - drop] + end)
        before = word
    return words, derived


def _number(text: str) -> tuple[int, str]:
    """The number that *text* begins with, and the rest: see `search.coding.number`."""
    value, scale = 0, 1
    for at, char in enumerate(text):
        digit = ALPHABET.find(char)
        if digit < 0:
            break
        value += digit % BASE * scale
        scale *= BASE
        if digit < BASE:
            return value, text[at + 1 :]
    return 0, text


def _strings(data: Any) -> list[str]:
    """All texts in JSON, names of fields too, each on one line."""
    if isinstance(data, str):
        return [" ".join(data.split())]
    if isinstance(data, dict):
        return [text for item in data.items() for text in _strings(list(item))]
    if isinstance(data, list):
        return [text for item in data for text in _strings(item)]
    return []


# Sphinx's own ------------------------------------------------------------------------------------


def is_sphinx(source: str) -> bool:
    """Whether a text file is Sphinx's own search index."""
    return source.startswith(_SPHINX[0])


def of_sphinx(source: str, deeper: Inside) -> Iterator[Text]:
    """Titles, names and entries; and the stems of the words of all texts."""
    try:
        data = json.loads(source.strip().removeprefix(_SPHINX[0]).removesuffix(_SPHINX[1]))
    except ValueError:
        yield unreadable(INDEX, DAMAGED)
        return
    stems = [word for field in ("terms", "titleterms") for word in data.pop(field, ())]
    yield Text(INDEX, "\n".join(stems), Sort.STEMS)
    yield Text(INDEX, "\n".join(_strings(data)), Sort.LINES)


# The inventory -----------------------------------------------------------------------------------


def is_inventory(_suffix: str, data: bytes) -> bool:
    """Whether *data* is the list of objects to which other sites link (``objects.inv``)."""
    return data.startswith(_INVENTORY)


def of_inventory(data: bytes, deeper: Inside) -> Iterator[Text]:
    """The names of objects and the places where they are."""
    *head, packed = data.split(b"\n", _INVENTORY_HEAD)
    try:
        listed = zlib.decompress(packed)
    except zlib.error:
        yield unreadable("", DAMAGED)
        return
    lines = [*head, *listed.splitlines()]
    yield Text(IN_TEXT, b"\n".join(lines).decode("utf-8", "replace"), Sort.LINES)
