"""Readable case files: what goes in and what must come out, side by side.

########## name of the case
===== reports/page.md
...
===== warnings
reports/page.md:8: unknown-option: words | in the message
===== shown reports/page
text that the page must show
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

CASES = Path(__file__).parent / "cases"


@dataclass
class Case:
    """One case of a case file."""

    name: str
    files: dict[str, str] = field(default_factory=dict)
    warnings: list[str] = field(default_factory=list)
    shown: dict[str, list[str]] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.name


def read_cases(name: str) -> list[Case]:
    """The cases of the file *name* in ``tests/cases``."""
    text = (CASES / name).read_text(encoding="utf-8")
    cases = []
    for part in re.split(r"^########## ", text, flags=re.MULTILINE)[1:]:
        title, *rest = part.split("\n", 1)
        cases.append(_case(title.strip(), "".join(rest)))
    assert len({case.name for case in cases}) == len(cases), "a name comes twice"
    return cases


def _case(title: str, text: str) -> Case:
    case = Case(title)
    for part in re.split(r"^===== ", text, flags=re.MULTILINE)[1:]:
        head, body = part.split("\n", 1)
        lines = [line for line in body.splitlines() if line.strip()]
        if head == "warnings":
            case.warnings = lines
        elif head.startswith("shown "):
            case.shown[head.removeprefix("shown ")] = lines
        else:
            case.files[head] = body
    return case
