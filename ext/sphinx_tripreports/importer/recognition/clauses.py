"""The clauses of a sentence: who does what, by the order of words in Dutch.

In a main clause the finite verb is the second part.  What stands before it is the subject, or else
a time or place or ``Ook``, and then the subject stands right behind the verb.  After ``dat`` the
subject comes first.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from ...model.text import fold
from . import due, names, verbs
from .verbs import LISTS
from .words import is_function_word, is_organisation_start

_ADVERBS: Final = tuple(sorted(LISTS["adverbs"], key=len, reverse=True))
_ADVERB: Final = re.compile(rf"(?:{'|'.join(map(re.escape, _ADVERBS))})(?![\w-])[\s,:]*", re.I)
_INNER_ADVERB: Final = re.compile(
    rf"\s(?:{'|'.join(map(re.escape, _ADVERBS))})(?![\w-])", re.IGNORECASE
)
_STOPS: Final = frozenset(LISTS["stops"]) | frozenset(LISTS["adverbs"])
_WORD: Final = re.compile(r",|(?:[^\W\d_]\.(?=\s?[A-ZÀ-Ž]))|[^\s,;:!?()\"“”]+")
_DETERMINERS: Final = frozenset(
    "de een deze die onze hun haar mijn uw elk elke ieder iedere geen van te in op met naar bij "
    "over uit tot per aan door om voor na vóór als".split()  # noqa: SIM905
)
_SUBORDINATORS: Final = frozenset(
    "die dat wat waar waarvan waarbij waarmee waarin waarna waarop waarover waarvoor als indien "
    "zodra omdat zodat terwijl wanneer hoe welke of nadat voordat mits tenzij zoals totdat wie "
    "doordat aangezien".split()  # noqa: SIM905
)
_PREPOSITIONS: Final = frozenset(
    "aan achter bij binnen boven door gedurende in langs met na naar namens naast om onder op over "
    "per rond sinds tegen tijdens tot tussen uit van vanaf vanuit via volgens voor voorafgaand "
    "vóór wegens zonder eind begin medio half halverwege komend komende volgend volgende "
    "conform uiterlijk".split()  # noqa: SIM905
)
_ARTICLE: Final = re.compile(
    r"(?:de|het|een|onze|ons|beide|alle|mijn|uw|iedere|elke|twee|drie|vier|enkele)\s+", re.I
)
_PLURAL_START: Final = re.compile(
    r"(?:de|onze|beide|alle|twee|drie|vier|vijf|zes|enkele|een aantal|de twee|de drie|zowel)\b", re.I
)
_STARTS: Final = frozenset(
    "de het beide alle twee drie onze er mevrouw mw mevr dhr heer graag ook".split()  # noqa: SIM905
)
"""What may stand behind a verb in the plural and begins its subject."""
_JOINING: Final = re.compile(r"(?:dat|die|welke|wat|waarna|waarop|waarmee|zodat|terwijl)\s+(?=\S)")
_MOST_WORDS: Final = 10


class Word(NamedTuple):
    """A word at text[start:end], and folded."""

    text: str
    start: int
    end: int
    folded: str


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


def words(text: str) -> list[Word]:
    """The words and commas of *text* that stand in no brackets."""
    bare = re.sub(r"\([^()]*\)", lambda match: " " * len(match[0]), text)
    found = []
    for match in _WORD.finditer(bare):
        word = match[0] if len(match[0]) == 2 else match[0].rstrip(".'’") or match[0]
        found.append(Word(word, match.start(), match.start() + len(word), fold(word)))
    return found


def read(text: str) -> Clause:
    """The first main clause of *text*, or the clause that it is if it begins with ``waarna``."""
    if (match := _JOINING.match(text)) and (who := noun_phrase(text, match.end())):
        return _inner(text, who, match.end())
    found = words(text)
    index, mood = _finite(text, found)
    if index < 0:
        return Clause()
    verb = found[index]
    front = text[found[0].start : verb.start].strip(" ,") if index else ""
    if not front:
        subject = _after(text, verb.end)
    elif is_adjunct(front):
        subject = _after(text, verb.end)
    else:
        subject = _cleaned(front)
    return Clause(subject, verb.text, mood, verb.start)


def _inner(text: str, who: str, start: int) -> Clause:
    """A clause with its verb at the end, whose subject is *who*."""
    rest = words(re.split(r"[,.;]\s|[.;]?$", text[start + len(who) :])[0])
    if rest and verbs.is_doing(rest[-1].text):
        return Clause(who, rest[-1].text, "does", start + len(who) + rest[-1].start)
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
    if word.folded not in _SUBORDINATORS:
        return False
    if index == 0 and word.folded in ("die", "dat"):
        return False
    return word.folded != "of" or not (index and found[index - 1].text[:1].isupper())


_MOODS: Final = (
    (verbs.FUTURE, "will"), (frozenset(("wil", "willen", "wilt")), "wants"),
    (frozenset(("moet", "moeten")), "must"), (frozenset(("kan", "kunnen", "mag", "mogen")), "can"),
    (frozenset(("zou", "zouden")), "wish"), (verbs.PASSIVE, "passive"), (verbs.BEING, "is"), (verbs.HAVING, "has"),
)  # fmt: skip


def _mood(text: str, found: list[Word], index: int) -> str:
    """The mood of a word as finite verb; "" if it is none."""
    word = found[index]
    before = found[index - 1].folded if index else ""
    if before in _DETERMINERS or (word.text[:1].isupper() and index):
        return ""
    helping = next((mood for kind, mood in _MOODS if word.folded in kind), "")
    if helping:
        return "" if word.folded == "zijn" and not _is_plural(found, index) else helping
    if verbs.is_past(word.text):
        return "past" if index else ""
    if verbs.infinitive_of(word.text) or (verbs.is_english(word.text) and index):
        return "does" if verbs.is_doing(word.text) else "states"
    if verbs.is_plural(word.text) and index and _is_plural(found, index):
        return "does" if verbs.is_doing(word.text) else "states"
    if "ik" in (before, _next(found, index)) and verbs.is_first_person(word.text):
        return "does"
    if before == "ik" and re.fullmatch(r"[a-z]{2,}", word.text):
        return "does"
    return "does" if _is_unknown_verb(text, found, index) else ""


def _next(found: list[Word], index: int) -> str:
    return found[index + 1].folded if index + 1 < len(found) else ""


def _is_plural(found: list[Word], index: int) -> bool:
    """Whether the subject of a verb in the plural stands before it or behind it."""
    before = found[index - 1].folded if index else ""
    if {before, _next(found, index)} & {"wij", "we", "zij", "ze", "jullie"}:
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
    return is_adjunct(first) and not verbs.is_doing(front[-1].text) and (
        fold(after) in _STARTS or after[:1].isupper() or is_function_word(after))  # fmt: skip


def _is_unknown_verb(text: str, found: list[Word], index: int) -> bool:
    """Whether a word is the verb of a subject that can only be a person: ``Tom leent``."""
    word = found[index]
    if not 0 < index < 6 or not re.fullmatch(r"[a-zà-ž]{3,}t", word.text):
        return False
    front = text[found[0].start : found[index - 1].end]
    name = names.at_start(front)
    return name is not None and name.is_sure and name.end == len(front)


# --- the subject ---------------------------------------------------------------------------------


def is_adjunct(front: str) -> bool:
    """Whether what stands before the verb is a time, a place or an adverb, and no subject."""
    first = fold(front.split()[0]).strip(",:")
    if first in _PREPOSITIONS or first in _SUBORDINATORS - {"die", "dat"}:
        return True
    if first in ("de", "het", "een", "dit", "deze"):
        time = due.find(front, "")
        return any(one.start < 4 and one.end >= len(front) - 1 for one in time)
    match = _ADVERB.match(front)
    while match and match.end() < len(front):
        match = _ADVERB.match(front, match.end()) or None
        if match is None:
            return False
    if match:
        return True
    time = due.find(front, "")
    return any(one.start == 0 and one.end >= len(front) - 1 for one in time)


def _cleaned(front: str) -> str:
    """A subject before the verb without adverbs, apposition and relative clause."""
    while match := _ADVERB.match(front):
        front = front[match.end() :]
    front = re.split(r"\s*[,;:]\s|\s[–—-]\s", front)[0]
    front = re.sub(r"\s*\([^()]*\)\s*$", "", front)
    name = names.at_start(front)
    if name is not None and name.is_sure and not front[name.end :].startswith((" en ", " + ", "-")):
        return front[: name.end]
    if match := _INNER_ADVERB.search(front):
        front = front[: match.start()]
    return front.strip() if len(front.split()) <= _MOST_WORDS else ""


def _after(text: str, position: int) -> str:
    """The subject behind the verb."""
    start = position + len(text[position:]) - len(text[position:].lstrip())
    while match := _ADVERB.match(text, start):
        start = match.end()
    return noun_phrase(text, start)


def noun_phrase(text: str, start: int) -> str:
    """A pronoun, a person, or a noun with what belongs to it, at *start*; "" if none is there."""
    if match := re.compile(r"(?:wij|we|ik|zij|ze|hij|jij|men)\b", re.I).match(text, start):
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
    match = re.compile(r"\s+en\s+").match(text, position)
    name = names.at_start(text, match.end()) if match else None
    return text[position : name.end] if name is not None and name.is_sure else ""


def _noun_end(text: str, begin: int, has_article: bool) -> int:
    """Where a noun that begins at *begin* ends, with ``van`` and names behind it."""
    end = begin
    times = [time.start for time in due.find(text[begin:], "")]
    is_open = has_article
    for word in words(text[begin:]):
        is_name = word.text[:1].isupper() or bool(re.match(r"\d", word.text))
        if word.text == "," or word.start in times or text[end : begin + word.start].strip(" "):
            break
        if word.folded in ("van", "en", "+", "&", "/", "der", "den") and end > begin:
            is_open = True
        elif is_open and word.folded in ("de", "het") and text[:end].endswith(("van", "en")):
            pass
        elif word.folded in _STOPS or (word.start and _is_verb(word)):
            break
        elif is_name or is_open or _is_actor(word.text):
            is_open = is_open and not is_name and _is_adjective(word.text)
        else:
            break
        end = begin + word.end
    return _trimmed(text, begin, end)


def _trimmed(text: str, begin: int, end: int) -> int:
    """*end* before a last ``van`` or ``en``."""
    match = re.search(r"\s+(?:van|en|der|den|[+&/])$", text[begin:end])
    return begin + match.start() if match else end


def _is_verb(word: Word) -> bool:
    return verbs.is_infinitive(word.text) or verbs.is_participle(word.text) or (
        verbs.is_doing(word.text))  # fmt: skip


def _is_actor(word: str) -> bool:
    return is_function_word(word) or is_organisation_start(word) or fold(word) in ("team",
                                                                                 "afdeling")  # fmt: skip


def _is_adjective(word: str) -> bool:
    return word.endswith("e") and not is_function_word(word)
