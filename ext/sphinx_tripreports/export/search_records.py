"""What can be found, as lines for search engines beyond one site."""

from __future__ import annotations

from collections.abc import Iterator

from ..search.pageterms import hidden_terms
from ..search.records import PageRecords, SearchRecord, to_jsonl
from ..site_search import SiteSearch


def lines(search: SiteSearch) -> Iterator[str]:
    """The lines of ``search-records.jsonl``, by docname and then as the records of a page stand.

    Each is an object as ``export/search-schema.json`` describes it.
    """
    _, wordbook = search.analyse()
    for page in search.pages():
        for record in page.records:
            yield to_jsonl(page, _complete(page, record), hidden_terms(record, wordbook))
    search.cache.save()


def _complete(page: PageRecords, record: SearchRecord) -> SearchRecord:
    """A line stands alone, so it also has the facets that the record has from its page."""
    year = {"year": (page.date[:4],)} if page.date else {}
    return record._replace(facets={**year, **page.records[0].facets, **record.facets})
