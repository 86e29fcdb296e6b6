"""The directives of a page, found in its text without parsing it.

MyST finds a directive by its fence: three or more colons, backquotes or tildes, a name in braces,
and a closing fence that is at least as long.  A fence ends at the first line that can close it,
also when that line was meant for a shorter one inside; here it is the same, so that what counts as
inside is what MyST would make of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

_FENCE: Final = re.compile(
    r"(?P<lead>(?:[ \t>]|[-+*:][ \t]|\d{1,9}[.)][ \t])*)(?P<fence>:{3,}|`{3,}|~{3,})[ \t]*"
    r"(?P<info>.*?)[ \t]*\Z"
)
_DIRECTIVE: Final = re.compile(r"\{(?:trip:)?(?P<name>[^{}\s]+)\}[ \t]*(?P<argument>.*)\Z")
LITERAL: Final = frozenset(
    ("code", "code-block", "code-cell", "sourcecode", "raw", "math", "mermaid", "graphviz",
     "eval-rst")
)  # fmt: skip
"""Directives of which MyST does not parse the inside."""


@dataclass(slots=True)
class Fenced:
    """A fenced block.

    name: of the directive, as typed without ``trip:``; empty for code and for plain containers.
    argument: what follows the name.
    lead: what stands before the fence on its line: spaces, ``>`` and marks of lists.
    start, end: indexes of the lines of its opening fence and of the line that ends it.
    closed: whether that line is its own closing fence, and not the end of what it stands in.
    outer: the block it stands in.
    """

    name: str
    argument: str
    lead: str
    start: int
    mark: str
    outer: Fenced | None
    literal: bool
    end: int = -1
    closed: bool = False

    @property
    def inside(self) -> range:
        """Indexes of the lines between the fences."""
        return range(self.start + 1, self.end)

    def closes(self, lead: str, mark: str) -> bool:
        """Whether a line with only *mark*, after *lead*, ends the block."""
        return (
            mark[0] == self.mark[0]
            and len(mark) >= len(self.mark)
            and not lead.strip(" \t>")
            and lead.count(">") == self.lead.count(">")
            and _width(lead) <= _width(self.lead) + 3  # deeper is text, or belongs to a list inside
        )


def fenced_blocks(lines: Iterable[str]) -> list[Fenced]:
    """All fenced blocks of *lines* that are not text inside another, in the order they begin."""
    found: list[Fenced] = []
    still_open: list[Fenced] = []
    index = -1
    for index, line in enumerate(lines):
        match = _FENCE.match(line)
        if match is None:
            continue
        mark, info = match["fence"], match["info"]
        if not info and _close(still_open, match["lead"], mark, index):
            continue
        if still_open and still_open[-1].literal:
            continue
        if mark[0] == "`" and "`" in info:
            continue  # a span of code that begins a line
        block = _opened(match, index, still_open[-1] if still_open else None)
        found.append(block)
        still_open.append(block)
    for block in still_open:
        block.end = index + 1
    return found


def _width(lead: str) -> int:
    return len(lead.expandtabs(4))


def _close(still_open: list[Fenced], lead: str, mark: str, index: int) -> bool:
    """End the outermost block that *mark* can close, with all inside; says if there is one."""
    for depth, block in enumerate(still_open):
        if block.closes(lead, mark):
            for inner in still_open[depth:]:
                inner.end = index
            block.closed = True
            del still_open[depth:]
            return True
    return False


def _opened(match: re.Match[str], index: int, outer: Fenced | None) -> Fenced:
    mark, info = match["fence"], match["info"]
    directive = _DIRECTIVE.match(info)
    name = directive["name"].casefold() if directive else ""
    argument = directive["argument"] if directive else ""
    literal = name in LITERAL if directive else mark[0] != ":"
    return Fenced(name, argument, match["lead"], index, mark, outer, literal)
