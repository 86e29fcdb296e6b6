"""New pages for terms: what ``make term`` writes, and what all commands that write pages share."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

from .i18n import console as _
from .model import names
from .model.text import slug

FOLDERS: Final = {"theme": "themes", "city": "cities", "topic": "topics"}
LISTS: Final = {"organisation": "organisations.md", "event": "events.md"}


class ScaffoldError(Exception):
    """Nothing was written; the message tells the writer why and what to do."""


def new_term(kind: str, name: str, source: Path) -> Path:
    """Make the page of a theme, city or topic, or add the record of an organisation or event.

    Args:
        kind: the kind, in English or Dutch.
        name: what readers call it.
        source: the folder with the pages.

    Returns:
        The file that was written.

    Raises:
        ScaffoldError: unknown kind, no usable name, no such folder, or it exists already.
    """
    kind, name = names.canonical(names.ROLES, typed(kind)), typed(name)
    key = slug(name)
    if kind not in names.TERM_KINDS:
        known = ", ".join(names.TERM_KINDS)
        raise ScaffoldError(_('"{kind}" is not a kind of term. Choose from: {known}.').format(
            kind=kind, known=known))  # fmt: skip
    if not key:
        raise ScaffoldError(_('Say what it is called, for example NAME="Wenen".'))
    if not source.is_dir():
        raise ScaffoldError(_('There is no folder "{folder}".').format(folder=source))
    if kind in LISTS:
        return _add_record(kind, name, key, source / LISTS[kind])
    path = source / FOLDERS[kind] / f"{key}.md"
    todo = _("Write here in one or two sentences what this is.")
    write_new(path, f"---\ntitle: {quoted(name)}\n{kind}: {{}}\n---\n\n{todo}\n")
    return path


def typed(text: str) -> str:
    """What somebody typed, on one line; bytes that are no UTF-8 are read as Windows-1252."""
    try:
        text.encode()
    except UnicodeEncodeError:  # how Python hands on such bytes
        text = text.encode(errors="surrogateescape").decode("cp1252", errors="replace")
    return " ".join(text.split())


def quoted(text: str) -> str:
    """*text* as a value of YAML, on one line."""
    # JSON strings are YAML strings, whatever quotes or colons there are.
    return json.dumps(" ".join(text.split()), ensure_ascii=False)


def write_new(path: Path, text: str) -> None:
    """Write a file that is not there yet, and its folder.

    Raises:
        ScaffoldError: it is there, or it cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError as error:
        raise ScaffoldError(_("The page {path} exists already.").format(path=path)) from error
    except OSError as error:
        raise _unwritable(path, error) from error


def _unwritable(path: Path, error: OSError) -> ScaffoldError:
    message = _("{path} cannot be written: {reason}.")
    return ScaffoldError(message.format(path=path, reason=error.strerror))


def _add_record(kind: str, name: str, key: str, path: Path) -> Path:
    try:
        text = path.read_text(encoding="utf-8", errors="surrogateescape") if path.exists() else ""
    except OSError as error:
        raise _unwritable(path, error) from error
    if f":id: {key}\n" in text:
        raise ScaffoldError(_('"{name}" is already in {path}.').format(name=name, path=path))
    if not text:
        heading = {"organisation": _("Organisations"), "event": _("Events")}[kind]
        text = f"---\ntitle: {heading}\n---\n"
    text = f"{text.rstrip()}\n\n:::{{{kind}}} {name}\n:id: {key}\n:::\n"
    try:
        path.write_text(text, encoding="utf-8", errors="surrogateescape")
    except OSError as error:
        raise _unwritable(path, error) from error
    return path
