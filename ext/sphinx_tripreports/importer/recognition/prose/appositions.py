"""Whether what stands behind a name and a comma says who somebody is."""

from __future__ import annotations

import re
from typing import Final

from .. import names
from ..gazetteer import Gazetteer
from ..words import (
    has_function,
    has_organisation,
    is_function_word,
    is_organisation_start,
)
from . import name_cuts
from .phrases import AT_WORD
from .placed_functions import is_person_noun
from .prose_words import ENGLISH_HEADS, is_closed, is_occupation, is_verb

FORMER: Final = re.compile(r"(?:oud|ex)-|voormalig\s")
"""How a function begins that is over."""
_SHORT: Final = 4
"""Most words of a function that no list has."""
_HEAD: Final = re.compile(rf" (?:{'|'.join(sorted(ENGLISH_HEADS))})\b", re.IGNORECASE)
_AT: Final = re.compile(r"\s(?:bij|van)\s")
_GLOSS: Final = re.compile(r"[^\W\d_a-zà-ÿ]\w+s(?:ch)?e\s|[a-zà-ÿ]+\s(?:van|voor|die|dat|waar)\s")
"""What an organisation is, behind its name and an article: ``Deense VNG``."""
_DESCRIBES: Final = re.compile(r"zelf\s+\S|een(?:\s+[a-zà-ÿ-]+){1,3}$")
"""``zelf boer``, ``een bevlogen verteller``."""
_KIN: Final = re.compile(r"\s+en\s+(?:opvolg(?:er|ster)|zoon|dochter|echtgeno(?:ot|te))(?:\s.*)?$")
_NO_ROLE: Final = re.compile(r"\d{5}|[!?]|\b(?:niet|u)\b")
_UNKNOWN_OF: Final = re.compile(
    r"\S+ (?:van|bij) |\S+(?: (?:en|und|y|et|i|och|og|e|&))? \S+"
    r" (?:bij|van|at|of) (?:(?:de|het) )?[^\W\d_a-zà-ÿ]"
)
"""``Genossenschafter und Bauherrenvertreter bij X``."""


def is_apposition(
    segment: str, after: str, places: Gazetteer, is_first: bool, has_article: bool = False
) -> bool:
    """Whether *segment*, without its article, says who somebody is.

    Args:
        segment: what stands behind the comma.
        after: what follows it in the sentence.
        places: the cities, which are no role.
        is_first: nothing is known of the person yet.
        has_article: an article stands before it, so that there is no verb in it.
    """
    if not segment:
        return False
    words = segment.split()
    name = names.at_start(segment)
    last = name.text.split()[-1] if name is not None else ""
    if name is not None and (_HEAD.match(segment, name.end) or is_function_word(last)):
        name = None  # "Age Friendly Programme Manager", "Future Generations Adviser"
    if name is not None and not name.is_sure and name_cuts.is_of_town(name.text, places):
        name = None  # "Landeskonservator van Berlijn"
    is_name = name is not None and (name.is_sure or not has_organisation(segment))
    if is_name and not is_function_word(words[0]):
        return False
    is_task = words[:2] == ["verantwoordelijk", "voor"]
    if is_task or AT_WORD.match(segment) or is_occupation(words[0]):
        return True
    if not may_be_role(segment, places, has_article):
        return False
    if any(map(is_function_word, words[:4])):
        return True
    if has_organisation(segment):
        return is_first or not segment.islower()  # "DEGES, de club die"
    # A function that no list has shows by its place: between the name and another comma.
    is_closed_off = not after.strip() or after.lstrip()[0] in ",.;()"
    is_of = is_person_noun(words[0]) and _UNKNOWN_OF.match(segment) is not None
    return is_closed_off and is_first and (words[0][:1].islower() or is_of)


def only_describes(segment: str) -> bool:
    """Whether *segment* behind somebody with a function only tells what he is like besides."""
    return _DESCRIBES.match(segment) is not None


def without_kin(segment: str) -> str:
    """*segment* without what somebody is to another: ``en opvolger van Jan Smit``."""
    return _KIN.sub("", segment)


def is_gloss(segment: str) -> bool:
    """Whether *segment*, behind an organisation and an article, only says what that is."""
    return bool(_GLOSS.match(segment)) and not has_function(segment)


def of_one(segment: str) -> str:
    """The function of one of several: ``oprichter van X`` of ``een van de oprichters van X``."""
    first, *rest = segment.split(" ")
    ends = (first.removesuffix(end) for end in ("s", "en") if first.endswith(end))
    single = next(filter(is_function_word, ends), first)
    return " ".join((single, *rest))


def may_be_role(text: str, places: Gazetteer, is_noun: bool = False) -> bool:
    """Whether *text*, which stands beside a name, can be a function or organisation.

    is_noun: it has no verb, whatever its words look like.
    """
    words = text.split()
    if not words or is_closed(words[0]) or text[0].isdigit():
        return False
    if _NO_ROLE.search(text) or (any(map(is_verb, words)) and not is_noun):
        return False
    if has_function(text) or has_organisation(text) or is_organisation_start(words[0]):
        return True
    job = _AT.split(text, maxsplit=1)[0]
    return len(job.split()) <= _SHORT and not places.cities(text)
