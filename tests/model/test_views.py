"""Vocabulary, store, views and digests, over small and over made-up projects."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stores import store

from sphinx_tripreports.model import views
from sphinx_tripreports.model.digest import (
    change,
    contributions,
    digest,
    identifiers,
    objects,
    shown_terms,
    vocabulary_digest,
)
from sphinx_tripreports.model.records import (
    Contact,
    FollowUp,
    Lead,
    Mention,
    Outcome,
    Page,
    Records,
    Reference,
    Report,
    Term,
)
from sphinx_tripreports.model.store import Store, newest_first
from sphinx_tripreports.model.text import fold
from sphinx_tripreports.model.vocabulary import Vocabulary


def term(kind: str, key: str, label: str = "", *alt: str, **more: Any) -> Term:
    return Term(kind, key, label or key, f"{kind}/{key}", "", 1, alt, **more)


def contact(name: str, *organisations: str, doc: str = "r1", **more: Any) -> Contact:
    made = f"{doc}-{fold(name)}-{'-'.join(organisations)}"
    return Contact(made, doc, made, 1, name, organisations=organisations, **more)


def follow_up(
    title: str, status: str = "open", due: str = "", line: int = 1, doc: str = "r1"
) -> FollowUp:
    return FollowUp(f"{doc}-{title}", doc, title, line, title, status=status, due=due)


def report(doc: str, start: str = "", title: str = "", **more: Any) -> Report:
    return Report(doc, doc, title or doc, 1, start=start, **more)


# Vocabulary -------------------------------------------------------------------------------------

DEN_BOSCH = term("city", "s-hertogenbosch", "'s-Hertogenbosch", "Den Bosch")
ZH, NB = (
    term("city", "rijswijk-zh", "Rijswijk (ZH)", "Rijswijk"),
    term("city", "rijswijk-nb", "Rijswijk (NB)", "Rijswijk"),
)
CITIES = Vocabulary([DEN_BOSCH, ZH, NB, term("city", "den-haag", "Gemeente 's-Gravenhage")])


@pytest.mark.parametrize(
    ("typed", "key", "candidates"),
    [
        ("s-hertogenbosch", "s-hertogenbosch", ()),
        ("'s-Hertogenbosch", "s-hertogenbosch", ()),
        ("’S-HERTOGENBOSCH", "s-hertogenbosch", ()),
        ("den  bosch", "s-hertogenbosch", ()),
        ("Den Haag", "den-haag", ()),
        ("rijswijk", "", ("rijswijk-nb", "rijswijk-zh")),
        ("Rijswijk-ZH", "rijswijk-zh", ()),
        ("Wenen", "", ()),
        ("", "", ()),
    ],
)
def test_find(typed: str, key: str, candidates: tuple[str, ...]) -> None:
    found = CITIES.find("city", typed)
    assert ((found.term.key if found.term else ""), found.candidates) == (key, candidates)
    assert CITIES.key("city", typed) == key
    assert CITIES.find("theme", typed).term is None


def test_problems_of_names() -> None:
    assert CITIES.problem("city", "den bosch", 3) is None
    ambiguous = CITIES.problem("city", "Rijswijk", 3)
    assert ambiguous is not None
    assert (ambiguous.code, ambiguous.values["known"]) == (
        "ambiguous-term",
        "rijswijk-nb, rijswijk-zh",
    )
    unknown = CITIES.problem("city", "Den Bos", 3)
    assert unknown is not None
    assert (unknown.code, unknown.line) == ("unknown-term", 3)
    assert "s-hertogenbosch" in unknown.values["suggestion"]


def test_the_first_of_two_terms_with_one_key_holds() -> None:
    first = Term("city", "x", "Een", "a", "", 1)
    second = Term("city", "x", "Twee", "b", "", 1)
    for terms in ([first, second], [second, first]):
        vocabulary = Vocabulary(terms)
        assert vocabulary.get("city", "x") == first
        assert list(vocabulary) == [first]
        assert vocabulary.find("city", "Twee").term is None


NAMES = st.sampled_from(["Den Haag", "den haag", "Dén Haag", "Wenen", "wenen-2", "A", "a", "B c"])
TERMS = st.lists(
    st.builds(
        lambda kind, key, label, alt: term(kind, key, label, *alt),
        st.sampled_from(["city", "theme"]), st.sampled_from(["a", "b", "den-haag", "wenen"]),
        NAMES, st.lists(NAMES, max_size=2),
    ),
    max_size=6,
)  # fmt: skip


@given(TERMS, NAMES)
def test_find_means_one_thing_whatever_the_order(terms: list[Term], typed: str) -> None:
    vocabulary = Vocabulary(terms)
    assert Vocabulary(terms[::-1]).find("city", typed) == vocabulary.find("city", typed) or len(
        {(item.kind, item.key) for item in terms}
    ) < len(terms)
    for item in vocabulary:
        assert vocabulary.find(item.kind, item.key).term == item
        for name in (item.label, *item.alt_labels):
            found = vocabulary.find(item.kind, name)
            if vocabulary.get(item.kind, name) is not None:
                assert found.term == vocabulary.get(item.kind, name)  # a key goes before a label
                continue
            assert item.key in (found.candidates or (found.term and found.term.key,))
            others = {
                other.key for other in vocabulary.of_kind(item.kind)
                if fold(name) in map(fold, (other.label, *other.alt_labels))
            }  # fmt: skip
            if len(others) > 1:
                assert found.term is None
                assert others <= set(found.candidates)
    found = vocabulary.find("city", typed)
    assert (vocabulary.problem("city", typed, 1) is None) == (found.term is not None)


# Reports and terms ------------------------------------------------------------------------------


def test_newest_first() -> None:
    a, b, c, d = (
        report("a", "2021-01-01", "B"),
        report("b", "2021-01-01", "á"),
        report("c"),
        report("d", "2022-05-05"),
    )
    assert newest_first([c, a, d, b]) == [d, b, a, c]
    assert views.reports_by_year([c, a, d, b]) == [(2022, [d]), (2021, [b, a]), (0, [c])]


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["", "2019-01-01", "2021-05-05", "2021-06-06"]), st.sampled_from("ab")
        )
    )
)
def test_reports_by_year_keeps_each_report_once(made: list[tuple[str, str]]) -> None:
    reports = [report(f"r{number}", start, title) for number, (start, title) in enumerate(made)]
    groups = views.reports_by_year(reports)
    assert sorted(item for _, group in groups for item in group) == sorted(reports)
    assert len({year for year, _ in groups}) == len(groups)
    assert all(item.year == year for year, group in groups for item in group)
    assert [year for year, _ in groups] == sorted((year for year, _ in groups), reverse=True)


PROJECT = store(
    DEN_BOSCH,
    term("theme", "drukte", "Drukte"),
    term("organisation", "rvo", "RVO", city="den bosch"),
    term("event", "expo", "Expo"),
    report(
        "r1", "2021-11-14", municipality="Den Bosch", themes=("drukte", "weg"), events=("expo",)
    ),
    report("r2", "2018-01-01"),
    term("organisation", "thuisloos"),
    contact("Jan", "RVO", "Onbekend", "Thuisloos", themes=("drukte", "Drukte")),
    Outcome("o", "r2", "o", 1, "Prijs", cities=("s-hertogenbosch",), topics=("weg",)),
    Mention("theme", "drukte", "r2", "m1", 1, "Zin."),
    Mention("theme", "weg", "r2", "m2", 1),
    Mention("theme", "drukte", "los", "m3", 1),
)


def test_everything_that_names_a_term() -> None:
    theme = views.found(PROJECT, "theme", "drukte")
    assert set(theme.reports) == {"r1", "r2"}
    assert [item.label for item in theme.records["contact"]] == ["Jan"]
    assert [mention.anchor for mention in theme.mentions] == ["m3", "m1"]
    city = views.found(PROJECT, "city", "s-hertogenbosch")
    assert set(city.reports) == {"r1", "r2"}
    # Through the organisation's city.
    assert [item.label for item in city.records["contact"]] == ["Jan"]
    assert [item.label for item in city.records["outcome"]] == ["Prijs"]
    assert views.found(PROJECT, "city", "weg").reports == {}
    assert set(views.found(PROJECT, "event", "expo").reports) == {"r1"}
    assert [row[1:] for row in views.term_rows(PROJECT, "theme")] == [(2, 1, 0, 0)]
    assert [row.term.key for row in views.term_rows(PROJECT, "city")] == ["s-hertogenbosch"]


def test_mentions_by_report() -> None:
    mentions = views.found(PROJECT, "theme", "drukte").mentions
    groups = views.mentions_by_report(PROJECT, mentions)
    assert [(item.id, [m.anchor for m in group]) for item, group in groups] == [("r2", ["m1"])]


def test_looking_things_up() -> None:
    assert [item.id for item in PROJECT.reports] == ["r1", "r2"]
    assert PROJECT.report_of("r1") == PROJECT.reports[0]
    assert PROJECT.report_of("weg") is None
    assert PROJECT.on_page("weg").all() == []
    assert not PROJECT.on_page("weg")
    assert PROJECT.target("report", "r1", "") == PROJECT.reports[0]
    assert PROJECT.target("report", "weg", "") is None
    assert PROJECT.target("city", "den bosch", "") == DEN_BOSCH
    assert PROJECT.target("outcome", "prijs", "r1") == PROJECT.on_page("r2").outcomes[0]
    assert PROJECT.target("outcome", "o", "r1") == PROJECT.on_page("r2").outcomes[0]
    assert PROJECT.target("outcome", "weg", "r1") is None


def test_of_two_records_with_one_name_the_one_on_the_page_is_meant() -> None:
    here, there = contact("Jan", doc="a"), contact("Jan", doc="b")
    found = store(here, there)
    assert found.target("contact", "Jan", "a") == here
    assert found.target("contact", "jan", "b") == there
    assert found.target("contact", "Jan", "c") is None
    assert found.find_record("contact", "Jan", "c") == [here, there]


def test_the_first_of_two_with_one_id_holds() -> None:
    first, second = report("a"), report("b")._replace(id="a")
    assert store(second, first).reports_by_id == {"a": first}
    one, two = contact("Jan", doc="a"), contact("Piet", doc="b")._replace(id="a-jan-")
    assert store(two, one).target("contact", "a-jan-", "b") == one


# People -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("contacts", "groups"),
    [
        ([("Jan", "A"), ("Jan", "A")], [2]),
        ([("Jan", "A"), ("JÁN", "A")], [2]),
        ([("Jan", "A"), ("Jan", "B")], [1, 1]),
        ([("Jan", "A"), ("Jan",)], [2]),
        ([("Jan",), ("Jan",)], [2]),
        ([("Jan", "A"), ("Jan", "B"), ("Jan",)], [1, 1, 1]),
        ([("Jan", "A"), ("Jan", "B"), ("Jan", "A", "B")], [3]),
        ([("Jan", "A"), ("Jan", "B"), ("Jan", "B", "C"), ("Jan", "C")], [1, 3]),
        ([("", "A"), ("", "A")], [1, 1]),
        ([("Jan", "A"), ("Piet", "A")], [1, 1]),
        ([("Jan", "RVO"), ("Jan", "Rijksdienst")], [2]),
    ],
)
def test_who_is_one_person(contacts: list[tuple[str, ...]], groups: list[int]) -> None:
    made = [contact(*item, doc=f"r{number}") for number, item in enumerate(contacts)]
    people = views.people(store(term("organisation", "rvo", "RVO", "Rijksdienst"), *made))
    assert sorted(len(person.contacts) for person in people) == groups


def test_a_person_is_met_newest_first() -> None:
    people = views.people(
        store(report("a", "2018-01-01"), report("b", "2021-01-01"), report("c"),
              contact("Jan", doc="c"), contact("jan", doc="a"), contact("JAN", doc="b"),
              contact("", job_title="baas"))
    )  # fmt: skip
    assert [(person.label, [item.docname for item in person.contacts]) for person in people] == [
        ("baas", ["r1"]),
        ("JAN", ["b", "a", "c"]),
    ]


CONTACTS = st.lists(
    st.tuples(
        st.sampled_from(["", "Jan", "jan", "Piet"]),
        st.lists(st.sampled_from(["A", "a", "B", "C"]), max_size=2),
        st.sampled_from(["r1", "r2", "r3"]),
    ),
    max_size=8,
)


@given(CONTACTS, st.randoms())
def test_people_keeps_each_contact_once(
    made: list[tuple[str, list[str], str]], chance: Any
) -> None:
    contacts = [
        contact(name, *organisations, doc=doc)._replace(id=f"{number}", anchor=f"{number}")
        for number, (name, organisations, doc) in enumerate(made)
    ]
    reports = [report("r1", "2021-01-01"), report("r2", "2018-01-01"), report("r3")]
    people = views.people(store(*reports, *contacts))
    assert sorted(item for person in people for item in person.contacts) == sorted(contacts)
    for person in people:
        assert len({fold(item.name) for item in person.contacts}) == 1
        assert person.contacts[0].name or len(person.contacts) == 1
    shared = {
        (fold(item.name), fold(name))
        for item in contacts
        if item.name
        for name in item.organisations
    }
    for name, organisation in shared:
        homes = [
            person for person in people
            if any(fold(item.name) == name and organisation in map(fold, item.organisations)
                   for item in person.contacts)
        ]  # fmt: skip
        assert len(homes) == 1
    # Who is one person does not depend on the order on the pages.
    shuffled = list(contacts)
    chance.shuffle(shuffled)
    again = views.people(store(*reports, *shuffled))
    assert {frozenset(person.contacts) for person in people} == {
        frozenset(person.contacts) for person in again
    }


# Follow-ups and matrix --------------------------------------------------------------------------


def test_follow_ups_by_status() -> None:
    a = follow_up("a", "open", "", 5)
    b = follow_up("b", "open", "2022-01-01")
    c = follow_up("c", "done")
    d = follow_up("d", "open", "2021-01-01")
    e = follow_up("e", "in-progress")
    assert views.follow_ups_by_status([a, b, c, d, e]) == [
        ("open", [d, b, a]), ("in-progress", [e]), ("done", [c]),
    ]  # fmt: skip


def test_what_is_overdue_comes_first() -> None:
    a = follow_up("a", "open", "2022-01-01")
    b = follow_up("b", "open", "2020-05-05")
    c = follow_up("c", "in-progress", "2020-01-01")
    d = follow_up("d", "done", "2019-01-01")
    e = follow_up("e", "open", "")
    f = follow_up("f", "in-progress", "2021-01-01")
    items = [a, b, c, d, e, f]
    assert views.follow_up_register(items, "2021-01-01") == [c, b, a, e, f, d]
    assert views.follow_up_register(items, "2021-01-02") == [c, b, f, a, e, d]
    assert views.follow_up_register(items, "") == [b, a, e, c, f, d]
    assert views.open_follow_ups(items, "2021-01-01") == [c, b, a, e, f]
    assert views.open_follow_ups([d], "2021-01-01") == []


@given(
    st.lists(
        st.tuples(
            st.sampled_from(views.STATUS_ORDER), st.sampled_from(["", "2021-01-01", "2022-02-02"])
        )
    )
)
def test_follow_ups_are_all_kept(made: list[tuple[str, str]]) -> None:
    items = [follow_up(f"f{n}", status, due, n) for n, (status, due) in enumerate(made)]
    groups = views.follow_ups_by_status(items)
    assert sorted(item for _, group in groups for item in group) == sorted(items)
    assert all(item.status == status for status, group in groups for item in group)
    assert all(group for _, group in groups)
    for _, group in groups:
        due = [item.due for item in group]
        assert due == sorted(filter(None, due)) + [""] * due.count("")


def test_scope_of_a_record() -> None:
    gent, breda = term("city", "gent", "Gent"), term("city", "breda", "Breda")
    data, water = term("theme", "data", "Data"), term("theme", "water", "Water")
    firm = term("organisation", "firma", "Firma", city="Breda")
    trip = report("r1", cities=("Gent", "Nergens"), themes=("data", "Data"), municipality="Breda")
    found = store(trip, gent, breda, data, water, firm)
    bare = follow_up("a")
    assert views.scope(found, bare) == (("gent",), ("data",), "breda")
    own = bare._replace(cities=("Breda",), themes=("Water", "water"))
    assert views.scope(found, own) == (("breda",), ("water",), "breda")
    unknown = bare._replace(cities=("Nergens",))
    assert views.scope(found, unknown) == (("gent",), ("data",), "breda")
    assert views.scope(found, contact("Jan", "Firma")) == (("breda",), ("data",), "breda")
    assert views.scope(found, own._replace(docname="elders")) == (("breda",), ("water",), "")


def test_topic_matrix() -> None:
    leads = (Lead("x", "lead", "", "r1", "", 1), Lead("y", "asked", "", "r2", "", 1),
             Lead("z", "lead", "", "weg", "", 1), Lead("q", "lead", "", "r1", "", 2))  # fmt: skip
    matrix = views.topic_matrix(
        store(report("r1", "2021-01-01"), report("r2", "2018-01-01"),
              term("topic", "b", "B", leads=leads), term("topic", "a", "A"))
    )  # fmt: skip
    assert matrix.years == (0, 2018, 2021)
    assert [row.topic.key for row in matrix.rows] == ["a", "b"]
    assert matrix.rows[0].cells == ((), (), ())
    assert [[lead.city for lead in cell] for cell in matrix.rows[1].cells] == [
        ["z"],
        ["y"],
        ["x", "q"],
    ]


# Digests ----------------------------------------------------------------------------------------

SUMS = st.dictionaries(st.sampled_from("abcd"), st.integers(0, (1 << 64) - 1), max_size=4)


@given(SUMS, SUMS)
def test_a_change_undone_leaves_nothing(old: dict[str, int], new: dict[str, int]) -> None:
    totals: dict[str, int] = {}
    change(totals, {}, old)
    before = dict(totals)
    change(totals, {}, new)
    change(totals, new, {})
    assert totals == before
    change(totals, old, {})
    assert totals == {}


@given(st.lists(SUMS, max_size=5), st.randoms())
def test_the_order_of_changes_does_not_matter(parts: list[dict[str, int]], chance: Any) -> None:
    one: dict[str, int] = {}
    two: dict[str, int] = {}
    for part in parts:
        change(one, {}, part)
    shuffled = list(parts)
    chance.shuffle(shuffled)
    for part in shuffled:
        change(two, {}, {"a": 1})
        change(two, {"a": 1}, part)
    assert one == two


def _sums(found: Store, docname: str) -> dict[str, int]:
    return contributions(found.pages[docname], found.on_page(docname), found.vocabulary)


def test_what_a_page_adds() -> None:
    assert set(_sums(PROJECT, "r1")) == {
        "#", "report", "contact", "theme:drukte", "theme:#", "city:s-hertogenbosch", "city:#",
        "event:expo", "event:#", "organisation:rvo",
        "organisation:thuisloos", "organisation:#", "@event:expo", "@organisation:rvo",
        "@organisation:thuisloos",
    }  # fmt: skip
    assert set(_sums(PROJECT, "r2")) >= {"outcome", "theme:drukte", "city:s-hertogenbosch"}
    assert set(_sums(PROJECT, "theme/drukte")) == {"#"}
    assert _sums(PROJECT, "los") != {}


@pytest.mark.parametrize(
    ("field", "value", "differs"),
    [
        ("line", 99, set()),
        ("quote", "Anders", {"contact", "theme:drukte"}),
        ("name", "Piet", {"#", "contact", "theme:drukte"}),
        ("themes", (), {"contact", "theme:drukte", "theme:#"}),
    ],
)
def test_a_change_shows_only_where_it_is_seen(field: str, value: object, differs: set[str]) -> None:
    jan = contact("Jan", themes=("drukte",))
    base = (report("r1", "2021-01-01"), term("theme", "drukte"))
    before, after = (
        _sums(store(*base, jan), "r1"),
        _sums(store(*base, jan._replace(**{field: value})), "r1"),
    )  # type: ignore[arg-type]
    assert {key for key in before | after if before.get(key) != after.get(key)} == differs


def test_the_title_of_a_report_shows_wherever_its_records_do() -> None:
    entries = (
        term("theme", "drukte"),
        contact("Jan", themes=("drukte",)),
        Mention("theme", "drukte", "r1", "m", 1),
    )
    before = _sums(store(report("r1"), *entries), "r1")
    after = _sums(store(report("r1", title="Anders"), *entries), "r1")
    assert {key for key in before if before[key] != after[key]} == {
        "#", "report", "contact", "theme:drukte",
    }  # fmt: skip


def test_objects() -> None:
    found = store(report("r1"), term("theme", "drukte")._replace(docname="r1"), contact("", "RVO"),
                  contact(""))  # fmt: skip
    assert list(objects(found.pages["r1"], found.on_page("r1"))) == [
        ("report", "r1", "r1", "r1", ""),
        ("theme", "drukte", "drukte", "r1", ""),
        ("contact", "r1--RVO", "RVO", "r1", "r1--RVO"),
        ("contact", "r1--", "r1--", "r1", "r1--"),
    ]


def test_digests_of_the_vocabulary() -> None:
    lead = Lead("x", "lead", "", "r", "", 1)
    topic = term("topic", "a", leads=(lead,))
    other = term("topic", "b")
    assert vocabulary_digest([topic, other]) == vocabulary_digest([other, topic])
    moved = topic._replace(line=9, leads=(lead._replace(line=9),))
    assert vocabulary_digest([moved, other]) == vocabulary_digest([topic, other])
    assert vocabulary_digest([topic._replace(label="c"), other]) != vocabulary_digest(
        [topic, other]
    )
    assert digest(("a", 1)) == digest(("a", 1)) != digest(("a", 2))


def test_digest_of_the_terms_that_a_page_shows() -> None:
    page = Records(
        references=[Reference("city", "Den Bosch", 3), Reference("city", "weg", 4)],
        mentions=[Mention("city", "Wenen", "r", "m", 1)],
    )
    alone = Vocabulary([DEN_BOSCH])
    assert shown_terms(page, alone) == shown_terms(Records(references=page.references[::-1]), alone)
    assert shown_terms(page, alone) != shown_terms(
        page, Vocabulary([DEN_BOSCH, term("city", "wenen", "Wenen")])
    )
    assert shown_terms(page, alone) != shown_terms(
        page, Vocabulary([DEN_BOSCH._replace(label="B")])
    )
    assert shown_terms(page, alone) == shown_terms(page, Vocabulary([DEN_BOSCH, term("city", "x")]))


def test_a_page_of_records_is_empty_or_not() -> None:
    assert not Records()
    for kind in ("contacts", "outcomes", "follow_ups", "mentions", "references"):
        assert Records(**{kind: ["iets"]})


@pytest.mark.parametrize(
    ("by", "expected"),
    [
        ("municipality", [("Breda", ["b", "a"]), ("onbekend", ["c"]), ("", ["d"])]),
        ("city", [("Breda", ["c", "a"]), ("Gent", ["b", "a"]), ("", ["d"])]),
    ],
)
def test_reports_by_place(by: str, expected: list[tuple[str, list[str]]]) -> None:
    cities = [Term("city", key, key.title(), f"cities/{key}", "", 1) for key in ("breda", "gent")]
    reports = [
        Report(
            "a", "a", "A", 1, municipality="breda", start="2018-01-01", cities=("gent", "breda")
        ),
        Report("b", "b", "B", 1, municipality="Breda", start="2019-01-01", cities=("gent", "gent")),
        Report("c", "c", "C", 1, municipality="onbekend", start="2020-01-01", cities=("breda",)),
        Report("d", "d", "D", 1),
    ]
    pages = {report.docname: Page(report=report) for report in reports}
    pages["cities"] = Page(terms=cities)
    found = views.reports_by_place(Store(pages, {}), by)
    assert [(label, [report.id for report in group]) for label, group in found] == expected


def test_wanted_knows_its_term() -> None:
    assert views.Wanted("term-reports", kind="city", key="gent").term == ("city", "gent")


def test_identifiers_name_all_that_a_page_defines() -> None:
    term = Term("organisation", "tno", "TNO", "a", "organisation-tno", 9)
    page = Page(report=Report("r", "a", "R", 3), terms=[term])
    records = Records(
        contacts=[Contact("c", "a", "contact-c", 5, "Jan")],
        outcomes=[Outcome("o", "a", "outcome-o", 6, "Prijs")],
        follow_ups=[FollowUp("f", "a", "follow-up-f", 7, "Bellen")],
    )
    assert list(identifiers(page, records)) == [
        ("report", "r", 3),
        ("organisation", "tno", 9),
        ("contact", "c", 5),
        ("outcome", "o", 6),
        ("follow-up", "f", 7),
    ]
    assert list(identifiers(Page(), Records())) == []


def test_the_terms_that_most_reports_name_come_first() -> None:
    themes = [term("theme", key, label) for key, label in
              (("a", "Zwerfafval"), ("b", "Data"), ("c", "Afval"), ("d", "Niemand"))]  # fmt: skip
    found = store(
        *themes,
        report("r1", themes=("a", "b", "c")),
        report("r2", themes=("a",)),
        Outcome("o", "r1", "o", 1, "Prijs", themes=("b",)),
    )
    assert [(row.term.key, row.reports) for row in views.most_named(found, "theme")] == [
        ("a", 2),
        ("b", 1),  # with an outcome, so before one without
        ("c", 1),
    ]
