"""Dutch spelling rules, forwards: which forms a dictionary word is likely to have.

Diminutives are left out unless they are irregular: nobody looks for one, and each noun has two.
"""

from __future__ import annotations

from collections.abc import Iterator

from .inflection import PARTICLES, VOWELS, closed, opened
from .lexicon import Lexicon


def inflections(word: str, lexicon: Lexicon) -> Iterator[str]:
    """Forms of *word* that the lexicon takes back to it, each once, without *word* itself."""
    made = [*lexicon.irregular_forms.get(word, ())]
    if word in lexicon.nouns:
        known = any(form.endswith("en") for form in made)
        made += (form for form in _nouns(word) if not (known and form.endswith("en")))
    if word in lexicon.verbs:
        made += _verbs(word, lexicon)
    if word in lexicon.adjectives:
        made += _adjectives(word)
    for form in dict.fromkeys(made):
        if form != word and word in lexicon.lemmas(form):
            yield form


def _nouns(word: str) -> Iterator[str]:
    if word.endswith("heid"):
        yield word[:-4] + "heden"
        return
    if word[-1] in "aiouy":
        yield word + "'s"
    yield word + "s"
    if word.endswith("e"):
        yield word + "n"
    elif word[-1] not in "aiouy":
        yield from (stem + "en" for stem in opened(word) if word[-1] != "f" or stem[-1] != "f")
    if word.endswith(("ee", "ie")):
        yield word + "en"


def _adjectives(word: str) -> Iterator[str]:
    for stem in opened(word):
        yield from (stem + "e", stem + "er", stem + "ere")
    if word.endswith("r"):
        yield from (word + "der", word + "dere")
    ending = "t" if word.endswith("s") else "st"
    yield from (word + ending, word + ending + "e")


def _verbs(word: str, lexicon: Lexicon) -> Iterator[str]:
    if not word.endswith("en"):
        return
    dental = "t" if word[-3] in "tkfshpx" else "d"
    particle = _particle(word, lexicon)
    for stem in _stems(word[:-2]):
        last = "" if stem.endswith(dental) else dental
        yield from (stem, stem + dental + "e", stem + dental + "en", stem + last)
        if not stem.endswith("t"):
            yield stem + "t"
        yield f"{particle}ge{stem.removeprefix(particle)}{last}"
    yield from (word + "d", word + "de")


def _stems(open_stem: str) -> list[str]:
    """The stems of a verb: of ``del`` only deel; ``verdel`` could be verdeel or *verdel*."""
    found = list(closed(open_stem))
    return found if sum(letter in VOWELS for letter in open_stem) > 1 else found[:1]


def _particle(word: str, lexicon: Lexicon) -> str:
    """What comes off *word* in a sentence: the longest that leaves a verb; empty if none does."""
    found = [p for p in PARTICLES if word.startswith(p) and word[len(p) :] in lexicon.verbs]
    return max(found, key=len, default="")
