"""One page, analysed: under which terms each of its records is found, and how well.

This is the part of the work that is kept from build to build; `index` joins the pages.

A record is found under *classes*: the lemma of a word with all its inflections, the parts of a
compound, the group of a synonym, or the word itself where nothing is known of it.  How well, is one
number of `WEIGHTS`: how short the title is that the class stands in, and how often it is in the
text against the length of that text (after BM25 with several fields, section 3.6 of Robertson and
Zaragoza, *The Probabilistic Relevance Framework*, 2009).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any, Final, NamedTuple

from .coding import number, numbers, script, steps
from .records import KINDS, LIST_FACETS, PAGE_FACETS, PageRecords, Passage, SearchRecord
from .wordbook import SYNONYM, Phrase, Wordbook, is_stop_word

STATUSES: Final = ("", "open", "in-progress", "done", "cancelled")
BODY_LEVELS: Final = 7  # how well the text has a class; 0 is not at all
TITLE_LEVELS: Final = 6  # 5: it is the whole title; 4, 3, 2: one of 2, 3, 4 words; 1: less; 0: no
WEIGHTS: Final = BODY_LEVELS * TITLE_LEVELS  # one character each

_HYPHENATED: Final = 0.7  # a part of NL-paviljoen against the word itself
# Half of the full weight is reached at so many occurrences in an empty text, and at one more for
# each so many words of text.
_HALF_AT: Final = 0.5
_WORDS_PER_OCCURRENCE: Final = 250


class PageTerms(NamedTuple):
    """What the index keeps of a page.

    shape: number of records of each kind, in the order of `KINDS`.
    single: values of the facets of the whole page, in the order of `PAGE_FACETS`; empty is none.
    lists: for each of `LIST_FACETS` the values on the page, those of its first record first.
    owns: for each record, for each of `LIST_FACETS` the places in `lists` of its own values.
    statuses: a number for each record that is a follow-up: its place in `STATUSES`.
    classes: what the page is found under, sorted; the next four have an item for each.
    firsts, lasts: number of the first and last record found, from 0 on this page.
    gaps: distances between the records found, as `coding.numbers`.
    weights: a character for each record found.
    forms, counts: the words of the page, sorted, and how often they stand there.
    text: the file from which passages are shown.
    """

    docname: str
    date: str
    shape: tuple[int, ...]
    single: tuple[str, ...]
    lists: tuple[tuple[str, ...], ...]
    owns: tuple[tuple[tuple[int, ...], ...], ...]
    statuses: tuple[int, ...]
    classes: tuple[str, ...]
    firsts: tuple[int, ...]
    lasts: tuple[int, ...]
    gaps: tuple[str, ...]
    weights: tuple[str, ...]
    forms: tuple[str, ...]
    counts: tuple[int, ...]
    text: bytes


class _Bag(NamedTuple):
    """What is in a piece of text, stop words left out.

    words: how often it has each word; pieces: the same for pieces of words with a hyphen.
    phrases: wordings of groups of synonyms.
    """

    words: Counter[str]
    pieces: Counter[str]
    phrases: list[Phrase]


def analyse_page(page: PageRecords, wordbook: Wordbook) -> PageTerms:
    """Everything that the index needs to know of *page*."""
    records = sorted(page.records, key=lambda record: KINDS.index(record.kind))
    analysed = _Analysed(wordbook)
    found: dict[str, list[tuple[int, int]]] = {}
    for at, record in enumerate(records):
        for name, weight in analysed.weights(record):
            found.setdefault(name, []).append((at, weight))
    classes = sorted(found)
    hits = [found[name] for name in classes]
    forms = sorted(analysed.forms)
    return PageTerms(
        docname=page.docname,
        date=page.date,
        shape=tuple(sum(record.kind == kind for record in records) for kind in KINDS),
        classes=tuple(classes),
        firsts=tuple(places[0][0] for places in hits),
        lasts=tuple(places[-1][0] for places in hits),
        gaps=tuple(numbers(steps(at for at, _ in places)[1:]) for places in hits),
        weights=tuple("".join(number(weight) for _, weight in places) for places in hits),
        forms=tuple(forms),
        counts=tuple(analysed.forms[form] for form in forms),
        text=_text(page, records),
        **_facets(page, records),
    )


def hidden_terms(record: SearchRecord, wordbook: Wordbook) -> str:
    """What leads to *record* and is no word of its text, for search engines without Dutch.

    These are its classes, and all that a reader may type for its groups of synonyms.
    """
    texts = (record.title, *_texts(record.passages))
    found = _sum(_bag(text, wordbook) for text in texts)
    names = {name for form in found.words for name, _ in wordbook.classes(form)}
    for key in {phrase.key for phrase in found.phrases}:
        names.update(" ".join(phrase.forms) for phrase in wordbook.wordings[key])
    return " ".join(sorted(names - found.words.keys() - found.pieces.keys()))


class _Analysed:
    """The texts of a page; the same passage of two records is read once."""

    def __init__(self, wordbook: Wordbook) -> None:
        self.forms: Counter[str] = Counter()
        self._wordbook = wordbook
        self._bags: dict[str, _Bag] = {}

    def weights(self, record: SearchRecord) -> Iterator[tuple[str, int]]:
        """The classes of *record*, each with one of `WEIGHTS`."""
        levels = self._title(record.title)
        bags = [self._bag(record.title), *map(self._bag, _texts(record.passages))]
        found = _sum(bags)
        half = _HALF_AT + found.words.total() / _WORDS_PER_OCCURRENCE
        body = self._classes(found)
        for name, times in body.items():
            level = max(1, round((BODY_LEVELS - 1) * times / (times + half)))
            yield name, levels.pop(name, 0) * BODY_LEVELS + level
        for name, level in levels.items():
            yield name, level * BODY_LEVELS

    def _classes(self, bag: _Bag) -> dict[str, float]:
        """The classes of a text with how often it has them."""
        found: dict[str, float] = {}
        for counts, share in ((bag.words, 1.0), (bag.pieces, _HYPHENATED)):
            for form, times in counts.items():
                for name, factor in self._wordbook.classes(form):
                    found[name] = found.get(name, 0) + times * share * factor
        for phrase in bag.phrases:
            found[phrase.key] = found.get(phrase.key, 0) + SYNONYM
        return found

    def _title(self, title: str) -> dict[str, int]:
        """How much of *title* each class is; stop words are hardly anything, but can be found."""
        stop = [form for form in self._wordbook.read(title).words if is_stop_word(form)]
        self.forms.update(stop)
        bag = self._bag(title)
        length = bag.words.total()
        levels = dict.fromkeys(chain(self._classes(bag), *map(self._wordbook.whole, stop)), 1)
        for form in bag.words:
            levels.update(dict.fromkeys(self._wordbook.whole(form), _title_level(length - 1)))
        for phrase in bag.phrases:
            level = _title_level(length - len(phrase.steps))
            levels[phrase.key] = max(level, levels[phrase.key])
        return levels

    def _bag(self, text: str) -> _Bag:
        bag = self._bags.get(text)
        if bag is None:
            bag = self._bags[text] = _bag(text, self._wordbook)
            self.forms.update(bag.words)
            self.forms.update(bag.pieces)
        return bag


def _bag(text: str, wordbook: Wordbook) -> _Bag:
    read = wordbook.read(text)
    words = Counter(form for form in read.words if not is_stop_word(form))
    return _Bag(words, Counter(read.pieces), list(wordbook.phrases(read)))


def _sum(bags: Iterable[_Bag]) -> _Bag:
    total = _Bag(Counter(), Counter(), [])
    for bag in bags:
        total.words.update(bag.words)
        total.pieces.update(bag.pieces)
        total.phrases.extend(bag.phrases)
    return total


def _texts(passages: Iterable[Passage]) -> Iterator[str]:
    """Each passage, after the heading it stands under if that is another than before."""
    before = ""
    for passage in passages:
        if passage.heading != before:
            before = passage.heading
            yield before
        yield passage.text


def _title_level(rest: int) -> int:
    """How much of a title something is that has *rest* words beside it."""
    return max(1, TITLE_LEVELS - 1 - max(0, rest))


def _facets(page: PageRecords, records: list[SearchRecord]) -> dict[str, tuple[Any, ...]]:
    """The fields of `PageTerms` about facets."""
    lists, columns = [], []
    for name in LIST_FACETS:
        own = [dict.fromkeys(record.facets.get(name, ())) for record in records]
        places = {key: at for at, key in enumerate(dict.fromkeys(chain.from_iterable(own)))}
        lists.append(tuple(places))
        columns.append([tuple(places[key] for key in keys) for keys in own])
    single = {name: (records[0].facets.get(name) or ("",))[0] for name in PAGE_FACETS}
    single["year"] = single["year"] or page.date[:4]
    return {
        "single": tuple(single[name] for name in PAGE_FACETS),
        "lists": tuple(lists),
        "owns": tuple(zip(*columns, strict=True)),
        "statuses": tuple(STATUSES.index((one.facets.get("status") or ("",))[0])
                          for one in records if one.kind == "follow-up"),
    }  # fmt: skip


def _text(page: PageRecords, records: list[SearchRecord]) -> bytes:
    """The file from which hits of the page are shown.

    u: its address; d: its date.
    p: passages as [anchor, heading, text]; h: the headings.
    r: records as [anchor, title, its passages].
    """
    headings: dict[str, int] = {}
    passages: dict[tuple[str, int, str], int] = {}
    rows = []
    for record in records:
        places = set()
        for anchor, heading, text in record.passages:
            passage = (anchor, headings.setdefault(heading, len(headings)), text)
            places.add(passages.setdefault(passage, len(passages)))
        rows.append([record.anchor, record.title, numbers(steps(sorted(places)))])
    data = {"u": page.url, "d": page.date, "h": list(headings), "p": list(passages), "r": rows}
    return script(data)
