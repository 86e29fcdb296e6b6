"""The HTML builder: what Sphinx's own writes once for all pages, kept right and cheap."""

from __future__ import annotations

import re
import zlib
from typing import TYPE_CHECKING, Final

from sphinx.builders.html import INVENTORY_FILENAME, StandaloneHTMLBuilder

from ..config import TripReportsConfig
from ..domain import TripDomain
from ..model.digest import digest

if TYPE_CHECKING:
    from ..state import State

TRANSLATIONS: Final = "_static/translations.js"


class TripHTMLBuilder(StandaloneHTMLBuilder):
    """Takes the place of Sphinx's builder ``html``.

    Sorting and compressing the 19,000 objects of 1,000 reports took a tenth of an edit.
    """

    state: State | None = None
    """What the output held before; set by `events.Build`."""

    def init_js_files(self) -> None:
        """Leave out Sphinx's translations of its own search where that is not used.

        They are made with ``new Function``, which a strict Content-Security-Policy forbids.
        """
        super().init_js_files()
        if TripReportsConfig.of(self.config).search != "sphinx":
            self._js_files = [
                script for script in self._js_files if script.filename != TRANSLATIONS
            ]

    def dump_inventory(self) -> None:
        """Write ``objects.inv`` if its objects are not those of the last build."""
        now = self.inventory_digest()
        path = self.outdir / INVENTORY_FILENAME
        if self.state is None or self.state.inventory != now or not path.exists():
            path.write_bytes(self.inventory())
        if self.state is not None:
            self.state.inventory = now

    def inventory(self) -> bytes:
        """What Sphinx writes to ``objects.inv``, byte for byte, but faster.

        Sphinx quotes the address of a page for each of its objects, and compresses line by line.
        The format is "Sphinx inventory version 2", see `sphinx.util.inventory`.
        """
        addresses: dict[str, str] = {}
        lines: list[str] = []
        for domain in self.env.domains.sorted():
            for name, label, kind, docname, anchor, priority in sorted(domain.get_objects()):
                uri = addresses.get(docname)
                if uri is None:
                    uri = addresses[docname] = self.get_target_uri(docname)
                if anchor:
                    short = anchor.removesuffix(name) + "$" if anchor.endswith(name) else anchor
                    uri = f"{uri}#{short}"
                shown = "-" if label == name else label
                lines.append(f"{name} {domain.name}:{kind} {priority} {uri} {shown}\n")
        project, version = (
            " ".join(re.split(r"\s+", text)) for text in (self.config.project, self.config.version)
        )
        head = (
            f"# Sphinx inventory version 2\n# Project: {project}\n# Version: {version}\n"
            "# The remainder of this file is compressed using zlib.\n"
        )
        return head.encode() + zlib.compress("".join(lines).encode(), 9)

    def dump_search_index(self) -> None:
        """Write Sphinx's search index without words of pages that are gone.

        Sphinx prunes them to words without pages, which a clean build does not have.
        """
        if self.indexer is not None:
            self.indexer.prune(self.env.all_docs)
            for words in (self.indexer._mapping, self.indexer._title_mapping):
                for word in [word for word, docnames in words.items() if not docnames]:
                    del words[word]
        super().dump_search_index()

    def inventory_digest(self) -> str:
        """One digest of all objects; those of our domain are summed page by page."""
        others = [
            (domain.name, sorted(domain.get_objects()))
            for domain in self.env.domains.sorted()
            if domain.name != TripDomain.name
        ]
        ours = TripDomain.of(self.env).totals.get("#", 0)
        project = (self.config.project, self.config.version)
        return format(digest((project, ours, others)), "016x")
