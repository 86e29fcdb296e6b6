"""Messages of Outlook (.msg): their properties, and the messages that are attached to them.

[MS-OXMSG] says how they are stored, [MS-OXPROPS] what the numbers of the properties stand for.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from email.header import decode_header, make_header
from email.message import Message
from email.parser import HeaderParser
from typing import Any, Final, NamedTuple

from olefile import OleFileIO
from oxmsg.properties import Properties
from oxmsg.storage import Storage

from .text import decode

_SUBJECT, _BODY, _HTML, _HEADERS, _SENT = 0x0037, 0x1000, 0x1013, 0x007D, 0x0039
_NAME, _ADDRESS, _SMTP = 0x3001, 0x3003, 0x39FE
_SENDER, _SENDER_ADDRESS, _SENDER_SMTP, _FOR = 0x0C1A, 0x0C1F, 0x5D01, 0x0042
_LONG_NAME, _SHORT_NAME, _DATA, _CONTENT_ID, _METHOD = 0x3707, 0x3704, 0x3701, 0x3712, 0x3705
_IS_MESSAGE: Final = 5
"""PidTagAttachMethod of a message that is attached ([MS-OXCMSG], 2.2.2.9)."""
_INNER: Final = "__substg1.0_3701000D"
_TOP_HEADER, _INNER_HEADER, _PART_HEADER = 32, 24, 8
"""Bytes before the properties of a message, one that is attached, and other objects."""


class Attached(NamedTuple):
    """What is attached to a message; *key* is by what its HTML calls a picture."""

    name: str
    data: bytes
    key: str
    message: Outlook | None


class Outlook:
    """A message.  What the file has wrong shows in errors of all kinds, when it is asked."""

    def __init__(self, storage: Any, header: int = _TOP_HEADER) -> None:
        self.storage = storage
        self.properties = Properties(storage, header)

    @classmethod
    def load(cls, data: bytes) -> Outlook:
        """The message in a file."""
        with OleFileIO(io.BytesIO(data)) as container:
            return cls(Storage.from_ole(container))

    @property
    def subject(self) -> str:
        """What it is about, or ""."""
        return self._text(_SUBJECT)

    @property
    def plain(self) -> str:
        """The words without form, or ""."""
        return self._text(_BODY)

    @property
    def html(self) -> str:
        """The words as HTML, also if they are not in the encoding that the message says; or ""."""
        data = self.properties.binary_prop_value(_HTML)
        if not data:
            return self._text(_HTML)
        try:
            return str(data.decode(self.properties.body_encoding))
        except (LookupError, UnicodeDecodeError, ValueError):
            return decode(data)

    @property
    def when(self) -> str:
        """ISO 8601 date on which it was sent, or ""."""
        sent = self.properties.date_prop_value(_SENT)
        return sent.date().isoformat() if sent else ""

    @property
    def head(self) -> tuple[tuple[str, str], ...]:
        """From, To, Cc and Date, each with what it says or ""."""
        headers = HeaderParser().parsestr(self._text(_HEADERS))
        sent = self.properties.date_prop_value(_SENT)
        return (
            ("From", _said(headers, "from") or self._sender()),
            ("To", _said(headers, "to") or ", ".join(self._recipients())),
            ("Cc", _said(headers, "cc")),
            ("Date", _said(headers, "date") or (str(sent) if sent else "")),
        )

    def attached(self) -> Iterator[Attached]:
        """What is attached to it."""
        for storage in self.storage.iter_attachment_storages():
            own = Properties(storage, _PART_HEADER)
            names = map(own.str_prop_value, (_LONG_NAME, _NAME, _SHORT_NAME))
            is_message = own.int_prop_value(_METHOD) == _IS_MESSAGE
            inner = next((one for one in storage.storages if one.name == _INNER), None)
            yield Attached(
                next(filter(None, names), ""),
                own.binary_prop_value(_DATA) or b"",
                own.str_prop_value(_CONTENT_ID) or "",
                Outlook(inner, _INNER_HEADER) if is_message and inner is not None else None,
            )

    def _text(self, number: int) -> str:
        return self.properties.str_prop_value(number) or ""

    def _sender(self) -> str:
        address = self._text(_SENDER_ADDRESS) or self._text(_SENDER_SMTP)
        return _person(self._text(_SENDER).strip(), address) or self._text(_FOR)

    def _recipients(self) -> Iterator[str]:
        for storage in self.storage.iter_recipient_storages():
            own = Properties(storage, _PART_HEADER)
            address = own.str_prop_value(_SMTP) or own.str_prop_value(_ADDRESS) or ""
            yield _person(own.str_prop_value(_NAME) or "", address)


def _said(headers: Message, name: str) -> str:
    """A header, with the letters that it has in code: ``=?utf-8?q?Ren=C3=A9?=``."""
    text = str(headers.get(name, ""))
    try:
        return str(make_header(decode_header(text)))
    except (LookupError, ValueError):
        return text


def _person(name: str, address: str) -> str:
    return f"{name} <{address}>" if name and address and name != address else name or address
