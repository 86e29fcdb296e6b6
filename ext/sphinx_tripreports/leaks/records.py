"""What is withheld, what was read, and what was found."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import Enum, auto
from typing import Final, NamedTuple

from ..i18n import N_

BETWEEN: Final = " › "
"""Between the parts of a place, from the outermost to the innermost."""


class Withheld(NamedTuple):
    """Something that must not be in the output.

    text: the name of a person, the source text of a page or block, a docname or other identifier,
        or the path of a file.
    kind: ``name``, ``page``, ``block``, ``identifier`` or ``file``.
    source, line: where it stands in the sources; line from 1, 0 if it has none.
    """

    text: str
    kind: str
    source: str
    line: int


class Leak(NamedTuple):
    """Something withheld that is in the output after all.

    file: path in the output, with ``/``.
    place: where in that file; for readers through `shown`.
    withheld: what was found; None for a file that could not be inspected, and place says why.
    """

    file: str
    place: str
    withheld: Withheld | None


class Sort(Enum):
    """How a text that was read is to be searched."""

    PLAIN = auto()
    LINES = auto()
    """Each line stands alone: its last word does not go with the first of the next."""
    DERIVED = auto()
    """Lines with inflections that a dictionary added: a single word proves nothing."""
    STEMS = auto()
    """Lines with words cut down to their stems by Sphinx's own search."""
    BINARY = auto()
    """Characters among other bytes: short words are there by chance."""
    UNREADABLE = auto()
    """No text but the reason why something could not be read."""


class Text(NamedTuple):
    """A text of an output file: where it stands, what it says, and how to search it."""

    place: str
    text: str
    sort: Sort = Sort.PLAIN


Texts = Iterator[Text]
BLOCK: Final = "\x1f"
"""In a text: here a new block begins, such as a cell of a table."""
Inside = Callable[[str, bytes], Texts]
"""Reads what is packed in a file, given its name and content."""

# What a place may say; the rest of a part, after a colon, is a name or number from the file.
IN_TEXT: Final = N_("text")
IN_TAGS: Final = N_("tags")
FILE_NAME: Final = N_("file name")
LINE: Final = N_("line")
ATTRIBUTE: Final = N_("attribute")
COMMENT: Final = N_("comment")
METADATA: Final = N_("metadata")
PAGE: Final = N_("page")
OBJECT: Final = N_("object")
ATTACHMENT: Final = N_("attachment")
BYTES: Final = N_("bytes")
INDEX: Final = N_("search index")
UNPACKED: Final = N_("unpacked")

# Why something could not be read.
ENCRYPTED: Final = N_("is encrypted")
CLOSED: Final = N_("may not be opened")
LINKED: Final = N_("is a link to a folder")
DAMAGED: Final = N_("is damaged")
UNKNOWN_PACKING: Final = N_("is packed in a way that is not known here")
TOO_DEEP: Final = N_("is packed too many times")
NEEDS: Final = N_("can only be read with these packages")


def place(what: str, which: object = "") -> str:
    """One part of a place: one of the words above, and a name or number."""
    return f"{what}: {which}" if which != "" else what


def inside(outer: str, inner: str) -> str:
    """The place *inner* in the place *outer*; either may be empty."""
    return BETWEEN.join(filter(None, (outer, inner)))


def shown(where: str, translate: Callable[[str], str]) -> str:
    """A place or reason for readers; *translate* gives the words of their language."""
    parts = []
    for part in where.split(BETWEEN):
        word, colon, rest = part.partition(": ")
        parts.append(translate(word) + colon + rest)
    return BETWEEN.join(parts)
