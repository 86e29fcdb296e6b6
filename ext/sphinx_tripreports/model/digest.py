"""What a listing shows, as numbers that add up.

Each page contributes a number to every listing on which something of it stands; a listing's
digest is the sum.  When a page changes, only its own contribution is taken out and put in anew, so
that finding the listings to rewrite costs as much as the change, not as much as the corpus.
Python's own ``hash`` differs between processes; BLAKE2 does not.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b
from typing import Final

from .records import (
    Contact,
    FollowUp,
    Mention,
    Outcome,
    Pack,
    Page,
    Record,
    Records,
    Report,
    Term,
)
from .store import RECORD_KIND, memberships
from .vocabulary import Vocabulary

_SIZE: Final = 8
_MODULUS: Final = 1 << (8 * _SIZE)


def digest(value: object) -> int:
    """A number for anything whose ``repr`` tells all of it (strings, numbers, tuples of these)."""
    return int.from_bytes(blake2b(repr(value).encode(), digest_size=_SIZE).digest(), "big")


def _shown(item: Report | Record | Mention | Term | Pack) -> tuple[object, ...]:
    """All of *item* but its lines: moving a record down the page changes nothing elsewhere."""
    if isinstance(item, Pack):
        item = item._replace(report_lines=(), selection_line=0)
    return tuple(item._replace(line=0))


def contributions(page: Page, records: Records, vocabulary: Vocabulary) -> dict[str, int]:
    """What a page adds to the digest of each listing.

    The listings are ``report``, ``pack``, ``contact``, ``outcome`` and ``follow-up`` (all of a
    kind), ``<kind>:<key>`` (all that names a term), ``<kind>:#`` (how much names each term),
    ``@<kind>:<key>`` (which reports name an organisation or event, and where first) and ``#``
    (the objects that other projects can link to).
    """
    sums: dict[str, int] = {}
    for listing, value in _shown_in_listings(page, records, vocabulary):
        sums[listing] = (sums.get(listing, 0) + digest(value)) % _MODULUS
    return sums


def _shown_in_listings(
    page: Page, records: Records, vocabulary: Vocabulary
) -> Iterator[tuple[str, object]]:
    """Each listing with something that it shows of a page."""
    for item in objects(page, records):
        yield "#", item
    report = page.report
    head = (report.title, report.start, report.municipality, report.docname) if report else ()
    if report:
        yield "report", _shown(report)
    if page.pack:
        yield "pack", _shown(page.pack)
    for record in records.all():
        yield RECORD_KIND[type(record)], (_shown(record), head)
    named = list(memberships(report, records, vocabulary))
    for (kind, key), member in named:
        yield f"{kind}:{key}", (_shown(member), head)
        if isinstance(member, Contact | Outcome | FollowUp):
            yield f"{kind}:#", (key, RECORD_KIND[type(member)])
    for kind, key in {term for term, _ in named} if report else ():
        yield f"{kind}:#", (key, "report")
    for (kind, key), anchor in _first_places(named).items():
        yield f"@{kind}:{key}", (head, anchor)


def _first_places(named: Iterable[tuple[tuple[str, str], object]]) -> dict[tuple[str, str], str]:
    """Where a page first names each organisation and event; their pages show no more of it."""
    places: dict[tuple[str, str], str] = {}
    for term, member in named:
        if term[0] in ("organisation", "event") and not places.get(term):
            places[term] = getattr(member, "anchor", "")  # a report has none
    return places


def objects(page: Page, records: Records) -> Iterator[tuple[str, str, str, str, str]]:
    """What can be linked to on a page: kind, name, label, docname and anchor."""
    if (report := page.report) is not None:
        yield "report", report.id, report.title, report.docname, ""
    for term in page.terms:
        yield term.kind, term.key, term.label, term.docname, term.anchor
    for record in records.all():
        label = record.label or record.id
        yield RECORD_KIND[type(record)], record.id, label, record.docname, record.anchor


def identifiers(page: Page, records: Records) -> Iterator[tuple[str, str, int]]:
    """Kind, identifier and line of all that a page defines; each should be there but once."""
    if (report := page.report) is not None:
        yield "report", report.id, report.line
    if (pack := page.pack) is not None:
        yield "pack", pack.id, pack.line
    for term in page.terms:
        yield term.kind, term.key, term.line
    for record in records.all():
        yield RECORD_KIND[type(record)], record.id, record.line


def shown_terms(records: Records, vocabulary: Vocabulary) -> int:
    """A number for the terms that a page shows or links to: their labels and where they stand."""
    named = {(kind, typed) for kind, typed, _ in records.references}
    named |= {(mention.kind, mention.target) for mention in records.mentions}
    shown: list[object] = []
    for kind, typed in sorted(named):
        if (term := vocabulary.find(kind, typed).term) is not None:
            shown.append((kind, typed, term.label, term.docname, term.anchor))
    return digest(shown)


def vocabulary_digest(vocabulary: Iterable[Term]) -> int:
    """One number for all terms; every listing shows labels of terms, so it is part of each."""
    return sum(digest(_shown(_without_lead_lines(term))) for term in vocabulary) % _MODULUS


def _without_lead_lines(term: Term) -> Term:
    return term._replace(leads=tuple(lead._replace(line=0) for lead in term.leads))


def change(totals: dict[str, int], old: Mapping[str, int], new: Mapping[str, int]) -> None:
    """Replace one page's contribution in *totals*; a listing that nothing adds to goes."""
    for sign, part in ((-1, old), (1, new)):
        for listing, value in part.items():
            total = (totals.get(listing, 0) + sign * value) % _MODULUS
            if total:
                totals[listing] = total
            else:
                totals.pop(listing, None)
