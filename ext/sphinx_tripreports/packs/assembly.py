"""A council pack as the source of a Typst document."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from docutils import nodes

from ..config import TripReportsConfig
from ..i18n import _
from ..model import views
from ..model.records import Pack, Problem, Report
from ..rendering.labels import CONFIDENTIALITY_LABELS
from ..rendering.packs import cover
from ..warnings_ import warn_in_file
from .bibliography import source_places
from .chapters import Chapter, Chapters, store_of
from .files import Files
from .links import REGISTERS, Links, Place, Site
from .nodes import pack_pages
from .pictures import cover_art
from .registers import PackListings, term_places
from .typst.findings import Finding
from .typst.letters import shown
from .typst.quoting import block, call, string
from .typst.writer import body

if TYPE_CHECKING:
    from sphinx.builders import Builder
    from sphinx.config import Config

    from ..domain import TripDomain

FEW: Final = 20
"""With more reports the contents have chapters only, no word leads to its row in a register, and
registers wait for the first layout: else a pack of 100 reports took twice the time and memory."""
_NOBODY: Final = ("unknown", "Author name not set")
"""What Sphinx says where a project has no author."""
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
        self.notes: list[Problem] = []
        self.complaints = 0
        self.inside = {pack.docname, REGISTERS, *(report.docname for report in reports)}
        self.elsewhere = source_places(builder.env)
        if not self.is_large:
            self.elsewhere |= term_places(pack.registers, self.listings)
        self.used: dict[str, Place] = {}

    def source(self) -> str:
        """The source of the document."""
        written = list(self.written())
        known = {name for _chapter, code in written for name in _MARK.findall(code)}
        lost = {name: place for name, place in self.used.items() if name not in known}
        heads = [chapter.head for chapter, _code in written]
        source = "\n".join([
            '#import "/pack.typ" as p',
            '#import "/blocks.typ" as b',
            f"#show: {call('p.look.with', *self.look())}",
            f"#{call('p.cover', *self.cover())}",
            f"#let chapter = {call('p.chapter.with', *self.frame())}",
            f"#{call('chapter', *self.named(head=_('Contents')), self.contents(heads))}",
            *(f"#{self.chapter(chapter, _MARK.sub(self.used_mark, code), lost)}"
              for chapter, code in written),
            "",
        ])  # fmt: skip
        self.findings += self.remaining()
        return source

    def written(self) -> Iterator[tuple[Chapter, str]]:
        """Each chapter with all that it holds as a Typst expression."""
        made = Chapters(self.builder, self.pack, self.listings)
        for chapter, root in made.all(self.reports):
            yield chapter, self.body(chapter, root)
        for chapter, root in made.sources(set(self.used.values())):
            yield chapter, self.body(chapter, root)
        self.complaints = made.pages.complaints

    def body(self, chapter: Chapter, root: nodes.Element) -> str:
        """All that a chapter holds, as a Typst expression."""
        links = Links(chapter.docname, self.inside, self.elsewhere, self.site)
        for node in root.findall(pack_pages):
            node["linked"] = not self.is_large
            node["names"] = [links.name(place) for place in node["places"]]
        found: list[Finding] = []
        code = body(root, chapter.docname, links=links, files=self.files, level=1,
                    problems=found)  # fmt: skip
        if chapter.docname == REGISTERS:
            self.notes += [finding.problem for finding in found]
        else:
            self.findings += found
        self.used |= links.used
        return code

    def remaining(self) -> list[Finding]:
        """What is wrong with words that no page says, unless a page has them as well.

        That is said where the pack begins; a pack of a command begins with its first report.
        """
        known = [(found.problem.code, found.problem.values) for found in self.findings]
        docname = self.pack.docname or self.reports[0].docname
        line = self.pack.line or self.reports[0].line
        return [
            Finding(docname, None, problem._replace(line=line))
            for problem in self.notes
            if (problem.code, problem.values) not in known
        ]

    def text(self, words: str) -> str:
        """A Typst string of words that the writer of pages does not get to see."""
        result = shown(words)
        for code, values in result.problems:
            self.notes.append(Problem(code, 0, values))
        return string(result.text)

    def named(self, **values: str) -> list[str]:
        """Named arguments of a Typst function, all of them text."""
        return [f"{name.replace('_', '-')}: {self.text(value)}" for name, value in values.items()]

    def used_mark(self, mark: re.Match[str]) -> str:
        """A mark that something leads to; nothing for the others, as each costs time."""
        return mark[0] if mark[1] in self.used else "none"

    @property
    def site(self) -> Site:
        """The site, for links that lead out of the pack."""
        config = self.builder.config
        address = self.config.site_url or config.html_baseurl
        suffix = config.html_link_suffix or config.html_file_suffix or ".html"
        return Site(f"{address.rstrip('/')}/" if address else "", suffix)

    @property
    def is_large(self) -> bool:
        """Whether some things that cost much should be left, see `FEW`."""
        return len(self.reports) > FEW

    def contents(self, heads: Iterable[str]) -> str:
        """The contents, with what is known of them before: the *heads* of chapters."""
        expected = "".join(f"{self.text(head)}, " for head in heads if self.is_large)
        return call("p.contents", string(_("Contents")), f"depth: {1 if self.is_large else 2}",
                    f"expected: ({expected})")  # fmt: skip

    def chapter(self, chapter: Chapter, code: str, lost: dict[str, Place]) -> str:
        """A chapter, as a Typst expression.

        Places that its text has no mark for are where it begins, and no longer *lost*.
        """
        names = [name for name, place in lost.items() if place.docname == chapter.docname]
        for name in names:
            del lost[name]
        marks = [call("b.here", name) for name in names]
        arguments = self.named(head=chapter.head)
        if chapter.language:
            arguments += self.named(language=chapter.language)
        if chapter.is_wide:
            arguments.append("wide: true")
        shown = call("chapter", *arguments, block([*marks, code]))
        return call("p.late", shown) if chapter.is_late and self.is_large else shown

    # What is said once ------------------------------------------------------------------------

    def look(self) -> list[str]:
        """Arguments for what holds for the whole document."""
        store = self.listings.store
        themes = [row.term.label for row in views.term_rows(store, "theme") if row.reports]
        config = self.builder.config
        language = config.language.partition("_")[0]
        words = f"keywords: ({''.join(f'{self.text(theme)}, ' for theme in themes)})"
        about = self.named(title=self.pack.title, author=author(config), language=language)
        return [*about, words]

    def cover(self) -> list[str]:
        """Arguments for the cover."""
        pairs = (f"({string(name)}, {self.text(value)}), " for name, value in cover(self.pack))
        found = [
            *self.named(kind=_("Council pack"), subtitle=self.pack.subtitle,
                   owner=self.builder.config.project),
            f"facts: ({''.join(pairs)})",
        ]  # fmt: skip
        if art := cover_art(self.listings.store):
            found += self.named(art=self.files.drawing(art))
        return found + self.mark()

    def mark(self) -> list[str]:
        """Arguments for the mark of the municipality, if the project has one."""
        if not self.config.pack_mark:
            return []
        path = self.files.file(Path(self.builder.confdir, self.config.pack_mark))
        if not path:
            warn_in_file("conf.py", Problem("no-mark", 0, {"file": self.config.pack_mark}))
            return []
        return self.named(mark=path, mark_alt=author(self.builder.config))

    def frame(self) -> list[str]:
        """Arguments for what stands above and below every page."""
        before, _page, rest = _("page {page} of {pages}").partition("{page}")
        between, _pages, after = rest.partition("{pages}")
        secrecy = CONFIDENTIALITY_LABELS.get(self.pack.confidentiality, "")
        number = self.pack.case_number
        foot = [_("Case number {number}").format(number=number) if number else "",
                _(secrecy) if secrecy else ""]  # fmt: skip
        words = ", ".join(map(string, (before, between, after)))
        return [*self.named(pack=self.pack.title, foot=" · ".join(filter(None, foot))),
                f"words: ({words})"]  # fmt: skip


def author(config: Config) -> str:
    """Who publishes the pack; the name of the project, if it does not say."""
    return str(config.project if config.author in _NOBODY else config.author)
