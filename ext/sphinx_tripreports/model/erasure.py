"""The list of erased people: it tells whether a name is back without holding the name.

Of each form of a name (given name and surname, initial and surname, surname alone if nobody else
has it) the list keeps a salted scrypt hash (RFC 7914).  A build looks through all words and pairs
of words of its sources and its output; hashing them all would take hours.  So a form also has a tag
of 16 bits of a fast hash, each word of a surname one of 20 bits, and only what has these is hashed
in full.

A list of likely names can be tried against such hashes by anyone who has the file: there are fewer
than 400,000 surnames in the Netherlands (Nederlandse Familienamenbank).  They keep the name from
being read, not from being guessed; the manual says so.  `erasure_search` looks for the names.
"""

from __future__ import annotations

import datetime
import hashlib
import re
import tomllib
from collections.abc import Container, Iterable
from itertools import pairwise
from typing import Any, Final, NamedTuple

from .person_words import Name
from .records import Problem

FILE: Final = "erased.toml"
COST: Final = {"n": 4096, "r": 8, "p": 1}
"""Parameters of scrypt for new lists: 4 MB and some 10 ms for each hash."""
_MOST_COST: Final = 2**17
"""More than this would stop a build: 128 MB and half a second for each hash."""
TITLE: Final = "§"
"""Stands for any form of address."""
_FORM: Final = re.compile(r"[0-9a-f]{4}-[0-9a-f]{32}")
_WORD: Final = re.compile(r"[0-9a-f]{5}")
_PLACE: Final = re.compile(r"\(at line (\d+), column \d+\)")


class ErasedPerson(NamedTuple):
    """Someone on the list.

    date: when it was done (ISO 8601).
    reference: of the request; may be empty.
    forms: hashes of the forms of the name.
    words: tags of the words of the surname.
    """

    date: str
    reference: str
    forms: tuple[str, ...]
    words: tuple[str, ...]


def forms(name: Name, unique: Container[str], alone: Container[str]) -> list[str]:
    """What is looked for to find *name* again.

    Args:
        name: the parts of the name.
        unique: words of it that no other name in the sources has: *mevrouw* before it says enough.
        alone: those of them that mean nothing else either, and so say enough by themselves.
    """
    last = [*name.middle, *name.surname]
    first = {*name.given, *(given[0] for given in name.given[:1])}
    found = {pair(given, word) for given in first for word in last}
    found |= {pair(one, other) for one, other in pairwise(last)}
    found |= {pair(TITLE, word) for word in name.surname if word in unique or not name.given}
    found |= {word for word in last if word in alone}
    return sorted(found)


def pair(one: str, other: str) -> str:
    """The form of two words, in whatever order they stand."""
    return " ".join(sorted((one, other)))


class Erased:
    """The list: what it keeps of a form or word, and whose a form is."""

    def __init__(self, salt: bytes, cost: dict[str, int], people: Iterable[ErasedPerson]) -> None:
        self.salt = salt
        self.cost = cost
        self.people = tuple(people)
        self._hashes = {form[5:]: nth for nth, person in enumerate(self.people)
                        for form in person.forms}  # fmt: skip
        self._tags = {form[:4] for person in self.people for form in person.forms}
        self._words = {word for person in self.people for word in person.words}
        self._known: dict[str, int] = {}

    def hashed(self, form: str) -> str:
        """What the list keeps of *form*: its tag and its hash, in hexadecimal digits."""
        return f"{self._tag(form)}-{self._hash(form)}"

    def tagged(self, word: str) -> str:
        """What the list keeps of *word*, a key, of a surname."""
        digest = hashlib.blake2b(word.encode(), key=self.salt, person=b"word", digest_size=3)
        return digest.hexdigest()[:5]

    def _tag(self, form: str) -> str:
        return hashlib.blake2b(form.encode(), key=self.salt, digest_size=2).hexdigest()

    def _hash(self, form: str) -> str:
        return hashlib.scrypt(form.encode(), salt=self.salt, dklen=16, **self.cost).hex()

    def may_have(self, word: str) -> bool:
        """Whether *word*, a key, may be of a surname on the list; no form is without one."""
        return self.tagged(word) in self._words

    def person(self, form: str) -> int:
        """Whose name has *form*, as an index of `people`; -1 for nobody's."""
        found = self._known.get(form)
        if found is None:
            found = self._hashes.get(self._hash(form), -1) if self._tag(form) in self._tags else -1
            self._known[form] = found
        return found


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
    forms, words = tuple(entry["forms"]), tuple(entry["words"])
    if not forms or not all(map(_FORM.fullmatch, forms)):
        raise ValueError(forms)
    if not words or not all(map(_WORD.fullmatch, words)):
        raise ValueError(words)
    date = entry["erased"]
    if not isinstance(date, datetime.date):
        raise TypeError(date)
    return ErasedPerson(date.isoformat(), str(entry.get("reference", "")), forms, words)


def new_list(salt: str, comment: str) -> str:
    """The text of a list with nobody in it; *salt* in hexadecimal digits, *comment* on top."""
    head = "".join(f"# {line}".rstrip() + "\n" for line in comment.splitlines())
    cost = "".join(f"{name} = {value}\n" for name, value in COST.items())
    return f'{head}\n[hash]\nmethod = "scrypt"\nsalt = "{salt}"\n{cost}'


def with_person(text: str, person: ErasedPerson) -> str:
    """The *text* of a list with *person* added; what was there stays as it is."""
    reference = person.reference.translate({ord(char): " " for char in '"\\\n\r\t'})
    line = f'reference = "{reference}"\n' if reference.strip() else ""
    lists = "".join(
        "{} = [\n{}]\n".format(name, "".join(f'    "{item}",\n' for item in items))
        for name, items in (("forms", person.forms), ("words", person.words))
    )
    block = f"[[person]]\nerased = {person.date}\n{line}{lists}"
    return f"{text.rstrip()}\n\n{block}"
