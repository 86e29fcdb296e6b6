"""What the overviews of all reports show: who travelled when, and what goes with what."""

from __future__ import annotations

from calendar import isleap
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Final, Generic, NamedTuple, TypeVar

from .records import FollowUp, Mention, Report, Term
from .store import Store, record_terms
from .text import fold
from .views import STATUS_ORDER, is_overdue

OTHER: Final = ""
"""Stands for all themes or cities that have no row or column of their own."""
_ROUNDS: Final = 6
"""Ordering a network hardly gets better after so many rounds."""

_Item = TypeVar("_Item", bound=Report | FollowUp)


# By municipality ----------------------------------------------------------------------------------


class Group(NamedTuple, Generic[_Item]):
    """What belongs to one municipality, or to several that are shown as one.

    municipalities: keys of their terms; what was typed for one without a term, and empty where the
        report does not say.
    """

    municipalities: tuple[str, ...]
    items: tuple[_Item, ...]


def by_municipality(store: Store, items: Iterable[_Item]) -> list[Group[_Item]]:
    """Reports or follow-ups by the municipality that travelled: most of them first, then by name.

    What belongs to no municipality comes last.
    """
    groups: dict[str, list[_Item]] = {}
    for item in items:
        report = store.report_of(item.docname)
        typed = report.municipality if report else ""
        groups.setdefault(store.vocabulary.key("city", typed) or typed, []).append(item)

    def order(group: tuple[str, list[_Item]]) -> tuple[bool, int, str, str]:
        name, members = group
        term = store.vocabulary.get("city", name)
        return not name, -len(members), fold(term.label if term else name), name

    return [Group((name,), tuple(members)) for name, members in sorted(groups.items(), key=order)]


def fewer(groups: Sequence[Group[_Item]], limit: int) -> list[Group[_Item]]:
    """The first *limit* groups, and all others as one."""
    others = groups[limit:]
    if not others:
        return list(groups)
    names = tuple(name for group in others for name in group.municipalities)
    items = tuple(item for group in others for item in group.items)
    return [*groups[:limit], Group(names, items)]


def moment(iso: str) -> float:
    """A date (ISO 8601) as a year with a fraction: ``2021-07-02`` is halfway 2021, 2021.5."""
    day = date.fromisoformat(iso)
    start = date(day.year, 1, 1).toordinal()
    return day.year + (day.toordinal() - start) / (365 + isleap(day.year))


class Stand(NamedTuple):
    """How far follow-ups are: how many in each status of `STATUS_ORDER`, and how many overdue."""

    counts: tuple[int, ...]
    overdue: int

    @property
    def total(self) -> int:
        """All of them."""
        return sum(self.counts)


def stand(follow_ups: Iterable[FollowUp], today: str) -> Stand:
    """How far *follow_ups* are on the day *today* (ISO 8601, empty if unknown)."""
    counts: Counter[str] = Counter()
    overdue = 0
    for item in follow_ups:
        counts[item.status] += 1
        overdue += is_overdue(item, today)
    return Stand(tuple(counts[status] for status in STATUS_ORDER), overdue)


# Themes and cities --------------------------------------------------------------------------------


class Crossing(NamedTuple):
    """Themes x cities.

    themes, cities: those with a row or column of their own, the ones with most reports first.
    counts: number of reports by (key of the theme, key of the city); `OTHER` is the key of the
        row and column of all others.
    other_themes, other_cities: how many those are.
    """

    themes: tuple[Term, ...]
    cities: tuple[Term, ...]
    counts: Mapping[tuple[str, str], int]
    other_themes: int
    other_cities: int


def theme_city(store: Store, rows: int, columns: int) -> Crossing:
    """In how many reports a theme and a city belong together, for the *rows* x *columns* with most.

    They do if the report visited the city and has the theme in its front matter, or if one of its
    records names both.
    """
    found = [
        (theme, city, report.docname)
        for report in store.reports
        for theme, city in _together(store, report)
    ]
    themes = _with_most(store, "theme", ((theme, page) for theme, _, page in found))
    cities = _with_most(store, "city", ((city, page) for _, city, page in found))
    row_of = {term.key: term.key for term in themes[:rows]}
    column_of = {term.key: term.key for term in cities[:columns]}
    # A set: a report with two of the "other" cities is one report.
    cells = {
        (row_of.get(theme, OTHER), column_of.get(city, OTHER), page) for theme, city, page in found
    }
    counts = Counter((theme, city) for theme, city, _ in cells)
    return Crossing(
        tuple(themes[:rows]),
        tuple(cities[:columns]),
        counts,
        len(themes[rows:]),
        len(cities[columns:]),
    )


def _together(store: Store, report: Report) -> Iterator[tuple[str, str]]:
    """Keys of the themes and cities that belong together on the page of *report*."""
    keys = store.vocabulary.key
    pairs: set[tuple[str, str]] = set()
    for item in (report, *store.on_page(report.docname).all()):
        themes = [key for name in item.themes if (key := keys("theme", name))]
        cities = [key for name in item.cities if (key := keys("city", name))]
        pairs.update((theme, city) for theme in themes for city in cities)
    yield from sorted(pairs)


def _with_most(store: Store, kind: str, found: Iterable[tuple[str, str]]) -> list[Term]:
    """The terms that are found (as key, page), those on most pages first, then by name."""
    pages = Counter(key for key, _ in set(found))
    terms = [term for term in store.vocabulary.of_kind(kind) if term.key in pages]
    return sorted(terms, key=lambda term: -pages[term.key])


# Organisations and themes -------------------------------------------------------------------------


class Tie(NamedTuple):
    """An organisation and a theme that are named together *strength* times."""

    organisation: Term
    theme: Term
    strength: int


class Network(NamedTuple):
    """What of the ties is drawn: organisations and themes, each from top to bottom."""

    organisations: tuple[Term, ...]
    themes: tuple[Term, ...]
    ties: tuple[Tie, ...]


def ties(store: Store) -> list[Tie]:
    """All organisations and themes that are named together, strongest first, then by name.

    Strength is the number of records that name both, plus the number of sentences of reports that
    name both (mentions on one page that have the same, non-empty quote).
    """
    strengths: Counter[tuple[str, str]] = Counter()
    for docname, records in store.everywhere():
        for record in records.all():
            strengths.update(_pairs(set(record_terms(record, store.vocabulary))))
        if store.report_of(docname):
            for named in _sentences(store, records.mentions):
                strengths.update(_pairs(named))
    organisations = {term.key: term for term in store.vocabulary.of_kind("organisation")}
    themes = {term.key: term for term in store.vocabulary.of_kind("theme")}
    found = [
        Tie(organisations[organisation], themes[theme], strength)
        for (organisation, theme), strength in strengths.items()
    ]
    return sorted(found, key=_strongest_first)


def _strongest_first(tie: Tie) -> tuple[int, str, str, str, str]:
    organisation, theme, strength = tie
    return -strength, fold(organisation.label), fold(theme.label), organisation.key, theme.key


def _pairs(named: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Every (organisation, theme) among terms given as (kind, key)."""
    ordered = sorted(named)
    themes = [key for kind, key in ordered if kind == "theme"]
    for kind, key in ordered:
        if kind == "organisation":
            yield from ((key, theme) for theme in themes)


def _sentences(store: Store, mentions: Iterable[Mention]) -> Iterator[set[tuple[str, str]]]:
    """For each sentence of a page the terms that it names, as (kind, key)."""
    sentences: dict[str, set[tuple[str, str]]] = {}
    for mention in mentions:
        if key := store.vocabulary.key(mention.kind, mention.target):
            sentences.setdefault(mention.quote, set()).add((mention.kind, key))
    sentences.pop("", None)  # mentions in headings and tables have no sentence
    yield from sentences.values()


def network(found: Sequence[Tie], organisations: int, themes: int) -> Network:
    """The strongest of *found*, with at most so many *organisations* and *themes*.

    Themes are chosen by the sum of their ties, organisations by that of their ties with these.
    The order is such that few ties cross.
    """
    right = _strongest(((tie.theme, tie.strength) for tie in found), themes)
    kept = [tie for tie in found if tie.theme in right]
    left = _strongest(((tie.organisation, tie.strength) for tie in kept), organisations)
    kept = [tie for tie in kept if tie.organisation in left]
    named = {tie.theme for tie in kept}
    return _untangled(left, [theme for theme in right if theme in named], kept)


def _strongest(weights: Iterable[tuple[Term, int]], limit: int) -> list[Term]:
    sums: Counter[Term] = Counter()
    for term, weight in weights:
        sums[term] += weight
    ordered = sorted(sums, key=lambda term: (-sums[term], fold(term.label), term.key))
    return ordered[:limit]


def _untangled(left: list[Term], right: list[Term], kept: list[Tie]) -> Network:
    """Order both sides by the mean place of what they are tied to, turn by turn (barycentres).

    The heuristic of Sugiyama, Tagawa and Toda (1981); the round with fewest crossings wins.
    """
    best = Network(tuple(left), tuple(right), tuple(kept))
    fewest = crossings(best)
    for _ in range(_ROUNDS):
        right = _by_mean_place(right, left, [(tie.theme, tie.organisation) for tie in kept])
        left = _by_mean_place(left, right, [(tie.organisation, tie.theme) for tie in kept])
        tried = Network(tuple(left), tuple(right), tuple(kept))
        if (number := crossings(tried)) < fewest:
            best, fewest = tried, number
    return best


def _by_mean_place(
    moved: list[Term], fixed: list[Term], pairs: Iterable[tuple[Term, Term]]
) -> list[Term]:
    place = {term: index for index, term in enumerate(fixed)}
    places: dict[Term, list[int]] = {term: [] for term in moved}
    for term, other in pairs:
        places[term].append(place[other])
    return sorted(moved, key=lambda term: sum(places[term]) / len(places[term]))


def crossings(drawn: Network) -> int:
    """How many pairs of ties cross."""
    left = {term: index for index, term in enumerate(drawn.organisations)}
    right = {term: index for index, term in enumerate(drawn.themes)}
    ends = sorted((left[tie.organisation], right[tie.theme]) for tie in drawn.ties)
    return sum(a < c and b > d for index, (a, b) in enumerate(ends) for c, d in ends[index + 1 :])
