"""The search of the real site as a reader uses it; `test_search_engine` is about what is found."""

from __future__ import annotations

import functools
import http.server
import re
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import search_quality as quality
from playwright.sync_api import Browser, Locator, Page, expect

from sphinx_tripreports.search.records import KINDS

pytestmark = pytest.mark.browser

Search = Callable[[str], list[str]]
Axe = Callable[..., list[str]]
DOCS = Path(__file__).parents[2] / "docs"


class _Strict(http.server.SimpleHTTPRequestHandler):
    """An intranet that allows nothing from elsewhere and nothing inline."""

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", "default-src 'self'")
        super().end_headers()

    def log_message(self, *args: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def strict(folder: Path) -> Iterator[str]:
    """Where the site is served with that policy."""
    handler = functools.partial(_Strict, directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture
def search(page: Page, address: str) -> Iterator[Search]:
    """Opens the search page with parameters; gives the hits."""

    def run(parameters: str) -> list[str]:
        page.goto(f"{address}/search.html?{parameters}")
        return hits(page)

    yield run
    assert page.problems == []  # type: ignore[attr-defined]


def hits(page: Page) -> list[str]:
    """The hits as ``kind: title``, when they are complete."""
    expect(page.locator("#search-status[data-ready=true]")).to_have_count(1)
    found = page.locator("ol#search-results > li.trip-hit").all()
    return [f"{one.get_attribute('data-kind')}: {one.locator('a').first.inner_text()}"
            for one in found]  # fmt: skip


def status(page: Page) -> Locator:
    return page.locator("#search-status")


def facet(page: Page, name: str) -> dict[str, int]:
    """The values of a facet, with what each would give."""
    rows = page.locator(f"#search-facets label:has(input[name={name}])").all()
    return {row.locator("span").first.inner_text(): int(row.locator("span").last.inner_text())
            for row in rows}  # fmt: skip


# --- the way there --------------------------------------------------------------------------------


def test_from_the_start_page_to_the_passage(page: Page, address: str) -> None:
    page.goto(f"{address}/index.html")
    page.locator("#trip-search-field").fill("Burgersdijk")
    page.keyboard.press("Enter")
    assert hits(page)[0] == "contact: Ferdinand Burgersdijk"
    assert page.url == f"{address}/search.html?q=Burgersdijk"
    page.locator(".trip-hit a").first.click()
    expect(page.locator(":target")).to_be_in_viewport()
    expect(page.locator(":target")).to_contain_text("FairsFair")
    assert page.problems == []  # type: ignore[attr-defined]


@pytest.mark.parametrize("width", [1280, 390])
def test_from_the_header_of_a_report(page: Page, address: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{address}/reports/rijswijk-2018.html")
    page.locator(".bd-header .bd-search input:visible").fill("ambasadeur spanje")
    page.keyboard.press("Enter")
    assert hits(page)[0] == "contact: De heer Van Bonzel"
    expect(page.locator("#search-notice")).to_contain_text("Bedoelde u ambassadeur spanje?")


@pytest.mark.parametrize("keys", ["/", "Control+k"])
@pytest.mark.parametrize("name", ["index", "reports/den-haag-2021", "contacts", "search"])
def test_keys_that_lead_to_the_field(page: Page, address: str, name: str, keys: str) -> None:
    page.goto(f"{address}/{name}.html")
    page.locator("h1").click()
    page.keyboard.press(keys)
    page.keyboard.type("w/k")
    field = page.locator("input:focus")
    assert field.get_attribute("name") == "q"
    expect(field).to_have_value("w/k")
    expect(field).to_be_in_viewport()


def test_the_key_of_one_sign_can_be_switched_off(page: Page, address: str) -> None:
    page.goto(f"{address}/search.html")
    expect(page.locator("#search-key")).to_be_checked()
    page.locator("#search-key").uncheck()
    page.goto(f"{address}/index.html")
    page.keyboard.press("/")
    expect(page.locator("input:focus")).to_have_count(0)
    page.keyboard.press("Control+k")
    expect(page.locator("input:focus")).to_have_count(1)
    page.goto(f"{address}/search.html")
    expect(page.locator("#search-key")).not_to_be_checked()
    page.locator("#search-key").check()
    page.locator("h1").click()
    page.keyboard.press("/")
    expect(page.locator("#trip-q")).to_be_focused()


# --- what is found --------------------------------------------------------------------------------


def test_the_page_as_other_programs_read_it(search: Search, page: Page) -> None:
    search("q=barcelona")
    kinds = page.locator("ol#search-results > li.trip-hit").evaluate_all(
        "hits => hits.map(hit => hit.dataset.kind)"
    )
    assert len(kinds) == 10
    assert set(kinds) <= set(KINDS)
    first = page.locator("ol#search-results > li.trip-hit").first
    assert first.get_attribute("data-kind") == "city"
    assert first.locator("a").first.get_attribute("href") == "cities/barcelona.html"
    expect(page.locator("#search-status[data-ready=true]")).to_have_text(
        re.compile(r"^\d\d resultaten$")
    )


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("Steve Berry", "contact: Steve Berry"),
        ("den bosch", "city: 's-Hertogenbosch"),
        ("slimme borden", "theme: Slimme verkeersborden"),
        ("toelichting smart cities",
         "follow-up: Bekijken of er in Rijswijk een toelichting over Smart Cities kan komen"),
        ("award gewonnen", "outcome: Smart City Award gewonnen"),
        ("rvo", "organisation: Rijksdienst voor Ondernemend Nederland"),
        ("floriade", "event: Floriade Expo 2022"),
        ("drinkwater", "report: Smart City Expo World Congress 2018"),
        ("circular economy", "topic: Circulaire economie"),
    ],
)  # fmt: skip
def test_every_kind_can_be_first(search: Search, query: str, first: str) -> None:
    assert search(f"q={query}")[0] == first


def test_a_synonym_within_a_hyphenated_word(search: Search, page: Page) -> None:
    assert "report: Smart City Expo World Congress 2018" in search("q=persoonsgegevens")
    expect(page.locator("mark", has_text=re.compile("^privacy$")).first).to_be_visible()


def test_quotes(search: Search, page: Page) -> None:
    assert search('q="living lab scheveningen"&kind=report') == [
        "report: Smart City Expo World Congress 2021"
    ]
    expect(page.locator(".trip-hit mark").first).to_have_text("Living Lab Scheveningen")
    assert search('q="scheveningen lab"') == []


def test_nothing_found(search: Search, page: Page) -> None:
    assert search("q=kwantumcomputers") == []
    expect(status(page)).to_have_text("Niets gevonden voor “kwantumcomputers”.")
    expect(page.locator("#search-nothing")).to_contain_text("delen van samengestelde woorden")
    links = page.locator("#search-nothing a")
    assert links.all_inner_texts() == [
        "Verslagen", "Thema's", "Steden", "Onderwerpen van de strategie", "Contacten",
        "Vervolgafspraken",
    ]  # fmt: skip
    links.first.click()
    expect(page.locator("h1")).to_contain_text("Verslagen")


def test_what_a_page_lists_of_others_is_not_its_text(search: Search, page: Page) -> None:
    """The register of contacts has a row for Steve Berry, the start page one for follow-ups."""
    search("q=Steve+Berry+Angoka")
    addresses = page.locator(".trip-hit-title a").evaluate_all(
        "links => links.map(link => link.getAttribute('href').split('#')[0])"
    )
    assert "reports/den-haag-2021.html" in addresses
    assert {"contacts.html", "index.html"}.isdisjoint(addresses)
    assert search("q=Paviljoen+volgend+jaar")[0] == (
        "follow-up: Volgend jaar weer meedoen met een NL Paviljoen"
    )
    assert {"contacts.html", "follow-ups.html", "index.html"}.isdisjoint(
        page.locator(".trip-hit-title a").evaluate_all(
            "links => links.map(link => link.getAttribute('href').split('#')[0])"
        )
    )


def test_only_dutch_words(search: Search, page: Page) -> None:
    """Texts of the page itself; names of events and organisations are what they are."""
    search("q=barcelona")
    shown = page.locator("#trip-search")
    names = page.locator("#trip-search .trip-hit, .trip-facet-value").all_inner_texts()
    text = shown.inner_text()
    for name in names:
        text = text.replace(name, "")
    english = "the|of|and|results?|search|show|sort|by|more|filters? by|kind|theme|city|year|date"
    assert re.findall(rf"(?i)\b(?:{english})\b", text) == []
    assert page.locator(".trip-facet legend").all_inner_texts() == [
        "Soort", "Thema", "Stad", "Onderwerp van de strategie", "Gemeente", "Jaar", "Status",
    ]  # fmt: skip
    assert set(page.locator(".trip-hit-kind").all_inner_texts()) <= {
        "Verslag", "Pagina", "Thema", "Stad", "Onderwerp van de strategie", "Organisatie",
        "Evenement", "Contact", "Opbrengst", "Vervolgafspraak",
    }  # fmt: skip


# --- filters, order, address ----------------------------------------------------------------------


def test_filters_by_keyboard(search: Search, page: Page) -> None:
    search("q=rijswijk")
    before = facet(page, "kind")
    assert before["Vervolgafspraak"] == 4
    page.locator("input[name=kind][value=follow-up]").focus()
    page.keyboard.press("Space")
    assert all(hit.startswith("follow-up: ") for hit in hits(page))
    expect(status(page)).to_have_text("4 resultaten")
    assert page.evaluate("document.activeElement.value") == "follow-up"
    assert page.url.endswith("?q=rijswijk&kind=follow-up")
    assert facet(page, "kind") == before  # as if this facet were not asked for
    counts = facet(page, "status")
    assert sum(counts.values()) == 4
    page.locator("input[name=status][value=done]").focus()
    page.keyboard.press("Space")
    assert hits(page) == ["follow-up: Aanvraag indienen om mee te doen aan het UN-programma"]
    expect(status(page)).to_have_text("1 resultaat")
    page.locator("#search-clear").focus()
    page.keyboard.press("Enter")
    hits(page)
    assert facet(page, "kind") == before
    expect(page.locator("#trip-q")).to_be_focused()


def test_order_and_back(search: Search, page: Page) -> None:
    by_relevance = search("q=verslag+barcelona&kind=report")
    page.locator("#search-sort").select_option("date")
    assert hits(page) == ["report: Smart City Expo World Congress 2021",
                          "report: Smart City Expo World Congress 2018"]  # fmt: skip
    assert page.url.endswith("&sort=date")
    page.go_back()
    assert hits(page) == by_relevance
    expect(page.locator("#search-sort")).to_have_value("relevance")
    page.go_forward()
    expect(page.locator("#search-sort")).to_have_value("date")


def test_back_from_a_report(search: Search, page: Page) -> None:
    found = search("q=sensoren&theme=sensoren&sort=date")
    page.locator(".trip-hit a").first.click()
    page.wait_for_url("**/*.html#*")
    page.go_back()
    assert hits(page) == found
    expect(page.locator("input[name=theme][value=sensoren]")).to_be_checked()


# --- any query, any circumstances -----------------------------------------------------------------

HOSTILE = [
    "", "a", " ", "a" * 2000, "sensor " * 300, ".*", "(((", "[a-z]+$", "\\", "<b>vet</b>", "%00",
    "<script>document.title='x'</script>", "<img src=x onerror=\"document.title='x'\">",
    "javascript:document.title='x'", "__proto__", "{{7*7}}", "' OR 1=1 --", "\"", "“”", "-sensor",
]  # fmt: skip


@pytest.mark.parametrize("through", ["field", "address"])
def test_hostile_queries(search: Search, page: Page, through: str) -> None:
    page.on("dialog", lambda dialog: pytest.fail(dialog.message))
    search("")
    title = page.title()
    for query in HOSTILE:
        if through == "field":
            page.locator("#trip-q").fill(query)
            page.keyboard.press("Enter")
        else:
            search(page.evaluate("query => new URLSearchParams({q: query}).toString()", query))
        hits(page)
        assert status(page).inner_text() != ""
        assert page.title() == title
        assert page.locator("#trip-search :is(script, img, b)").count() == 0


def test_under_a_strict_policy(page: Page, strict: str) -> None:
    """The theme's own inline scripts don't run then; searching must."""
    page.goto(f"{strict}/index.html")
    page.keyboard.press("Control+k")
    page.keyboard.type("zwerfaval")
    page.keyboard.press("Enter")
    assert hits(page)[0] == "theme: Zwerfafval"
    page.locator("input[name=kind][value=report]").check()
    assert hits(page) == ["report: Smart City Expo World Congress 2018"]
    page.locator(".trip-hit a").first.click()
    expect(page.locator(":target")).to_be_in_viewport()
    assert page.problems == []  # type: ignore[attr-defined]


def test_from_a_file_share(page: Page, folder: Path) -> None:
    page.goto((folder / "index.html").as_uri())
    page.locator("#trip-search-field").fill("crowd management")
    page.keyboard.press("Enter")
    assert hits(page)[0] == "theme: Crowdmanagement"
    page.locator(".trip-hit a").first.click()
    expect(page.locator("h1")).to_contain_text("Crowdmanagement")
    assert page.problems == []  # type: ignore[attr-defined]


def test_without_javascript(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/index.html")
    page.locator("#trip-search-field").fill("sensor")
    page.keyboard.press("Enter")
    expect(page.locator("noscript p")).to_contain_text("Zoeken werkt alleen met JavaScript")
    expect(page.locator("#search-results")).to_be_empty()
    expect(page.locator("#search-filters")).to_be_hidden()
    expect(page.locator("#search-key")).to_be_hidden()
    links = page.locator("noscript a")
    assert links.count() == 6
    for nth in range(links.count()):
        answer = page.request.get(f"{address}/{links.nth(nth).get_attribute('href')}")
        assert answer.ok
    context.close()


@pytest.mark.slow
@pytest.mark.parametrize("query", ["barcelona", "ambasadeur", "kwantumcomputers", ""])
def test_accessible(page: Page, address: str, axe: Axe, query: str) -> None:
    page.goto(f"{address}/search.html?q={query}")
    hits(page)
    filters = page.locator("#search-filters")
    for width in (1280, 390, 320):
        page.set_viewport_size({"width": width, "height": 800})
        if page.locator(".trip-hit").count() and filters.get_attribute("open") is None:
            filters.locator("summary").click()
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
            page.wait_for_function(f"document.documentElement.dataset.theme === '{scheme}'")
            page.wait_for_timeout(350)  # the theme looks again at what scrolls
            assert axe(page) == [], (width, scheme)
            assert page.evaluate("document.documentElement.scrollWidth") <= width


# --- how good -------------------------------------------------------------------------------------


@pytest.mark.slow
def test_quality_does_not_drop(page: Page, address: str, folder: Path) -> None:
    """The queries with which the search was made; `bench/search.py` measures more."""
    records = quality.records(DOCS, folder, folder.parent / "doctrees")
    wanted = quality.queries("develop", "docs", records)
    assert len(wanted) >= 50
    page.goto(f"{address}/search.html")
    scores = list(quality.scores(functools.partial(quality.ask, page), wanted))
    recall, rank = quality.means(scores)
    assert recall >= 0.97, list(quality.misses(scores))
    assert rank >= 0.95, list(quality.misses(scores))
