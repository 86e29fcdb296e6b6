"""A function of several words right before a name: ``hoofd van het bureau Wonen Anna Berg``."""

from __future__ import annotations

import re
from typing import Final

from ..words import is_department, is_field, is_function_word
from . import placed_functions
from .prose_words import is_closed, is_modifier, is_occupation, is_verb

_INNER: Final = (
    "en", "van", "voor", "and", "of", "for", "de", "di", "da", "do", "del", "della", "du", "e", "y",
    "et", "für", "und", "der",
)  # fmt: skip
"""Words that may stand within a function."""
_ARTICLES: Final = ("de", "het", "den", "the")
_OPEN: Final = (*placed_functions.WITH, "bij")
_NO_NOUN: Final = re.compile(
    r"deel|(?:er|hier|daar|waar)(?:aan|bij|in|mee|na|naast|op|over|toe|van|voor)"
)
"""What is no part of a function: ``namen hieraan deel``."""
_SUBJECTS: Final = ("wij", "we", "ik")
_STRANGE: Final = re.compile(r"lig$|sk$|al$|iv$|ia$|ion$|as$|os$|ais$")
"""Ends of foreign adjectives and nouns."""
_MOST: Final = 9
"""Most words of such a function."""


def placed(text: str, sure_end: int, words: list[re.Match[str]]) -> int:
    """Where the function begins that the last of *words* are by their place; -1 without one."""
    if not words:
        return -1
    for at in (start(words), _by_place(text, words)):
        if at >= 0:
            return words[at].start()
    return words[-1].start() if placed_functions.right_before(text, sure_end, words) else -1


def start(words: list[re.Match[str]]) -> int:
    """Where the function begins that the last of *words* before a sure name are: index, or -1.

    words: those right before the name, with nothing but spaces between.
    """
    begin = _stretch(words)
    for at in range(begin, len(words) - 1):
        word = words[at][0]
        if not (is_function_word(word) or is_occupation(word)):
            continue
        if is_closed(words[-1][0]) or any(is_occupation(one[0]) for one in words[at + 2 :]):
            return -1
        return _with_modifiers(words, begin, at)
    return -1


def _stretch(words: list[re.Match[str]]) -> int:
    """From where on nothing stands in *words* that cannot be within a function."""
    at = len(words)
    while at and len(words) - at < _MOST and _is_inner(words, at - 1):
        at -= 1
    return at


def _is_inner(words: list[re.Match[str]], at: int) -> bool:
    word = words[at][0].rstrip(".")
    if is_verb(word):
        return False
    if word in _ARTICLES and at and words[at - 1][0] in ("van", "voor", "of", "for"):
        return True
    return word in _INNER or not is_closed(word) or is_field(word) or is_department(word)


def _with_modifiers(words: list[re.Match[str]], begin: int, at: int) -> int:
    while at > begin and is_modifier(words[at - 1][0]) and words[at - 1][0] not in _INNER:
        at -= 1
    return at


def widened(text: str, at: int, words: list[re.Match[str]]) -> int:
    """Where the function at text[at:] begins if no list has it and an adjective stands before."""
    head = next((one[0] for one in words if one.start() == at), "")
    begin = _by_place(text, words)
    if (
        begin < 0
        or not head
        or words[begin].start() >= at
        or (head.isascii() and is_function_word(head) and not _is_strange(words, begin, at))
    ):
        return at
    return words[begin].start()


def _is_strange(words: list[re.Match[str]], begin: int, at: int) -> bool:
    """Whether the words before the function at *at* look like none of Dutch: ``daglig leder``."""
    before = [word[0] for word in words[begin:] if word.start() < at]
    return any(not word.isascii() or _STRANGE.search(word) for word in before)


def _by_place(text: str, words: list[re.Match[str]]) -> int:
    """Where a function of a few words that no list has begins: ``met glaven ekspert X``; or -1.

    text: the sentence.
    """
    begin = len(words)
    while begin and _is_plain(words[begin - 1][0]):
        begin -= 1
    few = words[begin:]
    if not 1 < len(few) <= 4:
        return -1
    before = text[: few[0].start()].split()
    last = before[-1].lower() if before else ""
    is_open = not before or last in _OPEN
    if last in _SUBJECTS or is_verb(last):
        is_open = any(not one[0].isascii() or _STRANGE.search(one[0]) for one in few[:-1])
    is_noun = not any(one[0].endswith(("lijk", "lijke")) for one in few)
    return begin if is_open and is_noun else -1


def _is_plain(word: str) -> bool:
    """Whether *word* is a noun or adjective in lower case."""
    is_noun = word.isalpha() and word.islower() and not _NO_NOUN.fullmatch(word)
    return is_noun and not is_closed(word) and not is_verb(word)
