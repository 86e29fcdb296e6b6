"""What registers can be narrowed by: the choices that really occur, in the reader's words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from ..i18n import _
from ..model.store import Store
from ..model.text import fold, slug
from .blocks import Filters, Row, Select

value = cache(slug)
"""A key or name as the value of a choice; several stand in one attribute, between spaces."""


def facts(found: Mapping[str, Iterable[str]]) -> tuple[tuple[str, str], ...]:
    """The facts of a row from the values that it has for each; a fact without a value is left out.

    Each value must be free of spaces, such as `value` makes them.
    """
    made = [(name, " ".join(dict.fromkeys(values))) for name, values in found.items()]
    return tuple((name, values) for name, values in made if values)


def select(fact: str, label: str, rows: Sequence[Row], words: Mapping[str, str]) -> list[Select]:
    """The choice among the values that *rows* have for *fact*; empty if it can hide no row.

    *words* has a label for each value, in the order in which they are shown.
    """
    count = Counter(
        part for row in rows for name, values in row.facts if name == fact
        for part in values.split()
    )  # fmt: skip
    options = tuple((name, text) for name, text in words.items() if name in count)
    # A link to a filtered register must keep working where only one value is left, but not all
    # rows have it.
    useful = any(count[name] < len(rows) for name, _text in options)
    return [Select(fact, label, options)] if useful else []


def of_terms(store: Store, kind: str) -> dict[str, str]:
    """The words for `select` from all terms of *kind*, by label."""
    return {value(term.key): term.label for term in store.vocabulary.of_kind(kind)}


def of_names(names: Iterable[str]) -> dict[str, str]:
    """The words for `select` from names as typed; of two that differ in case only, the first."""
    words: dict[str, str] = {}
    for name in sorted(filter(None, names), key=lambda name: (fold(name), name)):
        words.setdefault(value(name), name)
    return words


def filters(columns: Iterable[str], label: str, tally: str, selects: Iterable[Select]) -> Filters:
    """The filters of a register, with the words that all registers share."""
    return Filters(
        tuple(columns),
        label=label,
        search=_("Search in this table"),
        anything=_("all"),
        clear=_("Clear filters"),
        tally=tally,
        nothing=_("Nothing fits these filters. Choose fewer, or clear them."),
        selects=tuple(selects),
    )
