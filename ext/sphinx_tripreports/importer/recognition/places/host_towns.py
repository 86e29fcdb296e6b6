"""The towns of the people met: who speaks with the mayor of Hallstatt is mostly in Hallstatt."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from ....model.text import fold
from ..gazetteer import Gazetteer
from ..proposals import ContactProposal
from ..structure.sections import Section, all_lines
from ..words import LOCAL_OFFICE
from . import place_names
from .visit_headings import Proof
from .visit_scores import DOUBTFUL, NAMED, is_listed
from .visit_words import TOWN_BEFORE, TOWN_BEHIND

_OFFICE: Final = re.compile(rf"{LOCAL_OFFICE}(?:[^,;]*\s)?(?:van|of|de|von|di)$")
"""Before a town, that it is the town of those who came or were met; in folded words."""
_MAYOR: Final = re.compile(rf"(?:(?:loco|oud|vice)-?|ober)?{LOCAL_OFFICE}")
"""The same as the function of somebody whose organisation is no more than a town."""
_CONGRESS: Final = re.compile(
    r"\b(?:\w*congres(?:s|so)?|\w*conferenties?|conference|\w*beurs|messe|\w*expo|summit|\w*forum"
    r"|symposium|biennale|\w*top|jaarbijeenkomst)\b",
    re.IGNORECASE,
)
"""Where people come from everywhere."""
_EARLY: Final = 8
"""Lines at the start of a report, which tell why it went."""


def is_congress(sections: Iterable[Section], title: str) -> bool:
    """Whether the title, the first lines or the purpose of a trip name a congress or fair."""
    parts = list(sections)
    first = [line.text for line in all_lines(parts)][:_EARLY]
    asked = [line.text for part in parts if part.role == "purpose" for line in part.lines]
    return any(map(_CONGRESS.search, (title, *first, *asked)))


def proofs(people: Iterable[ContactProposal], places: Gazetteer) -> Iterator[Proof]:
    """What the organisations and offices of those met tell; never more than that it is likely."""
    for person in people:
        for text in (*person.organisations, person.job_title):
            for proof in _of_text(text, places):
                is_all = text == proof.mention.text and bool(_MAYOR.match(fold(person.job_title)))
                score = DOUBTFUL if is_all else proof.score
                is_place = proof.is_place or is_all
                yield proof._replace(score=score, is_place=is_place, is_of_host=True)


def _of_text(text: str, places: Gazetteer) -> Iterator[Proof]:
    for mention in place_names.find(text, places):
        before, after = text[: mention.start], text[mention.end :]
        is_town = bool(TOWN_BEFORE.search(before) or TOWN_BEHIND.match(after))
        is_council = is_town or bool(_OFFICE.search(fold(before)))
        if mention.city.country == "NL":
            continue  # compatriots travel as well
        if is_listed(mention) or mention.city.geonames:
            yield Proof(DOUBTFUL if is_council else NAMED, mention, is_town, is_place=is_council)
