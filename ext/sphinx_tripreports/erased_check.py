"""Erased people must not come back: every build, for any audience, looks for their names.

All that goes into a build is looked through (every file beside the pages, and what pages take in
from elsewhere), and all that comes out of it.  A file is looked at again when its date or size, the
list of erased people or the exceptions have changed; one in which a name was found, at every build.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from . import name_check
from .i18n import _
from .leaks.plain import decoded
from .leaks.records import Sort, Text, shown
from .leaks.texts import texts
from .model.erasure import FILE, Erased, read_erased
from .model.erasure_search import ErasedSearch, Place
from .model.person_records import NotName
from .model.person_words import masked, words
from .model.records import Problem
from .source_files import files_below
from .warnings_ import warn_in_file

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

CACHE: Final = "erased-check.json"
"""Among the doctrees: the files that were looked through and in which nobody was found."""
_VERSION: Final = 1
_TYPED: Final = "typed"
"""The place of the text of a file as it was typed."""
_DERIVED: Final = (Sort.DERIVED, Sort.STEMS)
"""Forms of words that a dictionary made up."""


def connect(app: Sphinx) -> None:
    """Connect the handlers; those of one build share a check, and what it found out."""
    checks: list[_Check] = []

    def check_sources(app: Sphinx, env: BuildEnvironment) -> None:
        checks[:] = _checks(app)
        for check in checks:
            check.files(_sources(app), _Kind(Path(app.srcdir), check.exceptions, typed=True))

    def check_output(app: Sphinx, exception: Exception | None) -> None:
        for check in checks if exception is None else ():
            made = files_below(Path(app.outdir), {Path(app.doctreedir)})
            kind = _Kind(Path(app.outdir), _apart(check.exceptions), typed=False)
            check.files(made, kind)

    # Before publication decides whether anything may be written.
    app.connect("env-updated", check_sources, priority=960)
    app.connect("build-finished", check_output, priority=980)


def _checks(app: Sphinx) -> Iterator[_Check]:
    """The check of a build; none where nobody was erased, or if the list cannot be read."""
    path = Path(app.srcdir, FILE)
    if not path.is_file():
        return
    text = path.read_text(encoding="utf-8", errors="replace")
    erased, problems = read_erased(text)
    for problem in problems:
        warn_in_file(str(path), problem)
        app.statuscode = 1
    if erased is not None and erased.people:
        exceptions = name_check.exceptions(app.env)
        digest = blake2b(repr((text, exceptions)).encode(), digest_size=16)
        yield _Check(app, erased, exceptions, digest.hexdigest())


def _apart(exceptions: Iterable[NotName]) -> list[NotName]:
    """*exceptions* for the output: indexes have the words of a text apart, and on other pages."""
    found = [NotName(one.words) for one in exceptions]
    return found + [NotName(word.text) for one in found for word in words(one.words)]


def _sources(app: Sphinx) -> Iterator[Path]:
    """All files beside the pages, and those that are taken in from elsewhere."""
    made = {Path(app.doctreedir), Path(app.outdir)}
    source = Path(app.srcdir)
    yield from (path for path in files_below(source, made) if path != source / FILE)
    taken_in = {Path(app.srcdir, path) for paths in app.env.dependencies.values() for path in paths}
    folders = {Path(app.confdir, name) for setting in ("html_static_path", "html_extra_path")
               for name in getattr(app.config, setting)}  # fmt: skip
    package = Path(__file__).parent
    for path in sorted(taken_in | folders):
        if not path.is_relative_to(package) and not path.is_relative_to(source):
            yield from files_below(path, made)
            yield from (path,) if path.is_file() else ()


class _Kind(NamedTuple):
    """What files are looked through.

    root: their names are relative to it.
    typed: someone types them, so that a line says where a name is.
    """

    root: Path
    exceptions: list[NotName]
    typed: bool


class _Check:
    """A look at many files for the names on a list."""

    def __init__(
        self, app: Sphinx, erased: Erased, exceptions: list[NotName], fingerprint: str
    ) -> None:
        self.app = app
        self.erased = erased
        self.search = ErasedSearch(erased)
        self.exceptions = exceptions
        self.cache = Path(app.doctreedir, CACHE)
        self.fingerprint = fingerprint
        self.clean = self._load()

    def _load(self) -> dict[str, list[int]]:
        try:
            kept = json.loads(self.cache.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        if (kept["version"], kept["list"]) != (_VERSION, self.fingerprint):
            return {}
        clean: dict[str, list[int]] = kept["clean"]
        return clean

    def files(self, paths: Iterable[Path], kind: _Kind) -> None:
        """Look through *paths* and report what is found; a find fails the build."""
        before = dict(self.clean)
        for path in paths:
            stat = path.stat()
            stamp = [stat.st_mtime_ns, stat.st_size]
            if self.clean.get(str(path)) == stamp:
                continue
            self.clean.pop(str(path), None)
            problems = list(self._problems(path, kind))
            if not problems:
                self.clean[str(path)] = stamp
            for problem in problems:
                warn_in_file(str(path), problem)
                self.app.statuscode = 1
        if self.clean != before:
            data = {"version": _VERSION, "list": self.fingerprint, "clean": self.clean}
            self.cache.parent.mkdir(parents=True, exist_ok=True)
            self.cache.write_text(json.dumps(data, sort_keys=True), encoding="utf-8")

    def _problems(self, path: Path, kind: _Kind) -> Iterator[Problem]:
        """What is wrong with a file: names on its lines, names elsewhere in it, or unreadable."""
        inside = path.is_relative_to(kind.root)
        name = path.relative_to(kind.root).as_posix() if inside else path.name
        page = name.removesuffix(path.suffix)
        seen: set[str] = set()
        for text in _texts(path, name, typed=kind.typed):
            if text.sort is Sort.UNREADABLE:
                values = {"place": shown(text.place, _), "reason": shown(text.text, _)}
                yield Problem("erased-unreadable", 1, values)
            elif text.sort not in _DERIVED:
                for place in self.search.find(text.text, kind.exceptions, page):
                    found = self._problem(text, place)
                    # The same words are read in more than one way; as typed they have a line.
                    if found.line or found.values["name"] not in seen:
                        seen.add(found.values["name"])
                        yield found

    def _problem(self, text: Text, place: Place) -> Problem:
        line = text.text.count("\n", 0, place.start) + 1 if text.place == _TYPED else 0
        values = {
            "name": masked(text.text[place.start : place.end]),
            "date": self.erased.people[place.person].date,
        }
        return Problem("erased-name", line, values)


def _texts(path: Path, name: str, *, typed: bool) -> Iterator[Text]:
    """Path and content of a file: as *typed*, if it is text, and every other way to read it."""
    yield Text("", name)
    source = decoded(path.read_bytes()) if typed else None
    if source is not None:
        yield Text(_TYPED, source)
    yield from texts(path)
