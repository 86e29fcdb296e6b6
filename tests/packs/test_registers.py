"""The registers at the end of a pack: over its reports only, with the right pages."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from sites import Site, report
from validation import Part, Pdf

PROSE = "Een alinea van een verslag, lang genoeg om bladzijden mee te vullen. " * 60
ONE = f"""\
## Dag een

Wij spraken over {{theme}}`sensoren`.

:::{{contact}} Steve Berry
:job-title: Chairman
:organisation: Angoka
:::

{PROSE}

{PROSE}

## Dag twee

Weer over {{theme}}`sensoren`, en over {{city}}`den-haag`.

:::{{outcome}} Een prijs gewonnen
:kind: award
:themes: crowdmanagement
:::

:::{{follow-up}} Terug naar Barcelona
:owner: CBS
:due: 2019-01-01
:topics: veiligheid
:::
"""
TWO = """\
:::{contact} Steve Berry
:organisation: Angoka
:::

:::{contact}
:job-title: burgemeester van Gent
:::

:::{follow-up} Een brief sturen
:due-phrase: komende tijd
:status: done
:::
"""
FILES: dict[str, str | bytes] = {
    "reports/een.md": report(
        ONE, "start: 2018-02-03\nmunicipality: den-haag\ncities: [barcelona]\n"
        "themes: [crowdmanagement]", "Reis een"
    ),
    "reports/twee.md": report(
        TWO, "start: 2021-02-03\nmunicipality: den-haag\nthemes: [sensoren]", "Reis twee"
    ),
    "reports/buiten.md": report(
        ":::{contact} Iemand Anders\n:organisation: Angoka\n:::\n\nOver {theme}`sensoren`.\n",
        "start: 2022-02-03\ncities: [s-hertogenbosch]", "Buiten het pakket",
    ),
    "packs/raad.md": "---\ntitle: Registers\npack:\n  audience: internal\n  date: 2026-01-01\n"
    "  reports: [een, twee]\n"
    "  registers: [contacts, outcomes, follow-ups, themes, cities, topics, timeline, matrix]\n"
    "---\n",
    "packs/kaal.md": "---\ntitle: Kaal\npack:\n  audience: internal\n  reports: [twee]\n"
    "  registers: []\n---\n",
}  # fmt: skip


@pytest.fixture(scope="module")
def site(make_site: Callable[..., Site]) -> Site:
    return make_site(FILES, "pack")


@pytest.fixture(scope="module")
def pdf(site: Site) -> Pdf:
    assert site.raw_warnings == ""
    return Pdf((site.out / "raad.pdf").read_bytes())


def rows(pdf: Pdf, head: str) -> list[list[str]]:
    """The rows of the last table whose first header is *head*, as texts."""
    found = [table for table in pdf.root.all("Table") if texts(table.all("TR")[0])[0] == head]
    return [texts(row) for row in found[-1].all("TR")[1:]]


def texts(row: Part) -> list[str]:
    return [cell.text for cell in row.all("TH", "TD")]


def page(pdf: Pdf, words: str) -> int:
    """The page of a report, counted from 1, that shows some words."""
    last = next(n for n, text in enumerate(pdf.pages) if "Overzichten Overzichten" in text)
    return next(n for n, text in enumerate(pdf.pages[:last], 1) if n > 3 and words in text)


def test_reports(pdf: Pdf) -> None:
    assert rows(pdf, "Verslag") == [
        ["Reis een", "Den Haag", "3 februari 2018", "Barcelona", f"p. {page(pdf, '1 Reis een')}"],
        ["Reis twee", "Den Haag", "3 februari 2021", "–", f"p. {page(pdf, '2 Reis twee')}"],
    ]


def test_contacts(pdf: Pdf) -> None:
    first, second = page(pdf, "Contactpersoon Steve Berry"), page(pdf, "2 Reis twee")
    assert first < second
    assert rows(pdf, "Naam en functie") == [
        ["burgemeester van Gent", "–", f"Den Haag 2021, p. {second}"],
        ["Steve Berry, Chairman", "Angoka",
         f"Den Haag 2021, p. {second}; Den Haag 2018, p. {first}"],
    ]  # fmt: skip


def test_outcomes_and_follow_ups(pdf: Pdf) -> None:
    won, back = page(pdf, "Opbrengst Een prijs"), page(pdf, "Vervolgafspraak Terug naar")
    assert rows(pdf, "Opbrengst") == [["Een prijs gewonnen", "prijs", f"Den Haag 2018, p. {won}"]]
    letter = page(pdf, "Vervolgafspraak Een brief")
    assert rows(pdf, "Vervolgafspraak") == [
        ["Terug naar Barcelona", "CBS", "1 januari 2019 – te laat", "open",
         f"Den Haag 2018, p. {back}"],
        ["Een brief sturen", "–", "komende tijd", "afgerond", f"Den Haag 2021, p. {letter}"],
    ]  # fmt: skip
    assert "2 in totaal: 1 open, 1 afgerond." in pdf.text


def test_terms_with_all_their_pages(pdf: Pdf) -> None:
    first, second = page(pdf, "Wij spraken over"), page(pdf, "Weer over")
    start, other = page(pdf, "1 Reis een"), page(pdf, "2 Reis twee")
    assert first < second
    assert rows(pdf, "Thema") == [
        ["Crowdmanagement", f"Den Haag 2018, p. {second}"],
        ["Sensoren", f"Den Haag 2021, p. {other}; Den Haag 2018, p. {first}, {second}"],
    ]
    assert rows(pdf, "Stad") == [
        ["Barcelona", f"Den Haag 2018, p. {start}"],
        ["Den Haag", f"Den Haag 2021, p. {other}; Den Haag 2018, p. {second}"],
    ]
    assert rows(pdf, "Onderwerp van de strategie") == [
        ["Veiligheid", f"Den Haag 2018, p. {second}"]
    ]


def test_nothing_from_outside_the_pack(pdf: Pdf) -> None:
    for word in ("Iemand Anders", "Buiten het pakket", "Hertogenbosch", "2022"):
        assert word not in pdf.text


def test_pictures(pdf: Pdf) -> None:
    (timeline,) = pdf.root.all("Figure")
    assert str(timeline.entry.Alt).startswith("Tijdlijn: 2 reizen door één gemeente")
    matrix = next(table for table in pdf.root.all("Table") if "Crowdmanagement" in table.text)
    heads = [cell.text for cell in matrix.all("TH")]
    assert heads == ["Thema", "Barcelona", "Crowdmanagement"]
    assert [cell.text for cell in matrix.all("TD")] == ["1"]


def test_a_pack_may_be_without(site: Site) -> None:
    pdf = Pdf((site.out / "kaal.pdf").read_bytes())
    assert [part.text for part in pdf.root.all("H1")] == ["Inhoud", "1 Reis twee"]


def test_what_would_be_empty_is_left_out(make_site: Callable[..., Site]) -> None:
    page = "---\ntitle: Leeg\npack: {audience: internal, reports: [kaal], "
    page += "registers: [contacts, map, matrix]}\n---\n"
    site = make_site(
        {"reports/kaal.md": report("Tekst.", title="Kaal"), "packs/leeg.md": page},
        "pack",
    )
    pdf = Pdf((site.out / "leeg.pdf").read_bytes())
    assert [part.text for part in pdf.root.all("H1")] == ["Inhoud", "1 Kaal"]


def test_runs_of_pages(pdf: Pdf) -> None:
    """Every number in a register is a page of its report."""
    first, second = page(pdf, "1 Reis een"), page(pdf, "2 Reis twee")
    for row in (cell for head in ("Thema", "Stad") for cell in rows(pdf, head)):
        for year, numbers in re.findall(r"Den Haag (\d{4}), p\. ([\d, –]+)", row[1]):
            pages = [int(number) for number in re.findall(r"\d+", numbers)]
            inside = range(first, second) if year == "2018" else range(second, second + 2)
            assert all(number in inside for number in pages), row
