"""What the knowledge base knows already, read from its pages without Sphinx."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

from ..model import frontmatter, names
from ..model.parsing import parse_record, parse_term, split_block
from ..model.records import Term
from ..model.vocabulary import Vocabulary

_BLOCK: Final = re.compile(
    r"^(?P<fence>:{3,})\{(?P<name>[\w-]+)\} *(?P<title>.*)\n(?P<inside>(?:.*\n)*?)(?P=fence) *$",
    re.MULTILINE,
)


class Known(NamedTuple):
    """The vocabulary, and which reports were made from which file.

    imported: sha256 of a source file -> the page made from it, relative to the folder of pages.
    """

    vocabulary: Vocabulary
    imported: dict[str, str]


def read(folder: Path) -> Known:
    """The terms on the pages below *folder*; pages that cannot be read are passed over."""
    terms: list[Term] = []
    imported: dict[str, str] = {}
    for path in sorted(folder.rglob("*.md")):
        docname = path.relative_to(folder).with_suffix("").as_posix()
        text = path.read_text(encoding="utf-8", errors="replace")
        parts = frontmatter.split(text)
        fields = frontmatter.read(parts[0]).fields if parts else {}
        terms += _page_terms(fields, docname)
        if sha256 := _source(fields):
            imported[sha256] = path.relative_to(folder).as_posix()
        if "{org" in text or "{ev" in text:
            terms += _listed_terms(text, docname)
    return Known(Vocabulary(terms), imported)


_Fields = dict[str, tuple[frontmatter.Value, int]]


def _page_terms(fields: _Fields, docname: str) -> Iterator[Term]:
    title = ""
    for key, (value, _) in fields.items():
        if names.canonical(names.FRONT_MATTER, key) == "title" and isinstance(value.content, str):
            title = value.content
    for key, (value, line) in fields.items():
        kind = names.canonical(names.FRONT_MATTER, key)
        if kind in names.PAGE_KINDS:
            entry = parse_term(kind, value, docname, title, line).entry
            if isinstance(entry, Term):
                yield entry


def _source(fields: _Fields) -> str:
    """The sha256 in the front matter of a report; "" if it has none."""
    for key in ("report", "source", "sha256"):
        found = [value for name, (value, _) in fields.items()
                 if name == key or names.canonical(names.KEYS, name) == key
                 or names.FRONT_MATTER.get(name) == key]  # fmt: skip
        if not found:
            return ""
        content = found[0].content
        if isinstance(content, str):
            return content
        fields = content if isinstance(content, dict) else {}
    return ""


def _listed_terms(text: str, docname: str) -> Iterator[Term]:
    for match in _BLOCK.finditer(text):
        kind = names.canonical(names.DIRECTIVES, match["name"])
        if kind in ("organisation", "event"):
            options = split_block(match["inside"].splitlines(), 1).options
            record = parse_record(kind, match["title"], options, docname, 1).record
            if isinstance(record, Term):
                yield record
