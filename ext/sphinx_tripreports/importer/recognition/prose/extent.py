"""Where a role ends that begins somewhere in a sentence."""

from __future__ import annotations

import re
from typing import Final

from .. import names
from ..gazetteer import Gazetteer
from ..words import (
    AND_WORDS,
    EMPLOYED,
    is_abstract,
    is_department,
    is_field,
    is_first_name,
    is_organisation_start,
)
from . import boards, organisation_names
from .prose_words import WORD, is_closed, is_occupation, is_verb

_AND: Final = (*AND_WORDS, "&", "y")
_OF: Final = ("van", "voor", "bij", "der", "of", "namens", "for", "at", "de", "het", "den")
"""Words that go on with a role, whatever comes behind them but a pronoun."""
_IN: Final = ("in", "op", "aan", "te", "uit")
"""Words that do so before a place or organisation only."""
_FOR: Final = ("voor", "für", "for", "pour", "para", "per")
_MORE: Final = re.compile(
    r"(?:,\s+[^\W\d_][\w-]*)+\s+(?:en|and|&|und|y|et|e|i|og|och)\s+(?!de\b|het\b|een\b)"
    r"[^\W\d_][\w-]+(?=\s*[,.;:)]|\s*$|\s+(?:van|bij|die|in)\b)"
)
"""More fields of work behind the first."""
_QUOTED: Final = re.compile(r"\s(?:\"[^\"]{2,40}\"|“[^”]{2,40}”|‘[^’]{2,40}’)(?=\s*[,.)]|$)")
"""``programmaleider "Raus aus Gas"``."""
_INFINITIVES: Final = ("worden", "wonen", "leven", "werken", "leren", "reizen", "spelen")
"""Verbs that end the name of a field of work: ``programmaleider gezond ouder worden``."""
_NO_OBJECT: Final = re.compile(r"(?:een|ons|onze|hem|haar|mij|mijn|u|jullie)\b")


_STATED: Final = re.compile(
    rf"geboren|getogen|opgegroeid|betrokken|afkomstig|woonachtig|{EMPLOYED}"
)
"""What somebody is besides a function: ``ingenieur en geboren in Gent``."""
_AT_FIELD: Final = ("al", "alla", "alle", "ai", "au", "aux", "à")
_UNKNOWN_VERB: Final = re.compile(r"[a-zà-ÿ]{3,}(?:te|de|ten|den|[^s]t)")
_OBJECT: Final = re.compile(r"een|de|het|ons|hem|haar|mij|zich|wij|we|ik")
"""What stands right behind a verb, but not behind a noun."""
_SCOPE: Final = re.compile(
    r"\s+(?:de|het)\s+(?:openbare\s+ruimte|(?:[a-z]+e\s+)?[a-z]*(?:zorg|onderwijs|landbouw|sector|bouw|techniek))"
    r"\s*(?:[,.;)]|$)"
)
"""``adviseur kunst in de openbare ruimte``."""
_ADJUNCT: Final = re.compile(
    r"\d+|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|vijftien|twintig|dertig|een|enkele"
    r"|vloeiend|gebrekkig|goed|rap|keurig|vogelvlucht|detail|beeld|begrijpelijk"
)
"""What ``in`` begins with that tells how something was told."""


def role_end(text: str, start: int, limit: int, places: Gazetteer) -> int:
    """Where the role ends that begins at text[start:limit].

    That is before a mark, a verb, another subject, and a preposition that begins an adjunct.
    """
    end, previous = start, ""
    for word in WORD.finditer(text, start, limit):
        if word.start() < end:
            continue
        quoted = _QUOTED.match(text, end, limit) if previous else None
        if quoted and not is_closed(previous):
            end, previous = quoted.end(), ""
            continue
        if text[end : word.start()].strip():
            break  # a mark stands between
        if previous.endswith(".") and word[0][:1].isupper() and is_closed(word[0]):
            break  # "e.V. De": the next sentence
        is_on = _goes_on(text, word, limit, places) if previous else not _acts(text, word, limit)
        if not is_on:
            break
        end, previous = word.end(), word[0]
    if (more := _MORE.match(text, end, limit)) and _is_enumeration(text[start:end], more[0]):
        end = more.end()  # "hoofd van het Amt für Planung, Umwelt und Bauen"
    return start + len(_without_links(text[start:end].rstrip(" .–—-")))


def joined(text: str) -> str:
    """*text*, as long, without the commas within a role: ``voor sport, cultuur en zorg``."""
    for more in _MORE.finditer(text):
        before = re.split(r"[,;:()]", text[: more.start()])[-1]
        if _is_enumeration(before, more[0]):
            plain = more[0].replace(",", " ")
            text = f"{text[: more.start()]}{plain}{text[more.end() :]}"
    return text


def _is_enumeration(before: str, more: str) -> bool:
    """Whether *more*, behind the role *before* and a comma, are fields of the same work."""
    words = before.split()
    if not words:
        return False
    fields = re.findall(r"[^\W\d_][\w-]*", more)
    if any(is_occupation(word) or is_first_name(word) or is_verb(word) for word in fields):
        return False
    is_open = any(word.lower() in _FOR for word in words[-3:-1])
    is_open = is_open or any(map(boards.IS_ONE.match, words[-5:-1]))
    return (
        is_open or any(map(is_department, words[-4:])) or all(map(is_field, [words[-1], fields[0]]))
    )


def _goes_on(text: str, word: re.Match[str], limit: int, places: Gazetteer) -> bool:
    """Whether *word* still belongs to the role before it."""
    bare = word[0].strip(".")
    lowered = bare.lower()
    rest = text[word.end() : limit].split()
    is_field_here = bare in _INFINITIVES and re.match(r"\s*[,)]", text[word.end() :])
    if not is_field_here and (is_verb(bare) or _acts(text, word, limit)):
        return False
    if lowered in _AT_FIELD and rest and is_field(rest[0]):
        return True  # "assessore al turismo"
    if lowered in _AND:
        return _joins(re.split(r"[,;:()]", text[word.end() : limit])[0])
    if lowered in ("de", "het") and _is_object(text, word, limit):
        return False  # "als bedrijfsleider de scepter zwaait"
    if lowered in _OF:
        return bool(rest) and not _NO_OBJECT.match(rest[0])
    if lowered in _IN:
        return bool(rest) and _is_place(text, word, rest, places)
    return not is_closed(bare) or bare[:1].isupper()


def _is_object(text: str, article: re.Match[str], limit: int) -> bool:
    """Whether *article*, right behind a function, begins the object of a verb at the end."""
    before = text[: article.start()].split()[-1:]
    words = re.split(r"[,;:.()]", text[article.end() : limit])[0].split()
    is_end = len(words) > 1 and (is_verb(words[-1]) or re.fullmatch(r"[a-z]{3,}[^s\W]t", words[-1]))
    return bool(before) and is_occupation(before[0]) and before[0].islower() and bool(is_end)


def _acts(text: str, word: re.Match[str], limit: int) -> bool:
    """Whether *word* is a verb that no list has, since its object stands right behind it."""
    rest = text[word.end() : limit].split(maxsplit=1)
    is_noun = is_occupation(word[0]) or is_closed(word[0]) or is_field(word[0])
    is_verbal = _UNKNOWN_VERB.fullmatch(word[0]) is not None and not is_noun
    return is_verbal and bool(rest) and _OBJECT.fullmatch(rest[0]) is not None


def _joins(rest: str) -> bool:
    """Whether ``en`` before *rest* joins words of one role, and begins no other statement."""
    words = rest.split()
    if not words or is_closed(words[0]) or is_verb(words[0]) or _STATED.fullmatch(words[0]):
        return False
    is_before_clause = len(words) > 1 and (is_verb(words[1]) or words[1] == "en")
    if is_before_clause and words[0].islower() and (is_field(words[0]) or is_abstract(words[0])):
        return not is_occupation(words[0])  # "hoofd economische zaken en toerisme werkt"
    if len(words) > 1 and words[0].istitle() and words[1].islower() and is_occupation(words[1]):
        return is_occupation(words[0]) or is_field(words[0])  # "en Smit adviseur": of another
    if len(words) > 1 and is_closed(words[1]) and words[1].lower() not in (*_OF, *_IN):
        return False  # "en bouwt zelf"
    if len(words) > 1 and re.fullmatch(r"[a-z]+[^s]t", words[0]) and not is_occupation(words[0]):
        return is_field(words[0]) or words[1].lower() in _OF  # "en praat sneller"
    name = names.at_start(rest.lstrip())
    return not (name and name.is_sure) and not any(map(is_verb, words[1:2]))


def _is_place(text: str, word: re.Match[str], rest: list[str], places: Gazetteer) -> bool:
    """Whether ``in Hongarije``, ``aan het Gymnasium`` belongs to the function before it."""
    if _ADJUNCT.fullmatch(rest[0]) or (rest[0].islower() and any(map(is_verb, rest[1:2]))):
        return False  # "in tien minuten", "in ontvangst nam"
    is_of = word[0] == "in" and not is_closed(rest[0])  # "professor in energy systems"
    if rest[0][:1].isupper() or is_of:
        return True
    if organisation_names.organisation_at(text, word.end() + 1, False, places) is not None:
        return True
    if word[0] == "in" and _SCOPE.match(text, word.end()):
        return True
    noun = rest[1].strip(".,") if len(rest) > 1 else ""
    is_noun = is_organisation_start(noun) or bool(organisation_names.VISITED_NOUN.search(noun))
    return rest[0] in ("de", "het") and (is_noun or noun[:1].isupper())


def _without_links(text: str) -> str:
    """*text* without words at its end that only link."""
    words = text.split()
    while words and (words[-1].lower() in _AND or (is_closed(words[-1]) and words[-1].islower())):
        text = text[: text.rindex(words.pop())].rstrip()
    return text
