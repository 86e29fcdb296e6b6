"""Whether somebody who is named was not there: absent, dead, gone, replaced by another."""

from __future__ import annotations

import re
from typing import Final

from ..words import ABSENT
from .encounters import is_agent, is_meeting
from .prose_words import NOT_MET, is_verb

_NOT_MET: Final = re.compile(NOT_MET, re.IGNORECASE)
_ABSENT_LIST: Final = re.compile(rf"\b{ABSENT}\s*:[^:]*$", re.IGNORECASE)
_ABSENT: Final = re.compile(rf"\s*\((?:[^()]*)\b{ABSENT}\b", re.IGNORECASE)
_NOT_HIM: Final = re.compile(
    r"\b(?:hem|haar|hen|die|deze)\b[^.;]*\bniet (?:\w+ )?(?:gesproken|ontmoet|gezien)\b"
    r"|\b(?:hij|zij|ze|die)\b[^.;]*\b(?:afzeggen|afgezegd|verhinderd|afwezig|ziek)\b",
    re.I,
)
_ELSEWHERE: Final = re.compile(
    r"\b(?:zat|zaten|was|waren|is|verbleef|moest|moesten)\b(?:(?: [\w-]+){0,4}? (?:elders|in het"
    r" (?:buitenland|parlement|ziekenhuis)|(?:op|naar) (?:een |zijn |haar )?(?:congres|vakantie"
    r"|cursus|dienstreis|bruiloft|begrafenis|reis|vergadering|conferentie|werkbezoek))"
    r"|(?: (?:nu|net|juist|toen|zelf|helaas|die|dat|de|hele|dag|week|moment|op|voor|zaken|werk|nog"
    r"|al|deze|weer|vertrokken|afgereisd|onderweg|overleg)){0,4}?"
    r" (?:in|naar) (?-i:[^\W\d_a-z])[\w-]+)(?=\s*[.,;)]|$| zat\b| en (?:hebben|had|kon)\b)"
    r"|\b(?:op|naar|in) (?:een |het |zijn |haar )?(?:congres|vakantie|cursus|dienstreis|bruiloft"
    r"|begrafenis|reis|buitenland|conferentie) (?:zat|was|moest|waren|zaten|verbleef)\b"
    r"|\bniet (?:verschenen|opgedaagd|komen opdagen|opdagen|thuis)\b"
    r"|\bhebben (?:we|wij) (?:\w+ )?gemist\b",
    re.IGNORECASE,
)
"""What says that somebody was somewhere else then."""
_REPLACED: Final = re.compile(
    r"\b(?:in plaats van|(?:ter |als )?vervang(?:ing|er|ster)(?: van| voor)?|vervangt|verving"
    r"|waar(?:nam|neemt) voor|in de plaats van)\s+(?:(?:de|het|zijn|haar|hun)\s+)?$",
    re.IGNORECASE,
)
_NOT_SEEN: Final = re.compile(
    r"^\W*(?:(?:hem|haar|die|hij|zij|ze|hen)\b.*\bniet|(?:hebben|heb) (?:we|wij|ik) (?:hem|haar|hen"
    r") niet|[^,]*\bzelf niet) (?:\w+ )?(?:gezien|gesproken|ontmoet|getroffen|bij zijn|spreken)\b",
    re.IGNORECASE,
)
_GONE: Final = re.compile(
    r"\b(?:overleden|overleed|dood|gestorven|stierf|voormalige?|destijds|vroeger|ooit|wijlen"
    r"|indertijd|in \d{4}|nagedachtenis|vernoemd|genoemd naar|jaren (?:geleden|eerder))\b",
    re.IGNORECASE,
)
_MAIN: Final = re.compile(r",\s+(?=(?P<verb>[^\s,]+)\s)")
"""Behind a clause that gives the reason."""
_STAND_IN: Final = re.compile(
    r"\b(?:vervangen|vertegenwoordigd|waargenomen|ingenomen|overgenomen|afgelost|opgevangen"
    r"|ontvangen)\s+door\s+[^,;]*$"
)
"""Before somebody who came for another."""
_LATE: Final = re.compile(
    r"\b(?:wijlen|zaliger)\b|\bonder\s+(?:de\s+)?(?:toenmalige?|vorige|vroegere)$"
)
"""Right before somebody of the past: ``onder toenmalig minister X``."""
_CANCELLED: Final = re.compile(r"\sniet\s+door\s+en\s[^;]*$")
"""Before somebody whom another clause is about: ``De lunch ging niet door en X``."""
_DEAD: Final = re.compile(r"\b(?:overleden|overleed|dood|gestorven|stierf|vernoemd)\b")
_YEAR: Final = r"(?:1[0-8]\d\d|19[0-4]\d)"
_AGE: Final = rf"(?:{_YEAR}|de\s+(?:\d\d?e|[a-z]+(?:de|ste))\s+eeuw)"
_AGO: Final = (
    r"(?:(?:[7-9]\d|\d{3}|zeventig|tachtig|negentig|(?:[a-z]+)?honderd)\s+jaar"
    r"|(?:een|anderhalve|\w+)\s+eeuw|eeuwen)"
)
_LONG_AGO: Final = re.compile(
    rf"\s*\((?:[^()]*\D)?{_YEAR}\s*[-–—][^()]*\)"
    rf"|(?:\s*,[^,;.]*,)?\s+(?P<verb>[a-zà-ÿ]+)\s+(?:\w+\s+){{0,2}}?"
    rf"(?:in|sinds|vanaf|rond|omstreeks|tot)\s+(?:het\s+jaar\s+)?{_AGE}\b(?!\s+\w+(?:de|te|en)\s)"
    rf"|\s+(?:in|rond|omstreeks)\s+{_AGE}\s+(?:\w+\s+)?\w+d\b"
    r"|(?:,\s[^,;.]{3,30}){0,3}(?:\sen\s[^,;.]{3,30}?)?\s+[a-zà-ÿ]+\s+(?:(?!dat\b|hoe\b|over\b|als\b)\w+\s+){0,3}?"
    rf"{_AGO}\s+geleden\b"
)
"""Behind the name of somebody of the past: ``bracht in 1830``, ``(1796-1866)``."""
_TELLS: Final = ("vertelde", "toonde", "noemde", "begon", "was", "ging")
"""What somebody of today can do with a year behind it."""
_LONG_AGO_BEFORE: Final = re.compile(
    rf"(?:^|[,;]\s)\W*(?:[Aa]l\s+)?[Ii]n\s+(?:het\s+jaar\s+)?{_AGE}\s+(?P<verb>[a-zà-ÿ]+)\s+"
    r"(?:(?:de|het|een)\s+)?(?:[a-zà-ÿ]+\s+)?$"
    rf"|\bin\s+{_AGE}\s+(?:[a-zà-ÿ]+\s+)?(?P<done>[a-zà-ÿ]+)\s+door\s+(?:(?:de|het|een)\s+)?(?:[a-zà-ÿ]+\s+)?$"
)
"""Before such a name: ``In 1652 stichtte``, ``in de zeventiende eeuw drooggelegd door``."""
_DECADE: Final = re.compile(r"\bin de (?:\w+ )?jaren (?:['’]?\d0|[a-z]+tig)\b")
_SPOKEN_OF: Final = re.compile(
    r"(?:\s*,[^,;.]*,)?\s+(?:kwam|kwamen|werd|werden|is|wordt)\s[^,;.]{0,30}?"
    r"(?:\bter sprake|(?:elk|ieder|elke|iedere|alle|veel|meerdere|menig)\s\w+\s+(?:voorbij|langs"
    r"|(?:aan)?gehaald|genoemd)|(?:vaak|veel|geregeld|meermaals|herhaaldelijk)\s(?:aangehaald|genoemd))\b"
)
"""Behind the name of somebody who was only spoken of: ``kwam ter sprake``."""
_FORMER: Final = re.compile(r"\b(?:voorgang|opvolg)(?:er|ster)\b", re.IGNORECASE)
_BREAK: Final = re.compile(
    r";|\sover\s(?:wat|hoe|waarom)\s"
    r"|,?\s(?:maar|terwijl|zodat|waardoor|echter|behalve|met uitzondering van)\s|\.\s"
)
_REASON: Final = re.compile(
    r"\b(?:omdat|doordat|want|wegens|aangezien)\s+(?:\w+\s+){0,2}$", re.IGNORECASE
)


def is_absent(text: str, start: int, end: int) -> bool:
    """Whether the person named at text[start:end] is said to be absent, or dead, or to be gone.

    What counts stands in the same clause, or right before the name (``wijlen professor X``).
    """
    before = text[max(0, start - 40) : start].rstrip(" ,").rsplit(",", 1)[-1]
    if _LATE.search(before):
        return True
    begin, stop = _clause_start(text, start), _clause_end(text, end)
    begin = max(begin, _main_clause(text, begin, start))
    clause = text[begin:stop]
    if _ABSENT_LIST.search(text[begin:start]) or _NOT_MET.search(clause):
        return True
    if _is_long_ago(text, start, end):
        return True
    former = _FORMER.search(before)
    if former and not is_agent(before[: former.start()]):
        return True
    is_former = former or re.match(r"(?:oud|ex)[- ]|voormalig", text[start:], re.I)
    is_former = is_former or re.search(r"\boud\s+$", text[:start], re.IGNORECASE)
    if is_former and _DECADE.search(clause) and not is_meeting(clause):
        return True
    if _SPOKEN_OF.match(text, end):
        return True
    if _GONE.search(clause) and (is_former or _DEAD.search(clause)):
        return True
    if _NOT_HIM.search(text[end:]) or _REPLACED.search(text[:start]):
        return True
    if not is_agent(text[:start]) and _ELSEWHERE.search(_own_clause(text, start, end)):
        return True
    return _ABSENT.match(text, end) is not None


def _is_long_ago(text: str, start: int, end: int) -> bool:
    """Whether the person at text[start:end] did what is told before 1950."""
    behind, before = _LONG_AGO.match(text, end), _LONG_AGO_BEFORE.search(text[:start])
    if behind and behind[0].endswith("geleden"):
        return True
    verbs = [match["verb"] or "" for match in (behind, before) if match]
    return any(not is_meeting(verb) and verb not in _TELLS for verb in verbs)


def _main_clause(text: str, begin: int, start: int) -> int:
    """Where the clause begins that is about the person at text[start:], not about another.

    So it is behind ``was verhinderd en liet zich vervangen door``, ``Omdat X ziek was, ontving``.
    """
    if match := _STAND_IN.search(text[begin:start]) or _CANCELLED.search(text[begin:start]):
        return begin + match.start()
    is_reason = re.match(
        r"\W*(?:[Oo]mdat|[Dd]oordat|[Aa]angezien|[Nn]u|[Bb]ij)\s", text[begin:start]
    )
    verbs = (one.end() for one in _MAIN.finditer(text, begin, start) if is_verb(one["verb"] or ""))
    return next(verbs, begin) if is_reason else begin


def is_unseen(following: str) -> bool:
    """Whether the sentence after that with somebody's name says: not met."""
    return bool(_NOT_SEEN.search(following))


def _own_clause(text: str, start: int, end: int) -> str:
    """The clause of the person at text[start:end], from the name on, or from ``omdat``."""
    stop = _clause_end(text, end)
    if match := _REASON.search(text[:start]):
        return text[match.start() : stop]
    rest = re.split(r"\b(?:omdat|doordat|want|toen|terwijl)\b", text[end:stop], maxsplit=1)[0]
    return (
        "" if re.search(r"\b(?:ons|wij|we|ik|mij)\b", rest[:60]) and "gemist" not in rest else rest
    )


def _clause_start(text: str, position: int) -> int:
    return max((match.end() for match in _BREAK.finditer(text, 0, position)), default=0)


def _clause_end(text: str, position: int) -> int:
    """Where the clause ends; ``maar die zat vast`` belongs to what it is about."""
    for match in _BREAK.finditer(text, position):
        if not re.match(
            r",?\smaar\s+(?:dat\s+)?(?:die|dat|deze|hij|zij|ze|hem|haar|hen|was|waren|is|kon"
            r"|konden|moest|had|zat|zaten|lag|werd)\b",
            text[match.start() :],
        ):
            return match.start()
    return len(text)
