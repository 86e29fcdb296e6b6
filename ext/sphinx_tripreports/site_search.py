"""The search of a site: what can be found on its pages, the index, and the search page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

from . import passages
from .domain import TripDomain
from .model.names import PAGE_KINDS
from .model.records import Contact, FollowUp, Outcome, Problem, Record, Report, Term
from .model.store import RECORD_KIND, record_terms
from .model.text import fold
from .rendering.labels import label
from .search import lexicon
from .search.analyser import Analyser
from .search.cache import Cache
from .search.index import build_index
from .search.output import write_index
from .search.pageterms import PageTerms
from .search.records import LIST_FACETS, PageRecords, Passage, SearchRecord
from .search.synonyms import Group, Synonyms, read_synonyms
from .search.wordbook import Wordbook
from .warnings_ import warn_in_file

if TYPE_CHECKING:
    from sphinx.application import Sphinx

    from .passages import PageText

OUTPUT: Final = "_search"
"""Folder of the index in the site."""
SYNONYMS: Final = "synonyms.toml"
"""Beside ``conf.py``: words that mean the same, kept by the editors."""
_UNSEARCHED: Final = ("nosearch", "no-search")
_NO_FACETS: Final[Mapping[str, tuple[str, ...]]] = {}


class SiteSearch:
    """Everything that can be found on the pages of a build."""

    def __init__(self, app: Sphinx) -> None:
        self.app = app
        self.env = app.env
        self.domain = TripDomain.of(app.env)
        self.store = self.domain.store
        self.folder = Path(app.doctreedir, passages.FOLDER)

    # The index --------------------------------------------------------------------------------

    def write(self) -> None:
        """Bring the index in the output up to date."""
        terms, wordbook = self.analyse()
        files = build_index(terms, wordbook, self.labels())
        write_index(Path(self.app.outdir, OUTPUT), files)
        self.cache.save()  # only now: joining the pages asked for more words

    def analyse(self) -> tuple[list[PageTerms], Wordbook]:
        """All pages analysed, and the words of the site."""
        cache = self.cache
        cache.read(self.stamps(), self.page)
        names = {term.label for term in self.store.vocabulary if term.kind not in _COMMON}
        names |= cache.people()
        cache.protect(names)
        wordbook = Wordbook(Analyser(sorted(names)), self.synonyms, cache.words, cache.forms)
        return cache.analyse(wordbook), wordbook

    @cached_property
    def cache(self) -> Cache:
        """What earlier builds found out; save it when all is done."""
        return Cache(self.folder, self.version)

    def stamps(self) -> dict[str, str]:
        """For each page that can be found something that changes when its text or records do."""
        common = format(self.domain.vocabulary_digest, "x")
        found = {}
        for docname in sorted(self.env.found_docs):
            if not any(key in self.env.metadata[docname] for key in _UNSEARCHED):
                stat = passages.path_of(self.env, docname).stat()
                url = self._url(docname)  # builders may share doctrees and write other addresses
                told = _digest(*self._titles(docname))
                found[docname] = f"{stat.st_mtime_ns}:{stat.st_size}:{common}:{url}:{told}"
        return found

    def _titles(self, docname: str) -> Iterator[str]:
        """What a page may show of reports that it links to."""
        for domain, kind, target, _, _ in self.domain.links.get(docname, ()):
            if domain == self.domain.name and kind == "report":
                yield self._label(kind, target)

    def labels(self) -> dict[str, dict[str, str]]:
        """What readers see for the values of facets."""
        terms = self.store.vocabulary
        found = {kind: {term.key: term.label for term in terms.of_kind(kind)}
                 for kind in LIST_FACETS}  # fmt: skip
        return {**found, "municipality": found["city"]}

    @cached_property
    def synonyms(self) -> Synonyms:
        """Names that the vocabulary gives for one term, and the editors' own list."""
        groups = [Group((term.label, *term.alt_labels)) for term in self.store.vocabulary
                  if term.alt_labels]  # fmt: skip
        path = Path(self.env.srcdir, SYNONYMS)
        if path.is_file():
            own, problems = read_synonyms(path.read_text(encoding="utf-8", errors="replace"))
            groups += own.groups.values()
            for problem in problems:
                warn_in_file(str(path), Problem("synonyms", problem.line, {}))
        return Synonyms(groups)

    @cached_property
    def version(self) -> str:
        """Changes when the Dutch of this package does, or words that mean the same."""
        return _digest(lexicon.fingerprint(), sorted(self.synonyms.found()))

    # What can be found ------------------------------------------------------------------------

    def pages(self) -> Iterator[PageRecords]:
        """All pages, by docname."""
        for docname in self.stamps():
            yield self.page(docname)

    def page(self, docname: str) -> PageRecords:
        """What can be found on one page."""
        text = passages.load(self.env, docname, self._label)
        known = self.domain.pages.get(docname)
        report = known.report if known else None
        terms = known.terms if known else []
        entries = [*self.store.on_page(docname).all(), *(term for term in terms if term.anchor)]
        records = [
            self._whole(docname, report, terms, text),
            *(self._record(entry, text) for entry in entries),
        ]
        url = self._url(docname)
        date = report.start if report else ""
        digest = _digest(docname, url, date, records)
        return PageRecords(docname, url, digest, date, tuple(records))

    def _url(self, docname: str) -> str:
        """The address of a page in the site, also for builders that write no pages."""
        if self.app.builder.format == "html":
            return self.app.builder.get_target_uri(docname)
        return f"{quote(docname)}.html"

    def _whole(
        self, docname: str, report: Report | None, terms: list[Term], text: PageText
    ) -> SearchRecord:
        """The record of the page itself."""
        everything = tuple(passage for _, passage in text.passages)
        if report:
            typed = {"theme": report.themes, "city": report.cities, "topic": report.topics}
            facets = self._facets((kind, name) for kind in typed for name in typed[kind])
            if report.municipality:
                key = self.store.vocabulary.key("city", report.municipality)
                facets["municipality"] = (key or report.municipality,)
            return SearchRecord("report", "", report.title, facets, everything)
        own = next((term for term in terms if not term.anchor), None)
        if own is None:
            title = self.env.titles[docname].astext()
            outside = tuple(passage for record, passage in text.passages if not record)
            return SearchRecord("page", "", title, _NO_FACETS, outside)
        facets = {own.kind: (own.key,)} if own.kind in PAGE_KINDS else {}
        return SearchRecord(own.kind, "", own.label, facets, (*_also(own), *everything))

    def _record(self, entry: Record | Term, text: PageText) -> SearchRecord:
        """A contact, outcome, follow-up, organisation or event."""
        anchor = entry.anchor
        own = tuple(passage for record, passage in text.passages if record == anchor)
        if isinstance(entry, Term):
            place = {"city": (entry.city,)} if entry.city else _NO_FACETS
            return SearchRecord(entry.kind, anchor, entry.label, place, (*_also(entry), *own))
        if not own and entry.quote:
            own = (Passage(anchor, "", entry.quote),)
        facets = self._facets(record_terms(entry, self.store.vocabulary))
        if isinstance(entry, FollowUp):
            facets["status"] = (entry.status,)
        facts = self._facts(entry)
        shown = (Passage(anchor, "", facts), *own) if facts else own
        return SearchRecord(RECORD_KIND[type(entry)], anchor, entry.label, facets, shown)

    def _facts(self, entry: Record) -> str:
        """What the page says of a record beside its title and text."""
        names = [self.domain.listings.name("organisation", name) for name in entry.organisations]
        if isinstance(entry, Contact):
            return ", ".join(filter(None, (entry.job_title, *names)))
        own = [label(entry.kind)] if isinstance(entry, Outcome) and entry.kind else []
        if isinstance(entry, FollowUp):
            own = [entry.owner, entry.due_phrase]
        return ", ".join(filter(None, (*own, *names)))

    def _facets(self, terms: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
        found: dict[str, dict[str, None]] = {}
        for kind, typed in terms:
            if kind in LIST_FACETS and (key := self.store.vocabulary.key(kind, typed)):
                found.setdefault(kind, {})[key] = None
        return {kind: tuple(keys) for kind, keys in found.items()}

    def _label(self, kind: str, typed: str) -> str:
        """What a page shows for a bare key; see `TripDomain.resolve_xref`."""
        if kind == "report":
            report = self.store.reports_by_id.get(typed)
            return report.title if report else typed
        term = self.store.vocabulary.find(kind, typed).term
        replaced = term and term.key == typed and fold(typed) != fold(term.label)
        return term.label if term and replaced else typed


_COMMON: Final = ("theme", "topic")
"""Terms whose names are common words."""


def _also(term: Term) -> tuple[Passage, ...]:
    """What else a term is called, as something to be found."""
    names = ", ".join(term.alt_labels)
    return (Passage(term.anchor, "", names),) if names else ()


def _digest(*values: object) -> str:
    return blake2b(repr(values).encode(), digest_size=12).hexdigest()
