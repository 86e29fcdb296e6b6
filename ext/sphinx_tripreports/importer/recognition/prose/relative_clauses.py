"""Roles that a verb tells: ``die directeur is van X``, ``Zij werkt als adviseur bij X``."""

from __future__ import annotations

import re
from typing import Final

from ..gazetteer import Gazetteer
from ..persons.role_parts import Role
from ..words import ALSO, EMPLOYED, NOW, THERE, has_function, is_abstract
from . import organisation_names, placed_roles, positions, seeming, where_clauses, work
from .extent import role_end
from .phrases import AT_WORD, is_part, of_phrase, of_phrases, of_unknown
from .placed_functions import is_person_noun
from .positions import TIME
from .prose_words import is_modifier, is_occupation, is_verb
from .where_clauses import ARTICLE

_AND_WHO: Final = re.compile(r"\s+en\s+die\s+")
_PLACED: Final = re.compile(
    r"bij\s+(?:(?:de|het)\s+)?(?P<name>[^\W\d_a-z]\S*(?:\s[^\W\d_a-z]\S*)*)\s+"
    r"(?P<job>[a-zà-ÿ-]+(?:\s\S+){0,4}?)\s+(?:is|was)"
)
"""``bij X adviseur is``."""
_GAP: Final = r"\b(?:is|was)\s[^;.]{3,80}?(?:,\s+(?:en\s+)?|\sen\s)"
"""``Anna is directeur, `` before ``Piet adviseur``."""
_IS: Final = re.compile(
    r"(?P<job>[^,]{3,70}?)\s+(?:is|was|werd)\b(?:\s+(?P<link>bij|van|voor|aan|in)\s+(?P<at>[^,;]+))?"
)
_AS: Final = re.compile(
    r"(?<!\bnog )(?<!\btoen )(?<!\booit )(?<!\beerder )(?<!destijds )\bals\s+(?P<job>[^,;]{3,120})"
)
_AT: Final = re.compile(rf"\b(?P<link>bij|namens|vanuit|voor|van|{EMPLOYED}\s(?:is|was)\saan)\s+")
_TEACHES: Final = re.compile(
    r"(?:aan|in|op|binnen)\s+(?=.*\s(?:doceert|doceerde|lesgeeft|onderwijst|onderzoekt|promoveert"
    r"|studeert|werkt|werkte|(?:les|colleges?)\s(?:geeft|gaf)|onderzoek\s(?:doet|deed))(?:\s|$))"
    r"|.*\b(?:doceert|(?:les|colleges?)\s(?:geeft|gaf)|onderzoek\s(?:doet|deed)|studeert|promoveert)"
    r"\s(?:\w+\s)?(?:aan|in|binnen|bij)\s+"
)
"""``aan X bouwkunde doceert``: where somebody works, by the verb."""
_DOING: Final = re.compile(r"\s(?:onderzoek|les|colleges?)\s(?:doet|deed|geeft|gaf)\b")
_AT_HOST: Final = re.compile(r"\s+(?:bij|namens)\s")
_OBJECT: Final = re.compile(r"(?<!\bvan)(?<!\bvoor)(?<!\ben)\s(?:de|het|een)\s")
"""What begins the object behind a function: ``als docent ruimte de stromen meet``."""
_HELD: Final = re.compile(
    r"\b(?:functie|positie|post|rol|ambt)\s+van\s+(?P<job>[^,;.]{3,60}?)\s+"
    r"(?:bekleedt?|bekleedde|vervult?|vervulde|heeft|had)\b"
)
"""``de functie van adviseur bekleedt``."""
_GENERIC: Final = re.compile(r"\bbij\s+(?:de|het)\s+(?P<name>[a-zà-ÿ-]+)")
_LEADS: Final = re.compile(
    r"\b(?:leidt|leidde|runt|coördineert|vertegenwoordigt|voorzit|(?:heeft|had) opgericht)$"
)
_THERE: Final = re.compile(rf"\b{THERE}\b")
_PREDICATE: Final = re.compile(
    r"\s*,?\s*(?:(?:is|was)\s+(?:tot|eerst|eerder|ooit)\s[^,;.]{3,60}?\s(?:en|maar)\s+(?=is\s))?"
    rf"(?:is|was|bleek|blijkt)\s+(?:(?:{NOW}|{THERE}|{ALSO}|sinds\s+\S+|al\s+\w+\s+jaar)\s+)?(?=\S)"
)
_WORKS: Final = re.compile(rf"\s*werkt?(?:e)?\s+(?:{THERE}\s+)?(?P<rest>(?:bij|voor|als)\s)")
_AND_WORKS: Final = re.compile(
    rf"\s+en\s+(?:werkt?(?:e)?\s+(?:{THERE}\s+)?(?:voor|bij)|vertegenwoordig(?:t|de)(?:\s+{THERE})?)\s+"
)
"""Behind what somebody is: ``is adviseur en werkt voor X``."""
_SPEAKS_FOR: Final = re.compile(r"\s*(?P<verb>\S+)\s+(?:(?:ons|er|daar|ook|hier)\s+)*namens\s+")
"""``sprak namens X``."""
_AND_IS: Final = re.compile(r",?\s+en(?=\s+(?:is|was)\s)")
_WITHIN: Final = re.compile(r"\s(?:in|binnen|bij)\s(?:de|het|dit|deze)\s[a-zà-ÿ]+$")
"""Where somebody stands for an organisation: ``in de stuurgroep``."""
_TOLD_AS: Final = re.compile(r"\s+(?P<verb>\S+)\s+(?:ons\s+)?als\s+")
"""``vertelde als`` before what somebody is."""
_PRONOUN: Final = re.compile(
    r"\b(?:hij|zij|ze|die|deze)(?=\s+(?:is|was|werkt|werkte|doet|gaat)\s)", re.IGNORECASE
)
_QUOTED: Final = re.compile(r"[\"“‘'](?P<job>[^\W\d_]+(?:\s[^\W\d_]+){0,2})[\"”’']")
_STATES: Final = re.compile(rf"{EMPLOYED}|betrokken|verantwoordelijk|mede|allemaal")
"""What goes with ``is`` behind a function, and is no part of it."""
_MOST_WORDS: Final = 8


def of_relative(clause: str, places: Gazetteer) -> Role:
    """The role that a relative clause tells."""
    if _AND_WHO.search(clause):  # "die wij spraken en die er adviseur is"
        clause = _AND_WHO.split(clause)[-1]
    if told := seeming.of_text(clause, places):
        return told
    if _WORKS.match(clause) and (works := of_predicate(clause, 0, places)) and works.job_title:
        return works  # "die werkt bij X en is adviseur"
    if (placed := _PLACED.fullmatch(clause.strip())) and is_occupation(placed["job"].split()[0]):
        return Role(placed["job"], (placed["name"],))
    return _of_clause(clause, places)


def _of_clause(clause: str, places: Gazetteer) -> Role:
    if found := positions.read(clause, 0, len(clause), places):
        return found.role
    here = TIME.match(clause)
    is_there = here is not None
    clause = clause[here.end() :] if here else clause
    if placed := placed_roles.read(clause, 0, len(clause), places):
        return Role(placed.job, (placed.body,))
    if match := _AS.search(clause):
        job = clause[match.start("job") : _as_end(clause, match, places)]
        at = of_phrases(_at(clause, places), places)
        first = job.split()[0]
        if is_occupation(first) or is_person_noun(first) or has_function(job):
            role = of_phrase(job, places)
            role = role if role.organisations and role.job_title else Role(job)
            return role if role.organisations else Role(job, at.organisations, at.doubts)
    if (held := _HELD.search(clause)) and positions.may_be_job(held["job"]):
        at = of_phrases(_at(clause, places), places)
        return Role(held["job"], at.organisations, at.doubts)
    if task := "" if _teaching(clause, places) else work.of_clause(clause):
        at = of_phrases(_at(clause, places, True), places)
        is_department = any(map(is_part, at.organisations))
        return at if at.job_title or is_department else at._replace(job_title=task)
    match = _IS.match(clause)
    if match and (has_function(match["job"]) or (is_there and positions.may_be_job(match["job"]))):
        return _of_state(clause, match, places)
    if _LEADS.search(clause):
        host = organisation_names.organisation_at(clause, 0, False, places)
        if host is not None:
            return of_phrases([f"bij {host.name}"], places)
    return of_phrases(_at(clause, places), places)


def _of_state(clause: str, match: re.Match[str], places: Gazetteer) -> Role:
    """``directeur is van X``, which *match* found."""
    job = ARTICLE.sub("", match["job"])
    if match["link"] == "in":
        job = f"{job} in {match['at'].strip()}"  # "die wethouder is in Lund"
        return of_phrases([job], places)
    host = match["at"] and organisation_names.organisation_at(
        clause, match.start("at"), True, places
    )
    at = [f"bij {host.name if host else match['at'].strip()}"] if match["at"] else []
    return of_phrases([job, *at], places) if len(job.split()) < _MOST_WORDS else Role()


def _as_end(clause: str, match: re.Match[str], places: Gazetteer) -> int:
    """Where the function ends behind ``als``, before ``bij X``, an object and the verb."""
    start = match.start("job")
    end = role_end(clause, start, match.end(), places)
    if (at := _AT_HOST.search(clause, start, end)) is not None:
        end = at.start()
    elif (rest := _OBJECT.search(clause, start, end)) is not None:
        end = rest.start()
    words = clause[start:end].split()
    while len(words) > 1 and (
        _STATES.fullmatch(words[-1]) or is_verb(words[-1]) or _is_finite(words[-1])
    ):
        if words[-2].endswith("e") and is_modifier(words[-2]):
            break  # "directeur technische dienst"
        words.pop()
    return start + len(" ".join(words))


def _is_finite(word: str) -> bool:
    """Whether *word* ends like a verb of the present: ``bijhoudt``."""
    return re.fullmatch(r"[a-zà-ÿ]{3,}t", word) is not None and not is_abstract(word)


def _at(clause: str, places: Gazetteer, is_task: bool = False) -> list[str]:
    """``bij X`` for the organisation in a clause; for a task there also if only a noun tells it."""
    if teaching := _teaching(clause, places):
        return [f"bij {teaching}"]
    for match in _AT.finditer(clause):
        is_strong = match["link"] not in ("voor", "van")
        host = organisation_names.organisation_at(clause, match.end(), is_strong, places)
        generic = _GENERIC.match(clause, match.start()) if is_task else None
        if host is not None or generic is not None:
            return [f"bij {host.name if host else generic['name'] if generic else ''}"]
    return []


def _teaching(clause: str, places: Gazetteer) -> str:
    """The organisation where somebody teaches, studies or does research; "" without one."""
    match = _TEACHES.match(clause)
    if match is None:
        return ""
    doing = _DOING.search(clause, match.end())
    within = clause[: doing.start()] if doing else clause
    host = organisation_names.organisation_at(within, match.end(), False, places)
    return host.name if host else ""


def of_predicate(text: str, start: int, places: Gazetteer) -> Role | None:
    """The role of ``is projectleider bij X``, ``werkt bij X``, at text[start:]; None without."""
    task = work.of_main(text, start)
    role = Role(task) if task else _of_predicate(text, start, places)
    if role and role.organisations and not role.job_title:
        there = where_clauses.of_place(text, places, start)  # "werkt voor X, waar ze directeur is"
        there = there or _and_is(text, start, places)
        return role._replace(job_title=there.job_title) if there else role
    if role is None or role.organisations or not role.job_title:
        return role
    works = _AND_WORKS.search(text, start)
    host = works and organisation_names.organisation_at(text, works.end(), True, places)
    return role._replace(organisations=(_WITHIN.sub("", host.name),)) if host else role


def _and_is(text: str, start: int, places: Gazetteer) -> Role | None:
    """The role of ``en is adviseur`` behind where somebody works; None without."""
    state = _AND_IS.search(text, start)
    return _of_predicate(text, state.end(), places) if state else None


def _of_predicate(text: str, start: int, places: Gazetteer) -> Role | None:
    begin = start + len(text[start:]) - len(text[start:].lstrip(" ,"))
    if found := positions.read(text, begin, len(text), places):
        return found.role
    if match := _PREDICATE.match(text, start):
        at = match.end()
    elif (works := _WORKS.match(text, start)) and works["rest"].startswith("voor"):
        body = organisation_names.organisation_at(text, works.end(), True, places)
        return Role("", (body.name,)) if body else None
    elif works:
        at = works.start("rest") + (len("als ") if works["rest"].startswith("als") else 0)
    elif (told := _TOLD_AS.match(text, start)) and is_verb(told["verb"]):
        at = told.end()
    else:
        return _of_speaker(text, start, places)
    at += len(text[at:]) - len(ARTICLE.sub("", text[at:]))
    if placed := placed_roles.read(text, at, len(text), places):
        return Role(placed.job, (placed.body,))
    if quoted := _QUOTED.match(text, at):
        return Role(quoted["job"])  # 'de "gospodarz obszaru"'
    return _of_part(text, start, at, places)


def _of_speaker(text: str, start: int, places: Gazetteer) -> Role | None:
    """The organisation of ``sprak namens X``; None without one."""
    match = _SPEAKS_FOR.match(text, start)
    if match is None or not is_verb(match["verb"]):
        return None
    body = organisation_names.organisation_at(text, match.end(), True, places)
    return Role("", (body.name,)) if body else None


def _of_part(text: str, start: int, at: int, places: Gazetteer) -> Role | None:
    """The role in the words at text[at:], behind the verb that stands at text[start:at]."""
    part = text[at : role_end(text, at, len(text), places)].strip()
    if part.startswith("voor "):  # "werkt voor X"
        part = f"bij {part.removeprefix('voor ')}"
    is_role = any(map(is_occupation, part.split()[:5])) or AT_WORD.match(part)
    if is_role:
        return of_phrases([part], places)
    is_there = bool(_THERE.search(text[start:at]))
    is_foreign = part[:1].isupper() or "-" in part or not part.isascii()
    if is_there and " " not in part and is_foreign and is_person_noun(part):
        return Role(part)  # "is er Vorsitzender"
    return of_unknown(part, places) if is_there or part[:1].isupper() else None


def of_named(text: str, names_of: set[str], places: Gazetteer) -> Role | None:
    """What *text* tells of somebody by one of *names_of*: ``Anna is planoloog en Jan doet``."""
    if not any(name in text for name in names_of):
        return None
    either = "|".join(map(re.escape, sorted(names_of, key=len, reverse=True)))
    match = re.search(
        rf"(?:^\W*|[,;]\s|\ben\s)(?:(?:de\sheer|mevrouw)\s)?(?:{either})(?=\s+(?:is|was|doet|gaat|werkt)\s)",
        text, re.IGNORECASE,
    )  # fmt: skip
    if match is None and (
        gap := re.search(rf"{_GAP}(?:{either})\s+(?P<job>[^,;.]{{3,60}})(?=[,.;]|$)", text)
    ):
        job = gap["job"]
        return Role(job) if is_occupation(job.split()[0]) or positions.may_be_job(job) else None
    return of_predicate(text, match.end(), places) if match else None


def of_pronoun(text: str, start: int, places: Gazetteer) -> Role | None:
    """The role that a later clause tells of the same person: ``...; zij is adviseur bij X``."""
    match = _PRONOUN.search(text, start)
    if match is not None:
        return of_predicate(text, match.end(), places)
    return where_clauses.of_place(text, places, start)
