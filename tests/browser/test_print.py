"""A page on paper holds all that the page holds, in black on white."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import Browser

pytestmark = pytest.mark.browser


def printed(browser: Browser, address: str, folder: Path, scheme: str = "light") -> str:
    """The text of the PDF that the browser makes of a page, with single spaces."""
    if shutil.which("pdftotext") is None:
        message = "NO PDFTOTEXT (poppler): what the pages print was not looked at"
        if os.environ.get("REQUIRE_BROWSER") == "1":
            pytest.fail(message)
        pytest.skip(message)
    page = browser.new_page(color_scheme="dark" if scheme == "dark" else "light")
    page.goto(address)
    page.wait_for_load_state("networkidle")
    path = folder / "page.pdf"
    page.pdf(path=str(path), format="A4", prefer_css_page_size=True)
    assert page.evaluate("document.documentElement.dataset.theme") == scheme
    page.close()
    done = subprocess.run(["pdftotext", str(path), "-"], capture_output=True, text=True)
    return " ".join(done.stdout.split())


def test_tabs_and_all_that_folds(browser: Browser, kitchen_sink: str, tmp_path: Path) -> None:
    text = printed(browser, f"{kitchen_sink}/design.html", tmp_path)
    tabs = ("Eerste tabblad", "Tekst van het eerste tabblad", "Tweede tabblad",
            "Tekst van het tweede tabblad", "tabbladcel", "Derde tabblad",
            "Tekst van het derde tabblad")  # fmt: skip
    places = [text.index(words) for words in tabs]
    assert places == sorted(places)
    for words in ("Voor Windows", "Voor Linux", "Tekst van de dichte uitklapper",
                  "Tekst van de open uitklapper", "Tekst van de gekleurde uitklapper",
                  "Kaart 3"):  # fmt: skip
        assert words in text


def test_all_columns(browser: Browser, kitchen_sink: str, tmp_path: Path) -> None:
    text = printed(browser, f"{kitchen_sink}/constructs.html", tmp_path)
    # A wide table gets narrow columns, in which words are broken.
    assert "laatstekolom" in text.replace(" ", "")
    assert "omdat hij doorgaat en doorgaat" in text


def test_addresses_of_links(browser: Browser, kitchen_sink: str, tmp_path: Path) -> None:
    text = printed(browser, f"{kitchen_sink}/constructs.html", tmp_path)
    assert "link naar buiten (https://example.org/)," in text
    assert text.count("https://example.org/adres") == 1
    assert "design.html" not in text
    sources = printed(browser, f"{kitchen_sink}/references.html", tmp_path)
    assert sources.count("https://vng.nl/slimme-steden") == 1


def test_a_report(browser: Browser, address: str, tmp_path: Path) -> None:
    text = printed(browser, f"{address}/reports/den-haag-2021.html", tmp_path)
    assert text.startswith("Smart City Expo World Congress 2021 Gemeente Den Haag")
    for words in ("Vervolgafspraak Volgend jaar weer meedoen met een NL Paviljoen",
                  "Noot van de redactie", "Chairman bij Angoka"):  # fmt: skip
        assert words in text
    for words in ("Op deze pagina", "Naar de inhoud", "Handleiding", "Kruimelpad", "¶", "#"):
        assert words not in text


def test_all_rows(browser: Browser, address: str, tmp_path: Path) -> None:
    page = browser.new_page()
    page.goto(f"{address}/contacts.html")
    rows = page.locator("table.trip-contacts tbody th").all_inner_texts()
    page.close()
    text = printed(browser, f"{address}/contacts.html", tmp_path)
    assert len(rows) > 10
    assert [row for row in rows if re.sub(r"\s+", " ", row) not in text] == []
    assert "Wis" not in text


def test_light_colours(browser: Browser, kitchen_sink: str, tmp_path: Path) -> None:
    assert "Kaarten" in printed(browser, f"{kitchen_sink}/design.html", tmp_path, "dark")
    page = browser.new_page(color_scheme="dark")
    page.goto(f"{kitchen_sink}/design.html")
    page.wait_for_load_state("networkidle")
    page.evaluate("""addEventListener("beforeprint", () => {
        const { color, backgroundColor } = getComputedStyle(document.body);
        window.seen = [color, backgroundColor];
    })""")
    page.emulate_media(media="print")
    page.pdf()
    assert page.evaluate("window.seen") == ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]
    page.close()
