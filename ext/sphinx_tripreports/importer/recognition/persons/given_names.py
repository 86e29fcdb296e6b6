"""Persons of whom a line has the given name only: ``Tommaso en Irene van de jongerenraad``."""

from __future__ import annotations

import re
from typing import Final

from .. import names
from ..gazetteer import Gazetteer, is_place
from ..words import has_function, has_organisation, is_first_name, is_organisation_start
from .one_person import Person, person
from .segments import cut
from .units import Unit

_WORD: Final = r"[^\W\d_a-zà-ÿ][a-zà-ÿ]{2,}(?:-[^\W\d_]+)?"
_LINE: Final = re.compile(
    rf"(?P<who>{_WORD}(?:(?:,\s+{_WORD})*\s+(?:en|and|&|\+)\s+{_WORD})?)"
    r"\s*(?P<rest>(?:,|\(|\s[-–—]|(?<=\s)(?:van|namens|bij|from|of|at)\s)\s*\S.*)"
)


def of_given_names(text: str, places: Gazetteer) -> list[Person]:
    """The persons of a line of which given names and what they share are all."""
    match = _LINE.fullmatch(text)
    words = re.findall(_WORD, match["who"]) if match else []
    if match is None or not all(is_first_name(one) and not is_place(one) for one in words):
        return []
    rest = re.sub(r"^\s*(?:van|namens|from|of)\s", ", bij ", match["rest"])
    told = [Unit(one) for one in cut(f"x {rest}")[1:]]
    said = " ".join(one.segment.text for one in told)
    is_body = has_organisation(said) or any(map(is_organisation_start, said.split()))
    if not told or not (has_function(said) or is_body):
        return []
    if len(words) == 1 and not has_function(told[0].segment.text):
        return []  # "Elin (schoolleider)", but not "Jordan, ministerie"
    called = [names.Name(0, len(one), one, one, False) for one in words]
    return [person(one, [], told, places) for one in called]
