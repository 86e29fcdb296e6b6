"""``make pdf``: council packs as PDF files, each with its metadata beside it."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sphinx.builders import Builder

from .. import leak_check
from ..checks import chosen
from ..config import TripReportsConfig
from ..domain import TripDomain
from ..model.packs import ad_hoc
from ..model.records import Problem
from ..model.text import suggestions
from ..packs.assembly import Assembly, author
from ..packs.file_names import pdf_name, sidecar_name
from ..packs.links import page_address
from ..packs.made import Made, remove
from ..packs.sidecar import File, as_json, sidecar
from ..packs.staging import Staging
from ..packs.typst import findings
from ..packs.typst.compile import TypesettingError, compile_pdf
from ..warnings_ import warn, warn_of_command

if TYPE_CHECKING:
    from collections.abc import Set

    from ..model.records import Pack, Report
    from ..rendering.listings import Listings

MANY: Final = 100
"""From so many reports on, a pack takes more than 1 GB of memory, and more time than reading it."""
STANDARDS: Final = ("PDF/UA-1", "PDF/A-2a")
_PAGES: Final = re.compile(rb"/Type/Pages/Count (\d+)")
_UNDATED: Final = "2000-01-01"
"""What a document without any date carries as its date: the clock would change its bytes."""


class PackBuilder(Builder):
    """Writes one PDF for each pack, from doctrees that it shares with the HTML builder."""

    name = "pack"
    format = "typst"
    allow_parallel = False
    supported_image_types = [  # noqa: RUF012
        "image/svg+xml", "image/png", "image/jpeg", "image/gif", "image/webp",
    ]  # fmt: skip
    listings: Listings | None = None
    """What there is to list in the pack that is being made; see `transforms.fill_placeholders`."""
    supported_remote_images = True  # or Sphinx would fetch them; `Files` has none of them

    made: tuple[Pack, ...] = ()
    """The packs that this build has put in the output."""

    def init(self) -> None:
        """A link that leads nowhere is a mistake in a pack, whatever the site makes of it."""
        self.config.nitpicky = True

    def get_outdated_docs(self) -> set[str]:
        """No page is written on its own."""
        return set()

    def get_target_uri(self, docname: str, typ: str | None = None) -> str:
        """What stands for the address of a page until it is known what is in the pack."""
        return page_address(docname)

    def get_relative_uri(self, from_: str, to: str, typ: str | None = None) -> str:
        """The same from every page."""
        return page_address(to)

    def write_documents(self, docnames: Set[str]) -> None:
        """No page is written on its own."""

    def finish(self) -> None:
        """Write the packs that were asked for; what is wrong with one does not stop the others.

        No file is in the output before it was searched for what its audience may not see.
        """
        asked = self.asked()
        with Staging(Path(self.doctreedir)) as staging:
            drafts = [pack for pack in asked if self.draft(pack, staging)]
            leaks = leak_check.report(self._app, staging.folder) if drafts else frozenset()
            self.made = tuple(pack for pack in drafts if leaks.isdisjoint(_files(pack)))
            for pack in drafts:
                if pack not in self.made:
                    self.give_up(pack)
            for name in (name for pack in self.made for name in _files(pack)):
                staging.release(name, Path(self.outdir))
        config = TripReportsConfig.of(self.config)
        if not config.pack and not config.pack_reports:
            state = Made(Path(self.doctreedir), Path(self.outdir))
            state.settle(self.audience, [pdf_name(pack) for pack in self.made])

    def forget(self) -> None:
        """Remove what there is of packs that were asked for and cannot be made now."""
        for pack in self.asked():
            self.remove(pack)

    @property
    def domain(self) -> TripDomain:
        """What all pages say that this audience may see."""
        return TripDomain.of(self.env)

    @property
    def audience(self) -> str:
        """For whom this build is."""
        return self.domain.audience.name

    def asked(self) -> list[Pack]:
        """The packs to make: those of this audience, or the only one that someone asked for."""
        config = TripReportsConfig.of(self.config)
        packs = self.domain.packs
        if config.pack_reports:
            typed = config.pack_reports, config.pack_title
            pack, problems = ad_hoc(*typed, self.audience, packs)
            warn_of_command(problems)
            return [pack]
        if config.pack:
            return [packs[config.pack]] if self.is_there(config.pack) else []
        return [pack for pack in packs.values() if pack.audience == self.audience]

    def is_there(self, wanted: str) -> bool:
        """Whether there is a pack with this id for this audience; if not, that is said."""
        packs = self.domain.packs
        if wanted in packs and packs[wanted].audience == self.audience:
            return True
        if wanted in packs:
            problem = Problem("pack-audience", 0, {"target": wanted})
        else:
            near = ", ".join(suggestions(wanted, packs))
            values = {"kind": "pack", "target": wanted, "suggestion": near}
            problem = Problem("missing-record", 0, values)
        warn_of_command([problem])
        self._app.statuscode = 1
        return False

    def draft(self, pack: Pack, staging: Staging) -> bool:
        """Write a pack where it can be looked through; gives whether it can be made."""
        reports, problems = chosen(self.domain, pack)
        if not pack.docname:
            warn_of_command(problems)
        elif len(reports) > MANY:
            values = {"count": str(len(reports)), "limit": str(MANY)}
            warn([Problem("many-reports", pack.selection_line, values)], pack.docname)
        pdf = self.pdf(pack, reports) if reports and not problems else None
        if pdf is None:
            self.give_up(pack)
            return False
        pages = _PAGES.search(pdf)
        file = File(len(pdf), int(pages[1]) if pages else 0, sha256(pdf).hexdigest(), STANDARDS)
        facts = sidecar(pack, reports, file, author(self.config))
        for name, content in zip(_files(pack), (pdf, as_json(facts).encode()), strict=True):
            staging.write(name, content)
        return True

    def give_up(self, pack: Pack) -> None:
        """Say that a pack was not made; an old one would pass for the one that was asked for."""
        self._app.statuscode = 1
        problem = Problem("pack-not-made", pack.line, {"title": pack.title})
        if pack.docname:
            warn([problem], pack.docname)
        else:
            warn_of_command([problem])
        self.remove(pack)

    def remove(self, pack: Pack) -> None:
        """Remove the files of a pack, if there are any."""
        remove(Path(self.outdir, pdf_name(pack)))

    def pdf(self, pack: Pack, reports: list[Report]) -> bytes | None:
        """The file of a pack; nothing if its content is wrong, which has been said then."""
        assembly = Assembly(self, self.domain, pack, reports)
        self.listings = assembly.listings  # for the placeholders on its pages
        source = assembly.source()
        if findings.report(assembly.findings) or assembly.complaints:
            return None
        try:
            return compile_pdf(source, assembly.files.found, _date(pack, reports))
        except TypesettingError as error:
            problem = Problem("typesetting", pack.line, {"reason": str(error)})
            warn([problem], pack.docname or reports[0].docname)
            return None


def _files(pack: Pack) -> tuple[str, str]:
    """The names of the files of a pack."""
    return pdf_name(pack), sidecar_name(pack)


def _date(pack: Pack, reports: list[Report]) -> datetime:
    """The date that the file carries: that of the pack, or of the last day of its trips."""
    days = [pack.date] if pack.date else [day for item in reports for day in (item.start, item.end)]
    return datetime.fromisoformat(max([*filter(None, days)], default=_UNDATED)).replace(tzinfo=UTC)
