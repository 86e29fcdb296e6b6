"""Files that hold other files, packed or not: archives, office documents, e-mail."""

from __future__ import annotations

import bz2
import email
import email.policy
import gzip
import lzma
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from importlib import import_module
from io import BytesIO
from typing import Final

from .records import (
    DAMAGED,
    ENCRYPTED,
    FILE_NAME,
    METADATA,
    NEEDS,
    UNKNOWN_PACKING,
    Inside,
    Sort,
    Text,
    place,
)

_ENCRYPTED: Final = 1
"""Flag of a member of a zip archive."""
_ERRORS: Final = (OSError, EOFError, ValueError, zlib.error, lzma.LZMAError)


def unreadable(where: str, why: str) -> Text:
    """Says that something could not be read."""
    return Text(where, why, Sort.UNREADABLE)


# zip: also docx, xlsx, pptx, odt, ods, epub -------------------------------------------------------


def is_zip(_suffix: str, data: bytes) -> bool:
    """Whether *data* is a zip archive, also behind a program that unpacks it."""
    return data[:4] in (b"PK\3\4", b"PK\5\6") or (
        data[:2] == b"MZ" and zipfile.is_zipfile(BytesIO(data))
    )


def of_zip(data: bytes, deeper: Inside) -> Iterator[Text]:
    """All members, with their names and remarks."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            yield Text(METADATA, archive.comment.decode("utf-8", "replace"))
            for member in archive.infolist():
                yield from _member(archive, member, deeper)
    except zipfile.BadZipFile:
        yield unreadable("", DAMAGED)


def _member(archive: zipfile.ZipFile, member: zipfile.ZipInfo, deeper: Inside) -> Iterator[Text]:
    name = member.filename
    yield Text(FILE_NAME, name)
    yield Text(place(METADATA, name), member.comment.decode("utf-8", "replace"))
    if member.flag_bits & _ENCRYPTED:
        yield unreadable(name, ENCRYPTED)
        return
    try:
        content = archive.read(member)
    except NotImplementedError:
        yield unreadable(name, UNKNOWN_PACKING)
    except (zipfile.BadZipFile, *_ERRORS):
        yield unreadable(name, DAMAGED)
    else:
        yield from deeper(name, content)


# One packed file ---------------------------------------------------------------------------------


def is_packed(suffix: str, data: bytes) -> bool:
    """Whether *data* is one file, packed; brotli is known by its name only."""
    return suffix == "br" or data.startswith((b"\x1f\x8b", b"BZh", b"\xfd7zXZ\0"))


def of_packed(data: bytes, deeper: Inside) -> Iterator[Text]:
    """What a file says that gzip, bzip2, xz or brotli packed."""
    unpack: Callable[[bytes], bytes] | None
    if data.startswith(b"\x1f\x8b"):
        unpack = gzip.decompress
        yield from _name_in_gzip(data)
    elif data.startswith(b"BZh"):
        unpack = bz2.decompress
    elif data.startswith(b"\xfd7zXZ\0"):
        unpack = lzma.decompress
    else:
        unpack = brotli()
    if unpack is None:
        yield unreadable("", f"{NEEDS}: brotli")
        return
    try:
        content = unpack(data)
    except _ERRORS:
        yield unreadable("", DAMAGED)
    else:
        yield from deeper("", content)


def _name_in_gzip(data: bytes) -> Iterator[Text]:
    """The name of the file and the remark that may stand before the content (RFC 1952)."""
    head = data[10:1024]
    if len(data) > 10 and data[3] & 0b11000:
        yield Text(FILE_NAME, " ".join(head.decode("latin-1").split("\0")[:2]))


def brotli() -> Callable[[bytes], bytes] | None:
    """The function that unpacks brotli, if the package is there; its errors are `OSError`."""
    try:
        module = import_module("brotli")
    except ImportError:
        return None

    def unpack(data: bytes) -> bytes:
        try:
            return bytes(module.decompress(data))
        except module.error as problem:
            raise OSError(str(problem)) from problem

    return unpack


# Archives ----------------------------------------------------------------------------------------


def is_tar(_suffix: str, data: bytes) -> bool:
    """Whether *data* is an archive of tar (POSIX.1-1988 and later)."""
    return data[257:262] == b"ustar"


def of_tar(data: bytes, deeper: Inside) -> Iterator[Text]:
    """All members with their names and owners."""
    try:
        with tarfile.open(fileobj=BytesIO(data)) as archive:
            for member in archive:
                names = (member.name, member.linkname, member.uname, member.gname)
                yield Text(FILE_NAME, "\n".join(names), Sort.LINES)
                if stream := archive.extractfile(member) if member.isfile() else None:
                    yield from deeper(member.name, stream.read())
    except (tarfile.TarError, *_ERRORS):
        yield unreadable("", DAMAGED)


def is_closed(_suffix: str, data: bytes) -> bool:
    """Whether *data* is packed in a way that Python knows nothing of: 7z, RAR, Zstandard, LZ4."""
    return data.startswith((b"7z\xbc\xaf\x27\x1c", b"Rar!\x1a\x07", b"\x28\xb5\x2f\xfd",
                            b"\x04\x22\x4d\x18", b"MSCF\0\0\0\0"))  # fmt: skip


def of_closed(_data: bytes, _deeper: Inside) -> Iterator[Text]:
    """Says that it cannot be read."""
    yield unreadable("", UNKNOWN_PACKING)


# E-mail ------------------------------------------------------------------------------------------


def is_email(suffix: str, _data: bytes) -> bool:
    """Whether a file is a message or a web page in one file, by its name."""
    return suffix in ("eml", "mht", "mhtml")


def of_email(data: bytes, deeper: Inside) -> Iterator[Text]:
    """Headers and parts, decoded."""
    message = email.message_from_bytes(data, policy=email.policy.default)
    for number, part in enumerate(message.walk()):
        headers = "\n".join(f"{name}: {value}" for name, value in part.items())
        yield Text(METADATA, headers, Sort.LINES)
        content = part.get_payload(decode=True)
        if isinstance(content, bytes):
            yield from deeper(part.get_filename() or f"{number}", content)
