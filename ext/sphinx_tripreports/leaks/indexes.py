"""Lists in a notation of their own: of words for search, of objects, of translations."""

from __future__ import annotations

import json
import re
import struct
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
_CATALOG: Final = b"\xde\x12\x04\x95\0\0"
_INVENTORY_HEAD: Final = 4
"""Lines that are not compressed."""
_ROW: Final = re.compile(r"([^A-Z]*)([A-Z])(.*)", re.DOTALL)
_NEVER: Final = "A"
"""How often a word is in the texts that only a dictionary knows."""


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
    match data:
        case str():
            return _vocabulary(data)
        case [[str(), str(), *_], *_]:  # synonyms: class, wording, classes of its words
            rows = [_strings(row) for row in data]
            return [row[1] for row in rows], [text for row in rows for text in row[:1] + row[2:]]
        case {"k": str(names), "f": str(forms)}:  # postings: classes, and their words in the texts
            classes = names.split(SEPARATOR)
            both = zip(classes, forms.split(SEPARATOR), strict=False)
            return [form.replace("~", name) for name, row in both for form in row.split()], classes
        case {"stop": _, "vocabulary": words, "forms": forms, "postings": classes}:  # the manifest
            return _strings(words), _strings([forms, classes])
        case {"p": passages, "r": records}:  # a page: of its records without numbers of passages
            shown = [row[:2] for row in records if isinstance(row, list)]
            return _strings([data.get("u"), data.get("h"), passages, shown]), []
        case {"facets": facets, "shape": _}:  # the list of records is numbers, but for the labels
            return _strings(facets), []
    return _strings(data), []


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
        return [data.replace("\n", " ")]
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


# Catalogs ----------------------------------------------------------------------------------------


def is_catalog(_suffix: str, data: bytes) -> bool:
    """Whether *data* is a compiled catalog of gettext."""
    return data.startswith(_CATALOG)


def of_catalog(data: bytes, deeper: Inside) -> Iterator[Text]:
    """The texts and their translations (GNU gettext, the format of MO files)."""
    try:
        count, *tables = struct.unpack("<3I", data[8:20])
        spans = [struct.unpack_from("<2I", data, at + 8 * n) for at in tables for n in range(count)]
    except struct.error:
        yield unreadable("", DAMAGED)
        return
    texts = (data[start : start + size].decode("utf-8", "replace") for size, start in spans)
    lines = (text.replace("\n", " ").replace("\0", "\n") for text in texts)
    yield Text(IN_TEXT, "\n".join(lines), Sort.LINES)
