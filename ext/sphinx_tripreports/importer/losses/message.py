"""What a message says, with what is attached to it."""

from __future__ import annotations

import base64
import html
import quopri
import re
from collections.abc import Callable, Collection, Iterator
from email import message_from_bytes, policy
from email.generator import BytesGenerator
from html.parser import HTMLParser
from io import BytesIO
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
_OWN: Final = (".p7s", ".asc", ".sig", ".ics", ".vcf")
_MESSAGES: Final = ("message/rfc822", "message/global", "message/news")
_BODIES: Final = ("text/plain", "text/html", "text/rfc822-headers")
_SHOWN: Final = re.compile(r"""<img\b[^>]*?\bsrc\s*=\s*["']?cid:([^"'\s>]+)""", re.IGNORECASE)


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
    texts: list[tuple[str, str]]
    files: list[_File]

    @property
    def page(self) -> str:
        """The words that are HTML."""
        return "".join(text for kind, text in self.texts if kind == "text/html")


def _facts(
    message: _Message, other: Callable[[bytes, str], Facts], depth: int, title: str = ""
) -> Facts:
    """What *message* says; *title*: what stands above it, which is mostly what it is about."""
    facts = Facts(numbered=True)
    if message.subject != title:
        facts.add(message.subject, True)
    for line in message.head:
        facts.add(line, True)
    for kind, text in message.texts:
        facts.merge(html_facts(text) if kind == "text/html" else lines(text))
    shown = set(map(html.unescape, _SHOWN.findall(message.page)))
    for one in message.files:
        if one.content and one.key in shown:
            facts.images += 1
        elif one.message or (one.name and not one.name.lower().endswith(_OWN)):
            facts.add(one.name)
            _attach(facts, one, other, depth)
    return facts


def _attach(facts: Facts, one: _File, other: Callable[[bytes, str], Facts], depth: int) -> None:
    """Add what is in a file; the draft says so if it could not be read."""
    if _PICTURE.search(one.name):
        facts.images += 1
        return
    ending = one.name.lower()[-4:]
    if one.message is None and not is_read(one.content, one.name):
        return
    if one.message is not None or ending in (".eml", ".msg"):
        inner = one.message or (_eml if ending == ".eml" else _msg)(one.content)
        if depth < _DEEPEST:
            facts.merge(_facts(inner, other, depth + 1, one.name))
        return
    facts.merge(other(one.content, one.name))


def is_read(data: bytes, name: str) -> bool:
    """Whether the reader could read a file within a file; else the draft says that it could not."""
    from ..readers import read_attachment

    try:
        read_attachment(data, name)
    except ImportRefused:
        return False
    return True


def _eml(data: bytes) -> _Message:
    return _of_mail(message_from_bytes(data, policy=policy.default))


def _of_mail(message: Any) -> _Message:
    files: list[_File] = []
    texts = _texts(message, files)
    head = [_field(message, field) for field in ("From", "To", "Cc", "Date")]
    return _Message(_field(message, "Subject"), head, texts, files)


def _field(message: Any, name: str) -> str:
    try:
        return str(message.get(name, ""))
    except Exception:  # noqa: BLE001 - a field against the rules; then the draft has it as it is
        return ""


def _texts(part: Any, files: list[_File]) -> list[tuple[str, str]]:
    """The words of a part, each with its kind; of alternatives HTML, or else the first."""
    inner = part.get_payload()
    if not isinstance(inner, list) or part.get_content_maintype() == "message":
        try:
            return list(_single(part, files))
        except Exception:  # noqa: BLE001 - the draft says what could not be read
            return []
    found = [_texts(one, files) for one in inner]
    if part.get_content_subtype() != "alternative":
        return [text for texts in found for text in texts]
    found = [texts for texts in found if any(text.strip() for _kind, text in texts)]
    found.sort(key=lambda texts: not any(kind == "text/html" and text for kind, text in texts))
    return found[0] if found else []


def _single(part: Any, files: list[_File]) -> Iterator[tuple[str, str]]:
    """The words of a part without parts, or the file that it is."""
    kind = part.get_content_type()
    name = part.get_filename() or ""
    key = _field(part, "Content-ID").strip("<> ")
    if kind in _MESSAGES:
        files.append(_File(name, key, b"", _of_mail(_decoded(part))))
    elif part.is_multipart():
        for one in part.get_payload():
            yield "text/plain", "\n".join(map(str, (*one.raw_items(), one.get_payload())))
    elif kind in _BODIES and not name and not part.is_attachment():
        charset = part.get_content_charset() or ""
        yield kind, _text(part.get_payload(decode=True), charset)
    else:
        files.append(_File(name, key, part.get_payload(decode=True) or b""))


def _decoded(part: Any) -> Any:
    """The message that is attached, also if it is encoded."""
    inner = part.get_payload(0)
    stream = BytesIO()
    BytesGenerator(stream, policy=policy.compat32).flatten(inner)
    encoding = _field(part, "Content-Transfer-Encoding").strip().lower()
    if encoding == "base64" and not inner.keys():
        return message_from_bytes(base64.b64decode(stream.getvalue()), policy=policy.default)
    if encoding == "quoted-printable":
        return message_from_bytes(quopri.decodestring(stream.getvalue()), policy=policy.default)
    return inner


def _text(raw: bytes, charset: str) -> str:
    try:
        is_known = charset not in ("", "us-ascii")
        return raw.decode(charset, errors="replace") if is_known else decoded(raw)
    except LookupError:
        return decoded(raw)


def _msg(data: bytes) -> _Message:
    from ..readers.outlook import Outlook

    return _of_outlook(Outlook.load(data, ""))


def _of_outlook(message: Any) -> _Message:
    files = [
        _File(one.name, one.key, one.data, _of_outlook(one.message) if one.message else None)
        for one in message.attached()
    ]
    sender = dict(message.head)["From"]
    page = message.html
    texts = [("text/html", page) if page.strip() else ("text/plain", message.plain)]
    return _Message(message.subject, [sender], texts, files)


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
