"""Lines of a list in other forms than with commas, written with those: ``[x]``, ``is x``, ``x/y``.

What a line says stays; only marks and words between the parts become those that `segments` cuts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from .. import names
from ..proposals import ContactProposal
from ..words import (
    ABSENT,
    AT_VISIT,
    EMPLOYED,
    SAME,
    THERE,
    has_function,
    is_department,
    is_field,
    is_organisation_start,
)
from . import evidence
from .last_parts import SAID
from .work_forms import with_at

_SENTENCE: Final = re.compile(
    rf"\s+(?:is|werkt(?:\s+{THERE})?\s+als|werkt|is\s+{EMPLOYED}(?:\s+als)?)"
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
    rf"(?:(?P<who>(?:gast|keynote|hoofd)?-?\s?{AT_VISIT}|dagvoorzitter)|rondleiding|presentatie"
    r"|ontvangst|inleiding|lezing|workshop"
    r"|tour|panel|welkomstwoord)"
    r"(?:\s+(?:van|bij|tijdens|op|in|voor|door|of|at|over)\s+[^,;()]{2,50})?\s*\)?$",
    re.IGNORECASE,
)
"""What somebody was or did at the visit itself, last in a line."""
_LINKED: Final = re.compile(r"\s(?:bij|van|at|@|namens|from)\s")
_END: Final = re.compile(
    r"\s*→\s*(?P<arrow>[^→]{3,})$|\s*\((?P<inside>[^()]{2,60})\)[\s.!]*$"
    r"|(?:\s[–—-]+\s+|,\s+|\s/\s)(?P<part>[^,()–—/]{3,80})$"
)
"""What may be a remark behind all that a line says of somebody."""
_TOGETHER: Final = re.compile(
    r",?\s+(?:samen|tezamen|together)\s+(?:met|with)\s+(?=(?:zijn|haar|hun|his|her)\s+coll)", re.I
)
_ABOUT: Final = re.compile(
    r"(?P<told>.*\s(?:van|bij|namens)\s+(?:(?:de|het)\s+)?[^\W\d_a-zà-ÿ]\S*(?:\s+[^\s,;()]+){0,5}?)"
    r"\s+(?:over|omtrent|inzake)\s+(?:de|het|een|hun|zijn|haar|onze|ons)\s[^,;()]+$"
)
"""``van Polis over de proef met de bus``: what was spoken about."""
_BROUGHT: Final = re.compile(
    r"(?:van(?:uit)?|namens)\s+(?:(?:de|het)\s+)?(?P<body>[^:,;()]{3,60}?)\s+(?:reisde|reisden|ging"
    r"|gingen|liep|liepen|fietste|fietsten)\s+(?:[^\s:]+\s+){0,4}mee\s*:\s+",
    re.IGNORECASE,
)
"""``Van de ambassade reisde twee dagen mee:``: somebody from there, who was met."""
_AND_ALSO: Final = re.compile(
    r"(?P<first>[^,;()]+,\s[^,;()]+,\s[^,;()]*[^\W\d_a-zà-ÿ][^,;()]*?)\s+(?:en|and)\s+(?:ook\s+|tevens\s+)?"
    r"(?P<job>[a-zà-ÿ][a-zà-ÿ -]*?)\s+(?P<at>(?:bij|van|at|of)\s+[^,;()]+)"
)
"""``onderzoeker, TU Graz en voorzitter van Polis``: another function elsewhere."""
_AT_VISIT: Final = re.compile(
    rf"\s*\((?:(?:onze|de|als|was|tevens)\s+)*(?:(?:gast|keynote|hoofd)?-?\s?{AT_VISIT})\)"
    r"(?:\s*[,;–-])?\s+(?=\S)",
    re.IGNORECASE,
)
"""``An Bos (spreker), kok``: what somebody was at the visit, before what else."""
_HEDGE: Final = re.compile(
    r",?\s+(?:(?:meen|dacht|denk|geloof|vermoed|gok)\s+(?:ik|we|wij)|volgens\s+(?:mij|ons)|naar\s+ik\s+meen"
    r"|als\s+ik\s+het\s+goed\s+heb(?:\s+\w+)?)(?=\s*(?:[,;)]|$))",
    re.IGNORECASE,
)
"""``meen ik``: the words before it say what somebody is, for all the writer knows."""
_TWICE: Final = re.compile(
    r"(?P<first>[^,;:()/]{4,40}?)\s*/\s*(?P<second>[^,;:()/]{4,40}?)(?P<mark>\s+[-–—]\s+|\s*[,:]\s+)"
    r"(?P<job>[^,;:()/]{3,60}?)\s*/\s*(?P<rest>[^/]{3,90})"
)
"""Two names, and a function for each."""
_WORKS: Final = rf"(?:werkt|{EMPLOYED}\s+is)"
_WHERE_WORKS: Final = re.compile(
    r"(?:[^,;:()]*\s)?(?:langs|bij|aan|naar|in)\s+(?:(?:de|het)\s+)?(?P<body>[^\W\d_a-z][^,;:()]{2,60}),\s+waar\s+"
    rf"(?P<who>[^,;:()]{{4,60}}?)\s+{_WORKS}\s+als\s+(?P<job>[^,;()]+)"
)
"""``Nog langs Polis, waar An Bos werkt als gids``."""
_WHO_WORKS: Final = re.compile(
    r"(?:(?:en\s+)?(?:'s\s+)?(?:ochtends|middags|avonds|later)\s+)?(?P<who>[^,;:()]{4,60}?),?\s+(?:die|who)\s+als\s+"
    rf"(?P<job>[^,;()]+?)\s+{_WORKS}\s+(?:voor|bij|aan|in)\s+(?P<body>[^,;:()]+)",
    re.IGNORECASE,
)
"""``An Bos, die als gids werkt voor Polis``."""
_LONGEST: Final = 22
"""Words of a line; what is longer is a sentence."""
_PARTS: Final = re.compile(r"\s*[,;|(@]\s*|\s[-–—/]+\s|: |\s(?:en|and|&|\+)\s")
_KEPT: Final = re.compile(
    r"(?:bij|van|at|from|namens|en|and|met|voorheen|oud-|ex-|sinds|tot|ook|vroeger|interim|tevens"
    r"|waarnemend|wnd|vanuit|uit|in|te|beiden?|allen?|alle|nu|of|or)\b", re.I)  # fmt: skip
_MAY_BE_JOB: Final = 1.5
"""Points of what may be a function."""
_ABSENT: Final = re.compile(rf"(?:was|waren|werd|kon|zou|had)\b|.*\b(?:niet|{ABSENT})\b")
"""What may be told of somebody who was not met."""
_TIGHT: Final = re.compile(r"(?<=[^\W\d_]{2})/(?=[^\W\d_]{2})")


def in_parts(text: str) -> str:
    """*text* with round brackets, and as parts if it is a sentence about who somebody is."""
    text = re.sub(r"(?<=\s)\[([^\[\]()]{3,})\]", r"(\1)", text)
    text = _with_each(text)
    text = _without_role_there(_without_hedge(_TOGETHER.sub(" en ", text)))
    if match := _BROUGHT.match(text):
        text = f"organisatie: {match['body']}; {text[match.end() :]}"
    if (match := _ABOUT.fullmatch(text)) and not has_function(match["told"]):
        text = match["told"]
    if (match := _AND_ALSO.fullmatch(text)) and has_function(match["job"]):
        text = f"{match['first']}, {match['job']} {match['at']}"
    if match := _FOR.fullmatch(text):
        return f"organisatie: {match['body']}; {match['who']}"
    text = _without_part(_without_remark(text))
    return _HOST.sub("", with_at(_told(_without_sentence(with_at(text)))))


def _with_each(text: str) -> str:
    """``An Bos & Bo Aas – kok & gids (Polis)`` for the same with slashes."""
    if (works := _WHERE_WORKS.fullmatch(text) or _WHO_WORKS.fullmatch(text)) is not None:
        return f"{works['who']}, {works['job']} bij {works['body']}"
    match = _TWICE.fullmatch(text)
    if match is None:
        return text
    first, second = names.at_start(match["first"]), names.at_start(match["second"])
    if not (first and second) or first.end < len(match["first"]) or names.at_start(match["rest"]):
        return text
    return f"{match['first']} & {match['second']}{match['mark']}{match['job']} & {match['rest']}"


def _without_hedge(text: str) -> str:
    """``An Bos (kok)`` for ``An Bos (was kok meen ik)``."""
    hedge = _HEDGE.search(text)
    if hedge is None:
        return text
    before = re.sub(r"(?<=[(,])(\s*)(?:was|is)\s+(?=[^(,]*$)", r"\1", text[: hedge.start()])
    return before + text[hedge.end() :]


def _without_role_there(text: str) -> str:
    """*text* without what somebody was at the visit right behind the name, if more is told."""
    name = names.at_start(text)
    there = _AT_VISIT.match(text, name.end) if name else None
    if name is None or there is None:
        return text
    behind = text[there.end() :]
    is_job = evidence.function(re.split(r"[,;()]|\s(?:bij|van|at)\s", behind)[0]) >= _MAY_BE_JOB
    return f"{text[: name.end]}, {behind}" if is_job else text


def _without_part(text: str) -> str:
    """*text* without what somebody was at the visit, if it says what else: ``kok (spreker)``."""
    part = _PART.search(text)
    if part is None:
        return text
    name = names.at_start(text)
    told = text[name.end if name else 0 : part.start()].strip(" ,;:()–—-")
    if name is None and not (_LINKED.search(told) and has_function(told)):
        return text
    first = re.split(r"[,;()]|\s[-–—]\s", told)[0] if told else ""
    is_job = bool(first) and evidence.function(first) >= _MAY_BE_JOB
    is_known = bool(told) and (is_job or has_function(told) or not part["who"])
    return text[: part.start()] if is_known else text


def _without_remark(text: str) -> str:
    """*text* without what is noted last of somebody whose work is told: ``kok (2x gesproken)``."""
    end = _END.search(text)
    if end is None or len(text.split()) > _LONGEST:
        return text
    before, said = text[: end.start()], (end["arrow"] or end["inside"] or end["part"]).strip()
    parts = [one for one in _PARTS.split(before) if one]
    count = len(parts) + bool(_LINKED.search(before))
    is_free = end["arrow"] or said[0].isdigit() or said.endswith("!") or has_function(before)
    is_enough = bool(is_free) and count > (1 if end["arrow"] else 2)
    last = names.at_start(parts[-1]) if parts else None
    if last and last.end == len(parts[-1]) and not end["arrow"]:
        return text  # it is of this person
    if end["part"]:
        is_enough = is_enough and count > 2 and ";" not in before and _is_remark(said)
    return before if is_enough and _is_noted(said, bool(end["arrow"])) else text


def _is_remark(said: str) -> bool:
    """Whether *said* has a word of a Dutch remark: ``belangrijk voor ons dossier``."""
    words = said.lower().split()
    is_long = len(words) > 1 and (evidence.note(said) > 0 or bool(SAID & set(words)))
    return said.endswith("!") or is_long


def _is_noted(said: str, is_led: bool) -> bool:
    """Whether *said* is a remark: no function, field, organisation or name, in small letters."""
    words = said.rstrip("!.").split()
    if not words or SAME.fullmatch(said) or _ABSENT.match(said) or _KEPT.match(said):
        return False
    if not (words[0].islower() or words[0][0].isdigit()) or names.at_start(said):
        return False
    is_work = any(map(is_field, words)) or has_function(said) or any(map(is_department, words))
    is_work = is_work or is_organisation_start(words[0]) or evidence.is_part_of_body(words)
    return is_led or said.endswith("!") or not is_work


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
