"""The search page in a browser, over a small index: from a server with a strict policy, and from a
file share."""

from __future__ import annotations

import functools
import http.server
import re
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import search_sample
from playwright.sync_api import Browser, Locator, Page, expect

pytestmark = pytest.mark.browser

Search = Callable[..., list[str]]


class _Strict(http.server.SimpleHTTPRequestHandler):
    """Allows nothing from elsewhere and nothing inline."""

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", "default-src 'self'")
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, *args: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small site."""
    made = tmp_path_factory.mktemp("search")
    search_sample.write(made)
    return made


@pytest.fixture(scope="module")
def address(folder: Path) -> Iterator[str]:
    """Where the small site is served."""
    handler = functools.partial(_Strict, directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def ready(page: Page) -> None:
    expect(page.locator("#search-status[data-ready=true]")).to_have_count(1)


def hits(page: Page) -> list[str]:
    """The hits as ``kind: title``."""
    found = page.locator("ol#search-results > li.trip-hit")
    return [f"{one.get_attribute('data-kind')}: {one.locator('a').first.inner_text()}"
            for one in found.all()]  # fmt: skip


@pytest.fixture
def search(page: Page, address: str) -> Iterator[Search]:
    """Opens the search page with a query and further parameters; gives the hits."""

    def run(parameters: str) -> list[str]:
        page.goto(f"{address}/search.html?{parameters}")
        ready(page)
        return hits(page)

    yield run
    assert page.problems == []  # type: ignore[attr-defined]


def first(page: Page) -> Locator:
    return page.locator("#search-results .trip-hit").first


# --- what is found --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("boulevard", {"report: Congres in Barcelona", "report: Wonen in Wenen",
                       "follow-up: Ervaringen boulevard uitwisselen"}),
        ("sensor", {"report: Congres in Barcelona", "report: Wonen in Wenen"}),
        ("huurwoning", {"report: Wonen in Wenen", "follow-up: Notitie over huurwoningen"}),
        ("organisatie", {"page: Organisaties", "report: Congres in Barcelona"}),
        ("verkeersbord", {"report: Congres in Barcelona"}),
        ("waterverbruiken", {"report: Wonen in Wenen"}),
        ("boulevards", {"report: Congres in Barcelona", "report: Wonen in Wenen",
                        "follow-up: Ervaringen boulevard uitwisselen"}),
        ("cctv", {"report: Congres in Barcelona"}),
        ("vivac", {"contact: Stella Bühler", "organisation: Vivacity Labs",
                   "report: Congres in Barcelona"}),
        ("buhler", {"contact: Stella Bühler", "report: Congres in Barcelona"}),
        ("Stella BÜHLER", {"contact: Stella Bühler", "report: Congres in Barcelona"}),
        ("2007", {"report: Fietsreis 2007"}),
        ("angoka's", {"organisation: Angoka", "contact: Steve Berry",
                      "report: Congres in Barcelona"}),
    ],
    ids=["exact", "inflection", "plural", "part", "compound", "unknown inflection", "stem",
         "synonym", "prefix", "accent", "capitals", "year", "possessive"],
)  # fmt: skip
def test_found(search: Search, query: str, expected: set[str]) -> None:
    assert set(search(f"q={query}")) == expected


@pytest.mark.parametrize(
    ("query", "title"),
    [
        ("veiligheid", "theme: Veiligheid"),
        ("volkshuisvesting", "theme: Betaalbaar wonen"),
        ("barcelona", "city: Barcelona"),
        ("angoka", "organisation: Angoka"),
        ("steve berry", "contact: Steve Berry"),
        ("Vries", "contact: Jan de Vries"),
        ("de vries", "contact: Jan de Vries"),
        ("jan de vries", "contact: Jan de Vries"),
        ("smart city award", "outcome: Smart City Award gewonnen"),
        ("ervaringen boulevard", "follow-up: Ervaringen boulevard uitwisselen"),
        ("sociale huur", "outcome: Inzicht in sociale huur"),
        ("slimme stad award", "outcome: Smart City Award gewonnen"),
        ("verkeers borden", "report: Congres in Barcelona"),
        ("verkeerborden", "report: Congres in Barcelona"),
        ("fietsstalling 2003", "report: Fietsreis 2003"),
    ],
)
def test_first(search: Search, query: str, title: str) -> None:
    assert search(f"q={query}")[0] == title


@pytest.mark.parametrize(
    ("query", "meant", "title"),
    [
        ("bouelvard", "boulevard", "follow-up: Ervaringen boulevard uitwisselen"),
        ("waterverbuik", "waterverbruik", "report: Wonen in Wenen"),
        ("bulher", "buhler", "contact: Stella Bühler"),
        ("camratoezich", "cameratoezicht", "report: Congres in Barcelona"),
        ("boulevard waterverbrik", "boulevard waterverbruik", "report: Wonen in Wenen"),
    ],
)
def test_typo(search: Search, page: Page, query: str, meant: str, title: str) -> None:
    assert search(f"q={query}")[0] == title
    expect(page.locator("#search-notice")).to_contain_text(f"Did you mean {meant}?")
    page.locator("#search-notice a").click()
    ready(page)
    assert page.url.endswith("?q=" + meant.replace(" ", "+"))
    expect(page.locator("#search-notice")).to_have_text("")


def test_short_words_and_numbers_are_not_corrected(search: Search) -> None:
    assert search("q=bax") == []
    assert search("q=2097") == []


def test_records_with_all_words_come_first(search: Search, page: Page) -> None:
    found = search("q=boulevard camera")
    assert found[0] == "report: Wonen in Wenen"
    assert set(found[1:]) == {
        "report: Congres in Barcelona",
        "follow-up: Ervaringen boulevard uitwisselen",
    }
    expect(first(page).locator(".trip-hit-without")).to_have_count(0)
    expect(page.locator(".trip-hit").nth(2)).to_contain_text("Without: camera")


def test_a_word_that_is_nowhere(search: Search, page: Page) -> None:
    assert search("q=xylofoon+boulevard")[0] == "follow-up: Ervaringen boulevard uitwisselen"
    expect(page.locator("#search-notice")).to_have_text("Not found anywhere: xylofoon.")


def test_stop_words(search: Search) -> None:
    assert search("q=van de boulevard") == search("q=boulevard")
    assert search("q=de") == ["contact: Jan de Vries"]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ('"living lab won"', {"report: Congres in Barcelona",
                              "outcome: Smart City Award gewonnen"}),
        ('"de boulevard van"', {"report: Congres in Barcelona"}),
        ('"boulevard de"', set()),
        ('"sensor"', {"report: Wonen in Wenen"}),
        ('“sociale huur” Wenen', {"report: Wonen in Wenen", "outcome: Inzicht in sociale huur"}),
    ],
)  # fmt: skip
def test_phrase(search: Search, query: str, expected: set[str]) -> None:
    assert set(search(f"q={query}")) == expected


def test_the_passage_with_the_phrase_is_shown(search: Search, page: Page) -> None:
    search('q="met de boulevard"')
    marks = page.locator(".trip-hit[data-kind=report]:has(a[href*=barcelona]) mark")
    expect(marks.first).to_have_text("met de boulevard")


def test_a_word_for_which_another_is_taken_is_called_by_it(search: Search, page: Page) -> None:
    search("q=boulevard+waterverbrik")
    expect(page.locator(".trip-hit").nth(1)).to_contain_text("Without: waterverbruik")


def test_nothing_found(search: Search, page: Page) -> None:
    assert search("q=boulevosje") == []
    expect(page.locator("#search-status")).to_have_text("Nothing found for “boulevosje”.")
    expect(page.locator("#search-nothing")).to_contain_text("inflections")
    expect(page.locator("#search-nothing a")).to_have_attribute("href", "reports/index.html")
    page.locator(".trip-related a", has_text="boulevard").click()
    ready(page)
    assert len(hits(page)) == 3
    expect(page.locator("#search-nothing")).to_be_hidden()


# --- what is shown --------------------------------------------------------------------------------


def test_a_hit(search: Search, page: Page) -> None:
    search("q=wethouder")
    hit = first(page)
    expect(hit.locator(".trip-hit-kind")).to_have_text("Contact")
    expect(hit.locator(".trip-hit-facts")).to_contain_text("Congres in Barcelona")
    expect(hit.locator(".trip-hit-facts")).to_contain_text("November 14, 2021")
    expect(hit.locator("mark")).to_have_text("wethouder")
    assert hit.locator("a").first.get_attribute("href") == (
        "reports/barcelona-2021.html#contact-vries"
    )


def test_a_report_is_opened_at_the_passage(search: Search, page: Page) -> None:
    search("q=waterverbruik")
    first(page).locator("a").first.click()
    expect(page).to_have_url(re.compile(r"/reports/wenen-2019\.html#sensor$"))
    expect(page.locator(":target")).to_have_text("sensor")


def test_marks_follow_the_class_of_the_word(search: Search, page: Page) -> None:
    search("q=organisatie+sensor")
    marks = first(page).locator(".trip-hit-text mark").all_inner_texts()
    assert marks == ["sensoren", "veiligheidsorganisaties"]


def test_twelve_hits_and_more(search: Search, page: Page) -> None:
    assert len(search("q=fietsen")) == 10
    expect(page.locator("#search-status")).to_have_text("12 results")
    page.locator("#search-more").click()
    ready(page)
    assert len(hits(page)) == 12
    expect(page.locator("#search-more")).to_be_hidden()
    expect(page.locator(".trip-hit").nth(10).locator("a")).to_be_focused()


def test_one_result(search: Search, page: Page) -> None:
    search("q=waterverbruik")
    expect(page.locator("#search-status")).to_have_text("1 result")
    assert page.locator("#search-status").get_attribute("role") == "status"


def test_by_date(search: Search, page: Page) -> None:
    by_date = search("q=boulevard&sort=date")
    assert by_date == [
        "report: Congres in Barcelona",
        "follow-up: Ervaringen boulevard uitwisselen",
        "report: Wonen in Wenen",
    ]
    page.locator("#search-sort").select_option("relevance")
    ready(page)
    assert hits(page)[0] == "follow-up: Ervaringen boulevard uitwisselen"
    assert "sort" not in page.url


# --- facets and the address -----------------------------------------------------------------------


def counts(page: Page, facet: str) -> dict[str, int]:
    """What the values of a facet would give."""
    boxes = page.locator(f"#search-facets fieldset:has(input[name={facet}]) label")
    return {one.locator("span").first.inner_text(): int(one.locator("span").last.inner_text())
            for one in boxes.all()}  # fmt: skip


def test_counts_of_facets(search: Search, page: Page) -> None:
    search("q=boulevard")
    assert counts(page, "kind") == {"Report": 2, "Follow-up": 1}
    # The follow-up has no theme of its own, so it has its report's.
    assert counts(page, "theme") == {"Veiligheid": 2, "Betaalbaar wonen": 1}
    assert counts(page, "year") == {"2021": 2, "2019": 1}
    page.get_by_label("Betaalbaar wonen").check()
    ready(page)
    assert hits(page) == ["report: Wonen in Wenen"]
    assert page.url.endswith("?q=boulevard&theme=wonen")
    # Other facets count under this one; this one as if it were not there.
    assert counts(page, "kind") == {"Report": 1}
    assert counts(page, "theme") == {"Veiligheid": 2, "Betaalbaar wonen": 1}


def test_values_of_a_facet_add_up_and_facets_narrow_down(search: Search) -> None:
    assert len(search("q=boulevard&theme=wonen&theme=veiligheid")) == 3
    assert search("q=boulevard&theme=wonen&theme=veiligheid&kind=follow-up") == [
        "follow-up: Ervaringen boulevard uitwisselen"
    ]
    assert search("q=boulevard&status=done") == []
    assert search("q=huur&status=done") == ["follow-up: Notitie over huurwoningen"]
    assert search("q=boulevard&municipality=rijswijk") == ["report: Wonen in Wenen"]
    assert search("q=boulevard&year=2019&city=wenen") == ["report: Wonen in Wenen"]


def test_facets_without_words(search: Search) -> None:
    assert search("kind=outcome") == ["outcome: Smart City Award gewonnen",
                                      "outcome: Inzicht in sociale huur"]  # fmt: skip
    assert search("kind=outcome&theme=wonen&city=wenen") == ["outcome: Inzicht in sociale huur"]


def test_own_theme_goes_before_that_of_the_report(search: Search) -> None:
    assert search("kind=outcome&theme=veiligheid") == []


def test_an_unknown_value_finds_nothing(search: Search, page: Page) -> None:
    assert search("q=boulevard&theme=<b>&color=red") == []
    expect(page.locator("#search-status")).to_have_text("Nothing found with these filters.")
    page.locator("#search-clear").click()
    ready(page)
    assert len(hits(page)) == 3


def test_back_and_forward(search: Search, page: Page) -> None:
    search("q=sensor")
    page.locator("#trip-q").fill("huur")
    page.keyboard.press("Enter")
    ready(page)
    page.get_by_label("Outcome").check()
    ready(page)
    assert hits(page) == ["outcome: Inzicht in sociale huur"]
    page.go_back()
    ready(page)
    assert page.url.endswith("?q=huur")
    assert len(hits(page)) == 3
    page.go_back()
    ready(page)
    expect(page.locator("#trip-q")).to_have_value("sensor")
    assert len(hits(page)) == 2
    page.go_forward()
    ready(page)
    expect(page.locator("#trip-q")).to_have_value("huur")


def test_typing(search: Search, page: Page) -> None:
    search("")
    steps = page.evaluate("history.length")
    page.locator("#trip-q").press_sequentially("boulev", delay=20)
    ready(page)
    assert len(hits(page)) == 3
    # A known word may go on: "huur" is the start of "huurwoningen".
    page.locator("#trip-q").fill("veilig")
    ready(page)
    assert "theme: Veiligheid" in hits(page)
    assert page.url.endswith("?q=veilig")
    assert page.evaluate("history.length") == steps
    page.locator("#trip-q").fill("")
    ready(page)
    assert hits(page) == []
    expect(page.locator("#search-status")).to_have_text("Type one or more words.")


def test_by_keyboard_alone(search: Search, page: Page) -> None:
    search("q=boulevard")
    page.locator("#trip-q").focus()
    names = []
    for _ in range(6):
        page.keyboard.press("Tab")
        names.append(page.evaluate("document.activeElement.name || document.activeElement.tagName"))
    assert names == ["BUTTON", "SUMMARY", "kind", "kind", "theme", "theme"]
    page.keyboard.press("Space")
    ready(page)
    assert page.evaluate("document.activeElement.value") == "wonen"
    assert page.evaluate("document.activeElement.checked") is True
    assert hits(page) == ["report: Wonen in Wenen"]


def test_filters_are_folded_on_a_phone(search: Search, page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 800})
    search("q=boulevard")
    expect(page.locator("#search-facets")).to_be_hidden()
    page.locator("#search-filters summary").click()
    expect(page.locator("#search-facets input").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


# --- any circumstances ----------------------------------------------------------------------------

HOSTILE = [
    "", " ", "a", "?", "*", ".*", "(((", "[a-z]+$", "\\", "a\\b", "'", '"', '""', '"""', "%00",
    "\x00", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "__proto__", "constructor",
    "hasOwnProperty toString", "{query}", "$& $1", "'; drop table", "日本語", "😀", "é" * 50, "-",
    "--a--", "&amp;", "javascript:alert(1)", "a" * 2000, "de " * 700, "boulevard " * 200,
    "1.2.3.4", "\ufeff",
]  # fmt: skip


def test_hostile_queries(search: Search, page: Page) -> None:
    page.on("dialog", lambda dialog: pytest.fail(dialog.message))
    search("")
    for query in HOSTILE:
        page.locator("#trip-q").fill(query)
        page.keyboard.press("Enter")
        ready(page)
        assert page.locator("#trip-search :is(script, img)").count() == 0, query
        assert page.locator("#search-status").inner_text() != "", query


def test_hostile_addresses(search: Search, page: Page) -> None:
    assert search("q=%3Cscript%3Ealert(1)%3C/script%3E&kind=%3Cimg%20src=x%3E&sort=__proto__") == []
    assert search("q=%E0%A4%A&q=2&theme=&sort=date&kind=constructor") == []
    assert search(f"q={'a' * 2000}") == []
    assert page.locator("#trip-search :is(script, img)").count() == 0


def test_from_a_file_share(page: Page, folder: Path) -> None:
    page.goto(f"{(folder / 'search.html').as_uri()}?q=veiligheid")
    ready(page)
    assert hits(page)[0] == "theme: Veiligheid"
    page.locator("#trip-q").fill("waterverbruik")
    page.keyboard.press("Enter")
    ready(page)
    first(page).locator("a").first.click()
    expect(page.locator(":target")).to_have_text("sensor")


def test_an_index_that_is_not_there(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.route("**/manifest.js*", lambda route: route.abort())
    page.goto(f"{address}/search.html?q=boulevard")
    expect(page.locator("#search-status")).to_contain_text("could not be loaded")
    page.unroute("**/manifest.js*")
    page.locator("#trip-search form button").click()
    ready(page)
    assert len(hits(page)) == 3
    page.close()


def test_without_javascript(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/search.html?q=boulevard")
    expect(page.locator("noscript a")).to_be_visible()
    context.close()
