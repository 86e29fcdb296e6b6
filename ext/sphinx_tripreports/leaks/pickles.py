"""Pickles of Python, such as the doctrees of Sphinx; they are read, never loaded."""

from __future__ import annotations

import pickletools
from collections.abc import Iterator

from .containers import unreadable
from .records import DAMAGED, IN_TEXT, Inside, Sort, Text


def is_pickle(suffix: str, data: bytes) -> bool:
    """Whether *data* is a pickle of protocol 2 or later, or has the name of one."""
    return suffix in ("doctree", "pickle", "pkl") or (
        data[:2] in (b"\x80\2", b"\x80\3", b"\x80\4", b"\x80\5") and data[-1:] == b"."
    )


def texts(data: bytes, deeper: Inside) -> Iterator[Text]:
    """Every text in a pickle, and what can be read in every string of bytes."""
    strings: list[str] = []
    try:
        for _, value, at in pickletools.genops(data):
            if isinstance(value, str):
                strings.append(value)
            elif isinstance(value, bytes | bytearray) and at is not None:
                yield from deeper(f"{at}", bytes(value))
    except (ValueError, UnicodeDecodeError):
        yield unreadable("", DAMAGED)
    yield Text(IN_TEXT, "\n".join(text.replace("\n", " ") for text in strings), Sort.LINES)
