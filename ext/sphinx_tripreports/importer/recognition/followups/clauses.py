"""The clauses of a sentence: who does what, by the order of words in Dutch.

In a main clause the finite verb is the second part.  What stands before it is the subject, or else
a time or place or ``Ook``, and then the subject stands right behind the verb.  After ``dat`` the
subject comes first.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from ....model.text import fold
from .. import names
from ..words import is_first_name, is_function_word
from . import subjects, verbs
from .actors import is_actor
from .subjects import Word, words
from .verbs import LISTS

_DETERMINERS: Final = frozenset(LISTS["determiners"])
_PREPOSITIONS: Final = frozenset(LISTS["prepositions"])
_SUBORDINATORS: Final = frozenset(LISTS["subordinators"])
_PLURAL_START: Final = re.compile(
    r"(?:de|onze|beide|alle|twee|drie|vier|vijf|zes|enkele|een aantal|de twee|de drie|zowel)\b",
    re.I,
)
_STARTS: Final = frozenset(
    (
        *("de", "het", "een", "beide", "alle", "twee", "drie", "vier", "vijf", "zes", "onze"),
        *("er", "mevrouw", "mw", "mevr", "dhr", "heer", "graag", "ook"),
    )
)
"""What may stand behind a verb in the plural and begins its subject."""
_JOINING: Final = re.compile(r"(?:dat|die|welke|wat|waarna|waarop|waarmee|zodat|terwijl)\s+(?=\S)")


_LABEL: Final = re.compile(r"(?P<who>[^:.!?]{2,50}):\s+(?=\S)")
_PLURAL_SUBJECTS: Final = frozenset(
    ("wij", "we", "zij", "ze", "jullie", "de", "beide", "alle", "onze", "en", "&", "+", "er")
)
_SINCE: Final = frozenset(("nu", "toen", "sinds", "hoewel", "voordat", "zolang"))
_SUBJECT_STARTS: Final = frozenset(
    ("de", "het", "een", "er", "wij", "we", "ik", "zij", "ze", "hij", "dit", "onze", "men", "deze")
)
_WE: Final = frozenset(("wij", "we", "ik"))


class Clause(NamedTuple):
    """What a main clause says.

    subject: who or what, as written; "" if there is none.
    verb: the finite verb.
    mood: "does", "states", "will", "wants", "wish", "must", "can", "passive", "is", "has", "past"
        or "".
    position: of the verb in the text, in characters; -1 without.
    """

    subject: str = ""
    verb: str = ""
    mood: str = ""
    position: int = -1


@lru_cache(maxsize=4000)  # several ask about the same sentence
def read(text: str) -> Clause:
    """The first main clause of *text*, or the clause that it is if it begins with ``waarna``."""
    if (match := _JOINING.match(text)) and (who := subjects.noun_phrase(text, match.end())):
        return _inner(text, who, match.end())
    if (label := _LABEL.match(text)) and (clause := read(text[label.end() :])).verb:
        subject = clause.subject or ("" if clause.position else label["who"])
        return clause._replace(subject=subject, position=clause.position + label.end())
    found = words(text)
    index, mood = _finite(text, found)
    if index < 0:
        return Clause()
    verb = found[index]
    front = text[found[0].start : verb.start].strip(" ,") if index else ""
    after = subjects.behind(text, verb.end)
    # "Dat doet Anna", "Peter nodigen we uit"
    is_object = fold(after) in _WE or (
        fold(front) in ("dat", "dit", "deze", "die") and is_actor(after)
    )
    subject = (
        after if not front or is_object or subjects.is_adjunct(front) else subjects.before(front)
    )
    return Clause(subject, verb.text, mood, verb.start)


def _inner(text: str, who: str, start: int) -> Clause:
    """A clause with its verb at the end, whose subject is *who*."""
    rest = words(re.split(r"[,.;]\s|[.;]?$", text[start + len(who) :])[0])
    for index in reversed(range(len(rest))):
        # "waarna de afdeling een bed aanlegt achter het park"
        is_end = index == len(rest) - 1 or rest[index + 1].folded in _PREPOSITIONS
        if is_end and verbs.is_doing(rest[index].text):
            return Clause(who, rest[index].text, "does", start + len(who) + rest[index].start)
    return Clause(who)


# --- the verb ------------------------------------------------------------------------------------


def _finite(text: str, found: list[Word]) -> tuple[int, str]:
    """Which of the words is the finite verb of the main clause, and its mood; -1 if none is."""
    is_within = False
    for index, word in enumerate(found):
        if word.text == ",":
            is_within = False
        elif _opens(found, index):
            is_within = True
        elif not is_within and (mood := _mood(text, found, index)):
            return index, mood
    return -1, ""


def _opens(found: list[Word], index: int) -> bool:
    """Whether a clause begins at this word whose verb is not that of the sentence."""
    word = found[index]
    if index == 0 and word.folded in _SINCE:
        return _next(found, index) in _SUBJECT_STARTS  # "Nu de haven sluit", but "Nu gaan we"
    if word.folded not in _SUBORDINATORS:
        return False
    if index == 0 and word.folded in ("die", "dat"):
        return False
    return word.folded != "of" or not (index and found[index - 1].text[:1].isupper())


_MOODS: Final = (
    (verbs.FUTURE, "will"), (verbs.WANTING, "wants"), (verbs.WISHING, "wish"),
    (verbs.HAVING_TO, "must"), (verbs.ABLE, "can"), (verbs.PASSIVE, "passive"),
    (verbs.BEING, "is"), (verbs.HAVING, "has"),
)  # fmt: skip


def _mood(text: str, found: list[Word], index: int) -> str:
    """The mood of a word as finite verb; "" if it is none."""
    word = found[index]
    before = found[index - 1].folded if index else ""
    if before in _DETERMINERS or (word.text[:1].isupper() and index):
        return ""
    if (
        word.folded in ("gaat", "gaan")
        and _next(found, index) in ("over", "om")
        and not any(verbs.is_infinitive(one.text) for one in found[index + 1 :])
    ):
        return "states"  # "gaat over de fondsen"
    helping = next((mood for kind, mood in _MOODS if word.folded in kind), "")
    if helping:
        is_last = index == len(found) - 1 and index > 0
        if is_last and (verbs.is_participle(before) or verbs.is_infinitive(before)):
            return ""  # "graag allemaal gelezen hebben"
        return "" if word.folded == "zijn" and not _is_plural(found, index) else helping
    if verbs.is_past(word.text):
        return "past" if index else ""
    if verbs.infinitive_of(word.text) or (verbs.is_english(word.text) and index):
        return "does" if verbs.is_doing(word.text) else "states"
    is_bare = index == len(found) - 1 and not _has_subject(found)
    if verbs.is_plural(word.text) and index and not is_bare and _is_plural(found, index):
        return "does" if verbs.is_doing(word.text) else "states"
    if "ik" in (before, _next(found, index)) and verbs.is_first_person(word.text):
        return "does"
    if before == "ik" and re.fullmatch(r"[a-z]{2,}", word.text):
        return "does"
    return "does" if _is_unknown_verb(text, found, index) else ""


def _has_subject(found: list[Word]) -> bool:
    """Whether words before a last verb can be its subject, and no object: ``scholen bellen``."""
    return any(word.folded in _PLURAL_SUBJECTS for word in found)


def _next(found: list[Word], index: int) -> str:
    return found[index + 1].folded if index + 1 < len(found) else ""


def _is_plural(found: list[Word], index: int) -> bool:
    """Whether the subject of a verb in the plural stands before it or behind it."""
    before = found[index - 1].folded if index else ""
    if {before, _next(found, index)} & {"wij", "we", "zij", "ze", "jullie", "er"}:
        return True
    front = found[:index]
    if not front:
        return False
    if any(word.folded in ("en", "beide", "+", "&") for word in front):
        return before != "te"
    first = " ".join(word.text for word in front)
    is_many = bool(_PLURAL_START.match(first)) or bool(re.match(r"\d+ ", first)) or (
        front[0].text[:1].isupper() and len(front) == 1)  # fmt: skip
    if is_many and any(re.search(r"(?:en|s)$", word.folded) for word in front[-3:]):
        return True
    after = found[index + 1].text if index + 1 < len(found) else ""
    return subjects.is_adjunct(first) and not verbs.is_doing(front[-1].text) and (
        fold(after) in _STARTS or after[:1].isupper() or is_function_word(after))  # fmt: skip


def _is_unknown_verb(text: str, found: list[Word], index: int) -> bool:
    """Whether a word is the verb of a subject that can only be a person: ``Tom leent``."""
    word = found[index]
    if not 0 < index < 6 or not re.fullmatch(r"[a-zà-ž]{3,}t", word.text):
        return False
    front = text[found[0].start : found[index - 1].end]
    name = names.at_start(front)
    if name is not None and name.is_sure and name.end == len(front):
        return True
    # "Gerrit polst voor kerst": a first name, and behind the verb what no noun has
    behind = _next(found, index)
    return index == 1 and is_first_name(front) and behind in _DETERMINERS
