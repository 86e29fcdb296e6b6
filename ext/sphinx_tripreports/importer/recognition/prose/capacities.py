"""What somebody is, told apart from the name: ``Als adviseur bij X weet zij``, ``zij is er arts``.

By its place in such a clause it is a function, whatever its words are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from ..gazetteer import Gazetteer
from ..persons.role_parts import Role
from ..words import EMPLOYED, has_function, has_organisation
from . import organisation_names, positions
from .extent import role_end
from .phrases import of_phrase
from .placed_functions import is_person_noun
from .positions import TIME
from .prose_words import is_closed, is_occupation, is_verb

_ROLE_OF: Final = (
    r"(?:(?:in|vanuit)\s+(?:de|het|haar|zijn|die)\s+(?:rol|functie|hoedanigheid|positie)"
    r"\s+(?:van|als)|als)"
)
_CAPACITY: Final = re.compile(rf"\b{_ROLE_OF}\s", re.IGNORECASE)
_TELLS: Final = re.compile(r"\b(?:als|tot|is|was|functie|rol|positie|post|beroep)\s", re.IGNORECASE)
"""What a sentence needs to tell a function; asked first, as each person has patterns of his own."""
_AT: Final = re.compile(r"\s+(?:in\s+dienst\s+)?(?:bij|namens|aan|van|voor)\s+")
_STRONG: Final = ("bij", "namens")
_ARTICLE: Final = re.compile(r"^(?:de|het|een)\s+", re.IGNORECASE)
_POSITION: Final = re.compile(
    r"\b(?:(?:functie|rol|positie|post|beroep|titel)\s+(?:van|is|was|luidt)"
    r"|(?:heeft|had|voert)\s+als\s+(?:titel|functie|beroep))\s+(?P<job>[^,;.]{3,90})",
    re.IGNORECASE,
)
_PLAIN: Final = re.compile(r"[^\W\d_]+(?=[,.;]|$)")
_WORKING: Final = rf"(?:werkt|werkte|{EMPLOYED}|vindt|vond|weet|kan|kent|is|was|heeft|had)"
_APPOINTED: Final = (
    r"(?:aangesteld|benoemd|aangetrokken|gekozen|verkozen|aangenomen|begonnen|bevorderd|gestart)"
)
_IS_BEFORE: Final = re.compile(r"\b(?:is|was)\s+$|\ben\s+$")
_AS_BEHIND: Final = re.compile(
    rf"\s*,\s*{_ROLE_OF}\s+|\s*,?\s*(?:is|was)\s+|\s+(?P<verb>[a-zà-ÿ]+)"
    r"\s+(?:(?:ons|mij|daar|hier|er|ook|toen|eerst|daarna|vervolgens|de\s+\w+)\s+){0,3}als\s+"
)
_FROM_ROLE: Final = re.compile(
    r"[^;.:()]{0,90}?,?\s(?:in|vanuit)\s+(?:de|het|haar|zijn)\s+(?:rol|functie|hoedanigheid)"
    r"\s+(?:van|als)\s+(?=\S)"
)
"""``gaf ons een inkijk, vanuit de rol van``, behind a name."""
_OBJECT: Final = re.compile(r"\s(?:de|het|een|ons|dit|dat)\s")
_COMMA: Final = re.compile(r"\s*,?\s*")
_THIS: Final = re.compile(r"\W*Deze\s+(?=[^\W\d_])")
_MOST_WORDS: Final = 9


def of_clause(text: str, names_of: Iterable[str], places: Gazetteer) -> Role | None:
    """What *text*, the sentence after that with the name, says that somebody is; None without.

    Args:
        text: a sentence.
        names_of: what the person is called in it, besides by a pronoun.
        places: the cities, which are no role.
    """
    if begun := of_beginning(text, names_of, places):
        return begun
    if (this := _THIS.match(text)) and (told := _of_this(text, this.end(), places)):
        return told
    if _TELLS.search(text) is None:
        return None
    subject = _subject(names_of)
    for pattern in (
        rf"\W*{subject}\s+(?:{_WORKING}|\w+t(?:\s+zich)?)\b(?:(?!eerder|vroeger|ooit|zowel)[^;.]){{0,30}}?\s?als\s+(?=\S)",
        rf"\W*{subject}\s+\w+,\s+als\s+(?=\S)",
        rf"\W*{subject}\s+stelde\s+zich\s+(?:\w+\s+){{0,3}}?voor\s+als\s+(?=\S)",
        rf"\W*{subject}\s+(?:werd|is|was)\s+[^;.,]{{0,40}}?\b{_APPOINTED}\s+(?:als|tot)\s+(?=\S)",
        rf"\W*{subject}\s+vertegenwoordig(?:t|de)\s[^;.,]{{2,60}}?\sals\s+(?=\S)",
        rf"(?:^|.*?\s)(?:is|was)\s+{subject}\s+(?=\S)",
        rf"\W*{subject}\s+(?:is|was)\s+(?={TIME.pattern})",
        r"\W*(?:die|deze(?:\s\w+)?)\s+(?:is|was)\s+(?=\S)",
    ):
        if (match := re.match(pattern, text, re.IGNORECASE)) is not None:
            return _at(text, match.end(), places)
    held = _POSITION.search(text)
    if held and re.search(rf"\b(?:{subject}|zijn|haar)\b", text[: held.start()], re.IGNORECASE):
        found = _at(text, held.start("job"), places)
        job = _PLAIN.match(text, held.start("job"))
        role = found or (Role(job[0]) if job and is_person_noun(job[0]) else None)
        host = text.startswith("Bij ") and organisation_names.organisation_at(
            text, len("Bij "), True, places
        )
        return role._replace(organisations=(host.name,)) if role and host else role
    return None


def _of_this(text: str, start: int, places: Gazetteer) -> Role | None:
    """The role of ``Deze adviseur van X had``: the function of whom the sentence is about."""
    part = text[start : role_end(text, start, len(text), places)]
    behind = text[start + len(part) :].split(maxsplit=1)
    words = part.split()
    is_job = bool(words) and (is_occupation(words[0]) or len(words) > 1)
    if not is_job or has_organisation(words[0]) or not behind or not is_verb(behind[0]):
        return None
    return of_position(part, places)


def of_beginning(text: str, names_of: Iterable[str], places: Gazetteer) -> Role | None:
    """The role of ``Als adviseur bij X weet zij`` at the beginning of *text*; None without."""
    if _CAPACITY.search(text) is None:
        return None
    begun = re.match(
        rf"(?:[^;.]{{0,50}},\s+(?:maar|en|want)\s+|\W*(?:maar|en|want)\s+|\W*){_ROLE_OF}"
        rf"\s+(?P<job>[^;]{{3,110}}?),?\s+(?P<verb>[a-zà-ÿ]+)\s+(?:er\s+)?"
        rf"{_subject(names_of)}(?!\w)",
        text, re.IGNORECASE,
    )  # fmt: skip
    if begun is None or is_closed(begun["verb"]) or any(map(is_verb, begun["job"].split())):
        return None
    is_noun = " " not in begun["job"] and is_person_noun(begun["job"])
    return of_position(begun["job"], places) or (Role(begun["job"]) if is_noun else None)


def inverted(text: str, start: int, end: int, places: Gazetteer) -> Role | None:
    """The role of ``is NAME adviseur bij X``, where the name is text[start:end]; None elsewhere."""
    if not _IS_BEFORE.search(text[:start]) or text[end : end + 1] != " ":
        return None
    return _at(text, end + 1, places)


def of_rest(text: str, end: int, places: Gazetteer) -> Role | None:
    """The role of ``, als adviseur verbonden aan X,`` or ``had als adviseur`` at text[end:]."""
    comma = _COMMA.match(text, end)
    if found := positions.read(text, comma.end() if comma else end, len(text), places):
        return found.role
    match = _AS_BEHIND.match(text, end)
    if match is None or (match["verb"] and not is_verb(match["verb"])):
        from_role = _FROM_ROLE.match(text, end)
        return _at(text, from_role.end(), places) if from_role else None
    limit = _object_at(text, match.end()) if match["verb"] else len(text)
    return _at(text, match.end(), places, limit)


def _object_at(text: str, start: int) -> int:
    """Where in text[start:] the object of the verb begins; ``Ville de Gand`` is a name."""
    for stop in _OBJECT.finditer(text, start):
        last = text[start : stop.start()].split()[-1:]
        is_name = last and last[0][:1].isupper() and text[stop.end() : stop.end() + 1].isupper()
        if not is_name:
            return stop.start()
    return len(text)


def _subject(names_of: Iterable[str]) -> str:
    """The pattern of a pronoun, or one of *names_of*."""
    who = (
        "hij",
        "zij",
        "ze",
        "die",
        "dit",
        r"deze(?:\s(?!is\b|was\b)\w+)?",
        *map(re.escape, names_of),
    )
    return rf"(?:{'|'.join(who)})"


def _at(text: str, start: int, places: Gazetteer, limit: int = -1) -> Role | None:
    """The role that begins at text[start:]."""
    if time := TIME.match(text, start):
        start = time.end()
    start += len(text[start:]) - len(_ARTICLE.sub("", text[start:]))
    return of_position(
        text[start : role_end(text, start, len(text) if limit < 0 else limit, places)], places
    )


def of_position(text: str, places: Gazetteer) -> Role | None:
    """The role that *text* is by its place; None if it cannot be one."""
    text = positions.with_at(_ARTICLE.sub("", text.strip()))
    words = text.split()
    if not words or is_closed(words[0]) or is_verb(words[0]):
        return None
    cut = _cut(text, places)
    job = text[: cut.start()] if cut else text
    if len(job.split()) > _MOST_WORDS or not _may_be_job(job, cut is not None):
        return None
    role = of_phrase(text, places)
    if role.job_title and role.organisations:
        return role
    if cut is None:
        return Role(text)
    host = organisation_names.organisation_at(text, cut.end(), True, places)
    name = host.name if host else _ARTICLE.sub("", text[cut.end() :])
    return Role(job, (name,))


def _cut(text: str, places: Gazetteer) -> re.Match[str] | None:
    """What stands between the function and its organisation in *text*; None without one."""
    for match in _AT.finditer(text):
        if match[0].split()[-1] in _STRONG:
            return match
        host = organisation_names.organisation_at(text, match.end(), False, places)
        if host is not None and host.end == len(text):
            return match
    return None


def _may_be_job(job: str, has_place: bool) -> bool:
    """Whether *job* can be a function: a known word, or a noun with its organisation behind it."""
    words = job.split()
    if has_function(job) or any(map(is_occupation, words[:4])):
        return True
    if has_organisation(job) or any(map(is_verb, words)):
        return False
    is_name = job[:1].isupper() and len(words) > 1
    return (has_place or is_name) and (is_person_noun(words[0]) or is_person_noun(words[-1]))
