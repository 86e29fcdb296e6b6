"""What a file says, reduced to what must not get lost on the way to a page."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from typing import Final, NamedTuple
from urllib.parse import unquote

_GAPS: Final = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff\u202a-\u202e]")


class Unit(NamedTuple):
    """Words that belong together: a paragraph, or a line of a PDF.

    aside: it does not belong to the running text, so its place says nothing.
    page: of a PDF, from 1; otherwise 0.
    """

    text: str
    aside: bool = False
    page: int = 0


@dataclass
class Facts:
    """What was counted in a file.

    units: in the order of the file.
    images, notes, cells: how many pictures, calls of notes, and cells with words.
    links: addresses outside the site, one for each link.
    ordered: whether the order of the units is that of reading.
    numbered: whether numbers of lists are words of the file.
    exact: whether words end in the file where they end on a page.
    """

    units: list[Unit] = field(default_factory=list)
    images: int = 0
    notes: int = 0
    cells: int = 0
    links: list[str] = field(default_factory=list)
    ordered: bool = True
    numbered: bool = False
    exact: bool = True

    def add(self, text: str, aside: bool = False, page: int = 0) -> None:
        """Add a unit, unless it has neither letters nor digits."""
        if any(map(str.isalnum, text)):
            self.units.append(Unit(text, aside, page))

    def link(self, url: str, after: bool = False) -> None:
        """Add a link; *after*: nothing stands between it and the one before."""
        if url.lower().startswith(("http://", "https://", "mailto:", "ftp://")):
            url = normal_address(url)
            if not (after and self.links and self.links[-1] == url):
                self.links.append(url)

    def merge(self, other: Facts) -> None:
        """Add what an attachment says."""
        self.units += other.units
        self.images += other.images
        self.notes += other.notes
        self.cells += other.cells
        self.links += other.links
        self.numbered = self.numbered or other.numbered
        self.ordered = self.ordered and other.ordered
        self.exact = self.exact and other.exact


def normal_address(url: str) -> str:
    """An address such that two ways to write the same one are equal."""
    return unquote(url.strip()).rstrip("/")


def letters(text: str) -> str:
    """The letters and digits of *text*, in one form of Unicode."""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text)
    return "".join(filter(str.isalnum, text))


def words(text: str) -> list[str]:
    """The words of *text*, without what is neither letter nor digit."""
    return [word for word in map(letters, _GAPS.sub("", text).split()) if word]
