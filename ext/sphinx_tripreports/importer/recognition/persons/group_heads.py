"""Lines that stand above persons within an answer: ``Vanuit Wiener Wohnen:``."""

from __future__ import annotations

import re
from typing import Final

from ....model.text import fold
from .. import names
from ..gazetteer import Gazetteer
from ..structure.heads import roles_of
from ..structure.lines import Grid, Line
from ..structure.parties import party
from ..words import MONTH, WEEKDAY, has_function, has_organisation, is_acronym
from . import cards, leads
from .activities import is_body, is_occasion
from .contact_lines import contacts_of, is_clear, is_prose, without_aside
from .sides import behind_people, host_of, organisation_of

_MOST_WORDS: Final = 10
"""Of a line above a group."""
_CLOSED: Final = re.compile(r"[;,?!]$|(?<=[a-z]{5})\.$")
"""How a line ends that nothing stands below; a short word with a full stop is an abbreviation."""
_SEVERAL: Final = re.compile(r"[,;(|:]|\s[-–—/]\s|[^\W\d_]{2}/[^\W\d_]{2}")
_DAY: Final = re.compile(
    rf"(?:(?:dag\s+)?\d{{1,2}}|{WEEKDAY}(?:ochtend|middag|avond)?|{MONTH}|\d{{4}}|dag|[-/. ])+"
    r"(?<=\S)\s*[-–—:,|]\s+",
    re.IGNORECASE,
)
"""``Maandag 3 juni –`` before the name of a host."""
_SEAT: Final = re.compile(r"\s*\((?P<said>[^\W\d_][\w',&+ -]*)\)(?=:?$)")
"""``(Graz)`` or ``(rondleiding en lunch)`` behind it."""
_DAY_OF: Final = re.compile(
    rf"(?:dag\s+\d{{1,2}}|{WEEKDAY}(?:ochtend|middag|avond)?(?:\s+\d{{1,2}}(?:\s+{MONTH})?)?"
    rf"|\d{{1,2}}\s+{MONTH})\s*\((?P<name>[^()]+)\)(?=:?$)",
    re.IGNORECASE,
)
"""``MAANDAG (gemeente Polis)``."""
_NAMED: Final = re.compile(r"(?:naam|name|persoon|wie)\s*:", re.IGNORECASE)
_TIME: Final = re.compile(r"\d{1,2}[.:]\d{2}\s*(?:u|uur|h)?\b")


def is_person(line: Line, places: Gazetteer) -> bool:
    """Whether a line is about a person for certain."""
    return any(map(is_clear, contacts_of(line, places)))


def is_head(line: Line, after: Line | Grid | None, is_asked: bool, places: Gazetteer) -> bool:
    """Whether a line stands above a group of persons, and is none itself."""
    text = line.text
    label, _, value = text.partition(": ")
    if is_asked and isinstance(after, Line) and body_of_field(text) and is_person(after, places):
        return not _NAMED.match(after.text)  # then it is of the person above
    is_field = bool(value and roles_of(fold(label)))
    text = leads.without_told(text)
    is_long = len(text.split()) > _MOST_WORDS
    if is_long and is_asked and text.endswith(":"):
        lead = text.rstrip(": ")
        is_led = host_of(lead, places) or ("," not in text and behind_people(lead, places))
        is_long = not is_led or is_person(line, places)
    if is_long or _CLOSED.search(text) or is_field:
        return False
    if isinstance(after, Grid):
        return True
    if after is None or is_prose(without_aside(after.text)):
        return False
    if text.endswith(":"):
        return is_asked or is_person(after, places)
    return (
        _stands_out(line, after, is_asked, places)
        and (not is_person(line, places) or _is_party(text))
        and is_person(after, places)
    )


def _is_party(text: str) -> bool:
    """Whether a line says of whom people are: ``Delegatie Dimos Kalamatas``, and no person."""
    found = party(text)
    name = names.at_start(found.name) if found else None
    return found is not None and not (name is not None and name.is_sure)


def named(head: str, places: Gazetteer) -> str:
    """The organisation that a line above persons names; "" if none."""
    day = _DAY.match(head)
    is_small = day is not None and head[day.end() :].islower() and not head.endswith(":")
    return organisation_of(plain(f"{head}:" if is_small else head), places)


def plain(head: str) -> str:
    """*head* without what was done there, how many they were, and the day before it."""
    head = leads.without_side(head)
    if day := _DAY_OF.match(head):
        return f"{day['name']}{head[day.end() :]}"
    seat = _SEAT.search(head)
    said = seat["said"] if seat else ""
    is_done = said.islower() and any(map(is_occasion, said.split())) and not has_function(said)
    return head[: seat.start()] + head[seat.end() :] if seat is not None and is_done else head


def body_of_field(text: str) -> str:
    """``Polis`` in ``Gastorganisatie: Polis``; "" if no label tells that this is a body."""
    label, _, value = text.partition(": ")
    roles = roles_of(fold(label))
    is_field = len(roles) == 1 and "organisation" in roles[0] and not _SEVERAL.search(value)
    name = names.at_start(value)
    if name is not None and name.is_sure and not is_body(value):
        return ""  # "Van Comune di Polis: An Bos en Bo Aas"
    return value.strip(" .") if value and is_field else ""


def _stands_out(line: Line, after: Line, is_asked: bool, places: Gazetteer) -> bool:
    """Whether a line differs from the one below it as a heading does."""
    if _TIME.match(line.text):  # "10.00u Stadtwerke, 2e verd."
        return bool(organisation_of(line.text, places))
    is_above = line.kind == "text" and after.kind == "item"
    is_numbered = bool(line.number) and not after.number and after.level >= line.level
    is_deeper = line.kind == after.kind == "item" and (after.level > line.level or is_numbered)
    is_apart = line.paragraph != after.paragraph and not after.is_whole and line.is_whole
    is_bold = line.is_bold and not after.is_bold
    return (
        is_above
        or is_deeper
        or is_apart
        or is_bold
        or (is_asked and _is_name(line, places) and not _is_like(line.text, after.text, places))
    )


def _is_named_role(text: str) -> bool:
    """Whether a line is a person with what follows in small letters: ``Jan Bos byarkitekt``."""
    name = names.at_start(text)
    rest = text[name.end :].lstrip() if name else ""
    return name is not None and rest[:1].islower() and (name.is_sure or has_function(rest))


def _is_like(text: str, after: str, places: Gazetteer) -> bool:
    """Whether two lines are names with the same behind: ``A van X``, ``B van Y``; ``A (X)``."""
    first, second = names.at_start(text), names.at_start(after)
    if first is None or second is None:
        return False
    if text.endswith(")") and after.endswith(")"):
        return not places.cities(text[text.rfind("(") + 1 : -1])  # "Polis Linn (Tartu)"
    behind = text[first.end :].split()[:1]
    return behind == after[second.end :].split()[:1] and "".join(behind).islower()


def _has_body_behind(text: str, places: Gazetteer) -> bool:
    """Whether brackets at the end hold the name of a body, and no seat or abbreviation."""
    seat = _SEAT.search(text)
    said = seat["said"] if seat else ""
    is_named = said[:1].isupper() or has_organisation(said)
    return is_named and not places.cities(said) and not is_acronym(said)


def _is_name(line: Line, places: Gazetteer) -> bool:
    """Whether a line within an answer may be an organisation alone."""
    text = _SEAT.sub("", _DAY.sub("", plain(line.text)))
    is_sure = cards.is_sure_name(line._replace(text=text))
    if text != line.text and (is_sure or (has_function(text) and not is_body(text))):
        return False  # "Jan Bos (Polis)", "Liu Wei Manager (Polis)" are persons of the list
    if not is_body(text) and _has_body_behind(line.text, places):
        return False  # "Radjesh Ramautar (gemeente Gent)"
    is_day = text != line.text and bool(organisation_of(f"{text}:", places))
    if is_day and not _SEVERAL.search(text) and not cards.is_sure_name(line._replace(text=text)):
        return True
    if _SEVERAL.search(text) or _is_named_role(text):
        return False
    if is_body(text) and not cards.is_bare_name(line):
        return True
    if not text[:1].isupper() or party(text):
        return bool(organisation_of(f"{text}:", places))
    return (
        not cards.is_sure_name(line)
        and not places.cities(text)
        and (line.kind != "item" or is_body(text))
    )
