"""What council packs cost, beside Sphinx's start-up and its own way to a PDF."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from statistics import median

from .process import Usage, run
from .table import Row

SIZES = (2, 50, 100)
START_LIMIT, WRITING_LIMIT, MEMORY_LIMIT = 1.5, 5.0, 1000.0
PACK = """\
---
title: Pakket van {number} verslagen
orphan: true
pack:
  audience: internal
  date: 2026-01-15
  reports: [{reports}]
  registers: [contacts, outcomes, follow-ups, themes, cities, topics, map, matrix, timeline]
---

Geachte raad,

Hier zijn {number} verslagen.
"""
_LATEX = ("latexmk", "xelatex")


class Packs:
    """Packs of several sizes out of one collection.

    corpus: the collection, which is copied.
    work: where the copy and the output go.
    env: the environment of commands that run our extension.
    """

    def __init__(self, corpus: Path, work: Path, env: dict[str, str]) -> None:
        self.source, self.build, self.env = work / "src", work / "build", env
        shutil.rmtree(work, ignore_errors=True)
        shutil.copytree(corpus, self.source)
        reports = sorted(
            path.stem for path in self.source.glob("reports/*.md") if path.stem != "index"
        )
        self.sizes = [size for size in SIZES if size <= len(reports)]
        (self.source / "packs").mkdir()
        for size in self.sizes:
            page = PACK.format(number=size, reports=", ".join(reports[:size]))
            (self.source / f"packs/p{size}.md").write_text(page, encoding="utf-8")
        self._run("sphinx_tripreports", "build", "-q", *self._html())

    def start(self) -> Usage:
        """Sphinx itself, with nothing to read or write."""
        return self._run("sphinx", "-q", *self._html())

    def pack(self, size: int) -> Usage:
        """One pack, from what earlier builds read."""
        places = (str(self.source), str(self.build))
        return self._run("sphinx_tripreports", "pdf", *places, "--pack", f"p{size}", "-q")

    def latex(self) -> Usage:
        """Sphinx's own way to a PDF of two reports, in a project with no others."""
        for path in self.source.glob("reports/*.md"):
            if path.stem not in (*self._first(2), "index"):
                path.unlink()
        shutil.rmtree(self.source / "packs")
        with (self.source / "conf.py").open("a", encoding="utf-8") as conf:
            conf.write('\nlatex_engine = "xelatex"\n')
        places = (str(self.source), str(self.build / "latex"))
        return self._run("sphinx", "-M", "latexpdf", *places, "-q")

    def _first(self, number: int) -> list[str]:
        reports = sorted(path.stem for path in self.source.glob("reports/*.md"))
        return [name for name in reports if name != "index"][:number]

    def _html(self) -> tuple[str, ...]:
        doctrees = str(self.build / "doctrees")
        return ("-b", "html", "-d", doctrees, str(self.source), str(self.build / "html"))

    def _run(self, *arguments: str) -> Usage:
        return run([sys.executable, "-m", *arguments], self.source.parent / "log", self.env)


def rows(packs: Packs, number: int, runs: int) -> tuple[list[Row], list[str]]:
    """Rows about the packs of *number* reports, the median of *runs*; and notes on LaTeX."""
    starts: list[float] = []
    used: dict[int, list[Usage]] = {size: [] for size in packs.sizes}
    for _ in range(runs):
        starts.append(packs.start().cpu)
        for size in packs.sizes:
            used[size].append(packs.pack(size))
    cpu = {size: median(usage.cpu for usage in usages) for size, usages in used.items()}
    start = median(starts)
    found = []
    if 2 in cpu:
        detail = f"{cpu[2]:.2f} s / {start:.2f} s"
        found.append(Row(f"{number:>6}  pack of 2 / Sphinx's start-up", cpu[2] / start,
                         START_LIMIT, detail))  # fmt: skip
    if 50 in cpu:
        found.append(Row(f"{number:>6}  pack of 50, more than of 2", cpu[50] - cpu[2],
                         WRITING_LIMIT, "CPU seconds", ""))  # fmt: skip
    if 100 in cpu:
        peak = max(usage.rss for usage in used[100])
        found.append(Row(f"{number:>6}  peak memory of a pack of 100", peak, MEMORY_LIMIT,
                         f"{cpu[100]:.2f} s CPU", " MB"))  # fmt: skip
    return found, [_beside_latex(packs, cpu.get(2, 0.0))]


def _beside_latex(packs: Packs, ours: float) -> str:
    missing = [name for name in _LATEX if not shutil.which(name)]
    if missing:
        return f"Sphinx's LaTeX route is left out: there is no {' and no '.join(missing)}."
    try:
        used = packs.latex()
    except RuntimeError as error:
        return f"Sphinx's LaTeX route failed: {error}"
    return (f"Two reports by Sphinx's LaTeX route: {used.cpu:.2f} s CPU, {used.rss:.0f} MB; "
            f"as a pack, without reading: {ours:.2f} s CPU")  # fmt: skip
