"""For whom the packs of a project are, found in their front matter before any build."""

from __future__ import annotations

import re
from collections.abc import Collection
from pathlib import Path
from typing import Final, NamedTuple

from .. import encoding
from ..model import frontmatter, names
from ..model.survey import page_audience
from ..source_files import files_below

_NAMES: Final = ("pack", *(name for name, kind in names.FRONT_MATTER.items() if kind == "pack"))
_MAY_HAVE: Final = re.compile("|".join(_NAMES), re.IGNORECASE)


class PackPage(NamedTuple):
    """A page of a pack: the id of the pack, its file, and for whom it is."""

    id: str
    path: Path
    audience: str


def pack_pages(source: Path, without: Collection[Path] = (), wanted: str = "") -> list[PackPage]:
    """The pages of packs below *source*, but not below the folders *without*, by path.

    *wanted* is the id of the only pack to look for; empty for all.

    A page of which it is not clear for whom it is counts as internal: that build tells why.
    """
    encoding.register()
    found = []
    for path in files_below(source, without):
        if path.suffix == ".md" and wanted in ("", path.stem):
            text = path.read_text(encoding=encoding.NAME)
            if _is_pack(text):
                found.append(PackPage(path.stem, path, page_audience(text)[0]))
    return found


def _is_pack(text: str) -> bool:
    parts = frontmatter.split(text)
    if parts is None or not _MAY_HAVE.search(parts[0]):
        return False
    fields, _lines, problems = frontmatter.read(parts[0])
    kinds = [names.canonical(names.FRONT_MATTER, key) for key in fields]
    return "pack" in kinds or bool(problems and not kinds)
