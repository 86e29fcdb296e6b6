"""Makes the pictures of the README from a built site: ``python screenshots/make.py build/html``.

Needs the test environment (Playwright) and a Chromium of the system.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

PICTURES = {
    "start": ("index.html", 1280, 1720),
    "verslag": ("reports/den-haag-2021.html", 1280, 900),
}


def main(site: Path) -> None:
    """Take each picture."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"),
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        )
        for name, (address, width, height) in PICTURES.items():
            page = browser.new_page(viewport={"width": width, "height": height})
            page.goto((site / address).resolve().as_uri())
            page.screenshot(path=Path(__file__).parent / f"{name}.png")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
