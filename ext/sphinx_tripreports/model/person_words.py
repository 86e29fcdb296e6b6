"""The words of a text and of a person's name, in the form in which names are compared."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final, NamedTuple

from .person_vocabulary import ARTICLES, FIRST_PARTICLES, PARTICLES, SUFFIXES, TITLES
from .text import fold

_INVISIBLE: Final = "\u0300-\u036f\xad\u200b-\u200f\u2060\ufeff"
"""Combining accents, soft hyphens, joiners and marks of direction: part of the word around them."""
_APOSTROPHES: Final = "'’‘ʼ´′`"
WORD: Final = re.compile(
    rf"[^\W_]+(?:[{_INVISIBLE}{_APOSTROPHES}]+[^\W_]+)*[{_INVISIBLE}]*", re.UNICODE
)
_NOTHING: Final = re.compile(rf"[{_APOSTROPHES}\xad\u200b-\u200f\u2060\ufeff]")
_UMLAUTS: Final = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue",
     "Ø": "Oe", "Å": "Aa"}
)  # fmt: skip
BROKEN: Final = re.compile(r"(?<=[^\W\d_])-[ \t]*\n[ \t]*(?=[^\W\d_])")
"""A word that a hyphen and the end of a line cut, or a hyphen of its own that ends a line."""
_JOINER: Final = "\u2060"


class Word(NamedTuple):
    """A word of a text: ``text[start:end]``, as it was typed, and the form it is compared in."""

    start: int
    end: int
    text: str
    key: str


class Name(NamedTuple):
    """A person's name, each part as keys.

    given: given names, or initials of one letter; empty where only a title was known.
    middle: words between given name and surname that can be either (*Paula Boet Serrano*).
    particles: of the surname (*van der*).
    surname: the other words of the surname, parts of double ones apart.
    """

    given: tuple[str, ...]
    middle: tuple[str, ...]
    particles: tuple[str, ...]
    surname: tuple[str, ...]


@lru_cache(maxsize=100_000)
def key(word: str) -> str:
    """The form in which words of names are compared: *Müller-Lüdenscheidt*, *Dyk* as *Dijk*."""
    if not (word.isascii() and word.isalnum()):
        word = _NOTHING.sub("", fold(word))
    return word.lower().replace("ij", "y")


def spelled_out(text: str) -> str:
    """*text* as typed on a keyboard without its letters: *Mueller* for *Müller*."""
    return text.translate(_UMLAUTS)


def keys(word: str) -> tuple[str, ...]:
    """The forms of *word*: its key, and that of its letters written out."""
    return tuple(dict.fromkeys((key(word), key(spelled_out(word)))))


def spellings(texts: Iterable[str]) -> frozenset[str]:
    """All words of *texts* as they are typed, once each, also those that the end of a line cut."""
    found: set[str] = set()
    for text in texts:
        found.update(WORD.findall(text))
        if BROKEN.search(text):
            found.update(WORD.findall(joined(text)))
    return frozenset(found)


def words(text: str) -> list[Word]:
    """The words of *text*; hyphens, underscores and dots separate, apostrophes do not."""
    return [Word(*m.span(), m.group(), key(m.group())) for m in WORD.finditer(text)]


def joined(text: str) -> str:
    """*text* with words made whole that a hyphen and the end of a line cut; as long as it was."""
    return BROKEN.sub(lambda found: _JOINER * len(found.group()), text)


def masked(text: str) -> str:
    """*text* with no more than the first letter of each name, for a message: *mevrouw B…*."""
    open_words = TITLES | PARTICLES
    return WORD.sub(
        lambda found: found[0] if key(found[0]) in open_words else f"{found[0][0]}…",
        " ".join(text.split()),
    )


def is_initial(word: Word, text: str) -> bool:
    """Whether *word* of *text* is an initial (``S.``, ``S``) or several in one (``SJ``)."""
    if len(word.key) == 1:
        return word.text.isalpha() and (word.text.isupper() or text[word.end : word.end + 1] == ".")
    return len(word.text) <= 3 and word.text.isalpha() and word.text.isupper()


def parse_name(name: str) -> Name:
    """The parts of a *name* as a writer typed it: *drs. S.J. Berry*, *De heer Van Bonzel*."""
    last, comma, first = name.partition(",")
    if comma and any(item.key not in SUFFIXES for item in words(first)):
        name = f"{first} {last}"
    else:
        name = last
    found = [word for word in words(name) if word.key]
    while len(found) > 1 and found[-1].key in SUFFIXES:
        found.pop()
    return _split(name, _after_titles(found))


def _after_titles(found: list[Word]) -> list[Word]:
    rest = found
    while rest:
        if rest[0].key in TITLES:
            after = rest[1:]
        elif len(rest) > 1 and rest[0].key in ARTICLES and rest[1].key in TITLES:
            after = rest[2:]
        else:
            break
        if not after:
            break
        rest = after
    return rest


def _split(name: str, found: list[Word]) -> Name:
    first = next((n for n, _ in enumerate(found) if _begins_surname(name, found, n)), None)
    if first is not None:
        given, rest = found[:first], found[first:]
        given = given if rest else []
        return _name(given, [], [word for word in rest if word.key in PARTICLES],
                     [word for word in rest if word.key not in PARTICLES] or rest)  # fmt: skip
    units = _units(name, found)
    initials = 0
    while initials < len(units) - 1 and is_initial(units[initials][0], name):
        initials += 1
    if len(units) < 2:
        return _name([], [], [], found)
    split = max(initials, 1)
    # After initials all is surname.
    last = split if initials else len(units) - 1
    return _name(_flat(units[:split]), _flat(units[split:last]), [], _flat(units[last:]))


def _begins_surname(name: str, found: list[Word], at: int) -> bool:
    """Whether the surname begins here: at a particle, or at a word that a hyphen ties to one."""
    word = found[at]
    if at + 1 >= len(found):
        return False
    if word.key not in PARTICLES:
        following = found[at + 1]
        return (
            at > 0
            and following.key in PARTICLES
            and name[word.end : following.start].strip() == "-"
        )
    if name[word.end : word.end + 1] == "." and word.key != "v" and len(word.key) == 1:
        return False  # an initial
    return at > 0 or word.key in FIRST_PARTICLES


def _units(name: str, found: list[Word]) -> list[list[Word]]:
    """Words that hyphens hold together."""
    units: list[list[Word]] = []
    for word in found:
        if units and name[units[-1][-1].end : word.start].strip() in ("-", "‐", "‑"):
            units[-1].append(word)
        else:
            units.append([word])
    return units


def _flat(units: list[list[Word]]) -> list[Word]:
    return [word for unit in units for word in unit]


def _name(
    given: list[Word], middle: list[Word], particles: list[Word], surname: list[Word]
) -> Name:
    parts = (given, middle, particles, surname)
    return Name(*(tuple(word.key for word in part) for part in parts))
