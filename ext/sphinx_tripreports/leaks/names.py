"""The ways in which the name of a person may be written in a site, an address or a file name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ..model.person_words import Name, parse_name, spelled_out
from .sequences import Term
from .words import words

GLUED: Final = 8
"""Letters of a name in one word by which it is also found as part of a longer word."""
_LEAST: Final = 3
"""Letters of a given name or surname that is looked for by itself."""
_APOSTROPHE: Final = re.compile("['’‘ʼ´`]")


def name_terms(name: str, item: int) -> Iterator[Term]:
    """The terms for a person's *name*; *item* is its number among all that is withheld.

    In full, a name is sure.  Initials with a surname, and each word by itself, may be someone else;
    so is a name that is only one word, or only a surname.
    """
    for spelled in dict.fromkeys(
        sign.join(_APOSTROPHE.split(typed))
        for typed in (name, spelled_out(name))
        for sign in ("", " ")
    ):
        parsed = parse_name(spelled)
        yield from _in_full(parsed, item)
        if parsed.given:
            yield from _with_initials(parsed, item)
            yield from _in_one_word(parsed, item)
        yield from _by_itself(parsed, item)
        if len(bare := tuple(words(spelled))) > 1:
            yield Term(bare, item, sure=bool(parsed.given), initial=len(bare[0]) == 1)


def _in_full(name: Name, item: int) -> Iterator[Term]:
    """All words in the orders in which lists and sentences have them."""
    given, middle, particles, surname = name
    last = particles + surname
    orders = (
        given + middle + last,
        given[:1] + last,
        last + given + middle,
        last + given[:1],
        surname + given + middle + particles,
        surname + given[:1] + particles,
    )
    for order in orders:
        if len(order) > 1:
            yield Term(order, item, sure=bool(given), initial=len(order[0]) == 1)
    if given and particles:
        yield Term(given[:1] + surname, item, initial=len(given[0]) == 1)


def _initials(name: Name) -> Iterator[tuple[str, ...]]:
    """The first letters of the given names: of all, of all in one word, of the first."""
    letters = tuple(word[0] for word in name.given + name.middle)
    yield from dict.fromkeys((letters, ("".join(letters),), letters[:1]))


def _with_initials(name: Name, item: int) -> Iterator[Term]:
    for letters in _initials(name):
        for last in dict.fromkeys((name.particles + name.surname, name.surname)):
            yield Term(letters + last, item, initial=True)
            yield Term(last + letters, item)


def _in_one_word(name: Name, item: int) -> Iterator[Term]:
    """As in e-mail addresses, names of accounts, and names of files."""
    given, middle, particles, surname = name
    last = "".join(particles + surname)
    firsts = dict.fromkeys(("".join(given + middle), given[0]))
    for whole in (one for first in firsts for one in (first + last, last + first)):
        long = len(whole) >= GLUED and len(given[0]) > 1
        yield Term((whole,), item, sure=long, glued=long)
    for letters in _initials(name):
        yield Term(("".join(letters) + last,), item)
        yield Term((last + "".join(letters),), item)


def _by_itself(name: Name, item: int) -> Iterator[Term]:
    for word in (*name.given[:1], *name.middle, *name.surname):
        if len(word) >= _LEAST:
            yield Term((word,), item)
            yield Term((word + "s",), item)
