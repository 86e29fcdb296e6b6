"""What readers call the things that a page names by their key."""

from __future__ import annotations

import re
from functools import cached_property
from pathlib import Path
from typing import Final

from ...model import frontmatter, names
from ...model.text import fold
from ...model.vocabulary import Vocabulary
from .. import known

_TARGET: Final = re.compile(r"(?s)(?P<text>.*?)\s*<(?P<target>[^<>]*)>\s*")


class Names:
    """The names of terms and reports of a knowledge base.

    Args:
        source: the folder with the pages; nothing for no names at all.
    """

    def __init__(self, source: Path | None) -> None:
        self._source = source

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """All terms."""
        return known.read(self._source).vocabulary if self._source else Vocabulary(())

    @cached_property
    def _titles(self) -> dict[str, str]:
        """Titles of pages of reports, by the name of the file."""
        folder = self._source / "reports" if self._source else None
        pages = sorted(folder.glob("*.md")) if folder else ()
        return {page.stem: _title(page) for page in pages}

    def label(self, kind: str, typed: str) -> str:
        """What readers see of a term that a field names."""
        term = self.vocabulary.find(kind, typed).term
        return term.label if term else typed

    def key(self, kind: str, typed: str) -> str:
        """The key of the term that *typed* means; *typed* itself if there is none."""
        return self.vocabulary.key(kind, typed) or typed

    def of_role(self, role: str, content: str) -> str:
        """The words of a role in running text, as the page of the site has them."""
        if match := _TARGET.fullmatch(content):
            return match["text"]
        kind = names.canonical(names.ROLES, role.removeprefix("trip:"))
        if kind == "report":
            return self._titles.get(content) or content
        if role.startswith("cite"):
            return f"[{content}]"
        term = self.vocabulary.get(kind, content)
        # A word in a sentence keeps its small letters (as in `domain.resolve_xref`).
        return term.label if term and fold(term.label) != fold(content) else content


def _title(page: Path) -> str:
    parts = frontmatter.split(page.read_text(encoding="utf-8", errors="replace"))
    fields = frontmatter.read(parts[0]).fields if parts else {}
    for key, (value, _line) in fields.items():
        if names.canonical(names.FRONT_MATTER, key) == "title" and isinstance(value.content, str):
            return value.content
    return ""
