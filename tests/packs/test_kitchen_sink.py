"""Everything that a page may hold, in one pack: valid, whole, and as it should look."""

from __future__ import annotations

import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from sites import Site
from validation import Pdf, complaints, failures, levels, verapdf, verapdf_failures

HERE = Path(__file__).parent / "kitchen_sink"
# The pages that browsers are tested with: what the site can show, a pack can.
OTHERS = Path(__file__).parents[1] / "browser" / "kitchen_sink"
CONF = """
extensions += ["sphinx_design", "sphinxcontrib.bibtex"]
bibtex_bibfiles = ["references.bib"]
myst_enable_extensions = ["dollarmath", "fieldlist", "strikethrough"]
suppress_warnings = ["myst.strikethrough"]
"""
PACK = """\
---
title: Alles op een rij
pack:
  date: 2026-03-12
  reports: [constructs, design, paper, trip]
  registers: [contacts, outcomes, follow-ups, themes, cities, topics, map, matrix, timeline]
---

Geachte leden van de raad,

Hierbij alles wat een pagina kan hebben.
"""
REPORT = """\
report:
  municipality: den-haag
  start: 2021-11-14
  end: 2021-11-18
  cities: [barcelona]
  audience: public
---
"""
COLOURS = {"rood.png": "red", "blauw.jpg": "blue", "groen.gif": "green", "geel.webp": "yellow",
           "versiering.png": "grey"}  # fmt: skip


def pages() -> dict[str, str | bytes]:
    """The files of the project."""
    files: dict[str, str | bytes] = {
        path.relative_to(OTHERS).as_posix(): path.read_text(encoding="utf-8")
        for path in OTHERS.rglob("*") if path.suffix in {".md", ".bib", ".svg"}
    }  # fmt: skip
    for name in ("constructs.md", "design.md"):
        files[f"reports/{name}"] = as_report(str(files.pop(name)))
    paper = (HERE / "paper.md").read_text(encoding="utf-8")
    rows = "\n".join(f"* - {n}\n  - Rij {n} van een lange tabel." for n in range(1, 81))
    files["reports/paper.md"] = paper.replace("RIJEN", rows)
    files["reports/plein.svg"] = files["plein.svg"]
    files["packs/alles.md"] = PACK
    files["index.md"] = "---\ntitle: Start\n---\n\n```{toctree}\n:glob:\n\n*\n*/*\n```\n"
    for name, colour in COLOURS.items():
        picture = BytesIO()
        kind = Path(name).suffix[1:].replace("jpg", "jpeg")
        Image.new("RGB", (60, 40), colour).save(picture, kind)
        files[f"reports/{name}"] = picture.getvalue()
    return files


def as_report(source: str) -> str:
    """A page of the other kitchen sink as a report: one heading of the first level."""
    head, _, text = source.partition("---\n\n")
    text = text.replace("{button-ref} constructs\n", "{button-ref} constructs\n:ref-type: doc\n")
    return f"{head}{REPORT}\n{text}"


@pytest.fixture(scope="module")
def site(make_site: Callable[..., Site]) -> Site:
    return make_site(pages(), "pack", bare=True, conf=CONF)


@pytest.fixture(scope="module")
def pdf(site: Site) -> Pdf:
    return Pdf((site.out / "alles.pdf").read_bytes())


def test_what_it_reports(site: Site) -> None:
    assert site.raw_warnings == ""


def test_valid(pdf: Pdf) -> None:
    assert failures(pdf.data) == []
    assert complaints(pdf.data, "Alles op een rij") == []


@pytest.mark.skipif(not verapdf(), reason="veraPDF is not installed")
def test_valid_by_verapdf(site: Site) -> None:
    assert verapdf_failures(site.out / "alles.pdf") == []
