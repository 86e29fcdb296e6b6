"""Names of persons in text."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from ...model.text import fold
from .dutch import is_dutch
from .gazetteer import is_place
from .name_ends import INITIAL, SECOND, UPPER, is_given, is_particle, trimmed
from .words import (
    FIELD,
    FORMAL,
    NEVER_IN_NAME,
    NOT_FIRST,
    PARTICLES,
    TITLES,
    is_acronym,
    is_first_name,
    is_function_word,
    is_korean,
    is_organisation_word,
    remembered,
)

_PREFIX: Final = r"(?:[dDlLO]['’]|(?:[AaEe][dlnrstz]|[AaEe][csdt]h|[Uu]l)-)?"
_PARTICLE: Final = (
    r"(?:" + "|".join(sorted(map(re.escape, PARTICLES), key=len, reverse=True)) + r")(?![\w-])"
)
_JOINED: Final = rf"['’-](?:(?:{_PARTICLE}[ ]+){{1,2}}(?=[{UPPER}]))?[^\W\d_]+"
"""What an apostrophe or hyphen joins to a name: ``Smit-van den Berg``."""
_CAPITAL: Final = rf"{_PREFIX}[{UPPER}][^\W\d_]*(?:{_JOINED})*"
_INITIALS: Final = rf"(?:{INITIAL}[ ]?)+"
_BEGINS_SMALL: Final = re.compile(r"d['’]|[a-z]{2,3}-[A-Z]")
_TITLE_RUN: Final = re.compile(rf"(?:(?:{TITLES})(?=[\s(]|(?<=\.)[a-zA-Z])\s*)+", re.IGNORECASE)
_SHORTS: Final = re.compile(rf"(?:[^\W\d_]{{2,6}}\.\s*)+(?=(?P<next>{_CAPITAL})\s+[^\W\d_a-z])")
"""Abbreviations before a given name: titles that we do not know."""
_NAME: Final = re.compile(
    rf"(?:{_INITIALS}(?:\({_CAPITAL}\)[ ]*)?(?=[ \w])|{_CAPITAL}|{_PARTICLE}[ ]+(?={_CAPITAL}))"
    rf"(?:[ \u00a0]?(?:{_PARTICLE}[ ]+(?=(?:{_PARTICLE}[ ]+)*{_CAPITAL})|{_INITIALS}|{_CAPITAL}\b"
    rf"|[ \u00a0]))*"
)
_NO_WORD: Final = re.compile(r"[A-Z][b-df-hj-np-tv-xz]{1,5}\.$")  # a title: "Vzbgm."
_FORMAL: Final = re.compile(rf"(?:^|\s)(?P<form>{FORMAL})(?=\s|$)", re.IGNORECASE)
_MAN: Final = re.compile(r"(?:de\s+)?(?:heer|hr|dhr|mr)\b\.?", re.IGNORECASE)
_WOMAN: Final = re.compile(r"(?:de\s+)?(?:mevrouw|mevr|mw|mej)\b\.?", re.IGNORECASE)
POLITE: Final = (
    r"(?:Do[mn]a?|Doña|Pani?|Paní|Pane|Senhora?|Gosp(?:a|od|ođa|odin)|Ky?[iy]ri[ao]s?)\s+"
)
_POLITE: Final = re.compile(rf"{POLITE}(?=(?P<given>{_CAPITAL})\s+{_CAPITAL})")
"""What is said before a given name: ``Dona Amélia Peixoto``."""
_WITHIN: Final = frozenset(("ben", "bin", "bint", "ibn"))
"""Particles that begin no surname: ``Ben Smit`` has a given name."""
ADDRESS: Final = re.compile(
    r"(?:de heer|dhr|hr|meneer|mevrouw|mevr|mw|frau|herr|madame|mme|monsieur|mrs?|ms|senora?"
    r"|señora?|signora?)\b\.?\s+",
    re.IGNORECASE,
)
"""A form of address before a name, with the space behind it."""
_AT: Final = ("bij", "in", "op", "uit", "met")
_MOST_PARTS: Final = 7
_LONG_WORD: Final = 8
"""Letters of a word of Dutch that no given name happens to be written as."""
_SHORT_WORD: Final = 4
"""The same where all words of a name are Dutch."""
_STARTS: Final = frozenset(particle.split()[0] for particle in PARTICLES) | {
    *("de", "lt", "mag", "mg", "dipl", "univ", "ass", "assoc"),
}
"""First words of particles, and of titles of several words: ``univ prof.``."""
_QUOTE: Final = re.compile(r"(?P<name>[^\W\d_]+) [\"“„”‘'(][^\W\d_]+[\"”’'“)](?= [^\W\d_a-z])")
"""A given name with what somebody is called: ``Orlando "Lando" Pinas``."""


class Name(NamedTuple):
    """A name at text[start:end].

    text: the name itself; with "De heer" or "Mevrouw" if it has no given name or initials.
    surname: from the first particle on; what it is called by later.
    is_sure: the given name is known, or a title stands before it.
    title: the titles and forms of address before it.
    """

    start: int
    end: int
    text: str
    surname: str
    is_sure: bool
    title: str = ""


@lru_cache(maxsize=5_000)  # several ask about the same sentence
def at_start(text: str, position: int = 0) -> Name | None:
    """The name of a person that begins at *position* of *text*, after titles; None if none does."""
    start = position
    title = _title(text, position)
    if title:
        position = title.end()
    position = _after_polite(text, position)
    nick = _QUOTE.match(text, position)
    if nick and is_first_name(nick["name"]):
        return _with_nickname(text, start, nick)
    match = _NAME.match(text, position)
    if match is None:
        return None
    words = trimmed(match[0], bool(title and _FORMAL.search(title[0])))
    if not words:
        return None
    name = " ".join(words)
    end = position + _length(match[0], words)
    given = [word for word in words if is_given(word)]
    big = [word for word in words if word[:1].isupper() or _BEGINS_SMALL.match(word)]
    if big and big[0].lower() in PARTICLES - _WITHIN:
        big = [word for word in big if word.lower() not in PARTICLES]  # Van der Meer
    if len(words) > _MOST_PARTS or not big or _is_no_person(words, bool(title)):
        return None
    if len(big) < 2 and not (len(big) == 1 and title):
        return None
    form = _FORMAL.search(title[0]) if title else None
    if title and form and len(big) == 1 and not re.search(r"\.\s*$", big[0]):
        surname = name[0].upper() + name[1:]
        return Name(start, end, f"{_address(form['form'])} {surname}", name, True, title[0])
    if len(big) == 1 and words[0][:1].islower():
        return None
    is_sure = bool(title) or words[0] in given
    return Name(start, end, name, _surname(words), is_sure,
                title[0].strip() if title else "")  # fmt: skip


@remembered
def never_begins(word: str) -> bool:
    """Whether no name or title begins with *word*, whatever follows: nearly all in lower case."""
    is_plain = word.isalpha() and word.islower() and word not in _STARTS
    return is_plain and _TITLE_RUN.match(f"{word} ") is None


def _after_polite(text: str, position: int) -> int:
    polite = _POLITE.match(text, position)
    return polite.end() if polite and is_first_name(polite["given"]) else position


def _title(text: str, position: int) -> re.Match[str] | None:
    """The titles that begin here, also those that we do not know: ``Conf.``, ``sc.``, too."""
    title = _TITLE_RUN.match(text, position)
    shorts = _SHORTS.match(text, position)
    if (
        shorts is None
        or not is_first_name(shorts["next"])
        or (title and title.end() > shorts.end())
    ):
        return title
    words = shorts[0].split()
    is_known = title or any(_TITLE_RUN.match(f"{word} ") for word in words)
    are_titles = len(words) > 1 and is_known and not any(map(is_function_word, words[1:]))
    return shorts if are_titles or _NO_WORD.match(words[0]) else title


def _with_nickname(text: str, start: int, nick: re.Match[str]) -> Name | None:
    """The name of which the first part is *nick*."""
    plain = f"{nick['name']}{text[nick.end() :]}"
    name = at_start(plain)
    if name is None or len(name.text.split()) < 2:
        return None
    end = nick.end() + name.end - len(nick["name"])
    return name._replace(start=start, end=end, text=text[nick.start() : end])


def _address(form: str) -> str:
    """The form of address of somebody without a given name; foreign ones as they are written."""
    if _MAN.fullmatch(form):
        return "De heer"
    return "Mevrouw" if _WOMAN.fullmatch(form) else form


def _length(text: str, words: list[str]) -> int:
    """How much of *text* these first *words* of it take."""
    end = 0
    for word in words:
        end = text.index(word, end) + len(word)
    return end


def _is_no_person(words: list[str], has_title: bool) -> bool:
    first = words[0]
    if first == "St." or (words[1:2] and words[1] in _AT and not is_first_name(first)):
        return True  # "Koffie bij Anna Berg"
    if has_title:
        # "madame Bourdeau", though a field of work ends in "eau"; but not "prof. UW"
        return len(words) == 1 and (is_acronym(first) or first.lower() in NOT_FIRST)
    if len(words) == 2 and is_korean(" ".join(words)):
        return False
    if _is_of_field(first) or is_function_word(first) or is_organisation_word(first):
        return True
    if is_place(" ".join(words)):
        return True
    if is_acronym(first) and not re.fullmatch(r"[A-Z]\.?", first) and not is_given(first):
        return True
    if not any(map(is_given, words)) and _is_dutch(words):
        return True
    rest = words[1:] if first == "Per" else words  # "Per Olsson", though "per" is a preposition
    is_word = first != "Per" and first.lower() in NOT_FIRST
    return is_word or any(word.lower() in NEVER_IN_NAME for word in rest)


def _is_dutch(words: list[str]) -> bool:
    """Whether no word is a name as far as is known: ``Circulaire Economie``, ``Rondgang X``."""
    if is_no_name(words[0]) and words[0] != "Per":
        return True
    return len(words) > 1 and all(len(word) >= _SHORT_WORD and is_dutch(word) for word in words)


@remembered
def _is_of_field(word: str) -> bool:
    return FIELD.search(word) is not None


def is_no_name(text: str) -> bool:
    """Whether *text* begins with a word that no name begins with: ``Team Jugendamt``."""
    word = text.split(maxsplit=1)[0]
    is_long = len(word) >= _LONG_WORD and is_dutch(word) and fold(word) not in SECOND
    is_long = is_long and not is_first_name(word)
    return word.lower() in NOT_FIRST or is_long


def _surname(words: list[str]) -> str:
    """The name without given names: from the first particle, or else the last word."""
    for index, word in enumerate(words[1:], 1):
        if is_particle(word) and index < len(words) - 1:
            return " ".join(words[index:])
    return words[-1]
