"""Plain text: paragraphs that may have been cut in lines, and items of lists."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from ...i18n import console as _
from ..document import Block, Paragraph
from . import columns
from .content import BULLETS, Content, clean, linked, without_start

_BULLET: Final = re.compile(rf"[ \t]*[{re.escape(BULLETS)}]\s+(?=\S)")
_NUMBER: Final = re.compile(r"[ \t]*(\d{1,3}|[a-z])([.)])[ \t]+(?=\S)")
_LOW: Final = re.compile(r"[a-zà-öø-ÿ(\d]")
_SENTENCE_END: Final = re.compile(r"[.!?:;…]['’”\")]*\s*\Z")
_WIDEST: Final = 140
"""Characters: text with longer lines is not cut in lines."""
_NARROWEST: Final = 40
_FULL: Final = 0.8
"""Lines that were cut take at least this part of the width; and at least this part of them do."""
_NEARLY: Final = 0.93
"""The same before a capital, with which something else may begin."""


class Line(NamedTuple):
    """A line of text with the number of empty lines before it."""

    text: str
    gap: int


def decode(data: bytes) -> str:
    """Text in the encoding that it most probably has.

    Files of Windows are UTF-16 with a mark or Windows-1252; what is valid UTF-8 is UTF-8.
    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def read_text(data: bytes, name: str) -> Content:
    """A file with plain text (.txt)."""
    return Content(text_blocks(decode(data)))


def text_blocks(text: str) -> list[Block]:
    """Paragraphs and tables of plain text: the lines of one paragraph are put together."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    lines = _lines(clean(text.replace("\f", "\n\n\n")))
    result: list[Block] = []
    texts: list[Paragraph] = []
    for number, group in enumerate(_groups(lines), 1):
        place = _("paragraph {number}").format(number=number)
        if columns.is_row(group[0]) and (table := columns.table(group, place)):
            result += [*number_lists(texts), table]
            texts = []
        elif columns.is_row(group[0]):
            texts += [_paragraph([line], place) for line in group]
        else:
            texts.append(_paragraph(group, place))
    return [*result, *number_lists(texts)]


def _lines(text: str) -> list[Line]:
    lines: list[Line] = []
    gap = 0
    for line in text.split("\n"):
        if not line.strip():
            gap += 1
            continue
        is_indented = line.startswith("\t") and not columns.is_row(line)
        lines.append(Line(line.expandtabs(4) if is_indented else line, gap))
        gap = 0
    return lines


def _groups(lines: list[Line]) -> list[list[str]]:
    """Lines in paragraphs, and the rows of what may be a table."""
    wrapped = _wrap_width(lines)
    doubled = _is_doubled(lines) and wrapped > 0
    groups: list[list[str]] = []
    for previous, line in pairwise([Line("", 9), *lines]):
        apart = line.gap > (1 if doubled else 0)
        if doubled and line.gap == 0:  # the one place where nothing was doubled: a new page
            apart = bool(_SENTENCE_END.search(previous.text))
        is_row = columns.is_row(line.text)
        goes_on = (
            columns.is_row(previous.text)
            if is_row
            else _continues(previous.text, line.text, wrapped)
        )
        if not apart and groups and goes_on:
            groups[-1].append(line.text)
        else:
            groups.append([line.text])
    return groups


def _wrap_width(lines: Sequence[Line]) -> int:
    """The number of characters at which lines were cut; 0 if they were not."""
    lengths = sorted(len(line.text.rstrip()) for line in lines)
    if not lengths:
        return 0
    full = [length for length in lengths if length > 0.6 * lengths[len(lengths) * 9 // 10]]
    width = full[len(full) // 2]
    # Sentences that run on in the next line; one whose next line starts with a capital, too.
    running = [
        (len(line.text.rstrip()), len(following.text.split(maxsplit=1)[0]))
        for line, following in pairwise(lines)
        if len(line.text) > width * 0.7 and _runs_on(line.text, following.text)
    ]
    longer = sum(length > _WIDEST for length in lengths)
    cut = width >= _NARROWEST and longer * 20 <= len(lengths) and len(running) * 25 >= len(lengths)
    return _usual(running) if cut and _are_full(running) else 0


def _usual(running: Sequence[tuple[int, int]]) -> int:
    """How long lines that run on are; letters that differ in width make some much longer."""
    lengths = sorted(length for length, _word in running)
    return lengths[len(lengths) // 2] if lengths else 0


def _runs_on(line: str, following: str) -> bool:
    """Whether a sentence of *line* goes on in the next one."""
    is_item = _BULLET.match(following) or _NUMBER.match(following)
    is_low = _LOW.match(following.lstrip())
    return bool(is_low) and not is_item and not _SENTENCE_END.search(line)


def _are_full(running: Sequence[tuple[int, int]]) -> bool:
    """Whether lines of these lengths had no room for the first word of the next one.

    running: the length of a line, and that of the word, in characters.
    """
    usual = _usual(running)
    full = sum(length + 1 + word > _FULL * usual for length, word in running)
    return bool(running) and full >= _FULL * len(running)


def _is_doubled(lines: Sequence[Line]) -> bool:
    """Whether each line end was doubled: then an empty line says nothing."""
    single = sum(line.gap == 1 for line in lines[1:])
    return single >= 0.8 * max(len(lines) - 1, 1)


def _continues(previous: str, line: str, width: int) -> bool:
    """Whether *line* goes on with the paragraph of *previous*: its first word did not fit there."""
    if not width or _BULLET.match(line) or _NUMBER.match(line):
        return False
    if "\t" in line or columns.is_row(previous):
        return False  # columns of a table
    word = line.split(maxsplit=1)[0]
    needed = len(previous.rstrip()) + 1 + len(word)
    is_low = bool(_LOW.match(word))
    if _SENTENCE_END.search(previous):
        if previous.endswith("  "):
            return False  # PDF converters leave two spaces at the end of a paragraph
        is_low = is_low and previous.rstrip()[-1] in ":;"
    return needed > width * (_FULL if is_low else _NEARLY)


def _paragraph(lines: list[str], place: str) -> Paragraph:
    first = _BULLET.match(lines[0])
    depth = len(lines[0]) - len(lines[0].lstrip())
    start = first.end() if first else 0
    text = " ".join([lines[0][start:].strip(), *(line.strip() for line in lines[1:])])
    if first:
        return Paragraph(tuple(linked(text)), "list-item", min(depth // 2, 8), place=place)
    return Paragraph(tuple(linked(text)), place=place)


def number_lists(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Numbered lines that follow each other become items; a single one may be a heading."""
    signs = [_sign(paragraph) for paragraph in paragraphs]
    result = []
    for index, (paragraph, sign) in enumerate(zip(paragraphs, signs, strict=True)):
        before = signs[index - 1] if index else None
        after = signs[index + 1] if index + 1 < len(signs) else None
        if sign and (_follows(before, sign) or _follows(sign, after)):
            match = _NUMBER.match(paragraph.text)
            assert match
            number = match[0].strip()
            runs = tuple(without_start(paragraph.runs, match.end()))
            paragraph = paragraph._replace(
                runs=runs, role="list-item", ordered=True, number=number, level=0
            )
        result.append(paragraph)
    return result


def _sign(paragraph: Paragraph) -> tuple[str, str] | None:
    match = _NUMBER.match(paragraph.text) if paragraph.role == "text" else None
    return (match[1], match[2]) if match else None


def _follows(first: tuple[str, str] | None, second: tuple[str, str] | None) -> bool:
    if first is None or second is None or first[1] != second[1]:
        return False
    if first[0].isdecimal() and second[0].isdecimal():
        return int(second[0]) == int(first[0]) + 1
    return ord(second[0][0]) == ord(first[0][0]) + 1 and not first[0].isdecimal()
