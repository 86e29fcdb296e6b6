"""Whether words stand for somebody who can do something: a person, an organisation, a function."""

from __future__ import annotations

import re
from typing import Final

from ....model.text import fold
from .. import names
from ..words import has_organisation, is_first_name, is_function_word
from .verbs import LISTS

SELF: Final = frozenset(("wij", "we", "ik", "jij", "je", "jullie", "men", "u", "wijzelf", "ikzelf"))
"""The writers and readers of a report, who are no owner that one can look up."""
PRONOUNS: Final = SELF | {"zij", "ze", "hij", "hij/zij"}
"""Who does something without a name."""
_ACTORS: Final = frozenset(LISTS["actors"])
_THINGS: Final = frozenset(LISTS["things"])
_THING_ENDS: Final = tuple(thing for thing in LISTS["things"] if len(thing) > 3)
_ARTICLE: Final = re.compile(
    r"^(?:de|het|onze?|beide|een|the|twee|drie|vier|vijf|zes)\s+", re.IGNORECASE
)
_NOT_HEAD: Final = re.compile(
    r"\s(?:hiervan|daarvan|ervan)$|\s(?:van|over|voor|met|uit|in|op|naar)\s"
)


_NAME_WORDS: Final = 3
_SMALL: Final = frozenset(("van", "de", "der", "den", "het", "ten", "ter", "en"))


def is_person(text: str, *, is_whole: bool = False) -> bool:
    """Whether *text* begins with the name of a person, or is one and nothing else."""
    name = names.at_start(text)
    return name is not None and name.is_sure and (not is_whole or name.end == len(text))


def is_thing(who: str) -> bool:
    """Whether *who* does nothing by itself: ``De notitie over afval``, ``Het beeldverslag``."""
    head = _NOT_HEAD.split(who)[0].split()
    if fold(who) in _THINGS:
        return True
    if head and fold(head[-1]) in _ACTORS:
        return False
    is_name = len(head) > 1 and head[-1][:1].isupper()
    return bool(head) and not is_name and fold(head[-1]).endswith(_THING_ENDS)


def is_actor(who: str) -> bool:
    """Whether a word of *who* says that it is a person, an organisation, a function or a team."""
    words = _ARTICLE.sub("", who).split()
    if not words:
        return False
    if is_person(who) or has_organisation(who) or any(map(is_function_word, words)):
        return True
    return fold(words[0]).strip(".") in _ACTORS or (is_first_name(words[0]) and len(words) == 1)


def is_named_actor(text: str, *, is_marked: bool = False) -> bool:
    """Whether *text* is somebody who can do something, and nothing else.

    is_marked: it stands where owners stand, so what looks like a name is one.
    """
    words = _ARTICLE.sub("", text).split() or [""]
    name = names.at_start(text)
    if is_marked and _ARTICLE.match(text) and is_function_word(words[0]):
        return True
    if (name and (name.is_sure or is_marked) and name.end == len(text)) or has_organisation(text):
        return True
    if fold(words[0]) in _ACTORS or (fold(words[-1]) in _ACTORS and len(words) < 3):
        return True
    return words[0][:1].isupper() and (
        (is_first_name(words[0]) and len(words) == 1) or is_function_word(words[0])
    )


def is_office(text: str) -> bool:
    """Whether *text* is a function, perhaps with a name: ``wethouder``, ``wethouder De Wit``."""
    first, *rest = text.split() or [""]
    return is_function_word(first) and first.islower() and len(rest) <= _NAME_WORDS and (
        all(word[:1].isupper() or word in _SMALL for word in rest))  # fmt: skip
