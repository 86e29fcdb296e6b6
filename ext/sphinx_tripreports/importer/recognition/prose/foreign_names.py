"""Words in lower case within foreign names: ``Mestna občina Koper``."""

from __future__ import annotations

import re
from typing import Final

from ..words import has_organisation, is_function_word
from . import lower_names
from .prose_words import NAME_LINKS, is_closed, is_verb

_OF_THE: Final = ("dello", "della", "delle", "dei", "degli", "dels", "des", "du")
LINKS: Final = frozenset((*_OF_THE, "dell'", "el", "los", "las"))
"""Small words within foreign names that no Dutch sentence has."""
_LEAST_LETTERS: Final = 4
"""Letters of a foreign word in lower case, at least."""
_ELIDED: Final = re.compile(r"(?:d|l|dell|all|nell|degl)['’](?=[a-zà-ÿ]{3})")
_DUTCH_VERB: Final = re.compile(
    r"\w+(?:lijk|baar|zaam|loos)|(?:ge|be|ver|ont|her|aan|op|uit|mee|toe|voor|in|om)\w+(?:d|t|en)|\w+(?:de|den|te|ten)"
)
"""Participles and other verbs, which go on with a Dutch sentence."""
_ROMANCE: Final = re.compile(
    r"[^\W\d_a-z]\w+(?:[aoé]|(?<=centr)e)?\s+(?:de|di|du|d')(?:\s[a-zà-ÿ]+)?"
    r"|(?=\w*[áàâãåéíóõ])[^\W\d_a-z]\w+[aoél]"
)
"""How names of bodies begin in Romance languages: ``Comité de``, ``Câmara``."""
_OF_FOREIGN: Final = re.compile(
    rf"\b(?:de\s+(?:la|las|los)|{'|'.join(_OF_THE)})(?:\s+[a-zà-ÿ]+)?$"
    r"|\b(?:für|fuer)\s+(?:das|die|den)$"
)
"""Small words within foreign names, perhaps with one behind: ``Centre des monuments``."""
_FOREIGN_KIND: Final = re.compile(
    r"\w+(?:aux|elles?|ales?|ali|iques?|ic[ao]s?|iv[ao]s?|ais|aises?|ese|an[ao]|ens?e|ues?|i[oa])"
)
"""What adjectives end in that follow their noun."""
_FOREIGN_END: Final = re.compile(r"(?:[aouyi]|é|[iy]ch|ih|ov|ej)$")
"""What few words of Dutch end in: ``lidové kultury``."""


def goes_on(word: str, before: str, behind: str) -> bool:
    """Whether a word in lower case goes on with a foreign name: ``Mestna občina Koper``.

    It has a letter that Dutch lacks, or the name has, or a small foreign word comes behind it;
    and it is none of those words of Dutch that go on with a sentence.
    """
    if _ELIDED.match(word):
        return True  # "Société d'habitation"
    if not word.islower() or len(word) < _LEAST_LETTERS or not word.isalpha():
        return False
    if is_closed(word) or is_verb(word) or is_function_word(word) or _DUTCH_VERB.fullmatch(word):
        return False
    if behind.split()[:1] and behind.split(maxsplit=1)[0] in LINKS:
        return True
    if link := _OF_FOREIGN.search(before.strip()):
        is_first = link[0].split()[-1] in (*LINKS, "la", "das", "die", "den")
        return is_first or bool(_FOREIGN_KIND.fullmatch(word))
    if _ROMANCE.fullmatch(before.strip()) and has_organisation(before.split(maxsplit=1)[0]):
        return True
    is_next = before.rsplit(maxsplit=1)[-1] not in NAME_LINKS  # not "X en vroeger"
    if is_next and lower_names.is_genitive(before) and lower_names.stops(behind):
        return True  # "Statens vegvesen"
    is_name = bool(lower_names.FOREIGN_LETTER.search(before)) and bool(_FOREIGN_END.search(word))
    return is_next and (bool(lower_names.FOREIGN_LETTER.search(word)) or is_name)


def is_phrase(words: list[str]) -> bool:
    """``Mestské kultúrne stredisko``: nobody's name ends in words in lower case."""
    tail = [word for word in words[1:] if word.islower() and word not in NAME_LINKS]
    is_long = len(tail) > 1 and words[-1].islower() and words[0][:1].isupper()
    return is_long and bool(lower_names.FOREIGN_LETTER.search(" ".join(words)))
