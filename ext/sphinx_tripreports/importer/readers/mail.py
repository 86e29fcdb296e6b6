"""Messages: .eml of any programme, and .msg of Outlook, with what is attached to them."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Sequence
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parsedate_to_datetime
from typing import Any, Final, NamedTuple

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

ReadAttachment = Callable[[bytes, str], Content]
_MOST: Final = 200
"""Attachments of one message that are read."""
_CONTENT_ID: Final = 0x3712
"""PidTagAttachContentId ([MS-OXPROPS]), by which the HTML calls a picture."""
_HTML: Final = 0x1013
"""PidTagHtml ([MS-OXPROPS])."""
_SIGNATURES: Final = (".p7s", ".asc", ".sig", ".ics", ".vcf", ".dat")
"""Endings of what programmes attach by themselves."""


class _Attachment(NamedTuple):
    name: str
    data: bytes
    key: str


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
    if part.get_content_type() == "message/rfc822":
        return _Attachment(part.get_filename() or f"{_('message')}.eml", b"", key)
    data = part.get_payload(decode=True)
    return _Attachment(part.get_filename() or "", bytes(data or b""), key)


def _when(text: str) -> str:
    try:
        return parsedate_to_datetime(text).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return ""


def _msg(data: bytes, name: str) -> _Message:
    from oxmsg import Message

    try:
        message = Message.load(io.BytesIO(data))
        headers = {key.lower(): value for key, value in message.message_headers.items()}
        sent = message.sent_date
        to = ", ".join(_address(one.name, one.email_address) for one in message.recipients)
        head = (
            ("From", message.sender or ""),
            ("To", headers.get("to") or to),
            ("Cc", headers.get("cc", "")),
            ("Date", headers.get("date") or (str(sent) if sent else "")),
        )
        attachments = tuple(
            _Attachment(
                one.file_name or "",
                one.file_bytes or b"",
                one.properties.str_prop_value(_CONTENT_ID) or "",
            )
            for one in message.attachments
        )
        plain, html = message.body or "", msg_html(message)
        subject = message.subject or ""
    except Exception as error:
        raise damaged(name) from error
    if not plain.strip() and not html.strip() and not attachments:
        sentence = _("{name} has no text that can be read: save the message in Outlook as .eml.")
        raise ImportRefused(sentence.format(name=name))
    return _Message(
        subject, head, sent.date().isoformat() if sent else "", plain, html, attachments
    )


def msg_html(message: Any) -> str:
    """The HTML of an `oxmsg.Message`, also if it is not in the encoding that it says it is in."""
    try:
        return message.html_body or ""
    except Exception:  # noqa: BLE001 - the library has an error of its own for each case
        return decode(message.properties.binary_prop_value(_HTML) or b"")


def _address(name: str, address: str) -> str:
    return f"{name} <{address}>" if name and address and name != address else name or address


def _content(message: _Message, attachment: ReadAttachment) -> Content:
    pictures = Pictures()
    attached = {one.key: one.data for one in message.attachments if one.key}
    blocks: list[Block] = []
    subject = " ".join(clean(message.subject).split())
    if subject:
        blocks.append(Paragraph((Run(subject),), "title", place=_("subject")))
    blocks += _head(message.head)
    if message.html.strip():
        blocks += html_blocks(message.html, attached, pictures)
    else:
        blocks += text_blocks(message.plain)
    shown = {picture for picture in attached if f"cid:{picture}" in message.html}
    warnings: list[str] = []
    for number, one in enumerate(message.attachments[:_MOST]):
        if one.key not in shown or not one.key:
            blocks += apart(_attachment(one, attachment, pictures, warnings), number)
    return Content(
        blocks, subject, dict(message.head)["From"], message.when,
        (*warnings, *pictures.warnings),
    )  # fmt: skip


def _head(lines: Sequence[tuple[str, str]]) -> list[Block]:
    labels = {"From": _("From"), "To": _("To"), "Cc": _("Cc"), "Date": _("Date")}
    found = tuple(
        Paragraph((Run(clean(text)),), origin="mail-header", number=f"{labels[key]}:")
        for key, text in lines
        if text.strip()
    )
    return [Aside("mail-header", found)] if found else []


def _attachment(
    one: _Attachment, attachment: ReadAttachment, pictures: Pictures, warnings: list[str]
) -> list[Block]:
    """A heading with the name, and what is in the file; or a warning."""
    name = " ".join(clean(one.name).split())
    if name.lower().endswith(_SIGNATURES) or (not one.data and not name):
        return []
    heading = Paragraph((Run(name),), "heading", 1, place=_("attachment"))
    if media_type(one.data):
        image = pictures.add(one.data, "", name)
        return [heading, image] if image and name else [image] if image else []
    try:
        content = attachment(one.data, name)
    except ImportRefused as error:
        sentence = _("An attachment was not read. {reason}")
        warnings.append(sentence.format(reason=error))
        return [heading] if name else []
    warnings += content.warnings
    return [heading, *_deeper(content.blocks)]


def _deeper(blocks: Sequence[Block]) -> list[Block]:
    """Blocks of an attachment: its headings below its name, its pictures as they are."""
    return [
        block._replace(level=block.level + 1)
        if isinstance(block, Paragraph) and block.role == "heading"
        else block
        for block in blocks
    ]
