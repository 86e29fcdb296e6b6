"""What somebody does, told by a verb: ``die over de financiën gaat``, ``doet daar de inkoop``."""

from __future__ import annotations

import re
from typing import Final

from ..words import ALSO, NOW, THERE, is_field
from .prose_words import GIVEN, is_closed, is_verb

_ARTICLE: Final = r"(?:de|het|hun|haar|zijn)\s+"
_THERE: Final = rf"(?:(?:{THERE}|{ALSO}|{NOW}|al|samen|vooral)\s+)*"
_RESPONSIBLE: Final = re.compile(
    r"\bverantwoordelijk\s+(?:is|was)\s+(?P<what>voor\s+[^,;]+)"
    r"|(?P<before>voor\s+[^,;]+?)\s+verantwoordelijk\s+(?:is|was)\b"
)
_ABOUT: Final = re.compile(
    rf".*\bover\s+(?:{_ARTICLE})?(?P<what>[^,;]{{3,50}}?)\s+(?:gaat|ging|gaan)\b"
)
_DOES: Final = re.compile(rf"(?:^|.*\s){_ARTICLE}(?P<what>[^,;]{{3,50}}?)\s+(?:doet|deed|doen)\b")
_MAIN: Final = re.compile(
    rf"\s*(?:(?:doet|deed)\s+{_THERE}{_ARTICLE}|gaat\s+{_THERE}over\s+(?:{_ARTICLE})?)"
    r"(?P<what>[^,;.]{3,50}?)(?=\s+(?:en|bij|voor|van|sinds|met)\s|[,;.]|$)"
)
_HEAD_OF: Final = re.compile(
    r"(?:\w+\s)?(?:hoofd|chef|medewerk(?:st)?er|teamleider)\s", re.IGNORECASE
)
_SERVICE: Final = re.compile(r"[a-zà-ÿ-]+e\s(?:dienst|afdeling|team|sectie)")
"""``technische dienst``: a part of the organisation of its head."""
SLOGAN: Final = re.compile(r"Smart\s(?:City|Cities|Mobility|Region)|Open\sData|Slimme\sStad")
"""Work that looks like a name."""
_SHORT: Final = 4
"""Most words of work."""


def of_clause(clause: str) -> str:
    """The work that a relative clause tells, as a function; "" without one."""
    if task := _RESPONSIBLE.search(clause):
        return f"verantwoordelijk {task['what'] or task['before']}"
    for pattern in (_ABOUT, _DOES):
        if (match := pattern.search(clause)) and _is_work(match["what"]):
            return match["what"]
    return ""


def of_main(text: str, start: int) -> str:
    """The same of ``doet daar de inkoop`` at text[start:]."""
    match = _MAIN.match(text, start)
    return match["what"] if match and _is_work(match["what"]) else ""


def is_work_of(text: str, name: str) -> bool:
    """Whether *name*, taken for an organisation, is the work of who has the function *text*."""
    if text.endswith(f" {name}") and SLOGAN.fullmatch(name):
        return True  # "directeur Smart City"
    if not text.endswith(name) or not name.rsplit(maxsplit=1)[-1].islower():
        return False
    is_field_of = text.endswith(f" voor {name}") and is_field(name.rsplit(maxsplit=1)[-1])
    return is_field_of or bool(_HEAD_OF.match(text) and _SERVICE.fullmatch(name))


def _is_work(what: str) -> bool:
    words = what.split()
    if len(words) > _SHORT or any(map(is_verb, words)) or words[0] in GIVEN:
        return False
    return not is_closed(words[0])
