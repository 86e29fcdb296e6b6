"""The drawings, taken apart as XML: well-formed, inside their frame, nothing on something else."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from itertools import combinations, pairwise
from xml.etree import ElementTree

import pytest
from stores import contact, follow_up, mention, outcome, report, store, term

from sphinx_tripreports.model.records import FollowUp, Report, Term
from sphinx_tripreports.rendering import html, nodes_, overviews
from sphinx_tripreports.rendering.blocks import Block, Mark, Note, Picture, Table
from sphinx_tripreports.rendering.pictures import bars, network, svg, timeline
from sphinx_tripreports.rendering.pieces import Pieces

HOSTILE = '<script>alert("1 & 2")</script> \'"> ]]> & <title>'
LONG = "Samenwerkingsverband van gemeenten in Zuidwest-Nederland en Vlaanderen"
KINDS = [bars.Kind(name, name) for name in ("open", "in-progress", "done", "cancelled")]
Box = tuple[float, float, float, float]


def parsed(drawing: str) -> ElementTree.Element:
    return ElementTree.fromstring(re.sub(' xmlns="[^"]*"', "", drawing, count=1))


def number(element: ElementTree.Element, name: str) -> float:
    return float(element.get(name, "0"))


def text_boxes(root: ElementTree.Element) -> Iterator[tuple[Box, str]]:
    """Left, top, right, bottom of each text at the size at which it is shown; and its words."""
    for text in root.iter("text"):
        size = svg.SMALL_FONT_SIZE if text.get("class") == "trip-wide" else svg.FONT_SIZE
        words, x, y = text.text or "", number(text, "x"), number(text, "y")
        width = svg.text_width(words, size)
        left = x - {"middle": width / 2, "end": width}.get(text.get("text-anchor", ""), 0)
        top = y - size / 2 if text.get("dy") else y - size
        yield (left, top, left + width, top + size), words


def circles(root: ElementTree.Element) -> list[tuple[float, float, float]]:
    return [(number(dot, "cx"), number(dot, "cy"), number(dot, "r")) for dot in root.iter("circle")]


def shapes(root: ElementTree.Element) -> Iterator[Box]:
    for x, y, r in circles(root):
        yield x - r, y - r, x + r, y + r
    for box in root.iter("rect"):
        x, y = number(box, "x"), number(box, "y")
        yield x, y, x + number(box, "width"), y + number(box, "height")


def outside(drawing: str) -> list[object]:
    """What does not lie inside the frame."""
    root = parsed(drawing)
    width, height = map(float, root.get("viewBox", "").split()[2:])
    everything: list[tuple[Box, str]] = [*text_boxes(root), *((box, "") for box in shapes(root))]
    return [
        found
        for found in everything
        if found[0][0] < -0.1 or found[0][1] < 0 or found[0][2] > width + 0.1
        or found[0][3] > height + 0.1
    ]  # fmt: skip


def overlapping(drawing: str) -> list[object]:
    """Texts that lie on each other with the largest letters, and dots that do."""
    root = parsed(drawing)
    narrow = [text for text in root.iter("text") if text.get("class") == "trip-narrow"]
    wide = [text for text in root.iter("text") if text.get("class") == "trip-wide"]
    assert len(narrow) == len(wide)
    boxes = [found for found in text_boxes(root) if found[1] not in {text.text for text in wide}]
    texts = [
        (a, b)
        for (one, a), (other, b) in combinations(boxes, 2)
        if one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
    ]
    dots = [
        (one, other)
        for one, other in combinations(circles(root), 2)
        if (one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2 < (one[2] + other[2] - 0.2) ** 2
    ]
    return [*texts, *dots]


def lanes(trips: int, municipalities: int, years: float = 14) -> list[timeline.Lane]:
    chance = random.Random(trips)
    made: list[list[timeline.Trip]] = [[] for _ in range(municipalities)]
    for nth in range(trips):
        at = 2012 + years * chance.random()
        made[nth % municipalities].append(timeline.Trip(at, LONG[: chance.randrange(5, 70)]))
    return [timeline.Lane(f"{LONG[nth:]}", tuple(lane)) for nth, lane in enumerate(made) if lane]


# Timeline -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("trips", "municipalities", "years"),
    [(1, 1, 1), (2, 2, 4), (12, 1, 2), (12, 1, 0.01), (12, 12, 30), (13, 1, 0.01), (13, 13, 3),
     (300, 15, 14), (10_000, 15, 60), (10_000, 1, 1)],
)  # fmt: skip
def test_a_timeline_keeps_to_its_frame_and_nothing_overlaps(
    trips: int, municipalities: int, years: float
) -> None:
    drawing = timeline.timeline(lanes(trips, municipalities, years), "Reizen")
    assert outside(drawing) == []
    assert overlapping(drawing) == []


def drawn_trips(drawing: str) -> int:
    """The sum of the marks: the number in it, or one."""
    root = parsed(drawing)
    numbers = [int(text.text or "") for text in root.iter("text")
               if text.get("class") == "trip-on-mark"]  # fmt: skip
    return sum(numbers) + len(circles(root)) - len(numbers)


@pytest.mark.parametrize("trips", [1, 12, 13, 300, 10_000])
def test_every_trip_is_in_a_mark(trips: int) -> None:
    assert drawn_trips(timeline.timeline(lanes(trips, 9), "Reizen")) == trips


def test_few_trips_have_titles_and_many_have_not() -> None:
    few = [
        timeline.Lane("Gent", tuple(timeline.Trip(2020 + n / 4, f"Reis {n}") for n in range(12)))
    ]
    many = [few[0]._replace(trips=(*few[0].trips, timeline.Trip(2025, "Reis 12")))]
    titles = [f"Reis {n}" for n in range(12)]
    words = [text.text for text in parsed(timeline.timeline(few, "")).iter("text")]
    assert [word for word in words if word in titles] == titles
    assert "Reis" not in timeline.timeline(many, "")


def test_marks_are_where_their_time_is() -> None:
    trips = (timeline.Trip(2020.0, "Begin"), timeline.Trip(2022.5, "Later"))
    drawing = timeline.timeline([timeline.Lane("Gent", trips)], "")
    years = [text.text for text in parsed(drawing).iter("text") if text.get("class")]
    assert years == ["2020", "2021", "2022"]
    left, right = (x for x, _, _ in circles(parsed(drawing)))
    assert left == 7  # the start of the axis, from 7 to 473
    assert right == pytest.approx(7 + 466 * 2.5 / 3, abs=0.1)


def test_a_timeline_is_two_years_wide_at_least() -> None:
    drawing = timeline.timeline([timeline.Lane("Gent", (timeline.Trip(2020.9, "Reis"),))], "")
    assert [text.text for text in parsed(drawing).iter("text")][:2] == ["2019", "2020"]


@pytest.mark.parametrize(
    ("first", "last", "step"),
    [(2018, 2021, 1), (2010, 2019, 2), (2000, 2019, 5), (1960, 2026, 10), (1, 9999, 2000)],
)
def test_years_have_room_for_their_numbers(first: int, last: int, step: int) -> None:
    assert timeline.Axis(first, last, 150, 479).step == step


def test_trips_close_together_share_a_mark_with_their_number() -> None:
    assert timeline.merged([97.5, 202.5], 0, 300) == [(97.5, 1), (202.5, 1)]
    assert timeline.merged([103, 100], 0, 300) == [(pytest.approx(101.5, abs=6), 2)]
    everything = timeline.merged([float(n) for n in range(300)], 0, 300)
    assert sum(mark.trips for mark in everything) == 300
    for one, other in pairwise(everything):
        assert other.x - one.x >= one.radius + other.radius


# Network ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("left", "right"), [(1, 1), (1, 12), (16, 1), (16, 12)])
def test_a_network_keeps_to_its_frame_and_no_names_overlap(left: int, right: int) -> None:
    sides = (network.Side("Organisaties", tuple(f"{LONG[n:]}" for n in range(left))),
             network.Side("Thema's", tuple(f"{LONG[n:]}" for n in range(right))))  # fmt: skip
    curves = [network.Curve(a, b, 1 + a * b) for a in range(left) for b in range(right)]
    drawing = network.network(*sides, curves, "Netwerk")
    assert outside(drawing) == []
    assert overlapping(drawing) == []
    assert len(list(parsed(drawing).iter("path"))) == left * right


def test_curves_are_as_thick_as_their_ties_are_strong() -> None:
    sides = network.Side("Links", ("a",)), network.Side("Rechts", ("x", "y", "z"))
    curves = [network.Curve(0, 0, 4), network.Curve(0, 1, 2), network.Curve(0, 2, 1)]
    drawn = {
        path.findtext("title"): path.get("stroke-width")
        for path in parsed(network.network(*sides, curves, "")).iter("path")
    }
    assert drawn == {"a – x (4)": "7", "a – y (2)": "3.5", "a – z (1)": "1.8"}
    weak = parsed(network.network(*sides, [network.Curve(0, 0, 1)], ""))
    assert [path.get("stroke-width") for path in weak.iter("path")] == ["2.5"]


# Bars ---------------------------------------------------------------------------------------------


def test_bars_keep_to_their_frame_and_no_numbers_overlap() -> None:
    chance = random.Random(1)
    parts = [bars.Bar(LONG[n:], (1, *(chance.choice((0, 1, 5, 990)) for _ in KINDS[1:])))
             for n in range(20)]  # fmt: skip
    drawing = bars.bars(bars.Bar(LONG, (4000, 3000, 2000, 999)), parts, KINDS, "Afspraken")
    assert outside(drawing) == []
    assert overlapping(drawing) == []


def test_segments_are_as_long_as_their_share_and_differ_by_pattern() -> None:
    drawing = parsed(bars.bars(bars.Bar("Alle", (5, 0, 3, 2)), [], KINDS, ""))
    segments = [box for box in drawing.iter("rect")
                if "trip-segment" in box.get("class", "") and number(box, "y") > 30]  # fmt: skip
    assert [(box.get("class", "").split("-")[-1], number(box, "width")) for box in segments] == [
        ("open", 127), ("done", 75.8), ("cancelled", 50.2),
    ]  # fmt: skip
    fills = [box.get("fill") for box in segments]
    assert fills == ["none", "#345", "none"]
    dotted = [path for path in drawing.iter("path") if number_of_move(path) > 30]
    assert {path.get("stroke-dasharray") for path in dotted} == {"0 6"}
    words = [text.text for text in drawing.iter("text")]
    assert words == ["open", "in-progress", "done", "cancelled", "Alle", "5", "3", "2", "10"]


def number_of_move(path: ElementTree.Element) -> float:
    return float(path.get("d", "").split()[1].split("h")[0])


def test_the_legend_shows_four_patterns() -> None:
    drawing = parsed(bars.bars(bars.Bar("Alle", (1, 0, 0, 0)), [], KINDS, ""))
    swatches = [box for box in drawing.iter("rect") if number(box, "width") == 21]
    assert [box.get("fill") for box in swatches] == ["none", "none", "#345", "none"]
    legend = [path.get("stroke-dasharray") for path in drawing.iter("path")
              if number_of_move(path) < 30]  # fmt: skip
    assert legend == ["0 6", "0 6", "3 4"]


def test_a_number_that_does_not_fit_its_segment_is_left_out() -> None:
    drawing = parsed(bars.bars(bars.Bar("Alle", (1, 0, 999, 0)), [], KINDS, ""))
    assert [text.text for text in drawing.iter("text")][5:] == ["999", "1000"]


# All ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "drawing",
    [
        timeline.timeline([timeline.Lane(HOSTILE, (timeline.Trip(2020, HOSTILE),))], HOSTILE),
        timeline.timeline([timeline.Lane(HOSTILE, (timeline.Trip(2020, HOSTILE),) * 13)], HOSTILE),
        network.network(network.Side(HOSTILE, (HOSTILE,)), network.Side(HOSTILE, (HOSTILE,)),
                        [network.Curve(0, 0, 1)], HOSTILE),
        bars.bars(bars.Bar(HOSTILE, (1, 1, 1, 1)), [], [bars.Kind("open", HOSTILE)] * 4, HOSTILE),
    ],
    ids=["titles", "marks", "network", "bars"],
)  # fmt: skip
def test_hostile_words_stay_words(drawing: str) -> None:
    root = parsed(drawing)
    assert root.get("role") == "img"
    assert root.get("aria-label") == HOSTILE
    names = {element.tag for element in root.iter()}
    assert names <= {"svg", "g", "path", "text", "title", "circle", "rect"}
    assert "style" not in {name for element in root.iter() for name in element.attrib}
    assert HOSTILE in {title.text for title in root.iter("title")} | {
        text.text for text in root.iter("text")
    }


def test_a_name_that_is_too_long_is_cut_for_each_size_and_whole_in_its_title() -> None:
    group = parsed(svg.label(LONG, 150, 5, 6, text_anchor="end"))
    narrow, wide = group.findall("text")
    assert group.findtext("title") == LONG
    assert (narrow.get("class"), narrow.get("display")) == ("trip-narrow", None)
    assert (wide.get("class"), wide.get("display")) == ("trip-wide", "none")
    for text, size in ((narrow, svg.FONT_SIZE), (wide, svg.SMALL_FONT_SIZE)):
        words = text.text or ""
        assert words.endswith("…")
        assert LONG.startswith(words[:-1])
        assert svg.text_width(words, size) <= 150
    assert len(wide.text or "") > len(narrow.text or "")
    assert svg.label("Kort", 150, 5, 6) == '<text x="5" y="6">Kort</text>'


# From records to blocks ---------------------------------------------------------------------------

VOCABULARY = (
    term("city", "gent", "Gent"), term("city", "breda", "Breda"), term("theme", "data", "Data"),
    term("theme", "water", "Water"), term("organisation", "rvo", "RVO"),
)  # fmt: skip


def shown(name: str, *entries: Report | Term | FollowUp, today: str = "2025-01-01") -> list[Block]:
    return list(getattr(overviews, name)(Pieces(store(*VOCABULARY, *entries), today)))


def uri(docname: str, anchor: str) -> str:
    return f"{docname}.html#{anchor}" if anchor else f"{docname}.html"


def cells(table: Block) -> list[list[str]]:
    """The rows of a table as words, its head first."""
    assert isinstance(table, Table)
    head = [name if isinstance(name, str) else html.cell(name, uri) for name in table.head]
    rows = [[html.cell(found, uri) for found in row.cells] for row in table.rows]
    return [[re.sub("<[^>]*>", "", found) for found in row] for row in [head, *rows]]


@pytest.mark.parametrize(
    "name", ["trip_timeline", "theme_city_matrix", "organisation_network", "follow_up_status"]
)
def test_an_overview_of_nothing_says_so(name: str) -> None:
    assert shown(name) == [Note("Nothing yet.")]


def test_the_timeline_in_words() -> None:
    picture, note = shown(
        "trip_timeline",
        report("een", "2018-11-11", "breda", title="Naar Gent", end="2018-11-12", cities=("gent",)),
        report("twee", "2021-02-01", title="Twee"),
        report("drie", "2021-03-01", "breda", title="Drie"),
        report("vier", title="Geen datum"),
    )
    assert isinstance(picture, Picture)
    assert parsed(picture.draw(uri)).get("aria-label") == (
        "Timeline: 3 trips by 2 municipalities, from 11 november 2018 to 1 maart 2021. "
        "The year with most trips is 2021, with 2."
    )
    assert cells(picture.facts[0]) == [
        ["Period", "Municipality", "Report", "Visited"],
        ["11 t/m 12 november 2018", "Breda", "Naar Gent", "Gent"],
        ["1 februari 2021", "Not known", "Twee", ""],
        ["1 maart 2021", "Breda", "Drie", ""],
    ]
    assert note == Note("One report is left out: it has no date.")


def test_one_trip_has_no_busiest_year() -> None:
    (picture,) = shown("trip_timeline", report("een", "2018-11-11", "breda"))
    assert isinstance(picture, Picture)
    assert parsed(picture.draw(uri)).get("aria-label") == (
        "Timeline: one trip by one municipality, from 11 november 2018 to 11 november 2018."
    )


def test_a_timeline_of_many_trips_is_counted_by_year() -> None:
    trips = [report(f"r{n}", f"{2020 + n % 2}-01-01", f"stad {n % 16}") for n in range(41)]
    undated = [report(f"u{n}") for n in range(2)]
    picture, note = shown("trip_timeline", *trips, *undated)
    assert isinstance(picture, Picture)
    head, *rows = cells(picture.facts[0])
    assert head == ["Year", "Trips", "Municipalities"]
    assert [row[:2] for row in rows] == [["2020", "21"], ["2021", "20"]]
    assert rows[0][2].startswith("stad 0 (3), stad 2 (3), stad 4 (3), stad 6 (3), stad 8 (3), ")
    drawing = picture.draw(uri)
    assert drawn_trips(drawing) == 41
    words = [text.text for text in parsed(drawing).iter("text")]
    # Nine have three trips each, seven two: fourteen lanes, and one for the other two.
    assert sum(word is not None and word.startswith("stad ") for word in words) == 14
    assert "2 others" in words
    assert note == Note("2 reports are left out: they have no date.")


def test_the_matrix_counts_and_shades() -> None:
    trips = [report(f"r{n}", themes=("data",), cities=("gent",)) for n in range(8)]
    table, note = shown(
        "theme_city_matrix", *trips, report("een", themes=("water",), cities=("gent", "breda"))
    )
    assert cells(table) == [["Theme", "Gent", "Breda"], ["Data", "8", "–"], ["Water", "1", "1"]]
    assert isinstance(table, Table)
    assert table.wide
    assert table.rows[0].cells[1:] == ((Mark("8", "heat-4"),), ("–",))
    assert table.rows[1].cells[1] == (Mark("1", "heat-1"),)
    assert isinstance(note, Note)
    page = html.render([table], uri)
    assert '<th scope="col"><a class="reference internal" href="city/gent.html">' in page
    assert 'tabindex="0" role="region" aria-label="Number of reports by theme and city"' in page
    assert "Water" in nodes_.render([table], lambda link: nodes_.nodes.Text(link.text))[0].astext()


@pytest.mark.parametrize(
    ("most", "shades"),
    [
        (1, {1: 1}),
        (2, {1: 1, 2: 2}),
        (4, {1: 1, 4: 4}),
        (10, {1: 1, 3: 2, 5: 2, 6: 3, 8: 4, 10: 4}),
    ],
)
def test_the_most_reports_have_the_darkest_shade_unless_they_are_few(
    most: int, shades: dict[int, int]
) -> None:
    for number_, shade in shades.items():
        cell = overviews._matrix_cell(("data", "gent"), number_, top=most)
        assert cell == (Mark(str(number_), f"heat-{shade}"),)


def test_the_matrix_gathers_what_has_no_room() -> None:
    extra = [term("city", f"s{n}", f"Stad {n:02}") for n in range(14)]
    themes = [term("theme", f"t{n}", f"Thema {n:02}") for n in range(27)]
    trips = [
        report(f"r{n}-{m}", themes=(f"t{n}",), cities=(f"s{m}",))
        for n in range(27)
        for m in range(14)
    ]
    table, _ = shown("theme_city_matrix", *extra, *themes, *trips)
    head, *rows = cells(table)
    assert head == ["Theme", *(f"Stad {n:02}" for n in range(12)), "2 other cities"]
    assert len(rows) == 26
    assert rows[0] == ["Thema 00", *["1"] * 12, "2"]
    assert rows[25] == ["2 other themes", *["2"] * 12, "4"]
    assert isinstance(table, Table)
    assert table.rows[25].cells[1] == ("2",)  # a sum has no shade


def test_the_network_in_words() -> None:
    picture, note = shown(
        "organisation_network",
        report("reis"),
        contact("reis", "a", organisations=("rvo",), themes=("data",)),
        outcome("reis", "b", organisations=("rvo",), themes=("data", "water")),
        mention("reis", "theme", "data", "Data van RVO."),
        mention("reis", "organisation", "rvo", "Data van RVO."),
    )  # type: ignore[arg-type]
    assert isinstance(picture, Picture)
    assert parsed(picture.draw(uri)).get("aria-label") == (
        "Network of organisations and themes. "
        "Named together most often: RVO – Data (3); RVO – Water (1)."
    )
    assert cells(picture.facts[0]) == [["Organisation", "Themes"], ["RVO", "Data (3), Water (1)"]]
    assert isinstance(note, Note)
    assert "Only the strongest" not in note.text


def test_the_network_says_how_much_is_not_drawn() -> None:
    organisations = [term("organisation", f"o{n}") for n in range(18)]
    records = [outcome("reis", f"a{n}", organisations=(f"o{n}",), themes=("data",))
               for n in range(18)]  # fmt: skip
    picture, note = shown("organisation_network", *organisations, report("reis"), *records)
    assert isinstance(picture, Picture)
    assert len(cells(picture.facts[0])) == 19
    assert isinstance(note, Note)
    assert note.text.endswith("The table also has the others: organisations (2) and themes (0).")


FOLLOW_UPS = (
    report("een", municipality="gent"),
    report("twee", municipality="breda"),
    follow_up("een", "a", due="2024-01-01"),
    follow_up("een", "b", "done", due="2024-01-01"),
    follow_up("een", "c", "done"),
    follow_up("twee", "d", "in-progress"),
    follow_up("los", "e", "cancelled"),
)


def test_the_stand_of_follow_ups_in_words() -> None:
    (picture,) = shown("follow_up_status", *FOLLOW_UPS)
    assert isinstance(picture, Picture)
    assert picture.caption.endswith(" One is overdue.")
    assert parsed(picture.draw(uri)).get("aria-label") == (
        "5 follow-ups by status: 1 open, 1 in progress, 2 done, 1 cancelled."
    )
    assert cells(picture.facts[0]) == [
        ["Municipality", "Open", "In progress", "Done", "Cancelled", "Total", "Of which overdue"],
        ["All municipalities", "1", "1", "2", "1", "5", "1"],
        ["Gent", "1", "0", "2", "0", "3", "1"],
        ["Breda", "0", "1", "0", "0", "1", "0"],
        ["Not known", "0", "0", "0", "1", "1", "0"],
    ]
    assert 'href="city/gent.html"' in html.render(picture.facts, uri)


def test_without_a_date_nothing_is_said_of_overdue() -> None:
    (picture,) = shown("follow_up_status", *FOLLOW_UPS, today="")
    assert isinstance(picture, Picture)
    assert "overdue" not in picture.caption
    assert cells(picture.facts[0])[0][-1] == "Total"


def test_one_municipality_is_not_shown_twice() -> None:
    (picture,) = shown("follow_up_status", *FOLLOW_UPS[:2], *FOLLOW_UPS[2:5])
    assert isinstance(picture, Picture)
    assert [row[0] for row in cells(picture.facts[0])] == ["Municipality", "All municipalities"]
    words = [text.text for text in parsed(picture.draw(uri)).iter("text")]
    assert "All municipalities" in words
    assert "Gent" not in words


def test_municipalities_beyond_twenty_share_a_bar() -> None:
    trips = [report(f"r{n}", municipality=f"stad {n:02}") for n in range(22)]
    items = [follow_up(f"r{n}", "a") for n in range(22)]
    (picture,) = shown("follow_up_status", *trips, *items)
    assert isinstance(picture, Picture)
    words = [text.text for text in parsed(picture.draw(uri)).iter("text")]
    assert sum(word is not None and word.startswith("stad ") for word in words) == 20
    assert "2 others" in words
    assert len(cells(picture.facts[0])) == 24
