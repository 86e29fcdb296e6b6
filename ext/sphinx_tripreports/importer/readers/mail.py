"""Messages: .eml of any programme, and .msg of Outlook, with what is attached to them."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Sequence
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Final, NamedTuple

import olefile

from ...i18n import console as _
from ..document import Aside, Block, ImportRefused, Paragraph, Run
from ..safety import damaged, encrypted
from .content import Content, clean
from .embedded import apart
from .html import html_blocks
from .metadata import media_type
from .pictures import Pictures
from .text import decode, text_blocks

if TYPE_CHECKING:
    from .outlook import Outlook

ReadAttachment = Callable[[bytes, str], Content]
_MOST: Final = 200
"""Attachments of one message that are read."""
_DEEPEST: Final = 3
"""Messages that are attached to attached messages, and so on, are read as deep as this."""
_SIGNATURES: Final = (".p7s", ".asc", ".sig", ".ics", ".vcf", ".dat")
"""Endings of what programmes attach by themselves."""


class _Attachment(NamedTuple):
    """What is attached to a message: a file, or another message."""

    name: str
    data: bytes
    key: str
    message: _Message | None = None


class _Message(NamedTuple):
    """A message, whatever file it came in; *when* is ISO 8601."""

    subject: str
    head: tuple[tuple[str, str], ...]
    when: str
    plain: str
    html: str
    attachments: tuple[_Attachment, ...]


def ole_format(data: bytes, name: str) -> str:
    """What a file in Microsoft's old container is: "msg", "old", or "" for anything else.

    Raises:
        ImportRefused: damaged, or a document with a password.
    """
    try:
        with olefile.OleFileIO(io.BytesIO(data)) as container:
            entries = {"/".join(parts).lower() for parts in container.listdir()}
    except Exception as error:
        raise damaged(name) from error
    if "encryptedpackage" in entries:
        raise encrypted(name)
    if "__properties_version1.0" in entries:
        return "msg"
    return "old" if "worddocument" in entries else ""


def mail_reader(kind: str, attachment: ReadAttachment) -> Callable[[bytes, str], Content]:
    """The reader of "eml" or "msg"; *attachment* reads what is attached."""
    parse = _eml if kind == "eml" else _msg

    def read_mail(data: bytes, name: str) -> Content:
        return _content(parse(data, name), attachment)

    return read_mail


def _eml(data: bytes, name: str) -> _Message:
    message = message_from_bytes(data, policy=policy.default)
    if not any(message.get(field) for field in ("From", "To", "Subject", "Date", "Received")):
        raise damaged(name)
    if message.get_content_type() in ("application/pkcs7-mime", "multipart/encrypted"):
        raise encrypted(name)
    return _of_mail(message)


def _of_mail(message: EmailMessage) -> _Message:
    attachments = []
    texts = {"plain": "", "html": ""}
    for part in _leaves(message):
        kind = part.get_content_subtype()
        is_body = part.get_content_maintype() == "text" and not part.is_attachment()
        if is_body and kind in texts and not part.get_filename():
            texts[kind] += _words(part)
        else:
            attachments.append(_attached(part))
    head = tuple((field, str(message.get(field, ""))) for field in ("From", "To", "Cc", "Date"))
    return _Message(
        str(message.get("Subject", "")), head, _when(str(message.get("Date", ""))),
        texts["plain"], texts["html"], tuple(attachments),
    )  # fmt: skip


def _leaves(part: EmailMessage) -> Iterator[EmailMessage]:
    """The parts that hold something; a message that is attached is one of them."""
    content = part.get_payload()
    if isinstance(content, list) and part.get_content_type() != "message/rfc822":
        for inner in content:
            if isinstance(inner, EmailMessage):
                yield from _leaves(inner)
    else:
        yield part


def _words(part: EmailMessage) -> str:
    try:
        content = part.get_content()
    except (LookupError, ValueError, KeyError):
        content = decode(bytes(part.get_payload(decode=True) or b""))
    return content if isinstance(content, str) else ""


def _attached(part: EmailMessage) -> _Attachment:
    key = str(part.get("Content-ID", "")).strip("<> ")
    name = part.get_filename() or ""
    if part.get_content_type() == "message/rfc822":
        inner = part.get_payload(0)
        assert isinstance(inner, EmailMessage)
        return _Attachment(name, b"", key, _of_mail(inner))
    return _Attachment(name, bytes(part.get_payload(decode=True) or b""), key)


def _when(text: str) -> str:
    try:
        return parsedate_to_datetime(text).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return ""


def _msg(data: bytes, name: str) -> _Message:
    from .outlook import Outlook

    try:
        message = _of_outlook(Outlook.load(data))
    except Exception as error:
        raise damaged(name) from error
    if not message.plain.strip() and not message.html.strip() and not message.attachments:
        sentence = _("{name} has no text that can be read: save the message in Outlook as .eml.")
        raise ImportRefused(sentence.format(name=name))
    return message


def _of_outlook(message: Outlook) -> _Message:
    attachments = tuple(
        _Attachment(one.name, one.data, one.key, _of_outlook(one.message) if one.message else None)
        for one in message.attached()
    )
    return _Message(message.subject, message.head, message.when, message.plain, message.html,
                    attachments)  # fmt: skip


def _content(message: _Message, attachment: ReadAttachment) -> Content:
    writer = _Writer(attachment)
    subject = " ".join(clean(message.subject).split())
    title = [Paragraph((Run(subject),), "title", place=_("subject"))] if subject else []
    blocks = [*title, *writer.message(message, 0)]
    return Content(
        blocks, subject, dict(message.head)["From"], message.when,
        (*writer.warnings, *writer.pictures.warnings),
    )  # fmt: skip


class _Writer:
    """Makes blocks of a message and all that is attached to it."""

    def __init__(self, attachment: ReadAttachment) -> None:
        self.read = attachment
        self.pictures = Pictures()
        self.warnings: list[str] = []
        self.count = 0

    def message(self, message: _Message, depth: int) -> list[Block]:
        """The head, text and attachments of a message."""
        attached = {one.key: one.data for one in message.attachments if one.key}
        blocks = _head(message.head)
        if message.html.strip():
            blocks += html_blocks(message.html, attached, self.pictures)
        else:
            blocks += text_blocks(message.plain)
        for one in message.attachments:
            is_shown = one.key and one.data and f"cid:{one.key}" in message.html
            if not is_shown and self.count < _MOST:
                blocks += self._attachment(one, depth)
        return blocks

    def _attachment(self, one: _Attachment, depth: int) -> list[Block]:
        """A heading with the name, and what is in the file; or a warning."""
        name = " ".join(clean(one.name).split())
        if name.lower().endswith(_SIGNATURES) or not (one.data or name or one.message):
            return []
        if media_type(one.data):
            image = self.pictures.add(one.data, "", name)
            return [_titled(name), image] if image and name else [image] if image else []
        number = self.count
        self.count += 1
        try:
            if message := one.message or _parsed(one):
                return self._inner(message, name, depth + 1)
            content = self.read(one.data, one.name)
        except ImportRefused as error:
            sentence = _("An attachment was not read. {reason}")
            self.warnings.append(sentence.format(reason=error))
            return [_titled(name)] if name else []
        self.warnings += content.warnings
        return [_titled(name), *_deeper(apart(content.blocks, f"{number + 1}-" if number else ""))]

    def _inner(self, message: _Message, name: str, depth: int) -> list[Block]:
        """A message that is attached, below its name or else what it is about."""
        subject = " ".join(clean(message.subject).split())
        title = name or subject or _("message")
        if depth > _DEEPEST:
            sentence = _("{name} is a message in a message: save it as a file, and import that.")
            raise ImportRefused(sentence.format(name=title))
        about = [Paragraph((Run(subject, bold=True),))] if subject not in ("", title) else []
        return [_titled(title), *about, *_deeper(self.message(message, depth))]


def _parsed(one: _Attachment) -> _Message | None:
    """The message in a file that is attached; None if it is another file."""
    parse = {".eml": _eml, ".msg": _msg}.get(one.name.lower()[-4:])
    try:
        return parse(one.data, one.name) if parse else None
    except ImportRefused:
        raise
    except Exception as error:
        raise damaged(one.name) from error


def _titled(name: str) -> Paragraph:
    return Paragraph((Run(name),), "heading", 1, place=_("attachment"))


def _head(lines: Sequence[tuple[str, str]]) -> list[Block]:
    labels = {"From": _("From"), "To": _("To"), "Cc": _("Cc"), "Date": _("Date")}
    found = tuple(
        Paragraph((Run(clean(text)),), origin="mail-header", number=f"{labels[key]}:")
        for key, text in lines
        if text.strip()
    )
    return [Aside("mail-header", found)] if found else []


def _deeper(blocks: Sequence[Block]) -> list[Block]:
    """Blocks of an attachment: its headings below its name, its pictures as they are."""
    return [
        block._replace(level=block.level + 1)
        if isinstance(block, Paragraph) and block.role == "heading"
        else block
        for block in blocks
    ]
