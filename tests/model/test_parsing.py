"""Options and front matter become records; mistakes become problems; nothing raises."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sphinx_tripreports.model import names
from sphinx_tripreports.model.frontmatter import Value, read
from sphinx_tripreports.model.packs import PACK_KEYS, QUERY_KEYS
from sphinx_tripreports.model.parsing import (
    RECORD_OPTIONS,
    TERM_KEYS,
    Option,
    parse_record,
    parse_report,
    parse_term,
    split_block,
)
from sphinx_tripreports.model.records import Contact, FollowUp, Lead, Problem

WORDS = st.text(st.sampled_from("ab1:; ,-'\n\té🚀٣²²"), max_size=12) | st.text(max_size=8)
KEYS = st.sampled_from(
    sorted({*names.KEYS, *(key for keys in RECORD_OPTIONS.values() for key in keys),
            *(key for keys in TERM_KEYS.values() for key in keys), "travellers", "source"})
)  # fmt: skip


# Blocks -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("lines", "options", "start"),
    [
        ([], [], 0),
        (["tekst"], [], 0),
        ([":a: b", "tekst", ":c: d"], [("a", "b", 8)], 1),
        ([":a: b", ":c:", "", "tekst"], [("a", "b", 8), ("c", "", 9)], 2),
        ([":a: een", "  twee", "\tdrie", "vier"], [("a", "een twee drie", 8)], 3),
        (["  ingesprongen"], [], 0),
        ([":a b: c d"], [("a b", "c d", 8)], 1),
        ([":a:b"], [], 0),
        ([":a::"], [], 0),
        ([":::{contact}"], [], 0),
        ([": tekst"], [], 0),
        (["::"], [], 0),
        ([":organisation: 's-Gravenhage: x"], [("organisation", "'s-Gravenhage: x", 8)], 1),
        ([":a:", "   ", "tekst"], [("a", "", 8)], 1),
        ([":a:", "  b"], [("a", "b", 8)], 2),
        (["   :a: b"], [("a", "b", 8)], 1),
    ],
)
def test_split_block(lines: list[str], options: list[Any], start: int) -> None:
    assert split_block(lines, 8) == ([Option(*option) for option in options], start)


@given(
    st.lists(st.text(st.characters(exclude_characters="\n")) | st.sampled_from([":a: b", " c", ""]))
)
@example([":a: b", " "])
def test_split_block_loses_nothing(lines: list[str]) -> None:
    block = split_block(lines, 1)
    assert 0 <= block.body_start <= len(lines)
    for option in block.options:
        assert 1 <= option.line <= block.body_start
        assert lines[option.line - 1].strip().startswith(f":{option.key}:")
    words = " ".join(f":{option.key}: {option.value}" for option in block.options).split()
    typed = " ".join(lines[: block.body_start]).split()
    assert "".join(words) == "".join(typed)


# Records ----------------------------------------------------------------------------------------


def _record(kind: str, title: str, *options: str, line: int = 5) -> Any:
    return parse_record(kind, title, split_block(options, line + 1).options, "reports/reis", line)


def test_a_full_contact() -> None:
    parsed = _record(
        "contact", " Steve   Berry ",
        ":functie: Chairman", ":organisatie: Angoka; RVO, Den Haag", ":person_kind: Bedrijf",
        ":stad: barcelona, wenen", ":Thema's: drukte", ":onderwerpen: data", ":bewijs: zin",
    )  # fmt: skip
    assert parsed.record == Contact(
        "reis-steve-berry", "reports/reis", "contact-steve-berry", 5, "Steve Berry", "zin", "",
        ("barcelona", "wenen"), ("drukte",), ("data",), ("Angoka", "RVO, Den Haag"),
        "Chairman", "company",
    )  # fmt: skip
    assert (parsed.problems, parsed.left_over, parsed.explicit_id) == ([], [], False)
    assert {(ref.kind, ref.target, ref.line) for ref in parsed.references} == {
        ("organisation", "Angoka", 7), ("organisation", "RVO, Den Haag", 7),
        ("city", "barcelona", 9), ("city", "wenen", 9), ("theme", "drukte", 10),
        ("topic", "data", 11),
    }  # fmt: skip


def test_a_full_follow_up() -> None:
    parsed = _record(
        "follow-up", "Doen", ":eigenaar: Jan", ":uiterlijk: 1 november 2022",
        ":termijn: komende tijd", ":status: In uitvoering", ":id: eigen",
    )  # fmt: skip
    record = parsed.record
    assert isinstance(record, FollowUp)
    assert (record.owner, record.due, record.due_phrase) == ("Jan", "2022-11-01", "komende tijd")
    assert (record.status, record.id, record.anchor) == ("in-progress", "eigen", "follow-up-eigen")
    assert parsed.explicit_id


@pytest.mark.parametrize(
    ("kind", "title", "options", "identifier", "anchor"),
    [
        ("contact", "", [":functie: Chairman"], "reis-chairman", "contact-chairman"),
        ("contact", "", [":organisation: RVO"], "reis-rvo", "contact-rvo"),
        ("contact", "", [":cities: x"], "reis-contact", "contact-contact"),
        ("outcome", "", [], "reis-outcome", "outcome-outcome"),
        ("outcome", "Een Prijs!", [], "reis-een-prijs", "outcome-een-prijs"),
        ("outcome", "Een prijs", [":id: A b"], "A b", "outcome-a-b"),
    ],
)
def test_ids(kind: str, title: str, options: list[str], identifier: str, anchor: str) -> None:
    record = _record(kind, title, *options).record
    assert (record.id, record.anchor) == (identifier, anchor)


def test_labels() -> None:
    assert _record("contact", "Jan", ":functie: baas").record.label == "Jan"
    assert _record("contact", "", ":functie: baas").record.label == "baas"
    assert _record("contact", "", ":organisation: A; B").record.label == "A, B"
    assert _record("outcome", "Prijs").record.label == "Prijs"
    assert _record("follow-up", "Doen").record.label == "Doen"


def test_definitions() -> None:
    event = _record("event", "Congres", ":begin: 2021-11-16", ":einde: 2021-11-18",
                    ":stad: barcelona", ":alias: SCEWC; Expo, de").record  # fmt: skip
    assert (event.kind, event.key, event.anchor) == ("event", "congres", "event-congres")
    assert (event.start, event.end, event.city) == ("2021-11-16", "2021-11-18", "barcelona")
    assert event.alt_labels == ("SCEWC", "Expo, de")
    club = _record("organisation", "RVO", ":id: de-rvo", ":type: overheid", ":country: nl",
                   ":links: https://a.nl; https://b.nl").record  # fmt: skip
    assert (club.key, club.anchor, club.type) == ("de-rvo", "organisation-de-rvo", "government")
    assert (club.country, club.links) == ("NL", ("https://a.nl", "https://b.nl"))


@pytest.mark.parametrize(
    ("kind", "title", "option", "code", "left_over"),
    [
        ("contact", "Jan", ":telefoon: 06", "unknown-option", [":telefoon: 06"]),
        ("contact", "Jan", ":status: open", "unknown-option", [":status: open"]),
        ("contact", "Jan", ":person-kind: alien", "unknown-value", [":person-kind: alien"]),
        ("outcome", "Prijs", ":kind: lintje", "unknown-value", [":kind: lintje"]),
        ("follow-up", "Doen", ":status: bijna", "unknown-value", [":status: bijna"]),
        ("follow-up", "Doen", ":due: morgen", "impossible-date", [":due: morgen"]),
        ("follow-up", "Doen", ":due: 2021-02-30", "impossible-date", [":due: 2021-02-30"]),
        ("follow-up", "Doen", ":due: maandag 14 november 2021", "weekday",
         [":due: maandag 14 november 2021"]),
        ("outcome", "", ":kind: award", "no-title", []),
        ("event", "", ":city: x", "no-title", []),
        ("organisation", "A", ":type: club", "unknown-value", [":type: club"]),
    ],
)  # fmt: skip
def test_mistakes_in_records(
    kind: str, title: str, option: str, code: str, left_over: list[str]
) -> None:
    parsed = _record(kind, title, option)
    assert [problem.code for problem in parsed.problems] == [code]
    assert parsed.problems[0].line == (5 if code == "no-title" else 6)
    assert parsed.left_over == left_over


def test_a_repeated_option_keeps_the_first() -> None:
    parsed = _record("contact", "Jan", ":job-title: een", ":functie: twee")
    assert parsed.record.job_title == "een"
    assert parsed.left_over == [":functie: twee"]
    assert parsed.problems == [
        Problem("duplicate-option", 7, {"option": "functie", "directive": "contact"})
    ]


def test_end_before_start() -> None:
    parsed = _record("event", "Congres", ":start: 2021-11-18", ":end: 2021-11-14")
    assert parsed.problems == [
        Problem("end-before-start", 7, {"start": "2021-11-18", "end": "2021-11-14"})
    ]


@pytest.mark.parametrize("kind", ["contact", "outcome", "follow-up"])
@pytest.mark.parametrize(
    ("options", "reason"),
    [
        ((), ""),
        ((":nakijken:",), "?"),
        ((":unverified: Wie is dit?",), "Wie is dit?"),
        ((":nakijken: nee",), ""),
        ((":nakijken: No",), ""),
    ],
)
def test_what_is_still_to_check(kind: str, options: tuple[str, ...], reason: str) -> None:
    parsed = _record(kind, "Iets", *options)
    assert (parsed.record.unverified, parsed.problems) == (reason, [])


@given(
    st.sampled_from(sorted(RECORD_OPTIONS)),
    WORDS,
    st.lists(st.tuples(KEYS | WORDS, WORDS, st.integers(1, 99)), max_size=6),
)
def test_any_option_gives_a_record(
    kind: str, title: str, typed: list[tuple[str, str, int]]
) -> None:
    options = [Option(*option) for option in typed]
    parsed = parse_record(kind, title, options, "reports/reis", 3)
    assert parsed.record.line == 3
    assert re.fullmatch(r"[a-z0-9-]+", parsed.record.anchor) or kind in {"organisation", "event"}
    lines = {3, *(option.line for option in options)}
    assert all(problem.line in lines for problem in parsed.problems)
    assert all(ref.line in lines for ref in parsed.references)
    for problem in parsed.problems:
        if problem.code in {"unknown-option", "unknown-value", "duplicate-option"}:
            assert parsed.left_over


@given(st.sampled_from(sorted(RECORD_OPTIONS)), WORDS)
def test_anchors_can_be_ids_of_html(kind: str, title: str) -> None:
    parsed = parse_record(kind, title, [Option("id", title, 1)], "reports/reis", 3)
    assert re.fullmatch(r"[a-z0-9-]*[a-z0-9]", parsed.record.anchor)


# Front matter -----------------------------------------------------------------------------------


def _report(text: str) -> Any:
    return parse_report(read(text).fields["report"][0], "reports/reis", "Een reis", 2)


def test_a_full_report() -> None:
    parsed = _report(
        "report:\n  gemeente: den-haag\n  start: 14 november 2021\n  end: 2021-11-18\n"
        "  travellers: {aantal: 3, functies: ['a, b', c]}\n  steden: [wenen]\n  events: [e; f]\n"
        "  themes: t, u\n  onderwerp: o\n  doelgroep: openbaar\n  zaaknummer: 1\n"
        "  portefeuillehouder: w\n  kosten: 10\n  betaald-door: g\n"
        "  bron: {bestand: f, sha256: s}\n  nakijken: [Klopt het begin?, 'x']\n"
    )
    assert parsed.problems == []
    report = parsed.entry
    assert report[:8] == (
        "reis", "reports/reis", "Een reis", 2, "den-haag", "2021-11-14", "2021-11-18", 3
    )  # fmt: skip
    assert report[8:] == (
        ("a, b", "c"), ("wenen",), ("e", "f"), ("t", "u"), ("o",), "public", "1", "w", "10", "g",
        "f", "s", ("Klopt het begin?", "x"),
    )  # fmt: skip
    assert report.year == 2021
    assert ("city", "den-haag", 3) in parsed.references
    assert ("theme", "u", 9) in parsed.references


def test_an_empty_report() -> None:
    for text in ("report:\n", "report: {}\n", "report: ''\n"):
        parsed = _report(text)
        assert parsed.problems == []
        assert (parsed.entry.id, parsed.entry.audience, parsed.entry.year) == (
            "reis",
            "internal",
            0,
        )


@pytest.mark.parametrize(
    ("lines", "problems"),
    [
        (["travellers: 3"], []),
        (["travellers: veel"], [("unknown-value", 3)]),
        (["travellers: -1"], [("unknown-value", 3)]),
        (["travellers: 99999"], [("unknown-value", 3)]),
        (["travellers: nan"], [("unknown-value", 3)]),
        (["travellers: 2.7"], [("unknown-value", 3)]),
        (["travellers: [3]"], [("wrong-shape", 3)]),
        (["travellers: {namen: x}"], [("unknown-key", 3)]),
        (["source: a.docx"], [("wrong-shape", 3)]),
        (["source: {md5: x}"], [("unknown-key", 3)]),
        (["cities: {a: b}"], [("wrong-shape", 3)]),
        (["cities: [a, [b]]"], [("wrong-shape", 3)]),
        (["kleur: x"], [("unknown-key", 3)]),
        (["audience: iedereen"], [("unknown-value", 3)]),
        (["start: 2021-11-18", "end: 2021-11-14"], [("end-before-start", 4)]),
        (["start: x", "end: y"], [("impossible-date", 3), ("impossible-date", 4)]),
        (["start: 2021-11-14", "begin: 2021-11-14"], [("duplicate-key", 4)]),
    ],
)
def test_mistakes_in_reports(lines: list[str], problems: list[tuple[str, int]]) -> None:
    parsed = _report("report:\n" + "".join(f"  {line}\n" for line in lines))
    assert [(problem.code, problem.line) for problem in parsed.problems] == problems
    for problem in parsed.problems:
        if problem.code == "unknown-key":
            assert {"key", "block", "suggestion"} <= problem.values.keys()


def test_a_report_that_is_text() -> None:
    assert [problem.code for problem in _report("report: ja\n").problems] == ["wrong-shape"]


def test_references_know_their_own_lines() -> None:
    parsed = _report(
        "report:\n  municipality: x\n  cities:\n    - y\n    - x\n  themes: [x]\n  topics: [y]\n"
    )
    assert sorted(parsed.references) == [
        ("city", "x", 3), ("city", "x", 6), ("city", "y", 5), ("theme", "x", 7), ("topic", "y", 8),
    ]  # fmt: skip


def _term(kind: str, text: str) -> Any:
    return parse_term(kind, read(text).fields[kind][0], "x/sleutel", "Naam", 2)


def test_terms() -> None:
    theme = _term("theme", "theme: {aliases: [A, 'B, c'], breder: data, verwant: [x, y]}\n")
    assert theme.problems == []
    assert (theme.entry.key, theme.entry.label, theme.entry.kind) == ("sleutel", "Naam", "theme")
    assert (theme.entry.alt_labels, theme.entry.broader) == (("A", "B, c"), "data")
    assert theme.entry.related == ("x", "y")
    city = _term(
        "city", "city: {land: es, breedtegraad: 41.38, lengtegraad: -2, tooi: gm1}\n"
    ).entry
    assert (city.country, city.latitude, city.longitude, city.tooi) == ("ES", 41.38, -2.0, "gm1")
    empty = _term("city", "city:\n").entry
    assert (empty.latitude, empty.longitude) == (None, None)


def test_topic_leads() -> None:
    parsed = _term(
        "topic",
        "topic:\n  trekkers:\n    - {stad: den-haag, status: trekker, sinds: 2021, verslag: r}\n"
        "    - {city: x, status: baas}\n    - tekst\n    - {kleur: blauw}\n",
    )
    assert parsed.entry.leads[0] == Lead("den-haag", "lead", "2021", "r", "", 4)
    assert [(problem.code, problem.line) for problem in parsed.problems] == [
        ("unknown-value", 5), ("wrong-shape", 6), ("unknown-key", 7),
    ]  # fmt: skip
    assert ("city", "den-haag", 4) in parsed.references
    assert ("report", "r", 4) in parsed.references
    assert [p.code for p in _term("topic", "topic: {leads: x}\n").problems] == ["wrong-shape"]
    assert [p.code for p in _term("theme", "theme: {leads: []}\n").problems] == ["unknown-key"]


def _values(children: st.SearchStrategy[Value]) -> st.SearchStrategy[Value]:
    lines = st.integers(2, 50)
    mapping = st.dictionaries(KEYS | WORDS, st.tuples(children, lines), max_size=5)
    return st.builds(Value, st.lists(children, max_size=4) | mapping, lines)


VALUES = st.recursive(st.builds(Value, WORDS, st.integers(2, 50)), _values, max_leaves=15)


@given(VALUES)
def test_any_front_matter_gives_a_report(value: Value) -> None:
    parsed = parse_report(value, "reports/reis", "Reis", 2)
    assert parsed.entry.docname == "reports/reis"
    assert all(problem.line >= 2 for problem in parsed.problems)
    assert parsed.entry.audience in names.AUDIENCES.values()


@given(st.sampled_from(sorted(TERM_KEYS)), VALUES)
def test_any_front_matter_gives_a_term(kind: str, value: Value) -> None:
    parsed = parse_term(kind, value, "x/sleutel", "Naam", 2)
    assert (parsed.entry.kind, parsed.entry.key) == (kind, "sleutel")
    assert all(problem.line >= 2 for problem in parsed.problems)


# Names ------------------------------------------------------------------------------------------


def test_names_lead_to_what_exists() -> None:
    options = {key for keys in RECORD_OPTIONS.values() for key in keys}
    report = {"municipality", "start", "end", "travellers", "events", "audience", "case-number",
              "portfolio-holder", "costs", "payer", "source", "count", "functions", "file", "since",
              "report", "limit", "by", "leads"}  # fmt: skip
    known = options | report | {key for keys in TERM_KEYS.values() for key in keys}
    known |= {*PACK_KEYS, *QUERY_KEYS}
    assert set(names.KEYS.values()) <= known
    assert set(names.ROLES.values()) <= set(names.KINDS)
    assert set(names.RECORD_KINDS) | set(names.TERM_KINDS) | {"report"} == set(names.KINDS)
    for table in (names.STATUSES, names.OUTCOME_KINDS, names.PERSON_KINDS, names.AUDIENCES,
                  names.ORGANISATION_TYPES, names.LEAD_STATUSES, names.PACK_ORDERS,
                  names.PACK_REGISTERS):  # fmt: skip
        assert all(table[value] == value for value in table.values())
        assert all(names.normalise(key) == key for key in table)


@given(st.text())
def test_normalise_is_idempotent(text: str) -> None:
    assert names.normalise(names.normalise(text)) == names.normalise(text)
    assert names.canonical({}, text) == names.normalise(text)


@pytest.mark.parametrize("value", ["noord", "91", "nan", "-90.5"])
def test_impossible_degrees(value: str) -> None:
    fields = read(f"city:\n  lat: {value}\n  lon: 4.3\n").fields
    found = parse_term("city", fields["city"][0], "cities/x", "X", 2)
    assert [(problem.code, problem.line) for problem in found.problems] == [("unknown-value", 3)]
    assert (found.entry.latitude, found.entry.longitude) == (None, 4.3)


@pytest.mark.parametrize(
    ("options", "found", "codes"),
    [
        ([("name-public", "ja"), ("grondslag", "brief")], ("yes", "brief"), []),
        ([("naam-openbaar", "nee")], ("no", ""), []),
        ([("name-public", "yes")], ("yes", ""), [("no-ground", 7)]),
        ([("name-public", "soms")], ("", ""), [("unknown-value", 7)]),
    ],
)
def test_name_for_everyone(
    options: list[tuple[str, str]], found: tuple[str, str], codes: list[tuple[str, int]]
) -> None:
    typed = [Option(key, value, 7 + nth) for nth, (key, value) in enumerate(options)]
    parsed = parse_record("contact", "Anna", typed, "a", 6)
    assert isinstance(parsed.record, Contact)
    assert (parsed.record.name_public, parsed.record.ground) == found
    assert [(problem.code, problem.line) for problem in parsed.problems] == codes
