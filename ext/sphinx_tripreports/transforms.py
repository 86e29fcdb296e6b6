"""What happens to a page after parsing, and before it is written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypeVar, cast

from docutils import nodes
from sphinx.errors import NoUri
from sphinx.transforms import SphinxTransform
from sphinx.util.nodes import make_refnode

from .audience import View
from .directives.record import quote
from .evidence import Places, Sentences, is_mention, linked_page
from .i18n import N_, _
from .model.names import TERM_KINDS
from .model.packs import parse_pack
from .model.parsing import parse_report, parse_term
from .model.records import (
    Contact,
    FollowUp,
    Mention,
    Outcome,
    Problem,
    Records,
    Reference,
    Referral,
    Report,
    Term,
)
from .model.views import PENDING, Wanted
from .nodes import trip_listing, trip_record, trip_title
from .rendering import nodes_
from .rendering.blocks import Link
from .rendering.listings import Listings
from .warnings_ import warn

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sphinx.application import Sphinx

    from .domain import TripDomain
    from .front_matter import PendingBlock

_R = TypeVar("_R", Contact, Outcome, FollowUp)
_Found = tuple[list[Problem], list[Reference]]

SECTIONS: Final = (
    ("trip-reports", "term-reports", N_("Reports")),
    ("trip-contacts", "term-contacts", N_("Contacts")),
    ("trip-outcomes", "term-outcomes", N_("Outcomes")),
    ("trip-follow-ups", "term-follow-ups", N_("Follow-ups")),
    ("trip-mentions", "term-mentions", N_("Named in")),
)
SEE_ALSO: Final = ("trip-see-also", "see-also", N_("See also"))
PACK_REPORTS: Final = ("trip-pack-reports", "pack-reports", N_("Reports in this council pack"))
LEADS: Final = ("trip-leads", "topic-leads", N_("Who leads this topic"))


class CollectPage(SphinxTransform):
    """Completes the records of a page, and puts the listings of a report or term on it.

    It runs while the page is read, before Sphinx collects titles and tables of contents.
    """

    default_priority = 860  # after domains have looked at the page, before titles are collected

    def apply(self, **kwargs: Any) -> None:
        """Do so for the page that is being read."""
        self.docname = self.env.current_document.docname
        self.domain: TripDomain = self.env.get_domain("trip")  # type: ignore[assignment]
        self.view = View.of(self.env)
        self.take_front_matter()
        page, records = self.domain.page(self.docname), self.domain.records(self.docname)
        places = Places(self.document)
        if places.links:
            self.domain.links[self.docname] = tuple(sorted(places.links))
        if labels := self.labels():
            self.domain.labels[self.docname] = labels
        self.take_quotes(records, places)
        places.move(records, page.terms)
        page.due = tuple(
            sorted(item.due for item in records.follow_ups if item.due and item.status in PENDING)
        )
        page.referrals = (*_to_records(records.mentions), *_to_pages(self.docname, places.links))
        page.title = title_of(self.document) if page.referrals else ""
        if page.report:
            page.anchors = places.evidence()
        self.domain.close(self.docname)

    def labels(self) -> tuple[tuple[str, str], ...]:
        """The names that Sphinx took from this page as labels of the whole project."""
        known = self.env.domains.standard_domain.anonlabels
        identifiers = self.document.nameids
        return tuple(
            (name, known[name][1])
            for name, explicit in self.document.nametypes.items()
            if explicit and known.get(name) == (self.docname, identifiers.get(name))
        )

    # Front matter -----------------------------------------------------------------------------

    def take_front_matter(self) -> None:
        """Make the report or term of the page; its title is known only now."""
        block: PendingBlock | None = self.env.current_document.get("tripreports_block")
        if block is None:
            return
        section = next(iter(self.document.findall(nodes.section)), None)
        title = title_of(self.document)
        if not title:
            values = {"directive": block.kind}
            warn([Problem("no-title", block.line, values)], self.docname)
            section = nodes.section("", nodes.title("", self.docname), ids=["trip-page"])
            section += self.document.children
            self.document.children = []
            self.document += section
        assert section is not None
        take = {"report": self.take_report, "pack": self.take_pack}.get(block.kind, self.take_term)
        problems, references = take(block, section, title)
        self.domain.records(self.docname).references += self.view.references(references)
        warn(problems, self.docname)

    def take_report(self, block: PendingBlock, section: nodes.section, title: str) -> _Found:
        """The page is a report."""
        page = self.domain.page(self.docname)
        report, problems, references = parse_report(block.value, self.docname, title, block.line)
        seen = self.view.without_hidden(report)
        page.report = cast("Report", seen)._replace(audience=block.audience)
        page.listings.add("report-summary")
        place = ("report", self.docname)
        section.insert(1, self.listing("report-summary", place))
        self.add_section(section, *SEE_ALSO, place)
        return problems, references

    def take_pack(self, block: PendingBlock, section: nodes.section, title: str) -> _Found:
        """The page is a council pack."""
        page = self.domain.page(self.docname)
        title_line = section.line or block.line
        pack, problems, references = parse_pack(
            block.value, self.docname, title, block.line, title_line
        )
        page.pack = pack._replace(audience=block.audience)
        page.listings |= {"pack-summary", "pack-reports"}
        place = ("pack", self.docname)
        section.insert(1, self.listing("pack-summary", place))
        self.add_section(section, *PACK_REPORTS, place)
        return problems, references

    def take_term(self, block: PendingBlock, section: nodes.section, title: str) -> _Found:
        """The page is a theme, city or topic."""
        entry, problems, references = parse_term(
            block.kind, block.value, self.docname, title, block.line
        )
        term = cast("Term", self.view.without_hidden(entry))
        self.domain.page(self.docname).terms.append(term)
        section.insert(1, self.listing("term-summary", (block.kind, term.key)))
        self.add_sections(section, (block.kind, term.key))
        return problems, references

    def add_sections(self, section: nodes.section, term: tuple[str, str]) -> None:
        """The listings of a term, each in a section of its own."""
        for anchor, listing, heading in (*([LEADS] if term[0] == "topic" else ()), *SECTIONS):
            self.add_section(section, anchor, listing, heading, term)
        self.domain.page(self.docname).listings.add(f"term {term[0]}:{term[1]}")

    def add_section(
        self,
        section: nodes.section,
        anchor: str,
        listing: str,
        heading: str,
        about: tuple[str, str],
    ) -> None:
        """A section with a listing, at the end of the page."""
        while anchor in self.document.ids:  # a heading of the writer has it
            anchor += "-2"
        part = nodes.section("", nodes.title("", _(heading)), ids=[anchor])
        part += self.listing(listing, about)
        section += part

    def listing(self, name: str, term: tuple[str, str]) -> trip_listing:
        """A placeholder."""
        wanted = Wanted(name, kind=term[0], key=term[1])
        return trip_listing("", wanted=wanted, docname=self.docname)

    # Evidence ---------------------------------------------------------------------------------

    def take_quotes(self, page: Records, places: Places) -> None:
        """Give each mention its sentence, and each record the words of its evidence."""
        sentences = Sentences()
        page.mentions[:] = [
            mention._replace(quote=sentences.around(places.mentions[mention.anchor]))
            if mention.anchor in places.mentions
            else mention
            for mention in page.mentions
        ]
        page.contacts[:] = [self.with_evidence(record, places) for record in page.contacts]
        page.outcomes[:] = [self.with_evidence(record, places) for record in page.outcomes]
        page.follow_ups[:] = [self.with_evidence(record, places) for record in page.follow_ups]

    def with_evidence(self, record: _R, places: Places) -> _R:
        """*record* with the words that its evidence marks."""
        if not record.evidence:
            return record
        place = places.nodes.get(record.evidence)
        if place is None:
            values = {"target": record.evidence, "page": self.docname}
            warn([Problem("missing-evidence", record.line, values)], self.docname)
            return record._replace(evidence="")
        return record._replace(quote=record.quote or quote(place.astext()))


def title_of(document: nodes.document) -> str:
    """The title of a page; empty if it has none."""
    section = next(iter(document.findall(nodes.section)), None)
    return section[0].astext() if section is not None else ""


def _to_records(mentions: Iterable[Mention]) -> list[Referral]:
    """Where a page names reports and records."""
    return [
        Referral(mention.kind, mention.target, mention.anchor, mention.quote)
        for mention in mentions
        if mention.kind not in TERM_KINDS
    ]


def _to_pages(docname: str, links: Iterable[tuple[str, ...]]) -> list[Referral]:
    """The pages that plain links of a page lead to."""
    targets = (linked_page(docname, *link[:3]) for link in sorted(links))
    return [Referral("doc", target) for target in dict.fromkeys(targets) if target]


# Writing ----------------------------------------------------------------------------------------


def fill_placeholders(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Replace records and listings by plain docutils nodes for builders other than HTML.

    ``doctree-resolved`` and not a post-transform: the links need the builder.
    """
    domain: TripDomain = app.env.get_domain("trip")  # type: ignore[assignment]
    if app.builder.format == "html":
        if getattr(app.builder, "search", False):
            _add_titles(doctree, domain)
        return
    # A council pack lists what is in its reports, and nothing else.
    listings = getattr(app.builder, "listings", None) or domain.listings

    def refer(link: Link) -> nodes.Node:
        text = nodes.Text(link.text)
        try:
            return make_refnode(app.builder, docname, link.docname, link.anchor, text)
        except NoUri:  # the page is not part of this document
            return text

    for listing in list(doctree.findall(trip_listing)):
        listing.replace_self(nodes_.render(listings.blocks(listing["wanted"]), refer))
    for node in list(doctree.findall(trip_record)):
        node.replace_self(_plain_record(node, domain, listings, refer))
    for shown in list(doctree.findall(nodes.inline)):
        if is_mention(shown) and shown["ids"] and shown.parent is not None:
            link = shown.parent if isinstance(shown.parent, nodes.reference) else shown
            anchors, shown["ids"] = shown["ids"], []
            link.replace_self([nodes.target("", "", ids=anchors), link.deepcopy()])


def _add_titles(doctree: nodes.document, domain: TripDomain) -> None:
    """Give Sphinx's own search index the titles of records, which the HTML visitor writes."""
    for node in doctree.findall(trip_record):
        record = domain.entry(node["docname"], node["ids"][0])
        if record is not None:
            node.insert(0, trip_title("", nodes.Text(record.label)))


def _plain_record(
    node: trip_record, domain: TripDomain, listings: Listings, refer: nodes_.Refer
) -> nodes.container:
    """A record as a paragraph with its label, its facts and its text."""
    kind = node["kind"]
    shown = nodes.container("", classes=["trip-record", f"trip-{kind}-record"])
    shown.source, shown.line = node.source, node.line
    label = nodes.paragraph("", "", nodes.target("", "", ids=node["ids"]))
    record = domain.entry(node["docname"], node["ids"][0])
    shown += label
    if record is not None:
        label += nodes.strong("", record.label)
        shown += nodes_.render(listings.record_facts(record), refer)
    shown += node.children
    return shown
