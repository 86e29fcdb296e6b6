"""What programs bring along: their words say nothing about what is withheld.

A theme has words in its templates, a catalog has the texts of buttons.  They are read only when a
word is found that may be one of these.  Scripts and styles are copied as they are, so that it is
enough to compare them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path
from typing import Final

from .matching import Matcher
from .sequences import Term
from .terms import Terms
from .texts import texts

_COPIED: Final = frozenset(
    (".css", ".eot", ".gif", ".ico", ".jpg", ".js", ".json", ".map", ".png", ".po", ".pyc", ".svg",
     ".ttf", ".woff", ".woff2")
)  # fmt: skip
"""Suffixes of files whose words are not put in pages; of catalogs the compiled ones are read."""


class Software:
    """The files of installed programs.

    Args:
        places: files, and folders with all that is in them.
    """

    def __init__(self, places: Iterable[Path]) -> None:
        self._places = tuple(places)

    def known(self, sought: Terms) -> set[Term]:
        """What programs have as well of what is *sought*; never names in full."""
        unsure = (term for term in sought.terms if not term.sure)
        matcher = Matcher(unsure, sought.met, windows=sought.windows)
        found: set[Term] = set()
        for path in (path for path in self._files if path.suffix not in _COPIED):
            for text in texts(path):
                found |= matcher.find(text.text, text.sort)
        return found

    def has(self, content: bytes) -> bool:
        """Whether one of the files is the same as *content*, by whatever name."""
        return any(content == path.read_bytes() for path in self._by_size.get(len(content), ()))

    def stamps(self) -> list[tuple[str, int, int]]:
        """Something of each file that changes when it does."""
        stats = ((str(path), path.stat()) for path in self._files)
        return [(name, stat.st_size, stat.st_mtime_ns) for name, stat in stats]

    @cached_property
    def _files(self) -> list[Path]:
        return sorted(set(self._found()))

    def _found(self) -> Iterator[Path]:
        for place in self._places:
            if place.is_dir():
                yield from (path for path in place.rglob("*") if path.is_file())
            elif place.is_file():
                yield place

    @cached_property
    def _by_size(self) -> dict[int, list[Path]]:
        found = defaultdict(list)
        for path in self._files:
            found[path.stat().st_size].append(path)
        return found
