"""Measures what the leak check adds to a build for the council.

``python bench/leaks.py [--n 1000] [--work DIR]``

All reports of the invented collection may be seen by the council, and none of the names of the
people in them: the most work there can be.  CPU seconds of one process, as in ``run.py``.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

import corpus

_AUDIENCE = re.compile(r"^  audience: .*$", re.MULTILINE)
_TIMED = """
import json, sys, time
from pathlib import Path
from sphinx_tripreports import leak_check
from sphinx_tripreports.cli import main
search = leak_check.find_leaks
def timed(app, folder):
    began = time.process_time()
    leaks = search(app, folder)
    ended = time.process_time()
    names = len(app.env.get_domain("trip").audience.register.met)
    Path(sys.argv[0]).write_text(json.dumps([ended - began, ended, len(leaks), names]))
    return leaks
leak_check.find_leaks = timed
sys.argv[0] = {result!r}
main({arguments!r})
"""


def prepare(source: Path, number: int) -> None:
    """Write the collection so that the council may see all of it but the names of contacts."""
    corpus.write(source, number, seed=1)
    for path in sorted(source.glob("reports/*.md")):
        text = path.read_text(encoding="utf-8")
        path.write_text(_AUDIENCE.sub("  audience: council", text), encoding="utf-8")


def build(work: Path, log: Path) -> list[float] | None:
    """Build; gives what `_TIMED` measured, or nothing if the build did not come that far."""
    result = work / "result.json"
    result.unlink(missing_ok=True)
    arguments = ["build", "-b", "html", "-q", "-D", "tripreports_audience=council",
                 "-D", "tripreports_search=dutch", "-D", "html_theme=pydata_sphinx_theme",
                 "-d", str(work / "doctrees"), str(work / "src"), str(work / "out")]  # fmt: skip
    code = _TIMED.format(result=str(result), arguments=arguments)
    with log.open("w", encoding="utf-8") as stream:
        subprocess.run([sys.executable, "-c", code], stdout=stream, stderr=stream, check=False)
    return json.loads(result.read_text()) if result.exists() else None


class Cost(NamedTuple):
    """What a build cost: CPU seconds of the check, and of all else; contacts, and what was found.

    name: what build it was.
    """

    name: str
    check: float
    build: float
    contacts: int
    leaks: int


def measure(work: Path, number: int) -> list[Cost]:
    """The cost of a build from nothing, and of one after an edit.

    Raises:
        RuntimeError: a build did not come as far as the check.
    """
    prepare(work / "src", number)
    log = work / "log"
    first = _cost("from nothing", build(work, log))
    page = min((work / "src" / "reports").glob("*.md"))
    with page.open("a", encoding="utf-8") as stream:
        stream.write("\nOok spraken wij over sluizen.\n")
    return [first, _cost("after an edit", build(work, log))]


def _cost(name: str, found: list[float] | None) -> Cost:
    if found is None:
        raise RuntimeError("the build did not come as far as the leak check; see the file log")
    check, total, leaks, names = found
    return Cost(name, check, total - check, int(names), int(leaks))


def show(costs: list[Cost]) -> None:
    """Print the costs."""
    for cost in costs:
        print(
            f"{cost.name:<14} build {cost.build:6.1f} s, leak check {cost.check:5.1f} s = "
            f"{cost.check / cost.build:.0%}; {cost.contacts} contacts, {cost.leaks} leaks"
        )


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--n", type=int, default=1000, help="number of reports")
    parser.add_argument("--work", type=Path, help="new or empty folder that is kept")
    chosen = parser.parse_args()
    if chosen.work:
        if corpus.occupied(chosen.work):
            sys.exit(f"{chosen.work} is not empty.")
        show(measure(chosen.work, chosen.n))
        return
    with tempfile.TemporaryDirectory() as work:
        show(measure(Path(work), chosen.n))


if __name__ == "__main__":
    main()
