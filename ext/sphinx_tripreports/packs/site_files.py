"""The PDFs of council packs in the site: a copy stands beside the page of each pack."""

from __future__ import annotations

from filecmp import cmp
from hashlib import blake2b
from pathlib import Path, PurePosixPath
from shutil import copyfile
from typing import TYPE_CHECKING, Final, NamedTuple

from sphinx.util.osutil import relative_uri

from ..config import TripReportsConfig
from ..domain import TripDomain
from ..rendering.pieces import Pdf
from .file_names import pdf_name
from .made import is_of

if TYPE_CHECKING:
    from sphinx.application import Sphinx

    from ..model.records import Pack

FOLDER: Final = "pdf"


class SiteFile(NamedTuple):
    """A PDF that was found: where, its path in the site (with slashes) and a digest of it."""

    source: Path
    path: str
    digest: str


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
        source = pdf_folder(app) / pdf_name(pack)
        try:
            content = source.read_bytes()
        except OSError:
            return
        # A pack may have been for others when its PDF was made.
        if TripDomain.of(app.env).audience.outside and not is_of(source, content, pack.audience):
            return
        path = (PurePosixPath(pack.docname).parent / source.name).as_posix()
        address = relative_uri(app.builder.get_target_uri(pack.docname), path)
        digest = blake2b(content, digest_size=16).hexdigest()
        self.found[pack.docname] = SiteFile(source, path, digest)
        self.pdfs[pack.docname] = Pdf(address, len(content))

    @property
    def paths(self) -> list[str]:
        """The paths of the copies in the site."""
        return [file.path for file in self.found.values()]

    @property
    def digest(self) -> str:
        """One digest of all of them; empty if there are none."""
        text = "".join(f"{file.path}\0{file.digest}\n" for file in self.found.values())
        return blake2b(text.encode(), digest_size=8).hexdigest() if text else ""

    def write(self) -> None:
        """Copy those that the site does not have as they are."""
        for file in self.found.values():
            target = self.outdir / file.path
            if not target.is_file() or not cmp(file.source, target, shallow=False):
                target.parent.mkdir(parents=True, exist_ok=True)
                copyfile(file.source, target)


def pdf_folder(app: Sphinx) -> Path:
    """Where the PDFs are: as set, or in the folder ``pdf`` beside the output."""
    setting = TripReportsConfig.of(app.config).pdf_folder
    return Path(app.confdir, setting) if setting else Path(app.outdir).parent / FOLDER
