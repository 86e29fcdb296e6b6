"""Lists as MyST: the numbers that the file shows, and what belongs to an item within it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Final, NamedTuple

from .document import Block, Paragraph
from .roman import roman_value

_SIGN: Final = re.compile(r"(\d{1,9}|[A-Za-z]+)([.)])\Z")
_DEEPEST: Final = 6
"""The deepest level of a list, from 0.

Office programmes have nine or ten.  Markdown-it reads blocks within blocks 20 deep, of which each
list takes two, and drops all that comes after.
"""


class _Label(NamedTuple):
    """How an item is numbered.

    style: as CSS calls it; number: from 1 (decimal: from 0); suffix: "." or ")".
    """

    style: str
    number: int
    suffix: str


class _Open(NamedTuple):
    """A list to which items can still be added: its depth, and what its last item was."""

    depth: int
    indent: int
    label: _Label | None
    suffix: str


def render_list(blocks: Sequence[Block], render: Callable[[Sequence[Block]], str]) -> str:
    """Items with all that belongs to them, of which the first is an item.

    Args:
        blocks: paragraphs with the role "list-item", each followed by pictures and asides in it.
        render: writes other blocks as MyST.
    """
    lists: list[_Open] = []
    lines: list[str] = []
    for item, others in _items(blocks):
        depth = min(item.level, _DEEPEST)
        while lists and lists[-1].depth > depth:
            lists.pop()
        previous = lists.pop() if lists and lists[-1].depth == depth else None
        outer = lists[-1] if lists else None
        label = _label(item, previous.label if previous else None)
        number = "" if label else item.number
        content = render([item._replace(role="text", number=number), *others])
        if not content:
            lists += [previous] if previous else []
            continue
        indent = outer.indent if outer else 0
        suffix = _suffix(label, previous)
        marker = f"{label.number}{suffix} " if label else "- "
        lines += _opening(label, previous, " " * indent)
        lists.append(_Open(depth, indent + len(marker), label, suffix))
        first, *rest = content.split("\n")
        lines.append(" " * indent + marker + first)
        lines += [" " * (indent + len(marker)) + line if line else "" for line in rest]
        lines += [""] if "" in rest else []
    return "\n".join(lines).strip("\n")


def _items(blocks: Sequence[Block]) -> Iterator[tuple[Paragraph, list[Block]]]:
    current: Paragraph | None = None
    others: list[Block] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            if current:
                yield current, others
            current, others = block, []
        else:
            others.append(block)
    if current:
        yield current, others


def _label(item: Paragraph, previous: _Label | None) -> _Label | None:
    """What Markdown can show of the number of an item; None for a bullet or another number."""
    if not item.ordered:
        return None
    if not item.number:
        return _next(previous) if previous else _Label("decimal", 1, ".")
    found = _SIGN.match(item.number)
    if not found:
        return None
    labels = [_Label(style, number, found[2]) for style, number in _readings(found[1])]
    follows = [label for label in labels if previous and label == _next(previous)]
    return next(iter([*follows, *labels]), None)


def _next(label: _Label) -> _Label:
    return label._replace(number=label.number + 1)


def _readings(sign: str) -> Iterator[tuple[str, int]]:
    """What a number or letter may stand for, the likeliest first: ``i`` is one, ``c`` is three."""
    if sign.isdecimal():
        yield "decimal", int(sign)
        return
    case = "lower" if sign.islower() else "upper"
    low = sign.lower()
    roman = roman_value(low) if sign in (low, sign.upper()) else 0
    if roman and (len(low) > 1 or low == "i"):
        yield f"{case}-roman", roman
    if len(low) == 1:
        yield f"{case}-alpha", ord(low) - ord("a") + 1
        if roman and low != "i":
            yield f"{case}-roman", roman


def _continues(label: _Label | None, previous: _Open | None) -> bool:
    """Whether Markdown gives an item this label by itself."""
    if label is None or previous is None or previous.label is None:
        return False
    return _next(previous.label)[:2] == label[:2]


def _suffix(label: _Label | None, previous: _Open | None) -> str:
    """The sign after the number: another one makes Markdown start a new list."""
    if label is None:
        return ""
    if previous is None or previous.label is None:
        return label.suffix
    if _continues(label, previous):
        return previous.suffix
    return ")" if previous.suffix == "." else "."


def _opening(label: _Label | None, previous: _Open | None, indent: str) -> list[str]:
    """The lines before the first item of a list that does not begin with a plain 1."""
    if label is None or _continues(label, previous):
        return []
    if label.style != "decimal":
        return ["", f"{indent}{{style={label.style}}}"]
    return [] if label.number == 1 else [""]
