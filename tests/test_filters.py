"""What registers can be filtered and sorted by, and the form that goes with them."""

from __future__ import annotations

import pytest

from sphinx_tripreports.model.records import Contact, FollowUp, Page, Records, Report
from sphinx_tripreports.model.store import Store
from sphinx_tripreports.rendering import html
from sphinx_tripreports.rendering.blocks import Note, Row, Select, Table
from sphinx_tripreports.rendering.filters import facts, filters, of_names, select
from sphinx_tripreports.rendering.listings import Listings
from sphinx_tripreports.rendering.registers import Registers


def rows(*statuses: str) -> list[Row]:
    return [Row((), (("status", status),) if status else ()) for status in statuses]


def test_facts_of_a_row() -> None:
    assert facts({"city": ["gent", "breda", "gent"], "theme": [], "municipality": [""]}) == (
        ("city", "gent breda"),
    )


WORDS = {"late": "te laat", "open": "open", "done": "klaar"}


@pytest.mark.parametrize(
    ("found", "options"),
    [
        (rows("open", "done"), ["open", "done"]),
        (rows("done", "open late", ""), ["late", "open", "done"]),
        (rows("open", ""), ["open"]),  # one option, and yet it hides a row
        (rows("open", "open"), []),
        (rows("open late", "open late"), []),
        (rows("", ""), []),
        (rows("unknown", "open"), ["open"]),
        ([], []),
    ],
)
def test_a_choice_has_what_occurs_and_hides_something(found: list[Row], options: list[str]) -> None:
    made = select("status", "Status", found, WORDS)
    assert [value for item in made for value, _ in item.options] == options
    assert [item[:2] for item in made] == ([("status", "Status")] if options else [])


def test_names_as_typed_come_by_name_and_once() -> None:
    assert of_names(["Ümit", "team B", "anna", "Team b", ""]) == {
        "anna": "anna", "team-b": "Team b", "umit": "Ümit",
    }  # fmt: skip


def test_text_in_the_form_is_escaped() -> None:
    choice = Select("owner", "<i>", (('a"b', "<b>&"),))
    found = filters(("x",), '"label"', "{shown} < {total}", [choice])
    row = Row((("een",),), (("owner", "a'b"),))
    shown = html.render([Table("t", "T", ("X",), (row,), filters=found)], lambda *_: "")
    assert '<option value="a&quot;b">&lt;b&gt;&amp;</option>' in shown
    assert 'data-count="{shown} &lt; {total}"' in shown
    assert "<legend>&quot;label&quot;</legend>" in shown
    assert "<label>&lt;i&gt;\n" in shown
    assert '<tr data-owner="a&#x27;b">' in shown
    assert '<th scope="col" data-name="x">X</th>' in shown


def test_cells_say_how_to_sort_and_what_they_are() -> None:
    row = Row((("een",), ("twee",), ("drie",)), sort=((2, ""),))
    shown = html.render([Table("t", "T", ("A", "B & C", "D"), (row,))], lambda *_: "")
    assert (
        '<tr><th scope="row">een</th><td data-label="B &amp; C">twee</td>'
        '<td data-label="D" data-sort="">drie</td></tr>'
    ) in shown
    assert "<template" not in shown


def listings(*records: FollowUp | Contact, today: str = "2025-01-01") -> Registers:
    page, found = Page(), Records()
    page.report = Report("r", "r", "Reis", 1, start="2024-05-01")
    found.follow_ups += [item for item in records if isinstance(item, FollowUp)]
    found.contacts += [item for item in records if isinstance(item, Contact)]
    return Listings(Store({"r": page}, {"r": found}), today)


def follow_up(title: str, line: int, **more: str) -> FollowUp:
    return FollowUp(title, "r", title, line, title, **more)


def test_the_register_sorts_by_date_owner_and_urgency() -> None:
    made = listings(
        follow_up("a", 1, due="2024-02-03", status="in-progress", owner="Jan"),
        follow_up("b", 2, due_phrase="ooit"),
        follow_up("c", 3, due="2024-02-03", status="done"),
    )
    note, table = made.follow_up_index()
    assert isinstance(note, Note)
    assert note.text.startswith("3 ")
    assert isinstance(table, Table)
    assert [row.sort for row in table.rows] == [
        ((2, "2024-02-03"), (3, "0")),
        ((1, ""), (2, ""), (3, "1")),
        ((1, ""), (2, "2024-02-03"), (3, "3")),
    ]
    assert [dict(row.facts)["status"] for row in table.rows] == [
        "in-progress overdue", "open", "done",
    ]  # fmt: skip


def test_one_row_has_no_choices() -> None:
    (table,) = listings(Contact("jan", "r", "jan", 1, "Jan")).contact_index()
    assert isinstance(table, Table)
    assert table.filters is not None
    assert table.filters.selects == ()
    assert table.filters.columns == ("name", "function", "organisation", "met")


def test_registers_without_entries_say_so() -> None:
    made = listings()
    assert [type(block) for block in made.follow_up_index()] == [Note]
    assert [type(block) for block in made.contact_index()] == [Note]
    assert [type(block) for block in made.open_follow_ups(3)] == [Note]
