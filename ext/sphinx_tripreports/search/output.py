"""The files of the index on disk."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path


def write_index(folder: Path, files: Mapping[str, bytes]) -> None:
    """Makes *folder* hold just *files*; those that are as they should be are left alone."""
    folder.mkdir(parents=True, exist_ok=True)
    kept = {path.name: path for path in folder.iterdir()}
    for name in kept.keys() - files.keys():
        kept[name].unlink()
    for name, content in files.items():
        path = kept.get(name)
        if path is None or path.stat().st_size != len(content) or path.read_bytes() != content:
            (folder / name).write_bytes(content)
