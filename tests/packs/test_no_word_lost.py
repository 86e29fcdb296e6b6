"""A PDF says every word of its pages, in their order."""

from __future__ import annotations

import shutil
from io import StringIO
from pathlib import Path

import pytest
import sites
from sphinx.testing.util import SphinxTestApp
from test_kitchen_sink import CONF as SINK_CONF
from test_kitchen_sink import pages as sink_pages
from validation import Pdf, complaints, failures
from words import Said, lost, squeezed

DOCS = Path(__file__).parents[2] / "docs"


def build(source: Path, out: Path, audience: str = "internal") -> tuple[Said, dict[str, Pdf]]:
    """The pages of the packs for an audience as they were written, and the PDFs by name."""
    said = Said()
    warnings = StringIO()
    settings = {"tripreports_audience": audience}
    app = SphinxTestApp("pack", source, out, confoverrides=settings, status=StringIO(),
                        warning=warnings)  # fmt: skip
    try:
        said.connect(app)
        app.build()
    finally:
        app.cleanup()
    assert warnings.getvalue() == ""
    folder = out / "pack"
    return said, {path.stem: Pdf(path.read_bytes()) for path in sorted(folder.glob("*.pdf"))}


def check(said: Said, pdf: Pdf, docnames: list[str]) -> None:
    """All that some pages say is in the PDF, and each page in the order in which it says it."""
    text = squeezed(pdf.text)
    for docname in docnames:
        assert lost(said.pages[docname], text) == [], docname
        assert [note for note in said.notes[docname] if note not in text] == [], docname


def test_a_lost_word_is_found() -> None:
    assert lost(["een", "twee", "drie"], "eentwee") == ["drie"]
    assert lost(["een", "twee"], "tweeeen") == ["twee"]
    assert lost(["een", "twee"], "eenenook(p.5)twee") == []


def test_everything_that_a_page_may_hold(tmp_path: Path) -> None:
    site = sites.Site(tmp_path, sites.CONF + SINK_CONF)
    site.write(sink_pages())
    said, pdfs = build(site.src, tmp_path / "build")
    reports = ["constructs", "design", "paper", "trip"]
    check(said, pdfs["alles"], ["packs/alles", *(f"reports/{name}" for name in reports)])


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> tuple[Said, dict[str, Pdf]]:
    folder = tmp_path_factory.mktemp("real")
    shutil.copytree(DOCS, folder / "docs")
    return build(folder / "docs", folder / "build", "public")


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("smart_city_expo_barcelona", "Twee reizen naar de Smart City Expo in Barcelona"),
        ("veiligheid_in_de_slimme_stad", "Veiligheid in de slimme stad"),
    ],
)
def test_the_real_packs(real: tuple[Said, dict[str, Pdf]], name: str, title: str) -> None:
    said, pdfs = real
    letter = f"packs/{name.replace('_', '-')}"
    check(said, pdfs[name], [letter, "reports/rijswijk-2018", "reports/den-haag-2021"])
    assert failures(pdfs[name].data) == []
    assert complaints(pdfs[name].data, title) == []
