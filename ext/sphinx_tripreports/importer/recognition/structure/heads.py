"""What a table is about, by the words of its header, of ``data/headers.toml``."""

from __future__ import annotations

import difflib
import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from .. import word_lists

_WORDS: Final[dict[str, list[str]]] = word_lists.load("headers")
_LONG: Final = 5
"""Letters of a word that may have an ending, or be misspelt."""
_ENDING: Final = r"\w{0,3}"


def _pattern(words: list[str]) -> re.Pattern[str]:
    ordered = sorted(words, key=len, reverse=True)
    parts = (re.escape(word) + (_ENDING if len(word) >= _LONG else "") for word in ordered)
    return re.compile(rf"(?:{'|'.join(parts)})(?!\w)")


_PATTERNS: Final = {role: _pattern(words) for role, words in _WORDS.items()}
_KNOWN: Final = sorted(
    {word for words in _WORDS.values() for word in words if len(word) >= _LONG and " " not in word}
)
_PARTS: Final = re.compile(r"\s*(?:[/+&,;(|]|\b(?:en|and|of)\b)\s*")
_ARTICLE: Final = re.compile(
    r"(?:de|het|een|onze|hun|uw|jullie|naam (?:van )?(?:de|het)"
    r"|naam(?= (?:organi|bedrijf|instelling|instantie|gemeente|werkgever)))\s+(?=\w)"
)
ASKED: Final = {
    "wie": ("name",),
    "wat": ("job",),
    "waar": ("organisation",),
    "who": ("name",),
    "what": ("job",),
    "where": ("organisation",),
}
"""Questions as headers of a table of persons, if nothing but persons can answer them."""
_MOST_WORDS: Final = 6
"""Of the header of a column; what is longer is a value."""


@cache
def roles_of(head: str) -> tuple[frozenset[str], ...]:
    """What may stand in a column, for each part of its header: ``naam / functie`` has two.

    Args:
        head: the header, folded.
    """
    head = head.strip(" :?.*")
    if not head or len(head.split()) > _MOST_WORDS:
        return ()
    found = [_roles(part.strip(" :?)")) for part in _PARTS.split(head)]
    return tuple(dict.fromkeys(roles for roles in found if roles))


def _roles(part: str) -> frozenset[str]:
    part = _ARTICLE.sub("", part)
    found = frozenset(role for role, pattern in _PATTERNS.items() if pattern.match(part))
    first = part.split(maxsplit=1)[0] if part else ""
    if not found and len(first) >= _LONG:
        near = difflib.get_close_matches(first, _KNOWN, n=1, cutoff=0.8)
        return _roles(near[0]) if near else found
    return found


def may_be(head: str, role: str) -> bool:
    """Whether a column with this header, folded, may hold what *role* says."""
    return any(role in roles for roles in roles_of(head))


def kind_of_heads(heads: Sequence[str]) -> str:
    """What a table is about: "contacts", "actions", "programme" or "".

    Args:
        heads: the folded words of its header.
    """
    if are_questions(heads):
        return "contacts"
    columns = [{role for roles in roles_of(head) for role in roles} for head in heads]
    found = {role for roles in columns for role in roles}
    if {"name", "job"} <= found and "status" not in found:
        return "contacts"
    if "action" in found and found & {"owner", "due", "status"}:
        return "actions"
    if {"activity", "day"} <= found:
        return "programme"
    named = [at for at, roles in enumerate(columns) if "name" in roles]
    bodies = [at for at, roles in enumerate(columns) if "organisation" in roles]
    return "contacts" if any(name != body for name in named for body in bodies) else ""


def are_questions(heads: Sequence[str]) -> bool:
    """Whether a header asks who, what and where: ``Wie | Wat | Waar``."""
    asked = {role for head in heads for role in ASKED.get(head, ())}
    return asked == {"name", "job", "organisation"}
