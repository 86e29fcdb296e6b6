"""Pages as a reader meets them."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser

PAGES = ("index", "reports/index", "reports/den-haag-2021", "reports/rijswijk-2018",
         "themes/index", "themes/crowdmanagement", "cities/barcelona", "topics/index",
         "topics/veiligheid", "contacts", "follow-ups", "organisations", "references",
         "manual/schrijven", "develop/reference", "search")  # fmt: skip


@pytest.mark.parametrize("name", PAGES)
def test_page(page: Page, address: str, name: str) -> None:
    outside: list[str] = []
    page.on(
        "request", lambda request: request.url.startswith(address) or outside.append(request.url)
    )
    page.goto(f"{address}/{name}.html")
    page.wait_for_load_state("networkidle")
    assert outside == []
    assert page.problems == []  # type: ignore[attr-defined]
    assert page.locator("h1").count() == 1
    assert page.evaluate("document.documentElement.lang") == "nl"
    for width in (1280, 390, 320):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_from_a_register_to_the_very_place(page: Page, address: str) -> None:
    page.goto(f"{address}/contacts.html")
    page.get_by_role("link", name="Steve Berry").click()
    expect(page).to_have_url(f"{address}/reports/den-haag-2021.html#contact-steve-berry")
    expect(page.locator(":target")).to_be_in_viewport()
    expect(page.locator(":target")).to_contain_text("Chairman bij Angoka")


def test_from_a_term_to_the_sentence_and_back(page: Page, address: str) -> None:
    page.goto(f"{address}/cities/wenen.html")
    page.locator("#trip-mentions a", has_text="plek").first.click()
    expect(page.locator(":target")).to_have_text("Wenen")
    expect(page.locator(":target")).to_be_in_viewport()
    page.locator(":target").click()
    expect(page).to_have_url(f"{address}/cities/wenen.html")


def test_without_javascript(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/follow-ups.html")
    expect(page.locator("table.trip-follow-ups tbody tr").first).to_be_visible()
    page.goto(f"{address}/index.html")
    page.get_by_role("link", name="Contacten").first.click()
    expect(page.locator("table.trip-contacts tbody tr").nth(5)).to_be_visible()
    context.close()
