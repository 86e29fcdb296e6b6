"""How running text is cut into sentences and words, and which words begin something else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from ....model import sentences
from ....model.text import fold
from .. import word_lists
from ..words import TITLES, is_function_word, is_organisation_start

_LISTS: Final[dict[str, list[str]]] = word_lists.load("prose")
CLOSED: Final = frozenset(_LISTS["closed"])
"""Folded words of the closed classes: articles, pronouns, prepositions, adverbs."""
_VERBS: Final = frozenset(_LISTS["verbs"])
_NO_VERBS: Final = frozenset(_LISTS["no_verbs"])
_MODIFIERS: Final = frozenset(_LISTS["modifiers"])
GIVEN: Final = frozenset(_LISTS["given"])
"""What somebody gives the guests: ``een rondleiding van``."""
BUILDINGS: Final = "|".join(_LISTS["buildings"])
"""Where one is received, though nobody works for it; as a pattern."""
GENERIC: Final = "|".join(_LISTS["generic_nouns"])
RELATIONS: Final = frozenset(_LISTS["relations"])
"""Persons by what they are to another, folded."""
MUNICIPAL: Final = re.compile(rf"\b(?:{'|'.join(_LISTS['municipal'])})\b")
"""What a folded name of a municipality holds."""
MADE: Final = "|".join(_LISTS["made"])
"""What is said of a thing and its maker, as a pattern."""
KNOWN: Final = "|".join(_LISTS["known"])
"""What stands before names of the past, as a pattern."""
MEETING: Final = "|".join(_LISTS["meeting"])
"""Words of meeting, showing and telling, as a pattern."""
NOT_MET: Final = "|".join(_LISTS["not_met"])
"""What says that somebody was not met, as a pattern."""
SHIFTS: Final = "|".join(_LISTS["shifts"])
"""How a sentence begins that is about another hour, as a pattern."""
GUESTS_OF: Final = "|".join(_LISTS["guests_of"])
"""People of an organisation, as a pattern."""
PROGRAMME: Final = "|".join(_LISTS["programme"])
"""How a line of a programme may begin in front of an organisation, as a pattern."""
SITES: Final = "|".join(_LISTS["sites"])
"""Where an organisation works, before ``van`` and its name, as a pattern."""
GROUNDS: Final = "|".join(_LISTS["grounds"])
"""Ends of words for places where no one works, as a pattern."""
ENGLISH_HEADS: Final = frozenset(_LISTS["english_heads"])
"""English functions, before which a noun stands apart."""
NAME_LINKS: Final = frozenset(_LISTS["name_links"])
"""What stands within names of organisations in lower case."""
_RANKS: Final = "|".join(sorted(_LISTS["ranks"], key=len, reverse=True))
_RETIRED: Final = r"(?:\s+(?:buiten dienst|b\.d\.))?"
RANK: Final = re.compile(
    rf"(?<![\w-])(?!generaal)(?:{_RANKS}){_RETIRED}$|^(?:{_RANKS}){_RETIRED}\b", re.IGNORECASE
)
"""A military rank before or behind a function."""
OCCASIONS: Final = "|".join(_LISTS["occasions"])
"""What a line of a programme begins with that names no organisation, as a pattern."""
AT_MEETING: Final = frozenset(_LISTS["at_meeting"])
"""What somebody is at one meeting only."""
HOSTS: Final = "|".join(_LISTS["hosts"])
"""Those of the others who are called ours, as a pattern."""
VISITED: Final = "|".join(_LISTS["visited"])
"""What names of places to visit begin or end in, as a pattern."""
WORD: Final = re.compile(r"[^\s,;:()\[\]\"“”‘!?]+")
_TITLE_LAST: Final = re.compile(
    rf"(?:^|[\s(])(?:{TITLES}|(?-i:plv|weth|voorz|secr|penn|burg|wnd|adj|vz|dir)\.)\s+$",
    re.IGNORECASE,
)
_LONGEST_TITLE: Final = 40
"""Letters at the end of a sentence in which a title stands, if it ends in one."""
_PAST: Final = re.compile(
    r"[a-zà-ÿ]{2,}(?:(?:k|f|ch|p|t)te|(?<![aeou])(?<!kun)(?<!\w\w[ae]n)de|[a-zà-ÿ]eerden)"
)
_FOREIGN: Final = re.compile("[äåæøœãõñçłśźżćńąęčšžřůőűıışğāēīūļņķģ]")
"""Letters that Dutch verbs do not have."""
_AGENT: Final = re.compile(
    rf"(?:[a-z-]*(?:{'|'.join(_LISTS['agents'])})"
    r"|[a-z-]{3,}(?:aarster|ster|eur|euse|rice|ant|ante|ent|ente|ist|iste|loog|loge|icus|ica|eut"
    r"|eute|ator|itor|man|vrouw|frau|arts|aan|graaf|hoofd|chef|itecte?|onel|doc|[ae]nd(?:a|us)"
    r"|(?:er|or|ent|ist|eur|log)in|arhitekt|arkitekt|graf|schreiber|vogt|mester|medarbejder))"
)
"""What Dutch words for somebody who does something end in."""
_DUTCH: Final = "|".join(_LISTS["departments_dutch"])
PARTS: Final = "|".join([*_LISTS["departments_dutch"], *_LISTS["departments"]])
"""What parts of organisations are called, as a pattern."""
DUTCH_DEPARTMENT: Final = re.compile(rf"(?:{_DUTCH})\s", re.IGNORECASE)
"""How the Dutch name of a part of an organisation begins."""
DEPARTMENT: Final = re.compile(rf"(?:{_DUTCH}|{'|'.join(_LISTS['departments'])})\s", re.IGNORECASE)
"""The same in any language."""
_ADJECTIVE: Final = re.compile(
    r"[A-ZÀ-Ža-zà-ž-]{3,}(?:se|isch|ische|lijk|lijke|kundige?|eel|ele"
    r"|ief|ieve|iek|ieke|[nrt]ale|aire?)"
)
OFFICES: Final = (
    r"(?:(?:loco-?)?burgemeester|wethouder|gemeentesecretaris|raads(?:lid|leden)|griffier|gedeputeerde"
    r"|fractievoorzitter|weth\.)"
)
"""Offices that every municipality has, as a pattern."""
_OFFICE: Final = re.compile(OFFICES, re.IGNORECASE)


def split(text: str) -> Iterator[tuple[int, str]]:
    """The sentences of *text* with the place where each begins; ``Mag.`` ends none."""
    start, waiting = 0, ""
    for part in sentences.split(text):
        waiting += part
        if _TITLE_LAST.search(waiting, max(0, len(waiting) - _LONGEST_TITLE)):
            continue
        yield start, waiting
        start, waiting = start + len(waiting), ""
    if waiting:
        yield start, waiting


@cache
def is_verb(word: str) -> bool:
    """Whether *word* is a verb such as stands beside names: ``vertelde``, ``sprak``, ``is``."""
    folded = fold(word).strip(".,;:()")
    if not word[:1].islower() or _FOREIGN.search(word):
        return False
    if folded in _VERBS:
        return True
    is_past = bool(_PAST.fullmatch(word.lower().strip(".,;:()"))) and not folded.startswith("ge")
    return is_past and folded not in _NO_VERBS and not is_occupation(word, True)


@cache
def is_closed(word: str) -> bool:
    """Whether *word* is of a closed class: no noun, adjective or verb."""
    return fold(word).strip(".,;:()'’") in CLOSED


@cache
def is_modifier(word: str) -> bool:
    """Whether *word* belongs to the function behind it: ``plv. directeur``, ``Lord Mayor``."""
    folded = fold(word).strip(",;:()")
    return folded in _MODIFIERS or bool(_ADJECTIVE.fullmatch(word))


@cache
def is_occupation(word: str, is_maybe_verb: bool = False) -> bool:
    """Whether *word* is a function, or has an ending of such words: ``ijzergieter``."""
    if fold(word) in RELATIONS:
        return False
    if is_function_word(word):
        return True
    if not _AGENT.fullmatch(fold(word)) or is_closed(word) or is_organisation_start(word):
        return False
    return is_maybe_verb or not is_verb(word)


def is_plural(job: str) -> bool:
    """Whether a function is that of several: ``oprichters``, ``ingenieurs``, ``conservatoren``."""
    first = job.split(maxsplit=1)[0] if job else ""
    if re.fullmatch(r"[a-z-]+(?:leden|lieden|vrouwen|mannen)|leden", first):
        return True
    single = [first.removesuffix(end) for end in ("s", "en", "'s") if first.endswith(end)]
    return first[:1].islower() and any(map(is_function_word, single))


def is_office(job: str) -> bool:
    """Whether *job* is an office that the own municipality has as well."""
    return bool(_OFFICE.search(job))
