"""Lines that ask something, as the questions of a form do, though they have no style."""

from __future__ import annotations

import re
from typing import Final

from .. import names
from .headings import role_of
from .lines import Line

QUESTION_WORD: Final = re.compile(
    r"(?:hoe\w*|wat|wie|waar|wanneer|welke?|met|zijn|is|en nu|door|waarom|waarheen|hebben)\b", re.I
)
"""How a question begins."""
SENTENCE: Final = re.compile(r"[.!;,]$|[.!?]\s+[A-Z]")
"""What shows that a line is text, and no heading."""
_SENTENCE_END: Final = re.compile(r"[.!?]\s+(?=[A-Z])")
_NUMBER: Final = re.compile(r"(?:\d{1,2}(?:\.\d{1,2})*|[A-Za-z])[.):]?\s+(?=\w{3})")
MOST_WORDS: Final = 14
"""Of a question; longer lines are text."""
_REQUEST: Final = re.compile(
    r"(?<=\?)\s+\(?(?:graag|benoem|noem|vermeld|geef|svp|s\.v\.p|zo ja|licht|met|en|welke|incl)"
    r"\b.*",
    re.IGNORECASE | re.DOTALL,
)
"""What a form asks besides: ``Wie heb je gesproken? Graag met functie.``"""


def is_question(line: Line) -> bool:
    """Whether *line* is no styled heading but asks something known."""
    number = _NUMBER.match(line.text)
    text = _REQUEST.sub("", line.text[number.end() :] if number else line.text)
    if line.kind != "text" or len(text.split()) > MOST_WORDS or not role_of(text):
        return False
    value = text.partition(": ")[2]
    if value and not (line.is_bold or value.startswith("(") or value.endswith("?")):
        return False  # "Programmamaker Deep Space (Ars Electronica): Hiroto Kanazawa"
    if not line.is_bold and _tells_name(text):
        return False
    if line.is_bold or text.isupper() or text.endswith("?"):
        whole = text.replace("? ", " ") if text.isupper() else text  # "EN NU? AFSPRAKEN MET WIE"
        return not SENTENCE.search(whole) or text.endswith("?")
    if text.endswith(":"):
        # "Er waren 500 deelnemers. De gesprekken zijn gevoerd met:" asks nothing
        return role_of(_SENTENCE_END.split(text)[-1]) == role_of(text)
    if SENTENCE.search(text) or not text[:1].isupper():
        return False
    asks = bool(role_of(re.sub(r"\([^()]*\)", "", text)))  # not "A, kok bij B (verder contact)"
    is_short = sum(any(map(str.isalnum, word)) for word in text.split()) <= 4
    return is_short or bool(QUESTION_WORD.match(text)) or ("(" in text and asks)


def _tells_name(text: str) -> bool:
    """Whether a line names a person whom it leads to: ``Kennisgemaakt met An Bos (kok)``.

    Or one with whom it begins: ``An Bos (kok), nieuw contact``.
    """
    first = names.at_start(text)
    if first is not None and first.is_sure and text[first.end :].lstrip()[:1] in ("(", ",", "–"):
        return True
    led = re.search(r"\b(?:met|was|waren|door)\s+(?=[^\W\d_a-z])", text)
    name = names.at_start(text, led.end()) if led else None
    return name is not None and name.is_sure
