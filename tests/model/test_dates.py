"""Dates as Dutch reports write them."""

from __future__ import annotations

import contextlib
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sphinx_tripreports.model.dates import (
    MONTHS,
    WEEKDAYS,
    WeekdayError,
    dutch_date,
    dutch_period,
    parse_date,
    wrong_weekdays,
)

DAYS = st.dates(min_value=date(1000, 1, 1))


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2021-11-14", "2021-11-14"),
        (" 2021-1-4 ", "2021-01-04"),
        ("14-11-2021", "2021-11-14"),
        ("14/11/2021", "2021-11-14"),
        ("14.11.2021", "2021-11-14"),
        ("14 november 2021", "2021-11-14"),
        ("Zondag 14 November 2021", "2021-11-14"),
        ("zondag, 14  november  2021", "2021-11-14"),
        ("zondagavond 14 november 2021", "2021-11-14"),
    ],
)
def test_parse_date(text: str, iso: str) -> None:
    assert parse_date(text) == iso


@pytest.mark.parametrize(
    "text",
    ["", "morgen", "2021-02-30", "30 februari 2021", "31-11-2021", "14 november", "0-0-0000"],
)
def test_not_a_date(text: str) -> None:
    with pytest.raises(ValueError, match=r".*") as caught:
        parse_date(text)
    assert not isinstance(caught.value, WeekdayError)


def test_wrong_weekday_says_the_right_one() -> None:
    with pytest.raises(WeekdayError) as caught:
        parse_date("maandag 14 november 2021")
    assert (caught.value.written, caught.value.actual) == ("maandag", "zondag")
    assert caught.value.day == date(2021, 11, 14)


@given(DAYS)
def test_round_trip(day: date) -> None:
    iso = day.isoformat()
    written = dutch_date(iso)
    assert parse_date(iso) == iso
    assert parse_date(written) == iso
    assert parse_date(f"{WEEKDAYS[day.weekday()]} {written}") == iso
    assert parse_date(f"{day.day}-{day.month}-{day.year}") == iso


@given(DAYS, st.sampled_from(WEEKDAYS))
def test_a_weekday_fits_or_is_an_error(day: date, weekday: str) -> None:
    text = f"{weekday} {dutch_date(day.isoformat())}"
    if WEEKDAYS[day.weekday()] == weekday:
        assert parse_date(text) == day.isoformat()
        assert list(wrong_weekdays(f"Op {text} was het.", None)) == []
    else:
        with pytest.raises(WeekdayError):
            parse_date(text)
        (found,) = wrong_weekdays(f"Op {text} was het.", None)
        assert (found.text, found.written, found.day) == (text, weekday, day)
        assert found.actual == WEEKDAYS[day.weekday()]


@given(st.text())
@example("9999-99-99")
@example("14-11-²021")
def test_any_text_is_a_date_or_a_value_error(text: str) -> None:
    with contextlib.suppress(ValueError):
        assert date.fromisoformat(parse_date(text)).isoformat() == parse_date(text)
    list(wrong_weekdays(text, 2021))


@pytest.mark.parametrize(
    ("text", "year", "found"),
    [
        ("maandag 14 november 2021", None, ["maandag 14 november 2021"]),
        ("zondag 14 november 2021", None, []),
        ("maandag 14 november", None, []),
        ("maandag 14 november", 2021, ["maandag 14 november"]),
        ("zondag 14 november", 2021, []),
        ("14 november", 2021, []),
        ("maandag 31 november", 2021, []),
        ("maandag\n14 november en dinsdag 15 november", 2021,
         ["maandag 14 november", "dinsdag 15 november"]),
        ("Maandagmiddag 14 november", 2021, ["Maandagmiddag 14 november"]),
        ("maandag 14 november", 0, []),
    ],
)  # fmt: skip
def test_wrong_weekdays(text: str, year: int | None, found: list[str]) -> None:
    assert [item.text for item in wrong_weekdays(text, year)] == found


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [
        ("", "", ""),
        ("2021-11-14", "", "14 november 2021"),
        ("2021-11-14", "2021-11-14", "14 november 2021"),
        ("2021-11-14", "2021-11-18", "14 t/m 18 november 2021"),
        ("2021-11-28", "2021-12-02", "28 november t/m 2 december 2021"),
        ("2021-12-28", "2022-01-02", "28 december 2021 t/m 2 januari 2022"),
    ],
)
def test_dutch_period(start: str, end: str, text: str) -> None:
    assert dutch_period(start, end) == text


def test_a_period_of_which_only_the_end_is_known() -> None:
    assert "18 november 2021" in dutch_period("", "2021-11-18")


@given(
    st.one_of(st.just(""), DAYS.map(date.isoformat)),
    st.one_of(st.just(""), DAYS.map(date.isoformat)),
)
def test_any_period_can_be_shown(start: str, end: str) -> None:
    shown = dutch_period(start, end)
    assert bool(shown) == bool(start or end)
    for day in filter(None, (start, end)):
        assert MONTHS[int(day[5:7]) - 1] in shown
