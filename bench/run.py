"""Measures the extension against its peers and prints a table with the targets.

``python bench/run.py [--n 1000] [--runs 3] [--only plain,ours,search,needs,hugo] [--big]``

``--only ours,search`` measures what our search costs, and how well it finds beside Sphinx's own and
Pagefind. ``--only packs`` measures council packs, ``--only audience`` a build for the council.
``--only ours,plain,plain-hidden`` adds plain Sphinx without any visible list of pages.

The same words, theme, Python and versions for all that run on Sphinx. CPU seconds (user and
system, children included) rather than the clock, because a shared machine's clock lies. Runs are
interleaved, so that a slow spell of the machine hits all subjects.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
from collections.abc import Sequence
from dataclasses import asdict
from importlib.metadata import version
from pathlib import Path

import corpus
import leaks
from measuring import environment, packs, searching, subjects, table
from measuring.subjects import ROOT, Subject

GROUPS = ("ours", "plain", "search", "packs", "audience", "needs", "hugo")
EXTRA = ("plain-hidden",)
STEPS = ("full", "no-change", "prose", "record")
LEAKS_LIMIT = 0.15
BIG = ((5000, ("ours", "plain")), (10000, ("ours",)))


class Bench:
    """Holds the samples of one session of measuring."""

    def __init__(self, work: Path, groups: Sequence[str]) -> None:
        self.work = work
        self.groups = groups
        self.samples: table.Samples = {}
        self.notes: list[str] = []
        self.quality: list[table.Row] = []
        self.peer_python: str | None = None

    def corpus(self, number: int) -> Path:
        """The collection of *number* reports, written anew so that it fits the present code."""
        folder = self.work / f"corpus-{number}"
        shutil.rmtree(folder, ignore_errors=True)
        corpus.write(folder, number, seed=1)
        return folder

    def subjects(self, number: int, groups: Sequence[str]) -> list[Subject]:
        """The subjects of *groups* for *number* reports; what cannot be had becomes a note."""
        source, work = self.corpus(number), self.work / f"n{number}"
        found = []
        if "ours" in groups:
            found.append(subjects.ours(source, work))
        if "plain" in groups:
            found.append(subjects.plain(source, work))
        if "ours" in groups and "plain" in groups and number < 5000:
            found.append(subjects.ours_untuned(source, work))
        if "plain" in groups and number < 5000:
            found.append(subjects.plain_nosearch(source, work))
        if "plain-hidden" in groups:
            found.append(subjects.plain_hidden(source, work))
        if "search" in groups and number < 5000:
            found += [subjects.ours_search(source, work, name) for name in ("dutch", "sphinx")]
        return found + self._peers(source, work, groups)

    def _peers(self, source: Path, work: Path, groups: Sequence[str]) -> list[Subject]:
        found: list[Subject] = []
        for group, package in (("needs", "sphinx-needs"), ("hugo", "hugo")):
            if group not in groups:
                continue
            self.peer_python = environment.peer_python(self.work / "venv")
            problem = environment.install(self.peer_python, package)
            if problem:
                self.notes.append(f"{package} could not be installed and is left out: {problem}")
            elif group == "needs":
                found.append(subjects.needs(source, work, self.peer_python))
            else:
                found.append(subjects.hugo(source, work, environment.hugo_binary(self.peer_python)))
        return found

    def measure(self, number: int, groups: Sequence[str], runs: int) -> None:
        """All steps of all subjects, interleaved. A subject that fails is left out from there."""
        chosen = self.subjects(number, groups)
        if not chosen:
            return
        for subject in chosen:
            subject.prepare()
        reports = sorted(
            path.stem
            for path in (chosen[0].corpus / "reports").glob("*.md")
            if path.stem != "index"
        )
        for nth in range(runs):
            # another report each time: what a report touches differs a lot
            report = reports[(len(reports) // 2 + 37 * nth) % len(reports)]
            for step in STEPS:
                for subject in list(chosen):
                    if not self._step(subject, number, step, report, nth + 1):
                        chosen.remove(subject)

    def _step(self, subject: Subject, number: int, step: str, report: str, nth: int) -> bool:
        if subject.name in ("ours-untuned", "plain-nosearch") and step != "full":
            return True
        try:
            if step == "full":
                used = subject.full()
                if subject.reports() != number:
                    raise RuntimeError(f"{subject.reports()} pages of reports were written")
            elif step == "no-change":
                used = subject.build()
            else:
                used = subject.edited(step, report, nth)
        except (RuntimeError, OSError) as error:
            self.notes.append(f"{subject.name} failed at {number} reports, {step}: {error}")
            return False
        self.samples.setdefault((subject.name, number, step), []).append(used)
        print(
            f"  {number:>6} {subject.name:<15}{step:<10} run {nth}: {used.cpu:.2f} s CPU",
            file=sys.stderr,
        )
        return True

    def search(self, number: int) -> None:
        """What the searches of *number* reports find; fills `quality`, adds to `notes`."""
        folder = self.work / f"n{number}"
        self.peer_python = environment.peer_python(self.work / "venv")
        problem = environment.install(self.peer_python, "pagefind[bin]")
        if problem:
            self.notes.append(f"Pagefind could not be installed and is left out: {problem}")
        python = None if problem else self.peer_python
        rows, notes = searching.rows(folder, number, python)
        self.quality += rows
        self.notes += notes

    def packs(self, number: int, runs: int) -> None:
        """What council packs cost; fills `quality`, adds to `notes`."""
        folder = self.work / f"n{number}" / "packs"
        made = packs.Packs(self.corpus(number), folder, subjects.path(folder.parent))
        rows, notes = packs.rows(made, number, runs)
        self.quality += rows
        self.notes += notes

    def audience(self, number: int) -> None:
        """What the leak check adds to a build for the council; fills `quality`, or `notes`."""
        folder = self.work / f"n{number}" / "audience"
        shutil.rmtree(folder, ignore_errors=True)
        try:
            cost, again = leaks.measure(folder, number)
        except RuntimeError as error:
            self.notes.append(f"audience failed at {number} reports: {error}")
            return
        detail = f"{cost.check:.2f} s / {cost.build:.2f} s; {again.check:.2f} s after an edit"
        row = table.Row(f"{number:>6}  leak check / build for the council", cost.check / cost.build,
                        LEAKS_LIMIT, detail)  # fmt: skip
        self.quality.append(row)

    def save(self, small: int) -> None:
        """Write results.json."""
        facts = {
            "environment": environment.describe(self.peer_python),
            "samples": [
                {
                    "subject": name,
                    "reports": number,
                    "step": step,
                    "runs": [asdict(one) for one in usages],
                }
                for (name, number, step), usages in self.samples.items()
            ],
            "rows": [
                {**asdict(row), "text": row.text.strip(), "passed": row.passed}
                for row in [*table.rows(self.samples, small), *self.quality]
            ],
            "notes": self.notes,
        }
        text = json.dumps(facts, indent=1, ensure_ascii=False) + "\n"
        (self.work / "results.json").write_text(text, encoding="utf-8")


def main(arguments: list[str] | None = None) -> int:
    """Command line; with ``--strict`` 1 if a target was missed or a subject failed.

    Without it a table is a table: what is missed stands in it.
    """
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--n", type=int, default=1000, help="number of reports")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--only", default=",".join(GROUPS), help="comma-separated subjects")
    parser.add_argument("--big", action="store_true", help="also 5,000 and 10,000 reports, one run")
    parser.add_argument("--strict", action="store_true", help="fail if a target is missed")
    parser.add_argument("--work", type=Path, default=ROOT / "build/bench")
    chosen = parser.parse_args(arguments)
    groups = [name.strip() for name in chosen.only.split(",")]
    unknown = [name for name in groups if name not in (*GROUPS, *EXTRA)]
    if unknown:
        parser.error(
            f"unknown in --only: {', '.join(unknown)} (known: {', '.join((*GROUPS, *EXTRA))})"
        )
    bench = Bench(chosen.work.resolve(), groups)
    print(f"Sphinx {version('sphinx')}, MyST {version('myst-parser')}", file=sys.stderr)
    subjects.snapshot(bench.work)
    bench.measure(chosen.n, groups, chosen.runs)
    if chosen.big:
        for number, wanted in BIG:
            bench.measure(number, [name for name in wanted if name in groups], 1)
    if "search" in groups:
        bench.search(chosen.n)
    if "packs" in groups:
        bench.packs(chosen.n, chosen.runs)
    if "audience" in groups:
        bench.audience(chosen.n)
    bench.save(chosen.n)
    print(table.render(bench.samples, chosen.n, bench.quality, bench.notes))
    results = [*table.rows(bench.samples, chosen.n), *bench.quality]
    missed = any(not row.passed for row in results)
    return 1 if chosen.strict and (missed or bench.notes) else 0


if __name__ == "__main__":
    sys.exit(main())
