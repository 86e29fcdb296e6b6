"""The list of erased people: it tells whether a name is back without holding the name.

Of each form of a name (given name and surname, initial and surname, surname alone if nobody else
has it) the list keeps a salted scrypt hash (RFC 7914).  A build hashes all words and pairs of words
of its sources; as that would take hours, a form also has a tag of 16 bits of a fast hash, and only
what has the tag of a form is hashed in full.

A list of likely names can be tried against such hashes by anyone who has the file: there are fewer
than 400,000 surnames in the Netherlands (Nederlandse Familienamenbank).  They keep the name from
being read, not from being guessed; the manual says so.
"""

from __future__ import annotations

import datetime
import hashlib
import re
import tomllib
from collections.abc import Container, Iterable, Iterator
from functools import lru_cache
from itertools import pairwise, product
from typing import Any, Final, NamedTuple

from .person_names import Phrases
from .person_records import NotName
from .person_vocabulary import HONORIFICS, PARTICLES
from .person_words import Name, Word, is_initial, joined, keys, words
from .records import Problem

FILE: Final = "erased.toml"
COST: Final = {"n": 4096, "r": 8, "p": 1}
"""Parameters of scrypt for new lists: 4 MB and some 10 ms for each hash."""
_MOST_COST: Final = 2**17
"""More than this would stop a build: 128 MB and half a second for each hash."""
_TITLE: Final = "§"
"""Stands for any form of address."""
_FORM: Final = re.compile(r"([0-9a-f]{4})-([0-9a-f]{32})")
_PLACE: Final = re.compile(r"\(at line (\d+), column \d+\)")
_APART: Final = re.compile(r"[;:!?]|\n[^\S\n]*\n")
_MARKUP_INSIDE: Final = re.compile(r"(?<=\w)(?:[*_]+|\\|<[^<>\n]*>)(?=\w)")


class ErasedPerson(NamedTuple):
    """When someone was erased (ISO 8601), the request's number, and the hashes of their name."""

    date: str
    reference: str
    forms: tuple[str, ...]


class Place(NamedTuple):
    """A place in a text where a name is back: who, as an index of `Erased.people`."""

    start: int
    end: int
    person: int


def forms(name: Name, unique: Container[str], alone: Container[str]) -> list[str]:
    """What is looked for to find *name* again.

    Args:
        name: the parts of the name.
        unique: words of it that no other name in the sources has: *mevrouw* before it says enough.
        alone: those of them that mean nothing else either, and so say enough by themselves.
    """
    last = [*name.middle, *name.surname]
    first = {*name.given, *(given[0] for given in name.given[:1])}
    found = {_pair(given, word) for given in first for word in last}
    found |= {_pair(one, other) for one, other in pairwise(last)}
    found |= {_pair(_TITLE, word) for word in name.surname if word in unique or not name.given}
    found |= {word for word in last if word in alone}
    return sorted(found)


def _pair(one: str, other: str) -> str:
    return " ".join(sorted((one, other)))


class Erased:
    """The list, to look for its names in texts."""

    def __init__(self, salt: bytes, cost: dict[str, int], people: Iterable[ErasedPerson]) -> None:
        self.salt = salt
        self.cost = cost
        self.people = tuple(people)
        self._hashes = {form[5:]: nth for nth, person in enumerate(self.people)
                        for form in person.forms}  # fmt: skip
        self._tags = {form[:4] for person in self.people for form in person.forms}
        self._known: dict[str, int] = {}

    def hashed(self, form: str) -> str:
        """What the list keeps of *form*: its tag and its hash, in hexadecimal digits."""
        return f"{self._tag(form)}-{self._hash(form)}"

    def _tag(self, form: str) -> str:
        return hashlib.blake2b(form.encode(), key=self.salt, digest_size=2).hexdigest()

    def _hash(self, form: str) -> str:
        return hashlib.scrypt(form.encode(), salt=self.salt, dklen=16, **self.cost).hex()

    def _person(self, form: str) -> int:
        """Whose name has *form*; -1 for nobody's."""
        found = self._known.get(form)
        if found is None:
            found = self._hashes.get(self._hash(form), -1) if self._tag(form) in self._tags else -1
            self._known[form] = found
        return found

    def find(self, text: str, exceptions: Iterable[NotName] = (), docname: str = "") -> list[Place]:
        """Where a name is back in *text*, in order; *exceptions* are no names on page *docname*."""
        if not self._tags:
            return []
        texts = dict.fromkeys((text, joined(text), _MARKUP_INSIDE.sub(_joiners, text)))
        found: set[Place] = set()
        for variant in texts:
            typed = words(variant)
            places = {
                Place(start, end, person)
                for form, start, end in _forms_in(typed, variant)
                if (person := self._person(form)) >= 0
            }
            if places:
                excepted = Phrases(exceptions).places(typed, docname)
                found |= {
                    place
                    for place in places
                    if not any(start <= place.start and place.end <= end for start, end in excepted)
                }
        return _outermost(found)


def _joiners(found: re.Match[str]) -> str:
    """As many invisible characters as there was markup: the word becomes whole."""
    return "\u2060" * len(found[0])


def _outermost(places: Iterable[Place]) -> list[Place]:
    """*places* without those that lie in another."""
    found: list[Place] = []
    for place in sorted(places, key=lambda item: (item.start, -item.end, item.person)):
        if not found or place.end > found[-1].end:
            found.append(place)
    return found


def _forms_in(typed: list[Word], text: str) -> Iterator[tuple[str, int, int]]:
    """Every form that a text has, with where it begins and ends."""
    before: list[tuple[tuple[str, ...], int]] = []
    last: Word | None = None
    for word in typed:
        initial = is_initial(word, text)
        if word.key in PARTICLES and not initial:
            continue
        if last is not None and not _belong_together(last, word, text):
            before = []
        own = _spellings(word.text, initial)
        if not initial:
            yield from ((form, word.start, word.end) for form in own)
        for others, start in before:
            yield from ((_pair(*both), start, word.end) for both in product(others, own))
        # A pair may have initials between its words.
        before = [*before, (own, word.start)] if initial else [(own, word.start)]
        last = word


def _belong_together(last: Word, word: Word, text: str) -> bool:
    """Whether two words can be of one name: no sentence ends between them, and no paragraph."""
    between = text[last.end : word.start]
    if _APART.search(between):
        return False
    return "." not in between or len(last.key) < 5 or between == "."


@lru_cache(maxsize=100_000)
def _spellings(word: str, initial: bool) -> tuple[str, ...]:
    """A word as it may stand in a form of a name."""
    found = keys(word)
    if found[0] in HONORIFICS:
        return (_TITLE,)
    if initial:
        return (found[0][0], found[0])
    genitive = tuple(form[:-1] for form in found if len(form) > 3 and form.endswith("s"))
    return (*found, *genitive)


# The file -----------------------------------------------------------------------------------------


def read_erased(text: str) -> tuple[Erased | None, list[Problem]]:
    """The list in a TOML file with *text*; without a list, what is wrong with it."""
    try:
        table = tomllib.loads(text)
        settings, people = table["hash"], table.get("person", [])
        erased = Erased(_salt(settings), _cost(settings), map(_read_person, people))
    except tomllib.TOMLDecodeError as error:
        place = _PLACE.search(str(error))
        return None, [Problem("erased-list", int(place[1]) if place else 1, {})]
    except (KeyError, TypeError, ValueError, AttributeError):
        return None, [Problem("erased-list", 1, {})]
    return erased, []


def _salt(settings: dict[str, Any]) -> bytes:
    if settings["method"] != "scrypt":
        raise ValueError(settings["method"])
    salt = bytes.fromhex(settings["salt"])
    if not 16 <= len(salt) <= 64:
        raise ValueError(salt)
    return salt


def _cost(settings: dict[str, Any]) -> dict[str, int]:
    cost = {name: int(settings[name]) for name in COST}
    n, r, p = cost.values()
    if n < 2 or n & (n - 1) or min(r, p) < 1 or n * r * p > _MOST_COST * 8:
        raise ValueError(cost)
    return cost | {"maxmem": 256 * n * r}


def _read_person(entry: dict[str, Any]) -> ErasedPerson:
    found = tuple(entry["forms"])
    if not found or not all(_FORM.fullmatch(form) for form in found):
        raise ValueError(found)
    date = entry["erased"]
    if not isinstance(date, datetime.date):
        raise TypeError(date)
    return ErasedPerson(date.isoformat(), str(entry.get("reference", "")), found)


def new_list(salt: str, comment: str) -> str:
    """The text of a list with nobody in it; *salt* in hexadecimal digits, *comment* on top."""
    head = "".join(f"# {line}".rstrip() + "\n" for line in comment.splitlines())
    cost = "".join(f"{name} = {value}\n" for name, value in COST.items())
    return f'{head}\n[hash]\nmethod = "scrypt"\nsalt = "{salt}"\n{cost}'


def with_person(text: str, person: ErasedPerson) -> str:
    """The *text* of a list with *person* added; what was there stays as it is."""
    reference = person.reference.translate({ord(char): " " for char in '"\\\n\r\t'})
    listed = "".join(f'    "{form}",\n' for form in person.forms)
    line = f'reference = "{reference}"\n' if reference.strip() else ""
    block = f"[[person]]\nerased = {person.date}\n{line}forms = [\n{listed}]\n"
    return f"{text.rstrip()}\n\n{block}"
