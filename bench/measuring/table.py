"""The targets, and the results beside them."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median

from .process import Usage

Samples = dict[tuple[str, int, str], list[Usage]]
"""(subject, number of reports, step) -> one usage for each run."""


@dataclass(frozen=True)
class Row:
    """A measured value and the limit it is held to: a highest value, or with *least* a lowest."""

    text: str
    value: float
    limit: float
    detail: str
    unit: str = "x"
    least: bool = False

    @property
    def passed(self) -> bool:
        return self.value >= self.limit if self.least else self.value <= self.limit


@dataclass(frozen=True)
class Target:
    """CPU seconds of one step of a subject over those of another."""

    text: str
    ours: tuple[str, str]
    other: tuple[str, str]
    limit: float


SMALL = (
    Target("full build / plain with search", ("ours", "full"), ("plain", "full"), 0.60),
    Target("no-change rebuild / plain", ("ours", "no-change"), ("plain", "no-change"), 0.35),
    Target("edit of prose / plain", ("ours", "prose"), ("plain", "prose"), 0.25),
    Target("edit of a record / edit of prose", ("ours", "record"), ("ours", "prose"), 1.5),
    Target("full build / sphinx-needs", ("ours", "full"), ("needs", "full"), 0.25),
    Target("edit of prose / Hugo's rebuild", ("ours", "prose"), ("hugo", "prose"), 0.5),
    Target("full build with our search / plain", ("search-dutch", "full"), ("plain", "full"), 0.80),
    Target(
        "no-change, our search / none", ("search-dutch", "no-change"), ("ours", "no-change"), 1.1
    ),
    Target(
        "domain alone / plain, no search",
        ("ours-untuned", "full"),
        ("plain-nosearch", "full"),
        1.15,
    ),
)
INFORMATION = (("plain-hidden", "full"), ("plain-hidden", "no-change"), ("plain-hidden", "prose"))
AT_5000 = (
    Target("no-change rebuild / plain", ("ours", "no-change"), ("plain", "no-change"), 0.20),
    Target("edit of prose / plain", ("ours", "prose"), ("plain", "prose"), 0.18),
)
PER_PAGE_LIMIT, MEMORY_LIMIT = 1.15, 3000.0
INDEX_LIMIT, INDEX_EDIT_LIMIT, INDEX_MEMORY_LIMIT = 0.40, 0.20, 1000.0


def cpu(samples: Samples, subject: str, number: int, step: str) -> float | None:
    """Median CPU seconds, or None if that was not measured."""
    found = samples.get((subject, number, step))
    return median(usage.cpu for usage in found) if found else None


def _compared(samples: Samples, targets: tuple[Target, ...], number: int) -> list[Row]:
    rows = []
    for target in targets:
        ours = cpu(samples, target.ours[0], number, target.ours[1])
        other = cpu(samples, target.other[0], number, target.other[1])
        if ours is not None and other:
            detail = f"{ours:.2f} s / {other:.2f} s"
            rows.append(Row(f"{number:>6}  {target.text}", ours / other, target.limit, detail))
    return rows


def _index(samples: Samples, number: int) -> list[Row]:
    """What the search index adds to a build."""
    full, edit = (
        (cpu(samples, "ours", number, step), cpu(samples, "search-dutch", number, step))
        for step in ("full", "prose")
    )
    if full[0] is None or full[1] is None or edit[0] is None or edit[1] is None:
        return []
    index, again = full[1] - full[0], edit[1] - edit[0]
    peak = max(usage.rss for usage in samples["search-dutch", number, "full"])
    return [
        Row(f"{number:>6}  index / full build without", index / full[0], INDEX_LIMIT,
            f"{index:.2f} s / {full[0]:.2f} s"),
        Row(f"{number:>6}  index after an edit / whole index", again / index, INDEX_EDIT_LIMIT,
            f"{again:.2f} s / {index:.2f} s"),
        Row(f"{number:>6}  peak memory with the index", peak, INDEX_MEMORY_LIMIT,
            "largest process", " MB"),
    ]  # fmt: skip


def rows(samples: Samples, small: int) -> list[Row]:
    """All rows that the samples allow."""
    found = _compared(samples, SMALL, small) + _compared(samples, AT_5000, 5000)
    found += _index(samples, small)
    base, big = cpu(samples, "ours", 1000, "full"), cpu(samples, "ours", 10000, "full")
    if base and big:
        each, other = big / 10000 * 1000, base / 1000 * 1000
        detail = f"{each:.2f} ms / {other:.2f} ms"
        found.append(Row(" 10000  CPU per report / at 1000", each / other, PER_PAGE_LIMIT, detail))
    if big:
        peak = max(usage.rss for usage in samples["ours", 10000, "full"])
        found.append(Row(" 10000  peak memory", peak, MEMORY_LIMIT, "largest process", " MB"))
    return found


def _measured(samples: Samples) -> list[str]:
    lines = [
        f"{'subject':<15}{'reports':>8}  {'step':<10}{'CPU s':>9}{'wall s':>9}{'peak MB':>9}  CPU of each run"
    ]
    for (subject, number, step), usages in samples.items():
        values = [
            median(getattr(usage, name) for usage in usages) for name in ("cpu", "wall", "rss")
        ]
        each = " ".join(f"{usage.cpu:.2f}" for usage in usages)
        lines.append(
            f"{subject:<15}{number:>8}  {step:<10}{values[0]:>9.2f}{values[1]:>9.2f}{values[2]:>9.0f}  {each}"
        )
    return lines


def _information(samples: Samples, number: int) -> list[str]:
    """Ratios without a target."""
    lines = []
    for subject, step in INFORMATION:
        ours, other = cpu(samples, "ours", number, step), cpu(samples, subject, number, step)
        if ours is not None and other:
            lines.append(f"{number:>6}  {step} / {subject}: {ours / other:.2f}x, no target")
    return lines


def render(samples: Samples, small: int, quality: list[Row], notes: list[str]) -> str:
    """The plain-text report; *quality* are rows about what searches find."""
    lines = ["Measured (medians)", "", *_measured(samples), "", "Against the targets", ""]
    lines.append(f"reports {'comparison':<34}{'value':>10}{'target':>12}  verdict  of")
    for row in [*rows(samples, small), *quality]:
        verdict = "PASS" if row.passed else "MISS"
        digits = 2 if row.unit in ("", "x") else 0
        sign = ">=" if row.least else "<="
        lines.append(
            f"{row.text:<42}{row.value:>9.{digits}f}{row.unit:<3}{sign:>3} {row.limit:<8g} {verdict:<8} {row.detail}"
        )
    lines += _information(samples, small)
    return "\n".join([*lines, "", *notes]) if notes else "\n".join(lines)
