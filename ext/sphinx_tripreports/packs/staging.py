"""Where the files of packs are until they have been looked through."""

from __future__ import annotations

import shutil
from filecmp import cmp
from pathlib import Path
from types import TracebackType
from typing import Final, Self

FOLDER: Final = "packs.new"
"""Among the doctrees; no folder with pages has this name."""


class Staging:
    """A folder of which nothing is left after use.

    folder: where the files are; outside of what anyone is given.
    """

    def __init__(self, doctrees: Path) -> None:
        self.folder = doctrees / FOLDER

    def __enter__(self) -> Self:
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)

    def write(self, name: str, content: bytes) -> None:
        """Put a file here."""
        (self.folder / name).write_bytes(content)

    def release(self, name: str, target: Path) -> None:
        """Put a file in the folder *target*, unless it is there with the same content."""
        source, path = self.folder / name, target / name
        if not path.is_file() or not cmp(source, path, shallow=False):
            shutil.move(source, path)
