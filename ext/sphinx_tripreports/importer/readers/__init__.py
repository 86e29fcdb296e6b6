"""Readers: one module per format, none of which trusts its file."""

from __future__ import annotations

import hashlib
import shlex
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path, PurePath
from typing import Final, NoReturn

from ...i18n import console as _
from ..document import Document, ImportRefused
from ..safety import OLE, ZIP, Archive, damaged, encrypted, load, with_macros
from .content import Content
from .finish import finish, with_headings

FORMATS: Final = {
    ".docx": "docx", ".odt": "odt", ".pdf": "pdf", ".txt": "text", ".text": "text",
    ".md": "markdown", ".markdown": "markdown", ".eml": "eml", ".msg": "msg",
}  # fmt: skip
"""The endings of names that can be imported, and what is expected behind them."""
OLD_FORMATS: Final = (".doc", ".dot", ".rtf", ".wpd", ".pages", ".odm", ".fodt", ".sxw")
MACRO_FORMATS: Final = (".docm", ".dotm")
_WORD_TYPE: Final = "[Content_Types].xml"
_ODF_TYPE: Final = "mimetype"


def read(path: Path) -> Document:
    """The document in a file.

    Raises:
        ImportRefused: and nothing else, whatever the file; one Dutch sentence says what to do.
    """
    data = load(path)
    name = path.name
    with _guarded(name):
        kind = recognised(data, name)
        content = _reader(kind)(data, name)
        document = finish(content, name, hashlib.sha256(data).hexdigest(), kind)
    if not document.blocks:
        sentence = _("{name} has no text: open it, and see whether it is the right file.")
        raise ImportRefused(sentence.format(name=name))
    return document


@contextmanager
def _guarded(name: str) -> Iterator[None]:
    """Refuse what a damaged file leads to: a writer never sees a traceback, whatever comes."""
    try:
        yield
    except ImportRefused:
        raise
    except MemoryError as error:
        sentence = _("{name} needs more memory than there is: split it.").format(name=name)
        raise ImportRefused(sentence) from error
    except Exception as error:
        raise damaged(name) from error


def recognised(data: bytes, name: str) -> str:
    """The format of a file, by its name and by its first bytes, which must agree.

    Raises:
        ImportRefused: no format that can be read, or another one than the name says.
    """
    ending = PurePath(name).suffix.lower()
    actual = _format(data, name, ending)
    if actual == "old" or (ending in OLD_FORMATS and actual in ("text", "docx", "odt")):
        _refuse_old(name)
    if ending not in FORMATS:
        sentence = _("{name} is of a kind that cannot be imported: choose one of {kinds}.")
        raise ImportRefused(sentence.format(name=name, kinds=", ".join(FORMATS)))
    expected = FORMATS[ending]
    is_text = expected in ("text", "markdown", "eml") and actual == "text"
    if not is_text and actual != expected:
        if actual == "text" or not actual:
            raise damaged(name)
        if actual not in FORMATS.values():
            sentence = _("{name} is no {kind} file: open it, and save it as .docx, .odt or .pdf.")
            raise ImportRefused(sentence.format(name=name, kind=ending))
        sentence = _("{name} is in truth a {kind} file: give it the ending .{kind}, and try again.")
        raise ImportRefused(sentence.format(name=name, kind=actual))
    return expected


def _format(data: bytes, name: str, ending: str) -> str:
    """What the first bytes tell: a format, "old", "text", or "" if it is none of these."""
    if ending in MACRO_FORMATS:
        raise with_macros(name)
    if data.startswith(ZIP):
        return _zip_format(Archive(data, name))
    if data.startswith(OLE):
        from .mail import ole_format

        return ole_format(data, name)
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data.startswith((b"{\\rtf", b"\xffWPC")):
        return "old"
    if ending in (".docx", ".odt", ".pdf", ".msg"):
        raise damaged(name)
    return "text" if _is_text(data) else ""


def _zip_format(archive: Archive) -> str:
    names = archive.names
    if any(PurePath(name).name.lower().startswith("vbaproject") for name in names):
        raise with_macros(archive.name)
    if _WORD_TYPE in names:
        types = archive.read(_WORD_TYPE) or b""
        if b"macroEnabled" in types:
            raise with_macros(archive.name)
        return "docx" if b"wordprocessingml" in types else "ooxml"
    if _ODF_TYPE in names:
        kind = (archive.read(_ODF_TYPE) or b"").strip()
        if any(name.startswith(("Basic/", "Scripts/")) for name in names):
            raise with_macros(archive.name)
        manifest = archive.read("META-INF/manifest.xml") or b""
        if b"encryption-data" in manifest:
            raise encrypted(archive.name)
        return "odt" if kind.startswith(b"application/vnd.oasis.opendocument.text") else "odf"
    return "zip"


def _is_text(data: bytes) -> bool:
    start = data[:8192]
    return start.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" not in start


def _refuse_old(name: str) -> NoReturn:
    sentence = _(
        "{name} is in an old format: convert it with LibreOffice (soffice --headless --convert-to"
        " docx {quoted}), and import the .docx file."
    )
    raise ImportRefused(sentence.format(name=name, quoted=shlex.quote(name)))


def _reader(kind: str) -> Callable[[bytes, str], Content]:
    """The reader of a format; loaded late, so that plain text needs none of the libraries."""
    if kind == "docx":
        from .docx import read_docx

        return read_docx
    if kind == "odt":
        from .odt import read_odt

        return read_odt
    if kind == "pdf":
        from .pdf import read_pdf

        return read_pdf
    if kind in ("eml", "msg"):
        from .mail import mail_reader

        return mail_reader(kind, read_attachment)
    from .markdown import read_markdown
    from .text import read_text

    return read_markdown if kind == "markdown" else read_text


def read_attachment(data: bytes, name: str) -> Content:
    """What was attached to a message, in any format that can be imported.

    Raises:
        ImportRefused: it cannot be read.
    """
    if not data:
        raise damaged(name)
    with _guarded(name):
        kind = recognised(data, name)
        content = _reader(kind)(data, name)
    return content._replace(blocks=with_headings(content.blocks))
