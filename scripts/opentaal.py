"""Read OpenTaal's files: which words there are, of which kind, and which forms they have."""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "ext"))

from sphinx_tripreports.search import inflection  # noqa: E402
from sphinx_tripreports.search.folding import fold  # noqa: E402

WORD = re.compile(r"[a-z]+(?:'[a-z]+)?$")
# Two letters a flag.  Forbidden words, half words, and what only a spelling checker accepts.
NO_WORD = {"Fw", "Cx", "NS"}
INFINITIVE = "Vi"
MAKES_HEID = "Zm"
MAKES_ADJECTIVE = "PI"
# A word that may stand before others in a compound; most of them are no compounds themselves.
LEADS = {"Ca", "Cb", "Cd", "Ch", "Ce", "Cl"}
ENDS = "Cc"  # it may stand after others
# Ends of a form and a word that the dictionary joins by mistake: voetzaken is no form of voetzak.
MISTAKES = [("zaken", "zak")]
# Strong verbs with a past that is another, more common word (uitvoeren, weken, weten).
RARE = {"varen", "wijken", "wijten"}


class Rule(NamedTuple):
    """A line of the affix file: take *strip* off and put *add* on, where *where* matches."""

    prefix: bool
    strip: str
    add: str
    where: re.Pattern[str]

    def apply(self, word: str) -> Iterator[str]:
        if self.where.search(word):
            if self.prefix:
                yield self.add + word
            elif word.endswith(self.strip):
                yield word[: len(word) - len(self.strip)] + self.add


class Entry(NamedTuple):
    """A word of the dictionary as it is written there, and its flags."""

    word: str
    flags: frozenset[str]


def read_rules(path: Path) -> dict[str, list[Rule]]:
    rules = defaultdict(list)
    for line in path.read_text(encoding="utf-8").splitlines():
        cells = line.split()
        if len(cells) < 4 or cells[0] not in {"SFX", "PFX"} or cells[3].isdigit():
            continue
        prefix = cells[0] == "PFX"
        where = cells[4] if len(cells) > 4 and not cells[4].startswith("ts:") else "."
        pattern = re.compile(f"^(?:{where})" if prefix else f"(?:{where})$")
        strip, add = (cell.partition("/")[0].replace("0", "") for cell in cells[2:4])
        rules[cells[1]].append(Rule(prefix, strip, add, pattern))
    return dict(rules)


def read_entries(path: Path) -> Iterator[Entry]:
    for line in path.read_text(encoding="utf-8").splitlines()[1:]:
        word, _, rest = line.partition("/")
        letters = rest.split()[0] if rest.split() else ""
        flags = frozenset(letters[i : i + 2] for i in range(0, len(letters), 2))
        if not flags & NO_WORD:
            yield Entry(word, flags)


def read_table(name: str) -> Iterator[list[str]]:
    for line in (HERE / "words" / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split()


class Sources:
    """What the sources say, folded: words by kind, and which word a form belongs to."""

    def __init__(self, rules: Mapping[str, list[Rule]], entries: Iterable[Entry]) -> None:
        self.nouns: set[str] = set()
        self.verbs: set[str] = set()
        self.adjectives: set[str] = set()
        self.others: set[str] = set()
        self.names: set[str] = set()
        self.flags: dict[str, set[str]] = defaultdict(set)
        self.words_of: dict[str, set[str]] = defaultdict(set)
        self.forms: set[str] = set()
        self._rules = rules
        self._plurals = {flag for flag in rules if flag[0] in "ZY"} - {MAKES_HEID}
        for entry in entries:
            if WORD.match(base := fold(entry.word)):
                self._take(base, entry)

    def _take(self, base: str, entry: Entry) -> None:
        kinds = {flag[0] for flag in entry.flags if flag in self._rules and flag != "A0"}
        if entry.word[:1].isupper() and "A" not in kinds:
            self.names.add(base)
            if MAKES_ADJECTIVE in entry.flags:  # Nederland: Nederlands, Nederlandse
                self.adjectives.add(base + "s")
                self.words_of[base + "se"].add(base + "s")
            return
        self.flags[base] |= entry.flags
        self.forms.add(base)
        for flag in entry.flags:
            if flag == MAKES_HEID:  # another word, not a form of this one
                self.nouns.add(base + "heid")
            elif flag in self._rules and flag[0] in "ZYA" and flag != "A0":
                self._link(base, entry.word, flag)
        if kinds & {"Z", "Y"} and entry.flags & self._plurals:
            self.nouns.add(base)
        if "A" in kinds:
            self.adjectives.add(base)
        if INFINITIVE in entry.flags and base.endswith("n"):
            self._take_verb(base, entry)
        elif not kinds & {"Z", "Y", "A"}:
            self.others.add(base)

    def _link(self, base: str, word: str, flag: str) -> None:
        for rule in self._rules[flag]:
            for form in rule.apply(word):
                if not form.endswith("-"):
                    self.words_of[fold(form)].add(base)
                    self.forms.add(fold(form))

    def _take_verb(self, base: str, entry: Entry) -> None:
        self.verbs.add(base)
        for flag in entry.flags:
            for rule in self._rules.get(flag, ()):
                if rule.prefix:
                    self.verbs.update(fold(form) for form in rule.apply(entry.word))

    def complete(self, all_forms: Path) -> None:
        """Add what only the list of all forms, or this project, knows."""
        for line in all_forms.read_text(encoding="utf-8").splitlines():
            if WORD.match(word := fold(line)):
                (self.names if line[:1].isupper() else self.forms).add(word)
        self.names -= self.forms
        self.verbs = {verb for verb in self.verbs if verb in self.forms}
        for prefix in (*inflection.PARTICLES, *inflection.FIXED):
            if prefix != "ge":  # getesten: who have been tested
                self._take_prefixed_verbs(prefix)
        for base, *forms in read_table("irregular.txt"):
            for form in forms:
                self.words_of[form].add(base)
        for form, verb in strong_forms(self):
            self.words_of[form].add(verb)
        self.nouns.update(word for (word,) in read_table("extra.txt"))
        self.adjectives |= self._adjectives_among_others()
        self.guessed = self._nouns_among_others()
        self.nouns |= self.guessed
        self._link_the_rest()

    def _take_prefixed_verbs(self, prefix: str) -> None:
        found = {word for word in self.others if word.startswith(prefix)}
        found = {word for word in found if word[len(prefix) :] in self.verbs}
        self.verbs |= found
        self.others -= found

    def _link_the_rest(self) -> None:
        """Link what no flag links but the rules do; diminutives are words and forms at once."""
        for word in self.others - self.nouns - self.adjectives:
            if word not in self.words_of and (found := self.by_rule(word)):
                self.words_of[word] |= found
        for word in self.nouns:
            if word.endswith("je"):
                self.words_of[word].update(self.nouns.intersection(inflection.nouns(word)))
        for form, found in self.words_of.items():
            found -= {word for word in found for wrong in MISTAKES if _ends(form, word, wrong)}

    def _nouns_among_others(self) -> set[str]:
        """Words without any kind that are no form of another word, so far as the rules know.

        What ends compounds is a noun even if it looks like a form of a verb (bouw, afval).
        """
        found = {
            word
            for word in self.others
            if self.words_of.get(word, self.verbs) <= self.verbs
            and self.nouns.isdisjoint(inflection.nouns(word))
            and (ENDS in self.flags[word] or self._stands_alone(word))
        }
        return {word for word in found if found.isdisjoint(inflection.nouns(word))}

    def _stands_alone(self, word: str) -> bool:
        known = len(word) > 5 or self.flags[word] & LEADS
        return bool(known) and word not in self.words_of and not self.by_rule(word)

    def _adjectives_among_others(self) -> set[str]:
        """Words without any kind that are inflected as adjectives are: vies, vieze, viezer."""
        return {
            word
            for word in self.others
            if len(word) > 3
            and word not in self.words_of
            and not self.by_rule(word)
            and any(
                stem + "e" in self.forms and stem + "er" in self.forms
                for stem in inflection.opened(word)
            )
        }

    def by_rule(self, form: str) -> set[str]:
        found = self.nouns.intersection(inflection.nouns(form))
        found |= self.adjectives.intersection(inflection.adjectives(form))
        return (found | self.verbs.intersection(inflection.verbs(form))) - {form}

    def truth(self, form: str) -> set[str]:
        """All words that *form* is or belongs to."""
        found = set(self.words_of.get(form, ()))
        found.update(inflection.verbs_among(form, self.verbs, form in self.nouns))
        if form in self.nouns or form in self.adjectives or form in self.verbs:
            found.add(form)
        return found


def _ends(form: str, word: str, wrong: tuple[str, str]) -> bool:
    return form.endswith(wrong[0]) and word.endswith(wrong[1])


def strong_forms(sources: Sources) -> Iterator[tuple[str, str]]:
    """Forms of strong verbs, with each prefix that the sources know, and the verb."""
    table = {
        verb: [cell.split("/") for cell in cells] for verb, *cells in read_table("strong-verbs.txt")
    }
    sources.verbs.update(table)
    known = {*inflection.PARTICLES, *inflection.FIXED}
    known |= {word for word in sources.nouns | sources.adjectives | sources.others if len(word) > 2}
    for verb in sorted(sources.verbs):
        for start in range(len(verb) - 3):
            prefix, root = verb[:start], verb[start:]
            if root in table and (not prefix or prefix in known or _two_prefixes(prefix)):
                for form in _conjugated(prefix, table[root]):
                    other = form in sources.verbs or form in sources.nouns
                    if form in sources.forms and form != verb and not (other and root in RARE):
                        yield form, verb
                break


def _two_prefixes(prefix: str) -> bool:
    known = {*inflection.PARTICLES, *inflection.FIXED}
    return any(prefix[:i] in known and prefix[i:] in known for i in range(2, len(prefix) - 1))


def _conjugated(prefix: str, cells: list[list[str]]) -> Iterator[str]:
    for number, cell in enumerate(cells):
        for form in cell:
            yield prefix + form
            if number == 2:
                bare = prefix + form.removeprefix("ge")
                yield from (bare, prefix + form + "e", bare + "e")
