"""The chapters of a pack as doctrees: letter, overview, reports, registers, sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from docutils import nodes
from sphinx.util.nodes import make_refnode

from ..i18n import _
from ..model.records import Pack, Page, Records, Report
from ..model.store import Store
from ..model.views import Wanted
from ..rendering import nodes_
from ..rendering.blocks import Block, Link, Picture
from . import pictures, registers
from .bibliography import cited
from .links import REGISTERS, Place, places_linked
from .nodes import pack_pages
from .pages import Pages

if TYPE_CHECKING:
    from sphinx.builders import Builder

    from ..rendering.listings import Listings


class Chapter(NamedTuple):
    """A part of a pack that begins on a page of its own.

    head: what stands above each of its pages.
    docname: the page that it comes from, which its anchors belong to.
    style: ``numbered`` (its headings), ``wide`` (its pages), or neither.
    language: where it is not that of the pack.
    """

    head: str
    root: nodes.Element
    docname: str
    style: str = ""
    language: str = ""

    @property
    def places(self) -> Iterator[Place]:
        """All places in it, and the chapter itself."""
        yield Place(self.docname)
        for node in self.root.findall(nodes.Element):
            for name in node["ids"]:
                yield Place(self.docname, name)


class Chapters:
    """Makes the chapters of one pack.

    listings: what there is to list in the pack; see `store_of`.
    sources_at: where the pack has the sources that it cites, by their places on the site.
    """

    def __init__(self, builder: Builder, pack: Pack, listings: Listings) -> None:
        self.builder = builder
        self.pack = pack
        self.listings = listings
        self.pages = Pages(builder, listings)
        self.sources_at: dict[Place, Place] = {}

    def all(self, reports: Sequence[Report]) -> list[Chapter]:
        """The chapters in their order; those with nothing in them are left out."""
        letter = self.pages.letter(self.pack.docname) if self.pack.docname else None
        heading = _("Covering letter")
        found = [Chapter(heading, letter, self.pack.docname)] if letter else []
        chosen = [self.report(report) for report in reports]
        found += [*self.generated(_("At a glance"), self.overview(reports)), *chosen]
        found += self.generated(_("Registers"), self.registers())
        return [*found, *self.sources(found)]

    def report(self, report: Report) -> Chapter:
        """The chapter of a report."""
        document = self.pages.report(report.docname)
        language = self.builder.env.metadata[report.docname].get("lang", "")
        return Chapter(report.title, document, report.docname, "numbered", language)

    # What is made for the pack ----------------------------------------------------------------

    def overview(self, reports: Sequence[Report]) -> Iterator[nodes.section]:
        """The reports in a table, and the pictures that the pack asks for."""
        if len(reports) > 1:
            blocks = [registers.report_table(self.listings, reports)]
            yield self.section(_("Reports"), "reports", blocks)
        for name, (heading, listing) in pictures.HEADINGS.items():
            if name in self.pack.registers:
                blocks = self.listings.blocks(Wanted(listing))
                yield self.section(_(heading), name, blocks)

    def registers(self) -> Iterator[nodes.section]:
        """The registers that the pack asks for and that have entries."""
        for name, heading in registers.HEADINGS.items():
            if name in self.pack.registers:
                blocks = registers.register_blocks(name, self.listings)
                if blocks:
                    yield self.section(_(heading), name, blocks)

    def sources(self, chapters: Sequence[Chapter]) -> list[Chapter]:
        """What *chapters* cite."""
        inside = {place for chapter in chapters for place in chapter.places}
        linked = {
            place for chapter in chapters for place in places_linked(chapter.root, chapter.docname)
        }
        found = cited(self.builder.env, linked - inside)
        self.sources_at = {place: Place(REGISTERS, node["ids"][0]) for place, node in found.items()}
        heading = _("Sources")
        root = nodes.section("", nodes.title("", heading), *found.values())
        return [Chapter(heading, root, REGISTERS)] if found else []

    def generated(self, heading: str, sections: Iterable[nodes.section]) -> list[Chapter]:
        """A chapter of *sections*, if there are any."""
        found = list(sections)
        if not found:
            return []
        root = nodes.section("", nodes.title("", heading), *found)
        return [Chapter(heading, root, REGISTERS, "wide")]

    def section(self, heading: str, name: str, blocks: Iterable[Block]) -> nodes.section:
        """A section with blocks; its anchor is made of the name of what it shows."""
        content = [node for block in blocks for node in self.shown(block)]
        return nodes.section("", nodes.title("", heading), *content, ids=[f"pack-{name}"])

    def shown(self, block: Block) -> list[nodes.Node]:
        """A block for paper."""
        if isinstance(block, Picture):
            facts = nodes_.render(block.facts, self.refer)
            return [pictures.drawn(block), *facts]
        return nodes_.render([block], self.refer)

    def refer(self, link: Link) -> nodes.Node:
        """A link, or where it has no words, the numbers of its pages."""
        if not link.text:
            return pack_pages("", docname=link.docname, anchors=tuple(link.anchor.split()))
        text = nodes.Text(link.text)
        return make_refnode(self.builder, REGISTERS, link.docname, link.anchor, text)


def store_of(store: Store, reports: Iterable[Report]) -> Store:
    """The store of a project as if these were its only reports; all of its terms are there."""
    chosen = {report.docname for report in reports}
    pages = {
        docname: page if docname in chosen else Page(terms=page.terms)
        for docname, page in store.pages.items()
        if docname in chosen or page.terms
    }
    records: dict[str, Records] = {docname: store.on_page(docname) for docname in chosen}
    return Store(pages, records)
