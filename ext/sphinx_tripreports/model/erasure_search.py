"""Looking for the names of erased people in texts of any size.

Most texts have no word of a surname on the list: they are cut at spaces, which is fast, and each
piece that was never seen before is looked at once.  Only around a word that may be one are all
words and pairs of words hashed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import product
from typing import Final, NamedTuple

from .erasure import TITLE, Erased, pair
from .person_names import Phrases
from .person_records import NotName
from .person_vocabulary import HONORIFICS, PARTICLES
from .person_words import BROKEN, WORD, Word, is_initial, joined, keys, words

_NEAR: Final = 120
"""Letters around a surname in which the rest of the name may stand."""
_LONGEST: Final = 60
"""Letters of a piece of a word that the end of a line cut."""
_APART: Final = re.compile(r"[;:!?]|\n[^\S\n]*\n")
_MARKUP_INSIDE: Final = re.compile(r"(?<=\w)(?:[*_]+|\\|<[^<>\s]*>)(?=\w)")


class Place(NamedTuple):
    """A place in a text where a name is back: who, as an index of `Erased.people`."""

    start: int
    end: int
    person: int


class ErasedSearch:
    """Finds the people on the list *erased*; remembers what it has seen."""

    def __init__(self, erased: Erased) -> None:
        self.erased = erased
        self._seen: dict[str, bool] = {}
        self._words: dict[str, bool] = {}

    def find(self, text: str, exceptions: Iterable[NotName] = (), docname: str = "") -> list[Place]:
        """Where a name is back in *text*, in order; *exceptions* are no names on page *docname*."""
        found: set[Place] = set()
        for start, end in _merged(self._suspect(text), text):
            near = text[start:end]
            for variant in dict.fromkeys((near, joined(near), _MARKUP_INSIDE.sub(_joiners, near))):
                typed = words(variant)
                excepted = Phrases(exceptions).places(typed, docname)
                found |= {
                    Place(start + first, start + last, person)
                    for form, first, last in _forms_in(typed, variant)
                    if (person := self.erased.person(form)) >= 0
                    and not any(one <= first and last <= other for one, other in excepted)
                }
        return _outermost(found)

    def _suspect(self, text: str) -> Iterator[tuple[int, int]]:
        """Where a word stands that may be of a surname on the list."""
        seen = self._seen
        for piece in set(text.split()):
            known = seen.get(piece)
            if known is None:
                known = seen[piece] = self._may_have(piece)
            if known:
                yield from (match.span() for match in re.finditer(re.escape(piece), text))
        for cut in BROKEN.finditer(text):
            before = text[max(0, cut.start() - _LONGEST) : cut.start()].split()
            after = text[cut.end() : cut.end() + _LONGEST].split()
            if self._may_have(before[-1] + after[0]):
                yield cut.span()

    def _may_have(self, piece: str) -> bool:
        bare = _MARKUP_INSIDE.sub("", piece)
        pieces = (piece,) if bare == piece else (piece, bare)
        return any(self._may_be(word) for each in pieces for word in WORD.findall(each))

    def _may_be(self, word: str) -> bool:
        known = self._words.get(word)
        if known is None:
            known = self._words[word] = any(map(self.erased.may_have, _inflected(word)))
        return known


def _merged(spans: Iterable[tuple[int, int]], text: str) -> Iterator[tuple[int, int]]:
    """The surroundings of *spans*, whole words, those that overlap as one."""
    start = end = -1
    for first, last in sorted(spans):
        begin = max(0, first - _NEAR)
        while begin and not text[begin - 1].isspace():
            begin -= 1
        stop = min(len(text), last + _NEAR)
        while stop < len(text) and not text[stop].isspace():
            stop += 1
        if begin > end:
            if end >= 0:
                yield start, end
            start = begin
        end = max(end, stop)
    if end >= 0:
        yield start, end


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
            yield from ((pair(*both), start, word.end) for both in product(others, own))
        # A pair may have initials between its words.
        before = [*before, (own, word.start)] if initial else [(own, word.start)]
        last = word


def _belong_together(last: Word, word: Word, text: str) -> bool:
    """Whether two words can be of one name: no sentence ends between them, and no paragraph."""
    between = text[last.end : word.start]
    if _APART.search(between):
        return False
    return "." not in between or len(last.key) < 5 or between == "."


def _spellings(word: str, initial: bool) -> tuple[str, ...]:
    """A word as it may stand in a form of a name."""
    found = _inflected(word)
    if found[0] in HONORIFICS:
        return (TITLE,)
    return (found[0][0], found[0]) if initial else found


@lru_cache(maxsize=100_000)
def _inflected(word: str) -> tuple[str, ...]:
    """The keys of a word, and of what it may be the genitive of."""
    found = keys(word)
    return (*found, *(form[:-1] for form in found if len(form) > 3 and form.endswith("s")))
