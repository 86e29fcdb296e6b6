"""Messages of Outlook (.msg): their properties, and the messages that are attached to them.

[MS-OXMSG] says how they are stored, [MS-OXPROPS] what the numbers of the properties stand for.
What a file has wrong makes a property empty: the rest of the message can still be read.
"""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.parser import HeaderParser
from typing import Any, Final, NamedTuple

from olefile import STGTY_STREAM, OleFileIO
from oxmsg.domain.encodings import encoding_from_codepage
from oxmsg.storage import Storage

from ..safety import MAX_UNPACKED, too_large
from .text import decode

_SUBJECT, _BODY, _HTML, _HEADERS, _SENT = 0x0037, 0x1000, 0x1013, 0x007D, 0x0039
_RICH_TEXT, _PAGE_OF_TEXT, _PAGE_OF_BODY = 0x1009, 0x3FFD, 0x3FDE
_NAME, _ADDRESS, _SMTP = 0x3001, 0x3003, 0x39FE
_SENDER, _SENDER_ADDRESS, _SENDER_SMTP, _FOR = 0x0C1A, 0x0C1F, 0x5D01, 0x0042
_LONG_NAME, _SHORT_NAME, _DATA, _CONTENT_ID, _METHOD = 0x3707, 0x3704, 0x3701, 0x3712, 0x3705
_IS_MESSAGE, _IS_OBJECT = 5, 6
"""PidTagAttachMethod of a message and of an object of OLE ([MS-OXCMSG], 2.2.2.9)."""
_INNER: Final = "__substg1.0_3701000D"
_PROPERTIES: Final = "__properties_version1.0"
_BINARY, _TEXT, _EIGHT_BIT = 0x0102, 0x001F, 0x001E
"""Types of properties ([MS-OXCDATA], 2.11.1)."""
_TOP_HEADER, _INNER_HEADER, _PART_HEADER = 32, 24, 8
"""Bytes before the properties of a message, one that is attached, and other objects."""
_ENTRY: Final = struct.Struct("<2xH4xQ")
_EPOCH: Final = datetime(1601, 1, 1, tzinfo=UTC)


class Attached(NamedTuple):
    """What is attached to a message.

    key: by what its HTML calls a picture; is_object: another programme put it into the text.
    """

    name: str
    data: bytes
    key: str
    message: Outlook | None
    is_object: bool


class _Properties:
    """What is known of a message, an attachment or one to whom it was sent.

    page: the code page of its 8-bit text, if it does not say so itself.
    """

    def __init__(self, storage: Any, header: int, page: int = 0) -> None:
        self.streams: dict[str, bytes] = {one.name: one.bytes_ for one in storage.streams}
        entries = self.streams.get(_PROPERTIES, b"")[header:]
        whole = len(entries) // _ENTRY.size * _ENTRY.size
        self.numbers: dict[int, int] = dict(_ENTRY.iter_unpack(entries[:whole]))
        self.page = self.number(_PAGE_OF_TEXT) or page

    def number(self, number: int) -> int:
        """A whole number, or 0."""
        return self.numbers.get(number, 0) & 0xFFFFFFFF

    def binary(self, number: int) -> bytes:
        """Bytes, or none."""
        return self.streams.get(f"__substg1.0_{number:04X}{_BINARY:04X}", b"")

    def text(self, number: int, page: int = 0) -> str:
        """Text, or ""; 8-bit text is in the code page *page*, or else in that of the message."""
        wide = self.streams.get(f"__substg1.0_{number:04X}{_TEXT:04X}")
        if wide is not None:
            return wide.decode("utf-16-le", errors="replace")
        data = self.streams.get(f"__substg1.0_{number:04X}{_EIGHT_BIT:04X}", b"")
        return _decoded(data, page or self.page)

    def date(self, number: int) -> datetime | None:
        """A moment, to the second."""
        try:
            sent = self.numbers[number] // 10**7
            return _EPOCH + timedelta(seconds=sent)
        except (KeyError, OverflowError):
            return None


class Outlook:
    """A message."""

    def __init__(self, storage: Any, header: int = _TOP_HEADER) -> None:
        self.storage = storage
        self.properties = _Properties(storage, header)

    @classmethod
    def load(cls, data: bytes, name: str) -> Outlook:
        """The message in a file.

        Raises:
            ImportRefused: what is stored in it, one thing perhaps twice, is too much.
        """
        with OleFileIO(io.BytesIO(data)) as container:
            entries = filter(None, container.direntries)
            sizes = (entry.size for entry in entries if entry.entry_type == STGTY_STREAM)
            if sum(sizes) > MAX_UNPACKED:
                raise too_large(name)
            return cls(Storage.from_ole(container))

    @property
    def subject(self) -> str:
        """What it is about, or ""."""
        return self.properties.text(_SUBJECT)

    @property
    def plain(self) -> str:
        """The words without form, or ""."""
        return self.properties.text(_BODY, self.properties.number(_PAGE_OF_BODY))

    @property
    def html(self) -> str:
        """The words as HTML, also if they are not in the encoding that the message says; or ""."""
        data = self.properties.binary(_HTML)
        page = self.properties.number(_PAGE_OF_BODY) or self.properties.page
        return _decoded(data, page) or self.properties.text(_HTML)

    @property
    def is_rich(self) -> bool:
        """Whether there are words only in a form that is not read here (RTF).

        A message without words has it too, beside white space as plain text.
        """
        return bool(self.properties.binary(_RICH_TEXT)) and not (self.plain or self.html)

    @property
    def when(self) -> str:
        """ISO 8601 date on which it was sent, or ""."""
        sent = self.properties.date(_SENT)
        return sent.date().isoformat() if sent else ""

    @property
    def head(self) -> tuple[tuple[str, str], ...]:
        """From, To, Cc and Date, each with what it says or ""."""
        headers = HeaderParser().parsestr(self.properties.text(_HEADERS))
        sent = self.properties.date(_SENT)
        return (
            ("From", _said(headers, "from") or self._sender()),
            ("To", _said(headers, "to") or ", ".join(self._recipients())),
            ("Cc", _said(headers, "cc")),
            ("Date", _said(headers, "date") or (str(sent) if sent else "")),
        )

    def attached(self) -> Iterator[Attached]:
        """What is attached to it."""
        for storage in self.storage.iter_attachment_storages():
            own = _Properties(storage, _PART_HEADER, self.properties.page)
            names = map(own.text, (_LONG_NAME, _NAME, _SHORT_NAME))
            inner = next((one for one in storage.storages if one.name == _INNER), None)
            method = own.number(_METHOD)
            # An object of OLE is stored at the same place as a message.
            is_message = inner is not None and method == _IS_MESSAGE
            yield Attached(
                next(filter(None, names), ""),
                own.binary(_DATA),
                own.text(_CONTENT_ID),
                Outlook(inner, _INNER_HEADER) if is_message else None,
                method == _IS_OBJECT,
            )

    def _sender(self) -> str:
        text = self.properties.text
        address = text(_SENDER_ADDRESS) or text(_SENDER_SMTP)
        return _person(text(_SENDER).strip(), address) or text(_FOR)

    def _recipients(self) -> Iterator[str]:
        for storage in self.storage.iter_recipient_storages():
            own = _Properties(storage, _PART_HEADER, self.properties.page)
            yield _person(own.text(_NAME), own.text(_SMTP) or own.text(_ADDRESS))


def _decoded(data: bytes, page: int) -> str:
    """8-bit text in a code page of Windows, or what it is more probably in."""
    try:
        return data.decode(encoding_from_codepage(page))
    except Exception:  # noqa: BLE001 - no such page, or other text: errors of many kinds
        return decode(data)


def _said(headers: Message, name: str) -> str:
    """A header, with the letters that it has in code: ``=?utf-8?q?Ren=C3=A9?=``."""
    text = str(headers.get(name, ""))
    try:
        return str(make_header(decode_header(text)))
    except (LookupError, ValueError, MessageError):
        return text


def _person(name: str, address: str) -> str:
    return f"{name} <{address}>" if name and address and name != address else name or address
