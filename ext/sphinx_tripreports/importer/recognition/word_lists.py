"""The lists of words in ``importer/data/``, and words that count."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from typing import Any, Final

_FOLDER: Final = files("sphinx_tripreports.importer") / "data"
NUMBERS: Final = {
    "één": 1, "eén": 1, "een": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6,
    "zeven": 7, "acht": 8, "negen": 9, "tien": 10, "elf": 11, "twaalf": 12,
    "dertien": 13, "veertien": 14, "vijftien": 15, "zestien": 16,
    "zeventien": 17, "achttien": 18, "negentien": 19, "twintig": 20,
}  # fmt: skip
"""Dutch words for numbers."""
A_NUMBER: Final = rf"\d{{1,3}}|{'|'.join(sorted(NUMBERS, key=len, reverse=True))}"
"""A number in digits or in a word, as a pattern."""


def load(name: str) -> dict[str, Any]:
    """The lists of ``data/<name>.toml``, by their names."""
    return tomllib.loads((_FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


def value(text: str) -> int:
    """What a number in digits or in a word says; 0 for anything else."""
    return int(text) if text.isdecimal() else NUMBERS.get(text.lower(), 0)
