"""Lines of a list in other forms than with commas, written with those: ``[x]``, ``is x``, ``x/y``.

What a line says stays; only marks and words between the parts become those that `segments` cuts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from .. import names
from ..proposals import ContactProposal
from ..words import has_function
from . import evidence
from .work_forms import plain

_SENTENCE: Final = re.compile(
    r"\s+(?:is|werkt(?:\s+(?:er|hier|daar))?\s+als|werkt|is\s+werkzaam(?:\s+als)?)"
    r"\s+(?:(?:de|het|een|onze)\s+)?(?P<rest>\S.*)"
)
_NEXT: Final = re.compile(r"(?<=[^\W\d_]{3})[.!]\s+(?=[^\W\d_a-z])")
"""The end of a sentence, behind which another follows."""
_FOR: Final = re.compile(
    r"(?P<body>[^,:(]{2,60}?)\s*,?\s+(?:vertegenwoordigd door|represented by|in de persoon van)\s+"
    r"(?P<who>\S.*)"
)
_HOST: Final = re.compile(
    r"\s+en\s+(?:tevens\s+|ook\s+)?(?:onze|ons)\s+[a-zà-ÿ]+(?:\s+[a-zà-ÿ]+){0,2}$"
)
"""``en onze gastheer``: what somebody was to the travellers."""
_PART: Final = re.compile(
    r"\s*(?:[,;(]|\s[-–—])\s*(?:(?:was|als|tevens|ook|eveneens|onze|ons|de|het|een|our)\s+)*"
    r"(?:(?P<who>(?:gast|keynote|hoofd)?-?spre(?:ker|ekster)|inleid(?:er|ster)|gast(?:heer|vrouw)"
    r"|organisat(?:or|rice)|gids|tolk|moderator|dagvoorzitter|contactpersoon|panellid"
    r"|deeln(?:emer|eemster)|(?:be|rond)leid(?:er|ster)|host|(?:keynote\s+)?speaker|guide"
    r"|interpreter|presentator)|rondleiding|presentatie|ontvangst|inleiding|lezing|workshop"
    r"|tour|panel|welkomstwoord)"
    r"(?:\s+(?:van|bij|tijdens|op|in|voor|door|of|at|over)\s+[^,;()]{2,50})?\s*\)?$",
    re.IGNORECASE,
)
"""What somebody was or did at the visit itself, last in a line."""
_MAY_BE_JOB: Final = 1.5
"""Points of what may be a function."""
_ABSENT: Final = re.compile(
    r"(?:was|waren|werd|kon|zou|had)\b|.*\b(?:niet|ziek|verhinderd|afwezig)\b"
)
"""What may be told of somebody who was not met."""
_TIGHT: Final = re.compile(r"(?<=[^\W\d_]{2})/(?=[^\W\d_]{2})")


def in_parts(text: str) -> str:
    """*text* with round brackets, and as parts if it is a sentence about who somebody is."""
    text = re.sub(r"(?<=\s)\[([^\[\]()]{3,})\]", r"(\1)", text)
    if match := _FOR.fullmatch(text):
        return f"organisatie: {match['body']}; {match['who']}"
    text = _without_part(text)
    return _HOST.sub("", plain(_told(_without_sentence(plain(text)))))


def _without_part(text: str) -> str:
    """*text* without what somebody was at the visit, if it says what else: ``kok (spreker)``."""
    part = _PART.search(text)
    name = names.at_start(text)
    if part is None or name is None:
        return text
    told = text[name.end : part.start()].strip(" ,;:()–—-")
    first = re.split(r"[,;()]|\s[-–—]\s", told)[0] if told else ""
    is_job = bool(first) and evidence.function(first) >= _MAY_BE_JOB
    is_known = bool(told) and (is_job or has_function(told) or not part["who"])
    return text[: part.start()] if is_known else text


def as_written(one: ContactProposal, text: str) -> ContactProposal:
    """*one* with the square brackets of *text* where `in_parts` has made round ones."""
    if "[" not in text:
        return one
    return one._replace(
        job_title=_squared(one.job_title, text),
        organisations=tuple(_squared(body, text) for body in one.organisations),
    )


def _squared(part: str, text: str) -> str:
    square = part.replace("(", "[").replace(")", "]")
    return square if part not in text and square in text else part


def _without_sentence(text: str) -> str:
    """*text* without a last sentence that tells something: ``kok bij Polis. Heeft gemaild``."""
    before, _stop, last = text.rpartition(". ")
    is_told = bool(before) and evidence.is_told(last[:1].lower() + last[1:])
    return text if not is_told or _ABSENT.match(last.lower()) else before


def without_told(text: str) -> str:
    """*text* without what it tells last of somebody: ``– heeft haar kaartje gegeven``."""
    parts = re.split(r"(\s+[-–—]+\s+|,\s+)", text)
    is_told = len(parts) > 2 and evidence.is_told(parts[-1]) and not _ABSENT.match(parts[-1])
    return "".join(parts[:-2]) if is_told else text


def _told(text: str) -> str:
    """``An Bos, kok bij Polis`` for ``An Bos is kok bij Polis. Heeft gemaild.``."""
    name = names.at_start(text)
    match = _SENTENCE.match(text, name.end) if name else None
    if name is None or match is None:
        return text
    rest = _NEXT.split(match["rest"])[0]
    if rest.startswith(("bij ", "voor ")):
        return f"{text[: name.end]} {rest}"
    is_role = evidence.function(rest) >= 3 or re.search(r"^[^,.]+\s(?:bij|van|at)\s", rest)
    is_long = len(rest.split()) > 14 or evidence.note(rest.split(" bij ")[0]) > 1
    return f"{text[: name.end]}, {rest}" if is_role and not is_long else text


def with_bars(texts: Sequence[str]) -> list[str]:
    """*texts*, parted at a slash without spaces if all lines of the list have as many."""
    said = [text for text in texts if text]
    slashes = [len(_TIGHT.findall(text)) for text in said]
    all_ = [len(re.findall(r"\s*/\s*", text)) for text in said]
    is_alike = len(set(all_)) == 1 and 0 < all_[0] < 4 and max(slashes) == all_[0]
    is_single = max(slashes, default=0) < 2 and sum(slashes) >= 0.75 * len(said)
    if len(said) < 2 or not (is_alike or is_single):
        return list(texts)
    return [_TIGHT.sub(" / ", text) for text in texts]
