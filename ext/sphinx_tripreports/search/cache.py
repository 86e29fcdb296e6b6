"""What was analysed before, kept beside the doctrees: an edit analyses one page again."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Final, NamedTuple

from .folding import fold, words
from .pageterms import PageTerms, analyse_page
from .records import PageRecords
from .wordbook import Classes, Wordbook

_FILE: Final = "search.pickle"
Extract = Callable[[str], PageRecords]
"""Gives what can be found on a page, by its docname."""


class _Kept(NamedTuple):
    """What is kept of a page; *people* are the names of those met."""

    stamp: str
    digest: str
    people: tuple[str, ...]
    terms: PageTerms


class Cache:
    """Analysed pages and words.  Call `read`, `protect`, `analyse` and `save`, in that order.

    folder: where they are kept from build to build.
    version: changes when this package, its word lists or the synonyms do; what was kept under
        another version is not used.
    """

    def __init__(self, folder: Path, version: str) -> None:
        self._path = folder / _FILE
        self._version = version
        self._names: frozenset[str] = frozenset()
        self._pages: dict[str, _Kept] = {}
        self._fresh: dict[str, tuple[str, PageRecords]] = {}
        self.words: dict[str, Classes] = {}
        """What a `Wordbook` for the same version may begin with."""
        self.forms: dict[str, tuple[str, ...]] = {}
        """The same for its `Wordbook.forms`."""
        self._load()

    def read(self, stamps: Mapping[str, str], extract: Extract) -> None:
        """Take in the pages of a build; the text of a page is asked for if its stamp is another.

        stamps: by docname; another one means that the page may have changed.
        """
        self._extract = extract
        for docname in self._pages.keys() - stamps.keys():
            del self._pages[docname]
        for docname, stamp in stamps.items():
            kept = self._pages.get(docname)
            if kept is None or kept.stamp != stamp:
                self._take(docname, stamp)

    def _take(self, docname: str, stamp: str) -> None:
        page, kept = self._extract(docname), self._pages.get(docname)
        if kept is not None and kept.digest == page.digest:
            self._pages[docname] = kept._replace(stamp=stamp)
        else:
            self._pages.pop(docname, None)
            self._fresh[docname] = stamp, page

    def people(self) -> set[str]:
        """The names of all people met."""
        fresh = (name for _, page in self._fresh.values() for name in _people(page))
        return {name for kept in self._pages.values() for name in kept.people}.union(fresh)

    def protect(self, names: Iterable[str]) -> None:
        """Say which names the analyser has; pages with a word for which that matters are read."""
        now = frozenset(fold(word.text) for name in names for word in words(name))
        changed, self._names = now ^ self._names, now
        if not changed:
            return
        wrong = {form for form in self.words if changed & _stems(form)}
        for form in wrong:
            del self.words[form]
        for docname, kept in list(self._pages.items()):
            if not wrong.isdisjoint(kept.terms.forms):
                del self._pages[docname]
                self._take(docname, kept.stamp)

    def analyse(self, wordbook: Wordbook) -> list[PageTerms]:
        """Each page analysed; those that are as they were come from the cache."""
        for docname, (stamp, page) in self._fresh.items():
            terms = analyse_page(page, wordbook)
            self._pages[docname] = _Kept(stamp, page.digest, _people(page), terms)
        self._fresh = {}
        return [kept.terms for kept in self._pages.values()]

    def save(self) -> None:
        """Keep what `analyse` gave last, and the words, for the next build."""
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
            self._names, self._pages, self.words, self.forms = names, pages, known, forms


def _people(page: PageRecords) -> tuple[str, ...]:
    return tuple(record.title for record in page.records if record.kind == "contact")


def _stems(form: str) -> set[str]:
    """The names that a word may hold: itself or its parts, without a possessive s."""
    parts = {form, *form.split("-")}
    return parts | {part.removesuffix(end) for part in parts for end in ("s", "'s")}
