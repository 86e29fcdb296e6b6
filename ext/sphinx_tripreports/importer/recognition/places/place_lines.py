"""Lines that are no more than a town, and lines that tell where the report was written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ..gazetteer import Gazetteer
from ..structure.lines import Line
from . import place_names
from .visit_headings import Proof
from .visit_scores import DOUBTFUL, GONE, is_listed
from .visit_words import FILLER, TIME

_AND: Final = re.compile(r"\s(?:en|and|&)\s")
_DATELINE: Final = re.compile(
    r"[A-ZÀ-Ž’'][\w’' /-]+,\s+(?:\w+dag\s+)?\d{1,2}(?:\s+[a-z]+\s+|[-/.]\d{1,2}[-/.])"
    r"(?:19|20)\d\d\b(?:[,.]\s*(?:[A-ZÀ-Ž][\w.’'-]*\s*){1,4})?\s*$"
)
_NUMBER: Final = re.compile(r"(?:[A-Za-z]|[IVX]{1,4}|\d{1,2}(?:\.\d)?)[.):]?\s+")
_BOTH: Final = re.compile(
    r"\b[Zz]owel(\s+(?:(?:in|te)\s+)?[A-ZÀ-Ž][^,.;]{0,40}?\s)als(\s+(?:(?:in|te)\s+)?[A-ZÀ-Ž])"
)
_LONGEST: Final = 120
"""Letters of a line that is a town or two, with a day; paragraphs take long to read."""


def is_dateline(text: str, places: Gazetteer) -> bool:
    """Whether a line tells where the report was written: ``Hoogkarspel, 29 mei 2012``."""
    line = _DATELINE.match(text)
    return bool(line) and not any(
        one.city.country not in ("", "NL") for one in place_names.find(text, places)
    )


def both(sentence: str) -> str:
    """*sentence* with ``zowel A als B`` as ``A en B``, of the same length."""
    return _BOTH.sub(lambda found: f"{' ' * 5}{found[1]}en {found[2]}", sentence)


def alone(line: Line, places: Gazetteer) -> Iterator[Proof]:
    """A line that is no more than one or two towns, perhaps with a number or a day."""
    if line.kind != "text" or not line.is_whole or len(line.text) > _LONGEST:
        return
    number = _NUMBER.match(line.text)
    rest = line.text[number.end() :] if number else line.text
    found = list(place_names.find(rest, places))
    for mention in reversed(found):
        rest = rest[: mention.start] + rest[mention.end :]
    words = re.findall(r"[\w.:/-]+", rest)
    is_rest = bool(found) and all(FILLER.fullmatch(word) or TIME.fullmatch(word) for word in words)
    is_known = any(is_listed(one) or one.city.geonames for one in found)
    if is_rest and (is_known or (line.is_bold and bool(words))):
        score = GONE if line.is_bold or number or words else DOUBTFUL
        is_pair = len(found) == 1 or bool(_AND.search(line.text))
        for mention in found:
            if is_pair or is_listed(mention) or mention.city.geonames:
                yield Proof(score, mention, is_known, is_place=True, is_beside=True)
