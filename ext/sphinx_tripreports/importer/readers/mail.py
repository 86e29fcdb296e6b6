"""Messages: .eml of any programme, and .msg of Outlook, with what is attached to them."""

from __future__ import annotations

import io
from collections import UserDict
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

import olefile

from ...i18n import console as _
from ..document import Aside, Block, ImportRefused, Paragraph, Run
from ..safety import MAX_UNPACKED, ZIP, Archive, damaged, encrypted, too_large
from .content import Content, clean
from .embedded import apart
from .eml import Attachment, Message, Text, read_eml
from .html import html_blocks, is_too_much
from .metadata import media_type
from .pictures import Pictures
from .text import text_blocks

if TYPE_CHECKING:
    from .outlook import Attached, Outlook

ReadAttachment = Callable[[bytes, str], Content]
_MOST: Final = 200
"""Attachments of one message that are read."""
_DEEPEST: Final = 3
"""Messages that are attached to attached messages, and so on, are read as deep as this."""
_SIGNATURES: Final = (".p7s", ".asc", ".sig", ".ics", ".vcf")
"""Endings of what programmes attach by themselves."""


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
    parse = read_eml if kind == "eml" else _msg

    def read_mail(data: bytes, name: str) -> Content:
        return _content(parse(data, name), name, attachment)

    return read_mail


def _msg(data: bytes, name: str) -> Message:
    from .outlook import Outlook

    try:
        message = _of_outlook(Outlook.load(data, name))
    except ImportRefused:
        raise
    except Exception as error:
        raise damaged(name) from error
    if not message.says and not message.attachments:
        raise _without_text(name)
    return message


def _without_text(name: str) -> ImportRefused:
    sentence = _("{name} has no text that can be read: save the message in Outlook as .eml.")
    return ImportRefused(sentence.format(name=name))


def _too_much(name: str) -> ImportRefused:
    sentence = _("{name} is too long: save the message as PDF, and import that.")
    return ImportRefused(sentence.format(name=name))


def _is_object(name: str) -> ImportRefused:
    sentence = _(
        "{name} is part of the message, made in another programme: open the message, copy it into"
        " a file of that programme, save it as PDF, and import that."
    )
    return ImportRefused(sentence.format(name=name))


def _of_outlook(message: Outlook) -> Message:
    is_page = bool(message.html.strip())
    text = Text(message.html if is_page else message.plain, is_page)
    attachments = tuple(map(_of_attached, message.attached()))
    return Message(
        message.subject, message.head, message.when, (text,), attachments, message.is_rich
    )


def _of_attached(one: Attached) -> Attachment:
    try:
        inner = _of_outlook(one.message) if one.message else None
    except Exception:  # noqa: BLE001 - one bad message must not take the others with it
        return Attachment(one.name, b"", one.key, broken=True)
    is_empty = not inner and not one.data
    return Attachment(one.name, one.data, one.key, inner, is_empty, one.is_object)


class _Asked(UserDict[str, bytes]):
    """Pictures by their Content-ID; *keys_asked* are those that a page shows."""

    def __init__(self, message: Message) -> None:
        super().__init__({one.key: one.data for one in message.attachments if one.key and one.data})
        self.keys_asked: set[str] = set()

    def __getitem__(self, key: str) -> bytes:
        data = super().__getitem__(key)
        self.keys_asked.add(key)
        return data


def _content(message: Message, name: str, attachment: ReadAttachment) -> Content:
    writer = _Writer(attachment)
    subject = " ".join(clean(message.subject).split())
    title = [Paragraph((Run(subject),), "title", place=_("subject"))] if subject else []
    blocks = [*title, *writer.message(message, 0, name)]
    if writer.count > _MOST:
        sentence = _("The message has more than {number} attachments: the others were not read.")
        writer.warnings.append(sentence.format(number=_MOST))
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
        self.room = MAX_UNPACKED

    def message(self, message: Message, depth: int, name: str) -> list[Block]:
        """The head, text and attachments of a message; *name* is what a warning calls it.

        Raises:
            ImportRefused: its text would take minutes to read.
        """
        attached = _Asked(message)
        blocks = _head(message.head)
        for text in message.texts:
            if text.is_html:
                if is_too_much(text.words):
                    raise _too_much(name)
                blocks += html_blocks(text.words, attached, self.pictures)
            else:
                blocks += text_blocks(text.words)
        if message.unread:
            self.warnings.append(str(_without_text(name)))
        for one in message.attachments:
            # Two may have the same key: a page shows but one of them.
            if one.key not in attached.keys_asked or attached[one.key] is not one.data:
                blocks += self._attachment(one, depth)
        return blocks

    def _attachment(self, one: Attachment, depth: int) -> list[Block]:
        """A heading with the name, and what is in the file; or a warning."""
        name = " ".join(clean(one.name).split())
        if not one.message and (name.lower().endswith(_SIGNATURES) or _is_nothing(one)):
            return []
        number = self.count
        try:
            if one.is_object:
                raise _is_object(name or _("attachment"))
            self._make_room(one, name or _("attachment"))
            if media_type(one.data):
                image = self.pictures.add(one.data, "", name)
                return [_titled(name), image] if image and name else [image] if image else []
            self.count += 1
            if number >= _MOST:
                return []
            if message := one.message or _parsed(one):
                return self._inner(message, name, depth + 1)
            content = self.read(one.data, one.name or _("attachment"))
        except ImportRefused as error:
            sentence = _("An attachment was not read. {reason}")
            self.warnings.append(sentence.format(reason=error))
            return [_titled(name)] if name else []
        self.warnings += content.warnings
        title = [_titled(name)] if name else []
        start = f"{number + 1}-" if number else ""
        return [*title, *_deeper(apart(content.blocks, start))]

    def _make_room(self, one: Attachment, name: str) -> None:
        """Refuse what, with all attachments before it, would take too much memory."""
        is_packed = one.data.startswith(ZIP)
        size = Archive(one.data, name).size if is_packed else len(one.data)
        if size > self.room:
            raise too_large(name)
        self.room -= size

    def _inner(self, message: Message, name: str, depth: int) -> list[Block]:
        """A message that is attached, below its name or else what it is about."""
        subject = " ".join(clean(message.subject).split())
        title = name or subject or _("message")
        if depth > _DEEPEST:
            sentence = _("{name} is a message in a message: save it as a file, and import that.")
            raise ImportRefused(sentence.format(name=title))
        about = [Paragraph((Run(subject, bold=True),))] if subject not in ("", title) else []
        return [_titled(title), *about, *_deeper(self.message(message, depth, title))]


def _is_nothing(one: Attachment) -> bool:
    return not (one.data or one.name or one.broken)


def _parsed(one: Attachment) -> Message | None:
    """The message in a file that is attached; None if it is another file."""
    parse = {".eml": read_eml, ".msg": _msg}.get(one.name.lower()[-4:])
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
