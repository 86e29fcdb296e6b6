"""Makes the pictures of the README: ``python screenshots/make.py build``, after html and pdf.

Needs the test environment (Playwright, PDFium, Pillow) and a Chromium of the system.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pypdfium2
from PIL import Image
from playwright.sync_api import sync_playwright

FOLDER = Path(__file__).parent
PICTURES = {
    "start": ("index.html", 1280, 1720),
    "verslag": ("reports/den-haag-2021.html", 1280, 900),
}
PACK = ("raadspakket", "smart_city_expo_barcelona.pdf", (1, 5, 21))
"""The picture, the PDF, and the numbers of the pages that stand side by side."""
GAP, GREY = 16, "#8a949b"
COLOURS = 64


def pages_of_site(site: Path) -> None:
    """Take a picture of each page."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"),
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        )
        for name, (address, width, height) in PICTURES.items():
            page = browser.new_page(viewport={"width": width, "height": height})
            page.goto((site / address).resolve().as_uri())
            page.screenshot(path=FOLDER / f"{name}.png")


def pages_of_pack(folder: Path) -> None:
    """Put pages of a council pack side by side."""
    name, file, numbers = PACK
    with pypdfium2.PdfDocument(folder / file) as document:
        shown = [document[number - 1].render(scale=0.72).to_pil() for number in numbers]
    width, height = shown[0].size
    sheet = Image.new("RGB", (len(shown) * (width + GAP) + GAP, height + 2 * GAP), GREY)
    for nth, image in enumerate(shown):
        sheet.paste(image, (GAP + nth * (width + GAP), GAP))
    sheet.save(FOLDER / f"{name}.png")


def main(build: Path) -> None:
    """Make all pictures, with few colours so that they stay small."""
    pages_of_site(build / "html")
    pages_of_pack(build / "pdf")
    for path in FOLDER.glob("*.png"):
        Image.open(path).convert("RGB").quantize(COLOURS).save(path, optimize=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
