"""The files below a folder, without what tools and systems put there."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Final

_SILENT: Final = ("__pycache__",)


def files_below(folder: Path, without: Collection[Path] = ()) -> Iterator[Path]:
    """The files below *folder*, in a fixed order; no hidden ones, and not the folders *without*."""
    for base, folders, files in os.walk(folder):
        folders[:] = sorted(
            name
            for name in folders
            if name[0] != "." and name not in _SILENT and Path(base, name) not in without
        )
        yield from (Path(base, name) for name in sorted(files) if name[0] != ".")
