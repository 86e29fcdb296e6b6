"""Options of records and front matter as lines of words, and such lines as options again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from ...model import names
from ...model.dates import dutch_date, parse_date
from ...model.fields import Fields
from ...model.frontmatter import Value
from ...model.parsing import RECORD_OPTIONS, REPORT_KEYS, Option
from ...model.text import split_list
from .names_of import Names

LABELS: Final[dict[str, str]] = {
    "job-title": "Functie", "organisation": "Organisatie", "person-kind": "Soort persoon",
    "kind": "Soort", "owner": "Eigenaar", "due": "Uiterlijk", "due-phrase": "Termijn",
    "status": "Status", "cities": "Steden", "themes": "Thema's", "topics": "Onderwerpen",
    "municipality": "Gemeente", "start": "Begin", "end": "Eind", "travellers": "Reizigers",
    "events": "Evenementen", "audience": "Doelgroep", "case-number": "Zaaknummer",
    "portfolio-holder": "Portefeuillehouder", "costs": "Kosten", "payer": "Betaald door",
    "type": "Type", "country": "Land", "city": "Stad", "unverified": "Nakijken",
    "name-public": "Naam openbaar", "ground": "Grondslag",
}  # fmt: skip
"""What a Word file calls a field: a Dutch name that `names.KEYS` leads back from."""
TITLES: Final = {"contact": "Contact", "outcome": "Opbrengst", "follow-up": "Vervolgafspraak",
                 "organisation": "Organisatie", "event": "Evenement",
                 "editor-note": "Redactienoot"}  # fmt: skip
"""What a Word file calls a block: a Dutch name that `names.DIRECTIVES` leads back from."""
CHOICES: Final = {"person-kind": names.PERSON_KINDS, "kind": names.OUTCOME_KINDS,
                  "status": names.STATUSES, "audience": names.AUDIENCES,
                  "type": names.ORGANISATION_TYPES, "name-public": names.YES_NO}  # fmt: skip
_TERMS: Final = {"municipality": "city", "cities": "city", "city": "city", "events": "event",
                 "themes": "theme", "topics": "topic"}  # fmt: skip
_DATES: Final = ("start", "end", "due")
_HIDDEN: Final = ("id", "evidence", "alt-labels", "tooi", "links", "source")
"""What only the page itself needs to know."""


class Fact(NamedTuple):
    """One field: its canonical key, and its value in words."""

    key: str
    text: str

    @property
    def label(self) -> str:
        """What a Word file calls it."""
        return LABELS[self.key]


def of_record(kind: str, options: Iterable[Option], place: Names) -> Iterator[Fact]:
    """The fields that a Word file shows of a record."""
    fields = Fields(RECORD_OPTIONS[kind], kind, 0)
    for option in options:
        key = fields.name(option.key)
        if key in LABELS and key in RECORD_OPTIONS[kind] and key not in _HIDDEN:
            yield Fact(key, in_words(key, option.value, place))


def of_report(values: dict[str, tuple[Value, int]], place: Names) -> Iterator[Fact]:
    """The fields that a Word file shows of a report, in the order of the page."""
    fields = Fields(REPORT_KEYS, "report", 0)
    for typed, (value, _line) in values.items():
        key = fields.name(typed)
        if key in LABELS and key in REPORT_KEYS:
            text = _travellers(value) if key == "travellers" else _joined(value, key, place)
            if text:
                yield Fact(key, text)


def _joined(value: Value, key: str, place: Names) -> str:
    if isinstance(value.content, list):
        texts = [item.content for item in value.content if isinstance(item.content, str)]
        return "; ".join(in_words(key, text, place) for text in texts)
    return in_words(key, value.content, place) if isinstance(value.content, str) else ""


def _travellers(value: Value) -> str:
    """``3``, or ``2: wethouder; adviseur`` with their functions, or the functions alone."""
    if not isinstance(value.content, dict):
        return value.content if isinstance(value.content, str) else ""
    parts = {"count": "", "functions": ""}
    for typed, (inner, _line) in value.content.items():
        key = names.canonical(names.KEYS, typed)
        content = inner.content
        if isinstance(content, list):
            content = "; ".join(str(item.content) for item in content)
        if key in parts and isinstance(content, str):
            parts[key] = content
    return ": ".join(filter(None, parts.values()))


def in_words(key: str, value: str, place: Names) -> str:
    """A value as readers know it: names for keys, Dutch for English, dates in full."""
    value = " ".join(value.split())
    if key in CHOICES:
        return _dutch(CHOICES[key], value)
    if key in _TERMS:
        separator = ";" if key == "municipality" else ","
        return "; ".join(place.label(_TERMS[key], name) for name in split_list(value, separator))
    if key in _DATES:
        try:
            return dutch_date(parse_date(value))
        except ValueError:
            return value
    return value


def _dutch(table: dict[str, str], value: str) -> str:
    """The first Dutch name of a choice, which is its English one where they are the same."""
    wanted = table.get(names.normalise(value))
    others = [name for name, meant in table.items() if meant == wanted]
    return next((name for name in others if name != wanted), value if wanted is None else wanted)


def typed_value(key: str, text: str, place: Names) -> str:
    """What a writer would type for a value in words: the reverse of `in_words`."""
    text = " ".join(text.split())
    if key in CHOICES:
        return CHOICES[key].get(names.normalise(text), text)
    if key in _TERMS:
        separator = ";" if key == "municipality" else ","
        return ", ".join(place.key(_TERMS[key], name) for name in split_list(text, separator))
    if key in _DATES:
        try:
            return parse_date(text)
        except ValueError:
            return text
    return text


def normal(fact: Fact, place: Names) -> str:
    """The value of a field as a page would show it, whatever a writer typed."""
    return in_words(fact.key, typed_value(fact.key, fact.text, place), place)


def read(lines: Iterable[str], known: Iterable[str]) -> list[Fact] | None:
    """Lines ``label: value`` as fields out of *known*; nothing if one of them is something else."""
    fields = Fields(tuple(known), "", 0)
    found = []
    for line in lines:
        label, colon, text = line.partition(":")
        key = fields.name(label)
        if not colon or key not in fields.known:
            return None
        found.append(Fact(key, " ".join(text.split())))
    return found
