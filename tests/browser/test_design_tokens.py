"""The house style of a municipality as a reader sees it: in light mode, and only there."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page
from sites import Site

pytestmark = pytest.mark.browser

TOKENS = """.dorp-theme {
  --dorp-groen: rgb(11 93 59);
  --utrecht-link-color: #7a1f5c;
  --utrecht-heading-color: var(--dorp-groen);
  --utrecht-document-font-family: Georgia, serif;
  --utrecht-page-header-background-color: var(--dorp-groen);
  --utrecht-page-header-color: white;
}"""
CONF = 'html_theme = "pydata_sphinx_theme"\ntripreports_design_tokens = "huisstijl.css"\n'
GREEN, PURPLE, WHITE = "rgb(11, 93, 59)", "rgb(122, 31, 92)", "rgb(255, 255, 255)"


@pytest.fixture(scope="module")
def site(make_site: Callable[..., Site]) -> Site:
    text = "---\ntitle: Tekst\n---\n\n## Kop\n\n[Sensoren](themes/sensoren.md)\n"
    site = make_site({"huisstijl.css": TOKENS, "tekst.md": text}, conf=CONF)
    assert site.warnings == []
    return site


def computed(page: Page, selector: str, name: str) -> str:
    get = "(element, name) => getComputedStyle(element).getPropertyValue(name)"
    return str(page.locator(selector).first.evaluate(get, name)).strip()


def test_light(page: Page, site: Site) -> None:
    page.emulate_media(color_scheme="light")
    page.goto((site.out / "tekst.html").as_uri())
    assert computed(page, "html", "--pst-color-primary") == "#7a1f5c"
    assert computed(page, "html", "--trip-accent") == "#7a1f5c"
    assert computed(page, "article p a", "color") == PURPLE
    assert computed(page, "article h1", "color") == GREEN
    assert computed(page, "article h2", "color") == GREEN
    assert computed(page, "article p", "font-family") == "Georgia, serif"
    assert computed(page, ".bd-header", "background-color") == GREEN
    assert computed(page, ".bd-header .navbar-brand p", "color") == WHITE
    assert computed(page, ".bd-header .nav-item a", "color") == WHITE


def test_dark(page: Page, site: Site) -> None:
    page.emulate_media(color_scheme="dark")
    page.goto((site.out / "tekst.html").as_uri())
    assert page.locator("html").get_attribute("data-theme") == "dark"
    assert computed(page, "html", "--pst-color-primary") not in ("#7a1f5c", "")
    assert computed(page, ".bd-header", "background-color") != GREEN
    assert computed(page, "article h2", "color") != GREEN
    assert "Georgia" not in computed(page, "article p", "font-family")
