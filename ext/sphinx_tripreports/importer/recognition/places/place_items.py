"""The items of an answer to where it was, each of which begins with the name of a town.

Many towns stand on no list.  But who asks where somebody was, and gets ``Tulcea (2 nachten),
Murighiol, Sulina per boot``, knows that all three are towns.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from ....model.text import slug
from .. import names
from ..dutch import is_dutch
from ..gazetteer import City, Mention
from ..words import has_function, has_organisation, is_acronym
from .visit_headings import LISTED, Proof
from .visit_scores import DOUBTFUL, Named, is_listed
from .visit_words import (
    FILLER,
    PART,
    PASSING,
    PLACE_KIND,
    TIME,
)

_PAIR: Final = re.compile(r"\s*(?:en|&)\s*")
_BRACKETS: Final = re.compile(r"\([^()]*\)?")
_INNER: Final = re.compile(r"\s*(?:\(|:\s)((?<=\()[^()]*|[^;.]*)")
_BORDER: Final = re.compile(
    r"[,;/&+•:|]|\s[–—-]\s|\.\s|\s(?:en|daarna|vervolgens|toen|dan|plus)\s", re.IGNORECASE
)
_NUMBER: Final = re.compile(r"\s*(?:(?:[A-Za-z]|\d{1,2})[.)]\s+)?")
_HEAD_ENDS: Final = re.compile(r"\s*(?:[:(,]|\s[–—-]\s)")
"""What stands behind the town of a line that goes on about it."""
_LABEL: Final = re.compile(
    r"\s*(?:(?:[A-Za-z]|\d{1,2})[.)]\s+)?(?P<name>[A-ZÀ-Ž][\w'’-]+(?:\s[A-ZÀ-Ž][\w'’-]+){0,2})(?=:\s)"
)
"""A name of any words as the label of a line."""
_OPENING: Final = frozenset((
    "in", "naar", "te", "op", "ook", "tussendoor", "onderweg", "eerst", "daarna", "vervolgens",
    "toen", "dan", "tot", "slot", "verder", "nog", "aansluitend", "terugweg", "heenweg", "plus",
    "ten", "slotte", "uitstapje", "bezoek", "aan", "stop",
    "we", "wij", "zagen", "waren", "gingen", "reden", "reisden", "bezocht", "bezochten",
))  # fmt: skip
"""Words before a town that leave it an item of its own."""
_QUARTERS: Final = re.compile(r"\b(?:wijken|buurten|stadsdelen|(?:stads)?districten)\s+$", re.I)
_ALSO: Final = re.compile(r"\s*(?:,|en|&|,\s*en)\s*")
_BEHIND: Final = re.compile(
    r"\s*(?:op de (?:terug|heen|door)(?:weg|reis)"
    r"|(?:per|met de|met een|over|vanuit daar|te|heen en)\s+\w+(?:\s+(?:en|heen|terug)\b)*)?"
    r"(?-i:\s+(?:op|in)\s+(?:het\s+eiland\s+)?[A-ZÀ-Ž][\w-]+(?:\s[A-ZÀ-Ž][\w-]+){0,2})?\s*\.?\s*",
    re.IGNORECASE,
)
"""How one got there, and on which island that is."""


def of_answer(text: str, mentions: list[Mention]) -> tuple[frozenset[int], frozenset[int]]:
    """Where those of *mentions* begin that are towns, and that are rather parts of another town.

    The first are names that no list has, and that are an item by themselves where a known town is
    one as well.  The second stand between brackets, or after a colon, behind a name.

    Args:
        text: a sentence of the answer.
        mentions: what may be the names of towns in it.
    """
    flat = _BRACKETS.sub(lambda match: " " * len(match[0]), text)
    inner = _inner(text, mentions)
    items = [one for one in mentions if flat[one.start] != " " and _is_item(flat, one)]
    if not any(is_listed(one) or one.city.geonames for one in items):
        return frozenset(), inner
    towns = (one for one in items if not (is_listed(one) or PLACE_KIND.search(one.text)))
    return frozenset(one.start for one in towns) - inner, inner


def of_lines(lines: list[tuple[str, list[Mention]]]) -> list[tuple[str, Mention]]:
    """Lines that begin with a name no list has, as others do with a town: ``Zuschen: skilift``.

    A name of any words is one if the same mark stands behind it: ``Detroit: stadhuis``, ``Auburn
    Hills: opening fabriek``.

    Args:
        lines: those of the answer, with what may be the names of towns in each.
    """
    heads = [
        (text, mentions[0])
        for text, mentions in lines
        if mentions
        and _NUMBER.fullmatch(text[: mentions[0].start])
        and _HEAD_ENDS.match(text, mentions[0].end)
    ]
    known = [(text, one) for text, one in heads if is_listed(one) or one.city.geonames]
    is_labelled = any(text[one.end : one.end + 1] == ":" for text, one in known)
    begun = {text for text, _one in heads}
    heads += [
        (text, _named(match))
        for text, _mentions in lines
        if text not in begun
        and is_labelled
        and (match := _LABEL.match(text))
        and _may_be_label(match)
    ]
    return [
        (text, one) for text, one in heads
        if known and (text, one) not in known and not _is_part(one.text)
    ]  # fmt: skip


def _may_be_label(label: re.Match[str]) -> bool:
    """Whether a label may be a name, and not that of a person or a common noun."""
    person = names.at_start(label["name"])
    is_person = (person and person.is_sure) or has_function(label.string[label.end() :])
    return not (is_person or is_dutch(label["name"]))


def _named(label: re.Match[str]) -> Mention:
    name = label["name"]
    return Mention(label.start("name"), label.end("name"), name, (City(slug(name), name),))


def _is_part(name: str) -> bool:
    """Whether a name says that it is a building, a day or a part of a town: ``Wijk Hervanta``."""
    first = name.split(maxsplit=1)[0]
    is_other = PLACE_KIND.search(name) or PART.match(name) or TIME.fullmatch(first)
    return bool(
        is_other
        or is_acronym(first)
        or has_organisation(name)
        or (first != name and is_dutch(first))
    )


def of_wider(text: str, mentions: list[Mention]) -> frozenset[int]:
    """Where those begin that are no towns, as the words around them tell.

    Quarters behind a noun that holds for all of a list (``de wijken Vauban en Weingarten``), and
    names that no list has before their town (``Zollverein, Essen / Nordsternpark, Gelsenkirchen``).
    """
    found: set[int] = set()
    for index, one in enumerate(mentions):
        before = mentions[index - 1] if index else None
        if _QUARTERS.search(text[: one.start]) or (
            before and before.start in found and _ALSO.fullmatch(text, before.end, one.start)
        ):  # fmt: skip
            found.add(one.start)
    if re.search(r"[/;]", text):
        for one, town in pairwise(mentions):
            is_town = is_listed(town) or bool(town.city.geonames)
            is_unknown = not (is_listed(one) or one.city.geonames)
            if is_unknown and is_town and re.fullmatch(r",\s+", text[one.end : town.start]):
                found.add(one.start)
    return frozenset(found)


def _inner(text: str, mentions: list[Mention]) -> frozenset[int]:
    """Where quarters may be named: ``Porto (stadhuis, Ribeira)``, ``Londen: Camden, Hackney``."""
    found: set[int] = set()
    for outer in mentions:
        inner = _INNER.match(text, outer.end)
        if inner:
            found.update(
                one.start for one in mentions if inner.start(1) <= one.start < inner.end(1)
            )
    return frozenset(found)


def _is_item(text: str, mention: Mention) -> bool:
    """Whether no more than days and ways of travelling stand beside a name, up to a border."""
    first = max((match.end() for match in _BORDER.finditer(text, 0, mention.start)), default=0)
    border = _BORDER.search(text, mention.end)
    before = re.findall(r"[\w.'’-]+", text[first : mention.start])
    behind = text[mention.end : border.start() if border else len(text)]
    if PASSING.search(behind) or PASSING.search(text[first : mention.start]):
        return False
    is_open = all(map(_is_opening, before))
    words = re.findall(r"[\w'’-]+", behind)
    return is_open and bool(_BEHIND.fullmatch(behind) or all(map(_is_filler, words)))


def _is_opening(word: str) -> bool:
    word = word.rstrip(".")
    return word.lower() in _OPENING or _is_filler(word)


def _is_filler(word: str) -> bool:
    return bool(TIME.fullmatch(word) or FILLER.fullmatch(word))


def is_listed_after(sentence: str, mention: Mention, previous: Proof) -> bool:
    """Whether a town stands in one list with the one before it: ``Lille en Gent``."""
    is_named = previous.score or previous.mention.city.geonames or previous.mention.city.is_known
    between = sentence[previous.mention.end : mention.start]
    is_its_own = previous.score < 0 and "(" in between  # "Wenen (overstap), Linz"
    return bool(is_named and not is_its_own and LISTED.fullmatch(between))


def is_open(town: Named, proof: Proof) -> bool:
    """Whether what is told of a list stands behind it: ``Gent en Luik zijn bezocht``."""
    return not proof.score and town.slot.kind in ("named", "segment")


def _is_of_list(town: Named, between: str) -> bool:
    """Whether a town is joined to the next, and has no preposition of its own."""
    if not is_listed(town.mention):
        return bool(_PAIR.fullmatch(between))
    return town.slot.kind in ("named", "segment") and bool(_ALSO.fullmatch(between))


def backwards(told: list[tuple[Named, Proof]]) -> list[Proof]:
    """The proofs of a sentence; what the last of a list shows holds for those before it.

    ``Bezoek Leogang en Maria Alm (Oostenrijk)``
    """
    proofs = [proof for _town, proof in told]
    for at in range(len(told) - 2, -1, -1):
        town, one = told[at]
        other = proofs[at + 1]
        between = town.sentence[one.mention.end : other.mention.start]
        is_open = one.score >= 0 and other.score >= DOUBTFUL
        if is_open and _is_of_list(town, between):
            is_whole = town.slot.kind == "segment" or is_listed(one.mention)
            least = DOUBTFUL if is_whole else 0
            proofs[at] = one._replace(score=max(one.score, least), is_place=True, is_beside=True)
    return proofs
