"""Paragraphs of a PDF: which lines belong together, and what each of them is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from ....i18n import console as _
from ...document import Paragraph, Run
from ..content import BULLETS, clean, linked, without_start
from ..symbols import replace_private
from .chars import Line, Piece

_BULLET: Final = re.compile(rf"[{re.escape(BULLETS)}](?:[ \t\xa0]+|$)|o[ \t]+")
"""The sign of an item; Word's for the second level is an ``o`` in another font."""
_NUMBER: Final = re.compile(r"(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)][ \t]")
_ENDS: Final = re.compile(r"[.!?:;…]['’”\")\]]*\s*\Z")
_WORD: Final = re.compile(r"\w+(?:-\w+)*")
_AND: Final = ("en", "of", "dan", "tot", "als", "noch", "and", "or", "und", "et", "en/of")
_OPEN: Final = re.compile(r"\w\s?[/&]\s*\Z|\w\s(?:en|van|de|het|und|and|der|für)\s*\Z")
"""What joins words, at the end of a line."""
_WIDER: Final = 1.25
"""How much wider than its share of a line a word may be that goes on with a sentence."""
_HYPHENATED: Final = 0.03
"""Of lines; hyphens that authors type stand at the end of one line in a hundred."""
_LARGER: Final = 1.15
_ENOUGH: Final = 3
"""Lines that start at the same height of the page's width, of which the longest is full."""
_INDENT: Final = 4.0
"""Points to the right that make an item a deeper one."""
_LOUD: Final = 4
"""Letters; what is shorter and in capitals may be an abbreviation."""
_WIDE: Final = 1.6
"""More than this many heights of a line between the tops of two lines parts paragraphs."""


class Measures(NamedTuple):
    """What is usual in a document.

    height, pitch, size: of lines and their letters, in points.
    words: in lower case, with how often they occur.
    hyphenated: so many lines end with a hyphen that a programme must have put them there.
    """

    height: float
    pitch: float
    size: float
    words: Counter[str]
    hyphenated: bool


def measure(pages: Sequence[Sequence[Line]]) -> Measures:
    """What is usual in a document, by its most common lines."""
    heights: Counter[float] = Counter()
    sizes: Counter[float] = Counter()
    pitches: Counter[float] = Counter()
    words: Counter[str] = Counter()
    for page in pages:
        for line in page:
            heights[round(line.box.height * 2) / 2] += len(line.text)
            sizes[line.size] += len(line.text)
            words.update(word.lower() for word in _WORD.findall(line.text))
        for line, other in pairwise(page):
            pitch = line.box.bottom - other.box.bottom
            if 0 < pitch < 3 * line.box.height:
                pitches[round(pitch * 2) / 2] += 1
    height = heights.most_common(1)[0][0] if heights else 10.0
    pitch = pitches.most_common(1)[0][0] if pitches else 1.2 * height
    size = sizes.most_common(1)[0][0] if sizes else 10.0
    hyphens = sum(line.hyphen for page in pages for line in page)
    total = sum(map(len, pages))
    return Measures(height, pitch, size, words, hyphens >= 5 and hyphens > _HYPHENATED * total)


def grouped(lines: Sequence[Line], usual: Measures) -> list[list[Line]]:
    """Lines in paragraphs."""
    groups: list[list[Line]] = []
    rights = _Rights(lines)
    for line in lines:
        if groups and _continues(groups[-1], line, usual, rights):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


class _Rights:
    """Where lines of text end at most."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._by_left: dict[tuple[int, int], list[float]] = {}
        self._by_page: dict[int, list[Line]] = {}
        for line in lines:
            self._by_left.setdefault(self._key(line), []).append(line.box.right)
            self._by_page.setdefault(line.page, []).append(line)

    def __call__(self, line: Line) -> float:
        """The right margin of the column or box in which a line stands, in points."""
        same = self._by_left[self._key(line)]
        if len(same) >= _ENOUGH:
            return max(same)
        return max(
            other.box.right
            for other in self._by_page[line.page]
            if other.box.left < line.box.right and other.box.right > line.box.left
        )

    @staticmethod
    def _key(line: Line) -> tuple[int, int]:
        return line.page, round(line.box.left / 3)


def paragraphs(groups: Sequence[Sequence[Line]], usual: Measures) -> list[Paragraph]:
    """What `grouped` found, as paragraphs; items of lists as deep as they are indented."""
    result: list[Paragraph] = []
    lefts: list[float] = []
    low = 0.0
    for group in groups:
        paragraph = _paragraph(group, usual)
        is_new_column = group[0].box.bottom > low
        low = group[-1].box.bottom
        if paragraph.role != "list-item" or is_new_column:
            lefts = []
        if paragraph.role == "list-item":
            left = group[0].box.left
            while lefts and lefts[-1] > left + _INDENT:
                lefts.pop()
            if not lefts or lefts[-1] < left - _INDENT:
                lefts.append(left)
            paragraph = paragraph._replace(level=len(lefts) - 1)
        result.append(paragraph)
    return result


def _continues(group: list[Line], line: Line, usual: Measures, rights: _Rights) -> bool:
    """Whether *line* goes on with the paragraph of which *group* are the first lines."""
    last = group[-1]
    if last.hyphen:
        return True
    text = line.text.strip()
    is_item = _BULLET.match(text) and not _is_dash_within(group, line, rights)
    if is_item or _NUMBER.match(text) or "\t" in text or _has_columns(last):
        return False
    look, other = (last.bold, _is_loud(last.text)), (line.bold, _is_loud(line.text))
    is_open = bool(_OPEN.search(last.text))
    if abs(last.size - line.size) > 0.1 * last.size or (look != other and not is_open):
        return False
    drop = last.box.bottom - line.box.bottom
    if line.page != last.page or drop <= 0:  # another page or column
        return not _ENDS.search(last.text) and is_full(last, line, rights(last))
    if drop > max(_WIDE * line.box.height, min(usual.pitch, _WIDE * usual.height) * 1.25):
        return False
    indent = line.box.left - group[0].box.left
    if _BULLET.match(group[0].text.strip()) and indent < 2 and _ENDS.search(last.text):
        return False  # the words of an item stand to the right of its sign
    if len(group) > 1 and line.box.left - last.box.left > _INDENT:
        return False
    return is_open or is_full(last, line, rights(last))


def _is_dash_within(group: list[Line], line: Line, rights: _Rights) -> bool:
    """Whether a line of an item with another sign begins with the dash of a sentence."""
    text, first = line.text.strip(), group[0].text.strip()
    is_other = bool(_BULLET.match(first)) and first[0] != text[0]
    is_within = is_other and line.box.left > group[0].box.left + 2
    return is_within and text[1:].lstrip()[:1].islower() and is_full(group[-1], line, rights(line))


def _is_loud(text: str) -> bool:
    """Whether a line is in capitals as headings are; ``AG`` and ``(EEE)`` are abbreviations."""
    return text.isupper() and sum(map(str.isalpha, text)) >= _LOUD


def ends_sentence(text: str) -> bool:
    """Whether *text* ends with a mark that ends a sentence."""
    return bool(_ENDS.search(text))


def _has_columns(line: Line) -> bool:
    """Whether a line has wide gaps, other than after the sign of an item."""
    text = line.text.strip()
    match = _BULLET.match(text) or _NUMBER.match(text)
    return "\t" in (text[match.end() :] if match else text)


def is_full(last: Line, line: Line, right: float) -> bool:
    """Whether the first word of *line* did not fit behind *last*, up to *right* (points)."""
    words = line.text.split(maxsplit=1)
    if not words:
        return False
    width = (line.box.right - line.box.left) * len(words[0]) / max(len(line.text.strip()), 1)
    is_within = words[0][:1].islower() and not _ENDS.search(last.text)
    width *= _WIDER if is_within else 1.05
    return right - last.box.right < width + 0.3 * line.box.height


def _paragraph(lines: Sequence[Line], usual: Measures) -> Paragraph:
    place = _("page {number}").format(number=lines[0].page)
    runs = list(_runs(lines, usual))
    text = "".join(run.text for run in runs)
    match = _BULLET.match(text)
    if match and text[match.end() :].strip():
        start = match.end()
        return Paragraph(
            tuple(without_start(_with_addresses(runs), start)), "list-item", place=place
        )
    paragraph = Paragraph(tuple(_with_addresses(runs)), place=place)
    scale = lines[0].size / max(usual.size, 1)
    is_short = len(lines) <= 2 and not _ENDS.search(text.replace("?", "")) and "\t" not in text
    if scale > _LARGER and is_short and any(map(str.isalpha, text)):
        # The larger, the higher: 1 from twice the usual size, 2 from 1.4 times, else 3.
        level = 1 if scale >= 2 else 2 if scale >= 1.4 else 3
        return paragraph._replace(role="heading", level=level)
    return paragraph


def _runs(lines: Sequence[Line], usual: Measures) -> Iterator[Run]:
    for index, line in enumerate(lines):
        after = lines[index + 1] if index + 1 < len(lines) else None
        pieces = list(line.pieces)
        if after is not None:
            last = pieces[-1]
            pieces[-1] = last._replace(text=_end(line, after, usual))
        for piece in pieces:
            yield run_of(piece)


def _end(line: Line, after: Line, usual: Measures) -> str:
    """The last piece of a line, as it is in front of the first word of the next one.

    A hyphen is taken away if the word is known without, and not with it, elsewhere in the same
    document; and in one that was hyphenated by a programme, if it does not join two words.
    """
    text = line.pieces[-1].text
    if not line.hyphen and not text.endswith("-"):
        return text if text.endswith((" ", "\t")) else text + " "
    following = _WORD.match(after.text.strip())
    word = following[0].lower() if following else ""
    if word in _AND or not word:
        return text + " "
    before = _WORD.findall(line.text.rstrip("-").lower())
    if not before or not text.endswith("-") or not after.text.strip()[:1].islower():
        return text
    count = usual.words
    if count[f"{before[-1]}-{word}"]:
        return text
    are_parts = not (count[before[-1]] > 1 and count[word] > 1)
    is_safe = count[before[-1] + word] > 0 or (usual.hyphenated and line.hyphen and are_parts)
    return text[:-1] if is_safe else text


def run_of(piece: Piece) -> Run:
    """A piece of a line as a run."""
    text = replace_private(clean(piece.text))
    return Run(
        text, piece.style.bold, piece.style.italic, piece.url,
        superscript=piece.shift > 0, subscript=piece.shift < 0,
    )  # fmt: skip


def _with_addresses(runs: list[Run]) -> Iterator[Run]:
    """Runs in which addresses without a link are links, too."""
    for run in runs:
        if run.url or "://" not in run.text:
            yield run
        else:
            yield from (run._replace(text=one.text, url=one.url) for one in linked(run.text))
