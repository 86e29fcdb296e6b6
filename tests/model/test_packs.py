"""The front matter of a council pack, and which reports it holds."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stores import report, store, term

from sphinx_tripreports.model.digest import contributions, identifiers
from sphinx_tripreports.model.frontmatter import Value, read
from sphinx_tripreports.model.pack_selection import select
from sphinx_tripreports.model.packs import (
    PACK_KEYS,
    QUERY_KEYS,
    REGISTERS,
    PackBlock,
    ad_hoc,
    parse_pack,
)
from sphinx_tripreports.model.records import (
    Pack,
    PackQuery,
    Page,
    Problem,
    Records,
    Reference,
)
from sphinx_tripreports.model.store import Store
from sphinx_tripreports.model.vocabulary import Vocabulary

LIST = "reports: [reis-een, reis-twee]"


def parse(*lines: str, title: str = "Een pakket") -> PackBlock:
    """The pack of a page whose title is on line 2 and whose block begins on line 3."""
    text = "title: x\npack:\n" + "".join(f"  {line}\n" for line in lines)
    value, line = read(text).fields["pack"]
    return parse_pack(value, "packs/raad-maart", title, line, 2)


def found(block: PackBlock) -> list[tuple[str, int, dict[str, str]]]:
    """Code and line of each problem, with what the message is filled in with."""
    return [(problem.code, problem.line, dict(problem.values)) for problem in block.problems]


def test_everything_that_can_be_filled_in() -> None:
    block = parse(
        "ondertitel: Wat het opleverde",
        "datum: 12 maart 2026",
        "vergadering: Raadsvergadering",
        "agendapunt: 7.2 Verslagen",
        "zaaknummer: Z-1",
        "portefeuillehouder: burgemeester",
        "vertrouwelijkheid: Beperkt openbaar",
        "informatiecategorie: ingekomen stuk",
        "doelgroep: openbaar",
        "verslagen:",
        "  - reis-een",
        "  - reis-twee",
        "volgorde: oudste eerst",
        "overzichten: [contacten, thema's, kaart, contacts]",
    )
    assert block.problems == []
    assert block.pack == Pack(
        id="raad-maart",
        docname="packs/raad-maart",
        title="Een pakket",
        line=3,
        subtitle="Wat het opleverde",
        date="2026-03-12",
        meeting="Raadsvergadering",
        agenda_item="7.2 Verslagen",
        case_number="Z-1",
        portfolio_holder="burgemeester",
        confidentiality="beperkt_openbaar",
        information_category="c_8c840238",
        audience="public",
        reports=("reis-een", "reis-twee"),
        query=None,
        order="oldest-first",
        registers=("contacts", "themes", "map"),
        report_lines=(14, 15),
        selection_line=13,
    )
    assert block.references == [
        Reference("report", "reis-een", 14), Reference("report", "reis-twee", 15)
    ]  # fmt: skip


def test_what_is_left_out() -> None:
    pack = parse(LIST).pack
    assert (pack.audience, pack.order) == ("council", "as-listed")
    assert pack.registers == REGISTERS
    assert pack.report_lines == (4, 4)
    assert parse(LIST, "registers: []").pack.registers == ()


def test_a_query() -> None:
    block = parse(
        "selectie:",
        "  thema: [water, licht]",
        "  stad: gent",
        "  onderwerp: data",
        "  gemeente: breda",
        "  evenement: expo",
        "  van: 2018-01-01",
        "  tot-en-met: 31 december 2021",
    )
    assert block.problems == []
    assert block.pack.query == PackQuery(
        ("water", "licht"), ("gent",), ("data",), ("breda",), "2018-01-01", "2021-12-31", ("expo",)
    )
    assert (block.pack.order, block.pack.selection_line) == ("newest-first", 5)
    assert block.references == [
        Reference("theme", "water", 5),
        Reference("theme", "licht", 5),
        Reference("city", "gent", 6),
        Reference("topic", "data", 7),
        Reference("city", "breda", 8),
        Reference("event", "expo", 9),
    ]


@pytest.mark.parametrize(
    "text",
    ["query: {from: 2018-01-01}", "query: {start: 2018-01-01}", "selectie: {begin: 1-1-2018}"],
)
def test_names_of_the_first_day(text: str) -> None:
    assert parse(text).pack.query == PackQuery(start="2018-01-01")


@pytest.mark.parametrize(
    ("lines", "line"),
    [
        ([], 3),
        (["reports: []"], 4),
        (["query: {}"], 4),
        (["query:"], 4),
        (["reports: [een]", "query: {theme: water}"], 5),
    ],
)
def test_no_selection_or_two(lines: list[str], line: int) -> None:
    block = parse(*lines)
    assert found(block) == [("pack-selection", line, {})]
    assert (block.pack.reports, block.pack.query) == ((), None)


@pytest.mark.parametrize(
    ("lines", "code", "line", "value"),
    [
        ([LIST, "color: red"], "unknown-key", 5, "color"),
        ([LIST, "title: Nog een"], "unknown-key", 5, "title"),
        ([LIST, "meeting: [a, {b: c}]"], "wrong-shape", 5, "meeting"),
        ([LIST, "date: 30 februari 2026"], "impossible-date", 5, "date"),
        ([LIST, "audience: iedereen"], "unknown-value", 5, "iedereen"),
        ([LIST, "order: mooiste"], "unknown-value", 5, "mooiste"),
        ([LIST, "confidentiality: beetje"], "unknown-value", 5, "beetje"),
        ([LIST, "registers:", "  - contacts", "  - poëzie"], "unknown-value", 7, "poëzie"),
        ([LIST, f"meeting: {'a' * 101}"], "too-long", 5, "101"),
        ([LIST, f"agenda-item: {'a' * 101}"], "too-long", 5, "101"),
        ([LIST, f"portfolio-holder: {'a' * 101}"], "too-long", 5, "101"),
        ([LIST, f"subtitle: {'a' * 201}"], "too-long", 5, "201"),
        (["query: {theme: water}", "order: as-listed"], "unknown-value", 5, "as-listed"),
        (["query:", "  theme: water", "  colour: red"], "unknown-key", 6, "colour"),
        (["query: [water]"], "wrong-shape", 4, "query"),
        (["query:", "  from: morgen"], "impossible-date", 5, "from"),
        (["query:", "  van: 2021-02-01", "  tot-en-met: 2021-01-01"], "end-before-start", 6,
         "2021-02-01"),
    ],
)  # fmt: skip
def test_mistakes(lines: list[str], code: str, line: int, value: str) -> None:
    [(found_code, found_line, values)] = found(parse(*lines))
    assert (found_code, found_line) == (code, line)
    assert value in values.values()


def test_the_longest_that_is_taken() -> None:
    block = parse(LIST, f"meeting: {'a' * 100}", f"subtitle: {'b' * 200}", title="c" * 100)
    assert block.problems == []
    assert found(parse(LIST, title="c" * 101)) == [
        ("too-long", 2, {"key": "title", "length": "101", "limit": "100"})
    ]


@pytest.mark.parametrize("wrong", ["  from: morgen", "  thma: licht", "  to: 2017-01-01"])
def test_a_query_with_a_mistake_finds_nothing(wrong: str) -> None:
    """It would find more than was asked for."""
    pack = parse("query:", "  theme: water", "  from: 2018-01-01", wrong).pack
    assert pack.query is None
    assert select(pack, STORE) == ([], [])


def test_a_block_that_is_no_block() -> None:
    assert [problem.code for problem in parse_pack(Value("x", 4), "a", "T", 3, 2).problems] == [
        "wrong-shape", "pack-selection"
    ]  # fmt: skip


_VALUES = st.recursive(
    st.builds(Value, st.text(max_size=12), st.integers(2, 50)),
    lambda inner: (
        st.builds(Value, st.lists(inner, max_size=3), st.integers(2, 50))
        | st.builds(
            Value,
            st.dictionaries(
                st.sampled_from([*PACK_KEYS, *QUERY_KEYS, "x"]),
                st.tuples(inner, st.integers(2, 50)),
                max_size=5,
            ),
            st.integers(2, 50),
        )
    ),
    max_leaves=15,
)


@given(_VALUES)
def test_any_front_matter_gives_a_pack(value: Value) -> None:
    block = parse_pack(value, "packs/p", "Titel", 2, 2)
    assert all(problem.line >= 2 for problem in block.problems)
    assert len(block.pack.reports) == len(block.pack.report_lines)
    reports, _ = select(block.pack, STORE)
    assert reports == [] or block.pack.reports or block.pack.query


# A pack without a page ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "typed", ["reis-een reis-twee", "reis-een, reis-twee", "reis-een;reis-twee"]
)
def test_ad_hoc(typed: str) -> None:
    pack, problems = ad_hoc(typed, "Twee reizen", "public", ())
    assert problems == []
    assert (pack.id, pack.title, pack.reports) == (
        "los-twee-reizen", "Twee reizen", ("reis-een", "reis-twee")
    )  # fmt: skip
    assert (pack.registers, pack.audience) == (REGISTERS, "public")
    inside = pack._replace(audience="internal")
    assert [report.id for report in select(inside, STORE)[0]] == ["reis-een", "reis-twee"]


def test_ad_hoc_mistakes() -> None:
    assert ad_hoc(" ", "Niets", "council", ())[1] == [Problem("pack-selection", 0, {})]
    assert [problem.code for problem in ad_hoc("een", "c" * 101, "council", ())[1]] == ["too-long"]


def test_ad_hoc_takes_no_name_of_another() -> None:
    taken = {"los-reizen", "los-reizen-2", "ander"}
    assert ad_hoc("een", "Reizen", "council", taken)[0].id == "los-reizen-3"
    assert ad_hoc("een", "Reis", "council", taken)[0].id == "los-reis"


# Which reports ------------------------------------------------------------------------------------

STORE = store(
    term("theme", "water"),
    term("theme", "licht", "Licht en lucht"),
    term("city", "gent"),
    term("city", "breda"),
    term("topic", "data"),
    term("event", "expo"),
    report("reis-een", "2018-11-11", "breda", title="Zee", themes=("water",), cities=("gent",)),
    report("reis-twee", "2021-11-14", "gent", title="Aarde", themes=("licht",), topics=("data",),
           events=("expo",)),
    report("reis-drie", "2019-12-31", "breda", title="lucht", themes=("water", "licht")),
    report("reis-vier", "", "breda", title="Boven", themes=("Licht en Lucht",)),
)  # fmt: skip


def ids(**fields: Any) -> list[str]:
    """What a pack holds, without a problem."""
    reports, problems = select(Pack("p", "packs/p", "P", 3, audience="internal", **fields), STORE)
    assert problems == []
    return [report.id for report in reports]


def listed(*names: str, **fields: Any) -> Pack:
    lines = tuple(range(10, 10 + len(names)))
    fields = {"audience": "internal", **fields}
    return Pack("p", "packs/p", "P", 3, reports=names, report_lines=lines, **fields)


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ("as-listed", ["reis-vier", "reis-twee", "reis-een", "reis-drie"]),
        ("oldest-first", ["reis-een", "reis-drie", "reis-twee", "reis-vier"]),
        ("newest-first", ["reis-twee", "reis-drie", "reis-een", "reis-vier"]),
        ("title", ["reis-twee", "reis-vier", "reis-drie", "reis-een"]),
    ],
)
def test_order(order: str, expected: list[str]) -> None:
    pack = listed("reis-vier", "reis-twee", "reis-een", "reis-drie", order=order)
    assert [report.id for report in select(pack, STORE)[0]] == expected


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        (PackQuery(theme=("water",)), ["reis-drie", "reis-een"]),
        (PackQuery(theme=("licht",)), ["reis-twee", "reis-drie", "reis-vier"]),
        (PackQuery(theme=("licht en lucht",)), ["reis-twee", "reis-drie", "reis-vier"]),
        (PackQuery(theme=("water",), municipality=("breda",), city=("gent",)), ["reis-een"]),
        (PackQuery(city=("gent", "breda")), ["reis-een"]),
        (PackQuery(municipality=("gent", "breda"), start="2019-01-01"), ["reis-twee", "reis-drie"]),
        (PackQuery(topic=("data",)), ["reis-twee"]),
        (PackQuery(event=("expo",)), ["reis-twee"]),
        (PackQuery(start="2018-11-11", end="2019-12-31"), ["reis-drie", "reis-een"]),
        (PackQuery(start="2018-11-12"), ["reis-twee", "reis-drie"]),
        (PackQuery(end="2019-12-30"), ["reis-een"]),
        (PackQuery(theme=("water", "onbekend")), ["reis-drie", "reis-een"]),
    ],
)
def test_query(query: PackQuery, expected: list[str]) -> None:
    assert ids(query=query, order="newest-first") == expected


@pytest.mark.parametrize("query", [PackQuery(theme=("onbekend",)), PackQuery(end="1999-01-01")])
def test_a_query_that_finds_nothing(query: PackQuery) -> None:
    pack = Pack("p", "packs/p", "P", 3, query=query, selection_line=7)
    assert select(pack, STORE) == ([], [Problem("empty-pack", 7, {})])


def test_reports_that_are_not_there_or_there_twice() -> None:
    reports, problems = select(listed("reis-een", "reis-tien", "reis-twee", "reis-een"), STORE)
    assert [report.id for report in reports] == ["reis-een", "reis-twee"]
    assert [(problem.code, problem.line) for problem in problems] == [
        ("missing-record", 11), ("listed-twice", 13)
    ]  # fmt: skip
    assert problems[0].values["target"] == "reis-tien"
    assert "reis-een" in problems[0].values["suggestion"]
    assert problems[1].values == {"target": "reis-een"}


FOR = store(
    report("intern", "2018-01-01", "breda", audience="internal"),
    report("raad", "2019-01-01", "breda", audience="council"),
    report("openbaar", "2020-01-01", "breda", audience="public"),
)


@pytest.mark.parametrize(
    ("audience", "expected"),
    [
        ("internal", ["intern", "raad", "openbaar"]),
        ("council", ["raad", "openbaar"]),
        ("public", ["openbaar"]),
    ],
)
def test_only_reports_for_the_audience_of_the_pack(audience: str, expected: list[str]) -> None:
    query = PackQuery(start="2018-01-01")
    pack = Pack("p", "packs/p", "P", 3, audience=audience, query=query, order="oldest-first")
    reports, problems = select(pack, FOR)
    assert ([report.id for report in reports], problems) == (expected, [])
    reports, problems = select(listed("intern", "raad", "openbaar", audience=audience), FOR)
    assert [report.id for report in reports] == expected
    assert [(problem.code, problem.line) for problem in problems] == [
        ("withheld-report", 10 + at) for at in range(3 - len(expected))
    ]


def test_a_report_that_this_build_must_not_know() -> None:
    found = select(listed("geheim", "weg", audience="public"), FOR, lambda typed: typed == "geheim")
    assert [(problem.code, problem.line) for problem in found[1]] == [
        ("withheld-report", 10), ("missing-record", 11)
    ]  # fmt: skip
    assert found[1][0].values == {"target": "geheim"}


# What a build knows of packs ----------------------------------------------------------------------


def pages(*packs: Pack) -> dict[str, Page]:
    return {pack.docname: Page(pack=pack) for pack in packs}


def test_packs_by_id() -> None:
    one, other = Pack("p", "packs/p", "Een", 3), Pack("p", "raad/p", "Twee", 3)
    assert Store(pages(other, one), {}).packs == {"p": one}
    assert Store({"index": Page()}, {}).packs == {}


def test_what_lists_show_of_a_pack() -> None:
    pack = listed("reis-een", selection_line=10)

    def shown(pack: Pack) -> dict[str, int]:
        return contributions(Page(pack=pack), Records(), Vocabulary([]))

    assert shown(pack).keys() == {"pack"}
    moved = pack._replace(line=9, report_lines=(20,), selection_line=20)
    assert shown(moved) == shown(pack)
    for change in ({"title": "Anders"}, {"date": "2026-01-01"}, {"reports": ("reis-twee",)}):
        assert shown(pack._replace(**change)) != shown(pack)


def test_a_pack_is_identified() -> None:
    assert list(identifiers(Page(pack=listed("reis-een")), Records())) == [("pack", "p", 3)]
