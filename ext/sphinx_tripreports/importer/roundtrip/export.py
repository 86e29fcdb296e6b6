"""``make docx``: a report as a Word file."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from ...i18n import console as _
from ...model.text import suggestions
from ...scaffold import ScaffoldError
from . import page as pages
from . import word
from .carried import Carried
from .names_of import Names
from .shown import Place

REPORTS: Final = "reports"


def export(report: str, source: Path, target: Path) -> Path:
    """Write the Word file of a report; files that exist are left alone.

    Args:
        report: the path of its page, or its name in the folder of reports.
        source: the folder with the pages.
        target: the folder for the file.

    Returns:
        The file: a new one, or the one that is there if it is the same.

    Raises:
        ScaffoldError: there is no such report, or the file cannot be written.
    """
    path = _found(report, source)
    try:
        text = path.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ScaffoldError(_("{path} cannot be read: {reason}.").format(
            path=path, reason=getattr(error, "strerror", None) or "UTF-8")) from error  # fmt: skip
    page = pages.read(text, Place(Names(source), path.parent))
    data = word.write(page.pieces, Carried(path.stem, text))
    try:
        target.mkdir(parents=True, exist_ok=True)
        number = 1
        while True:
            name = path.stem if number == 1 else f"{path.stem}-{number}"
            file = target / f"{name}.docx"
            if file.exists() and file.read_bytes() == data:
                return file
            if not file.exists():
                file.write_bytes(data)
                return file
            number += 1
    except OSError as error:
        message = _("{path} cannot be written: {reason}.")
        raise ScaffoldError(message.format(path=target, reason=error.strerror)) from error


def _found(report: str, source: Path) -> Path:
    """The page of a report, by its path or its name."""
    path = Path(report)
    if path.is_file() and path.suffix == ".md":
        return path
    name = path.name.removesuffix(".md")
    page = source / REPORTS / f"{name}.md"
    if name and page.is_file():
        return page
    known = [other.stem for other in (source / REPORTS).glob("*.md") if other.stem != "index"]
    near = ", ".join(suggestions(name, known))
    advice = _("Did you mean: {near}?").format(near=near) if near else ""
    message = _('There is no report "{name}" in {folder}. {advice}')
    raise ScaffoldError(message.format(name=report, folder=source / REPORTS, advice=advice).strip())
