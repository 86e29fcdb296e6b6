"""Opening files of strangers: what is refused, and why.

No reader touches a file but through here.  Nothing is ever written under a name from a file, so a
name that leads out of its folder can do no harm; such a file is refused all the same, as no office
programme makes it.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from pathlib import Path, PurePosixPath
from typing import Final

from lxml import etree

from ..i18n import console as _
from .document import ImportRefused

MIB: Final = 2**20
MAX_FILE: Final = 256 * MIB
"""Bytes of a file: thousands of pages, or a few hundred photographs."""
MAX_UNPACKED: Final = 400 * MIB
"""Bytes of all members of an archive together: keeps an import within 1 GB."""
MAX_XML: Final = 96 * MIB
"""Bytes of one XML member: 280,000 words take about 20 MB, and a tree about 6 times as much."""
MAX_MEMBERS: Final = 10_000
OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ZIP: Final = b"PK\x03\x04"


def load(path: Path) -> bytes:
    """The bytes of a file.

    Raises:
        ImportRefused: there is no such file, it cannot be read, is empty or too large.
    """
    try:
        if path.is_dir() or not path.exists():
            raise ImportRefused(_("There is no file {path}.").format(path=path))
        if path.stat().st_size > MAX_FILE:
            raise too_large(path.name)
        data = path.read_bytes()
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        message = _("{path} cannot be read: {reason}.").format(path=path, reason=reason)
        raise ImportRefused(message) from error
    if not data.strip(b"\0 \t\r\n"):
        raise ImportRefused(
            _("{name} is empty: ask for the file again.").format(name=path.name)
        )  # fmt: skip
    return data


def too_large(name: str) -> ImportRefused:
    """The refusal of a file that would take more memory than an import may have."""
    sentence = _("{name} is too large to import: split it, or make its pictures smaller.")
    return ImportRefused(sentence.format(name=name))


def damaged(name: str) -> ImportRefused:
    """The refusal of a file that is not whole."""
    sentence = _(
        "{name} is damaged or not complete: open it in Word or LibreOffice, save it again, or ask"
        " for it again."
    )
    return ImportRefused(sentence.format(name=name))


def encrypted(name: str) -> ImportRefused:
    """The refusal of a file that asks for a password."""
    sentence = _("{name} has a password: open it, save it without a password, and import that.")
    return ImportRefused(sentence.format(name=name))


def with_macros(name: str) -> ImportRefused:
    """The refusal of a file with programmes in it."""
    sentence = _(
        "{name} contains macros (programmes): save it as an ordinary document without macros"
        " (.docx or .odt), and import that."
    )
    return ImportRefused(sentence.format(name=name))


def unsafe(name: str) -> ImportRefused:
    """The refusal of a file of a kind that only attackers make."""
    sentence = _(
        "{name} is not built as a document should be and may be an attack: do not open it, and"
        " show it to your security officer."
    )
    return ImportRefused(sentence.format(name=name))


class Archive:
    """The members of a ZIP file, of which the names, number and sizes have been checked."""

    def __init__(self, data: bytes, name: str) -> None:
        self.name = name
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            members = self._zip.infolist()
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
            raise damaged(name) from error
        self._read: dict[str, int] = {}
        self._members = {member.filename: member for member in members}
        if len(members) > MAX_MEMBERS or len(self._members) < len(members):
            raise unsafe(name)
        for member in members:
            self._check(member)
        if self.size > MAX_UNPACKED:
            raise too_large(name)

    def _check(self, member: zipfile.ZipInfo) -> None:
        if member.is_dir() and not member.file_size:
            return  # appy.pod, with which municipalities make letters, has "/Configurations2/"
        path = PurePosixPath(member.filename.replace("\\", "/"))
        if path.is_absolute() or ".." in path.parts or ":" in member.filename[:3]:
            raise unsafe(self.name)
        if member.flag_bits & 1:
            raise encrypted(self.name)

    @property
    def names(self) -> list[str]:
        """The names of all members, in the order of the archive."""
        return list(self._members)

    @property
    def size(self) -> int:
        """Bytes of all members together, unpacked."""
        return sum(member.file_size for member in self._members.values())

    def read(self, member: str, limit: int = MAX_UNPACKED) -> bytes | None:
        """A member as it was before it was packed; None if there is none.

        Raises:
            ImportRefused: it is damaged, or larger than *limit* or than the archive says.
        """
        info = self._members.get(member)
        if info is None:
            return None
        try:
            with self._zip.open(info) as stream:
                data = stream.read(limit + 1)
        except (
            zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError,
            RuntimeError,
        ) as error:  # fmt: skip
            raise damaged(self.name) from error
        self._read[member] = len(data)
        if len(data) > limit or sum(self._read.values()) > MAX_UNPACKED:
            raise too_large(self.name)
        return data

    def xml(self, member: str) -> etree._Element | None:
        """A member as XML; None if there is none."""
        data = self.read(member, MAX_XML)
        return None if data is None else parse_xml(data, self.name)


def parse_xml(data: bytes, name: str) -> etree._Element:
    """The root of an XML file, of which no entity is resolved and no other file is read.

    Raises:
        ImportRefused: no well-formed XML, or with declarations of its own.
    """
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        if b"<!ENTITY" in data[:4096]:
            raise unsafe(name) from error
        raise damaged(name) from error
    # Office files have none; an entity in it could name other files or grow without end.
    if root.getroottree().docinfo.internalDTD is not None:
        raise unsafe(name)
    return root
