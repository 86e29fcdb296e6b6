"""What a text file says: its lines."""

from __future__ import annotations

import html
import re
from typing import Final

from .facts import Facts

# Markdown that is no word: addresses of links, definitions of them, and references.
_LINK: Final = re.compile(r"(?<!\\)\]\(\s*(<[^>\n]*>|[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)[^)\n]*\)")
_AUTOLINK: Final = re.compile(r"<((?:https?://|mailto:)[^\s<>]+)>")
_DEFINITION: Final = re.compile(r"^ {0,3}\[[^\]]+\]:\s*\S+.*$", re.MULTILINE)
_IMAGE: Final = re.compile(r"!\[[^\]]*\]\([^)]*\)")


def decoded(data: bytes) -> str:
    """Text in one of the encodings that Windows writes."""
    for encoding in ("utf-16",) if data[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8-sig",):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("cp1252", errors="replace")


def text_facts(data: bytes) -> Facts:
    """The lines of a text file."""
    return lines(decoded(data))


def lines(text: str) -> Facts:
    """The lines of plain text."""
    facts = Facts(numbered=True)
    for line in text.splitlines():
        facts.add(line)
    return facts


def markdown_facts(data: bytes) -> Facts:
    """The lines of a Markdown file without its markup."""
    text = _DEFINITION.sub("", decoded(data).replace("\r\n", "\n"))
    addresses = [match[1].strip("<>") for match in _LINK.finditer(_IMAGE.sub("", text))]
    addresses += _AUTOLINK.findall(text)
    facts = lines(html.unescape(_LINK.sub("", text)))
    facts.exact = False
    for address in addresses:
        facts.link(address)
    return facts
