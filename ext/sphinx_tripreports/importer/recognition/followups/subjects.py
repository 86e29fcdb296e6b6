"""The words that a subject is made of, before the verb of a sentence or behind it."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from ....model.text import fold
from .. import names
from ..words import is_function_word, is_organisation_start
from . import due, verbs
from .verbs import LISTS

_ADVERBS: Final = tuple(sorted(LISTS["adverbs"], key=len, reverse=True))
_ADVERB: Final = re.compile(rf"(?:{'|'.join(map(re.escape, _ADVERBS))})(?![\w-])[\s,:]*", re.I)
_INNER_ADVERB: Final = re.compile(
    rf"\s(?:{'|'.join(map(re.escape, _ADVERBS))})(?![\w-])", re.IGNORECASE
)
_STOPS: Final = frozenset(LISTS["stops"]) | frozenset(LISTS["adverbs"])
_WORD: Final = re.compile(r",|(?:[^\W\d_]\.(?=\s?[A-ZÀ-Ž]))|[^\s,;:!?()\"“”]+")
_NOT_FIRST: Final = frozenset(LISTS["prepositions"]) | frozenset(LISTS["subordinators"]) - {
    "die",
    "dat",
}
_ARTICLE: Final = re.compile(
    r"(?:de|het|een|onze|ons|beide|alle|mijn|uw|iedere|elke|twee|drie|vier|vijf|zes|enkele)\s+",
    re.I,
)
_PRONOUN: Final = re.compile(r"(?:wij|we|ik|zij|ze|hij|jij|men)\b", re.IGNORECASE)
_OBJECT: Final = re.compile(r"\s(?:de|het|een)\s(?=[a-z])")
_AND: Final = re.compile(r"\s+en\s+")
_PARTICLES: Final = frozenset((*LISTS["separable"], "samen"))
_OBJECTS: Final = frozenset(LISTS["determiners"]) - frozenset(LISTS["prepositions"]) | {
    *("contact", "het", "dit", "dat", "alle", "twee", "drie", "vier", "enkele", "beide", "ons"),
}
"""What an object begins with."""
_LINKS: Final = frozenset(("van", "en", "+", "&", "/", "der", "den"))
_LAST_ADVERB: Final = re.compile(
    r"(?<=\w)\s+(?:[a-z]+lijk|[a-z]+weg|zelf|ook|dan|nog|samen|daarom)$"
)
"""What stands behind a subject and says how it does something."""
_WITH: Final = re.compile(r"\s+(?:samen\s+)?met\s+(?=(?:de|het|een|onze)\s)")
_BODIES: Final = frozenset(LISTS["actors"])
_MOST_WORDS: Final = 10


class Word(NamedTuple):
    """A word at text[start:end], and folded."""

    text: str
    start: int
    end: int
    folded: str


def words(text: str) -> list[Word]:
    """The words and commas of *text* that stand in no brackets."""
    bare = re.sub(r"\([^()]*\)", lambda match: " " * len(match[0]), text)
    found = []
    for match in _WORD.finditer(bare):
        word = match[0] if len(match[0]) == 2 else match[0].rstrip(".'’") or match[0]
        found.append(Word(word, match.start(), match.start() + len(word), fold(word)))
    return found


def is_adjunct(front: str) -> bool:
    """Whether what stands before the verb is a time, a place or an adverb, and no subject."""
    first = fold(front.split(maxsplit=1)[0]).strip(",:")
    return first in _NOT_FIRST or _is_time(front) or not _without_adverbs(front)


def _is_time(text: str) -> bool:
    """Whether *text* is a time and nothing else, but perhaps an article before it."""
    return any(time.start < 4 and time.end >= len(text) - 1 for time in due.find(text, ""))


def _without_adverbs(text: str) -> str:
    while match := _ADVERB.match(text):
        if (name := names.at_start(text)) is not None and name.is_sure:
            break  # "Anders Holm stuurt"
        text = text[match.end() :]
    return text


def bare(who: str) -> str:
    """A subject without the adverb at its end, and without whom it does something with."""
    return _LAST_ADVERB.sub("", _WITH.split(who.strip(" .,;"))[0])


def before(front: str) -> str:
    """A subject before the verb without adverbs, apposition and relative clause."""
    front = re.split(r"\s*[,;:]\s|\s[–—-]\s", _without_adverbs(front))[0]
    front = re.sub(r"\s*\([^()]*\)\s*$", "", front)
    name = names.at_start(front)
    if name is not None and name.is_sure and not front[name.end :].startswith((" en ", " + ", "-")):
        return front[: name.end]
    starts = [match.start()] if (match := _INNER_ADVERB.search(front)) else []
    starts += [time.start for time in due.find(front, "") if time.start]
    starts += [match.start() for match in _OBJECT.finditer(front) if _is_apart(front, match)]
    front = front[: min(starts, default=len(front))]
    return front.strip() if len(front.split()) <= _MOST_WORDS else ""


def _is_apart(front: str, match: re.Match[str]) -> bool:
    """Whether an article begins a noun of its own: ``Assen de ervaringen``."""
    last = fold(front[: match.start()].rsplit(maxsplit=1)[-1])
    return last not in _NOT_FIRST and last not in _LINKS


def behind(text: str, position: int) -> str:
    """The subject behind the verb."""
    return noun_phrase(text, len(text) - len(_without_adverbs(text[position:].lstrip())))


def noun_phrase(text: str, start: int) -> str:
    """A pronoun, a person, or a noun with what belongs to it, at *start*; "" if none is there."""
    if match := _PRONOUN.match(text, start):
        return match[0]
    name = names.at_start(text, start)
    if name is not None and name.is_sure:
        return text[start : name.end] + _joined(text, name.end)
    article = _ARTICLE.match(text, start)
    begin = article.end() if article else start
    end = _noun_end(text, begin, bool(article))
    return text[start:end].strip(" ,.;") if end > begin else ""


def _joined(text: str, position: int) -> str:
    """``en Samira`` behind a name."""
    match = _AND.match(text, position)
    name = names.at_start(text, match.end()) if match else None
    return text[position : name.end] if name is not None and name.is_sure else ""


def _noun_end(text: str, begin: int, has_article: bool) -> int:
    """Where a noun that begins at *begin* ends, with ``van`` and names behind it."""
    end = begin
    times = [time.start for time in due.find(text[begin:], "")]
    is_open = has_article
    found = words(text[begin:])
    for index, word in enumerate(found):
        gap = text[end : begin + word.start].strip(" ")
        if gap or word.text == "," or word.start in times:
            break
        is_link = word.folded in _LINKS and end > begin
        is_link = is_link or (word.folded == "uit" and end > begin and _is_named(text, begin, word))
        is_article = is_open and word.folded in ("de", "het") and end > begin
        if not (is_link or is_article):
            if _ends(word, is_open) and not _is_field(found, index):
                break
            is_open = is_open and _is_adjective(word.text)
        is_open = is_open or is_link
        end = begin + word.end
    match = re.search(r"\s+(?:van|uit|en|der|den|de|het|[+&/])$", text[begin:end])
    return begin + match.start() if match else end


def _is_named(text: str, begin: int, word: Word) -> bool:
    """Whether a name stands behind *word*: ``raadsleden uit Gorizia``."""
    return text[begin + word.end :].lstrip()[:1].isupper()


def _is_field(found: list[Word], index: int) -> bool:
    """Whether a noun tells of which field the function before it is: ``de adviseur cultuur``.

    Of two nouns in a row the first does, and of one before an article: that begins the object.
    """
    if not index or not is_function_word(found[index - 1].text) or not _is_bare(found[index]):
        return False
    rest = found[index + 1 :]
    if len(rest) > 1 and rest[0].folded == "en" and _is_bare(rest[1]):
        rest = rest[2:]  # "de adviseur water en groen een notitie"
    return bool(rest) and (rest[0].folded in _OBJECTS or _is_bare(rest[0]))


def _is_bare(word: Word) -> bool:
    """Whether a word can only be a noun without an article."""
    if not word.text.isalpha() or not word.text.islower() or is_function_word(word.text):
        return False
    if word.folded in _STOPS | _NOT_FIRST | _OBJECTS | _PARTICLES | _LINKS:
        return False
    is_verb = verbs.is_infinitive(word.text) or verbs.is_doing(word.text)
    return not (is_verb or verbs.is_participle(word.text) or verbs.is_past(word.text))


def may_go_on(text: str, end: int) -> bool:
    """Whether a noun behind text[:end], which has a function, may belong to it or be an object."""
    found = words(text)
    has_function = any(is_function_word(word.text) for word in found if word.end <= end)
    following = next((word for word in found if word.start >= end), None)
    return has_function and following is not None and _is_bare(following)


def _ends(word: Word, is_open: bool) -> bool:
    """Whether a word is no part of a noun; *is_open*: the noun itself is still to come."""
    is_verb = (verbs.is_infinitive(word.text) or verbs.is_participle(word.text)
               or verbs.is_doing(word.text)) and word.text[:1].islower()  # fmt: skip
    if word.folded in _STOPS or (word.start and is_verb):
        return True
    is_name = word.text[:1].isupper() or word.text[:1].isdecimal()
    is_actor = is_function_word(word.text) or is_organisation_start(word.text)
    return not (is_open or is_name or is_actor or word.folded in ("team", "afdeling"))


def _is_adjective(word: str) -> bool:
    is_noun = is_function_word(word) or is_organisation_start(word) or fold(word) in _BODIES
    return word.endswith("e") and not word[:1].isupper() and not is_noun
