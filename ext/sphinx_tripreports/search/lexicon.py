"""The frozen word lists, and which dictionary words a form can belong to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from hashlib import blake2b
from importlib.resources import files
from typing import Final

from . import inflection

DATA: Final = files(__package__) / "data"
LISTS: Final = ("adjectives.txt", "irregular.txt", "names.txt", "nouns.txt", "pieces.txt",
               "verbs.txt")  # fmt: skip


def fingerprint() -> str:
    """A short text that changes when the word lists or this package do; for caches of terms."""
    digest = blake2b(digest_size=8)
    for folder, end in ((files(__package__), ".py"), (DATA, ".txt")):
        for path in sorted(folder.iterdir(), key=lambda path: path.name):
            if path.name.endswith(end):
                digest.update(path.read_bytes())
    return digest.hexdigest()


def read_pieces() -> dict[str, frozenset[str]]:
    """The lists of short words that can or cannot be a part of a compound, by name."""
    found: dict[str, set[str]] = {}
    for line in _read("pieces.txt"):
        if line and not line.startswith("#"):
            name, *words = line.split(" ")
            found.setdefault(name, set()).update(words)
    return {name: frozenset(words) for name, words in found.items()}


def _read(name: str) -> list[str]:
    return (DATA / name).read_text(encoding="ascii").splitlines()


class Lexicon:
    """Words by kind, all folded, and the forms that no rule finds.

    nouns, verbs (infinitives), adjectives: dictionary words; nouns take all other words too.
    irregular: form to its words; for such a form no rule is asked.
    """

    def __init__(
        self,
        nouns: Iterable[str],
        verbs: Iterable[str],
        adjectives: Iterable[str],
        irregular: Mapping[str, tuple[str, ...]],
    ) -> None:
        self.nouns = frozenset(nouns)
        self.verbs = frozenset(verbs)
        self.adjectives = frozenset(adjectives)
        self.irregular = irregular

    @classmethod
    def load(cls) -> Lexicon:
        """The lexicon that comes with this package; `data/README.md` says where it is from."""
        irregular = {}
        for line in _read("irregular.txt"):
            form, *found = line.split(" ")
            irregular[form] = tuple(found)
        return cls(_read("nouns.txt"), _read("verbs.txt"), _read("adjectives.txt"), irregular)

    def __contains__(self, word: str) -> bool:
        return word in self.nouns or word in self.verbs or word in self.adjectives

    def lemmas(self, form: str) -> tuple[str, ...]:
        """The dictionary words that *form* is, or is a form of; empty if none is known."""
        if form in self.irregular:
            return self.irregular[form]
        return self.regular(form)

    def regular(self, form: str) -> tuple[str, ...]:
        """What the rules alone find for *form*."""
        found = dict.fromkeys([form] if form in self else ())
        found.update(dict.fromkeys(word for word in inflection.nouns(form) if word in self.nouns))
        for word in inflection.adjectives(form):
            if word in self.adjectives:
                found[word] = None
        found.update(dict.fromkeys(inflection.verbs_among(form, self.verbs, form in self.nouns)))
        return tuple(found)

    def plural_of(self, form: str) -> tuple[str, ...]:
        """The nouns that *form* can be an inflection of."""
        found = self.irregular.get(form)
        if found is None:
            found = tuple(dict.fromkeys(inflection.nouns(form)))
        return tuple(word for word in found if word in self.nouns)

    @cached_property
    def irregular_forms(self) -> dict[str, tuple[str, ...]]:
        """The irregular forms of each word that has any."""
        found: dict[str, list[str]] = {}
        for form, of in self.irregular.items():
            for word in of:
                found.setdefault(word, []).append(form)
        return {word: tuple(forms) for word, forms in found.items()}

    @cached_property
    def names(self) -> frozenset[str]:
        """Names of places and people: never taken apart."""
        return frozenset(_read("names.txt"))
