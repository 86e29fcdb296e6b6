"""Taking Dutch compounds apart: ``veiligheidsorganisaties`` is ``veiligheid`` and ``organisatie``.

The lexicon holds no compounds, so what stands in it is whole by definition.  Another word is cut
into pieces that are words themselves; of all ways the cheapest counts, and none if a piece is no
word.  A piece before another may carry a linking sound (s, e, en, er); most look like a plural.

Short strings turn up in words by chance (*mini-ster*), so three letters must be in a list, and some
longer words never count; the lists are in ``data/pieces.txt``.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from .inflection import VOWELS, opened
from .lexicon import Lexicon, read_pieces

MIN_WORD: Final = 6
MIN_PIECE: Final = 3
MAX_PIECES: Final = 4
LONGEST: Final = 60  # letters; what is longer is no word

# Costs: few and long pieces are likelier than many short ones.
PIECE: Final = 10
SHORT: Final = {3: 4, 4: 3, 5: 1}
# A vowel after a consonant is where wrong cuts are made (kant-oor, best-uur).
HIATUS: Final = 2
# A linking sound where a cut without one is possible too: raads-lid before raad-slid.
LINK: Final = 1


class Piece(NamedTuple):
    """A part of a compound: where it starts and ends in the word, and the words that it can be."""

    start: int
    end: int
    keys: tuple[str, ...]


class _Way(NamedTuple):
    cost: int
    pieces: tuple[Piece, ...]


class Splitter:
    """Cuts words with one lexicon, and remembers the pieces it has seen."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._lists = read_pieces()
        self._first: dict[str, tuple[str, ...]] = {}
        self._last: dict[str, tuple[str, ...]] = {}

    def split(self, word: str) -> tuple[Piece, ...]:
        """The pieces of *word* (folded, letters only), the head last; empty if it is none."""
        way = self.best(word)
        return way.pieces if way else ()

    def best(self, word: str) -> _Way | None:
        """The cheapest way to cut *word* into two to four pieces."""
        size = len(word)
        if not MIN_WORD <= size <= LONGEST:
            return None
        ways: dict[int, _Way] = {0: _Way(0, ())}
        best: _Way | None = None
        for start in range(size - MIN_PIECE + 1):
            way = ways.get(start)
            if way is None:
                continue
            if start and (keys := self.last(word[start:])):
                whole = self._add(way, word, start, size, keys)
                if best is None or whole.cost <= best.cost:
                    best = whole
            if len(way.pieces) < MAX_PIECES - 1:
                self._extend(ways, way, word, start)
        return best

    def _extend(self, ways: dict[int, _Way], way: _Way, word: str, start: int) -> None:
        for end in range(start + MIN_PIECE, len(word) - MIN_PIECE + 1):
            if keys := self.first(word[start:end]):
                longer = self._add(way, word, start, end, keys)
                if end not in ways or longer.cost < ways[end].cost:
                    ways[end] = longer

    def _add(self, way: _Way, word: str, start: int, end: int, keys: tuple[str, ...]) -> _Way:
        cost = way.cost + PIECE + SHORT.get(min(end - start, len(keys[0])), 0)
        if start and word[start] in VOWELS and word[start - 1] not in VOWELS:
            cost += HIATUS
        if end < len(word) and word[start:end] not in keys:
            cost += LINK
        return _Way(cost, (*way.pieces, Piece(start, end, keys)))

    def first(self, piece: str) -> tuple[str, ...]:
        """The words that *piece* can be before another: ``verkeers`` is verkeer."""
        known = self._first.get(piece)
        if known is None:
            known = self._first[piece] = self._find_first(piece)
        return known

    def _find_first(self, piece: str) -> tuple[str, ...]:
        if piece in self._lists["never-first"] or (
            len(piece) == MIN_PIECE and piece not in self._lists["first"]
        ):
            return ()
        lexicon = self._lexicon
        if piece in lexicon.nouns:
            return (piece,)
        if piece.endswith("s") and self._can_lead(piece[:-1], piece):
            return (piece[:-1],)  # stads-park, though *stads* is an adjective too
        if piece in lexicon.adjectives:
            return (piece,)
        if len(piece) > MIN_PIECE:
            for form in _plurals(piece):
                found = lexicon.plural_of(form)
                if found := tuple(word for word in found if self._can_lead(word, piece)):
                    return found
        return tuple(verb for stem in opened(piece) if (verb := stem + "en") in lexicon.verbs)[:1]

    def _can_lead(self, word: str, piece: str) -> bool:
        """Whether the noun *word* can be what *piece*, with its linking sound, stands for."""
        return (
            word in self._lexicon.nouns
            and len(word) <= len(piece)
            and word not in self._lists["never-first"]
            and (len(word) > MIN_PIECE or word in self._lists["first"])
        )

    def last(self, piece: str) -> tuple[str, ...]:
        """The words that *piece* can be at the end of a compound: nouns and adjectives."""
        known = self._last.get(piece)
        if known is None:
            known = self._last[piece] = self._find_last(piece)
        return known

    def _find_last(self, piece: str) -> tuple[str, ...]:
        if piece in self._lists["never-last"]:
            return ()
        lexicon = self._lexicon
        found = [word for word in lexicon.lemmas(piece) if word not in self._lists["never-last"]]
        found = [word for word in found if len(word) > MIN_PIECE or word in self._lists["last"]]
        named = [word for word in found if word in lexicon.nouns or word in lexicon.adjectives]
        # jongeren-raad: a noun before the verb that it is a form of too
        best = [word for word in named if word not in lexicon.verbs] or named
        return tuple(best or (found if _is_participle(piece) else ()))


def _is_participle(piece: str) -> bool:
    """Whether *piece* looks like one: the *gestuurde* of *datagestuurde*."""
    endings = ("d", "t", "de", "te", "en")
    return len(piece) > 5 and piece.startswith("ge") and piece.endswith(endings)


def _plurals(piece: str) -> Iterator[str]:
    """The plurals that *piece* can be: as it stands, or less its last letters (zonne-, kinder-)."""
    last = piece[-1]
    if last in "nsa":
        yield piece
    elif last == "e":
        yield piece + "n"
    elif piece.endswith("er"):
        yield piece + "en"
