"""Where the name of a person ends that has begun, and what may be part of it."""

from __future__ import annotations

import re
from typing import Final

from ...model.text import fold
from .gazetteer import is_place
from .words import PARTICLES, is_acronym, is_first_name, is_function_word, is_organisation_word

UPPER: Final = "".join(filter(str.isupper, map(chr, range(0x41, 0x250))))
INITIAL: Final = rf"(?:[{UPPER}][a-z]?|IJ|Chr|Joh|Jac|Alb|Ant|Corn|Wilh)\."
"""Initials, as a pattern; some are longer than a letter: ``Chr.``."""


def trimmed(text: str, has_title: bool) -> list[str]:
    """The words of a name, up to one that belongs to a function or organisation."""
    words: list[str] = []
    parts = text.split()
    for at, word in enumerate(parts):
        if words and (_ends_name(word) or (is_acronym(word) and words[-1].lower() in PARTICLES)):
            return _before_of(words, 1 if has_title else 2)
        if word in _OF and not _may_go_on(words, parts[at:], has_title):
            break
        if words and is_function_word(word) and not _is_surname(words, word):
            if not is_given(words[0]) and len(words) == 1:
                return []  # "Lord Mayor Mark Lygo": the name begins later
            break
        words.append(word)
    words = words[: _double_given(words)]
    while words and words[-1].lower() in PARTICLES and words[-1][:1].islower():
        words.pop()
    return words


def _double_given(words: list[str]) -> int:
    """Where a name ends: ``van`` after two given names is followed by one surname, not by more."""
    if len(words) > 4 and words[2] == "van" and words[3][:1].isupper():
        return 2
    return len(words)


def _is_surname(words: list[str], word: str) -> bool:
    """Whether a function is a surname here: ``Jan Visser``, ``M. Bakker``, ``De heer Meester``."""
    is_first = all(map(is_given, words)) or is_particle(words[-1])
    is_name = word[:1].isupper() and not word.isupper() and fold(word) not in _NO_SURNAMES
    return is_first and is_name


_NO_SURNAMES: Final = frozenset(
    (
        *("manager", "director", "directeur", "officer", "engineer", "coordinator", "designer"),
        *("adviser", "advisor", "adviseur", "planner", "specialist", "assistant", "analyst"),
        *("consultant", "lead", "architect", "secretary"),
    )
)
"""Functions after which nobody is called: ``Fleet Manager``."""
_FIRM_ENDS: Final = ("services", "engineering")
"""Fields of work that end names of firms: ``Delta Marine Services``."""
SECOND: Final = frozenset((
    "willem", "jan", "pieter", "piet", "peter", "paul", "marie", "maria", "anne", "anna", "kees",
    "hein", "bart", "joost", "dirk", "henk", "hendrik", "frits", "karel", "maarten", "louise",
    "jacob", "jaap", "joris", "els", "margriet",
))  # fmt: skip
"""Given names that in Dutch often follow another."""
_DUTCH_WORD: Final = re.compile("[A-Z][a-zëïéö-]+")
_OF: Final = ("van", "uit", "bij", "in", "op", "aan", "of", "tot")


def _may_go_on(words: list[str], rest: list[str], has_title: bool) -> bool:
    """Whether ``van`` after these words belongs to the name: ``Jan Willem`` is no name as it is."""
    big = [word for word in words if word[:1].isupper()]
    if len(big) < 2:
        return not (has_title and big) or is_given(words[-1])
    # "Jan Willem van Dijk", but not "Ad 't Hart van Polis"
    is_pair = len(words) == len(big) == 2 and all(map(is_given, words)) and rest[0] == "van"
    return is_pair and (fold(words[1]) in SECOND or _is_dutch_surname(rest))


def _is_dutch_surname(words: list[str]) -> bool:
    """Whether *words* from ``van`` on are a surname, and no town or organisation."""
    big = [word for word in words if word[:1].isupper()]
    return len(big) == 1 and not is_place(big[0]) and bool(_DUTCH_WORD.fullmatch(big[0]))


def _before_of(words: list[str], least: int) -> list[str]:
    """The part of *words*, at least so many, before ``van`` and an organisation; or []."""
    for index in range(len(words) - 1, least - 1, -1):
        if words[index] in _OF:
            return words[:index]
    return []


def _ends_name(word: str) -> bool:
    is_firm = fold(word) in _FIRM_ENDS
    return is_firm or (is_organisation_word(word) and not is_first_name(word))


def is_given(word: str) -> bool:
    """Whether *word* is a given name, or initials."""
    return is_first_name(word) or bool(re.fullmatch(rf"(?:{INITIAL})+", word))


def is_particle(word: str) -> bool:
    """Whether a surname goes on behind *word*: ``van``, or the end of ``Smit-de`` Boer."""
    return word.lower() in PARTICLES or word.rpartition("-")[2] in PARTICLES


def is_before_body(text: str, start: int, name: str) -> bool:
    """Whether ``van`` in an unknown *name* at text[start:] begins a body, and no surname.

    A function stands before it, and behind ``van`` more than one word or a place:
    ``directeur Terlinden van Voka Limburg``.
    """
    words = name.split()
    if len(words) < 3 or words[1] != "van" or is_first_name(words[0]):
        return False
    before = text[:start].split()[-1:]
    if not before or not is_function_word(before[0]):
        return False
    are_names = all(word[:1].isupper() for word in words[2:])
    is_long = len(words) > 3 or text[start + len(name) :].startswith("- ")
    return are_names and (is_long or is_place(words[2]))
