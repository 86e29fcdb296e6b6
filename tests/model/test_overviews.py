"""What the overviews show, over small stores with the expected numbers written out."""

from __future__ import annotations

import pytest
from stores import contact, follow_up, mention, outcome, report, store, term

from sphinx_tripreports.model import overviews
from sphinx_tripreports.model.overviews import OTHER, Group, Network, Stand, Tie

CITIES = (term("city", "den-haag", "Den Haag"), term("city", "barcelona", "Barcelona"),
          term("city", "gent", "Gent"), term("city", "wenen", "Wenen"))  # fmt: skip
THEMES = (term("theme", "data"), term("theme", "drones"), term("theme", "water"))


# By municipality ----------------------------------------------------------------------------------


def test_municipalities_with_most_trips_come_first_then_by_name_and_none_at_all_last() -> None:
    trips = [
        report("1", "2020-01-01"),
        report("2", "2020-01-02", "Wenen"),
        report("3", "2020-01-03", "den-haag"),
        report("4", "2020-01-04", "Den Haag"),  # another way to write the same term
        report("5", "2020-01-05", "Appingedam"),  # no term
        report("6", "2020-01-06"),
    ]
    groups = overviews.by_municipality(store(*CITIES, *trips), trips)
    assert [(group.municipalities, [trip.id for trip in group.items]) for group in groups] == [
        (("den-haag",), ["3", "4"]),
        (("Appingedam",), ["5"]),
        (("wenen",), ["2"]),
        (("",), ["1", "6"]),
    ]


def test_follow_ups_belong_to_the_municipality_of_their_report() -> None:
    items = [follow_up("reis", "a"), follow_up("los", "b")]
    built = store(*CITIES, report("reis", municipality="gent"), *items)
    groups = overviews.by_municipality(built, items)
    assert [(group.municipalities, len(group.items)) for group in groups] == [
        (("gent",), 1),
        (("",), 1),
    ]


def test_groups_beyond_the_limit_become_one() -> None:
    groups = [Group((name,), (report(name),)) for name in "abcd"]
    assert overviews.fewer(groups, 4) == groups
    merged = overviews.fewer(groups, 2)
    assert merged[:2] == groups[:2]
    assert merged[2].municipalities == ("c", "d")
    assert [trip.id for trip in merged[2].items] == ["c", "d"]
    assert len(merged) == 3


@pytest.mark.parametrize(
    ("day", "expected"),
    [("2021-01-01", 2021.0), ("2021-07-02", 2021 + 182 / 365), ("2020-07-02", 2020.5),
     ("2020-12-31", 2020 + 365 / 366), ("1900-12-31", 1900 + 364 / 365)],
)  # fmt: skip
def test_a_day_is_a_place_in_its_year(day: str, expected: float) -> None:
    assert overviews.moment(day) == pytest.approx(expected, abs=1e-9)


def test_the_stand_counts_each_status_and_what_is_overdue() -> None:
    items = [
        follow_up("reis", "a", due="2024-12-31"),
        follow_up("reis", "b", due="2025-01-01"),
        follow_up("reis", "c", "done", due="2020-01-01"),
        follow_up("reis", "d", "in-progress", due="2024-01-01"),
        follow_up("reis", "e", "in-progress"),
    ]
    found = overviews.stand(items, "2025-01-01")
    assert found == Stand(counts=(2, 2, 1, 0), overdue=2)
    assert found.total == 5
    assert overviews.stand(items, "").overdue == 0
    assert overviews.stand([], "2025-01-01") == Stand((0, 0, 0, 0), 0)


# Themes and cities --------------------------------------------------------------------------------


def test_a_report_and_its_records_put_themes_and_cities_together() -> None:
    found = overviews.theme_city(
        store(
            *CITIES,
            *THEMES,
            report("reis", cities=("Barcelona",), themes=("data", "onbekend")),
            outcome("reis", "a", themes=("drones",), cities=("gent", "nergens")),
            contact("reis", "b", themes=("water",)),  # no city
            follow_up("los", "c", themes=("water",), cities=("wenen",)),  # not in a report
        ),
        5,
        5,
    )
    assert dict(found.counts) == {("data", "barcelona"): 1, ("drones", "gent"): 1}
    assert [item.key for item in found.themes] == ["data", "drones"]
    assert [item.key for item in found.cities] == ["barcelona", "gent"]
    assert (found.other_themes, found.other_cities) == (0, 0)


def test_a_report_counts_once_however_often_it_says_so() -> None:
    found = overviews.theme_city(
        store(
            *CITIES,
            *THEMES,
            report("een", cities=("gent",), themes=("data",)),
            outcome("een", "a", themes=("data",), cities=("gent",)),
            outcome("een", "b", themes=("data",), cities=("Gent",)),
            report("twee", cities=("gent",), themes=("data",)),
        ),
        5,
        5,
    )
    assert dict(found.counts) == {("data", "gent"): 2}


def test_what_has_no_row_or_column_of_its_own_is_counted_as_other() -> None:
    found = overviews.theme_city(
        store(
            *CITIES,
            *THEMES,
            report("een", cities=("barcelona", "gent", "wenen"), themes=("data",)),
            report("twee", cities=("barcelona",), themes=("data", "water")),
            report("drie", cities=("wenen",), themes=("drones",)),
        ),
        1,
        1,
    )
    # Data: reports een and twee; Barcelona: the same; Wenen has two as well, but comes later.
    assert [item.key for item in found.themes] == ["data"]
    assert [item.key for item in found.cities] == ["barcelona"]
    assert (found.other_themes, found.other_cities) == (2, 2)
    assert dict(found.counts) == {
        ("data", "barcelona"): 2,
        ("data", OTHER): 1,  # Gent and Wenen, but one report
        (OTHER, "barcelona"): 1,
        (OTHER, OTHER): 1,
    }


def test_without_reports_themes_and_cities_have_nothing_to_do_with_each_other() -> None:
    found = overviews.theme_city(store(*CITIES, *THEMES), 5, 5)
    assert (found.themes, found.cities, dict(found.counts)) == ((), (), {})


# Organisations and themes -------------------------------------------------------------------------


def test_records_and_sentences_that_name_both_make_a_tie_stronger() -> None:
    built = store(
        *THEMES,
        term("organisation", "rvo", "RVO"),
        term("organisation", "angoka", "Angoka"),
        report("reis"),
        contact("reis", "a", organisations=("rvo",), themes=("data", "water")),
        outcome("reis", "b", organisations=("RVO", "nergens"), themes=("data",)),
        outcome("reis", "c", organisations=("angoka",)),  # no theme
        mention("reis", "organisation", "rvo", "RVO en Angoka over drones."),
        mention("reis", "organisation", "angoka", "RVO en Angoka over drones."),
        mention("reis", "theme", "drones", "RVO en Angoka over drones."),
        mention("reis", "theme", "drones", "RVO en Angoka over drones."),  # named twice
        mention("reis", "theme", "onbekend", "RVO en Angoka over drones."),
        mention("reis", "theme", "water", "Een andere zin."),
        mention("reis", "organisation", "angoka"),  # in a heading: no sentence
        mention("reis", "theme", "data"),
        mention("themes/water", "organisation", "rvo", "Geen zin van een verslag over water."),
        mention("themes/water", "theme", "water", "Geen zin van een verslag over water."),
    )
    found = [(tie.organisation.key, tie.theme.key, tie.strength) for tie in overviews.ties(built)]
    assert found == [
        ("rvo", "data", 2),
        ("angoka", "drones", 1),
        ("rvo", "drones", 1),
        ("rvo", "water", 1),
    ]


def ties(*pairs: tuple[str, str, int]) -> list[Tie]:
    return [
        Tie(term("organisation", organisation), term("theme", theme), strength)
        for organisation, theme, strength in pairs
    ]


def keys(drawn: Network) -> tuple[str, str, int]:
    return (
        "".join(item.key for item in drawn.organisations),
        "".join(item.key for item in drawn.themes),
        len(drawn.ties),
    )


def test_only_the_strongest_are_drawn() -> None:
    found = ties(("a", "x", 5), ("b", "y", 4), ("c", "z", 3), ("d", "x", 1), ("d", "z", 9))
    # Themes by their ties: z 12, x 6, y 4.  Organisations by ties with z and x: d 10, a 5, c 3.
    drawn = overviews.network(found, organisations=2, themes=2)
    assert (set(keys(drawn)[0]), set(keys(drawn)[1])) == ({"d", "a"}, {"z", "x"})
    assert [tie.strength for tie in drawn.ties] == [5, 1, 9]


def test_a_theme_of_which_no_organisation_is_drawn_is_not_drawn_either() -> None:
    drawn = overviews.network(ties(("a", "x", 9), ("b", "y", 1)), organisations=1, themes=2)
    assert keys(drawn) == ("a", "x", 1)


def test_the_order_lets_ties_run_side_by_side() -> None:
    found = ties(("a", "z", 3), ("b", "y", 2), ("c", "x", 1), ("a", "y", 1), ("b", "x", 1))
    drawn = overviews.network(found, 9, 9)
    assert overviews.crossings(drawn) == 0
    assert keys(drawn)[:2] in (("abc", "zyx"), ("cba", "xyz"))
    assert overviews.network(found[::-1], 9, 9).organisations == drawn.organisations


def test_pairs_of_ties_that_cross_are_counted() -> None:
    a, b = term("organisation", "a"), term("organisation", "b")
    x, y = term("theme", "x"), term("theme", "y")
    crossed = (Tie(a, y, 1), Tie(b, x, 1))
    assert overviews.crossings(Network((a, b), (x, y), crossed)) == 1
    assert overviews.crossings(Network((a, b), (y, x), crossed)) == 0
    everything = (Tie(a, x, 1), *crossed, Tie(b, y, 1))
    assert overviews.crossings(Network((a, b), (x, y), everything)) == 1  # shared ends do not


def test_a_ring_is_drawn_with_as_few_crossings_as_can_be() -> None:
    # A ring of 2n names on two sides cannot have fewer than n - 1 crossings.
    ring = [(a, b, 1) for a, b in zip("aabbccdd", "xyyzxwzw", strict=True)]
    assert overviews.crossings(overviews.network(ties(*ring), 9, 9)) == 3
