"""Who uses the keyboard sees where they are: on every kind of page, on every kind of control."""

from __future__ import annotations

from collections import Counter
from io import BytesIO
from typing import Any

import pytest
from PIL import Image, ImageChops
from playwright.sync_api import Browser, Page

pytestmark = [pytest.mark.browser, pytest.mark.slow]

PAGES = ("index", "reports/den-haag-2021", "themes/index", "topics/veiligheid", "contacts",
         "references", "search")  # fmt: skip
CONSTRUCTS = ("constructs", "design", "listings", "reports/trip")
MARGIN = 6
TELLING = 48
"""How much a colour must change (of 255) for a pixel to count."""

# The control that has the focus, in words that are the same for controls that look the same, and
# the box in which its focus must show. A label shows it for a hidden input, a card for its link.
FOCUSED = """async () => {
  const focused = document.activeElement;
  if (focused === document.body) return null;
  const frame = () => new Promise(requestAnimationFrame);
  const hidden = () => focused.getBoundingClientRect().bottom <= 0;
  for (let nth = 0; nth < 60 && hidden(); nth++) await frame();  // it slides in
  const shown = focused.closest(".sd-card:has(.sd-stretched-link)") ?? focused;
  const boxes = [shown, ...(focused.labels ?? [])].map((item) => item.getBoundingClientRect());
  const part = focused.closest(
    "header, .skip-link, nav, form, [class^=trip-], .sd-tab-set, details, footer, table, section");
  const looks = (item) => `${item?.tagName} ${item?.getAttribute("class")}`;
  return {
    kind: `${looks(focused)}, ${looks(part)}`,
    text: focused.textContent.trim().slice(0, 60),
    left: Math.min(...boxes.map((box) => box.left)),
    top: Math.min(...boxes.map((box) => box.top)),
    right: Math.max(...boxes.map((box) => box.right)),
    bottom: Math.max(...boxes.map((box) => box.bottom)),
  };
}"""


def open_page(browser: Browser, address: str, scheme: str) -> Page:
    page = browser.new_page(
        viewport={"width": 1280, "height": 900},
        color_scheme="dark" if scheme == "dark" else "light",
        reduced_motion="reduce",
    )
    page.goto(address)
    page.wait_for_function(f"document.documentElement.dataset.theme === '{scheme}'")
    page.evaluate("document.activeElement.blur()")
    return page


def picture(page: Page, box: dict[str, Any]) -> Image.Image:
    left, top = max(box["left"] - MARGIN, 0), max(box["top"] - MARGIN, 0)
    clip = {
        "x": left,
        "y": top,
        "width": min(box["right"] + MARGIN, 1280) - left,
        "height": min(box["bottom"] + MARGIN, 900) - top,
    }
    shot = page.screenshot(clip=clip, animations="disabled")  # type: ignore[arg-type]
    return Image.open(BytesIO(shot)).convert("RGB")


def changed_pixels(one: Image.Image, other: Image.Image) -> int:
    difference = ImageChops.difference(one, other)
    strongest = ImageChops.lighter(
        ImageChops.lighter(difference.getchannel(0), difference.getchannel(1)),
        difference.getchannel(2),
    )
    return sum(strongest.histogram()[TELLING:])


def invisible_focus(page: Page) -> tuple[list[str], int]:
    """The controls whose focus can't be seen, and how many controls were reached."""
    wrong: list[str] = []
    seen: Counter[str] = Counter()
    for _ in range(600):
        page.keyboard.press("Tab")
        found = page.evaluate(FOCUSED)
        if found is None:
            break
        seen[found["kind"]] += 1
        if seen[found["kind"]] > 2:
            continue
        assert found["bottom"] > 0
        assert found["top"] < 900
        with_focus = picture(page, found)
        page.evaluate("document.activeElement.blur()")
        changed = changed_pixels(with_focus, picture(page, found))
        if changed * 2 < found["right"] - found["left"] + found["bottom"] - found["top"]:
            wrong.append(f"{found['kind']}: {found['text']!r}: {changed} pixels")
    return wrong, seen.total()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", PAGES)
def test_site(browser: Browser, address: str, name: str, scheme: str) -> None:
    page = open_page(browser, f"{address}/{name}.html", scheme)
    wrong, reached = invisible_focus(page)
    assert wrong == []
    assert reached > 10
    page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", CONSTRUCTS)
def test_constructs(browser: Browser, kitchen_sink: str, name: str, scheme: str) -> None:
    page = open_page(browser, f"{kitchen_sink}/{name}.html", scheme)
    wrong, reached = invisible_focus(page)
    assert wrong == []
    assert reached > 10
    page.close()


def test_skip_link_is_first_and_works(browser: Browser, address: str) -> None:
    page = open_page(browser, f"{address}/reports/den-haag-2021.html", "light")
    assert page.locator(".skip-link").bounding_box()["y"] < -20  # type: ignore[index]
    page.keyboard.press("Tab")
    link = page.locator(":focus")
    assert link.inner_text() == "Naar de inhoud"
    page.wait_for_function("document.querySelector('.skip-link').getBoundingClientRect().top === 0")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")
    page.close()


def test_permalink_of_a_record(browser: Browser, address: str) -> None:
    page = open_page(browser, f"{address}/reports/den-haag-2021.html", "light")
    record = page.locator("#contact-steve-berry")
    link = record.get_by_role("link", name="Link naar deze plek", exact=True)
    assert link.evaluate("link => getComputedStyle(link).opacity") == "0"
    record.hover()
    assert link.evaluate("link => getComputedStyle(link).opacity") == "1"
    page.mouse.move(0, 0)
    link.focus()
    assert link.evaluate("link => getComputedStyle(link).opacity") == "1"
    link.press("Enter")
    assert page.url.endswith("#contact-steve-berry")
    page.close()
