"""What is wrong with a page as a part of a PDF."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final, NamedTuple

from ...model.records import Problem
from ...warnings_ import warn, warn_at

if TYPE_CHECKING:
    from docutils import nodes

FATAL: Final = frozenset({
    "picture-alt", "picture-kind", "picture-missing", "private-use", "typesetting",
})  # fmt: skip
"""Problems with which no PDF is written: it would not be accessible, or would say less."""


class Finding(NamedTuple):
    """A problem, and where it is.

    node: the nearest node that knows its line; None if no node around it does.
    """

    docname: str
    node: nodes.Element | None
    problem: Problem


def at(docname: str, node: nodes.Node, code: str, **values: str) -> Finding:
    """The problem *code* at *node*, or where the nearest node around it was written."""
    place = node
    while place.parent is not None and not place.line:
        place = place.parent
    known = place if place.line and hasattr(place, "attributes") else None
    return Finding(docname, known, Problem(code, place.line or 0, values))  # type: ignore[arg-type]


def report(findings: Iterable[Finding]) -> bool:
    """Warn of each finding once; returns whether one of them forbids the PDF."""
    seen = set()
    fatal = False
    for finding in findings:
        problem = finding.problem
        fatal = fatal or problem.code in FATAL
        key = (finding.docname, problem.code, problem.line, *sorted(problem.values.items()))
        if key in seen:
            continue
        seen.add(key)
        if finding.node is None:
            warn([problem], finding.docname)
        else:
            warn_at(finding.node, problem)
    return fatal
