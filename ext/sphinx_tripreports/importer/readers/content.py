"""What a reader gives back, and what all readers do with text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from ..document import Block, Run

BULLETS: Final = "-*•‣⁃▪▫■□●○◦◆◇➢➤►▶→–—·∙✓✔☐☑\uf0a7\uf0b7\uf0d8\uf0fc\uf076\uf0a8"
"""Characters that open an item of a list, also those of the fonts Symbol and Wingdings."""
_INVISIBLE: Final = re.compile("[\u00ad\u200b\u2060\ufeff\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_LINE_ENDS: Final = re.compile("\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_MOST_SPACES: Final = 30
_GAP: Final = re.compile(rf"([ \t\xa0])\1{{{_MOST_SPACES},}}")
_ADDRESS: Final = re.compile(r"https?://[^\s<>\"“”|\\^`{}]+")
_AFTER_ADDRESS: Final = ".,;:!?'’”)]*"


class Content(NamedTuple):
    """A file as its reader found it; `Document` explains the parts."""

    blocks: list[Block]
    title: str = ""
    author: str = ""
    created: str = ""
    warnings: tuple[str, ...] = ()
    seams: tuple[str, ...] = ()


def clean(text: str) -> str:
    r"""*text* without characters that nobody sees, and with ``\n`` for each line end.

    Soft hyphens, zero-width spaces and control characters would split words for search, and a
    hyphen that keeps its words on one line would be another one than all others.  Of a long gap
    no more is kept than shows that it is one: patterns take long over thousands of spaces.
    """
    text = _GAP.sub(_MOST_SPACES * r"\1", text)
    if text.isascii() and text.isprintable():
        return text
    text = _INVISIBLE.sub("", _LINE_ENDS.sub("\n", text)).replace("\u2011", "-")
    return unicodedata.normalize("NFC", text)


def linked(text: str) -> Iterator[Run]:
    """*text* as runs, of which web addresses in it are links."""
    start = 0
    for match in _ADDRESS.finditer(text):
        address = match[0].rstrip(_AFTER_ADDRESS)
        if match[0][len(address) :].startswith(")") and address.count("(") > address.count(")"):
            address += ")"
        if match.start() > start:
            yield Run(text[start : match.start()])
        yield Run(address, url=address)
        start = match.start() + len(address)
    if start < len(text):
        yield Run(text[start:])


def without_start(runs: Iterable[Run], length: int) -> Iterator[Run]:
    """Runs without their first *length* characters."""
    for run in runs:
        if length >= len(run.text) and not run.note:
            length -= len(run.text)
            continue
        yield run._replace(text=run.text[length:])
        length = 0
