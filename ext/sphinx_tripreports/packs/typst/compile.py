"""Runs Typst, so that the same document gives the same bytes, and says what went wrong."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

from .letters import FONTS
from .pdf_objects import PdfObjects
from .quoting import string
from .row_headers import add_row_headers

if TYPE_CHECKING:
    from typst import PDFStandard

STANDARDS: Final[list[PDFStandard]] = ["ua-1", "a-2a"]
"""PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2): accessible, and fit for the archive."""
_SHEETS: Final = ("blocks.typ", "pack.typ")


class TypesettingError(Exception):
    """Typst could not make the PDF; the message says why, in Typst's words.

    pictures: paths of the pictures that Typst cannot read, if that is why.
    """

    def __init__(self, message: str, pictures: tuple[str, ...]) -> None:
        super().__init__(message)
        self.pictures = pictures


def compile_pdf(source: str, pictures: Mapping[str, bytes], timestamp: datetime | int) -> bytes:
    """The PDF of a document.

    Args:
        source: the document as Typst code; it can import ``/blocks.typ`` and ``/pack.typ``.
        pictures: the files that it shows, by their paths, which begin with a slash.
        timestamp: the date of the document, as Unix seconds or with a time zone.

    Raises:
        TypesettingError: if there is a mistake in the document.
    """
    import typst

    here = Path(__file__).parent
    files = {f"/{name}": (here / name).read_bytes() for name in _SHEETS}
    try:
        pdf = _compile(source, {**files, **pictures}, timestamp)
    except typst.TypstError as error:
        broken = tuple(path for path in pictures if not _is_readable(path, pictures[path]))
        raise TypesettingError(" ".join([error.message, *error.hints]), broken) from None
    parts = PdfObjects(pdf)
    add_row_headers(parts.content)
    parts.end_streams()
    return parts.joined()


def _is_readable(path: str, content: bytes) -> bool:
    """Whether Typst can show a picture."""
    import typst

    source = f'#set document(title: "-")\n#image({string(path)}, alt: "-")'
    try:
        _compile(source, {path: content}, 0)
    except typst.TypstError:
        return False
    return True


def _compile(source: str, files: Mapping[str, bytes], timestamp: datetime | int) -> bytes:
    import typst

    # Typst can be given files in memory, but only text, so not pictures.
    with TemporaryDirectory() as folder:
        for path, content in {**files, "/main.typ": source.encode()}.items():
            file = Path(folder, path[1:])
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
        return typst.compile(Path(folder, "main.typ"), root=Path(folder), font_paths=[FONTS],
                             ignore_system_fonts=True, pdf_standards=STANDARDS,
                             timestamp=timestamp)  # fmt: skip
