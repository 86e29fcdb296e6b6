"""Who is to be erased, what to call this person from now on, and how to tell them from others."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from .person_names import NameFinder, Surroundings
from .person_records import Found, Person
from .person_words import Name, parse_name, words
from .records import Contact
from .text import fold, slug


class Said(NamedTuple):
    """Texts in the language of the sources.

    anyone: what to call someone of whom neither function nor organisation is known.
    running: how a function runs on in a sentence, with its article: ``the {function}``.
    """

    anyone: str
    running: str


class ErasedContact:
    """A person, as all contacts that bear the name of *target* together.

    Args:
        target: one of the contacts.
        known: all contacts with a name.
        said: texts for the sources.
        surroundings: names of terms and words of the language, with which a name may be confused.
        wording: what to call the person; empty: by the function of each record.
    """

    def __init__(
        self,
        target: Contact,
        known: Sequence[Contact],
        said: Said,
        surroundings: Surroundings,
        wording: str = "",
    ) -> None:
        self.said = said
        self.wording = " ".join(wording.split())
        same = [one for one in known if fold(one.name) == fold(target.name)]
        alike = self._alike(same, known, surroundings)
        self.others = [one for one in known if one not in same and one not in alike]
        own = set(last_words(parse_name(target.name)))
        if any(own & set(last_words(parse_name(one.name))) for one in self.others):
            alike = []  # they may be that other person
        self.contacts = [one for one in known if one in same or one in alike]
        self.names = [parse_name(one.name) for one in self.contacts]
        theirs = {word for one in self.others for word in last_words(parse_name(one.name))}
        self.unique = {word for name in self.names for word in last_words(name)} - theirs
        shown = tuple(Person(one.name, "", one.docname, one.line) for one in self.others)
        self.finder = NameFinder(
            self._people(self.contacts), (), surroundings._replace(shown=shown)
        )
        self.alone = {word for word in self.unique if self.finder.means_nothing_else(word)}
        self.default = self.called(target)

    def _alike(
        self, same: list[Contact], known: Sequence[Contact], surroundings: Surroundings
    ) -> list[Contact]:
        """The contacts of whom only a form of the name is known."""
        finder = NameFinder(self._people(same), (), surroundings)
        return [one for one in known if one not in same and _is_all(finder, one.name)]

    def _people(self, contacts: Iterable[Contact]) -> list[Person]:
        return [Person(one.name, self.called(one), one.docname, one.line) for one in contacts]

    def called(self, contact: Contact) -> str:
        """What to call a contact from now on."""
        return self.wording or contact._replace(name="").label or self.said.anyone

    def meant_by(self, typed: str, docname: str) -> Contact | None:
        """The contact that a link on page *docname* means: by id, else by name, there first."""
        found = [one for one in self.contacts if one.id == typed or fold(one.name) == fold(typed)]
        here = (one for one in found if one.docname == docname)
        return next(here, found[0] if found else None)

    def is_certain(self, found: Found, docname: str, *, address: bool = False) -> bool:
        """Whether nobody else can be meant on the page *docname*.

        In an address or anchor on a page of the person a surname is one, whatever else it means.
        """
        typed = {word.key for word in words(found.text)}
        typed |= {word.removesuffix("s") for word in typed}
        last = typed & {word for name in self.names for word in last_words(name)}
        given = typed & {first for name in self.names for first in _first(name)}
        if last and given:
            return True
        if last:
            own = address and any(one.docname == docname for one in self.contacts)
            return bool(last & (self.unique if found.sure or own else self.alone))
        here = [parse_name(one.name) for one in self.others if one.docname == docname]
        return not any(given & set(name.given) for name in here)

    def without_name(self, address: str) -> str:
        """*address* (an identifier or path) with the function where it has the name."""
        for found in reversed(self.finder.find(address, identifier=True)):
            if self.is_certain(found, "", address=True):
                address = f"{address[: found.start]}{slug(self.default)}{address[found.end :]}"
        return address


def last_words(name: Name) -> list[str]:
    """The words of the surname, and those that may be."""
    return [*name.middle, *name.surname]


def _first(name: Name) -> set[str]:
    """Given names, and the initial."""
    return {*name.given, *(given[0] for given in name.given[:1])}


def _is_all(finder: NameFinder, name: str) -> bool:
    """Whether *name* is nothing but a form of the name that *finder* knows: *S. Berry*."""
    found = finder.find(name)
    return len(found) == 1 and found[0].sure and found[0].text == name.strip()
