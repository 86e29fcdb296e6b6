"""How much a phrase looks like a function, an organisation or a remark: points, on one scale.

The points of all phrases of a line are added up, so that they are judged together: a phrase that
says nothing by itself is what the others leave.  About 4 is certain, 1 a hint, below 0 evidence
against.
"""

from __future__ import annotations

import re
from typing import Final

from ....model.text import fold
from ..gazetteer import countries_in, is_place
from ..legal_forms import is_form
from ..places.visit_words import REGIONS
from ..words import (
    ARTICLE,
    LINKS,
    NOTE_STARTS,
    WEEKDAY,
    is_abstract,
    is_acronym,
    is_body_noun,
    is_body_word,
    is_department,
    is_field,
    is_function_word,
    is_organisation_word,
    remembered,
)

_WORD: Final = re.compile(r"[^\W_][\w'’./&+-]*|&")
_GROUPS: Final = ("commissie", "committee", "werkgroep", "stuurgroep", "fractie", "taskforce")
"""Parts of a body where they stand first: ``commissie Vervoer``, not ``Europese Commissie``."""
_WEEKDAY: Final = re.compile(rf"{WEEKDAY}(?:ochtend|middag|avond|morgen)?s?", re.IGNORECASE)
_RANKS: Final = frozenset(
    ["Vice", "Deputy", "Senior", "Assistant", "Junior", "Associate", "General", "Managing", "Chief"]
)
"""Words before an English function that belong to it."""
_UNKNOWN: Final = frozenset(
    [
        "niet",
        "geen",
        "onbekend",
        "kwijt",
        "vergeten",
        "ontbreekt",
        "gemist",
        "onleesbaar",
        "nakijken",
    ]
)
"""Words of a remark about what the writer does not know."""
_VERB: Final = re.compile(
    r"(?:schreef|schrijft|deed|doet|had|heeft|gaf|geeft|was|werd|wordt|ging|gaat|kwam|komt"
    r"|kende|kent|wil|wilde|kon|kan|zou|zal|sprak|spreekt|zei|zegt|zag|ziet|liet|laat|nam|neemt"
    r"|hielp|helpt|stond|staat|zat|zit|bleef|blijft|vond|vindt|weet|wist|houdt|hield|vertelde"
    r"|leidde|verzorgde|begeleidde|tolkte|vertaalde|woont|woonde|werkte|werkt|schoof|sloot)$"
)
"""A finite verb, with which a remark about somebody begins that has no subject."""
_DOES: Final = re.compile(r"[a-zà-ÿ]{3,}t (?:de|het|een|aan (?:de|het|een)|er|mee aan)\s")
"""Any verb with its object: ``onderzoekt de effecten``."""
_SUBJECT: Final = frozenset(("hij", "zij", "ze", "die", "dat", "deze", "wij", "we", "ik", "er"))
THING: Final = re.compile(
    r"[^\W\d_a-z][a-zà-ÿ-]{4,}(?:en|ing|heid|schap|tie|werk|week|jaar|markt|beleid|fonds|plan|festival)"
)
"""A long Dutch noun, of which surnames are rare."""
_CLAUSE: Final = re.compile(
    r"(?:(?:een|de|het)\s+)?[a-zà-ÿ-]+(?:,?\s+[a-zà-ÿ-]+)?,?\s+(?:die|dat|who|which)\s"
)
"""``stichting die het monument beheert``: it explains the name before it."""
_AGENTS: Final = re.compile(
    r"[^\W\d_a-z][a-zà-ÿ-]{4,}(?:er|in|mann|frau|ent|ant|or|ist|ter|rat)(?:\s+(?:und|u\.|et|en)\s+"
    r"(?:[^\W\d_a-z][a-zà-ÿ]+\s+)?[^\W\d_a-z][a-zà-ÿ-]{4,}(?:er|in|mann|frau|ent|ant|or|ist|ter|rat))"
)
"""Two German nouns for who does something: ``Feuerwehrmann und Ausbilder``."""
_ENGLISH: Final = re.compile(
    r"Mobility|Energy|Water|Lighting|Health(?:care)?|Engineering|Logistics|Consulting|Housing|Power"
    r"|Analytics|Robotics|Transport|Design|Ventures|Maritime|Marine|Foods?|Media|Security"
)
_QUALITY: Final = re.compile(
    r"(?:Smart|Green|Open|Clean|Global|Shared|Active|Future|New|Community|City|Data|Air|Waste|Field"
    r"|Sound|Service|User|Product|Cyber|Home|Soft|Bio|Wind|Drinking|Social|Circular|Blue|Youth)"
    r"|\w+(?:al|ic|ive|ble|ed|ing|an|ary|ous|ant|e)"
)
"""What qualifies a field of work: ``Sustainable Energy``."""
_OF_KIND: Final = re.compile(r"\w+(?:[ai]r|ijk|isch|ig|ief|eel)")
"""What qualifies a field of work in Dutch: ``Openbaar Vervoer``."""
_REGION: Final = re.compile(r"[^\W\d_a-z]\w+-[a-z]{1,4}-[^\W\d_a-z]\w+")
"""``Île-de-France``: a name of a place by its form, and no adjective."""
_CLOCK: Final = re.compile(r"\d{1,2}[.:]\d\d\s*(?:u\b|uur|h\b)?", re.IGNORECASE)


@remembered
def function(text: str) -> float:
    """Points for *text* as what somebody does."""
    words = _words(text)
    if not words or is_remark(words[0]) or _UNKNOWN & set(words) or is_told(text):
        return -3.0
    if _CLAUSE.match(text):
        return -1.0
    jobs = [index for index, word in enumerate(words) if is_function_word(word)]
    is_small = words[0][:1].islower() and not _is_site(words[0])
    points = 0.0
    if jobs:
        # "programme manager Social Development"
        is_led = all(map(str.islower, words[: jobs[0]])) and is_abstract(words[-1])
        is_first = all(word in _RANKS for word in words[: jobs[0]])
        points = 4.0 if is_first or is_led or jobs[-1] == len(words) - 1 else 3.0
    elif is_small:
        points = 1.5
    points += 3.0 * (not jobs and bool(_AGENTS.fullmatch(text)))
    if not jobs:
        is_work = any(map(is_field, words)) and (is_small or _is_of_fields(words))
        points += is_work + 1.5 * is_part_of_body(words)
    if is_body_word(words[0]) and not is_part_of_body(words) and (not jobs or jobs[-1] == 0):
        points -= 3.0
    if organisation_words(words) and not (jobs and is_first):
        points -= 2.0
    points -= 1.0 * (not jobs and _is_kind(words))
    return points - 1.5 * (len(words) > 9)


@remembered
def organisation(text: str, is_strict: bool = False) -> float:
    """Points for *text* as the name of an organisation.

    is_strict: fields of work are no evidence: ``Haven`` in ``wethouder Economie en Haven``.
    """
    words = _words(ARTICLE.sub("", text))
    if not words or is_remark(words[0]) or _UNKNOWN & set(words) or _CLAUSE.match(text):
        return -3.0
    jobs = [word for word in words if is_function_word(word) and not is_acronym(word)]
    is_part = is_part_of_body(words)
    points = 0.0
    if len(words) == 1 and is_organisation_word(words[0]) and not is_acronym(words[0]):
        points += 1.5  # "the Council": which?
    elif not is_part:
        points += 4.0 * _starts_body(words)
        plain = [word for word in words if not (is_strict and is_field(word))]
        points += 3.0 * organisation_words(plain) or 2.0 * any(map(_is_brand, words))
        points += any(map(_is_site, words))
    if not re.search(r"[^\W\d_a-zà-ÿ]", text) and not any(map(_is_brand, words)):
        if is_strict:
            return -3.0
        points -= 1.0  # a common noun: "het weeshuis"
    is_small = words[0][:1].islower() and not (
        _starts_body(words)
        or _is_brand(words[0])
        or (words[-1][:1].isupper() and is_form(words[-1]))
    )
    points -= 2.5 * is_small * (0 if _is_kind(words) else 1)
    points += _by_capitals(words, bool(jobs))
    is_agency = _is_agency(words)
    points += 2.0 * is_agency
    if points < 3 and not is_agency:
        are_fields = is_field(words[-1]) or is_field(words[0])
        are_fields = are_fields and not _is_branch(words)
        points -= (2.5 if _is_of_fields(words) else 1.0) * are_fields + 2.0 * is_part
    points += 0.5 * any(map(is_place, words))
    points -= 2.5 * bool(jobs) * (1 if points < 4 else 0.6)
    if jobs and words[-1] == jobs[-1] and not LINKS & set(words):
        points -= 8.0  # "Port Attaché"
    return points - 1.0 * (len(words) > 9)


def note(text: str) -> float:
    """Points for *text* as a remark, which says neither."""
    words = _words(text)
    if not words:
        return 4.0
    if is_told(text):
        return 6.0
    starts = is_remark(words[0])
    has_job = any(map(is_function_word, words)) and not starts
    small = sum(word[:1].islower() and word not in LINKS for word in words)
    is_clause = len(words) > 3 and 2 * small >= len(words) + words[0][:1].isupper() and not has_job
    starts = starts or bool(_UNKNOWN & set(words)) or bool(_CLAUSE.match(text))
    starts_name = len(words) == 1 and words[0][:1].isupper() and not starts and text[-1:] != ":"
    points = -2.0 * starts_name + 3.0 * starts + 4.0 * bool(_CLOCK.search(text)) + 3.0 * is_clause
    return points - 1.5 * has_job - 1.0


def _is_agency(words: list[str]) -> bool:
    """``Business Sweden``, ``Digitaal Vlaanderen``, ``Dinas SDA Jakarta``: work, and of where."""
    first, last = words[0], words[-1]
    is_work = len(words) == 2 and is_field(first)
    is_work = is_work or (1 < len(words) < 4 and is_department(first))
    if not is_work or not all(word[:1].isupper() for word in words):
        return False
    is_where = bool(countries_in(last)) or is_place(last) or fold(last) in REGIONS
    return is_where and not any(map(is_function_word, words))


def _is_branch(words: list[str]) -> bool:
    """``Siemens Mobility``, ``Bos Vastgoed``: a name and its field, and not ``Smart Mobility``."""
    if len(words) != 2 or not all(word[:1].isupper() for word in words):
        return False
    first, last = words
    is_plain = is_department(first) or is_field(first) or _OF_KIND.fullmatch(first)
    is_work = bool(_ENGLISH.fullmatch(last)) or (is_field(last) and not is_plain)
    return is_work and not (
        is_abstract(first) or is_function_word(first) or _QUALITY.fullmatch(first)
    )


def _by_capitals(words: list[str], has_job: bool) -> float:
    """Points for capitals such as those of a name."""
    if all(word[:1].isupper() or word[:1].isdigit() or word in LINKS for word in words):
        return 1.5 if len(words) > 1 else 1.0
    if words[0][:1].isupper() and not has_job:
        return 0.5 + 0.8 * (len(words) > 1 and not any(map(is_abstract, words)))
    return 0.0


def _starts_body(words: list[str]) -> bool:
    """Whether an organisation begins so: ``gemeente``, ``lokale politie``, ``Jeugdhuis``."""
    first = words[0]
    if is_body_word(first) or (first[:1].isupper() and is_body_word(first.lower())):
        return True
    return len(words) > 1 and first.islower() and first.endswith("e") and is_body_word(words[1])


def _is_of_fields(words: list[str]) -> bool:
    """Whether all says what the work is about: ``Economische Zaken``, not ``Business Oulu``."""
    rest = [word for word in words if word not in LINKS and not is_field(word)]
    if rest and (words[-1].endswith("ive") or any(map(_REGION.fullmatch, rest))):
        return False  # "Water Collaborative", "Île-de-France Mobilités"
    return all(
        word.endswith(("e", "al", "ic", "ive", "aux")) and not is_place(word) for word in rest
    )


def _is_kind(words: list[str]) -> bool:
    """Whether an unknown noun tells what has the name behind it: ``palvelutalo Hopeahelmi``."""
    is_named = len(words) > 1 and all(word[:1].isupper() for word in words[1:])
    return is_named and words[0].islower() and not is_field(words[0])


def is_told(text: str) -> bool:
    """Whether *text* tells something of somebody in a clause: ``schreef het dossier``."""
    words = text.split()
    first = words[0] if words else ""
    does = bool(_DOES.match(f"{text} ")) and not is_function_word(first)
    return len(words) > 1 and (does or bool(_VERB.match(first)) or first in _SUBJECT)


def is_remark(word: str) -> bool:
    """Whether a remark begins with *word*: ``voorheen``, ``sinds``; not the name ``VIA``."""
    is_day = _WEEKDAY.fullmatch(word) is not None
    return is_day or (fold(word) in NOTE_STARTS and not is_acronym(word))


def organisation_words(words: list[str]) -> bool:
    """Whether one of *words* is part of names of organisations only."""
    if len(words) == 1 and is_field(words[0]):
        return False
    return any(is_body_noun(word) and not is_department(word) for word in words)


def _words(text: str) -> list[str]:
    return _WORD.findall(re.sub(r"\s*\([^()]*\)", "", text)) or _WORD.findall(text)


def is_part_of_body(words: list[str]) -> bool:
    """Whether these words name a department: ``afdeling Milieu``, ``Planning Department``."""
    if is_department(words[0]) or (len(words) > 1 and is_department(words[-1])):
        # "Allegheny County Health Department" is a body of its own.
        return not (organisation_words(words[:-1]) or is_place(words[0]))
    first = fold(words[0])
    if words[-1] == "Committee" and all(map(is_field, words[:-1])):
        return True
    is_service = first in ("bureau", "dienst") and len(words) > 1
    is_small = is_service and first == "dienst" and all(map(str.islower, words))
    return first in _GROUPS or is_small or (is_service and is_field(words[-1]))


def _is_brand(word: str) -> bool:
    """``RVO``, ``AfW``, ``SaerVE``, ``C40``, ``Trans_form``."""
    is_mixed = bool(re.search(r"[a-zà-ÿ]-?[A-ZÀ-Þ]{2}|[a-zà-ÿ][A-ZÀ-Þ]|^[ei]-[A-ZÀ-Þ]", word))
    is_mixed = is_mixed and not word.startswith(("Mc", "Mac"))
    is_short = is_acronym(word) and not is_function_word(word) and not is_field(word)
    return is_short or is_mixed or _is_site(word)


def _is_site(word: str) -> bool:
    """``wohnfonds_wien``, ``duurzaam.nl``."""
    return bool(re.search(r"\w_\w|\w\.(?:nl|com|org|eu|de)$", word))


def begins_with_thing(name: str) -> bool:
    """Whether an unknown name of three words begins with what somebody works at."""
    words = name.split()
    return len(words) > 2 and bool(THING.fullmatch(words[0])) and words[1][:1].isupper()
