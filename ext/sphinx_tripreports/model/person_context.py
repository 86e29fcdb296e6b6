"""Whether a word that is part of a known name stands for that person, by what is around it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from .person_records import Entry, Match
from .person_vocabulary import HONORIFICS, PARTICLES, TITLES, USUAL_PARTICLES
from .person_words import Name, Word, is_initial

_MARKUP: Final = r"[*_\[\]\"“”„>]*"
_TIED: Final = re.compile(rf"[^\S\n]*\n?[^\S\n]*{_MARKUP}(?:[-‐‑'’‘]\n?)?{_MARKUP}[^\S\n]*|[.+]")
"""What may stand between the words of one name."""
_DOTTED: Final = re.compile(r"\.[ \t\xa0]*\n?[ \t\xa0]*-?")
_COMMA: Final = re.compile(r",[ \t\xa0]*")
_BEFORE: Final = " \n\t\xa0\"'“”„‘’(«[*_–—-#"
_ENDS: Final = ".!?:;…•|"
_LEAST: Final = 5
"""Letters of a surname that counts without a capital as well."""


class _Evidence(NamedTuple):
    """What the words before a surname say: how much (0: nothing), and the first of them."""

    score: int
    first: int


_EXACT, _LIKELY, _TITLE, _BARE, _DOUBTFUL = 5, 4, 3, 2, 1


class Reading:
    """One text, being read.

    Args:
        text: the text.
        words: its words.
        docname: the page it stands on.
        identifier: whether it is an anchor, address or file name.
        given: all given names that are known.
    """

    def __init__(
        self, text: str, words: list[Word], docname: str, identifier: bool, given: frozenset[str]
    ) -> None:
        self.text = text
        self.words = words
        self.docname = docname
        self.identifier = identifier
        self.given = given

    def matches(self, entries: Mapping[str, tuple[Entry, ...]]) -> Iterator[Match]:
        """Each place that names someone, once: as the person that fits best."""
        done = 0
        for at, word in enumerate(self.words):
            if word.start < done:
                continue
            found = [match for entry in entries[word.text] if (match := self._match(at, entry))]
            if found:
                best = min(found, key=self._rank)
                done = best.end
                yield best

    def _rank(self, match: Match) -> tuple[int, bool, bool, int]:
        """The best comes first; between equals, who is withheld."""
        here = self.docname in match.known.pages
        return (-match.score, not here, match.known.shown, -(match.end - match.start))

    def _match(self, at: int, entry: Entry) -> Match | None:
        known = entry.known
        if known.only_there and self.docname not in known.pages:
            return None
        if entry.part == "given":
            return self._given(at, entry)
        last, parts = self._rest_of_surname(at, known.name)
        first = self._particles(at, known.name)
        if first is None:
            return None
        evidence = self._evidence(first, last, known.name)
        if evidence is None:
            return None
        if parts > 1 and evidence.score < _LIKELY:
            evidence = _Evidence(_LIKELY, evidence.first)
        if not self._enough(at, first, last, entry, evidence.score):
            return None
        start = self._titles(evidence.first)
        sure = evidence.score >= _TITLE
        end = self._comma(last, known.name) if evidence.score else self.words[last].end
        score = evidence.score or _BARE
        return Match(self.words[start].start, end, known, score, sure)

    # Around the word --------------------------------------------------------------------------

    def _tied(self, at: int) -> bool:
        """Whether the word *at* and the one after it can belong to one name."""
        if not 0 <= at < len(self.words) - 1:
            return False
        word = self.words[at]
        between = self.text[word.end : self.words[at + 1].start]
        if _TIED.fullmatch(between):
            return True
        short = word.key in TITLES or word.key in PARTICLES or is_initial(word, self.text)
        return (short or self.identifier) and _DOTTED.fullmatch(between) is not None

    def _rest_of_surname(self, at: int, name: Name) -> tuple[int, int]:
        """The last word of the surname that begins *at*, and how many of its words stand here."""
        own = {*name.surname, *name.middle}
        last, parts, ahead = at, 1, at
        while self._tied(ahead):
            ahead += 1
            word = self.words[ahead].key
            if word in own or (word.endswith("s") and word[:-1] in own):
                last, parts = ahead, parts + 1
            elif word not in name.particles:
                break
        return last, parts

    def _particles(self, at: int, name: Name) -> int | None:
        """The first word of the surname with its particles; nothing if it is another surname."""
        first = at
        while self._tied(first - 1):
            word = self.words[first - 1]
            initial = word.key not in "vd" and is_initial(word, self.text)
            if word.key not in PARTICLES or initial:
                break
            capital = word.text[0].isupper()
            if not name.particles:
                return None if capital and not self._begins(first - 1) else first
            if word.key not in name.particles and word.key not in USUAL_PARTICLES:
                break
            first -= 1
            if capital:
                break
        return first

    def _evidence(self, first: int, last: int, name: Name) -> _Evidence | None:
        """What the words around a surname say; nothing at all if it is someone else's."""
        if self._comma(last, name) > self.words[last].end:
            return _Evidence(_LIKELY, first)
        before = first - 1
        if not self._tied(before):
            return _Evidence(0, first)
        word = self.words[before]
        if is_initial(word, self.text) and word.key not in TITLES:
            return self._initials(before, name) or _Evidence(0, first)
        if word.key in TITLES:
            return _Evidence(_TITLE, before)
        score = self._same_given(word, name)
        if score:
            return _Evidence(score, before)
        second = word.text[0].isupper() and self._tied(before - 1)
        if second and self.words[before - 1].key in name.given:
            return _Evidence(_EXACT, before - 1)
        if word.key in self.given and word.text[0].isupper():
            return None if name.given else _Evidence(_LIKELY, before)
        return _Evidence(0, first)

    def _same_given(self, word: Word, name: Name) -> int:
        """How well *word* fits the given name: *Steven* and *Stephen* may well be *Steve*."""
        if word.key in name.given:
            return _EXACT
        if not word.text[0].isupper():
            return 0
        for given in name.given:
            short, long = sorted((given, word.key), key=len)
            if len(short) > 2 and (short in long or short[:3] == long[:3]):
                return _LIKELY
        return 0

    def _initials(self, before: int, name: Name) -> _Evidence | None:
        """Initials that end at *before*; official ones may differ from the name in use."""
        first = before
        while self._tied(first - 1) and is_initial(self.words[first - 1], self.text):
            first -= 1
        if self._tied(first - 1) and self.words[first - 1].key in name.given:
            return _Evidence(_EXACT, first - 1)
        letter = self.words[first].key[0]
        fits = not name.given or name.given[0][0] == letter
        if not fits and len(self.words[before].key) > 1:
            return None  # an abbreviation: VNG
        return _Evidence(_LIKELY if fits else _DOUBTFUL, first)

    def _titles(self, first: int) -> int:
        """The first of the titles before a name, with the article of *de heer*."""
        while self._tied(first - 1) and self.words[first - 1].key in TITLES:
            first -= 1
        has_heer = self.words[first].key in ("heer", "heren")
        if has_heer and self._tied(first - 1) and self.words[first - 1].key == "de":
            first -= 1
        return first

    def _comma(self, last: int, name: Name) -> int:
        """Where the name ends if a given name follows after a comma (*Berry, S.J.*)."""
        end = self.words[last].end
        if not name.given or last + 1 >= len(self.words):
            return end
        word = self.words[last + 1]
        if not _COMMA.fullmatch(self.text[end : word.start]):
            return end
        dotted = len(word.key) == 1 and self.text[word.end : word.end + 1] == "."
        if word.key not in name.given and not (dotted and word.key == name.given[0][0]):
            return end
        while self._tied(last + 1):
            following = self.words[last + 2]
            single = is_initial(following, self.text) and len(following.key) == 1
            if not single and following.key not in name.particles:
                if following.text[0].isupper() or following.key in name.surname:
                    return end  # another name
                break
            last, word = last + 1, following
        return word.end + (self.text[word.end : word.end + 1] == "." and len(word.key) == 1)

    def _begins(self, at: int) -> bool:
        """Whether a sentence or a line of its own begins with the word *at*."""
        before = self.text[: self.words[at].start].rstrip(_BEFORE)
        return not before or before[-1] in _ENDS

    def _capital(self, at: int) -> bool:
        return 0 <= at < len(self.words) and self.words[at].text[0].isupper()

    # Enough -----------------------------------------------------------------------------------

    def _enough(self, at: int, first: int, last: int, entry: Entry, score: int) -> bool:
        """Whether a surname, with what stands around it, means the person."""
        word = self.words[at]
        here = self.docname in entry.known.pages
        if score >= _LIKELY or (self.identifier and here):
            return True
        capital = word.text[0].isupper()
        if score == _TITLE:
            if not entry.strictness or self.words[first - 1].key in HONORIFICS:
                return True
            # Not the mayor of a place.
            return capital and (entry.strictness == "word" or here)
        if not entry.strictness:
            if entry.part == "middle":
                return capital
            return capital or len(word.key) >= _LEAST
        if score == _DOUBTFUL:
            return capital
        return capital and self._stands_out(at, first, last, entry, here)

    def _stands_out(self, at: int, first: int, last: int, entry: Entry, here: bool) -> bool:
        """Whether a word of the language, or of a place, is written as a name of a person is."""
        particle = first < at
        if entry.strictness == "label":
            raised = particle and self._capital(first)
            return raised and (here or not self._begins(first))
        if self._part_of_longer(first, last):
            return False
        if particle:
            return True
        if self._begins(at):
            return here and self.words[at].key in entry.known.name.surname  # no plural
        return here or not (entry.known.name.particles or entry.part == "middle")

    def _part_of_longer(self, first: int, last: int) -> bool:
        """Whether capitals before or after make it the name of something else."""
        if self._tied(last) and self._capital(last + 1):
            return True
        if not self._tied(first - 1) or not self._capital(first - 1):
            return False
        return not self._begins(first - 1)

    def _given(self, at: int, entry: Entry) -> Match | None:
        """A given name alone counts on the page of the person."""
        word = self.words[at]
        names = entry.known.name.given
        if self.docname not in entry.known.pages or not word.text[0].isupper():
            return None
        last = at
        while self._tied(last) and self.words[last + 1].key in names:
            last += 1
        after = last + 1
        while self._tied(after - 1) and after < len(self.words) - 1:
            if self.words[after].key not in PARTICLES:
                break
            after += 1
        if self._tied(after - 1) and self._capital(after):
            return None  # a longer name
        if self._tied(at - 1) and self._capital(at - 1) and not self._begins(at - 1):
            return None
        return Match(word.start, self.words[last].end, entry.known, _BARE, sure=False)
