"""Records as plain data, under the names of the authoring format in snake_case.

Fields that the source says nothing about are empty (``""``, ``[]`` or ``null``); they are never
left out, so that a reader need not guess.
"""

from __future__ import annotations

from typing import Any, Final
from urllib.parse import quote

from ..model import views
from ..model.records import Contact, FollowUp, Lead, Outcome, Record, Report, Term
from ..model.store import Store
from ..model.text import slug

SCHEMA_VERSION: Final = "1.1"


class Exporter:
    """Makes the export of the records in a store."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def everything(self) -> dict[str, Any]:
        """The whole document, ready for JSON."""
        vocabulary = self.store.vocabulary
        return {
            "schema_version": SCHEMA_VERSION,
            "reports": [self.report(item) for item in sorted(self.store.reports, key=_by_id)],
            "contacts": self.records("contact"),
            "outcomes": self.records("outcome"),
            "follow_ups": self.records("follow-up"),
            "themes": [self.term(term) for term in vocabulary.of_kind("theme")],
            "cities": [self.term(term) for term in vocabulary.of_kind("city")],
            "topics": [self.term(term) for term in vocabulary.of_kind("topic")],
            "organisations": self.organisations(),
            "events": [self.term(term) for term in vocabulary.of_kind("event")],
        }

    def report(self, report: Report) -> dict[str, Any]:
        """A report."""
        return {
            "id": report.id,
            "url": address(report.docname, ""),
            "title": report.title,
            "municipality": self.key("city", report.municipality),
            "start": report.start or None,
            "end": report.end or None,
            "travellers": {
                "count": report.traveller_count or None,
                "functions": list(report.traveller_functions),
            },
            "cities": self.keys("city", report.cities),
            "events": self.keys("event", report.events),
            "themes": self.keys("theme", report.themes),
            "topics": self.keys("topic", report.topics),
            "audience": report.audience,
            "case_number": report.case_number,
            "portfolio_holder": report.portfolio_holder,
            "costs": report.costs,
            "payer": report.payer,
            "source": {"file": report.source_file, "sha256": report.source_sha256},
            "unverified": list(report.unverified),
        }

    def records(self, kind: str) -> list[dict[str, Any]]:
        """All records of a kind, by id."""
        found = sorted(self.store.records(kind), key=lambda item: (item.id, item.docname))
        return [self.record(record) for record in found]

    def record(self, record: Record) -> dict[str, Any]:
        """A contact, outcome or follow-up."""
        report = self.store.report_of(record.docname)
        data: dict[str, Any] = {
            "id": record.id,
            "url": address(record.docname, record.anchor),
            "report": report.id if report else None,
        }
        if isinstance(record, Contact):
            data |= {"name": record.name, "job_title": record.job_title,
                     "person_kind": record.person_kind}  # fmt: skip
        elif isinstance(record, Outcome):
            data |= {"title": record.title, "kind": record.kind}
        elif isinstance(record, FollowUp):
            data |= {"title": record.title, "owner": record.owner, "due": record.due or None,
                     "due_phrase": record.due_phrase, "status": record.status}  # fmt: skip
        return data | {
            "organisations": list(record.organisations),
            "organisation_ids": [self.organisation_id(name) for name in record.organisations],
            "cities": self.keys("city", record.cities),
            "themes": self.keys("theme", record.themes),
            "topics": self.keys("topic", record.topics),
            "evidence": address(record.docname, record.evidence or record.anchor),
            "evidence_text": record.quote,
            "unverified": record.unverified,
        }

    def term(self, term: Term) -> dict[str, Any]:
        """A theme, city, topic, organisation or event, with the reports that name it."""
        found = views.found(self.store, term.kind, term.key)
        data: dict[str, Any] = {
            "id": term.key,
            "url": address(term.docname, term.anchor),
            "label": term.label,
            "alt_labels": list(term.alt_labels),
            "links": list(term.links),
            "reports": sorted(report.id for report in found.reports.values()),
            "mentions": [
                {"url": address(mention.docname, mention.anchor), "text": mention.quote}
                for mention in found.mentions
            ],
        }
        return data | self.details(term)

    def details(self, term: Term) -> dict[str, Any]:
        """What only this kind of term has."""
        if term.kind == "theme":
            return {"broader": term.broader, "related": list(term.related)}
        if term.kind == "topic":
            return {"broader": term.broader, "related": list(term.related),
                    "leads": [self.lead(lead) for lead in term.leads]}  # fmt: skip
        if term.kind == "city":
            return {"country": term.country, "lat": term.latitude, "lon": term.longitude,
                    "geonames": term.geonames, "tooi": term.tooi}  # fmt: skip
        if term.kind == "organisation":
            return {"type": term.type, "tooi": term.tooi, "city": self.key("city", term.city),
                    "country": term.country}  # fmt: skip
        return {"start": term.start or None, "end": term.end or None,
                "city": self.key("city", term.city)}  # fmt: skip

    def lead(self, lead: Lead) -> dict[str, Any]:
        """Who leads a topic, as one report says it."""
        report = self.store.reports_by_id.get(lead.report)
        return {
            "city": self.key("city", lead.city),
            "status": lead.status,
            "since": lead.since,
            "year": report.year or None if report else None,
            "report": lead.report,
            "evidence": self.evidence(lead, report) if report else "",
        }

    def evidence(self, lead: Lead, report: Report) -> str:
        """Where the report says so."""
        known = lead.evidence in self.store.pages[report.docname].anchors
        return address(report.docname, lead.evidence if known else "")

    def organisations(self) -> list[dict[str, Any]]:
        """Organisations with a record, and those that are only named with a contact."""
        found = [self.term(term) for term in self.store.vocabulary.of_kind("organisation")]
        known = {item["id"] for item in found}
        named: dict[str, dict[str, Any]] = {}
        for kind in ("contact", "outcome", "follow-up"):
            for record in self.store.records(kind):
                for name in record.organisations:
                    if (identifier := self.organisation_id(name)) in known:
                        continue
                    term = Term("organisation", identifier, name, record.docname, record.anchor, 0)
                    entry = named.setdefault(identifier, self.term(term))
                    report = self.store.report_of(record.docname)
                    if report and report.id not in entry["reports"]:
                        entry["reports"].append(report.id)
        return found + [named[identifier] for identifier in sorted(named)]

    def organisation_id(self, name: str) -> str:
        """The key of an organisation's record; without one, an id made from its name."""
        return self.store.vocabulary.key("organisation", name) or slug(name)

    def key(self, kind: str, typed: str) -> str:
        """The key of a term; what was typed if there is no such term."""
        return self.store.vocabulary.key(kind, typed) or typed

    def keys(self, kind: str, typed: tuple[str, ...]) -> list[str]:
        """The keys of several terms."""
        return [self.key(kind, name) for name in typed]


def _by_id(report: Report) -> tuple[str, str]:
    return report.id, report.docname


def address(docname: str, anchor: str) -> str:
    """Address of a place, relative to the root of the HTML site."""
    return f"{quote(docname)}.html" + (f"#{anchor}" if anchor else "")
