"""A pack of fifty reports: as valid and as whole as a small one."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from test_no_word_lost import build, check
from validation import Pdf, complaints, failures, levels

CORPUS = Path(__file__).parents[2] / "bench/corpus.py"
TITLE = "Vijftig verslagen"
PACK = """\
---
title: {title}
orphan: true
pack:
  audience: internal
  date: 2026-01-15
  reports: [{reports}]
  registers: [contacts, outcomes, follow-ups, themes, cities, topics, map, matrix, timeline]
---

Geachte raad,

Hier zijn ze.
"""


@pytest.mark.slow
def test_fifty_reports(tmp_path: Path) -> None:
    source = tmp_path / "docs"
    subprocess.run(
        [sys.executable, CORPUS, "--n", "50", "--out", source], check=True, capture_output=True
    )
    names = sorted(path.stem for path in source.glob("reports/*.md") if path.stem != "index")
    (source / "packs").mkdir()
    page = PACK.format(title=TITLE, reports=", ".join(names))
    (source / "packs/alle.md").write_text(page, encoding="utf-8")
    said, pdfs = build(source, tmp_path / "build")
    pdf = pdfs["alle"]
    assert failures(pdf.data) == []
    assert complaints(pdf.data, TITLE) == []
    chapters = levels(pdf.data, 1)
    assert len([title for title in chapters if re.match(r"\d+ ", title)]) == len(names) == 50
    check(said, pdf, ["packs/alle", *(f"reports/{name}" for name in names)])
    assert_contents_fit(pdf)


def assert_contents_fit(pdf: Pdf) -> None:
    """The first page of the letter is where the contents say: they have the room they need."""
    entry = next(item.text for item in pdf.root.all("TOCI") if "Begeleidende brief" in item.text)
    number = int(re.findall(r"\d+", entry)[-1])
    assert "Geachte raad" in pdf.pages[number - 1]
