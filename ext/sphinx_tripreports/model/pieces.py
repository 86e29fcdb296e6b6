"""MyST text in pieces that can be looked for: paragraphs, names of places, paths of files."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

_NAMES: Final = re.compile(
    r"^[ \t>]*\((?P<label>[^()\n]+)\)=[ \t]*$"
    r"|\]\(<?(?P<link>[^()\s<>]+)>?(?:[ \t]+\"[^\"\n]*\")?\)"
    r"|\{[^{}\n]*#(?P<id>[^\s{}.]+)[^{}\n]*\}"
    r"|\{[\w:.-]+\}`+[^`\n]*?<(?P<target>[^<>\n`]+)>`+"
    r"|^[ \t>]*:(?:name|label|link|file):[ \t]*(?P<option>\S+)[ \t]*$"
    r"|^[ \t>]*(?:`{3,}|:{3,}|~{3,})[ \t]*\{(?:image|figure|include|literalinclude|download)\}"
    r"[ \t]*(?P<file>\S+)[ \t]*$"
    r"|\{download\}`(?P<download>[^`<>\n]+)`"
    r"|^[ \t>]*\[\^?(?P<definition>[^\]\n]+)\]:(?:[ \t]+(?P<place>\S+))?",
    re.MULTILINE,
)
_FILE: Final = re.compile(r"\.[a-z0-9]{1,5}\Z", re.IGNORECASE)


class Piece(NamedTuple):
    """A piece of text: a paragraph (``text``), a name (``identifier``) or a path (``file``).

    line: index of the line on which it begins.
    """

    text: str
    kind: str
    line: int


def pieces(lines: Iterable[tuple[int, str]]) -> Iterator[Piece]:
    """What stands in *lines*, each given with its index: paragraphs as typed, names and paths."""
    for first, text in _paragraphs(lines):
        yield Piece(text, "text", first)
        for match in _NAMES.finditer(text):
            line = first + text.count("\n", 0, match.start())
            for name in filter(None, match.groups()):
                yield Piece(name, "file" if _FILE.search(name) else "identifier", line)


def _paragraphs(lines: Iterable[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """Lines that follow each other, with the index of the first of them."""
    first, together = 0, list[str]()
    for number, line in lines:
        if together and (not line.strip() or number != first + len(together)):
            yield first, "\n".join(together)
            together = []
        if line.strip():
            first = first if together else number
            together.append(line)
    if together:
        yield first, "\n".join(together)
