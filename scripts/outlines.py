"""Makes ``ext/sphinx_tripreports/data/outlines.json``, the coasts and borders of the map of cities.

To be run once, by a developer, when the outlines should change::

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    PYTHONPATH=ext python scripts/outlines.py package/countries-50m.json ne_50m_lakes.geojson

world-atlas 2.0.2 (ISC licence, Michael Bostock) holds Natural Earth 4.1.0, admin 0, 1:50m, as
TopoJSON.  The lakes are those of Natural Earth 5.0.0, 1:50m, as GeoJSON (from its repository
nvkelso/natural-earth-vector, folder ``geojson``).  Natural Earth is in the public domain.  What is
made of it: Europe with coasts, large lakes and borders, the world with coasts only.
``data/README.md`` says which borders are left out, and why.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import accumulate, pairwise
from math import hypot
from pathlib import Path
from typing import Any

from sphinx_tripreports.model.geography import (
    Box,
    Line,
    Point,
    Projection,
    bounds,
    clip_line,
    clip_ring,
    equal_earth,
    lambert,
)

TARGET = Path(__file__).parents[1] / "ext" / "sphinx_tripreports" / "data" / "outlines.json"
# Boxes in degrees (longitude, latitude); Europe a good deal larger than any frame of the map.
EUROPE, WORLD = Box(-45, 26, 65, 82), Box(-180, -60, 180, 84)
EUROPE_TOLERANCE, WORLD_TOLERANCE = 3.0, 60.0  # km that a simplified line may be off
EUROPE_ISLAND, WORLD_ISLAND = 12.0, 250.0  # km; smaller islands are left out
LAKE = 100.0  # km; smaller lakes are left out
EUROPE_STEPS, WORLD_STEPS = 100, 10  # steps per degree in the file
UKRAINE, RUSSIA = "804", "643"
CRIMEA = 46.5  # degrees north; all of it lies south of that, the rest of the border north


class Topology:
    """The arcs of a TopoJSON file, decoded to degrees (longitude, latitude)."""

    def __init__(self, source: dict[str, Any]) -> None:
        (x_step, y_step), (x_start, y_start) = (
            source["transform"]["scale"],
            source["transform"]["translate"],
        )
        self.arcs = [
            [(x_start + x_step * x, y_start + y_step * y)
             for x, y in accumulate(arc, lambda a, b: (a[0] + b[0], a[1] + b[1]))]
            for arc in source["arcs"]
        ]  # fmt: skip
        self.countries = source["objects"]["countries"]["geometries"]
        self.land = source["objects"]["land"]["geometries"]

    def simplified(self, projection: Projection, tolerance: float) -> list[list[Point]]:
        """Every arc with fewer corners; its ends stay, so that neighbours still meet."""
        return [simplify(arc, projection, tolerance) for arc in self.arcs]


def simplify(arc: Line, projection: Projection, tolerance: float) -> list[Point]:
    """*arc* with fewer corners, by Ramer, Douglas and Peucker; *tolerance* in km."""
    places = [projection(latitude, longitude) for longitude, latitude in arc]
    kept = {0, len(arc) - 1}
    todo = [(0, len(arc) - 1)]
    while todo:
        first, last = todo.pop()
        off, corner = max(
            ((distance(places[index], places[first], places[last]), index)
             for index in range(first + 1, last)), default=(0.0, 0),
        )  # fmt: skip
        if off > tolerance:
            kept.add(corner)
            todo += [(first, corner), (corner, last)]
    return [arc[index] for index in sorted(kept)]


def distance(point: Point, start: Point, end: Point) -> float:
    """From *point* to the line between *start* and *end*."""
    across, down = end[0] - start[0], end[1] - start[1]
    square = across * across + down * down
    along = (point[0] - start[0]) * across + (point[1] - start[1]) * down
    part = min(1.0, max(0.0, along / square)) if square else 0.0
    return hypot(point[0] - start[0] - part * across, point[1] - start[1] - part * down)


def rings(geometries: Iterable[dict[str, Any]]) -> Iterator[list[int]]:
    """The rings of polygons, as numbers of arcs; a number below 0 is an arc backwards."""
    for geometry in geometries:
        if geometry["type"] == "Polygon":
            yield from geometry["arcs"]
        elif geometry["type"] == "MultiPolygon":
            for polygon in geometry["arcs"]:
                yield from polygon


def joined(ring: list[int], arcs: list[list[Point]]) -> list[Point]:
    """The corners of a ring; the first is not repeated at the end."""
    corners: list[Point] = []
    for number in ring:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        corners += arc[:-1]
    return corners


def land(topology: Topology, arcs: list[list[Point]], box: Box, projection: Projection,
         smallest: float) -> Iterator[list[Point]]:  # fmt: skip
    """The coasts inside *box*, without islands that are *smallest* km or less across."""
    for ring in rings(topology.land):
        for corners in clipped(joined(ring, arcs), box):
            if across(corners, projection) > smallest:
                yield corners


def lakes(source: dict[str, Any]) -> Iterator[list[Point]]:
    """The large lakes of Europe; inside the land they become holes."""
    for feature in source["features"]:
        shape = feature["geometry"]
        several = shape["type"] == "MultiPolygon"
        for polygon in shape["coordinates"] if several else [shape["coordinates"]]:
            shore = clip_ring([(x, y) for x, y in polygon[0]], EUROPE)
            if shore and across(shore, lambert) > LAKE:
                yield simplify(shore, lambert, EUROPE_TOLERANCE)


def across(line: Line, projection: Projection) -> float:
    """How large the box around a line is, from corner to corner, in km."""
    box = bounds(projection(latitude, longitude) for longitude, latitude in line)
    return hypot(box.right - box.left, box.bottom - box.top)


def clipped(ring: Line, box: Box) -> Iterator[list[Point]]:
    """The parts of a ring inside *box*; one that crosses the 180th meridian has two."""
    unrolled = [*ring[:1]]
    for longitude, latitude in ring[1:]:
        turns = round((unrolled[-1][0] - longitude) / 360)
        unrolled.append((longitude + 360 * turns, latitude))
    for turn in (-360, 0, 360):
        corners = clip_ring([(longitude + turn, latitude) for longitude, latitude in unrolled], box)
        if len(corners) > 2:
            yield corners


def borders(topology: Topology, arcs: list[list[Point]], box: Box) -> Iterator[list[Point]]:
    """The lines between two countries inside *box*."""
    owners: dict[int, list[dict[str, Any]]] = {}
    for country in topology.countries:
        for number in {n if n >= 0 else ~n for ring in rings([country]) for n in ring}:
            owners.setdefault(number, []).append(country)
    for number in sorted(owners):
        if len(owners[number]) == 2 and not is_left_out(owners[number], topology.arcs[number]):
            yield from clip_line(arcs[number], box)


def is_left_out(countries: list[dict[str, Any]], arc: Line) -> bool:
    """Whether the Netherlands does not recognise a border that Natural Earth draws."""
    if any(country["properties"]["name"] == "N. Cyprus" for country in countries):
        return True
    northernmost = bounds(arc).bottom
    between = {country.get("id") for country in countries}
    return between == {UKRAINE, RUSSIA} and northernmost < CRIMEA


def packed(line: Line, steps: int) -> list[int]:
    """A line as whole steps: x, y of the first corner, then the way from corner to corner."""
    whole = [(round(x * steps), round(y * steps)) for x, y in line]
    numbers = list(whole[0])
    for before, corner in pairwise(whole):
        if corner != before:
            numbers += [corner[0] - before[0], corner[1] - before[1]]
    return numbers


def main() -> None:
    """Write the outlines; the arguments are the paths of the two downloaded files."""
    countries, waters = (
        json.loads(Path(name).read_text(encoding="utf-8")) for name in sys.argv[1:]
    )
    topology = Topology(countries)
    near = topology.simplified(lambert, EUROPE_TOLERANCE)
    far = topology.simplified(equal_earth, WORLD_TOLERANCE)
    maps = {
        "europe": (EUROPE_STEPS,
                   [*land(topology, near, EUROPE, lambert, EUROPE_ISLAND), *lakes(waters)],
                   borders(topology, near, EUROPE)),
        "world": (WORLD_STEPS, land(topology, far, WORLD, equal_earth, WORLD_ISLAND), iter(())),
    }  # fmt: skip
    written = {
        name: {"steps": steps, "land": [packed(line, steps) for line in coasts],
               "borders": [packed(line, steps) for line in between]}
        for name, (steps, coasts, between) in maps.items()
    }  # fmt: skip
    text = json.dumps(written, separators=(",", ":")).replace("],[", "],\n[")
    TARGET.write_text(text + "\n", encoding="utf-8")
    corners = Counter({name: sum(len(line) // 2 for line in found["land"] + found["borders"])
                       for name, found in written.items()})  # fmt: skip
    print(f"{TARGET.name}: {len(text)} bytes, corners {dict(corners)}")


if __name__ == "__main__":
    main()
