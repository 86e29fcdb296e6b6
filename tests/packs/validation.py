"""Judges a PDF: by validators, by checks of our own, and by what a screen reader finds in it."""

from __future__ import annotations

import ctypes
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from functools import cached_property
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple

import page
import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium

PROFILES = {
    "PDF/UA-1": page.ValidationProfile.PDF_UA_1,
    "PDF/A-2a": page.ValidationProfile.PDF_A_2A,
}
HEADING = re.compile(r"H([1-6])\Z")
# Elements within a line of text, and how `lines` shows them.
PLAIN = {
    "Span": "{}",
    "Strong": "{}",
    "Em": "{}",
    "NonStruct": "{}",
    "Link": "[{}]",
    "Code": "`{}`",
}


class Part(NamedTuple):
    """An element of the structure of a PDF, as a screen reader gets it."""

    tag: str
    entry: Any
    """The element itself, as pikepdf has it."""
    parts: tuple[Part | str, ...]
    """What it holds: other elements, and text."""

    @property
    def text(self) -> str:
        """All of its text, with single spaces."""
        return " ".join("".join(self._words()).split())

    @property
    def inner(self) -> str:
        """The same, with the spaces at its ends."""
        return re.sub(r"\s+", " ", "".join(self._words()))

    def _words(self) -> Iterator[str]:
        for part in self.parts:
            if isinstance(part, str):
                yield part
            else:
                yield from part._words()

    def all(self, *tags: str) -> list[Part]:
        """The elements below this one with one of these tags, in reading order."""
        found = []
        for part in self.parts:
            if isinstance(part, Part):
                if part.tag in tags:
                    found.append(part)
                found += part.all(*tags)
        return found

    def attribute(self, name: str) -> Any:
        """An attribute of layout or of tables."""
        values = self.entry.get("/A", [])
        for value in values if isinstance(values, pikepdf.Array) else [values]:
            if name in value:
                return value[name]
        return None

    def lines(self, depth: int = 0) -> list[str]:
        """The structure for people to read: a line for each element, with its text."""
        found, words = [], []
        for part in self.parts:
            if isinstance(part, str):
                words.append(part)
            elif part.tag in PLAIN:
                words.append(PLAIN[part.tag].format(part.inner))
            else:
                found += part.lines(depth + 1)
        alt = f" ({self.entry.Alt})" if "/Alt" in self.entry else ""
        text = " ".join("".join(words).split())
        line = "  " * depth + f"{self.tag}{alt} {text}".rstrip()
        return [line, *found]


class Pdf:
    """A PDF, opened."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.file = pikepdf.open(BytesIO(data))

    @cached_property
    def root(self) -> Part:
        """The structure with its text."""
        texts = _texts(self.data)
        pages = {entry.objgen: number for number, entry in enumerate(self.file.pages)}
        return _part(self.file.Root.StructTreeRoot.K[0], None, pages, texts)

    @property
    def structure(self) -> str:
        """The structure for people to read, without the document around it."""
        lines = [
            line for part in self.root.parts if isinstance(part, Part) for line in part.lines()
        ]
        return "\n".join(lines)

    @cached_property
    def text(self) -> str:
        """All text in reading order, with single spaces."""
        return self.root.text

    @cached_property
    def pages(self) -> list[str]:
        """The text of each page as it stands there, with single spaces."""
        document = pypdfium2.PdfDocument(self.data)
        return [" ".join(p.get_textpage().get_text_bounded().split()) for p in document]

    @property
    def sizes(self) -> list[tuple[int, int]]:
        """Width and height of each page in points."""
        boxes = (entry.MediaBox for entry in self.file.pages)
        return [(round(float(box[2])), round(float(box[3]))) for box in boxes]


def _part(entry: Any, on: Any, pages: dict[Any, int], texts: dict[tuple[int, int], str]) -> Part:
    on = entry.get("/Pg", on)
    kids = entry.get("/K", [])
    parts: list[Part | str] = []
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, int):
            parts.append(texts.get((pages[on.objgen], kid), ""))
        elif "/S" in kid:
            parts.append(_part(kid, on, pages, texts))
        elif kid.get("/Type") == "/MCR":
            parts.append(texts.get((pages[kid.get("/Pg", on).objgen], int(kid.MCID)), ""))
    return Part(str(entry.S)[1:], entry, tuple(parts))


def _texts(data: bytes) -> dict[tuple[int, int], str]:
    """The text of each marked piece of content, by page and number."""
    found: dict[tuple[int, int], str] = {}
    document = pypdfium2.PdfDocument(data)
    for number, sheet in enumerate(document):
        text = sheet.get_textpage()
        for thing in sheet.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT], max_depth=15):
            mark = pdfium.FPDFPageObj_GetMarkedContentID(thing.raw)
            size = pdfium.FPDFTextObj_GetText(thing.raw, text.raw, None, 0)
            letters = (ctypes.c_ushort * (size // 2))()
            pdfium.FPDFTextObj_GetText(thing.raw, text.raw, letters, size)
            # PDFium gives a hyphen at the end of a line as a character of its own.
            words = bytes(letters).decode("utf-16-le").rstrip("\0").replace("\x02", "-")
            found[number, mark] = found.get((number, mark), "") + words
    return found


# Validators ---------------------------------------------------------------------------------------


def failures(data: bytes) -> list[str]:
    """Which rules of PDF/UA-1 and PDF/A-2a a PDF breaks, by page-validation."""
    found = []
    for name, profile in PROFILES.items():
        report = page.validate_pdf_bytes(data, profile=profile)
        found += [f"{name} {failure.rule_id}: {failure.message}" for failure in report.failures]
        if not report.is_compliant and not report.failures:
            found.append(f"{name}: not compliant")
    return found


def verapdf() -> str:
    """The command of veraPDF, if it is installed; the variable VERAPDF can name it."""
    return os.environ.get("VERAPDF") or shutil.which("verapdf") or ""


def verapdf_failures(path: Path) -> list[str]:
    """The same by veraPDF."""
    found = []
    for flavour in ("ua1", "2a"):
        command = [verapdf(), "--format", "text", "--flavour", flavour, str(path)]
        result = subprocess.run(command, capture_output=True, text=True)
        if not result.stdout.startswith("PASS"):
            found.append(f"{flavour}: {result.stdout}{result.stderr}")
    return found


# Checks of our own --------------------------------------------------------------------------------


def complaints(data: bytes, title: str, language: str = "nl") -> list[str]:
    """What a PDF lacks that the standards leave open, or that validators may overlook."""
    pdf = Pdf(data)
    checks = (_about(pdf, title, language), _headings(pdf), _tables(pdf), _figures(pdf),
              _lists(pdf), _tagged(pdf), _links(pdf))  # fmt: skip
    return [complaint for check in checks for complaint in check]


def _about(pdf: Pdf, title: str, language: str) -> Iterator[str]:
    root = pdf.file.Root
    if not str(root.get("/Lang", "")).startswith(language):
        yield f"the language is {root.get('/Lang')}"
    if not root.get("/ViewerPreferences", {}).get("/DisplayDocTitle"):
        yield "the title is not shown in the bar of the window"
    with pdf.file.open_metadata() as metadata:
        if metadata.get("dc:title") != title:
            yield f"the title is {metadata.get('dc:title')!r}"
    if not root.get("/MarkInfo", {}).get("/Marked"):
        yield "it is not tagged"


def _headings(pdf: Pdf) -> Iterator[str]:
    last = 0
    for part in pdf.root.all(*(f"H{level}" for level in range(1, 7))):
        match = HEADING.match(part.tag)
        assert match is not None
        level = int(match[1])
        if level > last + 1:
            yield f"heading {part.text!r} of level {level} comes after level {last}"
        if not part.text:
            yield f"an empty heading of level {level}"
        last = level


def _tables(pdf: Pdf) -> Iterator[str]:
    for table in pdf.root.all("Table"):
        heads = table.all("TH")
        if not heads:
            yield f"a table without headers: {table.text[:60]!r}"
        for head in heads:
            if head.attribute("/Scope") not in {"/Column", "/Row", "/Both"}:
                yield f"a header without scope: {head.text!r}"
        widths = {_width(row) for row in table.all("TR")}
        if len(widths) > 1 and not any(
            cell.attribute("/RowSpan") for cell in table.all("TD", "TH")
        ):
            yield f"rows of a table have {sorted(widths)} cells: {table.text[:60]!r}"


def _width(row: Part) -> int:
    return sum(int(cell.attribute("/ColSpan") or 1) for cell in row.all("TD", "TH"))


def _figures(pdf: Pdf) -> Iterator[str]:
    for figure in pdf.root.all("Figure", "Formula"):
        if not str(figure.entry.get("/Alt", "")).strip():
            yield f"a {figure.tag.lower()} without alternative text"


def _lists(pdf: Pdf) -> Iterator[str]:
    for list_ in pdf.root.all("L"):
        tags = {part.tag for part in list_.parts if isinstance(part, Part)}
        if not tags <= {"LI", "L", "Caption"}:
            yield f"a list with {sorted(tags)}"
    for item in pdf.root.all("LI"):
        if not item.all("LBody"):
            yield f"an item of a list without a body: {item.text!r}"


def _links(pdf: Pdf) -> Iterator[str]:
    for number, sheet in enumerate(pdf.file.pages, 1):
        for note in sheet.get("/Annots", []):
            if not str(note.get("/Contents", "")).strip():
                yield f"a link without words on page {number}"


def _tagged(pdf: Pdf) -> Iterator[str]:
    """All text is part of the structure, or marked as an ornament."""
    marked = {b"BDC", b"BMC"}
    for number, sheet in enumerate(pdf.file.pages, 1):
        depth = 0
        for operands, operator in pikepdf.parse_content_stream(sheet):
            name = bytes(operator)
            depth += (name in marked) - (name == b"EMC")
            if name in {b"Tj", b"TJ", b"Do"} and not depth:
                yield f"content on page {number} is not tagged: {operands}"


def levels(data: bytes, level: int) -> list[str]:
    """The headings of a level, in order."""
    return [part.text for part in Pdf(data).root.all(f"H{level}")]
