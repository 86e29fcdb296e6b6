"""What a message says, with what is attached to it."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from email import message_from_bytes, policy
from html.parser import HTMLParser
from typing import Any, Final, NamedTuple

from ..document import ImportRefused
from .facts import Facts
from .plain import decoded, lines

_INLINE: Final = ("a", "abbr", "b", "big", "cite", "code", "em", "font", "i", "ins", "del", "label",
                  "mark", "q", "s", "small", "span", "strike", "strong", "sub", "sup", "tt", "u",
                  "o:p", "wbr")  # fmt: skip
_SKIPPED: Final = ("head", "style", "script", "title", "template", "noscript", "object", "svg")
_VOID: Final = ("br", "hr", "img", "input", "meta", "link", "col", "wbr", "base", "area")
_PICTURE: Final = re.compile(r"\.(?:png|jpe?g|gif|svg|bmp|tiff?|webp|emf|wmf)\Z", re.IGNORECASE)
_DEEPEST: Final = 3
_OWN: Final = (".p7s", ".asc", ".sig", ".ics", ".vcf", ".dat")


def message_facts(data: bytes, ending: str, other: Callable[[bytes, str], Facts]) -> Facts:
    """What a message says; *other* reads an attachment by its name."""
    return _facts(_eml(data) if ending == ".eml" else _msg(data), other, 0)


class _File(NamedTuple):
    """What is attached to a message: a file, or another message."""

    name: str
    key: str
    content: bytes
    message: _Message | None = None


class _Message(NamedTuple):
    """What of a message must be on the page."""

    subject: str
    head: list[str]
    plain: str
    page: str
    files: list[_File]


def _facts(
    message: _Message, other: Callable[[bytes, str], Facts], depth: int, title: str = ""
) -> Facts:
    """What *message* says; *title*: what stands above it, which is mostly what it is about."""
    facts = Facts(numbered=True)
    if message.subject != title:
        facts.add(message.subject, True)
    for line in message.head:
        facts.add(line, True)
    page = message.page
    facts.merge(html_facts(page) if page.strip() else lines(message.plain))
    for one in message.files:
        if one.key and one.content and f"cid:{one.key}" in page:
            facts.images += 1
        elif (one.name or one.message) and not one.name.lower().endswith(_OWN):
            facts.add(one.name)
            _attach(facts, one, other, depth)
    return facts


def _attach(facts: Facts, one: _File, other: Callable[[bytes, str], Facts], depth: int) -> None:
    """Add what is in a file; the draft says so if it could not be read."""
    from ..readers import read_attachment

    if _PICTURE.search(one.name):
        facts.images += 1
        return
    ending = one.name.lower()[-4:]
    if one.message is None:
        try:
            read_attachment(one.content, one.name)
        except ImportRefused:
            return
    if one.message is not None or ending in (".eml", ".msg"):
        inner = one.message or (_eml if ending == ".eml" else _msg)(one.content)
        if depth < _DEEPEST:
            facts.merge(_facts(inner, other, depth + 1, one.name))
        return
    facts.merge(other(one.content, one.name))


def _eml(data: bytes) -> _Message:
    return _of_mail(message_from_bytes(data, policy=policy.default))


def _of_mail(message: Any) -> _Message:
    texts = {"text/plain": "", "text/html": ""}
    files: list[_File] = []
    waiting: list[Any] = [message]
    while waiting:
        part = waiting.pop(0)
        payload = part.get_payload()
        kind = part.get_content_type()
        key = str(part.get("Content-ID", "")).strip("<> ")
        if isinstance(payload, list) and kind != "message/rfc822":
            waiting = [inner for inner in payload if not isinstance(inner, str)] + waiting
        elif kind == "message/rfc822":
            files.append(_File(part.get_filename() or "", key, b"", _of_mail(payload[0])))
        elif kind in texts and not part.get_filename() and not part.is_attachment():
            raw = part.get_payload(decode=True)
            charset = part.get_content_charset() or ""
            assert isinstance(raw, bytes)
            texts[kind] += _text(raw, charset)
        else:
            raw = part.get_payload(decode=True)
            files.append(_File(part.get_filename() or "", key, raw if raw else b""))
    head = [str(message.get(field, "")) for field in ("From", "To", "Cc", "Date")]
    subject = str(message.get("Subject", ""))
    return _Message(subject, head, texts["text/plain"], texts["text/html"], files)


def _text(raw: bytes, charset: str) -> str:
    try:
        return raw.decode(charset, errors="replace") if charset else decoded(raw)
    except LookupError:
        return decoded(raw)


def _msg(data: bytes) -> _Message:
    from ..readers.outlook import Outlook

    return _of_outlook(Outlook.load(data))


def _of_outlook(message: Any) -> _Message:
    files = [
        _File(one.name, one.key, one.data, _of_outlook(one.message) if one.message else None)
        for one in message.attached()
    ]
    sender = dict(message.head)["From"]
    return _Message(message.subject, [sender], message.plain, message.html, files)


def is_written_out(source: str) -> bool:
    """Whether all bytes of a picture stand in its address (RFC 2397)."""
    return source.startswith("data:image/") and ";base64," in source[:80]


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
        self.in_link = self.is_after_link = False
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
            self.in_link = bool(self.address)
        if tag == "img":
            source = dict(attrs).get("src") or ""
            self.facts.images += source.removeprefix("cid:") in self.known or is_written_out(source)
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
            self.is_after_link = self.in_link
            self.address, self.in_link = "", False
        if tag not in _INLINE:
            self.flush()
        if tag in ("ol", "ul") and self.lists:
            self.lists.pop()
        if tag in ("td", "th") and self.cells:
            self.facts.cells += len(self.facts.units) > self.cells.pop()

    def handle_data(self, data: str) -> None:
        if self.skipped:
            return
        self.text.append(data)
        if not data.strip():
            return
        if self.address:  # two links to one place with only spaces between are one on a page
            self.facts.link(self.address, after=self.is_after_link)
            self.address = ""
        self.is_after_link = self.is_after_link and self.in_link

    def flush(self) -> None:
        """The block ends."""
        self.facts.add("".join(self.text))
        self.text, self.is_after_link = [], False


def html_facts(page: str, known: Collection[str] = ()) -> Facts:
    """What a page of HTML says, and how many of its pictures have an address that is *known*."""
    words = _Words(known)
    words.feed(page)
    words.close()
    words.flush()
    words.facts.exact = False
    return words.facts
