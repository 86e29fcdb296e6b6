"""Knowing, without loading Sphinx, that a build would change nothing.

As make does: if no source, no setting, no program and no output file has another date or size than
right after the last build that ended without a warning, there is nothing to do.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from pathlib import Path
from typing import Final, NamedTuple

from .state import INPUTS_FILE, STAMP_FILE, State, Warned
from .today import build_date

_WITH_VALUE: Final = frozenset(
    ("-b", "--builder", "-d", "--doctree-dir", "-D", "--define", "-A", "--html-define", "-c",
     "--conf-dir", "-j", "--jobs", "-t", "--tag", "-w", "--warning-file")
)  # fmt: skip
_REBUILD: Final = frozenset(("-E", "--fresh-env", "-a", "--write-all", "-P", "--pdb"))


class Stamp(NamedTuple):
    """The folders of a build, and what was asked of it."""

    arguments: tuple[str, ...]
    source: Path
    output: Path
    doctrees: Path

    @classmethod
    def of(cls, arguments: list[str]) -> Stamp | None:
        """The stamp of an HTML build with these arguments of sphinx-build; else nothing."""
        if not _REBUILD.isdisjoint(arguments):
            return None
        if arguments[:2] == ["-M", "html"] and len(arguments) >= 4:
            source, build = map(Path, arguments[2:4])
            return cls(tuple(arguments), source, build / "html", build / "doctrees")
        options, places = _split(arguments)
        builder = options.get("-b", options.get("--builder", "html"))
        if builder != "html" or len(places) != 2:
            return None
        source, output = map(Path, places)
        doctrees = options.get("-d", options.get("--doctree-dir", output / ".doctrees"))
        return cls(tuple(arguments), source, output, Path(doctrees))

    def is_current(self) -> bool:
        """Whether nothing has changed since `write`."""
        try:
            kept = (self.doctrees / STAMP_FILE).read_text(encoding="ascii")
        except (OSError, ValueError):
            return False
        return kept == self.signature()

    def write(self) -> None:
        """Note how things are after a build, unless pages had warnings to be seen again."""
        complete = State(self.output).digest and not Warned(self.doctrees).docnames
        if complete and (signature := self.signature()):
            (self.doctrees / STAMP_FILE).write_text(signature, encoding="ascii")

    def signature(self) -> str:
        """One digest of all that goes in and all that came out; empty if that cannot be known."""
        try:
            inputs = json.loads((self.doctrees / INPUTS_FILE).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return ""
        if inputs["remote"] or self._time_passed(inputs):
            return ""
        folders = [self.source, self.output, Path(__file__).parent, *map(Path, inputs["outside"])]
        installed = [Path(place) for place in sys.path if place.endswith("-packages")]
        facts = [(place, "", Path(place).stat().st_mtime_ns) for place in map(str, installed)]
        facts += _facts(folders)
        text = repr((self.arguments, str(Path.cwd()), sys.version, facts))
        return blake2b(text.encode(errors="surrogateescape"), digest_size=16).hexdigest()

    @staticmethod
    def _time_passed(inputs: dict[str, str]) -> bool:
        """Whether anything that pages show as still to be done has become overdue."""
        try:
            return "" < inputs["until"] < build_date(inputs["today"])
        except (KeyError, ValueError):  # of an older version, or a wrong setting
            return True


def _split(arguments: Iterable[str]) -> tuple[dict[str, str], list[str]]:
    options: dict[str, str] = {}
    places: list[str] = []
    waiting = ""
    for argument in arguments:
        if waiting:
            options[waiting], waiting = argument, ""
        elif argument in _WITH_VALUE:
            waiting = argument
        elif not argument.startswith("-"):
            places.append(argument)
    return options, places


def _facts(places: Iterable[Path]) -> list[tuple[str, str, int]]:
    """Path, size and time of change of all files under *places*, in a fixed order."""
    return sorted(fact for place in places for fact in _walk(os.fspath(place)))


def _walk(place: str) -> Iterator[tuple[str, str, int]]:
    if not os.path.isdir(place):  # noqa: PTH112 - no Path for each of many files
        found = Path(place)
        if found.exists():
            yield place, str(found.stat().st_size), found.stat().st_mtime_ns
        return
    with os.scandir(place) as entries:
        for entry in entries:
            if entry.is_dir():
                if entry.name != "__pycache__":
                    yield from _walk(entry.path)
            else:
                stat = entry.stat()
                yield entry.path, str(stat.st_size), stat.st_mtime_ns
