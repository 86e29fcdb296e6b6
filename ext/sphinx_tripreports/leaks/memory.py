"""What was found clean before: a file that has not changed need not be read again.

What is remembered holds for the same things withheld, the same programs and the same code only; of
files and of what is withheld nothing is kept but digests.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Final

_PACKAGE: Final = Path(__file__).parents[1]
_CODE: Final = ("leaks", "model", "search")
"""Parts of this package on which it depends what is found."""


class Memory:
    """The files that held nothing withheld.

    Args:
        path: where they are kept; None: nowhere.
        about: all on which it depends whether something is found.
    """

    def __init__(self, path: Path | None, about: Iterable[object]) -> None:
        self._path = path
        self._key = digest("\0".join(map(repr, (_code(), *about))).encode()) if path else ""
        self._before = self._kept()
        self._clean: dict[str, str] = {}

    def _kept(self) -> dict[str, str]:
        try:
            data = json.loads(self._path.read_text(encoding="ascii")) if self._path else {}
            kept: dict[str, str] = data["clean"] if data["key"] == self._key else {}
        except (OSError, ValueError, KeyError, TypeError):
            return {}
        return kept

    def has(self, name: str, content: str) -> bool:
        """Whether a file with this name and digest held nothing; if so, it goes on to."""
        known = self._before.get(digest(name.encode())) == content
        if known:
            self.add(name, content)
        return known

    def add(self, name: str, content: str) -> None:
        """A file with this name and digest holds nothing."""
        self._clean[digest(name.encode())] = content

    def save(self) -> None:
        """Keep what is known now."""
        if self._path:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            data = {"key": self._key, "clean": self._clean}
            self._path.write_text(json.dumps(data, sort_keys=True), encoding="ascii")


def digest(data: bytes) -> str:
    """A number that stands for *data*."""
    return blake2b(data, digest_size=16).hexdigest()


@cache
def _code() -> str:
    files = sorted(path for part in _CODE for path in (_PACKAGE / part).glob("*.py"))
    return digest(b"\0".join(path.read_bytes() for path in files))
