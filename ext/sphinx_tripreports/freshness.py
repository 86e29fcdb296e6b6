"""Which pages to write again, so that an incremental build equals a clean one.

Every page has a fingerprint of all that it shows of other pages: listings, labels of terms it
names, titles of pages it links to, its neighbours in the navigation, citations, image names.  The
fingerprints of the last completed build are kept beside its output: kept in the environment they
would be wrong after an interrupted build, or with a second builder on the same environment.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from sphinx.util.matching import patmatch

from .domain import TripDomain
from .evidence import linked_page
from .model.digest import digest
from .model.records import Pack, Page, Report
from .rendering import see_also
from .today import last_passed

if TYPE_CHECKING:
    from sphinx.application import Sphinx

# What a listing shows of all pages; a name that ends in a colon stands for all that begin with it,
# "due" for what has become overdue.
_INDEX_PARTS: Final[dict[str, tuple[str, ...]]] = {
    "theme-index": ("theme:#",),
    "city-index": ("city:#",),
    "topic-index": ("topic:#",),
    "report-index": ("report",),
    "contact-index": ("contact", "report"),
    "follow-up-index": ("follow-up", "report", "due"),
    "topic-matrix": ("report",),
    "newest-reports": ("report",),
    "open-follow-ups": ("follow-up", "report", "due"),
    "city-map": ("report", "city:#"),
    "trip-timeline": ("report",),
    "theme-city-matrix": ("report", "contact", "outcome", "follow-up"),
    "organisation-network": ("organisation:", "theme:"),
    "follow-up-status": ("follow-up", "report", "due"),
    "pack-index": ("pack", "report"),
    "pack-summary": (),
    "pack-reports": (),
    "report-summary": (),
    "search-field": (),
}


class Fingerprints:
    """Computes the fingerprint of every page of a build."""

    def __init__(self, app: Sphinx, domain: TripDomain) -> None:
        self.app = app
        self.env = app.env
        self.domain = domain
        self.store = domain.store
        self.passed = last_passed(domain.due, domain.today)
        self.relations = self.env.collect_relations()
        self.titles = {name: node.astext() for name, node in self.env.titles.items()}
        self.top = digest(self._tree(self.env.config.root_doc, 1))
        self.labels: Any = self.env.domains.standard_domain.labels
        self.citations = self._citations()
        self.images: dict[str, list[str]] = {}
        for docnames, name in self.env.images.values():
            for docname in docnames:
                self.images.setdefault(docname, []).append(name)

    def all(self) -> dict[str, str]:
        """The fingerprint of each page, by docname."""
        return {
            docname: format(digest(tuple(self._parts(docname))), "016x")
            for docname in sorted(self.env.found_docs)
        }

    def _parts(self, docname: str) -> Iterator[object]:
        yield from self._navigation(docname)
        yield sorted(self.images.get(docname, ()))
        for link in self.domain.links.get(docname, ()):
            yield self._link(docname, *link)
        if docname in self.citations.get("", ()):
            yield self.citations
        page = self.domain.pages.get(docname)
        if page is not None:
            yield from self._records(docname, page)

    # Records ----------------------------------------------------------------------------------

    def _records(self, docname: str, page: Page) -> Iterator[object]:
        for listing in sorted(page.listings):
            yield listing
            if listing.startswith("term "):
                yield self.domain.vocabulary_digest
                yield self.domain.totals.get(listing[5:], 0)
                yield self.passed
                yield [(lead, self._target("report", lead.report, "")) for term in page.terms
                       for lead in term.leads]  # fmt: skip
            elif parts := _INDEX_PARTS[listing]:
                yield self.domain.vocabulary_digest
                yield [self._total(part) for part in parts]
        if page.report:
            yield see_also.fingerprint(self.domain.listings, page.report)
        if page.pack:
            yield self._pack(page.pack)
        yield self.domain.shown.get(docname)
        yield last_passed(page.due, self.domain.today)
        for term in page.terms:
            if term.anchor:  # shown on the page: which reports name it
                yield self.domain.totals.get(f"@{term.kind}:{term.key}", 0)

    def _pack(self, pack: Pack) -> object:
        """The reports of a council pack: those listed, or any that its query may find."""
        chosen: object = [self.store.reports_by_id.get(typed) for typed in pack.reports]
        if pack.query is not None:
            chosen = self._total("report")
        return (self.domain.vocabulary_digest, chosen, self.domain.pdfs.get(pack.docname))

    def _total(self, part: str) -> object:
        totals = self.domain.totals
        if part == "due":
            return self.passed
        if not part.endswith(":"):
            return totals.get(part, 0)
        return sum(value for name, value in totals.items() if name.startswith(part))

    def _target(self, kind: str, typed: str, docname: str) -> object:
        if not typed:
            return None
        found = self.store.target(kind, typed, docname)
        if found is None:
            return None
        if isinstance(found, Report):
            return (found.docname, found.title, found.start, found.municipality)
        return (found.docname, found.anchor, found.label)

    # Navigation -------------------------------------------------------------------------------

    def _navigation(self, docname: str) -> Iterator[object]:
        yield self.top
        parent, before, after = self.relations.get(docname, (None, None, None))
        yield (before, self.titles.get(before or ""), after, self.titles.get(after or ""))
        while parent:
            yield (parent, self.titles.get(parent))
            parent = self.relations.get(parent, (None,))[0]
        if self._has_sidebar(docname):
            yield self._whole_tree
        if docname in self.env.toctree_includes:
            yield self._tree(docname)

    def _has_sidebar(self, docname: str) -> bool:
        """Whether the theme shows the navigation of a whole section beside the page."""
        found: list[str] | None = None
        for pattern, templates in self.app.config.html_sidebars.items():
            if patmatch(docname, pattern) and (found is None or "*" not in pattern):
                found = list(templates)
        return found is None or bool(found)

    @cached_property
    def _whole_tree(self) -> int:
        return digest(self._tree(self.env.config.root_doc))

    def _tree(
        self, docname: str, depth: int = 99, above: tuple[str, ...] = ()
    ) -> tuple[object, ...]:
        children = self.env.toctree_includes.get(docname, ()) if depth else ()
        path = (*above, docname)
        seen = tuple(self._tree(child, depth - 1, path) for child in children if child not in path)
        return (docname, self.titles.get(docname), seen)

    # Links of other domains -------------------------------------------------------------------

    def _link(
        self, source: str, domain: str, kind: str, target: str, part: str, explicit: str
    ) -> object:
        if domain == TripDomain.name:
            return self._target(kind, target, source)
        if domain in ("cite", "footcite"):
            keys = [key.strip() for key in target.split(",")]
            return [self.citations.get(key) for key in keys]
        if docname := linked_page(source, domain, kind, target):
            slugs = self.env.metadata.get(docname, {}).get("myst_slugs", {}) if part else {}
            return (self.titles.get(docname), docname in self.env.found_docs, str(slugs.get(part)))
        if target in self.labels:
            return self.labels[target]
        return self._all_labels

    @cached_property
    def _all_labels(self) -> int:
        """For links whose kind is not known here: anything that a link may point at."""
        return digest((sorted(self.labels.items()), sorted(self.titles.items())))

    def _citations(self) -> dict[str, Any]:
        """How each cited source is shown; under the empty key the pages that list sources."""
        cite: Any = self.env.domaindata.get("cite")
        if not cite:
            return {}
        found: dict[str, Any] = {
            item.key: (item.formatted_entry.label, item.citation_id, tuple(item.bibliography_key),
                       str(item.formatted_entry.text),
                       str(item.tooltip_entry.text) if item.tooltip_entry else "")
            for item in cite["citations"]
        }  # fmt: skip
        found[""] = sorted({key.docname for key in cite["bibliographies"]})
        return found
