"""What a file says, whatever its format: the seam between `readers` and `recognition`.

`readers.read` makes a `Document` of a path, `myst.render` writes blocks as MyST.  Text is verbatim:
nothing is trimmed, joined or corrected but what the file's format, not its author, put there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple, TypeAlias

ROLES = ("text", "heading", "list-item", "title", "caption", "quote")
ORIGINS = (
    "body",
    "header",
    "footer",
    "text-box",
    "footnote",
    "endnote",
    "comment",
    "contents",
    "mail-header",
)
MARKS = ("inserted", "deleted", "field", "hidden")


class ImportRefused(Exception):  # noqa: N818 - it is an answer, not a mistake
    """A file that cannot be read; the message is one Dutch sentence that says what to do."""


class Run(NamedTuple):
    r"""Text in one style.

    text: ``\n`` is a line break within the paragraph, ``\t`` a tab.
    url: where it leads; "" for plain text.
    note: the id of the `Aside` (a foot- or endnote) that is called here; `text` is "".
    mark: one of `MARKS`, or "" for ordinary text; "field" is what a field that a program fills
        in last showed (a date, a page number).
    """

    text: str
    bold: bool = False
    italic: bool = False
    url: str = ""
    note: str = ""
    mark: str = ""
    strike: bool = False
    underline: bool = False
    superscript: bool = False
    subscript: bool = False


class Paragraph(NamedTuple):
    """One paragraph.

    role: one of `ROLES`; "heading" only where the file says so or the text leaves no doubt.
    level: of a heading 1 to 6, without gaps over the document; of a list item the depth from 0.
    ordered: a list item with a number or letter.
    number: what the program shows before the text and the text lacks (``2.1``, ``b)``, ``Van:`` in
        the head of a message); "" for bullets.
    origin: one of `ORIGINS`.
    place: where a writer finds it, in Dutch: "alinea 12", "bladzijde 3".
    bookmarks: names by which links within the document (``url="#name"``) lead here.
    """

    runs: tuple[Run, ...]
    role: str = "text"
    level: int = 0
    ordered: bool = False
    origin: str = "body"
    place: str = ""
    number: str = ""
    bookmarks: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The words without their style, and without what was deleted with tracked changes."""
        return "".join(run.text for run in self.runs if run.mark != "deleted")


class Image(NamedTuple):
    """A picture, on a line of its own after the paragraph in which it stands.

    name: a file name that no other picture of the document has: lower case, ASCII, with the
        extension that fits `media_type`.
    data: the file, without metadata; the same bytes for the same file.
    alt: what the author wrote in the file as description, or "".
    url: where a click on it leads; "" for nowhere.
    """

    name: str
    data: bytes
    media_type: str
    alt: str = ""
    place: str = ""
    origin: str = "body"
    url: str = ""


class Cell(NamedTuple):
    """One cell of a table; what is spanned is left out of later rows, as in HTML."""

    blocks: tuple[Block, ...]
    columns: int = 1
    rows: int = 1
    header: bool = False

    @property
    def text(self) -> str:
        """The paragraphs of the cell, and of tables in it, with line ends between them."""
        return "\n".join(paragraph.text for paragraph in paragraphs(self.blocks))


class Table(NamedTuple):
    """A table, as rows of cells."""

    rows: tuple[tuple[Cell, ...], ...]
    origin: str = "body"
    place: str = ""


class Aside(NamedTuple):
    """What stands beside the running text.

    kind: one of `ORIGINS`; all blocks within have it as their origin.  "contents" is the table of
        contents of the file.
    id: by which `Run.note` calls a foot- or endnote; "" otherwise.
    author: who wrote a comment; may be "".
    """

    kind: str
    blocks: tuple[Block, ...]
    id: str = ""
    author: str = ""
    place: str = ""


Block: TypeAlias = Paragraph | Table | Image | Aside


class Document(NamedTuple):
    """A file.

    blocks: in reading order; headers come first, footers, then notes last.  A text box stands after
        the paragraph to which it is anchored, a comment after the one it is about.  What was
        attached to a message follows it, with the name of the file as a heading of level 1.
    source_name: the name of the file, without folders.
    sha256: of the file as it is, hexadecimal.
    format: "docx", "odt", "pdf", "text", "markdown", "eml" or "msg".
    title, author: what the file says of itself; often left over from a template.
    created: ISO 8601 date from the metadata or the mail; "" if unknown.
    warnings: Dutch sentences about what could not be kept as it was.
    seams: pairs of words that may be one which was broken off, each with a space between them.
    """

    blocks: tuple[Block, ...]
    source_name: str
    sha256: str
    format: str
    title: str = ""
    author: str = ""
    created: str = ""
    warnings: tuple[str, ...] = ()
    seams: tuple[str, ...] = ()


def paragraphs(blocks: Sequence[Block]) -> Iterator[Paragraph]:
    """All paragraphs in reading order, also those in tables and asides."""
    for block in walk(blocks):
        if isinstance(block, Paragraph):
            yield block


def walk(blocks: Sequence[Block]) -> Iterator[Block]:
    """All blocks in reading order: each aside and table, and then what is in it."""
    for block in blocks:
        yield block
        if isinstance(block, Aside):
            yield from walk(block.blocks)
        elif isinstance(block, Table):
            for row in block.rows:
                for cell in row:
                    yield from walk(cell.blocks)


def mapped(block: Block, change: Callable[[Paragraph | Image], Paragraph | Image]) -> Block:
    """*block* with each paragraph and picture in it changed."""
    if isinstance(block, Paragraph | Image):
        return change(block)
    if isinstance(block, Aside):
        return block._replace(blocks=tuple(mapped(inner, change) for inner in block.blocks))
    rows = tuple(
        tuple(
            cell._replace(blocks=tuple(mapped(inner, change) for inner in cell.blocks))
            for cell in row
        )
        for row in block.rows
    )
    return block._replace(rows=rows)
