"""What a build leaves behind for the next one, beside its output and its doctrees."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Final

STATE_FILE: Final = ".tripreports.json"
"""In the output: what each page showed of other pages."""
INPUTS_FILE: Final = "tripreports-inputs.json"
"""Among the doctrees: what the build read from outside the source folder."""
WARNED_FILE: Final = "tripreports-warned"
"""Among the doctrees: the pages that had warnings."""
STAMP_FILE: Final = "tripreports-stamp"
"""Among the doctrees: that nothing has to be done; see `uptodate`."""


class State:
    """What a builder's output held when it was last complete."""

    def __init__(self, outdir: Path) -> None:
        self.path = Path(outdir, STATE_FILE)
        try:
            data = json.loads(self.path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            data = {}
        self.digest: str = data.get("digest", "")
        self.pages: dict[str, str] = data.get("pages", {})
        self.inventory: str = data.get("inventory", "")
        self.search: str = data.get("search", "")
        self.files: list[str] = data.get("files", [])
        self.pdfs: str = data.get("pdfs", "")

    def begin(self, docnames: Iterable[str]) -> None:
        """Note, before anything is written, that these pages are no longer what they were.

        If the build stops half-way, the next one writes them again, even when the sources have
        gone back to what they were before.
        """
        if pages := dict.fromkeys(docnames, ""):
            self.pages |= pages
            self._write("", "", "")

    def complete(self) -> None:
        """Note that the output is complete; the same output gives the same bytes."""
        self._write(self.digest, self.inventory, self.search)

    def _write(self, digest: str, inventory: str, search: str) -> None:
        data = {"digest": digest, "files": sorted(self.files), "inventory": inventory,
                "pages": self.pages, "pdfs": self.pdfs, "search": search}  # fmt: skip
        self.path.parent.mkdir(parents=True, exist_ok=True)
        text = json.dumps(data, indent=0, sort_keys=True)
        self.path.write_text(text + "\n", encoding="utf-8")


class Warned:
    """The pages that had warnings in the last build with these doctrees, whatever its builder.

    They are read again, so that a mistake is reported until it is mended.
    """

    def __init__(self, doctrees: Path) -> None:
        self.path = Path(doctrees, WARNED_FILE)
        try:
            self.docnames = set(self.path.read_text(encoding="utf-8").splitlines())
        except OSError:
            self.docnames = set()

    def write(self, docnames: set[str]) -> None:
        """Keep them; most builds have none and had none."""
        if docnames != self.docnames:
            self.path.write_text("\n".join(sorted(docnames)), encoding="utf-8")
            self.docnames = docnames
