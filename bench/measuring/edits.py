"""The two edits that are measured, made in the authoring format and then converted for a peer."""

from __future__ import annotations

import re

_OUTCOME = re.compile(r"^(:::\{outcome\} .+)$", re.MULTILINE)
_BARE = re.compile(r"^[A-Z][^{}\[\]|`]{80,}$", re.MULTILINE)
_ANY = re.compile(r"^[A-Z].{80,}$", re.MULTILINE)


def edit_prose(text: str, number: int) -> tuple[str, str]:
    """Add a sentence to a paragraph without mentions; the new text and a word to look for."""
    match = _BARE.search(text) or _ANY.search(text)
    assert match is not None, "no paragraph to edit"
    word = f"proefwoord{number}"
    return f"{text[: match.end()]} Dit is een {word}.{text[match.end() :]}", word


def edit_record(text: str, number: int) -> tuple[str, str]:
    """Change the title of the first outcome; the new text and a word to look for."""
    match = _OUTCOME.search(text)
    assert match is not None, "no outcome to edit"
    word = f"bijgewerkt{number}"
    return f"{text[: match.end()]} {word}{text[match.end() :]}", word
