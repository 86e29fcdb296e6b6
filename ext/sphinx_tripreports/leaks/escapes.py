"""Other ways to write the same text: escapes, broken lines, markup between letters, base64.

Most of a text is what it looks like.  So only the surroundings of what may be read in another way
are read again, and added to the text as it stands.
"""

from __future__ import annotations

import base64
import html
import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Final
from urllib.parse import unquote

AROUND: Final = 100
"""Characters on either side that are read again: more than any name is long."""
_CODE: Final = re.compile(
    r"\\(?:u\{([0-9a-fA-F]{1,6})\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|U([0-9a-fA-F]{8})"
    r"|([0abfnrtv])|(\r?\n)|(\\))"
)
"""Escapes of JavaScript, JSON and Python; those of iCalendar are among them."""
_CSS: Final = re.compile(r"\\([0-9a-fA-F]{1,6})(?:\r\n|\s)?|\\\r?\n")
_PERCENT: Final = re.compile(r"(?:%[0-9a-fA-F]{2})+")
_QUOTED: Final = re.compile(r"(?:=[0-9A-F]{2})+|=\r?\n")
"""Quoted-printable (RFC 2045), as in e-mail and contact cards."""
_ESCAPE: Final = re.compile(r"\\(?:[0-9a-fA-FuxUnrtv]|\r?\n)|%[0-9a-fA-F]{2}|&(?:#|\w{2,31};)")
_HYPHENS: Final = ("-\n", "-\r", "\xad", "\u2010", "\x02", "\ufffe")
"""At the end of a line; PDF readers write the last two."""
_BROKEN: Final = re.compile(r"[-\xad\u2010\x02\ufffe]\r?\n\s*")
_FOLDED: Final = re.compile(r"\r?\n[ \t]")
_SPACED: Final = re.compile(r"(?<![^\W_])(?:[^\W_][\s.]){3,}[^\W_](?![^\W_])")
_MARKUP: Final = re.compile(r"<[^<>]*>")
_DATA: Final = re.compile(r"data:([\w.+-]+/[\w.+-]+)?[^,\"'\s]{0,80}?;base64,([A-Za-z0-9+/=_-]+)")
_BASE64: Final = re.compile(r"[A-Za-z0-9]{16,}")
_OF_ADDRESSES: Final = str.maketrans("-_", "+/")
_READABLE: Final = re.compile(r"[\w\s.,;:'\"@<>/(){}=&+\-]{8,}")


def views(text: str) -> Iterator[str]:
    """What else can be read in *text*, beside *text* itself."""
    if "\\" in text or "%" in text or "&" in text:
        yield from _decoded(text)
    if any(hyphen in text for hyphen in _HYPHENS):
        yield from _again(_BROKEN, text, partial(_BROKEN.sub, ""))


def unfolded(text: str) -> Iterator[str]:
    """Calendars and contact cards without breaks in long lines (RFC 5545), and without escapes."""
    for pattern, decode in ((_FOLDED, partial(_FOLDED.sub, "")), (_QUOTED, _quoted)):
        for other in _again(pattern, text, decode):
            yield other
            yield from views(other)


def unspaced(text: str) -> Iterator[str]:
    """What stands in letters with spaces between them, as PDF readers see wide letters."""
    yield from _again(_SPACED, text, partial(_SPACED.sub, _joined))


def _decoded(text: str) -> Iterator[str]:
    for pattern, decode in ((_ESCAPE, unescaped), (_CSS, _css)):
        for other in _again(pattern, text, decode):
            yield other
            if "<" in other:
                yield _MARKUP.sub(" ", other)
                yield _MARKUP.sub("", other)


def _again(pattern: re.Pattern[str], text: str, decode: Callable[[str], str]) -> Iterator[str]:
    """The surroundings of what fits *pattern*, decoded, if that makes a difference."""
    near = "\n".join(surroundings((found.span() for found in pattern.finditer(text)), text))
    if near and (other := decode(near)) != near:
        yield other


def surroundings(places: Iterable[tuple[int, int]], text: str) -> Iterator[str]:
    """The parts of *text* around *places*, which rise; those that overlap are one part."""
    start = end = -1
    for first, last in places:
        if first - AROUND > end:
            if end > 0:
                yield text[word_start(text, start) : word_end(text, end)]
            start = max(0, first - AROUND)
        end = last + AROUND
    if end > 0:
        yield text[word_start(text, start) : word_end(text, end)]


def word_start(text: str, at: int) -> int:
    """Where the word begins that *at* is in the middle of; half a word may be another word."""
    while 0 < at <= len(text) and text[at - 1].isalnum():
        at -= 1
    return max(0, at)


def word_end(text: str, at: int) -> int:
    """Where the word ends that *at* is in the middle of."""
    while at < len(text) and text[at].isalnum():
        at += 1
    return at


def unescaped(text: str) -> str:
    """*text* without escapes of HTML, JavaScript and addresses, however often they are nested.

    It comes to an end: each escape is longer than what it stands for.
    """
    while True:
        before = text
        if "&" in text:
            text = html.unescape(text)
        if "\\" in text:
            text = _paired(_CODE.sub(_character, text))
        if text == before and "%" in text:  # last, as one letter may be several percents
            text = _PERCENT.sub(_of_percents, text)
        if len(text) >= len(before):
            return text


def _of_percents(found: re.Match[str]) -> str:
    return _bytes(bytes.fromhex(found[0].replace("%", "")))


def _character(found: re.Match[str]) -> str:
    if found[5]:
        return " "
    if found[6] or found[7]:
        return found[7] or ""
    return _of_code(next(filter(None, found.groups()[:4])))


def _of_code(code: str) -> str:
    number = int(code, 16)
    return chr(number) if number <= 0x10FFFF else "\ufffd"


def _paired(text: str) -> str:
    """Two halves of a character beyond U+FFFF made one."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _bytes(data: bytes) -> str:
    try:
        return data.decode()
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _css(text: str) -> str:
    return _paired(_CSS.sub(lambda found: _of_code(found[1]) if found[1] else "", text))


def _quoted(text: str) -> str:
    return _QUOTED.sub(lambda found: _bytes(bytes.fromhex("".join(found[0].split("=")))), text)


def _joined(found: re.Match[str]) -> str:
    return re.sub(r"[\s.]", "", found[0])


def payloads(text: str) -> Iterator[tuple[str, bytes]]:
    """The contents of ``data:`` addresses, each with a name such as ``image.png``."""
    if ";base64," not in text:
        return
    for found in _DATA.finditer(unquote(text) if "%" in text else text):
        yield (found[1] or "data").replace("/", "."), _from_base64(found[2])


def without_payloads(text: str) -> str:
    """*text* without the contents of ``data:`` addresses."""
    return _DATA.sub(" ", text) if ";base64," in text else text


def from_base64(token: str) -> Iterator[str]:
    """What a token may say in base64, at whatever place of a longer run it was cut off.

    Text of ASCII letters has no ``+`` or ``/`` in base64, so that it is one token.
    """
    if not _BASE64.fullmatch(token):
        return
    for start in range(4):
        data = _from_base64(token[start:])
        yield from _READABLE.findall(data.decode("utf-8", "replace"))


def _from_base64(code: str) -> bytes:
    """What *code* says as far as it goes, with or without the signs that make it full."""
    code = code.translate(_OF_ADDRESSES).rstrip("=")
    code = code[:-1] if len(code) % 4 == 1 else code
    return base64.b64decode(code + "=" * (-len(code) % 4))
