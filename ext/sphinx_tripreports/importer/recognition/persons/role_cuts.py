"""Where a phrase parts into a function and an organisation: points for each place to cut it."""

from __future__ import annotations

import re
from typing import Final

from ..gazetteer import is_place
from ..words import (
    ARTICLE,
    EMPLOYED,
    has_function,
    has_organisation,
    holds_field,
    is_abstract,
    is_acronym,
    is_body_noun,
    is_body_word,
    is_department,
    is_field,
    is_function_word,
    is_of_body,
    is_organisation_start,
)
from . import evidence
from .heads_of import field_points, is_field_of, is_headed, is_work_of
from .links import TOWNS, is_part_led

_AT: Final = frozenset(["bij", "at", "@", "from", "namens", "chez", "bei", "beim", "hos", "presso"])
_OF: Final = frozenset(
    ["van", "of", "von", "vom", "de", "del", "della", "dell'", "di", "der", "des", "du", "d'", "af",
     "av", "do", "da", "vanuit", "uit", "voor", "for", "fur"]
)  # fmt: skip
_IN: Final = frozenset(["aan", "in", "op", "te", "im", "au", "en"])
_LINK_POINTS: Final = {"at": 2.5, "of": 0.7, "in": 0.0, "": -0.5}
_OPEN_LINK: Final = re.compile(
    r".*\s(?P<link>bij|at|@|from|namens|van|of|von|de|del|di|vom|for|voor|aan|in|op)\s+"
    r"(?:(?:de|het|the|der)\s+)?(?P<name>[^\W\d_a-zà-ÿ]\S*(?:\s+\S+)*)$"
)
"""The name of something begins before a cut, behind a word such as ``van``."""
DANGLING: Final = re.compile(
    rf"(?:[\s,]+(?:van|of|von|bij|de|het|the|der|aan|voor|in|op|{EMPLOYED}|en|als|d')(?!\S)|[\s,:]+$)+$",
    re.IGNORECASE,
)
_ADJECTIVE: Final = re.compile(r"[^\W\d_a-zà-ÿ][a-zà-ÿ]+se|NL|EU|VN|BE|UK|US")
"""``Nederlandse``, before a body."""
_LATER: Final = re.compile(r"\S\s+(?:bij|at|@)\s+\S")
"""``bij`` within what would be the organisation: it stands behind that."""
_VAN: Final = re.compile(
    r"\svan\s+(?P<article>(?:de|het)\s+)?(?P<body>(?=[^\W\d_a-zà-ÿ]|gemeente|e[A-Z]).+)"
)
_NAMED: Final = 3.0
"""Points of what is an organisation by its own words."""
_KINDS: Final = ("project", "programma", "consortium", "initiatief", "platform", "campagne")
"""What has a name behind it, and is no function."""
_MISSION: Final = re.compile(
    r"(?:\w+\s+)?(?:\w*vertegenwoordiging|representation|missie|mission|delegat\w+|ambassade)\b",
    re.I,
)
"""What is itself ``bij de Europese Unie``."""
_PLACED: Final = re.compile(r"\s(?:van|bij)\s")
BOARDS: Final = ("raad", "gemeenteraad", "bestuur", "directie", "commissie", "dienst", "fractie")
"""Parts of an organisation that are none themselves."""
_UNKNOWN_JOB: Final = 2.5
"""Points of words that nobody knows as a function, before ``bij``."""
_ENGLISH: Final = 2.0
"""Points for an English article behind a function in Dutch: a name in small letters."""
_WORK: Final = re.compile(
    r"[^\W\d_a-z][a-zà-ÿ-]{3,}(?:beleid|heid|schap|zaken|zorg|bouw|vervoer|verkeer|beheer|ontwikkeling|inrichting)"
)
"""``Woonbeleid``: what somebody works at."""
_SHORT: Final = 5
"""Letters of more than a legal form."""


GENERALS: Final = ("General", "Generaal", "Général", "Generale", "Point")
"""The last word of a function, which is no name: ``Director General``, ``Focal Point``."""


def _is_never(before: str, job: str, link: str, name: str) -> bool:
    """Whether *name* is no organisation for certain, or not all of it."""
    is_form = len(name) < _SHORT and is_body_noun(name) and name not in ("GGD", "IHK", "IKK", "VVV")
    if is_acronym(name) and (is_form or has_function(name)):
        return True  # a legal form alone, or "President en CEO"
    head = before.strip()
    is_left = not link and job != head and head.endswith((" of", " for"))
    if is_left and (_VAN.search(f" {name}") or is_work_of(job, name)):
        return True  # "Head of | Port Development van Polis"
    return name in GENERALS


def link_of(word: str) -> str:
    """What a word before an organisation is: "at", "of", "in", or "" if it is none."""
    return "at" if word in _AT else "of" if word in _OF else "in" if word in _IN else ""


def points_of_cut(before: str, word: str, after: str, is_small: bool = False) -> float | None:
    """Points for a function and organisation on both sides of a cut; None if it cannot be one.

    word: the word between them; "" if none parts them.
    is_small: a name without a capital may follow.
    """
    link = link_of(word)
    name = ARTICLE.sub("", after)
    first = name.split()[0]
    job = DANGLING.sub("", before)
    is_small = is_small or (not link and job == before.strip() and _is_named_small(job, after))
    is_kind = bool(job) and (is_small or _is_kind(job, link, name))
    is_name = is_kind or link == "at" or _may_be_name(first)
    if not (job and is_name) or link_of(first) or _is_never(before, job, link, name):
        return None
    if _is_cut_wrong(job, link, name, word):
        return None
    is_led = word == "van" and name != after
    is_clear = word == "van" and has_function(job) and _is_clear(name, is_led)
    is_title = link == "of" and name != after and not has_function(job) and _is_title(job)
    is_free = _is_free(job, word) or is_clear or (not link and is_headed(job, name))
    if not is_title and not _may_end(job, link, first, is_free):
        return None
    theirs = evidence.organisation(name, is_strict=link != "at")
    if link == "at" or is_kind or (is_clear and is_led):
        theirs = max(theirs, 1.0)  # "bij raumlabor berlin"
    if link == "in" and theirs < 3 and not after.startswith("The "):
        return None
    points = evidence.function(job) + theirs + _LINK_POINTS[link]
    if is_free:  # whatever it is: "Maker in Residence bij Ateneu"
        points = max(points, _UNKNOWN_JOB + theirs + _LINK_POINTS[link])
    if not link:
        points -= 3.0 * (job.islower() and _WORK.fullmatch(name) is not None)
        points += _without_link(job, first, theirs) + _ENGLISH * after.startswith("the ")
    elif link == "of" and is_field_of(job, name):
        points -= 3.0
    points -= field_points(job, word if link else "", name)
    if is_title:
        return points + 1.0
    return points - _cost_unknown(job, name, is_of=link == "of") * (link != "at")


def _may_be_name(first: str) -> bool:
    """Whether the name of an organisation may begin with this word, by its form or its meaning."""
    return first != first.lower() or first[:1].isdigit() or is_organisation_start(first)


def _cost_unknown(job: str, name: str, is_of: bool) -> float:
    """What it costs that nobody knows the words of *job*."""
    if has_function(job):
        return 0.0
    # "sviðsstjóri van Hafnarborg": it stands where a function does
    is_placed = is_of and job.islower() and len(job.split()) < 3 and name[:1].isupper()
    return 0.5 if is_placed else 1.5


def _is_free(job: str, word: str) -> bool:
    """Whether *word* parts off a function, whatever its words: ``Maker in Residence bij X``."""
    is_at = link_of(word) == "at"
    return (is_at or (word in ("van", "vanuit") and _is_foreign(job))) and not _is_body(job)


def _is_cut_wrong(job: str, link: str, name: str, word: str) -> bool:
    """Whether a function and the *name* of an organisation are surely not parted there."""
    if link:  # "voorzitter van de raad": of another body
        is_later = has_function(job) and _LATER.search(name) and not _MISSION.match(name)
        # "Head | of Port Development van Polis": the Dutch word parts them
        is_dutch = word in ("of", "for") and _VAN.search(f" {name}")
        is_work = word == "of" and is_work_of(job, name)
        return link == "of" and (bool(is_later or is_dutch) or is_work or name in BOARDS)
    if job.lower() in _KINDS:
        return True  # "project | 6Aika"
    is_part = is_department(job.rsplit(maxsplit=1)[-1]) and _PLACED.search(name)
    if is_part or is_part_led(name) or _is_part_of_other(name.split()):
        return True  # "hoofd van de afdeling | Parken van Polis"
    if name[:1].islower() and _ADJECTIVE.fullmatch(job.rsplit(maxsplit=1)[-1]):
        return True  # "directrice Nederlandse | ambassade"
    later = _VAN.search(name)
    if later and _is_body_behind(name[: later.start()], later["body"], later["article"]):
        return True  # "Leiterin | Fachstelle Fussverkehr van het Tiefbauamt Zürich"
    # "Vice President Factory Solutions bij Hanbit Electronics"
    return re.search(r"\s(?:bij|at)\s", name) is not None


def _is_clear(name: str, is_led: bool) -> bool:
    """Whether an organisation stands behind ``van``, by its words or behind an article."""
    first = name.split(maxsplit=1)[0]
    is_name = is_led and first[:1].isupper() and not is_field(first)
    return is_name or evidence.organisation(name, is_strict=True) >= _NAMED


def _is_body_behind(before: str, body: str, article: str) -> bool:
    """Whether the organisation begins behind ``van``, as what stands before that is none."""
    words = before.split()
    is_body = has_organisation(before) or any(map(is_organisation_start, words))
    is_body = is_body or any(map(is_acronym, words)) or before.islower()
    return not is_body and _is_clear(body, is_led=bool(article))


def _is_part_of_other(words: list[str]) -> bool:
    """Whether a part of a body stands before that one: ``technische dienst gemeente Dunmore``."""
    if len(words) > 2 and words[1].lower() in TOWNS and is_place(" ".join(words[2:])):
        return True  # "Wirtschaftsförderung Stadt Augsburg"
    parts = [index for index, word in enumerate(words[:2]) if word in BOARDS or is_department(word)]
    return bool(parts) and any(word.islower() and is_organisation_start(word)
                               for word in words[parts[-1] + 1 :])  # fmt: skip


def _is_named_small(job: str, after: str) -> bool:
    """Whether the case tells: ``Growth Manager infobip``, ``ondernemer the good food co-op``."""
    last = job.rsplit(maxsplit=1)[-1] if job else ""
    words = after.split()
    if not is_function_word(last) or len(words) > 4 + after.startswith("the "):
        return False
    is_title = all(word[:1].isupper() for word in job.split()) and not any(map(link_of, words))
    is_name = is_title and after.islower() and len(last) > 3 and evidence.note(after) <= 0
    return after.startswith("the ") or (
        is_name
        and not is_part_led(after)
        and not any(
            is_field(word) or is_department(word) or is_function_word(word) for word in words
        )
    )


def _is_kind(job: str, link: str, name: str) -> bool:
    """Whether a noun tells what kind of body has the name behind it: ``taverne Ta Kymata``."""
    words = name.split()
    if len(words) > 2 and words[0].islower() and words[0].endswith("se") and link == "of":
        words = words[1:]  # "van de naschoolse opvang Khayalethu"
    if len(words) < 2 or not words[0].islower() or not words[1][:1].isupper():
        return False
    if is_field(words[0]) or evidence.is_part_of_body(words) or is_function_word(words[0]):
        return False
    last = job.rsplit(maxsplit=1)[-1]
    return is_function_word(last) and (link == "of" or (not link and is_of_body(last)))


def _may_end(job: str, link: str, first: str, is_free: bool) -> bool:
    """Whether a function can end here, before the word *first*; *is_free*: any words can."""
    words = job.split()
    if is_free and not link:
        return True
    is_job = has_function(job) or (job.islower() and not ARTICLE.match(f"{job} x"))
    is_job = is_job or is_free
    opened = _OPEN_LINK.match(f" {job}")
    if not is_job or words[-1].endswith(("'s", "’s")) or evidence.is_remark(words[0]):
        return False
    if link_of(words[-1]):
        return False
    is_field_there = opened is not None and is_field(opened["name"].split()[-1])
    is_at = opened is not None and opened["link"] in _AT
    if opened and not (is_field_there and (link or (is_body_word(first) and not is_at))):
        if link_of(opened["link"]) == "in":
            return link == "at"  # "Maker in Residence bij het Ateneu"
        return bool(link) and opened["link"] not in _AT
    is_open = words[-1][:1].isupper() and not is_function_word(words[-1])
    is_named = len(words) > 1 and is_department(words[-2])  # "hoofd van de afdeling Parken"
    is_open = is_open and not is_named
    is_led = words[0].islower() or (len(words) > 1 and is_function_word(words[-2]))
    if link == "of" and not is_free and is_open and is_led and not is_field(words[-1]):
        return False  # "gerente Aguas de Manizales", "Project Manager State of Green"
    # "Leiter Bauwesen | Stadt Augsburg"
    is_led = first.lower() in TOWNS and len(words) == 2 and is_function_word(words[0])
    return bool(link) or not is_open or is_led or is_field(words[-1]) or first[:1].islower()


def _is_body(text: str) -> bool:
    """Whether *text* is a body of its own before ``bij``: ``Vertegenwoordiging bij de EU``."""
    words = text.split()
    return is_body_word(words[0].lower()) or is_body_noun(words[-1]) or evidence.note(text) > 0


def _is_foreign(job: str) -> bool:
    """Whether these are words with capitals, as of an English function: ``Climate Champion``."""
    return re.fullmatch(r"[^\W\d_a-z][\w-]+(?:\s+[^\W\d_a-z][\w-]+){1,4}", job) is not None


def _is_title(job: str) -> bool:
    """Whether an unknown word with a capital may be a function: ``Cathaoirleach van het X``."""
    is_word = re.fullmatch(r"[^\W\d_a-zà-ÿ][a-zà-ÿ'’-]{4,}", job) is not None
    return is_word and not (is_body_word(job) or is_body_word(job.lower()) or is_field(job)
                            or is_place(job) or is_body_noun(job))  # fmt: skip


def _without_link(job: str, first: str, theirs: float) -> float:
    """``CEO Nordic Edge``, but ``projectleider Waterfront``: who is head of what."""
    last = job.rsplit(maxsplit=1)[-1]
    if is_body_word(first):
        return 0.5
    if not is_function_word(last):
        # "teamleider openbare ruimte | Veolia"
        is_led = job.islower() and is_field(last) and not (is_field(first) or is_abstract(first))
        return 0.0 if theirs >= 2 else 0.5 if is_led and not is_place(first) else -1.0
    if holds_field(last) and not is_field(first) and not is_place(first) and " " not in job:
        return 0.7  # "jeugdconsulent Bataljong"
    if is_place(first):
        return -1.5  # "Oberbaudirektor Hamburg"
    if is_of_body(last):
        return 0.7 if last[:1].islower() or last.isupper() else 0.2
    return 0.0 if evidence.organisation_words([first]) or is_acronym(first) else -1.0
