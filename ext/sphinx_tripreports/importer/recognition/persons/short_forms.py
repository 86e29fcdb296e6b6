"""Short writings in a line of a list, written out: ``v/d``, ``nms.``, ``functie: onbekend``.

What a line says stays: an abbreviation becomes its word, and a field that says that the writer does
not know it goes, with its label.
"""

from __future__ import annotations

import re
from typing import Final

from .. import names
from ..words import is_function_word

_OF: Final = re.compile(
    r"(?P<before>\S+)(?P<gap>\s*[,(]\s*|\s+)(?P<of>v\.?/?d\.?|v/h|v\.?h\.?|v\.)\s+(?=[^\W\d_])"
)
_NAMENS: Final = re.compile(r"(?<!\w)(?:nms|namns)\.?\s+(?=\S)", re.IGNORECASE)
_UNKNOWN: Final = (
    r"(?:(?:de\s+)?(?:functie|organisatie|rol|werkgever)\s+)?"
    r"(?:(?:is\s+)?(?:mij\s+|ons\s+|nog\s+)?(?:onbekend|onb\.|(?:niet|on)\s?(?:bekend|duidelijk"
    r"|verstaan|genoteerd|opgegeven|vermeld|gevraagd))|n\.?v\.?t\.?|n\.n\.?b\.?|n\.b\.|nnb|n/a|unknown|[?]+)"
    r"|geen\s+(?:functie|organisatie|werkgever)(?:\s+(?:bekend|genoteerd|opgegeven))?"
)
_LABEL: Final = r"(?:(?:functie|funktie|function|rol|organisatie|org|fu|func)\b[.:]*\s+)?"
_EMPTY: Final = re.compile(
    rf"(?P<mark>\s*[|/;,\t(]\s*|\.\s+|\s+[–—-]\s+){_LABEL}"
    rf"(?:{_UNKNOWN}|(?<=[|/;,\t])\s*[–—-]+(?=\s*(?:[|/;,\t]|$))"
    r"|(?<=[|/;,\t(]\s)[–—-]+(?=\s*(?:[|/;,\t)]|$))|(?<=;\s)(?=;))"
    r"\s*[.)]?(?=\s*(?:[|/;,\t)]|\s[–—-]\s|$))",
    re.IGNORECASE,
)
"""A field of somebody that the writer has left open."""
_ARROW: Final = re.compile(r"\s*(?:-+>|=+>|⇒)\s*")


def written_out(text: str) -> str:
    """*text* with whole words for the abbreviations, and without the fields left open."""
    name = names.at_start(text)
    if name is not None:
        text = text[: name.end] + _EMPTY.sub("", text[name.end :])
    text = _NAMENS.sub("namens ", _ARROW.sub(" → ", text))
    return _OF.sub(lambda match: _of(text, match, name.end if name else 0), text)


def _of(text: str, match: re.Match[str], least: int) -> str:
    """``van`` for ``v.`` behind a function or in brackets; in a name it is part of that."""
    before = match["before"].strip(",;()")
    is_behind = match.start("of") > least and (
        before.islower() or is_function_word(before) or "(" in match["gap"] or "," in match["gap"]
        or match.end("before") == least or 0 < least < match.start("before")
    )  # fmt: skip
    if not is_behind:
        return match[0]
    word = "van het" if "h" in match["of"] else "van de" if "d" in match["of"] else "van"
    return f"{match['before']}{match['gap']}{word} "
