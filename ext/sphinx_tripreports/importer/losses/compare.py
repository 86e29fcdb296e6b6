"""Whether all that a file says stands on the page that was made of it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from ...i18n import console as _
from .facts import Facts, Unit, letters, words
from .page import Page

_ENOUGH: Final = 12
"""Letters; as many in a row are hardly found by chance at another place."""
_MOST_SHOWN: Final = 10
_LONGEST: Final = 90
"""Characters of a passage that a message quotes."""
_END: Final = "\0"
_NUMBER: Final = re.compile(r"(?<!\d)(?<!\d[.,:])\d{1,5}(?!\d|[.,:]\d)")
"""A number that can be one of a page: no part of an hour, date or amount."""


class Loss(NamedTuple):
    """Words of a unit that are not on the page; none if it is at another place."""

    unit: Unit
    words: tuple[str, ...]


def compare(facts: Facts, page: Page) -> tuple[str, ...]:
    """Dutch sentences about what got lost; none if nothing did."""
    search = _Search(facts, page)
    losses = search.losses()
    messages = [_lost(loss) for loss in losses if loss.words]
    messages += [_moved(loss.unit) for loss in losses if not loss.words]
    if facts.exact and not losses:
        messages += _glued(facts, page)
    if len(messages) > _MOST_SHOWN:
        more = _("And {number} more passages.").format(number=len(messages) - _MOST_SHOWN)
        messages = [*messages[:_MOST_SHOWN], more]
    counted = (
        (_("The file has {n} pictures, the page has {m}."), facts.images, page.images),
        (_("The file has {n} calls of notes, the page has {m}."), facts.notes, page.notes),
        (_("The file has {n} cells with words, the page has {m}."), facts.cells, page.cells),
    )
    messages += [text.format(n=n, m=m) for text, n, m in counted if m < n]
    for address in (Counter(facts.links) - Counter(page.links)).elements():
        messages.append(_("A link to {address} is missing.").format(address=address))
    return tuple(messages)


def _lost(loss: Loss) -> str:
    lost = " ".join(loss.words)
    sentence = _("Missing on the page: “{words}”, from “{passage}”.")
    return sentence.format(words=_short(lost), passage=_short(loss.unit.text))


def _moved(unit: Unit) -> str:
    return _("At another place on the page: “{passage}”.").format(passage=_short(unit.text))


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def _glued(facts: Facts, page: Page) -> Iterator[str]:
    """Words whose letters are there, but not as one word."""
    wanted = Counter(word for unit in facts.units for word in words(unit.text))
    there = Counter(words(" ".join((page.title, page.text, *page.asides))))
    for word in (wanted - there).elements():
        yield _("Not written as in the file: “{words}”.").format(words=word)


class _Search:
    """Finds each unit on the page; no letter of the page may stand for two of the file."""

    def __init__(self, facts: Facts, page: Page) -> None:
        self.facts = facts
        asides = [letters(aside) for aside in page.asides]
        self.text = _END.join([letters(page.text), *asides, letters(page.title)])
        # What is in the title is there besides: it must not stand for single words of the text.
        self.end = len(self.text) - len(letters(page.title))
        self.body = len(letters(page.text))
        self.seen: set[tuple[str, int]] = set()
        lines = (line for aside in page.asides for line in aside.splitlines())
        self.margins = {letters(line) for line in lines}
        self.taken = bytearray(len(self.text))
        self.passed: dict[str, int] = {}
        """Before which letter a text stands nowhere any more, as letters are only ever taken."""
        self.places: dict[int, int] = {}

    def losses(self) -> list[Loss]:
        """The units that are not on the page as they are in the file, in the order of the file."""
        wanted = [letters(unit.text) for unit in self.facts.units]
        late = self._in_order(wanted)
        units = self.facts.units
        late = self._without_margins(late, wanted)
        # Long ones first, as they cannot stand anywhere by chance; and before words of any other.
        late.sort(key=lambda index: -len(wanted[index]))
        rest = [index for index in late if not self._find(index, wanted[index], _ENOUGH)]
        lost: dict[int, Loss] = {}
        for index in rest:
            if not self._find(index, wanted[index], 0):
                missing = self._missing(units[index].text)
                lost |= {index: Loss(units[index], missing)} if missing else {}
        if self.facts.ordered:
            lost |= {index: Loss(units[index], ()) for index in self._moved()}
        return [lost[index] for index in sorted(lost)]

    def _in_order(self, wanted: Sequence[str]) -> list[int]:
        """Take the units that stand where the one before ended; those that do not."""
        cursor = 0
        late: list[int] = []
        for index, text in enumerate(wanted):
            place = -1
            if not self.facts.units[index].aside:
                if self.text.startswith(text, cursor):
                    place = cursor
                elif len(text) >= _ENOUGH:
                    place = self._free(text, cursor)
                    place = place if place < self.body else -1
            if place < 0 or not self._is_free(place, len(text)):
                late.append(index)
                continue
            self._take(index, place, len(text))
            cursor = place + len(text)
        return late

    def _without_margins(self, late: Sequence[int], wanted: Sequence[str]) -> list[int]:
        """*late* without what stands at the top or bottom of all pages, and was kept once."""
        for index in late:
            if wanted[index] in self.margins and (wanted[index], 0) not in self.seen:
                self._find(index, wanted[index], 0, self.body)
        units = self.facts.units
        return [index for index in late if self.seen.isdisjoint(_keys(units[index]))]

    def _find(self, index: int, text: str, least: int, start: int = 0) -> bool:
        """Take a unit wherever it stands in one piece, if it has at least so many letters."""
        place = self._free(text, start) if len(text) >= least else -1
        if place >= 0:
            self._take(index, place, len(text))
        return place >= 0

    def _free(self, text: str, start: int, end: int | None = None) -> int:
        """Where *text* stands in letters that nothing else was found in; -1 for nowhere."""
        passed = self.passed.get(text, 0)
        place = self.text.find(text, max(start, passed), end)
        while place >= 0 and not self._is_free(place, len(text)):
            place = self.text.find(text, place + 1, end)
        if start <= passed and place >= 0:
            self.passed[text] = place
        return place

    def _is_free(self, place: int, length: int) -> bool:
        return self.taken.find(1, place, place + length) < 0

    def _take(self, index: int, place: int, length: int) -> None:
        self.taken[place : place + length] = b"\1" * length
        self.places.setdefault(index, place)
        unit = self.facts.units[index]
        if letters(unit.text) in self.margins:
            self.seen.update(_keys(unit))

    def _missing(self, text: str) -> tuple[str, ...]:
        """The words of a unit that are nowhere, when it is not there in one piece.

        A page of a PDF may have the cells of a row in another order than the file.
        """
        lost: list[str] = []
        rest = words(text)
        while rest:
            for length in range(len(rest), 0, -1):
                part = "".join(rest[:length])
                place = self._free(part, 0, self.end)
                if place >= 0:
                    self.taken[place : place + len(part)] = b"\1" * len(part)
                    break
            else:
                length = 1
                lost.append(rest[0])
            rest = rest[length:]
        return tuple(lost)

    def _moved(self) -> list[int]:
        """Units of the running text that stand before one that they follow in the file."""
        found = [
            (index, place)
            for index, place in sorted(self.places.items())
            if place < self.body and not self.facts.units[index].aside
        ]
        return [other for (__, before), (other, place) in pairwise(found) if place < before]


def _keys(unit: Unit) -> Iterator[tuple[str, int]]:
    """What a unit may share with one on another page, of which one of both is kept.

    They are the same, or differ in one number, which is as much more as that of the page.
    """
    yield letters(unit.text), 0
    for number in _NUMBER.finditer(unit.text) if unit.page else ():
        before, after = unit.text[: number.start()], unit.text[number.end() :]
        yield f"{letters(before)}{_END}{letters(after)}", int(number[0]) - unit.page
