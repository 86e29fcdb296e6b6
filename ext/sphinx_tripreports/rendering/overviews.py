"""Overviews of all reports as pictures, each with a table of the same facts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import Final

from ..i18n import _
from ..model import overviews
from ..model.dates import dutch_date, dutch_period
from ..model.records import FollowUp, Report, Term
from ..model.views import STATUS_ORDER, reports_by_year
from .blocks import Block, Cell, Link, Mark, Note, Picture, Piece, Row, Table
from .labels import label
from .pictures import bars, network, timeline
from .pieces import Pieces
from .registers import nothing

_LANES: Final = 14
_TRIP_ROWS: Final = 40  # a table of so many trips can still be read; more are counted by year
_MATRIX: Final = (25, 12)  # themes and cities: what fits the column of text
_NETWORK: Final = (16, 12)  # organisations and themes: with more, no curve can be followed
_BARS: Final = 20
_SHADES: Final = 4
_NAMED_TIES: Final = 3  # in the text alternative


def trip_timeline(pieces: Pieces) -> Iterator[Block]:
    """Who travelled when."""
    dated = [report for report in reversed(pieces.store.reports) if report.start]
    undated = len(pieces.store.reports) - len(dated)
    if dated:
        groups = overviews.by_municipality(pieces.store, dated)
        lanes = [
            timeline.Lane(
                _shared_name(pieces, group.municipalities),
                tuple(timeline.Trip(overviews.moment(trip.start), trip.title)
                      for trip in group.items),
            )
            for group in overviews.fewer(groups, _LANES)
        ]  # fmt: skip
        few = len(dated) <= _TRIP_ROWS
        caption = _("Trips by municipality, from the first year to the last.")
        if len(dated) > timeline.LABELLED:
            caption += " " + _("A number in a mark says how many trips lie close together.")
        yield Picture(
            "timeline",
            caption,
            lambda _uri: timeline.timeline(lanes, _timeline_in_words(dated, len(groups))),
            (_trip_table(pieces, dated) if few else _year_table(pieces, dated),),
            _("The same facts as a table"),
        )  # fmt: skip
    else:
        yield nothing()
    if undated:
        yield Note(
            _number(undated, _("One report is left out: it has no date."),
                    _("{count} reports are left out: they have no date."))
        )  # fmt: skip


def _timeline_in_words(dated: Sequence[Report], municipalities: int) -> str:
    years = [(len(reports), year) for year, reports in reports_by_year(dated)]
    most, year = max(years)
    trips = _number(len(dated), _("one trip"), _("{count} trips"))
    by = _number(municipalities, _("one municipality"), _("{count} municipalities"))
    first, last = dutch_date(dated[0].start), dutch_date(dated[-1].start)
    words = _("Timeline: {trips} by {municipalities}, from {first} to {last}.")
    text = words.format(trips=trips, municipalities=by, first=first, last=last)
    if len(years) > 1 and most > 1:
        busiest = _("The year with most trips is {year}, with {count}.")
        text += " " + busiest.format(year=year, count=most)
    return text


def _trip_table(pieces: Pieces, dated: Iterable[Report]) -> Block:
    rows = tuple(
        Row(((dutch_period(report.start, report.end),),
             (_municipality(pieces, report.municipality),),
             (Link(report.title, report.docname),), pieces.terms("city", report.cities)))
        for report in dated
    )  # fmt: skip
    head = (_("Period"), _("Municipality"), _("Report"), _("Visited"))
    return Table("trips", _("Trips, oldest first"), head, rows)


def _year_table(pieces: Pieces, dated: Iterable[Report]) -> Block:
    rows = []
    for year, reports in reversed(reports_by_year(dated)):
        groups = overviews.by_municipality(pieces.store, reports)
        named = ((_municipality(pieces, *group.municipalities), len(group.items))
                 for group in groups)  # fmt: skip
        rows.append(Row(((str(year),), (str(len(reports)),), _with_numbers(named))))
    head = (_("Year"), _("Trips"), _("Municipalities"))
    return Table("trip-years", _("Trips by year"), head, tuple(rows))


def theme_city_matrix(pieces: Pieces) -> Iterator[Block]:
    """Which themes go with which cities."""
    found = overviews.theme_city(pieces.store, *_MATRIX)
    if not found.themes:
        yield nothing()
        return
    row_names, row_keys = _names(found.themes, found.other_themes, _("{count} other themes"))
    names, keys = _names(found.cities, found.other_cities, _("{count} other cities"))
    own = [number for key, number in found.counts.items() if overviews.OTHER not in key]
    cells = partial(_matrix_cell, top=max(own))
    rows = tuple(
        Row((name, *(cells((theme, city), found.counts.get((theme, city), 0)) for city in keys)))
        for name, theme in zip(row_names, row_keys, strict=True)
    )
    caption = _("Number of reports by theme and city")
    yield Table("theme-city", caption, (_("Theme"), *names), rows, wide=True)
    yield Note(
        _("Each number says in how many reports a theme and a city belong together: the report "
          "is of a visit to the city and has the theme, or one of its contacts, outcomes or "
          "follow-ups names both. The darker the cell, the more reports.")
    )  # fmt: skip


def _names(terms: Iterable[Term], others: int, words: str) -> tuple[list[Cell], list[str]]:
    """Heads of rows or columns, and the keys that their cells are counted under."""
    names: list[Cell] = [(Link(term.label, term.docname, term.anchor),) for term in terms]
    keys = [term.key for term in terms]
    if others:
        names.append((words.format(count=others),))
        keys.append(overviews.OTHER)
    return names, keys


def _matrix_cell(pair: tuple[str, str], number: int, top: int) -> Cell:
    """A number with its shade; the sums of all others have none, or nothing else had."""
    if not number:
        return ("–",)
    if overviews.OTHER in pair:
        return (str(number),)
    shade = -(-_SHADES * number // max(top, _SHADES))  # rounded up
    return (Mark(str(number), f"heat-{shade}"),)


def organisation_network(pieces: Pieces) -> Iterator[Block]:
    """Which organisations have to do with which themes."""
    ties = overviews.ties(pieces.store)
    if not ties:
        yield nothing()
        return
    drawn = overviews.network(ties, *_NETWORK)
    yield Picture(
        "network",
        _("Organisations and themes that are named together. The thicker a line, the more often."),
        lambda _uri: _network_drawing(drawn, ties),
        (_tie_table(ties),),
        _("The same facts as a table"),
    )
    left_out = (len({tie.organisation for tie in ties}) - len(drawn.organisations),
                len({tie.theme for tie in ties}) - len(drawn.themes))  # fmt: skip
    rule = _("A line stands for a contact, outcome or follow-up that names both, or for a sentence "
             "of a report that names both.")  # fmt: skip
    if any(left_out):
        words = _("Only the strongest are drawn. The table also has the others: organisations "
                  "({organisations}) and themes ({themes}).")  # fmt: skip
        rule += " " + words.format(organisations=left_out[0], themes=left_out[1])
    yield Note(rule)


def _network_drawing(drawn: overviews.Network, ties: Sequence[overviews.Tie]) -> str:
    left = {term: place for place, term in enumerate(drawn.organisations)}
    right = {term: place for place, term in enumerate(drawn.themes)}
    strongest = "; ".join(
        f"{tie.organisation.label} – {tie.theme.label} ({tie.strength})"
        for tie in ties[:_NAMED_TIES]
    )
    words = _("Network of organisations and themes. Named together most often: {ties}.")
    return network.network(
        network.Side(_("Organisations"), tuple(term.label for term in left)),
        network.Side(_("Themes"), tuple(term.label for term in right)),
        [network.Curve(left[tie.organisation], right[tie.theme], tie.strength)
         for tie in drawn.ties],
        words.format(ties=strongest),
    )  # fmt: skip


def _tie_table(ties: Iterable[overviews.Tie]) -> Block:
    groups: dict[Term, list[tuple[Piece, int]]] = {}
    for organisation, theme, strength in ties:
        link = Link(theme.label, theme.docname, theme.anchor)
        groups.setdefault(organisation, []).append((link, strength))
    rows = tuple(
        Row(((Link(term.label, term.docname, term.anchor),), _with_numbers(named)))
        for term, named in groups.items()
    )
    head = (_("Organisation"), _("Themes"))
    return Table("ties", _("Organisations with their themes"), head, rows)


def follow_up_status(pieces: Pieces) -> Iterator[Block]:
    """How far the follow-ups are, by municipality."""
    found = [item for item in pieces.store.records("follow-up") if isinstance(item, FollowUp)]
    if not found:
        yield nothing()
        return
    groups = overviews.by_municipality(pieces.store, found)
    whole = overviews.stand(found, pieces.today)
    parts = [
        bars.Bar(_shared_name(pieces, group.municipalities),
                 overviews.stand(group.items, pieces.today).counts)
        for group in overviews.fewer(groups, _BARS)
    ] if len(groups) > 1 else []  # fmt: skip
    kinds = [bars.Kind(status, label(status)) for status in STATUS_ORDER]
    caption = _("Share of the follow-ups in each status, with their number at the end of the bar.")
    if whole.overdue:
        late = _number(whole.overdue, _("One is overdue."), _("{count} are overdue."))
        caption += " " + late
    yield Picture(
        "follow-up-status",
        caption,
        lambda _uri: bars.bars(
            bars.Bar(_("All municipalities"), whole.counts), parts, kinds, _status_in_words(whole)
        ),
        (_status_table(pieces, whole, groups),),
        _("The same facts as a table"),
    )


def _status_in_words(whole: overviews.Stand) -> str:
    counts = ", ".join(
        f"{number} {label(status)}"
        for status, number in zip(STATUS_ORDER, whole.counts, strict=True)
        if number
    )
    total = _number(whole.total, _("One follow-up"), _("{count} follow-ups"))
    return _("{total} by status: {counts}.").format(total=total, counts=counts)


def _status_table(
    pieces: Pieces, whole: overviews.Stand, groups: Sequence[overviews.Group[FollowUp]]
) -> Block:
    head = [_("Municipality"), *(label(status).capitalize() for status in STATUS_ORDER), _("Total")]
    lines: list[tuple[Piece, overviews.Stand]] = [(_("All municipalities"), whole)]
    if len(groups) > 1:
        lines += [
            (_municipality(pieces, *group.municipalities),
             overviews.stand(group.items, pieces.today))
            for group in groups
        ]  # fmt: skip
    with_overdue = bool(pieces.today)  # without a date nobody knows
    if with_overdue:
        head.append(_("Of which overdue"))
    rows = []
    for name, stand in lines:
        numbers = [*stand.counts, stand.total, *([stand.overdue] if with_overdue else [])]
        rows.append(Row(((name,), *((str(number),) for number in numbers))))
    return Table(
        "follow-up-counts", _("Follow-ups by municipality and status"), tuple(head), tuple(rows)
    )


def _shared_name(pieces: Pieces, municipalities: Sequence[str]) -> str:
    """What to call a municipality, or several of them, in a picture."""
    if len(municipalities) > 1:
        return _("{count} others").format(count=len(municipalities))
    return pieces.name("city", municipalities[0]) or _("Not known")


def _municipality(pieces: Pieces, name: str) -> Piece:
    return pieces.term("city", name) if name else _("Not known")


def _with_numbers(named: Iterable[tuple[Piece, int]]) -> Cell:
    """Pieces, each with its number, with commas between them."""
    cell: list[Piece] = []
    for piece, number in named:
        cell += [", "] if cell else []
        cell += [piece, f" ({number})"]
    return tuple(cell)


def _number(count: int, one: str, many: str) -> str:
    return one if count == 1 else many.format(count=count)
