"""The leak check: whether anything withheld is anywhere in a folder."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path

from . import escapes, markup, plain
from .matching import Matcher
from .memory import Memory, digest
from .records import (
    CLOSED,
    FILE_NAME,
    IN_TAGS,
    IN_TEXT,
    LINE,
    LINKED,
    Leak,
    Sort,
    Text,
    Withheld,
    inside,
    place,
)
from .sequences import Term
from .software import Software
from .stems import Stems
from .terms import Terms, terms
from .texts import texts_in


def check(
    folder: Path,
    withheld: Iterable[Withheld],
    visible: Iterable[str],
    *,
    software: Iterable[Path] = (),
    allowed: Iterable[str] = (),
    memory: Path | None = None,
) -> list[Leak]:
    """Looks for everything withheld in every file of *folder*.

    Args:
        folder: the output of a build, complete.
        withheld: what must not be in it.
        visible: all that may be seen, known without the build: the sources of pages without what
            is withheld, the synonyms, titles and labels.  A word or sequence that is in it proves
            nothing.  A full name does, wherever it stands.
        software: files and folders of programs whose words may be in the output: themes, catalogs,
            writers.  They are read only if need be; not what holds whole dictionaries.
        allowed: phrases in which a name is no name, such as that of a building.
        memory: a file of this function's own, outside *folder*: files in which nothing was found
            are read again only if they, or what is sought, have changed.

    Returns:
        Leaks, by file; also for each file that could not be inspected.  None: nothing has leaked.
    """
    items = tuple(dict.fromkeys(withheld))
    if not items:
        return []
    checked = _Check(items, terms(items, visible), tuple(software), tuple(allowed), memory)
    found = list(dict.fromkeys(checked.of(folder)))
    checked.memory.save()
    return found


class _Check:
    """One check of a folder."""

    def __init__(
        self,
        items: tuple[Withheld, ...],
        sought: Terms,
        software: tuple[Path, ...],
        allowed: tuple[str, ...],
        memory: Path | None,
    ) -> None:
        self.items = items
        self.sought = sought
        self.matcher = Matcher(sought.terms, sought.met, allowed, sought.windows)
        self.software = Software(software)
        about = (sorted(sought.terms), sorted(sought.windows), allowed, self.software.stamps())
        self.memory = Memory(memory, about if memory else ())

    def of(self, folder: Path) -> Iterator[Leak]:
        """The leaks in a folder; names of folders too."""
        for path in sorted(folder.rglob("*")):
            name = path.relative_to(folder).as_posix()
            for read in (name, *escapes.views(name)):
                yield from self.leaks(name, {FILE_NAME: self.find(Text("", read))})
            if path.is_file():
                yield from self.of_file(path, name)
            elif path.is_symlink() and path.is_dir():
                yield Leak(name, LINKED, None)

    def of_file(self, path: Path, name: str) -> Iterator[Leak]:
        """The leaks in a file."""
        try:
            data = path.read_bytes()
        except OSError:
            yield Leak(name, CLOSED, None)
            return
        content = digest(data)
        if self.memory.has(name, content) or self.software.has(data):
            return
        found, unread, lasting = self.read(path.name, data)
        if lasting and not found and not unread:
            self.memory.add(name, content)
        yield from (Leak(name, where, None) for where in unread)
        yield from self.leaks(name, self.precise(path, found))

    def read(self, name: str, data: bytes) -> tuple[dict[str, set[Term]], list[str], bool]:
        """What a file has by place, what of it cannot be read, and whether that may be kept.

        Stems depend on words that may be seen, which are not part of what is remembered.
        """
        found: dict[str, set[Term]] = {}
        unread: list[str] = []
        lasting = True
        for text in texts_in(name, data):
            lasting = lasting and text.sort is not Sort.STEMS
            if text.sort is Sort.UNREADABLE:
                unread.append(inside(text.place, text.text))
            elif terms := self.find(text):
                found.setdefault(text.place, set()).update(terms)
        return found, unread, lasting

    def find(self, text: Text) -> set[Term]:
        """The terms in *text* that no program brought."""
        found = self.matcher.find(text.text, text.sort)
        if text.sort is Sort.STEMS:
            found |= self.stems.find(text.text)
        if any(not term.sure for term in found):
            self.matcher.drop(self.of_software)
            found -= self.of_software
        return found

    @cached_property
    def stems(self) -> Stems:
        """Needed only for Sphinx's own search index."""
        return Stems(self.sought.terms, self.sought.visible)

    @cached_property
    def of_software(self) -> set[Term]:
        """The terms that programs have as well."""
        return self.software.known(self.sought)

    def leaks(self, name: str, found: dict[str, set[Term]]) -> Iterator[Leak]:
        """What was found in a file, by place, as leaks in the order of what is withheld."""
        for where, these in found.items():
            for item in sorted({term.item for term in these}):
                yield Leak(name, where, self.items[item])

    def precise(self, path: Path, found: dict[str, set[Term]]) -> dict[str, set[Term]]:
        """The lines where terms stand, in a file that has lines."""
        coarse = {where: found.pop(where) for where in (IN_TEXT, IN_TAGS) if where in found}
        if not coarse:
            return found
        sought = set().union(*coarse.values())
        places: dict[str, set[Term]] = {}
        for text in _lines(path):
            if these := self.matcher.find(text.text) & sought:
                places.setdefault(text.place, set()).update(these)
        placed = {term.item for these in places.values() for term in these}
        for where, these in coarse.items():
            places[where] = {term for term in these if term.item not in placed}
        return places | found


def _lines(path: Path) -> Iterable[Text]:
    """The texts of a file of lines one by one."""
    source = plain.decoded(path.read_bytes()) or ""
    if markup.is_markup(path.suffix.lower().removeprefix("."), source):
        return markup.places(source)
    lines = enumerate(source.splitlines(), 1)
    return (Text(place(LINE, number), line) for number, line in lines)
