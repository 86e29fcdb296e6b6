"""How easy Dutch text is to read, after Flesch and Douma.

R. Flesch's formula was fitted to Dutch by W.H. Douma, "De leesbaarheid van landbouwbladen: een
onderzoek naar en een toepassing van leesbaarheidsformules" (bulletin 17, Afdeling Sociologie en
Sociografie, Landbouwhogeschool Wageningen, 1960)::

    206.835 - 0.93 x words per sentence - 77 x syllables per word

Syllables are counted by the spelling, so a score is right to a few points; that is as much as the
formula is worth.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from . import sentences

LONGEST_SENTENCE: Final = 25
"""Words in a sentence that most people still read in one go."""
LEAST_WORDS: Final = 100
"""The length of the samples for which Flesch made his formula; less says nothing."""
NORMAL: Final = 60
"""From this score Douma calls a text normal; below it "fairly hard", "hard" or "very hard"."""
SCALE: Final = ((30, "very-hard"), (45, "hard"), (NORMAL, "fairly-hard"), (70, "normal"),
                (80, "fairly-easy"), (90, "easy"))  # fmt: skip
"""Douma's scale: each name holds below its score; from 90 a text is "very-easy"."""

_ADDRESS: Final = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\w+")
_WORD: Final = re.compile(r"[^\W_]+(?:[-'’.&/][^\W_]+)*")
_LETTERS: Final = re.compile(r"[^\W\d_]+")
_END: Final = re.compile(r"[.!?…:;][\"”’')\]]*\s*$")
_VOWEL: Final = re.compile(
    r"ieu|eeu|aai|ooi|oei|eau|aa|ee|oo|uu|ie|oe|eu(?!m(?!a))|ui|ij|ei|au|ou|ai|oi|[aeou]y"
    r"|[ëï][eiu]?|(?<!q)u|[aeio]|[áéíóúàèìòùâêîôûäöüåæøœ]|y(?![aeiou])"
)
"""What sounds as one vowel; two of these in a row are two syllables (the-a-ter, fi-nan-ci-eel)."""
_ENGLISH_E: Final = re.compile(
    r"((?:\b|web)sit|(?:on|off|dead)lin|(?:soft|hard)war|updat|upgrad|interfac|databas|spac)e$"
)
"""English words that Dutch reports use, with an e that is not heard."""
_TEAM: Final = re.compile(r"(?<=te)a(?=ms?$)")


class Sentence(NamedTuple):
    """One sentence: its words, and where it starts in the text (in characters, from 0)."""

    words: tuple[str, ...]
    start: int


class Readability(NamedTuple):
    """What the formula needs of a text."""

    sentences: int
    words: int
    syllables: int

    @property
    def score(self) -> int:
        """The score of Flesch-Douma, rounded; outside 0 to 100 for extreme texts."""
        per_sentence, per_word = self.words / self.sentences, self.syllables / self.words
        return round(206.835 - 0.93 * per_sentence - 77 * per_word)

    @property
    def level(self) -> str:
        """The name that Douma's scale gives to the score."""
        return next((name for below, name in SCALE if self.score < below), "very-easy")


def split(text: str) -> Iterator[Sentence]:
    """The sentences of *text* that have words."""
    start = 0
    for part in sentences.split(text):
        words = tuple(_WORD.findall(_ADDRESS.sub("www", part)))
        if words:
            yield Sentence(words, start + len(part) - len(part.lstrip()))
        start += len(part)


def measure(paragraphs: Iterable[str]) -> Readability | None:
    """Sum up running text; nothing if there is too little of it (`LEAST_WORDS`).

    Lines without an end of a sentence (names in a list, cells of a table) are left out: counted as
    short sentences they would make a hard text look easy.
    """
    found = [list(split(text)) for text in paragraphs if _END.search(text)]
    words = [word for parts in found for sentence in parts for word in sentence.words]
    if len(words) < LEAST_WORDS:
        return None
    return Readability(sum(map(len, found)), len(words), sum(map(syllables, words)))


def syllables(word: str) -> int:
    """How many syllables a Dutch *word* has; an abbreviation is spelt, a number read by digits."""
    parts = _LETTERS.findall(word)
    digits = sum(char.isdigit() for char in word)
    return max(1, digits + sum(map(_of_letters, parts)))


def _of_letters(word: str) -> int:
    if word.isupper() and len(word) <= 3:
        return len(word)
    word = word.lower()
    return len(_VOWEL.findall(_TEAM.sub("", _ENGLISH_E.sub(r"\1", word))))
