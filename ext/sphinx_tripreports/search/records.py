"""What can be found: the records of a page, and how they are handed to other search engines.

A page is handed over as `PageRecords`; nothing else of a page reaches the index, so what an
audience may not see is kept out of it by not putting it here.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Final, NamedTuple

KINDS: Final = ("report", "page", "theme", "city", "topic", "organisation", "event", "contact",
                "outcome", "follow-up")  # fmt: skip
"""The kinds of hit. The records of a page are numbered in this order."""

LIST_FACETS: Final = ("theme", "city", "topic")
"""Facets with several values for a record; one that has none of its own has its report's."""

PAGE_FACETS: Final = ("municipality", "year")
"""Facets with one value for the whole page."""

FACETS: Final = (*LIST_FACETS, *PAGE_FACETS, "status")


class Passage(NamedTuple):
    """A paragraph, list item or table row.

    anchor: the identifier on the page that is nearest to it; empty for the head of the page.
    heading: the heading that it stands under.
    """

    anchor: str
    heading: str
    text: str


class SearchRecord(NamedTuple):
    """Something that is found as a hit of its own.

    kind: one of `KINDS`.
    facets: keys by facet, for the facets of `FACETS` that it has.
    passages: its own text; that of a report is all the text of its page.
    """

    kind: str
    anchor: str
    title: str
    facets: Mapping[str, tuple[str, ...]]
    passages: tuple[Passage, ...]


class PageRecords(NamedTuple):
    """All that can be found on one page.

    url: address of the page, relative to the root of the site.
    digest: changes when anything else of this record does, `docname` included.
    date: first day of the trip, ISO 8601; empty where there is none.
    records: the record of the page itself first.
    """

    docname: str
    url: str
    digest: str
    date: str
    records: tuple[SearchRecord, ...]


def to_jsonl(page: PageRecords, record: SearchRecord, hidden: str) -> str:
    """One line of ``search-records.jsonl``: a record for search engines beyond one site.

    hidden: the Dutch terms under which the record is found and that its text does not contain,
        separated by spaces.
    """
    anchor = f"#{record.anchor}" if record.anchor else ""
    text = "\n".join(passage.text for passage in record.passages)
    row = {
        "id": f"{page.docname}{anchor}",
        "url": f"{page.url}{anchor}",
        "kind": record.kind,
        "title": record.title,
        "date": page.date,
        "facets": {name: list(record.facets.get(name, ())) for name in FACETS},
        "text": text,
        "hidden": hidden,
    }
    return json.dumps(row, ensure_ascii=False)
