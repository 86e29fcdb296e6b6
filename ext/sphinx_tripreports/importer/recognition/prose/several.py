"""What one clause tells of several persons: ``zijn samen eigenaar``, ``de een is arts``."""

from __future__ import annotations

import re
from typing import Final

from ..gazetteer import Gazetteer
from ..persons.role_parts import Role
from ..words import has_function
from .extent import role_end
from .phrases import of_phrase, of_phrases
from .prose_words import is_occupation, is_verb
from .where_clauses import ARTICLE

_AT_HOST: Final = re.compile(r"\s+(?:bij|namens)\s")
_MOST_WORDS: Final = 8
_PAIR: Final = re.compile(
    r"\b(?P<one>hij|zij)\s+(?:is\s+)?(?:daar\s+|er\s+)?(?P<first>[^,;.]{3,60}?)(?:,(?:[^,;.]{3,40},)?"
    r"\s+(?:en\s+)?|\s+en\s+)(?P<other>hij|zij)\s+(?:is\s+)?(?P<second>[^,;.]{3,60}?)\s*(?=[,;.]|$)",
    re.IGNORECASE,
)
_AS_VERB: Final = re.compile(r"(?:\S+\s+){1,2}als\s+")
"""``werkt als``, ``doet er als``."""
_CLAUSES: Final = re.compile(r"\s[^.;:()]{4,}(?:,|,?\s+en)\s+")
_EACH: Final = re.compile(
    r"\b(?:hij|zij|ze|(?:de\s+)?(?:eerst|laatst)genoemde|de\s+(?:eerste|tweede|laatste|een|ander))\s+"
    r"(?:(?:is|was|werkt|werkte)\s+(?:er\s+|daar\s+)?(?:als\s+)?"
    r"|(?:doet|deed)\b[^.;,]{0,30}?\sals\s+|(?:\w+\s+){1,2}als\s+|als\s+)?", re.IGNORECASE,
)  # fmt: skip
_ARE: Final = re.compile(
    r"\s+(?:zijn|waren|runnen|werken)\s+(?:(?:samen|beiden?|allebei|er|daar|als)\s+)*"
)


def is_next_clause(between: str, behind: str) -> bool:
    """Whether a person is the subject of a second clause: ``X vertelde iets, Y liet iets zien``."""
    verb = behind.split(maxsplit=1)[:1]
    return bool(_CLAUSES.fullmatch(between) and verb and is_verb(verb[0]))


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
    if any(one.job_title for one in found):  # so the others are told by their place
        found = [
            one if one.job_title else _by_place(text[clause.end() : end].strip(" .,;"))
            for one, clause, end in zip(found, clauses, ends, strict=True)
        ]
    return found if all(_is_short_job(one.job_title) for one in found) else []


def _by_place(text: str) -> Role:
    """The role in *text*, which is one by its place."""
    at = _AT_HOST.search(text)
    return Role(text[: at.start()], (ARTICLE.sub("", text[at.end() :]),)) if at else Role(text)


def _is_short_job(job: str) -> bool:
    words = job.split()
    return 0 < len(words) < _MOST_WORDS and not any(map(is_verb, words))


def _of_words(text: str, start: int, limit: int, places: Gazetteer) -> Role:
    """The role that begins at text[start:], perhaps after an article."""
    start += len(text[start:]) - len(ARTICLE.sub("", text[start:]))
    part = text[start : role_end(text, start, limit, places)].strip()
    is_role = part and (is_occupation(part.split()[0]) or has_function(part))
    return of_phrases([part], places) if is_role else Role()
