"""Messages as the internet sends them (.eml, RFC 5322 and MIME, RFC 2045 to 2049)."""

from __future__ import annotations

import binascii
import quopri
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parsedate_to_datetime
from typing import Final, NamedTuple

from ..safety import damaged, encrypted
from .text import decode

_MESSAGES: Final = ("message/rfc822", "message/global", "message/news")
_PLAIN: Final = ("text/plain", "text/rfc822-headers")


class Attachment(NamedTuple):
    """What is attached to a message: a file, or another message.

    broken: something is there that cannot be read.
    is_object: what another programme put into the text, such as a sheet of Excel.
    """

    name: str
    data: bytes
    key: str
    message: Message | None = None
    broken: bool = False
    is_object: bool = False


class Text(NamedTuple):
    """A part of what a message says."""

    words: str
    is_html: bool = False


class Message(NamedTuple):
    """A message, whatever file it came in.

    head: From, To, Cc and Date; when: ISO 8601; unread: it has words in a form that is not read.
    """

    subject: str
    head: tuple[tuple[str, str], ...]
    when: str
    texts: tuple[Text, ...]
    attachments: tuple[Attachment, ...]
    unread: bool = False

    @property
    def says(self) -> bool:
        """Whether there are words in it."""
        return any(text.words.strip() for text in self.texts)


def read_eml(data: bytes, name: str) -> Message:
    """The message in a file.

    Raises:
        ImportRefused: it is none, or has a password.
    """
    message = message_from_bytes(data, policy=policy.default)
    if not any(_field(message, field) for field in ("From", "To", "Subject", "Date", "Received")):
        raise damaged(name)
    if message.get_content_type() in ("application/pkcs7-mime", "multipart/encrypted"):
        raise encrypted(name)
    return _of_mail(message)


def _of_mail(message: EmailMessage) -> Message:
    attachments: list[Attachment] = []
    texts = _texts(message, attachments)
    head = tuple((field, _field(message, field)) for field in ("From", "To", "Cc", "Date"))
    return Message(
        _field(message, "Subject"), head, _when(_field(message, "Date")), tuple(texts),
        tuple(attachments),
    )  # fmt: skip


def _field(message: EmailMessage, name: str) -> str:
    """A field of the head; as it stands there if it is against the rules."""
    try:
        return str(message.get(name, ""))
    except Exception:  # noqa: BLE001 - the parser of Python fails in many ways
        raw = ((key.lower(), str(value)) for key, value in message.raw_items())
        return next((value.strip() for key, value in raw if key == name.lower()), "")


def _when(text: str) -> str:
    try:
        return parsedate_to_datetime(text).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return ""


def _texts(part: EmailMessage, attachments: list[Attachment]) -> list[Text]:
    """What a part says; what is attached is added to *attachments*."""
    content = part.get_payload()
    if part.get_content_maintype() != "multipart" or not isinstance(content, list):
        try:
            return list(_leaf(part, attachments))
        except Exception:  # noqa: BLE001 - one bad part must not take the others with it
            attachments.append(Attachment("", b"", "", broken=True))
            return []
    inner = [_texts(one, attachments) for one in content if isinstance(one, EmailMessage)]
    if part.get_content_type() == "multipart/alternative":
        return _best(inner)
    return [text for texts in inner for text in texts]


def _best(inner: list[list[Text]]) -> list[Text]:
    """Of several forms of the same words: HTML, or else the first."""
    said = [texts for texts in inner if any(text.words.strip() for text in texts)]
    pages = (texts for texts in said if any(one.is_html and one.words.strip() for one in texts))
    return next(pages, said[0] if said else [])


def _leaf(part: EmailMessage, attachments: list[Attachment]) -> Iterator[Text]:
    kind = part.get_content_type()
    name = part.get_filename() or ""
    key = _field(part, "Content-ID").strip("<> ")
    is_body = not part.is_attachment() and not name
    if kind in _MESSAGES:
        attachments.append(_message(part, name, key))
    elif part.is_multipart():
        yield Text(_report(part))
    elif is_body and kind in (*_PLAIN, "text/html"):
        yield Text(words_of(part), kind == "text/html")
    else:
        attachments.append(Attachment(name, bytes(part.get_payload(decode=True) or b""), key))


def words_of(part: EmailMessage) -> str:
    """The text of a part, in the encoding that it names if that can be."""
    data = bytes(part.get_payload(decode=True) or b"")
    charset = part.get_content_charset("us-ascii")
    try:
        return decode(data) if charset == "us-ascii" else data.decode(charset, errors="replace")
    except (LookupError, ValueError):
        return decode(data)


def _message(part: EmailMessage, name: str, key: str) -> Attachment:
    try:
        return Attachment(name, b"", key, _of_mail(_inner(part)))
    except Exception:  # noqa: BLE001 - one bad message must not take the others with it
        return Attachment(name, b"", key, broken=True)


def _inner(part: EmailMessage) -> EmailMessage:
    """The message that a part is; some programmes encode it, against RFC 2046 (5.2.1)."""
    inner = part.get_payload(0)
    assert isinstance(inner, EmailMessage)
    encoding = _field(part, "Content-Transfer-Encoding").strip().lower()
    is_base64 = encoding == "base64" and not inner.keys()
    if not is_base64 and encoding != "quoted-printable":
        return inner
    raw = inner.as_bytes(policy=policy.compat32)
    data = binascii.a2b_base64(raw) if is_base64 else quopri.decodestring(raw)
    return message_from_bytes(data, policy=policy.default)


def _report(part: EmailMessage) -> str:
    """What a machine says of a message, as fields (RFC 3464), and other things of its kind."""
    lines: list[str] = []
    for inner in part.get_payload():
        assert isinstance(inner, EmailMessage)
        lines += (f"{key}: {value}\n" for key, value in inner.raw_items())
        content = inner.get_payload()
        lines.append(f"{content}\n" if isinstance(content, str) else "")
    return "\n".join(lines)
