"""Which word between a function and an organisation parts them, where there are several.

The report is Dutch: in ``Head of Smart City van Go Vilnius`` the organisation stands behind
``van``, in ``hoofd van Città di Castello`` all behind it is.
"""

from __future__ import annotations

import re
from typing import Final

from ..words import is_body_word, is_department, is_field, is_function_word
from . import evidence

_DUTCH: Final = frozenset(["van", "vanuit", "bij", "namens", "uit", "voor", "aan", "in", "op"])
_LIKE_BIJ: Final = frozenset(["at", "@", "bei", "beim", "hos", "chez", "presso"])
"""Words that say no more than where somebody works."""
_DUTCH_FIRST: Final = re.compile(
    r".*\s(?:van|bij|namens|vanuit)\s+(?:(?:de|het)\s+)?[^\W\d_a-zà-ÿ]"
)
_DUTCH_IN: Final = re.compile(
    r".*\s(?:van|bij|namens|vanuit)\s+(?:(?:de|het)\s+)?(?P<name>[^\W_]\S*)"
)

_LED: Final = re.compile(
    r"[a-zà-ÿ-]+(?:\s+[^\W\d_a-zà-ÿ]\S*)?\s+(?:van|bij)\s+(?:de\s+|het\s+)?[A-ZÀ-Ž]"
)
TOWNS: Final = ("gemeente", "stad", "gemeinde", "stadt", "kommune", "comune", "commune")
"""The nouns for a town as a body, before its name."""
BODIES: Final = frozenset(
    ["gemeente", "provincie", "ministerie", "stad", "universiteit", "vereniging", "stichting",
     "kamer", "instituut", "bond", "federatie", "college", "ambassade", "departement", "netwerk",
     "raad", "regio", "consulaat", "hogeschool"]
)  # fmt: skip
"""Bodies of which the name goes on with ``van``: ``ministerie van Onderwijs``."""


def is_foreign_cut(before: str, word: str, after: str) -> bool:
    """Whether *word* is one of the name or the function, as a Dutch word parts the two."""
    if word == "en":  # "bij de Technische en Economische Universiteit"
        return re.search(r"\s(?:bij|van)\s", before) is not None
    if word in _DUTCH:
        return False
    if _DUTCH_FIRST.match(before):
        return True
    if word in _LIKE_BIJ:
        return False  # "Head of Smart City at Polis", "docent at Universiteit van Polis"
    first, *rest = before.split()
    if is_function_word(first) and any(map(_begins_body, rest)):
        return True  # "Griffier Assembleia Municipal | de Lisboa"
    match = _DUTCH_IN.match(f" {after}")
    return match is not None and not is_field(match["name"])


def _begins_body(word: str) -> bool:
    """Whether the name of a whole body begins with *word*: ``Assembleia``."""
    return word[:1].isupper() and is_body_word(word.lower()) and not is_department(word)


def is_part_led(name: str) -> bool:
    """Whether a function goes on in *name*: ``directeur | bibliotheek van Borgarbókasafnið``."""
    first = name.split(maxsplit=1)[0]
    return first.islower() and first not in BODIES and bool(_LED.match(name))


def may_be_small(job: str, word: str, after: str) -> bool:
    """Whether a name without a capital stands behind ``van``: ``kok van the good food co-op``."""
    words = after.split()
    if word not in ("van", "bij") or words[0] in ("de", "het", "een") or len(words) > 6:
        return False
    if not is_function_word(job.rsplit(maxsplit=1)[-1]) or any(map(is_function_word, words)):
        return False
    return not says_work(words)


def says_work(words: list[str]) -> bool:
    """Whether *words* tell a department, a field of work or how many: ``afdeling milieu``."""
    is_part = any(map(is_department, words)) or evidence.is_part_of_body(words)
    return is_part or any(map(is_field, words)) or evidence.is_remark(words[0])
