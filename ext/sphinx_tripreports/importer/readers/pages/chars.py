"""The lines of one page of a PDF, as PDFium finds them."""

from __future__ import annotations

import ctypes
import math
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any, Final, NamedTuple

import pypdfium2.raw as pdfium

from ..content import BULLETS

_BOLD: Final = 600
_RAISED: Final = 0.75
"""A piece of at most this part of the size of its line may be raised or lowered."""
_HYPHENS: Final = ("\x02", "\ufffe", "\u00ad")
"""What PDFium reports for a hyphen at the end of a line, or a soft one."""
_SIGN: Final = re.compile(rf"[o{re.escape(BULLETS)}]|(?:\w{{1,3}}[.)])+|\d+(?:\.\d+)+")
"""What stands before an item or heading, with any space after it."""
_LITTLE: Final = 2
"""Letters; only so short a word can be raised or lowered, or a number."""
_SPACE: Final = 0.15
"""White space between two parts of a line, in heights of the line, that parts words."""
_COLUMN_GAP: Final = 1.6
"""White space within a line, in heights of the line, that parts columns of a table."""


class Box(NamedTuple):
    """A rectangle in points, from the lower left corner of the page."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def height(self) -> float:
        """How high it is."""
        return self.top - self.bottom


class Style(NamedTuple):
    """How a word looks; *size* of its font in points."""

    bold: bool = False
    italic: bool = False
    size: float = 0.0


class Piece(NamedTuple):
    """A word in one style, with the space after it; *shift* is 1 if raised, -1 if lowered."""

    text: str
    box: Box
    style: Style
    url: str = ""
    shift: int = 0


class Line(NamedTuple):
    """A line of text; *hyphen*: it ends with a hyphen that may be there for want of space."""

    pieces: tuple[Piece, ...]
    box: Box
    page: int
    hyphen: bool = False

    @property
    def text(self) -> str:
        """The words of the line."""
        return "".join(piece.text for piece in self.pieces)

    @property
    def bold(self) -> bool:
        """Whether all of it is bold."""
        return all(piece.style.bold for piece in self.pieces if piece.text.strip())

    @property
    def size(self) -> float:
        """The size of its font, of several the one with the most letters."""
        sizes: Counter[float] = Counter()
        for piece in self.pieces:
            sizes[piece.style.size] += len(piece.text)
        return sizes.most_common(1)[0][0]


def lines_of(
    page: Any, number: int, links: list[tuple[Box, str]], has_grids: bool = False
) -> list[Line]:
    """The lines of a page, in the order in which the file draws them.

    Args:
        page: a `pypdfium2.PdfPage`.
        number: of the page, from 1.
        links: places on the page and where they lead.
        has_grids: there are tables with borders on it.
    """
    textpage = page.get_textpage()
    try:
        segments = [line_of(pieces, number) for pieces in _segments(textpage.raw, links)]
    finally:
        textpage.close()
    result: list[Line] = []
    for line in segments:
        if result and _goes_on(result[-1], line):
            result[-1] = _joined(result[-1], line)
        else:
            result.append(line)
    result = [line for line in result if line.text.strip()]
    # Where the words of a line stand is of use in tables only, and takes much memory.
    has_tables = has_grids or any("\t" in line.text for line in result)
    return result if has_tables else [_compact(line) for line in result]


def _compact(line: Line) -> Line:
    """A line with the words of one look in one piece."""
    pieces: list[Piece] = []
    for piece in line.pieces:
        if pieces and pieces[-1][2:] == piece[2:]:
            last = pieces[-1]
            box = last.box._replace(right=max(last.box.right, piece.box.right))
            pieces[-1] = last._replace(text=last.text + piece.text, box=box)
        else:
            pieces.append(piece)
    return line._replace(pieces=tuple(pieces))


def _segments(textpage: Any, links: list[tuple[Box, str]]) -> Iterator[list[Piece]]:
    """Pieces between the line ends that PDFium sees."""
    rectangle = pdfium.FS_RECTF()
    reference = ctypes.byref(rectangle)
    pieces: list[Piece] = []
    style = Style()
    is_start = True
    height = 0.0
    for index in range(pdfium.FPDFText_CountChars(textpage)):
        code = pdfium.FPDFText_GetUnicode(textpage, index)
        character = chr(code) if code < 0xD800 or 0xDFFF < code < 0x110000 else "\ufffd"
        if character in "\r\n":
            if pieces:
                yield pieces
            pieces, is_start = [], True
            continue
        pdfium.FPDFText_GetLooseCharBox(textpage, index, reference)
        box = Box(rectangle.left, rectangle.bottom, rectangle.right, rectangle.top)
        # Asking for the font takes longer than all the rest, and it seldom changes in a word.
        if is_start or not character.isalnum() or abs(box.height - height) > 0.2 * height:
            style = _style(textpage, index)
        is_start, height = not character.isalnum(), box.height
        url = _url_at(box, links) if links else ""
        _add(pieces, character, box, style, url)
        if character in _HYPHENS:  # PDFium leaves the line end out after a hyphen
            yield pieces
            pieces, is_start = [], True
    if pieces:
        yield pieces


def _add(pieces: list[Piece], character: str, box: Box, style: Style, url: str) -> None:
    """Add a character to the last piece, or begin another one."""
    if not pieces:
        pieces.append(Piece(character, box, style, url))
        return
    last = pieces[-1]
    if character == " ":
        style, url = last.style, last.url
        if box.right <= box.left:  # made up by PDFium: no place of its own
            box = last.box._replace(left=last.box.right)
    elif box.left - last.box.right > _COLUMN_GAP * max(box.height, 4):
        is_sign = len(pieces) == 1 and _SIGN.fullmatch(last.text.strip())
        pieces[-1] = last._replace(text=last.text.rstrip(" ") + (" " if is_sign else "\t"))
        pieces.append(Piece(character, box, style, url))
        return
    is_word = character == " " or not last.text.endswith(" ")
    if is_word and (last.style, last.url) == (style, url):
        right = max(last.box.right, box.right)
        grown = last.box._replace(
            right=right, bottom=min(last.box.bottom, box.bottom), top=max(last.box.top, box.top)
        )
        pieces[-1] = last._replace(text=last.text + character, box=grown)
    else:
        pieces.append(Piece(character, box, style, url))


def _style(textpage: Any, index: int) -> Style:
    """How a character looks: whether it is bold or italic stands in the name of its font."""
    buffer = ctypes.create_string_buffer(128)
    flags = ctypes.c_int()
    pdfium.FPDFText_GetFontInfo(textpage, index, buffer, 128, ctypes.byref(flags))
    name = buffer.value.decode("latin-1").lower()
    weight = pdfium.FPDFText_GetFontWeight(textpage, index)
    bold = "bold" in name or "black" in name or "heavy" in name or weight >= _BOLD
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFText_GetMatrix(textpage, index, ctypes.byref(matrix))
    size = pdfium.FPDFText_GetFontSize(textpage, index) * math.hypot(matrix.c, matrix.d)
    return Style(bold, "italic" in name or "oblique" in name, round(size, 1))


def _url_at(box: Box, links: list[tuple[Box, str]]) -> str:
    across, up = (box.left + box.right) / 2, (box.bottom + box.top) / 2
    for place, url in links:
        if place.left <= across <= place.right and place.bottom <= up <= place.top:
            return url
    return ""


def line_of(pieces: list[Piece], page: int) -> Line:
    """A line of these pieces, from left to right."""
    filled = [piece.box for piece in pieces if piece.text.strip()] or [pieces[0].box]
    box = Box(
        min(one.left for one in filled), min(one.bottom for one in filled),
        max(one.right for one in filled), max(one.top for one in filled),
    )  # fmt: skip
    largest = max(piece.style.size for piece in pieces)
    pieces = [_shifted(piece, box, largest) for piece in pieces]
    hyphen = pieces[-1].text.endswith(_HYPHENS)
    if hyphen:
        pieces[-1] = pieces[-1]._replace(text=pieces[-1].text[:-1] + "-")
    return Line(tuple(pieces), box, page, hyphen)


def _goes_on(line: Line, other: Line) -> bool:
    """Whether *other* is the rest of *line*, parted from it by a raised or lowered sign."""
    if line.hyphen:
        return False
    overlap = min(line.box.top, other.box.top) - max(line.box.bottom, other.box.bottom)
    if overlap < 0.5 * min(line.box.height, other.box.height):
        return False
    gap = other.box.left - line.box.right
    return -2 < gap < _COLUMN_GAP * max(line.box.height, 4)


def _joined(line: Line, other: Line) -> Line:
    box = Box(
        line.box.left, min(line.box.bottom, other.box.bottom),
        max(line.box.right, other.box.right), max(line.box.top, other.box.top),
    )  # fmt: skip
    last = line.pieces[-1]
    if other.box.left - line.box.right > _SPACE * line.box.height and not last.text.endswith(" "):
        last = last._replace(text=last.text + " ")
    pieces = (*line.pieces[:-1], last, *other.pieces)
    largest = max(piece.style.size for piece in pieces)
    pieces = tuple(_shifted(piece, box, largest) for piece in pieces)
    return Line(pieces, box, line.page, other.hyphen)


def _shifted(piece: Piece, box: Box, largest: float) -> Piece:
    """A piece with its shift within the line of letters up to a size that takes up *box*."""
    text = piece.text.strip()
    is_little = text.isdecimal() or (len(text) <= _LITTLE and text.isalnum())
    if not is_little or piece.style.size > _RAISED * largest:
        return piece
    if piece.box.bottom - box.bottom > 0.25 * box.height:
        return piece._replace(shift=1)
    return piece._replace(shift=-1 if box.top - piece.box.top > 0.25 * box.height else 0)
