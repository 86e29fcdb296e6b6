"""The facts of the privacy report."""

from __future__ import annotations

import pytest

from sphinx_tripreports.model.audiences import read_rules
from sphinx_tripreports.model.privacy import named, reduced, until
from sphinx_tripreports.model.records import Contact, Report


def _contact(name: str, docname: str = "reports/a", line: int = 1, **other: str) -> Contact:
    return Contact("", docname, "", line, name)._replace(**other)


@pytest.mark.parametrize(
    ("day", "years", "expected"),
    [
        ("2021-11-18", 5, "2026-11-18"),
        ("2020-02-29", 4, "2024-02-29"),
        ("2020-02-29", 5, "2025-02-28"),
        ("2021-11-18", 0, ""),
        ("", 5, ""),
    ],
)
def test_until(day: str, years: int, expected: str) -> None:
    assert until(day, years) == expected


def test_named_in_order() -> None:
    reports = {
        "reports/a": Report("a", "reports/a", "A", 1, start="2021-11-14", end="2021-11-18"),
        "reports/b": Report("b", "reports/b", "B", 1, start="2020-01-02"),
    }
    contacts = [
        _contact("Steve Berry", line=9, ground="toestemming"),
        _contact("", line=3),
        _contact("éva Eik", "reports/b"),
        _contact("Steve Berry", line=5),
        _contact("Anna", "index"),
    ]
    found = named(contacts, reports, 2)
    assert [(item.contact.name, item.contact.line, item.ground, item.until) for item in found] == [
        ("Anna", 1, "", ""),
        ("éva Eik", 1, "", "2022-01-02"),
        ("Steve Berry", 5, "", "2023-11-18"),
        ("Steve Berry", 9, "toestemming", "2023-11-18"),
    ]
    assert [item.report.id if item.report else "" for item in found] == ["", "b", "a", "a"]


def test_reduced_counts_people_with_a_name() -> None:
    contacts = [
        _contact("A", person_kind="company"),
        _contact("B", person_kind="company"),
        _contact("C", person_kind="company", name_public="yes", ground="toestemming"),
        _contact("D", person_kind="office-holder"),
        _contact("E", person_kind="civil-servant"),
        _contact("F", person_kind="private-person"),
        _contact("G"),
        _contact("", person_kind="company"),
    ]
    rules = read_rules({})
    assert reduced(contacts, "council", rules) == [
        ("civil-servant", "function", 1),
        ("company", "organisation-and-function", 2),
        ("private-person", "nothing", 1),
        ("unknown", "organisation-and-function", 1),
    ]
    assert reduced(contacts, "internal", rules) == []
