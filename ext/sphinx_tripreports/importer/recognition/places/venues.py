"""Names in the answer to where it was that are those of halls, quarters and firms in a town.

Who answers ``Barcelona (Spanje):`` and below it ``Fira Gran Via`` and ``Sant Antoni`` tells what
was seen in Barcelona: position says that they are no towns, and no list needs to have them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from ..gazetteer import Mention
from ..structure.lines import Line
from .visit_headings import Proof
from .visit_scores import DOUBTFUL, is_listed
from .visit_words import COUNCIL, TOWN_BEFORE, TOWN_BEHIND, TOWN_HALL

_LEAD: Final = re.compile(r"\W*(?:(?:[A-Za-z]|\d{1,2})[.)]\s+)?")
_HEAD: Final = re.compile(r"\s*(?:\([^()]*\)\s*)?:?\s*")
"""What stands behind a town that is all of its line."""
_LABEL: Final = re.compile(r"\s*(?:\([^()]*\)\s*)?:\s+(?=\S)")
_BRACKET: Final = re.compile(r"\s*\([^()]*")
"""``Praag (Karlín, Holešovice``"""
_DASH: Final = re.compile(r"\s+[–—-]\s+(?=[a-z])")
_DASHED: Final = re.compile(r"\s*(?:\([^()]*\)\s*)?\s[–—-]\s+(?P<rest>[^–—]*)$")
_OF_THINGS: Final = re.compile(r"\([a-zà-ž]|(?:^|,\s|\sen\s)(?:het\s|de\s)?[a-zà-ž][\w-]{3,}")
"""What is told of those in a list that are no towns: ``Musikkens Hus (congres), moestuinen``."""
_PLACE_OF: Final = re.compile(r"[a-z]{3,}\s+(?:in|te)\s+$")
"""``buurthuis in``: where something is that belongs to the town of the line."""
_GOING: Final = re.compile(r"\bnaar\s+$")
_STOP: Final = re.compile(r"[.;]\s+(?=[A-ZÀ-Ž])")
_COMMA: Final = re.compile(r",\s+")
_REMARK: Final = re.compile(r"\s*(?:[(:;.–—-]|,\s+[a-z]|$)")
"""What may stand behind the town of ``Fira Gran Via, Barcelona (congres)``."""
_THING: Final = re.compile(
    r"\s+(?:\w*centrum|\w*museum|\w*theater|\w*campus|\w*fabriek|\w*gebouw|\w*park|\w*hal|\w*hotel"
    r"|\w*complex|\w*terrein|\w*wijk|\w*school)\b"
)
"""A noun behind a name that says what it is: ``Corum congrescentrum``."""
_OWN_TOWN: Final = re.compile(
    r"\b(?:câmara municipal|ajuntament|ayuntamiento|comune|mairie|mestna občina|občina|kommune"
    r"|gemeinde|town council|city council)\s+(?:d[aeiou]s?\s+|d['’])?$",
    re.IGNORECASE,
)


def of_lines(lines: list[tuple[Line, list[Mention]]]) -> dict[str, frozenset[str]]:
    """The names of such places in each line of an answer, by the text of the line.

    Args:
        lines: those of the answer, with what may be the names of towns in each.
    """
    often = _often(lines)
    found: dict[str, frozenset[str]] = {}
    inside: int | None = None
    for line, mentions in lines:
        depth = line.level if line.kind == "item" else -1
        if inside is not None and depth <= inside:
            inside = None
        names = set(_in_line(line, mentions, often))
        if inside is not None:
            names.update(one.text for one in mentions if not _is_town(line.text, one))
        elif _is_head(line.text, mentions):
            inside = depth
        found[line.text] = frozenset(names)
    return found


def _often(lines: list[tuple[Line, list[Mention]]]) -> frozenset[str]:
    """Towns that more than one line names, as what is seen in them is told line by line."""
    counts = Counter(
        name for _line, mentions in lines for name in {one.text for one in mentions if _known(one)}
    )
    return frozenset(name for name, count in counts.items() if count > 1)


def _in_line(line: Line, mentions: list[Mention], often: frozenset[str]) -> Iterator[str]:
    """Such names that the line itself tells apart from its town."""
    text = line.text
    heads = [one for one in mentions if _known(one)]
    for index, one in enumerate(mentions):
        if _is_town(text, one) or _LABEL.match(text, one.end):
            continue
        before = [head for head in heads if head.end <= one.start]
        is_labelled = any(_is_within(text, head, one) for head in before)
        is_labelled = is_labelled or (
            len(heads) == 1 and one not in heads and _is_seen(text, heads)
        )
        if is_labelled or (before and _THING.match(text, one.end)):
            yield one.text
            continue
        town = next(iter(mentions[index + 1 : index + 2]), None)
        is_before = bool(town and _COMMA.fullmatch(text, one.end, town.start) and _known(town)
                         and _REMARK.match(text, town.end) and line.kind == "item")  # fmt: skip
        is_beside = any(head.text in often and head.start != one.start for head in heads)
        is_beside = is_beside and not _GOING.search(text[: one.start])
        if (is_before and not _known(one)) or (is_beside and one.text not in often):
            yield one.text


def _is_within(text: str, head: Mention, one: Mention) -> bool:
    """Whether a name stands in what a line tells of the town *head* before it."""
    between = text[head.end : one.start]
    if _STOP.search(between):
        return False
    is_dashed = _DASH.match(text, head.end) and _PLACE_OF.search(between)
    is_in_brackets = _BRACKET.fullmatch(between) and not _GOING.search(between)
    return bool(_LABEL.match(text, head.end) or is_dashed or is_in_brackets)


def _is_seen(text: str, heads: list[Mention]) -> bool:
    """Whether a line is a town, a dash, and what was seen there."""
    behind = _DASHED.match(text, heads[0].end)
    is_first = not re.search(r"\w", _LEAD.sub("", text[: heads[0].start]))
    return bool(is_first and behind and _OF_THINGS.search(behind["rest"]))


def _known(mention: Mention) -> bool:
    return is_listed(mention) or bool(mention.city.geonames)


def _is_head(text: str, mentions: list[Mention]) -> bool:
    """Whether a line is no more than a town, perhaps with its country."""
    lead = _LEAD.match(text)
    first = mentions[0] if mentions else None
    if first is None or lead is None or lead.end() != first.start or not _known(first):
        return False
    return bool(_HEAD.fullmatch(text, first.end))


def _is_town(text: str, mention: Mention) -> bool:
    """Whether the words beside a name say that it is a town after all."""
    before = text[: mention.start]
    is_so = TOWN_BEFORE.search(before) or TOWN_HALL.search(before) or COUNCIL.search(before)
    return bool(is_so or _OWN_TOWN.search(before) or TOWN_BEHIND.match(text, mention.end))


def without(proofs: Iterable[Proof], names: frozenset[str]) -> Iterator[Proof]:
    """*proofs* without *names* of something in a town, as far as no list has them.

    A quarter may have the name of a town elsewhere: those are only marked.
    """
    for proof in proofs:
        if proof.mention.text not in names:
            yield proof
        elif _known(proof.mention):
            yield proof._replace(score=min(proof.score, DOUBTFUL), is_inner=True)
