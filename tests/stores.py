"""Stores of records for tests: as little of each record as a test is about."""

from __future__ import annotations

from typing import Any

from sphinx_tripreports.model.records import (
    Contact,
    FollowUp,
    Mention,
    Outcome,
    Page,
    Records,
    Report,
    Term,
)
from sphinx_tripreports.model.store import Store


def term(kind: str, key: str, label: str = "") -> Term:
    return Term(kind, key, label or key, f"{kind}/{key}", "", 1)


def report(doc: str, start: str = "", municipality: str = "", **more: Any) -> Report:
    return Report(doc, doc, more.pop("title", doc), 1, municipality, start, **more)


def outcome(doc: str, title: str, **more: Any) -> Outcome:
    return Outcome(f"{doc}-{title}", doc, title, 1, title, **more)


def contact(doc: str, name: str, **more: Any) -> Contact:
    return Contact(f"{doc}-{name}", doc, name, 1, name, **more)


def follow_up(doc: str, title: str, status: str = "open", **more: Any) -> FollowUp:
    return FollowUp(f"{doc}-{title}", doc, title, 1, title, status=status, **more)


def mention(doc: str, kind: str, target: str, quote: str = "") -> Mention:
    return Mention(kind, target, doc, f"{kind}-{target}", 1, quote)


def store(*entries: Report | Term | Contact | Outcome | FollowUp | Mention) -> Store:
    """A store in which each entry stands on the page that it names."""
    pages: dict[str, Page] = {}
    records: dict[str, Records] = {}
    for entry in entries:
        page = pages.setdefault(entry.docname, Page())
        found = records.setdefault(entry.docname, Records())
        if isinstance(entry, Report):
            page.report = entry
        elif isinstance(entry, Term):
            page.terms.append(entry)
        else:
            lists: dict[type, list[Any]] = {
                Contact: found.contacts,
                Outcome: found.outcomes,
                FollowUp: found.follow_ups,
                Mention: found.mentions,
            }
            lists[type(entry)].append(entry)
    return Store(pages, {name: found for name, found in records.items() if found})
