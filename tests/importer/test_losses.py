"""The check that nothing got lost: it sees what is taken away, and nothing else."""

from __future__ import annotations

import random
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from sphinx_tripreports.importer.losses import lost
from sphinx_tripreports.importer.losses.compare import compare
from sphinx_tripreports.importer.losses.facts import Facts, Unit
from sphinx_tripreports.importer.losses.page import Page, read_page
from sphinx_tripreports.importer.losses.sources import facts_of
from sphinx_tripreports.importer.myst import render
from sphinx_tripreports.importer.readers import read

pytestmark = pytest.mark.usefixtures("english")
FILES = Path(__file__).parent / "files"
NAMES = [path.name for path in sorted(FILES.iterdir()) if path.suffix in (
    ".docx", ".odt", ".pdf", ".txt", ".eml", ".msg")]  # fmt: skip
PARTS = {
    "word": r"\w[\w'’.-]*",
    "image": r"!\[[^\]]*\]\([^)]*\)|\[[\w-]+\.[ew]mf\]\([^)]*\)",
    "note": r"\[\^\w+\](?!:)",
    "link": r"(?<!!)\[([^\]^]+)\]\((?:https?|mailto)[^)]*\)",
    "cell": r"(?m)(?<=^  - )\w.*$|(?<=^\* - )\w.*$|(?<=\| )\w[^|]*(?= \|)",
}
"""What is taken away from a draft, one at a time; of a link its words stay."""
ADDRESS = re.compile(r"\]\([^)]*\)|\{[^}]*\}|\[\^\w+\]:?|<https?:[^>]*>")
"""Markup in which a word is no word of the text."""


def mutants(source: str, kind: str, number: int) -> Iterator[tuple[str, str]]:
    """Drafts of which one part was taken away, each with that part."""
    markup = [match.span() for match in ADDRESS.finditer(source)]
    found = [
        match
        for match in re.finditer(PARTS[kind], source)
        if kind != "word" or not any(a <= match.start() < b for a, b in markup)
    ]
    random.Random(kind).shuffle(found)
    for match in found[:number]:
        kept = match[1] if kind == "link" else ""
        yield source[: match.start()] + kept + source[match.end() :], match[0]


def said(page: Page) -> str:
    return "".join(re.findall(r"\w", page.text + "".join(page.asides)))


@pytest.mark.parametrize("kind", PARTS)
def test_what_is_taken_away_is_missed(kind: str) -> None:
    tried = caught = 0
    for name in NAMES:
        path = FILES / name
        source = render(read(path).blocks)
        facts = facts_of(path.read_bytes(), name)
        whole = read_page(source, facts.numbered)
        assert compare(facts, whole) == ()
        for mutant, __ in mutants(source, kind, 12):
            page = read_page(mutant, facts.numbered)
            # A word of our own notes, or a mark of emphasis, is no loss.
            if kind in ("word", "cell") and said(page) == said(whole):
                continue
            tried += 1
            caught += bool(compare(facts, page))
    assert tried > 5
    assert caught >= 0.99 * tried


def test_messages_say_what_is_missing_and_where(tmp_path: Path) -> None:
    path = tmp_path / "verslag.txt"
    path.write_text("Wij spraken met Ann Smet.\n\nDaarna aten wij.\n\nTot slot.", encoding="utf-8")
    assert lost(path, "Wij spraken met Smet.\n\nDaarna aten wij.\n\nTot slot.") == (
        "Missing on the page: “Ann”, from “Wij spraken met Ann Smet.”.",
    )
    assert lost(path, "Daarna aten wij.\n\nWij spraken met Ann Smet.\n\nTot slot.") == (
        "At another place on the page: “Daarna aten wij.”.",
    )
    assert lost(path, "Wij spraken met AnnSmet.\n\nDaarna aten wij.\n\nTot slot.") == (
        "Not written as in the file: “Ann”.", "Not written as in the file: “Smet”.",
    )  # fmt: skip


def test_counts_of_what_is_no_text() -> None:
    facts = Facts(images=2, notes=1, cells=4, links=["https://a.nl", "https://a.nl"])
    page = Page("", "", (), 1, 0, 3, ("https://a.nl",))
    assert compare(facts, page) == (
        "The file has 2 pictures, the page has 1.",
        "The file has 1 calls of notes, the page has 0.",
        "The file has 4 cells with words, the page has 3.",
        "A link to https://a.nl is missing.",
    )


def test_each_line_at_the_foot_of_all_pages_is_on_the_page_once() -> None:
    feet = [
        Unit(line, page=n)
        for n in (1, 2, 3)
        for line in (f"Verslag, deel {n}", "Gemeente Ede", f"{n} / 3")
    ]
    page = Page("", "", ("Verslag, deel 1\nGemeente Ede\n1 / 3\n",), 0, 0, 0, ())
    assert compare(Facts(feet, ordered=False, exact=False), page) == ()
    other = [*feet, Unit("Gemeente Epe")]
    assert compare(Facts(other, ordered=False, exact=False), page) == (
        "Missing on the page: “Gemeente Epe”, from “Gemeente Epe”.",
    )


def test_of_equal_lines_each_is_on_the_page() -> None:
    units = [Unit("ja"), Unit("Wij waren in Gent."), Unit("ja"), Unit("nee"), Unit("ja")]
    page = Page("", "Wij waren in Gent. ja nee ja ja", (), 0, 0, 0, ())
    facts = Facts(units, ordered=False, exact=False)
    assert compare(facts, page) == ()
    assert compare(facts, page._replace(text="Wij waren in Gent. ja nee ja")) == (
        "Missing on the page: “ja”, from “ja”.",
    )


def test_what_is_only_much_like_a_line_at_the_top_is_missed() -> None:
    lines = ["09.00 uur Vertrek", "Dag 1", "10.00 uur Vertrek", "Dag 3"]
    units = [Unit(line, page=1 + index // 2) for index, line in enumerate(lines)]
    page = Page("", "", ("09.00 uur Vertrek\nDag 1\n",), 0, 0, 0, ())
    assert compare(Facts(units, ordered=False, exact=False), page) == (
        "Missing on the page: “1000 uur Vertrek”, from “10.00 uur Vertrek”.",
        "Missing on the page: “Dag 3”, from “Dag 3”.",
    )


def test_many_losses_are_not_all_told(tmp_path: Path) -> None:
    path = tmp_path / "verslag.txt"
    path.write_text("\n\n".join(f"Alinea nummer {n} is weg." for n in range(30)), encoding="utf-8")
    messages = lost(path, "Niets.")
    assert len(messages) == 11
    assert messages[10] == "And 20 more passages."


def test_what_a_draft_adds_is_no_loss(tmp_path: Path) -> None:
    """Records, their options, notes, spans, and a title that stood in the text."""
    path = tmp_path / "verslag.txt"
    path.write_text("Reis naar Gent\n\nAnn Smet – schepen\n\nWij vertrokken.", encoding="utf-8")
    page = """---
title: Reis naar Gent
---

:::{editor-note}
Kijk dit na. Smet?

- Wie is Ann?
:::

:::{contactpersoon} Ann Smet
:functie: schepen
:nakijken: Is dit een naam?
Ann Smet – schepen
:::

[Wij]{#bron-wij} {theme}`vertrokken`.
"""
    assert lost(path, page) == ()
    assert lost(path, page.replace("\nAnn Smet – schepen", "")) == (
        "Missing on the page: “Ann Smet schepen”, from “Ann Smet – schepen”.",
    )


def test_a_title_does_not_hide_what_is_missing_below_it(tmp_path: Path) -> None:
    path = tmp_path / "verslag.txt"
    path.write_text("Smart City Expo\n\nDe Smart City Expo was groot.", encoding="utf-8")
    page = "---\ntitle: Smart City Expo\n---\n\nSmart City Expo\n\nDe {} was groot."
    assert lost(path, page.format("Smart City Expo")) == ()
    assert lost(path, page.format("City Expo")) == (
        "Missing on the page: “Smart”, from “De Smart City Expo was groot.”.",
    )


def test_a_check_that_fails_says_so(tmp_path: Path) -> None:
    path = tmp_path / "verslag.docx"
    path.write_bytes(b"PK\x03\x04 en niets meer")
    (message,) = lost(path, "Tekst.")
    assert message.startswith("Whether anything got lost could not be checked (BadZipFile")


COST = """
import re, sys
from pathlib import Path
from sphinx_tripreports.importer.losses import lost
from sphinx_tripreports.importer.myst import render
from sphinx_tripreports.importer.readers import read
path = Path(sys.argv[1])
document = read(path)
assert lost(path, render(document.blocks)) == ()
# Not resource.getrusage: what a process has used before it starts another counts there.
peak = re.search(r"VmHWM:\\s+(\\d+) kB", Path("/proc/self/status").read_text())
print(int(peak[1]) // 1024)
"""


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["docx", "pdf"])
def test_a_very_long_file(kind: str, tmp_path: Path) -> None:
    """280,000 words: reading, writing and checking within 500 MB."""
    path = tmp_path / f"lang.{kind}"
    words = (FILES / "rijswijk.txt").read_text(encoding="utf-8").split()
    chance = random.Random(7)
    texts = [" ".join(chance.choices(words, k=chance.randint(20, 90))) for __ in range(5100)]
    (_long_word if kind == "docx" else _long_pdf)(path, texts)
    run = [sys.executable, "-c", COST, str(path)]
    root = Path(__file__).parents[2] / "ext"
    result = subprocess.run(run, capture_output=True, text=True, env={"PYTHONPATH": str(root)})
    assert result.stderr == ""
    assert int(result.stdout) <= 500


def _long_word(path: Path, texts: list[str]) -> None:
    from docx import Document

    document = Document()
    for number, text in enumerate(texts):
        if number % 40 == 0:
            document.add_heading(f"Hoofdstuk {number}", 1 + number % 3)
        document.add_paragraph(text, style="List Bullet" if number % 7 == 0 else None)
    document.save(str(path))


def _long_pdf(path: Path, texts: list[str]) -> None:
    import typst

    escaped = (re.sub(r"([\\#*_`$<>@/=\-+~'\"\[\]])", r"\\\1", text) for text in texts)
    source = path.with_suffix(".typ")
    source.write_text("\n\n".join(escaped), encoding="utf-8")
    typst.compile(str(source), output=str(path))
