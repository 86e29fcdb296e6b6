"""The privacy report of a build: who is shown by name where, on what ground, and until when.

It is for the privacy officer: it lies beside the doctrees, never in what is published, and holds
names only of people who are shown by name.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

from . import name_check
from .audience import Audience
from .builders.pack import PackBuilder
from .checks import chosen
from .config import TripReportsConfig
from .directives.audience import SHOWN_LABELS
from .domain import TripDomain
from .i18n import _
from .model.audiences import UNKNOWN_KIND
from .model.dates import dutch_date
from .model.erasure import FILE as ERASED
from .model.erasure import read_erased
from .model.privacy import Named, named, reduced
from .model.records import Contact, Pack, Report
from .packs.file_names import pdf_name
from .rendering.blocks import Block, Bullets, Cell, Facts, Heading, Link, Mark, Note, Row, Table
from .rendering.html import render
from .rendering.labels import label

if TYPE_CHECKING:
    from sphinx.application import Sphinx

NAME: Final = "privacy-report"
_SILENT: Final = ("check", "dummy", "gettext", "linkcheck", "coverage", "pseudoxml")
"""Builders that make nothing to publish."""
_STYLE: Final = Path(__file__).with_suffix(".css")
"""Apart from the style sheets that sites get."""


def connect(app: Sphinx) -> None:
    """Connect the handler."""
    app.connect("build-finished", write, priority=970)


def path_of(app: Sphinx) -> Path:
    """Where the report is written: beside the doctrees, unless that is in what is published."""
    audience = Audience.of(app.env)
    name = f"{NAME}-pdf" if isinstance(app.builder, PackBuilder) else NAME
    name = f"{name}-{audience.name}.html" if audience.outside else f"{name}.html"
    folder = Path(app.doctreedir).parent
    if folder.is_relative_to(app.outdir):
        folder = Path(app.outdir).parent
    return folder / name


def write(app: Sphinx, exception: Exception | None) -> None:
    """Write the report of a build that was completed."""
    if exception is not None or app.builder.name in _SILENT:
        return
    path = path_of(app)
    text = _page(app, _Report(app).blocks(), path)
    if not path.is_file() or path.read_text(encoding="utf-8") != text:
        path.write_text(text, encoding="utf-8")


def _page(app: Sphinx, blocks: list[Block], path: Path) -> str:
    below = os.path.relpath(app.outdir, path.parent).replace(os.sep, "/")

    def uri(docname: str, anchor: str) -> str:
        return quote(f"{below}/{app.builder.get_target_uri(docname)}")

    title = _("Privacy report: {audience}").format(audience=label(Audience.of(app.env).name))
    language = app.config.language or "en"
    # `render` escapes all texts; a note is a sentence without markup.
    heading = render([Heading(title)], uri, 1)
    return (
        f'<!DOCTYPE html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="robots" content="noindex">\n'
        f"<title>{heading.strip().removeprefix('<h1>').removesuffix('</h1>')}</title>\n"
        f"<style>\n{_STYLE.read_text(encoding='utf-8')}</style>\n</head>\n<body>\n<main>\n{heading}"
        f"{render(blocks, uri)}</main>\n</body>\n</html>\n"
    )


class _Report:
    """The facts of a build, as blocks."""

    def __init__(self, app: Sphinx) -> None:
        self.app = app
        self.env = app.env
        self.audience = Audience.of(app.env)
        self.domain = TripDomain.of(app.env)
        self.years = TripReportsConfig.of(app.config).retention_years
        self.packs = list(self._packs())
        everyone = list(self._everyone())
        self.contacts = [contact for contact, _shown in everyone]
        reports = {report.docname: report for report in self.domain.store.reports}
        shown = (contact for contact, is_shown in everyone if is_shown)
        self.named = named(shown, reports, self.years)
        self.has_pages = app.builder.format == "html"

    def _packs(self) -> Iterator[tuple[Pack, list[Report]]]:
        """The council packs that were made or have a page, with their reports."""
        if isinstance(self.app.builder, PackBuilder):
            packs = self.app.builder.made
        else:
            packs = tuple(self.domain.packs.values())
        yield from ((pack, chosen(self.domain, pack)[0]) for pack in packs)

    def _everyone(self) -> Iterator[tuple[Contact, bool]]:
        """All contacts as written, and whether they are shown by name; of packs, those in them."""
        inside = {pack.docname for pack, _reports in self.packs}
        inside |= {report.docname for _pack, reports in self.packs for report in reports}
        for contact, shown in self._contacts():
            if contact.docname in inside or not isinstance(self.app.builder, PackBuilder):
                yield contact, shown

    def _contacts(self) -> Iterator[tuple[Contact, bool]]:
        """All contacts of the project as written, and whether they are shown by name."""
        if self.audience.outside:
            yield from ((met.contact, met.named) for met in self.audience.register.met)
        else:
            for _docname, records in self.domain.store.everywhere():
                yield from ((contact, True) for contact in records.contacts)

    def blocks(self) -> list[Block]:
        """All of the report."""
        parts: list[Callable[[], Iterator[Block]]] = [
            self._summary, self._shown, self._reduced, self._council_packs, self._withheld,
            self._unknown, self._erased, self._exceptions,
        ]  # fmt: skip
        return [block for part in parts for block in part()]

    # Parts ------------------------------------------------------------------------------------

    def _summary(self) -> Iterator[Block]:
        people = len({item.contact.name.casefold() for item in self.named})
        kept = _("{years} years after the end of the trip").format(years=self.years)
        late = sum(self._is_late(item) for item in self.named)
        facts = [
            (_("Made for"), label(self.audience.name)),
            (_("People shown by name"), str(people)),
            (_("Places where they are"), str(len(self.named))),
            (_("A name may be kept"), kept if self.years else _("not settled")),
        ]  # fmt: skip
        if self.years:
            facts.append((_("Period has passed"), str(late)))
        yield Facts("summary", tuple((name, (value,)) for name, value in facts))
        if not self.years:
            yield Note(_(
                "Settle how long a name may be kept, and put the number of years in conf.py "
                "(tripreports_retention_years)."
            ))  # fmt: skip

    def _shown(self) -> Iterator[Block]:
        yield Heading(_("Who is shown by name"))
        if not self.named:
            yield Note(_("Nobody."))
            return
        head = (_("Name"), _("Function"), _("Organisation"), _("Kind of person"), _("Where"),
                _("Ground"), _("May be kept until"))  # fmt: skip
        rows = tuple(Row(self._row(item)) for item in self.named)
        yield Table("named", _("People who are shown by name"), head, rows, wide=True)

    def _row(self, item: Named) -> tuple[Cell, ...]:
        contact = item.contact
        return (
            (contact.name,),
            (contact.job_title or "–",),
            (", ".join(contact.organisations) or "–",),
            (_kind(contact.person_kind or UNKNOWN_KIND),),
            self._place(contact, item.report.title if item.report else ""),
            (item.ground or self._rule(),),
            self._until(item),
        )

    def _rule(self) -> str:
        """Why a name is shown for which no ground was recorded."""
        return _("the rules") if self.audience.outside else _("internal use")

    def _place(self, contact: Contact, title: str) -> Cell:
        file = self._file(contact)
        if self.has_pages and title:
            return (Link(title, contact.docname), f" ({file})")
        return (f"{title} ({file})" if title else file,)

    def _file(self, contact: Contact) -> str:
        return f"{self._path(contact.docname)}:{contact.line}"

    def _path(self, docname: str) -> str:
        """The file of a page; Sphinx does not know those of pages that are withheld."""
        files = (f"{docname}{suffix}" for suffix in self.app.config.source_suffix)
        return next((name for name in files if Path(self.app.srcdir, name).is_file()), docname)

    def _is_late(self, item: Named) -> bool:
        return "" < item.until < self.domain.today

    def _until(self, item: Named) -> Cell:
        if not item.until:
            return (_("not known") if self.years else "–",)
        day = dutch_date(item.until)
        return (f"{day} – ", Mark(_("has passed"), "overdue")) if self._is_late(item) else (day,)

    def _reduced(self) -> Iterator[Block]:
        if not self.audience.outside:
            return
        yield Heading(_("Who is not shown by name"))
        counts = reduced(self.contacts, self.audience.name, self.audience.rules)
        rows = tuple(
            Row(((_kind(kind),), (_(SHOWN_LABELS[shown]),), (str(number),)))
            for kind, shown, number in counts
        )
        head = (_("Kind of person"), _("What is shown"), _("Number"))
        if rows:
            yield Table("reduced", _("People of whom no name is shown"), head, rows)
        else:
            yield Note(_("Nobody."))

    def _council_packs(self) -> Iterator[Block]:
        yield Heading(_("Council packs"))
        if not self.packs:
            yield Note(_("None."))
            return
        head = (_("Council pack"), _("Audience"), _("PDF file"), _("Reports"))
        rows = tuple(
            Row((
                (pack.title,),
                (label(pack.audience),),
                (pdf_name(pack),),
                (", ".join(report.title for report in reports) or "–",),
            ))
            for pack, reports in self.packs
        )  # fmt: skip
        yield Table("packs", _("Council packs and the reports in them"), head, rows)

    def _withheld(self) -> Iterator[Block]:
        if not self.audience.outside:
            return
        yield Heading(_("Pages that are withheld"))
        withheld = sorted(self.audience.register.withheld)
        if not withheld:
            yield Note(_("None."))
            return
        places = tuple((self._path(name),) for name in withheld)
        yield Bullets("withheld", places)

    def _unknown(self) -> Iterator[Block]:
        """Contacts with a name that no rule is meant for."""
        unknown = [one for one in self.contacts if one.name and not one.person_kind]
        yield Heading(_("Contacts without a kind of person"))
        if not unknown:
            yield Note(_("None."))
            return
        yield Note(_("Fill in :person-kind: here; the rules depend on it."))
        unknown.sort(key=lambda one: (one.docname, one.line))
        yield Bullets("unknown", tuple((self._file(one),) for one in unknown))

    def _erased(self) -> Iterator[Block]:
        path = Path(self.app.srcdir, ERASED)
        text = path.read_text(encoding="utf-8", errors="replace") if path.is_file() else ""
        listed = read_erased(text)[0] if text else None
        yield Heading(_("Who was erased"))
        if listed is None or not listed.people:
            yield Note(_("Nobody."))
            return
        rows = tuple(
            Row(((dutch_date(one.date),), (one.reference or "–",))) for one in listed.people
        )
        head = (_("Date"), _("Reference"))
        yield Table("erased", _("People who were erased"), head, rows)

    def _exceptions(self) -> Iterator[Block]:
        found = name_check.exceptions(self.env)
        yield Heading(_("Words that are no names"))
        if not found:
            yield Note(_("None."))
            return
        rows = tuple(
            Row(((one.words,), (", ".join(one.pages) or _("all pages"),))) for one in found
        )
        head = (_("Words"), _("Pages"))
        yield Table("exceptions", _("Words that are no names"), head, rows)


def _kind(kind: str) -> str:
    return _("not filled in") if kind == UNKNOWN_KIND else label(kind)
