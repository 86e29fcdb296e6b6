"""The draft of a page: every word, with the records around or beside them."""

from __future__ import annotations

import pytest
from goldset import document

from sphinx_tripreports.importer import draft
from sphinx_tripreports.importer.document import Cell, Document, Paragraph, Run, Table
from sphinx_tripreports.importer.evidence import Marker
from sphinx_tripreports.importer.recognition import recognise
from sphinx_tripreports.importer.recognition.structure.lines import Line
from sphinx_tripreports.importer.tables import with_header
from sphinx_tripreports.model.records import Term
from sphinx_tripreports.model.vocabulary import Vocabulary

pytestmark = pytest.mark.usefixtures("english")

VOCABULARY = Vocabulary([
    Term("city", "den-haag", "Den Haag", "cities/den-haag", "", 1, country="NL"),
    Term("city", "wenen", "Wenen", "cities/wenen", "", 1, country="AT"),
    Term("theme", "sensoren", "Sensoren", "themes/sensoren", "", 1, alt_labels=("sensor",)),
])  # fmt: skip

REPORT = """\
# Reis naar Wenen

Gemeente: Den Haag

Periode: 9 t/m 11 mei 2022

**Wie hebben we ontmoet?**

Steve Berry – Chairman bij Angoka

- Anna Gruber (Wiener Linien), hoofd [data]
- Zqi Xyz

**Vervolgafspraken**

Wij sturen Anna Gruber de cijfers voor 1 juli 2022. Polis komt in het najaar.
"""
WANTED = """\
---
title: "Reis naar Wenen"
report:
  municipality: den-haag
  start: 2022-05-09
  end: 2022-05-11
  cities: [wenen]
  source: {file: "x.docx", sha256: 0000000000000000000000000000000000000000000000000000000000000000}
---

:::{editor-note}
This page was made from x.docx. Check what is below. If something is right, or you have put it \
right, remove its line with “nakijken”. Remove this note when all is checked.

- Contact “Anna Gruber”: Which is the function and which the organisation?
- Contact “Zqi Xyz”: Is this the name of a person?
- Follow-up “Wij sturen Anna Gruber de cijfers voor 1 juli 2022”: Found in running text; are the \
action, who does it and when right?
- Follow-up “Polis komt in het najaar”: Is this who does it?
:::

## Reis naar Wenen

Gemeente: Den Haag

Periode: 9 t/m 11 mei 2022

### Wie hebben we ontmoet?

:::{contact} Steve Berry
:job-title: Chairman
:organisation: Angoka
Steve Berry – Chairman bij Angoka
:::

- [Anna Gruber (Wiener Linien), hoofd \\[data\\]]{#bron-anna-gruber}
- [Zqi Xyz]{#bron-zqi-xyz}

:::{contact} Anna Gruber
:job-title: hoofd [data]
:organisation: Wiener Linien
:evidence: bron-anna-gruber
:nakijken: Which is the function and which the organisation?
:::

:::{contact} Zqi Xyz
:evidence: bron-zqi-xyz
:nakijken: Is this the name of a person?
:::

### Vervolgafspraken

[Wij sturen Anna Gruber de cijfers voor 1 juli 2022.]{#bron-wij-sturen-anna-gruber-de-cijfers} \
[Polis komt in het najaar.]{#bron-polis-komt-in-het-najaar}

:::{follow-up} Wij sturen Anna Gruber de cijfers voor 1 juli 2022
:due: 2022-07-01
:status: open
:evidence: bron-wij-sturen-anna-gruber-de-cijfers
:nakijken: Found in running text; are the action, who does it and when right?
:::

:::{follow-up} Polis komt in het najaar
:owner: Polis
:due-phrase: in het najaar
:status: open
:evidence: bron-polis-komt-in-het-najaar
:nakijken: Is this who does it?
:::
"""


def _draft(text: str, *taken: str) -> draft.Draft:
    report = document(text)
    return draft.make(report, recognise(report, VOCABULARY), taken)


def test_a_whole_draft() -> None:
    assert _draft(REPORT).text == WANTED


def test_headings_begin_at_the_second_level_without_gaps() -> None:
    title = Paragraph((Run("Verslag werkbezoek Wenen"),), "title")
    asked = Paragraph((Run("Wie hebben wij gesproken?"),))
    person = Paragraph((Run("Anna Gruber, kok bij Polis"),), "list-item")
    attached = Paragraph((Run("bijlage.docx"),), "heading", 1)
    report = Document((title, asked, person, attached, person), "x.eml", "0" * 64, "eml")
    text = draft.make(report, recognise(report, VOCABULARY), ()).text
    assert "\n## Wie hebben wij gesproken?\n" in text
    assert "\n## bijlage.docx\n" in text


@pytest.mark.parametrize(
    ("taken", "name"),
    [
        ((), "den-haag-2022"),
        (("den-haag-2022",), "den-haag-2022-wenen"),
        (("den-haag-2022", "den-haag-2022-wenen"), "den-haag-2022-wenen-2"),
        (("den-haag-2022", "den-haag-2022-wenen", "den-haag-2022-wenen-2"),
         "den-haag-2022-wenen-3"),
    ],
)  # fmt: skip
def test_no_name_is_taken_twice(taken: tuple[str, ...], name: str) -> None:
    assert _draft(REPORT, *taken).name == name


def test_a_file_that_says_nothing() -> None:
    made = _draft("Hallo wereld.")
    assert made.name == "x"
    assert "municipality:" not in made.text
    assert "start:" not in made.text
    assert made.text.endswith("\n\nHallo wereld.\n")


def test_cities_without_a_page() -> None:
    made = _draft("# Reis naar Tampere\n\nGemeente: Helmond\n\nPeriode: 6 t/m 9 juni 2023")
    assert [(city.key, city.country) for city in made.cities] == [
        ("tampere", "FI"),
        ("helmond", "NL"),
    ]


def test_a_title_that_fits_any_report_is_not_used() -> None:
    text = REPORT.replace("# Reis naar Wenen", "VERSLAG BUITENLANDSE DIENSTREIS").replace(
        "Periode", "Bestemming: Wenen\n\nPeriode"
    )
    made = _draft(text)
    assert made.text.startswith('---\ntitle: "Trip to Wenen in 2022"\n')
    assert "\n## VERSLAG BUITENLANDSE DIENSTREIS\n" in made.text


# Places in the text ------------------------------------------------------------------------------


def _marked(runs: list[Run], *spans: tuple[int, int]) -> str:
    paragraph = Paragraph(tuple(runs))
    marker = Marker([paragraph])
    for start, end in spans:
        marker.place(Line(paragraph.text[start:end], 0, start), "a")
    (block,) = marker.marked([paragraph])
    assert isinstance(block, Paragraph)
    return marker.finished("".join(f"<{run.text}>" if run.bold else run.text for run in block.runs))


def test_places_cut_the_runs_they_start_in() -> None:
    runs = [Run("Een "), Run("twee drie", bold=True), Run(" vier")]
    assert _marked(runs, (0, 8)) == "[Een <twee>]{#bron-a}< drie> vier"
    assert _marked(runs, (0, 8), (9, 18)) == "[Een <twee>]{#bron-a}< >[<drie> vier]{#bron-a-2}"
    assert _marked(runs, (0, 18)) == "[Een <twee drie> vier]{#bron-a}"


def test_what_was_deleted_takes_no_place() -> None:
    runs = [Run("Een "), Run("weg ", mark="deleted"), Run("twee")]
    assert _marked(runs, (4, 8)) == "Een weg [twee]{#bron-a}"


def test_places_that_overlap_share_or_have_none() -> None:
    paragraph = Paragraph((Run("Een twee drie"),))
    marker = Marker([paragraph])
    assert marker.place(Line("twee drie", 0, 4), "a") == "bron-a"
    assert marker.place(Line("twee", 0, 4), "b") == "bron-a"
    assert marker.place(Line("Een twee", 0, 0), "c") == ""


def test_signs_that_the_text_has_are_not_used() -> None:
    text = "Een ⟦twee⟧ drie"
    assert _marked([Run(text)], (0, len(text))) == "[Een ⟦twee⟧ drie]{#bron-a}"


def test_contacts_in_one_paragraph_of_several_lines() -> None:
    lines = "Marc Perez – Manager bij IBM\nPaula Serrano – CEO bij Polis"
    blocks = (Paragraph((Run("Wie hebben we ontmoet?", bold=True),)), Paragraph((Run(lines),)))
    report = Document(blocks, "x.docx", "0" * 64, "docx")
    text = draft.make(report, recognise(report, VOCABULARY), ()).text
    assert (
        "[Marc Perez – Manager bij IBM]{#bron-marc-perez}\\\n"
        "[Paula Serrano – CEO bij Polis]{#bron-paula-serrano}"
    ) in text


@pytest.mark.parametrize(
    ("first", "is_header"),
    [
        pytest.param(("Organisatie", "Naam", "Functie"), True, id="persons"),
        pytest.param(("Nr.", "Actie:", "Wie?"), True, id="agreements"),
        pytest.param(("Polis", "An Bos", "arts"), False, id="a person"),
    ],
)
def test_the_first_row_of_a_table_is_its_header(first: tuple[str, ...], is_header: bool) -> None:
    rows = [first, ("Stad Gent", "Bo Vos", "kok")]
    cells = tuple(tuple(Cell((Paragraph((Run(one),)),)) for one in row) for row in rows)
    table = with_header(Table(cells))
    assert isinstance(table, Table)
    assert [[cell.header for cell in row] for row in table.rows] == [[is_header] * 3, [False] * 3]


def test_contacts_with_the_same_doubt_share_a_line() -> None:
    lines = [
        "Wie hebben wij gesproken?",
        *(f"- {name} (burgemeester)" for name in ("Anna Bos", "Els Claes")),
    ]
    text = _draft("\n".join(["Verslag Wenen", *lines])).text
    (shared,) = [line for line in text.splitlines() if line.startswith("- Contacts “")]
    assert shared.startswith("- Contacts “Anna Bos”, “Els Claes”: No organisation was found.")
    assert text.count(":nakijken: No organisation was found.") == 2
