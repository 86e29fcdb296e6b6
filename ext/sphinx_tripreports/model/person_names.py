"""Finding the names of known people in running text, in one pass over its words.

Recall comes first: a name that is overlooked is published, a word that is wrongly taken for one
costs a line in the file of exceptions.  So a surname counts wherever it stands, unless it is also a
word of the language or the name of a place or organisation; then something beside it must show that
a person is meant.  `person_context` holds those rules.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from fnmatch import fnmatchcase
from typing import NamedTuple

from .person_context import Reading
from .person_records import Entry, Found, Known, Match, NotName, Person
from .person_vocabulary import ENGLISH
from .person_words import BROKEN, WORD, Word, joined, key, keys, parse_name, spelled_out, words
from .text import fold


class Surroundings(NamedTuple):
    """What else is known when names are looked for.

    shown: people who may be named, as contacts of the page ``docname``.
    labels: names of cities, organisations and other terms; they may hold a surname.
    is_word: whether a folded word is a word of the language.
    """

    shown: tuple[Person, ...] = ()
    labels: tuple[str, ...] = ()
    is_word: Callable[[str], bool] = lambda word: False


class NameFinder:
    """Finds *people* in texts.

    Args:
        people: those who must not be named; the same name may come with several pages.
        exceptions: words that are no names, whatever they look like.
        surroundings: who may be named, and what is no name of a person.
    """

    def __init__(
        self,
        people: Iterable[Person],
        exceptions: Iterable[NotName] = (),
        surroundings: Surroundings = Surroundings(),  # noqa: B008 - immutable
    ) -> None:
        self.people = _by_name(people, surroundings.shown)
        self.given = frozenset(name for known in self.people for name in known.name.given[:1])
        self._labels = {key(label) for label in surroundings.labels}
        self._is_word = surroundings.is_word
        longer = (label for label in surroundings.labels if len(words(label)) > 1)
        self._phrases = Phrases(NotName(label) for label in longer)
        self._exceptions = Phrases(exceptions)
        self._index: dict[str, list[Entry]] = defaultdict(list)
        for known in self.people:
            self._add(known)
        self._entries = _Entries(self._index)

    def _add(self, known: Known) -> None:
        for part in ("surname", "middle"):
            for word in getattr(known.name, part):
                if len(word) > 1 and not (part == "middle" and word in self.given):
                    self._index[word].append(Entry(known, part, self._strictness(word)))
        for word in known.name.given[:1]:
            if len(word) > 2:
                self._index[word].append(Entry(known, "given", self._strictness(word)))

    def _strictness(self, word: str) -> str:
        """Whether a word of a name is also that of a place, or of the language."""
        if word in self._labels:
            return "label"
        spellings = (word, word.replace("y", "ij"))
        common = word in ENGLISH or any(map(self._is_word, spellings))
        return "word" if common else ""

    def means_nothing_else(self, word: str) -> bool:
        """Whether *word*, a key, is neither a word of the language nor the name of a term."""
        return not self._strictness(word)

    def find(self, text: str, docname: str = "", *, identifier: bool = False) -> list[Found]:
        """The places in *text* where one of the people is named, in order.

        Args:
            text: running text of one block; its markup already gone, or as good as.
            docname: the page that it stands on.
            identifier: *text* is an anchor, address or file name, in which capitals say nothing.
        """
        if not self.may_be_in(WORD.findall(text)) and not BROKEN.search(text):
            return []
        whole = joined(text)
        found = self._read(whole, docname, identifier)
        if whole != text:  # a hyphen at the end of a line may as well belong there
            apart = self._read(text, docname, identifier)
            found += [item for item in apart
                      if not any(_overlap(item, at.start, at.end) for at in found)]  # fmt: skip
        return [
            Found(match.start, match.end, text[match.start : match.end],
                  _nearest(match.known, docname), match.sure)
            for match in sorted(found, key=lambda item: item.start)
        ]  # fmt: skip

    def may_be_in(self, spellings: Iterable[str]) -> bool:
        """Whether any of these words of a text can be part of a name: a quick way to say no."""
        return any(map(self._entries.__getitem__, spellings))

    def _read(self, text: str, docname: str, identifier: bool) -> list[Match]:
        found = words(text)
        reading = Reading(text, found, docname, identifier, self.given)
        matches = [match for match in reading.matches(self._entries) if not match.known.shown]
        if not matches:
            return []
        excepted = self._exceptions.places(found, docname)
        labels = self._phrases.places(found, docname)
        return [
            match
            for match in matches
            if not any(start <= match.start and match.end <= end for start, end in excepted)
            and (match.sure or not any(_overlap(match, *place) for place in labels))
        ]


def _nearest(known: Known, docname: str) -> Person:
    """The contact on the page itself, or else the first."""
    here = (person for person in known.persons if person.docname == docname)
    return next(here, known.persons[0])


def _overlap(one: Match, start: int, end: int) -> bool:
    return one.start < end and start < one.end


class _Entries(dict[str, "tuple[Entry, ...]"]):
    """The entries of a word as typed; each spelling is looked up once."""

    def __init__(self, index: dict[str, list[Entry]]) -> None:
        super().__init__()
        self._of = index

    def __missing__(self, word: str) -> tuple[Entry, ...]:
        forms = keys(word)
        found = [entry for form in forms for entry in self._of.get(form, ())]
        if not found:
            # The genitive: Jansens, Berry's.
            short = [form[:-1] for form in forms if form.endswith("s") and len(form) > 3]
            found = [entry for form in short for entry in self._of.get(form, ())]
        self[word] = tuple(found)
        return self[word]


class Phrases:
    """Sequences of words, to be found among those of a text."""

    def __init__(self, phrases: Iterable[NotName]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = defaultdict(list)
        for phrase in phrases:
            if sequence := tuple(word.key for word in words(phrase.words)):
                self._by_first[sequence[0]].append((sequence, phrase.pages))

    def places(self, found: list[Word], docname: str) -> list[tuple[int, int]]:
        """Where the phrases stand."""
        sequence = tuple(word.key for word in found)
        return [
            (word.start, found[at + len(phrase) - 1].end)
            for at, word in enumerate(found)
            for phrase, pages in self._by_first.get(word.key, ())
            if sequence[at : at + len(phrase)] == phrase
            and (not pages or any(fnmatchcase(docname, pattern) for pattern in pages))
        ]


def _by_name(people: Iterable[Person], shown: Iterable[Person]) -> list[Known]:
    """Each name once, with the pages that it belongs to.

    Who may be named on one page and not on another counts as shown on the first only.
    """
    found: dict[tuple[str, bool], list[Person]] = defaultdict(list)
    for hidden, persons in ((True, people), (False, shown)):
        for person in persons:
            found[fold(person.name), not hidden].append(person)
    result = []
    for (name, visible), persons in sorted(found.items()):
        both = visible and (name, False) in found
        persons.sort(key=lambda person: (person.docname, person.line))
        pages = frozenset(person.docname for person in persons)
        for typed in dict.fromkeys((persons[0].name, spelled_out(persons[0].name))):
            parsed = parse_name(typed)
            result.append(Known(parsed, tuple(persons), visible, pages, only_there=both))
    return result
