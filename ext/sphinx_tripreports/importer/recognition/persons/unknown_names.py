"""Names of persons that nobody knows, by the words themselves."""

from __future__ import annotations

import re
from typing import Final

from .. import names
from ..gazetteer import Gazetteer, is_place
from ..words import (
    has_function,
    has_organisation,
    is_body_noun,
    is_body_word,
    is_field,
    is_first_name,
)
from . import evidence

_SHAPE: Final = re.compile(
    r"[^\W\d_a-zà-ÿ](?:\.|[\w'’-]+)(?:\s+(?:[^\W\d_]{1,3}|[^\W\d_a-zà-ÿ](?:\.|[\w'’-]+))){0,3}"
    r"\s+[^\W\d_a-zà-ÿ][\w'’-]+"
)
"""Words with capitals, and short ones between them."""
_BIG: Final = 100
"""Thousands of inhabitants of a city of which the name is no given name."""
_LONG: Final = 8
"""Letters of a word that is no given name as a rule, but a function."""
_MOST_UNKNOWN: Final = 4
"""Words of a name of which nothing is known."""


_MODIFIED: Final = re.compile(
    r"\s+(?:Manager|Officer|Planner|Engineer|Scientist|Coordinator|Steward|Broker|Developer|Designer"
    r"|Analyst|Specialist|Lead|Researcher|Consultant)\b"
)
"""What somebody is, behind a word for the field."""


def without_work(name: names.Name, text: str) -> names.Name:
    """*name* without a last word that is of the function behind it: ``Ana Sá Data | Manager``."""
    before, _space, last = name.text.rpartition(" ")
    is_head = last == "Head" and text.startswith(" of ", name.end)
    is_work = is_head or bool(_MODIFIED.match(text, name.end))
    if not is_work or len(before.split()) < 2 or not text[: name.end].endswith(f" {last}"):
        return name
    end = name.end - len(last) - 1
    return name._replace(text=before, surname=before.rsplit(maxsplit=1)[-1], end=end)


def single(text: str) -> names.Name | None:
    """The name in a segment that is one word, or begins with that of a body: ``Park Ji-hoon``."""
    words = text.split()
    if len(words) == 2 and has_organisation(words[0]) and not words[0].isupper():
        rest = single(words[1])
        return rest and names.Name(0, len(text), text, rest.surname, False)
    is_word = re.fullmatch(r"[^\W\d_](?:[^\W\d_]|['’-])+", text) is not None
    if not is_word or not text[0].isupper() or text.isupper() or has_function(text):
        return None
    return None if has_organisation(text) else names.Name(0, len(text), text, text, False)


def shaped(text: str) -> names.Name | None:
    """The name that *text* may be where those of other lines stand: ``Jógvan á Heygum``."""
    words = text.split()
    if not _SHAPE.fullmatch(text) or has_function(text) or text.isupper():
        return None
    if names.is_no_name(text):
        return None  # "Rondleiding Hortus Botanicus"
    if is_body_word(words[0].lower()) or is_body_noun(words[-1]):
        return None
    return names.Name(0, len(text), text, words[-1], False)


def after_title(text: str) -> int:
    """Where a known name begins after one long unknown word: ``Havnefogd Geir Ove Dahl``."""
    words = list(re.finditer(r"\S+", text))
    if len(words) < 3 or len(words[0][0]) < _LONG or words[1][0].islower():
        return 0  # "Secretaría del Agua"
    if not is_first_name(words[1][0]):
        return 0
    return words[1].start()


def may_be_unknown(text: str, places: Gazetteer) -> bool:
    """Whether these words, none of them known, may be a name rather than that of something."""
    words = text.split()
    if words[0].islower() or (len(words) > 2 and words[-2].islower() and is_place(words[-1])):
        return False  # "van Smart Cities", "Alcaldía de Manizales"
    if any(city.people >= _BIG for city in places.cities(words[0])):
        return False  # "Bilbao Metropoli-30"
    is_short = len(words) <= _MOST_UNKNOWN and not any(map(is_field, words))
    return is_short and evidence.organisation(text) < 2.5
