"""``make pdf``: which builds it takes, one for each audience that packs are for.

What an audience may not see is in no environment of that audience, and a pack is made from it.  So
each build has the doctrees of the site for the same audience; all PDFs are in one folder.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from ..config import PREFIX
from ..i18n import console as _
from ..model import names
from ..model.audiences import AUDIENCES, COUNCIL, INTERNAL
from .made import Made
from .sources import PackPage, pack_pages

FOLDER: Final = "pdf"
"""In the folder of all builds."""


class PackError(Exception):
    """Nothing was made; the message says why and what to do."""


class Request(NamedTuple):
    """What someone asks for.

    source, build: the folder of the pages, and that of all builds.
    pack: the id of the only pack to make; empty for all.
    reports, title: ids of reports, and the title of a pack of them without a page.
    audience: for whom that pack is, as typed; empty for the council.
    options: further options of sphinx-build.
    """

    source: Path
    build: Path
    pack: str = ""
    reports: str = ""
    title: str = ""
    audience: str = ""
    options: Sequence[str] = ()


class Run(NamedTuple):
    """One build: for whom it is, and the arguments of sphinx-build."""

    audience: str
    arguments: list[str]


def doctrees(build: Path, audience: str) -> Path:
    """The doctrees of all that is made for *audience*, as in the Makefile."""
    return build / ("doctrees" if audience == INTERNAL else f"doctrees-{audience}")


def runs(request: Request) -> list[Run]:
    """The builds that *request* takes, from the narrowest audience to the widest.

    Where all packs are made, this also removes the files of packs for an audience that has none
    any more: no build for that audience will.

    Raises:
        PackError: the request makes no sense, or two packs have one id.
    """
    _check(request)
    if request.reports:
        audience = names.AUDIENCES[names.normalise(request.audience or COUNCIL)]
        settings = {"pack_reports": request.reports, "pack_title": request.title}
        return [Run(audience, _arguments(request, audience, settings))]
    pages = _by_id(pack_pages(request.source, {request.build}, request.pack))
    if request.pack:
        # That no page has this id is said where the ids of all packs are known.
        audience = pages[request.pack].audience if request.pack in pages else INTERNAL
        return [Run(audience, _arguments(request, audience, {"pack": request.pack}))]
    meant = {page.audience for page in pages.values()}
    for audience in AUDIENCES:
        if audience not in meant:
            made = Made(doctrees(request.build, audience), request.build / FOLDER)
            if made.names:
                made.settle(audience, ())
    return [Run(name, _arguments(request, name, {})) for name in AUDIENCES if name in meant]


def _check(request: Request) -> None:
    if problem := next(_wrong(request), ""):
        raise PackError(problem)


def _wrong(request: Request) -> Iterator[str]:
    """What makes no sense."""
    if request.pack and (request.reports or request.title):
        yield _("Give either PACK, or REPORTS and TITLE.")
    if bool(request.reports) != bool(request.title):
        yield _(
            'Give both REPORTS and TITLE, for example REPORTS="den-haag-2021" TITLE="Den Haag".'
        )
    if request.audience and not request.reports:
        yield _(
            "AUDIENCE goes with REPORTS and TITLE only: the page of a council pack says itself for "
            "whom the pack is."
        )
    if request.audience and names.normalise(request.audience) not in names.AUDIENCES:
        known = ", ".join(AUDIENCES)
        message = _('"{value}" is no audience. Write one of these: {known}.')
        yield message.format(value=request.audience, known=known)


def _by_id(pages: Sequence[PackPage]) -> dict[str, PackPage]:
    """*pages* by id.

    Raises:
        PackError: two have the same, and so would their files.
    """
    found: dict[str, PackPage] = {}
    for page in pages:
        other = found.setdefault(page.id, page)
        if other is not page:
            message = _("Two council packs have the name {id}: {one} and {other}. Rename one file.")
            raise PackError(message.format(id=page.id, one=other.path, other=page.path))
    return found


def _arguments(request: Request, audience: str, settings: dict[str, str]) -> list[str]:
    settings = {"audience": audience, **settings}
    return [
        "-b", "pack", "-d", str(doctrees(request.build, audience)), *request.options,
        *(part for name, value in settings.items() for part in ("-D", f"{PREFIX}{name}={value}")),
        str(request.source), str(request.build / FOLDER),
    ]  # fmt: skip
