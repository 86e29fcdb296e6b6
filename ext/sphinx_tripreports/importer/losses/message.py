"""What a message says, with what is attached to it."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Collection
from email import message_from_bytes, policy
from html.parser import HTMLParser
from typing import Any, Final

from ..document import ImportRefused
from .facts import Facts
from .plain import decoded, lines

_INLINE: Final = ("a", "abbr", "b", "big", "cite", "code", "em", "font", "i", "ins", "del", "label",
                  "mark", "q", "s", "small", "span", "strike", "strong", "sub", "sup", "tt", "u",
                  "o:p", "wbr")  # fmt: skip
_SKIPPED: Final = ("head", "style", "script", "title", "template", "noscript", "object", "svg")
_VOID: Final = ("br", "hr", "img", "input", "meta", "link", "col", "wbr", "base", "area")
_PICTURE: Final = re.compile(r"\.(?:png|jpe?g|gif|svg|bmp|tiff?|webp|emf|wmf)\Z", re.IGNORECASE)
_OWN: Final = (".p7s", ".asc", ".sig", ".ics", ".vcf", ".dat")


def message_facts(data: bytes, ending: str, other: Callable[[bytes, str], Facts]) -> Facts:
    """What a message says; *other* reads an attachment by its name."""
    subject, head, plain, page, files = _eml(data) if ending == ".eml" else _msg(data)
    facts = Facts(numbered=True)
    facts.add(subject, True)
    for line in head:
        facts.add(line, True)
    facts.merge(html_facts(page) if page.strip() else lines(plain))
    for name, key, content in files:
        if key and f"cid:{key}" in page:
            facts.images += 1
        elif name and not name.lower().endswith(_OWN):
            facts.add(name)
            _attach(facts, name, content, other)
    return facts


def _attach(facts: Facts, name: str, content: bytes, other: Callable[[bytes, str], Facts]) -> None:
    from ..readers import read_attachment

    if _PICTURE.search(name):
        facts.images += 1
        return
    try:
        read_attachment(content, name)
    except ImportRefused:
        return  # the draft says that it could not be read
    facts.merge(other(content, name))


_Parts = tuple[str, list[str], str, str, list[tuple[str, str, bytes]]]


def _eml(data: bytes) -> _Parts:
    message = message_from_bytes(data, policy=policy.default)
    texts = {"text/plain": "", "text/html": ""}
    files: list[tuple[str, str, bytes]] = []
    waiting: list[Any] = [message]
    while waiting:
        part = waiting.pop(0)
        payload = part.get_payload()
        kind = part.get_content_type()
        if isinstance(payload, list) and kind != "message/rfc822":
            waiting = [inner for inner in payload if not isinstance(inner, str)] + waiting
        elif kind in texts and not part.get_filename() and not part.is_attachment():
            raw = part.get_payload(decode=True)
            charset = part.get_content_charset() or ""
            assert isinstance(raw, bytes)
            texts[kind] += _text(raw, charset)
        else:
            raw = part.get_payload(decode=True)
            key = str(part.get("Content-ID", "")).strip("<> ")
            files.append((part.get_filename() or "", key, raw if isinstance(raw, bytes) else b""))
    head = [str(message.get(field, "")) for field in ("From", "To", "Cc", "Date")]
    return str(message.get("Subject", "")), head, texts["text/plain"], texts["text/html"], files


def _text(raw: bytes, charset: str) -> str:
    try:
        return raw.decode(charset, errors="replace") if charset else decoded(raw)
    except LookupError:
        return decoded(raw)


def _msg(data: bytes) -> _Parts:
    from oxmsg import Message

    from ..readers.mail import msg_html

    message = Message.load(io.BytesIO(data))
    files = [
        (one.file_name or "", one.properties.str_prop_value(0x3712) or "", one.file_bytes or b"")
        for one in message.attachments
    ]
    return (
        message.subject or "",
        [message.sender or ""],
        message.body or "",
        msg_html(message),
        files,
    )


class _Words(HTMLParser):
    """The words of a page of HTML, one unit for each block."""

    def __init__(self, known: Collection[str]) -> None:
        super().__init__()
        self.known = known
        self.facts = Facts()
        self.text: list[str] = []
        self.skipped: list[str] = []
        self.cells: list[int] = []
        self.address = ""
        self.lists: list[int] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self.skipped or tag in _SKIPPED:
            if tag not in _VOID:
                self.skipped.append(tag)
            return
        if tag not in _INLINE and tag != "img":
            self.flush() if tag != "br" else self.text.append(" ")
        if tag in ("td", "th"):
            self.cells.append(len(self.facts.units))
        if tag == "a":
            self.address = dict(attrs).get("href") or ""
        self.facts.images += tag == "img" and dict(attrs).get("src") in self.known
        self._count(tag)

    def _count(self, tag: str) -> None:
        """The numbers of lists; -1 stands for a list with bullets."""
        if tag in ("ol", "ul"):
            self.lists.append(0 if tag == "ol" else -1)
        elif tag == "li" and self.lists and self.lists[-1] >= 0:
            self.lists[-1] += 1
            self.text.append(f"{self.lists[-1]} ")

    def handle_endtag(self, tag: str) -> None:
        if self.skipped:
            if tag in self.skipped:
                while self.skipped.pop() != tag:
                    pass
            return
        if tag == "a":
            self.address = ""
        if tag not in _INLINE:
            self.flush()
        if tag in ("ol", "ul") and self.lists:
            self.lists.pop()
        if tag in ("td", "th") and self.cells:
            self.facts.cells += len(self.facts.units) > self.cells.pop()

    def handle_data(self, data: str) -> None:
        if not self.skipped:
            self.text.append(data)
            if self.address and data.strip():
                self.facts.link(self.address)
                self.address = ""

    def flush(self) -> None:
        """The block ends."""
        self.facts.add("".join(self.text))
        self.text = []


def page_facts(data: bytes) -> Facts:
    """What a page of HTML says, alone or in one file with its pictures (MHTML), or plain text."""
    text, known = decoded(data), set[str]()
    if re.search(rb"(?im)^(?:MIME-Version|Content-Type):", data[:1000]):
        text = _eml(data)[3]
        known = {str(part.get("Content-Location", "")) for part in message_from_bytes(data).walk()}
    return html_facts(text, known - {""}) if text.lstrip().startswith("<") else lines(text)


def html_facts(page: str, known: Collection[str] = ()) -> Facts:
    """What a page of HTML says, and how many of its pictures have an address that is *known*."""
    words = _Words(known)
    words.feed(page)
    words.close()
    words.flush()
    words.facts.exact = False
    return words.facts
