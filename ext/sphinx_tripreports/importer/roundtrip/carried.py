"""The source of a page within a Word file, where Word and LibreOffice leave it as it is.

It is a custom XML part (ISO/IEC 29500-1, 15.2.5): data of other programmes, kept with the file.
What it says is only used where the words of the file are those that the page would show.
"""

from __future__ import annotations

import base64
import binascii
import re
import zipfile
from pathlib import Path
from typing import Final, NamedTuple
from xml.sax.saxutils import quoteattr

NAMESPACE: Final = "urn:sphinx-tripreports:page:1"
_PART: Final = re.compile(r"customXml/item\d+\.xml")
_PAGE: Final = re.compile(
    r"<(?:\w+:)?page\b(?P<attributes>[^>]*)>(?P<text>[A-Za-z0-9+/=\s]*)</(?:\w+:)?page>"
)
_NAME: Final = re.compile(r'\bname="(?P<name>[\w-][\w .-]*)"')
_LARGEST: Final = 32 * 2**20
"""Bytes; a page has some ten thousand."""


class Carried(NamedTuple):
    """The name of a page (of its file, without suffix), and its source."""

    name: str
    source: str


def part(page: Carried) -> str:
    """The custom XML part for a page; Base64, so that no space or line end of it is touched."""
    text = base64.b64encode(page.source.encode()).decode("ascii")
    return f'<page xmlns="{NAMESPACE}" name={quoteattr(page.name)}>{text}</page>'


def find(path: Path) -> Carried | None:
    """The page that a Word file carries; nothing for any other file, also a damaged one."""
    try:
        with zipfile.ZipFile(path) as archive:
            for member in archive.infolist():
                if _PART.fullmatch(member.filename) and member.file_size <= _LARGEST:
                    found = _read(archive.read(member).decode("utf-8"))
                    if found is not None:
                        return found
    except (OSError, ValueError, NotImplementedError, RuntimeError, zipfile.BadZipFile):
        return None
    return None


def _read(text: str) -> Carried | None:
    match = _PAGE.search(text)
    if match is None or NAMESPACE not in text:
        return None
    name = _NAME.search(match["attributes"])
    try:
        source = base64.b64decode(match["text"], validate=False).decode("utf-8")
    except (binascii.Error, ValueError):
        return None
    return Carried(name["name"], source) if name else None
