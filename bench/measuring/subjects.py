"""What is measured: the extension and each peer, with its folder, its command and its edits."""

from __future__ import annotations

import compileall
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import peers
from peerkit.source import Names

from .edits import edit_prose, edit_record
from .process import Usage, run

ROOT = Path(__file__).resolve().parents[2]
_HTML = ["-q", "-b", "html"]


@dataclass
class Subject:
    """One way of building the collection in *corpus*."""

    name: str
    corpus: Path
    folder: Path
    peer: str
    command: Callable[[Path, Path, Path], list[str]]
    env: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.source = self.folder / "src"
        self.out = self.folder / "out"
        self.doctrees = self.folder / "doctrees"
        self._texts: dict[str, str] = {}
        self._names = Names(self.corpus)

    def prepare(self) -> None:
        """Write the source folder in this subject's form."""
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)
        if self.peer:
            peers.convert(self.corpus, self.source, self.peer)
        else:
            shutil.copytree(self.corpus, self.source)

    def full(self) -> Usage:
        """A build from nothing."""
        shutil.rmtree(self.out, ignore_errors=True)
        shutil.rmtree(self.doctrees, ignore_errors=True)
        return self.build()

    def build(self) -> Usage:
        """A build on top of what is there."""
        return run(
            self.command(self.source, self.out, self.doctrees), self.folder / "log", self.env
        )

    def edited(self, kind: str, report: str, number: int) -> Usage:
        """A build after an edit of *report*; fails if the edit does not show."""
        path = f"reports/{report}.md"
        text = self._texts.get(path) or (self.corpus / path).read_text(encoding="utf-8")
        text, word = (edit_prose if kind == "prose" else edit_record)(text, number)
        self._texts[path] = text
        self._write(path, text)
        used = self.build()
        self._check(report, word)
        return used

    def reports(self) -> int:
        """How many pages of reports were written, so that nobody wins by leaving some out."""
        folder = self.out / "reports"
        pages = [*folder.glob("*.html"), *folder.glob("*/index.html")]
        return len(pages) - 1  # the index

    def _write(self, path: str, text: str) -> None:
        if not self.peer:
            (self.source / path).write_text(text, encoding="utf-8")
            return
        scratch = self.folder / "edited"
        (scratch / path).parent.mkdir(parents=True, exist_ok=True)
        (scratch / path).write_text(text, encoding="utf-8")
        converter = peers.converter(self.peer, self._names)
        peers.convert_page(scratch, self.source, path, converter)

    def _check(self, report: str, word: str) -> None:
        pages = [self.out / f"reports/{report}.html", self.out / f"reports/{report}/index.html"]
        page = next(page for page in pages if page.exists())
        if word not in page.read_text(encoding="utf-8"):
            raise RuntimeError(f"{self.name}: the edit does not show in {page}")


def _sphinx(python: str, *options: str) -> Callable[[Path, Path, Path], list[str]]:
    def command(source: Path, out: Path, doctrees: Path) -> list[str]:
        places = ["-d", str(doctrees), str(source), str(out)]
        return [python, "-m", *options, *_HTML, *places]

    return command


def _hugo(binary: str) -> Callable[[Path, Path, Path], list[str]]:
    def command(source: Path, out: Path, doctrees: Path) -> list[str]:
        cache = str(doctrees.parent / "cache")
        return [binary, "--quiet", "-s", str(source), "-d", str(out), "--cacheDir", cache]

    return command


def ours(corpus: Path, work: Path) -> Subject:
    """The extension as its users run it."""
    command = _sphinx(sys.executable, "sphinx_tripreports", "build")
    return Subject("ours", corpus, work / "ours", "", command, path(work))


def ours_search(corpus: Path, work: Path, search: str) -> Subject:
    """The extension with a search: ``dutch`` for its own, ``sphinx`` for that of Sphinx."""
    option = f"tripreports_search={search}"
    command = _sphinx(sys.executable, "sphinx_tripreports", "build", "-D", option)
    name = f"search-{search}"
    return Subject(name, corpus, work / name, "", command, path(work))


def ours_untuned(corpus: Path, work: Path) -> Subject:
    """The domain under plain ``sphinx-build``, without any speedup around it."""
    command = _sphinx(sys.executable, "sphinx", "-D", "tripreports_tuning=0")
    return Subject("ours-untuned", corpus, work / "ours-untuned", "", command, path(work))


def plain(corpus: Path, work: Path) -> Subject:
    """Sphinx and MyST as they come."""
    return Subject("plain", corpus, work / "plain", "plain", _sphinx(sys.executable, "sphinx"))


def plain_nosearch(corpus: Path, work: Path) -> Subject:
    """Sphinx and MyST without Sphinx's search index."""
    command = _sphinx(sys.executable, "sphinx")
    return Subject("plain-nosearch", corpus, work / "plain-nosearch", "plain-nosearch", command)


def plain_hidden(corpus: Path, work: Path) -> Subject:
    """Sphinx and MyST without any list of pages: the hardest to beat, for information."""
    command = _sphinx(sys.executable, "sphinx")
    return Subject("plain-hidden", corpus, work / "plain-hidden", "plain-hidden", command)


def needs(corpus: Path, work: Path, python: str) -> Subject:
    """Sphinx with sphinx-needs."""
    return Subject("needs", corpus, work / "needs", "needs", _sphinx(python, "sphinx"))


def hugo(corpus: Path, work: Path, binary: str) -> Subject:
    """Hugo."""
    return Subject("hugo", corpus, work / "hugo", "hugo", _hugo(binary))


def snapshot(work: Path) -> None:
    """Copy the extension, so that nobody's edit in the middle of a session counts as a change."""
    copy = work / "ext"
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(ROOT / "ext", copy, ignore=shutil.ignore_patterns("__pycache__"))
    compileall.compile_dir(copy, quiet=1)


def path(work: Path) -> dict[str, str]:
    """The environment with the copy of the extension; *work* is a folder in that of the session."""
    return {"PYTHONPATH": str(work.parent / "ext")}
