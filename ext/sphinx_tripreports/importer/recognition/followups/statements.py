"""The sentences of a paragraph or item, as far as each tells of something of its own."""

from __future__ import annotations

import re
from typing import Final

from ....model import sentences
from ..structure.lines import Line
from ..words import MONTH, WEEKDAY
from . import agreements
from . import due as due_
from .agreements import Strength

_NONE: Final = re.compile(
    r"^\W*(?:nee\b|neen\b|geen\b|niet\b|n\.?v\.?t\b|nvt\b|-+\W*$|er zijn (?:\w+ ){0,3}geen\b"
    r"|(?:hier|er) (?:zijn|is|was|waren) (?:\w+ ){0,3}(?:geen|niets)\b"
    r"|er komt geen|meer afspraken|verder(?:e)? (?:zijn er )?(?:\w+ )?geen|vooralsnog (?:geen"
    r"|niet))",
    re.IGNORECASE,
)
_SIGNATURE: Final = re.compile(
    r"(?i:opgesteld|ingevuld|geschreven|opgemaakt|verslag(?:legging)?|rapport) door\b.*"
    rf"|[A-ZÀ-Ž][\w' -]{{2,30}},\s+(?:de\s+)?(?:{WEEKDAY}\s+)?\d{{1,2}}\s+"
    rf"(?:{MONTH}|[a-z]{{3,4}}\.)\s+\d{{4}}\W*"
    r"|[Aa]ldus (?:vastgesteld|opgemaakt|besproken|besloten|gedaan)\b.*"
)
_GOES_ON: Final = re.compile(
    r"^(?:(?:Dit|Dat|Deze|Hierover|Daarover|Daarbij|Hierbij|Het gaat|Die|Zij|Hij|Ze|Een datum|zodat"
    r"|omdat)\b"
    r"|(?:actiehouder|trekker|gereed|deadline|wie|wanneer|eigenaar|uiterlijk|planning)\s*:)",
    re.IGNORECASE,
)
_LABELLED: Final = re.compile(
    r"^\W*(?:actie(?:houder)?|trekker|gereed|deadline|wie|wanneer|eigenaar|uiterlijk|planning)"
    r"\s*\d*\s*:", re.IGNORECASE,
)  # fmt: skip
_SAID_IT: Final = re.compile(
    r"^(?:dat|dit) (?:is|heb|hebben|heeft|wordt|was)\b"
    r"|^\S+(?: \S+){0,2} [a-z]+(?:t|en) (?:dat|dit)\b", re.IGNORECASE,
)  # fmt: skip
"""What is said of the action before."""


def is_signature(text: str) -> bool:
    """Whether *text* says who wrote the report, or where and when: ``Breda, 3 mei 2019``."""
    return _SIGNATURE.fullmatch(text) is not None


def is_none(text: str) -> bool:
    """Whether *text* says that there is no agreement: ``Nee``, ``n.v.t.``."""
    return bool(_NONE.match(text))


def of_line(line: Line) -> list[Line]:
    """The sentences of a line; one that goes on about the one before belongs to it."""
    groups: list[tuple[int, int]] = []
    start = 0
    for sentence in sentences.split(line.text):
        end = start + len(sentence)
        text = sentence.strip()
        is_note = len(text.split()) < 8 and bool(_LABELLED.match(text) or _SAID_IT.match(text))
        if not is_note and _GOES_ON.match(text):
            is_note = not (agreements.strength(text, due_.of(text, ""), "") >= Strength.LIKELY)
        if is_none(text):
            pass
        elif groups and groups[-1][1] == start and is_note:
            groups[-1] = (groups[-1][0], end)
        else:
            groups.append((start, end))
        start = end
    return [line.part(start, end) for start, end in groups]
