"""``make import``: files or folders in, drafts of pages out, and a table of what was recognised."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple, TextIO

from ..i18n import console as _
from ..model.vocabulary import Vocabulary
from ..scaffold import ScaffoldError
from . import draft, known, losses
from .cities import city_page, city_term
from .document import (
    Document,
    Image,
    ImportRefused,
    walk,
)
from .draft import Draft
from .readers import FORMATS, read
from .recognition import recognise
from .recognition.gazetteer import City
from .recognition.proposals import Proposals
from .roundtrip import again, carried
from .roundtrip.names_of import Names

REPORTS: Final = "reports"
CITIES: Final = "cities"
_BAR: Final = 30
"""Characters of the progress bar."""


class Row(NamedTuple):
    """What became of a file: the page that was made, or why there is none.

    note: what became of the page that a Word file had been made of.
    """

    file: str
    page: str
    proposals: Proposals | None = None
    problem: str = ""
    note: str = ""
    lost: tuple[str, ...] = ()

    @property
    def doubts(self) -> int:
        """How many values somebody should still look at."""
        if self.proposals is None:
            return 0
        records = [one for one in self.proposals.records if one.doubts]
        return len(records) + len(self.proposals.facts.doubts) + len(self.proposals.remarks)


def import_all(
    arguments: Sequence[str], source: Path, out: TextIO, progress: TextIO, replace: bool = False
) -> int:
    """Import the files named, and say what became of each.

    Args:
        arguments: files and folders; one argument may hold several names, quoted as in a shell.
        source: the folder with the pages.
        out: for the table.
        progress: for the bar, which is shown only on a terminal.
        replace: whether a page may be changed of which a file was made with ``make docx``.

    Returns:
        The exit code: 0 if every file became a page, else 1.

    Raises:
        ScaffoldError: nothing to import, or no such folder.
    """
    if not source.is_dir():
        raise ScaffoldError(_('There is no folder "{folder}".').format(folder=source))
    paths = list(files_of(arguments))
    if not paths:
        kinds = ", ".join(FORMATS)
        raise ScaffoldError(
            _("There is no file to import. Choose from: {kinds}.").format(kinds=kinds)
        )
    library = Library(source, replace)
    rows: list[Row] = []
    for number, path in enumerate(paths):
        _show_progress(progress, number, len(paths), path.name)
        rows.append(library.add_page(path))
    _show_progress(progress, len(paths), len(paths), "")
    out.write("\n".join([*_messages(rows, library), *_table(rows), ""]))
    return 1 if any(row.problem or row.lost for row in rows) else 0


def files_of(arguments: Sequence[str]) -> Iterator[Path]:
    """The files that *arguments* name; of a folder those that can be imported, by name."""
    for argument in arguments:
        names = [argument] if Path(argument).exists() else _split(argument)
        for name in names:
            path = Path(name)
            if not path.is_dir():
                yield path
                continue
            for found in sorted(path.rglob("*")):
                hidden = any(part.startswith((".", "~$")) for part in found.relative_to(path).parts)
                if found.is_file() and found.suffix.lower() in FORMATS and not hidden:
                    yield found


def _split(argument: str) -> list[str]:
    try:
        return shlex.split(argument)
    except ValueError:  # an apostrophe in a name
        return [argument]


class Library:
    """The pages to which imported ones are added; nothing that is there is ever overwritten."""

    def __init__(self, source: Path, replace: bool = False) -> None:
        self.source = source
        self.replace = replace
        self.names = Names(source)
        pages = known.read(source)
        self.vocabulary = pages.vocabulary
        self.imported = dict(pages.imported)
        self.made: list[Path] = []
        """Pages of cities that were made besides."""

    def add_page(self, path: Path) -> Row:
        """Make a page of the file at *path*."""
        try:
            document = read(path)
        except ImportRefused as error:
            return Row(path.name, "", problem=str(error))
        if document.format == "docx" and (made_of := carried.find(path)) is not None:
            return self._take_back(path, document, made_of)
        if (page := self.imported.get(document.sha256)) is not None:
            problem = _("{file} has been imported before: {page}.").format(
                file=path.name, page=page
            )
            return Row(path.name, "", problem=problem)
        proposals = recognise(document, self.vocabulary)
        folder = self.source / REPORTS
        made = draft.make(document, proposals, (one.stem for one in folder.glob("*.md")))
        page = f"{REPORTS}/{made.name}.md"
        lost = losses.lost(path, made.text)
        self._write(folder, document, made)
        self.imported[document.sha256] = page
        return Row(path.name, page, proposals, lost=lost)

    def _take_back(self, path: Path, document: Document, page: carried.Carried) -> Row:
        """Bring what was changed in a Word file to the page that it was made of."""
        try:
            outcome = again.take_back(
                path, document, page, self.names, self.source, self.replace
            )  # fmt: skip
        except OSError as error:
            problem = _("{path} cannot be written: {reason}.")
            return Row(path.name, "", problem=problem.format(
                path=f"{REPORTS}/{page.name}.md", reason=error.strerror))  # fmt: skip
        if outcome.is_problem:
            return Row(path.name, "", problem=outcome.sentence)
        return Row(path.name, "", note=outcome.sentence)

    def _write(self, folder: Path, document: Document, made: Draft) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        # The same picture may stand in several places.
        images = {block.name: block for block in walk(document.blocks) if isinstance(block, Image)}
        target = folder / draft.IMAGES / made.name
        for name, image in images.items():
            target.mkdir(parents=True, exist_ok=True)
            with (target / name).open("xb") as file:
                file.write(image.data)
        with (folder / f"{made.name}.md").open("x", encoding="utf-8") as file:
            file.write(made.text)
        for city in made.cities:
            self._make_city(city)

    def _make_city(self, city: City) -> None:
        path = self.source / CITIES / f"{city.key}.md"
        if path.exists():
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(city_page(city), encoding="utf-8")
        self.made.append(path)
        self.vocabulary = Vocabulary([*self.vocabulary, city_term(city, CITIES)])


def _show_progress(progress: TextIO, done: int, total: int, name: str) -> None:
    if not progress.isatty() or total < 2:
        return
    filled = _BAR * done // total
    bar = "#" * filled + "-" * (_BAR - filled)
    end = "\n" if done == total else ""
    progress.write(f"\r[{bar}] {done}/{total} {name[:40]:<40}{end}")
    progress.flush()


def _messages(rows: Sequence[Row], library: Library) -> Iterator[str]:
    for row in rows:
        if row.problem or row.note:
            yield row.problem or row.note
        for sentence in row.lost:
            yield f"{row.file}: {sentence}"
    if library.made:
        names = ", ".join(path.stem for path in library.made)
        yield _("These cities got a page of their own: {names}").format(names=names)


def _table(rows: Sequence[Row]) -> Iterator[str]:
    """One line for each page that was made, in columns."""
    made = [row for row in rows if row.proposals]
    if not made:
        return
    heads = (_("Page"), _("Municipality"), _("Dates"), _("Cities"), _("Contacts"), _("Outcomes"),
             _("Follow-ups"), _("To check"))  # fmt: skip
    cells = [heads, *(tuple(_cells(row)) for row in made)]
    widths = [max(len(row[column]) for row in cells) for column in range(len(heads))]
    for row in cells:
        yield "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
    sentence = _("{made} of {total} files have become a page. Look at each, and type: make check")
    yield sentence.format(made=len(made), total=len(rows))  # fmt: skip


def _cells(row: Row) -> Iterator[str]:
    assert row.proposals is not None
    facts = row.proposals.facts
    yield row.page
    yield facts.municipality.name if facts.municipality else "?"
    yield " – ".join(filter(None, dict.fromkeys((facts.start, facts.end)))) or "?"
    yield ", ".join(city.name for city in facts.cities) or "?"
    yield str(len(row.proposals.contacts))
    yield str(len(row.proposals.outcomes))
    yield str(len(row.proposals.follow_ups))
    yield str(row.doubts)


def run(arguments: Sequence[str], source: Path, replace: bool = False) -> int:
    """`import_all` for the console."""
    return import_all(arguments, source, sys.stdout, sys.stderr, replace)
