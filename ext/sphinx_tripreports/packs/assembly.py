"""A council pack as the source of a Typst document."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ..config import TripReportsConfig
from ..i18n import _
from ..model import views
from ..model.records import Pack, Problem, Report
from ..rendering.labels import CONFIDENTIALITY_LABELS
from ..rendering.packs import cover
from ..warnings_ import warn_in_file
from .chapters import Chapter, Chapters, store_of
from .files import Files
from .links import Links, Place, Site
from .nodes import pack_pages
from .pictures import cover_art
from .registers import PackListings, term_places
from .typst.quoting import block, call, string
from .typst.writer import body

if TYPE_CHECKING:
    from sphinx.builders import Builder

    from ..domain import TripDomain
    from .typst.findings import Finding

FEW: Final = 12
"""With more reports the contents have no headings below those of chapters."""
_MARK: Final = re.compile(r'b\.here\((label\("(?:[^"\\]|\\.)*"\))\)')


class Assembly:
    """Puts one pack together.

    findings: what is wrong with its content, once `source` has been asked for.
    complaints: how much was wrong with links and pictures; that has been shown already.
    files: the pictures that the source asks for.
    """

    def __init__(
        self, builder: Builder, domain: TripDomain, pack: Pack, reports: list[Report]
    ) -> None:
        self.builder = builder
        self.pack = pack
        self.reports = reports
        self.config = TripReportsConfig.of(builder.config)
        self.listings = PackListings(store_of(domain.store, reports), pack.date or domain.today)
        self.files = Files(Path(builder.srcdir))
        self.findings: list[Finding] = []
        self.complaints = 0
        self.places: dict[Place, Place] = {}
        self.used: dict[str, Place] = {}

    def source(self) -> str:
        """The source of the document."""
        made = Chapters(self.builder, self.pack, self.listings)
        chapters = made.all(self.reports)
        self.complaints = made.pages.complaints
        inside = [place for chapter in chapters for place in chapter.places]
        terms = term_places(self.pack.registers, self.listings)
        self.places = {**terms, **made.sources_at, **dict(zip(inside, inside, strict=True))}
        written = [self.body(chapter) for chapter in chapters]
        known = {name for code in written for name in _MARK.findall(code)}
        lost = {name: place for name, place in self.used.items() if name not in known}
        contents = call("p.contents", string(_("Contents")), f"depth: {self.depth}")
        return "\n".join([
            '#import "/pack.typ" as p',
            '#import "/blocks.typ" as b',
            f"#show: {call('p.look.with', *self.look())}",
            f"#{call('p.cover', *self.cover())}",
            f"#let chapter = {call('p.chapter.with', *self.frame())}",
            f"#{call('chapter', *named(head=_('Contents')), contents)}",
            *(_chapter(chapter, code, lost)
              for chapter, code in zip(chapters, written, strict=True)),
            "",
        ])  # fmt: skip

    @property
    def site(self) -> Site:
        """The site, for links that lead out of the pack."""
        config = self.builder.config
        address = self.config.site_url or config.html_baseurl
        suffix = config.html_link_suffix or config.html_file_suffix or ".html"
        return Site(f"{address.rstrip('/')}/" if address else "", suffix)

    @property
    def depth(self) -> int:
        """How many levels of headings the contents have."""
        return 2 if len(self.reports) <= FEW else 1

    def body(self, chapter: Chapter) -> str:
        """All that a chapter holds, as a Typst expression."""
        links = Links(chapter.docname, self.places, self.site)
        for node in chapter.root.findall(pack_pages):
            node["names"] = links.names(node["docname"], node["anchors"])
        code = body(chapter.root, chapter.docname, links=links, files=self.files, level=1,
                    problems=self.findings)  # fmt: skip
        self.used |= links.used
        return code

    # What is said once ------------------------------------------------------------------------

    def look(self) -> list[str]:
        """Arguments for what holds for the whole document."""
        store = self.listings.store
        themes = [row.term.label for row in views.term_rows(store, "theme") if row.reports]
        config = self.builder.config
        language = config.language.partition("_")[0]
        author = config.author if config.author != "unknown" else config.project
        words = f"keywords: ({''.join(f'{string(theme)}, ' for theme in themes)})"
        return [*named(title=self.pack.title, author=author, language=language), words]

    def cover(self) -> list[str]:
        """Arguments for the cover."""
        pairs = (f"({string(name)}, {string(value)}), " for name, value in cover(self.pack))
        found = [
            *named(kind=_("Council pack"), subtitle=self.pack.subtitle,
                   owner=self.builder.config.project),
            f"facts: ({''.join(pairs)})",
        ]  # fmt: skip
        if art := cover_art(self.listings.store):
            found += named(art=self.files.drawing(art))
        return found + self.mark()

    def mark(self) -> list[str]:
        """Arguments for the mark of the municipality, if the project has one."""
        if not self.config.pack_mark:
            return []
        path = self.files.file(Path(self.builder.confdir, self.config.pack_mark))
        if not path:
            warn_in_file("conf.py", Problem("no-mark", 0, {"file": self.config.pack_mark}))
            return []
        return named(mark=path, mark_alt=self.builder.config.author)

    def frame(self) -> list[str]:
        """Arguments for what stands above and below every page."""
        before, _page, rest = _("page {page} of {pages}").partition("{page}")
        between, _pages, after = rest.partition("{pages}")
        secrecy = CONFIDENTIALITY_LABELS.get(self.pack.confidentiality, "")
        number = self.pack.case_number
        foot = [_("Case number {number}").format(number=number) if number else "",
                _(secrecy) if secrecy else ""]  # fmt: skip
        words = ", ".join(map(string, (before, between, after)))
        return [*named(pack=self.pack.title, foot=" · ".join(filter(None, foot))),
                f"words: ({words})"]  # fmt: skip


def named(**values: str) -> list[str]:
    """Named arguments of a Typst function, all of them text."""
    return [f"{name.replace('_', '-')}: {string(value)}" for name, value in values.items()]


def _chapter(chapter: Chapter, code: str, lost: dict[str, Place]) -> str:
    """A chapter; places that its text has no mark for are where it begins, and no longer *lost*."""
    names = [name for name, place in lost.items() if place.docname == chapter.docname]
    for name in names:
        del lost[name]
    marks = [call("b.here", name) for name in names]
    arguments = named(head=chapter.head)
    if chapter.language:
        arguments += named(language=chapter.language)
    if chapter.style:
        arguments.append(f"{chapter.style}: true")
    return "#" + call("chapter", *arguments, block([*marks, code]))
