"""Roles that a verb tells: ``die directeur is van X``, ``Zij werkt als adviseur bij X``."""

from __future__ import annotations

import re
from typing import Final

from ..gazetteer import Gazetteer
from ..persons.role_parts import Role
from ..words import has_function
from . import organisation_names
from .extent import role_end
from .phrases import AT_WORD, of_phrase, of_phrases, of_unknown
from .placed_functions import is_person_noun
from .prose_words import is_occupation, is_verb

ARTICLE: Final = re.compile(
    r"^(?:(?:é|e)en\s+van\s+(?:de|het|zijn|haar|hun)\s+|(?:de|het|een|zijn|haar|hun|the)\s+)",
    re.IGNORECASE,
)
_HERE: Final = re.compile(
    r"^(?:daar|er|hier|ook|zelf|sinds\s+\S+|inmiddels|nu|al)\s+", re.IGNORECASE
)
_IS: Final = re.compile(
    r"(?P<job>[^,]{3,70}?)\s+(?:is|was|werd)\b(?:\s+(?P<link>bij|van|voor|aan|in)\s+(?P<at>[^,;]+))?"
)
_AS: Final = re.compile(r"\bals\s+(?P<job>[^,;]{3,})")
_AT: Final = re.compile(r"\b(?P<link>bij|namens|voor|van)\s+")
_LINK: Final = re.compile(r"\s(?:van|bij|aan|voor)\s+")
_TASK: Final = re.compile(
    r"\bverantwoordelijk\s+(?:is|was)\s+(?P<what>voor\s+[^,;]+)"
    r"|(?P<before>voor\s+[^,;]+?)\s+verantwoordelijk\s+(?:is|was)\b"
)
_WHERE: Final = re.compile(r"\bwaar\s+(?:hij|zij|ze)\s+(?P<job>[^,;.]{3,60}?)\s+(?:is|was)\b")
_GENERIC: Final = re.compile(r"\bbij\s+(?:de|het)\s+(?P<name>[a-zà-ÿ-]+)")
_LEADS: Final = re.compile(
    r"\b(?:leidt|leidde|runt|coördineert|vertegenwoordigt|voorzit|(?:heeft|had) opgericht)$"
)
_THERE: Final = re.compile(r"\b(?:er|daar|hier)\b")
_PREDICATE: Final = re.compile(
    r"\s*(?:is|was)\s+(?:(?:daar|er|hier|zelf|ook|sinds\s+\S+|al\s+\w+\s+jaar)\s+)?(?=\S)"
)
_WORKS: Final = re.compile(r"\s*werkt?(?:e)?\s+(?:er\s+|daar\s+)?(?P<rest>(?:bij|voor|als)\s)")
_TOLD_AS: Final = re.compile(r"\s+(?P<verb>\S+)\s+(?:ons\s+)?als\s+")
"""``vertelde als`` before what somebody is."""
_PAIR: Final = re.compile(
    r"\b(?P<one>hij|zij)\s+(?:is\s+)?(?:daar\s+|er\s+)?(?P<first>[^,;.]{3,60}?)(?:,(?:[^,;.]{3,40},)?"
    r"\s+(?:en\s+)?|\s+en\s+)(?P<other>hij|zij)\s+(?:is\s+)?(?P<second>[^,;.]{3,60}?)\s*(?=[,;.]|$)",
    re.IGNORECASE,
)
_AS_VERB: Final = re.compile(r"(?:\S+\s+){1,2}als\s+")
"""``werkt als``, ``doet er als``."""
_PRONOUN: Final = re.compile(r"\b(?:hij|zij|ze|die)(?=\s+(?:is|was|werkt|werkte)\s)", re.IGNORECASE)
_QUOTED: Final = re.compile(r"[\"“‘'](?P<job>[^\W\d_]+(?:\s[^\W\d_]+){0,2})[\"”’']")
_EACH: Final = re.compile(
    r"\b(?:hij|zij|ze|de\s+(?:eerste|tweede|laatste|een|ander))\s+"
    r"(?:(?:is|was|werkt|werkte)\s+(?:er\s+|daar\s+)?(?:als\s+)?)?", re.IGNORECASE
)  # fmt: skip
_ARE: Final = re.compile(
    r"\s+(?:zijn|waren|runnen|werken)\s+(?:(?:samen|beiden?|allebei|er|daar|als)\s+)*"
)
_MOST_WORDS: Final = 8


def of_relative(clause: str, places: Gazetteer) -> list[str]:
    """The parts of the role that a relative clause tells, as appositions would say them."""
    while here := _HERE.match(clause):
        clause = clause[here.end() :]
    if task := _TASK.search(clause):
        what = f"verantwoordelijk {task['what'] or task['before']}"
        return [what, *_at(clause, places, True)]
    if (match := _IS.match(clause)) and has_function(match["job"]):
        job = ARTICLE.sub("", match["job"])
        if match["link"] == "in":
            return [f"{job} in {match['at'].strip()}"]  # "die wethouder is in Lund"
        host = match["at"] and organisation_names.organisation_at(
            clause, match.start("at"), True, places
        )
        at = [f"bij {host.name if host else match['at'].strip()}"] if match["at"] else []
        return [job, *at] if len(job.split()) < _MOST_WORDS else []
    if (match := _AS.search(clause)) and is_occupation(match["job"].split()[0]):
        words = match["job"][: _job_end(match["job"], places)].split()
        while words and is_verb(words[-1]):
            words.pop()
        job = " ".join(words[:1] if len(words) < 3 else words)  # "als promovenda bijhoudt"
        return [job, *_at(clause, places)]
    if _LEADS.search(clause):
        host = organisation_names.organisation_at(clause, 0, False, places)
        if host is not None:
            return [f"bij {host.name}"]
    return _at(clause, places)


def _job_end(text: str, places: Gazetteer) -> int:
    """Where the function with which *text* begins ends; at the end of its organisation at last."""
    end = role_end(text, 0, len(text), places)
    for link in _LINK.finditer(text, 0, end):
        host = organisation_names.organisation_at(text, link.end(), False, places)
        if host is not None:
            return min(end, host.end)
    return end


def _at(clause: str, places: Gazetteer, is_task: bool = False) -> list[str]:
    """``bij X`` for the organisation in a clause; for a task there also if only a noun tells it."""
    for match in _AT.finditer(clause):
        is_strong = match["link"] in ("bij", "namens")
        host = organisation_names.organisation_at(clause, match.end(), is_strong, places)
        generic = _GENERIC.match(clause, match.start()) if is_task else None
        if host is not None or generic is not None:
            return [f"bij {host.name if host else generic['name'] if generic else ''}"]
    return []


def of_predicate(text: str, start: int, places: Gazetteer) -> Role | None:
    """The role of ``is projectleider bij X``, ``werkt bij X``, at text[start:]; None without."""
    if match := _PREDICATE.match(text, start):
        at = match.end()
    elif works := _WORKS.match(text, start):
        at = works.start("rest") + (len("als ") if works["rest"].startswith("als") else 0)
    elif (told := _TOLD_AS.match(text, start)) and is_verb(told["verb"]):
        at = told.end()
    else:
        return None
    at += len(text[at:]) - len(ARTICLE.sub("", text[at:]))
    if quoted := _QUOTED.match(text, at):
        return Role(quoted["job"])  # 'de "gospodarz obszaru"'
    part = text[at : role_end(text, at, len(text), places)].strip()
    is_role = any(map(is_occupation, part.split()[:5])) or AT_WORD.match(part)
    if is_role:
        return of_phrases([part], places)
    is_there = bool(_THERE.search(text[start:at]))
    if is_there and " " not in part and part[:1].isupper() and is_person_noun(part):
        return Role(part)  # "is er Vorsitzender"
    return of_unknown(part, places) if is_there or part[:1].isupper() else None


def of_all(text: str, start: int, places: Gazetteer) -> Role | None:
    """What ``zijn samen eigenaar van X`` at text[start:] tells of several; None without."""
    match = _ARE.match(text, start)
    role = _of_words(text, match.end(), len(text), places) if match else Role()
    return role if role.job_title else None


def of_pair(text: str, start: int, places: Gazetteer) -> dict[str, Role]:
    """The roles that ``hij is directeur, zij adviseur`` tells, by their pronouns; {} without."""
    match = _PAIR.search(text, start)
    if match is None or match["one"].lower() == match["other"].lower():
        return {}
    jobs = [_said(match[name].strip(), places) for name in ("first", "second")]
    if not any(map(has_function, jobs)):
        return {}
    roles = [of_phrase(job, places) for job in jobs]
    return dict(zip((match["one"].lower(), match["other"].lower()), roles, strict=True))


def _said(text: str, places: Gazetteer) -> str:
    """The function in what is said of one of a pair: ``doet als penningmeester het geld``."""
    if match := _AS_VERB.match(text):
        text = text[match.end() :]
    text = ARTICLE.sub("", text)
    return text[: role_end(text, 0, len(text), places)]


def of_each(text: str, start: int, places: Gazetteer) -> list[Role]:
    """The roles of ``de eerste is directeur, de tweede arts``, in order; [] without."""
    clauses = list(_EACH.finditer(text, start))
    ends = [*(one.start() for one in clauses[1:]), len(text)]
    found = [
        _of_words(text, one.end(), end, places) for one, end in zip(clauses, ends, strict=False)
    ]
    return found if all(one.job_title for one in found) else []


def _of_words(text: str, start: int, limit: int, places: Gazetteer) -> Role:
    """The role that begins at text[start:], perhaps after an article."""
    start += len(text[start:]) - len(ARTICLE.sub("", text[start:]))
    part = text[start : role_end(text, start, limit, places)].strip()
    is_role = part and (is_occupation(part.split()[0]) or has_function(part))
    return of_phrases([part], places) if is_role else Role()


def of_pronoun(text: str, start: int, places: Gazetteer) -> Role | None:
    """The role that a later clause tells of the same person: ``...; zij is adviseur bij X``."""
    match = _PRONOUN.search(text, start)
    if match is not None:
        return of_predicate(text, match.end(), places)
    where = _WHERE.search(text, start)  # "een rondleiding door X, waar hij directeur is"
    is_role = where is not None and is_occupation(where["job"].split()[-1])
    return of_phrase(where["job"], places) if where is not None and is_role else None
