"""The chapters of a pack as doctrees: letter, overview, reports, registers, sources."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from docutils import nodes
from sphinx.util.nodes import make_refnode

from ..i18n import _
from ..model.records import Pack, Page, Records, Report
from ..model.store import Store
from ..model.views import Wanted
from ..rendering import nodes_
from ..rendering.blocks import Block, Link, Note, Picture
from . import pictures, registers
from .bibliography import sources
from .links import REGISTERS, Place
from .nodes import pack_pages
from .pages import Pages

if TYPE_CHECKING:
    from sphinx.builders import Builder

    from ..rendering.listings import Listings


class Chapter(NamedTuple):
    """A part of a pack that begins on a page of its own.

    head: what stands above each of its pages.
    docname: the page that it comes from, which its anchors belong to.
    is_wide: its pages have room for tables instead of numbers of headings.
    language: where it is not that of the pack.
    is_late: it comes after the reports, and shows much of where things are in them.
    """

    head: str
    docname: str
    is_wide: bool = False
    language: str = ""
    is_late: bool = False


Made = tuple[Chapter, nodes.Element]
"""A chapter with all that it holds."""


class Chapters:
    """Makes the chapters of one pack, each when it is asked for: they take much memory.

    listings: what there is to list in the pack; see `store_of`.
    """

    def __init__(self, builder: Builder, pack: Pack, listings: Listings) -> None:
        self.builder = builder
        self.pack = pack
        self.listings = listings
        self.pages = Pages(builder, listings)

    def all(self, reports: Sequence[Report]) -> Iterator[Made]:
        """The chapters but for the sources, in order; what would be empty is left out."""
        letter = self.pages.letter(self.pack.docname) if self.pack.docname else None
        if letter is not None:
            yield Chapter(_("Covering letter"), self.pack.docname), letter
        yield from self.generated(_("At a glance"), self.overview(reports))
        for number, report in enumerate(reports, 1):
            yield self.report(report, number)
        yield from self.generated(_("Registers"), self.registers(), is_late=True)

    def report(self, report: Report, number: int) -> Made:
        """The chapter of a report."""
        document = self.pages.report(report.docname, number)
        language = self.builder.env.metadata[report.docname].get("lang", "")
        return Chapter(report.title, report.docname, language=language), document

    def sources(self, cited: Container[Place]) -> Iterator[Made]:
        """What the chapters cite, if they do; *cited* are the places of sources in the pack."""
        if found := sources(self.builder.env, cited):
            heading = _("Sources")
            root = nodes.section("", nodes.title("", heading), *found)
            yield Chapter(heading, REGISTERS), root

    # What is made for the pack ----------------------------------------------------------------

    def overview(self, reports: Sequence[Report]) -> Iterator[nodes.section]:
        """The reports in a table, and the pictures that the pack asks for."""
        if len(reports) > 1:
            blocks: list[Block] = [registers.report_table(self.listings, reports)]
            yield self.section(_("Reports"), "reports", blocks)
        for name, (heading, listing) in pictures.HEADINGS.items():
            if name in self.pack.registers:
                blocks = self.listings.blocks(Wanted(listing))
                if name == "timeline" and len(reports) > 1:
                    blocks = [pictures.without_trips(block) for block in blocks]
                if not all(isinstance(block, Note) for block in blocks):
                    yield self.section(_(heading), name, blocks)

    def registers(self) -> Iterator[nodes.section]:
        """The registers that the pack asks for and that have entries."""
        for name, heading in registers.HEADINGS.items():
            if name in self.pack.registers:
                blocks = registers.register_blocks(name, self.listings)
                if blocks:
                    yield self.section(_(heading), name, blocks)

    def generated(
        self, heading: str, sections: Iterable[nodes.section], *, is_late: bool = False
    ) -> Iterator[Made]:
        """A chapter of *sections*, if there are any."""
        if found := list(sections):
            root = nodes.section("", nodes.title("", heading), *found)
            yield Chapter(heading, REGISTERS, is_wide=True, is_late=is_late), root

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
            anchors = link.anchor.split() or [""]
            return pack_pages("", places=tuple(Place(link.docname, name) for name in anchors))
        text = nodes.Text(link.text)
        return make_refnode(self.builder, REGISTERS, link.docname, link.anchor, text)


def store_of(store: Store, reports: Iterable[Report]) -> Store:
    """The store of a project as if these were its only reports.

    All of its terms are there, but for what their own pages say of who leads them.
    """
    chosen = {report.docname for report in reports}
    pages = {
        docname: page
        if docname in chosen
        else Page(terms=[term._replace(leads=()) for term in page.terms])
        for docname, page in store.pages.items()
        if docname in chosen or page.terms
    }
    records: dict[str, Records] = {docname: store.on_page(docname) for docname in chosen}
    return Store(pages, records)
