"""The PDFs of council packs in the site: a copy stands beside the page of each pack."""

from __future__ import annotations

from hashlib import blake2b
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Final, NamedTuple

from sphinx.util.osutil import relative_uri

from ..config import TripReportsConfig
from ..domain import TripDomain
from ..rendering.pieces import Pdf
from .file_names import pdf_name

if TYPE_CHECKING:
    from sphinx.application import Sphinx

    from ..model.records import Pack

FOLDER: Final = "pdf"


class SiteFile(NamedTuple):
    """A PDF that was found: its path in the site (with slashes) and what is in it."""

    path: str
    content: bytes


class SiteFiles:
    """The PDFs that ``make pdf`` has made, for the builders of a site; others have none."""

    def __init__(self, app: Sphinx) -> None:
        self.outdir = Path(app.outdir)
        self.found: dict[str, SiteFile] = {}
        self.pdfs: dict[str, Pdf] = {}
        if app.builder.name in ("html", "dirhtml"):
            for pack in TripDomain.of(app.env).packs.values():
                self._find(app, pack)

    def _find(self, app: Sphinx, pack: Pack) -> None:
        name = pdf_name(pack)
        try:
            content = (pdf_folder(app) / name).read_bytes()
        except OSError:
            return
        path = (PurePosixPath(pack.docname).parent / name).as_posix()
        address = relative_uri(app.builder.get_target_uri(pack.docname), path)
        self.found[pack.id] = SiteFile(path, content)
        self.pdfs[pack.id] = Pdf(address, len(content))

    @property
    def paths(self) -> list[str]:
        """The paths of the copies in the site."""
        return [file.path for file in self.found.values()]

    @property
    def digest(self) -> str:
        """One digest of all of them; empty if there are none."""
        if not self.found:
            return ""
        total = blake2b(digest_size=8)
        for name, file in sorted(self.found.items()):
            total.update(blake2b(file.content).digest() + name.encode() + b"\0")
        return total.hexdigest()

    def write(self) -> None:
        """Copy those that the site does not have as they are."""
        for file in self.found.values():
            target = self.outdir / file.path
            if not target.is_file() or target.read_bytes() != file.content:
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(file.content)


def pdf_folder(app: Sphinx) -> Path:
    """Where the PDFs are: as set, or in the folder ``pdf`` beside the output."""
    setting = TripReportsConfig.of(app.config).pdf_folder
    return Path(app.confdir, setting) if setting else Path(app.outdir).parent / FOLDER
