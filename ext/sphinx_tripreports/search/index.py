"""All pages joined: the files of the search index.

The same pages give the same bytes, in whatever order they come and whatever was built before: pages
are numbered from the newest trip to the oldest, then by name, and everything else is sorted.

Files, each a script that `coding.script` made:

``manifest.js``
    What there is: how many records and pages, and the first word of each further file.
``vocabulary-N.js``
    The words of the texts, with their classes.
``forms-N.js``
    Other inflections of the same classes, loaded only for a word that the texts do not have.
``postings-N.js``
    For each class its words, and where it is found.
``records.js``
    Which records and facets each page has.
``synonyms.js``
    Wordings that mean the same.
``page-N.js``
    The passages of one page, loaded only for hits that are shown.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b
from typing import Any, Final

from .coding import SEPARATOR, number, numbers, script, shared, turned
from .pageterms import STATUSES, PageTerms
from .records import FACETS, KINDS, LIST_FACETS, PAGE_FACETS
from .stopwords import STOP_WORDS
from .synonyms import MARK
from .wordbook import Wordbook

# Characters in a file: a reader loads few of them, and each costs a request.
_VOCABULARY_SIZE: Final = 8_000
_POSTINGS_SIZE: Final = 5_000
_LONGEST_WORD: Final = 60

Labels = Mapping[str, Mapping[str, str]]


def build_index(pages: Iterable[PageTerms], wordbook: Wordbook, labels: Labels) -> dict[str, bytes]:
    """The files of the index, by name.

    wordbook: the one that the pages were analysed with.
    labels: what readers see for the keys of facets, by facet; a key without label shows itself.
    """
    ordered = sorted(pages, key=lambda page: page.docname)
    ordered.sort(key=lambda page: page.date, reverse=True)
    words = _words(ordered)
    postings = _postings(ordered)
    files: dict[str, bytes] = {}
    manifest = {
        "records": sum(sum(page.shape) for page in ordered),
        "pages": len(ordered),
        "kinds": KINDS,
        "stop": " ".join(sorted(STOP_WORDS)),
        "vocabulary": _vocabulary(files, "vocabulary", words, wordbook),
        "forms": _vocabulary(files, "forms", _further(words, postings, wordbook), wordbook),
        "postings": _write_postings(files, postings, words, wordbook),
    }
    files["records.js"] = script(_records(ordered, labels))
    files["synonyms.js"] = script(_synonyms(wordbook))
    for at, page in enumerate(ordered):
        files[f"page-{at}.js"] = page.text
    # The version goes into each address, so that browsers fetch what has changed.
    manifest["version"] = _digest(files)
    files["manifest.js"] = script(manifest)
    return files


def _synonyms(wordbook: Wordbook) -> list[list[Any]]:
    """Each wording as [class of its group, its words, for each word the classes that will do]."""
    return [
        [phrase.key, " ".join(phrase.forms), [sorted(step) for step in phrase.steps]]
        for phrase in wordbook.searched
    ]


def _digest(files: Mapping[str, bytes]) -> str:
    made = blake2b(digest_size=6)
    for name in sorted(files):
        made.update(name.encode())
        made.update(blake2b(files[name], digest_size=16).digest())
    return made.hexdigest()


def _words(pages: Iterable[PageTerms]) -> Counter[str]:
    """How often each word is on the pages."""
    words: Counter[str] = Counter()
    for page in pages:
        for form, count in zip(page.forms, page.counts, strict=True):
            words[form] += count
    return words


class _Postings:
    """Where one class is found: pieces of text to be joined, and the record that was last."""

    __slots__ = ("gaps", "last", "weights")

    def __init__(self) -> None:
        self.gaps: list[str] = []
        self.weights: list[str] = []
        self.last = 0


def _postings(pages: Sequence[PageTerms]) -> dict[str, _Postings]:
    found: dict[str, _Postings] = {}
    base = 0
    for page in pages:
        rows = zip(page.classes, page.firsts, page.lasts, page.gaps, page.weights, strict=True)
        for name, first, last, gaps, weights in rows:
            one = found.get(name)
            if one is None:
                one = found[name] = _Postings()
            one.gaps.append(number(base + first - one.last) + gaps)
            one.weights.append(weights)
            one.last = base + last
        base += sum(page.shape)
    return found


def _further(
    words: Mapping[str, int], postings: Mapping[str, object], wordbook: Wordbook
) -> dict[str, int]:
    """Words that the texts do not have, but that belong to a class that they do have."""
    forms = {form for phrase in wordbook.searched for form in phrase.forms}
    for name in postings:
        if not name.startswith(MARK):
            forms.add(name)
            forms.update(wordbook.forms(name))
    return {form: 0 for form in forms if form not in words}


def _vocabulary(
    files: dict[str, bytes], name: str, words: Mapping[str, int], wordbook: Wordbook
) -> list[str]:
    """Writes words with their classes, in files of fair size; returns the first word of each.

    A word is written as: how many letters it shares with the one before, the other letters, a
    capital for how often it occurs (A: never, B: once, then a letter for each doubling), and its
    classes as `coding.turned`, with commas between them; nothing if the word itself is the class.
    """
    firsts: list[str] = []
    rows: list[str] = []
    size, before = 0, ""
    for word in sorted(words):
        if not _can_be_written(word):
            continue
        if size > _VOCABULARY_SIZE:
            files[f"{name}-{len(firsts) - 1}.js"] = script(SEPARATOR.join(rows))
            rows, size = [], 0
        if not rows:
            firsts.append(word)
            before = ""
        same = min(shared(before, word), _LONGEST_WORD)
        often = chr(ord("A") + min(25, words[word].bit_length()))
        rows.append(f"{number(same)}{word[same:]}{often}{_written_classes(word, wordbook)}")
        size += len(rows[-1])
        before = word
    if rows:
        files[f"{name}-{len(firsts) - 1}.js"] = script(SEPARATOR.join(rows))
    return firsts


def _can_be_written(word: str) -> bool:
    """Whether a word can be in the vocabulary: not endless, and as long to Python as to browsers.

    Browsers count characters beyond U+FFFF double.
    """
    return 0 < len(word) <= _LONGEST_WORD and max(word) <= "\uffff"


def _written_classes(word: str, wordbook: Wordbook) -> str:
    classes = wordbook.whole(word)
    return "" if classes == [word] else ",".join(turned(word, name) for name in classes)


def _write_postings(
    files: dict[str, bytes],
    postings: Mapping[str, _Postings],
    words: Mapping[str, int],
    wordbook: Wordbook,
) -> list[str]:
    """Writes where each class is found, in files of fair size; returns the first class of each."""
    forms = _forms_by_class(words, wordbook)
    firsts: list[str] = []
    for names in _portions(postings):
        rows = {
            "k": SEPARATOR.join(names),
            "f": SEPARATOR.join(_written_forms(name, forms.get(name, ())) for name in names),
            "g": SEPARATOR.join("".join(postings[name].gaps) for name in names),
            "w": SEPARATOR.join("".join(postings[name].weights) for name in names),
        }
        files[f"postings-{len(firsts)}.js"] = script(rows)
        firsts.append(names[0])
    return firsts


def _portions(postings: Mapping[str, _Postings]) -> Iterator[list[str]]:
    portion: list[str] = []
    size = 0
    for name in sorted(postings):
        one = postings[name]
        length = len(name) + 2 * sum(map(len, one.weights))
        if portion and size + length > _POSTINGS_SIZE:
            yield portion
            portion, size = [], 0
        portion.append(name)
        size += length
    if portion:
        yield portion


def _forms_by_class(words: Iterable[str], wordbook: Wordbook) -> dict[str, list[str]]:
    forms: dict[str, list[str]] = {}
    for word in sorted(words):
        for name, _ in wordbook.classes(word):
            forms.setdefault(name, []).append(word)
    return forms


def _written_forms(name: str, forms: Iterable[str]) -> str:
    """The words of a class, to be marked in what is shown; ``~`` stands for the class itself."""
    return " ".join(
        "~" + form.removeprefix(name) if form.startswith(name) else form for form in forms
    )


def _records(pages: Sequence[PageTerms], labels: Labels) -> dict[str, Any]:
    """Which records and which facets each page has; columns, because like compresses with like."""
    keys: dict[str, list[str]] = {}
    for at, name in enumerate(PAGE_FACETS):
        keys[name] = sorted({page.single[at] for page in pages} - {""})
    for at, name in enumerate(LIST_FACETS):
        keys[name] = sorted({key for page in pages for key in page.lists[at]})
    keys["status"] = list(STATUSES[1:])
    places = {name: {key: at + 1 for at, key in enumerate(keys[name])} for name in keys}
    return {
        "facets": [[n, [[k, labels.get(n, {}).get(k, k)] for k in keys[n]]] for n in FACETS],
        "shape": [numbers(page.shape[at] for page in pages) for at in range(len(KINDS))],
        "single": [
            numbers(places[name].get(page.single[at], 0) for page in pages)
            for at, name in enumerate(PAGE_FACETS)
        ],
        "sizes": [numbers(len(page.lists[at]) for page in pages) for at in range(len(LIST_FACETS))],
        "lists": [
            numbers(places[name][key] for page in pages for key in page.lists[at])
            for at, name in enumerate(LIST_FACETS)
        ],
        **_owns(pages),
        "statuses": numbers(status for page in pages for status in page.statuses),
    }


def _owns(pages: Sequence[PageTerms]) -> dict[str, Any]:
    """Which values of its page each record has, as a place in a table of combinations."""
    counts = Counter(own for page in pages for own in page.owns)
    table = sorted(counts, key=lambda own: (-counts[own], own))
    places = {own: at for at, own in enumerate(table)}
    return {
        "combinations": table,
        "owns": numbers(places[own] for page in pages for own in page.owns),
    }
