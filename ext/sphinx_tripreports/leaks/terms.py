"""What to look for: terms of all that is withheld, without those that may be seen."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from .matching import Matcher
from .names import name_terms
from .passages import file_terms, identifier_terms, text_terms, without_targets
from .records import Withheld
from .sequences import Pair, Term

_BY_KIND: Final[dict[str, Callable[[str, int], Iterator[Term]]]] = {
    "name": name_terms,
    "page": text_terms,
    "block": text_terms,
    "identifier": identifier_terms,
    "file": file_terms,
}


class Terms(NamedTuple):
    """What to look for.

    terms: with the place of each thing withheld in the sequence that was given.
    met: how many texts that may be seen have a pair of words.
    visible: all words of what may be seen.
    """

    terms: tuple[Term, ...]
    met: Mapping[Pair, int]
    visible: frozenset[str]


def terms(withheld: Sequence[Withheld], visible: Iterable[str]) -> Terms:
    """What to look for.

    withheld: a kind that is not known here is read as a text.
    visible: all that may be seen, as MyST source or plain text, and nothing that is withheld.
    """
    candidates = _candidates(withheld)
    matcher = Matcher(candidates)
    seen: set[Term] = set()
    for text in visible:
        for read in dict.fromkeys((text, without_targets(text))):
            found = matcher.find(read)
            matcher.drop(term for term in found if not term.sure)
            seen |= found
    rest = [term for term in candidates if term.sure or term not in seen]
    return Terms(tuple(_needed(rest)), matcher.met, frozenset(matcher.vocabulary))


def _candidates(withheld: Sequence[Withheld]) -> list[Term]:
    """All terms, each once: that of the first item, sure if it is so for any."""
    found: dict[tuple[str, ...], Term] = {}
    done: set[tuple[str, str]] = set()
    for number, item in enumerate(withheld):
        if (item.kind, item.text) in done:
            continue
        done.add((item.kind, item.text))
        for term in _BY_KIND.get(item.kind, text_terms)(item.text, number):
            before = found.get(term.words)
            if before is None or (term.sure and not before.sure):
                found[term.words] = term
    return list(found.values())


def _needed(candidates: list[Term]) -> Iterator[Term]:
    """Without sequences in which one word is enough."""
    rare = {term.words[0]: term.item for term in candidates if len(term.words) == 1}
    for term in candidates:
        if term.sure or len(term.words) == 1 or not any(word in rare for word in term.words):
            yield term
