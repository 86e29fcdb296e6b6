"""Where a sentence names a person, with the function that stands before the name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from . import names
from .gazetteer import Gazetteer
from .narrative_words import WORD, is_closed, is_modifier, is_occupation, is_verb
from .words import (
    PARTICLES,
    has_organisation,
    is_acronym,
    is_first_name,
    is_function_word,
    is_organisation_start,
    is_organisation_word,
)

_PARTICLE: Final = "|".join(sorted(map(re.escape, PARTICLES), key=len, reverse=True))
_SURNAME: Final = re.compile(
    rf"(?:(?i:{_PARTICLE})\s+)*[^\W\d_a-zà-ÿ][\w'’]+(?:-[^\W\d_][\w'’]+)*"
)
_DETERMINER: Final = re.compile(
    r"(?:^|(?<=[\s,;:(]))(?:de|het|een|zijn|haar|hun|diens|onze?|mijn|ene)\s+", re.IGNORECASE
)
_COLLEAGUES: Final = re.compile(
    r"\b(?:zijn|haar|hun|diens)\s+(?:\w+e\s+)?"
    r"(?:collega(?:'s|’s)?|medewerk(?:er|ster)s?|rechterhand|team(?:genoot|lid|leden)?)\s*,?\s*$",
    re.IGNORECASE,
)
_NO_NAME: Final = re.compile(r"(?:ung|tion|heid|schap|ment|ity|ering|ics|beleid|zaken|logy)$", re.I)
"""Ends of nouns that are fields of work, and no surnames."""
_BEFORE_THINGS: Final = re.compile(r"\b(?:het|de|een|the|der|naar|op|aan|in)\s+$", re.IGNORECASE)
_OF_ORGANISATION: Final = re.compile(
    r"(?:van|bij|of|in|from)\s+(?:(?:de|het|the)\s+)?(?:[a-zà-ž-]+\s+)?"
    r"(?:[^\W\d_a-zà-ÿ][\w.&'’-]*\s+)+$"
)
"""``van Utrecht`` right before the name of its mayor."""
_LINKED: Final = re.compile(
    r"\b(?:zijn|haar|hun|diens|z'n|d'r)\s+(?:\w+\s+en\s+)?(?:\w+e\s+)?$", re.IGNORECASE
)
_RETIRED: Final = re.compile(
    r"\s+(?:buiten dienst|in ruste|b\.d\.|i\.r\.|a\.i\.|ad interim|h\.c\.)\s*$", re.IGNORECASE
)
"""What stands between a function and a name, and belongs to the function."""
_COLLEAGUE: Final = re.compile(
    r"^(?:(?:directe|naaste)\s+)?(?:collega|medewerk(?:er|ster)|rechterhand|ambtgeno(?:ot|te))"
    r"(?:\s+(?=[^\W\d_a-zà-ÿ])|$|\s*,?\s*$)"
)
_INITIALISM: Final = 2
"""Letters of functions that are no words: ``OB``, ``MP``."""
_TRAILING: Final = 3
"""Most words of a field of work between a function and a name."""


class Mention(NamedTuple):
    """A person named in a sentence.

    name: where, and how; a surname alone only right behind a function.
    job: the function before the name, without article; "" without one.
    start: where that function, or else the name, begins.
    is_linked: ``haar collega``: of the same organisation as the person before.
    """

    name: names.Name
    job: str
    start: int
    is_linked: bool = False


def find(text: str, places: Gazetteer) -> list[Mention]:
    """The persons whom the sentence *text* names, in order."""
    found: list[Mention] = []
    position = 0
    for word in WORD.finditer(text):
        if word.start() < position:
            continue
        name = _name_at(text, word.start(), position, places)
        if name is None:
            continue
        mention = _with_function(text, name, position)
        if not name.is_sure and not _is_plausible(text, mention, position):
            continue
        found.append(mention)
        position = name.end
    return found


def _name_at(text: str, start: int, bound: int, places: Gazetteer) -> names.Name | None:
    name = names.at_start(text, start)
    if name is not None:
        return name if _is_person(text, name, places) else None
    return _surname_at(text, start, bound, places)


def _surname_at(text: str, start: int, bound: int, places: Gazetteer) -> names.Name | None:
    """``Kjeldgaard`` after ``directeur``: a surname alone, where the function says so."""
    match = _SURNAME.match(text, start)
    if match is None or not match[0][:1].isupper() or not match[0].split()[-1][:1].isupper():
        return None  # "directeur van Polis"
    surname = match[0]
    if is_acronym(surname) or places.cities(surname):
        return None
    if is_function_word(surname) or is_organisation_word(surname) or is_closed(surname):
        return None
    before = text[bound:start].split()
    after = text[match.end() :].split()
    goes_on = bool(after and (after[0][:1].isupper() or is_organisation_word(after[0])))
    if goes_on or not before or not is_function_word(before[-1]) or before[-1].endswith(","):
        return None
    return names.Name(start, match.end(), surname, surname, False)


def _is_person(text: str, name: names.Name, places: Gazetteer) -> bool:
    """Whether what looks like a name is not part of that of a place or organisation."""
    if name.title:
        return True
    if places.cities(name.text) or has_organisation(name.text):
        return False
    if not name.is_sure and places.cities(name.text.split()[0]):
        return False  # "Bilbao Metropoli-30"
    after = text[name.end :].split()
    if text[name.end : name.end + 1] == " " and after and after[0][:1].isupper():
        if is_organisation_word(after[0].strip(".,")) or is_acronym(after[0]):
            return False
    return _may_follow(text[: name.start], name.is_sure)


def _is_plausible(text: str, mention: Mention, bound: int) -> bool:
    """Whether a name of which no part is known can be one of a person here."""
    words = mention.name.text.split()
    later = words[words.index("van") + 1 :] if "van" in words[1:] else []
    if any(map(_NO_NAME.search, words)) or any(map(is_first_name, later)):
        return False
    if _BEFORE_THINGS.search(text[bound : mention.name.start]):
        return False
    if len(words) == 1 and text[: mention.start].rstrip()[-1:] in (",", "("):
        return False  # "de oud-directeur, adviseur Legoland"
    if not mention.job and not _is_announced(text, mention.name):
        return False
    # "Anna Berg, Leiterin Stadtgrün Linz": that is the function of the person before.
    return not (bound and mention.job and re.fullmatch(r"\s*[,(]\s*", text[bound : mention.start]))


def _is_announced(text: str, name: names.Name) -> bool:
    """Whether what stands around an unknown name makes it one of a person: ``met``, a function."""
    after = re.match(r"\s*[,(]\s*(?:(?:de|het|een)\s+)?(?P<word>[\w-]+)", text[name.end :])
    if after and is_function_word(after["word"]):
        return True
    before = r"\b(?:door|met|(?:hoorden|vernamen|kregen|leerden)\b[^.;]*\bvan)\s+$"
    return bool(re.search(before, text[: name.start])) and bool(
        re.match(r"\s*(?:[,;.(]|$|(?:van|bij|en|over|hoe|wat)\s)", text[name.end :])
    )


def _may_follow(before: str, is_sure: bool) -> bool:
    """Whether a name can begin here, and not go on: not in ``Bibliotheek Alexander Blok``."""
    if not before[-1:].isspace():
        return not before or before[-1] in "(\"“‘'["
    before = _RETIRED.sub(" ", before)
    last = before.split()[-1] if before.split() else ""
    if last.lower() in PARTICLES and before.split()[-2:-1] and before.split()[-2].istitle():
        if before.split()[-2].lower() in PARTICLES:
            return False  # "Van den Berg Roses" has begun already
    if is_acronym(last) and len(last) == _INITIALISM:
        return is_sure
    if not last or not last[-1].isalpha() or is_function_word(last) or is_closed(last):
        return True
    if is_organisation_start(last) or is_organisation_word(last):
        return False
    if last[:1].islower():
        return True
    is_first = len(before.split()) == 1 or before.split()[-2][-1:] in ".:;!?"
    return is_first and is_sure and last.istitle()


def _with_function(text: str, name: names.Name, bound: int) -> Mention:
    """The person of *name* with the function that stands before it, not before *bound*."""
    start = _function_start(text, name.start, bound)
    if start < 0:
        start = _function_before_comma(text, name.start, bound)
    if start < 0:
        before = text[bound : name.start]
        is_linked = bool(_LINKED.search(before) or _COLLEAGUES.search(before))
        return Mention(name, "", name.start, is_linked)
    job = text[start : name.start].strip(" ,:")
    is_linked = bool(_LINKED.search(text[bound:start]))
    if match := _COLLEAGUE.match(job):
        is_linked = True
        job = job[match.end() :].strip(" ,")
    return Mention(name, job, start, is_linked)


def _function_start(text: str, end: int, bound: int) -> int:
    """Where the function begins that stands right before text[end:]; -1 without one."""
    if retired := _RETIRED.search(text[bound:end]):
        return _function_start(text, bound + retired.start(), bound)
    words = _words_before(text, end, bound)
    at = _head(words)
    if at < 0 and (match := _OF_ORGANISATION.search(text[bound:end])):
        words = [word for word in words if word.end() <= bound + match.start()]
        at = _head(words)
    if at < 0:
        return -1
    return words[_leftmost(words, at)].start()


def _words_before(text: str, end: int, bound: int) -> list[re.Match[str]]:
    """The words right before text[end:] with nothing but spaces between them."""
    found: list[re.Match[str]] = []
    for word in reversed(list(WORD.finditer(text, bound, end))):
        after = found[-1].start() if found else end
        is_label = not found and not text[: word.start()].strip()
        if text[word.end() : after].strip(" :" if is_label else " ") or (
            found and word[0][-1] == "." and not is_modifier(word[0])
        ):
            break
        found.append(word)
    return found[::-1]


def _head(words: list[re.Match[str]]) -> int:
    """The function among the last words, perhaps with its field of work: index, or -1."""
    for at in range(len(words) - 1, max(-1, len(words) - 2 - _TRAILING), -1):
        word = words[at][0]
        is_last = at == len(words) - 1
        is_short = is_acronym(word) and len(word) == _INITIALISM
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
        if before in ("en", "and", "&") and at > 1 and is_function_word(words[at - 2][0]):
            at -= 2
        elif _belongs(before, at == 1 and is_start):
            at -= 1
        else:
            break
    return at


def _belongs(word: str, is_first: bool) -> bool:
    """Whether a word before a function is part of it."""
    if is_closed(word) or is_verb(word):
        return False
    if is_modifier(word) or is_function_word(word):
        return True
    return word[:1].isupper() and not is_first and not word.endswith("'s")


def _function_before_comma(text: str, end: int, bound: int) -> int:
    """``de gouverneur van Nakuru, Lee Kinyanjui``: where the function begins; -1 without one."""
    before = text[bound:end].rstrip()
    if not before.endswith(","):
        return -1
    segment = re.split(r"[;:(,]", before[:-1])[-1]
    offset = bound + before.rindex(segment + ",")
    starts = [match.end() for match in _DETERMINER.finditer(segment)]
    if bound and text[bound:offset].strip() == ",":
        starts = []  # an apposition of the person before
    else:
        starts += list(_after_prepositions(segment))
    for start in starts:
        if _is_function_phrase(segment[start:]):
            return offset + start
    return -1


def _after_prepositions(segment: str) -> Iterator[int]:
    if segment[:1].isupper():
        yield 0
    for match in re.finditer(r"(?:^|\s)(?:met|door|bij|en|van)\s+", segment):
        yield match.end()


def _is_function_phrase(text: str) -> bool:
    """Whether *text* is a function and what belongs to it: ``wethouder voor onderwijs``."""
    words = text.split()
    if not words or any(map(is_verb, words)):
        return False
    if not any(map(is_function_word, words[:3])) and not is_occupation(words[0]):
        return False
    links = ("van", "voor", "bij", "in", "en", "de", "het", "of", "der", "op", "aan")
    return all(not is_closed(word) or word.lower() in links for word in words)
