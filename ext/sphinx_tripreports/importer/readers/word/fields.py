"""Fields of Word: instructions whose result stands in the text (ISO 29500-1, 17.16)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from lxml import etree

from .package import W
from .styles import VALUE, value_of

# What these show depends on when, where and by whom the file was last opened.
VOLATILE: Final = (
    "AUTHOR", "CREATEDATE", "DATE", "FILENAME", "LASTSAVEDBY", "NUMPAGES", "PAGE", "PRINTDATE",
    "SAVEDATE", "SECTIONPAGES", "TIME", "USERNAME", "EDITTIME", "FILESIZE",
)  # fmt: skip
_WORD: Final = re.compile(r'"((?:[^"\\]|\\.)*)"|“([^”]*)”|(\S+)')


class Instruction(NamedTuple):
    """A field: its kind, in capitals, and where its result leads to, or ""."""

    kind: str = ""
    url: str = ""


@dataclass
class Field:
    """A field that has begun: its instruction is being read until its result begins."""

    start: etree._Element
    code: list[str] = field(default_factory=list)
    result: Instruction | None = None


def instruction(code: str) -> Instruction:
    """An instruction such as ``HYPERLINK "https://..."``."""
    words = ["".join(groups) for groups in _WORD.findall(code)]
    if not words:
        return Instruction()
    kind = words[0].upper()
    if kind != "HYPERLINK":
        return Instruction(kind)
    address, position = "", 1
    anchor = ""
    while position < len(words):
        word = words[position]
        if word.lower() in (r"\l", r"\m", r"\n", r"\o", r"\t"):
            if word.lower() == r"\l" and position + 1 < len(words):
                anchor = words[position + 1]
            position += 1 if word.lower() in (r"\m", r"\n") else 2
            continue
        address = address or word.replace("\\\\", "\\")
        position += 1
    return Instruction(kind, f"{address}#{anchor}" if anchor else address)


def chosen(start: etree._Element) -> str:
    """What a form field shows that has no result: the choice of a list, or a box."""
    data = start.find(f"{W}ffData")
    if data is None:
        return ""
    options = data.find(f"{W}ddList")
    if options is not None:
        entries = [entry.get(VALUE, "") for entry in options.findall(f"{W}listEntry")]
        number = value_of(options.find(f"{W}result")) or value_of(options.find(f"{W}default"))
        index = int(number) if number.isdecimal() and len(number) < 4 else 0
        return entries[index] if index < len(entries) else ""
    box = data.find(f"{W}checkBox")
    if box is None:
        return ""
    state = box.find(f"{W}checked")
    if state is None:
        state = box.find(f"{W}default")
    return "☒" if state is not None and state.get(VALUE, "1") not in ("0", "false", "off") else "☐"
