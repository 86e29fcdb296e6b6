"""Where somebody works, said in so many words: ``werkzaam bij X als F``, ``verbonden aan X (F)``.

What a line says stays; only the words that say no more than that become ``bij``.
"""

from __future__ import annotations

import re
from typing import Final

from .. import names
from ..words import ALSO, EMPLOYED, NOW, THERE, has_function
from . import evidence

_WORKS: Final = (
    rf"(?:(?:is|was|zijn|sinds\s+\S+|{NOW}|al\s+jaren)\s+)?"
    rf"(?:{EMPLOYED}|werkt|working|employed|works)(?:\s+{THERE})?"
)
_AT: Final = r"(?:bij|aan|voor|van|binnen|op|in|at|for|with|by)"
_WORKS_AT: Final = re.compile(rf"(?P<mark>^|[,;:(]\s*|\s[-–—]\s|\s){_WORKS}\s+{_AT}\s+", re.I)
_WORKS_AS: Final = re.compile(rf"(?P<mark>[,;:(]\s*|\s[-–—]\s|\s){_WORKS}\s+(?:als|as)\s+", re.I)
_AT_AS: Final = re.compile(
    r"(?P<mark>^|[,;:(]\s*|\s[-–—]\s+|\s)(?P<at>(?:bij|van|namens|voor|at)\s+[^,;:()]{2,80}?)"
    r"(?:\s+als|\s+as|,\s+als)\s+(?:(?:de|het|een|a|an|the)\s+)?(?P<job>[^,;:()]{3,90})"
)
_AS: Final = re.compile(r"(?P<mark>[,;:(]\s*|\s[-–—]\s)(?:als|as)\s+(?:een\s+)?(?=\S)")
_SENTENCE: Final = re.compile(
    r"(?:\s+(?:(?:heb|hebben)\s+(?:ik|wij|we)|(?:is|werd)\s+door\s+(?:mij|ons))\s+"
    r"(?:[a-z]+\s+){0,3}?(?:gesproken|ontmoet)\s*[,;.–-]|(?=\s*[,;–-]))?\s*[,;–-]?\s*"
    r"(?:hij|zij|ze|deze|die|he|she|who)\s+(?=(?:is|was|werkt|works)\b)",
    re.IGNORECASE,
)
"""``heb ik gesproken, hij`` before what somebody is."""
_CLAUSE: Final = re.compile(
    rf"\s*[,(]?\s*(?:die|welke|dewelke|who)\s+(?:(?:{THERE}|{ALSO}|{NOW}|sinds\s+\S+|al\s+jaren)"
    r"\s+)*(?P<said>[^,;()]{3,90}?)\s+(?:is|werkt)"
    r"(?P<at>\s+(?:bij|van|aan|voor|in|at)\s+[^;()]{2,90})?[\s.)]*$",
    re.IGNORECASE,
)
"""``An Bos, die gids is bij Polis``, ``An Bos, die bij Polis gids is``."""
_AT_FIRST: Final = re.compile(
    r"(?:(?:bij|voor|aan|van|namens)\s+)(?:(?:de|het)\s+)?(?P<body>\S.*[^\W\d_a-zà-ÿ]\S*)"
    r"\s+(?:(?:als|de|het|een)\s+)*(?P<job>[^\W\d_A-Z].*)"
)
_JOB: Final = 1.5
"""Points of what may be a function."""


def with_at(text: str) -> str:
    """*text* with ``F bij O`` for all that says where somebody works, and as what."""
    name = names.at_start(text)
    told = _SENTENCE.match(text, name.end) if name else None
    if name and told:
        text = f"{text[: name.end]} {text[told.end() :]}"
    text = _without_clause(text, name.end) if name else text
    found = _WORKS_AT.sub(lambda match: f"{match['mark']}bij ", text)
    found = _WORKS_AS.sub(lambda match: _mark(match["mark"]), found)
    return _AT_AS.sub(lambda match: _turned(match, found != text), _AS.sub(r"\g<mark>", found))


def _without_clause(text: str, end: int) -> str:
    """``An Bos, gids bij Polis`` for ``An Bos, die gids is bij Polis``."""
    clause = _CLAUSE.match(text, end)
    if clause is None:
        return text
    said, at = clause["said"], clause["at"] or ""
    first = _AT_FIRST.fullmatch(said)
    if first:
        said, at = f"{first['job']}{at}", f" bij {first['body']}"
    job = re.sub(r"^(?:als\s+)?(?:(?:de|het|een|onze)\s+)?", "", said)
    return f"{text[:end]}, {job}{at}"


def _mark(mark: str) -> str:
    """A comma where nothing stood between a name and what somebody is."""
    return mark if mark.strip() else ", "


def _turned(match: re.Match[str], is_said: bool) -> str:
    """``F bij O`` for ``bij O als F``; as it is if the last is no function."""
    job = match["job"].strip()
    is_told = has_function(match.string[: match.start("at")])  # "voorzitter bij mehr als wohnen"
    is_known = has_function(job) or not is_told
    is_job = (is_said and not is_told) or (is_known and evidence.function(job) >= _JOB)
    if not is_job or evidence.is_remark(job.split()[0]):
        return match[0]
    return f"{_mark(match['mark'])}{job} {match['at']}"
