"""What is a Dutch word, by the lexicon of the search."""

from __future__ import annotations

from functools import cache

from ...model.text import fold
from ...search.compounds import Splitter
from ...search.lexicon import Lexicon
from .words import NOT_FIRST, remembered


@cache
def _dutch() -> tuple[Lexicon, Splitter]:
    lexicon = Lexicon.load()
    return lexicon, Splitter(lexicon)


@remembered
def is_dutch(name: str) -> bool:
    """Whether a name may be a Dutch word, with a capital for where it stands: ``Rondgang``."""
    word, (lexicon, compounds) = fold(name), _dutch()
    is_known = word in NOT_FIRST or bool(lexicon.lemmas(word) or compounds.split(word))
    return name[1:].islower() and is_known
