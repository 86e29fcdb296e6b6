"""What was withheld from each page, kept beside the doctrees and never in the environment.

A page is read in any process, and only when something about it has changed; what was taken out of
it is needed at the end of every build, in the main process.  So each page leaves a file of its own.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from .leaks.records import Withheld

if TYPE_CHECKING:
    from sphinx.environment import BuildEnvironment

FOLDER: Final = "withheld"
"""Among the doctrees."""


class Kept(NamedTuple):
    """What is kept of a page.

    items: what was withheld.
    texts: what is left of its source and of files that it includes; none of a withheld page.
    asked: what the page asked of other pages while it was read, with the answers.
    """

    items: list[Withheld]
    texts: list[str]
    asked: dict[str, str]


def folder(env: BuildEnvironment) -> Path:
    """Where all of it is kept."""
    return Path(env.doctreedir, FOLDER)


def path_of(env: BuildEnvironment, docname: str) -> Path:
    """Where that of a page is kept."""
    return folder(env) / f"{docname}.json"


def keep(env: BuildEnvironment, docname: str, kept: Kept) -> None:
    """Keep what was withheld from a page."""
    path = path_of(env, docname)
    path.parent.mkdir(parents=True, exist_ok=True)
    data = {"items": kept.items, "texts": kept.texts, "asked": kept.asked}
    path.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")


def kept_of(env: BuildEnvironment, docname: str) -> Kept:
    """What was kept of a page; nothing if it was never kept."""
    try:
        data = json.loads(path_of(env, docname).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Kept([], [], {})
    return Kept([Withheld(*item) for item in data["items"]], data["texts"], data["asked"])


def drop(env: BuildEnvironment, docname: str) -> None:
    """Drop what was kept of a page that is gone, or read again."""
    path_of(env, docname).unlink(missing_ok=True)


def drop_others(env: BuildEnvironment, docnames: Collection[str]) -> None:
    """Drop what was kept of all pages but *docnames*."""
    wanted = {path_of(env, docname) for docname in docnames}
    for path in folder(env).rglob("*.json"):
        if path not in wanted:
            path.unlink()


def everything(env: BuildEnvironment) -> Iterator[Withheld]:
    """All that is withheld, page by page."""
    for path in sorted(folder(env).rglob("*.json")):
        data = json.loads(path.read_text(encoding="utf-8"))
        yield from (Withheld(*item) for item in data["items"])


def texts(env: BuildEnvironment, docnames: Iterable[str]) -> Iterator[str]:
    """What is left of the sources of pages."""
    for docname in sorted(docnames):
        yield from kept_of(env, docname).texts


def forget(env: BuildEnvironment) -> None:
    """Keep nothing: nothing is withheld from internal readers."""
    shutil.rmtree(folder(env), ignore_errors=True)
