"""Directives with what was changed in the blocks that show them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Final, NamedTuple

from ...model.fields import Fields
from ...model.parsing import RECORD_OPTIONS
from ..document import Block, Paragraph
from . import facts
from .facts import Fact
from .names_of import Names
from .page import Box

_LIKE: Final = 0.6
"""From this likeness of letters, a line is a title that was changed."""


class Parts(NamedTuple):
    """The blocks of a box: its title, its fields, and what is in it.

    title: None if nothing of the head is there.
    """

    title: str | None
    facts: tuple[Fact, ...]
    inner: tuple[Block, ...]


def parts_of(kind: str, blocks: Sequence[Block], title: str) -> Parts:
    """Take apart the blocks that show a box.

    title: what it was called; a first line that is like it is the title, also without "Contact:".
    """
    rest = list(blocks)
    found_title = _title(kind, rest[0], title) if rest else None
    if found_title is not None:
        rest.pop(0)
    found: list[Fact] = []
    while rest and kind in RECORD_OPTIONS and (read := facts_of(kind, rest[0])):
        keys = [fact.key for fact in (*found, *read)]
        if len(set(keys)) < len(keys):  # of another record, which has lost its title
            break
        found += read
        rest.pop(0)
    if found and found_title is None:
        found_title = ""
    return Parts(found_title, tuple(found), tuple(rest))


def _title(kind: str, block: Block, old: str) -> str | None:
    if not isinstance(block, Paragraph):
        return None
    text = " ".join(block.text.split())
    label, _colon, after = text.partition(":")
    if kind_of(label) == kind:
        return after.strip()
    return text if old and SequenceMatcher(None, old, text).ratio() > _LIKE else None


def kind_of(label: str) -> str:
    """The kind of box that a Word file calls *label*; "" if it is none."""
    return next((kind for kind, title in facts.TITLES.items() if title == label.strip()), "")


def facts_of(kind: str, block: Block) -> list[Fact]:
    """The fields in a paragraph, if it holds nothing but fields of this kind of record."""
    if not isinstance(block, Paragraph) or block.role != "text":
        return []
    lines = [line for line in block.text.split("\n") if line.strip()]
    found = facts.read(lines, RECORD_OPTIONS[kind]) or []
    return found if all(fact.key in facts.LABELS for fact in found) else []


def opening(box: Box, title: str) -> str:
    """The first line of a box, with another title."""
    match = re.match(r"[^}]*\}", box.opening)
    end = re.search(r"[\r\n]*\Z", box.opening)
    assert match is not None  # it is how a directive begins
    return f"{match[0]} {title}".rstrip() + (end[0] if end else "")


def options(box: Box, new: Sequence[Fact], place: Names) -> str:
    """The options of a record: those that are as they were, those with new values, and new ones."""
    if not box.is_record:
        return box.options_source
    fields = Fields(RECORD_OPTIONS[box.kind], box.kind, 0)
    lines = box.options_source.splitlines(keepends=True)
    starts = [option.line - 1 for option in box.options]
    shown = {fact.key: fact.text for fact in facts.of_record(box.kind, box.options, place)}
    wanted = {fact.key: fact.text for fact in new}
    made: list[str] = []
    for option, start, end in zip(box.options, starts, [*starts[1:], len(lines)], strict=True):
        key = fields.name(option.key)
        if key not in shown or wanted.get(key) == shown[key]:
            made += lines[start:end]
        elif key in wanted:
            made.append(f":{option.key}: {facts.typed_value(key, wanted[key], place)}\n")
    made += [f":{key}: {facts.typed_value(key, text, place)}\n"
             for key, text in wanted.items() if key not in shown]  # fmt: skip
    return "".join(made)


class NewRecord(NamedTuple):
    """A record that somebody wrote in Word as others are shown.

    head: what stands between the braces of the directive, and its title.
    options: lines; body: what is in it; used: how many blocks that is in all.
    """

    head: str
    options: tuple[str, ...]
    body: tuple[Block, ...]
    used: int


def new_record(blocks: Sequence[Block], place: Names) -> NewRecord | None:
    """The record with which *blocks* begin, if they do.

    It has a title such as "Contact: Name", and fields below it; a paragraph after these is part of
    it if it has a word of the title.
    """
    first = blocks[0] if blocks else None
    if len(blocks) < 2 or not isinstance(first, Paragraph):
        return None
    kind = kind_of(first.text.partition(":")[0])
    if kind not in RECORD_OPTIONS or not facts_of(kind, blocks[1]):
        return None
    parts = parts_of(kind, blocks, "")
    body = parts.inner[:1] if parts.inner and _is_about(parts.inner[0], parts.title or "") else ()
    options = tuple(f":{fact.key}: {facts.typed_value(fact.key, fact.text, place)}"
                    for fact in parts.facts)  # fmt: skip
    head = f"{{{kind}}} {parts.title}".rstrip()
    return NewRecord(head, options, body, len(blocks) - len(parts.inner) + len(body))


def _is_about(block: Block, title: str) -> bool:
    words = {word.casefold() for word in re.findall(r"\w{4,}", title)}
    if not isinstance(block, Paragraph) or block.role != "text":
        return False
    return any(word.casefold() in words for word in re.findall(r"\w{4,}", block.text))
