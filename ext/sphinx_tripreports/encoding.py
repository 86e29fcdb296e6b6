"""A text encoding for source files that shows a wrongly saved page instead of stopping the build.

Sphinx reads sources strictly as UTF-8 and ends with a traceback on the first other byte.  With
this codec such a file is read as Windows-1252, what Dutch offices save in; that it was not UTF-8
is reported as an error of its own.
"""

from __future__ import annotations

import codecs
from pathlib import Path
from typing import Final

NAME: Final = "tripreports_utf_8"


def decode(data: bytes, errors: str = "strict") -> tuple[str, int]:
    """*data* as UTF-8 (a byte order mark is left out), or else as Windows-1252."""
    data = bytes(data)
    try:
        return data.decode("utf-8-sig"), len(data)
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace"), len(data)


class _Decoder(codecs.BufferedIncrementalDecoder):
    """Waits for the whole file: only its end tells which of the two encodings it has."""

    def _buffer_decode(self, data: bytes, errors: str, final: bool) -> tuple[str, int]:  # type: ignore[override]
        return decode(data, errors) if final else ("", 0)


def _lookup(name: str) -> codecs.CodecInfo | None:
    if name != NAME:
        return None
    utf8 = codecs.lookup("utf-8")
    return codecs.CodecInfo(
        utf8.encode,
        decode,  # type: ignore[arg-type]  # typeshed wants a class here
        incrementaldecoder=_Decoder,
        incrementalencoder=utf8.incrementalencoder,
        name=NAME,
    )


def register() -> None:
    """Make the codec known; may be called more than once."""
    try:
        codecs.lookup(NAME)
    except LookupError:
        codecs.register(_lookup)


def wrong_byte(path: Path) -> tuple[int, int] | None:
    """Position (from 0) and line (from 1) of the first byte that is not UTF-8, if there is one."""
    data = path.read_bytes()
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.start, data.count(b"\n", 0, error.start) + 1
    return None
