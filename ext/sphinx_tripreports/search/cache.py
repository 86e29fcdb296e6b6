"""What was analysed before, kept beside the doctrees: an edit analyses one page again."""

from __future__ import annotations

import pickle
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from .folding import fold, words
from .pageterms import FORMAT, PageTerms, analyse_page
from .records import PageRecords
from .wordbook import Classes, Wordbook

_FILE: Final = "search.pickle"

_Kept = dict[str, tuple[str, PageTerms]]


class Cache:
    """Analysed pages and words.

    folder: where they are kept from build to build.
    version: changes when the analyser, its word lists or the synonyms do; what was kept under
        another version is not used.
    names: the protected names of the analyser; of another name only the pages that have it are
        analysed again.
    """

    def __init__(self, folder: Path, version: str, names: Iterable[str] = ()) -> None:
        self._path = folder / _FILE
        self._version = f"{FORMAT}:{version}"
        self._names = frozenset(fold(word.text) for name in names for word in words(name))
        self._pages: _Kept = {}
        self.words: dict[str, Classes] = {}
        """What a `Wordbook` for the same version may begin with."""
        self.forms: dict[str, tuple[str, ...]] = {}
        """The same for its `Wordbook.forms`."""
        self._load()

    def analyse(self, pages: Iterable[PageRecords], wordbook: Wordbook) -> list[PageTerms]:
        """Each page analysed; those that are as they were come from the cache."""
        before, self._pages = self._pages, {}
        for page in pages:
            kept = before.get(page.docname)
            if kept is None or kept[0] != page.digest:
                kept = page.digest, analyse_page(page, wordbook)
            self._pages[page.docname] = kept
        return [terms for _, terms in self._pages.values()]

    def save(self) -> None:
        """Keeps what `analyse` gave last, and the words, for the next build."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        data = (self._version, self._names, self._pages, self.words, self.forms)
        fresh = self._path.with_suffix(".new")
        fresh.write_bytes(pickle.dumps(data, protocol=pickle.HIGHEST_PROTOCOL))
        fresh.replace(self._path)

    def _load(self) -> None:
        try:
            # Our own file in the build folder, like Sphinx's environment.
            version, names, pages, known, forms = pickle.loads(self._path.read_bytes())  # noqa: S301
        except Exception:  # noqa: BLE001 - whatever is wrong with a cache, it is as good as none
            return
        if version == self._version:
            self._pages, self.words, self.forms = pages, known, forms
            self._forget(names ^ self._names)

    def _forget(self, names: frozenset[str]) -> None:
        """Drops what depends on whether *names* are names."""
        if not names:
            return
        wrong = {form for form in self.words if names & _stems(form)}
        for form in wrong:
            del self.words[form]
        self._pages = {
            docname: kept
            for docname, kept in self._pages.items()
            if wrong.isdisjoint(kept[1].forms)
        }


def _stems(form: str) -> set[str]:
    """The names that a word may hold: itself or its parts, without a possessive s."""
    parts = {form, *form.split("-")}
    return parts | {part.removesuffix(end) for part in parts for end in ("s", "'s")}
