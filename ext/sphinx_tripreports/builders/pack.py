"""``make pdf``: council packs as PDF files, each with its metadata beside it."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sphinx.builders import Builder

from ..config import TripReportsConfig
from ..domain import TripDomain
from ..model.pack_selection import select
from ..model.packs import ad_hoc
from ..model.records import Problem
from ..model.text import suggestions
from ..packs.assembly import Assembly, author
from ..packs.file_names import pdf_name, sidecar_name
from ..packs.links import page_address
from ..packs.sidecar import File, as_json, sidecar
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
STATE_FILE: Final = ".packs.json"
"""In the output: names of the files that come from pages, for when such a page is gone."""
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
        """Write the packs that were asked for; what is wrong with one does not stop the others."""
        self.domain = TripDomain.of(self.env)
        config = TripReportsConfig.of(self.config)
        if config.pack_reports:
            pack, problems = ad_hoc(config.pack_reports, config.pack_title, self.domain.packs)
            warn_of_command([*problems, *select(pack, self.domain.store)[1]])
            self.make(pack)
        elif config.pack:
            self.make_one(config.pack)
        else:
            made = [name for pack in self.domain.packs.values() for name in self.make(pack)]
            self.remove_others(made)

    def make_one(self, wanted: str) -> None:
        """Write the pack that someone named."""
        packs = self.domain.packs
        if wanted in packs:
            self.make(packs[wanted])
            return
        near = ", ".join(suggestions(wanted, packs))
        values = {"kind": "pack", "target": wanted, "suggestion": near}
        warn_of_command([Problem("missing-record", 0, values)])
        self._app.statuscode = 1

    def make(self, pack: Pack) -> tuple[str, ...]:
        """Write a pack; gives the names of its files, of which there are none if it is wrong."""
        reports, problems = select(pack, self.domain.store)
        if len(reports) > MANY and pack.docname:
            values = {"count": str(len(reports)), "limit": str(MANY)}
            warn([Problem("many-reports", pack.selection_line, values)], pack.docname)
        pdf = self.pdf(pack, reports) if reports and not problems else None
        names = pdf_name(pack), sidecar_name(pack)
        if pdf is None:
            self.give_up(pack)
            return ()
        pages = _PAGES.search(pdf)
        file = File(len(pdf), int(pages[1]) if pages else 0, sha256(pdf).hexdigest(), STANDARDS)
        facts = sidecar(pack, reports, file, author(self.config))
        for name, content in zip(names, (pdf, as_json(facts).encode()), strict=True):
            _write(Path(self.outdir, name), content)
        return names

    def give_up(self, pack: Pack) -> None:
        """Say that a pack was not made; an old one would pass for the one that was asked for."""
        self._app.statuscode = 1
        problem = Problem("pack-not-made", pack.line, {"title": pack.title})
        if pack.docname:
            warn([problem], pack.docname)
        else:
            warn_of_command([problem])
        for name in (pdf_name(pack), sidecar_name(pack)):
            Path(self.outdir, name).unlink(missing_ok=True)

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

    def remove_others(self, made: list[str]) -> None:
        """Remove the files of packs whose pages are gone."""
        path = Path(self.outdir, STATE_FILE)
        try:
            before = json.loads(path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            before = []
        for name in set(before) - set(made):
            Path(self.outdir, name).unlink(missing_ok=True)
        _write(path, (json.dumps(sorted(made)) + "\n").encode())


def _date(pack: Pack, reports: list[Report]) -> datetime:
    """The date that the file carries: that of the pack, or of the last day of its trips."""
    days = [pack.date] if pack.date else [day for item in reports for day in (item.start, item.end)]
    return datetime.fromisoformat(max([*filter(None, days)], default=_UNDATED)).replace(tzinfo=UTC)


def _write(path: Path, content: bytes) -> None:
    """Write a file, unless it is there with the same content."""
    if not path.is_file() or path.read_bytes() != content:
        path.write_bytes(content)
