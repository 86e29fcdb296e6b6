"""The pictures of a pack, as files that exist in memory only."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docutils import nodes


class Files:
    """Collects pictures for the compiler; see `typst.writer.Files`.

    Paths in `found` are numbered in the order in which pictures are asked for: the same pack gives
    the same ones on every machine.
    """

    def __init__(self, source: Path) -> None:
        """*source*: the folder that addresses of pictures are relative to."""
        self.source = source
        self.found: dict[str, bytes] = {}
        self._paths: dict[Path, str] = {}

    def image(self, node: nodes.image) -> str:
        """The path of a picture; empty if there is no such file, or it is on another machine."""
        file = Path(self.source, node["uri"])
        if file not in self._paths:
            self._paths[file] = self.file(file)
        return self._paths[file]

    def file(self, file: Path) -> str:
        """The path of any file; empty if it cannot be read."""
        try:
            return self._add(file.read_bytes(), file.suffix.lower())
        except OSError:
            return ""

    def drawing(self, svg: str) -> str:
        """The path of a drawing."""
        return self._add(svg.encode(), ".svg")

    def _add(self, content: bytes, suffix: str) -> str:
        path = f"/pictures/{len(self.found) + 1}{suffix}"
        self.found[path] = content
        return path
