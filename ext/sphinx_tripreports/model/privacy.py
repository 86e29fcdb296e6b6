"""Who is shown by name, on what ground, and until when: the facts of the privacy report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from .audiences import INTERNAL, UNKNOWN_KIND, Rules, Shown, shown_as
from .records import Contact, Report
from .text import fold


class Named(NamedTuple):
    """A contact that is shown by name.

    report: the report that it stands in; None for another page.
    ground: as recorded; empty if the name is shown by the rule for the kind of person.
    until: last day (ISO 8601) that the name may be kept; empty if that is not known.
    """

    contact: Contact
    report: Report | None
    ground: str
    until: str


def named(contacts: Iterable[Contact], reports: Mapping[str, Report], years: int) -> list[Named]:
    """*contacts* that are shown by name, by name and page.

    Args:
        contacts: as they were written; those without a name are left out.
        reports: by docname.
        years: how long a name may be kept after the end of the trip; 0 if that is not settled.
    """
    found = []
    for contact in contacts:
        if contact.name:
            report = reports.get(contact.docname)
            end = (report.end or report.start) if report else ""
            found.append(Named(contact, report, contact.ground, until(end, years)))
    return sorted(found, key=lambda item: (fold(item.contact.name), item.contact.docname,
                                           item.contact.line))  # fmt: skip


def until(day: str, years: int) -> str:
    """The day (ISO 8601) *years* after *day*; empty if either is not known.

    Of 29 February it is 28 February in a year without that day.
    """
    if not day or not years:
        return ""
    start = date.fromisoformat(day)
    try:
        return start.replace(year=start.year + years).isoformat()
    except ValueError:
        return start.replace(year=start.year + years, day=28).isoformat()


def reduced(
    contacts: Iterable[Contact], audience: str, rules: Rules
) -> list[tuple[str, Shown, int]]:
    """Who is not shown by name to *audience*: kind of person, how it is shown, and how many.

    Only people with a name count: of the others there was nothing to leave out.
    """
    if audience == INTERNAL:
        return []
    counts = Counter(
        (contact.person_kind or UNKNOWN_KIND, shown_as(contact, audience, rules))
        for contact in contacts
        if contact.name
    )
    return [(kind, shown, number) for (kind, shown), number in sorted(counts.items())
            if shown != "name"]  # fmt: skip
