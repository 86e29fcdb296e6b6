"""Filters and sorting of the registers, as a reader uses them."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from sites import Site, report

pytestmark = pytest.mark.browser

TRIP = "municipality: {}\nstart: {}\ncities: [{}]\nthemes: [{}]"
FILES = {
    "reports/een.md": report(
        ":::{follow-up} Łódź en Málaga bellen\n:due: 2024-03-01\n:owner: Team Zuid\n:::\n\n"
        ":::{follow-up} Øresund bezoeken\n:due: 2026-01-01\n:owner: anna\n"
        ":status: in-progress\n:::\n\n"
        ":::{follow-up} Álle straßen tellen\n:due-phrase: ooit\n:cities: den-haag\n:::\n\n"
        ":::{contact} Zoë Dijk\n:organisation: Angoka\n:::\n\n:::{contact} Anna Berg\n:::\n",
        TRIP.format("den-haag", "2023-05-01", "barcelona", "sensoren"),
        title="Reis een",
    ),
    "reports/twee.md": report(
        ":::{follow-up} Brief 10\n:due: 2023-02-01\n:status: done\n:::\n\n"
        ":::{follow-up} Brief 9\n:due: 2024-02-01\n:owner: Team Zuid\n:status: in-progress\n:::\n\n"
        ":::{contact} Zoë Dijk\n:organisation: Angoka\n:::\n",
        TRIP.format("s-hertogenbosch", "2022-05-01", "barcelona", "crowdmanagement"),
        title="Reis twee",
    ),
    "afspraken.md": "---\ntitle: Afspraken\n---\n\n[Weg](#weg)\n\n:::{follow-up-index}\n:::\n",
    "mensen.md": "---\ntitle: Mensen\n---\n\n:::{contact-index}\n:::\n",
    "beide.md": "---\ntitle: Beide\n---\n\n:::{contact-index}\n:::\n\n:::{follow-up-index}\n:::\n",
}
ALL = ["Brief 9", "Łódź en Málaga bellen", "Álle straßen tellen", "Øresund bezoeken", "Brief 10"]


@pytest.fixture(scope="module")
def own(make_site: Callable[..., Site]) -> str:
    """The address of a small site on 1 January 2025; as files, which is how some read it."""
    site = make_site(FILES, tripreports_today="2025-01-01")
    return site.out.as_uri()


def shown(page: Page, table: str = "table.trip-follow-ups") -> Locator:
    return page.locator(f"{table} tbody tr:visible th")


def count(page: Page, found: int, of: int) -> None:
    expect(page.get_by_role("status")).to_have_text(re.compile(rf"^{found}\D+{of}\D+$"))


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("lodz", ["Łódź en Málaga bellen"]),
        ("MALAGA Lódz", ["Łódź en Málaga bellen"]),
        ("oresund", ["Øresund bezoeken"]),
        ("strassen", ["Álle straßen tellen"]),
        ("zuid", ["Brief 9", "Łódź en Málaga bellen"]),
        ("brief zuid", ["Brief 9"]),
        ("  ", ALL),
        ("brief 11", []),
    ],
)
def test_words(page: Page, own: str, words: str, found: list[str]) -> None:
    page.goto(f"{own}/afspraken.html")
    expect(shown(page)).to_have_text(ALL)
    page.get_by_role("searchbox").fill(words)
    expect(shown(page)).to_have_text(found)
    page.get_by_role("group").get_by_role("button").click()
    expect(shown(page)).to_have_text(ALL)
    expect(page.get_by_role("searchbox")).to_have_value("")


@pytest.mark.parametrize(
    ("name", "value", "found"),
    [
        ("status", "overdue", ["Brief 9", "Łódź en Málaga bellen"]),
        ("status", "open", ["Łódź en Málaga bellen", "Álle straßen tellen"]),
        ("status", "in-progress", ["Brief 9", "Øresund bezoeken"]),
        ("status", "done", ["Brief 10"]),
        ("owner", "team-zuid", ["Brief 9", "Łódź en Málaga bellen"]),
        ("due", "2024", ["Brief 9", "Łódź en Málaga bellen"]),
        ("due", "none", ["Álle straßen tellen"]),
        ("city", "den-haag", ["Álle straßen tellen"]),
        ("city", "barcelona", [name for name in ALL if "Á" not in name]),
        ("theme", "crowdmanagement", ["Brief 9", "Brief 10"]),
        ("municipality", "s-hertogenbosch", ["Brief 9", "Brief 10"]),
    ],
)
def test_choices_and_links_to_them(
    page: Page, own: str, name: str, value: str, found: list[str]
) -> None:
    page.goto(f"{own}/afspraken.html")
    page.locator(f"select[name={name}]").select_option(value)
    expect(shown(page)).to_have_text(found)
    count(page, len(found), 5)
    expect(page).to_have_url(f"{own}/afspraken.html?{name}={value}")
    page.reload()
    expect(shown(page)).to_have_text(found)
    expect(page.locator(f"select[name={name}]")).to_have_value(value)


def test_choices_together(page: Page, own: str) -> None:
    page.goto(f"{own}/afspraken.html?elders=1#weg")
    page.locator("select[name=owner]").select_option("team-zuid")
    page.locator("select[name=theme]").select_option("sensoren")
    page.get_by_role("searchbox").fill("bellen")
    expect(shown(page)).to_have_text(["Łódź en Málaga bellen"])
    expect(page).to_have_url(
        f"{own}/afspraken.html?elders=1&owner=team-zuid&theme=sensoren&q=bellen#weg"
    )
    count(page, 1, 5)
    page.locator("select[name=theme]").select_option("crowdmanagement")
    expect(shown(page)).to_have_count(0)
    expect(page.get_by_role("status")).to_have_text(re.compile(r"^0\D+5\D+\. .+\.$"))
    page.get_by_role("group").get_by_role("button").click()
    count(page, 5, 5)
    expect(page).to_have_url(f"{own}/afspraken.html?elders=1#weg")


def test_the_count_is_said_once_in_a_pause(page: Page, own: str) -> None:
    page.goto(f"{own}/afspraken.html")
    page.evaluate(
        "window.said = []; new MutationObserver(() => said.push(1))"
        ".observe(document.querySelector('[role=status]'), {childList: true})"
    )
    page.get_by_role("searchbox").press_sequentially("brief", delay=20)
    count(page, 2, 5)
    assert page.evaluate("said.length") == 1


def test_unknown_values_leave_everything_as_it_is(page: Page, own: str) -> None:
    page.goto(f"{own}/afspraken.html?status=lost&sort=nothing&order=descending&city=")
    expect(shown(page)).to_have_text(ALL)
    expect(page.locator("[aria-sort]")).to_have_count(0)
    expect(page.locator("select[name=status]")).to_have_value("")
    assert page.problems == []  # type: ignore[attr-defined]


def test_sorting_by_keyboard(page: Page, own: str) -> None:
    page.goto(f"{own}/afspraken.html")
    head = page.locator("thead th").first
    head.get_by_role("button").focus()
    page.keyboard.press("Enter")
    expect(head).to_have_attribute("aria-sort", "ascending")
    upward = ["Álle straßen tellen", "Brief 9", "Brief 10", "Łódź en Málaga bellen",
              "Øresund bezoeken"]  # fmt: skip
    expect(shown(page)).to_have_text(upward)
    page.keyboard.press("Space")
    expect(head).to_have_attribute("aria-sort", "descending")
    expect(shown(page)).to_have_text(upward[::-1])
    expect(page).to_have_url(f"{own}/afspraken.html?sort=follow-up&order=descending")
    page.reload()
    expect(shown(page)).to_have_text(upward[::-1])
    head.get_by_role("button").press("Enter")
    expect(page.locator("[aria-sort]")).to_have_count(0)
    expect(shown(page)).to_have_text(ALL)
    expect(page).to_have_url(f"{own}/afspraken.html")


@pytest.mark.parametrize(
    ("column", "order", "found"),
    [
        ("due", "", ["2023", "2024", "2024", "2026", "ooit"]),
        ("due", "descending", ["2026", "2024", "2024", "2023", "ooit"]),
        ("owner", "", ["anna", "Team Zuid", "Team Zuid", "–", "–"]),
        ("owner", "descending", ["Team Zuid", "Team Zuid", "anna", "–", "–"]),
    ],
)
def test_cells_without_a_value_come_last(
    page: Page, own: str, column: str, order: str, found: list[str]
) -> None:
    page.goto(f"{own}/afspraken.html?sort={column}&order={order}")
    cell = {"owner": 2, "due": 3}[column]
    expect(page.locator(f"tbody td:nth-child({cell})")).to_contain_text(found)


def test_by_status_what_is_overdue_comes_first(page: Page, own: str) -> None:
    page.goto(f"{own}/afspraken.html?sort=status")
    expect(shown(page)).to_have_text(ALL)
    page.goto(f"{own}/afspraken.html?sort=status&order=descending")
    expect(shown(page)).to_have_text(
        ["Brief 10", "Øresund bezoeken", "Álle straßen tellen", "Brief 9", "Łódź en Málaga bellen"]
    )


def test_back_on_the_same_page(page: Page, own: str) -> None:
    page.goto(f"{own}/afspraken.html?status=done")
    page.evaluate("location.hash = 'weg'")
    page.locator("select[name=status]").select_option("overdue")
    count(page, 2, 5)
    page.go_back()
    expect(shown(page)).to_have_text(["Brief 10"])
    count(page, 1, 5)
    page.go_forward()
    count(page, 2, 5)


def test_back_from_another_page(page: Page, own: str) -> None:
    page.goto(f"{own}/afspraken.html")
    page.get_by_role("searchbox").fill("oresund")
    shown(page).get_by_role("link").click()
    expect(page.locator("h1")).to_contain_text("Reis een")
    page.go_back()
    expect(shown(page)).to_have_text(["Øresund bezoeken"])
    expect(page.get_by_role("searchbox")).to_have_value("oresund")


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("q=dijk", ["Zoë Dijk"]),
        ("year=2022", ["Zoë Dijk"]),
        ("year=2023", ["Anna Berg", "Zoë Dijk"]),
        ("theme=crowdmanagement", ["Zoë Dijk"]),
        ("sort=name&order=descending", ["Zoë Dijk", "Anna Berg"]),
        ("sort=organisation", ["Zoë Dijk", "Anna Berg"]),
    ],
)
def test_contacts(page: Page, own: str, query: str, found: list[str]) -> None:
    page.goto(f"{own}/mensen.html?{query}")
    expect(shown(page, "table.trip-contacts")).to_have_text(found)


def test_two_registers_on_a_page_keep_apart(page: Page, own: str) -> None:
    page.goto(f"{own}/beide.html?contacts-q=berg&follow-ups-status=done&q=dijk")
    expect(shown(page, "table.trip-contacts")).to_have_text(["Anna Berg"])
    expect(shown(page)).to_have_text(["Brief 10"])
    page.get_by_role("searchbox").last.fill("brief")
    expect(page).to_have_url(
        f"{own}/beide.html?contacts-q=berg&follow-ups-status=done&q=dijk&follow-ups-q=brief"
    )


CLEAR_AND_PRINT = """() => {
    const shown = () => document.querySelectorAll("tbody tr:not([hidden])").length;
    document.querySelector("fieldset button").click();
    const before = shown();
    dispatchEvent(new Event("beforeprint"));
    return [before, shown()];
}"""


def test_many_rows_come_back_in_portions(page: Page, make_site: Callable[..., Site]) -> None:
    body = "".join(f":::{{follow-up}} Taak {nth}\n:::\n\n" for nth in range(600))
    site = make_site({"reports/r.md": report(body), "lijst.md": FILES["afspraken.md"]})
    page.goto(f"{site.out.as_uri()}/lijst.html?sort=follow-up&order=descending")
    expect(page.locator("tbody tr:visible")).to_have_count(600)
    expect(shown(page).nth(599)).to_have_text("Taak 0")
    page.get_by_role("searchbox").fill("taak 59")
    expect(page.locator("tbody tr:visible")).to_have_count(16)  # 59, 159 ... 559, 590 ... 599
    assert page.evaluate(CLEAR_AND_PRINT) == [266, 600]


def test_print_shows_what_is_found_and_how_much(page: Page, own: str) -> None:
    page.goto(f"{own}/afspraken.html?status=overdue")
    page.emulate_media(media="print")
    expect(shown(page)).to_have_text(["Brief 9", "Łódź en Málaga bellen"])
    expect(page.get_by_role("searchbox")).to_be_hidden()
    expect(page.locator(".trip-filter-count")).to_be_visible()


@pytest.mark.parametrize("name", ["contacts", "follow-ups"])
def test_complete_without_javascript(browser: Browser, address: str, name: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/{name}.html?q=nergens&status=done")
    rows = page.locator(f"table.trip-{name} tbody tr")
    assert rows.count() == {"contacts": 22, "follow-ups": 8}[name]
    assert rows.locator("visible=true").count() == rows.count()
    expect(page.locator(f"table.trip-{name} button, .trip-filter-form")).to_have_count(0)
    context.close()


@pytest.mark.parametrize("query", ["", "?q=e&sort=report&order=descending", "?q=nergens"])
@pytest.mark.parametrize("name", ["contacts", "follow-ups"])
def test_accessible_and_never_too_wide(
    page: Page, address: str, axe: Callable[..., list[str]], name: str, query: str
) -> None:
    page.goto(f"{address}/{name}.html{query}")
    expect(page.get_by_role("status")).not_to_be_empty()
    assert page.problems == []  # type: ignore[attr-defined]
    for width in (320, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        assert axe(page, "article") == []


PAGES_WITH_TABLES = (
    "index", "contacts", "follow-ups", "themes/index", "cities/index", "topics/index",
    "reports/index", "cities/barcelona", "topics/veiligheid",
)  # fmt: skip
# Tables that one has to scroll, but cannot by keyboard.
OUT_OF_REACH = """() => [...document.querySelectorAll('.trip-table-wrap:not([tabindex])')]
    .filter((part) => part.scrollWidth > part.clientWidth)
    .map((part) => part.querySelector('table').className)"""


@pytest.mark.parametrize("name", PAGES_WITH_TABLES)
def test_tables_fit_every_width(page: Page, address: str, name: str) -> None:
    page.goto(f"{address}/{name}.html")
    for width in (320, 480, 640, 768, 800, 900, 1024, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert page.evaluate(OUT_OF_REACH) == [], width


def test_a_narrow_table_is_still_a_table(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 320, "height": 800})
    page.goto(f"{address}/contacts.html?q=lidstr%C3%B6m")
    row = page.get_by_role("row").filter(has=page.get_by_role("rowheader", name="David Lidström"))
    assert row.get_by_role("cell").count() == 3
    assert page.get_by_role("columnheader").count() == 4
    label = "(cell) => getComputedStyle(cell, '::before').content"
    assert page.get_by_role("cell").nth(1).evaluate(label) == '"Organisatie: "'
