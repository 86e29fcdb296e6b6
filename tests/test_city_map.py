"""The map of cities as readers get it: the drawing, its links, and the table of the same facts."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest
from sites import Site, report
from sphinx.locale import translators

from sphinx_tripreports.model.geography import europe, is_european, world
from sphinx_tripreports.rendering import html
from sphinx_tripreports.rendering.blocks import Link
from sphinx_tripreports.rendering.pictures import map_legend, map_sheet, svg
from sphinx_tripreports.rendering.pictures.map_drawing import draw
from sphinx_tripreports.rendering.pictures.map_outlines import outlines

DATA: Final = Path(map_sheet.__file__).parents[2] / "data" / "outlines.json"
SVG: Final = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module", autouse=True)
def english() -> None:
    """What is tested without a build is in English, whatever a test before it has built."""
    translators.clear()


def city(key: str, latitude: float, longitude: float, role: str = "visited", visited: int = 1,
         row: str = "map-XX") -> map_sheet.City:  # fmt: skip
    label = key.title()
    return map_sheet.City(key, latitude, longitude, role, visited, f"{label}: {role}",
                          Link(label, f"cities/{key}"), row)  # fmt: skip


BARCELONA = city("barcelona", 41.39, 2.16, visited=4)
WENEN = city("wenen", 48.21, 16.37)
DELFT = city("delft", 52.01, 4.36, "travelled", 0, "map-NL")
RIJSWIJK = city("rijswijk", 52.04, 4.33, "named", 0, "map-NL")
DUBAI = city("dubai", 25.2, 55.27, "named", 0)
SEOUL = city("seoul", 37.57, 126.98)


def uri(docname: str, anchor: str) -> str:
    return f"{docname}.html"


def drawn(*cities: map_sheet.City, trips: dict[tuple[str, str], int] | None = None) -> ET.Element:
    return ET.fromstring(draw(cities, trips or {}, "Kaart & zo", uri))


def links(root: ET.Element) -> dict[str, str]:
    return {link.get("aria-label", ""): link.get("href", "") for link in root.iter(f"{SVG}a")}


def texts(element: ET.Element) -> list[str]:
    """Every text once; a label may stand elsewhere in small letters than in large ones."""
    found = element.iter(f"{SVG}text")
    return list(dict.fromkeys(" ".join("".join(text.itertext()).split()) for text in found))


def paths(root: ET.Element, style: str) -> list[str]:
    found = root.iter(f"{SVG}path")
    return [path.get("d", "") for path in found if path.get("class") == style]


def size(root: ET.Element) -> tuple[float, float]:
    left, top, width, height = map(float, root.get("viewBox", "").split())
    assert (left, top) == (0, 0)
    return width, height


# The drawing --------------------------------------------------------------------------------------


def test_links_of_single_and_near_cities() -> None:
    assert links(drawn(BARCELONA, WENEN, DELFT, RIJSWIJK)) == {
        "Barcelona: visited": "cities/barcelona.html",
        "Wenen: visited": "cities/wenen.html",
        "Delft, Rijswijk": "#map-NL",
    }


def test_the_drawing_has_a_name_and_may_hold_links() -> None:
    root = drawn(BARCELONA)
    assert (root.get("role"), root.get("aria-label")) == ("group", "Kaart & zo")


def test_marks_differ_by_shape_and_say_what_they_are() -> None:
    found = {}
    for link in drawn(BARCELONA, DELFT, city("gent", 51.05, 3.72, "named", 0)).iter(f"{SVG}a"):
        for mark in link:
            if (title := mark.find(f"{SVG}title")) is not None:
                found[title.text] = mark.tag.removeprefix(SVG)
    assert found == {
        "Barcelona: visited": "circle", "Delft: travelled": "rect", "Gent: named": "path",
    }  # fmt: skip


def test_the_most_visited_mark_is_the_largest() -> None:
    assert map_legend.radius("visited", 1, 1) == 5
    assert map_legend.radius("visited", 10, 10) == map_legend.radius("visited", 50, 50) == 12
    assert 5 < map_legend.radius("visited", 2, 2) < 7
    assert map_legend.radius("named", 0, 50) == map_legend.radius("travelled", 0, 1) == 6.75


def test_labels_and_legend() -> None:
    root = drawn(BARCELONA, WENEN, DELFT, RIJSWIJK)
    assert texts(root) == [
        "Barcelona", "Wenen", "Delft Rijswijk",
        "Visited (larger: more often)", "Municipality that travelled", "Only met or named",
    ]  # fmt: skip
    assert texts(drawn(WENEN, DELFT, trips={("delft", "wenen"): 1}))[2:] == [
        "Visited", "Municipality that travelled", "Trip",
    ]  # fmt: skip
    assert texts(drawn(WENEN, DELFT, trips={("delft", "wenen"): 2}))[-1] == (
        "Trip (thicker: more often)"
    )


@pytest.mark.parametrize(
    ("count", "expected"),
    [
        (1, [["a"]]),
        (2, [["a", "b"], ["a"]]),
        (4, [["a", "b", "c", "d"], ["a", "b", "and 2 others"], ["a", "and 3 others"], ["a"]]),
        (6, [["a", "b", "c", "and 3 others"], ["a", "b", "and 4 others"], ["a", "and 5 others"],
             ["a"]]),
    ],
)  # fmt: skip
def test_versions_of_a_label(count: int, expected: list[list[str]]) -> None:
    assert map_sheet._versions(list("abcdef")[:count]) == expected


def test_a_link_for_many_names_the_first_and_counts_the_others() -> None:
    crowd = [city(f"stad{number}", 52 + number / 100, 5, "named", 0) for number in range(6)]
    assert list(links(drawn(*crowd))) == ["Stad0, Stad1, Stad2, and 3 others"]


def test_a_link_names_all_that_its_labels_name() -> None:
    names = [city(name, 52, 5) for name in "abcdef"]
    assert map_sheet._name(names, {"E"}) == "A, B, C, E, and 2 others"
    assert map_sheet._name(names, {"D", "E"}) == "A, B, C, D, E, F"


def test_a_label_that_fits_in_small_letters_only_is_hidden_without_style_sheets() -> None:
    # Long names side by side: in large letters they do not all fit.
    row = [city(f"middelgrote-plaats-{n}", 48, 2 + 2.5 * n) for n in range(5)]
    hidden = [text for text in drawn(*row).iter(f"{SVG}text") if text.get("class") == "trip-wide"]
    assert hidden
    assert all(text.get("display") == "none" for text in hidden)


def test_cities_outside_europe_are_on_a_map_of_the_world() -> None:
    alone, both = drawn(BARCELONA), drawn(BARCELONA, DUBAI)
    assert len(paths(alone, "trip-map-land")) == 1
    assert len(paths(both, "trip-map-land")) == 2
    assert size(both)[1] > size(alone)[1] + 100
    only_far = drawn(SEOUL, DUBAI)
    assert len(paths(only_far, "trip-map-land")) == 1
    assert paths(only_far, "trip-map-borders") == []
    assert size(only_far)[0] == 480


@pytest.mark.parametrize("cities", [(BARCELONA,), (BARCELONA, DUBAI), (DUBAI,)])
def test_all_words_are_inside_the_drawing(cities: tuple[map_sheet.City, ...]) -> None:
    root = drawn(*cities, DELFT)
    legend = next(group for group in root if group.get("class") == "trip-map-legend")
    width, height = size(root)
    for text in legend.iter(f"{SVG}text"):
        lines = list(text) or [text]
        widest = max(svg.text_width(line.text or "") for line in lines)
        assert float(lines[0].get("x", "")) + widest <= width
        assert float(text.get("y", "")) + svg.FONT_SIZE * svg.LINE * len(lines) <= height


def test_lines_for_trips() -> None:
    trips = {("delft", "barcelona"): 3, ("delft", "dubai"): 1, ("delft", "weg"): 1}
    root = drawn(BARCELONA, DELFT, DUBAI, trips=trips)
    groups = [group for group in root.iter(f"{SVG}g") if group.get("class") == "trip-map-trip"]
    assert [[line.get("stroke-width") for line in group] for group in groups] == [["2.2"], ["1.2"]]


def test_many_trips_are_no_lines() -> None:
    cities = [city(f"c{number}", 40 + number / 3, 5) for number in range(41)]
    for count, expected in ((40, 40), (41, 0)):
        trips = {("delft", f"c{number}"): 1 for number in range(count)}
        root = drawn(*cities, DELFT, trips=trips)
        curves = [path for path in root.iter(f"{SVG}path") if "Q" in path.get("d", "")]
        assert len(curves) == expected


def test_links_are_far_enough_apart_to_be_touched() -> None:
    cities = [city(f"c{n}", 38 + 5 * (n % 6) + n / 10, -8 + 6 * (n // 6)) for n in range(30)]
    areas = [area for area in drawn(*cities).iter(f"{SVG}circle")
             if area.get("class") == "trip-map-area"]  # fmt: skip
    places = [(float(area.get("cx", "")), float(area.get("cy", ""))) for area in areas]
    assert len(places) > 10
    apart = min(
        ((x - u) ** 2 + (y - v) ** 2) ** 0.5
        for number, (x, y) in enumerate(places) for u, v in places[:number]
    )  # fmt: skip
    pixels = 288 / svg.WIDTH  # of a drawing on a screen of 320 px
    assert apart * pixels >= 24
    assert {float(area.get("r", "")) * 2 * pixels >= 24 for area in areas} == {True}


def test_nothing_needs_an_inline_style() -> None:
    assert " style=" not in draw([BARCELONA, DELFT, DUBAI], {("delft", "dubai"): 1}, "", uri)


def test_names_are_escaped() -> None:
    name = '<b>"&'
    odd = BARCELONA._replace(about=name, page=Link(name, "x"))
    assert list(links(drawn(odd))) == [name]
    assert texts(drawn(odd))[0] == name


def test_addresses_are_escaped_once() -> None:
    root = ET.fromstring(draw([BARCELONA], {}, "", lambda docname, anchor: "a.html?b&amp;c"))
    assert list(links(root).values()) == ["a.html?b&c"]


# The outlines -------------------------------------------------------------------------------------


def test_the_outlines_are_small() -> None:
    assert DATA.stat().st_size < 60_000
    assert len(outlines("europe", europe([(38, -9), (69, 19), (38, 24)], 480))) < 25_000
    assert len(outlines("europe", europe([(52, 5)], 480))) < 6_000
    assert len(outlines("world", world(300))) < 7_000


def test_the_outlines_stay_in_the_frame() -> None:
    frame = europe([(41, 2), (52, 5), (48, 16)], 480)
    found = re.findall(r'd="([^"]*)"', outlines("europe", frame))
    assert len(found) == 2
    for path in found:
        for start, steps in re.findall(r"M(\S+ \S+)l([^Mz]+)", path):
            numbers = [float(number) for number in re.findall(r"-?[\d.]+", steps)]
            x, y = map(float, start.split())
            for dx, dy in zip(numbers[::2], numbers[1::2], strict=True):
                x, y = x + dx, y + dy
                assert -0.1 <= x <= frame.width + 0.1
                assert -0.1 <= y <= frame.height + 0.1


def _borders() -> list[list[tuple[float, float]]]:
    found = json.loads(DATA.read_text(encoding="utf-8"))["europe"]
    lines = []
    for line in found["borders"]:
        x = y = 0
        corners = []
        for dx, dy in zip(line[::2], line[1::2], strict=True):
            x, y = x + dx, y + dy
            corners.append((x / found["steps"], y / found["steps"]))
        lines.append(corners)
    return lines


@pytest.mark.parametrize(
    ("west", "south", "east", "north"),
    [(32.0, 44.0, 37.0, 46.5), (32.0, 34.0, 35.0, 36.0)],
    ids=["Crimea", "Cyprus"],
)
def test_borders_that_the_netherlands_does_not_recognise_are_left_out(
    west: float, south: float, east: float, north: float
) -> None:
    assert not any(west < x < east and south < y < north for line in _borders() for x, y in line)


def test_the_border_of_the_netherlands_and_germany_is_there() -> None:
    near = [(x, y) for line in _borders() for x, y in line if 5.8 < x < 7.3 and 50.7 < y < 53.3]
    assert len(near) > 10
    assert all(is_european(y, x) for x, y in near)


# On a page ----------------------------------------------------------------------------------------

PAGES: Final = {
    "kaart.md": "# Kaart\n\n:::{city-map}\n:::\n",
    "cities/barcelona.md": (
        "---\ntitle: Barcelona\ncity: {country: ES, lat: 41.39, lon: 2.16}\n---\n"
    ),
    "cities/breda.md": "---\ntitle: Breda\ncity: {country: NL, lat: 51.59, lon: 4.78}\n---\n",
    "cities/delft.md": "---\ntitle: Delft\ncity: {country: NL, lat: 52.01, lon: 4.36}\n---\n",
    "cities/gent.md": "---\ntitle: Gent\ncity: {country: BE}\n---\n",
    "reports/a.md": report("{city}`gent`", "municipality: breda\ncities: [barcelona]"),
    "reports/b.md": report("", "municipality: delft\ncities: [barcelona]"),
}


def _figure(site: Site) -> str:
    found = re.search(r"<figure.*</figure>", site.html("kaart"), re.DOTALL)
    return found[0] if found else ""


@pytest.fixture(scope="module")
def site(make_site: Callable[..., Site]) -> Site:
    return make_site(PAGES, language="en")


def test_page(site: Site) -> None:
    assert site.warnings == []
    assert site.broken_links() == []
    root = ET.fromstring(re.search(r"<svg.*</svg>", _figure(site), re.DOTALL)[0])  # type: ignore[index]
    assert root.get("aria-label") == (
        "Map. Cities visited: 1. Municipalities that travelled: 2. Cities only met or named: 1. "
        "Most visited: Barcelona (2)."
    )
    assert links(root) == {
        "Barcelona: visited in 2 reports": "cities/barcelona.html",
        "Breda, Delft": "#map-NL",
    }


def test_table(site: Site) -> None:
    rows = re.findall(r'<tr id="(.*?)">(.*?)</tr>', site.html("kaart"))
    shown = {key: re.sub(r"<[^>]+>", "", row.replace("</t", "|</t")) for key, row in rows}
    assert list(shown.items()) == [
        ("map-NL", "Netherlands|–|Breda (1), Delft (1)|–|"),
        ("map-ES", "Spain|Barcelona (2)|–|–|"),
        ("map-BE", "Belgium|–|–|Gent (1)|"),
    ]
    assert "Without a place on the map: Gent." in site.page("kaart").text


def test_without_any_place_there_is_a_table_only(make_site: Callable[..., Site]) -> None:
    pages = {name: re.sub(r", lat.*?}", "}", text) for name, text in PAGES.items()}
    site = make_site(pages, language="en")
    assert _figure(site) == ""
    assert "Without a place on the map: Barcelona, Breda, Delft, Gent." in site.page("kaart").text


def test_without_reports_there_is_a_sentence(make_site: Callable[..., Site]) -> None:
    pages = {name: text for name, text in PAGES.items() if not name.startswith("reports/")}
    assert "Nothing yet." in make_site(pages, language="en").page("kaart").text


def test_other_builders_get_the_table(make_site: Callable[..., Site]) -> None:
    site = make_site(PAGES, "xml", language="en")
    shown = re.sub(r"<[^>]+>|\s+", " ", (site.out / "kaart.xml").read_text(encoding="utf-8"))
    assert "Where municipalities travelled" in shown
    assert "Barcelona (2)" in " ".join(shown.split())


def test_a_new_trip_changes_the_map(make_site: Callable[..., Site]) -> None:
    site = make_site(PAGES, language="en")
    site.write({"reports/b.md": report("", "municipality: delft\ncities: [breda]")})
    site.build(language="en")
    assert 'aria-label="Barcelona: visited in 1 report"' in _figure(site)


def test_rows_without_an_anchor_have_no_id() -> None:
    row = html.Row((("a",),))
    table = html.Table("t", "T", ("A",), (row, row._replace(anchor="x&y")))
    assert re.findall(r"<tr[^>]*>", html.render([table], uri)) == [
        "<tr>",
        "<tr>",
        '<tr id="x&amp;y">',
    ]
