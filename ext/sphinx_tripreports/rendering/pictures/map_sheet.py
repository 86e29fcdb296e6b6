"""One of the two maps of cities: outlines, lines for trips, marks, labels and links."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import unescape
from typing import Final, NamedTuple

from ...i18n import _
from ...model.geography import Box, Frame, Point, bounds, is_european
from ...model.labelling import Circle, Spot, Wish, clusters, place_labels
from ..blocks import Link, Uri
from . import svg
from .map_legend import mark, radius
from .map_outlines import outlines

REACH: Final = 42.0
"""Cities nearer than that share a link: the middles of two links are at least so far apart.  On a
screen of 320 px a drawing is 288 px wide, and this is 25 px; WCAG 2.2 (2.5.8) asks for 24 px."""
TOUCH: Final = 15.0
"""Marks nearer than that touch each other, and share a label."""
MOST_LINES: Final = 4
"""Lines of a label at most; where it has more cities, the last line counts the others."""
_CLEAR: Final = 13.0
"""So near to the middle of a link the labels of other links do not come."""
_WIDE: Final = "trip-wide"
_SIZES: Final = {svg.FONT_SIZE: "trip-narrow", svg.SMALL_FONT_SIZE: _WIDE}
"""Style sheets make letters small on wide screens, where more labels fit; see `svg.label`."""


class City(NamedTuple):
    """A city with a place on the map.

    role: ``visited``, ``travelled`` or ``named``.
    visited: reports that visited it.
    about: its name, and what reports have to do with it.
    page: its name, and where its page is.
    row: the id of its row in the table below the map.
    """

    key: str
    latitude: float
    longitude: float
    role: str
    visited: int
    about: str
    page: Link
    row: str

    @property
    def is_near(self) -> bool:
        """Whether it is on the map of Europe."""
        return is_european(self.latitude, self.longitude)


class Trip(NamedTuple):
    """How often one city visited another."""

    home: City
    to: City
    times: int


class _Part(NamedTuple):
    """Cities that share a label, by their numbers, and the number of their link."""

    cities: tuple[int, ...]
    link: int


_Labels = dict[tuple[tuple[str, ...], Spot], list[str]]
"""The labels of a link: lines and where they stand, with the styles in which they do."""


class Sheet:
    """A piece of a map, and the cities on it, the most important first.

    most: reports of the city that most reports visited, on whatever map it is.
    """

    def __init__(self, frame: Frame, cities: Sequence[City], most: int, uri: Uri) -> None:
        self.frame = frame
        self.cities = cities
        self.uri = uri
        self.places = [frame.place(city.latitude, city.longitude) for city in cities]
        self.marks = [
            Circle(*place, radius(city.role, city.visited, most))
            for place, city in zip(self.places, cities, strict=True)
        ]

    def draw(self, name: str, trips: Sequence[Trip]) -> str:
        """The map *name* (``europe`` or ``world``) as SVG."""
        edge = svg.element("rect", class_="trip-map-edge", width=self.frame.width,
                           height=self.frame.height, fill="none", stroke="#c9d1d9")  # fmt: skip
        ground = svg.element("g", outlines(name, self.frame), edge, aria_hidden="true")
        links = svg.element(
            "g", *self._links(), class_="trip-map-cities", fill="#1f2933", stroke="#ffffff",
            stroke_width=3, stroke_linejoin="round", paint_order="stroke",
            font_size=svg.FONT_SIZE, font_family="sans-serif",
        )  # fmt: skip
        return ground + self._lines(trips) + links

    def _lines(self, trips: Sequence[Trip]) -> str:
        curves = (
            svg.element("path", d=curve(self._place(trip.home), self._place(trip.to)),
                        stroke_width=min(0.7 + 0.5 * trip.times, 3.2))
            for trip in trips
        )  # fmt: skip
        return svg.element("g", *curves, class_="trip-map-trip", fill="none", stroke="#14566b",
                           stroke_opacity="0.55", aria_hidden="true")  # fmt: skip

    def _place(self, city: City) -> Point:
        return self.frame.place(city.latitude, city.longitude)

    def _links(self) -> Iterator[str]:
        """A link for each group of near cities, with the labels for which there is room."""
        groups = clusters(self.places, REACH)
        parts = sorted(
            _Part(tuple(group[index] for index in part), link)
            for link, group in enumerate(groups)
            for part in clusters([self.places[city] for city in group], TOUCH)
        )
        areas = [self.marks[group[0]]._replace(radius=_CLEAR) for group in groups]
        labels: list[_Labels] = [{} for _group in groups]
        for size, style in _SIZES.items():
            for part, label in self._labels(parts, areas, size):
                labels[part.link].setdefault(label, []).append(style)
        for group, shown in zip(groups, labels, strict=True):
            yield self._link([self.cities[number] for number in group], group, shown)

    def _labels(
        self, parts: Sequence[_Part], areas: Sequence[Circle], size: float
    ) -> Iterator[tuple[_Part, tuple[tuple[str, ...], Spot]]]:
        """The labels for which there is room with letters of *size*."""
        texts = [_versions([self.cities[number].page.text for number in part.cities])
                 for part in parts]  # fmt: skip
        wishes = [self._wish(part, versions, size)
                  for part, versions in zip(parts, texts, strict=True)]  # fmt: skip
        within = Box(2, 2, self.frame.width - 2, self.frame.height - 2)
        spots = place_labels(wishes, areas, self.marks, within)
        for part, versions, spot in zip(parts, texts, spots, strict=True):
            if spot is not None:
                yield part, (tuple(versions[spot.version]), spot)

    def _wish(self, part: _Part, versions: Sequence[Sequence[str]], size: float) -> Wish:
        around = bounds(
            corner
            for x, y, reach in (self.marks[number] for number in part.cities)
            for corner in ((x - reach, y - reach), (x + reach, y + reach))
        )
        sizes = tuple(
            (max(svg.text_width(line, size) for line in lines), size * svg.LINE * len(lines))
            for lines in versions
        )
        return Wish(around, self.places[part.cities[0]], sizes, part.link)

    def _link(self, cities: Sequence[City], numbers: Sequence[int], labels: _Labels) -> str:
        """The marks of near cities, their labels, and a link for all of them."""
        x, y = self.places[numbers[0]]
        area = svg.element("circle", class_="trip-map-area", cx=x, cy=y, r=REACH / 2, fill="none",
                           stroke="none", pointer_events="all")  # fmt: skip
        marks = [mark(city.role, *self.marks[number], city.about)
                 for city, number in zip(cities, numbers, strict=True)]  # fmt: skip
        texts = " ".join(_text(*label, styles) for label, styles in labels.items())
        written = {line for lines, _spot in labels for line in lines}
        # The most important mark on top of the others.
        return svg.element("a", area, *marks[::-1], texts, href=self._address(cities),
                           aria_label=_name(cities, written))  # fmt: skip

    def _address(self, cities: Sequence[City]) -> str:
        """The page of the only city, or the row of the table with the most important one."""
        if len(cities) > 1:
            return f"#{cities[0].row}"
        page = cities[0].page
        return unescape(self.uri(page.docname, page.anchor))


def _versions(names: Sequence[str]) -> list[Sequence[str]]:
    """The lines of a label, and shorter versions for where there is little room."""
    versions: list[Sequence[str]] = [names] if len(names) <= MOST_LINES else []
    for shown in range(min(MOST_LINES, len(names) - 1) - 1, 0, -1):
        others = _("and {count} others").format(count=len(names) - shown)
        versions.append([*names[:shown], others])
    return [*versions, names[:1]] if len(names) > 1 else versions


def _text(lines: Sequence[str], spot: Spot, styles: Sequence[str]) -> str:
    """A label; one that fits in one size of letters only is shown only where they have it."""
    shown = {"class_": styles[0]} if len(styles) == 1 else {}
    if styles == [_WIDE]:
        shown["display"] = "none"  # unless a style sheet says otherwise
    return svg.text_block(lines, spot.x, spot.y, spot.down, text_anchor=spot.across, **shown)


def _name(cities: Sequence[City], written: set[str]) -> str:
    """What to call a link: all about one city; or the first of several, and all in a label."""
    if len(cities) == 1:
        return cities[0].about
    names = [city.page.text for city in cities]
    shown = [
        name for number, name in enumerate(names) if number < MOST_LINES - 1 or name in written
    ]
    others = len(names) - len(shown)
    if others > 1:
        names = [*shown, _("and {count} others").format(count=others)]
    return ", ".join(names)


def curve(start: Point, end: Point) -> str:
    """A way that bends a little upwards, so that it looks like none of the borders."""
    across, down = end[0] - start[0], end[1] - start[1]
    bend = 0.12 if across > 0 else -0.12
    middle = ((start[0] + end[0]) / 2 + bend * down, (start[1] + end[1]) / 2 - bend * across)
    return "M{:.1f} {:.1f}Q{:.1f} {:.1f} {:.1f} {:.1f}".format(*start, *middle, *end)
