"""Which files in the folder of all PDFs are those of packs that have a page.

PDFs that someone put there by hand, or made of reports without a page, are nobody's to remove.
"""

from __future__ import annotations

import json
from collections.abc import Collection
from hashlib import sha256
from pathlib import Path
from typing import Final

STATE_FILE: Final = "packs.json"
"""Among the doctrees of each audience; beside the PDFs it would tell one audience of another."""


class Made:
    """The files that the last build of all packs for one audience left.

    Args:
        doctrees: the folder with the doctrees for that audience.
        folder: the folder with the PDFs of all audiences.
    """

    def __init__(self, doctrees: Path, folder: Path) -> None:
        self.path = doctrees / STATE_FILE
        self.folder = folder
        try:
            self.names: list[str] = json.loads(self.path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            self.names = []

    def settle(self, audience: str, names: Collection[str]) -> None:
        """Remove what is not among *names* any more, unless it is now for another audience."""
        for name in sorted(set(self.names) - set(names)):
            path = self.folder / name
            if facts_of(path)[0] in (audience, ""):
                remove(path)
        self.names = sorted(names)
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self.path.write_text(json.dumps(self.names) + "\n", encoding="utf-8")


def remove(pdf: Path) -> None:
    """Remove a PDF and what says what it is."""
    for path in (pdf, sidecar_of(pdf)):
        path.unlink(missing_ok=True)


def sidecar_of(pdf: Path) -> Path:
    """The file with the metadata of *pdf*."""
    return pdf.with_suffix(".json")


def facts_of(pdf: Path) -> tuple[str, str]:
    """For whom *pdf* was made, and the SHA-256 of what was made; empty if that is not known."""
    try:
        facts = json.loads(sidecar_of(pdf).read_text(encoding="utf-8"))
        return facts["doelgroep"], facts["bestand"]["sha256"]
    except (OSError, ValueError, KeyError, TypeError):
        return "", ""


def is_of(pdf: Path, content: bytes, audience: str) -> bool:
    """Whether *content* is a PDF that was made for *audience*, as the file beside *pdf* says."""
    return facts_of(pdf) == (audience, sha256(content).hexdigest())
