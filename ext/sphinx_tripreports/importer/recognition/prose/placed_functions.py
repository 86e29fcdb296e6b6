"""Functions that no list has, known by their place: ``de vali, de heer X``, ``met starosta X``.

In Dutch a noun right before the name of a person, or in apposition to it, says what somebody is.
"""

from __future__ import annotations

import re
from typing import Final

from ....model.dates import MONTHS, WEEKDAYS
from ....model.text import fold
from ..gazetteer import is_place
from ..words import (
    is_acronym,
    is_department,
    is_first_name,
    is_organisation_start,
    is_organisation_word,
)
from .organisation_names import VISITED_NOUN
from .prose_words import (
    BUILDINGS,
    GIVEN,
    GROUNDS,
    OCCASIONS,
    PROGRAMME,
    RELATIONS,
    SITES,
    is_closed,
    is_modifier,
    is_occupation,
    is_verb,
)

WITH: Final = ("met", "door", "van", "en", "namens", "naast", "tegenover", "volgens", "aan")
"""Words between which and a name there can be nothing but a function."""
_BEFORE_SUBJECT: Final = re.compile(
    rf"(?:^|[.:;(])\W*$|\b(?:{'|'.join(WITH)}|samen|ook|waar|dat|omdat|toen)\s+$", re.IGNORECASE
)
_ARTICLES: Final = ("de", "een", "die", "deze", "zijn", "haar", "hun", "diens", "onze")
_NO_PERSON: Final = re.compile(
    rf"(?:{'|'.join((*WEEKDAYS, *MONTHS))}|{BUILDINGS}|{OCCASIONS}|{PROGRAMME}|{SITES})"
    rf"|\w*(?:{GROUNDS})|\w+geno(?:ot|te)|familie|gezin|echtpaar|\w*(?:ing|heid|schap|teit|isme|atie|je)",
    re.IGNORECASE,
)
"""Nouns for times, things and groups."""
_ADVERB: Final = re.compile(
    r"(?:af|aan|uit|op|in|mee|bij)ge\w+d|.*(?:lijk|ig|isch|baar|zaam|weer|nieuw|eerst|dien|onder|[^s]t|en)"
    r"|(?:waar|daar|hier)(?:van|mee|bij|in|op|aan|voor|door|naar|na|toe|uit|over|om)|aldus|plus|wederom|.*clusief|huidige|vorige|nieuwe|andere"
)
"""Adverbs, adjectives, and forms of verbs that no list has."""
_ON_T: Final = re.compile(r"[a-zà-ÿ]{3,}[^s\W\d]t")
_TAIL: Final = re.compile(r"\s+(?:van|voor|bij|aan|in|uit|op)\s+(?=\S)")
_AFTER_NAME: Final = re.compile(r",?\s+(?P<word>(?<=,\s)die|(?<!,\s)\S+)|\s*(?:[,.;:)]|$)")
_MOST_WORDS: Final = 3


def is_person_noun(word: str) -> bool:
    """Whether *word* can be a noun for what somebody is, though no list has it."""
    bare = word.strip(".,;:()")
    folded = fold(bare)
    if len(bare) < 3 or not re.fullmatch(r"[^\W\d_]+(?:-[^\W\d_]+)*", bare):
        return False
    if is_closed(bare) or is_verb(bare.lower()) or is_modifier(bare) or is_acronym(bare):
        return False
    if folded in RELATIONS or folded in GIVEN or _NO_PERSON.fullmatch(folded):
        return False
    if bare[0].isupper() and (is_place(bare) or is_first_name(bare)):
        return False
    if bare.islower() and not is_occupation(bare) and _ADVERB.fullmatch(folded):
        return False
    return not (
        is_organisation_start(bare)
        or is_organisation_word(bare)
        or is_department(bare)
        or VISITED_NOUN.search(folded)
    )


def right_before(text: str, end: int, words: list[re.Match[str]]) -> bool:
    """Whether the last of *words* is a function, as it stands right before a sure name.

    Args:
        text: a sentence.
        end: where in it the name ends.
        words: those before the name, with nothing but spaces between.
    """
    if not words:
        return False
    word = words[-1]
    before = text[: word.start()].rstrip()
    if not is_person_noun(word[0]) and not _is_with_noun(before, word[0]):
        return False
    is_capital = word[0][:1].isupper()
    if not before or before[-1] in ".:;":
        after = _AFTER_NAME.match(text, end)
        goes_on = after is not None and after["word"] in ("die", "en")
        is_subject = after is not None and after["word"] is not None and is_verb(after["word"])
        return is_subject or (is_capital and goes_on)  # "Muhtar X had ons uitgenodigd"
    if before[-1] == ",":
        return word[0].islower()
    last = before.split()[-1].lower()
    if last in WITH or (is_verb(last) and not word[0].isascii()):
        return True
    return last in _ARTICLES and not is_capital


def _is_with_noun(before: str, word: str) -> bool:
    """Whether *word* is a noun since a preposition stands before it: ``door prefect X``.

    Elsewhere what ends in -t may be a verb or an adjective.
    """
    if before.split()[-1:] not in (["met"], ["door"], ["namens"], ["naast"], ["tegenover"]):
        return False
    return bool(_ON_T.fullmatch(word)) and not (
        is_closed(word) or is_verb(word) or is_modifier(word)
    )


def in_apposition(text: str, start: int, segment: str, end: int) -> bool:
    """Whether *segment*, at text[start:] behind an article, is a function before ``, NAME``.

    end: where that sure name ends.
    """
    noun, *_tail = _TAIL.split(segment, maxsplit=1)
    words = noun.split()
    if not words or len(words) > _MOST_WORDS or any(map(is_closed, words)):
        return False
    if any(map(is_verb, segment.split())) or not is_person_noun(words[-1]):
        return False
    article = text[:start].split()[-1:]
    if not article or article[0].lower() not in _ARTICLES:
        return False
    before = text[: text.rindex(article[0], 0, start)]
    is_subject = bool(_BEFORE_SUBJECT.search(before)) or is_verb((before.split() or [""])[-1])
    after = _AFTER_NAME.match(text, end)
    is_closed_off = after is not None and (
        after["word"] is None or is_verb(after["word"]) or is_closed(after["word"])
    )
    return is_subject and is_closed_off


def without_praise(job: str) -> str:
    """*job* without what only describes: ``hele jonge bedrijfsleider``."""
    words = job.split()
    while len(words) > 1 and words[0].islower() and _is_praise(words):
        words.pop(0)
    return " ".join(words)


def _is_praise(words: list[str]) -> bool:
    first, second = words[:2]
    if first.strip(",") in ("heel", "hele", "erg", "zeer", "altijd", "nogal", "toenmalige"):
        return True
    is_inflected = first.endswith("e") and not is_modifier(first) and not is_occupation(first)
    goes_on = second.endswith("e") or is_modifier(second) or is_occupation(second)
    return is_inflected and second.islower() and goes_on and not is_closed(second)
