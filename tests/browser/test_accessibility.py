"""WCAG 2.2 AA on every kind of page, in both colour schemes, on wide and narrow screens.

axe-core sees about half of what can be wrong; `test_focus` and `test_print` see some of the rest.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page

pytestmark = [pytest.mark.browser, pytest.mark.slow]

Axe = Callable[..., list[str]]

KINDS = ("index", "reports/index", "reports/den-haag-2021", "themes/index",
         "themes/energietransitie", "cities/index", "cities/barcelona", "topics/index",
         "topics/veiligheid", "contacts", "follow-ups", "organisations", "references",
         "packs/index", "packs/smart-city-expo-barcelona", "manual/beheer", "develop/reference",
         "search")  # fmt: skip
CONSTRUCTS = ("index", "constructs", "design", "listings", "raadspakket", "references",
              "reports/trip", "terms/barcelona", "terms/vocabulary")  # fmt: skip
WIDTHS = {"light": (1280, 390, 320), "dark": (320, 1280)}
# Pictures without a name that don't say that they are decoration; headers of no column or row.
UNNAMED = """() => [...document.querySelectorAll("svg, img, th")].filter((element) =>
  element.matches("th") ? !element.scope
  : !element.closest("[aria-hidden=true]")
    && !element.hasAttribute("alt")
    && !(element.getAttribute("role") && element.getAttribute("aria-label"))
).map((element) => element.outerHTML.slice(0, 200))"""

# Marks that stand out of the facts in which they are.
OUTSIDE = """() => [...document.querySelectorAll("dl .trip-mark")].filter((mark) =>
  mark.getBoundingClientRect().right > mark.closest("dl").getBoundingClientRect().right + 1
).map((mark) => mark.textContent)"""


def open_page(browser: Browser, address: str, scheme: str = "light", width: int = 1280) -> Page:
    page = browser.new_page(viewport={"width": width, "height": 800}, reduced_motion="reduce")
    page.goto(address)
    choose(page, scheme)
    return page


def choose(page: Page, scheme: str) -> None:
    """Change the colours of the device, and wait until the page has followed."""
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.wait_for_function(f"document.documentElement.dataset.theme === '{scheme}'")


def check(page: Page, axe: Axe) -> None:
    """In all colours and widths."""
    assert page.evaluate(UNNAMED) == []
    for scheme, widths in WIDTHS.items():
        choose(page, scheme)
        for width in widths:
            page.set_viewport_size({"width": width, "height": 800})
            page.wait_for_timeout(350)  # the theme looks again at what scrolls
            assert page.evaluate("document.documentElement.scrollWidth") <= width
            assert page.evaluate(OUTSIDE) == []
            assert axe(page) == [], (scheme, width)


@pytest.mark.parametrize("name", KINDS)
def test_site(browser: Browser, address: str, axe: Axe, name: str) -> None:
    page = open_page(browser, f"{address}/{name}.html")
    check(page, axe)
    page.close()


@pytest.mark.parametrize("name", CONSTRUCTS)
def test_constructs(browser: Browser, kitchen_sink: str, axe: Axe, name: str) -> None:
    page = open_page(browser, f"{kitchen_sink}/{name}.html")
    check(page, axe)
    page.close()


@pytest.mark.parametrize("scheme", WIDTHS)
def test_menus_on_a_phone(browser: Browser, address: str, axe: Axe, scheme: str) -> None:
    page = open_page(browser, f"{address}/reports/den-haag-2021.html", scheme, 320)
    page.locator(".primary-toggle").click()
    page.locator("#pst-primary-sidebar-modal[open]").wait_for()
    assert axe(page) == []
    page.locator("#pst-primary-sidebar-modal .theme-switch-button").click()
    page.locator("#pst-primary-sidebar-modal .dropdown-menu.show").wait_for()
    assert axe(page) == []
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    page.locator("#pst-primary-sidebar-modal:not([open])").wait_for(state="attached")
    page.locator(".secondary-toggle").click()
    page.locator("#pst-secondary-sidebar-modal[open]").wait_for()
    assert axe(page) == []
    page.close()


@pytest.mark.parametrize("scheme", WIDTHS)
@pytest.mark.parametrize("button", [".nav-item.dropdown > button", ".theme-switch-button"])
def test_menus_of_the_header(
    browser: Browser, address: str, axe: Axe, scheme: str, button: str
) -> None:
    page = open_page(browser, f"{address}/reports/den-haag-2021.html", scheme)
    page.locator(f".bd-header {button}").click()
    page.locator(".bd-header .dropdown-menu.show").wait_for()
    # Only the header: an open menu covers links below it, until it is closed.
    assert axe(page, ".bd-header") == []
    page.close()


def test_all_that_folds_is_open(browser: Browser, kitchen_sink: str, axe: Axe) -> None:
    page = open_page(browser, f"{kitchen_sink}/design.html")
    closed = page.locator("details:not([open]) > summary")
    while closed.count():
        closed.first.click()
    page.get_by_text("Tweede tabblad", exact=True).click()
    page.get_by_text("Tekst van het tweede tabblad").wait_for()
    page.get_by_text("Tekst van de dichte uitklapper").wait_for()
    check(page, axe)
    page.close()


@pytest.mark.parametrize("name", ["contacts", "follow-ups"])
def test_filters_in_use(browser: Browser, address: str, axe: Axe, name: str) -> None:
    page = open_page(browser, f"{address}/{name}.html?q=barcelona")
    page.locator("thead button").first.click()
    page.locator("th[aria-sort]").wait_for()
    check(page, axe)
    page.get_by_role("searchbox").last.fill("niets van dit alles")
    page.locator("tbody tr:visible").first.wait_for(state="detached")
    assert axe(page) == []
    page.close()
