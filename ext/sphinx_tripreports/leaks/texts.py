"""Every text that can be got from a file of any kind.

Each kind of file has a reader.  A file that none of them knows is searched for characters and for
compressed streams.  What cannot be read (encrypted, damaged, packed in an unknown way) is said, so
that it counts as a leak.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath
from typing import Final, NamedTuple

from . import binary, containers, fonts, images, indexes, markup, pdf, pickles, plain
from .records import TOO_DEEP, Inside, Sort, Text, inside

_DEEPEST: Final = 12
"""Files in files; archives that hold themselves never end."""


class Kind(NamedTuple):
    """A kind of file: its name, how it is recognised (by suffix and content), its reader."""

    name: str
    fits: Callable[[str, bytes], bool]
    read: Callable[[bytes, Inside], Iterator[Text]]


class TextKind(NamedTuple):
    """A kind of file that is text."""

    name: str
    fits: Callable[[str, str], bool]
    read: Callable[[str, Inside], Iterator[Text]]


KINDS: tuple[Kind, ...] = (
    Kind("inventory", indexes.is_inventory, indexes.of_inventory),
    Kind("catalog", indexes.is_catalog, indexes.of_catalog),
    Kind("pdf", pdf.is_pdf, pdf.texts),
    Kind("picture", images.is_picture, images.texts),
    Kind("font", fonts.is_font, fonts.texts),
    Kind("zip", containers.is_zip, containers.of_zip),
    Kind("packed", containers.is_packed, containers.of_packed),
    Kind("tar", containers.is_tar, containers.of_tar),
    Kind("closed", containers.is_closed, containers.of_closed),
    Kind("pickle", pickles.is_pickle, pickles.texts),
    Kind("email", containers.is_email, containers.of_email),
)
TEXT_KINDS: tuple[TextKind, ...] = (
    TextKind("search index", lambda _suffix, source: indexes.is_ours(source), indexes.of_ours),
    TextKind("sphinx index", lambda _suffix, source: indexes.is_sphinx(source), indexes.of_sphinx),
    TextKind("markup", markup.is_markup, markup.texts),
    TextKind("text", lambda _suffix, _source: True, plain.texts),
)


def texts(path: Path) -> Iterator[Text]:
    """Every text in the file *path*, beside its name.

    Raises:
        OSError: the file cannot be opened.
    """
    return texts_in(path.name, path.read_bytes())


def texts_in(name: str, data: bytes, depth: int = 0) -> Iterator[Text]:
    """Every text in a file with this name and content, packed *depth* times."""
    if depth > _DEEPEST:
        yield Text("", TOO_DEEP, Sort.UNREADABLE)
        return

    def deeper(inner: str, content: bytes) -> Iterator[Text]:
        for text in texts_in(inner, content, depth + 1):
            yield text._replace(place=inside(inner, text.place))

    suffix = PurePosixPath(name).suffix.lower().removeprefix(".")
    for kind in KINDS:
        if kind.fits(suffix, data):
            yield from kind.read(data, deeper)
            return
    source = plain.decoded(data)
    if source is None:
        yield from binary.texts(data, deeper)
        return
    for text_kind in TEXT_KINDS:
        if text_kind.fits(suffix, source):
            yield from text_kind.read(source, deeper)
            return
