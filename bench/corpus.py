"""Writes an invented but realistic knowledge base of Dutch trip reports.

``python bench/corpus.py --n 1000 --out DIR --seed 1`` writes a complete source folder. The same
seed and number give the same bytes. Measurements and search tests use it.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from corpusgen import pages, plan, report
from corpusgen.staff import Staff


def write(out: Path, total: int, seed: int) -> None:
    """Write a collection of *total* reports into *out*, which must be new or empty."""
    heads = list(plan.plan(seed, total))
    staff = Staff(seed)
    for folder in ("reports", "themes", "cities", "topics"):
        (out / folder).mkdir(parents=True, exist_ok=True)
    for path, text in pages.pages(heads):
        _save(out / path, text)
    for head in heads:
        _save(out / "reports" / f"{head.id}.md", report.page(head, seed, staff))


def _save(path: Path, text: str) -> None:
    with path.open("w", encoding="utf-8", newline="\n") as stream:
        stream.write(text)


def occupied(out: Path) -> bool:
    """Whether *out* exists and is anything but an empty folder."""
    return out.exists() and (not out.is_dir() or any(out.iterdir()))


def main(arguments: list[str] | None = None) -> int:
    """Command line; 2 when the target folder is not empty."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--n", type=int, default=1000, help="number of reports")
    parser.add_argument("--out", type=Path, required=True, help="new or empty folder")
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args(arguments)
    if chosen.n < 1:
        print("Er is minstens één verslag nodig (--n).", file=sys.stderr)
        return 2
    if occupied(chosen.out):
        print(
            f"De map {chosen.out} bestaat al en is niet leeg. Kies een andere map.", file=sys.stderr
        )
        return 2
    write(chosen.out, chosen.n, chosen.seed)
    print(f"{chosen.n} verslagen geschreven in {chosen.out}.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
