"""What can only be checked when all pages have been read: names, identifiers, sources."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING

from .model.digest import identifiers
from .model.pack_selection import select
from .model.records import Problem
from .warnings_ import warn

if TYPE_CHECKING:
    from sphinx.environment import BuildEnvironment

    from .domain import TripDomain
    from .model.records import Pack, Report


def check(env: BuildEnvironment, domain: TripDomain, docnames: Iterable[str]) -> None:
    """Report unknown names on the pages *docnames*, and doubtful identifiers on any page."""
    for docname in sorted(docnames):
        warn(_unknown(domain, docname), docname)
    _report_duplicates(env, domain)
    _report_leads(domain)
    _report_packs(domain)


def _unknown(domain: TripDomain, docname: str) -> Iterable[Problem]:
    for kind, typed, line in domain.store.on_page(docname).references:
        if kind == "report":
            continue  # links and leads are checked where all reports are known
        kinds = ("theme", "topic") if kind == "subject" else (kind,)
        if any(domain.store.vocabulary.key(kind, typed) for kind in kinds):
            continue
        problem = domain.store.vocabulary.problem(kinds[0], typed, line)
        # An organisation without a record of its own is no mistake.
        if problem and not (kind == "organisation" and problem.code == "unknown-term"):
            yield problem


def _report_duplicates(env: BuildEnvironment, domain: TripDomain) -> None:
    if not domain.twice:
        return
    first: dict[tuple[str, str], tuple[str, int]] = {}
    for docname, page in domain.store.pages.items():
        for kind, identifier, line in identifiers(page, domain.store.on_page(docname)):
            other = first.setdefault((kind, identifier), (docname, line))
            if other != (docname, line):
                place = f"{env.doc2path(other[0], base=False)}:{other[1]}"
                values = {"kind": kind, "id": identifier, "other": place}
                warn([Problem("duplicate-id", line, values)], docname)


def _report_leads(domain: TripDomain) -> None:
    for term in domain.store.vocabulary.of_kind("topic"):
        for lead in term.leads:
            problem = domain.missing("report", lead.report, term.docname, lead.line)
            if problem is None and lead.evidence:
                report = domain.store.reports_by_id[lead.report]
                if lead.evidence not in domain.pages[report.docname].anchors:
                    values = {"target": lead.evidence, "page": report.docname}
                    problem = Problem("missing-evidence", lead.line, values)
            if problem:
                warn([problem], term.docname)


def _report_packs(domain: TripDomain) -> None:
    for page in domain.store.pages.values():
        if page.pack:
            warn(chosen(domain, page.pack)[1], page.pack.docname)


def chosen(domain: TripDomain, pack: Pack) -> tuple[list[Report], list[Problem]]:
    """The reports of *pack* in its order, and what is wrong with the selection."""
    return select(pack, domain.store, partial(domain.audience.register.hides, "report"))
