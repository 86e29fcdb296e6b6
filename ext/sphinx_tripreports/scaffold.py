"""New pages for terms: what ``make term`` writes."""

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
    kind, name = names.canonical(names.ROLES, kind), " ".join(name.split())
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
    if path.exists():
        raise ScaffoldError(_("The page {path} exists already.").format(path=path))
    path.parent.mkdir(parents=True, exist_ok=True)
    # JSON strings are YAML strings, whatever quotes or colons a name has.
    title = json.dumps(name, ensure_ascii=False)
    todo = _("Write here in one or two sentences what this is.")
    path.write_text(f"---\ntitle: {title}\n{kind}: {{}}\n---\n\n{todo}\n", encoding="utf-8")
    return path


def _add_record(kind: str, name: str, key: str, path: Path) -> Path:
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    if f":id: {key}\n" in text:
        raise ScaffoldError(_('"{name}" is already in {path}.').format(name=name, path=path))
    if not text:
        heading = {"organisation": _("Organisations"), "event": _("Events")}[kind]
        text = f"---\ntitle: {heading}\n---\n"
    path.write_text(f"{text.rstrip()}\n\n:::{{{kind}}} {name}\n:id: {key}\n:::\n", encoding="utf-8")
    return path
