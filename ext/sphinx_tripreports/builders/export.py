"""``make export``: all records as JSON, described by ``export/schema.json``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from sphinx.builders.dummy import DummyBuilder

from ..domain import TripDomain
from ..export.records import Exporter

if TYPE_CHECKING:
    from collections.abc import Set

FILE_NAME = "tripreports.json"


class ExportBuilder(DummyBuilder):
    """Writes ``tripreports.json``; addresses in it are those of the HTML site."""

    name = "export"

    def get_outdated_docs(self) -> set[str]:
        """No page is written."""
        return set()

    def write_documents(self, docnames: Set[str]) -> None:
        """No page is written."""

    def finish(self) -> None:
        """Write the file; the same records give the same bytes."""
        data = Exporter(TripDomain.of(self.env).store).everything()
        text = json.dumps(data, ensure_ascii=False, indent=2)
        path = Path(self.outdir, FILE_NAME)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text + "\n", encoding="utf-8")
