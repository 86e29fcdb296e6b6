"""Persons in tables: what each column holds, and that none goes without being accounted for."""

from __future__ import annotations

import pytest
from goldset import document

from sphinx_tripreports.importer.document import Cell, Document, Paragraph, Run, Table
from sphinx_tripreports.importer.recognition import recognise
from sphinx_tripreports.importer.recognition.proposals import ContactProposal
from sphinx_tripreports.importer.recognition.structure import lines
from sphinx_tripreports.importer.recognition.structure.heads import kind_of_heads
from sphinx_tripreports.model.vocabulary import Vocabulary

ASKED = "# Reis naar Gent, gemeente Tilburg\n## Gesprekspartners\n"
SOFIE = ("Sofie Peeters", "schepen", "Stad Gent")
BART = ("Bart Claes", "projectleider", "Colruyt NV")


def proposals(text: str, vocabulary: Vocabulary) -> tuple[ContactProposal, ...]:
    return recognise(document(text), vocabulary).contacts


def said(found: tuple[ContactProposal, ...]) -> list[tuple[str, str, str]]:
    return [(one.name, one.job_title, "; ".join(one.organisations)) for one in found]


@pytest.mark.parametrize(
    ("table", "is_certain"),
    [
        (("| Namme | Functie | Werkzaam bij |\n| Sofie Peeters | schepen | Stad Gent |\n"
         "| Bart Claes | projectleider | Colruyt NV |"), True),
        (("| Organisation | Role | Name |\n| Stad Gent | schepen | Sofie Peeters |\n"
         "| Colruyt NV | projectleider | Bart Claes |"), True),
        (("| Instantie/functie | Gesproken met | Waarover |\n| Stad Gent / schepen | Sofie "
         "Peeters |"
         " water |\n| Colruyt NV, projectleider | Bart Claes | fiets |"), True),
        (("| Organisatie | Naam en functie | Tel. |\n| Stad Gent | Sofie Peeters (schepen) | 12 |\n"
         "| Colruyt NV | Bart Claes, projectleider | |"), True),
        (("| First name | Surname | Job title | Company |\n| Sofie | Peeters | schepen | Stad "
         "Gent |\n"
         "| Bart | Claes | projectleider | Colruyt NV |"), True),
        (("| Naam | Sofie Peeters |\n| Functie | schepen |\n| Organisatie | Stad Gent |\n"
         "| Naam | Bart Claes |\n| Functie | projectleider |\n| Organisatie | Colruyt NV |"), True),
        (("| Sofie Peeters | schepen | Stad Gent |\n| Bart Claes | projectleider | Colruyt NV "
         "|"), False),
        (("| Naam | Functie | Bedrijf | Xyz |\n| Sofie Peeters | schepen | Stad Gent | bla |\n"
         "| Bart Claes | projectleider | Colruyt NV | bla |"), False),
        (("| Naam | Functie |\n| Stad Gent | |\n| Sofie Peeters | schepen |\n| Colruyt NV | |\n"
         "| Bart Claes | projectleider |"), False),
    ],
)  # fmt: skip
def test_columns(table: str, is_certain: bool, vocabulary: Vocabulary) -> None:
    found = proposals(ASKED + table, vocabulary)
    assert said(found) == [SOFIE, BART]
    assert all(bool(one.doubts) != is_certain for one in found)


def test_ditto_marks_and_empty_cells(vocabulary: Vocabulary) -> None:
    table = (
        "| Bedrijf | Naam | Functie |\n| Colruyt NV | Bart Claes | projectleider |\n"
        '| " | Lies Maes | idem |\n| | Tom Baert | - |\n| - | An Wouters | kok |'
    )
    found = proposals(ASKED + table, vocabulary)
    assert said(found) == [
        BART, ("Lies Maes", "projectleider", "Colruyt NV"), ("Tom Baert", "", "Colruyt NV"),
        ("An Wouters", "kok", ""),
    ]  # fmt: skip
    assert [bool(one.doubts) for one in found] == [False, False, True, False]


def test_several_persons_in_a_row(vocabulary: Vocabulary) -> None:
    table = (
        "| Bedrijf | Personen | Functie |\n| Colruyt NV | Bart Claes\nLies Maes | projectleider\n"
        "kok |\n| Stad Gent | Sofie Peeters (schepen); Tom Baert | |"
    )
    assert said(proposals(ASKED + table, vocabulary)) == [
        BART, ("Lies Maes", "kok", "Colruyt NV"), SOFIE, ("Tom Baert", "", "Stad Gent"),
    ]  # fmt: skip


def test_a_programme_with_its_hosts(vocabulary: Vocabulary) -> None:
    text = (
        "# Reis naar Gent, gemeente Tilburg\n## Programma\n| Tijd | Onderdeel | Met |\n"
        "| 10.00 | Lunch bij de Stad Gent, over water | Sofie Peeters (schepen); Tom Baert |\n"
        "| 13.00 | Vertrek | |"
    )
    found = proposals(text, vocabulary)
    assert said(found) == [SOFIE, ("Tom Baert", "", "Stad Gent")]
    assert all(one.doubts for one in found)


@pytest.mark.parametrize(
    "form",
    [
        (
            "| Gemeente | Tilburg |\n| Wie hebt u gesproken? | Sofie Peeters, schepen, Stad "
            "Gent |\n"
            "| | Bart Claes, projectleider, Colruyt NV |\n| Opbrengst | Kennis |"
        ),
        (
            "| 1. | Gemeente | Tilburg |\n| 2. | Met wie gesproken? | Sofie Peeters, schepen, "
            "Stad Gent |\n"
            "| | | Bart Claes, projectleider, Colruyt NV |\n| 3. | Opbrengst | Kennis |"
        ),
        (
            "| Gemeente | Tilburg | | |\n| Gesproken met | Sofie Peeters | schepen | Stad Gent |\n"
            "| | Bart Claes | projectleider | Colruyt NV |\n| Opbrengst | Kennis | | |"
        ),
        (
            "| WIE HEB JE ONTMOET? |\n| Sofie Peeters – schepen – Stad Gent\nBart Claes – "
            "projectleider"
            " – Colruyt NV |\n| WAT HEEFT HET OPGELEVERD? |\n| Kennis |"
        ),
    ],
)
def test_forms(form: str, vocabulary: Vocabulary) -> None:
    assert said(proposals(form, vocabulary)) == [SOFIE, BART]


def test_a_table_with_a_column_for_each_side(vocabulary: Vocabulary) -> None:
    text = (
        "# Reis naar Gent\n## Deelnemers\n| Gemeente Tilburg | Stad Gent |\n"
        "| Ria Smits, raadslid | Sofie Peeters, schepen |\n| Piet Bos, wethouder | |"
    )
    found = proposals(text, vocabulary)
    assert said(found) == [SOFIE]
    assert found[0].doubts


def test_merged_cells_hold_for_the_rows_below(vocabulary: Vocabulary) -> None:
    def cell(text: str, rows: int = 1) -> Cell:
        return Cell((Paragraph((Run(text),)),), rows=rows)

    table = Table((
        (cell("Bedrijf"), cell("Naam"), cell("Functie")),
        (cell("Colruyt NV", 2), cell("Bart Claes"), cell("projectleider")),
        (cell("Lies Maes"), cell("kok")),
    ))  # fmt: skip
    found = Document((table,), "x.docx", "0" * 64, "docx")
    (grid,) = lines.read(found)
    assert isinstance(grid, lines.Grid)
    assert grid.merged == {(2, 0)}
    contacts = recognise(found, vocabulary).contacts
    assert said(contacts) == [BART, ("Lies Maes", "kok", "Colruyt NV")]
    assert not any(one.doubts for one in contacts)


@pytest.mark.parametrize(
    ("heads", "kind"),
    [
        (("naam", "functie"), "contacts"), (("wie", "van"), "contacts"),
        (("organisatie", "contactpersoon", "besproken"), "contacts"),
        (("wie", "rol", "wat"), "contacts"), (("actie", "wie", "gereed"), "actions"),
        (("wie", "wat", "wanneer"), "actions"), (("dag", "activiteit", "met"), "programme"),
        (("naam en functie", "organisatie"), "contacts"), (("onderdeel", "invulling"), ""),
    ],
)  # fmt: skip
def test_what_a_table_is_about(heads: tuple[str, ...], kind: str) -> None:
    assert kind_of_heads(heads) == kind


@pytest.mark.parametrize(
    ("names", "jobs", "wanted"),
    [
        ("Anna Moser en Jan Huber", "directeur resp. gids", ["directeur", "gids"]),
        ("Anna Moser; Jan Huber", "directeur; gids, schreef het boek", ["directeur", "gids"]),
        ("Anna Moser & Jan Huber", "directeur / gids", ["directeur", "gids"]),
        ("Anna Moser, Jan Huber", "directeur en gids", ["directeur", "gids"]),
        ("Anna Moser en Jan Huber", "beiden adviseur", ["adviseur", "adviseur"]),
    ],
)
def test_functions_of_those_in_one_cell(
    names: str, jobs: str, wanted: list[str], vocabulary: Vocabulary
) -> None:
    table = f"| Naam | Functie | Organisatie |\n| {names} | {jobs} | Colruyt NV |"
    found = proposals(ASKED + table, vocabulary)
    assert [one.job_title for one in found] == wanted
    assert [one.name for one in found] == ["Anna Moser", "Jan Huber"]


def test_a_remark_behind_a_function_is_no_part_of_it(vocabulary: Vocabulary) -> None:
    table = (
        "| Naam | Functie | Organisatie |\n| Anna Moser | directeur, sinds 2018 | Colruyt NV |\n"
        "| Jan Huber | gids (vertrekt binnenkort) | Colruyt NV |"
    )
    first, second = proposals(ASKED + table, vocabulary)
    assert first.job_title == "directeur"
    assert second.doubts
