"""Reads the pages that ``corpus.py`` writes: one known form, so plain patterns are enough.

It is no parser of the authoring format; that is the extension's work.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

RECORD_KINDS = ("contact", "outcome", "follow-up", "organisation", "event")
_FRONT = re.compile(r"\A---\n(.*?)^---\n", re.DOTALL | re.MULTILINE)
_ROLE = re.compile(
    r"\{(city|theme|topic|organisation|event|report|contact|cite)\}`([^`<]+?)(?: <([^>]+)>)?`"
)
_OPTION = re.compile(r":([a-z-]+): ?(.*)")


@dataclass(frozen=True)
class Record:
    """A contact, outcome, follow-up, organisation or event as the source has it."""

    kind: str
    title: str
    options: dict[str, str]
    body: str


@dataclass(frozen=True)
class Page:
    """A source page: the front matter, and text in turn with records."""

    path: str
    title: str
    kind: str
    facts: dict[str, Any]
    parts: tuple[str | Record, ...]


@dataclass(frozen=True)
class Mention:
    """A role: its kind, the words shown, and the key it means."""

    kind: str
    shown: str
    key: str


def split_list(text: str, mark: str = ",") -> list[str]:
    """The parts of an option value."""
    return [part.strip() for part in text.split(mark) if part.strip()]


def read(path: str, text: str) -> Page:
    """The page at *path* (relative to the source folder)."""
    match = _FRONT.match(text)
    assert match is not None, f"no front matter in {path}"
    front = yaml.safe_load(match[1])
    kind = next((key for key in front if key != "title"), "")
    parts = tuple(_parts(text[match.end() :]))
    return Page(path, front["title"], kind, front.get(kind) or {}, parts)


def _parts(body: str) -> Iterator[str | Record]:
    """Text and records in turn. Index directives are dropped: others have nothing like them."""
    held: list[str] = []
    lines = iter(body.splitlines())
    for line in lines:
        if not line.startswith(":::{"):
            held.append(line)
            continue
        kind, _, title = line[4:].partition("}")
        inner = []
        for following in lines:
            if following == ":::":
                break
            inner.append(following)
        if kind in RECORD_KINDS:
            yield "\n".join(held)
            held = []
            yield _record(kind, title.strip(), inner)
        elif kind == "editor-note":
            held += [":::{note}", *inner, ":::"]
    yield "\n".join(held)


def _record(kind: str, title: str, lines: list[str]) -> Record:
    options: dict[str, str] = {}
    for nth, line in enumerate(lines):
        match = _OPTION.match(line)
        if match is None:
            return Record(kind, title, options, "\n".join(lines[nth:]))
        options[match[1]] = match[2]
    return Record(kind, title, options, "")


class Names:
    """Labels and keys of all terms, and which city an organisation is in."""

    def __init__(self, folder: Path) -> None:
        self.keys: dict[tuple[str, str], str] = {}
        self.labels: dict[tuple[str, str], str] = {}
        self.city_of: dict[str, str] = {}
        for path in pages(folder):
            page = read(path, (folder / path).read_text(encoding="utf-8"))
            if page.kind:
                self._add(page.kind, Path(path).stem, page.title)
            for part in page.parts:
                if isinstance(part, Record) and part.kind in ("organisation", "event"):
                    self._add(part.kind, part.options["id"], part.title)
                    if part.kind == "organisation":
                        self.city_of[part.title] = part.options.get("city", "")

    def _add(self, kind: str, key: str, label: str) -> None:
        self.labels[kind, key] = label
        if kind != "report":
            self.keys[kind, label] = key

    def label(self, kind: str, key: str) -> str:
        return self.labels[kind, key]

    def replace(self, text: str, link: Callable[[Mention], str]) -> str:
        """*text* with every role put through *link*."""

        def put(match: re.Match[str]) -> str:
            kind, shown, key = match.groups()
            if kind in ("report", "cite"):
                key = shown
                shown = self.label(kind, key) if kind == "report" else shown
            return link(Mention(kind, shown, key or self.keys[kind, shown]))

        return _ROLE.sub(put, text)


def pages(folder: Path) -> list[str]:
    """All Markdown pages, relative to *folder*."""
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*.md"))
