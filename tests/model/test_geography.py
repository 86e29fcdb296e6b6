"""Projections, frames and outlines of the map."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sphinx_tripreports.model.geography import (
    Box,
    Frame,
    areas,
    bounds,
    clip_line,
    clip_ring,
    equal_earth,
    europe,
    is_european,
    lambert,
    lines,
    thinned,
    world,
)

EARTH = 6371.0
BOX = Box(0, 0, 10, 10)
# A degree is ten units, north is up, and the frame reaches from 0° to 10° and from 0° to 5° N.
FLAT = Frame(lambda latitude, longitude: (longitude, -latitude), 0, -5, 10, 100, 50)


def test_lambert_has_its_centre_at_52_north_10_east() -> None:
    assert lambert(52, 10) == pytest.approx((0, 0))


def test_lambert_is_that_of_the_european_union() -> None:
    # EPSG guidance note 7-2, example of EPSG:3035: 50° N 5° E is 3 962 799.45 m east and
    # 2 999 718.85 m north of a false origin at 4 321 000, 3 210 000; the ellipsoid makes 2 km.
    assert lambert(50, 5) == pytest.approx((-358.2, 210.3), abs=2)


def test_equal_earth() -> None:
    # Size of the map in radii of the earth, from the paper: 2 x 2.70663 wide, 2 x 1.31737 high.
    assert equal_earth(0, 180) == pytest.approx((2.70663 * EARTH, 0), abs=0.1)
    assert equal_earth(0, -180)[0] == -equal_earth(0, 180)[0]
    assert equal_earth(90, 0) == pytest.approx((0, -1.31736 * EARTH), abs=0.1)
    assert equal_earth(-90, 0)[1] == -equal_earth(90, 0)[1]


@pytest.mark.parametrize(
    ("name", "latitude", "longitude", "expected"),
    [
        ("Den Haag", 52.08, 4.3, True),
        ("Reykjavik", 64.15, -21.94, True),
        ("Tromsø", 69.65, 18.96, True),
        ("Valletta", 35.9, 14.51, True),
        ("Dubai", 25.2, 55.27, False),
        ("Toronto", 43.65, -79.38, False),
        ("Oranjestad", 12.52, -70.03, False),
        ("Longyearbyen", 78.22, 15.65, False),
    ],
)
def test_is_european(name: str, latitude: float, longitude: float, expected: bool) -> None:
    assert is_european(latitude, longitude) is expected


def test_one_city_stands_in_the_middle_of_1400_km() -> None:
    frame = europe([(52, 10)], 480)
    assert frame.place(52, 10) == pytest.approx((240, 156))
    assert (frame.width, frame.height) == pytest.approx((480, 312))
    assert frame.scale == pytest.approx(480 / 1400)


EUROPEAN = st.tuples(st.floats(33, 72), st.floats(-25, 45))


@given(st.lists(EUROPEAN, min_size=1, max_size=8))
def test_all_cities_are_inside_a_frame_that_fits_a_page(cities: list[tuple[float, float]]) -> None:
    frame = europe(cities, 480)
    assert 312 - 1e-6 <= frame.height <= 480 + 1e-6
    for city in cities:
        x, y = frame.place(*city)
        assert 28 < x < 452  # so that the area of a link, with a radius of 21, is inside as well
        assert 28 < y < frame.height - 28


def test_the_world() -> None:
    frame = world(300)
    assert frame.height == pytest.approx(128.6, abs=0.1)
    assert frame.place(0, -180)[0] == pytest.approx(0)
    assert frame.place(0, 180)[0] == pytest.approx(300)
    assert frame.place(80, 0) == pytest.approx((150, 0))
    assert frame.place(-56, 0)[1] == pytest.approx(frame.height)


def test_bounds() -> None:
    assert bounds([(3, 4), (1, 9), (2, 0)]) == Box(1, 0, 3, 9)


@pytest.mark.parametrize(
    ("ring", "expected"),
    [
        ([(2, 2), (8, 2), (8, 8)], [(2, 2), (8, 2), (8, 8)]),
        ([(-5, 5), (5, 5), (5, 8), (-5, 8)], [(0, 5), (5, 5), (5, 8), (0, 8)]),
        ([(-9, -9), (19, -9), (19, 19), (-9, 19)], [(0, 10), (0, 0), (10, 0), (10, 10)]),
        ([(20, 2), (28, 2), (28, 8)], []),
        ([], []),
    ],
    ids=["inside", "over an edge", "around", "outside", "empty"],
)
def test_clip_ring(ring: list[tuple[float, float]], expected: list[tuple[float, float]]) -> None:
    assert clip_ring(ring, BOX) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ([(2, 2), (8, 8)], [[(2, 2), (8, 8)]]),
        ([(-5, 5), (15, 5)], [[(0, 5), (10, 5)]]),
        ([(5, 5), (15, 5), (15, 7), (5, 7)], [[(5, 5), (10, 5)], [(10, 7), (5, 7)]]),
        ([(20, 20), (30, 30)], []),
    ],
    ids=["inside", "right through", "out and in again", "outside"],
)
def test_clip_line(
    line: list[tuple[float, float]], expected: list[list[tuple[float, float]]]
) -> None:
    assert clip_line(line, BOX) == expected


def test_thinned_keeps_both_ends() -> None:
    assert thinned([(0, 0), (0.4, 0.4), (1, 0), (1.5, 0), (3, 0), (3.1, 0)], 1) == [
        (0, 0), (1, 0), (3, 0), (3.1, 0),
    ]  # fmt: skip
    assert thinned([(0, 0)], 1) == [(0, 0)]
    assert thinned([], 1) == []


def test_areas_leave_out_what_is_too_small_to_see() -> None:
    island = [(1, 1), (3, 1), (3, 3), (1, 3)]
    rock = [(5, 1), (5.05, 1), (5.05, 1.05), (5, 1.05)]
    strip = [(5, 1), (6, 1), (7, 1), (8, 1)]
    far_away = [(50, 50), (60, 50), (60, 60), (50, 60)]
    assert list(areas([island, rock, strip, far_away], FLAT, 1)) == [
        [(10, 40), (30, 40), (30, 20), (10, 20)]
    ]


def test_borders_are_lines() -> None:
    assert list(lines([[(1, 1), (1.01, 1), (3, 1)], [(8, 2), (12, 2)]], FLAT, 1)) == [
        [(10, 40), (30, 40)],
        [(80, 30), (100, 30)],
    ]
