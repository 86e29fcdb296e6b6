"""What a line tells of the meeting itself behind what somebody is: ``Met An Bos (kok) gesproken``.

A participle shows it; where it begins, by its small letters behind a bracket, a comma or a name.
"""

from __future__ import annotations

import re
from typing import Final

from .. import names
from ..words import has_function, has_organisation, is_body_word, is_field, is_function_word

_WITH: Final = re.compile(r"(?:(?:ook|verder|en|daarna|later|nog)\s+)*met\s+(?=\S)", re.IGNORECASE)
_PARTICIPLE: Final = re.compile(
    r"(?:kennis|samen|rond|mee|door|aan|op|uit|af|over|bij|na|in|langs|terug|om|voor)?"
    r"(?:ge[a-zà-ÿ]{3,}(?:en|d|t|gaan|daan|zien)|(?:be|ver|ont)[a-zà-ÿ]{3,}(?:en|d|t))"
)
_BEHIND: Final = frozenset(
    [
        "over",
        "aan",
        "op",
        "in",
        "bij",
        "van",
        "tijdens",
        "na",
        "met",
        "tot",
        "door",
        "voor",
        "naar",
        "omtrent",
        "inzake",
        "omdat",
        "en",
    ]
)
_STATE: Final = frozenset(
    [
        "verbonden",
        "aangesteld",
        "gedetacheerd",
        "gevestigd",
        "geboren",
        "benoemd",
        "gepensioneerd",
        "gespecialiseerd",
        "belast",
        "betrokken",
        "bekend",
        "verantwoordelijk",
        "benoemd",
        "verkozen",
        "gekozen",
        "bevoegd",
        "gemachtigd",
    ]
)
"""Participles that tell what somebody is."""
_NEXT: Final = re.compile(r"[^\W\d_]{3}[.!?]\s+[^\W\d_a-z]")
"""Another sentence, which others read."""
_BOUNDARY: Final = re.compile(r"(?P<mark>[),])?\s+(?=[a-zà-ÿ0-9'])")
_MOST: Final = 7
"""Words before the participle."""
_ABOUT: Final = frozenset(["over", "op", "tijdens", "na", "omtrent", "inzake", "met"])
_LINKS: Final = frozenset(
    [
        "van",
        "de",
        "der",
        "bij",
        "namens",
        "at",
        "from",
        "uit",
        "die",
        "en",
        "voor",
        "of",
        "und",
        "y",
        "e",
        "di",
        "la",
        "le",
        "del",
        "dos",
        "da",
        "des",
    ]
)


def without_meeting(text: str) -> str:
    """*text* without ``met`` before the name, and without what was done at the meeting."""
    with_ = _WITH.match(text)
    start = with_.end() if with_ else 0
    name = names.at_start(text, start)
    if name is None or (with_ is None and not name.is_sure) or _NEXT.search(text, name.end):
        return text
    for boundary in _BOUNDARY.finditer(text, name.end - 1):
        if boundary.start() + 1 < name.end:
            continue
        before = text[start : boundary.start()].rsplit(maxsplit=1)[-1]
        is_end = boundary["mark"] or before[:1].isupper()
        if is_end and _is_told(text[boundary.end() :].split(), bool(with_)):
            mark = ")" if boundary["mark"] == ")" else ""
            return text[start : boundary.start()] + mark
    return text


def _is_told(words: list[str], is_led: bool) -> bool:
    """Whether *words* are a clause with a participle, and nothing that somebody is.

    is_led: ``met`` stands before the name, so that a verb must follow.
    """
    for index, word in enumerate(words[: _MOST + 1]):
        plain = word.rstrip(".,;!")
        if plain in _STATE or plain[:1].isupper() or "(" in word or word.endswith(","):
            return False
        if index == 0 and plain in _LINKS and not (is_led and plain == "de"):
            return False
        if _is_verb(plain, is_led):
            behind = words[index + 1 :]
            is_last = not behind or behind[0] in (_BEHIND if is_led else _ABOUT)
            return is_last and not has_function(" ".join(words[:index]))
    return False


def _is_verb(word: str, is_led: bool) -> bool:
    """Whether *word* is a participle; without ``met`` one of which no noun has the form."""
    is_clear = is_led or word == "ontmoet" or not word.startswith(("be", "ver", "ont"))
    return is_clear and _PARTICIPLE.fullmatch(word) is not None and not _is_noun(word)


def _is_noun(word: str) -> bool:
    """Whether what looks like a participle is a noun: ``gemeenten``, ``gezondheid``."""
    is_thing = is_field(word) or is_function_word(word) or is_body_word(word)
    is_thing = is_thing or has_organisation(word)
    return is_thing or word.endswith(("heid", "menten", "bied", "beeld", "ment"))
