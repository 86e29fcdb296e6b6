"""Legal forms, with which names of organisations end: ``Ltd.``, ``GmbH``, ``s.r.o.``."""

from __future__ import annotations

import re
from typing import Final

_WITH_DOT: Final = r"ltd|inc|co|corp|kft|zrt|e?hf"
_PLAIN: Final = (
    r"llp|llc|as|ab|a/s|oy|oü|gmbh|ag|kg|bv|nv|vof|srl|spa|sas|sarl|aps|asa|plc|co-op|coop"
    r"|d\.?o\.?o|eg|kk|d\.d|s\.?r\.?o|s\.?[al]|sp\.\s?z\s?o\.o"
)
_LETTERS: Final = r"(?:[A-Za-z]{1,2}\.){2,}"
FORM: Final = rf"(?i:{_WITH_DOT}|{_PLAIN})"
"""Any legal form that is known, without the dot at its end, as a pattern."""
LETTERS: Final = re.compile(rf"{_LETTERS}|[A-Za-z]\.[A-Za-z]")
"""``e.V.``, ``z.s.``, ``s.r.o.``: the form of a name, whichever it is."""
DOT_LAST: Final = re.compile(rf"\s(?:{_LETTERS}|(?i:{_WITH_DOT})\.)$")
"""A form at the end of a line to which the dot belongs."""


def is_form(word: str) -> bool:
    """Whether *word* is a legal form: ``ltd``, ``hf.``, ``GmbH``."""
    return re.fullmatch(rf"{FORM}\.?", word) is not None
