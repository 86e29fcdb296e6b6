"""Runs Typst, so that the same document gives the same bytes, and says what went wrong."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from .letters import FONTS

if TYPE_CHECKING:
    from typst import PDFStandard

STANDARDS: Final[list[PDFStandard]] = ["ua-1", "a-2a"]
"""PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2): accessible, and fit for the archive."""


class TypesettingError(Exception):
    """Typst could not make the PDF; the message says why, in Typst's words."""


def compile_pdf(source: Path, root: Path, timestamp: datetime | int) -> bytes:
    """The PDF of the Typst file *source*.

    Args:
        source: the main file.
        root: the folder above all files that it reads.
        timestamp: the date of the document, as Unix seconds or with a time zone.

    Raises:
        TypesettingError: if there is a mistake in the document.
    """
    import typst

    try:
        data = typst.compile(source, root=root, font_paths=[FONTS], ignore_system_fonts=True,
                             pdf_standards=STANDARDS, timestamp=timestamp)  # fmt: skip
    except typst.TypstError as error:
        raise TypesettingError("\n".join([error.message, *error.hints, error.diagnostic])) from None
    return data
