"""The role in phrases whose extent is known, by what the grammar of lines makes of them."""

from __future__ import annotations

import re
from typing import Final

from ....i18n import console as _
from ..gazetteer import Gazetteer
from ..persons.role_parts import Role, of_one
from ..persons.roles import of_parts
from ..words import (
    EMPLOYED,
    has_function,
    has_organisation,
    is_acronym,
    is_department,
    is_field,
    is_function_word,
    is_organisation_start,
    is_organisation_word,
)
from . import organisation_names, phrase_parts, whole_phrases, work
from .organisation_names import TOO_WIDE, VISITED_NOUN
from .placed_functions import is_person_noun
from .prose_words import (
    AT_MEETING,
    BUILDINGS,
    DEPARTMENT,
    DUTCH_DEPARTMENT,
    RANK,
    is_closed,
    is_occupation,
    is_plural,
)

AT_WORD: Final = re.compile(
    rf"^(?:{EMPLOYED}\s+)?(?:van|bij|namens)\s+|^{EMPLOYED}\s+(?:aan|voor)\s+"
)
"""What stands before an organisation alone."""
_ARTICLE: Final = re.compile(r"^(?:de|het)\s+")
_OF_NOUN: Final = re.compile(
    r"(?P<job>\S+(?:\s\S+){0,3})\s(?:van|bij|op|aan|in)\s(?:de|het|een)\s"
    r"(?P<whose>(?:gemeentelijk|stedelijk|provincial|regional|national|landelijk|plaatselijk)e\s)?"
    r"(?P<noun>[a-zà-ÿ-]+)(?P<kind>\s(?:van|voor)\s[a-zà-ÿ-]+(?:en|s)|\s[a-zà-ÿ-]+)?"
)
"""``directrice van de basisschool``: an organisation without a name."""
_PART_END: Final = re.compile(r"\w(?:dienst|afdeling|team|sectie|directie)$")
"""How nouns end for parts of organisations."""
_TITLES: Final = ("ingenieur", "doctor", "meester")
"""What is a title before a name with another function behind it."""
_ORDER: Final = re.compile(r"^(?:eerste|tweede|derde|volgende|laatste)\s+")
_FEW: Final = 3
"""Most words of a function that no list has."""
_KIND_LAST: Final = re.compile(r"\s(?:van|bij)\s(?:de|het)\s(?P<kind>[a-zà-ÿ-]{3,})$")
_NAME: Final = re.compile(r"[^\W\d_a-zà-ÿ]\S*(?:\s[^\W\d_a-zà-ÿ]\S*){0,3}")
_LINK: Final = re.compile(r"\s+(?:van|bij|aan|op|namens|at|in(?=\s+(?:de|het)\s))\s+")
_FIELD_OF: Final = re.compile(r"[A-Z]{2,}-(?P<noun>[a-z]+)")
_STRONG: Final = re.compile(
    r"(?P<job>[^,]{3,60}?)\s(?:bij|namens)\s(?:(?:de|het)\s)?(?P<name>[^\W\d_a-zà-ÿ][^,]{2,60}"
    r"|(?:dienst|directie|bureau|afdeling)\s[^\W\d_a-zà-ÿ]\S+\s[^\W\d_a-zà-ÿ][^,]{2,60})"
)
"""``hoofd bij het X-secretariaat``: behind ``bij`` is where somebody works, whatever its name."""
_TASK: Final = re.compile(
    r"(?P<first>.+?\s(?:van|bij)\s.+?)\s(?:en|maar)\s"
    r"(?P<and>(?:mede)?verantwoordelijk\svoor\s.+|belast\smet\s.+|(?:geboren|afkomstig)\s.+)"
)
_WITH_SHORT: Final = re.compile(r"(?P<first>[^()]+?)\s(?P<short>\([A-ZÀ-Þ][^\s()]{1,9}\))")
_SECOND: Final = re.compile(
    r"(?P<first>.+?\s(?:van|bij|aan|op)\s.+?)\s(?P<and>en|and|&)\s"
    r"(?P<other>(?P<noun>[a-zà-ÿ-]+)(?:\s(?:van|bij|aan|op)\s.+)?)"
)
"""``hoogleraar aan de Universiteit X en ontwerper``: a function on either side."""


def of_phrases(parts: list[str], places: Gazetteer) -> Role:
    """The role of all *parts*; those that begin with a preposition are organisations."""
    parts = [one for part in parts if (one := _BY_NATURE.sub("", part).strip())]
    rest = [part for part in parts if not AT_WORD.match(part)]
    given = [_ARTICLE.sub("", AT_WORD.sub("", part)) for part in parts if AT_WORD.match(part)]
    work = [name for name in given if is_part(name)]
    given = [name for name in given if name not in work] or work
    role = Role()
    if len(rest) > 1:
        role = of_parts(rest, places)
    elif rest:
        role = of_phrase(rest[0], places)
    if given and len(rest) == 1 and role.organisations and not role.job_title:
        role = _beside_body(rest[0], role)
    if given and not role.organisations:
        role = role._replace(organisations=(given[0],))
    is_apart = work and work[0] not in role.organisations and not role.job_title
    return role._replace(job_title=work[0]) if is_apart else role


def _beside_body(text: str, role: Role) -> Role:
    """*role* of *text* beside a body that ``van`` told: ``(CAO)`` says what somebody is there."""
    is_name = has_organisation(text) and not is_acronym(text)
    return role if is_name or " van " in text else Role(text, (), role.doubts)


def is_part(name: str) -> bool:
    """Whether *name* is a part of an organisation, or its work: ``afdeling milieu``, ``wonen``."""
    if name.startswith("Bureau voor "):
        return False
    if DUTCH_DEPARTMENT.match(name) or (name[:1].islower() and DEPARTMENT.match(name)):
        return True
    if (field := _FIELD_OF.fullmatch(name)) and not is_organisation_start(field["noun"]):
        return not is_organisation_word(field["noun"])  # "EU-fondsen"
    *kind, last = name.split() or [""]  # "regionale arbeidsbureau"
    is_body = kind and any(map(is_organisation_start, (kind[0], last)))
    return name.islower() and is_field(last) and not is_body


def of_phrase(text: str, places: Gazetteer) -> Role:
    """The role in a phrase: what stands behind its last preposition is one name."""
    role = _of_short(text, places) or _of_phrase(text, places)
    strong = None if role.organisations else _STRONG.fullmatch(role.job_title)
    role = Role(strong["job"], (strong["name"],), role.doubts) if strong else role
    return phrase_parts.with_tail(role, places)


_BY_NATURE: Final = re.compile(
    r"(?:^|\s+)(?:van|uit|bij)\s+(?:(?:de|het)\s+)?(?:[a-zà-ÿ]+de\s+)?"
    r"(?:partij|beroep|huis\s+uit|origine|oorsprong|opleiding|nature|geboorte)$"
)
"""``van de partij``, ``van beroep``: no organisation."""
_ENGLISH_OF: Final = re.compile(
    r"(?P<job>[A-Z][^,;]*?\s(?:of|for)\s[^,;]+?)\s(?:van|bij)\s(?:(?:de|het)\s)?(?P<name>[^\W\d_a-zà-ÿ].*)"
)
"""``Head of Port Development van X``: the Dutch word begins the organisation."""
_ANY_LINK: Final = re.compile(r"[,;(]|\s(?:van|bij|aan|op|namens|at|of|from|der|de|du|di)\s")


def _of_phrase(text: str, places: Gazetteer) -> Role:
    if whole := whole_phrases.read(text):
        return whole
    if (english := _ENGLISH_OF.fullmatch(text)) and has_function(english["job"].split(" of ")[0]):
        return Role(english["job"], (english["name"],))
    if text.startswith("verantwoordelijk "):
        task, _link, host = text.partition(" bij ")
        return Role(task, (_ARTICLE.sub("", host),) if host else ())
    if phrase_parts.is_of_town(text, places):
        return Role(text)  # "gradonačelnik van Split"
    if plain := _of_noun(text) or _of_two(text, places) or _with_task(text, places):
        return plain
    role = _with_kind(of_one(text, places))
    if any(work.is_work_of(text, name) for name in role.organisations):
        return Role(text)
    last = role.job_title.rsplit(maxsplit=1)[-1] if role.job_title else ""
    is_of_part = (
        last != "bureau"
        and is_department(last)
        and text.endswith(f" {last} {role.organisations[0]}" if role.organisations else " ")
    )
    if is_of_part or any(map(phrase_parts.is_of_function, role.organisations)):
        return Role(text)
    if not role.job_title:
        is_function = is_occupation(text.split(maxsplit=1)[0])
        role = of_unknown(text, places) or (Role(text) if is_function else role)
    return _cut_later(text, role, places) if role.job_title else role


def _cut_later(text: str, role: Role, places: Gazetteer) -> Role:
    """*role*, or the one in ``directeur Port Safety van de Busan Port Authority`` if cut later."""
    is_long = any(map(_LINK.search, role.organisations))
    is_cut = bool(_LINK.search(role.job_title)) and text.endswith(
        f"{role.job_title} {' '.join(role.organisations)}"
    )
    if role.organisations and not (is_long or is_cut):
        return role
    for match in _LINK.finditer(text):
        host = organisation_names.organisation_at(text, match.end(), not is_long, places)
        if host is None or host.end != len(text):
            continue
        job = text[: match.start()]
        is_new = len(job) > len(role.job_title) or not role.organisations or is_cut
        if is_new and phrase_parts.may_be_at(job, host.name, places):
            return Role(job, (host.name,))
        if not DEPARTMENT.match(host.name):
            return role  # else behind the department may stand the whole
    return role


def _with_kind(role: Role) -> Role:
    """*role* in which ``voorzitter van het netwerk`` gives that noun to the name behind it."""
    match = _KIND_LAST.search(role.job_title)
    if match is None or len(role.organisations) != 1 or not role.organisations[0][:1].isupper():
        return role
    if is_department(match["kind"]) or is_field(match["kind"]) or _PART_END.search(match["kind"]):
        return role
    name = f"{match['kind']} {role.organisations[0]}"
    return role._replace(job_title=role.job_title[: match.start()], organisations=(name,))


def _of_two(text: str, places: Gazetteer) -> Role | None:
    """The role in ``arts bij X en docent``, whose organisation is between; None elsewhere."""
    match = _SECOND.fullmatch(text)
    if match is None or not is_function_word(match["noun"]) or is_plural(match["noun"]):
        return None
    role, other = (of_phrase(match[name], places) for name in ("first", "other"))
    if not role.job_title or not role.organisations:
        return None
    title = f"{role.job_title} {match['and']} {other.job_title or match['other']}"
    return Role(title, (*role.organisations, *other.organisations), (*role.doubts, *other.doubts))


def _of_short(text: str, places: Gazetteer) -> Role | None:
    """The role in ``voorzitter van de fietsersbond (ADFC)``; None without such brackets."""
    match = _WITH_SHORT.fullmatch(text)
    role = _of_phrase(match["first"], places) if match else Role()
    job, name = role.job_title, "; ".join(role.organisations)
    if match and not name and (link := re.search(r"\s(?:van|bij)\s(?:de|het)\s", job)):
        job, name = job[: link.start()], job[link.end() :]
    short = f"{name} {match['short']}" if match else ""
    return Role(job, (short,), role.doubts) if job and name else None


def _with_task(text: str, places: Gazetteer) -> Role | None:
    """The role in ``directeur van X en verantwoordelijk voor mobiliteit``; None elsewhere."""
    match = _TASK.fullmatch(text)
    role = _of_phrase(match["first"], places) if match else Role()
    if match is None or not role.job_title:
        return None
    task = "" if match["and"].startswith(("geboren", "afkomstig")) else f" en {match['and']}"
    return role._replace(job_title=f"{role.job_title}{task}")


def _of_noun(text: str) -> Role | None:
    """The role in ``directrice van de basisschool``; None in another phrase."""
    match = _OF_NOUN.fullmatch(text)
    is_job = match is not None and (has_function(match["job"]) or is_plural(match["job"]))
    if match is None or not is_job or is_department(match["noun"]):
        return None
    noun, kind, whose = match["noun"], match["kind"] or "", match["whose"] or ""
    is_part = not whose and (_PART_END.search(noun) or work.is_work_of(text, noun + kind))
    if is_part or re.fullmatch(BUILDINGS, noun):
        return Role(text)  # "hoofd van de vuilophaaldienst", "bewoonster van het complex"
    if kind and (is_closed(kind.strip()) or is_occupation(kind.strip())):
        return None
    if noun in TOO_WIDE or not (is_organisation_start(noun) or VISITED_NOUN.search(noun)):
        return None
    return Role(match["job"], (whose + noun + kind,)).doubted(_("Is this the organisation?"))


def of_unknown(text: str, places: Gazetteer) -> Role | None:
    """The role in ``Landrätin van het Landkreis X``, whose function no list has; None elsewhere."""
    match = _LINK.search(text)
    words = text[: match.start()].split() if match else []
    if match is None or not words or len(words) > _FEW or any(map(is_closed, words)):
        return None
    if not all(map(is_person_noun, words[-1:])) or is_organisation_start(words[0].lower()):
        return None
    host = organisation_names.organisation_at(text, match.end(), False, places)
    rest = _ARTICLE.sub("", text[match.end() :])
    is_name = bool(_NAME.fullmatch(rest)) and not places.cities(rest)
    if not is_name and (host is None or host.end != len(text)):
        return None
    name = rest if host is None or host.end != len(text) else host.name
    return Role(" ".join(words), (name,)).doubted(_("Is this the function?"))


def with_job(role: Role, job: str, places: Gazetteer) -> Role:
    """*role*, which stands behind a name, of a person who has the function *job* before it."""
    if not job:
        name = role.organisations[0] if len(role.organisations) == 1 else ""
        is_work = name and not role.job_title and is_part(name)
        return Role(name, (), role.doubts) if is_work else role  # "van de afdeling milieu"
    before = of_phrase(job, places)
    words = job.split()
    is_plain = all(is_function_word(word) or word in ("en", "and", "&") for word in words)
    is_field_only = role.organisations and before.organisations and not _ANY_LINK.search(job)
    if not before.job_title or is_plain or is_field_only:
        before = Role(job)  # by its place it is the function, whatever its words are
    if role.job_title and (is_at_meeting(before.job_title) or job.lower() in _TITLES):
        before = before._replace(job_title="")  # "Gastheer Jan Smit, directeur van X"
    elif is_at_meeting(role.job_title):
        role = role._replace(job_title="")  # "trad directeur Jan Smit als gastheer op"
    title = ", ".join(filter(None, (before.job_title, role.job_title)))
    title = RANK.sub("", title).strip(" ,") or title
    organisations = role.organisations or before.organisations
    return Role(title, organisations, (*before.doubts, *role.doubts))


def is_at_meeting(job: str) -> bool:
    """Whether *job* is what somebody is at one meeting only: ``spreker van de ochtend``."""
    first, *rest = _ORDER.sub("", job.lower()).split() or [""]
    return first in AT_MEETING and (not rest or rest[0] in ("van", "op", "in"))


def with_told(role: Role, told: Role) -> Role:
    """*role*, with what a relative clause told besides."""
    if role.job_title or not any(told[:2]):
        return role
    organisations = role.organisations or told.organisations
    return Role(told.job_title, organisations, (*role.doubts, *told.doubts))
