"""``make export``: all records as JSON, and what can be found for other search engines.

The files are described by ``export/schema.json`` and ``export/search-schema.json``.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from sphinx.builders.dummy import DummyBuilder

from ..config import TripReportsConfig
from ..domain import TripDomain
from ..export.records import Exporter
from ..export.search_records import lines
from ..site_search import SiteSearch

if TYPE_CHECKING:
    from collections.abc import Set

FILE_NAME = "tripreports.json"
SEARCH_FILE_NAME = "search-records.jsonl"


class ExportBuilder(DummyBuilder):
    """Writes ``tripreports.json`` and, for sites with our search, ``search-records.jsonl``.

    Addresses in them are those of the HTML site.
    """

    name = "export"

    def get_outdated_docs(self) -> set[str]:
        """No page is written."""
        return set()

    def write_documents(self, docnames: Set[str]) -> None:
        """No page is written."""

    def finish(self) -> None:
        """Write the files; the same pages give the same bytes."""
        data = Exporter(TripDomain.of(self.env).store).everything()
        text = json.dumps(data, ensure_ascii=False, indent=2)
        path = Path(self.outdir, FILE_NAME)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text + "\n", encoding="utf-8")
        self._write_search_records(Path(self.outdir, SEARCH_FILE_NAME))

    def _write_search_records(self, path: Path) -> None:
        if TripReportsConfig.of(self.config).search != "dutch":
            path.unlink(missing_ok=True)  # of a build with another setting
            return
        with path.open("w", encoding="utf-8", newline="\n") as file:
            file.writelines(f"{line}\n" for line in lines(SiteSearch(self._app)))
