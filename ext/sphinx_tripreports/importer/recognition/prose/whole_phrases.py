"""Phrases whose form tells where the organisation begins: ``lid van de raad van X``."""

from __future__ import annotations

import re
from typing import Final

from ..persons.role_parts import Role
from ..words import has_function

_ALSO_RESPONSIBLE: Final = re.compile(
    r"(?P<job>[^,]+?)\s(?:van|bij)\s(?:de\s|het\s)?(?P<name>[^,]+?)\s(?P<more>en\s+verantwoordelijk\svoor\s[^,]+)"
)
_CALLED: Final = re.compile(
    r"(?P<job>[^(),]+?)\s(?:van|bij)\s(?:de\s|het\s)?(?P<name>[a-zà-ÿ][^(),]*\s\([A-Z][\w&-]*[A-Z]\))"
)
"""``voorzitter van de plaatselijke fietsersbond (ADFC)``."""
_OF_BOARD: Final = re.compile(
    r"(?P<job>(?:lid|voorzitter|secretaris|vice-voorzitter)\svan\s(?:de|het)\s\w*(?:raad|bestuur|college))"
    r"\s(?:van|bij)\s(?:de\s|het\s)?(?P<name>[^\W\d_a-z][^,]*)"
)
"""``lid van de directieraad van X``."""
_OF_COUNTRY: Final = re.compile(
    r".*\svoor\s[^\W\d_a-z]\w+(?:se|sche)\s[a-zà-ÿ]+(?:en|heden|zaken|kwesties)"
)
"""``ambtenaar voor Friese aangelegenheden``: a field of work, though a capital stands there."""


def read(text: str) -> Role | None:
    """The role in *text*, if it has one of these forms; else None."""
    if (task := _ALSO_RESPONSIBLE.fullmatch(text)) and has_function(task["job"]):
        return Role(f"{task['job']} {task['more']}", (task["name"],))
    if board := _OF_BOARD.fullmatch(text):
        return Role(board["job"], (board["name"],))
    if (called := _CALLED.fullmatch(text)) and has_function(called["job"]):
        return Role(called["job"], (called["name"],))
    return Role(text) if _OF_COUNTRY.fullmatch(text) and has_function(text) else None
