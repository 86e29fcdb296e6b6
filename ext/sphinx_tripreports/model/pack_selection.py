"""Which reports a council pack holds, in which order."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from .audiences import may_see
from .records import Pack, PackQuery, Problem, Report
from .store import Store, newest_first
from .text import fold, suggestions

_FIELDS: Final[tuple[tuple[str, str, Callable[[Report], tuple[str, ...]]], ...]] = (
    ("theme", "theme", lambda report: report.themes),
    ("city", "city", lambda report: report.cities),
    ("topic", "topic", lambda report: report.topics),
    ("city", "municipality", lambda report: (report.municipality,)),
    ("event", "event", lambda report: report.events),
)
"""Kind of term, field of the query, and what it is compared with."""


def _never(_typed: str) -> bool:
    return False


def select(
    pack: Pack, store: Store, withheld: Callable[[str], bool] = _never
) -> tuple[list[Report], list[Problem]]:
    """The reports of *pack* in its order, and what is wrong with the selection.

    Only reports that the audience of the pack may see are in it, for whomever the build is: a query
    does not find others.  A listed report is left out and reported with its line if it does not
    exist, is listed again, or is not for that audience.

    Args:
        pack: the pack.
        store: what this build knows.
        withheld: whether a report by this id exists, and this build must not know it.
    """
    if pack.query is not None:
        found = [one for one in _found(pack.query, store) if may_see(pack.audience, one.audience)]
        empty = [] if found else [Problem("empty-pack", pack.selection_line, {})]
        return ordered(found, pack.order), empty
    chosen: dict[str, Report] = {}
    problems: list[Problem] = []
    for typed, line in zip(pack.reports, pack.report_lines, strict=True):
        report = store.reports_by_id.get(typed)
        if withheld(typed) if report is None else not may_see(pack.audience, report.audience):
            problems.append(Problem("withheld-report", line, {"target": typed}))
        elif report is None:
            near = ", ".join(suggestions(typed, store.reports_by_id))
            values = {"kind": "report", "target": typed, "suggestion": near}
            problems.append(Problem("missing-record", line, values))
        elif typed in chosen:
            problems.append(Problem("listed-twice", line, {"target": typed}))
        else:
            chosen[typed] = report
    return ordered(list(chosen.values()), pack.order), problems


def ordered(reports: list[Report], order: str) -> list[Report]:
    """*reports* in one of `names.PACK_ORDERS`; undated ones are last whatever the direction."""
    if order == "newest-first":
        return newest_first(reports)
    if order == "oldest-first":
        return sorted(reports, key=lambda report: (report.start or "9", *_by_title(report)))
    return sorted(reports, key=_by_title) if order == "title" else reports


def _by_title(report: Report) -> tuple[str, str, str]:
    return fold(report.title), report.start, report.docname


def _found(query: PackQuery, store: Store) -> list[Report]:
    """The reports that have in their front matter all that is asked for."""
    key = store.vocabulary.key
    criteria = [
        (kind, {key(kind, name) for name in wanted} - {""}, of_report)
        for kind, field, of_report in _FIELDS
        if (wanted := getattr(query, field))
    ]
    return [
        report
        for report in store.reports
        if _in_time(report, query)
        and all(
            any(key(kind, name) in keys for name in of_report(report))
            for kind, keys, of_report in criteria
        )
    ]


def _in_time(report: Report, query: PackQuery) -> bool:
    """Whether the trip began in the period; one without a date began in none."""
    if query.start and report.start < query.start:
        return False
    return not query.end or "" < report.start <= query.end
