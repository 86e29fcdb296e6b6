"""Groups of near marks, and room for labels."""

from __future__ import annotations

from itertools import combinations
from math import dist

from hypothesis import given
from hypothesis import strategies as st

from sphinx_tripreports.model.geography import Box
from sphinx_tripreports.model.labelling import Circle, Spot, Wish, clusters, place_labels

FRAME = Box(0, 0, 200, 100)
SIZE = (40.0, 10.0)


def wish(x: float, y: float, *sizes: tuple[float, float], group: int = 0) -> Wish:
    return Wish(Box(x - 5, y - 5, x + 5, y + 5), (x, y), sizes or (SIZE,), group)


def test_clusters() -> None:
    assert clusters([], 10) == []
    # The third is near to both, and nearer to the second; the last is exactly on the border.
    assert clusters([(0, 0), (12, 0), (7, 0), (1, 1), (0, 10)], 10) == [[0, 3], [1, 2], [4]]


@given(st.lists(st.tuples(st.integers(0, 100), st.integers(0, 100)), max_size=30))
def test_leading_points_are_apart_and_every_point_has_the_nearest(
    points: list[tuple[int, int]],
) -> None:
    groups = clusters(points, 20)
    assert sorted(number for group in groups for number in group) == list(range(len(points)))
    leaders = [points[group[0]] for group in groups]
    assert all(dist(*pair) >= 20 for pair in combinations(leaders, 2))
    for group, leader in zip(groups, leaders, strict=True):
        for number in group:
            to_leader = dist(points[number], leader)
            assert to_leader < 20
            assert to_leader == min(dist(points[number], other) for other in leaders)


def test_a_label_stands_to_the_right() -> None:
    spots = place_labels([wish(100, 50)], [Circle(100, 50, 20)], [Circle(100, 50, 5)], FRAME)
    assert spots == [Spot(0, 108, 50, "start", "middle")]


def test_at_the_right_edge_it_stands_to_the_left() -> None:
    assert place_labels([wish(180, 50)], [], [], FRAME) == [Spot(0, 172, 50, "end", "middle")]


def test_at_the_lower_right_corner_and_beside_a_mark_it_stands_above() -> None:
    spots = place_labels([wish(160, 95)], [], [Circle(140, 95, 5)], FRAME)
    assert spots == [Spot(0, 160, 87, "middle", "bottom")]


def test_the_second_label_stays_off_the_first() -> None:
    assert place_labels([wish(100, 50), wish(90, 50)], [], [], FRAME) == [
        Spot(0, 108, 50, "start", "middle"),
        Spot(0, 82, 50, "end", "middle"),
    ]


def test_a_label_stays_out_of_the_area_of_another_group_only() -> None:
    areas = [Circle(100, 50, 20), Circle(130, 50, 20)]
    first, second = wish(100, 50), wish(130, 50, group=1)
    assert place_labels([first], areas, [], FRAME) == [Spot(0, 92, 50, "end", "middle")]
    assert place_labels([second], areas, [], FRAME) == [Spot(0, 138, 50, "start", "middle")]


def test_a_shorter_version_where_the_first_is_too_long() -> None:
    label = wish(100, 50, (300, 10), (40, 10))
    assert place_labels([label], [], [], FRAME) == [Spot(1, 108, 50, "start", "middle")]


def test_no_room() -> None:
    assert place_labels([wish(100, 50, (300, 10)), wish(20, 50)], [], [], FRAME) == [
        None, Spot(0, 28, 50, "start", "middle"),
    ]  # fmt: skip
