"""The function that stands before a name in a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from .. import names
from ..words import AND_WORDS, is_acronym, is_field, is_first_name, is_function_word
from . import extent, glosses, long_functions, placed_functions
from .prose_words import (
    ENGLISH_HEADS,
    HOSTS,
    WORD,
    is_closed,
    is_modifier,
    is_occupation,
    is_plural,
    is_verb,
)

_DETERMINER: Final = re.compile(
    r"(?:^|(?<=[\s,;:(]))(?:de|het|een|die|zijn|haar|hun|diens|onze?|mijn|ene|twee|drie|vier|vijf"
    r"|enkele|beide)\s+",
    re.IGNORECASE,
)
_OF_ORGANISATION: Final = re.compile(
    r"(?:van|bij|of|in|from)\s+(?:(?:de|het|the)\s+)?(?:[a-zà-ž-]+\s+)?"
    r"(?:[^\W\d_a-zà-ÿ][\w.&'’-]*\s+)+$|(?:van|voor)\s+(?:de|het)\s+[a-zà-ÿ-]+\s+$"
)
"""``van Utrecht`` or ``van de raad`` right before the name of its mayor or chair."""
RETIRED: Final = re.compile(
    r"\s+(?:buiten dienst|in ruste|b\.d\.|i\.r\.|a\.i\.|in residence|ad interim|h\.c\.)\s*$",
    re.IGNORECASE,
)
"""What stands between a function and a name, and belongs to the function."""
INITIALISM: Final = 2
"""Letters of functions that are no words: ``OB``, ``MP``."""
_TRAILING: Final = 3
"""Most words of a field of work between a function and a name."""
_SUBJECT: Final = re.compile(
    r"^\W*(?:(?:de|het|een|onze|hun|zijn|haar)\s+)?(?:\w+e\s+)?(?P<job>[^,;:]{3,70}?)\s+"
    r"(?:is|was|heet|heette|bleek|werd)\s+(?:sinds\s+\S+\s+|er\s+|daar\s+)?$",
    re.IGNORECASE,
)
"""``Directeur van het museum is`` before the name."""
_AS: Final = re.compile(
    r"(?:^|[,;]\s+)als\s+(?P<job>[^,;]{3,80}?)\s+(?P<verb>\S+)\s+(?:ons\s+)?$", re.IGNORECASE
)
"""``Als projectleider van X legde`` before the name."""
_HOST: Final = re.compile(rf"(?:{HOSTS})\b", re.IGNORECASE)
_AFTER_FIELD: Final = re.compile(
    r"(?:\s(?:van|bij)\s(?:(?:de|het)\s)?[^,;:().]{2,50})?\s*(?:,\s+(?:mevrouw\s|de\sheer\s)?|\()"
)
_ARTICLE_LAST: Final = re.compile(
    r"\b(?:de|het|een|zijn|haar|hun|diens|onze)\s+(?:[a-zà-ÿ]+e\s+)?$", re.IGNORECASE
)
_SUCCESSOR: Final = re.compile(
    r"\b(?:(?:de|hun|zijn|haar)\s+(?:huidige|nieuwe|vorige|tegenwoordige)"
    r"|(?:zijn|haar|hun|diens)\s+(?:opvolg|voorgang)(?:st)?er)\s*,?\s*$"
)
"""``de huidige``: whose function is that of the person before."""
_AT: Final = ("au", "aux", "a la", "al", "alla")
_AND: Final = (*AND_WORDS, "&", "ja", "y")
_PREPOSITIONS: Final = ("van", "voor", "bij", "in", "op", "aan", "of", "en", "uit")
_FORMER: Final = re.compile(r"^(?:oud|ex)-", re.IGNORECASE)
_BRACKET: Final = re.compile(r"\s*\(\s*$")
_CLOSED: Final = re.compile(r"[^(),;]{3,40}\)")
"""``de conservator (Jan Smit)``: a name alone in brackets."""
_OF_OFFICE: Final = re.compile(r"(?P<job>[\w-]+)\s+van\s+(?:de|het)\s+$")
"""``adviseur van de`` before ``burgemeester`` and the name of the former."""


def start_of_function(text: str, end: int, bound: int, sure_end: int = -1) -> int:
    """Where the function begins that stands before the name at text[end:]; -1 without one.

    Args:
        text: a sentence.
        end: where the name begins.
        bound: where the name before it ends.
        sure_end: where the name ends, if it is surely one of a person; else -1.
    """
    if (bracket := _BRACKET.search(text[bound:end])) is not None:
        is_alone = bool(_CLOSED.match(text, end))
        end = bound + bracket.start()  # "de conservator (Jan Smit)"
        is_function = is_alone or _is_ended(text, end, bound)
        return _function_start(text, end, bound) if is_function else -1
    if (gloss := glosses.start_of(text, bound, end)) >= 0:
        return _glossed(text, gloss, bound)
    text = glosses.blanked(text, bound, end)
    start = _function_start(text, end, bound)
    if start < 0:
        start = _function_before_comma(text, end, bound, sure_end)
    if start >= 0 and sure_end >= 0:
        return long_functions.widened(text, start, _words_before(text, end, bound))
    if sure_end < 0:
        return start
    return long_functions.placed(text, sure_end, _words_before(text, end, bound))


def _glossed(text: str, end: int, bound: int) -> int:
    """Where the function begins before the brackets at text[end:] that say what it is."""
    start = _function_start(text, end, bound)
    words = _words_before(text, end, bound)
    if start >= 0 or not words:
        return start
    at = len(words) - 1
    while at and words[at - 1][0][:1].isupper() and words[at][0][:1].isupper():
        at -= 1
    return words[at].start()


def _is_ended(text: str, end: int, bound: int) -> bool:
    """Whether the word right before text[end:] is a function."""
    words = text[bound:end].split()
    return bool(words) and is_function_word(words[-1])


def ends_in_office(before: str) -> bool:
    """Whether *before* a name ends in a function with its place: ``Burgemeester van Utrecht``."""
    match = _OF_ORGANISATION.search(before)
    words = before[: match.start()].split() if match else []
    return bool(words) and is_function_word(words[-1])


def ends_in_field(before: str) -> bool:
    """Whether *before* a name ends in a function with its field: ``Head of``, ``adviseur Data``."""
    words = _words_before(before, len(before), 0)
    return _head(words) >= 0 or long_functions.start(words) >= 0


def is_field_of(text: str, start: int, name: names.Name) -> bool:
    """Whether what looks like *name* is the field of the function at text[start:].

    So it is where an article stands before that function, and the full name follows: ``haar
    adviseur Zorg, Jan Smit``.
    """
    comma = _AFTER_FIELD.match(text, name.end)
    is_person = name.is_sure and is_first_name(name.text.split()[0])
    if is_person or comma is None or not _ARTICLE_LAST.search(text[:start]):
        return False
    person = names.at_start(text, comma.end())
    return person is not None and (person.is_sure or is_field(name.text.split()[-1]))


def of_subject(text: str, end: int, bound: int) -> str:
    """The function that another part of the sentence tells before the name; "" without one."""
    if successor := _SUCCESSOR.search(text[:end]):
        words = [word[0].rstrip(".") for word in WORD.finditer(text, 0, successor.start())]
        return _FORMER.sub("", next(filter(is_function_word, reversed(words)), ""))
    before = text[bound:end] if not bound else ""
    if (match := _SUBJECT.match(before)) and _is_function_phrase(match["job"]):
        is_one_of = match["job"].startswith("van ")  # "Een van de sprekers was X"
        return "" if is_one_of or _HOST.match(match["job"]) else match["job"]
    if (match := _AS.search(before)) and is_verb(match["verb"]):
        return match["job"] if _is_function_phrase(match["job"]) else ""
    return ""


def _function_start(text: str, end: int, bound: int) -> int:
    """Where the function begins that stands right before text[end:]; -1 without one."""
    if retired := RETIRED.search(text[bound:end]):
        return _function_start(text, bound + retired.start(), bound)
    words = _words_before(text, end, bound)
    at = _head(words)
    if at < 0 and (match := _OF_ORGANISATION.search(text[bound:end])):
        words = [word for word in words if word.end() <= bound + match.start()]
        at = _head(words)
    if at < 0:
        return -1
    start = words[_leftmost(words, at)].start()
    if (whose := _OF_OFFICE.search(text[bound:start])) and is_function_word(whose["job"]):
        return _function_start(text, bound + whose.end("job"), bound)
    return start


def _words_before(text: str, end: int, bound: int) -> list[re.Match[str]]:
    """The words right before text[end:] with nothing but spaces between them."""
    found: list[re.Match[str]] = []
    for word in reversed(list(WORD.finditer(text, bound, end))):
        after = found[-1].start() if found else end
        is_label = not found and text[: word.start()].rstrip()[-1:] in ("", "(", ",", ";")
        if text[word.end() : after].strip(" :" if is_label else " ") or (
            found and word[0][-1] == "." and not is_modifier(word[0])
        ):
            break
        found.append(word)
    return found[::-1]


def _head(words: list[re.Match[str]]) -> int:
    """The function among the last words, perhaps with its field of work: index, or -1."""
    if words and words[-1][0] == "en":
        return -1
    for at in range(len(words) - 1, max(-1, len(words) - 2 - _TRAILING), -1):
        word = words[at][0]
        is_last = at == len(words) - 1
        is_short = is_acronym(word) and len(word) == INITIALISM
        if is_function_word(word.rstrip(":")) or (is_last and (is_short or is_occupation(word))):
            return at
        if (is_closed(word) and word not in ("en", "voor")) or is_verb(word):
            return -1
    return -1


def _leftmost(words: list[re.Match[str]], at: int) -> int:
    """Where the function begins of which words[at] is the head."""
    is_start = not words[0].string[: words[0].start()].strip()
    while at:
        before = words[at - 1][0]
        if (
            before in _AND
            and at > 1
            and (is_occupation(words[at - 2][0]) or words[at - 2][0] == "partner")
        ):
            at -= 2
        elif before in _AT and at > 1:
            at -= 2  # "adjoint au maire"
        elif _belongs(before, at == 1 and is_start and words[at][0][:1].islower()) or _is_english(
            before, words[at][0]
        ):
            at -= 1
        else:
            break
    return at


def _is_english(before: str, word: str) -> bool:
    """Whether two words are one function: ``energy manager``."""
    is_open = before.isalpha() and not is_closed(before) and not is_verb(before)
    return is_open and word.lower() in ENGLISH_HEADS


def _belongs(word: str, is_first: bool) -> bool:
    """Whether a word before a function is part of it."""
    if is_closed(word) or is_verb(word):
        return False
    if is_modifier(word) or is_function_word(word):
        return True
    return word[:1].isupper() and not is_first and not word.endswith("'s")


_PRESENT: Final = re.compile(
    r"\s+(?:(?:was|waren)\s+)?(?:(?:ook|nog)\s+)?(?:aanwezig|erbij|present|aangeschoven)\s*$"
)
"""``Daarbij was de consul aanwezig,`` before the name: no part of the function."""


def without_presence(job: str) -> str:
    """*job* without the verb of ``de directeur was erbij``."""
    return _PRESENT.sub("", job)


def _function_before_comma(text: str, end: int, bound: int, sure_end: int) -> int:
    """``de gouverneur van Nakuru, Lee Kinyanjui``: where the function begins; -1 without one."""
    before = text[bound:end].rstrip()
    if not before.endswith(",") and not (before.endswith(":") and sure_end >= 0):
        return -1
    segment = re.split(r"[;:(),]", extent.joined(before[:-1]))[-1]
    offset = bound + len(before) - 1 - len(segment)
    segment = _PRESENT.sub("", before[len(before) - 1 - len(segment) : -1])
    starts = [match.end() for match in _DETERMINER.finditer(segment)]
    is_more = re.match(r"\s*(?:en|evenals|alsmede|met|samen)\s", segment)
    if bound and text[bound:offset].strip() == "," and not is_more:
        starts = []  # an apposition of the person before
    else:
        starts += list(_after_prepositions(segment))
    for start in starts:
        if _is_function_phrase(segment[start:]):
            return offset + start
    for start in starts if sure_end >= 0 else []:
        if placed_functions.in_apposition(text, offset + start, segment[start:], sure_end):
            return offset + start
    return -1


def _after_prepositions(segment: str) -> Iterator[int]:
    if segment[:1].isupper():
        yield 0
    for match in re.finditer(r"(?:^|\s)(?:met|door|bij|en|van)\s+", segment):
        yield match.end()


def _is_function_phrase(text: str) -> bool:
    """Whether *text* is a function and what belongs to it: ``wethouder voor onderwijs``."""
    words = placed_functions.without_praise(text).split()
    if not words or any(map(is_verb, words)):
        return False
    if not (any(map(is_function_word, words[:3])) or is_occupation(words[0]) or is_plural(text)):
        return False
    pairs = pairwise(words)
    if any(
        word in ("de", "het") and before.islower() and before not in _PREPOSITIONS
        for before, word in pairs
    ):
        return False  # "haven de bedrijfsleider"
    links = ("van", "voor", "bij", "in", "uit", "en", "de", "het", "of", "der", "op", "aan")
    return all(not is_closed(word) or word.lower() in links for word in words)
