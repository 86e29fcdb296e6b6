"""A Word file that was made of a page: what becomes of the page."""

from __future__ import annotations

from difflib import SequenceMatcher
from itertools import pairwise
from pathlib import Path
from typing import Final, NamedTuple

from ...i18n import console as _
from ..document import Document
from .carried import Carried
from .merge import Merged, merge
from .names_of import Names
from .shown import Place

REPORTS: Final = "reports"
IMAGES: Final = "images"
_MOST: Final = 8
"""Lines that are named of those that differ."""


class Outcome(NamedTuple):
    """What became of a page: a sentence, and whether it asks somebody to do something else."""

    sentence: str
    is_problem: bool = False


def take_back(path: Path, document: Document, page: Carried, names: Names, source: Path,
              replace: bool) -> Outcome:  # fmt: skip
    """Bring what was changed in Word back to the page.

    Args:
        path: the Word file.
        document: what it says now.
        page: the page that it was made of.
        names: names of terms.
        source: the folder with all pages.
        replace: whether a page that is there may be changed.

    Raises:
        OSError: the page cannot be read or written.
    """
    folder = source / REPORTS
    target = folder / f"{page.name}.md"
    merged = merge(page.source, document, Place(names, folder), f"{IMAGES}/{page.name}")
    values = {"file": path.name, "page": f"{REPORTS}/{target.name}", "count": merged.changed}
    if not target.exists():
        _write(folder, target, merged.source, merged)
        return Outcome(_("{page} has been made again from {file}.").format(**values))
    current = target.read_bytes().decode("utf-8", errors="surrogateescape")
    if merged.source in (current, page.source):
        return Outcome(_("Nothing has been changed in {file}: {page} stays as it is.")
                       .format(**values))  # fmt: skip
    new = joined(page.source, current, merged.source)
    if new is None:
        sentence = _("{page} has been changed since {file} was made, in the same places. Make the "
                     "Word file again, and change it there: make docx REPORT={page}")  # fmt: skip
        return Outcome(sentence.format(**values), is_problem=True)
    values["lines"] = ", ".join(map(str, _lines(current, new)))
    if not replace:
        sentence = _("In {file}, {count} parts of {page} were changed (lines {lines}). To put this "
                     'in the page: make import FILE="{path}" REPLACE=1')  # fmt: skip
        return Outcome(sentence.format(**values, path=path), is_problem=True)
    _write(folder, target, new, merged)
    sentence = _("{page} has been changed: {count} parts (lines {lines}).").format(**values)
    if not merged.exact:
        sentence += " " + _("Look at these lines: not all is shown as it was in Word.")
    return Outcome(sentence)


def _write(folder: Path, target: Path, text: str, merged: Merged) -> None:
    pictures = folder / IMAGES / target.stem
    for image in merged.images:
        pictures.mkdir(parents=True, exist_ok=True)
        # Its name holds a digest: a file of that name is this picture.
        (pictures / image.name).write_bytes(image.data)
    folder.mkdir(parents=True, exist_ok=True)
    target.write_bytes(text.encode("utf-8", errors="surrogateescape"))


def joined(base: str, ours: str, theirs: str) -> str | None:
    """A text with the changes that two others made to it; nothing if they are in the same lines."""
    lines = base.splitlines(keepends=True)
    edits = [*_edits(lines, ours), *_edits(lines, theirs)]
    edits = sorted(set(edits), key=lambda edit: edit[:2])
    for first, second in pairwise(edits):
        if second[0] < first[1] or first[:2] == second[:2]:
            return None
    for start, end, new in reversed(edits):
        lines[start:end] = new
    return "".join(lines)


_Edit = tuple[int, int, tuple[str, ...]]


def _edits(base: list[str], other: str) -> list[_Edit]:
    """What makes *other* of *base*: lines from and to, and the lines that take their place."""
    lines = other.splitlines(keepends=True)
    changes = SequenceMatcher(None, base, lines, autojunk=False).get_opcodes()
    return [(i1, i2, tuple(lines[j1:j2])) for tag, i1, i2, j1, j2 in changes if tag != "equal"]


def _lines(old: str, new: str) -> list[int | str]:
    """The first lines of *new* that differ from *old*."""
    changes = SequenceMatcher(None, old.split("\n"), new.split("\n"), autojunk=False).get_opcodes()
    found: list[int | str] = [j1 + 1 for tag, _i1, _i2, j1, _j2 in changes if tag != "equal"]
    return [*found[:_MOST], "…"] if len(found) > _MOST else found
