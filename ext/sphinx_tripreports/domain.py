"""The domain ``trip``: keeps the records of all pages and resolves links to them."""

from __future__ import annotations

import pickle
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, cast

from docutils import nodes
from sphinx.domains import Domain, ObjType
from sphinx.util.nodes import make_refnode

from .audience import Audience
from .directives import DIRECTIVES, unknown
from .i18n import _
from .model import names
from .model.digest import (
    change,
    contributions,
    identifiers,
    objects,
    shown_terms,
    vocabulary_digest,
)
from .model.records import Pack, Page, Problem, Record, Records, Report, Term
from .model.store import Store
from .model.text import fold, suggestions
from .rendering.listings import Listings
from .roles import MentionRole
from .today import last_passed
from .warnings_ import KIND_LABELS

if TYPE_CHECKING:
    from collections.abc import Callable, Set

    from docutils.parsers.rst import Directive
    from sphinx.addnodes import pending_xref
    from sphinx.builders import Builder
    from sphinx.environment import BuildEnvironment
    from sphinx.util.typing import RoleFunction

    from .rendering.pieces import Pdf


class TripDomain(Domain):
    """Reports of official trips, their records, and the terms that connect them.

    Data by document, so that clearing and merging cost as much as the documents concerned:

    - ``pages``: what is known of each page at once;
    - ``records``: the records of each page, pickled apart: Sphinx loads and saves the environment
      at every build, and most builds look at the records of few pages;
    - ``stats``: time of change and size of each source as it was read;
    - ``links``: what else a page links to, for `freshness`;
    - ``contributions``: what each page adds to the digests, and its identifiers, pickled;
    - ``totals``, ``vocabulary``: digests of what listings show;
    - ``counts``, ``twice``: how often each identifier is there, and those that are there again;
    - ``labels``: names of places on each page that are labels of the whole project;
    - ``shown``: a digest of the terms that each page shows or links to;
    - ``passed``: the latest date of a follow-up, still to be done, that had passed by then;
    - ``pages_digest``: one digest of all pages as of the last build.
    """

    name = "trip"
    label = "Official trips"
    object_types = {kind: ObjType(KIND_LABELS[kind], kind) for kind in names.KINDS}  # noqa: RUF012
    roles = {  # noqa: RUF012
        **{kind: MentionRole(kind) for kind in names.KINDS},
        **{dutch: MentionRole(kind) for dutch, kind in names.ROLES.items()},
    }
    directives = {  # noqa: RUF012
        **DIRECTIVES,
        **{dutch: DIRECTIVES[name] for dutch, name in names.DIRECTIVES.items()},
    }
    initial_data = {  # noqa: RUF012
        "pages": {},
        "records": {},
        "stats": {},
        "links": {},
        "labels": {},
        "contributions": {},
        "shown": {},
        "totals": {},
        "counts": {},
        "twice": set(),
        "vocabulary": 0,
        "passed": "",
        "pages_digest": "",
    }
    data_version = 3
    today = ""
    """The day of the build (ISO 8601); nothing is overdue where it is not set."""
    audience = Audience()
    """For whom the build is."""

    def __init__(self, env: BuildEnvironment) -> None:
        super().__init__(env)
        self._asking = False
        self._addresses: tuple[str, dict[str, str]] = ("", {})
        self._entries: tuple[str, dict[str, Record | Term]] = ("", {})
        self._store: Store | None = None
        self._listings: Listings | None = None
        self._records = _RecordsByPage(self.data["records"])
        self.pdfs: dict[str, Pdf] = {}
        """The PDFs of council packs that this build puts in the site, by the page of the pack."""

    @classmethod
    def of(cls, env: BuildEnvironment) -> TripDomain:
        """The domain of an environment."""
        return cast("TripDomain", env.get_domain(cls.name))

    @property
    def pages(self) -> dict[str, Page]:
        """What is known of each page."""
        return cast("dict[str, Page]", self.data["pages"])

    @property
    def packs(self) -> dict[str, Pack]:
        """The council packs by id; where two claim one id, the first by docname."""
        return self.store.packs

    @property
    def stats(self) -> dict[str, tuple[int, int]]:
        """Time of change (ns) and size (bytes) of each source as it was read."""
        return cast("dict[str, tuple[int, int]]", self.data["stats"])

    @property
    def links(self) -> dict[str, tuple[tuple[str, ...], ...]]:
        """Links whose look other pages decide: (domain, type, target, part, explicit)."""
        return cast("dict[str, tuple[tuple[str, ...], ...]]", self.data["links"])

    @property
    def labels(self) -> dict[str, tuple[tuple[str, str], ...]]:
        """The labels of each page that Sphinx does not report when two pages have them."""
        return cast("dict[str, tuple[tuple[str, str], ...]]", self.data["labels"])

    @property
    def shown(self) -> dict[str, int]:
        """A digest of the terms that each page shows or links to."""
        return cast("dict[str, int]", self.data["shown"])

    @property
    def vocabulary_digest(self) -> int:
        """A digest of all terms."""
        return cast("int", self.data["vocabulary"])

    @property
    def pages_digest(self) -> str:
        """One digest of all pages as of the last build; set at its end."""
        return cast("str", self.data["pages_digest"])

    @pages_digest.setter
    def pages_digest(self, value: str) -> None:
        self.data["pages_digest"] = value

    @property
    def totals(self) -> dict[str, int]:
        """The digest of each listing; see `model.digest`."""
        return cast("dict[str, int]", self.data["totals"])

    @property
    def store(self) -> Store:
        """All records, to look things up in; made when first needed after a change."""
        if self._store is None:
            self._store = Store(self.pages, self._records)
        return self._store

    @property
    def listings(self) -> Listings:
        """What pages show of all records."""
        if self._listings is None or self._listings.store is not self.store:
            self._listings = Listings(self.store, self.today, self.pdfs)
        return self._listings

    @property
    def due(self) -> Iterator[str]:
        """The dates (ISO 8601) of all follow-ups that are still to be done."""
        return (day for page in self.pages.values() for day in page.due)

    def time_passed(self) -> bool:
        """Whether anything became overdue, or is so no more, since this was last asked."""
        before: str = self.data["passed"]
        self.data["passed"] = last_passed(self.due, self.today)
        return bool(self.data["passed"] != before)

    def entry(self, docname: str, anchor: str) -> Record | Term | None:
        """The record or term at an anchor of a page."""
        if self._entries[0] != docname:
            terms = self.pages.get(docname, Page()).terms
            entries = (*self.store.on_page(docname).all(), *terms)
            self._entries = (docname, {entry.anchor: entry for entry in entries})
        return self._entries[1].get(anchor)

    def page(self, docname: str) -> Page:
        """The page that is being read."""
        self._store, self._entries = None, ("", {})
        return self.pages.setdefault(docname, Page())

    def records(self, docname: str) -> Records:
        """The records of the page that is being read."""
        self._store, self._entries = None, ("", {})
        return self._records.open(docname)

    def close(self, docname: str) -> None:
        """The page has been read: its records change no more; a page without any is forgotten."""
        self._records.close(docname)
        if self.pages.get(docname) == Page():
            del self.pages[docname]

    def clear_doc(self, docname: str) -> None:
        """Forget a page that is gone or read again."""
        self._store, self._entries = None, ("", {})
        self._records.drop(docname)
        for part in (self.pages, self.stats, self.links, self.labels):
            part.pop(docname, None)

    def merge_domaindata(self, docnames: Set[str], otherdata: dict[str, Any]) -> None:
        """Take over what another process read."""
        self._store, self._entries = None, ("", {})
        for part in ("pages", "records", "stats", "links", "labels"):
            self.data[part].update(
                (docname, value)
                for docname, value in otherdata[part].items()
                if docname in docnames
            )

    def settle(self, read: Iterable[str]) -> bool:
        """Bring the digests up to date after *read* were read; says if the vocabulary changed."""
        known: dict[str, bytes] = self.data["contributions"]
        vocabulary = self.store.vocabulary
        now = vocabulary_digest(vocabulary)
        moved: bool = now != self.vocabulary_digest
        self.data["vocabulary"] = now
        stale = set(self.pages) if moved else {name for name in read if name in self.pages}
        for docname in stale | (known.keys() - self.pages.keys()):
            page, records = self.pages.get(docname), self.store.on_page(docname)
            old: _Contribution = ({}, [])
            if docname in known:
                old = pickle.loads(known.pop(docname))  # noqa: S301 - our own
            new: _Contribution = ({}, [])
            self.shown.pop(docname, None)
            if page:
                names = [f"{kind} {name}" for kind, name, _ in identifiers(page, records)]
                new = (contributions(page, records, vocabulary), names)
                known[docname] = pickle.dumps(new, pickle.HIGHEST_PROTOCOL)
                self.shown[docname] = shown_terms(records, vocabulary)
            change(self.totals, old[0], new[0])
            self._count(old[1], new[1])
        return moved

    def _count(self, old: list[str], new: list[str]) -> None:
        counts: dict[str, int] = self.data["counts"]
        for name in old:
            counts[name] -= 1
        for name in new:
            counts[name] = counts.get(name, 0) + 1
        for name in {*old, *new}:
            (self.twice.add if counts[name] > 1 else self.twice.discard)(name)
            if not counts[name]:
                del counts[name]

    @property
    def twice(self) -> set[str]:
        """Kind and identifier of what is defined more than once."""
        return cast("set[str]", self.data["twice"])

    def directive(self, name: str) -> type[Directive] | None:
        """The directive *name*; for a name that nobody has, one that keeps the text."""
        found = super().directive(name)
        if found is None and not self._asking and not self._ask(unknown.directive_exists, name):
            return unknown.unknown_directive(self.directives)
        return found

    def role(self, name: str) -> RoleFunction | None:
        """The role *name*; for a name that nobody has, one that keeps the text."""
        found = super().role(name)
        if found is None and not self._asking and not self._ask(unknown.role_exists, name):
            return unknown.unknown_role(self.env, name, self.roles)
        return found

    def _ask(self, exists: Callable[[str], bool], name: str) -> bool:
        """Ask the rest of Sphinx for *name*; that comes by here again."""
        self._asking = True
        try:
            return exists(name)
        finally:
            self._asking = False

    def get_type_name(self, type: ObjType, primary: bool = False) -> str:  # noqa: A002
        """The name of an object type in the language of the project, for the search page."""
        return _(type.lname)

    def get_objects(self) -> Iterator[tuple[str, str, str, str, str, int]]:
        """Reports, terms and records, for ``objects.inv`` and search."""
        for source, page in self.pages.items():
            for kind, name, label, docname, anchor in objects(page, self.store.on_page(source)):
                yield name, label, kind, docname, anchor, 1

    def resolve_xref(
        self,
        env: BuildEnvironment,
        fromdocname: str,
        builder: Builder,
        typ: str,
        target: str,
        node: pending_xref,
        contnode: nodes.Element,
    ) -> nodes.reference | None:
        """The link of a role; nothing if it does not point at exactly one thing."""
        found = self.store.target(typ, target, fromdocname)
        if found is None:
            return None
        label = _label(found)
        if not node["refexplicit"] and target == _key(found) and fold(target) != fold(label):
            contnode = contnode.deepcopy()
            contnode[:] = [nodes.Text(label)]
        anchor = "" if isinstance(found, Report) else found.anchor
        return self._link(builder, fromdocname, found.docname, anchor, contnode)

    def _link(
        self, builder: Builder, source: str, docname: str, anchor: str, content: nodes.Element
    ) -> nodes.reference:
        """What `make_refnode` makes; a page links to the same few pages again and again."""
        if source == docname:
            return make_refnode(builder, source, docname, anchor, content)
        if self._addresses[0] != source:
            self._addresses = (source, {})
        address = self._addresses[1].get(docname)
        if address is None:
            address = self._addresses[1][docname] = builder.get_relative_uri(source, docname)
        if anchor:
            address = f"{address}#{anchor}"
        return nodes.reference("", "", content, internal=True, refuri=address)

    def resolve_any_xref(
        self,
        env: BuildEnvironment,
        fromdocname: str,
        builder: Builder,
        target: str,
        node: pending_xref,
        contnode: nodes.Element,
    ) -> list[tuple[str, nodes.reference]]:
        """Links such as ``[](barcelona)``: whatever has exactly this id or key."""
        results = []
        for kind in names.KINDS:
            found = self.store.target(kind, target, fromdocname)
            if found is None or _key(found) != target:
                continue
            content = nodes.inline("", contnode.astext() or _label(found))
            anchor = "" if isinstance(found, Report) else found.anchor
            link = make_refnode(builder, fromdocname, found.docname, anchor, content)
            results.append((f"{self.name}:{kind}", link))
        return results

    def missing(self, kind: str, typed: str, docname: str, line: int) -> Problem | None:
        """What is wrong with a link *typed* to a *kind*; nothing if it points at one thing."""
        if kind in names.TERM_KINDS:
            return self.store.vocabulary.problem(kind, typed, line)
        if self.store.target(kind, typed, docname) is not None:
            return None
        if kind == "report":
            ids: list[str] = list(self.store.reports_by_id)
        else:
            several = self.store.find_record(kind, typed, docname)
            if several:
                known = ", ".join(sorted(record.id for record in several))
                return Problem("ambiguous-record", line,
                               {"kind": kind, "target": typed, "known": known})  # fmt: skip
            ids = [identifier for of, identifier in self.store.records_by_id if of == kind]
        near = ", ".join(suggestions(typed, ids))
        return Problem("missing-record", line,
                       {"kind": kind, "target": typed, "suggestion": near})  # fmt: skip


_Contribution = tuple[dict[str, int], list[str]]


class _RecordsByPage(Mapping[str, Records]):
    """The records of each page; unpickles those of a page when they are asked for."""

    def __init__(self, pickled: dict[str, bytes]) -> None:
        self.pickled = pickled
        self.loaded: dict[str, Records] = {}

    def __getitem__(self, docname: str) -> Records:
        found = self.loaded.get(docname)
        if found is None:
            found = self.loaded[docname] = pickle.loads(self.pickled[docname])  # noqa: S301 - our own
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(self.pickled)

    def __len__(self) -> int:
        return len(self.pickled)

    def open(self, docname: str) -> Records:
        """The records of a page that is being read, empty at first."""
        return self.loaded.setdefault(docname, Records())

    def close(self, docname: str) -> None:
        """Keep the records of a page that has been read."""
        records = self.loaded.get(docname)
        if records:
            self.pickled[docname] = pickle.dumps(records, pickle.HIGHEST_PROTOCOL)

    def drop(self, docname: str) -> None:
        """Forget the records of a page."""
        self.pickled.pop(docname, None)
        self.loaded.pop(docname, None)


def _label(found: Any) -> str:
    return str(found.title if isinstance(found, Report) else found.label)


def _key(found: Any) -> str:
    return str(found.key if isinstance(found, Term) else found.id)
