"""What persons of one line share, spelled out: ``Anton en Maria Peischl``, ``Aanwezig X: A, B``."""

from __future__ import annotations

import itertools
import re
from typing import Final

from .. import names
from ..words import is_body_word, is_first_name
from . import evidence

_COUPLE: Final = re.compile(
    r"(?:^|(?<=[:;,(>] )|(?<=[a-z] ))(?P<first>[^\W\d_]+(?:-[^\W\d_]+)?)"
    r"\s+(?P<and>en|&|\+|und|and|et|e|y|og|och|i)\s+(?=[^\W\d_a-z])"
)
_LEAD: Final = re.compile(
    r"(?:(?:aanwezig(?:en)?|gesprekspartners?|deelnemers?|gastheren|gasten|delegatie|afvaardiging"
    r"|(?:van(?:uit)?\s+)?(?:de\s+)?(?:kant|zijde)|namens|vanuit|van|op|in|bij)\s+)+"
    r"(?:(?:de|het|den)\s+)?(?=[^\W_][^:,;()]{2,60}:\s)",
    re.IGNORECASE,
)
_FAMILY: Final = re.compile(r"^fam(?:ilie|\.)?\s+(?P<name>[^:,;]+):\s+(?=.*\b(?P=name)\b)", re.I)
_THE: Final = re.compile(r"^(?:De|Het)\s+(?=[a-zà-ÿ])(?!heer\b|heren\b|dames?\b)")
_COMPANY: Final = re.compile(
    r"\s+(?:(?:\+|plus|en)\s+(?:haar|zijn|hun|een|twee|drie|\d)|met\s+(?:haar|zijn|hun))"
    r"(?:\s+(?!en\b)[a-zà-ÿ][\w'’-]*){1,4}(?=\s*(?:[,;(]|$))"
)
"""Who else came, without a name: ``+ haar man``, ``en twee collega's``."""
_AT_FIRST: Final = re.compile(
    r"(?:iemand\s+van|op|bij|namens|vanuit|vd|v\.d\.|van)\s+(?:(?:de|het|'t)\s+)?(?=[^\W\d_])", re.I
)
_BESIDE: Final = re.compile(r",?\s+(?:alleen|ook|nog)?\s*$")
_MOST_BODY_WORDS: Final = 5
_BODY: Final = 2.0
"""Points of what may be an organisation: ``Anna en Museum Plantin``."""


def _hosted(text: str) -> str:
    """*text* with a colon behind where somebody works: ``Op de ambassade Karel Bos, consul``."""
    lead = _AT_FIRST.match(text)
    if lead is None:
        return text
    for word in itertools.islice(re.finditer(r"[^\s,:;()]+", text), 1, _MOST_BODY_WORDS + 3):
        body = _BESIDE.sub("", text[lead.end() : word.start()])
        if word.start() <= lead.end() or not body or re.search("[,:;()]", body):
            continue
        name = names.at_start(text, word.start())
        is_given = name is not None and is_first_name(word[0])
        if is_body_word(body) and lead[0].split()[-1] not in ("de", "het", "'t"):
            return text  # "bij stichting Karin Dom": what it is called
        if is_given and (body.islower() or evidence.organisation(body) > _BODY):
            return f"van {body}: {text[word.start() :]}"
    return text


def spelled_out(text: str) -> str:
    """*text* with the surname that two share behind both, and without what announces persons."""
    text = _THE.sub("", _COMPANY.sub("", _hosted(text)))
    text = _FAMILY.sub("", _LEAD.sub("van ", text, count=1) if _LEAD.match(text) else text)
    match = _COUPLE.search(text)
    if match is None or not is_first_name(match["first"]) or not match["first"][0].isupper():
        return text
    before = text[: match.start()].split()[-1:]
    if before and before[0][0].isupper() and is_first_name(before[0]):
        return text  # "Sylvie Caron & Antoine Wojcik"
    name = names.at_start(text, match.end())
    if name is None or name.title or len(name.text.split()) < 2:
        return text
    given, _space, surname = name.text.partition(" ")
    is_known = is_first_name(given) or evidence.organisation(name.text) < _BODY
    if not is_known or is_first_name(surname):
        return text
    return f"{text[: match.end('first')]} {surname}{text[match.end('first') :]}"
